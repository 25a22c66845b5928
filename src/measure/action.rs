//! Where an action stands at as-of: its state, its days, whether it is overdue. Days are local
//! dates of the casebook's zone (domain.md § 4.11).

use super::{day_of, days_between};
use crate::model::action::{Action, DayOrMoment, OpenState, VerifyResult};
use crate::model::shape::{Field, words};
use crate::model::{Day, IncidentRecord, ProblemRecord};
use jiff::{Timestamp, civil::Date, tz::TimeZone};

words! {
    /// Where an action stands.
    pub enum ActionState {
        /// Not yet decided.
        Proposed = "proposed",
        /// Agreed.
        Accepted = "accepted",
        /// Being worked on.
        InProgress = "in-progress",
        /// Cannot go on.
        Blocked = "blocked",
        /// Done, not shown to work.
        Done = "done",
        /// Done, and shown to work.
        Verified = "verified",
        /// Not to be done after all.
        Declined = "declined",
    }
}

impl ActionState {
    /// Whether it is still to be done or decided.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Proposed | Self::Accepted | Self::InProgress | Self::Blocked => true,
            Self::Done | Self::Verified | Self::Declined => false,
        }
    }

    /// Whether it was done, shown to work or not.
    pub const fn is_done(self) -> bool {
        match self {
            Self::Done | Self::Verified => true,
            Self::Proposed | Self::Accepted | Self::InProgress | Self::Blocked | Self::Declined => {
                false
            }
        }
    }
}

/// Days of the record with which an action lives: its default day of creation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HomeDays {
    /// The day of its review.
    pub reviewed: Option<Date>,
    /// The day on which it was resolved.
    pub resolved: Option<Date>,
}

/// The days of an action that count at as-of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ActionDates {
    /// When it was created: stated, else the day of the review, else of the resolution.
    pub created: Option<Date>,
    /// When it should be done.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
    /// When it was declined.
    pub declined: Option<Date>,
}

/// Where an action stands at as-of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionStanding {
    /// Its state.
    pub state: ActionState,
    /// Its days.
    pub dates: ActionDates,
    /// Days since it was due, where it is open and the day has passed; due today is not overdue.
    pub overdue_days: Option<i64>,
    /// Days since it was created; until it was done or declined where it was.
    pub age_days: Option<i64>,
    /// Days since its effect should have been checked, where it is done and has no result.
    pub verification_overdue_days: Option<i64>,
}

impl HomeDays {
    /// The days of an incident.
    pub fn of_incident(record: &IncidentRecord, zone: &TimeZone) -> Self {
        let Some(times) = record.incident.times.get() else { return Self::default() };
        let day = |at: &Field<crate::model::Moment>| at.get().map(|at| day_of(at.instant, zone));
        Self { reviewed: day(&times.reviewed), resolved: day(&times.resolved) }
    }

    /// The days of a problem, which has no review of its own.
    pub fn of_problem(record: &ProblemRecord) -> Self {
        let times = record.problem.times.get();
        let resolved = times.and_then(|times| times.resolved.copied()).map(|day| day.0);
        Self { reviewed: None, resolved }
    }
}

