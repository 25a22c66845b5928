//! What came of actions that should prevent a cause: incidents of the same cause on one of the same
//! services before the action was done and after (domain.md § 4.10). Here they are counted; what may be
//! said of the counts is `statistics::effectiveness`.

use super::action::ActionStanding;
use super::recurrence::{known, known_cause};
use super::{Effects, Measured, Moments, Status, day_of, days_between, life};
use crate::model::Book;
use crate::model::action::{Action, ActionType};
use crate::model::incident::IncidentKind;
use crate::model::shape::words;
use jiff::{Timestamp, ToSpan as _, civil::Date};
use std::collections::HashMap;

/// Before an action was done, so many days are looked at; fewer, where the first incident of the casebook
/// came later.
pub const LOOKS_BACK_DAYS: i64 = 365;

words! {
    /// Why nothing can be said of an action's effect.
    pub enum NotJudged {
        /// Its record names no cause.
        NoCause = "its record names no cause",
        /// Its record names no service.
        NoService = "its record names no service",
        /// No incident of the cause is counted before it was done, and none since.
        NothingBefore = "no incident of the cause is counted before it was done",
    }
}

/// What came of an action that should prevent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trial<'a> {
    /// It is still to be done.
    NotStarted,
    /// Nothing can be said of it.
    NotJudged(NotJudged),
    /// Incidents before and after.
    Counted(Counted<'a>),
}

/// Incidents of a cause before an action was done and after. The day on which it was done belongs to
/// neither: nobody wrote down the hour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<'a> {
    /// The cause of its record.
    pub cause: &'a str,
    /// The services of its record: an incident on one of them counts.
    pub services: Vec<&'a str>,
    /// The first day that is looked at.
    pub from: Date,
    /// The day on which the action was done.
    pub done: Date,
    /// From the first day until the day before it was done.
    pub before: Stretch,
    /// From the day after it was done until as-of.
    pub after: Stretch,
    /// The latest incident after it: its position in the book.
    pub latest: Option<usize>,
}

/// So many incidents in so many days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Incidents; near misses, drills and cancelled records are none.
    pub incidents: u64,
    /// Days.
    pub days: i64,
}

/// The record that an action lives with, by its position in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeOfAction {
    /// An incident.
    Incident(usize),
    /// A problem.
    Problem(usize),
}

/// Which incidents have the same cause. Made once for all actions of a casebook.
pub struct SameCause<'a> {
    today: Date,
    /// The day of the first incident of the casebook.
    first: Option<Date>,
    incidents: Vec<Harm<'a>>,
    problems: Vec<Harm<'a>>,
    /// By cause and service: days and positions of the incidents that count.
    by_cause: HashMap<(&'a str, &'a str), Vec<(Date, usize)>>,
}

/// What a record says that happened, and to what.
struct Harm<'a> {
    cause: Option<&'a str>,
    services: Vec<&'a str>,
}

/// What an incident says of itself.
struct Seen<'a> {
    /// The day on which it began.
    day: Option<Date>,
    /// Whether it counts as an incident.
    counts: bool,
    services: Vec<&'a str>,
}

impl<'a> SameCause<'a> {
    /// Looks through all incidents as known at as-of.
    pub fn of(book: &'a Book, as_of: Timestamp) -> Self {
        let zone = book.config.zone();
        let seen = book.incidents.iter().map(|record| {
            let moments = Moments::of(&record.incident, as_of);
            let kind = record.incident.kind.copied().unwrap_or(IncidentKind::Incident);
            let is_cancelled = life::status(record, &moments, as_of) == Status::Cancelled;
            Seen {
                day: moments.begin.map(|begin| day_of(begin.instant, &zone)),
                counts: kind == IncidentKind::Incident && !is_cancelled,
                services: Effects::of(&record.incident, &moments, as_of).services,
            }
        });
        Self::of_seen(book, seen, day_of(as_of, &zone))
    }

