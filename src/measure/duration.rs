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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{instant, record};
    use Milestone as M;
    use serde_json::{Value, json};

    #[test]
    fn durations_run_from_detected_and_say_why_they_do_not_exist() {
        let check = |value: Value, want: [Result<i64, LeftOut>; 4]| {
            let record = record(&value);
            let moments = Moments::of(&record.incident, instant("23:00"));
            let of = Durations::of(&record.incident, &moments);
            let got = [of.to_detect, of.to_acknowledge, of.to_mitigate, of.to_resolve];
            assert_eq!(got, want, "{value}");
        };
        let missing = |milestone| Err(LeftOut::Missing(milestone));
        let all = json!({"occurred": "09:00", "detected": "09:02", "acknowledged": "09:12",
                         "mitigated": "12:01", "resolved": "12:15"});
        // 2 min; 10 min; 2 h 59 min; 3 h 13 min.
        check(json!({"title": "t", "times": all}), [Ok(120), Ok(600), Ok(10_740), Ok(11_580)]);
        check(
            json!({"title": "t", "times": all, "imported": {"backfilled": true}}),
            [Err(LeftOut::Backfilled); 4],
        );
        check(
            json!({"title": "t", "times": {"detected": "09:00", "resolved": "09:00"}}),
            [
                missing(Milestone::Occurred),
                missing(Milestone::Acknowledged),
                missing(Milestone::Mitigated),
                Ok(0),
            ],
        );
        check(
            json!({"title": "t", "times": {"detected": "09:30", "resolved": "09:00"}}),
            [
                missing(Milestone::Occurred),
                missing(Milestone::Acknowledged),
                missing(Milestone::Mitigated),
                Err(LeftOut::TimeOrder),
            ],
        );
        check(
            json!({"title": "t", "times": {"detected": "09:30", "logged": "09:00", "resolved": "10:00"}}),
            [
                missing(Milestone::Occurred),
                missing(Milestone::Acknowledged),
                missing(Milestone::Mitigated),
                Err(LeftOut::TimeOrder),
            ],
        );
    }

    #[test]
    fn phases_follow_each_other_without_the_unknown() {
        let check = |times: Value, want: &[(Milestone, Option<Milestone>, i64)]| {
            let record = record(&json!({"title": "t", "times": times}));
            let until = instant("12:00");
            let of = phases(&Moments::of(&record.incident, until), until);
            let got: Vec<_> =
                of.iter().map(|phase| (phase.from, phase.to, phase.seconds())).collect();
            assert_eq!(got, want, "{times}");
        };
        check(
            json!({"occurred": "09:00", "detected": "09:10", "mitigated": "10:00", "resolved": "10:30"}),
            &[
                (M::Occurred, Some(M::Detected), 600),
                (M::Detected, Some(M::Mitigated), 3000),
                (M::Mitigated, Some(M::Resolved), 1800),
            ],
        );
        check(
            json!({"detected": "09:00", "acknowledged": "10:00"}),
            &[(M::Detected, Some(M::Acknowledged), 3600), (M::Acknowledged, None, 7200)],
        );
        check(json!({"detected": "09:00", "resolved": "08:00"}), &[]);
        check(json!({}), &[]);
    }
}
