//! Which records belong together: by month, by service, what is open, what is to be done. Made once
//! a build, so that no page walks all records for itself. Records are named by their position in
//! the book.

use crate::measure::problem::state;
use crate::measure::{
    ActionStanding, HomeDays, HomeOfAction, Measured, ProblemState, SameCause, Trial, day_of,
};
use crate::model::action::Action;
use crate::model::change::Maintenance;
use crate::model::{Book, IncidentRecord, ProblemRecord};
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

/// What belongs together.
pub(super) struct Overview<'a> {
    /// All incidents, newest first; those without a date last.
    pub newest: Vec<usize>,
    /// The months that have an incident, newest first.
    pub months: Vec<Month>,
    /// Incidents without any moment.
    pub undated: Vec<usize>,
    /// Incidents on which work goes on: the highest priority first, then the oldest.
    pub open: Vec<usize>,
    /// The state of each problem, in the order of the book.
    pub problems: Vec<ProblemState>,
    /// All actions: open ones by days overdue, then by due date; after them what was done or
    /// declined, newest first.
    pub tasks: Vec<Task<'a>>,
    /// Planned maintenance that ends after as-of, next first.
    pub ahead: Vec<&'a Maintenance>,
    /// The first day of the month eleven months before as-of's: twelve months begin here.
    pub year_from: Date,
    /// Incidents by their cause.
    pub same_cause: SameCause<'a>,
    services: HashMap<&'a str, OfService<'a>>,
}

/// The incidents of one month.
pub(super) struct Month {
    /// Its first day.
    pub first: Date,
    /// Newest first.
    pub incidents: Vec<usize>,
}

/// What concerns one service.
#[derive(Default)]
pub(super) struct OfService<'a> {
    /// Incidents that hit it, newest first.
    pub incidents: Vec<usize>,
    /// Problems that harm it, in the order of the book.
    pub problems: Vec<usize>,
    /// Positions in [`Overview::tasks`] of the actions of these records.
    pub tasks: Vec<usize>,
    /// Its planned maintenance, newest first.
    pub maintenance: Vec<&'a Maintenance>,
    /// Services that need it, in the order of casebook.yaml.
    pub needed_by: Vec<&'a str>,
}

/// The record that an action lives with.
#[derive(Clone, Copy)]
pub(super) enum Home<'a> {
    /// An incident, by its position.
    Incident(usize, &'a IncidentRecord),
    /// A problem.
    Problem(&'a ProblemRecord),
}

/// An action, where it lives and where it stands.
pub(super) struct Task<'a> {
    /// The record it lives with.
    pub home: Home<'a>,
    /// What is to be done.
    pub action: &'a Action,
    /// Where it stands at as-of.
    pub standing: ActionStanding,
    /// What came of it, where it should prevent something and is not declined.
    pub trial: Option<Trial<'a>>,
}

impl Task<'_> {
    /// The address of the action in its record's page, from the site's root.
    pub(super) fn path(&self) -> String {
        let page = match self.home {
            Home::Incident(_, record) => format!("incidents/{}/index.html", record.id),
            Home::Problem(record) => format!("problems/{}/index.html", record.id),
        };
        match self.action.id.get() {
            Some(id) => format!("{page}#action-{}", super::context::address(id)),
            None => page,
        }
    }

    /// The title of its record.
    pub(super) fn home_title(&self) -> &str {
        match self.home {
            Home::Incident(_, record) => record.title(),
            Home::Problem(record) => record.title(),
        }
    }

    /// What is to be done, in one line; its id where that cannot be read.
    pub(super) fn title(&self) -> &str {
        let title = self.action.title.get().or(self.action.id.get());
        title.map_or_else(|| self.home_title(), String::as_str)
    }

    /// The last day on which something became of it.
    fn ended(&self) -> Option<Date> {
        self.standing.dates.declined.or(self.standing.dates.done)
    }
}

