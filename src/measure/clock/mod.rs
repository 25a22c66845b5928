//! SLA clocks (domain.md § 2): how long an incident may take by what was agreed, what of that time
//! counted, and the verdict. "Was it breached?" has its one definition here.
//!
//! Every verdict can be traced: [`Run::pieces`] cuts the time from start to end into what counted,
//! what was closed, paused, or between two cycles.

mod cycle;
mod judge;
mod run;
#[cfg(test)]
mod tests;
mod trace;

pub(in crate::measure) use judge::agreed;
pub use run::{Grace, Lowered, Run, StartFrom};
pub use trace::{Piece, Why};

use super::agreement::{Agreements, ClockRule};
use super::{Measured, Status};
use crate::model::IncidentRecord;
use crate::model::incident::{IncidentKind, Priority};
use crate::model::service_level::Milestone;
use jiff::Timestamp;
use std::sync::Arc;

/// Why no clock applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoClock {
    /// A near miss or a drill: nothing was promised for what did not happen.
    NoIncident,
    /// Cancelled: a duplicate, a test or a false alarm.
    Cancelled,
    /// Entered after the fact, so that its times mean nothing.
    Backfilled,
    /// Neither impact and urgency nor an override give a priority.
    Unclassified,
    /// Nothing was agreed for this priority.
    NoTarget(Priority),
    /// The moment from which it runs has not come.
    NotBegun(Milestone),
}

/// Why nobody can say how long it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unknown {
    /// A moment is not stated, or not readable, although it must have come.
    Missing(Milestone),
    /// The moments contradict each other (INC004).
    TimeOrder,
}

/// What a clock says at as-of, in the strict order of domain.md § 2.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClockState {
    /// Nothing was agreed for this record.
    NotApplicable(NoClock),
    /// A moment that it needs is unknown; never counted as met.
    Unknown(Unknown),
    /// Ended by a change of priority under `restart` before its target: neither met nor breached.
    Superseded,
    /// Stopped in time.
    Met,
    /// Stopped too late.
    Breached,
    /// Still running, and already too late.
    BreachedOpen,
    /// Waiting for somebody else.
    Paused,
    /// Most of the time is used.
    AtRisk,
    /// Time is left.
    Running,
}

impl ClockState {
    /// The word of cli.md and of the pages' vocabulary.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotApplicable(_) => "not-applicable",
            Self::Unknown(_) => "unknown",
            Self::Superseded => "superseded",
            Self::Met => "met",
            Self::Breached => "breached",
            Self::BreachedOpen => "breached-open",
            Self::Paused => "paused",
            Self::AtRisk => "at-risk",
            Self::Running => "running",
        }
    }

    /// Whether the target was passed, whether the clock still runs or not.
    pub const fn is_breached(self) -> bool {
        matches!(self, Self::Breached | Self::BreachedOpen)
    }

    /// Whether the clock runs, in time or not.
    pub const fn is_running(self) -> bool {
        matches!(self, Self::BreachedOpen | Self::Paused | Self::AtRisk | Self::Running)
    }

    /// How bad it is, 0 the worst: of several services or cycles, the worst one counts.
    pub const fn rank(self) -> u8 {
        match self {
            Self::BreachedOpen => 0,
            Self::Breached => 1,
            Self::Unknown(_) => 2,
            Self::AtRisk => 3,
            Self::Running => 4,
            Self::Paused => 5,
            Self::Met => 6,
            Self::Superseded => 7,
            Self::NotApplicable(_) => 8,
        }
    }
}

/// What one clock says of one incident, for the services that share its agreement.
#[derive(Debug, Clone)]
pub struct Verdict<'a> {
    /// The agreement.
    pub rule: Arc<ClockRule<'a>>,
    /// The services that it is judged for, in file order; none where the record names none.
    pub services: Vec<&'a str>,
    /// What it says: the worst of its runs.
    pub state: ClockState,
    /// Its runs: one, or one a cycle (`new-cycle`), or one a priority (`restart`). None where it
    /// does not apply or is unknown.
    pub runs: Vec<Run>,
    /// Which of the runs decided.
    decisive: usize,
}

impl Verdict<'_> {
    /// The run that decided.
    pub fn run(&self) -> Option<&Run> {
        self.runs.get(self.decisive)
    }
}

/// What every clock says of an incident at as-of, in the order of casebook.yaml; where services
/// have different agreements, one verdict an agreement.
pub fn verdicts<'a>(
    record: &'a IncidentRecord,
    measured: &Measured<'a>,
    agreements: &Agreements<'a>,
    as_of: Timestamp,
) -> Vec<Verdict<'a>> {
    let services = &measured.effects.services;
    let mut shared: Vec<(&Arc<ClockRule<'a>>, Vec<&'a str>)> = Vec::new();
    if services.is_empty() {
        shared.extend(agreements.house_clocks().iter().map(|rule| (rule, Vec::new())));
    }
    for service in services {
        for rule in agreements.clocks_of(service) {
            match shared.iter_mut().find(|(known, _)| Arc::ptr_eq(known, rule)) {
                Some((_, services)) => services.push(service),
                None => shared.push((rule, vec![*service])),
            }
        }
    }
    // By clock, as casebook.yaml has them, whatever service came first.
    let order = |rule: &ClockRule<'_>| {
        agreements.house_clocks().iter().position(|known| known.name == rule.name)
    };
    shared.sort_by_key(|(rule, _)| order(rule).unwrap_or(usize::MAX));
    shared
        .into_iter()
        .map(|(rule, services)| {
            let judged = judge::Case { record, measured, rule, as_of }.judge();
            let (state, runs) = match judged {
                Ok(runs) => (None, runs),
                Err(state) => (Some(state), Vec::new()),
            };
            let decisive = runs
                .iter()
                .enumerate()
                .min_by_key(|(at, run)| (run.state.rank(), std::cmp::Reverse(*at)))
                .map_or(0, |(at, _)| at);
            let of_runs = runs.get(decisive).map(|run| run.state);
            let state = state.or(of_runs).unwrap_or(ClockState::Unknown(Unknown::TimeOrder));
            Verdict { rule: Arc::clone(rule), services, state, runs, decisive }
        })
        .collect()
}

/// The worst of the verdicts that a clock has of one incident, for figures that count incidents.
pub fn worst<'v, 'a>(verdicts: &'v [Verdict<'a>], clock: &str) -> Option<&'v Verdict<'a>> {
    verdicts
        .iter()
        .filter(|verdict| verdict.rule.name == clock)
        .min_by_key(|verdict| verdict.state.rank())
}

/// Whether nothing is promised for a record, and why.
pub(in crate::measure) fn exempt(
    record: &IncidentRecord,
    measured: &Measured<'_>,
) -> Option<NoClock> {
    let imported = record.incident.imported.get();
    if measured.kind != IncidentKind::Incident {
        Some(NoClock::NoIncident)
    } else if measured.status == Status::Cancelled {
        Some(NoClock::Cancelled)
    } else if imported.and_then(|imported| imported.backfilled.copied()) == Some(true) {
        Some(NoClock::Backfilled)
    } else {
        None
    }
}
