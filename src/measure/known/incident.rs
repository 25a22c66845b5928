//! An incident as it was known at an earlier as-of.

use super::{Rewind, retain};
use crate::model::incident::{Effect, Incident, Reporting, ServiceEffect, Times};
use crate::model::shape::{At, Field};
use crate::model::timeline::Timeline;

impl Rewind {
    /// Takes everything away from an incident that is later than as-of.
    pub(super) fn incident(&mut self, incident: &mut Incident) {
        if let Field::Given(times) = &mut incident.times {
            self.times(&mut times.value);
        }
        self.reopened(incident);
        self.effects(&mut incident.service_effects);
        self.block(&mut incident.major, |major| &major.at);
        self.block(&mut incident.initial_support, |support| &support.at);
        self.block(&mut incident.cancelled, |cancelled| &cancelled.at);
        if let Field::Given(holds) = &mut *incident.holds {
            let dropped = retain(&mut holds.value, |hold| {
                hold.from.copied().is_none_or(|from| !self.is_later(from))
            });
            self.not_yet.moments += dropped.len();
            for hold in &mut holds.value {
                self.moment(&mut hold.value.to);
            }
        }
        if let Field::Given(reporting) = &mut *incident.reporting {
            self.reporting(&mut reporting.value);
        }
        if let Field::Given(timeline) = &mut incident.timeline {
            self.timeline(&mut timeline.value);
        }
        if let Field::Given(rca) = &mut *incident.rca {
            self.analysis(&mut rca.value);
        }
    }

    fn times(&mut self, times: &mut Times) {
        for moment in [
            &mut times.occurred,
            &mut times.detected,
            &mut times.logged,
            &mut times.acknowledged,
            &mut times.mitigated,
            &mut times.resolved,
            &mut times.reviewed,
            &mut times.closed,
        ] {
            self.moment(moment);
        }
    }

    /// `times` holds the last cycle that is known: where an incident came back only after as-of,
    /// the end of the cycle before is its end.
    fn reopened(&mut self, incident: &mut Incident) {
        let Field::Given(cycles) = &mut *incident.reopened else { return };
        let mut dropped = retain(&mut cycles.value, |cycle| {
            cycle.reopened.copied().is_none_or(|at| !self.is_later(at))
        });
        self.not_yet.moments += dropped.len();
        dropped.sort_by_key(|cycle| cycle.reopened.copied());
        let (Some(first), Field::Given(times)) = (dropped.into_iter().next(), &mut incident.times)
        else {
            return;
        };
        let known = |field: &Field<_>| field.copied().is_some_and(|at| !self.is_later(at));
        if known(&first.mitigated) {
            times.value.mitigated = first.value.mitigated.clone();
        }
        if known(&first.resolved) {
            times.value.resolved = first.value.resolved;
        }
    }

    /// An effect that begins later is not yet known. Where none is left, the first still names its
    /// service, without an effect.
    fn effects(&mut self, effects: &mut Field<Vec<At<ServiceEffect>>>) {
        let Field::Given(effects) = effects else { return };
        for effect in &mut effects.value {
            self.moment(&mut effect.value.to);
            if let Field::Given(phases) = &mut *effect.value.phases {
                let before = phases.0.len();
                if phases.0.iter().any(|(at, _)| at.instant <= self.as_of) {
                    phases.value.0.retain(|(at, _)| at.instant <= self.as_of);
                    self.not_yet.moments += before - phases.0.len();
                }
            }
        }
        let mut dropped = retain(&mut effects.value, |effect| {
            let phases = effect.phases.get().map(|phases| &phases.0);
            let begins = match phases.and_then(|phases| phases.iter().map(|(at, _)| **at).min()) {
                Some(first) => Some(first),
                None => effect.from.copied(),
            };
            begins.is_none_or(|begins| !self.is_later(begins))
        });
        self.not_yet.moments += dropped.len();
        if effects.value.is_empty() && !dropped.is_empty() {
            let first = dropped.swap_remove(0);
            let (service, place) = (first.value.service, first.place);
            let effect = Field::Given(At::new(Effect::None, place));
            let named = ServiceEffect { service, effect, ..ServiceEffect::default() };
            effects.value.push(At::new(named, place));
        }
    }

    fn reporting(&mut self, reporting: &mut Reporting) {
        self.moment(&mut reporting.aware);
        self.block(&mut reporting.classified, |classified| &classified.at);
        let mut dropped = 0;
        if let Field::Given(assessments) = &mut reporting.assessments {
            dropped += retain(&mut assessments.value, |assessment| {
                assessment.at.copied().is_none_or(|at| !self.is_later(at))
            })
            .len();
            for assessment in &mut assessments.value {
                self.moment(&mut assessment.value.aware);
            }
        }
        if let Field::Given(submissions) = &mut reporting.submissions {
            dropped += retain(&mut submissions.value, |submission| {
                submission.at.copied().is_none_or(|at| !self.is_later(at))
            })
            .len();
        }
        self.not_yet.submissions += dropped;
    }

    fn timeline(&mut self, timeline: &mut Timeline) {
        let dropped = retain(&mut timeline.entries, |entry| {
            entry.at.copied().is_none_or(|at| !self.is_later(at))
        });
        self.not_yet.entries += dropped.len();
        for entry in &mut timeline.entries {
            self.moment(&mut entry.value.until);
            self.moment(&mut entry.value.logged_at);
        }
    }
}
