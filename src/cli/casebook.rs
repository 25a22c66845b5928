//! What commands share: find the casebook, tell the time, load, check.

use super::{Global, Result, present, terminal};
use crate::check::{self, Judged, Scope};
use crate::load::{self, BookSources, Disk, Files, Loaded};
use crate::measure::{NotYet, as_known_at};
use crate::model::casebook::Casebook;
use crate::model::shape::closest;
use crate::model::{Book, IncidentRecord};
use anyhow::{Context as _, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// The casebook's root folder.
pub(super) fn root(global: &Global) -> Result<PathBuf> {
    if let Some(root) = root_if_any(global)? {
        return Ok(root);
    }
    bail!(
        "no casebook.yaml in `{}` or any folder above it: name the casebook's folder with --root, or begin one with `casebook init`",
        here()?.display()
    )
}

/// The current folder.
pub(super) fn here() -> Result<PathBuf> {
    std::env::current_dir().context("the current folder cannot be read")
}

/// The casebook's root folder, for commands that work outside of a casebook too.
pub(super) fn root_if_any(global: &Global) -> Result<Option<PathBuf>> {
    if let Some(root) = &global.root {
        if std::fs::symlink_metadata(root.join("casebook.yaml")).is_err() {
            bail!(
                "`{}` holds no casebook.yaml: name the casebook's folder with --root, or begin one with `casebook init {}`",
                root.display(),
                root.display()
            );
        }
        return Ok(Some(root.clone()));
    }
    let here = here()?;
    let found = here
        .ancestors()
        .find(|folder| std::fs::symlink_metadata(folder.join("casebook.yaml")).is_ok());
    Ok(found.map(Path::to_owned))
}

/// A flag whose values are the words of the format.
pub(super) fn words<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    word: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(all.iter().map(|one| word(*one))).map(move |chosen| {
        // The parser lets only these words through.
        let at = all.iter().position(|one| word(*one) == chosen).unwrap_or_default();
        all[at]
    })
}

/// An incident by its id; `not_problems` says why a problem will not do.
pub(super) fn incident<'b>(
    book: &'b Book,
    id: &str,
    not_problems: &str,
) -> Result<&'b IncidentRecord> {
    if let Some(record) = book.incident(id) {
        return Ok(record);
    }
    if book.problem(id).is_some() {
        bail!("`{id}` is a problem: {not_problems}");
    }
    if book.unparsed.contains(id) {
        bail!("`{id}` cannot be read: `casebook check` says what is wrong with it");
    }
    let ids: Vec<&str> = book.incidents.iter().map(|record| record.id.as_str()).collect();
    match closest(id, &ids) {
        Some(near) => bail!("there is no incident `{id}`: did you mean `{near}`?"),
        None => bail!("there is no incident `{id}`"),
    }
}

/// A path as a person in the current folder would write it.
pub(super) fn shown(path: &Path) -> String {
    let here = here().ok();
    let inside = here.as_deref().and_then(|here| path.strip_prefix(here).ok());
    inside.unwrap_or(path).display().to_string()
}

/// A casebook, checked.
pub(super) struct Checked {
    /// As known at as-of.
    pub book: Book,
    /// What the checks found.
    pub judged: Judged,
    /// The instant at which clocks are read.
    pub as_of: Timestamp,
    /// The present.
    pub present: Timestamp,
    /// What was left out, when looking back.
    pub not_yet: Option<NotYet>,
    /// Where the texts of findings come from.
    pub files: Box<dyn Files>,
}

impl Checked {
    /// The texts of files that have a finding.
    pub(super) fn sources(&self) -> BookSources<'_> {
        BookSources::new(self.files.as_ref(), &self.book)
    }
}

/// A casebook as known at as-of, without what the checks find.
pub(super) struct Known {
    /// As known at as-of.
    pub book: Book,
    /// The instant at which clocks are read.
    pub as_of: Timestamp,
}

/// Loads the casebook for commands that show what it says. Its faults are for `check` to tell: a
/// fault in one record must not keep the figures of all others back, so they are only counted.
pub(super) fn known(global: &Global, root: &Path) -> Result<Known> {
    let loaded = load::load(&Disk::new(root))?;
    let unread = loaded.book.unparsed.len();
    if unread > 0 {
        let files = if unread == 1 { "1 record" } else { &format!("{unread} records") };
        terminal::warn(
            global,
            &format!("{files} cannot be read and left out: see `casebook check`"),
        );
    }
    let present = present::present(&loaded.book.config);
    let as_of = present::as_of(global, &loaded.book.config)?;
    let book = if as_of < present { as_known_at(loaded.book, as_of).0 } else { loaded.book };
    Ok(Known { book, as_of })
}

/// Loads and checks the casebook.
pub(super) fn checked(global: &Global, root: &Path) -> Result<Checked> {
    checked_at(Box::new(Disk::new(root)), |config| At::of(global, config))
}

/// The instants that a casebook is seen at.
pub(super) struct At {
    pub as_of: Timestamp,
    pub present: Timestamp,
}

impl At {
    /// As casebook.yaml and the call say.
    pub(super) fn of(global: &Global, config: &Casebook) -> Result<Self> {
        Ok(Self { present: present::present(config), as_of: present::as_of(global, config)? })
    }
}

/// Loads and checks a casebook wherever it is, at these instants.
pub(super) fn checked_at(
    files: Box<dyn Files>,
    at: impl FnOnce(&Casebook) -> Result<At>,
) -> Result<Checked> {
    let loaded = load::load(files.as_ref())?;
    let at = at(&loaded.book.config)?;
    Ok(judged(files, loaded, at))
}

/// Checks a casebook that is loaded already.
pub(super) fn judged(files: Box<dyn Files>, loaded: Loaded, at: At) -> Checked {
    let written = loaded.book;
    let At { as_of, present } = at;
    let (book, not_yet, written) = if as_of < present {
        let (book, not_yet) = as_known_at(written.clone(), as_of);
        (book, Some(not_yet), Some(written))
    } else {
        (written, None, None)
    };
    let sources = &BookSources::new(files.as_ref(), &book);
    let written = written.as_ref().unwrap_or(&book);
    let scope = Scope { book: &book, written, as_of, present, sources };
    let mut findings = loaded.findings;
    findings.extend(check::run(&scope));
    let judged = check::judge(&scope, findings);
    Checked { book, judged, as_of, present, not_yet, files }
}
