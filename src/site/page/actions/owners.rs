//! Who owes what: open, overdue and done actions of each owner, all of them counted.

use crate::measure::ActionState;
use crate::site::context::Context;
use crate::site::overview::Task;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Owners that are in sight.
const IN_SIGHT: usize = 12;
/// Owners behind a disclosure; the others are found by the filter.
const BEHIND: usize = 200;

/// Owners, those with the most overdue first.
#[derive(Serialize)]
pub(super) struct Owners {
    first: Vec<Row>,
    further: Vec<Row>,
    more: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    open: String,
    overdue: String,
    done: String,
    is_late: bool,
}

#[derive(Clone, Copy, Default)]
struct Owed {
    open: usize,
    overdue: usize,
    done: usize,
}

/// The table; nothing, where no action has an owner.
pub(super) fn table(context: &Context<'_>, tasks: &[Task<'_>]) -> Option<Owners> {
    let mut by_owner: BTreeMap<Option<&str>, Owed> = BTreeMap::new();
    for task in tasks {
        let owed = by_owner.entry(task.action.owner.get().map(String::as_str)).or_default();
        owed.overdue += usize::from(task.standing.overdue_days.is_some());
        match task.standing.state {
            ActionState::Proposed
            | ActionState::Accepted
            | ActionState::InProgress
            | ActionState::Blocked => owed.open += 1,
            ActionState::Done | ActionState::Verified => owed.done += 1,
            ActionState::Declined => {}
        }
    }
    if by_owner.keys().all(Option::is_none) {
        return None;
    }
    let mut owners: Vec<(Option<&str>, Owed)> =
        by_owner.into_iter().filter(|(_, owed)| owed.open + owed.done > 0).collect();
    owners.sort_by_key(|(owner, owed)| {
        (Reverse(owed.overdue), Reverse(owed.open), Reverse(owed.done), owner.is_none())
    });
    let mut rows = owners.iter().map(|(owner, owed)| row(context, *owner, *owed));
    let first = rows.by_ref().take(IN_SIGHT).collect();
    let further: Vec<Row> = rows.take(BEHIND).collect();
    let more = context.count("actions_owners_more", further.len());
    Some(Owners { first, further, more })
}

fn row(context: &Context<'_>, owner: Option<&str>, owed: Owed) -> Row {
    let name = owner.map(|owner| context.book().config.owner_name(owner).to_owned());
    Row {
        name: name.unwrap_or_else(|| context.words.get("actions_not_stated")),
        open: context.figure(owed.open),
        overdue: context.figure(owed.overdue),
        done: context.figure(owed.done),
        is_late: owed.overdue > 0,
    }
}
