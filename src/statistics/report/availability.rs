//! Availability and budget by service and month.

use super::number::Figure;
use super::{Material, Period};
use crate::measure::availability::{ServiceMonth, months_of};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::HashMap;

/// One month of one service.
#[derive(Debug, Clone, Serialize)]
pub struct AvailabilityRow {
    /// The service.
    pub service: String,
    /// The month, `2026-06`, in the service's zone.
    pub month: String,
    /// Service hours without announced maintenance, until as-of.
    pub agreed_minutes: Figure,
    /// Announced maintenance that was left out.
    pub maintenance_minutes: Figure,
    /// What incidents took from it, by weight.
    pub downtime_minutes: Figure,
    /// `1 − downtime / agreed`; `null` without agreed time.
    pub availability: Option<Figure>,
    /// The objective as a share; `null` where nothing was promised.
    pub target: Option<Figure>,
    /// `(1 − target) · agreed`; `null` without an objective or agreed time.
    pub budget_minutes: Option<Figure>,
    /// Downtime / budget; `null` without a budget, or where it is 0.
    pub budget_used_ratio: Option<Figure>,
    /// The budget of the whole month, where it still runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole_month_budget_minutes: Option<Figure>,
    /// Whether the objective was kept; `null` where there is none.
    pub kept: Option<bool>,
    /// Whether every effect is stated; else downtime is an upper bound.
    pub exact: bool,
    /// Why there is no availability or no budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
}

/// In how many months a service kept its objective.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectiveRow {
    /// The service.
    pub service: String,
    /// The objective as a share, as it holds at as-of.
    pub target: Figure,
    /// Months with agreed time.
    pub months: usize,
    /// Those of them in which it was kept.
    pub kept: usize,
    /// Downtime of these months.
    pub downtime_minutes: Figure,
    /// Months in which some effect is not stated, so that downtime is an upper bound.
    pub upper_bounds: usize,
}

/// The services that have an objective, in the order of their months.
pub(super) fn objectives(rows: &[AvailabilityRow]) -> Vec<ObjectiveRow> {
    let of_one = rows.chunk_by(|one, next| one.service == next.service);
    let kept = of_one.filter_map(|months| {
        let judged: Vec<&AvailabilityRow> =
            months.iter().filter(|month| month.kept.is_some()).collect();
        let last = judged.last()?;
        Some(ObjectiveRow {
            service: last.service.clone(),
            target: last.target?,
            months: judged.len(),
            kept: judged.iter().filter(|month| month.kept == Some(true)).count(),
            downtime_minutes: Figure(judged.iter().map(|month| month.downtime_minutes.0).sum()),
            upper_bounds: judged.iter().filter(|month| !month.exact).count(),
        })
    });
    kept.collect()
}

/// All services in the order of casebook.yaml, each with the months that the period touches and
/// that have begun.
pub(super) fn rows(
    material: &Material<'_, '_>,
    period: Period,
    service: Option<&str>,
) -> Vec<AvailabilityRow> {
    let services = material.book.config.services.get();
    let asked = services.into_iter().flat_map(crate::model::Keyed::keys);
    let asked: Vec<&str> =
        asked.filter(|id| service.is_none_or(|service| service == *id)).collect();
    let mut touched: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, measured) in material.measured.iter().enumerate() {
        for service in &measured.effects.services {
            touched.entry(service).or_default().push(at);
        }
    }
    let rows = asked.par_iter().map(|id| {
        let incidents = touched.get(id).map_or(&[][..], Vec::as_slice);
        let months = months_of(
            id,
            period.from,
            period.to,
            material.measured,
            incidents,
            &material.book.maintenance,
            material.agreements,
            material.as_of,
        );
        months.iter().map(|month| AvailabilityRow::of(id, month)).collect::<Vec<_>>()
    });
    rows.collect::<Vec<_>>().into_iter().flatten().collect()
}

impl AvailabilityRow {
    fn of(service: &str, month: &ServiceMonth) -> Self {
        let minutes = |seconds: f64| Figure(seconds / 60.0);
        #[expect(clippy::cast_precision_loss, reason = "seconds of a month fit in 2^52")]
        let whole = |seconds: i64| minutes(seconds as f64);
        let first = month.limits.first;
        let availability = month.availability();
        let budget = month.budget_seconds();
        Self {
            service: service.to_owned(),
            month: format!("{:04}-{:02}", first.year(), first.month()),
            agreed_minutes: whole(month.agreed_seconds),
            maintenance_minutes: whole(month.maintenance_seconds),
            downtime_minutes: minutes(month.downtime.weighted_seconds),
            availability: availability.map(Figure),
            target: month.objective.map(|objective| Figure(objective.target())),
            budget_minutes: budget.map(minutes),
            budget_used_ratio: month.used_ratio().map(Figure),
            whole_month_budget_minutes: month
                .whole_budget_seconds()
                .filter(|_| month.is_running())
                .map(minutes),
            kept: month.is_met(),
            exact: month.downtime.exact,
            reason: match (availability, budget, month.used_ratio()) {
                (None, ..) => Some("no agreed time in this month"),
                (_, None, _) => Some("no objective for this service"),
                (.., None) => Some("an objective of 100 % leaves no budget"),
                _ => None,
            },
        }
    }
}
