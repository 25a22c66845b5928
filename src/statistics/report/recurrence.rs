//! How many incidents came back (domain.md § 4.10).

use super::number::Figure;
use super::{Material, UNKNOWN};
use crate::statistics::Share;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use std::collections::HashMap;

/// An incident recurs when one of the same problem, or of the same service and cause, came so many
/// days before it.
pub const RECURS_WITHIN_DAYS: i64 = 180;

/// How many came back.
#[derive(Debug, Clone, Serialize)]
pub struct Recurrence {
    /// How many days may lie between two.
    pub within_days: i64,
    /// Incidents whose problem or cause is known.
    pub known_cause: u64,
    /// Those of them with an earlier one within 180 days.
    pub recurrent: u64,
    /// Their share; `null` below five.
    pub rate: Option<Figure>,
    /// Wilson's 95 % interval.
    pub interval: Option<[Figure; 2]>,
}

/// What makes two incidents the same again.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Problem(&'a str),
    Cause { service: &'a str, cause: &'a str },
}

impl Recurrence {
    /// Of the chosen incidents; the earlier one may be any incident that counts.
    pub(super) fn of(material: &Material<'_, '_>, chosen: &[usize]) -> Self {
        let mut all: Vec<(Timestamp, usize)> = material
            .measured
            .iter()
            .enumerate()
            .filter(|(_, measured)| measured.counts())
            .filter_map(|(at, _)| Some((material.begin(at)?, at)))
            .collect();
        all.sort_unstable();
        let mut asked = vec![false; material.measured.len()];
        for at in chosen {
            asked[*at] = true;
        }
        let mut last: HashMap<Key<'_>, Timestamp> = HashMap::new();
        let mut share = Share::default();
        for (begin, at) in all {
            let keys = keys(material, at);
            let is_recent = |before: &Timestamp| {
                *before < begin
                    && before.duration_until(begin)
                        <= SignedDuration::from_hours(24 * RECURS_WITHIN_DAYS)
            };
            if asked[at] && !keys.is_empty() {
                share.whole += 1;
                share.part += u64::from(keys.iter().filter_map(|key| last.get(key)).any(is_recent));
            }
            for key in keys {
                last.insert(key, begin);
            }
        }
        let interval = share.interval().map(|at| [Figure(at.lower), Figure(at.upper)]);
        let (known_cause, recurrent) = (share.whole, share.part);
        let rate = share.shown().map(Figure);
        Self { within_days: RECURS_WITHIN_DAYS, known_cause, recurrent, rate, interval }
    }
}

fn keys<'a>(material: &Material<'_, 'a>, at: usize) -> Vec<Key<'a>> {
    let problem = material.book.incidents[at].incident.problem.get();
    let cause = material.cause(at);
    let services = &material.measured[at].effects.services;
    let by_cause = services.iter().filter(|_| cause != UNKNOWN);
    let by_cause = by_cause.map(|service| Key::Cause { service, cause });
    problem.map(|problem| Key::Problem(problem)).into_iter().chain(by_cause).collect()
}
