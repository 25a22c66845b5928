//! A policy against what people did (domain.md § 7): escalation, declaring a major incident, roles,
//! telling stakeholders. Each demand becomes a line: limit, what happened, how late, verdict.

mod cadence;
mod escalation;
mod force;
mod role;
#[cfg(test)]
mod tests;

pub use cadence::{Gap, LimitAfter, Update, late_gaps};

use super::agreement::Agreements;
use super::clock::{ClockState, Verdict, exempt};
use super::{Measured, seconds_between};
use crate::model::IncidentRecord;
use crate::model::service_level::Milestone;
use crate::model::shape::Place;
use force::Force;
use jiff::{SignedDuration, Timestamp};

/// The clock in which the limit to acknowledge has its one home.
const RESPONSE: &str = "response";

/// What is demanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Demand<'a> {
    /// That somebody takes it: the clock `response`.
    Acknowledge,
    /// That it is declared a major incident.
    DeclareMajor,
    /// That somebody with more skill is called in.
    Functional {
        /// The role.
        to: &'a str,
    },
    /// That somebody with more authority is called in.
    Hierarchical {
        /// The level.
        level: u64,
        /// The role.
        to: &'a str,
    },
    /// The roles that must be named.
    Roles {
        /// All of them.
        wanted: Vec<&'a str>,
        /// Those that were never named.
        missing: Vec<&'a str>,
    },
    /// The first message to stakeholders.
    FirstUpdate {
        /// The group; `None` is stakeholders as one.
        group: Option<&'a str>,
    },
    /// Each further message.
    NextUpdate {
        /// The group; `None` is stakeholders as one.
        group: Option<&'a str>,
        /// Whether the limit is one that a message itself announced.
        promised: bool,
    },
    /// The message after the resolution.
    FinalUpdate {
        /// The group; `None` is stakeholders as one.
        group: Option<&'a str>,
    },
}

/// What became of a demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// In time.
    Kept,
    /// After the limit, inside the agreed grace.
    WithinGrace,
    /// After the limit.
    Late,
    /// Not at all, although the limit has passed.
    Missing,
    /// Not asked for: this came first.
    NotNeeded(Milestone),
    /// Not yet; the limit has not passed.
    Undecided,
    /// A moment that it needs is unknown.
    Unknown,
}

impl Outcome {
    /// The word of the pages' vocabulary.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::WithinGrace => "within-grace",
            Self::Late => "late",
            Self::Missing => "missing",
            Self::NotNeeded(_) => "not-needed",
            Self::Undecided => "undecided",
            Self::Unknown => "unknown",
        }
    }

    /// Whether the policy was not kept.
    pub const fn is_violation(self) -> bool {
        matches!(self, Self::Late | Self::Missing)
    }
}

/// One demand of a policy, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What is demanded.
    pub demand: Demand<'a>,
    /// From when the limit counts.
    pub from: Timestamp,
    /// When the limit passes, without the grace.
    pub due: Option<Timestamp>,
    /// The agreed grace after it, in seconds.
    pub grace_seconds: i64,
    /// When it was done.
    pub actual: Option<Timestamp>,
    /// How long after the limit it was done; for a message that never came, until the end.
    pub late_seconds: Option<i64>,
    /// What became of it.
    pub outcome: Outcome,
    /// The entry of the timeline that met it: its position in the file.
    pub entry: Option<usize>,
    /// Where the demand stands in casebook.yaml.
    pub place: Place,
}

/// What one record is asked about.
struct Case<'p, 'a> {
    record: &'a IncidentRecord,
    measured: &'p Measured<'a>,
    agreements: &'p Agreements<'a>,
    clocks: &'p [Verdict<'a>],
    force: Force,
    /// From when limits count: `logged`.
    start: Timestamp,
    as_of: Timestamp,
}

/// Every demand of the policy in force, in the order of a policy's keys; none where no policy
/// holds for the record.
pub fn lines<'a>(
    record: &'a IncidentRecord,
    measured: &Measured<'a>,
    agreements: &Agreements<'a>,
    clocks: &[Verdict<'a>],
    as_of: Timestamp,
) -> Vec<Line<'a>> {
    let Some(start) = measured.moments.logged.map(|logged| logged.instant) else {
        return Vec::new();
    };
    if exempt(record, measured).is_some() {
        return Vec::new();
    }
    let force = Force::of(&measured.priorities, start);
    if !force.spans.iter().any(|span| agreements.policy(span.priority).is_some()) {
        return Vec::new();
    }
    let case = Case { record, measured, agreements, clocks, force, start, as_of };
    let mut lines: Vec<Line<'a>> = acknowledge(clocks).into_iter().collect();
    lines.extend(case.declare_major());
    lines.extend(case.functional());
    lines.extend(case.hierarchical());
    lines.extend(case.roles());
    case.updates(&mut lines);
    lines
}

/// The limit to acknowledge, as its clock judged it.
fn acknowledge<'a>(clocks: &[Verdict<'a>]) -> Option<Line<'a>> {
    let verdict = super::clock::worst(clocks, RESPONSE)?;
    let run = verdict.run()?;
    let outcome = match verdict.state {
        ClockState::Met => Outcome::Kept,
        ClockState::Breached => Outcome::Late,
        ClockState::BreachedOpen => Outcome::Missing,
        ClockState::Unknown(_) => Outcome::Unknown,
        ClockState::Paused | ClockState::AtRisk | ClockState::Running => Outcome::Undecided,
        ClockState::Superseded | ClockState::NotApplicable(_) => return None,
    };
    Some(Line {
        demand: Demand::Acknowledge,
        from: run.start,
        due: run.due,
        grace_seconds: 0,
        actual: run.stopped_by.map(|_| run.end),
        late_seconds: outcome.is_violation().then(|| -run.left_seconds()),
        outcome,
        entry: None,
        place: run.target.place,
    })
}

/// A limit, what met it, and what would have made it needless.
struct Within {
    from: Timestamp,
    due: Timestamp,
    grace: i64,
    actual: Option<Timestamp>,
    /// What makes the demand needless, when it comes before the limit passes.
    ended: Option<(Timestamp, Milestone)>,
}

impl Within {
    /// What became of the demand, and how late it was.
    fn judge(&self, as_of: Timestamp) -> (Outcome, Option<i64>) {
        let last = later(self.due, self.grace);
        match (self.actual, self.ended) {
            (Some(at), _) if at <= self.due => (Outcome::Kept, None),
            (_, Some((at, milestone))) if at <= self.due => (Outcome::NotNeeded(milestone), None),
            (Some(at), _) if at <= last => {
                (Outcome::WithinGrace, Some(seconds_between(self.due, at)))
            }
            (Some(at), _) => (Outcome::Late, Some(seconds_between(self.due, at))),
            (None, _) if as_of < self.due || as_of <= last && self.grace > 0 => {
                (Outcome::Undecided, None)
            }
            (None, _) => (Outcome::Missing, None),
        }
    }

    fn line<'a>(
        &self,
        demand: Demand<'a>,
        place: Place,
        entry: Option<usize>,
        as_of: Timestamp,
    ) -> Line<'a> {
        let (outcome, late_seconds) = self.judge(as_of);
        Line {
            demand,
            from: self.from,
            due: Some(self.due),
            grace_seconds: self.grace,
            actual: self.actual,
            late_seconds,
            outcome,
            entry,
            place,
        }
    }
}

/// So many seconds later, or the end of all time.
fn later(at: Timestamp, seconds: i64) -> Timestamp {
    at.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX)
}
