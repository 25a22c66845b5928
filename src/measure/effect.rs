//! What the services suffered, and when: half-open intervals `[from, to)` with a weight from 0 to
//! 1 (format.md, *Effects*). Overlaps are not added up here: figures take the union.

use super::life::{self, Moments};
use super::seconds_between;
use crate::model::Moment;
use crate::model::incident::{Effect, Incident, Phases, ServiceEffect};
use crate::model::shape::{Field, Place, Share};
use jiff::Timestamp;

/// One effect on one service without a change in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affected<'a> {
    /// The service's id.
    pub service: &'a str,
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it; as-of where it is open.
    pub to: Timestamp,
    /// Whether it lasts at as-of, as far as is known.
    pub is_open: bool,
    /// outage, degraded or none, where it is stated.
    pub effect: Option<Effect>,
    /// What it weighs: outage 1, degraded its share, none 0, anything that is not stated 1.
    pub weight: f64,
    /// Whether effect and share are stated; otherwise every figure built on it is an upper bound.
    pub exact: bool,
    /// Where it was written.
    pub place: Place,
}

/// All effects of an incident.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Effects<'a> {
    /// The intervals, service by service in file order, each service's in order of time.
    pub intervals: Vec<Affected<'a>>,
    /// The services in file order, each once, those without a known interval too.
    pub services: Vec<&'a str>,
    /// Seconds in which any service suffered anything: the union of all that weighs more than 0.
    pub seconds_with_any: i64,
    /// Whether every effect and share is stated; else the figures are upper bounds.
    pub exact: bool,
}

/// A time in which the incident was not resolved.
struct Cycle {
    start: Option<Timestamp>,
    mitigated: Option<Timestamp>,
    resolved: Option<Timestamp>,
}

/// What bounds the effects of an incident.
struct Bounds {
    /// Where an effect begins that does not say it.
    begin: Option<Timestamp>,
    cycles: Vec<Cycle>,
    /// No effect outlives it: the last `resolved`.
    resolved: Option<Timestamp>,
    /// As-of, or when the record was cancelled.
    until: Timestamp,
}

/// What an effect weighs.
#[derive(Clone, Copy)]
struct Weight {
    effect: Option<Effect>,
    weight: f64,
    exact: bool,
}

impl<'a> Effects<'a> {
    /// The effects of an incident at as-of.
    pub fn of(incident: &'a Incident, moments: &Moments, as_of: Timestamp) -> Self {
        let bounds = Bounds::of(incident, moments, as_of);
        let mut effects = Self { exact: true, ..Self::default() };
        for effect in incident.service_effects.items() {
            if let Some(service) = effect.service.get() {
                effects.add(service, &effect.value, effect.place, &bounds);
            }
        }
        // `service: X` is short for one effect that is not stated.
        if let Some(service) = incident.service.at()
            && !effects.services.contains(&service.as_str())
        {
            effects.add(service.as_str(), &ServiceEffect::default(), service.place, &bounds);
        }
        effects.seconds_with_any = seconds_of_union(&effects.intervals);
        effects
    }

    /// Customer-minutes: minutes with any effect × customers affected, once an incident.
    pub fn customer_minutes(&self, incident: &Incident) -> Option<f64> {
        let customers = incident.impact.get()?.customers.get()?.affected.copied()?;
        #[expect(clippy::cast_precision_loss, reason = "customers and seconds stay far below 2^52")]
        let customer_minutes = self.seconds_with_any as f64 / 60.0 * customers as f64;
        Some(customer_minutes)
    }

    fn add(&mut self, service: &'a str, stated: &ServiceEffect, place: Place, bounds: &Bounds) {
        if !self.services.contains(&service) {
            self.services.push(service);
        }
        let first = self.intervals.len();
        let mut push = |from: Timestamp, to: Timestamp, is_open: bool, weight: Weight| {
            if from < to {
                let Weight { effect, weight, exact } = weight;
                let interval =
                    Affected { service, from, to, is_open, effect, weight, exact, place };
                self.intervals.push(interval);
            }
        };
        let end = stated.to.copied().map(|to| to.instant);
        let weights = if let Some(phases) = stated.phases.get() {
            phases_of(phases, end, bounds, &mut push)
        } else {
            let weight = Weight::of(stated.effect.copied(), stated.share.copied());
            let from = stated.from.copied().map(|from| from.instant).or(bounds.begin);
            if let Some(from) = from {
                bounds.pieces(from, end, |from, to, is_open| push(from, to, is_open, weight));
            }
            weight.exact
        };
        let unreadable = matches!(stated.phases, Field::Broken(_))
            || matches!(stated.from, Field::Broken(_))
            || matches!(stated.to, Field::Broken(_));
        self.exact &= weights && !unreadable;
        if unreadable {
            for interval in &mut self.intervals[first..] {
                interval.exact = false;
            }
        }
    }
}

