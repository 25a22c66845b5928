//! Sections of a page with their numbers: only those that exist are counted and listed.

use super::findings::{Findings, Note};
use crate::site::words::Words;
use serde::Serialize;

/// A section that exists.
#[derive(Serialize)]
pub(in crate::site) struct Section<T> {
    number: usize,
    id: &'static str,
    title: String,
    /// What the link to it is called.
    link: String,
    /// Findings that lie in what the section shows.
    notes: Vec<Note>,
    notes_label: String,
    body: T,
}

/// A line of the contents.
#[derive(Serialize)]
struct Line {
    number: usize,
    id: &'static str,
    title: String,
}

/// The contents of a page, while it is put together.
#[derive(Serialize)]
pub(in crate::site) struct Outline<'f> {
    lines: Vec<Line>,
    #[serde(skip)]
    words: &'f Words,
    #[serde(skip)]
    findings: &'f Findings,
}

impl<'f> Outline<'f> {
    /// Nothing yet.
    pub(in crate::site) const fn new(words: &'f Words, findings: &'f Findings) -> Self {
        Self { lines: Vec::new(), words, findings }
    }

    /// Adds a section where there is something to show in it.
    pub(in crate::site) fn section<T>(
        &mut self,
        id: &'static str,
        title: String,
        body: Option<T>,
    ) -> Option<Section<T>> {
        let body = body?;
        let number = self.lines.len() + 1;
        self.lines.push(Line { number, id, title: title.clone() });
        let notes = self.findings.of(id);
        let notes_label = if notes.is_empty() {
            String::new()
        } else {
            self.words.with("record_findings_of", &[("section", title.as_str().into())])
        };
        let link = self.words.with("record_link_to", &[("what", title.as_str().into())]);
        Some(Section { number, id, title, link, notes, notes_label, body })
    }
}
