//! How much care an incident needs: judged once a record and in one place for all rules.
//!
//! What counts is the highest priority that was reached: an incident that was P1 for three hours and
//! ended as P3 is one from which there is as much to learn.

use super::answer::Answers;
use super::phrase;
use crate::measure::{Moments, Priorities, priority};
use crate::model::incident::{IncidentKind, Priority};
use crate::model::{Casebook, IncidentRecord, Phrase};
use jiff::Timestamp;

/// What decides how much a record must say, and from when.
pub(crate) struct Weight {
    /// An incident proper: near misses and drills have no clock, no policy and no duty to be
    /// reviewed; a cancelled record is none.
    pub(super) counts: bool,
    /// Declared a major incident by as-of.
    pub(super) is_major: bool,
    /// How its priority went.
    pub(super) priorities: Priorities,
    /// Its milestones at as-of.
    pub(super) moments: Moments,
}

/// One incident with its weight, and the actions of the whole casebook that may answer to it.
pub(crate) struct Weighed<'l, 'a> {
    pub(super) weight: Weight,
    pub(super) answers: &'l Answers<'a>,
}

impl Weight {
    /// Weighs a record at as-of.
    pub(super) fn of(record: &IncidentRecord, config: &Casebook, as_of: Timestamp) -> Self {
        let incident = &record.incident;
        let kind = incident.kind.copied().unwrap_or(IncidentKind::Incident);
        Self {
            counts: kind == IncidentKind::Incident && incident.cancelled.is_absent(),
            is_major: priority::major_since(incident).is_some_and(|since| since <= as_of),
            priorities: Priorities::of(record, config, as_of),
            moments: Moments::of(incident, as_of),
        }
    }

    /// The highest priority reached, of an incident proper.
    pub(super) fn highest(&self) -> Option<Priority> {
        self.priorities.highest().filter(|_| self.counts)
    }

    /// Whether it reached P1 or P2.
    pub(super) fn is_high(&self) -> bool {
        matches!(self.highest(), Some(Priority::P1 | Priority::P2))
    }

    /// Whether it reached P1, or is a major incident.
    pub(super) fn is_gravest(&self) -> bool {
        self.counts && (self.is_major || self.highest() == Some(Priority::P1))
    }

    /// Why the record needs the care of a P1, P2 or major incident, where it does.
    pub(super) fn important(&self) -> Option<&'static Phrase> {
        let highest = self.highest();
        let stays = highest == self.priorities.current();
        match highest {
            _ if !self.counts => None,
            _ if self.is_major => Some(phrase::IS_MAJOR),
            Some(Priority::P1) => Some(if stays { phrase::IS_P1 } else { phrase::WAS_P1 }),
            Some(Priority::P2) => Some(if stays { phrase::IS_P2 } else { phrase::WAS_P2 }),
            Some(Priority::P3 | Priority::P4 | Priority::P5) | None => None,
        }
    }

    /// Whether its review is published.
    pub(super) fn is_reviewed(&self) -> bool {
        self.moments.reviewed.is_some()
    }
}
