//! One service: who answers for it, what it stands on, what happened to it, what is done about it.

mod months;
mod promise;
mod recurrence;

use super::Page;
use super::services::{self, counts};
use crate::measure::availability::Downtime;
use crate::model::organisation::Service;
use crate::model::service_level::Calendar;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::listed::{
    ActionRow, IncidentGroup, IncidentRow, PlanRow, ProblemRow, cause_of, month_path,
};
use crate::site::overview::{OfService, counted};
use crate::site::parts::Link;
use serde::Serialize;

/// Incidents that a page shows; older ones are in the pages of their months.
const INCIDENTS: usize = 200;
/// Open actions and planned maintenance that a page shows.
const OTHERS: usize = 100;
const ROOT: &str = "../../";

/// A page for each service.
pub(super) struct ServicePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    id: String,
    name: String,
    is_critical: bool,
    description: String,
    /// Whether the promise was kept.
    headline: String,
    sentence: String,
    figures: Vec<promise::Figure>,
    months: Option<months::Months>,
    /// Lines of text: what, and its value.
    facts: Vec<Fact>,
    depends_on: Vec<Link>,
    needed_by: Vec<Link>,
    open: Vec<IncidentRow>,
    groups: Vec<IncidentGroup>,
    /// What is left out of the table of incidents.
    more: String,
    problems: Vec<ProblemRow>,
    actions: Vec<ActionRow>,
    causes: Vec<Cause>,
    recurrence: Option<recurrence::Recurrence>,
    plans: Vec<PlanRow>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    text: String,
}

#[derive(Serialize)]
struct Cause {
    name: String,
    count: String,
    /// What they took of the agreed time, in minutes by weight.
    minutes: String,
}

impl Page for ServicePage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context
            .book()
            .config
            .services
            .get()
            .into_iter()
            .flat_map(crate::model::Keyed::keys)
            .map(|key| format!("services/{key}/index.html"))
            .collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let id = path.split('/').nth(1).unwrap_or_default();
        engine.render("service.html", &view(context, id, path))
    }
}

fn view(context: &Context<'_>, id: &str, path: &str) -> View {
    let words = context.words;
    let config = &context.book().config;
    let unread = Service::default();
    let service = config.service(id).unwrap_or(&unread);
    let nothing = OfService::default();
    let of = context.overview().of_service(id).unwrap_or(&nothing);
    let name = config.service_name(id).to_owned();
    let mut frame = Frame::new(&context.site, Section::Services, path, &name)
        .with_state(words, context.format.moment(context.input.as_of));
    frame.crumbs =
        vec![Link { href: format!("{ROOT}services/index.html"), text: words.get("nav_services") }];
    let description = service.description.get().cloned().unwrap_or_default();
    frame.description.clone_from(&description);
    let is_open = |at: &&usize| context.measured[**at].status.is_open();
    let open = of.incidents.iter().filter(is_open).map(|at| weighed(context, *at, id));
    let problem = |at: &usize| {
        let state = context.overview().problems[*at];
        let record = &context.book().problems[*at];
        state.is_open().then(|| context.problem_row(record, state, ROOT))
    };
    let link = |other: &str| Link {
        href: format!("../{other}/index.html"),
        text: config.service_name(other).to_owned(),
    };
    let needs = service.depends_on.get().into_iter().flat_map(|needed| &needed.0);
    let has_page = |other: &&str| config.services.get().is_some_and(|all| all.has(other));
    let (groups, more) = incidents(context, id, of);
    let promise = context.promises().service(id);
    View {
        frame,
        id: id.to_owned(),
        is_critical: service.critical_function.copied() == Some(true),
        headline: promise.map(|one| promise::headline(context, one)).unwrap_or_default(),
        figures: promise.map(|one| promise::figures(context, one, of)).unwrap_or_default(),
        months: promise.map(|one| months::months(context, &name, one)),
        sentence: sentence(context, of),
        facts: facts(context, service),
        depends_on: needs.map(|other| other.value.as_str()).filter(has_page).map(link).collect(),
        needed_by: of.needed_by.iter().copied().map(link).collect(),
        open: open.take(INCIDENTS).collect(),
        groups,
        more,
        problems: of.problems.iter().filter_map(problem).collect(),
        actions: of
            .tasks
            .iter()
            .map(|at| &context.overview().tasks[*at])
            .filter(|task| task.standing.state.is_open())
            .take(OTHERS)
            .map(|task| context.action_row(task, ROOT))
            .collect(),
        causes: causes(context, id, of),
        recurrence: recurrence::recurrence(context, id, of),
        plans: of.maintenance.iter().take(OTHERS).map(|plan| context.plan_row(plan)).collect(),
        name,
        description,
    }
}

/// "No incident is open. Eight incidents in the twelve months since 1 Oct 2025."
fn sentence(context: &Context<'_>, of: &OfService<'_>) -> String {
    let (open, year) = counts(context, of);
    let day = context.format.date_short(context.overview().year_from);
    context.words.with(
        "service_sentence",
        &[
            ("open", context.count("service_open", open).into()),
            ("n", year.into()),
            ("count", context.count("home_count_first", year).into()),
            ("day", day.into()),
        ],
    )
}

