//! The report: everything a record says, in a fixed order, and nothing that it does not say.

#[cfg(test)]
mod agreed_tests;
mod anchors;
mod classification;
mod clocks;
mod course;
mod durations;
mod effects;
mod head;
mod impact;
mod jumps;
mod people;
mod policy;
mod promises;
mod reporting;
mod similar;
mod strip;
mod timeline;

use super::Page;
use crate::measure::{HomeDays, timeline as measured_timeline};
use crate::model::IncidentRecord;
use crate::site::context::{Context, RecordLinks};
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section as Place};
use crate::site::parts::Link;
use crate::site::record::actions::{self, Actions};
use crate::site::record::analysis::{self, Analysis, Lessons, Review};
use crate::site::record::factors::{self, Factors};
use crate::site::record::findings::{Findings, Note, Regions};
use crate::site::record::history;
use crate::site::record::outline::{Outline, Section};
use crate::site::record::references::{self, References};
use crate::site::record::{ROOT, Teller};
use serde::Serialize;

/// One page an incident.
pub(super) struct IncidentPage;

#[derive(Serialize)]
struct View<'v> {
    frame: Frame,
    head: head::Head,
    strip: Vec<strip::Answer>,
    course: Option<course::Course>,
    contents: Outline<'v>,
    classification: Option<Section<classification::Classification>>,
    effects: Option<Section<effects::Effects>>,
    impact: Option<Section<impact::Impact>>,
    clocks: Option<Section<clocks::Clocks>>,
    policy: Option<Section<policy::PolicyCheck>>,
    timeline: Option<Section<timeline::Timeline>>,
    roles: Option<Section<people::Roles>>,
    waiting: Option<Section<people::Waiting>>,
    analysis: Option<Section<Analysis>>,
    factors: Option<Section<Factors>>,
    lessons: Option<Section<Lessons>>,
    actions: Option<Section<Actions>>,
    reporting: Option<Section<reporting::Reporting>>,
    similar: Option<Section<similar::Similar>>,
    references: Option<Section<References>>,
    review: Option<Section<Review>>,
    head_notes: Vec<Note>,
    findings: Option<Section<&'v Findings>>,
    history: Option<Section<history::Changes>>,
    imported: String,
}

impl Page for IncidentPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context
            .book()
            .incidents
            .iter()
            .map(|record| format!("incidents/{}/index.html", record.id))
            .collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let record = &context.book().incidents[at];
        let measured = &context.measured[at];
        let words = context.words;
        let incident = &record.incident;
        let links = RecordLinks {
            book: context.book(),
            root: ROOT,
            up: context.site.edition.up(),
            record: Some(record),
        };
        let teller = Teller { context, links, id: &record.id };
        let rca = record.rca();
        let home = HomeDays::of_incident(record, &context.book().config.zone());
        let rows = measured_timeline::timeline(record);
        let own_notes = [Some(&*incident.notes), rca.map(|rca| &*rca.notes)];
        let own_notes: Vec<_> = own_notes.into_iter().flatten().collect();
        let findings = Findings::of_record(&teller, || regions(record), &own_notes);

        let mut contents = Outline::new(words, &findings);
        let mut add = Sections { contents: &mut contents, teller: &teller };
        let levels = &context.levels[at];
        let promised = promises::promises(&teller, record, measured, levels);
        let course = course::course(&teller, record, measured, &rows, promised);
        let classification = classification::classification(&teller, record, measured);
        let title = classification.as_ref().map_or("", |classification| classification.title());
        let classification = add.section("classification", title, classification);
        let effects =
            add.section("effects", "report_effects", effects::effects(&teller, record, measured));
        let impact =
            add.section("impact", "report_impact", impact::impact(&teller, record, measured));
        let anchors = anchors::Anchors::new(&teller, &rows);
        let policy =
            policy::policy(&teller, record, measured, &levels.policy, &levels.clocks, &anchors);
        let has_policy = policy.is_some();
        let clocks = clocks::clocks(&teller, record, measured, &levels.clocks, has_policy);
        let has_undecided = clocks.as_ref().is_some_and(|clocks| clocks.depends_on_as_of)
            || policy.as_ref().is_some_and(|policy| policy.depends_on_as_of);
        let clocks = add.section("clocks", "report_clocks", clocks);
        let policy = add.section("policy", "report_policy", policy);
        let timeline = timeline::timeline(&teller, record, &anchors);
        let timeline = add.section("timeline", "report_timeline", timeline);
        let roles = add.section("roles", "report_roles", people::roles(&teller, record, &rows));
        let waiting = add.section("waiting", "report_waiting", people::waiting(&teller, record));
        let analysis = add.section(
            "analysis",
            "record_analysis",
            rca.and_then(|rca| analysis::analysis(&teller, rca)),
        );
        let factors = add.section(
            "factors",
            "record_factors",
            rca.and_then(|rca| factors::factors(&teller, rca, record.actions())),
        );
        let lessons = add.section(
            "lessons",
            "record_lessons",
            rca.and_then(|rca| analysis::lessons(&teller, rca)),
        );
        let actions = actions::actions(&teller, home, record.actions());
        let is_overdue = actions.as_ref().is_some_and(|actions| actions.depends_on_as_of);
        let actions = add.section("actions", "record_actions", actions);
        let reporting =
            add.section("reporting", "report_reporting", reporting::reporting(&teller, record));
        let similar = add.section("similar", "similar_title", similar::similar(&teller, at));
        let references =
            add.section("related", "record_references", references::of_incident(&teller, record));
        let review = add.section(
            "review",
            "record_review",
            rca.and_then(|rca| analysis::review(&teller, rca)),
        );
        let findings_section = (!findings.is_empty()).then_some(&findings);
        let findings_section = add.section("findings", "record_findings", findings_section);
        let history = add.section("history", "record_history", history::changes(&teller));

        let is_open = course.as_ref().is_some_and(|course| course.is_open);
        let frame = Frame::new(&context.site, Place::Incidents, path, record.title());
        let mut frame = history::framed(&teller, frame);
        if is_open || is_overdue || has_undecided || measured.status.is_open() {
            frame = frame.with_state(words, context.format.moment(context.input.as_of));
        }
        frame.crumbs = vec![Link {
            href: format!("{ROOT}incidents/index.html"),
            text: words.get("nav_incidents"),
        }];
        frame.description = incident
            .summary
            .get()
            .map_or_else(String::new, |text| cut(&context.plain(text), DESCRIPTION));
        let view = View {
            frame,
            head: head::head(&teller, record, measured),
            strip: strip::strip(&teller, record, levels, home),
            course,
            classification,
            effects,
            impact,
            clocks,
            policy,
            timeline,
            roles,
            waiting,
            analysis,
            factors,
            lessons,
            actions,
            reporting,
            similar,
            references,
            review,
            head_notes: findings.of("head"),
            findings: findings_section,
            history,
            contents,
            imported: imported(&teller, record),
        };
        engine.render("incident.html", &view)
    }
}

