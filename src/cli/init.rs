//! `casebook init`: a casebook that checks clean and builds. Never overwrites a file.

mod ci;

use super::schema::{self, FileKind};
use super::{Global, Outcome, Result, present, terminal};
use crate::history;
use crate::patch::text::one_line;
use anyhow::{Context as _, bail};
use ci::Platform;
use clap::{Args, ValueEnum as _};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Flags of `init`.
#[derive(Debug, Args)]
pub(super) struct InitArguments {
    /// The folder; made where it is not there [default: the current one].
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Write every key of casebook.yaml, commented out, with what it means.
    #[arg(long)]
    full: bool,
    /// Add a pipeline, a hook and editor files; also to a casebook that is there already.
    #[arg(long, value_name = "PLATFORM")]
    ci: Option<Platform>,
}

/// A path below the folder, with `/`, and the text of its file.
type WrittenFile = (String, String);

/// Everything beyond the four keys that a casebook needs; `#key` is a key, `# Text` a remark.
const EVERY_KEY: &str = include_str!("init/every_key.yaml");

/// What git should not keep.
const IGNORED: &str = "/site/
# Folders in which a build prepares the next site, beside the old one.
.*.casebook-new-*
.*.casebook-old-*
";

/// Two branches that both add lines to a timeline merge without a conflict.
const ATTRIBUTES: &str = "timeline.yaml merge=union\n";

/// Runs `init`.
pub(super) fn run(global: &Global, own: &InitArguments) -> Result<Outcome> {
    let given = own.folder.as_ref().or(global.root.as_ref());
    let folder = given.cloned().unwrap_or_else(|| PathBuf::from("."));
    let is_casebook = fs::symlink_metadata(folder.join("casebook.yaml")).is_ok();
    if is_casebook && own.ci.is_none() {
        bail!(
            "`{}` is already a casebook: it holds a casebook.yaml, and init overwrites nothing",
            folder.display()
        );
    }
    fs::create_dir_all(&folder)
        .with_context(|| format!("`{}` cannot be made", folder.display()))?;
    let has_records = fs::symlink_metadata(folder.join("incidents")).is_ok();

    let zone_name = present::machine_zone().unwrap_or_else(|| "UTC".to_owned());
    let zone = TimeZone::get(&zone_name).unwrap_or(TimeZone::UTC);
    let mut files = vec![
        (".gitignore".to_owned(), IGNORED.to_owned()),
        (".gitattributes".to_owned(), ATTRIBUTES.to_owned()),
    ];
    files.extend(own.ci.into_iter().flat_map(Platform::files));
    if !is_casebook && !has_records {
        // The day before: the example is over, whatever time it is now.
        let today = zone.to_datetime(present::now()).date();
        files.push(example(today.yesterday().unwrap_or(today), own.full));
    }
    // Last: a folder becomes a casebook when all else is there.
    files.push(("casebook.yaml".to_owned(), configuration(&folder, &zone_name, own.full)));
    let mut wrote_schemas = false;
    for kind in FileKind::value_variants() {
        let path = format!("{}/{}", schema::FOLDER, kind.file_name());
        if write_new(&folder, &path, &kind.text())? {
            wrote_schemas = true;
        } else {
            terminal::report(global, &format!("left {path} as it is"));
        }
    }
    if wrote_schemas {
        terminal::report(global, &format!("wrote schemas for editors in {}", schema::FOLDER));
    }
    for (path, text) in &files {
        let said = match (write_new(&folder, path, text)?, path.as_str()) {
            (true, _) => format!("wrote {path}"),
            (false, ".gitignore" | ".gitattributes") if has_line(&folder, path, text) => {
                format!("left {path} as it is")
            }
            (false, ".gitignore" | ".gitattributes") => {
                let line = text.lines().next().unwrap_or_default();
                format!("left {path} as it is; it should have the line `{line}`")
            }
            (false, _) => match ci::wanted(path).filter(|_| !is_same(&folder, path, text)) {
                Some(wanted) => format!("left {path} as it is; {wanted}"),
                None => format!("left {path} as it is"),
            },
        };
        terminal::report(global, &said);
    }
    if let Some(platform) = own.ci {
        let below = history::folder_in_repository(&folder);
        if !below.is_empty() {
            terminal::warn(
                global,
                &format!(
                    "pipelines are read at the top of a repository, and this folder is `{below}` in one: move them there and set their folder"
                ),
            );
        }
        terminal::report(global, platform.next_step());
    }
    if !is_casebook {
        terminal::report(
            global,
            &format!(
                "a casebook in `{}`, times in {zone_name}: next, `casebook new \"What happened\"`, `casebook check`, `casebook build`",
                folder.display()
            ),
        );
    }
    Ok(Outcome::Done)
}

/// Does a file that is there hold this text?
fn is_same(folder: &Path, path: &str, text: &str) -> bool {
    fs::read(folder.join(path)).is_ok_and(|there| there == text.as_bytes())
}

