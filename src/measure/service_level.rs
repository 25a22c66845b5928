//! What was agreed about one incident and what became of it: its clocks and its policy.

use super::agreement::Agreements;
use super::{Measured, clock, measure, policy};
use crate::model::{Book, IncidentRecord};
use jiff::Timestamp;
use rayon::prelude::*;

/// Clocks and policy of one incident at as-of.
#[derive(Debug, Clone, Default)]
pub struct ServiceLevels<'a> {
    /// What each clock says, in the order of casebook.yaml.
    pub clocks: Vec<clock::Verdict<'a>>,
    /// Each demand of the policy, and what became of it.
    pub policy: Vec<policy::Line<'a>>,
}

impl<'a> ServiceLevels<'a> {
    /// Judges clocks and policy of an incident.
    pub fn of(
        record: &'a IncidentRecord,
        measured: &Measured<'a>,
        agreements: &Agreements<'a>,
        as_of: Timestamp,
    ) -> Self {
        let clocks = clock::verdicts(record, measured, agreements, as_of);
        let policy = policy::lines(record, measured, agreements, &clocks, as_of);
        Self { clocks, policy }
    }
}

/// Measures and judges every incident of a casebook, in its order.
pub fn measure_all<'a>(
    book: &'a Book,
    agreements: &Agreements<'a>,
    as_of: Timestamp,
) -> (Vec<Measured<'a>>, Vec<ServiceLevels<'a>>) {
    let judge = |record| {
        let measured = measure(record, &book.config, as_of);
        let levels = ServiceLevels::of(record, &measured, agreements, as_of);
        (measured, levels)
    };
    book.incidents.par_iter().map(judge).unzip()
}
