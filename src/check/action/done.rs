//! Actions that are done: what shows it, and how it is seen that they work.

use super::name;
use crate::check::specimen::{small, with_team};
use crate::check::{Scope, Sink, check, phrase};
use crate::measure::effectiveness::{Counted, HomeOfAction, SameCause, Trial};
use crate::measure::{ActionStanding, ActionState, HomeDays};
use crate::model::action::{Action, ActionType};
use crate::model::shape::{At, Place};
use crate::model::{IncidentRecord, ProblemRecord};
use crate::statistics::{Effectiveness, LONGEST_WAIT_DAYS};

check! {
    /// An action is called done, and nothing shows it; or only its title says so.
    ///
    /// ## Why it matters
    ///
    /// After the next incident of the kind the first question is whether it was really done. A change
    /// number or a test answers it in a second. "(done)" in a title counts for nothing: without
    /// `done:` the action is open, here and in every figure.
    ACT009 "done-without-evidence" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "an action is done and has neither `evidence` nor `ticket`, or only its title says that it is done",
        messages: {
            none { text: "`{$action}` is done, and nothing shows it", label: "by what?", help: "add `evidence:` with the change, the test or the order, or `ticket:` with its address" }
            title { text: "the title of `{$action}` says that it is done, and the action counts as open", label: "since when?", help: "take it out of the title and add `done:` with the day, and `evidence:` with what shows it" }
        },
        bad: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, done: 2026-10-29}\n", with_team!()),
        good: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, done: 2026-10-29, evidence: [order 4711]}\n", with_team!()),
        check: [Incident(incident_evidence), Problem(problem_evidence)],
    }
}

fn incident_evidence(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    without_evidence(super::of_incident(scope, record), sink);
}

fn problem_evidence(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    without_evidence(super::of_problem(scope, record), sink);
}

fn without_evidence<'a>(
    actions: impl Iterator<Item = (&'a At<Action>, ActionState)>,
    sink: &mut Sink,
) {
    for (action, state) in actions {
        if !state.is_done() {
            let title = action.title.at().filter(|title| says_done(title));
            let is_open = action.done.is_absent() && action.declined.is_absent();
            if let Some(title) = title.filter(|_| is_open) {
                sink.report(title.place, "title", |finding| finding.fact("action", name(action)));
            }
            continue;
        }
        let shown = !action.evidence.is_absent() || !action.ticket.is_absent();
        if let Some(done) = action.done.place().filter(|_| !shown) {
            sink.report(done, "none", |finding| finding.fact("action", name(action)));
        }
    }
}

/// Whether a title is marked as done, as lists in prose are.
fn says_done(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words = ["(done)", "[done]", "(completed)", "[x]", "(erledigt)", "[erledigt]"];
    words.iter().any(|word| lower.contains(word)) || lower.contains(['✅', '☑', '✔'])
}

check! {
    /// An action that should stop or soften the next incident is done, and nothing says how one will
    /// see that it does.
    ///
    /// ## Why it matters
    ///
    /// Done is not the same as working. A drill, a test or a quiet half-year shows it; without a plan
    /// for that, the next incident does.
    ACT010 "effectiveness-not-checked" {
        class: Record, level: Info, since: "0.1.0",
        summary: "an action of type prevent or mitigate is done and has no `verify`",
        messages: {
            none { text: "`{$action}` is done, and nothing says how one will see that it works", label: "does it work?", help: "add `verify: {due: …, method: no-recurrence, measure: …}`; methods are test, drill, metric, no-recurrence" }
            quiet { text: "`{$action}` is done, and nothing says how one will see that it works", label: "does it work?", help: "add `verify: {due: {$date}, method: no-recurrence, measure: …}`: {$before} of `{$cause}` in {$span} before, so {$quiet} without one show an effect (p = 0.05)" }
            rare { text: "`{$action}` is done, and nothing says how one will see that it works", label: "does it work?", help: "add `verify:` with a test, a drill or a metric: after {$before} of `{$cause}` in {$span}, quiet alone shows an effect only on {$date}" }
            since { text: "`{$action}` is done, and nothing says how one will see that it works", label: "does it work?", help: "add `verify:` with a test, a drill or a metric: {$since} of `{$cause}` came since it was done, {$before} in {$span} before" }
        },
        bad: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, type: mitigate, owner: platform, done: 2026-10-29, evidence: [order 4711]}\n", with_team!()),
        good: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, type: mitigate, owner: platform, done: 2026-10-29, evidence: [order 4711], verify: {due: 2027-03-31, method: drill, measure: A fuser is changed within 15 min}}\n", with_team!()),
        check: [Book(verified)],
    }
}

/// All records at once, since incidents of the same cause stand in others.
fn verified(scope: &Scope<'_>, sink: &mut Sink) {
    let (book, zone) = (scope.book, scope.book.config.zone());
    let incidents = book.incidents.iter().enumerate().flat_map(|(at, record)| {
        let days = HomeDays::of_incident(record, &zone);
        let actions = super::of_incident(scope, record);
        actions.map(move |(action, state)| (HomeOfAction::Incident(at), days, action, state))
    });
    let problems = book.problems.iter().enumerate().flat_map(|(at, record)| {
        let days = HomeDays::of_problem(record);
        let actions = super::of_problem(scope, record);
        actions.map(move |(action, state)| (HomeOfAction::Problem(at), days, action, state))
    });
    let protects = |action: &Action| {
        matches!(action.r#type.copied(), Some(ActionType::Prevent | ActionType::Mitigate))
    };
    // Incidents are looked through only where there is something to say.
    let mut same_cause: Option<SameCause<'_>> = None;
    for (home, days, action, state) in incidents.chain(problems) {
        let unverified = state.is_done() && protects(action) && action.verify.is_absent();
        let Some(place) = action.done.place().filter(|_| unverified) else { continue };
        let same_cause = same_cause.get_or_insert_with(|| SameCause::of(book, scope.as_of));
        let standing = ActionStanding::of(action, days, scope.as_of, &zone);
        match same_cause.trial(home, action, &standing) {
            Some(Trial::Counted(counted)) => with_counts(place, action, &counted, sink),
            Some(Trial::NotStarted | Trial::NotJudged(_)) | None => {
                sink.report(place, "none", |finding| finding.fact("action", name(action)));
            }
        }
    }
}

fn with_counts(place: Place, action: &Action, counted: &Counted<'_>, sink: &mut Sink) {
    let judged = Effectiveness::of(&Trial::Counted(counted.clone()));
    let quiet = judged.quiet.and_then(|quiet| Some((quiet.needed, quiet.over?)));
    let message = match quiet {
        None => "since",
        Some((needed, _)) if needed > LONGEST_WAIT_DAYS => "rare",
        Some(_) => "quiet",
    };
    let incidents = |n| phrase::INCIDENTS.count(i64::try_from(n).unwrap_or(i64::MAX));
    let days = |n: i64| phrase::DAYS.count(n.max(0));
    sink.report(place, message, |finding| {
        let finding = finding
            .fact("action", name(action))
            .fact("cause", counted.cause)
            .fact("before", incidents(counted.before.incidents))
            .fact("span", days(counted.before.days));
        match quiet {
            Some((needed, over)) => {
                finding.fact("quiet", days(needed)).fact("date", over.to_string())
            }
            None => finding.fact("since", incidents(counted.after.incidents)),
        }
    });
}
