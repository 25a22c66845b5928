//! What a check found, for programs: the list of formats, and what each of them is given.

use super::{findings, github, gitlab, junit, sarif};
use crate::check::Waived;
use crate::diagnostic::{Finding, Location, Sources, locate};
use crate::model::Book;
use crate::model::shape::{FileId, Place};
use jiff::Timestamp;

/// A form in which findings are handed to a program.
#[derive(Clone, Copy)]
pub struct Format {
    /// Its name on the command line.
    pub word: &'static str,
    /// The whole text, with a line break at its end.
    pub write: fn(&Report<'_>) -> String,
}

/// Every format but the one for people.
pub static FORMATS: &[Format] =
    &[findings::FORMAT, github::FORMAT, gitlab::FORMAT, sarif::FORMAT, junit::FORMAT];

/// What a check found.
pub struct Report<'a> {
    /// The casebook.
    pub book: &'a Book,
    /// The texts of files that have a finding.
    pub sources: &'a dyn Sources,
    /// The instant at which clocks stood.
    pub as_of: Timestamp,
    /// The program's version.
    pub version: &'a str,
    /// Where the casebook lies in its repository: empty, or with `/` at its end. Services that
    /// show findings beside a change know files from there.
    pub folder: &'a str,
    /// The findings to show, each with its fingerprint, sorted by file and place.
    pub findings: Vec<(&'a Finding, &'a str)>,
    /// Findings that a waiver silences, each with its fingerprint.
    pub waived: Vec<(&'a Waived, &'a str)>,
    /// Whether findings of a file were asked for.
    pub is_chosen: &'a dyn Fn(FileId) -> bool,
    /// Whether a warning fails the check.
    pub deny_warnings: bool,
}

impl Report<'_> {
    /// A file's path from the repository's top.
    pub(super) fn path(&self, file: FileId) -> String {
        format!("{}{}", self.folder, self.book.path(file))
    }

    /// Lines and columns of a place.
    pub(super) fn location(&self, place: Place) -> Location {
        locate(&self.sources.text(place.file).unwrap_or_default(), place)
    }
}

/// An example of a rule as a report, for the tests of the formats.
#[cfg(test)]
pub(super) fn of_example(example: &str, format: &Format) -> String {
    use crate::check::{example_as_of, run_example};
    let ran = run_example(example).unwrap();
    let all = || ran.judged.findings.iter().chain(ran.judged.waived.iter().map(|one| &one.finding));
    let prints = crate::diagnostic::fingerprints(&ran.book, &all().collect::<Vec<_>>());
    let (shown, waived) = prints.split_at(ran.judged.findings.len());
    (format.write)(&Report {
        book: &ran.book,
        sources: &ran.sources(),
        as_of: example_as_of(),
        version: "1.2.3",
        folder: "case book/",
        findings: ran.judged.findings.iter().zip(shown.iter().map(String::as_str)).collect(),
        waived: ran.judged.waived.iter().zip(waived.iter().map(String::as_str)).collect(),
        is_chosen: &|_| true,
        deny_warnings: false,
    })
}
