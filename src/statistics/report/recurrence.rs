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

/// Which incidents came back.
pub(super) struct CameBack {
    /// Whether its problem or cause is known, for each incident of the book.
    known: Vec<bool>,
    /// The earlier incident that it repeats, if there is one.
    earlier: Vec<Option<usize>>,
}

impl CameBack {
    /// Looks at all incidents that count, once, in order of time.
    pub(super) fn of(material: &Material<'_, '_>) -> Self {
        let mut all: Vec<(Timestamp, usize)> = material
            .measured
            .iter()
            .enumerate()
            .filter(|(_, measured)| measured.counts())
            .filter_map(|(at, _)| Some((material.begin(at)?, at)))
            .collect();
        all.sort_unstable();
        let mut known = vec![false; material.measured.len()];
        let mut earlier = vec![None; material.measured.len()];
        let mut last: HashMap<Key<'_>, (Timestamp, usize)> = HashMap::new();
        for (begin, at) in all {
            let keys = keys(material, at);
            let is_recent = |(before, _): &&(Timestamp, usize)| {
                *before < begin
                    && before.duration_until(begin)
                        <= SignedDuration::from_hours(24 * RECURS_WITHIN_DAYS)
            };
            known[at] = !keys.is_empty();
            let recent = keys.iter().filter_map(|key| last.get(key)).filter(is_recent);
            earlier[at] = recent.max().map(|(_, at)| *at);
            for key in keys {
                last.insert(key, (begin, at));
            }
        }
        Self { known, earlier }
    }

    /// The earlier incident that one repeats; the last of them, where there are several.
    pub(super) fn earlier(&self, at: usize) -> Option<usize> {
        self.earlier.get(at).copied().flatten()
    }

    /// How many of these incidents came back.
    pub(super) fn among(&self, chosen: &[usize]) -> Recurrence {
        let mut share = Share::default();
        for at in chosen.iter().filter(|at| self.known.get(**at) == Some(&true)) {
            share.whole += 1;
            share.part += u64::from(self.earlier(*at).is_some());
        }
        let interval = share.interval().map(|at| [Figure(at.lower), Figure(at.upper)]);
        let (known_cause, recurrent) = (share.whole, share.part);
        let rate = share.shown().map(Figure);
        Recurrence { within_days: RECURS_WITHIN_DAYS, known_cause, recurrent, rate, interval }
    }
}

impl Recurrence {
    /// Of the chosen incidents; the earlier one may be any incident that counts.
    pub(super) fn of(material: &Material<'_, '_>, chosen: &[usize]) -> Self {
        CameBack::of(material).among(chosen)
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
