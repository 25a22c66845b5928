//! Which records were added, changed, removed or renamed, and what follows from it.
//!
//! A record is renamed where its id is gone, a new one of the same kind has come, and both say the
//! same: equal texts, or equal title and times.

use super::field::{self, FieldChange, Leaves};
use super::rename::renames;
use super::side::Side;
use crate::measure::Durations;
use crate::model::incident::Priority;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It was not there before.
    Added,
    /// It says or means something else.
    Changed,
    /// It is gone.
    Removed,
    /// It has another id.
    Renamed,
}

/// A record that differs.
#[derive(Debug, Clone, Serialize)]
pub struct RecordChange {
    /// Its id; that of before where it is gone.
    pub id: String,
    /// `incident` or `problem`.
    pub kind: &'static str,
    /// What became of it.
    pub change: Change,
    /// Its id before.
    pub renamed_from: Option<String>,
    /// Its title.
    #[serde(skip)]
    pub title: String,
    /// Values that differ; of a record that was added or removed only what it came to.
    pub fields: Vec<FieldChange>,
    /// Times to detect, acknowledge, mitigate and resolve that differ.
    pub durations: Vec<DurationChange>,
    /// Clocks that say something else.
    pub verdicts: Vec<VerdictChange>,
}

/// A duration that differs, in seconds; `null` where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DurationChange {
    /// Such as `time_to_resolve`.
    pub name: &'static str,
    /// Before.
    pub old_seconds: Option<i64>,
    /// Now.
    pub new_seconds: Option<i64>,
}

/// A clock that says something else; `null` where it says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerdictChange {
    /// The clock's name.
    pub clock: String,
    /// Before.
    pub old: Option<&'static str>,
    /// Now.
    pub new: Option<&'static str>,
}

/// The old ids of renamed records with their new ones.
pub(super) fn renamed(records: &[RecordChange]) -> HashMap<String, String> {
    let pairs = records.iter().filter_map(|one| Some((one.renamed_from.clone()?, one.id.clone())));
    pairs.collect()
}

/// All records that differ, by id.
pub(super) fn changes(
    base: &Side<'_>,
    head: &Side<'_>,
    differing: &BTreeSet<String>,
) -> Vec<RecordChange> {
    let touched: BTreeSet<String> =
        [base, head].into_iter().flat_map(|side| touched(side, differing)).collect();
    let there = |side: &Side<'_>, id: &str| kind(side, id).is_some();
    let gone: Vec<&String> =
        touched.iter().filter(|id| there(base, id) && !there(head, id)).collect();
    let come: Vec<&String> =
        touched.iter().filter(|id| !there(base, id) && there(head, id)).collect();
    let renames = renames(base, head, &gone, &come);
    let mut records = Vec::new();
    for id in &touched {
        let is_old_name = renames.values().any(|old| old == id);
        if is_old_name || !(there(base, id) || there(head, id)) {
            continue;
        }
        let (old, new, change) = match renames.get(id.as_str()) {
            Some(old) => (Some(old.as_str()), Some(id.as_str()), Change::Renamed),
            None if !there(base, id) => (None, Some(id.as_str()), Change::Added),
            None if !there(head, id) => (Some(id.as_str()), None, Change::Removed),
            None => (Some(id.as_str()), Some(id.as_str()), Change::Changed),
        };
        let one = of(base, old, head, new, change);
        if change != Change::Changed || one.says_something() || differs_unseen(base, head, id) {
            records.push(one);
        }
    }
    // Agreements move verdicts of records that nobody touched.
    if differing.contains("casebook.yaml") {
        for record in &head.scope.book.incidents {
            let id = record.id.as_str();
            if !touched.contains(id) && there(base, id) {
                let one = of(base, Some(id), head, Some(id), Change::Changed);
                records.extend(Some(one).filter(RecordChange::says_something));
            }
        }
        records.sort_by(|a, b| a.id.cmp(&b.id));
    }
    records
}

impl RecordChange {
    fn says_something(&self) -> bool {
        !(self.fields.is_empty() && self.durations.is_empty() && self.verdicts.is_empty())
    }
}

/// Whether a record differs in what is no value of its files: its attachments, or anything in a file
/// that cannot be parsed. Comments and blank lines do not make a record say something else.
fn differs_unseen(base: &Side<'_>, head: &Side<'_>, id: &str) -> bool {
    let attachments = |side: &Side<'_>| {
        let record = side.incident(id).map(|(_, record)| record);
        record.map(|record| record.attachments.clone()).unwrap_or_default()
    };
    let is_unread = [base, head].iter().any(|side| side.scope.book.unparsed.contains(id));
    let texts_differ = || field::texts(base, id) != field::texts(head, id);
    attachments(base) != attachments(head) || (is_unread && texts_differ())
}

