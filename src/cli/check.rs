//! `casebook check`: every finding in one run.

mod choice;
mod known;

use super::casebook::{self, Checked};
use super::{Global, Outcome, Result, terminal};
use crate::diagnostic::{self, Finding, Severity, Style, Summary, fingerprints};
use crate::export::findings;
use crate::export::report::{FORMATS, Report};
use crate::history;
use crate::patch;
pub(super) use choice::Choice;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use known::Known;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

/// Flags of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Report only findings in these files or folders; the whole casebook is always read.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How findings are shown.
    #[arg(long, value_name = "FORMAT", default_value = HUMAN, value_parser = formats())]
    format: String,
    /// Fail on warnings too.
    #[arg(long)]
    deny_warnings: bool,
    /// Report only findings of what has changed since HEAD left this revision: of a file that
    /// differs, committed or not, or with a related place in one.
    #[arg(long, value_name = "REV", allow_hyphen_values = true)]
    changed_since: Option<String>,
    /// Do not show findings that this file knows.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all findings into this file, as known from now on.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["paths", "changed_since"])]
    write_baseline: Option<PathBuf>,
    /// First put right what has one certain replacement, such as 09:02 for 9:02.
    #[arg(long, conflicts_with = "as_of")]
    fix: bool,
}

/// The format for people, which alone goes to stderr.
const HUMAN: &str = "human";

fn formats() -> impl TypedValueParser<Value = String> {
    let words = std::iter::once(HUMAN).chain(FORMATS.iter().map(|format| format.word));
    PossibleValuesParser::new(words)
}

/// Runs `check`.
pub(super) fn run(global: &Global, own: &CheckArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    // Needed until the program ends; the system frees the records faster than we could, one by one.
    let mut checked = ManuallyDrop::new(casebook::checked(global, &root)?);
    let choice = Choice::of(&root, &own.paths, own.changed_since.as_deref())?;
    if own.fix && fix(global, &root, &checked, &choice)? {
        *checked = casebook::checked(global, &root)?;
    }
    let (book, judged) = (&checked.book, &checked.judged);
    let waived = judged.waived.iter().map(|one| &one.finding);
    let prints = fingerprints(book, &judged.findings.iter().chain(waived).collect::<Vec<_>>());
    let (prints, waived) = prints.split_at(judged.findings.len());
    let all: Vec<(&Finding, &str)> =
        judged.findings.iter().zip(prints.iter().map(String::as_str)).collect();
    let known = known(global, own, &checked, &all)?;
    let chosen = all.iter().copied().filter(|(finding, _)| choice.has(book, finding));
    let is_known = |(finding, print): &(&Finding, &str)| {
        known.as_ref().is_some_and(|known| known.has(finding, print))
    };
    let (hidden, findings): (Vec<_>, Vec<_>) = chosen.partition(is_known);
    let shown: Vec<&Finding> = findings.iter().map(|(finding, _)| *finding).collect();
    let counts = counts(&checked, &shown);
    match FORMATS.iter().find(|format| format.word == own.format) {
        None => human(global, &checked, &shown, &counts, own.deny_warnings),
        Some(format) => {
            let waived = judged.waived.iter().zip(waived.iter().map(String::as_str));
            let report = Report {
                book,
                sources: &checked.sources(),
                as_of: checked.as_of,
                version: env!("CARGO_PKG_VERSION"),
                folder: &history::folder_in_repository(&root),
                findings,
                waived: waived.filter(|(one, _)| choice.has(book, &one.finding)).collect(),
                is_chosen: &|file| choice.has_file(book, file),
                deny_warnings: own.deny_warnings,
            };
            terminal::print(&(format.write)(&report))?;
        }
    }
    if let Some(known) = &known {
        known.tell(global, hidden.len(), &all);
    }
    let fails = counts.errors > 0 || (own.deny_warnings && counts.warnings > 0);
    Ok(if fails { Outcome::Findings } else { Outcome::Done })
}

/// Puts right what is certain in the findings that are chosen; whether a file was written.
fn fix(global: &Global, root: &Path, checked: &Checked, choice: &Choice) -> Result<bool> {
    let (book, judged) = (&checked.book, &checked.judged);
    let chosen: Vec<&Finding> =
        judged.findings.iter().filter(|finding| choice.has(book, finding)).collect();
    let changes = patch::fix(checked.files.as_ref(), book, &chosen)?;
    for change in &changes {
        change.write(root)?;
        terminal::report(global, &format!("put right: {}:{}", change.path, change.line));
    }
    Ok(!changes.is_empty())
}

/// The baseline to go by, written or read.
fn known(
    global: &Global,
    own: &CheckArguments,
    checked: &Checked,
    all: &[(&Finding, &str)],
) -> Result<Option<Known>> {
    // An old one that cannot be read is told even where a new one is written.
    let old = own.baseline.as_deref().map(Known::read).transpose()?;
    match own.write_baseline.as_deref() {
        Some(path) => Known::write(path, &checked.book, all, global).map(Some),
        None => Ok(old),
    }
}

/// What was read and found.
pub(super) fn counts(checked: &Checked, shown: &[&Finding]) -> Summary {
    findings::summary(&checked.book, shown)
}

/// Prints findings for people: errors and warnings, notes with `-v`, with `-q` only
/// what fails.
pub(super) fn human(
    global: &Global,
    checked: &Checked,
    shown: &[&Finding],
    counts: &Summary,
    deny_warnings: bool,
) {
    let sources = checked.sources();
    for finding in shown {
        let is_wanted = match finding.severity() {
            Some(Severity::Error) | None => true,
            Some(Severity::Warning) => deny_warnings || !global.quiet,
            Some(Severity::Note) => global.verbose && !global.quiet,
        };
        if !is_wanted {
            continue;
        }
        if let Some(text) = diagnostic::human(finding, &sources, Style::Coloured) {
            terminal::tell(&format!("{text}\n"));
        }
    }
    let hint =
        if counts.notes > 0 && !global.verbose { " (notes are printed with -v)" } else { "" };
    terminal::report(global, &format!("{}{hint}", diagnostic::summary(counts)));
}
