//! The effective milestones of an incident and its place in the life cycle (format.md, *Status*
//! and *Period*). A moment later than as-of has not happened.

use crate::model::incident::{Hold, Incident, Reopening};
use crate::model::service_level::Milestone;
use crate::model::shape::{At, Field, words};
use crate::model::timeline::EntryKind;
use crate::model::{IncidentRecord, Moment};
use jiff::Timestamp;

words! {
    /// The place of an incident in its life cycle.
    pub enum Status {
        /// A duplicate, a test, or no incident.
        Cancelled = "cancelled",
        /// Nothing left to do.
        Closed = "closed",
        /// Service restored and checked.
        Resolved = "resolved",
        /// Waiting for somebody else.
        OnHold = "on-hold",
        /// Effect gone or small; the cause may remain.
        Mitigated = "mitigated",
        /// Being diagnosed or fixed.
        InProgress = "in-progress",
        /// Somebody took it.
        Acknowledged = "acknowledged",
        /// Nobody took it yet.
        New = "new",
    }
}

impl Status {
    /// Whether work on the incident goes on: not resolved, closed or cancelled.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Cancelled | Self::Closed | Self::Resolved => false,
            Self::OnHold | Self::Mitigated | Self::InProgress | Self::Acknowledged | Self::New => {
                true
            }
        }
    }
}

/// The milestones in force at as-of, with their defaults.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moments {
    /// The first deviation.
    pub occurred: Option<Moment>,
    /// The first signal that reached us.
    pub detected: Option<Moment>,
    /// Written down as an incident; `detected` where it is not stated.
    pub logged: Option<Moment>,
    /// Somebody took it.
    pub acknowledged: Option<Moment>,
    /// Effect gone or small, in the last cycle.
    pub mitigated: Option<Moment>,
    /// Service restored and checked, in the last cycle.
    pub resolved: Option<Moment>,
    /// The review is published.
    pub reviewed: Option<Moment>,
    /// Nothing left to do.
    pub closed: Option<Moment>,
    /// The earliest of all of them.
    pub first: Option<Moment>,
    /// The moment that says to which period the incident belongs: occurred, else detected, else
    /// the first.
    pub begin: Option<Moment>,
}

impl Moments {
    /// The milestones of an incident that are not later than as-of.
    pub fn of(incident: &Incident, as_of: Timestamp) -> Self {
        let Some(times) = incident.times.get() else { return Self::default() };
        let reached = |field: &Field<Moment>| field.copied().filter(|at| at.instant <= as_of);
        let detected = reached(&times.detected);
        let mut moments = Self {
            occurred: reached(&times.occurred),
            detected,
            // An unreadable `logged` is unknown, so the default does not stand in for it.
            logged: if times.logged.is_absent() { detected } else { reached(&times.logged) },
            acknowledged: reached(&times.acknowledged),
            mitigated: reached(&times.mitigated),
            resolved: reached(&times.resolved),
            reviewed: reached(&times.reviewed),
            closed: reached(&times.closed),
            first: None,
            begin: None,
        };
        moments.first = Milestone::ALL
            .iter()
            .filter_map(|milestone| moments.get(*milestone))
            .min_by_key(|at| at.instant);
        moments.begin = moments.occurred.or(moments.detected).or(moments.first);
        moments
    }

    /// One milestone.
    pub const fn get(&self, milestone: Milestone) -> Option<Moment> {
        match milestone {
            Milestone::Occurred => self.occurred,
            Milestone::Detected => self.detected,
            Milestone::Logged => self.logged,
            Milestone::Acknowledged => self.acknowledged,
            Milestone::Mitigated => self.mitigated,
            Milestone::Resolved => self.resolved,
            Milestone::Reviewed => self.reviewed,
            Milestone::Closed => self.closed,
        }
    }

    /// Without any moment: listed as undated, in no statistic.
    pub const fn is_undated(&self) -> bool {
        self.first.is_none()
    }
}

/// The status at as-of: the first in the order of format.md that holds.
pub fn status(record: &IncidentRecord, moments: &Moments, as_of: Timestamp) -> Status {
    let incident = &record.incident;
    if cancelled_at(incident).is_some_and(|at| at <= as_of) {
        Status::Cancelled
    } else if moments.closed.is_some() {
        Status::Closed
    } else if moments.resolved.is_some() {
        Status::Resolved
    } else if incident.holds.items().iter().any(|hold| is_open(hold, as_of)) {
        Status::OnHold
    } else if moments.mitigated.is_some() {
        Status::Mitigated
    } else if was_reopened(incident, as_of) || is_worked_on(record, moments, as_of) {
        Status::InProgress
    } else if moments.acknowledged.is_some() {
        Status::Acknowledged
    } else {
        Status::New
    }
}

/// When the record was cancelled.
pub fn cancelled_at(incident: &Incident) -> Option<Timestamp> {
    incident.cancelled.get()?.at.get().map(|at| at.instant)
}

/// Earlier cycles whose end and new beginning are both readable, by time.
pub fn cycles(incident: &Incident) -> Vec<&At<Reopening>> {
    let mut cycles: Vec<_> = incident
        .reopened
        .items()
        .iter()
        .filter(|cycle| cycle.resolved.is_given() && cycle.reopened.is_given())
        .collect();
    cycles.sort_by_key(|cycle| cycle.reopened.get().map(|at| at.instant));
    cycles
}

