//! The text of a casebook and of one incident in, its clocks and its policy out.

#![allow(dead_code, reason = "each test takes what it needs")]

use casebook::load::{self, Memory};
use casebook::measure::{Agreements, Measured, ServiceLevels, measure};
use casebook::model::Book;
use jiff::Timestamp;

/// A casebook with one incident, which must be readable.
pub(crate) fn book(casebook: &str, incident: &str) -> Book {
    let files = [("casebook.yaml", casebook), ("incidents/2026-06-10-case.yaml", incident)];
    let loaded = load::load(&Memory::new(files.map(|(path, text)| (path.to_owned(), text.into()))));
    let loaded = loaded.expect("a format that we read");
    let faults: Vec<String> = loaded
        .findings
        .iter()
        .map(|fault| format!("{} {:?}", fault.rule.code, fault.facts))
        .collect();
    assert!(faults.is_empty(), "{faults:?} in\n{casebook}\n{incident}");
    loaded.book
}

/// Judges the incident of a book at as-of.
pub(crate) fn judge<R>(
    book: &Book,
    as_of: Timestamp,
    look: impl FnOnce(&Measured<'_>, &ServiceLevels<'_>) -> R,
) -> R {
    let agreements = Agreements::of(&book.config);
    let record = &book.incidents[0];
    let measured = measure(record, &book.config, as_of);
    let levels = ServiceLevels::of(record, &measured, &agreements, as_of);
    look(&measured, &levels)
}

/// The head of a casebook.yaml; what was agreed comes after it.
pub(crate) const HEAD: &str = "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices: {shop: {name: Shop}}\n";
