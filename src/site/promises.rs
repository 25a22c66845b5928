//! What was promised about each service and what became of it: the last twelve months in the
//! service's zone. Made once a build; home, services and service pages look it up.

mod figures;

pub(super) use figures::{Spending, used_share};

use super::overview::Overview;
use crate::measure::availability::{
    Downtime, Hit, Objective, ServiceMonth, announced_windows, hits_on, month_before, months_from,
    zone_of,
};
use crate::measure::{Agreements, Measured, day_of};
use crate::model::{Book, Keyed};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::HashMap;

/// How many months before the running one are looked at.
const MONTHS_BEFORE: i32 = 11;

/// Every service of casebook.yaml.
pub(super) struct Promises<'a>(HashMap<&'a str, Promise>);

/// One service.
pub(super) struct Promise {
    /// What was promised; `None` where nothing was.
    pub(super) objective: Option<Objective>,
    /// The zone of its months and days.
    pub(super) zone: TimeZone,
    /// What its incidents did to it, in order of time.
    pub(super) hits: Vec<Hit>,
    /// The last twelve months, oldest first; the last may run.
    pub(super) months: Vec<ServiceMonth>,
    /// What each incident took of the agreed time, by its position in the book.
    taken: HashMap<usize, Downtime>,
}

/// Where a month with an objective stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Over, and the downtime within the budget.
    Kept,
    /// Over, and the budget did not suffice.
    Missed,
    /// Over; whether the budget sufficed hangs on an effect that nobody stated.
    PerhapsMissed,
    /// Not over; there is budget left, or none was needed.
    Running,
    /// Not over; the budget of the whole month is used up.
    Spent,
    /// Not over; whether it is used up hangs on an effect that nobody stated.
    PerhapsSpent,
}

/// All months of a service in one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Year {
    /// Agreed seconds, ΣA.
    pub(super) agreed_seconds: i64,
    /// Weighted downtime in seconds, ΣD.
    pub(super) weighted_seconds: f64,
    /// Seconds with any effect.
    pub(super) any_seconds: i64,
    /// Whether ΣD is exact and no upper bound.
    pub(super) exact: bool,
}

impl Year {
    /// `1 − ΣD/ΣA`; `None` where there was no agreed time.
    pub(super) fn availability(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a year fit in 2^52")]
        let agreed = self.agreed_seconds as f64;
        (self.agreed_seconds > 0).then(|| 1.0 - self.weighted_seconds / agreed)
    }
}

impl<'a> Promises<'a> {
    /// Measures every service.
    pub(super) fn of(
        book: &'a Book,
        measured: &[Measured<'a>],
        overview: &Overview<'a>,
        agreements: &Agreements<'a>,
        as_of: Timestamp,
    ) -> Self {
        let ids: Vec<&str> = book.config.services.get().into_iter().flat_map(Keyed::keys).collect();
        let one = |id: &'a str| {
            let incidents = overview.of_service(id).map_or(&[][..], |of| of.incidents.as_slice());
            (id, Promise::of(id, book, measured, incidents, agreements, as_of))
        };
        Self(ids.into_par_iter().map(one).collect())
    }

    /// One service; `None` where casebook.yaml does not name it.
    pub(super) fn service(&self, id: &str) -> Option<&Promise> {
        self.0.get(id)
    }
}

impl Promise {
    fn of(
        id: &str,
        book: &Book,
        measured: &[Measured<'_>],
        incidents: &[usize],
        agreements: &Agreements<'_>,
        as_of: Timestamp,
    ) -> Self {
        let zone = zone_of(id, &book.config);
        let hits = hits_on(id, measured, incidents);
        let maintenance = announced_windows(id, &book.maintenance, agreements);
        let span = (month_before(as_of, &zone, MONTHS_BEFORE), day_of(as_of, &zone));
        let months = months_from(id, span, &hits, &maintenance, &zone, agreements, as_of);
        let mut by_incident: HashMap<usize, Vec<Hit>> = HashMap::new();
        for hit in &hits {
            by_incident.entry(hit.incident).or_default().push(*hit);
        }
        let hours = agreements.service_hours(id);
        let taken = |(incident, hits): (usize, Vec<Hit>)| {
            let from = hits.iter().map(|hit| hit.from).min().unwrap_or(as_of);
            let to = hits.iter().map(|hit| hit.to).max().unwrap_or(as_of);
            let agreed = hours.open(from, to).without(&maintenance);
            (incident, Downtime::of(&hits, &agreed))
        };
        Self {
            objective: book.config.service(id).and_then(Objective::of),
            taken: by_incident.into_iter().map(taken).collect(),
            zone,
            hits,
            months,
        }
    }

    /// What an incident took of the agreed time in its whole life; `None` for one that did nothing
    /// to the service. Incidents that overlap have the time of the overlap each.
    pub(super) fn taken_by(&self, incident: usize) -> Option<&Downtime> {
        self.taken.get(&incident)
    }

    /// The month that is not over at as-of.
    pub(super) fn running(&self) -> Option<&ServiceMonth> {
        self.months.last().filter(|month| month.is_running())
    }

    /// The months that are over and had something to keep, oldest first, each with what became of
    /// it.
    pub(super) fn judged(&self) -> impl Iterator<Item = (&ServiceMonth, Standing)> {
        let over = self.months.iter().filter(|month| !month.is_running());
        over.filter_map(|month| Some((month, standing(month)?)))
    }

    /// In how many of how many months that are over the promise was kept for certain. `None` where
    /// there was nothing to keep.
    pub(super) fn kept(&self) -> Option<(usize, usize)> {
        let judged: Vec<Standing> = self.judged().map(|(_, standing)| standing).collect();
        let kept = judged.iter().filter(|standing| **standing == Standing::Kept).count();
        (!judged.is_empty()).then_some((kept, judged.len()))
    }

    /// All months in one, the running one until as-of.
    pub(super) fn year(&self) -> Year {
        let none = Year { agreed_seconds: 0, weighted_seconds: 0.0, any_seconds: 0, exact: true };
        self.months.iter().fold(none, |year, month| Year {
            agreed_seconds: year.agreed_seconds + month.agreed_seconds,
            weighted_seconds: year.weighted_seconds + month.downtime.weighted_seconds,
            any_seconds: year.any_seconds + month.downtime.any_seconds,
            exact: year.exact && month.downtime.exact,
        })
    }

    /// The incidents that took something of a month's agreed time, in order of time.
    pub(super) fn incidents_in(&self, month: &ServiceMonth) -> Vec<usize> {
        let mut incidents = Vec::new();
        for hit in &self.hits {
            let (from, to) = (hit.from.max(month.limits.from), hit.to.min(month.until));
            let touches = from < to && !month.agreed.clip(from, to).is_empty();
            if touches && !incidents.contains(&hit.incident) {
                incidents.push(hit.incident);
            }
        }
        incidents
    }
}

/// Where a month stands; `None` without an objective or an agreed time. While it runs, the budget
/// of the whole month is there to be used.
pub(super) fn standing(month: &ServiceMonth) -> Option<Standing> {
    if month.is_running() {
        let budget = month.whole_budget_seconds()? + 1e-6;
        let downtime = &month.downtime;
        return Some(if downtime.least_seconds > budget {
            Standing::Spent
        } else if downtime.weighted_seconds > budget {
            Standing::PerhapsSpent
        } else {
            Standing::Running
        });
    }
    Some(match (month.is_met()?, month.is_missed()?) {
        (true, _) => Standing::Kept,
        (false, true) => Standing::Missed,
        (false, false) => Standing::PerhapsMissed,
    })
}
