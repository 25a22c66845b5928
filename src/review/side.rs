//! One side of a comparison: a casebook, checked and measured.

use crate::check::{Judged, Scope};
use crate::load::Files;
use crate::measure::clock::{ClockState, worst};
use crate::measure::{Agreements, Measured, ServiceLevels, measure};
use crate::model::IncidentRecord;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// One side of a comparison.
pub struct Side<'a> {
    /// The casebook and the instant at which it is seen.
    pub scope: Scope<'a>,
    /// What the checks found.
    pub judged: &'a Judged,
    /// Where its texts come from.
    pub files: &'a dyn Files,
    /// What was agreed.
    pub agreements: &'a Agreements<'a>,
    /// Whether there is a casebook.yaml: without it there are no rules to compare.
    pub has_casebook: bool,
    /// Its incidents, measured, in the order of the book.
    pub measured: Vec<Measured<'a>>,
}

impl<'a> Side<'a> {
    /// Measures a casebook.
    pub fn new(
        scope: Scope<'a>,
        judged: &'a Judged,
        files: &'a dyn Files,
        agreements: &'a Agreements<'a>,
    ) -> Self {
        let book = scope.book;
        let measured =
            book.incidents.par_iter().map(|record| measure(record, &book.config, scope.as_of));
        let measured = measured.collect();
        let has_casebook = book.files.iter().any(|path| path == "casebook.yaml");
        Self { scope, judged, files, agreements, has_casebook, measured }
    }

    /// An incident with its position in the book.
    pub(super) fn incident(&self, id: &str) -> Option<(usize, &'a IncidentRecord)> {
        let book = self.scope.book;
        let at = book.incidents.partition_point(|record| record.id.as_str() < id);
        book.incidents.get(at).filter(|record| record.id == id).map(|record| (at, record))
    }

    /// What each clock says of an incident; clocks that were not agreed for it are left out.
    pub(super) fn verdicts(&self, at: usize) -> BTreeMap<String, &'static str> {
        let record = &self.scope.book.incidents[at];
        let levels = ServiceLevels::of(record, &self.measured[at], self.agreements, self.as_of());
        let names: Vec<&str> = levels.clocks.iter().map(|verdict| verdict.rule.name).collect();
        let said = names.into_iter().filter_map(|name| {
            let state = worst(&levels.clocks, name)?.state;
            let applies = !matches!(state, ClockState::NotApplicable(_));
            applies.then(|| (name.to_owned(), state.word()))
        });
        said.collect()
    }

    pub(super) fn as_of(&self) -> Timestamp {
        self.scope.as_of
    }

    pub(super) fn zone(&self) -> TimeZone {
        self.scope.book.config.zone()
    }
}
