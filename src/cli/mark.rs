//! `casebook mark`: a milestone into a record, while it happens. Nobody types offsets at three in
//! the morning.

use super::casebook::{self, words};
use super::{Global, Outcome, Result, present, terminal};
use crate::load::{self, Disk, Loaded};
use crate::model::service_level::Milestone;
use crate::patch::{self, Change, Edited};
use anyhow::bail;
use clap::Args;
use std::path::Path;

/// What `mark` takes.
#[derive(Debug, Args)]
pub(super) struct MarkArguments {
    /// The incident, such as 2026-06-10-online-banking-logins.
    #[arg(value_name = "ID")]
    id: String,
    /// What has happened.
    #[arg(value_name = "MILESTONE", value_parser = words(Milestone::ALL, Milestone::word))]
    milestone: Milestone,
    /// When, such as 09:02 for today, ~09:00 for about then, or 2026-09-30T18:00 [default: now].
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

/// Runs `mark`.
pub(super) fn run(global: &Global, own: &MarkArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let disk = Disk::new(&root);
    let Loaded { book, .. } = loaded(&disk)?;
    let record = casebook::incident(&book, &own.id, "milestones are of incidents")?;
    let at = present::told(global, &book.config, ("--at", own.at.as_deref()), "now means")?;
    let present = present::present(&book.config);
    let edited = Edited { files: &disk, book: &book, record, present };
    written(&root, &patch::mark(edited, own.milestone, at)?)
}

/// The casebook, where it says enough to tell the time.
pub(super) fn loaded(disk: &Disk) -> Result<Loaded> {
    let loaded = load::load(disk)?;
    if loaded.book.config_unknown || !loaded.book.config.time_zone.is_given() {
        bail!(
            "casebook.yaml cannot be read well enough to tell the time zone: `casebook check` says what is wrong with it"
        );
    }
    Ok(loaded)
}

/// Writes a change, and prints the file and the line.
pub(super) fn written(root: &Path, change: &Change) -> Result<Outcome> {
    change.write(root)?;
    let path = casebook::shown(&root.join(&change.path));
    terminal::print(&format!("{path}:{}\n", change.line))?;
    Ok(Outcome::Done)
}
