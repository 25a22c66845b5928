//! `casebook fmt`: the canonical form of the records' files, comments kept.

use super::check::Choice;
use super::{Global, Outcome, Result, casebook, terminal};
use crate::diagnostic::{self, Style};
use crate::load::{self, BookSources, Disk};
use crate::patch;
use clap::Args;
use std::path::PathBuf;

/// What `fmt` takes.
#[derive(Debug, Args)]
pub(super) struct FmtArguments {
    /// Only these files and folders [default: all of the casebook].
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Write nothing: print the files that would change, and end with 1 where there are any.
    #[arg(long)]
    check: bool,
}

/// Runs `fmt`.
pub(super) fn run(global: &Global, own: &FmtArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let disk = Disk::new(&root);
    let choice = Choice::of(&root, &own.paths, None)?;
    let loaded = load::load(&disk)?;
    let book = &loaded.book;
    let formatted = patch::format(&disk, &loaded, &|file| choice.has_file(book, file));
    let sources = BookSources::new(&disk, book);
    let unsound = loaded.findings.iter().filter(|finding| {
        patch::is_unsound(finding) && formatted.unsound.contains(&finding.place.file)
    });
    let mut unsound: Vec<_> = unsound.collect();
    unsound.sort_by_key(|finding| (book.path(finding.place.file), finding.place));
    for finding in unsound {
        if let Some(text) = diagnostic::human(finding, &sources, Style::Coloured) {
            terminal::tell(&format!("{text}\n"));
        }
    }
    for left in &formatted.left {
        let path = casebook::shown(&root.join(&left.path));
        terminal::warn(global, &format!("{path}:{}: {}", left.line, left.why.sentence()));
    }
    let changes = &formatted.changes;
    for change in changes {
        if !own.check {
            change.write(&root)?;
        }
        terminal::print(&format!("{}\n", casebook::shown(&root.join(&change.path))))?;
    }
    let (files, would) = (files(changes.len()), if own.check { "would change" } else { "changed" });
    let kept = match formatted.unsound.len() {
        0 => String::new(),
        1 => "; 1 file cannot be read as it is, and was left alone".to_owned(),
        many => format!("; {many} files cannot be read as they are, and were left alone"),
    };
    terminal::report(global, &format!("{files} {would}{kept}"));
    let fails = !formatted.unsound.is_empty() || (own.check && !changes.is_empty());
    Ok(if fails { Outcome::Findings } else { Outcome::Done })
}

fn files(count: usize) -> String {
    match count {
        0 => "no file".to_owned(),
        1 => "1 file".to_owned(),
        many => format!("{many} files"),
    }
}
