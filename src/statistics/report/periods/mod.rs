//! Months, quarters and years, each with its figures and the records behind them: what a period's
//! report shows and `casebook stats --compare` prints.
//!
//! [`Periods`] sorts all records once; a period then looks only at its own. What it says of its end
//! is the state when its last day ended, or at as-of where it runs.

mod actions;
mod comparison;
mod month_ends;
mod services;
#[cfg(test)]
mod tests;

pub use actions::{ActionAt, ActionHome, PeriodActions};
pub use comparison::{CompareError, Compared, Comparison, Shift, Tested, Topic, compare};
pub use services::{SMALL_SHARE, ServiceReport, SmallIncidents};

use super::{CameBack, promises};
use super::{Chosen, ClockReport, DurationReports, Incidents, Material, Named, Period, RateReport};
use crate::measure::{CalendarPeriod, PeriodUnit, day_of};
use crate::model::incident::IncidentKind;
use crate::statistics::Dispersion;
use actions::Tasks;
use jiff::ToSpan;
use jiff::civil::Date;
use month_ends::MonthEnds;
use rayon::prelude::*;
use serde::Serialize;
use services::ServiceMonths;
use std::collections::BTreeSet;

/// Months without any incident have reports too, where incidents lie around them; but not more than
/// so many in a row: a mistyped year shall not bring centuries of empty reports.
const LONGEST_GAP_MONTHS: i32 = 120;

/// The figures of one period.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodReport {
    /// Which one.
    pub key: CalendarPeriod,
    /// Its days, until as-of where it runs.
    pub period: Period,
    /// Whether it is not over.
    pub running: bool,
    /// The service, where only its incidents were asked for.
    pub service: Option<String>,
    /// How many incidents began in it, and of what kind.
    pub incidents: Incidents,
    /// Those of them that were declared major.
    pub major: usize,
    /// Incidents that were open when it ended, whenever they began.
    pub open_at_end: usize,
    /// How many incidents a month.
    pub rate: RateReport,
    /// Whether monthly counts, of it and of the twelve months up to its end, vary more than a
    /// Poisson process lets them.
    pub bursts: bool,
    /// How long it took.
    pub durations: DurationReports,
    /// How the promises about time were kept, by clock.
    pub sla: Named<ClockReport>,
    /// Clocks that were breached, over all clocks.
    pub breaches: usize,
    /// Availability and budget of each service.
    pub services: Vec<ServiceReport>,
    /// How many came back.
    pub recurrence: CameBack,
    /// What was done, and what was due.
    pub actions: PeriodActions,
    /// The records behind the figures.
    #[serde(skip)]
    pub lists: Lists,
}

/// The records behind the figures of a period: positions in the book, in order of time.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Incidents that began in it and count.
    pub incidents: Vec<usize>,
    /// The clocks that were breached, each with its incident.
    pub breaches: Vec<Breach>,
    /// Incidents that came back, each with the earlier one.
    pub came_back: Vec<(usize, usize)>,
    /// Incidents that were open when it ended.
    pub open: Vec<usize>,
    /// Actions that were done in it.
    pub done: Vec<ActionAt>,
    /// Actions that were due in it and were not done by then: late, or not done at all.
    pub missed: Vec<ActionAt>,
    /// Actions that were overdue when it ended.
    pub overdue: Vec<ActionAt>,
}

/// A promise about time that was not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    /// The incident.
    pub incident: usize,
    /// The clock.
    pub clock: String,
}

/// All records, sorted by the periods in which they matter.
pub struct Periods<'m, 'a> {
    material: Material<'m, 'a>,
    service: Option<&'m str>,
    /// The day of as-of.
    today: Date,
    /// Incidents that count, by when they began, each with its day.
    counting: Vec<(Date, usize)>,
    /// The day of the first incident that counts, of whatever service.
    first_day: Option<Date>,
    /// Days on which near misses began, and drills.
    near_misses: Vec<Date>,
    drills: Vec<Date>,
    /// The periods that have a report.
    with_pages: Vec<CalendarPeriod>,
    open: MonthEnds<usize>,
    tasks: Tasks,
    services: Vec<ServiceMonths>,
}

