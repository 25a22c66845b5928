//! The policy against what stakeholders were told, and when.

use super::{Agreed, Scope, Sink, check, phrase, place, sentence};
use crate::measure::policy::{Demand, Line, Outcome};
use crate::model::service_level::Milestone;
use crate::model::shape::Place;
use crate::model::timeline::{Entry, EntryKind};
use crate::model::{Fact, IncidentRecord};
use jiff::Timestamp;

check! {
    /// Stakeholders waited longer for an update than was agreed, or than a message promised.
    ///
    /// ## Why it matters
    ///
    /// Silence is read as chaos. Who does not know when the next message comes calls, and the people who
    /// should repair answer the phone.
    COM001 "stakeholder-update-late" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "an update to stakeholders came later than agreed or promised, or not at all",
        messages: {
            first { text: "first update to {$to} after {$after}, {$late} after the limit of {$limit}", label: "too late", help: "say why: `notes: {COM001: …}`; the verdict stays on the page" }
            no_first { text: "no update to {$to} was sent; the first was due after {$limit}", label: "counts from here", help: "if one was sent, add the `communication` entry with its `to`; else say why: `notes: {COM001: …}`" }
            gap { text: "no update to {$to} for {$after}, {$late} longer than the limit of {$limit}", label: "too late", help: "say why: `notes: {COM001: …}`; the verdict stays on the page" }
            no_next { text: "no further update to {$to} for {$after} {$until}, {$late} longer than the limit of {$limit}", label: "the last one", help: "if one was sent, add the `communication` entry with its `to`; else say why: `notes: {COM001: …}`" }
            promised { text: "the update to {$to} promised for {$promised} came {$late} late", label: "too late", help: "say why: `notes: {COM001: …}`; the verdict stays on the page" }
            not_kept { text: "the update to {$to} promised for {$promised} did not come {$until}, {$late} later", label: "promised here", help: "if one was sent, add the `communication` entry with its `to`; else say why: `notes: {COM001: …}`" }
        },
        labels: { policy: "the policy", before: "the message before, with its promise" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: low}\ntimes: {detected: 08:40, resolved: 11:20}\nservice: payments\nimpact: {statement: 40 000 payments waited until the rollback.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 09:05, kind: communication, to: stakeholders, text: Payments fail. Cause unknown.}\n    - {at: 10:33, kind: communication, to: stakeholders, text: The release is being rolled back.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\npolicies:\n  P3: {stakeholder_update: {first: 30m, every: 60m, grace: 5m}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: low}\ntimes: {detected: 08:40, resolved: 11:20}\nservice: payments\nimpact: {statement: 40 000 payments waited until the rollback.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 09:05, kind: communication, to: stakeholders, text: Payments fail. Cause unknown.}\n    - {at: 10:05, kind: communication, to: stakeholders, text: No news. Next update at 11:00.}\n    - {at: 11:00, kind: communication, to: stakeholders, text: The release is being rolled back.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\npolicies:\n  P3: {stakeholder_update: {first: 30m, every: 60m, grace: 5m}}\n"),
        check: [Levels(updates)],
    }
}

/// Lines that differ only in the group that they are about, and those groups.
struct Told<'l, 'a> {
    line: &'l Line<'a>,
    groups: Vec<Fact>,
}

/// Whom a line on messages is about; `None` for all other lines.
fn group_of(demand: &Demand<'_>) -> Option<Fact> {
    match demand {
        Demand::FirstUpdate { group }
        | Demand::NextUpdate { group, .. }
        | Demand::FinalUpdate { group } => {
            Some(group.map_or(phrase::STAKEHOLDERS.into(), Fact::from))
        }
        Demand::Acknowledge
        | Demand::DeclareMajor
        | Demand::Functional { .. }
        | Demand::Hierarchical { .. }
        | Demand::Roles { .. } => None,
    }
}

/// Violated lines on messages. One message to several groups is one thing that somebody did, so
/// what was late for all of them in the same way is said once.
fn violated<'l, 'a>(lines: &'l [Line<'a>]) -> Vec<Told<'l, 'a>> {
    let mut all: Vec<Told<'l, 'a>> = Vec::new();
    for line in lines.iter().filter(|line| line.outcome.is_violation()) {
        let Some(group) = group_of(&line.demand) else { continue };
        let same = |told: &&mut Told<'_, '_>| {
            std::mem::discriminant(&told.line.demand) == std::mem::discriminant(&line.demand)
                && (told.line.from, told.line.due, told.line.actual)
                    == (line.from, line.due, line.actual)
        };
        match all.iter_mut().find(same) {
            Some(told) => told.groups.push(group),
            None => all.push(Told { line, groups: vec![group] }),
        }
    }
    all
}

