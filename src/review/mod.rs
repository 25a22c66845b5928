//! What a change to the records means: two sides of a casebook in, what differs between them out,
//! as data and as a comment for a review.
//!
//! Both sides are seen at the same instant, so that time alone changes nothing.

mod action;
mod agreed;
mod budget;
mod comment;
mod escape;
mod field;
mod finding;
mod loosened;
mod question;
mod record;
mod rename;
mod seen;
mod side;

pub use action::{ActionChange, ActionChanges};
pub use budget::BudgetChange;
pub use comment::{MOST_BYTES, comment};
pub use field::FieldChange;
pub use finding::FindingChanges;
pub use loosened::{Baseline, Loosened};
pub use question::{Answer, Question};
pub use record::{Change, DurationChange, RecordChange, VerdictChange};
pub use seen::{Like, SeenBefore};
pub use side::Side;

use serde::Serialize;
use std::collections::BTreeSet;

/// What differs between two sides (cli.md, `diff --format json`).
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// The version of this form: 1.
    pub version: u32,
    /// The commit that is compared with.
    pub base: String,
    /// The commit that is looked at, or `worktree`.
    pub head: String,
    /// Rules that ask for less than before.
    pub loosened: Vec<Loosened>,
    /// Records that were added, changed, removed or renamed, by id.
    pub records: Vec<RecordChange>,
    /// What became of actions.
    pub actions: ActionChanges,
    /// Months of services whose downtime differs.
    pub budgets: Vec<BudgetChange>,
    /// Findings that are gone and that are new.
    pub findings: FindingChanges,
    /// Files of the casebook that differ and belong to no record.
    #[serde(skip)]
    pub other_files: Vec<String>,
    /// What came before and is like an incident that is new.
    pub seen_before: Vec<SeenBefore>,
    /// Records that cannot be read on one of the sides: compared as far as they can be.
    #[serde(skip)]
    pub unread: Vec<String>,
    /// The ten questions of a review, with what the rules say of them.
    #[serde(skip)]
    pub questions: Vec<Question>,
}

/// Compares two sides. `differing` are the files that differ, `baselines` those of them that are
/// baselines.
pub fn compare(
    (base, base_name): (&Side<'_>, &str),
    (head, head_name): (&Side<'_>, &str),
    differing: &BTreeSet<String>,
    baselines: &[Baseline],
) -> Comparison {
    let records = record::changes(base, head, differing);
    let renamed = record::renamed(&records);
    let questions = question::questions(head, &records);
    let unread = [base, head].into_iter().flat_map(|side| side.scope.book.unparsed.iter().cloned());
    let unread: BTreeSet<String> = unread.collect();
    let is_other = |path: &&String| {
        matches!(path.as_str(), "casebook.yaml" | "maintenance.yaml" | "deployments.yaml")
            || loosened::is_template(path)
    };
    Comparison {
        version: 1,
        base: base_name.to_owned(),
        head: head_name.to_owned(),
        loosened: loosened::loosened(base, head, differing, baselines, &renamed),
        actions: action::changes(base, head, &renamed),
        budgets: budget::changes(base, head, &records, differing),
        findings: finding::changes(base, head, &renamed),
        other_files: differing.iter().filter(is_other).cloned().collect(),
        unread: unread.into_iter().collect(),
        seen_before: seen::seen_before(head, &records),
        questions,
        records,
    }
}

impl Comparison {
    /// Whether nothing differs that a reviewer of records would have to know.
    pub fn is_empty(&self) -> bool {
        self.loosened.is_empty()
            && self.records.is_empty()
            && self.actions.is_empty()
            && self.budgets.is_empty()
            && self.findings.is_empty()
    }
}
