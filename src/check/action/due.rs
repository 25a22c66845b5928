//! The days that were promised for actions and accepted risks, and how often they moved.

use super::{head, name};
use crate::check::specimen::{small, with_team};
use crate::check::{Scope, Sink, check, phrase};
use crate::measure::{ActionStanding, ActionState, HomeDays};
use crate::model::action::Action;
use crate::model::rca::Rca;
use crate::model::shape::At;
use crate::model::{Fact, IncidentRecord, ProblemRecord};

check! {
    /// An action was agreed without a day, or a risk was accepted for ever.
    ///
    /// ## Why it matters
    ///
    /// Without a day nobody notices that it was not done. A risk is accepted until something changes;
    /// the day is when somebody looks whether it has.
    ACT004 "action-without-due" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "an agreed action has no `due`, or an accepted risk no `until`",
        messages: {
            action { text: "`{$action}` is {$state} and has no `due`", label: "until when?", help: "add `due:` with the day by which it should be done" }
            risk { text: "the risk of `{$factor}` is accepted without an end", label: "until when?", help: "add `until:` with the day on which it is decided again" }
        },
        bad: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, state: accepted}\n", with_team!()),
        good: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Incident(incident_days), Problem(problem_days)],
    }
}

fn incident_days(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    without_due(super::of_incident(scope, record), sink);
    without_until(record.rca(), sink);
}

fn problem_days(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    without_due(super::of_problem(scope, record), sink);
    without_until(record.problem.rca.get(), sink);
}

fn without_due<'a>(actions: impl Iterator<Item = (&'a At<Action>, ActionState)>, sink: &mut Sink) {
    for (action, state) in actions {
        let agreed = match state {
            ActionState::Accepted | ActionState::InProgress | ActionState::Blocked => true,
            ActionState::Proposed
            | ActionState::Done
            | ActionState::Verified
            | ActionState::Declined => false,
        };
        if agreed && action.due.is_absent() {
            let place = action.state.place().unwrap_or(head(action));
            sink.report(place, "action", |finding| {
                finding.fact("action", name(action)).fact("state", phrase::state(state))
            });
        }
    }
}

fn without_until(rca: Option<&Rca>, sink: &mut Sink) {
    for risk in rca.into_iter().flat_map(|rca| rca.accepted_risks.items()) {
        if risk.until.is_absent() {
            let factor = risk.factor.get().map_or(phrase::A_FACTOR.into(), Fact::from);
            sink.report(risk.factor.place().unwrap_or(risk.place), "risk", |finding| {
                finding.fact("factor", factor)
            });
        }
    }
}

check! {
    /// The day on which an action was due has passed, and it is neither done nor declined.
    ///
    /// ## Why it matters
    ///
    /// Until it is done the cause is still there, and the next incident of its kind will be one that
    /// everybody saw coming.
    ACT008 "action-overdue" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "an action is not done, and the day on which it was due has passed",
        messages: {
            overdue { text: "`{$action}` is {$days} overdue; its state is {$state}", label: "has passed", help: "add `done:` with its day, or move `due` and say why in `due_moved`; if it must wait: `notes: {ACT008: …}`" }
        },
        bad: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, due: 2026-10-30, state: accepted}\n", with_team!()),
        good: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, due: 2026-10-30, done: 2026-10-29, evidence: [order 4711]}\n", with_team!()),
        check: [Incident(incident_overdue), Problem(problem_overdue)],
    }
}

fn incident_overdue(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    if !record.actions().is_empty() {
        let home = HomeDays::of_incident(record, &scope.book.config.zone());
        overdue(scope, record.actions(), home, sink);
    }
}

fn problem_overdue(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    overdue(scope, record.problem.actions.items(), HomeDays::of_problem(record), sink);
}

fn overdue(scope: &Scope<'_>, actions: &[At<Action>], home: HomeDays, sink: &mut Sink) {
    let zone = scope.book.config.zone();
    for action in actions {
        // Nobody knows whether it was done.
        if action.done.is_broken() || action.declined.is_broken() {
            continue;
        }
        let standing = ActionStanding::of(action, home, scope.as_of, &zone);
        let Some((days, due)) = standing.overdue_days.zip(action.due.at()) else { continue };
        sink.report(due.place, "overdue", |finding| {
            finding
                .fact("action", name(action))
                .fact("days", phrase::DAYS.count(days))
                .fact("state", phrase::state(standing.state))
        });
    }
}

/// So many moves are a plan that changed; more are one that does not hold.
const MOST_MOVES: usize = 2;

check! {
    /// The due date of an action was moved again and again.
    ///
    /// ## Why it matters
    ///
    /// An action that moves each month is not one that is late; it is one that has no time, or that
    /// hides two.
    ACT011 "due-moved-often" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the due date of an action moved more than twice",
        messages: {
            moved { text: "the due date of `{$action}` moved {$times}", label: "once more", help: "split what can be done now from what has to wait, or decline the rest with `declined:` and its reason" }
        },
        bad: concat!(small!(), "actions:\n  - id: spare-fuser\n    title: Keep a spare fuser on each floor\n    owner: platform\n    due: 2026-12-15\n    due_moved: [{from: 2026-08-31, reason: holidays}, {from: 2026-09-30, reason: the order is late}, {from: 2026-10-31, reason: the order is late}]\n    state: accepted\n", with_team!()),
        good: concat!(small!(), "actions:\n  - id: spare-fuser\n    title: Keep a spare fuser on each floor\n    owner: platform\n    due: 2026-12-15\n    due_moved: [{from: 2026-08-31, reason: holidays}, {from: 2026-09-30, reason: the order is late}]\n    state: accepted\n", with_team!()),
        check: [Incident(incident_moves), Problem(problem_moves)],
    }
}

fn incident_moves(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    moved_often(record.actions(), sink);
}

fn problem_moves(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    moved_often(record.problem.actions.items(), sink);
}

fn moved_often(actions: &[At<Action>], sink: &mut Sink) {
    for action in actions {
        let moves = action.due_moved.items();
        let Some(last) = moves.last().filter(|_| moves.len() > MOST_MOVES) else { continue };
        let place = last.from.place().unwrap_or(last.place);
        let times = i64::try_from(moves.len()).unwrap_or(i64::MAX);
        sink.report(place, "moved", |finding| {
            finding.fact("action", name(action)).fact("times", phrase::TIMES.count(times))
        });
    }
}
