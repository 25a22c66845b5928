//! `casebook diff`: what a change to the records means, for a review comment.

use super::{Global, Outcome, Result, casebook, present, terminal};
use crate::check::{self, Judged, Scope};
use crate::export::baseline;
use crate::history::{self, Fork, WithoutSubmodules};
use crate::load::{self, BookSources, Disk, Files, Loaded};
use crate::measure::{Agreements, as_known_at};
use crate::model::Book;
use crate::review::{self, Baseline, Side};
use clap::{Args, ValueEnum};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// Flags of `diff`.
#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    /// The revision to compare with: a commit, a branch or a tag. What counts is the last commit
    /// that it has in common with HEAD.
    #[arg(value_name = "BASE", allow_hyphen_values = true)]
    base: String,
    /// The revision to look at [default: the working tree].
    #[arg(value_name = "HEAD", allow_hyphen_values = true)]
    head: Option<String>,
    /// How the differences are shown.
    #[arg(long, value_name = "FORMAT", default_value = "markdown")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Markdown,
    Json,
}

/// The instants at which both sides are seen.
#[derive(Clone, Copy)]
struct Instants {
    as_of: Timestamp,
    present: Timestamp,
}

/// Runs `diff`.
pub(super) fn run(global: &Global, own: &DiffArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let fork = history::fork(&root, &own.base, own.head.as_deref())?;
    let differing = history::differing(&root, &fork)?;
    let base = history::snapshot(&root, &fork.base, &differing)?;
    let head: Box<dyn Files> = if let Some(commit) = &fork.head {
        Box::new(history::snapshot(&root, commit, &differing)?)
    } else {
        let folders = history::submodules(&root)?;
        say_left_out(global, &folders);
        Box::new(WithoutSubmodules { files: Disk::new(&root), folders })
    };
    let loaded = load::load(head.as_ref())?;
    let present = present::present(&loaded.book.config);
    let at = Instants { as_of: present::as_of(global, &loaded.book.config)?, present };
    let new = One::of(head.as_ref(), loaded, at);
    let old = One::of(&base, load::load(&base)?, at);
    let comparison = new.with_side(|new| {
        old.with_side(|old| {
            let names = (fork.base.as_str(), name(&fork));
            let baselines = baselines(&differing, &base, head.as_ref());
            review::compare((old, names.0), (new, names.1), &differing, &baselines)
        })
    });
    let unread = comparison.unread.len();
    if unread > 0 {
        let records = if unread == 1 { "1 record" } else { &format!("{unread} records") };
        let sentence = format!(
            "{records} cannot be read before or after the change, and compared only as far as possible"
        );
        terminal::warn(global, &sentence);
    }
    match own.format {
        Format::Markdown => terminal::print(&review::comment(&comparison))?,
        Format::Json => {
            terminal::print(&format!("{}\n", serde_json::to_string_pretty(&comparison)?))?;
        }
    }
    Ok(Outcome::Done)
}

/// Of a submodule only the commit stands in this repository, not the records of both sides.
fn say_left_out(global: &Global, folders: &BTreeSet<String>) {
    let holds_records = |path: &&String| {
        let mut parts = path.split('/');
        matches!(parts.next(), Some("incidents" | "problems"))
    };
    for folder in folders.iter().filter(holds_records) {
        let sentence = format!("`{folder}` is a submodule: its records are not compared");
        terminal::warn(global, &sentence);
    }
}

fn name(fork: &Fork) -> &str {
    fork.head.as_deref().unwrap_or("worktree")
}

/// A side as loaded and rewound to as-of.
struct One<'f> {
    files: &'f dyn Files,
    book: Book,
    /// As written, where facts later than as-of were taken out.
    written: Option<Book>,
    findings: Vec<crate::diagnostic::Finding>,
    at: Instants,
}

impl<'f> One<'f> {
    fn of(files: &'f dyn Files, loaded: Loaded, at: Instants) -> Self {
        let Loaded { book, findings } = loaded;
        let (book, written) = if at.as_of < at.present {
            (as_known_at(book.clone(), at.as_of).0, Some(book))
        } else {
            (book, None)
        };
        Self { files, book, written, findings, at }
    }

    /// Checks and measures it.
    fn with_side<T>(&self, look: impl FnOnce(&Side<'_>) -> T) -> T {
        let sources = BookSources::new(self.files, &self.book);
        let written = self.written.as_ref().unwrap_or(&self.book);
        let Instants { as_of, present } = self.at;
        let scope = Scope { book: &self.book, written, as_of, present, sources: &sources };
        let mut findings = self.findings.clone();
        findings.extend(check::run(&scope));
        let judged: Judged = check::judge(&scope, findings);
        let agreements = Agreements::of(&self.book.config);
        look(&Side::new(scope, &judged, self.files, &agreements))
    }
}

/// The files that differ and are baselines now, wherever they lie.
fn baselines(differing: &BTreeSet<String>, base: &dyn Files, head: &dyn Files) -> Vec<Baseline> {
    let text = |files: &dyn Files, path: &str| {
        let bytes = files.read(path).ok()?;
        String::from_utf8(bytes).ok()
    };
    let all = differing.iter().filter_map(|path| {
        let new = text(head, path).filter(|text| {
            // `check --baseline` reads one without its first lines too.
            baseline::is_baseline(text) || baseline::read(text).is_ok_and(|all| !all.is_empty())
        })?;
        Some(Baseline { path: path.clone(), old: text(base, path), new })
    });
    all.collect()
}