/// Does a file that is there have the first line of this text?
fn has_line(folder: &Path, path: &str, text: &str) -> bool {
    let there = fs::read_to_string(folder.join(path)).unwrap_or_default();
    text.lines().next().is_some_and(|wanted| there.lines().any(|line| line.trim() == wanted))
}

/// Writes a file that is not there; `false` where one is.
fn write_new(folder: &Path, path: &str, text: &str) -> Result<bool> {
    let whole = folder.join(path);
    let failed = || format!("`{}` cannot be written", whole.display());
    if let Some(parent) = whole.parent() {
        fs::create_dir_all(parent).with_context(failed)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(&whole) {
        Ok(mut file) => file.write_all(text.as_bytes()).with_context(failed).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error).with_context(failed),
    }
}

/// casebook.yaml.
fn configuration(folder: &Path, zone: &str, is_full: bool) -> String {
    let editor = FileKind::Casebook.editor_line(0);
    let organisation = one_line(&organisation(folder), false);
    let (remark, rest) = if is_full {
        ("# A key that is commented out is absent: take the `#` away to use it.", EVERY_KEY)
    } else {
        (
            "# All a casebook needs. `casebook init --full` in an empty folder shows every other key.",
            "",
        )
    };
    format!(
        "{editor}{remark}
casebook: 1
organisation: {organisation}
time_zone: {zone}

services:
  office-printing: {{name: Office printing}}
{rest}"
    )
}

/// The folder's name; an example where it has none that could be an organisation's.
fn organisation(folder: &Path) -> String {
    fs::canonicalize(folder)
        .ok()
        .and_then(|whole| whole.file_name().and_then(|name| name.to_str()).map(str::to_owned))
        .filter(|name| name.starts_with(char::is_alphanumeric))
        .unwrap_or_else(|| "Example Co".to_owned())
}

/// A small incident, over and complete: nothing is ever asked of it, also when the categories that
/// `--full` offers are used.
fn example(date: Date, is_full: bool) -> (String, String) {
    let category = if is_full { "category: hardware\n" } else { "" };
    let editor = FileKind::Incident.editor_line(2);
    let text = format!(
        "{editor}# An example: make it one of yours, or delete the file.
title: Second-floor printer offline
date: {date}
service: office-printing
{category}classification: {{impact: minor, urgency: low}}
times: {{detected: 08:40, resolved: 10:05}}
resolution: {{kind: fix, summary: Fuser replaced}}
"
    );
    (format!("incidents/{:04}/{date}-printer.yaml", date.year()), text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{self, Scope};
    use crate::load::{self, Memory};
    use crate::model::casebook::{Casebook, Level};
    use jiff::civil::date;

    /// The findings of a casebook of this configuration and the example.
    fn findings(configuration: &str, of_example: Date, is_full: bool) -> Vec<String> {
        let (path, text) = example(of_example, is_full);
        let files = Memory::new([
            ("casebook.yaml".to_owned(), configuration.as_bytes().to_vec()),
            (path, text.into_bytes()),
        ]);
        let loaded = load::load(&files).expect("a version that is read");
        let as_of = "2036-01-01T00:00:00Z".parse().expect("an instant");
        let (book, sources) = (&loaded.book, &load::BookSources::new(&files, &loaded.book));
        let scope = Scope { book, written: book, as_of, present: as_of, sources };
        let mut findings = loaded.findings;
        findings.extend(check::run(&scope));
        let judged = check::judge(&scope, findings);
        let said = judged.findings.iter().filter(|finding| finding.level != Level::Allow);
        said.map(|finding| format!("{} {:?}", finding.rule.code, finding.facts)).collect()
    }

    #[test]
    fn a_new_casebook_says_nothing_even_years_later() {
        let folder = Path::new("/acme");
        for is_full in [false, true] {
            for zone in ["UTC", "Europe/Berlin", "Pacific/Apia"] {
                let text = configuration(folder, zone, is_full);
                assert_eq!(findings(&text, date(2026, 2, 28), is_full), [""; 0], "{text}");
            }
        }
        assert!(configuration(folder, "UTC", false).lines().count() <= 20);
    }

    #[test]
    fn every_key_is_there_and_holds_when_it_is_used() {
        let text = configuration(Path::new("/acme"), "Europe/Berlin", true);
        for key in Casebook::KEYS {
            let is_there = text
                .lines()
                .any(|line| line.trim_start_matches('#').starts_with(&format!("{key}:")));
            assert!(is_there, "src/cli/init/every_key.yaml has no `{key}:`");
        }
        let used: String = text
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(rest) if !rest.starts_with(' ') || rest.starts_with("  ") => rest,
                Some(_) | None => line,
            })
            .fold(String::new(), |all, line| all + line + "\n");
        assert_eq!(findings(&used, date(2026, 6, 11), true), [""; 0], "{used}");
    }
}
