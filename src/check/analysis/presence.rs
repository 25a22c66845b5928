//! Whether there is an analysis, and the parts of it that are easily left out.

use crate::check::important::Weighed;
use crate::check::specimen::{reviewed_p1, with_team};
use crate::check::{Scope, Sink, check, phrase};
use crate::measure::Moments;
use crate::model::action::ActionType;
use crate::model::incident::RelationKind;
use crate::model::shape::Place;
use crate::model::{IncidentRecord, Moment, Phrase};

check! {
    /// A grave or recurring incident was reviewed or closed without an analysis.
    ///
    /// ## Why it matters
    ///
    /// What made it possible is still there. An incident that came back asks for the analysis all the
    /// more, however small it is: the first answer did not hold.
    RCA001 "no-analysis" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a P1, P2, major or recurring incident is reviewed or closed without an analysis",
        messages: {
            important { text: "{$ended} without an analysis, although {$what}", label: "{$ended} here", help: "add the analysis as `rca`, with its `factors`; where the cause stays open: `rca: {cause: unknown}`" }
            recurring { text: "{$ended} without an analysis, although it recurs: `{$earlier}` came before", label: "{$ended} here", help: "add the analysis as `rca`, with what let it come back among its `factors`" }
        },
        labels: { link: "linked here" },
        bad: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05, closed: 10:30}\nrelated: [{kind: recurrence-of, id: 2026-05-04-printer}]\n# file: incidents/2026/2026-05-04-printer.yaml\ntitle: Printer offline\ndate: 2026-05-04\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05}\n",
        good: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05, closed: 10:30}\nrelated: [{kind: recurrence-of, id: 2026-05-04-printer}]\nrca:\n  factors:\n    - {id: worn-fuser, role: condition, text: The fuser is changed when it fails and not after its 100 000 pages}\n# file: incidents/2026/2026-05-04-printer.yaml\ntitle: Printer offline\ndate: 2026-05-04\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05}\n",
        check: [Weighed(no_analysis)],
    }
}

fn no_analysis(
    scope: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let weight = &weighed.weight;
    if !record.incident.rca.is_absent() || !weight.counts {
        return;
    }
    let Some((place, ended)) = ended(record, &weight.moments) else { return };
    if let Some(what) = weight.important() {
        sink.report(place, "important", |finding| finding.fact("ended", ended).fact("what", what));
    } else if let Some((earlier, link)) = recurs(scope, record, &weight.moments) {
        sink.report(place, "recurring", |finding| {
            finding.fact("ended", ended).fact("earlier", earlier).related(link, "link")
        });
    }
}

/// Where a record says that nothing more is to be learnt, or to be done.
fn ended(record: &IncidentRecord, moments: &Moments) -> Option<(Place, &'static Phrase)> {
    let times = record.incident.times.get()?;
    let reviewed = times.reviewed.at().filter(|_| moments.reviewed.is_some());
    let closed = times.closed.at().filter(|_| moments.closed.is_some());
    let reviewed = reviewed.map(|at| (at.place, phrase::REVIEWED));
    reviewed.or_else(|| closed.map(|at| (at.place, phrase::CLOSED)))
}

/// The incident that an incident repeats, and where the record links it.
fn recurs<'a>(
    scope: &Scope<'a>,
    record: &'a IncidentRecord,
    moments: &Moments,
) -> Option<(&'a str, Place)> {
    let incident = &record.incident;
    let stated = incident.related.items().iter().find_map(|related| {
        let is_recurrence = related.kind.copied() == Some(RelationKind::RecurrenceOf);
        let id = related.id.at().filter(|_| is_recurrence)?;
        Some((id.value.as_str(), id.place))
    });
    let by_problem = || {
        let problem = incident.problem.at()?;
        let begin = |moments: &Moments| moments.begin.map(|at: Moment| at.instant);
        let own = begin(moments)?;
        let others = scope.book.incidents.iter().filter(|other| {
            other.incident.problem.get() == Some(&problem.value)
                && other.incident.cancelled.is_absent()
        });
        let earlier = others.filter_map(|other| {
            let at = begin(&Moments::of(&other.incident, scope.as_of))?;
            (at < own).then_some((at, other.id.as_str()))
        });
        earlier.max().map(|(_, id)| (id, problem.place))
    };
    stated.or_else(by_problem)
}

