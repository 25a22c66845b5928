//! How long it took: times to detect, acknowledge, mitigate, resolve in seconds, and the phases
//! of a life for a bar. Definitions: cli.md, `stats --format json`; domain.md § 4.1.

use super::life::Moments;
use super::seconds_between;
use crate::model::incident::Incident;
use crate::model::service_level::Milestone;
use jiff::Timestamp;

/// Why a duration does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// The moments of the record contradict each other (INC004).
    TimeOrder,
    /// The record was entered after the fact, so that its durations mean nothing.
    Backfilled,
    /// A moment is unknown, or has not come yet.
    Missing(Milestone),
}

/// Durations in seconds, each from `detected`, the first one to it. In a reopened incident they
/// run to the last `mitigated` and `resolved`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Durations {
    /// occurred → detected.
    pub to_detect: Result<i64, LeftOut>,
    /// detected → acknowledged.
    pub to_acknowledge: Result<i64, LeftOut>,
    /// detected → mitigated.
    pub to_mitigate: Result<i64, LeftOut>,
    /// detected → resolved.
    pub to_resolve: Result<i64, LeftOut>,
}

/// A part of an incident's life between two milestones that are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    /// The milestone that begins it.
    pub from: Milestone,
    /// The milestone that ends it; `None` while it lasts, until as-of.
    pub to: Option<Milestone>,
    /// Its first instant.
    pub start: Timestamp,
    /// The first instant after it.
    pub end: Timestamp,
}

/// Milestones in the order in which INC004 wants them, apart from `logged`.
const ORDER: [Milestone; 6] = [
    Milestone::Occurred,
    Milestone::Detected,
    Milestone::Acknowledged,
    Milestone::Mitigated,
    Milestone::Resolved,
    Milestone::Closed,
];

impl Durations {
    /// The durations of an incident.
    pub fn of(incident: &Incident, moments: &Moments) -> Self {
        let backfilled = incident.imported.get().and_then(|imported| imported.backfilled.copied());
        let bar = if !out_of_order(moments).is_empty() {
            Some(LeftOut::TimeOrder)
        } else if backfilled == Some(true) {
            Some(LeftOut::Backfilled)
        } else {
            None
        };
        let lapse = |from: Milestone, to: Milestone| {
            let moment = |at| moments.get(at).ok_or(LeftOut::Missing(at));
            let (start, end) = (moment(from)?.instant, moment(to)?.instant);
            bar.map_or(Ok(seconds_between(start, end)), Err)
        };
        Self {
            to_detect: lapse(Milestone::Occurred, Milestone::Detected),
            to_acknowledge: lapse(Milestone::Detected, Milestone::Acknowledged),
            to_mitigate: lapse(Milestone::Detected, Milestone::Mitigated),
            to_resolve: lapse(Milestone::Detected, Milestone::Resolved),
        }
    }
}

impl Phase {
    /// Its length in seconds.
    pub fn seconds(&self) -> i64 {
        seconds_between(self.start, self.end)
    }
}

/// Pairs of milestones of which the second, which must not come first, does (INC004).
pub fn out_of_order(moments: &Moments) -> Vec<(Milestone, Milestone)> {
    let known: Vec<_> =
        ORDER.iter().filter_map(|milestone| Some((*milestone, moments.get(*milestone)?))).collect();
    let mut wrong: Vec<_> = known
        .windows(2)
        .filter_map(|pair| match pair {
            [(earlier, before), (later, after)] if after.instant < before.instant => {
                Some((*earlier, *later))
            }
            _ => None,
        })
        .collect();
    if let Some((detected, logged)) = moments.detected.zip(moments.logged)
        && logged.instant < detected.instant
    {
        wrong.push((Milestone::Detected, Milestone::Logged));
    }
    wrong
}

/// The phases of a life: occurred → detected → acknowledged → mitigated → resolved, one after the
/// other, without those whose moment is unknown. The last one of an open incident lasts until
/// `until` (as-of, or when it was cancelled). None where the moments contradict each other.
pub fn phases(moments: &Moments, until: Timestamp) -> Vec<Phase> {
    if !out_of_order(moments).is_empty() {
        return Vec::new();
    }
    let known: Vec<_> = ORDER
        .iter()
        .filter(|milestone| **milestone != Milestone::Closed)
        .filter_map(|milestone| Some((*milestone, moments.get(*milestone)?.instant)))
        .collect();
    let mut phases: Vec<_> = known
        .windows(2)
        .filter_map(|pair| match pair {
            [(from, start), (to, end)] => {
                Some(Phase { from: *from, to: Some(*to), start: *start, end: *end })
            }
            _ => None,
        })
        .collect();
    let is_over = moments.resolved.is_some() || moments.closed.is_some();
    if let Some((from, start)) = known.last().filter(|(_, start)| !is_over && *start < until) {
        phases.push(Phase { from: *from, to: None, start: *start, end: until });
    }
    phases
}
