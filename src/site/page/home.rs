//! The state of everything at as-of, in one screen: what is open, what is to be done, what is known
//! to come back, what is planned, what was reported last.

mod budgets;
mod due;
mod months;
mod open;

use super::{Page, period};
use crate::measure::clock::ClockState;
use crate::measure::{ActionState, PeriodUnit, ProblemState};
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::listed::{ActionRow, PlanRow, ProblemRow, incident_link};
use crate::site::overview::{Home, Task};
use crate::site::parts::Link;
use serde::Serialize;

/// Rows of each list; what is beyond is counted, and has its own page.
const ROWS: usize = 12;
const REPORTS: usize = 5;

/// The first page.
pub(super) struct HomePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    headline: String,
    state: Time,
    revision: String,
    /// What a build that looks back left out.
    not_yet: String,
    /// Whether there is no incident at all.
    is_empty: bool,
    /// Whether there is anything to list.
    has_more: bool,
    records: String,
    open: Vec<open::Open>,
    open_more: String,
    overdue: Vec<ActionRow>,
    overdue_more: String,
    waiting: Vec<ActionRow>,
    waiting_more: String,
    known: Vec<ProblemRow>,
    known_more: String,
    plans: Vec<PlanRow>,
    reports: Vec<Report>,
    /// The newest reports by period.
    periods: Vec<Link>,
    budgets: Option<budgets::Budgets>,
    due: Vec<due::Due>,
    due_more: String,
    late: Vec<due::Due>,
    late_more: String,
    months: months::Months,
}

/// A report that was finished.
#[derive(Serialize)]
struct Report {
    link: Link,
    kind: String,
    time: Time,
    what: String,
    note: String,
    priority: String,
}

impl Page for HomePage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        engine.render("home.html", &view(context, path))
    }
}

fn view(context: &Context<'_>, path: &str) -> View {
    let (words, overview) = (context.words, context.overview());
    let state = context.format.moment(context.input.as_of);
    let overdue = actions(context, |task| task.standing.overdue_days.is_some());
    let waiting =
        actions(context, |task| task.standing.overdue_days.is_none() && is_waiting(context, task));
    let in_force = |state| matches!(state, ProblemState::KnownError | ProblemState::FixInProgress);
    let known: Vec<ProblemRow> = (context.book().problems.iter().zip(&overview.problems))
        .filter(|(_, state)| in_force(**state))
        .map(|(record, state)| context.problem_row(record, *state, ""))
        .collect();
    let is_empty = overview.newest.is_empty();
    let (late, due) = due::lists(context);
    let headline = if is_empty {
        words.get("home_headline_empty")
    } else {
        let counting = overview.open.iter().filter(|at| context.measured[**at].counts()).count();
        headline(context, counting, overdue.1)
    };
    let mut frame = Frame::new(&context.site, Section::Home, path, &words.get("nav_home"))
        .with_state(words, state.clone());
    frame.description.clone_from(&headline);
    let more = |all: usize| match all.saturating_sub(ROWS) {
        0 => String::new(),
        rest => context.count("home_more", rest),
    };
    View {
        frame,
        headline,
        state,
        revision: context.input.revision.map(short).unwrap_or_default().to_owned(),
        not_yet: context
            .input
            .not_yet
            .map(crate::measure::NotYet::total)
            .filter(|n| *n > 0)
            .map(|n| context.count("home_not_yet", n))
            .unwrap_or_default(),
        is_empty,
        has_more: !(is_empty && known.is_empty() && overview.ahead.is_empty() && overdue.1 == 0),
        records: context.count("home_records", overview.newest.len()),
        open: open::by_urgency(context)
            .into_iter()
            .take(ROWS)
            .map(|at| open::open(context, at))
            .collect(),
        open_more: more(overview.open.len()),
        overdue: overdue.0,
        overdue_more: more(overdue.1),
        waiting: waiting.0,
        waiting_more: more(waiting.1),
        known_more: more(known.len()),
        known: known.into_iter().take(ROWS).collect(),
        plans: overview.ahead.iter().take(ROWS).map(|plan| context.plan_row(plan)).collect(),
        reports: reports(context),
        periods: periods(context),
        budgets: budgets::budgets(context),
        due_more: more(due.len()),
        due: due.into_iter().take(ROWS).collect(),
        late_more: more(late.len()),
        late: late.into_iter().take(ROWS).collect(),
        months: months::months(context),
    }
}

