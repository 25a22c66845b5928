//! The rules that are found while files are read.

mod file;
mod record;
mod secret;
mod text;

pub(crate) use secret::RED001;

use crate::diagnostic::{Finding, Rule};
use crate::model::shape::Fault;

/// All of them, in code order.
pub static RULES: &[&Rule] = &[
    &record::INC003,
    &record::INC011,
    &record::INC012,
    &record::INC016,
    &RED001,
    &record::TML007,
    &text::YML000,
    &text::YML001,
    &text::YML002,
    &text::YML003,
    &text::YML004,
    &text::YML005,
    &text::YML006,
    &text::YML007,
    &file::YML008,
    &file::YML009,
    &file::YML010,
    &text::YML011,
    &file::YML012,
    &text::YML013,
    &file::YML014,
    &file::YML015,
];

/// A reader's fault as a finding of its rule.
pub(super) fn finding(fault: Fault) -> Finding {
    let rule = RULES.iter().find(|rule| rule.code == fault.code).copied().unwrap_or(&text::YML000);
    let mut finding = Finding::new(rule, fault.message, fault.place);
    finding.facts = fault.facts;
    for (place, label) in fault.related {
        finding = finding.related(place, label);
    }
    finding.replacement = fault.replacement;
    finding
}
