//! Availability and budget of services in a period, and what many small incidents took of it.

use super::super::{Figure, Material, Period};
use crate::measure::availability::{
    Downtime, Hit, Limits, Objective, ServiceMonth, announced_windows, hits_on, within, zone_of,
};
use crate::model::Keyed;
use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// An incident is small for a budget when it took less than this share of it.
pub const SMALL_SHARE: f64 = 0.1;

/// What a period was to a service.
#[derive(Debug, Clone, Serialize)]
pub struct ServiceReport {
    /// The service.
    pub service: String,
    /// The objective as a share, as it holds at as-of; `null` where nothing was promised.
    pub target: Option<Figure>,
    /// Months that are over and had something to keep.
    pub months: usize,
    /// Those of them in which the objective was kept.
    pub months_kept: usize,
    /// Service hours without announced maintenance, until as-of.
    pub agreed_minutes: Figure,
    /// What incidents took from it, by weight.
    pub downtime_minutes: Figure,
    /// `1 − downtime / agreed`; `null` without agreed time.
    pub availability: Option<Figure>,
    /// The sum of the months' budgets, until as-of; `null` without an objective or agreed time.
    pub budget_minutes: Option<Figure>,
    /// Downtime / budget; `null` without a budget, or where it is 0.
    pub budget_used_ratio: Option<Figure>,
    /// Whether every effect is stated; else downtime is an upper bound.
    pub exact: bool,
    /// What small incidents took; `null` without a budget.
    pub small: Option<SmallIncidents>,
    /// The incidents that took something of it, with seconds by weight, the most first. Where they
    /// overlap, each has the time of the overlap.
    #[serde(skip)]
    pub taken: Vec<(usize, f64)>,
}

/// Incidents that each took less than a tenth of a period's budget.
#[derive(Debug, Clone, Serialize)]
pub struct SmallIncidents {
    /// A tenth of the budget: each took less.
    pub below_minutes: Figure,
    /// How many there were.
    pub incidents: usize,
    /// What they took together; where they overlap, the heaviest counts.
    pub downtime_minutes: Figure,
    /// Its share of all downtime; `null` where there was none.
    pub share_of_downtime: Option<Figure>,
    /// The incidents, the longest first.
    #[serde(skip)]
    pub records: Vec<usize>,
}

/// A service in all months that matter.
pub(super) struct ServiceMonths {
    service: String,
    objective: Option<Objective>,
    hits: Vec<Hit>,
    months: Vec<ServiceMonth>,
}

/// All services in the order of casebook.yaml, or the one asked for.
pub(super) fn all(
    material: &Material<'_, '_>,
    service: Option<&str>,
    months: &[Date],
) -> Vec<ServiceMonths> {
    let config = &material.book.config;
    let services = config.services.get().into_iter().flat_map(Keyed::keys);
    let asked: Vec<&str> =
        services.filter(|id| service.is_none_or(|service| service == *id)).collect();
    let mut touched: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, measured) in material.measured.iter().enumerate() {
        for service in &measured.effects.services {
            touched.entry(service).or_default().push(at);
        }
    }
    let one = |id: &&str| {
        let incidents = touched.get(id).map_or(&[][..], Vec::as_slice);
        let hits = hits_on(id, material.measured, incidents);
        let agreements = material.agreements;
        let maintenance = announced_windows(id, &material.book.maintenance, agreements);
        let zone = zone_of(id, config);
        let months = months.iter().filter_map(|month| {
            let limits = Limits::of(*month, &zone)?;
            ServiceMonth::of(id, limits, &hits, &maintenance, agreements, material.as_of)
        });
        ServiceMonths {
            months: months.collect(),
            service: (*id).to_owned(),
            objective: config.service(id).and_then(Objective::of),
            hits,
        }
    };
    asked.par_iter().map(one).collect()
}

