//! An incident as its readers outside may know it: what happened, whom it reached, what was done,
//! what was learned, in this order.

use super::listed::{self, ActionItem, Telling, Told};
use super::updates::{self, Day};
use crate::measure::HomeDays;
use crate::model::rca::Rca;
use crate::model::service_level::Milestone;
use crate::model::shape::Field;
use crate::site::context::{Context, RecordLinks};
use crate::site::engine::{Engine, TemplateError};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::page::Page;
use crate::site::page::incident::{DESCRIPTION, cut, effects, head};
use crate::site::parts::{Badge, Link};
use crate::site::record::references::{self, References};
use crate::site::record::{Html, Piece, ROOT, Teller};
use crate::site::vocabulary;
use serde::Serialize;

/// One page an incident.
pub(super) struct IncidentPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    date: String,
    kind: String,
    status: Badge,
    summary: Html,
    services: Vec<Piece>,
    services_name: String,
    facts: Vec<Fact>,
    effect: Option<head::Effects>,
    days: Vec<Day>,
    effects: Option<Body<effects::Effects>>,
    told: Vec<Told>,
    actions: Vec<ActionItem>,
    references: Option<Body<References>>,
    amendments: Vec<Amendment>,
}

#[derive(Serialize)]
struct Body<T> {
    body: T,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    time: Time,
}

/// What was changed here after it was published.
#[derive(Serialize)]
pub(super) struct Amendment {
    date: String,
    what: Html,
    why: Html,
}

impl Page for IncidentPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let records = context.book().incidents.iter();
        records.map(|record| format!("incidents/{}/index.html", record.id)).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        engine.render("opened/incident.html", &view(context, at, path))
    }
}

fn view(context: &Context<'_>, at: usize, path: &str) -> View {
    let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
    let words = context.words;
    let links = RecordLinks {
        book: context.book(),
        root: ROOT,
        up: context.site.edition.up(),
        record: Some(record),
    };
    let teller = &Teller { context, links, id: &record.id };
    let incident = &record.incident;
    let mut frame = Frame::new(&context.site, Section::Incidents, path, record.title());
    let crumb = format!("{ROOT}incidents/index.html");
    frame.crumbs = vec![Link { href: crumb, text: words.get("nav_incidents") }];
    let summary = incident.summary.get().map(|summary| context.plain(summary));
    frame.description = cut(&summary.unwrap_or_default(), DESCRIPTION);
    if let Some(commit) = context.last_commit(&record.id) {
        frame = frame.with_revision(words, commit);
    }
    // Only what lasts until as-of depends on it.
    if measured.status.is_open() {
        frame = frame.with_state(words, context.format.moment(context.input.as_of));
    }
    let moments = &measured.moments;
    let stages = [
        (words.get("open_began"), moments.begin),
        (vocabulary::milestone(words, Milestone::Mitigated), moments.mitigated),
        (vocabulary::milestone(words, Milestone::Resolved), moments.resolved),
        (vocabulary::milestone(words, Milestone::Reviewed), moments.reviewed),
    ];
    let fact = |(label, at): (String, Option<crate::model::Moment>)| {
        let at = at?;
        let time = context.format.about(context.format.moment(at.instant), at.approximate);
        Some(Fact { label, time })
    };
    let services = &measured.effects.services;
    let zone = context.book().config.zone();
    let references = references::of_incident(teller, record);
    View {
        title: record.title().to_owned(),
        date: listed::date(teller, record),
        kind: context.kind_text(measured),
        status: vocabulary::status_badge(words, measured.status),
        summary: teller.prose(&incident.summary, "summary-"),
        services: services.iter().map(|id| teller.service(id)).collect(),
        services_name: words.with("report_services", &[("n", services.len().into())]),
        facts: stages.into_iter().filter_map(fact).collect(),
        effect: head::effect(teller, measured),
        days: updates::days(teller, record),
        effects: effects::effects(teller, record, measured).map(|body| Body { body }),
        told: told(teller, record),
        actions: listed::actions(teller, HomeDays::of_incident(record, &zone), record.actions()),
        references: references.map(|body| Body { body }),
        amendments: record.rca().map(|rca| amendments(teller, rca)).unwrap_or_default(),
        frame,
    }
}

fn told(teller: &Teller<'_>, record: &crate::model::IncidentRecord) -> Vec<Told> {
    let incident = &record.incident;
    let mut telling = Telling::of(teller);
    if let Some(impact) = incident.impact.get() {
        telling.text("open_reached", &impact.statement);
    }
    if let Some(support) = incident.initial_support.get() {
        telling.text("open_workaround", &support.workaround);
    }
    if let Some(resolution) = incident.resolution.get() {
        telling.text("open_resolution", &resolution.summary);
    }
    if let Some(rca) = record.rca() {
        analysis(&mut telling, rca);
    }
    telling.told
}

/// What of an analysis readers outside may know.
pub(super) fn analysis(telling: &mut Telling<'_, '_>, rca: &Rca) {
    telling.text("open_statement", &rca.statement);
    telling.text("open_lessons", &rca.lessons);
    telling.list("record_went_well", &rca.went_well);
    telling.list("record_went_wrong", &rca.went_wrong);
    telling.list("record_got_lucky", &rca.got_lucky);
}

/// What was changed in a record after it was published.
pub(super) fn amendments(teller: &Teller<'_>, rca: &Rca) -> Vec<Amendment> {
    let one = |(at, amendment): (usize, &crate::model::At<crate::model::rca::Amendment>)| {
        let html = |field: &Field<_>, part| teller.prose(field, &format!("changed-{at}-{part}"));
        Amendment {
            date: teller.day(&amendment.date).unwrap_or_default(),
            what: html(&amendment.what, "what-"),
            why: html(&amendment.why, "why-"),
        }
    };
    rca.amendments.items().iter().enumerate().map(one).collect()
}
