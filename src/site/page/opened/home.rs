//! The first page: what is open now, what is planned, what happened last.

use super::listed::{IncidentRow, incident_row};
use super::problems::{ProblemRow, problem_row};
use super::services::{ServiceRow, service_rows};
use crate::model::IncidentRecord;
use crate::site::context::{Context, RecordLinks};
use crate::site::engine::{Engine, TemplateError};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::listed::{PlanRow, incident_link};
use crate::site::page::Page;
use crate::site::parts::{Badge, Link};
use crate::site::record::{Html, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// Rows of each list; what is beyond has its own page.
const ROWS: usize = 12;

/// The first page.
pub(super) struct HomePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    state: Time,
    headline: String,
    open: Vec<Open>,
    services: Vec<ServiceRow>,
    plans: Vec<PlanRow>,
    past: Vec<IncidentRow>,
    problems: Vec<ProblemRow>,
}

/// An incident that is not over.
#[derive(Serialize)]
struct Open {
    link: Link,
    status: Badge,
    services: String,
    since: Option<Time>,
    summary: Html,
    /// The newest entry.
    latest: Option<Latest>,
}

#[derive(Serialize)]
struct Latest {
    time: Time,
    text: Html,
    next: String,
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
        engine.render("opened/home.html", &view(context, path))
    }
}

fn view(context: &Context<'_>, path: &str) -> View {
    let (words, overview) = (context.words, context.overview());
    let state = context.format.moment(context.input.as_of);
    let counting = overview.open.iter().copied().filter(|at| context.measured[*at].counts());
    let open: Vec<usize> = counting.collect();
    let headline = context.count("service_open", open.len());
    let mut frame = Frame::new(&context.site, Section::Home, path, &words.get("nav_home"))
        .with_state(words, state.clone());
    frame.description.clone_from(&headline);
    let is_over = |at: &&usize| {
        let measured = &context.measured[**at];
        measured.counts() && !measured.status.is_open()
    };
    let past = overview.newest.iter().filter(is_over).take(ROWS);
    let problems = overview.problems.iter().enumerate().filter(|(_, state)| state.is_open());
    View {
        frame,
        state,
        headline,
        open: open.iter().map(|at| self::open(context, *at)).collect(),
        services: service_rows(context, ""),
        plans: overview.ahead.iter().take(ROWS).map(|plan| context.plan_row(plan)).collect(),
        past: past.map(|at| incident_row(context, *at, "", None)).collect(),
        problems: problems.take(ROWS).map(|(at, _)| problem_row(context, at, "")).collect(),
    }
}

fn open(context: &Context<'_>, at: usize) -> Open {
    let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
    let links = RecordLinks {
        book: context.book(),
        root: "",
        up: context.site.edition.up(),
        record: Some(record),
    };
    let teller = &Teller { context, links, id: &record.id };
    Open {
        link: incident_link(record, ""),
        status: vocabulary::status_badge(context.words, measured.status),
        services: context.service_names(measured.effects.services.iter().copied()),
        since: measured.moments.begin.map(|begin| context.moment_near(begin)),
        summary: teller.prose(&record.incident.summary, &format!("open-{at}-")),
        latest: latest(teller, record, &format!("latest-{at}-")),
    }
}

fn latest(teller: &Teller<'_>, record: &IncidentRecord, prefix: &str) -> Option<Latest> {
    let context = teller.context;
    let told = record.entries().iter().filter_map(|entry| Some((entry.at.copied()?, entry)));
    let past = told.filter(|(at, _)| at.instant <= context.input.as_of);
    let (at, entry) = past.max_by_key(|(at, _)| at.instant)?;
    let next = entry.next_update.copied().filter(|next| next.instant > context.input.as_of);
    Some(Latest {
        time: context.moment_near(at),
        text: teller.prose(&entry.text, prefix),
        next: next.map_or_else(String::new, |next| {
            let time = context.moment_near(next).text;
            context.words.with("report_next_update", &[("time", time.into())])
        }),
    })
}
