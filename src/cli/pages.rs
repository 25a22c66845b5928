//! The files of a site from a checked casebook: what `build` publishes and `verify` compares.

use super::Result;
use super::casebook::Checked;
use crate::check::{self, Judged};
use crate::diagnostic::Sources;
use crate::export::{self, findings};
use crate::history::History;
use crate::model::prose::{Audience, Language};
use crate::model::{Book, FileId};
use crate::opened::Opened;
use crate::site::{self, Input, Logo};
use serde_json::{Map, Value, json};
use std::path::Path;
use std::sync::Arc;

/// A site that is not written yet.
pub(super) struct Pages<'a> {
    pub checked: &'a Checked,
    /// What is opened, where the site is for readers outside.
    pub opened: Option<&'a Opened>,
    /// The commit of the records.
    pub revision: Option<&'a str>,
    /// What git knows of the records up to that commit.
    pub history: Option<&'a History>,
    /// The casebook's own templates.
    pub templates: &'a [(String, String)],
    /// Where the site will stand.
    pub base_url: Option<&'a str>,
    /// The languages of the pages; the first stands at the root.
    pub languages: &'a [Language],
    /// The bytes of a file of the casebook, by its path from the root.
    pub bytes_of: &'a dyn Fn(&str) -> Result<Vec<u8>>,
}

/// Readers outside see no file of the records.
struct NoSources;

impl Sources for NoSources {
    fn path(&self, _: FileId) -> &'static str {
        ""
    }

    fn text(&self, _: FileId) -> Option<Arc<str>> {
        None
    }
}

/// What was written.
pub(super) struct Written {
    /// What `build.json` says before the list of files.
    pub head: Map<String, Value>,
    /// How many pages.
    pub pages: usize,
    /// Files of the casebook that belong into the site and are not written: from, to. They may be
    /// larger than memory.
    pub copies: Vec<(String, String)>,
}

/// Takes a path in the site and its bytes; called from several threads.
type Write<'w> = dyn Fn(&str, &[u8]) -> Result<()> + Sync + 'w;

impl Pages<'_> {
    /// Makes every file of the site but `build.json` and copies of the casebook's, and hands it on.
    pub(super) fn write(&self, write: &Write<'_>) -> Result<Written> {
        let checked = self.checked;
        let sources = checked.sources();
        let logo = self.logo()?;
        // Readers outside get nothing of what was found, left out or committed.
        let (nothing_found, is_ours) = (Judged::default(), self.opened.is_none());
        let input = Input {
            book: self.book(),
            judged: if is_ours { &checked.judged } else { &nothing_found },
            sources: if is_ours { &sources } else { &NoSources },
            as_of: checked.as_of,
            present: checked.present,
            not_yet: checked.not_yet.as_ref().filter(|_| is_ours),
            revision: self.revision,
            history: self.history.filter(|_| is_ours),
            version: env!("CARGO_PKG_VERSION"),
            base_url: self.base_url,
            templates: self.templates,
            logo: logo.as_ref(),
            languages: self.languages,
            opened: self.opened,
        };
        let built = site::build(input, write).map_err(|error| anyhow::anyhow!("{error}"))?;
        if is_ours {
            let shown: Vec<_> = checked.judged.findings.iter().collect();
            let report = findings::report(&checked.book, &shown, &sources, checked.as_of);
            write(findings::PATH, findings::json(&report).as_bytes())?;
        }
        Ok(Written { head: self.head(built.pages), pages: built.pages, copies: built.copies })
    }

    /// What pages are made from.
    fn book(&self) -> &Book {
        self.opened.map_or(&self.checked.book, |opened| &opened.book)
    }

    /// What `verify` must know to make the same site again, and the counts.
    fn head(&self, pages: usize) -> Map<String, Value> {
        let Checked { as_of, present, .. } = self.checked;
        let book = self.book();
        let zone = book.config.zone();
        let mut head = Map::new();
        head.insert("version".into(), env!("CARGO_PKG_VERSION").into());
        let audience = self.opened.map_or(Audience::Internal, |opened| opened.audience);
        head.insert("audience".into(), audience.word().into());
        head.insert("revision".into(), self.revision.into());
        head.insert("as_of".into(), export::instant(*as_of, &zone).into());
        head.insert("present".into(), export::instant(*present, &zone).into());
        head.insert("base_url".into(), self.base_url.into());
        let languages: Vec<&str> = self.languages.iter().map(|language| language.word()).collect();
        head.insert("languages".into(), languages.into());
        if let Some(history) = self.history {
            head.insert("shallow".into(), history.is_shallow.into());
        }
        let counts = json!({
            "incidents": book.incidents.len(),
            "problems": book.problems.len(),
            "actions": book.actions().count(),
            "pages": pages,
        });
        head.insert("counts".into(), counts);
        head
    }

    /// The picture beside the site's title, where casebook.yaml names one.
    fn logo(&self) -> Result<Option<Logo>> {
        let Some(file) = check::logo(self.book()) else { return Ok(None) };
        let kind = Path::new(&file.path).extension().unwrap_or_default().to_ascii_lowercase();
        let bytes = (self.bytes_of)(&file.source)?;
        Ok(Some(Logo { kind: kind.to_string_lossy().into_owned(), bytes }))
    }
}
