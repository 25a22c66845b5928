//! Actions of a period: what was done in it, what was due in it, and what was overdue when it ended.

use super::super::{Figure, Material, Period};
use super::month_ends::MonthEnds;
use crate::measure::{ActionStanding, ActionState, HomeDays, day_of};
use crate::model::action::{Action, VerifyResult};
use crate::statistics::Share;
use jiff::civil::Date;
use serde::Serialize;

/// What was done in a period and what became of what was due in it.
#[derive(Debug, Clone, Serialize)]
pub struct PeriodActions {
    /// Actions that were done in it.
    pub done: usize,
    /// Those of them that were shown to work by as-of.
    pub verified: usize,
    /// Those of them that were shown not to work by as-of.
    pub failed: usize,
    /// Actions whose due day lies in it: those done by that day, and all whose day has passed or
    /// that are done. Declined ones are left out.
    pub on_time: [u64; 2],
    /// The share of these; `null` below five.
    pub on_time_rate: Option<Figure>,
    /// Actions that were open when it ended, whenever they were promised.
    pub open_at_end: usize,
    /// Those of them whose due day had passed.
    pub overdue_at_end: usize,
}

/// The record that an action lives with, by its position in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionHome {
    /// An incident.
    Incident(usize),
    /// A problem.
    Problem(usize),
}

/// An action: its record and its place among the record's actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionAt {
    /// The record.
    pub home: ActionHome,
    /// Its place.
    pub place: usize,
}

/// An action with what is asked of it.
#[derive(Clone, Copy)]
struct Task {
    at: ActionAt,
    due: Option<Date>,
    done: Option<Date>,
    is_declined: bool,
    effect: Effect,
}

/// Whether an action that was done did what it should. This is the one place that decides it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    Shown,
    Failed,
    Open,
}

/// All actions, by the days on which something became of them.
pub(super) struct Tasks {
    /// Those that are done, by that day.
    done: Vec<(Date, Task)>,
    /// Those with a due day, by that day.
    due: Vec<(Date, Task)>,
    today: Date,
    open: MonthEnds<ActionAt>,
    overdue: MonthEnds<ActionAt>,
}

impl Tasks {
    pub(super) fn of(
        material: &Material<'_, '_>,
        service: Option<&str>,
        months: &[Date],
        today: Date,
    ) -> Self {
        let zone = material.zone();
        let mut tasks = Self {
            done: Vec::new(),
            due: Vec::new(),
            today,
            open: MonthEnds::new(months, today),
            overdue: MonthEnds::new(months, today),
        };
        for (at, record) in material.book.incidents.iter().enumerate() {
            let measured = &material.measured[at];
            if record.actions().is_empty()
                || !service.is_none_or(|service| measured.effects.services.contains(&service))
            {
                continue;
            }
            let home = HomeDays::of_incident(record, &zone);
            let begin = measured.moments.begin.map(|begin| day_of(begin.instant, &zone));
            for (place, action) in record.actions().iter().enumerate() {
                let at = ActionAt { home: ActionHome::Incident(at), place };
                let standing = ActionStanding::of(action, home, material.as_of, &zone);
                tasks.add(at, action, &standing, begin);
            }
        }
        for (at, record) in material.book.problems.iter().enumerate() {
            let services = record.problem.services.items();
            if !service.is_none_or(|service| services.iter().any(|one| one.value == service)) {
                continue;
            }
            let home = HomeDays::of_problem(record);
            for (place, action) in record.problem.actions.items().iter().enumerate() {
                let at = ActionAt { home: ActionHome::Problem(at), place };
                let standing = ActionStanding::of(action, home, material.as_of, &zone);
                tasks.add(at, action, &standing, None);
            }
        }
        tasks.done.sort_by_key(|(day, _)| *day);
        tasks.due.sort_by_key(|(day, _)| *day);
        tasks
    }

    /// `begin` stands in for a day of creation that nobody knows.
    fn add(
        &mut self,
        at: ActionAt,
        action: &Action,
        standing: &ActionStanding,
        begin: Option<Date>,
    ) {
        let dates = standing.dates;
        let is_declined = standing.state == ActionState::Declined;
        let task = Task {
            at,
            due: dates.due,
            done: dates.done.filter(|_| !is_declined),
            is_declined,
            effect: effect(action, standing),
        };
        if let Some(done) = task.done {
            self.done.push((done, task));
        }
        if let Some(due) = task.due {
            self.due.push((due, task));
        }
        let ended = if is_declined { dates.declined } else { dates.done };
        // Declined on a day that nobody wrote down: it was open on none for certain.
        if is_declined && ended.is_none() {
            return;
        }
        let Some(created) = dates.created.or(begin).or(ended).or(dates.due) else { return };
        self.open.add(at, created, ended);
        if let Some(late) = dates.due.and_then(|due| due.tomorrow().ok()) {
            self.overdue.add(at, created.max(late), ended);
        }
    }

    /// The figures of a period, and the actions done, not done in time, and overdue at its end.
    pub(super) fn within(
        &self,
        period: Period,
        month: Date,
    ) -> (PeriodActions, [Vec<ActionAt>; 3]) {
        let between = |tasks: &[(Date, Task)]| {
            let first = tasks.partition_point(|(day, _)| *day < period.from);
            let last = tasks.partition_point(|(day, _)| *day <= period.to);
            tasks.get(first..last).unwrap_or_default().to_vec()
        };
        let done: Vec<Task> = between(&self.done).into_iter().map(|(_, task)| task).collect();
        let in_time = |task: &Task| task.due.zip(task.done).is_some_and(|(due, done)| done <= due);
        let is_decided = |(due, task): &(Date, Task)| {
            !task.is_declined && (task.done.is_some() || *due < self.today)
        };
        let decided = between(&self.due).into_iter().filter(is_decided).map(|(_, task)| task);
        let (kept, missed): (Vec<Task>, Vec<Task>) = decided.partition(in_time);
        let share = Share { part: kept.len() as u64, whole: (kept.len() + missed.len()) as u64 };
        let with = |effect: Effect| done.iter().filter(|task| task.effect == effect).count();
        let overdue = self.overdue.at(month).to_vec();
        let figures = PeriodActions {
            done: done.len(),
            verified: with(Effect::Shown),
            failed: with(Effect::Failed),
            on_time: [share.part, share.whole],
            on_time_rate: share.shown().map(Figure),
            open_at_end: self.open.at(month).len(),
            overdue_at_end: overdue.len(),
        };
        let at = |tasks: Vec<Task>| tasks.into_iter().map(|task| task.at).collect();
        (figures, [at(done), at(missed), overdue])
    }
}

impl ActionAt {
    /// The action itself.
    pub fn action<'a>(&self, book: &'a crate::model::Book) -> Option<&'a Action> {
        let actions = match self.home {
            ActionHome::Incident(at) => book.incidents.get(at)?.actions(),
            ActionHome::Problem(at) => book.problems.get(at)?.problem.actions.items(),
        };
        actions.get(self.place).map(|action| &action.value)
    }
}

fn effect(action: &Action, standing: &ActionStanding) -> Effect {
    let result = action.verify.get().and_then(|verify| verify.result.copied());
    match standing.state {
        ActionState::Verified => Effect::Shown,
        ActionState::Done if result == Some(VerifyResult::Failed) => Effect::Failed,
        ActionState::Done
        | ActionState::Proposed
        | ActionState::Accepted
        | ActionState::InProgress
        | ActionState::Blocked
        | ActionState::Declined => Effect::Open,
    }
}
