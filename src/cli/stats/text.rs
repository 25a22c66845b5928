//! The figures as a page of text.

use crate::model::Book;
use crate::statistics::report::Report;
use jiff::Timestamp;

/// The table that `casebook stats` prints.
pub(super) fn table(book: &Book, report: &Report, as_of: Timestamp) -> String {
    crate::export::stats::csv(book, report, as_of)
}
