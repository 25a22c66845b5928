//! A problem: what is known of a cause that several incidents share, and what is done about it.

mod incidents;
mod known;

use super::Page;
use crate::measure::{HomeDays, Toll, problem as measured_problem};
use crate::model::Day;
use crate::model::problem::Problem;
use crate::model::prose::Audience;
use crate::model::shape::Field;
use crate::site::context::{Context, RecordLinks};
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section as Place};
use crate::site::parts::{Badge, Link};
use crate::site::record::actions::{self, Actions};
use crate::site::record::analysis::{self, Analysis, Lessons, Review, cause_words};
use crate::site::record::factors::{self, Factors};
use crate::site::record::findings::{Findings, Note, Regions};
use crate::site::record::history;
use crate::site::record::outline::{Outline, Section};
use crate::site::record::references::{self, References};
use crate::site::record::{Html, Piece, ROOT, Teller};
use crate::site::vocabulary;
use crate::site::words::Words;
use incidents::Incidents;
use known::Known;
use serde::Serialize;

/// One page a problem.
pub(super) struct ProblemPage;

#[derive(Serialize)]
struct View<'v> {
    frame: Frame,
    id: String,
    state: Badge,
    /// For whom the page is, in words.
    readers: String,
    title: String,
    /// The language of the title, where it is not the page's.
    title_language: &'static str,
    summary: Html,
    rejected: String,
    services_name: String,
    services: Vec<Piece>,
    owner: String,
    cause: String,
    incidents_count: String,
    last: String,
    life: Vec<Stage>,
    contents: Outline<'v>,
    known_error: Option<Section<Known>>,
    incidents: Option<Section<Incidents>>,
    analysis: Option<Section<Analysis>>,
    factors: Option<Section<Factors>>,
    lessons: Option<Section<Lessons>>,
    actions: Option<Section<Actions>>,
    references: Option<Section<References>>,
    review: Option<Section<Review>>,
    head_notes: Vec<Note>,
    findings: Option<Section<&'v Findings>>,
    history: Option<Section<history::Changes>>,
}

#[derive(Serialize)]
struct Stage {
    name: String,
    date: String,
}

