//! From where to where an effect can last: the cycles of the incident, its last `resolved`, as-of.

use crate::measure::life::{self, Moments};
use crate::model::Moment;
use crate::model::incident::Incident;
use jiff::Timestamp;

/// A time in which the incident was not resolved.
struct Cycle {
    start: Option<Timestamp>,
    mitigated: Option<Timestamp>,
    resolved: Option<Timestamp>,
}

/// What bounds the effects of an incident.
pub(super) struct Bounds {
    /// Where an effect begins that does not say it.
    pub(super) begin: Option<Timestamp>,
    cycles: Vec<Cycle>,
    /// No effect outlives it: the last `resolved`.
    resolved: Option<Timestamp>,
    /// As-of, or when the record was cancelled.
    until: Timestamp,
    /// Whether a cancellation is what ends them: then nothing is open.
    is_cancelled: bool,
}

/// What a part of an effect's course is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// All of it: the effect does not change.
    Whole,
    /// From one change on.
    Phase,
}

impl Bounds {
    /// What bounds the effects of an incident at as-of.
    pub(super) fn of(incident: &Incident, moments: &Moments, as_of: Timestamp) -> Self {
        let instant = |at: Option<Moment>| at.map(|at| at.instant);
        let mut cycles = Vec::new();
        let mut start = None;
        for cycle in life::cycles(incident) {
            cycles.push(Cycle {
                start,
                mitigated: instant(cycle.mitigated.copied()),
                resolved: instant(cycle.resolved.copied()),
            });
            start = instant(cycle.reopened.copied());
        }
        let resolved = instant(moments.resolved);
        cycles.push(Cycle { start, mitigated: instant(moments.mitigated), resolved });
        let cancelled = life::cancelled_at(incident).filter(|at| *at <= as_of);
        Self {
            begin: instant(moments.occurred.or(moments.detected)),
            cycles,
            resolved,
            until: cancelled.unwrap_or(as_of),
            is_cancelled: cancelled.is_some(),
        }
    }

    /// The parts of an effect that begins at `from`: one where its end is stated, else one a
    /// cycle, each to its `mitigated`, else `resolved`, else until as-of.
    pub(super) fn pieces(
        &self,
        kind: Course,
        from: Timestamp,
        to: Option<Timestamp>,
        mut piece: impl FnMut(Timestamp, Timestamp, bool),
    ) {
        let mut piece = |from: Timestamp, end: Option<Timestamp>| {
            let is_over = end.is_some_and(|end| end <= self.until);
            let end = end.map_or(self.until, |end| end.min(self.until));
            piece(from, end, !is_over && !self.is_cancelled);
        };
        let clip = |to: Timestamp| self.resolved.map_or(to, |resolved| to.min(resolved));
        if let Some(to) = to {
            piece(from, Some(clip(to)));
            return;
        }
        for cycle in &self.cycles {
            let from = cycle.start.map_or(from, |start| start.max(from));
            // What begins after `mitigated` lasts until `resolved`; so does a phase that begins
            // with it, since somebody wrote down that it was not over.
            let ends_it = |end: &Timestamp| *end > from || (*end == from && kind == Course::Whole);
            piece(from, cycle.mitigated.filter(ends_it).or(cycle.resolved).map(clip));
        }
    }
}
