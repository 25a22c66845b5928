//! All problems by state, those with something left to do first.

use super::Page;
use crate::measure::{ProblemState, Toll, problem};
use crate::model::ProblemRecord;
use crate::site::context::Context;
use crate::site::definitions::Term;
use crate::site::engine::{Engine, TemplateError};
use crate::site::facets::{Attribute, Tags};
use crate::site::filter::{Filter, LONG, Scope};
use crate::site::frame::{Frame, Section};
use crate::site::parts::{Badge, Link};
use crate::site::vocabulary;
use serde::Serialize;

/// One page.
pub(super) struct ProblemsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    lead: String,
    /// Where there are so many problems that it helps.
    filter: Option<Filter>,
    groups: Vec<Group>,
    term: Link,
}

#[derive(Serialize)]
struct Group {
    state: Badge,
    count: usize,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    link: Link,
    services: String,
    owner: String,
    cause: String,
    incidents: String,
    last: String,
    /// Customer-minutes since the cause is known.
    minutes: String,
    /// Of how many incidents nobody counted the customers.
    uncounted: String,
    decision: String,
    /// When the decision is looked at again.
    review: String,
    since: String,
    workaround: String,
    keys: Keys,
    data: Vec<Attribute>,
    #[serde(skip)]
    tags: Tags,
}

/// What the columns are sorted by; empty where there is no figure.
#[derive(Serialize)]
struct Keys {
    /// In seconds since 1970.
    last: String,
    /// In customer-minutes.
    minutes: String,
    /// As 20260930.
    since: String,
}

/// What is worst off stands first.
const ORDER: [ProblemState; 7] = [
    ProblemState::Logged,
    ProblemState::UnderAnalysis,
    ProblemState::KnownError,
    ProblemState::FixInProgress,
    ProblemState::Resolved,
    ProblemState::Closed,
    ProblemState::Rejected,
];

impl Page for ProblemsPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["problems/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let zone = context.book().config.zone();
        let problems: Vec<(ProblemState, &ProblemRecord)> = context
            .book()
            .problems
            .iter()
            .map(|record| (problem::state(&record.problem, context.input.as_of, &zone), record))
            .collect();
        let groups: Vec<Group> = ORDER
            .into_iter()
            .filter_map(|state| {
                let rows: Vec<_> = problems
                    .iter()
                    .filter(|(own, _)| *own == state)
                    .map(|(_, record)| row(context, state, record))
                    .collect();
                let state = vocabulary::problem_badge(words, state);
                (!rows.is_empty()).then_some(Group { state, count: rows.len(), rows })
            })
            .collect();
        let open = problems.iter().filter(|(state, _)| state.is_open()).count();
        let lead = if problems.is_empty() {
            words.get("problems_none")
        } else {
            let arguments = [("open", open.into()), ("all", problems.len().into())];
            words.with("problems_lead", &arguments)
        };
        let title = words.get("problems_title");
        let frame = Frame::new(&context.site, Section::Problems, path, &title);
        let term = Term::MinutesSinceKnown.link(words, "../");
        let wanted = [
            ("service", "incidents_facet_service"),
            ("owner", "problems_owner"),
            ("cause", "problems_cause"),
            ("state", "record_state"),
        ];
        let rows = groups.iter().flat_map(|group| &group.rows).map(|row| &row.tags);
        let filter =
            (problems.len() > LONG).then(|| context.filter(&Scope::all("problems"), &wanted, rows));
        engine.render("problems.html", &View { frame, lead, filter, groups, term })
    }
}

fn row(context: &Context<'_>, state: ProblemState, record: &ProblemRecord) -> Row {
    let (config, format) = (&context.book().config, &context.format);
    let problem = &record.problem;
    let name =
        |id: Option<&String>| id.map_or_else(String::new, |id| config.owner_name(id).to_owned());
    let linked = context.by_problem.get(record.id.as_str()).map_or(&[][..], Vec::as_slice);
    let measured =
        linked.iter().filter_map(|incident| Some((*incident, context.measured_of(&incident.id)?)));
    let toll = Toll::of(problem, measured, context.input.as_of, &config.zone());
    let minutes = toll.since_known.filter(|since| since.incidents > 0);
    let minutes = minutes.map(|since| since.customer_minutes).unwrap_or_default();
    let services: Vec<_> =
        problem.services.items().iter().map(|id| config.service_name(id)).collect();
    let known = problem.known_error.get();
    let workaround = known.and_then(|known| known.workaround.get());
    let decision = known.and_then(|known| known.decision.copied());
    let review = known.and_then(|known| known.review_by.copied());
    let tags = tags(context, state, record);
    let since = problem::begin(problem);
    Row {
        keys: Keys {
            last: toll.last.map(|at| at.as_second().to_string()).unwrap_or_default(),
            minutes: minutes.sum.map(|sum| sum.to_string()).unwrap_or_default(),
            since: since.map(|day| day.strftime("%Y%m%d").to_string()).unwrap_or_default(),
        },
        data: tags.attributes(),
        tags,
        id: record.id.clone(),
        link: Link { href: format!("{}/index.html", record.id), text: record.title().to_owned() },
        services: services.join(", "),
        owner: name(problem.owner.get()),
        cause: problem
            .cause
            .get()
            .map_or_else(String::new, |cause| config.cause_name(cause).to_owned()),
        incidents: linked.len().to_string(),
        last: toll.last.map_or_else(String::new, |at| format.date_short(format.day_of(at))),
        minutes: minutes.sum.map_or_else(String::new, |sum| context.whole_minutes(sum)),
        uncounted: if minutes.unknown == 0 {
            String::new()
        } else {
            context.count("problems_uncounted", minutes.unknown)
        },
        decision: decision
            .map_or_else(String::new, |decision| vocabulary::decision(context.words, decision)),
        review: review.map_or_else(String::new, |day| {
            let date = format.date_short(day.0);
            context.words.with("problems_review", &[("date", date.into())])
        }),
        since: since.map_or_else(String::new, |day| format.date_short(day)),
        workaround: workaround
            .map(|prose| context.plain(prose))
            .filter(|text| text != "none")
            .unwrap_or_default(),
    }
}

/// What a problem can be found by.
fn tags(context: &Context<'_>, state: ProblemState, record: &ProblemRecord) -> Tags {
    let (words, config, problem) = (context.words, &context.book().config, &record.problem);
    let none = || words.get("incidents_not_stated");
    let mut tags = Tags::default();
    for service in problem.services.items() {
        tags.add("service", service, config.service_name(service));
    }
    if problem.services.items().is_empty() {
        tags.add_none("service", none());
    }
    match problem.owner.get() {
        Some(owner) => tags.add("owner", owner, config.owner_name(owner)),
        None => tags.add_none("owner", none()),
    }
    match problem.cause.get() {
        Some(cause) => tags.add("cause", cause, config.cause_name(cause)),
        None => tags.add_none("cause", none()),
    }
    tags.add_ranked("state", state as usize, state.word(), vocabulary::problem_state(words, state));
    tags
}
