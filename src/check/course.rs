//! Whether the timeline shows the course of a grave incident: its turning points, and no long hole
//! between them.

use super::important::Weighed;
use super::{Scope, Sink, check, phrase, place, sentence};
use crate::measure::timeline::timeline;
use crate::measure::{Mark, Row, seconds_between};
use crate::model::incident::Priority;
use crate::model::timeline::{EntryKind, Timeline};
use crate::model::{IncidentRecord, Phrase};
use jiff::Timestamp;

check! {
    /// The timeline of a resolved P1 or P2 leaves out a turning point.
    ///
    /// ## Why it matters
    ///
    /// How it was noticed, what was done first, what was decided, when the effect ended: without one
    /// of these a reader cannot tell where the time went. Milestones of `times` count; write an entry
    /// only to say more.
    TML001 "timeline-too-thin" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the timeline of a resolved P1 or P2 leaves out a turning point",
        messages: {
            thin { text: "the record leaves out {$missing}, although {$what}", label: "a turning point is not told", help: "add an entry of that kind with its time (`kind: action`, `kind: decision` with its `reason`); `detected` and `mitigated` stand in `times`" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, mitigated: 09:00, resolved: 09:10}\nimpact: {statement: 40 000 payments waited for 20 min.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: observation, by: monitoring, text: The queue grows, source: alert 12}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, mitigated: 09:00, resolved: 09:10}\nimpact: {statement: 40 000 payments waited for 20 min.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, by: incident-commander, text: Roll back, reason: The fix was not tested, source: incident call}\n    - {at: 08:54, kind: action, by: deploy-on-call, text: Rollback started, source: pipeline run 12}\n",
        check: [Weighed(too_thin)],
    }
}

fn too_thin(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let incident = &record.incident;
    let weight = &weighed.weight;
    let Some(what) = weight.important().filter(|_| weight.is_high()) else { return };
    let Some(times) = incident.times.get() else { return };
    let Some(resolved) = times.resolved.at().filter(|_| weight.moments.resolved.is_some()) else {
        return;
    };
    if place::is_unread(record) {
        return;
    }
    let entry = |kinds: &[EntryKind]| {
        record
            .entries()
            .iter()
            .any(|entry| entry.kind.copied().is_some_and(|kind| kinds.contains(&kind)))
    };
    // A milestone that cannot be read was reached all the same.
    let points = [
        (
            !times.detected.is_absent() || entry(&[EntryKind::Detection]),
            phrase::HOW_IT_WAS_DETECTED,
        ),
        (
            !incident.initial_support.is_absent() || entry(&[EntryKind::Action]),
            phrase::A_FIRST_ACTION,
        ),
        (
            !incident.major.is_absent() || entry(&[EntryKind::Decision, EntryKind::Assessment]),
            phrase::A_DECISION,
        ),
        (!times.mitigated.is_absent(), phrase::WHEN_THE_EFFECT_ENDED),
    ];
    let missing: Vec<&Phrase> =
        points.iter().filter(|(shown, _)| !shown).map(|(_, point)| *point).collect();
    if !missing.is_empty() {
        let first_day =
            incident.timeline.get().and_then(|timeline: &Timeline| timeline.days.first());
        sink.report(first_day.copied().unwrap_or(resolved.place), "thin", |finding| {
            finding.fact("missing", sentence::list(&missing)).fact("what", what)
        });
    }
}

check! {
    /// Between acknowledgement and mitigation there is a long time of which nothing is written.
    ///
    /// ## Why it matters
    ///
    /// Holes hide the dead ends, and the dead ends are where the time went: what was tried and did not
    /// help, for whom one waited. Milestones count, and so do holds and entries with `until`.
    TML003 "timeline-gap" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a hole in the timeline of more than 30 min (P1) or 60 min (P2) before mitigation",
        messages: {
            gap { text: "nothing is written between {$from} and {$to}: {$length}, and a {$priority} allows {$limit}", label: "the next that is known", help: "add what was tried, seen or waited for in between; where nothing was done, an entry may say so" }
        },
        labels: { before: "the last before it" },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:42, mitigated: 09:40}\nroles: {incident-commander: duty-im-1}\ninitial_support: {at: 08:44, by: service-desk, tried: [restart of the gateway], outcome: escalated}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:42, mitigated: 09:40}\nroles: {incident-commander: duty-im-1}\ninitial_support: {at: 08:44, by: service-desk, tried: [restart of the gateway], outcome: escalated}\ntimeline:\n  2026-06-11:\n    - {at: 09:12, kind: observation, by: dba-on-call, text: The queue of the ledger grows, source: dashboard queues}\n",
        check: [Weighed(gaps)],
    }
}

fn gaps(scope: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let weight = &weighed.weight;
    if !weight.counts || is_unread(record) {
        return;
    }
    let moments = &weight.moments;
    let Some(from) = moments.acknowledged.map(|at| at.instant) else { return };
    let Some(end) = moments.mitigated.or(moments.resolved).map(|at| at.instant) else { return };
    let mut known_until = from;
    let mut last = None;
    for row in timeline(record) {
        let at = row.at.instant;
        if at > end {
            break;
        }
        let place = place::row(record, &row);
        let (priority, minutes) = match weight.priorities.at(known_until) {
            Some(Priority::P1) => ("P1", 30),
            Some(Priority::P2) => ("P2", 60),
            Some(Priority::P3 | Priority::P4 | Priority::P5) | None => ("", i64::MAX / 60),
        };
        let hole = seconds_between(known_until, at);
        if let Some(place) = place.filter(|_| hole > minutes * 60) {
            let (from, to) = sentence::two_instants(scope, known_until, at);
            sink.report(place, "gap", |finding| {
                let finding = finding
                    .fact("from", from)
                    .fact("to", to)
                    .fact("length", sentence::length(hole))
                    .fact("priority", priority)
                    .fact("limit", sentence::length(minutes * 60));
                match last {
                    Some(last) => finding.related(last, "before"),
                    None => finding,
                }
            });
        }
        let until = accounted_until(&row).max(at);
        if until >= known_until {
            known_until = until;
            last = place;
        }
    }
}

/// Something has a time that cannot be read, and may lie in any hole.
fn is_unread(record: &IncidentRecord) -> bool {
    let incident = &record.incident;
    place::is_unread(record)
        || incident.holds.is_broken()
        || incident.reopened.is_broken()
        || record.entries().iter().any(|entry| entry.until.is_broken())
        || incident.holds.items().iter().any(|hold| hold.from.is_broken() || hold.to.is_broken())
}

/// Until when a moment accounts for what follows: a span, a hold, the time between two cycles.
fn accounted_until(row: &Row<'_>) -> Timestamp {
    let of_marks = row.marks.iter().filter_map(|mark| match mark {
        Mark::HoldBegins(hold) => Some(hold.to.get().map_or(Timestamp::MAX, |to| to.instant)),
        Mark::CycleMitigated(cycle) | Mark::CycleResolved(cycle) => {
            cycle.reopened.get().map(|at| at.instant)
        }
        Mark::Milestone(_)
        | Mark::Major(_)
        | Mark::InitialSupport(_)
        | Mark::HoldEnds(_)
        | Mark::Reopened(_)
        | Mark::Cancelled(_) => None,
    });
    let of_entry = row.until.map(|until| until.instant);
    of_marks.chain(of_entry).max().unwrap_or(row.at.instant)
}
