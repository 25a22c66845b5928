//! `casebook check`: every finding in one run.

use super::casebook::{self, Checked};
use super::{Global, Outcome, Result, terminal};
use crate::diagnostic::{self, Finding, Severity, Style, Summary};
use crate::export::findings;
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};

/// Flags of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Report only findings in these files or folders; the whole casebook is always read.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How findings are shown.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// Fail on warnings too.
    #[arg(long)]
    deny_warnings: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

/// Runs `check`.
pub(super) fn run(global: &Global, own: &CheckArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let checked = casebook::checked(global, &root)?;
    let chosen = chosen(&root, &own.paths)?;
    let shown: Vec<&Finding> = checked
        .judged
        .findings
        .iter()
        .filter(|finding| is_chosen(checked.book.path(finding.place.file), &chosen))
        .collect();
    let counts = counts(&checked, &shown);
    match own.format {
        Format::Human => human(global, &checked, &shown, &counts, own.deny_warnings),
        Format::Json => json(&checked, &shown)?,
    }
    let fails = counts.errors > 0 || (own.deny_warnings && counts.warnings > 0);
    Ok(if fails { Outcome::Findings } else { Outcome::Done })
}

/// Paths of the command line as paths from the root.
fn chosen(root: &Path, paths: &[PathBuf]) -> Result<Vec<String>> {
    let here = std::env::current_dir()?;
    let root = std::fs::canonicalize(root)?;
    paths
        .iter()
        .map(|path| {
            let whole = std::fs::canonicalize(here.join(path)).map_err(|error| {
                anyhow::anyhow!("`{}` cannot be checked: {error}", path.display())
            })?;
            let inside = whole.strip_prefix(&root).map_err(|_| {
                anyhow::anyhow!(
                    "`{}` lies outside the casebook `{}`",
                    path.display(),
                    root.display()
                )
            })?;
            Ok(inside
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/"))
        })
        .collect()
}

fn is_chosen(path: &str, chosen: &[String]) -> bool {
    chosen.is_empty()
        || chosen.iter().any(|one| {
            one.is_empty()
                || path == one
                || path.strip_prefix(one.as_str()).is_some_and(|rest| rest.starts_with('/'))
        })
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

fn json(checked: &Checked, shown: &[&Finding]) -> Result<()> {
    let report = findings::report(&checked.book, shown, &checked.sources(), checked.as_of);
    terminal::print(&findings::json(&report))
}