    /// The same of incidents that are measured already, in the order of `book.incidents`.
    pub fn of_measured(book: &'a Book, measured: &[Measured<'a>], as_of: Timestamp) -> Self {
        let zone = book.config.zone();
        let seen = measured.iter().map(|measured| Seen {
            day: measured.moments.begin.map(|begin| day_of(begin.instant, &zone)),
            counts: measured.counts(),
            services: measured.effects.services.clone(),
        });
        Self::of_seen(book, seen, day_of(as_of, &zone))
    }

    fn of_seen(book: &'a Book, seen: impl Iterator<Item = Seen<'a>>, today: Date) -> Self {
        let mut first: Option<Date> = None;
        let mut by_cause: HashMap<_, Vec<(Date, usize)>> = HashMap::new();
        let mut incidents = Vec::with_capacity(book.incidents.len());
        for (at, (record, seen)) in book.incidents.iter().zip(seen).enumerate() {
            let Seen { day, counts, services } = seen;
            let cause = known_cause(record);
            if let Some(day) = day.filter(|_| counts) {
                first = Some(first.map_or(day, |first| first.min(day)));
                let hit = services.iter().filter_map(|service| Some((cause?, *service)));
                hit.for_each(|key| by_cause.entry(key).or_default().push((day, at)));
            }
            incidents.push(Harm { cause, services });
        }
        let problems = book.problems.iter().map(|record| {
            let problem = &record.problem;
            let analysed = problem.rca.get().and_then(|rca| rca.cause.get());
            let services = problem.services.items().iter().map(|one| one.value.as_str());
            Harm {
                cause: known(problem.cause.get()).or_else(|| known(analysed)),
                services: services.collect(),
            }
        });
        Self { today, first, incidents, problems: problems.collect(), by_cause }
    }

    /// What came of an action; `None` where it should not prevent anything, or was declined.
    pub fn trial(
        &self,
        home: HomeOfAction,
        action: &Action,
        standing: &ActionStanding,
    ) -> Option<Trial<'a>> {
        if action.r#type.copied() != Some(ActionType::Prevent) {
            return None;
        }
        if standing.state.is_open() {
            return Some(Trial::NotStarted);
        }
        let done = standing.dates.done.filter(|_| standing.state.is_done())?;
        let harm = match home {
            HomeOfAction::Incident(at) => self.incidents.get(at),
            HomeOfAction::Problem(at) => self.problems.get(at),
        }?;
        let Some(cause) = harm.cause else { return Some(Trial::NotJudged(NotJudged::NoCause)) };
        if harm.services.is_empty() {
            return Some(Trial::NotJudged(NotJudged::NoService));
        }
        let counted = self.count(cause, &harm.services, done);
        Some(if counted.before.incidents + counted.after.incidents == 0 {
            Trial::NotJudged(NotJudged::NothingBefore)
        } else {
            Trial::Counted(counted)
        })
    }

    fn count(&self, cause: &'a str, services: &[&'a str], done: Date) -> Counted<'a> {
        let furthest = done.checked_sub(LOOKS_BACK_DAYS.days()).unwrap_or(done);
        let from = self.first.map_or(done, |first| first.max(furthest).min(done));
        let lists = services.iter().filter_map(|service| self.by_cause.get(&(cause, service)));
        let mut all: Vec<(Date, usize)> = lists
            .flatten()
            .copied()
            .filter(|(day, _)| *day >= from && *day != done && *day <= self.today)
            .collect();
        all.sort_unstable();
        // One incident may hit several of the services.
        all.dedup();
        let earlier = all.partition_point(|(day, _)| *day < done);
        let stretch = |incidents: usize, days: i64| Stretch {
            incidents: u64::try_from(incidents).unwrap_or(u64::MAX),
            days: days.max(0),
        };
        Counted {
            cause,
            services: services.to_vec(),
            from,
            done,
            before: stretch(earlier, days_between(from, done)),
            after: stretch(all.len() - earlier, days_between(done, self.today)),
            latest: all.last().filter(|(day, _)| *day > done).map(|(_, at)| *at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::action::HomeDays;
    use crate::measure::sample::{berlin, config, instant, read, record};
    use crate::model::IncidentRecord;
    use serde_json::{Value, json};

    fn incident(day: &str, services: &[&str], more: &Value) -> IncidentRecord {
        let effects: Vec<Value> = services
            .iter()
            .map(|service| json!({"service": service, "effect": "outage"}))
            .collect();
        let mut value = json!({
            "title": "t", "service_effects": effects, "rca": {"cause": "dns"},
            "times": {"detected": format!("{day}T09:00+02:00"), "resolved": format!("{day}T10:00+02:00")},
        });
        value.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        record(&value)
    }

    fn trial(incidents: Vec<IncidentRecord>, action: &Value) -> Option<Vec<u64>> {
        let mut book = Book::default();
        (book.incidents, book.config) = (incidents, config());
        let as_of = instant("2026-10-01T12:00+02:00");
        let action: Action = read(action);
        let standing = ActionStanding::of(&action, HomeDays::default(), as_of, &berlin());
        let same_cause = SameCause::of(&book, as_of);
        match same_cause.trial(HomeOfAction::Incident(0), &action, &standing)? {
            Trial::Counted(counted) => {
                let days = [counted.before.days, counted.after.days];
                let days = days.map(|days| u64::try_from(days).unwrap());
                let latest = counted.latest.map(|at| u64::try_from(at).unwrap());
                let counts = [counted.before.incidents, counted.after.incidents];
                Some([days, counts].concat().into_iter().chain(latest).collect())
            }
            Trial::NotStarted | Trial::NotJudged(_) => Some(Vec::new()),
        }
    }

    #[test]
    fn each_incident_of_the_cause_counts_once() {
        let done = json!({"id": "a", "title": "t", "type": "prevent", "done": "2026-07-01"});
        let none = json!({});
        let incidents = || {
            vec![
                incident("2026-06-01", &["shop", "pay"], &none),
                // Another service, a near miss and another cause are not the same again.
                incident("2026-06-02", &["identity"], &none),
                incident("2026-06-03", &["shop"], &json!({"kind": "near-miss"})),
                incident("2026-06-04", &["shop"], &json!({"rca": {"cause": "unknown"}})),
                incident("2026-06-05", &["pay", "shop"], &none),
                // The day on which it was done belongs to neither side.
                incident("2026-07-01", &["shop"], &none),
                incident("2026-07-02", &["pay"], &none),
            ]
        };
        assert_eq!(trial(incidents(), &done), Some(vec![30, 92, 2, 1, 6]));
        let with = |key: &str, value: Value| {
            let mut action = done.clone();
            action[key] = value;
            trial(incidents(), &action)
        };
        assert_eq!(with("type", json!("detect")), None);
        assert_eq!(with("declined", json!({"reason": "r"})), None);
        assert_eq!(with("done", json!("2026-10-02")), Some(Vec::new()), "not done yet");
    }
}
