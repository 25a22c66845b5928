//! Who sees to an action.

use super::{head, name};
use crate::check::specimen::{small, with_team};
use crate::check::{Scope, Sink, check, phrase};
use crate::measure::ActionState;
use crate::model::action::Action;
use crate::model::shape::{At, Keyed};
use crate::model::{Casebook, IncidentRecord, ProblemRecord};

check! {
    /// An action has no owner, or everybody.
    ///
    /// ## Why it matters
    ///
    /// What is everybody's is done by nobody. One team or role sees to it; it may ask others to help.
    ACT003 "action-without-owner" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "an action that is more than proposed has no owner, or everybody",
        messages: {
            none { text: "`{$action}` is {$state} and has no owner", label: "who sees to it?", help: "add `owner:` with a team or role of casebook.yaml; while it is not decided, leave `state` at proposed" }
            crowd { text: "`{$action}` is {$state}, and `{$owner}` is nobody in particular", label: "who sees to it?", help: "name one team or role of casebook.yaml that sees to it" }
        },
        bad: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: everyone, due: 2026-12-15, state: accepted}\n", with_team!()),
        good: concat!(small!(), "actions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Incident(incident_owners), Problem(problem_owners)],
    }
}

fn incident_owners(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    owners(scope, super::of_incident(scope, record), sink);
}

fn problem_owners(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    owners(scope, super::of_problem(scope, record), sink);
}

fn owners<'a>(
    scope: &Scope<'_>,
    actions: impl Iterator<Item = (&'a At<Action>, ActionState)>,
    sink: &mut Sink,
) {
    for (action, state) in actions {
        let needs_owner = match state {
            ActionState::Accepted
            | ActionState::InProgress
            | ActionState::Blocked
            | ActionState::Done
            | ActionState::Verified => true,
            ActionState::Proposed | ActionState::Declined => false,
        };
        if !needs_owner || action.owner.is_broken() {
            continue;
        }
        match action.owner.at() {
            Some(owner) if is_crowd(&scope.book.config, owner) => {
                sink.report(owner.place, "crowd", |finding| {
                    finding
                        .fact("action", name(action))
                        .fact("state", phrase::state(state))
                        .fact("owner", owner.value.clone())
                });
            }
            Some(_) => {}
            None => sink.report(head(action), "none", |finding| {
                finding.fact("action", name(action)).fact("state", phrase::state(state))
            }),
        }
    }
}

/// Words that name nobody in particular, in English and German. Any other that casebook.yaml does
/// not know is unknown-reference's.
const CROWD: &[&str] = &[
    "all",
    "anyone",
    "everybody",
    "everyone",
    "tba",
    "tbd",
    "team",
    "teams",
    "the team",
    "us",
    "we",
    "alle",
    "jeder",
    "wir",
];

/// Whether an owner is a word for everybody or nobody. A key that casebook.yaml has is neither.
pub(crate) fn is_crowd(config: &Casebook, owner: &str) -> bool {
    let is_declared = config.teams.get().is_some_and(|teams: &Keyed<_>| teams.has(owner))
        || config.roles.get().is_some_and(|roles: &Keyed<_>| roles.has(owner));
    !is_declared && CROWD.contains(&owner.trim().to_lowercase().as_str())
}
