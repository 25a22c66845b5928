//! The life of an incident: order of its moments, states that exclude each other, and what a
//! record must say by then.

use super::important::{Weighed, Weight};
use super::{Scope, Sink, check, phrase, sentence};
use crate::model::incident::{Incident, Priority};
use crate::model::service_level::Milestone;
use crate::model::shape::{At, Field, Place};
use crate::model::timeline::EntryKind;
use crate::model::{IncidentRecord, Moment, Phrase};

check! {
    /// The moments of a record contradict each other.
    ///
    /// ## Why it matters
    ///
    /// Every duration built on them is wrong, most often by an hour, a day or a month that was
    /// typed wrong. A record that waives this rule stays out of durations and is counted there.
    INC004 "time-order" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a moment is before one that must come first",
        messages: {
            order { text: "{$later} {$later_at} is before {$earlier} {$earlier_at}", label: "before it {$was}", help: "{$why}; correct one of the two" }
            reversed { text: "{$what} ends {$to} before it begins {$from}", label: "before its begin", help: "correct one of the two" }
        },
        labels: { earlier: "this must come first", begin: "begins here" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 09:30, resolved: 09:00}\nservice: office-printing\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 09:30, resolved: 10:15}\nservice: office-printing\n",
        check: [Incident(time_order)],
    }
}

/// A milestone's name and moment.
type Named<'a> = (Milestone, &'a At<Moment>);

fn time_order(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    if let Some(times) = record.incident.times.get() {
        let chain: [(Milestone, &Field<Moment>); 6] = [
            (Milestone::Occurred, &times.occurred),
            (Milestone::Detected, &times.detected),
            (Milestone::Acknowledged, &times.acknowledged),
            (Milestone::Mitigated, &times.mitigated),
            (Milestone::Resolved, &times.resolved),
            (Milestone::Closed, &times.closed),
        ];
        let mut pairs: Vec<(Named<'_>, Named<'_>)> = Vec::new();
        let mut before: Option<Named<'_>> = None;
        for (name, field) in chain {
            let Some(moment) = field.at() else { continue };
            if let Some(earlier) = before {
                pairs.push((earlier, (name, moment)));
            }
            before = Some((name, moment));
        }
        if let Some((detected, logged)) = times.detected.at().zip(times.logged.at()) {
            pairs.push(((Milestone::Detected, detected), (Milestone::Logged, logged)));
        }
        for ((earlier, first), (later, second)) in pairs {
            if second.instant < first.instant {
                let (first_at, second_at) =
                    sentence::two_instants(scope, first.instant, second.instant);
                let was = phrase::was_reached(earlier);
                let why = match later {
                    Milestone::Detected => phrase::NOT_NOTICED_BEFORE.into(),
                    Milestone::Logged | Milestone::Acknowledged => phrase::NOT_TAKEN_BEFORE.into(),
                    Milestone::Occurred
                    | Milestone::Mitigated
                    | Milestone::Resolved
                    | Milestone::Reviewed
                    | Milestone::Closed => phrase::CANNOT_BE_BEFORE
                        .with([("later", phrase::reached(later).into()), ("was", was.into())]),
                };
                sink.report(second.place, "order", |finding| {
                    finding
                        .fact("later", phrase::reached(later))
                        .fact("earlier", phrase::reached(earlier))
                        .fact("later_at", second_at)
                        .fact("earlier_at", first_at)
                        .fact("was", was)
                        .fact("why", why)
                        .related(first.place, "earlier")
                });
            }
        }
    }
    let spans = record
        .incident
        .service_effects
        .items()
        .iter()
        .map(|effect| (phrase::THE_EFFECT, effect.from.at(), effect.to.at()));
    let holds = record
        .incident
        .holds
        .items()
        .iter()
        .map(|hold| (phrase::THE_HOLD, hold.from.at(), hold.to.at()));
    let entries =
        record.entries().iter().map(|entry| (phrase::THE_ENTRY, entry.at.at(), entry.until.at()));
    for (what, from, to) in spans.chain(holds).chain(entries) {
        if let Some((from, to)) = from.zip(to).filter(|(from, to)| to.instant < from.instant) {
            let (from_at, to_at) = sentence::two_instants(scope, from.instant, to.instant);
            sink.report(to.place, "reversed", |finding| {
                finding
                    .fact("what", what)
                    .fact("from", from_at)
                    .fact("to", to_at)
                    .related(from.place, "begin")
            });
        }
    }
}

