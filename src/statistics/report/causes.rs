//! Causes by how many incidents and how many customer-minutes they brought.

use super::number::Figure;
use super::{Material, UNKNOWN};
use crate::statistics::pareto;
use serde::Serialize;
use std::collections::BTreeMap;

/// One cause.
#[derive(Debug, Clone, Serialize)]
pub struct CauseRow {
    /// Its key; `unknown` where nobody found or looked for one.
    pub cause: String,
    /// The group it belongs to, where casebook.yaml names one.
    pub group: Option<String>,
    /// Incidents.
    pub count: usize,
    /// Their share of all incidents.
    pub share: Figure,
    /// The share of all causes up to this one.
    pub cumulative_share: Figure,
    /// Whether it is one of the few that make up 80 %.
    pub vital: bool,
    /// Customer-minutes of those whose affected customers are known; `null` where none are.
    pub customer_minutes: Option<Figure>,
    /// Incidents of which nobody counted the customers.
    pub customer_minutes_unknown: usize,
}

/// The causes of incidents, the most frequent first.
pub(super) fn rows(material: &Material<'_, '_>, incidents: &[usize]) -> Vec<CauseRow> {
    let mut by_cause: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in incidents {
        by_cause.entry(material.cause(*at)).or_default().push(*at);
    }
    let causes = material.book.config.causes.get();
    pareto(by_cause.iter().map(|(cause, of)| (*cause, of.len() as u64)))
        .into_iter()
        .map(|row| {
            let of = by_cause.get(row.name).map_or(&[][..], Vec::as_slice);
            let minutes: Vec<f64> =
                of.iter().filter_map(|at| material.measured[*at].customer_minutes).collect();
            let cause = causes.and_then(|causes| causes.get(row.name));
            CauseRow {
                cause: row.name.to_owned(),
                group: cause.and_then(|cause| cause.group.get()).cloned(),
                count: of.len(),
                share: Figure(row.share),
                cumulative_share: Figure(row.cumulative),
                vital: row.is_vital,
                customer_minutes: sum(&minutes),
                customer_minutes_unknown: of.len() - minutes.len(),
            }
        })
        .collect()
}

/// Nothing known adds up to nothing known, not to 0.
pub(super) fn sum(minutes: &[f64]) -> Option<Figure> {
    (!minutes.is_empty()).then(|| Figure(minutes.iter().sum()))
}

impl CauseRow {
    /// Whether nobody found or looked for it.
    pub fn is_unknown(&self) -> bool {
        self.cause == UNKNOWN
    }
}
