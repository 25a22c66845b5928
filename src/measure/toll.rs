//! What a problem has taken so far, as a ground for the decision to fix it or to live with it
//! (domain.md § 5.4): customer-minutes since it is known, and how often its workaround helped.

use super::{Measured, day_of};
use crate::model::IncidentRecord;
use crate::model::incident::ResolutionKind;
use crate::model::problem::Problem;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A sum of customer-minutes: minutes with any effect × customers affected, once an incident.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CustomerMinutes {
    /// The sum of those whose affected customers were counted; `None` where none were.
    pub sum: Option<f64>,
    /// Incidents that it is the sum of.
    pub counted: usize,
    /// Incidents of which nobody counted the customers.
    pub unknown: usize,
}

/// How incidents ended since a workaround could be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ends {
    /// Those that a workaround ended.
    pub by_workaround: usize,
    /// Those that ended in any way that is stated.
    pub stated: usize,
    /// Those of which nobody said what ended them.
    pub unsaid: usize,
}

/// What a problem has taken so far. Near misses, drills and cancelled records take no part.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Toll {
    /// Incidents that link to it.
    pub incidents: usize,
    /// When the last of them began.
    pub last: Option<Timestamp>,
    /// Customer-minutes of all of them.
    pub customer_minutes: CustomerMinutes,
    /// Since the day on which its cause was known; `None` where that day is not stated or still
    /// ahead.
    pub since_known: Option<SinceKnown>,
}

/// What happened from the day on that a cause was known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SinceKnown {
    /// That day.
    pub day: Date,
    /// Incidents that began on it or later.
    pub incidents: usize,
    /// Their customer-minutes.
    pub customer_minutes: CustomerMinutes,
    /// How they ended.
    pub ends: Ends,
}

impl CustomerMinutes {
    fn add(&mut self, measured: &Measured<'_>) {
        match measured.customer_minutes {
            Some(minutes) => {
                self.sum = Some(self.sum.unwrap_or(0.0) + minutes);
                self.counted += 1;
            }
            None => self.unknown += 1,
        }
    }
}

impl Ends {
    fn add(&mut self, record: &IncidentRecord, measured: &Measured<'_>) {
        if measured.moments.resolved.is_none() {
            return;
        }
        let resolution = record.incident.resolution.get();
        match resolution.and_then(|resolution| resolution.kind.copied()) {
            Some(kind) => {
                self.stated += 1;
                self.by_workaround += usize::from(kind == ResolutionKind::Workaround);
            }
            None => self.unsaid += 1,
        }
    }
}

impl Toll {
    /// Of a problem and the incidents that link to it, as measured at as-of.
    pub fn of<'r, 'm, 'a: 'm>(
        problem: &Problem,
        linked: impl Iterator<Item = (&'r IncidentRecord, &'m Measured<'a>)>,
        as_of: Timestamp,
        zone: &TimeZone,
    ) -> Self {
        let known = problem.times.get().and_then(|times| times.known_error.copied());
        let known = known.map(|day| day.0).filter(|day| *day <= day_of(as_of, zone));
        let mut toll = Self {
            since_known: known.map(|day| SinceKnown {
                day,
                incidents: 0,
                customer_minutes: CustomerMinutes::default(),
                ends: Ends::default(),
            }),
            ..Self::default()
        };
        for (record, measured) in linked.filter(|(_, measured)| measured.counts()) {
            let begin = measured.moments.begin.map(|begin| begin.instant);
            toll.incidents += 1;
            toll.last = toll.last.max(begin);
            toll.customer_minutes.add(measured);
            if let (Some(since), Some(begin)) = (&mut toll.since_known, begin)
                && day_of(begin, zone) >= since.day
            {
                since.incidents += 1;
                since.customer_minutes.add(measured);
                since.ends.add(record, measured);
            }
        }
        toll
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::measure;
    use crate::measure::sample::{berlin, config, read, record};
    use serde_json::{Value, json};

    fn toll(problem: &Value, incidents: &[Value]) -> Toll {
        let problem: Problem = read(problem);
        let (config, as_of) = (config(), "2026-09-01T10:00:00Z".parse().unwrap());
        let records: Vec<_> = incidents.iter().map(record).collect();
        let measured: Vec<_> = records.iter().map(|one| measure(one, &config, as_of)).collect();
        Toll::of(&problem, records.iter().zip(&measured), as_of, &berlin())
    }

    fn incident(day: &str, affected: Option<u64>, end: &str) -> Value {
        let mut one = json!({
            "title": "t", "service": "shop",
            "times": {"detected": format!("{day}T09:00+02:00"), "resolved": format!("{day}T09:30+02:00")},
        });
        if let Some(affected) = affected {
            one["impact"] = json!({"customers": {"affected": affected}});
        }
        if !end.is_empty() {
            one["resolution"] = json!({"kind": end, "summary": "s"});
        }
        one
    }

    #[test]
    fn what_came_since_the_cause_is_known_and_what_nobody_counted_beside_it() {
        let incidents = [
            incident("2026-05-01", Some(10), "workaround"),
            incident("2026-06-10", Some(100), "workaround"),
            incident("2026-06-11", None, "fix"),
            incident("2026-06-12", Some(7), ""),
        ];
        let known = json!({"title": "t", "times": {"known_error": "2026-06-10"}});
        let found = toll(&known, &incidents);
        assert_eq!((found.incidents, found.customer_minutes.unknown), (4, 1));
        let since = found.since_known.unwrap();
        assert_eq!((since.incidents, since.customer_minutes.unknown), (3, 1));
        assert_eq!(since.customer_minutes.sum, Some(30.0 * 107.0));
        assert_eq!(since.ends, Ends { by_workaround: 1, stated: 2, unsaid: 1 });
    }

    #[test]
    fn nothing_known_adds_up_to_nothing_known() {
        let known = json!({"title": "t", "times": {"known_error": "2026-06-10"}});
        let found = toll(&known, &[incident("2026-06-11", None, "")]);
        assert_eq!(found.since_known.unwrap().customer_minutes.sum, None);
        let ahead = json!({"title": "t", "times": {"known_error": "2026-09-02"}});
        assert_eq!(toll(&ahead, &[]).since_known, None);
        let mut drill = incident("2026-06-11", Some(1), "");
        drill["kind"] = json!("drill");
        assert_eq!(toll(&json!({"title": "t"}), &[drill]), Toll::default());
    }
}
