//! What services suffered, as far as it is stated.

use super::{Agreed, Scope, Sink, check};
use crate::model::IncidentRecord;
use crate::model::incident::{Effect, ServiceEffect};
use crate::model::shape::{At, Place};

check! {
    /// An effect, or its share, is not stated, and something was promised for the service.
    ///
    /// ## Why it matters
    ///
    /// What is not stated counts as a full outage. Availability and error budget of the month are then
    /// bounds and no figures, and pages say "at most".
    INC021 "effect-not-stated" {
        class: Record, level: Info, since: "0.1.0",
        summary: "an effect or its share is not stated, and the service has an objective",
        messages: {
            effect { text: "what {$service} suffered is not stated: it counts as a full outage", label: "which effect?", help: "add `effect: outage`, or `effect: degraded` with its `share`; until then downtime figures are upper bounds" }
            share { text: "how much of {$service} was degraded is not stated: it counts as a full outage", label: "for which share?", help: "add `share:`, above 0 and at most 1; until then downtime figures are upper bounds" }
        },
        labels: { objective: "its objective" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Card payments slow\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice_effects: [{service: payments, effect: degraded}]\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments, slo: {availability: 99.9}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Card payments slow\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice_effects: [{service: payments, effect: degraded, share: 0.2}]\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments, slo: {availability: 99.9}}\n"),
        check: [Levels(not_stated)],
    }
}

fn not_stated(
    scope: &Scope<'_>,
    record: &IncidentRecord,
    agreed: &Agreed<'_, '_>,
    sink: &mut Sink,
) {
    if !agreed.measured.counts() {
        return;
    }
    let incident = &record.incident;
    let effects = incident.service_effects.items();
    let objective = |service: &str| scope.book.config.service(service)?.slo.place();
    let mut say = |service: &At<String>, place: Place, message: &str| {
        if let Some(objective) = objective(service) {
            sink.report(place, message, |finding| {
                finding.fact("service", service.value.clone()).related(objective, "objective")
            });
        }
    };
    for effect in effects {
        if let Some((service, (place, message))) = effect.service.at().zip(gap(effect)) {
            say(service, place, message);
        }
    }
    // `service: X` is short for one effect that is not stated.
    let stands_above =
        |service: &str| effects.iter().any(|one| one.service.get().is_some_and(|x| x == service));
    if let Some(service) = incident.service.at().filter(|service| !stands_above(service)) {
        say(service, service.place, "effect");
    }
}

/// What an effect does not state, and where.
fn gap(effect: &At<ServiceEffect>) -> Option<(Place, &'static str)> {
    if !effect.phases.is_absent() {
        let phases = effect.phases.get()?;
        let unstated = phases
            .0
            .iter()
            .find(|(_, phase)| phase.effect == Effect::Degraded && phase.share.is_none());
        return unstated.map(|(_, phase)| (phase.place, "share"));
    }
    if effect.effect.is_absent() {
        return Some((effect.place, "effect"));
    }
    let is_degraded = effect.effect.copied() == Some(Effect::Degraded);
    let place = effect.effect.place().unwrap_or(effect.place);
    (is_degraded && effect.share.is_absent()).then_some((place, "share"))
}