/// Whether a hold lasts at an instant; its end does not belong to it.
pub fn is_open(hold: &Hold, at: Timestamp) -> bool {
    let begun = hold.from.get().is_some_and(|from| from.instant <= at);
    let ended = match &hold.to {
        Field::Absent => false,
        Field::Broken(_) => true,
        Field::Given(to) => to.instant <= at,
    };
    begun && !ended
}

fn was_reopened(incident: &Incident, as_of: Timestamp) -> bool {
    let reopened = |cycle: &At<Reopening>| cycle.reopened.get().map(|at| at.instant);
    incident.reopened.items().iter().filter_map(reopened).any(|at| at <= as_of)
}

fn is_worked_on(record: &IncidentRecord, moments: &Moments, as_of: Timestamp) -> bool {
    let Some(acknowledged) = moments.acknowledged else { return false };
    record.entries().iter().any(|entry| {
        let at = entry.at.get().map(|at| at.instant);
        at.is_some_and(|at| at >= acknowledged.instant && at <= as_of)
            && entry.kind.copied().is_some_and(shows_work)
    })
}

/// Kinds of entry that show that somebody works on the incident.
const fn shows_work(kind: EntryKind) -> bool {
    match kind {
        EntryKind::Action
        | EntryKind::Decision
        | EntryKind::Hypothesis
        | EntryKind::Assessment
        | EntryKind::Escalation => true,
        EntryKind::Symptom
        | EntryKind::Detection
        | EntryKind::Observation
        | EntryKind::Communication
        | EntryKind::Role
        | EntryKind::Note => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{instant, record};
    use serde_json::{Value, json};

    #[test]
    fn the_first_status_that_holds_is_the_status() {
        let check = |rest: Value, as_of: &str, want: Status| {
            let mut value = json!({"title": "t"});
            value.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
            let record = record(&value);
            let as_of = instant(as_of);
            assert_eq!(
                status(&record, &Moments::of(&record.incident, as_of), as_of),
                want,
                "{value}"
            );
        };
        let work = json!({"2026-06-10": [{"at": "09:10", "kind": "action", "text": "x"}]});
        let talk = json!({"2026-06-10": [{"at": "09:15", "kind": "communication", "text": "x"}]});
        check(json!({"times": {"detected": "09:00"}}), "18:00", Status::New);
        check(
            json!({"times": {"detected": "09:00", "acknowledged": "09:10"}}),
            "18:00",
            Status::Acknowledged,
        );
        check(
            json!({"times": {"detected": "09:00", "acknowledged": "09:10"}, "timeline": work}),
            "18:00",
            Status::InProgress,
        );
        check(
            json!({"times": {"detected": "09:00", "acknowledged": "09:11"}, "timeline": work}),
            "18:00",
            Status::Acknowledged,
        );
        check(
            json!({"times": {"detected": "09:00", "acknowledged": "09:10"}, "timeline": talk}),
            "18:00",
            Status::Acknowledged,
        );
        check(json!({"times": {"detected": "09:00"}, "timeline": work}), "18:00", Status::New);
        check(
            json!({"times": {"detected": "09:00", "mitigated": "10:00"}, "timeline": work}),
            "18:00",
            Status::Mitigated,
        );
        let reopened = json!([{"resolved": "10:00", "reopened": "11:00"}]);
        check(
            json!({"times": {"detected": "09:00"}, "reopened": reopened}),
            "18:00",
            Status::InProgress,
        );
        check(
            json!({"times": {"detected": "09:00", "resolved": "12:00"}, "reopened": reopened}),
            "18:00",
            Status::Resolved,
        );
        let hold = json!([{"from": "10:00", "to": "11:00", "reason": "vendor"}]);
        let on_hold = json!({"times": {"detected": "09:00", "mitigated": "09:30"}, "holds": hold});
        check(on_hold.clone(), "10:00", Status::OnHold);
        check(on_hold, "11:00", Status::Mitigated);
        let waits = json!([{"from": "10:00", "reason": "vendor"}]);
        check(json!({"times": {"detected": "09:00"}, "holds": waits}), "18:00", Status::OnHold);
        check(
            json!({"times": {"detected": "09:00", "resolved": "17:00"}, "holds": waits}),
            "18:00",
            Status::Resolved,
        );
        check(
            json!({"times": {"detected": "09:00", "resolved": "17:00", "closed": "17:30"}}),
            "18:00",
            Status::Closed,
        );
        check(
            json!({"times": {"detected": "09:00", "resolved": "17:00", "closed": "17:30"}}),
            "17:29",
            Status::Resolved,
        );
        check(
            json!({"times": {"detected": "09:00"}, "cancelled": {"at": "09:30", "reason": "test"}}),
            "18:00",
            Status::Cancelled,
        );
    }

    #[test]
    fn an_incident_begins_when_it_occurred_else_was_detected_else_at_its_first_moment() {
        let check = |times: Value, begin: Option<&str>, logged: Option<&str>| {
            let record = record(&json!({"title": "t", "times": times}));
            let moments = Moments::of(&record.incident, instant("23:00"));
            assert_eq!(moments.begin.map(|at| at.instant), begin.map(instant), "begin of {times}");
            assert_eq!(
                moments.logged.map(|at| at.instant),
                logged.map(instant),
                "logged of {times}"
            );
        };
        check(json!({"occurred": "08:00", "detected": "09:00"}), Some("08:00"), Some("09:00"));
        check(json!({"detected": "09:00", "acknowledged": "08:30"}), Some("09:00"), Some("09:00"));
        check(json!({"resolved": "10:00", "logged": "11:00"}), Some("10:00"), Some("11:00"));
        check(json!({"resolved": "10:00"}), Some("10:00"), None);
        check(json!({}), None, None);
    }
}
