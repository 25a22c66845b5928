//! `casebook add`: a line into an incident's timeline, while it happens.

use super::casebook::{self, words};
use super::mark::{loaded, written};
use super::{Global, Outcome, Result, present, terminal};
use crate::diagnostic::secrets;
use crate::load::{Disk, Loaded};
use crate::model::timeline::EntryKind;
use crate::patch::{self, Edited, NewEntry};
use anyhow::bail;
use clap::Args;

/// What `add` takes.
#[derive(Debug, Args)]
pub(super) struct AddArguments {
    /// The incident, such as 2026-06-10-online-banking-logins.
    #[arg(value_name = "ID")]
    id: String,
    /// What happened.
    #[arg(value_name = "TEXT")]
    text: String,
    /// What kind of entry it is [default: note].
    #[arg(long, value_name = "KIND", value_parser = words(EntryKind::ALL, EntryKind::word))]
    kind: Option<EntryKind>,
    /// Who (a role).
    #[arg(long, value_name = "ROLE")]
    by: Option<String>,
    /// When, such as 09:02 for today, ~09:00 for about then, or 2026-09-30T18:00 [default: now].
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
}

/// Runs `add`.
pub(super) fn run(global: &Global, own: &AddArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let disk = Disk::new(&root);
    let Loaded { book, .. } = loaded(&disk)?;
    let record = casebook::incident(&book, &own.id, "timelines are of incidents")?;
    let text = own.text.trim();
    if text.is_empty() {
        bail!(
            "the text is empty: say what happened, as in `casebook add {} \"Rollback started\"`",
            own.id
        );
    }
    let by = own.by.as_deref().map(str::trim).filter(|by| !by.is_empty());
    if let Some(secret) = [Some(text), by].into_iter().flatten().flat_map(secrets).next() {
        bail!(
            "the text holds {} (RED001), so nothing was written: git keeps what is committed for ever",
            secret.what
        );
    }
    let at = present::told(global, &book.config, ("--at", own.at.as_deref()), "now means")?;
    let is_twice = record.entries().iter().any(|entry| {
        let kind = |kind: Option<EntryKind>| kind.unwrap_or(EntryKind::Note);
        entry.at.get().is_some_and(|other| other.instant == at.instant)
            && kind(entry.kind.get().copied()) == kind(own.kind)
            && entry.by.get().map(String::as_str) == by
    });
    let present = present::present(&book.config);
    let edited = Edited { files: &disk, book: &book, record, present };
    let change = patch::add(edited, NewEntry { text, kind: own.kind, by }, at)?;
    let outcome = written(&root, &change)?;
    if is_twice {
        let what = "another entry has the same time, kind and actor";
        terminal::warn(global, &format!("{what}: `casebook check` will ask for one of the two"));
    }
    Ok(outcome)
}