impl<'a> Overview<'a> {
    /// Sorts what was measured, in the order of `book.incidents`.
    pub(super) fn of(book: &'a Book, measured: &[Measured<'a>], as_of: Timestamp) -> Self {
        let zone = book.config.zone();
        let begin = |at: usize| measured[at].moments.begin.map(|begin| begin.instant);
        let mut newest: Vec<usize> = (0..book.incidents.len()).collect();
        newest.sort_by_key(|at| Reverse(begin(*at)));
        let mut months: Vec<Month> = Vec::new();
        let mut undated = Vec::new();
        for at in newest.iter().copied() {
            let Some(instant) = begin(at) else {
                undated.push(at);
                continue;
            };
            let first = day_of(instant, &zone).first_of_month();
            match months.last_mut() {
                Some(month) if month.first == first => month.incidents.push(at),
                _ => months.push(Month { first, incidents: vec![at] }),
            }
        }
        let mut open: Vec<usize> =
            newest.iter().rev().copied().filter(|at| measured[*at].status.is_open()).collect();
        open.sort_by_key(|at| {
            let priority = measured[*at].priorities.current();
            (priority.is_none(), priority, begin(*at).is_none())
        });
        let problems: Vec<_> =
            book.problems.iter().map(|record| state(&record.problem, as_of, &zone)).collect();
        let same_cause = SameCause::of_measured(book, measured, as_of);
        let tasks = tasks(book, &same_cause, as_of);
        let ends_later = |plan: &&Maintenance| plan.to.get().is_some_and(|to| to.instant > as_of);
        let mut ahead: Vec<&Maintenance> =
            book.maintenance.iter().map(|plan| &plan.value).filter(ends_later).collect();
        ahead.sort_by_key(|plan| plan.from.get().map(|from| from.instant));
        let services = services(book, measured, &newest, &tasks);
        let this_month = day_of(as_of, &zone).first_of_month();
        let year_from = months_before(this_month, 11);
        Self {
            newest,
            months,
            undated,
            open,
            problems,
            tasks,
            ahead,
            year_from,
            same_cause,
            services,
        }
    }

    /// What concerns a service.
    pub(super) fn of_service(&self, id: &str) -> Option<&OfService<'a>> {
        self.services.get(id)
    }

    /// Where a month stands in [`Overview::months`].
    pub(super) fn month(&self, first: Date) -> Option<&Month> {
        let at = self.months.binary_search_by_key(&Reverse(first), |month| Reverse(month.first));
        at.ok().and_then(|at| self.months.get(at))
    }
}

/// The first day of the month so many months before.
pub(super) fn months_before(first: Date, months: i32) -> Date {
    first.saturating_sub(jiff::Span::new().months(months))
}

fn tasks<'a>(book: &'a Book, same_cause: &SameCause<'a>, as_of: Timestamp) -> Vec<Task<'a>> {
    let zone = book.config.zone();
    let mut tasks = Vec::new();
    let mut add = |home, at, action: &'a Action, days| {
        let standing = ActionStanding::of(action, days, as_of, &zone);
        let trial = same_cause.trial(at, action, &standing);
        tasks.push(Task { home, action, standing, trial });
    };
    for (at, record) in book.incidents.iter().enumerate() {
        let days = HomeDays::of_incident(record, &zone);
        for action in record.actions() {
            add(Home::Incident(at, record), HomeOfAction::Incident(at), &action.value, days);
        }
    }
    for (at, record) in book.problems.iter().enumerate() {
        let days = HomeDays::of_problem(record);
        for action in record.problem.actions.items() {
            add(Home::Problem(record), HomeOfAction::Problem(at), &action.value, days);
        }
    }
    tasks.sort_by_key(|task| {
        let standing = &task.standing;
        let is_open = standing.state.is_open();
        let due = standing.dates.due.filter(|_| is_open);
        (
            !is_open,
            is_open && due.is_none(),
            due,
            if is_open { None } else { Some(Reverse(task.ended())) },
        )
    });
    tasks
}

fn services<'a>(
    book: &'a Book,
    measured: &[Measured<'a>],
    newest: &[usize],
    tasks: &[Task<'a>],
) -> HashMap<&'a str, OfService<'a>> {
    let mut services: HashMap<&'a str, OfService<'a>> = HashMap::new();
    for at in newest {
        for service in &measured[*at].effects.services {
            services.entry(service).or_default().incidents.push(*at);
        }
    }
    for (at, record) in book.problems.iter().enumerate() {
        for service in once_each(record.problem.services.items().iter().map(|id| &*id.value)) {
            services.entry(service).or_default().problems.push(at);
        }
    }
    for (at, task) in tasks.iter().enumerate() {
        match task.home {
            Home::Incident(incident, _) => {
                for service in &measured[incident].effects.services {
                    services.entry(service).or_default().tasks.push(at);
                }
            }
            Home::Problem(record) => {
                let ids = record.problem.services.items().iter().map(|id| &*id.value);
                for service in once_each(ids) {
                    services.entry(service).or_default().tasks.push(at);
                }
            }
        }
    }
    let mut plans: Vec<&'a Maintenance> = book.maintenance.iter().map(|plan| &plan.value).collect();
    plans.sort_by_key(|plan| Reverse(plan.from.get().map(|from| from.instant)));
    for plan in plans {
        for service in once_each(plan.services.items().iter().map(|id| &*id.value)) {
            services.entry(service).or_default().maintenance.push(plan);
        }
    }
    for (id, service) in book.config.services.get().into_iter().flat_map(crate::model::Keyed::iter)
    {
        let needed = service.depends_on.get().into_iter().flat_map(|needed| &needed.0);
        for other in once_each(needed.map(|id| &*id.value)) {
            services.entry(other).or_default().needed_by.push(id);
        }
    }
    services
}

/// Each id once: a list may repeat one, which is a finding and not two records.
pub(super) fn once_each<'a>(ids: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    let mut seen = std::collections::BTreeSet::new();
    ids.filter(move |id| seen.insert(*id))
}

/// Values and how often each stands there, the most frequent first.
pub(super) fn counted<'v>(values: impl Iterator<Item = &'v str>) -> Vec<(&'v str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, n)| Reverse(*n));
    counts
}
