//! How the promises about time were kept: counts by clock and by priority, a share only where
//! enough are decided.

use super::Material;
use super::number::{Figure, Named};
use crate::measure::clock::{ClockState, Verdict};
use crate::model::incident::Priority;
use crate::statistics::Compliance;
use serde::Serialize;

/// What one clock says of many incidents; where an incident's services have different agreements,
/// the worst counts.
#[derive(Debug, Clone, Serialize)]
pub struct ClockReport {
    /// Stopped in time.
    pub met: u64,
    /// Passed, whether stopped or not.
    pub breached: u64,
    /// Passed, and still running.
    pub breached_open: u64,
    /// Running, at risk or paused.
    pub undecided: u64,
    /// Without a target for them.
    pub not_applicable: u64,
    /// Of which a moment is unknown: never counted as met.
    pub unknown: u64,
    /// Met / (met + breached); `null` below five decided.
    pub compliance: Option<Figure>,
    /// Wilson's 95 % interval.
    pub interval: Option<[Figure; 2]>,
    /// The same by the priority whose target decided.
    pub by_priority: Named<PriorityCompliance>,
}

/// What one clock says of the incidents of one priority.
#[derive(Debug, Clone, Serialize)]
pub struct PriorityCompliance {
    /// Stopped in time.
    pub met: u64,
    /// Passed, whether stopped or not.
    pub breached: u64,
    /// Running, at risk or paused.
    pub undecided: u64,
    /// Met / (met + breached); `null` below five decided.
    pub compliance: Option<Figure>,
    /// Wilson's 95 % interval.
    pub interval: Option<[Figure; 2]>,
}

/// The clocks in the order of casebook.yaml.
pub(super) fn by_clock(
    material: &Material<'_, '_>,
    incidents: &[usize],
    service: Option<&str>,
) -> Named<ClockReport> {
    let mut names: Vec<&str> =
        material.agreements.house_clocks().iter().map(|rule| rule.name).collect();
    // Clocks that only a service has.
    for at in incidents {
        for verdict in &material.levels[*at].clocks {
            if !names.contains(&verdict.rule.name) {
                names.push(verdict.rule.name);
            }
        }
    }
    let reports = names.into_iter().map(|name| {
        let verdicts = incidents.iter().filter_map(|at| verdict(material, *at, name, service));
        (name.to_owned(), ClockReport::of(&verdicts.collect::<Vec<_>>()))
    });
    Named(reports.collect())
}

/// What a clock says of an incident, for all of its services or one: the worst of its agreements.
pub(super) fn verdict<'m, 'a>(
    material: &Material<'m, 'a>,
    at: usize,
    clock: &str,
    service: Option<&str>,
) -> Option<&'m Verdict<'a>> {
    material.levels[at]
        .clocks
        .iter()
        .filter(|verdict| verdict.rule.name == clock)
        .filter(|verdict| service.is_none_or(|service| verdict.services.contains(&service)))
        .min_by_key(|verdict| verdict.state.rank())
}

fn count(verdicts: &[&Verdict<'_>]) -> (Compliance, u64) {
    let mut counts = Compliance::default();
    let mut unknown = 0;
    for verdict in verdicts {
        match verdict.state {
            ClockState::Met => counts.met += 1,
            ClockState::Breached => counts.breached += 1,
            ClockState::BreachedOpen => counts.breached_open += 1,
            ClockState::Paused | ClockState::AtRisk | ClockState::Running => counts.undecided += 1,
            ClockState::NotApplicable(_) | ClockState::Superseded => counts.not_applicable += 1,
            ClockState::Unknown(_) => unknown += 1,
        }
    }
    (counts, unknown)
}

fn interval(counts: &Compliance) -> Option<[Figure; 2]> {
    counts.interval().map(|interval| [Figure(interval.lower), Figure(interval.upper)])
}

impl ClockReport {
    fn of(verdicts: &[&Verdict<'_>]) -> Self {
        let (counts, unknown) = count(verdicts);
        let by_priority = Priority::ALL.iter().filter_map(|priority| {
            let own: Vec<&Verdict<'_>> = verdicts
                .iter()
                .copied()
                .filter(|verdict| verdict.run().is_some_and(|run| run.priority == *priority))
                .collect();
            (!own.is_empty()).then(|| {
                let (counts, _) = count(&own);
                let row = PriorityCompliance {
                    met: counts.met,
                    breached: counts.breached_total(),
                    undecided: counts.undecided,
                    compliance: counts.ratio().map(Figure),
                    interval: interval(&counts),
                };
                (priority.word().to_owned(), row)
            })
        });
        Self {
            met: counts.met,
            breached: counts.breached_total(),
            breached_open: counts.breached_open,
            undecided: counts.undecided,
            not_applicable: counts.not_applicable,
            unknown,
            compliance: counts.ratio().map(Figure),
            interval: interval(&counts),
            by_priority: Named(by_priority.collect()),
        }
    }
}