impl<'m, 'a> Periods<'m, 'a> {
    /// Sorts the records of all services or of one. `more` are periods that will be asked for though
    /// no report is made of them.
    pub fn of(
        material: Material<'m, 'a>,
        service: Option<&'m str>,
        more: &[CalendarPeriod],
    ) -> Self {
        let zone = material.zone();
        let today = day_of(material.as_of, &zone);
        let mut counting = Vec::new();
        let (mut near_misses, mut drills) = (Vec::new(), Vec::new());
        let mut first_day: Option<Date> = None;
        for (at, measured) in material.measured.iter().enumerate() {
            let Some(begin) = measured.moments.begin else { continue };
            let day = day_of(begin.instant, &zone);
            if measured.counts() {
                first_day = Some(first_day.map_or(day, |first| first.min(day)));
            }
            if !service.is_none_or(|service| measured.effects.services.contains(&service)) {
                continue;
            }
            match measured.kind {
                IncidentKind::NearMiss => near_misses.push(day),
                IncidentKind::Drill => drills.push(day),
                IncidentKind::Incident if measured.counts() => {
                    counting.push((begin.instant, day, at));
                }
                IncidentKind::Incident => {}
            }
        }
        counting.sort_unstable();
        near_misses.sort_unstable();
        drills.sort_unstable();
        let counting: Vec<(Date, usize)> =
            counting.into_iter().map(|(_, day, at)| (day, at)).collect();
        let with_pages = with_pages(&counting);
        let months = months(with_pages.iter().chain(more), today);
        let open = month_ends::open_incidents(&material, &counting, &months, today);
        let tasks = Tasks::of(&material, service, &months, today);
        let services = services::all(&material, service, &months);
        Self {
            material,
            service,
            today,
            counting,
            first_day,
            near_misses,
            drills,
            with_pages,
            open,
            tasks,
            services,
        }
    }

    /// The periods that have a report: months, then quarters, then years, the earliest first. Each
    /// holds an incident that counts, or lies between two that do.
    pub fn with_pages(&self) -> &[CalendarPeriod] {
        &self.with_pages
    }

    /// The day of the first incident that counts, of whatever service.
    pub fn first_day(&self) -> Option<Date> {
        self.first_day
    }

    /// The reports of all periods that have one, in their order.
    pub fn all(&self) -> Vec<PeriodReport> {
        self.with_pages.par_iter().map(|period| self.report(*period)).collect()
    }

    /// The figures of one period. It must have a report, or have been asked for.
    pub fn report(&self, key: CalendarPeriod) -> PeriodReport {
        let (material, service) = (&self.material, self.service);
        let period = Period { from: key.first(), to: key.last().min(self.today) };
        let within = |days: &[Date]| {
            let to = days.partition_point(|day| *day <= period.to);
            to - days.partition_point(|day| *day < period.from).min(to)
        };
        let chosen = Chosen {
            counting: self.began(period.from, period.to),
            near_misses: within(&self.near_misses),
            drills: within(&self.drills),
        };
        let all = &chosen.counting;
        let sla = promises::by_clock(material, all, service);
        let breaches = breaches(material, all, &sla, service);
        let came_back = |at: &usize| Some((*at, material.recurrences.latest(*at, 1).first()?.0));
        let month = self.last_month(key);
        let (actions, [done, missed, overdue]) = self.tasks.within(period, month);
        let open = self.open.at(month).to_vec();
        PeriodReport {
            key,
            period,
            running: key.is_running(self.today),
            service: service.map(str::to_owned),
            incidents: Incidents::of(material, &chosen),
            major: all.iter().filter(|at| material.measured[**at].is_major).count(),
            open_at_end: open.len(),
            rate: RateReport::of(all.len(), period, &material.months(period, all)),
            bursts: self.comes_in_bursts(key),
            durations: DurationReports::of(material, all),
            breaches: breaches.len(),
            sla,
            services: services::of_period(&self.services, period),
            recurrence: CameBack::among(material.recurrences, all),
            actions,
            lists: Lists {
                breaches,
                came_back: all.iter().filter_map(came_back).collect(),
                open,
                done,
                missed,
                overdue,
                incidents: chosen.counting,
            },
        }
    }

