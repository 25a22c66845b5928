//! What the services suffered, and when: half-open intervals `[from, to)` with a weight from 0 to
//! 1 (format.md, *Effects*). Overlaps are not added up here: figures take the union.

mod bounds;

use bounds::{Bounds, Course};

use super::life::Moments;
use super::seconds_between;
use crate::model::incident::{Effect, Incident, Phases, ServiceEffect};
use crate::model::shape::{Place, Share};
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

/// What an effect weighs.
#[derive(Clone, Copy)]
struct Burden {
    effect: Option<Effect>,
    weight: f64,
    exact: bool,
}

impl<'a> Effects<'a> {
    /// The effects of an incident at as-of.
    pub fn of(incident: &'a Incident, moments: &Moments, as_of: Timestamp) -> Self {
        let bounds = Bounds::of(incident, moments, as_of);
        let services = services_of(incident);
        let mut effects = Self { exact: true, services, ..Self::default() };
        for effect in incident.service_effects.items() {
            if let Some(service) = effect.service.get() {
                effects.add(service, &effect.value, effect.place, &bounds);
            }
        }
        // `service: X` is short for one effect that is not stated.
        if let Some(service) = incident.service.at()
            && !services_with_effect(incident).any(|other| other == service.value)
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
        let first = self.intervals.len();
        let mut push = |from: Timestamp, to: Timestamp, is_open: bool, weight: Burden| {
            if from < to {
                let Burden { effect, weight, exact } = weight;
                let interval =
                    Affected { service, from, to, is_open, effect, weight, exact, place };
                self.intervals.push(interval);
            }
        };
        let end = stated.to.copied().map(|to| to.instant);
        let weights = if let Some(phases) = stated.phases.get() {
            phases_of(phases, end, bounds, &mut push)
        } else {
            let weight = Burden::of(stated.effect.copied(), stated.share.copied());
            let from = stated.from.copied().map(|from| from.instant).or(bounds.begin);
            if let Some(from) = from {
                bounds.pieces(Course::Whole, from, end, |from, to, is_open| {
                    push(from, to, is_open, weight);
                });
            }
            weight.exact
        };
        let unreadable =
            stated.phases.is_broken() || stated.from.is_broken() || stated.to.is_broken();
        self.exact &= weights && !unreadable;
        if unreadable {
            for interval in &mut self.intervals[first..] {
                interval.exact = false;
            }
        }
    }
}

/// The services of an incident in file order, each once.
pub(super) fn services_of(incident: &Incident) -> Vec<&str> {
    let mut services: Vec<&str> = Vec::new();
    for service in services_with_effect(incident).chain(incident.service.get().map(String::as_str))
    {
        if !services.contains(&service) {
            services.push(service);
        }
    }
    services
}

fn services_with_effect(incident: &Incident) -> impl Iterator<Item = &str> {
    incident
        .service_effects
        .items()
        .iter()
        .filter_map(|effect| effect.service.get())
        .map(String::as_str)
}

/// Walks the phases of an effect; says whether all of them state what they weigh.
fn phases_of(
    phases: &Phases,
    end: Option<Timestamp>,
    bounds: &Bounds,
    push: &mut impl FnMut(Timestamp, Timestamp, bool, Burden),
) -> bool {
    let mut changes: Vec<_> = phases
        .0
        .iter()
        .map(|(at, phase)| (at.instant, Burden::of(Some(phase.effect), phase.share)))
        .collect();
    changes.sort_by_key(|(at, _)| *at);
    for (position, (from, weight)) in changes.iter().enumerate() {
        match changes.get(position + 1) {
            Some((next, _)) => {
                let to = end.map_or(*next, |end| end.min(*next));
                bounds.pieces(Course::Phase, *from, Some(to), |from, to, is_open| {
                    push(from, to, is_open, *weight);
                });
            }
            None if weight.effect == Some(Effect::None) => {}
            None => {
                bounds.pieces(Course::Phase, *from, end, |from, to, is_open| {
                    push(from, to, is_open, *weight);
                });
            }
        }
    }
    changes.iter().all(|(_, weight)| weight.exact)
}

impl Burden {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{instant, record};
    use serde_json::{Value, json};

    /// Intervals as `(service, from, to, weight)`, then the union in minutes and exactness.
    fn check(rest: Value, want: &[(&str, &str, &str, f64)], minutes: i64, exact: bool) {
        let mut value = json!({"title": "t"});
        value.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
        let record = record(&value);
        let as_of = instant("18:00");
        let effects = Effects::of(&record.incident, &Moments::of(&record.incident, as_of), as_of);
        let got: Vec<_> =
            effects.intervals.iter().map(|at| (at.service, at.from, at.to, at.weight)).collect();
        let want: Vec<_> = want
            .iter()
            .map(|(service, from, to, weight)| (*service, instant(from), instant(to), *weight))
            .collect();
        assert_eq!(got, want, "{value}");
        assert_eq!(effects.seconds_with_any, minutes * 60, "union of {value}");
        assert_eq!(effects.exact, exact, "exactness of {value}");
    }

