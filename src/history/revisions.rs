//! What each commit changed in one record.

use super::fields::{FieldChange, Tree, differences};
use super::log::Commit;
use super::records::{History, is_main, part_of};
use super::{HistoryError, ask_with};
use crate::load::{Memory, load, yaml};
use crate::model::IncidentRecord;
use crate::model::shape::{FileId, Kind};
use jiff::{Timestamp, tz::TimeZone};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// An entry recorded more than this after it happened is late.
pub const LATE_SECONDS: i64 = 24 * 3600;

/// A commit and what it changed in a record.
#[derive(Debug)]
pub struct Revision<'h> {
    /// The commit.
    pub commit: &'h Commit,
    /// The record did not exist before.
    pub is_new: bool,
    /// The record does not exist after it.
    pub is_gone: bool,
    /// A version cannot be read, so that nothing is known field by field.
    pub is_unreadable: bool,
    /// What changed; nothing for a new record, nor where a shallow clone is cut off.
    pub changes: Vec<FieldChange>,
    /// Entries of the timeline that came with the commit.
    pub entries: usize,
    /// Those of them that were recorded late, in the order of the file. Of an imported record
    /// nothing is late: another system had recorded it.
    pub late: Vec<Late>,
}

/// An entry that was recorded late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// Its name among the changes.
    pub path: String,
    /// From when it happened to the commit, in seconds.
    pub seconds: i64,
}

/// The commits that touched a record, the newest first, with what each changed against the commit
/// before it. A merge is told where it changed what it merged. All versions are read with the
/// time zone of the casebook.yaml of today.
pub fn revisions<'h>(
    root: &Path,
    history: &'h History,
    id: &str,
    config: &[u8],
) -> Result<Vec<Revision<'h>>, HistoryError> {
    let commits: Vec<&Commit> = history.of(id).collect();
    let paths: Vec<&str> = history.paths_of(id).filter(|path| is_read(path)).collect();
    let mut states: Vec<&str> = Vec::new();
    for commit in &commits {
        states.push(&commit.id);
        states.extend(commit.parents.iter().map(String::as_str));
    }
    states.sort_unstable();
    states.dedup();
    let files = contents(root, &history.prefix, &states, &paths)?;
    let versions: BTreeMap<&str, Version<'_>> =
        files.iter().map(|(state, files)| (*state, Version::of(id, files, config))).collect();
    let none = Version::default();
    let version = |state: &str| versions.get(state).unwrap_or(&none);
    let told = commits.into_iter().map(|commit| {
        let before: Vec<&Version<'_>> = commit.parents.iter().map(|id| version(id)).collect();
        revision(commit, &before, version(&commit.id))
    });
    // A merge in which both sides only met has changed nothing.
    Ok(told.filter(|one| one.commit.parents.len() < 2 || !one.changes.is_empty()).collect())
}

/// Whether a file says something about the record. A line break would end the question to git.
fn is_read(path: &str) -> bool {
    (is_main(path) || part_of(path).is_some()) && !path.contains('\n')
}

fn revision<'h>(commit: &'h Commit, before: &[&Version<'_>], now: &Version<'_>) -> Revision<'h> {
    let is_new = before.iter().all(|version| !version.is_there) && now.is_there;
    let is_unreadable = now.is_unreadable || before.iter().any(|version| version.is_unreadable);
    let mut changes = Vec::new();
    if !is_new && !commit.is_cut && !is_unreadable && now.is_there {
        let all = before.iter().map(|version| differences(&version.tree, &now.tree));
        // What a merge changed itself differs from each of its parents.
        changes = all
            .reduce(|mine, theirs| {
                let also = |one: &FieldChange| theirs.iter().any(|other| other.path == one.path);
                mine.into_iter().filter(also).collect()
            })
            .unwrap_or_default();
    }
    let is_known = |moment: &Happened| {
        before.iter().any(|version| version.moments.iter().any(|other| other.is_same(moment)))
    };
    let came: Vec<&Happened> = now.moments.iter().filter(|moment| !is_known(moment)).collect();
    let is_told = !commit.is_cut && !now.is_imported;
    let late = came.iter().filter(|_| is_told).filter_map(|moment| {
        let seconds = commit.time.as_second() - moment.at.as_second();
        let path = format!("timeline[{}]", moment.name);
        (seconds > LATE_SECONDS).then_some(Late { path, seconds })
    });
    Revision {
        commit,
        is_new,
        is_gone: !now.is_there,
        is_unreadable,
        changes,
        entries: came.len(),
        late: late.collect(),
    }
}

/// The record as one commit had it.
#[derive(Debug, Default)]
struct Version<'t> {
    tree: Tree<'t>,
    moments: Vec<Happened>,
    is_there: bool,
    is_unreadable: bool,
    is_imported: bool,
}

/// An entry of the timeline.
#[derive(Debug)]
struct Happened {
    at: Timestamp,
    name: String,
    text: String,
}

