//! The figures of one period: what `casebook stats` prints and the statistics page shows. Both read
//! this one value, so a page and a file cannot differ (cli.md, `stats --format json`).
//!
//! What may not be shown of few values is absent here already.

mod actions;
mod availability;
mod causes;
mod counts;
mod delivery;
mod durations;
mod groups;
mod number;
mod period;
mod periods;
mod promises;
mod recurrence;
#[cfg(test)]
mod tests;
mod trend;

pub use actions::{ActionReport, Quarter};
pub use availability::{AvailabilityRow, ObjectiveRow};
pub use causes::CauseRow;
pub use counts::{Incidents, Month, RateReport, RunningMonth};
pub use delivery::DeliveryRow;
pub use durations::{DurationGroup, DurationReport, DurationReports, Excluded, Timed};
pub use groups::{GroupBy, GroupRow, Groups};
pub use number::{Figure, Named};
pub use period::{BadPeriod, Period};
pub use periods::{
    ActionAt, ActionHome, Breach, CompareError, Compared, Comparison, Lists, PeriodActions,
    PeriodReport, Periods, SMALL_SHARE, ServiceReport, Shift, SmallIncidents, Tested, Topic,
    compare,
};
pub use promises::{ClockReport, PriorityCompliance};
pub use recurrence::{ArrivalRow, CameBack, Recurrence, days_from, first_of_day};
pub use trend::{TrendReport, Trends};

pub use crate::measure::recurrence::UNKNOWN;
use crate::measure::recurrence::known_cause;
use crate::measure::{Agreements, Measured, Recurrences, ServiceLevels};
use crate::model::Book;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

/// What figures are made of: every record, measured and judged at as-of.
#[derive(Clone, Copy)]
pub struct Material<'m, 'a> {
    /// The casebook as known at as-of.
    pub book: &'a Book,
    /// What was measured, in the order of `book.incidents`.
    pub measured: &'m [Measured<'a>],
    /// Clocks and policies, in the same order.
    pub levels: &'m [ServiceLevels<'a>],
    /// Which incidents came back.
    pub recurrences: &'m Recurrences<'a>,
    /// What was agreed about time.
    pub agreements: &'m Agreements<'a>,
    /// The instant at which clocks are read.
    pub as_of: Timestamp,
}

/// The figures of a period. Seconds and minutes are exact; a figure that does not exist is `null`.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The local days that are looked at.
    pub period: Period,
    /// The service, where only its incidents were asked for.
    pub service: Option<String>,
    /// How many incidents, and of what kind.
    pub incidents: Incidents,
    /// How many a month.
    pub rate: RateReport,
    /// The month of as-of, so far.
    pub running_month: RunningMonth,
    /// How long it took.
    pub durations: DurationReports,
    /// How the promises about time were kept, by clock.
    pub sla: Named<ClockReport>,
    /// Availability by service and month.
    pub availability: Vec<AvailabilityRow>,
    /// In how many of these months the objectives were kept.
    pub objectives: Vec<ObjectiveRow>,
    /// Whether a series rises or falls.
    pub trend: Trends,
    /// How many came back.
    pub recurrence: Recurrence,
    /// Preventive actions at as-of.
    pub actions: ActionReport,
    /// How deployments went, by service.
    pub delivery: Vec<DeliveryRow>,
}

/// The incidents of the period that count, and what the others are.
struct Chosen {
    /// Incidents that count, by when they began.
    counting: Vec<usize>,
    near_misses: usize,
    drills: usize,
}

impl Report {
    /// The figures of a period, of all services or of one.
    pub fn of(material: &Material<'_, '_>, period: Period, service: Option<&str>) -> Self {
        let chosen = material.choose(period, service);
        let months = material.months(period, &chosen.counting);
        let durations = DurationReports::of(material, &chosen.counting);
        let availability = availability::rows(material, period, service);
        Self {
            incidents: Incidents::of(material, &chosen),
            rate: RateReport::of(chosen.counting.len(), period, &months),
            sla: promises::by_clock(material, &chosen.counting, service),
            objectives: availability::objectives(&availability),
            availability,
            running_month: RunningMonth::of(material, service),
            trend: Trends::of(material, &months),
            recurrence: Recurrence::of(material, &chosen.counting, period, service),
            actions: ActionReport::of(material, service),
            delivery: delivery::rows(material, period, service),
            service: service.map(str::to_owned),
            durations,
            period,
        }
    }
}

impl<'a> Material<'_, 'a> {
    fn zone(&self) -> TimeZone {
        self.book.config.zone()
    }

    /// Records whose period it is: by `occurred`, else `detected`, else their first moment.
    fn choose(&self, period: Period, service: Option<&str>) -> Chosen {
        use crate::model::incident::IncidentKind as Kind;
        let zone = self.zone();
        let mut chosen = Chosen { counting: Vec::new(), near_misses: 0, drills: 0 };
        for (at, measured) in self.measured.iter().enumerate() {
            let is_ours =
                service.is_none_or(|service| measured.effects.services.contains(&service));
            let day = measured.moments.begin.map(|at| crate::measure::day_of(at.instant, &zone));
            if !is_ours || !day.is_some_and(|day| period.has(day)) {
                continue;
            }
            match measured.kind {
                Kind::NearMiss => chosen.near_misses += 1,
                Kind::Drill => chosen.drills += 1,
                Kind::Incident if measured.counts() => chosen.counting.push(at),
                Kind::Incident => {}
            }
        }
        chosen.counting.sort_by_key(|at| (self.begin(*at), *at));
        chosen
    }

    fn begin(&self, at: usize) -> Option<Timestamp> {
        self.measured[at].moments.begin.map(|begin| begin.instant)
    }

    /// The cause of an incident: that of its analysis. Without one it is unknown.
    fn cause(&self, at: usize) -> &'a str {
        known_cause(&self.book.incidents[at]).unwrap_or(UNKNOWN)
    }
}
