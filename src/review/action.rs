//! What became of the actions.

use super::side::Side;
use crate::diagnostic::masked;
use crate::measure::{ActionStanding, ActionState, HomeDays};
use crate::model::action::Action;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, HashMap};

/// Actions by what became of them, each list by address.
#[derive(Debug, Default, Serialize)]
pub struct ActionChanges {
    /// Not there before, and open.
    pub opened: Vec<ActionChange>,
    /// Not done before.
    pub done: Vec<ActionChange>,
    /// Not declined before.
    pub declined: Vec<ActionChange>,
    /// With another due date than before, or without the one they had.
    pub due_moved: Vec<ActionChange>,
    /// Overdue now and not before, both seen at the same instant.
    pub newly_overdue: Vec<ActionChange>,
}

/// An action; in JSON its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionChange {
    /// `<record>#<id>`.
    pub address: String,
    /// What is to be done.
    pub title: String,
    /// Its due date before.
    pub old_due: Option<Date>,
    /// Its due date now.
    pub new_due: Option<Date>,
}

impl Serialize for ActionChange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.address)
    }
}

impl ActionChanges {
    /// The lists with what they are called.
    pub fn lists(&self) -> [(&'static str, &[ActionChange]); 5] {
        [
            ("opened", &self.opened),
            ("done", &self.done),
            ("declined", &self.declined),
            ("due date moved", &self.due_moved),
            ("newly overdue", &self.newly_overdue),
        ]
    }

    /// Whether nothing became of any action.
    pub fn is_empty(&self) -> bool {
        self.lists().iter().all(|(_, list)| list.is_empty())
    }
}

/// An action where it stands.
struct Standing<'a> {
    action: &'a Action,
    at: ActionStanding,
}

/// What became of the actions; those of a renamed record are the same ones.
pub(super) fn changes(
    base: &Side<'_>,
    head: &Side<'_>,
    renamed: &HashMap<String, String>,
) -> ActionChanges {
    let old = standings(base, renamed);
    let mut changes = ActionChanges::default();
    for (address, new) in standings(head, &HashMap::new()) {
        let before = old.get(&address);
        let was = |test: fn(&ActionStanding) -> bool| before.is_some_and(|old| test(&old.at));
        let old_due = before.and_then(|old| old.at.dates.due);
        let change = ActionChange {
            title: masked(new.action.title.get().map_or("", String::as_str)).into_owned(),
            address,
            old_due,
            new_due: new.at.dates.due,
        };
        let mut put = |list: fn(&mut ActionChanges) -> &mut Vec<ActionChange>, holds: bool| {
            list(&mut changes).extend(Some(change.clone()).filter(|_| holds));
        };
        put(|all| &mut all.opened, before.is_none() && new.at.state.is_open());
        put(|all| &mut all.done, is_done(&new.at) && !was(is_done));
        put(|all| &mut all.declined, is_declined(&new.at) && !was(is_declined));
        put(|all| &mut all.due_moved, old_due.is_some() && old_due != new.at.dates.due);
        put(|all| &mut all.newly_overdue, is_overdue(&new.at) && !was(is_overdue));
    }
    changes
}

const fn is_done(at: &ActionStanding) -> bool {
    matches!(at.state, ActionState::Done | ActionState::Verified)
}

const fn is_declined(at: &ActionStanding) -> bool {
    matches!(at.state, ActionState::Declined)
}

const fn is_overdue(at: &ActionStanding) -> bool {
    at.overdue_days.is_some()
}

/// The actions of a side by address.
fn standings<'a>(
    side: &Side<'a>,
    renamed: &HashMap<String, String>,
) -> BTreeMap<String, Standing<'a>> {
    let (book, zone) = (side.scope.book, side.zone());
    let mut all = BTreeMap::new();
    let mut put = |record: &str, action: &'a Action, home: HomeDays| {
        let Some(id) = action.id.get() else { return };
        let record = renamed.get(record).map_or(record, String::as_str);
        let at = ActionStanding::of(action, home, side.as_of(), &zone);
        all.entry(format!("{record}#{id}")).or_insert(Standing { action, at });
    };
    for record in &book.incidents {
        let home = HomeDays::of_incident(record, &zone);
        for action in record.actions() {
            put(&record.id, &action.value, home);
        }
    }
    for record in &book.problems {
        let home = HomeDays::of_problem(record);
        let actions = record.problem.actions.items();
        for action in actions {
            put(&record.id, &action.value, home);
        }
    }
    all
}
