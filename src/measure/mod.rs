//! One record at one instant: status, priority, durations, effects, timeline, actions, problems.
//!
//! A record, the configuration and as-of come in; figures go out, and borrow their text from the
//! record. Nothing here reads a clock, the environment or a disk, and nothing here judges: that
//! is `check`. Figures of many records are `statistics`.

pub mod action;
pub mod agreement;
pub mod availability;
pub mod calendar_period;
pub mod clock;
pub mod duration;
pub mod effect;
pub mod effectiveness;
pub mod fault_tree;
pub mod hours;
pub mod known;
pub mod life;
pub mod policy;
pub mod priority;
pub mod problem;
pub mod recurrence;
pub mod service_level;
pub mod span;
pub mod timeline;
pub mod toll;

#[cfg(test)]
mod sample;

pub use action::{ActionDates, ActionStanding, ActionState, HomeDays};
pub use agreement::Agreements;
pub use calendar_period::{CalendarPeriod, PeriodUnit};
pub use duration::{Durations, LeftOut, Phase};
pub use effect::{Affected, Effects};
pub use effectiveness::{HomeOfAction, SameCause, Trial};
pub use hours::Hours;
pub use known::{NotYet, as_known_at};
pub use life::{Moments, Status};
pub use priority::{Priorities, PriorityChange, Why};
pub use problem::ProblemState;
pub use recurrence::{Earlier, Kinship, Occurrence, Recurrences};
pub use service_level::{ServiceLevels, measure_all};
pub use span::{Span, Spans};
pub use timeline::{Mark, Row};
pub use toll::{CustomerMinutes, Ends, SinceKnown, Toll};

use crate::model::incident::IncidentKind;
use crate::model::{Casebook, IncidentRecord};
use jiff::{Timestamp, civil, tz::TimeZone};

/// What follows from one incident record at one instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured<'a> {
    /// incident, near-miss or drill; the last two stay out of statistics.
    pub kind: IncidentKind,
    /// Its place in the life cycle.
    pub status: Status,
    /// The effective milestones.
    pub moments: Moments,
    /// How the priority went.
    pub priorities: Priorities,
    /// Whether it was declared a major incident by as-of.
    pub is_major: bool,
    /// Times to detect, acknowledge, mitigate, resolve.
    pub durations: Durations,
    /// What the services suffered, and when.
    pub effects: Effects<'a>,
    /// Minutes with any effect × customers affected; `None` when nobody counted the customers.
    pub customer_minutes: Option<f64>,
}

impl Measured<'_> {
    /// Whether the record counts as an incident: no near miss, no drill, not cancelled.
    pub fn counts(&self) -> bool {
        self.kind == IncidentKind::Incident && self.status != Status::Cancelled
    }
}

/// Measures one incident record at as-of.
pub fn measure<'a>(
    record: &'a IncidentRecord,
    config: &Casebook,
    as_of: Timestamp,
) -> Measured<'a> {
    let incident = &record.incident;
    let moments = Moments::of(incident, as_of);
    let effects = Effects::of(incident, &moments, as_of);
    Measured {
        kind: incident.kind.copied().unwrap_or(IncidentKind::Incident),
        status: life::status(record, &moments, as_of),
        priorities: Priorities::of(record, config, as_of),
        is_major: priority::major_since(incident).is_some_and(|since| since <= as_of),
        durations: Durations::of(incident, &moments),
        customer_minutes: effects.customer_minutes(incident),
        moments,
        effects,
    }
}

/// The local day of an instant.
pub fn day_of(instant: Timestamp, zone: &TimeZone) -> civil::Date {
    zone.to_datetime(instant).date()
}

/// Whole days from one date to another; negative where the second comes first.
pub fn days_between(from: civil::Date, to: civil::Date) -> i64 {
    i64::from((to - from).get_days())
}

/// Whole seconds from one instant to another.
pub(crate) fn seconds_between(from: Timestamp, to: Timestamp) -> i64 {
    to.as_second() - from.as_second()
}