impl ActionStanding {
    /// Where an action stands at as-of.
    pub fn of(action: &Action, home: HomeDays, as_of: Timestamp, zone: &TimeZone) -> Self {
        let today = day_of(as_of, zone);
        let declined = action.declined.get();
        let declined_on = declined.and_then(|declined| declined.at.copied()).map(|at| match at {
            DayOrMoment::Day(day) => day.0,
            DayOrMoment::Moment(moment) => day_of(moment.instant, zone),
        });
        let is_declined = declined.is_some() && declined_on.is_none_or(|day| day <= today);
        let dates = ActionDates {
            created: created(action, home),
            due: date(&action.due),
            done: date(&action.done).filter(|day| *day <= today),
            declined: declined_on.filter(|day| *day <= today),
        };
        let verify = action.verify.get();
        let result = verify
            .filter(|verify| date(&verify.checked).is_none_or(|day| day <= today))
            .and_then(|verify| verify.result.copied());
        let state = if is_declined {
            ActionState::Declined
        } else if dates.done.is_some() {
            match result {
                Some(VerifyResult::Passed) => ActionState::Verified,
                Some(VerifyResult::Failed) | None => ActionState::Done,
            }
        } else {
            match action.state.copied().unwrap_or(OpenState::Proposed) {
                OpenState::Proposed => ActionState::Proposed,
                OpenState::Accepted => ActionState::Accepted,
                OpenState::InProgress => ActionState::InProgress,
                OpenState::Blocked => ActionState::Blocked,
            }
        };
        let passed =
            |day: Option<Date>| day.map(|day| days_between(day, today)).filter(|days| *days > 0);
        let unchecked = state == ActionState::Done && result.is_none();
        let verify_due = verify.filter(|_| unchecked).and_then(|verify| date(&verify.due));
        let last = dates.declined.filter(|_| is_declined).or(dates.done).unwrap_or(today);
        Self {
            state,
            dates,
            overdue_days: passed(dates.due.filter(|_| state.is_open())),
            age_days: dates.created.map(|day| days_between(day, last)),
            verification_overdue_days: passed(verify_due),
        }
    }
}

/// The day on which an action was created: stated, else that of the review, else of the resolution.
pub fn created(action: &Action, home: HomeDays) -> Option<Date> {
    match &*action.created {
        Field::Given(day) => Some(day.value.0),
        Field::Broken(_) => None,
        Field::Absent => home.reviewed.or(home.resolved),
    }
}

fn date(field: &Field<Day>) -> Option<Date> {
    field.get().map(|day| day.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{berlin, instant, read};
    use serde_json::{Value, json};

    #[test]
    fn the_state_of_an_action_follows_from_its_days() {
        let check = |rest: Value, state: &str, overdue: Option<i64>, age: Option<i64>| {
            let mut value = json!({"id": "a", "title": "t", "created": "2026-05-31"});
            value.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
            // 23:30 in UTC is the next day in Berlin: 2026-06-10.
            let as_of = instant("2026-06-09T23:30Z");
            let home = HomeDays { reviewed: None, resolved: Some(Date::constant(2026, 6, 1)) };
            let of = ActionStanding::of(&read(&value), home, as_of, &berlin());
            assert_eq!(of.state.word(), state, "{value}");
            assert_eq!(of.overdue_days, overdue, "overdue of {value}");
            assert_eq!(of.age_days, age, "age of {value}");
        };
        check(json!({}), "proposed", None, Some(10));
        check(json!({"created": null}), "proposed", None, Some(9));
        check(json!({"state": "blocked", "due": "2026-06-10"}), "blocked", None, Some(10));
        check(json!({"state": "accepted", "due": "2026-06-08"}), "accepted", Some(2), Some(10));
        check(json!({"due": "2026-06-01", "done": "2026-06-05"}), "done", None, Some(5));
        check(json!({"due": "2026-06-01", "done": "2026-06-12"}), "proposed", Some(9), Some(10));
        check(
            json!({"done": "2026-06-05", "verify": {"result": "passed", "checked": "2026-06-09"}}),
            "verified",
            None,
            Some(5),
        );
        check(
            json!({"done": "2026-06-05", "verify": {"result": "passed", "checked": "2026-06-11"}}),
            "done",
            None,
            Some(5),
        );
        check(json!({"done": "2026-06-05", "verify": {"result": "failed"}}), "done", None, Some(5));
        check(
            json!({"declined": {"at": "2026-06-02", "reason": "x"}, "due": "2026-06-01"}),
            "declined",
            None,
            Some(2),
        );
        check(json!({"declined": {"reason": "x"}}), "declined", None, Some(10));
    }
}
