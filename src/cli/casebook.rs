//! What commands share: find the casebook, tell the time, load, check.

use super::{Global, Result};
use crate::check::{self, Judged, Scope};
use crate::load::{self, BookSources, Disk};
use crate::measure::{NotYet, as_known_at};
use crate::model::Book;
use anyhow::{Context as _, bail};
use jiff::{Timestamp, Unit, tz::TimeZone};
use std::path::{Path, PathBuf};

/// The casebook's root folder.
pub(super) fn root(global: &Global) -> Result<PathBuf> {
    if let Some(root) = &global.root {
        if std::fs::symlink_metadata(root.join("casebook.yaml")).is_err() {
            bail!(
                "`{}` holds no casebook.yaml: name the casebook's folder with --root, or begin one with `casebook init {}`",
                root.display(),
                root.display()
            );
        }
        return Ok(root.clone());
    }
    let here = std::env::current_dir().context("the current folder cannot be read")?;
    let found = here
        .ancestors()
        .find(|folder| std::fs::symlink_metadata(folder.join("casebook.yaml")).is_ok());
    match found {
        Some(found) => Ok(found.to_owned()),
        None => bail!(
            "no casebook.yaml in `{}` or any folder above it: name the casebook's folder with --root, or begin one with `casebook init`",
            here.display()
        ),
    }
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
    pub disk: Disk,
}

impl Checked {
    /// The texts of files that have a finding.
    pub(super) fn sources(&self) -> BookSources<'_> {
        BookSources::new(&self.disk, &self.book)
    }
}

/// Loads and checks the casebook.
pub(super) fn checked(global: &Global, root: &Path) -> Result<Checked> {
    let disk = Disk::new(root);
    let loaded = load::load(&disk)?;
    let written = loaded.book;
    let zone = written.config.zone();
    let present = match written.config.as_of.get() {
        Some(moment) => moment.instant,
        None => now(),
    };
    let as_of = match &global.as_of {
        Some(text) => instant(text, &zone)?,
        None => present,
    };
    let (book, not_yet, written) = if as_of < present {
        let (book, not_yet) = as_known_at(written.clone(), as_of);
        (book, Some(not_yet), Some(written))
    } else {
        (written, None, None)
    };
    let scope = Scope { book: &book, written: written.as_ref().unwrap_or(&book), as_of, present };
    let mut findings = loaded.findings;
    findings.extend(check::run(&scope));
    let judged = check::judge(&scope, findings);
    Ok(Checked { book, judged, as_of, present, not_yet, disk })
}

/// An instant as people and programs read it: local time with its offset.
pub(super) fn with_offset(instant: Timestamp, zone: &TimeZone) -> String {
    instant.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Now, cut to the minute.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(jiff::TimestampRound::new().smallest(Unit::Minute).mode(jiff::RoundMode::Trunc))
        .unwrap_or(now)
}

/// An instant from the command line: with an offset, or a local time or day of the casebook.
fn instant(text: &str, zone: &TimeZone) -> Result<Timestamp> {
    let local = || {
        text.parse::<jiff::civil::DateTime>()
            .ok()
            .and_then(|local| zone.to_ambiguous_timestamp(local).unambiguous().ok())
    };
    match text.parse::<Timestamp>().ok().or_else(local) {
        Some(instant) => Ok(instant),
        None => bail!(
            "--as-of `{text}` is not an instant: write 2026-09-30T16:00:00Z, or with an offset 2026-09-30T18:00+02:00"
        ),
    }
}
