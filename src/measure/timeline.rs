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
/// a kind that fits, else the first.
fn join(rows: &mut Vec<Row<'_>>, marked: usize) {
    let (marks, entries) = rows.split_at_mut(marked);
    let mut joined = vec![false; entries.len()];
    for row in marks {
        let first = entries.partition_point(|entry| entry.at.instant < row.at.instant);
        let same = entries[first..].partition_point(|entry| entry.at.instant <= row.at.instant);
        let fits = |entry: &Row<'_>| {
            let kind = entry.entry.and_then(|entry| entry.kind.copied());
            kind.is_some_and(|kind| row.marks.iter().any(|mark| says_more(*mark, kind)))
        };
        let candidates = &entries[first..first + same];
        let Some(entry) = candidates.first() else { continue };
        let position = candidates.iter().position(fits).unwrap_or(0);
        let entry = candidates.get(position).unwrap_or(entry);
        row.entry = entry.entry;
        row.until = entry.until;
        joined[first + position] = true;
    }
    let mut position = 0;
    rows.retain(|_| {
        let stays = position < marked || !joined[position - marked];
        position += 1;
        stays
    });
}

/// Kinds of entry that usually tell of a mark.
const fn says_more(mark: Mark<'_>, kind: EntryKind) -> bool {
    use EntryKind as K;
    match mark {
        Mark::Milestone(Milestone::Occurred) => matches!(kind, K::Symptom),
        Mark::Milestone(Milestone::Detected) => matches!(kind, K::Detection),
        Mark::Milestone(Milestone::Logged) => matches!(kind, K::Note),
        Mark::Milestone(Milestone::Acknowledged) => matches!(kind, K::Role | K::Action),
        Mark::Milestone(Milestone::Mitigated | Milestone::Resolved)
        | Mark::CycleMitigated(_)
        | Mark::CycleResolved(_) => matches!(kind, K::Action | K::Observation),
        Mark::Milestone(Milestone::Reviewed | Milestone::Closed) => matches!(kind, K::Note),
        Mark::Major(_) | Mark::HoldBegins(_) | Mark::HoldEnds(_) | Mark::Cancelled(_) => {
            matches!(kind, K::Decision)
        }
        Mark::InitialSupport(_) => matches!(kind, K::Action),
        Mark::Reopened(_) => matches!(kind, K::Symptom | K::Detection),
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
