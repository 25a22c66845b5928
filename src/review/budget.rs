//! Months of services whose downtime differs, against their error budget.

use super::record::RecordChange;
use super::side::Side;
use crate::measure::availability::{ServiceMonth, months_of, zone_of};
use crate::measure::day_of;
use crate::model::Keyed;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A month of a service whose downtime differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BudgetChange {
    /// The service.
    pub service: String,
    /// The month, `2026-06`.
    pub month: String,
    /// Minutes of weighted downtime before; `null` where the service was not known.
    pub old_minutes: Option<f64>,
    /// Minutes of weighted downtime now.
    pub new_minutes: Option<f64>,
    /// The error budget of the whole month, in minutes; `null` where nothing was promised.
    pub budget_minutes: Option<f64>,
}

/// Seconds below which two figures are one: floats of the same sum in another order.
const SAME: f64 = 1e-6;

/// The months whose downtime differs, by service in the order of casebook.yaml.
pub(super) fn changes(
    base: &Side<'_>,
    head: &Side<'_>,
    records: &[RecordChange],
    differing: &BTreeSet<String>,
) -> Vec<BudgetChange> {
    let agreement = ["casebook.yaml", "maintenance.yaml"];
    // Service hours and windows move the downtime of records that nobody touched.
    let all = agreement.iter().any(|file| differing.contains(*file));
    let ids: BTreeSet<&str> = records
        .iter()
        .flat_map(|one| [Some(one.id.as_str()), one.renamed_from.as_deref()])
        .flatten()
        .collect();
    let services = head.scope.book.config.services.get().into_iter().flat_map(Keyed::keys);
    let mut changes = Vec::new();
    for service in services {
        let months: BTreeSet<Date> = [base, head]
            .into_iter()
            .flat_map(|side| touched(side, service, |id| all || ids.contains(id)))
            .collect();
        let (Some(first), Some(last)) = (months.first(), months.last()) else { continue };
        let (old, new) = (of(base, service, *first, *last), of(head, service, *first, *last));
        for month in months {
            let (old, new) = (old.get(&month), new.get(&month));
            let seconds = |month: Option<&ServiceMonth>| Some(month?.downtime.weighted_seconds);
            let is_same = match (seconds(old), seconds(new)) {
                (Some(old), Some(new)) => (old - new).abs() < SAME,
                (None, Some(new)) => new < SAME,
                (Some(_), None) => false,
                (None, None) => true,
            };
            if !is_same {
                changes.push(BudgetChange {
                    service: service.to_owned(),
                    month: format!("{:04}-{:02}", month.year(), month.month()),
                    old_minutes: seconds(old).map(minutes),
                    new_minutes: seconds(new).map(minutes),
                    budget_minutes: new
                        .or(old)
                        .and_then(ServiceMonth::whole_budget_seconds)
                        .map(minutes),
                });
            }
        }
    }
    changes
}

/// Minutes to a thousandth of a second, without the last digits of a float.
fn minutes(seconds: f64) -> f64 {
    (seconds / 60.0 * 60_000.0).round() / 60_000.0
}

/// The first days of the months that some incidents touch.
fn touched(side: &Side<'_>, service: &str, counts: impl Fn(&str) -> bool) -> BTreeSet<Date> {
    let zone = zone_of(service, &side.scope.book.config);
    let mut months = BTreeSet::new();
    for (record, measured) in side.scope.book.incidents.iter().zip(&side.measured) {
        if !counts(&record.id) {
            continue;
        }
        let own = measured.effects.intervals.iter().filter(|one| one.service == service);
        for one in own {
            let last = day_of(one.to, &zone);
            let mut month = day_of(one.from, &zone).first_of_month();
            while month <= last {
                months.insert(month);
                let Ok(next) = month.checked_add(jiff::Span::new().months(1)) else { break };
                month = next;
            }
        }
    }
    months
}

/// The months of a service, by their first days.
fn of(side: &Side<'_>, service: &str, from: Date, to: Date) -> BTreeMap<Date, ServiceMonth> {
    let book = side.scope.book;
    if book.config.service(service).is_none() {
        return BTreeMap::new();
    }
    let incidents: Vec<usize> = (0..side.measured.len())
        .filter(|at| side.measured[*at].effects.services.contains(&service))
        .collect();
    let months = months_of(
        service,
        from,
        to,
        &side.measured,
        &incidents,
        &book.maintenance,
        side.agreements,
        side.as_of(),
    );
    months.into_iter().map(|month| (month.limits.first, month)).collect()
}
