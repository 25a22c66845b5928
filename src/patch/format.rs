//! The canonical form of the records' files: keys in the order of the format, entries of a timeline
//! by their time, time-stamps as the format writes them. Comments stay with what they belong to,
//! and prose is never touched.
//!
//! Whole lines move, nothing is written anew (`moved`), and keys have the order of the field
//! tables (`keys`). The result is read again: it must say what the file said, and reading must
//! find what it found before (`same`); else the file stays as it is.

mod entries;
mod keys;
mod members;
mod moved;
mod same;
mod stamps;

use super::Change;
use super::line_of;
use crate::diagnostic::Finding;
use crate::load::{self, Files, Loaded, Overlay, yaml};
use crate::model::Book;
use crate::model::action::Action;
use crate::model::casebook::Casebook;
use crate::model::change::{Deployments, Maintenance};
use crate::model::incident::Incident;
use crate::model::problem::Problem;
use crate::model::rca::Rca;
use crate::model::shape::{At, FileId, SchemaBook, Shape};
use crate::model::timeline::Timeline;
use jiff::tz::TimeZone;
use keys::{Keys, Plan};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What formatting would change, and what it leaves alone.
#[derive(Debug, Default)]
pub struct Formatted {
    /// Files that are not in canonical form, in the order of their paths; nothing is written yet.
    pub changes: Vec<Change>,
    /// What stays as it is although its order is another.
    pub left: Vec<Left>,
    /// Files that are no plain YAML and were not looked into.
    pub unsound: BTreeSet<FileId>,
}

/// Something that keeps its order, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// From the root, with `/`.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub why: WhyLeft,
}

/// Why something keeps its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeft {
    /// The time of an entry cannot be read.
    NoTime,
    /// The casebook's time zone is not known, and without it no entry is the earlier one.
    NoZone,
    /// The lines do not come apart: a comment between flow values, a tab, a `?`.
    Entangled,
    /// The result would not say the same.
    NotTheSame,
}

impl WhyLeft {
    /// The sentence that follows the place.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::NoTime => "the time of this entry cannot be read, so it stays where it is",
            Self::NoZone => "the casebook's time zone is not known, so entries stay in their order",
            Self::Entangled => {
                "this is written in a way in which lines cannot be moved safely, so it keeps its order"
            }
            Self::NotTheSame => {
                "the file would not say the same when its lines are moved, so it stays as it is"
            }
        }
    }
}

/// Rules whose findings mean that a file is no plain YAML.
const UNSOUND: &[&str] = &["YML000", "YML006", "YML007", "YML008", "YML009", "YML010"];

/// Whether a finding says that its file is no plain YAML, so that its lines cannot be told apart.
pub fn is_unsound(finding: &Finding) -> bool {
    UNSOUND.contains(&finding.rule.code)
}

/// The canonical form of the chosen files of a casebook.
pub fn format(
    files: &dyn Files,
    loaded: &Loaded,
    is_chosen: &(dyn Fn(FileId) -> bool + Sync),
) -> Formatted {
    let book = &loaded.book;
    let mut faulty: BTreeMap<FileId, BTreeSet<u32>> = BTreeMap::new();
    for finding in &loaded.findings {
        faulty.entry(finding.place.file).or_default().insert(finding.place.start);
    }
    let unsound = loaded.findings.iter().filter(|finding| is_unsound(finding));
    let unsound: BTreeSet<FileId> =
        unsound.map(|finding| finding.place.file).filter(|file| is_chosen(*file)).collect();
    let zone = book.config.time_zone.get().map(|zone| zone.zone.clone());
    let tables = kinds(book);
    let wanted: Vec<_> =
        tables.iter().filter(|(file, _)| is_chosen(*file) && !unsound.contains(file)).collect();
    let none = BTreeSet::new();
    let one = |(file, keys): &(FileId, &'static Keys)| {
        let path = book.path(*file);
        let old = String::from_utf8(files.read(path).ok()?).ok()?;
        let faulty = faulty.get(file).unwrap_or(&none);
        let (new, left) = canonical(&old, keys, zone.as_ref(), faulty);
        Some((path.to_owned(), old, new, left))
    };
    let done: Vec<_> = wanted.par_iter().filter_map(|wanted| one(wanted)).collect();
    let mut formatted = Formatted { unsound, ..Formatted::default() };
    for (path, old, new, left) in done {
        let left = left.into_iter().map(|(line, why)| Left { path: path.clone(), line, why });
        formatted.left.extend(left);
        if let Some(new) = new {
            let differs = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
            let line = line_of(&old, differs);
            formatted.changes.push(Change { path, old: Some(old), new, line });
        }
    }
    formatted.keep_what_reads_otherwise(files, loaded);
    formatted.changes.sort_by(|a, b| a.path.cmp(&b.path));
    formatted.left.sort_by(|a, b| (&a.path, a.line, a.why).cmp(&(&b.path, b.line, b.why)));
    formatted
}