impl Happened {
    /// A new wording or a mended time is no new entry.
    fn is_same(&self, other: &Self) -> bool {
        self.name == other.name || (!self.text.is_empty() && self.text == other.text)
    }
}

impl<'t> Version<'t> {
    fn of(id: &str, files: &'t [(String, String)], config: &[u8]) -> Self {
        let Some((main, _)) = files.iter().find(|(path, _)| is_main(path)) else {
            return Self::default();
        };
        let is_folder = main.ends_with("/incident.yaml");
        let mut version = Self { is_there: true, ..Self::default() };
        let mut memory = vec![("casebook.yaml".to_owned(), config.to_vec())];
        for (path, text) in files {
            let part = part_of(path);
            if part.is_some() && !is_folder || part.is_none() && path != main {
                continue;
            }
            let name = match (part, main.starts_with("problems/"), is_folder) {
                (Some(part), _, _) => format!("incidents/{id}/{part}.yaml"),
                (None, true, _) => format!("problems/{id}.yaml"),
                (None, false, true) => format!("incidents/{id}/incident.yaml"),
                (None, false, false) => format!("incidents/{id}.yaml"),
            };
            memory.push((name, text.clone().into_bytes()));
            let node = yaml::parse_all(text, FileId(0), &mut Vec::new());
            match (part, node) {
                (_, None) => version.is_unreadable = true,
                (Some(part), Some(node)) => {
                    version.tree.fields.retain(|(key, _)| key != part);
                    version.tree.fields.push((Cow::Borrowed(part), node));
                }
                (None, Some(node)) => {
                    let Kind::Map(map) = node.kind else {
                        version.is_unreadable = true;
                        continue;
                    };
                    let fields = map.into_iter().map(|(key, node)| (key.text, node));
                    let known = std::mem::take(&mut version.tree.fields);
                    let is_own = |key: &str| known.iter().any(|(other, _)| other == key);
                    version.tree.fields = fields.filter(|(key, _)| !is_own(key)).collect();
                    version.tree.fields.extend(known);
                }
            }
        }
        version.read_timeline(memory);
        version
    }

    /// The instants, for which times of day need the day in force and the casebook's zone.
    fn read_timeline(&mut self, memory: Vec<(String, Vec<u8>)>) {
        let Ok(loaded) = load(&Memory::new(memory)) else { return };
        let zone = loaded.book.config.zone();
        let Some(record) = loaded.book.incidents.first() else { return };
        self.is_imported = record.incident.imported.get().is_some();
        for (start, at, kind, text) in entries(record) {
            let name = local(at, &zone);
            self.tree.entries.insert(start, name.clone());
            let name = format!("{name} {kind}").trim().to_owned();
            self.moments.push(Happened { at, name, text });
        }
    }
}

/// First byte, instant, kind as written, and text of each entry whose time can be read.
fn entries(
    record: &IncidentRecord,
) -> impl Iterator<Item = (u32, Timestamp, &'static str, String)> + '_ {
    record.entries().iter().filter_map(|entry| {
        let at = entry.value.at.get()?.instant;
        let kind = entry.value.kind.copied().map_or("", |kind| kind.word());
        let texts = entry.value.text.get().into_iter().flat_map(|text| &text.texts);
        let text = texts.map(|text| text.markdown.as_str()).collect();
        Some((entry.place.start, at, kind, text))
    })
}

/// "2026-06-10 09:40", local.
fn local(at: Timestamp, zone: &TimeZone) -> String {
    zone.to_datetime(at).strftime("%Y-%m-%d %H:%M").to_string()
}

type Files = Vec<(String, String)>;

/// The texts of these files at these commits, from one process.
fn contents<'s>(
    root: &Path,
    prefix: &str,
    states: &[&'s str],
    paths: &[&str],
) -> Result<Vec<(&'s str, Files)>, HistoryError> {
    let mut questions = String::new();
    for state in states {
        for path in paths {
            questions.extend([state, ":", prefix, path, "\n"]);
        }
    }
    let answer = ask_with(root, &["cat-file", "--batch"], questions.as_bytes())?;
    let mut rest = answer.as_slice();
    let mut all = Vec::with_capacity(states.len());
    for state in states {
        let mut files = Vec::new();
        for path in paths {
            if let Some(text) = next_object(&mut rest) {
                files.push(((*path).to_owned(), String::from_utf8_lossy(text).into_owned()));
            }
        }
        all.push((*state, files));
    }
    Ok(all)
}

/// The next answer of `cat-file --batch`; `None` where the commit had no such file.
fn next_object<'r>(rest: &mut &'r [u8]) -> Option<&'r [u8]> {
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let (head, after) = rest.split_at(end);
    *rest = &after[1..];
    let head = String::from_utf8_lossy(head);
    let mut words = head.rsplit(' ');
    let size: usize = words.next()?.parse().ok()?;
    let kind = words.next()?.to_owned();
    let content = rest.get(..size)?;
    *rest = rest.get(size + 1..).unwrap_or_default();
    (kind == "blob").then_some(content)
}
