//! The commits that touched a record. What each changed is `casebook log`'s to tell: a page would
//! show again what was taken out of a record.

use super::Teller;
use crate::history::{Commit, History};
use crate::site::format::Time;
use crate::site::frame::Frame;
use serde::Serialize;

/// The most that a page shows.
const MOST: usize = 50;

/// The section.
#[derive(Serialize)]
pub(in crate::site) struct Changes {
    rows: Vec<Row>,
    /// Whether any row names an author.
    has_authors: bool,
    /// What is not in the list, and where more is told.
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    when: Time,
    commit: String,
    author: String,
    subject: String,
}

/// The section, where the records stand in git and a commit holds this one.
pub(in crate::site) fn changes(teller: &Teller<'_>) -> Option<Changes> {
    let context = teller.context;
    let history = context.input.history?;
    let all = known(history, teller.id);
    let is_cut = history.of(teller.id).any(|commit| commit.is_cut);
    if all.is_empty() && !is_cut {
        return None;
    }
    let rows: Vec<Row> = all
        .iter()
        .take(MOST)
        .map(|commit| Row {
            when: context.format.moment(commit.time),
            commit: commit.short().to_owned(),
            author: commit.shown_author(&context.book().config).unwrap_or_default().to_owned(),
            subject: commit.subject.clone(),
        })
        .collect();
    let mut notes = Vec::new();
    if let Some(rest) = all.len().checked_sub(MOST + 1) {
        let rest = i64::try_from(rest + 1).unwrap_or(i64::MAX);
        notes.push(context.words.with("history_more", &[("n", rest.into())]));
    }
    if is_cut {
        notes.push(teller.word("history_shallow"));
    }
    notes.push(context.words.with("history_fields", &[("id", teller.id.into())]));
    let has_authors = rows.iter().any(|row| !row.author.is_empty());
    Some(Changes { rows, has_authors, notes })
}

/// The frame with the commit that last touched the record, where that is known.
pub(in crate::site) fn framed(teller: &Teller<'_>, frame: Frame) -> Frame {
    let context = teller.context;
    let last = context.input.history.and_then(|history| history.of(teller.id).next());
    match last.filter(|commit| !commit.is_cut) {
        Some(commit) => frame.with_revision(context.words, commit.short()),
        None => frame,
    }
}

/// Where a shallow clone is cut off, every record seems to be touched.
fn known<'h>(history: &'h History, id: &str) -> Vec<&'h Commit> {
    history.of(id).filter(|commit| !commit.is_cut).collect()
}
