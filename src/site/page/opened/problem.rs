//! A problem as its readers outside may know it.

use super::incident::{Amendment, amendments, analysis};
use super::listed::{self, ActionItem, Telling, Told};
use crate::measure::HomeDays;
use crate::site::context::{Context, RecordLinks};
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::page::Page;
use crate::site::page::incident::{DESCRIPTION, cut};
use crate::site::page::problem::{Stage, life};
use crate::site::parts::{Badge, Link};
use crate::site::record::references::{self, References};
use crate::site::record::{Html, Piece, ROOT, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// One page a problem.
pub(super) struct ProblemPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    state: Badge,
    summary: Html,
    services: Vec<Piece>,
    services_name: String,
    life: Vec<Stage>,
    told: Vec<Told>,
    actions: Vec<ActionItem>,
    references: Option<Body>,
    amendments: Vec<Amendment>,
}

#[derive(Serialize)]
struct Body {
    body: References,
}

impl Page for ProblemPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let records = context.book().problems.iter();
        records.map(|record| format!("problems/{}/index.html", record.id)).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        engine.render("opened/problem.html", &view(context, at, path))
    }
}

fn view(context: &Context<'_>, at: usize, path: &str) -> View {
    let (record, state) = (&context.book().problems[at], context.overview().problems[at]);
    let (problem, words) = (&record.problem, context.words);
    let links = RecordLinks {
        book: context.book(),
        root: ROOT,
        up: context.site.edition.up(),
        record: None,
    };
    let teller = &Teller { context, links, id: &record.id };
    let mut frame = Frame::new(&context.site, Section::Problems, path, record.title());
    let crumb = format!("{ROOT}problems/index.html");
    frame.crumbs = vec![Link { href: crumb, text: words.get("nav_problems") }];
    let summary = problem.summary.get().map(|summary| context.plain(summary));
    frame.description = cut(&summary.unwrap_or_default(), DESCRIPTION);
    if let Some(commit) = context.last_commit(&record.id) {
        frame = frame.with_revision(words, commit);
    }
    let mut telling = Telling::of(teller);
    if let Some(known) = problem.known_error.get() {
        telling.text("open_known", &known.description);
        telling.text("open_workaround", &known.workaround);
    }
    if let Some(rca) = problem.rca.get() {
        analysis(&mut telling, rca);
    }
    let services = problem.services.items();
    View {
        title: record.title().to_owned(),
        state: vocabulary::problem_badge(words, state),
        summary: teller.prose(&problem.summary, "summary-"),
        services: services.iter().map(|id| teller.service(id)).collect(),
        services_name: words.with("report_services", &[("n", services.len().into())]),
        life: life(teller, problem),
        told: telling.told,
        actions: listed::actions(teller, HomeDays::of_problem(record), problem.actions.items()),
        references: references::of_problem(teller, problem.links.items()).map(|body| Body { body }),
        amendments: problem.rca.get().map(|rca| amendments(teller, rca)).unwrap_or_default(),
        frame,
    }
}
