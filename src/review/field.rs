//! What a record's files say, key by key, and where two versions of a record differ.
//!
//! Mappings are walked; a list is one value, compared entry by entry and told by its counts,
//! except the lists that figures are made of. Moments are compared as instants, however written.

use super::side::Side;
use crate::diagnostic::masked;
use crate::load::yaml;
use crate::model::incident::Incident;
use crate::model::problem::Problem;
use crate::model::shape::{Field, FileId, Kind, Node};
use crate::model::{Book, Moment};
use indexmap::IndexMap;
use jiff::tz::TimeZone;
use serde::Serialize;

/// A value that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldChange {
    /// Where it stands in the record, such as `times.resolved`.
    pub path: String,
    /// What it was; `null` where nothing was stated.
    pub old: Option<String>,
    /// What it is; `null` where nothing is stated.
    pub new: Option<String>,
}

/// Lists of which each entry is compared by its place.
const WALKED: &[&str] = &["service_effects", "holds", "reopened"];

/// The value of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Leaf {
    Text(String),
    Entries(Vec<String>),
}

/// All values of a record by their paths.
pub(super) type Leaves = IndexMap<String, Leaf>;

/// The values of a record's files: each with the key below which its content stands.
pub(super) fn leaves(texts: &[(&'static str, String)]) -> Leaves {
    let mut all = Leaves::new();
    for (key, text) in texts {
        if let Some(node) = yaml::parse_all(text, FileId::default(), &mut Vec::new()) {
            walk(&node, key, &mut all);
        }
    }
    all
}

fn walk(node: &Node<'_>, path: &str, all: &mut Leaves) {
    match &node.kind {
        Kind::Scalar { text, .. } if text.is_empty() => {}
        Kind::Scalar { text, .. } => _ = all.insert(path.to_owned(), Leaf::Text(text.to_string())),
        Kind::Map(entries) => {
            for (key, value) in entries {
                let dot = if path.is_empty() { "" } else { "." };
                walk(value, &format!("{path}{dot}{}", key.text), all);
            }
        }
        Kind::List(items) if WALKED.contains(&path) => {
            for (at, item) in items.iter().enumerate() {
                walk(item, &format!("{path}[{at}]"), all);
            }
        }
        Kind::List(items) => {
            let entries = items.iter().map(plain).collect();
            all.insert(path.to_owned(), Leaf::Entries(entries));
        }
    }
}

/// A value in one line that is the same for the same content.
fn plain(node: &Node<'_>) -> String {
    match &node.kind {
        Kind::Scalar { text, .. } => text.to_string(),
        Kind::List(items) => {
            format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", "))
        }
        Kind::Map(entries) => {
            let pairs =
                entries.iter().map(|(key, value)| format!("{}: {}", key.text, plain(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

/// Puts instants in place of the moments as they were written.
pub(super) fn with_instants(leaves: &mut Leaves, incident: &Incident, zone: &TimeZone) {
    let mut put = |path: String, field: &Field<Moment>| {
        if let (Some(moment), Some(leaf)) = (field.get(), leaves.get_mut(&path)) {
            *leaf = Leaf::Text(moment_text(*moment, zone));
        }
    };
    if let Some(times) = incident.times.get() {
        let names = crate::model::incident::Times::KEYS;
        for (name, field) in names.iter().zip(times.moments()) {
            put(format!("times.{name}"), field);
        }
    }
    for (at, effect) in incident.service_effects.items().iter().enumerate() {
        put(format!("service_effects[{at}].from"), &effect.from);
        put(format!("service_effects[{at}].to"), &effect.to);
    }
    for (at, hold) in incident.holds.items().iter().enumerate() {
        put(format!("holds[{at}].from"), &hold.from);
        put(format!("holds[{at}].to"), &hold.to);
    }
    for (at, cycle) in incident.reopened.items().iter().enumerate() {
        put(format!("reopened[{at}].mitigated"), &cycle.mitigated);
        put(format!("reopened[{at}].resolved"), &cycle.resolved);
        put(format!("reopened[{at}].reopened"), &cycle.reopened);
    }
    if let Some(major) = incident.major.get() {
        put("major.at".to_owned(), &major.at);
    }
    if let Some(cancelled) = incident.cancelled.get() {
        put("cancelled.at".to_owned(), &cancelled.at);
    }
}

/// `2026-06-10T12:15+02:00`, with `~` before it where it is about this time.
fn moment_text(moment: Moment, zone: &TimeZone) -> String {
    let at = moment.instant.to_zoned_datetime(zone.clone());
    let form = if at.second() == 0 { "%Y-%m-%dT%H:%M%:z" } else { "%Y-%m-%dT%H:%M:%S%:z" };
    format!("{}{}", if moment.approximate { "~" } else { "" }, at.strftime(form))
}

/// The values of an incident or problem of one side.
pub(super) fn of_record(side: &Side<'_>, id: &str) -> Leaves {
    let mut leaves = leaves(&texts(side, id));
    if let Some((_, record)) = side.incident(id) {
        with_instants(&mut leaves, &record.incident, &side.zone());
    }
    leaves
}

/// The texts of a record's files, each with the key below which it stands.
pub(super) fn texts(side: &Side<'_>, id: &str) -> Vec<(&'static str, String)> {
    let book = side.scope.book;
    let mut files = Vec::new();
    if let Some(record) = book.incident(id) {
        let own = record.files;
        let parts = [("timeline", own.timeline), ("rca", own.rca), ("actions", own.actions)];
        files.push(("", book.path(own.main)));
        files.extend(parts.iter().filter_map(|(key, file)| Some((*key, book.path((*file)?)))));
    } else if let Some(record) = book.problem(id) {
        files.push(("", book.path(record.file)));
    } else {
        files.extend(unparsed(book, id).map(|path| ("", path)));
    }
    let read = files.into_iter().filter_map(|(key, path)| {
        let bytes = side.files.read(path).ok()?;
        Some((key, String::from_utf8_lossy(&bytes).into_owned()))
    });
    read.collect()
}

/// The main file of a record that could not be parsed.
fn unparsed<'b>(book: &'b Book, id: &str) -> Option<&'b str> {
    if !book.unparsed.contains(id) {
        return None;
    }
    let ends = [format!("/{id}/incident.yaml"), format!("/{id}.yaml")];
    let mut files = book.files.iter().map(String::as_str);
    files.find(|path| ends.iter().any(|end| path.ends_with(end)))
}

/// Where two versions differ, in the order of the format's keys.
pub(super) fn differences(old: &Leaves, new: &Leaves) -> Vec<FieldChange> {
    let gone = old.keys().filter(|path| !new.contains_key(*path));
    let mut paths: Vec<&String> = new.keys().chain(gone).collect();
    paths.sort_by_key(|path| rank(path));
    let changes = paths.into_iter().filter_map(|path| {
        let (before, after) = (old.get(path), new.get(path));
        let (old, new) = match (before, after) {
            (before, after) if before == after => return None,
            (Some(Leaf::Entries(before)), Some(Leaf::Entries(after))) => in_lists(before, after),
            (before, after) => (before.map(text), after.map(text)),
        };
        Some(FieldChange { path: masked(path).into_owned(), old, new })
    });
    changes.collect()
}

/// Where a path's first key stands in the format.
fn rank(path: &str) -> usize {
    let first = path.split(['.', '[']).next().unwrap_or_default();
    let keys = Incident::KEYS.iter().chain(Problem::KEYS);
    keys.into_iter().position(|key| *key == first).unwrap_or(usize::MAX)
}

fn text(leaf: &Leaf) -> String {
    match leaf {
        // Secrets are masked wherever a text of a record is shown.
        Leaf::Text(text) => masked(text).into_owned(),
        Leaf::Entries(entries) if is_short(entries) => masked(&entries.join(", ")).into_owned(),
        Leaf::Entries(entries) => counted(entries.len()),
    }
}

fn in_lists(before: &[String], after: &[String]) -> (Option<String>, Option<String>) {
    if is_short(before) && is_short(after) {
        let shown = |entries: &[String]| Some(masked(&entries.join(", ")).into_owned());
        return (shown(before), shown(after));
    }
    let kept = before.iter().filter(|entry| after.contains(entry)).count();
    let gone = before.len() - kept;
    let come = after.iter().filter(|entry| !before.contains(entry)).count();
    let told = format!("{} ({come} not there before, {gone} gone)", counted(after.len()));
    (Some(counted(before.len())), Some(told))
}

/// Whether a list is best told by its entries: a few words, no mappings.
fn is_short(entries: &[String]) -> bool {
    let length: usize = entries.iter().map(String::len).sum();
    length <= 200 && !entries.iter().any(|entry| entry.starts_with(['{', '[']))
}

fn counted(n: usize) -> String {
    if n == 1 { "1 entry".to_owned() } else { format!("{n} entries") }
}