check! {
    /// A record is in two states that exclude each other.
    ///
    /// ## Why it matters
    ///
    /// Its status, its clocks and its place in statistics depend on which of the two is true.
    INC006 "impossible-life" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "two facts of a record's life exclude each other",
        messages: {
            closed_unresolved { text: "closed without being resolved", label: "closed here", help: "add `resolved:`, or end the record with `cancelled:`" }
            cancelled_handled { text: "cancelled and {$milestone} exclude each other", label: "{$milestone} all the same", help: "a record that was handled is no duplicate, test or false alarm: take one of the two away" }
            hold_outside { text: "the hold lies outside the time from logged to resolved", label: "outside", help: "only an open incident can wait" }
            hold_open { text: "the hold has no end, and the incident is resolved", label: "still waiting?", help: "add `to:` with the time at which the waiting ended" }
            cycles { text: "the reopened cycles overlap, or end after the last `resolved`", label: "this cycle", help: "earlier cycles stand in `reopened` in order; `times` holds the last one" }
            after_closed { text: "an entry of kind {$kind} after the record was closed", label: "after `closed`", help: "only notes may follow; correct the time, or open a new record for a new incident" }
            unreviewed { text: "closed without a review, although {$what}", label: "closed here", help: "add `reviewed:`; P1, P2 and major incidents are reviewed before they are closed" }
        },
        labels: { resolved: "resolved here", closed: "closed here", cancelled: "cancelled here" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, closed: 10:05}\nservice: office-printing\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:00, closed: 10:05}\nservice: office-printing\n",
        check: [Weighed(impossible_life)],
    }
}

fn impossible_life(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let incident = &record.incident;
    let moments = &weighed.weight.moments;
    if let Some(times) = incident.times.get() {
        if let Some(closed) = times.closed.at() {
            if times.resolved.is_absent() {
                sink.report(closed.place, "closed_unresolved", |finding| finding);
            }
            for entry in record.entries() {
                let kind = entry.kind.copied().unwrap_or(EntryKind::Note);
                if let Some(at) = entry
                    .at
                    .at()
                    .filter(|at| kind != EntryKind::Note && at.instant > closed.instant)
                {
                    sink.report(at.place, "after_closed", |finding| {
                        finding.fact("kind", kind.word()).related(closed.place, "closed")
                    });
                }
            }
            let what = weighed.weight.important();
            if let Some(what) = what.filter(|_| times.reviewed.is_absent()) {
                sink.report(closed.place, "unreviewed", |finding| finding.fact("what", what));
            }
        }
        if let Some(cancelled) = incident.cancelled.at() {
            for (name, field) in [
                (phrase::MITIGATED, &times.mitigated),
                (phrase::RESOLVED, &times.resolved),
                (phrase::CLOSED, &times.closed),
            ] {
                if let Some(moment) = field.at() {
                    sink.report(moment.place, "cancelled_handled", |finding| {
                        finding.fact("milestone", name).related(cancelled.place, "cancelled")
                    });
                }
            }
        }
    }
    for hold in incident.holds.items() {
        // A hold that ends before it begins is INC004's.
        let span = hold.from.at().zip(hold.to.at());
        if span.is_some_and(|(from, to)| to.instant < from.instant) {
            continue;
        }
        let early = moments
            .logged
            .zip(hold.from.at())
            .filter(|(logged, from)| from.instant < logged.instant)
            .map(|(_, from)| from.place);
        let resolved = moments.resolved;
        let written = incident.times.get().and_then(|times| times.resolved.place());
        if let Some((from, resolved_at)) =
            hold.from.at().filter(|_| hold.to.is_absent() && resolved.is_some()).zip(written)
            && resolved.is_some_and(|resolved| from.instant <= resolved.instant)
        {
            sink.report(from.place, "hold_open", |finding| {
                finding.related(resolved_at, "resolved")
            });
        }
        let late = resolved
            .zip(hold.to.at().or(hold.from.at()))
            .filter(|(resolved, to)| to.instant > resolved.instant)
            .map(|(_, to)| to.place);
        if let Some(place) = early.or(late) {
            sink.report(place, "hold_outside", |finding| finding);
        }
    }
    reopened_cycles(incident, sink);
}

