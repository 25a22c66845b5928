//! The state of a problem at as-of, and the incidents that belong to it (format.md, problems).

use super::day_of;
use crate::model::problem::Problem;
use crate::model::shape::{Field, words};
use crate::model::{Book, Day, IncidentRecord};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use std::collections::BTreeMap;

words! {
    /// The place of a problem in its life cycle.
    pub enum ProblemState {
        /// Written down.
        Logged = "logged",
        /// Its cause is looked for.
        UnderAnalysis = "under-analysis",
        /// Its cause is known, and not removed.
        KnownError = "known-error",
        /// Its cause is being removed.
        FixInProgress = "fix-in-progress",
        /// Its cause is removed.
        Resolved = "resolved",
        /// Nothing left to do.
        Closed = "closed",
        /// Not a problem after all.
        Rejected = "rejected",
    }
}

impl ProblemState {
    /// Whether something is left to do.
    pub const fn is_open(self) -> bool {
        match self {
            Self::Logged | Self::UnderAnalysis | Self::KnownError | Self::FixInProgress => true,
            Self::Resolved | Self::Closed | Self::Rejected => false,
        }
    }
}

/// The state of a problem at as-of: the last stage reached. One that was reopened is under
/// analysis until a later stage.
pub fn state(problem: &Problem, as_of: Timestamp, zone: &TimeZone) -> ProblemState {
    let today = day_of(as_of, zone);
    let rejected = problem.rejected.get();
    if rejected.is_some_and(|rejected| date(&rejected.at).is_none_or(|day| day <= today)) {
        return ProblemState::Rejected;
    }
    let reopened = problem
        .reopened
        .items()
        .iter()
        .filter_map(|cycle| date(&cycle.reopened))
        .filter(|day| *day <= today)
        .max();
    let start = match reopened {
        Some(_) => ProblemState::UnderAnalysis,
        None => ProblemState::Logged,
    };
    let Some(times) = problem.times.get() else { return start };
    let stages = [
        (&times.closed, ProblemState::Closed),
        (&times.resolved, ProblemState::Resolved),
        (&times.fix, ProblemState::FixInProgress),
        (&times.known_error, ProblemState::KnownError),
        (&times.analysis, ProblemState::UnderAnalysis),
    ];
    let counts = |day: Date| day <= today && reopened.is_none_or(|reopened| day > reopened);
    stages
        .iter()
        .find(|(field, _)| date(field).is_some_and(counts))
        .map_or(start, |(_, stage)| *stage)
}

/// The first day of a problem: `logged`, else the earliest that it has.
pub fn begin(problem: &Problem) -> Option<Date> {
    let times = problem.times.get()?;
    let all = [&times.analysis, &times.known_error, &times.fix, &times.resolved, &times.closed];
    date(&times.logged).or_else(|| all.into_iter().filter_map(date).min())
}

/// The incidents of each problem (by their `problem:`), in the book's order; ids that no problem
/// has are in it too.
pub fn incidents_by_problem(book: &Book) -> BTreeMap<&str, Vec<&IncidentRecord>> {
    let mut linked: BTreeMap<&str, Vec<&IncidentRecord>> = BTreeMap::new();
    for record in &book.incidents {
        if let Some(problem) = record.incident.problem.get() {
            linked.entry(problem).or_default().push(record);
        }
    }
    linked
}

/// The incidents of one problem, in the book's order.
pub fn linked_incidents<'a>(
    book: &'a Book,
    problem: &str,
) -> impl Iterator<Item = &'a IncidentRecord> {
    let belongs = move |record: &&IncidentRecord| {
        record.incident.problem.get().is_some_and(|id| id == problem)
    };
    book.incidents.iter().filter(belongs)
}

fn date(field: &Field<Day>) -> Option<Date> {
    field.get().map(|day| day.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::{berlin, instant, read};
    use serde_json::{Value, json};

    #[test]
    fn the_state_of_a_problem_is_the_last_stage_reached() {
        let check = |value: Value, want: &str| {
            let problem: Problem = read(&value);
            assert_eq!(state(&problem, instant("12:00"), &berlin()).word(), want, "{value}");
        };
        check(json!({"title": "t"}), "logged");
        check(json!({"title": "t", "times": {"logged": "2026-02-13"}}), "logged");
        check(
            json!({"title": "t", "times": {"logged": "2026-02-13", "analysis": "2026-02-14"}}),
            "under-analysis",
        );
        check(
            json!({"title": "t", "times": {"analysis": "2026-02-14", "known_error": "2026-02-20"}}),
            "known-error",
        );
        check(
            json!({"title": "t", "times": {"known_error": "2026-02-20", "fix": "2026-06-10"}}),
            "fix-in-progress",
        );
        check(
            json!({"title": "t", "times": {"known_error": "2026-02-20", "fix": "2026-06-11"}}),
            "known-error",
        );
        check(
            json!({"title": "t", "times": {"fix": "2026-03-01", "resolved": "2026-04-01"}}),
            "resolved",
        );
        let closed =
            json!({"known_error": "2026-02-20", "resolved": "2026-03-01", "closed": "2026-04-01"});
        check(json!({"title": "t", "times": closed}), "closed");
        let reopened = json!([{"closed": "2026-04-01", "reopened": "2026-05-01"}]);
        check(json!({"title": "t", "times": closed, "reopened": reopened}), "under-analysis");
        check(
            json!({"title": "t", "times": {"fix": "2026-05-20"}, "reopened": reopened}),
            "fix-in-progress",
        );
        check(
            json!({"title": "t", "times": {"closed": "2026-06-01"}, "reopened": reopened}),
            "closed",
        );
        check(
            json!({"title": "t", "times": closed, "rejected": {"at": "2026-06-01", "reason": "x"}}),
            "rejected",
        );
    }
}
