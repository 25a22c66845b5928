//! The analysis: the texts that were written for the level. Causes, factors and who reviewed it
//! stay inside.

use super::{Gate, closed, closed_rare, some};
use crate::model::rca::{Amendment, Rca};
use crate::model::shape::Field;

impl Gate<'_> {
    /// What of an analysis is opened; `None` where nothing is.
    pub(super) fn analysis(&self, written: &Rca) -> Option<Rca> {
        let rca = Rca {
            statement: self.prose(&written.statement, &closed()),
            cause: closed(),
            methods: closed_rare(),
            factors: closed(),
            went_well: self.list(&written.went_well).into(),
            went_wrong: self.list(&written.went_wrong).into(),
            got_lucky: self.list(&written.got_lucky).into(),
            lessons: self.prose(&written.lessons, &closed()).into(),
            accepted_risks: closed_rare(),
            review: closed_rare(),
            amendments: some(&written.amendments, |one| self.amendment(one)).into(),
            notes: closed_rare(),
            allow: closed_rare(),
        };
        let is_there = [&rca.went_well, &rca.went_wrong, &rca.got_lucky]
            .into_iter()
            .any(|list| list.is_given())
            || [&rca.statement, &*rca.lessons].into_iter().any(Field::is_given)
            || rca.amendments.is_given();
        is_there.then_some(rca)
    }

    /// What was changed in the record after it was published, with its day.
    fn amendment(&self, written: &Amendment) -> Option<Amendment> {
        let what = self.prose(&written.what, &closed());
        what.is_given().then(|| Amendment {
            date: super::open(&written.date),
            what,
            why: self.prose(&written.why, &closed()),
        })
    }
}
