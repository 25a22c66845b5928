//! The proof of an edit: the record is read before and after, and must say what it said and the
//! one new thing.

use super::PatchError;
use crate::check::{self, Scope};
use crate::load::{self, BookSources, Files, Memory};
use crate::model::{Book, IncidentRecord, RecordFiles};
use jiff::Timestamp;

/// A casebook of one record: what is compared needs no other.
pub(super) struct Small {
    memory: Memory,
    book: Book,
    id: String,
    /// The codes of what reading found.
    faults: Vec<&'static str>,
}

impl Small {
    /// A record with one of its files written anew.
    pub(super) fn of(
        files: &dyn Files,
        book: &Book,
        record: &IncidentRecord,
        edited: Option<(&str, &str)>,
    ) -> Result<Self, PatchError> {
        let RecordFiles { main, timeline, rca, actions } = record.files;
        let own = [Some(book.config_file), Some(main), timeline, rca, actions];
        let mut texts = Vec::new();
        for file in own.into_iter().flatten() {
            let path = book.path(file);
            let bytes = files.read(path).map_err(|_| PatchError::Unread(path.to_owned()))?;
            texts.push((path.to_owned(), bytes));
        }
        if let Some((path, text)) = edited {
            texts.retain(|(known, _)| known != path);
            texts.push((path.to_owned(), text.as_bytes().to_vec()));
        }
        let memory = Memory::new(texts);
        let loaded = load::load(&memory)
            .map_err(|_| PatchError::Unread(book.path(book.config_file).to_owned()))?;
        let faults = loaded.findings.iter().map(|finding| finding.rule.code).collect();
        Ok(Self { memory, book: loaded.book, id: record.id.clone(), faults })
    }

    /// The record; `None` where it cannot be read.
    pub(super) fn record(&self) -> Option<&IncidentRecord> {
        self.book.incident(&self.id)
    }

    /// Whether reading found nothing that it had not found before.
    pub(super) fn has_no_fault_beyond(&self, before: &Self) -> bool {
        let count = |of: &Self, code| of.faults.iter().filter(|one| **one == code).count();
        self.faults.iter().all(|code| count(self, *code) <= count(before, *code))
    }

    /// The moments that contradict each other, as sentences (INC004).
    pub(super) fn contradictions(&self, present: Timestamp) -> Vec<String> {
        let sources = BookSources::new(&self.memory, &self.book);
        let book = &self.book;
        let scope = Scope { book, written: book, as_of: present, present, sources: &sources };
        let findings = check::run(&scope);
        let order = findings.iter().filter(|finding| finding.rule.code == "INC004");
        order.map(crate::diagnostic::Finding::text).collect()
    }
}
