//! What answers to an incident or a problem: its actions, those of other records that act upon it,
//! and the risks that were accepted. An action lives with one record and may address the factors
//! of others (format.md, principle 2).

use crate::model::action::Action;
use crate::model::rca::{AcceptedRisk, Factor, Rca};
use crate::model::shape::{At, Field};
use crate::model::{Book, IncidentRecord, ProblemRecord};
use std::collections::HashMap;

/// The actions that address factors of other records than their own, by that record's id.
pub(crate) struct Answers<'a> {
    book: &'a Book,
    elsewhere: HashMap<&'a str, Vec<&'a At<Action>>>,
}

/// What answers to one record.
pub(super) struct Answer<'a> {
    id: &'a str,
    /// Its own actions that were not declined.
    own: Vec<&'a At<Action>>,
    /// Those of its problem and of records that address one of its factors.
    others: Vec<&'a At<Action>>,
    /// The risks that were accepted.
    pub(super) risks: &'a [At<AcceptedRisk>],
    /// Something of it cannot be read, so that nothing may be called missing.
    pub(super) is_unknown: bool,
}

impl<'a> Answers<'a> {
    /// Looks through all actions of a casebook.
    pub(super) fn of(book: &'a Book) -> Self {
        let mut elsewhere: HashMap<&str, Vec<&At<Action>>> = HashMap::new();
        for (home, action) in book.actions() {
            let addressed = action.addresses.items().iter();
            for (record, _) in addressed.filter_map(|name| name.split_once('#')) {
                if record != home {
                    elsewhere.entry(record).or_default().push(action);
                }
            }
        }
        Self { book, elsewhere }
    }

    /// What answers to an incident.
    pub(super) fn to_incident(&self, record: &'a IncidentRecord) -> Answer<'a> {
        let problem = record.incident.problem.get().and_then(|id| self.book.problem(id));
        let of_problem = problem.map_or(&[][..], |record| record.problem.actions.items());
        let mut answer =
            self.answer(&record.id, &record.incident.actions, record.incident.rca.get());
        answer.others.extend(of_problem.iter().filter(|action| is_meant(action)));
        let unread = problem.is_some_and(|record| record.problem.actions.is_broken());
        answer.is_unknown |= unread || record.incident.rca.is_broken();
        answer
    }

    /// What answers to a problem.
    pub(super) fn to_problem(&self, record: &'a ProblemRecord) -> Answer<'a> {
        self.answer(&record.id, &record.problem.actions, record.problem.rca.get())
    }

    fn answer(
        &self,
        id: &'a str,
        actions: &'a Field<Vec<At<Action>>>,
        rca: Option<&'a Rca>,
    ) -> Answer<'a> {
        let elsewhere = self.elsewhere.get(id).into_iter().flatten().copied();
        let unread = actions.items().iter().any(|action| action.addresses.is_broken());
        Answer {
            id,
            own: actions.items().iter().filter(|action| is_meant(action)).collect(),
            others: elsewhere.filter(|action| is_meant(action)).collect(),
            risks: rca.map_or(&[], |rca| rca.accepted_risks.items()),
            is_unknown: unread
                || actions.is_broken()
                || rca.is_some_and(|rca| rca.accepted_risks.is_broken()),
        }
    }
}

/// Whether it is to be done, or done.
fn is_meant(action: &Action) -> bool {
    action.declined.is_absent()
}

impl<'a> Answer<'a> {
    /// All actions that were not declined, the record's own first.
    pub(super) fn actions(&self) -> impl Iterator<Item = &'a At<Action>> {
        self.own.iter().chain(&self.others).copied()
    }

    /// Whether there is neither an action nor an accepted risk.
    pub(super) fn is_none(&self) -> bool {
        self.own.is_empty() && self.others.is_empty() && self.risks.is_empty()
    }

    /// Whether an action addresses a factor of the record, or an accepted risk names it.
    pub(super) fn names(&self, factor: &Factor) -> bool {
        let Some(factor) = factor.id.get() else { return true };
        let is_it = |name: &str| match name.split_once('#') {
            Some((record, of_record)) => record == self.id && of_record == factor,
            None => false,
        };
        let own = |name: &str| name == factor || is_it(name);
        let acts = |action: &&At<Action>, is_it: &dyn Fn(&str) -> bool| {
            action.addresses.items().iter().any(|name| is_it(name))
        };
        self.is_unknown
            || self.own.iter().any(|action| acts(action, &own))
            || self.others.iter().any(|action| acts(action, &is_it))
            || self.risks.iter().any(|risk| risk.factor.get().is_none_or(|name| own(name)))
    }
}
