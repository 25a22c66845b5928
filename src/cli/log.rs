//! `casebook log`: what each commit changed in a record, field by field.

use super::casebook::{self, Known};
use super::columns::cut;
use super::{Global, Outcome, Result, terminal};
use crate::history::{self, FieldChange, History, LATE_SECONDS, Late, Revision};
use crate::load::{Disk, Files as _};
use crate::model::shape::closest;
use crate::model::{Book, IncidentRecord, ProblemRecord};
use crate::site::format::Format;
use crate::site::words::Words;
use anyhow::anyhow;
use clap::Args;
use jiff::Timestamp;
use std::fmt::Write as _;

/// What `log` takes.
#[derive(Debug, Args)]
pub(super) struct LogArguments {
    /// The incident or problem, such as 2026-06-10-online-banking-logins.
    #[arg(value_name = "ID")]
    id: String,
}

/// Runs `log`.
pub(super) fn run(global: &Global, own: &LogArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let known = casebook::known(global, &root)?;
    let history = History::read(&root, |id| known.book.has_record(id))?;
    let id = named(&known.book, &history, &own.id)?;
    // A casebook.yaml that cannot be read was refused above.
    let config = Disk::new(&root).read("casebook.yaml").unwrap_or_default();
    let revisions = history::revisions(&root, &history, id, &config)?;
    let words = Words::english();
    let format = Format::new(&words, known.book.config.zone());
    let told = Told { known: &known, format, history: &history };
    // Units are held together for pages; a terminal searches for plain blanks.
    terminal::print(&told.text(id, &revisions).replace('\u{a0}', " "))?;
    Ok(Outcome::Done)
}

/// The record of today that is asked for, by this or an earlier name.
fn named<'h>(book: &Book, history: &'h History, id: &'h str) -> Result<&'h str> {
    if book.has_record(id) {
        return Ok(id);
    }
    if let Some(now) = history.name_of(id) {
        return Ok(now);
    }
    let ids: Vec<&str> = book
        .incidents
        .iter()
        .map(|record| record.id.as_str())
        .chain(book.problems.iter().map(|record| record.id.as_str()))
        .collect();
    Err(match closest(id, &ids) {
        Some(near) => anyhow!("there is no record `{id}`: did you mean `{near}`?"),
        None => anyhow!("there is no record `{id}`, and no commit ever held one"),
    })
}

struct Told<'t> {
    known: &'t Known,
    format: Format<'t>,
    history: &'t History,
}

impl Told<'_> {
    fn text(&self, id: &str, revisions: &[Revision<'_>]) -> String {
        let book = &self.known.book;
        let title = book.incident(id).map(IncidentRecord::title);
        let title = title.or_else(|| book.problem(id).map(ProblemRecord::title));
        let mut text = format!("{id}\n");
        if let Some(title) = title {
            let _ = writeln!(text, "{}", line(title));
        }
        for revision in revisions.iter().filter(|revision| !revision.commit.is_cut) {
            self.revision(&mut text, revision);
        }
        if let Some(cut) = self.history.of(id).find(|commit| commit.is_cut) {
            let at = self.moment(cut.time);
            let _ = writeln!(
                text,
                "\nhistory before {at} is not here: this clone is shallow; `git fetch --unshallow` fetches it"
            );
        } else if revisions.is_empty() {
            text.push_str("\nno commit holds this record yet\n");
        }
        text
    }

    fn revision(&self, text: &mut String, revision: &Revision<'_>) {
        let commit = revision.commit;
        let at = self.moment(commit.time);
        let author = commit.shown_author(&self.known.book.config);
        let author = author.map(|name| format!("  {}", line(name))).unwrap_or_default();
        let subject = line(&commit.subject);
        let _ = writeln!(text, "\n\u{1b}[1m{at}  {}{author}  {subject}\u{1b}[0m", commit.short());
        if revision.is_gone {
            text.push_str("  the record was taken out\n");
        } else if revision.is_unreadable {
            text.push_str("  a version cannot be read as YAML, so its fields are not compared\n");
        } else if revision.is_new {
            self.new_record(text, revision);
        } else {
            self.changes(text, revision);
        }
    }

    /// A new record is not told field by field: it is the record.
    fn new_record(&self, text: &mut String, revision: &Revision<'_>) {
        let entries = match revision.entries {
            0 => String::new(),
            1 => ", with 1 timeline entry".to_owned(),
            n => format!(", with {n} timeline entries"),
        };
        let _ = writeln!(text, "  the record is new{entries}");
        if !revision.late.is_empty() {
            let longest = revision.late.iter().map(|late| late.seconds).max().unwrap_or_default();
            let (late, limit) = (revision.late.len(), self.format.duration(LATE_SECONDS));
            let longest = self.format.duration(longest);
            let _ = writeln!(
                text,
                "  late entries: {late} of {}, recorded more than {limit} and up to {longest} after they happened",
                revision.entries
            );
        }
    }

    fn changes(&self, text: &mut String, revision: &Revision<'_>) {
        let mut late: Vec<&Late> = revision.late.iter().collect();
        for FieldChange { path, old, new } in &revision.changes {
            let absent = "(absent)".to_owned();
            let old = line(old.as_ref().unwrap_or(&absent));
            let new = line(new.as_ref().unwrap_or(&absent));
            let mark = late.iter().position(|late| late.path == *path);
            let mark = mark.map(|at| self.mark(late.remove(at))).unwrap_or_default();
            let _ = writeln!(text, "  {}: {old} → {new}{mark}", line(path));
        }
        for late in late {
            let _ = writeln!(text, "  {}:{}", line(&late.path), self.mark(late));
        }
    }

    fn mark(&self, late: &Late) -> String {
        let after = self.format.duration(late.seconds);
        format!(" (late entry: recorded {after} after it happened)")
    }

    /// "2026-06-10 09:40", local.
    fn moment(&self, at: Timestamp) -> String {
        let zone = self.known.book.config.zone();
        zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
    }
}

/// What people wrote cannot move the cursor.
fn line(text: &str) -> String {
    const LONGEST: usize = 200;
    cut(text, LONGEST)
}