/// Walks the phases of an effect; says whether all of them state what they weigh.
fn phases_of(
    phases: &Phases,
    end: Option<Timestamp>,
    bounds: &Bounds,
    push: &mut impl FnMut(Timestamp, Timestamp, bool, Weight),
) -> bool {
    let mut changes: Vec<_> = phases
        .0
        .iter()
        .map(|(at, phase)| (at.instant, Weight::of(Some(phase.effect), phase.share)))
        .collect();
    changes.sort_by_key(|(at, _)| *at);
    for (position, (from, weight)) in changes.iter().enumerate() {
        match changes.get(position + 1) {
            Some((next, _)) => {
                let to = end.map_or(*next, |end| end.min(*next));
                bounds
                    .pieces(*from, Some(to), |from, to, is_open| push(from, to, is_open, *weight));
            }
            None if weight.effect == Some(Effect::None) => {}
            None => {
                bounds.pieces(*from, end, |from, to, is_open| push(from, to, is_open, *weight));
            }
        }
    }
    changes.iter().all(|(_, weight)| weight.exact)
}

impl Weight {
    fn of(effect: Option<Effect>, share: Option<Share>) -> Self {
        let (weight, exact) = match (effect, share) {
            (Some(Effect::Outage), _) => (1.0, true),
            (Some(Effect::None), _) => (0.0, true),
            (Some(Effect::Degraded), Some(share)) => (share.value(), true),
            (Some(Effect::Degraded), None) | (None, _) => (1.0, false),
        };
        Self { effect, weight, exact }
    }
}

impl Bounds {
    fn of(incident: &Incident, moments: &Moments, as_of: Timestamp) -> Self {
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
        let until = life::cancelled_at(incident).map_or(as_of, |at| at.min(as_of));
        Self { begin: instant(moments.occurred.or(moments.detected)), cycles, resolved, until }
    }

    /// The parts of an effect that begins at `from`: one where its end is stated, else one a
    /// cycle, each to its `mitigated`, else `resolved`, else until as-of.
    fn pieces(
        &self,
        from: Timestamp,
        to: Option<Timestamp>,
        mut piece: impl FnMut(Timestamp, Timestamp, bool),
    ) {
        let clip = |to: Timestamp| self.resolved.map_or(to, |resolved| to.min(resolved));
        if let Some(to) = to {
            let to = clip(to);
            piece(from, to.min(self.until), to > self.until);
            return;
        }
        for cycle in &self.cycles {
            let from = cycle.start.map_or(from, |start| start.max(from));
            // An effect that begins after `mitigated` lasts until `resolved`.
            let after = |end: &Timestamp| *end > from;
            let end = cycle.mitigated.filter(after).or(cycle.resolved);
            match end {
                Some(end) => {
                    let end = cycle.resolved.map_or(end, |resolved| end.min(resolved));
                    piece(from, end.min(self.until), end > self.until);
                }
                None => piece(from, self.until, true),
            }
        }
    }
}

/// Seconds covered by at least one interval that weighs more than 0.
fn seconds_of_union(intervals: &[Affected<'_>]) -> i64 {
    let mut spans: Vec<_> = intervals
        .iter()
        .filter(|interval| interval.weight > 0.0)
        .map(|interval| (interval.from, interval.to))
        .collect();
    spans.sort_unstable();
    let mut seconds = 0;
    let mut covered_to = Timestamp::MIN;
    for (from, to) in spans {
        if to > covered_to {
            seconds += seconds_between(from.max(covered_to), to);
            covered_to = to;
        }
    }
    seconds
}
