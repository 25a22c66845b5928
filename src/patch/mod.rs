//! Editing that keeps what people wrote: a moment or an entry goes into a record's text, and every
//! old byte stays where it is, comments, blank lines and line ends among them.
//!
//! In: a casebook as read, what is to be written. Out: a [`Change`], which knows the file before
//! and after. An edit is one insertion (`put`); the new text is read again, as a tree and as a
//! record, and must equal the old one plus exactly what was asked for (`said`, `proof`). Where
//! it does not, nothing is written, and the person is asked to do it by hand.

mod entry;
mod error;
mod fix;
mod format;
pub(crate) mod lines;
mod proof;
mod put;
pub(crate) mod said;
pub(crate) mod text;
mod wall_time;

pub use error::PatchError;
pub use fix::fix;
pub use format::{Formatted, Left, WhyLeft, format, is_unsound};
pub use wall_time::WallTime;

use crate::load::{Files, yaml};
use crate::model::service_level::Milestone;
use crate::model::shape::{FileId, Kind, Node};
use crate::model::time::date_of;
use crate::model::timeline::EntryKind;
use crate::model::{Book, IncidentRecord, Moment};
use crate::publish::write_whole;
use entry::Written;
use jiff::Timestamp;
use proof::Small;
use put::{Leaf, Step, Target};
use std::path::Path;

/// A file before and after an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// From the root, with `/`.
    pub path: String,
    /// The text before; `None` where the file is new.
    pub old: Option<String>,
    /// The text after.
    pub new: String,
    /// The line on which the new text begins, from 1.
    pub line: usize,
}

impl Change {
    /// Writes the file whole, or not at all where it is no longer as it was read.
    pub fn write(&self, root: &Path) -> Result<(), PatchError> {
        let path = root.join(&self.path);
        let is_as_read = match &self.old {
            Some(old) => std::fs::read(&path).is_ok_and(|bytes| bytes == old.as_bytes()),
            None => std::fs::symlink_metadata(&path).is_err(),
        };
        if !is_as_read {
            return Err(PatchError::Meanwhile(self.path.clone()));
        }
        write_whole(&path, self.new.as_bytes())
            .map_err(|fault| PatchError::Disk { path: self.path.clone(), fault })
    }
}

/// An entry to be added.
#[derive(Debug, Clone, Copy)]
pub struct NewEntry<'a> {
    /// What happened; not empty.
    pub text: &'a str,
    /// What kind of entry it is, where that is said.
    pub kind: Option<EntryKind>,
    /// Who (a role), where that is said.
    pub by: Option<&'a str>,
}

/// The record that is edited, and the casebook it stands in.
#[derive(Clone, Copy)]
pub struct Edited<'a> {
    /// Where the texts come from.
    pub files: &'a dyn Files,
    /// The casebook as read from them.
    pub book: &'a Book,
    /// One of its records.
    pub record: &'a IncidentRecord,
    /// The present, for rules that are asked about the result.
    pub present: Timestamp,
}

/// States a milestone of a record.
pub fn mark(edited: Edited<'_>, milestone: Milestone, at: Moment) -> Result<Change, PatchError> {
    let Edited { book, record, .. } = edited;
    let path = book.path(record.files.main);
    let local = WallTime::of(at.instant, &book.config.zone());
    let is_of_the_day = record.incident.date.get().is_some_and(|day| day.0 == local.date());
    let said = if is_of_the_day { local.short() } else { local.whole() };
    let leaf = Leaf::Moment(about(at, said));
    let place = |key: &str| Milestone::ALL.iter().position(|one| one.word() == key);
    let own = place(milestone.word());
    let path_of_keys = [
        Step { key: "times", comes_after: &|_| true },
        Step {
            key: milestone.word(),
            comes_after: &|key| place(key).is_some_and(|at| Some(at) < own),
        },
    ];
    let text = edited.text(path)?;
    let stated = parsed(&text, path)?.as_ref().and_then(|root| stated(root, &path_of_keys, &text));
    if let Some((line, said)) = stated {
        return Err(PatchError::Stated { path: path.to_owned(), line, milestone, said });
    }
    let change = edited.put(path, Some(text), &path_of_keys, &leaf, at.instant)?;
    edited.prove(&change, |after| moment_of(after, milestone) == Some(at))?;
    Ok(change)
}

