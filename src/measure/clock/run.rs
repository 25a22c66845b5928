//! One run of a clock: from where to where, by which target, what counted.

use super::ClockState;
use super::trace::{self, Piece};
use crate::measure::agreement::{ClockRule, Target};
use crate::measure::span::Spans;
use crate::model::incident::Priority;
use crate::model::service_level::Milestone;
use jiff::Timestamp;

/// From what a run counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartFrom {
    /// The agreed moment.
    Milestone(Milestone),
    /// It was written down after it had already stopped: from `detected` instead of `logged`.
    LoggedLate,
    /// The change of priority (`restart`).
    Change,
    /// The incident came back (`new-cycle`).
    Reopened,
}

/// A target that was passed while a higher priority was in force: lowering the priority does not
/// undo the breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lowered {
    /// When the priority changed.
    pub at: Timestamp,
    /// To what.
    pub to: Option<Priority>,
}

/// A grace from the change of priority that moved the due instant (`retroactive-with-grace`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grace {
    /// When the priority changed.
    pub from: Timestamp,
    /// The grace, in counted seconds.
    pub seconds: i64,
}

/// One run of a clock.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What it says.
    pub state: ClockState,
    /// The priority whose target decided.
    pub priority: Priority,
    /// The target as agreed, and where.
    pub target: Target,
    /// The target in counted seconds; business days and a grace turned into what they last here.
    pub target_seconds: i64,
    /// Counted seconds from start to end.
    pub elapsed_seconds: i64,
    /// From when it runs.
    pub start: Timestamp,
    /// From what.
    pub from: StartFrom,
    /// When it stopped; as-of while it runs.
    pub end: Timestamp,
    /// The milestone that ended it, where it has stopped: a later one than the agreed one where
    /// that is not stated, but this is still in time. `None` while it runs, and where a change of
    /// priority ended it (`restart`).
    pub stopped_by: Option<Milestone>,
    /// When the target is used up, without a further pause; `None` when the calendar never gets there.
    pub due: Option<Timestamp>,
    /// When a change of priority made the target one that was already passed.
    pub breached_on_change: Option<Timestamp>,
    /// A breach under a higher priority that stays.
    pub lowered: Option<Lowered>,
    /// A grace that moved the due instant.
    pub grace: Option<Grace>,
    /// Time in which it was paused, open hours or not.
    pub paused: Spans,
    /// Time between two cycles, which does not count (`continue`).
    pub between: Spans,
}

impl Run {
    /// Counted seconds left until the target; negative when it was passed.
    pub const fn left_seconds(&self) -> i64 {
        self.target_seconds - self.elapsed_seconds
    }

    /// Whether a milestone ended it.
    pub const fn has_stopped(&self) -> bool {
        self.stopped_by.is_some()
    }

    /// The time from start to end, cut into what counted and what did not, in order and without a
    /// hole: the counted pieces add up to [`Run::elapsed_seconds`].
    pub fn pieces(&self, rule: &ClockRule<'_>) -> Vec<Piece> {
        trace::pieces(self, &rule.calendar(self.priority).hours)
    }
}