/// The services in a period, without those of which nothing was agreed in it.
pub(super) fn of_period(services: &[ServiceMonths], period: Period) -> Vec<ServiceReport> {
    services.iter().filter_map(|service| service.report(period)).collect()
}

impl ServiceMonths {
    fn report(&self, period: Period) -> Option<ServiceReport> {
        let months: Vec<&ServiceMonth> =
            self.months.iter().filter(|month| period.has(month.limits.first)).collect();
        if months.is_empty() {
            return None;
        }
        let agreed: i64 = months.iter().map(|month| month.agreed_seconds).sum();
        let downtime: f64 = months.iter().map(|month| month.downtime.weighted_seconds).sum();
        let budgets: Vec<f64> = months.iter().filter_map(|month| month.budget_seconds()).collect();
        let budget = (!budgets.is_empty()).then(|| budgets.iter().sum::<f64>());
        let judged = months.iter().filter(|month| !month.is_running());
        let judged: Vec<bool> = judged.filter_map(|month| month.is_met()).collect();
        let taken = self.taken(&months);
        Some(ServiceReport {
            service: self.service.clone(),
            target: self.objective.map(|objective| Figure(objective.target())),
            months: judged.len(),
            months_kept: judged.iter().filter(|is_met| **is_met).count(),
            agreed_minutes: minutes(real(agreed)),
            downtime_minutes: minutes(downtime),
            availability: (agreed > 0).then(|| Figure(1.0 - downtime / real(agreed))),
            budget_minutes: budget.map(minutes),
            budget_used_ratio: budget
                .filter(|budget| *budget > 0.0)
                .map(|budget| Figure(downtime / budget)),
            exact: months.iter().all(|month| month.downtime.exact),
            small: budget
                .filter(|budget| *budget > 0.0)
                .map(|budget| self.small(&months, &taken, budget, downtime)),
            taken,
        })
    }

    /// What each incident took in these months, by weight, the most first.
    fn taken(&self, months: &[&ServiceMonth]) -> Vec<(usize, f64)> {
        let mut taken: BTreeMap<usize, f64> = BTreeMap::new();
        for month in months.iter().filter(|month| month.downtime.any_seconds > 0) {
            let mut by_incident: BTreeMap<usize, Vec<Hit>> = BTreeMap::new();
            for hit in within(&self.hits, month.limits.from, month.until) {
                by_incident.entry(hit.incident).or_default().push(hit);
            }
            for (incident, hits) in by_incident {
                let seconds = Downtime::of(&hits, &month.agreed).weighted_seconds;
                if seconds > 0.0 {
                    *taken.entry(incident).or_default() += seconds;
                }
            }
        }
        let mut taken: Vec<(usize, f64)> = taken.into_iter().collect();
        taken.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        taken
    }

    fn small(
        &self,
        months: &[&ServiceMonth],
        taken: &[(usize, f64)],
        budget: f64,
        downtime: f64,
    ) -> SmallIncidents {
        let below = SMALL_SHARE * budget;
        let records: Vec<usize> =
            taken.iter().filter(|(_, seconds)| *seconds < below).map(|(at, _)| *at).collect();
        let together = |month: &&ServiceMonth| {
            let mut hits = within(&self.hits, month.limits.from, month.until);
            hits.retain(|hit| records.contains(&hit.incident));
            Downtime::of(&hits, &month.agreed).weighted_seconds
        };
        let seconds: f64 = if records.is_empty() { 0.0 } else { months.iter().map(together).sum() };
        SmallIncidents {
            below_minutes: minutes(below),
            incidents: records.len(),
            downtime_minutes: minutes(seconds),
            share_of_downtime: (downtime > 0.0).then(|| Figure(seconds / downtime)),
            records,
        }
    }
}

fn minutes(seconds: f64) -> Figure {
    Figure(seconds / 60.0)
}

#[expect(clippy::cast_precision_loss, reason = "seconds of a year fit in 2^52")]
const fn real(seconds: i64) -> f64 {
    seconds as f64
}
