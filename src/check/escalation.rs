//! The policy against what people did: declaring, calling people in, naming roles.

use super::important::Weight;
use super::life::lacks_commander;
use super::{Agreed, Scope, Sink, check, phrase, place, sentence};
use crate::measure::policy::{Demand, Line, Outcome};
use crate::model::service_level::Milestone;
use crate::model::shape::Place;
use crate::model::timeline::EntryKind;
use crate::model::{Fact, IncidentRecord};

check! {
    /// A required escalation, declaration or role came late, or not at all.
    ///
    /// ## Why it matters
    ///
    /// Who can decide or repair must know while there is still time. Limits are agreed in quiet hours, so
    /// that nobody has to weigh at night whether to wake somebody.
    ESC001 "late-or-missing-escalation" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "a required escalation, declaration or role came late or not at all",
        messages: {
            called_late { text: "escalated to {$to}{$level} after {$after}, {$late} after the limit of {$limit}", label: "too late", help: "say why: `notes: {ESC001: …}`; the verdict stays on the page" }
            not_called { text: "{$level}{$to} was never called; the limit was {$limit}", label: "counts from here", help: "if somebody called, add the `escalation` entry; else say why: `notes: {ESC001: …}`" }
            declared_late { text: "declared a major incident after {$after}, {$late} after the limit of {$limit}", label: "too late", help: "say why: `notes: {ESC001: …}`; the verdict stays on the page" }
            not_declared { text: "never declared a major incident; the limit was {$limit}", label: "counts from here", help: "if it was declared, add `major: {at: …}`; else say why: `notes: {ESC001: …}`" }
            named_late { text: "the roles {$wanted} were all named after {$after}, {$late} after the limit of {$limit}", label: "too late", help: "say why: `notes: {ESC001: …}`; the verdict stays on the page" }
            not_named { text: "nobody was named {$missing}; the limit was {$limit}", label: "counts from here", help: "add it to `roles`, or a `role` entry with its time; else say why: `notes: {ESC001: …}`" }
        },
        labels: { policy: "the policy" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: low}\ntimes: {detected: 08:40, resolved: 10:10}\nservice: payments\nimpact: {statement: 40 000 payments waited until the rollback.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 09:27, kind: escalation, level: 1, to: head-of-operations, text: Called by phone.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nroles: {head-of-operations: {name: Head of operations}}\nservices:\n  payments: {name: Payments}\npolicies:\n  P3: {hierarchical_escalation: [{level: 1, within: 30m, unless: resolved, to: head-of-operations}]}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: low}\ntimes: {detected: 08:40, resolved: 10:10}\nservice: payments\nimpact: {statement: 40 000 payments waited until the rollback.}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 09:02, kind: escalation, level: 1, to: head-of-operations, text: Called by phone.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nroles: {head-of-operations: {name: Head of operations}}\nservices:\n  payments: {name: Payments}\npolicies:\n  P3: {hierarchical_escalation: [{level: 1, within: 30m, unless: resolved, to: head-of-operations}]}\n"),
        check: [Levels(escalated)],
    }
}

/// When something was done, by how much that was too late, and what was agreed.
struct Lateness {
    after: String,
    late: String,
    limit: String,
}

impl Lateness {
    fn of(line: &Line<'_>) -> Option<Self> {
        let between = |to: jiff::Timestamp| to.as_second() - line.from.as_second();
        Some(Self {
            after: line.actual.map(|at| sentence::length(between(at))).unwrap_or_default(),
            late: sentence::length(line.late_seconds.unwrap_or_default()),
            limit: sentence::length(between(line.due?)),
        })
    }
}

fn escalated(scope: &Scope<'_>, record: &IncidentRecord, agreed: &Agreed<'_, '_>, sink: &mut Sink) {
    if place::is_unread(record) {
        return;
    }
    for line in agreed.levels.policy.iter().filter(|line| line.outcome.is_violation()) {
        let Some(lateness) = Lateness::of(line) else { continue };
        let is_late = line.outcome == Outcome::Late;
        let begin = place::of(record, Milestone::Logged);
        match &line.demand {
            Demand::Functional { to } => {
                let place = place::entry(record, line.entry).unwrap_or(begin);
                called(line, lateness, to, None, place, sink);
            }
            Demand::Hierarchical { level, to } => {
                let place = place::entry(record, line.entry).unwrap_or(begin);
                called(line, lateness, to, Some(*level), place, sink);
            }
            Demand::DeclareMajor => {
                let declared = record.incident.major.get().and_then(|major| major.at.place());
                let message = if is_late { "declared_late" } else { "not_declared" };
                sink.report(declared.unwrap_or(begin), message, |finding| {
                    finding
                        .fact("after", lateness.after)
                        .fact("late", lateness.late)
                        .fact("limit", lateness.limit)
                        .related(line.place, "policy")
                });
            }
            Demand::Roles { wanted, missing } => {
                // That nobody leads an important incident is INC010.
                let weight = || Weight::of(record, &scope.book.config, scope.as_of);
                let is_said = !is_late && lacks_commander(record, &weight()).is_some();
                let missing: Vec<&str> = missing
                    .iter()
                    .copied()
                    .filter(|role| !is_said || *role != "incident-commander")
                    .collect();
                if !is_late && missing.is_empty() {
                    continue;
                }
                let place = named_at(record, line).unwrap_or(begin);
                let message = if is_late { "named_late" } else { "not_named" };
                sink.report(place, message, |finding| {
                    finding
                        .fact("wanted", sentence::list(wanted))
                        .fact("missing", sentence::list(&missing))
                        .fact("after", lateness.after)
                        .fact("late", lateness.late)
                        .fact("limit", lateness.limit)
                        .related(line.place, "policy")
                });
            }
            Demand::Acknowledge
            | Demand::FirstUpdate { .. }
            | Demand::NextUpdate { .. }
            | Demand::FinalUpdate { .. } => {}
        }
    }
}

fn called(
    line: &Line<'_>,
    lateness: Lateness,
    to: &str,
    level: Option<u64>,
    place: Place,
    sink: &mut Sink,
) {
    let is_late = line.outcome == Outcome::Late;
    let whole = |level| i64::try_from(level).unwrap_or(i64::MAX);
    let level: Fact = match level {
        Some(level) if is_late => phrase::LEVEL_BEHIND.count(whole(level)),
        Some(level) => phrase::LEVEL_BEFORE.count(whole(level)),
        None => "".into(),
    };
    // "level 2, board-on-call, was never called"
    let to = if is_late || level.english().is_empty() { to.to_owned() } else { format!("{to},") };
    sink.report(place, if is_late { "called_late" } else { "not_called" }, |finding| {
        finding
            .fact("to", to)
            .fact("level", level)
            .fact("after", lateness.after)
            .fact("late", lateness.late)
            .fact("limit", lateness.limit)
            .related(line.place, "policy")
    });
}

/// Where the last of the roles was named.
fn named_at(record: &IncidentRecord, line: &Line<'_>) -> Option<Place> {
    let named = line.actual?;
    let of_roles =
        record.entries().iter().filter(|entry| entry.kind.copied() == Some(EntryKind::Role));
    of_roles.filter_map(|entry| entry.at.at()).find(|at| at.instant == named).map(|at| at.place)
}