check! {
    /// The analysis of a grave incident says neither what went well nor what went wrong.
    ///
    /// ## Why it matters
    ///
    /// Factors tell why it happened. What held, what did not, and where only luck helped tells how near
    /// the next one is.
    RCA011 "no-went-well-wrong-lucky" {
        class: Record, level: Info, since: "0.1.0",
        summary: "the reviewed analysis of a P1 or major incident has none of went_well, went_wrong, got_lucky",
        messages: {
            none { text: "the analysis says neither what went well, nor what went wrong, nor where luck helped", label: "reviewed so", help: "add `went_well:`, `went_wrong:` or `got_lucky:` with a line each; what went well may be hard to see, and is worth keeping" }
        },
        bad: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        good: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  got_lucky:\n    - It was not the last day of the month.\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Weighed(neither_well_nor_wrong)],
    }
}

fn neither_well_nor_wrong(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(rca) = record.incident.rca.at() else { return };
    let lists = [&rca.went_well, &rca.went_wrong, &rca.got_lucky];
    let is_due = weighed.weight.is_gravest() && weighed.weight.is_reviewed();
    let reviewed = record.incident.times.get().and_then(|times| times.reviewed.place());
    if is_due && lists.iter().all(|list| list.is_absent()) {
        sink.report(reviewed.unwrap_or(rca.place), "none", |finding| finding);
    }
}

check! {
    /// An incident was closed with an unknown cause, and nothing is set up to find it.
    ///
    /// ## Why it matters
    ///
    /// An unknown cause is an honest answer; it is also one that will come back. A problem record keeps
    /// it in view, and an action that records more makes the next time the one in which it is found.
    RCA012 "unknown-cause-closed" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "closed with an unknown cause, without a problem or without an action to detect or analyse",
        messages: {
            neither { text: "closed with an unknown cause, and neither a problem nor an action keeps looking for it", label: "unknown", help: "add `problem:` and an action of type `detect` or `analyse` that makes the next time tell more" }
            no_problem { text: "closed with an unknown cause, and no problem keeps it in view", label: "unknown", help: "open a record in `problems/` and name it with `problem:`" }
            no_action { text: "closed with an unknown cause, and no action looks further for it", label: "unknown", help: "add an action of type `detect` or `analyse` that makes the next time tell more, here or with the problem" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05, closed: 10:30}\nservice: office-printing\nrca: {cause: unknown}\n",
        good: "# file: incidents/2026/2026-06-11-example.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05, closed: 10:30}\nservice: office-printing\nproblem: PRB-0001\nrca: {cause: unknown}\nactions:\n  - {id: log, title: Keep the log of the printer for 90 days, type: analyse}\n# file: problems/PRB-0001.yaml\ntitle: The printer stops without a message\nservices: [office-printing]\n",
        check: [Weighed(unknown_and_closed)],
    }
}

fn unknown_and_closed(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let cause = record.rca().and_then(|rca| rca.cause.at());
    let Some(cause) = cause.filter(|cause| cause.value == "unknown") else { return };
    if weighed.weight.moments.closed.is_none() {
        return;
    }
    let answer = weighed.answers.to_incident(record);
    let looks = answer.is_unknown
        || answer.actions().any(|action| {
            action.r#type.is_broken()
                || matches!(action.r#type.copied(), Some(ActionType::Detect | ActionType::Analyse))
        });
    let message = match (record.incident.problem.is_absent(), looks) {
        (true, false) => "neither",
        (true, true) => "no_problem",
        (false, false) => "no_action",
        (false, true) => return,
    };
    sink.report(cause.place, message, |finding| finding);
}