fn reopened_cycles(incident: &Incident, sink: &mut Sink) {
    let last = incident.times.get().and_then(|times| times.resolved.at());
    let mut free_from = None;
    for cycle in incident.reopened.items() {
        let (Some(resolved), Some(reopened)) = (cycle.resolved.at(), cycle.reopened.at()) else {
            continue;
        };
        let backwards = reopened.instant < resolved.instant
            || cycle.mitigated.at().is_some_and(|mitigated| mitigated.instant > resolved.instant);
        let overlaps = free_from.is_some_and(|free| resolved.instant < free);
        let after = last.is_some_and(|last| reopened.instant > last.instant);
        if backwards || overlaps || after {
            sink.report(reopened.place, "cycles", |finding| finding);
        }
        free_from = Some(reopened.instant);
    }
}

check! {
    /// A resolved incident does not say how it was resolved.
    ///
    /// ## Why it matters
    ///
    /// The next responder looks for exactly that: what helped the last time.
    INC007 "resolved-without-resolution" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a resolved incident does not say how (P1 to P3)",
        messages: {
            none { text: "resolved, and nothing says how", label: "resolved here", help: "add `resolution: {kind: fix, summary: …}`" }
        },
        bad: "title: Printers of the branch offline\ndate: 2026-06-11\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nimpact: {statement: 30 desks of the branch could not print.}\n",
        good: "title: Printers of the branch offline\ndate: 2026-06-11\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nimpact: {statement: 30 desks of the branch could not print.}\nresolution: {kind: workaround, summary: Jobs sent to the first floor, verified_by: test page}\n",
        check: [Weighed(resolved_without_resolution)],
    }
}

fn resolved_without_resolution(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let incident = &record.incident;
    let Some(resolved) = incident.times.get().and_then(|times| times.resolved.at()) else { return };
    if !incident.resolution.is_absent() {
        return;
    }
    match weighed.weight.highest() {
        Some(Priority::P1 | Priority::P2 | Priority::P3) => {
            sink.report(resolved.place, "none", |finding| finding);
        }
        Some(Priority::P4 | Priority::P5) | None => {}
    }
}

check! {
    /// An incident names no service.
    ///
    /// ## Why it matters
    ///
    /// It shows on no service's page, in no availability and in no owner's list.
    INC008 "no-service" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "an incident names no service",
        messages: {
            none { text: "the record names no service", label: "which service?", help: "add `service:` with a key of casebook.yaml's `services`, or `service_effects:`" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        check: [Weighed(no_service)],
    }
}

fn no_service(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let incident = &record.incident;
    let effects = &incident.service_effects;
    let named = !incident.service.is_absent() || effects.is_broken() || !effects.items().is_empty();
    if !named && weighed.weight.counts {
        sink.report(effects.place().unwrap_or_else(|| record.head()), "none", |finding| finding);
    }
}

check! {
    /// An important incident was taken and nobody leads it.
    ///
    /// ## Why it matters
    ///
    /// Without one person who decides, responders wait for each other. The role is named, not the person.
    INC010 "no-incident-commander" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a P1, P2 or major incident has no incident commander",
        messages: {
            none { text: "acknowledged, and `roles` names no incident commander, although {$what}", label: "taken here", help: "add `roles: {incident-commander: …}` with the duty that led it" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:42}\nservice: office-printing\ninitial_support: {at: 08:44, by: service-desk, tried: [restart of the gateway], outcome: escalated}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:42}\nservice: office-printing\ninitial_support: {at: 08:44, by: service-desk, tried: [restart of the gateway], outcome: escalated}\nroles: {incident-commander: duty-im-1}\n",
        check: [Weighed(no_incident_commander)],
    }
}

fn no_incident_commander(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    if let Some((acknowledged, what)) = lacks_commander(record, &weighed.weight) {
        sink.report(acknowledged, "none", |finding| finding.fact("what", what));
    }
}

/// Where an important incident was taken that nobody leads, and why it is important.
pub(super) fn lacks_commander(
    record: &IncidentRecord,
    weight: &Weight,
) -> Option<(Place, &'static Phrase)> {
    let incident = &record.incident;
    let acknowledged = incident.times.get().and_then(|times| times.acknowledged.at())?;
    let handed_over = || {
        record
            .entries()
            .iter()
            .any(|entry| entry.role.get().is_some_and(|role| role == "incident-commander"))
    };
    let named = match &*incident.roles {
        Field::Absent => false,
        Field::Broken(_) => true,
        Field::Given(roles) => roles.has("incident-commander"),
    };
    if named || handed_over() {
        return None;
    }
    weight.important().map(|what| (acknowledged.place, what))
}
