//! Problems and known errors.

use super::important::Weight;
use super::{Scope, Sink, check, phrase};
use crate::measure::{day_of, problem};
use crate::model::ProblemRecord;

check! {
    /// A known error does not say how to get round it.
    ///
    /// ## Why it matters
    ///
    /// It is what the next responder opens the record for. That there is no way round is an answer too.
    PRB002 "known-error-without-workaround" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a known error has no workaround",
        messages: {
            none { text: "a known error, and nothing says how to get round it", label: "known since then", help: "add `known_error: {workaround: …}`; write `none` where there is none" }
        },
        bad: "# file: problems/PRB-0001.yaml\ntitle: The printer stops without a message\nservices: [office-printing]\ntimes: {logged: 2026-02-13, known_error: 2026-02-20}\n",
        good: "# file: problems/PRB-0001.yaml\ntitle: The printer stops without a message\nservices: [office-printing]\ntimes: {logged: 2026-02-13, known_error: 2026-02-20}\nknown_error: {workaround: Switch it off for 30 s (runbook 3)}\n",
        check: [Problem(without_workaround)],
    }
}

fn without_workaround(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    let problem = &record.problem;
    let Some(known) = problem.times.get().and_then(|times| times.known_error.at()) else { return };
    let has_one = problem.known_error.is_broken()
        || problem.known_error.get().is_some_and(|error| !error.workaround.is_absent());
    if !has_one {
        sink.report(known.place, "none", |finding| finding);
    }
}

check! {
    /// A closed problem has come back.
    ///
    /// ## Why it matters
    ///
    /// What was done did not reach the cause, or there is another one. As long as the problem is closed,
    /// nobody looks for it.
    PRB003 "closed-problem-recurs" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "an incident after a problem was closed links to it",
        messages: {
            once { text: "closed, and `{$incident}` happened on {$day} all the same", label: "closed on this day", help: "open it again (`reopened: [{closed: …, reopened: …}]`), or say why it stays closed: `notes: {PRB003: …}`" }
            often { text: "closed, and {$count} happened all the same, the first, `{$incident}`, on {$day}", label: "closed on this day", help: "open it again (`reopened: [{closed: …, reopened: …}]`), or say why it stays closed: `notes: {PRB003: …}`" }
        },
        labels: { link: "linked here" },
        bad: "# file: problems/PRB-0001.yaml\ntitle: The printer stops without a message\nservices: [office-printing]\ntimes: {logged: 2026-02-13, resolved: 2026-03-02, closed: 2026-04-01}\n# file: incidents/2026/2026-06-11-printer.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nproblem: PRB-0001\n",
        good: "# file: problems/PRB-0001.yaml\ntitle: The printer stops without a message\nservices: [office-printing]\ntimes: {logged: 2026-02-13, resolved: 2026-03-02, closed: 2026-04-01}\nreopened: [{closed: 2026-04-01, reopened: 2026-06-12}]\n# file: incidents/2026/2026-06-11-printer.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nproblem: PRB-0001\n",
        check: [Problem(recurs)],
    }
}

fn recurs(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    let problem = &record.problem;
    let zone = scope.book.config.zone();
    let today = day_of(scope.as_of, &zone);
    let Some(closed) = problem.times.get().and_then(|times| times.closed.at()) else { return };
    let again = problem
        .reopened
        .items()
        .iter()
        .any(|cycle| cycle.reopened.get().is_none_or(|reopened| reopened.0 >= closed.value.0));
    if again || problem.reopened.is_broken() || closed.value.0 > today {
        return;
    }
    let mut after: Vec<_> = problem::linked_incidents(scope.book, &record.id)
        .filter_map(|incident| {
            let weight = Weight::of(incident, &scope.book.config, scope.as_of);
            let begin = weight.moments.begin.filter(|_| weight.counts)?;
            let day = day_of(begin.instant, &zone);
            (day > closed.value.0).then_some((begin.instant, day, incident))
        })
        .collect();
    after.sort_by_key(|(at, _, incident)| (*at, incident.id.as_str()));
    let Some((_, day, first)) = after.first() else { return };
    let count = i64::try_from(after.len()).unwrap_or(i64::MAX);
    sink.report(closed.place, if count == 1 { "once" } else { "often" }, |finding| {
        let finding = finding
            .fact("incident", first.id.clone())
            .fact("count", phrase::INCIDENTS.count(count))
            .fact("day", day.to_string());
        match first.incident.problem.place() {
            Some(link) => finding.related(link, "link"),
            None => finding,
        }
    });
}