struct Sections<'s, 'f, 'c> {
    contents: &'s mut Outline<'f>,
    teller: &'s Teller<'c>,
}

impl Sections<'_, '_, '_> {
    fn section<T>(&mut self, id: &'static str, key: &str, body: Option<T>) -> Option<Section<T>> {
        self.contents.section(id, self.teller.word(key), body)
    }
}

/// Which part of the files each section shows.
fn regions(record: &IncidentRecord) -> Regions {
    let mut regions = Regions::default();
    let incident = &record.incident;
    regions.file(record.files.timeline, "timeline");
    regions.file(record.files.rca, "analysis");
    regions.file(record.files.actions, "actions");
    // What the first screen shows has no section; its findings stand below the summary.
    regions.value(&incident.title, "head");
    regions.value(&incident.date, "head");
    regions.value(&incident.kind, "head");
    regions.value(&incident.category, "head");
    regions.value(&incident.detection, "head");
    regions.value(&incident.summary, "head");
    regions.value(&incident.resolution, "head");
    regions.value(&incident.notes, "findings");
    regions.value(&incident.allow, "findings");
    regions.value(&incident.classification, "classification");
    regions.value(&incident.priority_override, "classification");
    regions.value(&incident.severity, "classification");
    regions.value(&incident.major, "classification");
    regions.value(&incident.initial_support, "classification");
    regions.value(&incident.service, "effects");
    regions.value(&incident.service_effects, "effects");
    regions.value(&incident.times, "times");
    regions.value(&incident.holds, "waiting");
    regions.value(&incident.reopened, "waiting");
    regions.value(&incident.roles, "roles");
    regions.value(&incident.impact, "impact");
    regions.value(&incident.caused_by, "analysis");
    regions.value(&incident.problem, "related");
    regions.value(&incident.related, "related");
    regions.value(&incident.links, "related");
    regions.value(&incident.reporting, "reporting");
    regions.value(&incident.timeline, "timeline");
    regions.value(&incident.actions, "actions");
    if record.incident.rca.place().is_some_and(|place| place.file == record.files.main) {
        regions.value(&incident.rca, "analysis");
    }
    if let Some(rca) = record.rca() {
        regions.analysis(rca);
    }
    regions
}

/// Where an imported record comes from.
fn imported(teller: &Teller<'_>, record: &IncidentRecord) -> String {
    let Some(imported) = record.incident.imported.get() else { return String::new() };
    let from = Teller::said(&imported.from);
    match teller.day(&imported.on) {
        Some(date) => teller
            .context
            .words
            .with("report_imported_on", &[("from", from.into()), ("date", date.into())]),
        None => teller.context.words.with("report_imported", &[("from", from.into())]),
    }
}

/// So many letters of the summary describe the page to search engines and link previews.
const DESCRIPTION: usize = 300;

/// A text of at most so many letters, cut between words.
fn cut(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..cut])
}