/// The ids of records of which a file differs.
fn touched(side: &Side<'_>, differing: &BTreeSet<String>) -> BTreeSet<String> {
    let book = side.scope.book;
    let mut ids = BTreeSet::new();
    for (at, path) in book.files.iter().enumerate().filter(|(_, path)| differing.contains(*path)) {
        let file = crate::model::FileId(u32::try_from(at).unwrap_or(u32::MAX));
        match book.record_of(file) {
            Some(id) => _ = ids.insert(id.to_owned()),
            None => ids.extend(id_of(path).filter(|id| book.unparsed.contains(id))),
        }
    }
    ids
}

/// The id that a file's path gives.
fn id_of(path: &str) -> Option<String> {
    let (folder, name) = path.rsplit_once('/')?;
    let id = match name {
        "incident.yaml" | "timeline.yaml" | "rca.yaml" | "actions.yaml" => {
            folder.rsplit('/').next().unwrap_or(folder)
        }
        _ => name.strip_suffix(".yaml")?,
    };
    Some(id.to_owned())
}

pub(super) fn kind(side: &Side<'_>, id: &str) -> Option<&'static str> {
    let book = side.scope.book;
    if book.incident(id).is_some() {
        Some("incident")
    } else if book.problem(id).is_some() {
        Some("problem")
    } else {
        // What it is can only be said by its folder.
        book.unparsed.contains(id).then(|| {
            let is_problem = book.files.iter().any(|path| *path == format!("problems/{id}.yaml"));
            if is_problem { "problem" } else { "incident" }
        })
    }
}

/// What differs between two versions of a record.
fn of(
    base: &Side<'_>,
    old: Option<&str>,
    head: &Side<'_>,
    new: Option<&str>,
    change: Change,
) -> RecordChange {
    let id = new.or(old).unwrap_or_default();
    let side = if new.is_some() { head } else { base };
    let before = old.map(|id| Facts::of(base, id)).unwrap_or_default();
    let after = new.map(|id| Facts::of(head, id)).unwrap_or_default();
    let mut fields = before.computed(&after);
    // A file that cannot be parsed says nothing, which is not to have taken everything out.
    let is_read = !before.leaves.is_empty() && !after.leaves.is_empty();
    if matches!(change, Change::Changed | Change::Renamed) && is_read {
        fields.extend(field::differences(&before.leaves, &after.leaves));
    }
    RecordChange {
        id: id.to_owned(),
        kind: kind(side, id).unwrap_or("incident"),
        change,
        renamed_from: old.filter(|_| change == Change::Renamed).map(str::to_owned),
        title: title(side, id),
        fields,
        durations: before.durations(&after),
        verdicts: before.verdicts(&after),
    }
}

fn title(side: &Side<'_>, id: &str) -> String {
    let book = side.scope.book;
    let incident = book.incident(id).map(crate::model::IncidentRecord::title);
    let title = incident.or_else(|| book.problem(id).map(crate::model::ProblemRecord::title));
    crate::diagnostic::masked(title.unwrap_or(id)).into_owned()
}

/// What one side says of a record.
#[derive(Default)]
struct Facts {
    leaves: Leaves,
    priority: Option<&'static str>,
    durations: [Option<i64>; 4],
    verdicts: BTreeMap<String, &'static str>,
}

const NAMES: [&str; 4] =
    ["time_to_detect", "time_to_acknowledge", "time_to_mitigate", "time_to_resolve"];

impl Facts {
    fn of(side: &Side<'_>, id: &str) -> Self {
        let mut facts = Self { leaves: field::of_record(side, id), ..Self::default() };
        if let Some((at, _)) = side.incident(id) {
            let measured = &side.measured[at];
            let Durations { to_detect, to_acknowledge, to_mitigate, to_resolve } =
                measured.durations;
            facts.durations = [to_detect, to_acknowledge, to_mitigate, to_resolve].map(Result::ok);
            facts.priority = measured.priorities.current().map(Priority::word);
            facts.verdicts = side.verdicts(at);
        }
        facts
    }

    /// The priority, which stands in no file.
    fn computed(&self, after: &Self) -> Vec<FieldChange> {
        if self.priority == after.priority {
            return Vec::new();
        }
        let word = |facts: &Self| facts.priority.map(str::to_owned);
        vec![FieldChange { path: "priority".to_owned(), old: word(self), new: word(after) }]
    }

    fn durations(&self, after: &Self) -> Vec<DurationChange> {
        let pairs = NAMES.into_iter().zip(self.durations.into_iter().zip(after.durations));
        let all = pairs.map(|(name, (old_seconds, new_seconds))| DurationChange {
            name,
            old_seconds,
            new_seconds,
        });
        all.filter(|one| one.old_seconds != one.new_seconds).collect()
    }

    fn verdicts(&self, after: &Self) -> Vec<VerdictChange> {
        let clocks: BTreeSet<&String> = self.verdicts.keys().chain(after.verdicts.keys()).collect();
        let all = clocks.into_iter().map(|clock| VerdictChange {
            clock: clock.clone(),
            old: self.verdicts.get(clock).copied(),
            new: after.verdicts.get(clock).copied(),
        });
        all.filter(|one| one.old != one.new).collect()
    }
}
