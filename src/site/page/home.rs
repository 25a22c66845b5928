//! The state of everything at as-of, in one screen: what is open, what is to be done, what is known
//! to come back, what is planned, what was reported last.

use super::Page;
use crate::measure::{ActionState, ProblemState};
use crate::model::IncidentRecord;
use crate::model::timeline::EntryKind;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::listed::{ActionRow, PlanRow, ProblemRow, incident_link, month_path};
use crate::site::overview::{Home, Task, months_before};
use crate::site::parts::{Badge, Link, Severity, Tone};
use crate::site::vocabulary;
use jiff::civil::Date;
use serde::Serialize;

/// Rows of each list; what is beyond is counted, and has its own page.
const ROWS: usize = 12;
const REPORTS: usize = 5;
const MONTHS: i32 = 12;
/// Characters of an entry's text.
const LINE: usize = 220;
/// Width of the longest bar, in the units of the drawing.
const BAR: usize = 240;

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
    open: Vec<Open>,
    open_more: String,
    overdue: Vec<ActionRow>,
    overdue_more: String,
    waiting: Vec<ActionRow>,
    waiting_more: String,
    known: Vec<ProblemRow>,
    known_more: String,
    plans: Vec<PlanRow>,
    reports: Vec<Report>,
    months: Vec<MonthRow>,
    months_note: String,
}

/// An incident on which work goes on.
#[derive(Serialize)]
struct Open {
    link: Link,
    id: String,
    kind: String,
    status: Badge,
    priority: String,
    severity: Option<Severity>,
    since: Option<Time>,
    services: String,
    commander: String,
    last: Option<Last>,
    promise: Option<Promise>,
}

/// The last entry of a timeline.
#[derive(Serialize)]
struct Last {
    time: Time,
    kind: String,
    text: String,
}

/// When the next update was promised.
#[derive(Serialize)]
struct Promise {
    time: Time,
    /// That the time has passed.
    late: Option<Badge>,
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

/// Incidents of a month, with a bar to the scale of the list.
#[derive(Serialize)]
struct MonthRow {
    title: String,
    href: String,
    count: String,
    width: usize,
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
        open: overview.open.iter().take(ROWS).map(|at| open(context, *at)).collect(),
        open_more: more(overview.open.len()),
        overdue: overdue.0,
        overdue_more: more(overdue.1),
        waiting: waiting.0,
        waiting_more: more(waiting.1),
        known_more: more(known.len()),
        known: known.into_iter().take(ROWS).collect(),
        plans: overview.ahead.iter().take(ROWS).map(|plan| context.plan_row(plan)).collect(),
        reports: reports(context),
        months: months(context),
        months_note: words.with(
            "home_months_note",
            &[("month", context.format.month(this_month(context)).into())],
        ),
    }
}

/// "Two incidents are open, one action is overdue."
fn headline(context: &Context<'_>, open: usize, overdue: usize) -> String {
    let words = context.words;
    let clause = |key: &str, count: &str, n: usize| {
        words.with(key, &[("n", n.into()), ("count", context.count(count, n).into())])
    };
    words.with(
        "home_headline",
        &[
            ("open", clause("home_headline_open", "home_count_first", open).into()),
            ("overdue", clause("home_headline_overdue", "home_count", overdue).into()),
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

fn open(context: &Context<'_>, at: usize) -> Open {
    let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
    let words = context.words;
    Open {
        link: incident_link(record, ""),
        id: record.id.clone(),
        kind: context.kind_text(measured),
        status: vocabulary::status_badge(words, measured.status),
        priority: measured
            .priorities
            .current()
            .map(crate::model::incident::Priority::word)
            .unwrap_or_default()
            .to_owned(),
        severity: record
            .incident
            .severity
            .copied()
            .map(|severity| vocabulary::severity_mark(words, severity)),
        since: measured.moments.begin.map(|begin| context.moment_near(begin)),
        services: context.service_names(measured.effects.services.iter().copied()),
        commander: commander(context, record),
        last: last(context, record),
        promise: promise(context, record),
    }
}

/// Who commands: the role of the start, or to whom it was handed over since.
fn commander(context: &Context<'_>, record: &IncidentRecord) -> String {
    const ROLE: &str = "incident-commander";
    let first = record.incident.roles.get().and_then(|roles| roles.get(ROLE));
    let mut handed: Vec<_> = record
        .entries()
        .iter()
        .filter(|entry| entry.role.get().is_some_and(|role| role == ROLE))
        .filter_map(|entry| Some((entry.at.get()?.instant, entry.who.get()?)))
        .filter(|(at, _)| *at <= context.input.as_of)
        .collect();
    handed.sort_by_key(|(at, _)| *at);
    let who = handed.last().map(|(_, who)| *who).or(first);
    let name = who.map(|who| context.book().config.owner_name(who));
    name.map(|who| context.words.with("home_commander", &[("who", who.into())])).unwrap_or_default()
}

fn last(context: &Context<'_>, record: &IncidentRecord) -> Option<Last> {
    let reached = record
        .entries()
        .iter()
        .filter_map(|entry| Some((entry.at.copied()?, entry)))
        .filter(|(at, _)| at.instant <= context.input.as_of);
    let (at, entry) = reached.max_by_key(|(at, _)| at.instant)?;
    let kind = entry.kind.copied().unwrap_or(EntryKind::Note);
    Some(Last {
        time: context.moment_near(at),
        kind: vocabulary::entry(context.words, kind),
        text: entry.text.get().map(|text| cut(&context.plain(text))).unwrap_or_default(),
    })
}

/// What the last communication promised. One that promises nothing ends an earlier promise.
fn promise(context: &Context<'_>, record: &IncidentRecord) -> Option<Promise> {
    let as_of = context.input.as_of;
    let told = record
        .entries()
        .iter()
        .filter(|entry| entry.kind.copied() == Some(EntryKind::Communication))
        .filter_map(|entry| Some((entry.at.get()?.instant, entry)))
        .filter(|(at, _)| *at <= as_of);
    let next = told.max_by_key(|(at, _)| *at)?.1.next_update.copied()?;
    let late = (next.instant < as_of)
        .then(|| Badge::new(Tone::Bad, context.words.get("home_promise_passed")));
    Some(Promise { time: context.moment_near(next), late })
}

/// At most so many characters, cut between words.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(LINE) else { return text };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..end])
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

fn this_month(context: &Context<'_>) -> Date {
    context.format.day_of(context.input.as_of).first_of_month()
}

/// The last twelve months, newest first, those without an incident too.
fn months(context: &Context<'_>) -> Vec<MonthRow> {
    let this = this_month(context);
    let counted: Vec<_> = (0..MONTHS)
        .map(|back| {
            let first = months_before(this, back);
            let month = context.overview().month(first);
            let incidents = month.map_or(&[][..], |month| month.incidents.as_slice());
            let n = incidents.iter().filter(|at| context.measured[**at].counts()).count();
            let href = month.map(|_| month_path(first)).unwrap_or_default();
            (context.format.month(first), href, n)
        })
        .collect();
    let most = counted.iter().map(|(.., n)| *n).max().unwrap_or(0).max(1);
    counted
        .into_iter()
        .map(|(title, href, n)| MonthRow {
            title,
            href,
            count: context.figure(n),
            width: n * BAR / most,
        })
        .collect()
}

/// A commit as people write it.
fn short(revision: &str) -> &str {
    revision.get(..12).unwrap_or(revision)
}