/// Adds an entry to a record's timeline.
pub fn add(edited: Edited<'_>, new: NewEntry<'_>, at: Moment) -> Result<Change, PatchError> {
    let Edited { book, record, .. } = edited;
    let local = WallTime::of(at.instant, &book.config.zone());
    let day = local.date().to_string();
    let leaf = Leaf::Entry(Written {
        at: about(at, local.short()),
        kind: new.kind,
        by: new.by.map(str::to_owned),
        text: new.text.to_owned(),
    });
    let in_timeline = Step { key: "timeline", comes_after: &|_| true };
    let of_day = Step {
        key: &day,
        comes_after: &|key| date_of(key).is_some_and(|date| date < local.date()),
    };
    let main = book.path(record.files.main);
    let is_inline = !record.incident.timeline.is_absent();
    let change = match (record.files.timeline, &record.folder) {
        (Some(own), _) => {
            let path = book.path(own);
            let text = edited.text(path)?;
            edited.put(path, Some(text), &[of_day], &leaf, at.instant)?
        }
        (None, Some(folder)) if !is_inline => {
            let path = format!("{folder}/timeline.yaml");
            edited.put(&path, None, &[of_day], &leaf, at.instant)?
        }
        (None, _) => {
            let text = edited.text(main)?;
            edited.put(main, Some(text), &[in_timeline, of_day], &leaf, at.instant)?
        }
    };
    let before = record.entries().len();
    edited.prove(&change, |after| {
        let is_there = after.entries().iter().any(|entry| entry.at.get() == Some(&at));
        is_there && after.entries().len() == before + 1
    })?;
    Ok(change)
}

impl Edited<'_> {
    fn text(&self, path: &str) -> Result<String, PatchError> {
        let bytes = self.files.read(path).map_err(|_| PatchError::Unread(path.to_owned()))?;
        String::from_utf8(bytes).map_err(|_| PatchError::Unread(path.to_owned()))
    }

    /// The file with the value in it, where that can be done and says nothing else anew.
    fn put(
        &self,
        path: &str,
        old: Option<String>,
        keys: &[Step<'_>],
        leaf: &Leaf,
        at: Timestamp,
    ) -> Result<Change, PatchError> {
        let text = old.as_deref().unwrap_or_default();
        let root = parsed(text, path)?;
        let moments: Vec<(u32, Timestamp)> = self
            .record
            .entries()
            .iter()
            .filter_map(|entry| entry.at.at())
            .map(|moment| (moment.place.start, moment.instant))
            .collect();
        let is_earlier = |byte: u32| put::is_no_later(&moments, byte, at);
        let target = Target { text, is_earlier: &is_earlier };
        let by_hand = || {
            let place = root.as_ref().and_then(|root| deepest(root, keys));
            let line = place.map_or(1, |at| line_of(text, at));
            PatchError::ByHand { path: path.to_owned(), line }
        };
        let insertion = target.put(root.as_ref(), keys, leaf).ok_or_else(by_hand)?;
        let new = insertion.grow(text);
        let grown = yaml::parse(&new, FileId::default()).map_err(|_| by_hand())?;
        if !said::is_grown(root.as_ref(), &grown, keys, leaf) {
            return Err(by_hand());
        }
        let begin = insertion.text.trim_start_matches(['\r', '\n']);
        let line = line_of(&new, insertion.at + insertion.text.len() - begin.len());
        Ok(Change { path: path.to_owned(), old, new, line })
    }

    /// Reads the record before and after: the change must be understood as it was meant, bring no
    /// fault of reading, and contradict no other moment.
    fn prove(
        &self,
        change: &Change,
        is_meant: impl Fn(&IncidentRecord) -> bool,
    ) -> Result<(), PatchError> {
        let before = Small::of(self.files, self.book, self.record, None)?;
        let edited = Some((change.path.as_str(), change.new.as_str()));
        let after = Small::of(self.files, self.book, self.record, edited)?;
        if !after.has_no_fault_beyond(&before) || !after.record().is_some_and(is_meant) {
            return Err(PatchError::ByHand { path: change.path.clone(), line: change.line });
        }
        let known = before.contradictions(self.present);
        let fresh = after.contradictions(self.present).into_iter().find(|one| !known.contains(one));
        fresh.map_or(Ok(()), |sentence| Err(PatchError::Order(sentence)))
    }
}

/// The tree of a text; `None` where nothing but remarks stands in it.
fn parsed<'t>(text: &'t str, path: &str) -> Result<Option<Node<'t>>, PatchError> {
    match yaml::parse(text, FileId::default()) {
        Ok(node) => Ok(Some(node)),
        Err(fault) if fault.message == "empty" => Ok(None),
        Err(_) => Err(PatchError::Unread(path.to_owned())),
    }
}

fn about(at: Moment, said: String) -> String {
    if at.approximate { format!("~{said}") } else { said }
}

/// The line and the words of a value that is there.
fn stated(root: &Node<'_>, path: &[Step<'_>], text: &str) -> Option<(usize, String)> {
    let mut node = root;
    for step in path {
        let Kind::Map(entries) = &node.kind else { return None };
        node = &step.find(entries)?.1;
    }
    let range = node.place.start as usize..node.place.end as usize;
    let said = text.get(range.clone())?.to_owned();
    (!node.is_empty()).then(|| (line_of(text, range.start), said))
}

/// Where the last key of a path that is there stands.
fn deepest(root: &Node<'_>, path: &[Step<'_>]) -> Option<usize> {
    let [step, rest @ ..] = path else { return None };
    let Kind::Map(entries) = &root.kind else { return None };
    let (key, value) = step.find(entries)?;
    deepest(value, rest).or(Some(key.place.start as usize))
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn moment_of(record: &IncidentRecord, milestone: Milestone) -> Option<Moment> {
    crate::measure::timeline::stated(record.incident.times.get()?, milestone).copied()
}
