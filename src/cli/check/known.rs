//! `--baseline` and `--write-baseline`: findings that are known and not shown again.

use super::super::{Global, Result, terminal};
use crate::diagnostic::Finding;
use crate::export::baseline;
use crate::model::Book;
use crate::publish;
use anyhow::{Context as _, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

/// A baseline: its fingerprints, each with its line.
pub(super) struct Known {
    entries: BTreeMap<String, String>,
}

impl Known {
    /// Reads a baseline.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = text(path).with_context(|| {
            format!(
                "the baseline `{}` cannot be read (`casebook check --write-baseline` writes one)",
                path.display()
            )
        })?;
        let entries = entries(&text)
            .with_context(|| format!("the baseline `{}` cannot be read", path.display()))?;
        Ok(Self { entries })
    }

    /// Writes the baseline of all findings, over an older one and over nothing else, and takes it
    /// as the one to go by.
    pub(super) fn write(
        path: &Path,
        book: &Book,
        all: &[(&Finding, &str)],
        global: &Global,
    ) -> Result<Self> {
        match text(path) {
            Ok(old) if !baseline::is_baseline(&old) => bail!(
                "`{}` is no baseline and stays as it is: name another file, or move it away",
                path.display()
            ),
            Err(fault) if fault.kind() != ErrorKind::NotFound => {
                return Err(fault).with_context(|| {
                    format!("the baseline `{}` cannot be written", path.display())
                });
            }
            Ok(_) | Err(_) => {}
        }
        let text = baseline::write(book, all);
        publish::write_whole(path, text.as_bytes())
            .with_context(|| format!("the baseline `{}` cannot be written", path.display()))?;
        let entries = entries(&text)?;
        let findings = if entries.len() == 1 { "finding" } else { "findings" };
        let left = match all.len() - entries.len() {
            0 => String::new(),
            n => format!("; {n} left out, which no baseline may hide"),
        };
        let written = format!("{} {findings} written to `{}`{left}", entries.len(), path.display());
        terminal::report(global, &written);
        Ok(Self { entries })
    }

    /// Whether a finding is known.
    pub(super) fn has(&self, finding: &Finding, fingerprint: &str) -> bool {
        baseline::may_be_known(finding) && self.entries.contains_key(fingerprint)
    }

    /// Says how many findings are not shown, and how many entries hide nothing any more.
    pub(super) fn tell(&self, global: &Global, hidden: usize, all: &[(&Finding, &str)]) {
        match hidden {
            0 => {}
            1 => terminal::report(global, "1 known finding is in the baseline"),
            n => terminal::report(global, &format!("{n} known findings are in the baseline")),
        }
        let there: BTreeSet<&str> = all.iter().map(|(_, fingerprint)| *fingerprint).collect();
        let idle = || self.entries.iter().filter(|(print, _)| !there.contains(print.as_str()));
        let (entries, lines) = match idle().count() {
            0 => return,
            1 => ("1 entry of the baseline matches".to_owned(), "its line"),
            n => (format!("{n} entries of the baseline match"), "their lines"),
        };
        let hint = if global.verbose { ":" } else { " (-v prints them)" };
        terminal::report(
            global,
            &format!("{entries} no finding any more, so {lines} can be taken out{hint}"),
        );
        if global.verbose {
            idle().for_each(|(_, line)| terminal::report(global, line));
        }
    }
}

/// The entries of a baseline's text.
fn entries(text: &str) -> std::result::Result<BTreeMap<String, String>, baseline::BadLine> {
    let entries = baseline::read(text)?;
    Ok(entries.into_iter().map(|(print, line)| (print, line.to_owned())).collect())
}

fn text(path: &Path) -> std::io::Result<String> {
    std::fs::read_to_string(path)
}