    /// The incidents that began on these days.
    fn began(&self, from: Date, to: Date) -> Vec<usize> {
        let first = self.counting.partition_point(|(day, _)| *day < from);
        let last = self.counting.partition_point(|(day, _)| *day <= to);
        self.counting.get(first..last).unwrap_or_default().iter().map(|(_, at)| *at).collect()
    }

    /// The month at whose end the period's state is read.
    fn last_month(&self, key: CalendarPeriod) -> Date {
        key.last().min(self.today).first_of_month()
    }

    /// Whether the twelve months up to the period's end, those of the period among them, vary more
    /// than chance lets them. Only whole months are looked at.
    fn comes_in_bursts(&self, key: CalendarPeriod) -> bool {
        let last = self.last_month(key);
        let first = last.saturating_sub(11.months());
        let earliest = self.first_day.unwrap_or(first).first_of_month();
        let months = std::iter::successors(Some(first.max(earliest)), |month| {
            month.checked_add(1.month()).ok()
        });
        let counts = months
            .take_while(|month| *month <= last)
            .filter(|month| month.last_of_month() < self.today)
            .map(|month| self.began(month, month.last_of_month()).len() as u64);
        let counts: Vec<u64> = counts.collect();
        Dispersion::of(&counts).is_some_and(|dispersion| dispersion.is_over_dispersed())
    }
}

/// The breached clocks of incidents, by incident, in the order of the clocks.
fn breaches(
    material: &Material<'_, '_>,
    incidents: &[usize],
    sla: &Named<ClockReport>,
    service: Option<&str>,
) -> Vec<Breach> {
    let of_one = |at: &usize| {
        let incident = *at;
        let clocks = sla.0.iter().map(|(clock, _)| clock);
        let breached = clocks.filter(move |clock| {
            promises::verdict(material, incident, clock, service)
                .is_some_and(|verdict| verdict.state.is_breached())
        });
        breached.map(move |clock| Breach { incident, clock: clock.clone() })
    };
    incidents.iter().flat_map(of_one).collect()
}

/// The periods that hold an incident or lie between two.
fn with_pages(counting: &[(Date, usize)]) -> Vec<CalendarPeriod> {
    let mut found = BTreeSet::new();
    let mut last: Option<Date> = None;
    for (day, _) in counting {
        let month = day.first_of_month();
        if last == Some(month) {
            continue;
        }
        let near = last.filter(|last| last.saturating_add(LONGEST_GAP_MONTHS.months()) >= month);
        let mut next = near.map_or(month, |last| last.saturating_add(1.month()));
        while next <= month {
            found.extend(PeriodUnit::ALL.iter().map(|unit| CalendarPeriod::of(*unit, next)));
            match next.checked_add(1.month()) {
                Ok(after) => next = after,
                Err(_) => break,
            }
        }
        last = Some(month);
    }
    found.into_iter().collect()
}

/// The first days of all months of these periods that have begun, the earliest first.
fn months<'p>(periods: impl Iterator<Item = &'p CalendarPeriod>, today: Date) -> Vec<Date> {
    let mut found = BTreeSet::new();
    for period in periods {
        let whole = Period { from: period.first(), to: period.last().min(today) };
        found.extend(whole.months());
    }
    found.into_iter().collect()
}