fn facts(context: &Context<'_>, service: &Service) -> Vec<Fact> {
    let (words, config) = (context.words, &context.book().config);
    let mut facts = Vec::new();
    let mut add = |key: &str, text: String| {
        if !text.is_empty() {
            facts.push(Fact { label: words.get(key), text });
        }
    };
    if let Some(id) = service.team.get() {
        let contact = config.teams.get().and_then(|teams| teams.get(id));
        let contact = contact.and_then(|team| team.contact.get());
        let team = config.owner_name(id);
        add(
            "service_team",
            contact.map_or_else(|| team.to_owned(), |way| format!("{team}, {way}")),
        );
    }
    add("service_tier", service.tier.copied().map(|tier| tier.to_string()).unwrap_or_default());
    add("service_promise", services::promise(context, service));
    add("service_hours", hours(context, service));
    let groups = service.stakeholders.get().into_iter().flat_map(|groups| &groups.0);
    let names: Vec<&str> = groups
        .map(|id| {
            let group = config.stakeholder_groups.get().and_then(|groups| groups.get(id));
            group.and_then(|group| group.name.get()).map_or(id.value.as_str(), String::as_str)
        })
        .collect();
    add("service_stakeholders", names.join(", "));
    facts
}

/// The agreed hours: the calendar's name, or that there is no end to them.
fn hours(context: &Context<'_>, service: &Service) -> String {
    let Some(name) = service.calendar.get() else { return context.words.get("service_always") };
    let calendar = context.book().config.calendars.get().and_then(|all| all.get(name));
    match calendar {
        Some(Calendar::Always) => context.words.get("service_always"),
        Some(Calendar::Weekly(_)) => {
            context.words.with("service_calendar", &[("name", name.as_str().into())])
        }
        None if name == "24x7" => context.words.get("service_always"),
        None => name.clone(),
    }
}

/// An incident with what it took of the service's agreed time.
fn weighed(context: &Context<'_>, at: usize, id: &str) -> IncidentRow {
    let mut row = context.incident_row(at, ROOT, Some(id));
    let taken = context.promises().service(id).and_then(|promise| promise.taken_by(at));
    row.weighted_seconds =
        taken.map(|taken| taken.weighted_seconds.to_string()).unwrap_or_default();
    row.weighted = taken.map(|taken| context.weighted_minutes(taken)).unwrap_or_default();
    row
}

/// The newest incidents by month, and a sentence on those that are left out.
fn incidents(context: &Context<'_>, id: &str, of: &OfService<'_>) -> (Vec<IncidentGroup>, String) {
    let mut groups: Vec<IncidentGroup> = Vec::new();
    for at in of.incidents.iter().take(INCIDENTS) {
        let begin = context.measured[*at].moments.begin;
        let month = begin.map(|at| context.format.day_of(at.instant).first_of_month());
        let (title, href) = match month {
            Some(first) => (context.format.month(first), format!("{ROOT}{}", month_path(first))),
            None => (context.words.get("incidents_undated"), String::new()),
        };
        let row = weighed(context, *at, id);
        match groups.last_mut() {
            Some(group) if group.title == title => group.rows.push(row),
            _ => groups.push(IncidentGroup { title, href, count: String::new(), rows: vec![row] }),
        }
    }
    for group in &mut groups {
        group.count = context.count("incidents_records", group.rows.len());
    }
    let left_out = of.incidents.len().saturating_sub(INCIDENTS);
    if left_out == 0 {
        return (groups, String::new());
    }
    // The month in which the table ends may be shown in part.
    if let Some(last) = groups.last_mut() {
        last.count = context.words.get("service_month_in_part");
    }
    (groups, context.words.with("service_more", &[("n", left_out.into())]))
}

/// How often each cause stands in the incidents that count, and what it took.
fn causes(context: &Context<'_>, id: &str, of: &OfService<'_>) -> Vec<Cause> {
    let promise = context.promises().service(id);
    let counting = || of.incidents.iter().filter(|at| context.measured[**at].counts());
    let cause = |at: usize| cause_of(&context.book().incidents[at]);
    counted(counting().filter_map(|at| cause(*at)))
        .into_iter()
        .map(|(id, n)| {
            let own = counting().filter(|at| cause(**at) == Some(id));
            let taken = own.filter_map(|at| promise?.taken_by(*at));
            let none = Downtime::of(&[], &crate::measure::Spans::default());
            let sum = taken.fold(none, |sum, one| Downtime {
                weighted_seconds: sum.weighted_seconds + one.weighted_seconds,
                exact: sum.exact && one.exact,
                ..sum
            });
            Cause {
                name: context.cause_text(id),
                count: context.figure(n),
                minutes: context.weighted_minutes(&sum),
            }
        })
        .collect()
}