impl Formatted {
    /// Reads the whole casebook with all changes: a file in which something else is found than
    /// before stays as it is.
    fn keep_what_reads_otherwise(&mut self, files: &dyn Files, before: &Loaded) {
        if self.changes.is_empty() {
            return;
        }
        let texts = self.changes.iter().map(|change| (change.path.as_str(), change.new.as_str()));
        let after = load::load(&Overlay::new(files, texts));
        let found = |loaded: &Loaded| {
            let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for one in &loaded.findings {
                let said = format!("{} {} {:?}", one.rule.code, one.message.key, one.facts);
                found.entry(loaded.book.path(one.place.file).to_owned()).or_default().push(said);
            }
            for all in found.values_mut() {
                all.sort();
            }
            found
        };
        let known = found(before);
        let now = after.as_ref().map(found).unwrap_or_default();
        for change in std::mem::take(&mut self.changes) {
            if after.is_ok() && known.get(&change.path) == now.get(&change.path) {
                self.changes.push(change);
            } else {
                let Change { path, line, .. } = change;
                self.left.push(Left { path, line, why: WhyLeft::NotTheSame });
            }
        }
    }
}

/// The text in canonical form, where that is another one; and what keeps its order, by line.
fn canonical(
    old: &str,
    keys: &Keys,
    zone: Option<&TimeZone>,
    faulty: &BTreeSet<u32>,
) -> (Option<String>, Vec<(usize, WhyLeft)>) {
    // A last line without its end could not stand anywhere else.
    let is_open = !old.ends_with('\n');
    let end = if old.contains("\r\n") { "\r\n" } else { "\n" };
    let text = if is_open { format!("{old}{end}") } else { old.to_owned() };
    let Ok(tree) = yaml::parse(&text, FileId::default()) else { return (None, Vec::new()) };
    let mut plan = Plan::new(&text, zone, faulty);
    keys.plan(&tree, &mut plan);
    let mut left: Vec<_> = plan.left.iter().map(|(at, why)| (line_of(&text, *at), *why)).collect();
    if plan.edits.is_empty() {
        return (None, left);
    }
    let mut new = moved::apply(&text, plan.edits);
    if is_open {
        new.truncate(new.len() - end.len());
    }
    if new == old {
        return (None, left);
    }
    if !same::says_the_same(old, &new) {
        left.push((1, WhyLeft::NotTheSame));
        return (None, left);
    }
    (Some(new), left)
}

/// The files of a casebook that have a canonical form, with the keys of their kind.
fn kinds(book: &Book) -> Vec<(FileId, &'static Keys)> {
    fn of<T: Shape>() -> Keys {
        let mut book = SchemaBook::default();
        let root = T::schema(&mut book);
        Keys::of(book.finish(&root, "", "", ""))
    }
    static CASEBOOK: LazyLock<Keys> = LazyLock::new(of::<Casebook>);
    static INCIDENT: LazyLock<Keys> = LazyLock::new(of::<Incident>);
    static TIMELINE: LazyLock<Keys> = LazyLock::new(of::<Timeline>);
    static RCA: LazyLock<Keys> = LazyLock::new(of::<Rca>);
    static ACTIONS: LazyLock<Keys> = LazyLock::new(of::<Vec<At<Action>>>);
    static PROBLEM: LazyLock<Keys> = LazyLock::new(of::<Problem>);
    static MAINTENANCE: LazyLock<Keys> = LazyLock::new(of::<Vec<At<Maintenance>>>);
    static DEPLOYMENTS: LazyLock<Keys> = LazyLock::new(of::<Vec<At<Deployments>>>);
    let mut kinds: Vec<(FileId, &'static Keys)> = Vec::new();
    for (at, path) in book.files.iter().enumerate() {
        let keys: &'static Keys = match path.as_str() {
            "casebook.yaml" => &CASEBOOK,
            "maintenance.yaml" => &MAINTENANCE,
            "deployments.yaml" => &DEPLOYMENTS,
            _ => continue,
        };
        kinds.push((FileId(u32::try_from(at).unwrap_or(u32::MAX)), keys));
    }
    for record in &book.incidents {
        let files = record.files;
        kinds.push((files.main, &INCIDENT));
        kinds.extend(files.timeline.map(|file| (file, &*TIMELINE)));
        kinds.extend(files.rca.map(|file| (file, &*RCA)));
        kinds.extend(files.actions.map(|file| (file, &*ACTIONS)));
    }
    kinds.extend(book.problems.iter().map(|record| (record.file, &*PROBLEM)));
    kinds
}
