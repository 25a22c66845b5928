//! All problems by state, those with something left to do first.

use super::Page;
use crate::measure::{ProblemState, Toll, problem};
use crate::model::ProblemRecord;
use crate::site::context::Context;
use crate::site::definitions::Term;
use crate::site::engine::{Engine, TemplateError};
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
        let groups = ORDER
            .into_iter()
            .filter_map(|state| {
                let rows: Vec<_> = problems
                    .iter()
                    .filter(|(own, _)| *own == state)
                    .map(|(_, record)| row(context, record))
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
        engine.render("problems.html", &View { frame, lead, groups, term })
    }
}

fn row(context: &Context<'_>, record: &ProblemRecord) -> Row {
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
    Row {
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
        since: problem::begin(problem).map_or_else(String::new, |day| format.date_short(day)),
        workaround: workaround
            .map(|prose| context.plain(prose))
            .filter(|text| text != "none")
            .unwrap_or_default(),
    }
}
