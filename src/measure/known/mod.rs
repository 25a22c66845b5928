//! Looking back: a casebook as it was known at an earlier as-of (cli.md, *As-of*). What is dated
//! later is taken away and counted; prose is not rewound. A date that states an intention (due,
//! next update, a planned window) is known from when it was stated and stays.

mod incident;

use super::{Moments, action, day_of, problem};
use crate::model::action::{Action, DayOrMoment};
use crate::model::shape::{At, Field};
use crate::model::{Book, Day, Moment};
use jiff::{Timestamp, civil::Date};

/// How much was taken away because it was not yet known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NotYet {
    /// Incidents and problems that begin later.
    pub records: usize,
    /// Entries of timelines.
    pub entries: usize,
    /// Moments and days of records that stay, with what hangs on them.
    pub moments: usize,
    /// Submissions and assessments of duties.
    pub submissions: usize,
    /// Actions created later.
    pub actions: usize,
    /// Actions done, declined, checked or moved later.
    pub outcomes: usize,
    /// Maintenance announced later, and deployments of later months.
    pub plans: usize,
}

impl NotYet {
    /// All of it.
    pub const fn total(&self) -> usize {
        self.records
            + self.entries
            + self.moments
            + self.submissions
            + self.actions
            + self.outcomes
            + self.plans
    }
}

/// The instant to which the casebook is rewound, and its local day.
struct Rewind {
    as_of: Timestamp,
    today: Date,
    not_yet: NotYet,
}

/// Takes everything away that is later than as-of. Ids of records that begin later go into
/// [`Book::not_yet`].
pub fn as_known_at(mut book: Book, as_of: Timestamp) -> (Book, NotYet) {
    let zone = book.config.zone();
    let today = day_of(as_of, &zone);
    let mut rewind = Rewind { as_of, today, not_yet: NotYet::default() };
    let records = book.incidents.len() + book.problems.len();
    let later = &mut book.not_yet;
    book.incidents.retain(|record| {
        // `Moments::of` leaves out what is later, so all moments are asked for.
        let begin = Moments::of(&record.incident, Timestamp::MAX).begin;
        let stays = begin.is_none_or(|begin| begin.instant <= as_of);
        if !stays {
            later.insert(record.id.clone());
        }
        stays
    });
    book.problems.retain(|record| {
        let stays = problem::begin(&record.problem).is_none_or(|begin| begin <= today);
        if !stays {
            later.insert(record.id.clone());
        }
        stays
    });
    rewind.not_yet.records = records - book.incidents.len() - book.problems.len();
    for record in &mut book.incidents {
        let home = action::HomeDays::of_incident(record, &zone);
        rewind.actions(&mut record.incident.actions, home);
        rewind.incident(&mut record.incident);
    }
    for record in &mut book.problems {
        let home = action::HomeDays::of_problem(record);
        rewind.actions(&mut record.problem.actions, home);
        rewind.problem(&mut record.problem);
    }
    let before = book.maintenance.len() + book.deployments.len();
    book.maintenance.retain(|window| {
        let known = if window.announced.is_absent() { &window.from } else { &window.announced };
        known.get().is_none_or(|known| known.instant <= as_of)
    });
    book.deployments.retain(|row| row.month.get().is_none_or(|month| month.0 <= today));
    rewind.not_yet.plans = before - book.maintenance.len() - book.deployments.len();
    let not_yet = rewind.not_yet;
    book.reindex();
    (book, not_yet)
}

impl Rewind {
    fn is_later(&self, at: Moment) -> bool {
        at.instant > self.as_of
    }

    fn is_later_day(&self, day: Day) -> bool {
        day.0 > self.today
    }

    /// Takes a moment away when it is later; says whether it did.
    fn moment(&mut self, field: &mut Field<Moment>) -> bool {
        let later = field.copied().is_some_and(|at| self.is_later(at));
        self.drop_if(later, field)
    }

    /// Takes a day away when it is later; says whether it did.
    fn day(&mut self, field: &mut Field<Day>) -> bool {
        let later = field.copied().is_some_and(|day| self.is_later_day(day));
        self.drop_if(later, field)
    }

