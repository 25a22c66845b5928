//! Which policy is in force when. A raised priority counts from the start; a lowered one from the
//! change on (domain.md § 7, 6).

use crate::measure::Priorities;
use crate::model::incident::Priority;
use jiff::Timestamp;

/// A time in which one priority's policy is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct InForce {
    pub(super) from: Timestamp,
    /// The first instant of the next, lower one; the end of all time for the last.
    pub(super) to: Timestamp,
    pub(super) priority: Priority,
}

/// The policies in force, from the highest priority to the lowest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Force {
    pub(super) spans: Vec<InForce>,
}

impl Force {
    /// At any instant the highest priority that is in force then or later: so it only falls.
    pub(super) fn of(priorities: &Priorities, start: Timestamp) -> Self {
        let mut spans: Vec<InForce> = Vec::new();
        let mut highest: Option<Priority> = None;
        let mut to = Timestamp::MAX;
        for change in priorities.changes.iter().rev() {
            let from = change.at.map_or(start, |at| at.max(start));
            if from >= to && to > start {
                continue;
            }
            let priority = match (change.priority, highest) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
            if let Some(priority) = priority {
                match spans.last_mut() {
                    Some(next) if next.priority == priority => next.from = from,
                    _ => spans.push(InForce { from, to, priority }),
                }
            }
            highest = priority;
            to = from;
            // What came before the start was never in force.
            if from <= start {
                break;
            }
        }
        spans.reverse();
        if let Some(first) = spans.first_mut() {
            first.from = start;
        }
        Self { spans }
    }

    /// The first policy whose limit passes while it is in force: a limit that had passed before
    /// the priority was lowered remains.
    pub(super) fn first<T>(
        &self,
        mut demand: impl FnMut(&InForce) -> Option<(Timestamp, T)>,
    ) -> Option<(Timestamp, T)> {
        let last = self.spans.len().checked_sub(1)?;
        self.spans
            .iter()
            .enumerate()
            .find_map(|(at, span)| demand(span).filter(|(due, _)| at == last || *due < span.to))
    }

    /// The priority in force at an instant.
    pub(super) fn at(&self, instant: Timestamp) -> Option<Priority> {
        let span = self.spans.iter().find(|span| instant < span.to).or(self.spans.last());
        span.map(|span| span.priority)
    }
}