impl Page for ProblemPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context
            .book()
            .problems
            .iter()
            .map(|record| format!("problems/{}/index.html", record.id))
            .collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let record = &context.book().problems[at];
        let (problem, words) = (&record.problem, context.words);
        let links = RecordLinks {
            book: context.book(),
            root: ROOT,
            up: context.site.edition.up(),
            record: None,
        };
        let teller = Teller { context, links, id: &record.id };
        let zone = context.book().config.zone();
        let state = measured_problem::state(problem, context.input.as_of, &zone);
        let rca = problem.rca.get();
        let own_notes = [Some(&problem.notes), rca.map(|rca| &*rca.notes)];
        let own_notes: Vec<_> = own_notes.into_iter().flatten().collect();
        let findings = Findings::of_record(&teller, || regions(problem), &own_notes);

        let mut contents = Outline::new(words, &findings);
        let linked = incidents::linked(&teller, record);
        let as_of = context.input.as_of;
        let toll = Toll::of(problem, linked.iter().copied(), as_of, &zone);
        let known = known::known(&teller, problem, &toll);
        let depends_on_as_of =
            known.as_ref().is_some_and(|known| known.depends_on_as_of) || !linked.is_empty();
        let known_error = contents.section("known-error", words.get("problem_known_error"), known);
        let last = toll.last.map(|at| context.format.date_short(context.format.day_of(at)));
        let incidents_count = linked.len();
        let incidents = incidents::incidents(&teller, record, &linked, &toll);
        let incidents = contents.section("incidents", words.get("problem_linked"), incidents);
        let analysis = rca.and_then(|rca| analysis::analysis(&teller, rca));
        let analysis = contents.section("analysis", words.get("record_analysis"), analysis);
        let own_actions = problem.actions.items();
        let factors = rca.and_then(|rca| factors::factors(&teller, rca, own_actions));
        let factors = contents.section("factors", words.get("record_factors"), factors);
        let lessons = rca.and_then(|rca| analysis::lessons(&teller, rca));
        let lessons = contents.section("lessons", words.get("record_lessons"), lessons);
        let actions = actions::actions(&teller, HomeDays::of_problem(record), own_actions);
        let is_overdue = actions.as_ref().is_some_and(|actions| actions.depends_on_as_of);
        let actions = contents.section("actions", words.get("record_actions"), actions);
        let references = references::of_problem(&teller, problem.links.items());
        let references = contents.section("related", words.get("record_links"), references);
        let review = rca.and_then(|rca| analysis::review(&teller, rca));
        let review = contents.section("review", words.get("record_review"), review);
        let all_findings = (!findings.is_empty()).then_some(&findings);
        let all_findings = contents.section("findings", words.get("record_findings"), all_findings);
        let history = history::changes(&teller);
        let history = contents.section("history", words.get("record_history"), history);

        let frame = Frame::new(&context.site, Place::Problems, path, record.title());
        let mut frame = history::framed(&teller, frame);
        if depends_on_as_of || is_overdue {
            frame = frame.with_state(words, context.format.moment(context.input.as_of));
        }
        frame.crumbs = vec![Link {
            href: format!("{ROOT}problems/index.html"),
            text: words.get("nav_problems"),
        }];
        let services = problem.services.items();
        let audience = problem.audience.copied().unwrap_or(Audience::Internal);
        let view = View {
            frame,
            id: record.id.clone(),
            state: vocabulary::problem_badge(words, state),
            readers: teller.readers(audience),
            title: record.title().to_owned(),
            title_language: teller.title_language(),
            summary: teller.prose(&problem.summary, "summary-"),
            rejected: problem.rejected.get().map_or_else(String::new, |rejected| {
                let date = teller.day(&rejected.at).unwrap_or_default();
                let reason = Teller::said(&rejected.reason);
                words.with("problem_rejected", &[("date", date.into()), ("reason", reason.into())])
            }),
            services_name: words.with("problem_services", &[("n", services.len().into())]),
            services: services.iter().map(|id| teller.service(id)).collect(),
            owner: teller.who(&problem.owner),
            cause: problem
                .cause
                .get()
                .map_or_else(String::new, |cause| cause_words(&teller, cause)),
            incidents_count: context
                .format
                .integer(i64::try_from(incidents_count).unwrap_or(i64::MAX)),
            last: last.unwrap_or_default(),
            life: life(&teller, problem),
            contents,
            known_error,
            incidents,
            analysis,
            factors,
            lessons,
            actions,
            references,
            review,
            head_notes: findings.of("head"),
            findings: all_findings,
            history,
        };
        engine.render("problem.html", &view)
    }
}

/// The stages that were reached, by day.
fn stages(words: &Words, problem: &Problem) -> Vec<(jiff::civil::Date, String)> {
    use crate::measure::ProblemState as State;
    let mut stages: Vec<(jiff::civil::Date, String)> = Vec::new();
    if let Some(times) = problem.times.get() {
        let all: [(State, &Field<Day>); 6] = [
            (State::Logged, &times.logged),
            (State::UnderAnalysis, &times.analysis),
            (State::KnownError, &times.known_error),
            (State::FixInProgress, &times.fix),
            (State::Resolved, &times.resolved),
            (State::Closed, &times.closed),
        ];
        for (state, day) in all {
            if let Some(day) = day.copied() {
                stages.push((day.0, vocabulary::problem_state(words, state)));
            }
        }
    }
    for cycle in problem.reopened.items() {
        if let Some(day) = cycle.reopened.copied() {
            stages.push((day.0, words.get("problem_reopened")));
        }
    }
    stages.sort_by_key(|(day, _)| *day);
    stages
}

fn life(teller: &Teller<'_>, problem: &Problem) -> Vec<Stage> {
    stages(teller.context.words, problem)
        .into_iter()
        .map(|(day, name)| Stage { name, date: teller.context.format.date_short(day) })
        .collect()
}

/// Which part of the file each section shows.
fn regions(problem: &Problem) -> Regions {
    let mut regions = Regions::default();
    regions.value(&problem.title, "head");
    regions.value(&problem.services, "head");
    regions.value(&problem.owner, "head");
    regions.value(&problem.cause, "head");
    regions.value(&problem.summary, "head");
    regions.value(&problem.times, "head");
    regions.value(&problem.reopened, "head");
    regions.value(&problem.rejected, "head");
    regions.value(&problem.known_error, "known-error");
    regions.value(&problem.rca, "analysis");
    regions.value(&problem.actions, "actions");
    regions.value(&problem.links, "related");
    regions.value(&problem.notes, "findings");
    regions.value(&problem.allow, "findings");
    if let Some(rca) = problem.rca.get() {
        regions.analysis(rca);
    }
    regions
}
