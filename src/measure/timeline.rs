//! One timeline of milestones and entries, in order of time. Milestones live in `times` and
//! narrative in the timeline (format.md, principle 2); pages show them merged.

use super::seconds_between;
use crate::model::incident::{
    Cancelled, Declaration, Hold, Incident, InitialSupport, Reopening, Times,
};
use crate::model::service_level::Milestone;
use crate::model::shape::{At, Field};
use crate::model::timeline::{Entry, EntryKind};
use crate::model::{IncidentRecord, Moment};
use jiff::Timestamp;

/// A fact of incident.yaml that has a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark<'a> {
    /// A milestone that is stated (a default is not).
    Milestone(Milestone),
    /// The declaration of a major incident.
    Major(&'a At<Declaration>),
    /// What was tried first.
    InitialSupport(&'a At<InitialSupport>),
    /// Waiting began.
    HoldBegins(&'a At<Hold>),
    /// Waiting ended.
    HoldEnds(&'a At<Hold>),
    /// The effect was gone, in an earlier cycle.
    CycleMitigated(&'a At<Reopening>),
    /// The incident was called resolved, in an earlier cycle.
    CycleResolved(&'a At<Reopening>),
    /// It came back.
    Reopened(&'a At<Reopening>),
    /// The record was ended without handling.
    Cancelled(&'a At<Cancelled>),
}

/// One moment of the timeline: marks, an entry, or marks and the entry that says more of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// When.
    pub at: Moment,
    /// Until when, for an entry with a span.
    pub until: Option<Moment>,
    /// Facts of incident.yaml at this moment, in the order of a life.
    pub marks: Vec<Mark<'a>>,
    /// The entry of the timeline.
    pub entry: Option<&'a At<Entry>>,
    /// Seconds since `logged` (default `detected`); negative before it, `None` where it is unknown.
    pub since_logged_seconds: Option<i64>,
}

impl Row<'_> {
    /// The milestones among its marks.
    pub fn milestones(&self) -> impl Iterator<Item = Milestone> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Milestone(milestone) => Some(*milestone),
            Mark::Major(_)
            | Mark::InitialSupport(_)
            | Mark::HoldBegins(_)
            | Mark::HoldEnds(_)
            | Mark::CycleMitigated(_)
            | Mark::CycleResolved(_)
            | Mark::Reopened(_)
            | Mark::Cancelled(_) => None,
        })
    }
}

/// The merged timeline of a record by time. At equal times marks stand before entries, and entries
/// keep file order; all marks of an instant share one row, with the entry that says more of them.
pub fn timeline(record: &IncidentRecord) -> Vec<Row<'_>> {
    let incident = &record.incident;
    let logged = logged(incident);
    let since = |at: Moment| logged.map(|logged| seconds_between(logged, at.instant));
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (at, mark) in marks(incident) {
        match rows.last_mut() {
            Some(last) if last.at.instant == at.instant => last.marks.push(mark),
            Some(_) | None => rows.push(Row {
                at,
                until: None,
                marks: vec![mark],
                entry: None,
                since_logged_seconds: since(at),
            }),
        }
    }
    let mut entries: Vec<_> =
        record.entries().iter().filter_map(|entry| Some((entry.at.copied()?, entry))).collect();
    entries.sort_by_key(|(at, _)| at.instant);
    let marked = rows.len();
    for (at, entry) in entries {
        rows.push(Row {
            at,
            until: entry.until.copied(),
            marks: Vec::new(),
            entry: Some(entry),
            since_logged_seconds: since(at),
        });
    }
    join(&mut rows, marked);
    rows.sort_by_key(|row| row.at.instant);
    rows
}

/// Moves into each row of marks the entry of the same instant that says more of it: the first of
/// a kind that tells of such a mark, else the first note. Any other entry keeps its own row.
fn join(rows: &mut Vec<Row<'_>>, marked: usize) {
    let (marks, entries) = rows.split_at_mut(marked);
    let mut joined = vec![false; entries.len()];
    for row in marks {
        let first = entries.partition_point(|entry| entry.at.instant < row.at.instant);
        let same = entries[first..].partition_point(|entry| entry.at.instant <= row.at.instant);
        let candidates = &entries[first..first + same];
        let tells = |row: &Row<'_>, kind| row.marks.iter().any(|mark| tells_of(*mark, kind));
        let position = candidates
            .iter()
            .position(|entry| tells(row, kind_of(entry)))
            .or_else(|| candidates.iter().position(|entry| kind_of(entry) == EntryKind::Note));
        if let Some(position) = position {
            row.entry = candidates[position].entry;
            row.until = candidates[position].until;
            joined[first + position] = true;
        }
    }
    let mut position = 0;
    rows.retain(|_| {
        let stays = position < marked || !joined[position - marked];
        position += 1;
        stays
    });
}

fn kind_of(row: &Row<'_>) -> EntryKind {
    row.entry.and_then(|entry| entry.kind.copied()).unwrap_or(EntryKind::Note)
}

/// Kinds of entry that tell of a mark where both have the same instant.
const fn tells_of(mark: Mark<'_>, kind: EntryKind) -> bool {
    use EntryKind as K;
    match mark {
        Mark::Milestone(Milestone::Occurred) => matches!(kind, K::Symptom | K::Observation),
        Mark::Milestone(Milestone::Detected) | Mark::Reopened(_) => {
            matches!(kind, K::Detection | K::Symptom)
        }
        Mark::Milestone(Milestone::Acknowledged) => matches!(kind, K::Role | K::Action),
        Mark::Milestone(Milestone::Mitigated | Milestone::Resolved)
        | Mark::CycleMitigated(_)
        | Mark::CycleResolved(_) => matches!(kind, K::Action | K::Observation),
        Mark::Milestone(Milestone::Logged | Milestone::Reviewed | Milestone::Closed)
        | Mark::InitialSupport(_) => false,
        Mark::Major(_) | Mark::HoldBegins(_) | Mark::HoldEnds(_) | Mark::Cancelled(_) => {
            matches!(kind, K::Decision)
        }
    }
}

/// The marks of an incident by time, those of one instant in the order of a life.
fn marks(incident: &Incident) -> Vec<(Moment, Mark<'_>)> {
    let mut marks = Vec::new();
    let mut push = |at: &Field<Moment>, mark| marks.extend(at.copied().map(|at| (at, mark)));
    if let Some(times) = incident.times.get() {
        for milestone in &Milestone::ALL[..4] {
            push(stated(times, *milestone), Mark::Milestone(*milestone));
        }
    }
    if let Some(support) = incident.initial_support.at() {
        push(&support.at, Mark::InitialSupport(support));
    }
    if let Some(major) = incident.major.at() {
        push(&major.at, Mark::Major(major));
    }
    for hold in incident.holds.items() {
        push(&hold.from, Mark::HoldBegins(hold));
        push(&hold.to, Mark::HoldEnds(hold));
    }
    for cycle in incident.reopened.items() {
        push(&cycle.mitigated, Mark::CycleMitigated(cycle));
        push(&cycle.resolved, Mark::CycleResolved(cycle));
        push(&cycle.reopened, Mark::Reopened(cycle));
    }
    if let Some(times) = incident.times.get() {
        for milestone in &Milestone::ALL[4..] {
            push(stated(times, *milestone), Mark::Milestone(*milestone));
        }
    }
    if let Some(cancelled) = incident.cancelled.at() {
        push(&cancelled.at, Mark::Cancelled(cancelled));
    }
    marks.sort_by_key(|(at, _)| at.instant);
    marks
}

/// A milestone as it stands in the file, without a default.
pub const fn stated(times: &Times, milestone: Milestone) -> &Field<Moment> {
    match milestone {
        Milestone::Occurred => &times.occurred,
        Milestone::Detected => &times.detected,
        Milestone::Logged => &times.logged,
        Milestone::Acknowledged => &times.acknowledged,
        Milestone::Mitigated => &times.mitigated,
        Milestone::Resolved => &times.resolved,
        Milestone::Reviewed => &times.reviewed,
        Milestone::Closed => &times.closed,
    }
}

fn logged(incident: &Incident) -> Option<Timestamp> {
    let times = incident.times.get()?;
    let field = if times.logged.is_absent() { &times.detected } else { &times.logged };
    field.get().map(|at| at.instant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{berlin, record};
    use serde_json::{Value, json};

    /// Each row as `time±seconds marks [kind text]`.
    fn check(value: &Value, want: &[&str]) {
        let record = record(value);
        let rows: Vec<_> = timeline(&record)
            .iter()
            .map(|row| {
                let time = berlin().to_datetime(row.at.instant).time().to_string();
                let since = row.since_logged_seconds.map(|since| format!("{since:+}"));
                let marks = row.marks.iter().map(|mark| match mark {
                    Mark::Milestone(milestone) => milestone.word(),
                    Mark::Major(_) => "major",
                    Mark::InitialSupport(_) => "support",
                    Mark::HoldBegins(_) => "hold",
                    Mark::HoldEnds(_) => "go-on",
                    Mark::CycleMitigated(_) => "cycle-mitigated",
                    Mark::CycleResolved(_) => "cycle-resolved",
                    Mark::Reopened(_) => "reopened",
                    Mark::Cancelled(_) => "cancelled",
                });
                let entry = row.entry.map(|_| format!("[{}]", kind_of(row)));
                let words = std::iter::once(time[..5].to_owned())
                    .chain(since)
                    .chain(marks.map(str::to_owned))
                    .chain(entry);
                words.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(rows, want, "{value}");
    }

    #[test]
    fn a_milestone_and_the_entry_that_says_more_are_one_row() {
        check(
            &json!({"title": "t", "times": {"occurred": "~09:00", "detected": "09:02", "logged": "09:05",
                "mitigated": "12:01", "resolved": "12:15"},
              "timeline": {"2026-06-10": [
                {"at": "12:01", "kind": "communication", "text": "mail"},
                {"at": "12:01", "kind": "action", "text": "rolled back"},
                {"at": "09:02", "text": "noted"},
                {"at": "09:02", "kind": "detection", "text": "alert"},
                {"at": "12:15", "text": "all well"}]}}),
            &[
                "09:00 -300 occurred",
                "09:02 -180 detected [detection]",
                "09:02 -180 [note]",
                "09:05 +0 logged",
                "12:01 +10560 mitigated [action]",
                "12:01 +10560 [communication]",
                "12:15 +11400 resolved [note]",
            ],
        );
    }

    #[test]
    fn holds_cycles_and_declarations_have_their_place() {
        check(
            &json!({"title": "t", "times": {"detected": "09:00", "acknowledged": "09:00", "resolved": "15:00"},
              "major": {"at": "09:20"}, "initial_support": {"at": "09:07"},
              "holds": [{"from": "13:00", "to": "14:00", "reason": "vendor"}],
              "reopened": [{"resolved": "11:00", "reopened": "12:00"}]}),
            &[
                "09:00 +0 detected acknowledged",
                "09:07 +420 support",
                "09:20 +1200 major",
                "11:00 +7200 cycle-resolved",
                "12:00 +10800 reopened",
                "13:00 +14400 hold",
                "14:00 +18000 go-on",
                "15:00 +21600 resolved",
            ],
        );
        check(&json!({"title": "t", "times": {"resolved": "10:00"}}), &["10:00 resolved"]);
    }
}
