//! Where prose may lead: from a page to records and to the files beside its own.

use crate::model::{Book, IncidentRecord};
use crate::site::markdown::Links;

/// Where the prose of one record may lead, as seen from a page at `root`.
#[derive(Clone, Copy)]
pub struct RecordLinks<'a> {
    /// The casebook.
    pub book: &'a Book,
    /// The way from the page to the root of all pages in its language: empty, `../`, `../../`.
    pub root: &'a str,
    /// The way from there to the files that pages of all languages share: empty, `../`.
    pub up: &'a str,
    /// The record whose prose it is; its attachments may be linked.
    pub record: Option<&'a IncidentRecord>,
}

impl Links for RecordLinks<'_> {
    fn record(&self, id: &str) -> Option<(String, String)> {
        if let Some(record) = self.book.incident(id) {
            return Some((
                format!("{}incidents/{id}/index.html", self.root),
                record.title().to_owned(),
            ));
        }
        let record = self.book.problem(id)?;
        Some((format!("{}problems/{id}/index.html", self.root), record.title().to_owned()))
    }

    fn attachment(&self, path: &str) -> Option<String> {
        let record = self.record?;
        let (attachment, rest) = record.attachment(path)?;
        let address = address(&attachment.path);
        let allowed = attachment.refused.is_none();
        allowed.then(|| format!("{}{}incidents/{}/{address}{rest}", self.root, self.up, record.id))
    }

    fn pixels(&self, path: &str) -> Option<(u32, u32)> {
        self.record?.attachment(path)?.0.pixels
    }
}

/// A path as it may stand in an address: everything but letters, digits and `-._~/` in percent form.
pub(in crate::site) fn address(path: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
