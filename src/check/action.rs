//! Actions and the days that were promised for them.

use super::{Scope, Sink, check, sentence};
use crate::measure::{ActionStanding, HomeDays};
use crate::model::action::Action;
use crate::model::shape::At;
use crate::model::{IncidentRecord, ProblemRecord};

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
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nactions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, due: 2026-10-30, state: accepted}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nactions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, due: 2026-10-30, done: 2026-10-29, evidence: [order 4711]}\n",
        check: [Incident(of_incident), Problem(of_problem)],
    }
}

fn of_incident(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    if !record.actions().is_empty() {
        let home = HomeDays::of_incident(record, &scope.book.config.zone());
        overdue(scope, record.actions(), home, sink);
    }
}

fn of_problem(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
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
        let name = action.id.get().or(action.title.get()).map_or("the action", String::as_str);
        sink.report(due.place, "overdue", |finding| {
            finding
                .fact("action", name)
                .fact("days", sentence::count(days, "day"))
                .fact("state", standing.state.word())
        });
    }
}
