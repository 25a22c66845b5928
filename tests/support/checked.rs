//! Texts in, findings out: a casebook in memory, loaded, checked and judged as the program does
//! it, at a fixed present.

#![allow(dead_code, reason = "each test takes what it needs")]

use casebook::check::{self, Scope, Waived};
use casebook::diagnostic::{self, Finding, JsonFinding, Style, examples_of};
use casebook::load::{self, BookSources, Files, Memory};
use casebook::model::Book;
use jiff::Timestamp;

/// The casebook of examples that bring none of their own.
pub(crate) const SMALLEST: &str = "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\n";

/// A small incident that gives no finding.
pub(crate) const CLEAN: &str = "title: Second-floor printer offline\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05}\nresolution: {kind: fix, summary: Fuser replaced}\n";

/// The present of all examples.
pub(crate) fn present() -> Timestamp {
    "2026-11-24T08:00:00Z".parse().expect("a time")
}

/// A casebook as checked.
pub(crate) struct Checked {
    pub(crate) files: Box<dyn Files>,
    pub(crate) book: Book,
    pub(crate) findings: Vec<Finding>,
    pub(crate) waived: Vec<Waived>,
}

impl Checked {
    /// Checks files in memory.
    pub(crate) fn of<P: Into<String>, T: Into<Vec<u8>>>(
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        let files = files.into_iter().map(|(path, text)| (path.into(), text.into()));
        Self::from(Box::new(Memory::new(files)), present(), present())
    }

    /// Checks the files of an example; without a casebook.yaml it gets the smallest.
    pub(crate) fn example(text: &str) -> Self {
        Self::of(files_of(text))
    }

    /// Checks files wherever they are, as of an instant.
    pub(crate) fn from(files: Box<dyn Files>, as_of: Timestamp, present: Timestamp) -> Self {
        let loaded = load::load(&*files).expect("a format that we read");
        let book = loaded.book;
        let sources = &BookSources::new(&*files, &book);
        let scope = Scope { book: &book, written: &book, as_of, present, sources };
        let mut findings = loaded.findings;
        findings.extend(check::run(&scope));
        let judged = check::judge(&scope, findings);
        Self { files, book, findings: judged.findings, waived: judged.waived }
    }

    /// The codes of all findings, in their order.
    pub(crate) fn codes(&self) -> Vec<&'static str> {
        self.findings.iter().map(|finding| finding.rule.code).collect()
    }

    /// All findings with lines and columns.
    pub(crate) fn json(&self) -> Vec<JsonFinding> {
        let sources = BookSources::new(&*self.files, &self.book);
        let json = self.findings.iter().filter_map(|one| diagnostic::json_finding(one, &sources));
        json.collect()
    }

    /// All findings as a terminal without colour shows them, notes too.
    pub(crate) fn human(&self) -> String {
        let sources = BookSources::new(&*self.files, &self.book);
        let shown: Vec<String> = self
            .findings
            .iter()
            .filter_map(|finding| diagnostic::human(finding, &sources, Style::Plain))
            .collect();
        if shown.is_empty() { "no findings\n".to_owned() } else { shown.join("\n\n") + "\n" }
    }

    /// What is wrong with the places of the findings; each must lie inside its file.
    pub(crate) fn places_outside(&self) -> Vec<String> {
        let sources = BookSources::new(&*self.files, &self.book);
        let text = |path: &str| {
            let bytes = self.files.read(path).unwrap_or_default();
            String::from_utf8_lossy(&bytes).into_owned()
        };
        let mut outside = Vec::new();
        for (finding, raw) in self.json().iter().zip(&self.findings) {
            let text = text(&finding.place.file);
            let lines: Vec<&str> = text.split('\n').collect();
            let inside = |line: usize, column: usize| {
                let width = lines.get(line - 1).map(|line| line.chars().count());
                line >= 1 && column >= 1 && width.is_some_and(|width| column <= width + 1)
            };
            let at = &finding.place;
            let forward = (at.line, at.column) <= (at.end_line, at.end_column);
            if !inside(at.line, at.column) || !inside(at.end_line, at.end_column) || !forward {
                outside.push(format!("{} {at:?} in {text:?}", finding.rule));
            }
            let (start, end) = (raw.place.start as usize, raw.place.end as usize);
            if start > end || text.get(start..end).is_none() {
                outside.push(format!("{} {start}..{end} cuts no text of {text:?}", finding.rule));
            }
            // Rendering is part of the promise: it must not panic on any of them.
            let _ = diagnostic::human(raw, &sources, Style::Plain);
        }
        outside
    }
}

/// The files of an example, with the smallest casebook where it brings none.
pub(crate) fn files_of(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> =
        examples_of(text).into_iter().map(|file| (file.path, file.text)).collect();
    if !files.iter().any(|(path, _)| path == "casebook.yaml") {
        files.push(("casebook.yaml".to_owned(), SMALLEST.to_owned()));
    }
    files
}