    #[test]
    fn begin_end_and_weight_have_their_defaults() {
        let times = json!({"occurred": "09:00", "detected": "09:02", "mitigated": "12:01", "resolved": "12:15"});
        check(
            json!({"service": "shop", "times": times}),
            &[("shop", "09:00", "12:01", 1.0)],
            181,
            false,
        );
        check(
            json!({"service": "shop", "times": {"detected": "09:00", "resolved": "10:00"}}),
            &[("shop", "09:00", "10:00", 1.0)],
            60,
            false,
        );
        check(
            json!({"service": "shop", "times": {"detected": "09:00"}}),
            &[("shop", "09:00", "18:00", 1.0)],
            540,
            false,
        );
        check(json!({"service": "shop", "times": {"resolved": "09:00"}}), &[], 0, false);
        check(json!({"times": times}), &[], 0, true);
        let of = |effect: Value| json!({"service_effects": [effect], "times": times});
        check(
            of(
                json!({"service": "shop", "effect": "degraded", "share": 0.31, "from": "09:00", "to": "12:15"}),
            ),
            &[("shop", "09:00", "12:15", 0.31)],
            195,
            true,
        );
        // Mitigated as soon as detected: no effect in time.
        check(
            json!({"service": "shop", "times": {"detected": "09:00", "mitigated": "09:00", "resolved": "10:00"}}),
            &[],
            0,
            false,
        );
        // Never after resolved.
        check(
            of(json!({"service": "shop", "effect": "outage", "to": "14:00"})),
            &[("shop", "09:00", "12:15", 1.0)],
            195,
            true,
        );
        // Begins after mitigated: until resolved.
        check(
            of(json!({"service": "shop", "effect": "outage", "from": "12:05"})),
            &[("shop", "12:05", "12:15", 1.0)],
            10,
            true,
        );
        check(
            of(json!({"service": "shop", "effect": "degraded"})),
            &[("shop", "09:00", "12:01", 1.0)],
            181,
            false,
        );
        check(
            of(json!({"service": "shop", "effect": "none"})),
            &[("shop", "09:00", "12:01", 0.0)],
            0,
            true,
        );
        // Two services at once: the union, not the sum.
        check(
            json!({"times": times, "service_effects": [
                {"service": "shop", "effect": "outage", "from": "09:00", "to": "10:00"},
                {"service": "pay", "effect": "outage", "from": "09:30", "to": "11:00"}]}),
            &[("shop", "09:00", "10:00", 1.0), ("pay", "09:30", "11:00", 1.0)],
            120,
            true,
        );
    }

    #[test]
    fn phases_change_the_weight_and_cycles_leave_the_time_between_out() {
        check(
            json!({"times": {"detected": "13:00", "mitigated": "15:00", "resolved": "17:00"}, "service_effects": [
                {"service": "shop", "phases": {"13:05": {"degraded": 0.3}, "13:40": "outage", "15:00": {"degraded": 0.1}, "16:00": "none"}}]}),
            &[
                ("shop", "13:05", "13:40", 0.3),
                ("shop", "13:40", "15:00", 1.0),
                ("shop", "15:00", "16:00", 0.1),
            ],
            175,
            true,
        );
        // The last phase is not over: until resolved.
        check(
            json!({"times": {"detected": "13:00", "mitigated": "15:00", "resolved": "17:00"}, "service_effects": [
                {"service": "shop", "phases": {"13:00": "outage", "15:00": {"degraded": 0.1}}}]}),
            &[("shop", "13:00", "15:00", 1.0), ("shop", "15:00", "17:00", 0.1)],
            240,
            true,
        );
        let reopened = json!([{"mitigated": "10:00", "resolved": "10:30", "reopened": "12:00"}]);
        let times = json!({"detected": "09:00", "mitigated": "13:00", "resolved": "13:30"});
        check(
            json!({"times": times, "reopened": reopened, "service_effects": [{"service": "shop", "effect": "outage"}]}),
            &[("shop", "09:00", "10:00", 1.0), ("shop", "12:00", "13:00", 1.0)],
            120,
            true,
        );
        check(
            json!({"times": {"detected": "09:00"}, "reopened": reopened, "service_effects": [{"service": "shop", "effect": "outage"}]}),
            &[("shop", "09:00", "10:00", 1.0), ("shop", "12:00", "18:00", 1.0)],
            420,
            true,
        );
        check(
            json!({"times": times, "reopened": reopened, "service_effects": [{"service": "shop", "effect": "outage", "to": "13:10"}]}),
            &[("shop", "09:00", "13:10", 1.0)],
            250,
            true,
        );
    }

    #[test]
    fn customer_minutes_need_a_number_of_customers() {
        let check = |impact: Value, want: Option<f64>| {
            let record = record(&json!({"title": "t", "service": "shop", "impact": impact,
                "times": {"detected": "09:00", "resolved": "09:30"}}));
            let as_of = instant("18:00");
            let effects =
                Effects::of(&record.incident, &Moments::of(&record.incident, as_of), as_of);
            assert_eq!(effects.customer_minutes(&record.incident), want, "{impact}");
        };
        check(json!({"customers": {"affected": 200}}), Some(6000.0));
        check(json!({"customers": {"affected": 0}}), Some(0.0));
        check(json!({"customers": {"of": 10}}), None);
        check(json!({}), None);
    }
}