    /// Takes a block away whose own moment is later.
    fn block<T>(&mut self, field: &mut Field<T>, at: impl Fn(&T) -> &Field<Moment>) {
        let later = field.get().and_then(|block| at(block).copied());
        let later = later.is_some_and(|at| self.is_later(at));
        self.drop_if(later, field);
    }

    fn drop_if<T>(&mut self, later: bool, field: &mut Field<T>) -> bool {
        if later {
            *field = Field::Absent;
            self.not_yet.moments += 1;
        }
        later
    }

    fn problem(&mut self, problem: &mut crate::model::problem::Problem) {
        let rejected_on = problem.rejected.get().and_then(|rejected| rejected.at.copied());
        let rejected_later = rejected_on.is_some_and(|day| self.is_later_day(day));
        self.drop_if(rejected_later, &mut problem.rejected);
        if let Field::Given(At { value: times, .. }) = &mut problem.times {
            for day in [
                &mut times.logged,
                &mut times.analysis,
                &mut times.known_error,
                &mut times.fix,
                &mut times.resolved,
                &mut times.closed,
            ] {
                self.day(day);
            }
            // `times` holds the last life that is known.
            if let Field::Given(cycles) = &mut problem.reopened {
                for cycle in retain(&mut cycles.value, |cycle| {
                    cycle.reopened.copied().is_none_or(|day| !self.is_later_day(day))
                }) {
                    self.not_yet.moments += 1;
                    if times.closed.is_absent()
                        && cycle.closed.copied().is_some_and(|day| !self.is_later_day(day))
                    {
                        times.closed = cycle.value.closed;
                    }
                }
            }
        }
        if let Field::Given(rca) = &mut problem.rca {
            self.analysis(&mut rca.value);
        }
    }

    fn analysis(&mut self, rca: &mut crate::model::rca::Rca) {
        if let Field::Given(amendments) = &mut *rca.amendments {
            let dropped = retain(&mut amendments.value, |amendment| {
                amendment.date.copied().is_none_or(|day| !self.is_later_day(day))
            });
            self.not_yet.moments += dropped.len();
        }
    }

    fn actions(&mut self, actions: &mut Field<Vec<At<Action>>>, home: action::HomeDays) {
        let Field::Given(actions) = actions else { return };
        let dropped = retain(&mut actions.value, |action| {
            action::created(action, home).is_none_or(|day| day <= self.today)
        });
        self.not_yet.actions += dropped.len();
        for action in &mut actions.value {
            self.action(&mut action.value);
        }
    }

    fn action(&mut self, action: &mut Action) {
        let mut changes = 0;
        if action.done.copied().is_some_and(|day| self.is_later_day(day)) {
            action.done = Field::Absent;
            changes += 1;
        }
        let declined_at = action.declined.get().and_then(|declined| declined.at.copied());
        let declined_later = declined_at.is_some_and(|at| match at {
            DayOrMoment::Day(day) => self.is_later_day(day),
            DayOrMoment::Moment(moment) => self.is_later(moment),
        });
        if declined_later {
            action.declined = Field::Absent.into();
            changes += 1;
        }
        if let Field::Given(verify) = &mut *action.verify
            && verify.checked.copied().is_some_and(|day| self.is_later_day(day))
        {
            verify.value.checked = Field::Absent;
            verify.value.result = Field::Absent;
            verify.value.evidence = Field::Absent;
            changes += 1;
        }
        if let Field::Given(moves) = &mut *action.due_moved {
            let dropped = retain(&mut moves.value, |moved| {
                moved.on_date.copied().is_none_or(|day| !self.is_later_day(day))
            });
            changes += dropped.len();
            // Before it was moved, the action was due on the date from which it was moved first.
            let first = dropped.into_iter().min_by_key(|moved| moved.on_date.copied());
            if let Some(first) = first {
                action.due = first.value.from;
            }
        }
        self.not_yet.outcomes += changes;
    }
}

