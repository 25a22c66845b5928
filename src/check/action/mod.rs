//! Actions: what is to be done, by whom, until when, and what shows that it was done.

pub(super) mod done;
pub(super) mod due;
pub(super) mod owner;
pub(super) mod set;
pub(super) mod wording;

use super::{Scope, phrase};
use crate::measure::{ActionStanding, ActionState, HomeDays};
use crate::model::action::Action;
use crate::model::shape::{At, Place};
use crate::model::{Fact, IncidentRecord, ProblemRecord};

/// What an action is called in a sentence.
fn name(action: &Action) -> Fact {
    action.id.get().or(action.title.get()).map_or(phrase::THE_ACTION.into(), Fact::from)
}

/// Where a finding about an action as a whole points.
fn head(action: &At<Action>) -> Place {
    action.id.place().or(action.title.place()).unwrap_or(action.place)
}

/// The actions of an incident with the state of each at as-of; one whose end cannot be read has
/// none.
fn of_incident<'a>(
    scope: &Scope<'_>,
    record: &'a IncidentRecord,
) -> impl Iterator<Item = (&'a At<Action>, ActionState)> {
    let home = HomeDays::of_incident(record, &scope.book.config.zone());
    with_state(scope, record.actions(), home)
}

/// The same of a problem.
fn of_problem<'a>(
    scope: &Scope<'_>,
    record: &'a ProblemRecord,
) -> impl Iterator<Item = (&'a At<Action>, ActionState)> {
    with_state(scope, record.problem.actions.items(), HomeDays::of_problem(record))
}

fn with_state<'a>(
    scope: &Scope<'_>,
    actions: &'a [At<Action>],
    home: HomeDays,
) -> impl Iterator<Item = (&'a At<Action>, ActionState)> {
    let (zone, as_of) = (scope.book.config.zone(), scope.as_of);
    let readable = |action: &&At<Action>| {
        !action.done.is_broken() && !action.declined.is_broken() && !action.state.is_broken()
    };
    actions
        .iter()
        .filter(readable)
        .map(move |action| (action, ActionStanding::of(action, home, as_of, &zone).state))
}
