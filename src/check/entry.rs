//! Single entries of the timeline: who, why, and where it is known from.

use super::important::Weighed;
use super::{Scope, Sink, check, phrase};
use crate::model::IncidentRecord;
use crate::model::shape::At;
use crate::model::timeline::{Entry, EntryKind};

check! {
    /// Entries of a grave incident do not say who acted or saw.
    ///
    /// ## Why it matters
    ///
    /// A role is enough: it tells whom to ask, and whether the right people were there. One finding
    /// counts them all.
    TML004 "entry-without-actor" {
        class: Record, level: Info, since: "0.1.0",
        summary: "entries of a P1, P2 or major incident have no `by`",
        messages: {
            none { text: "{$some} of the timeline do not say who: they have no `by`", label: "the first of them", help: "add `by:` with a role, such as `dba-on-call` or `monitoring`; not a person's name" }
            one { text: "an entry of the timeline does not say who: it has no `by`", label: "who?", help: "add `by:` with a role, such as `dba-on-call` or `monitoring`; not a person's name" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40}\ntimeline:\n  2026-06-11:\n    - {at: 08:45, kind: action, text: Gateway restarted, source: service desk log}\n    - {at: 08:52, kind: observation, text: The queue grows, source: dashboard queues}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40}\ntimeline:\n  2026-06-11:\n    - {at: 08:45, kind: action, by: service-desk, text: Gateway restarted, source: service desk log}\n    - {at: 08:52, kind: observation, by: dba-on-call, text: The queue grows, source: dashboard queues}\n",
        check: [Weighed(without_actor)],
    }
}

fn without_actor(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    if weighed.weight.important().is_some() {
        one_finding(record, |entry| entry.by.is_absent(), sink);
    }
}

/// Reports the first entry that lacks something, with the count of all.
fn one_finding(record: &IncidentRecord, lacks: impl Fn(&At<Entry>) -> bool, sink: &mut Sink) {
    let entries = record.entries();
    let lacking: Vec<&At<Entry>> = entries.iter().filter(|entry| lacks(entry)).collect();
    let Some(first) = lacking.first() else { return };
    let (count, all) = (lacking.len(), entries.len());
    let some = match all - count {
        0 if all == 2 => phrase::BOTH_ENTRIES.into(),
        0 => phrase::ALL_ENTRIES.with([("n", all.into())]),
        _ => phrase::OF_ENTRIES.with([("n", count.into()), ("all", all.into())]),
    };
    let place = first.at.place().unwrap_or(first.place);
    sink.report(place, if count == 1 { "one" } else { "none" }, |finding| {
        finding.fact("some", some)
    });
}

check! {
    /// Entries of a grave incident do not say where they are known from.
    ///
    /// ## Why it matters
    ///
    /// A log, an alert, a chat: with it a reader can look again where two memories differ. One finding
    /// counts them all.
    TML006 "entries-without-source" {
        class: Record, level: Info, since: "0.1.0",
        summary: "entries of a P1, P2 or major incident have no `source`",
        messages: {
            none { text: "{$some} of the timeline do not say where they are known from: they have no `source`", label: "the first of them", help: "add `source:` (a log, an alert, the incident chat), or `evidence:` with a link" }
            one { text: "an entry of the timeline does not say where it is known from: it has no `source`", label: "from where?", help: "add `source:` (a log, an alert, the incident chat), or `evidence:` with a link" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40}\ntimeline:\n  2026-06-11:\n    - {at: 08:45, kind: action, by: service-desk, text: Gateway restarted}\n    - {at: 08:52, kind: observation, by: dba-on-call, text: The queue grows}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40}\ntimeline:\n  2026-06-11:\n    - {at: 08:45, kind: action, by: service-desk, text: Gateway restarted, source: service desk log}\n    - {at: 08:52, kind: observation, by: dba-on-call, text: The queue grows, evidence: [dashboard queues]}\n",
        check: [Weighed(without_source)],
    }
}

fn without_source(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    if weighed.weight.important().is_some() {
        let lacks = |entry: &At<Entry>| entry.source.is_absent() && entry.evidence.is_absent();
        one_finding(record, lacks, sink);
    }
}

check! {
    /// A decision is written down without its reason.
    ///
    /// ## Why it matters
    ///
    /// Afterwards the outcome is known and the reason is not; a decision that was right at the time
    /// then looks like a mistake, and one that was lucky like a plan.
    TML005 "decision-without-reason" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a decision has no `reason`",
        messages: {
            none { text: "the decision has no `reason`", label: "why?", help: "add `reason:` with what was known then; `options:` names what else could have been done" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, text: Move the desk to the first floor}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, text: Move the desk to the first floor, reason: The technician comes tomorrow}\n",
        check: [Incident(without_reason)],
    }
}

fn without_reason(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    for entry in record.entries() {
        let Some(kind) = entry.kind.at().filter(|kind| kind.value == EntryKind::Decision) else {
            continue;
        };
        // A priority that was set by decision has its reason there.
        if entry.reason.is_absent() && entry.priority_override.is_absent() {
            sink.report(kind.place, "none", |finding| finding);
        }
    }
}