/// Keeps the items of a list that `stays` names; returns the others.
fn retain<T>(items: &mut Vec<At<T>>, stays: impl Fn(&At<T>) -> bool) -> Vec<At<T>> {
    let (kept, dropped) = std::mem::take(items).into_iter().partition(stays);
    *items = kept;
    dropped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{config, instant, read, record};
    use crate::measure::{Status, measure};
    use crate::model::{IncidentRecord, ProblemRecord};
    use serde_json::json;

    fn book() -> Book {
        let old = record(&json!({
            "title": "t", "service_effects": [
                {"service": "shop", "effect": "outage"},
                {"service": "pay", "effect": "outage", "from": "13:30"}],
            "times": {"detected": "09:00", "resolved": "15:00", "reviewed": "2026-06-12T10:00+02:00"},
            "major": {"at": "14:00"},
            "reopened": [{"mitigated": "10:00", "resolved": "10:30", "reopened": "13:00"}],
            "reporting": {"submissions": [{"obligation": "x", "at": "11:00"}, {"obligation": "x", "at": "16:00"}]},
            "timeline": {"2026-06-10": [{"at": "09:30", "text": "a"}, {"at": "13:10", "text": "b"}]},
            "actions": [
                {"id": "a", "title": "t", "created": "2026-06-10", "due": "2026-07-30", "done": "2026-07-01",
                 "due_moved": [{"from": "2026-07-15", "on_date": "2026-06-20"}]},
                {"id": "b", "title": "t"}],
        }));
        let new = IncidentRecord {
            id: "new".into(),
            ..record(&json!({"title": "t", "times": {"occurred": "12:01", "detected": "12:05"}}))
        };
        let mut problem = ProblemRecord { id: "PRB-1".into(), ..ProblemRecord::default() };
        problem.problem = read(&json!({"title": "t",
            "times": {"logged": "2026-06-01", "closed": "2026-06-30"},
            "reopened": [{"closed": "2026-06-08", "reopened": "2026-06-20"}]}));
        let maintenance = [("11:00", "2026-07-01T02:00Z"), ("12:30", "2026-07-02T02:00Z")].map(
            |(announced, from)| {
                At::new(
                    read(&json!({"id": "m", "services": ["shop"], "announced": announced,
                    "from": from, "to": "2026-07-03T02:00Z"})),
                    crate::model::Place::default(),
                )
            },
        );
        let mut book = Book::default();
        book.config = config();
        book.incidents = vec![new, old];
        book.problems = vec![problem];
        book.maintenance = maintenance.into();
        book
    }

    #[test]
    fn what_is_later_is_not_yet_known() {
        let as_of = instant("12:00");
        let (book, not_yet) = as_known_at(book(), as_of);
        assert!(book.has_record("new") && book.incident("new").is_none(), "known to exist only");
        let record = book.incident("2026-06-10-sample").expect("it begins earlier");
        let of = measure(record, &book.config, as_of);
        // It came back only at 13:00: at noon it was resolved at 10:30, its effect over at 10:00.
        assert_eq!((of.status, of.is_major), (Status::Resolved, false));
        assert_eq!(of.durations.to_resolve, Ok(5400));
        assert_eq!((of.effects.services.len(), of.effects.seconds_with_any), (1, 3600));
        assert_eq!(record.entries().len(), 1);
        let [action] = record.actions() else { panic!("`b` is created at the review") };
        assert!(action.done.is_absent() && action.due_moved.items().is_empty());
        assert_eq!(action.due.copied(), Some(Day(Date::constant(2026, 7, 15))));
        let problem = book.problem("PRB-1").expect("it begins earlier");
        let times = problem.problem.times.get().expect("times");
        assert_eq!(times.closed.copied(), Some(Day(Date::constant(2026, 6, 8))));
        assert_eq!(book.maintenance.len(), 1);
        let want = NotYet {
            records: 1,
            entries: 1,
            submissions: 1,
            actions: 1,
            outcomes: 2,
            plans: 1,
            // resolved, reviewed, the second cycle, the effect on pay, major; closed, reopened.
            moments: 7,
        };
        assert_eq!(not_yet, want);
    }

    #[test]
    fn nothing_is_taken_from_what_is_known() {
        let all = book();
        let (book, not_yet) = as_known_at(all.clone(), instant("2026-08-01T00:00Z"));
        assert_eq!(not_yet.total(), 0);
        assert_eq!(book.incidents[1].incident, all.incidents[1].incident);
    }
}