fn updates(scope: &Scope<'_>, record: &IncidentRecord, agreed: &Agreed<'_, '_>, sink: &mut Sink) {
    if place::is_unread(record) {
        return;
    }
    let logged = || place::of(record, Milestone::Logged);
    for Told { line, groups } in violated(&agreed.levels.policy) {
        let Some(due) = line.due else { continue };
        let is_late = line.outcome == Outcome::Late;
        let late = line.late_seconds.unwrap_or_default();
        let own = place::entry(record, line.entry);
        let before = message_at(record, line.from);
        let (place, message, promise) = match &line.demand {
            Demand::FirstUpdate { .. } if is_late => (own.unwrap_or_else(logged), "first", None),
            Demand::FirstUpdate { .. } => (logged(), "no_first", None),
            Demand::NextUpdate { promised: true, .. } => {
                let promise = before.and_then(|before| before.next_update.place());
                match (is_late, own, promise) {
                    (true, Some(own), _) => (own, "promised", promise),
                    (_, _, Some(promise)) => (promise, "not_kept", None),
                    (_, _, None) => (logged(), "not_kept", None),
                }
            }
            Demand::NextUpdate { .. } if is_late => (own.unwrap_or_else(logged), "gap", None),
            Demand::NextUpdate { .. } => {
                let before = before.and_then(|before| before.at.place());
                (before.unwrap_or_else(logged), "no_next", None)
            }
            Demand::Acknowledge
            | Demand::DeclareMajor
            | Demand::Functional { .. }
            | Demand::Hierarchical { .. }
            | Demand::Roles { .. }
            | Demand::FinalUpdate { .. } => continue,
        };
        let end = due.as_second().saturating_add(late);
        let after = line.actual.map_or(end, Timestamp::as_second) - line.from.as_second();
        let is_open = end == scope.as_of.as_second();
        let until = if is_open { phrase::SO_FAR } else { phrase::BEFORE_THE_RESOLUTION };
        sink.report(place, message, |finding| {
            let finding = finding
                .fact("to", sentence::list(&groups))
                .fact("after", sentence::length(after))
                .fact("late", sentence::length(late))
                .fact("limit", sentence::length(due.as_second() - line.from.as_second()))
                .fact("promised", sentence::instant(scope, due))
                .fact("until", until);
            match promise {
                Some(promise) => finding.related(promise, "before"),
                None => finding.related(line.place, "policy"),
            }
        });
    }
}

/// The message that was sent at an instant.
fn message_at(record: &IncidentRecord, at: Timestamp) -> Option<&Entry> {
    record
        .entries()
        .iter()
        .filter(|entry| entry.kind.copied() == Some(EntryKind::Communication))
        .find(|entry| entry.at.get().is_some_and(|sent| sent.instant == at))
        .map(|entry| &entry.value)
}

check! {
    /// After the resolution no message came, or it came late.
    ///
    /// ## Why it matters
    ///
    /// Who was told that something is broken keeps working around it until somebody says that it works
    /// again.
    COM002 "no-final-update" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "no message to stakeholders in time after the resolution",
        messages: {
            late { text: "final update to {$to} {$after} after the resolution, {$late} after the limit of {$limit}", label: "too late", help: "say why: `notes: {COM002: …}`; the verdict stays on the page" }
            none { text: "no update to {$to} after the resolution; the limit was {$limit}", label: "resolved here", help: "if one was sent, add the `communication` entry with its `to`; else say why: `notes: {COM002: …}`" }
        },
        labels: { policy: "the policy" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: low}\ntimes: {detected: 08:40, resolved: 09:20}\nservice: payments\nimpact: {statement: 40 000 payments waited until the rollback.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 09:05, kind: communication, to: stakeholders, text: Payments fail. Cause unknown.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\npolicies:\n  P3: {stakeholder_update: {first: 30m, every: 60m, final: 30m}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: low}\ntimes: {detected: 08:40, resolved: 09:20}\nservice: payments\nimpact: {statement: 40 000 payments waited until the rollback.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 09:05, kind: communication, to: stakeholders, text: Payments fail. Cause unknown.}\n    - {at: 09:30, kind: communication, to: stakeholders, text: Payments work again.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\npolicies:\n  P3: {stakeholder_update: {first: 30m, every: 60m, final: 30m}}\n"),
        check: [Levels(last_update)],
    }
}

fn last_update(_: &Scope<'_>, record: &IncidentRecord, agreed: &Agreed<'_, '_>, sink: &mut Sink) {
    if place::is_unread(record) {
        return;
    }
    let finals = violated(&agreed.levels.policy);
    let is_final = |told: &&Told<'_, '_>| matches!(told.line.demand, Demand::FinalUpdate { .. });
    for Told { line, groups } in finals.iter().filter(is_final) {
        let Some(due) = line.due else { continue };
        let since = |to: Timestamp| sentence::length(to.as_second() - line.from.as_second());
        let resolved: Place = place::reached(record, Milestone::Resolved, line.from)
            .unwrap_or_else(|| place::of(record, Milestone::Resolved));
        let sent = place::entry(record, line.entry);
        let (place, message) = sent.map_or((resolved, "none"), |sent| (sent, "late"));
        sink.report(place, message, |finding| {
            finding
                .fact("to", sentence::list(groups))
                .fact("after", line.actual.map(since).unwrap_or_default())
                .fact("late", sentence::length(line.late_seconds.unwrap_or_default()))
                .fact("limit", since(due))
                .related(line.place, "policy")
        });
    }
}