/// "Two incidents are open. One clock is at risk, one action is overdue." Clocks are named where
/// one needs somebody.
fn headline(context: &Context<'_>, open: usize, overdue: usize) -> String {
    let words = context.words;
    let states = context.levels.iter().flat_map(|levels| &levels.clocks).map(|clock| clock.state);
    let (mut late, mut at_risk) = (0, 0);
    for state in states {
        late += usize::from(state == ClockState::BreachedOpen);
        at_risk += usize::from(state == ClockState::AtRisk);
    }
    let clause = |key: &str, count: &str, n: usize| {
        words.with(key, &[("n", n.into()), ("count", context.count(count, n).into())])
    };
    let key = match (late, at_risk) {
        (0, 0) => "home_headline",
        (0, _) => "home_headline_at_risk",
        (_, 0) => "home_headline_late",
        (_, _) => "home_headline_late_and_at_risk",
    };
    words.with(
        key,
        &[
            ("open", clause("home_headline_open", "home_count_first", open).into()),
            ("overdue", clause("home_headline_overdue", "home_count", overdue).into()),
            ("late", clause("home_clocks_late", "home_count_first", late).into()),
            ("risk", clause("home_clocks_at_risk", "home_count_first", at_risk).into()),
            ("more_risk", clause("home_clocks_also_at_risk", "home_count", at_risk).into()),
        ],
    )
}

/// The first open actions that are wanted, and how many there are.
fn actions(context: &Context<'_>, wanted: impl Fn(&Task<'_>) -> bool) -> (Vec<ActionRow>, usize) {
    let found: Vec<_> = context.overview().tasks.iter().filter(|task| wanted(task)).collect();
    let rows = found.iter().take(ROWS).map(|task| context.action_row(task, ""));
    (rows.collect(), found.len())
}

/// Whether somebody must decide: it is blocked, or still proposed though the review is over.
fn is_waiting(context: &Context<'_>, task: &Task<'_>) -> bool {
    let is_reviewed = match task.home {
        Home::Incident(at, _) => context.measured[at].moments.reviewed.is_some(),
        Home::Problem(_) => true,
    };
    match task.standing.state {
        ActionState::Blocked => true,
        ActionState::Proposed => is_reviewed,
        _ => false,
    }
}

/// The records that were reviewed or resolved last.
fn reports(context: &Context<'_>) -> Vec<Report> {
    let mut finished: Vec<_> = context
        .incidents()
        .filter_map(|(record, measured)| {
            let moments = &measured.moments;
            let (at, what) = match (moments.reviewed, moments.resolved) {
                (Some(at), _) => (at, "home_reviewed"),
                (None, Some(at)) => (at, "home_resolved"),
                (None, None) => return None,
            };
            (!measured.status.is_open()).then_some((at, what, record, measured))
        })
        .collect();
    finished.sort_by_key(|(at, ..)| std::cmp::Reverse(at.instant));
    finished
        .into_iter()
        .take(REPORTS)
        .map(|(at, what, record, measured)| Report {
            link: incident_link(record, ""),
            time: context.day(context.format.day_of(at.instant)),
            what: context.words.get(what),
            kind: context.kind_text(measured),
            note: context.service_names(measured.effects.services.iter().copied()),
            priority: measured
                .priorities
                .current()
                .map(crate::model::incident::Priority::word)
                .unwrap_or_default()
                .to_owned(),
        })
        .collect()
}

/// The last month, quarter and year that are over and have a report.
fn periods(context: &Context<'_>) -> Vec<Link> {
    let newest = |unit: &PeriodUnit| {
        let over = context.periods.iter().rev().filter(|report| !report.running);
        over.map(|report| report.key).find(|key| key.unit() == *unit)
    };
    let link = |key| Link { href: period::path(key), text: period::name(context, key) };
    PeriodUnit::ALL.iter().filter_map(newest).map(link).collect()
}

/// A commit as people write it.
fn short(revision: &str) -> &str {
    revision.get(..12).unwrap_or(revision)
}
