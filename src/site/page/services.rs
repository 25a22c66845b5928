//! The services, who owns them, what was promised, and what happened to them lately.

use super::Page;
use crate::measure::availability::ServiceMonth;
use crate::model::organisation::{Service, Window};
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::facets::{Attribute, Tags};
use crate::site::filter::{Filter, LONG, Scope};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::listed::incident_link;
use crate::site::overview::OfService;
use crate::site::parts::{Badge, Link};
use crate::site::promises::{Spending, Standing, standing};
use serde::Serialize;

/// All services on one page.
pub(super) struct ServicesPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    sentence: String,
    /// The column of the running month's availability.
    column_availability: String,
    /// From when on the incidents of a year are counted.
    year_note: String,
    /// Where there are so many services that it helps.
    filter: Option<Filter>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    link: Link,
    team: String,
    tier: String,
    slo: String,
    /// Availability of the running month, until as-of.
    availability: String,
    budget: Option<Budget>,
    /// In how many months the promise was kept.
    kept: String,
    open: String,
    is_open: bool,
    year: String,
    last: Option<Last>,
    keys: Keys,
    data: Vec<Attribute>,
    #[serde(skip)]
    tags: Tags,
}

/// What the columns are sorted by; empty where there is no figure.
#[derive(Serialize)]
struct Keys {
    promise: String,
    availability: String,
    /// Of the running month, in hundredths of a minute.
    budget: String,
    open: usize,
    year: usize,
}

/// What is left of the running month's budget.
#[derive(Serialize)]
struct Budget {
    left: String,
    bar_html: String,
    mark: Option<Badge>,
}

#[derive(Serialize)]
struct Last {
    time: Time,
    link: Link,
}

impl Page for ServicesPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["services/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let none = OfService::default();
        let services = context.book().config.services.get();
        let rows: Vec<Row> = services
            .into_iter()
            .flat_map(crate::model::Keyed::entries)
            .map(|(id, entry)| {
                let of = context.overview().of_service(id).unwrap_or(&none);
                row(context, id, entry.value.get(), of)
            })
            .collect();
        let open = rows.iter().filter(|row| row.is_open).count();
        let sentence = words.with(
            "services_sentence",
            &[
                ("n", rows.len().into()),
                ("open", open.into()),
                ("count", context.count("home_count", open).into()),
            ],
        );
        let wanted = [("team", "services_column_team"), ("tier", "services_column_tier")];
        let mut frame =
            Frame::new(&context.site, Section::Services, path, &words.get("nav_services"))
                .with_state(words, context.format.moment(context.input.as_of));
        frame.description.clone_from(&sentence);
        let view = View {
            frame,
            sentence,
            column_availability: words.with(
                "services_column_availability",
                &[(
                    "month",
                    context.format.month_short(context.format.day_of(context.input.as_of)).into(),
                )],
            ),
            year_note: words.with(
                "services_year_note",
                &[("day", context.format.date_short(context.overview().year_from).into())],
            ),
            filter: (rows.len() > LONG).then(|| {
                context.filter(&Scope::all("services"), &wanted, rows.iter().map(|row| &row.tags))
            }),
            rows,
        };
        engine.render("services.html", &view)
    }
}

fn row(context: &Context<'_>, id: &str, service: Option<&Service>, of: &OfService<'_>) -> Row {
    let config = &context.book().config;
    let (open, year) = counts(context, of);
    let team = service.and_then(|service| service.team.get());
    let tier = service.and_then(|service| service.tier.copied());
    let mut tags = Tags::default();
    let none = || context.words.get("incidents_not_stated");
    match team {
        Some(team) => tags.add("team", team, config.owner_name(team)),
        None => tags.add_none("team", none()),
    }
    match tier {
        Some(tier) => {
            let rank = usize::try_from(tier).unwrap_or(usize::MAX);
            tags.add_ranked("tier", rank, &tier.to_string(), tier.to_string());
        }
        None => tags.add_none("tier", none()),
    }
    let last = of.incidents.iter().find(|at| context.measured[**at].counts()).and_then(|at| {
        let record = &context.book().incidents[*at];
        let begin = context.measured[*at].moments.begin?;
        Some(Last {
            time: context.day(context.format.day_of(begin.instant)),
            link: incident_link(record, "../"),
        })
    });
    let promise = context.promises().service(id);
    let running = promise.and_then(|promise| promise.running());
    let budget = running.and_then(|month| {
        let mark = standing(month).filter(|standing| *standing != Standing::Running);
        Some(Budget {
            left: context.left_figure(&Spending::of(month)?),
            bar_html: context.budget_bar(format!("budget-{id}"), month),
            mark: mark.map(|standing| context.standing_badge(standing)),
        })
    });
    let key = |figure: Option<f64>| figure.map(|figure| figure.to_string()).unwrap_or_default();
    let spending = running.and_then(Spending::of);
    let slo = service.and_then(|service| service.slo.get());
    let promised = slo.and_then(|slo| slo.availability.copied());
    Row {
        keys: Keys {
            promise: promised.map(|promised| promised.to_string()).unwrap_or_default(),
            availability: key(running.and_then(ServiceMonth::availability)),
            budget: spending.map(|spending| spending.left.to_string()).unwrap_or_default(),
            open,
            year,
        },
        availability: running.map(|month| context.availability_of(month)).unwrap_or_default(),
        budget,
        kept: promise.map(|promise| context.kept_text(promise)).unwrap_or_default(),
        link: Link { href: format!("{id}/index.html"), text: config.service_name(id).to_owned() },
        team: team.map(|team| config.owner_name(team).to_owned()).unwrap_or_default(),
        tier: tier.map(|tier| tier.to_string()).unwrap_or_default(),
        slo: service.map(|service| self::promise(context, service)).unwrap_or_default(),
        open: context.figure(open),
        is_open: open > 0,
        year: context.figure(year),
        last,
        data: tags.attributes(),
        tags,
    }
}

/// How many incidents of a service are open, and how many began in the last twelve months. Near
/// misses, drills and cancelled records are none.
pub(super) fn counts(context: &Context<'_>, of: &OfService<'_>) -> (usize, usize) {
    let from = context.overview().year_from;
    let counting = || {
        of.incidents.iter().map(|at| &context.measured[*at]).filter(|incident| incident.counts())
    };
    let open = counting().filter(|incident| incident.status.is_open()).count();
    let year = counting()
        .filter_map(|incident| incident.moments.begin)
        .take_while(|begin| context.format.day_of(begin.instant) >= from)
        .count();
    (open, year)
}

/// What was promised: "99.9 % a month". It is a promise and no measurement.
pub(super) fn promise(context: &Context<'_>, service: &Service) -> String {
    let Some(slo) = service.slo.get() else { return String::new() };
    let Some(availability) = slo.availability.copied() else { return String::new() };
    let figure = availability.to_string().replace('.', &context.words.get("number_decimal"));
    let percent = context.words.with("percent", &[("figure", figure.into())]);
    let key = match slo.window.copied().unwrap_or(Window::Month) {
        Window::Month => "services_promise_month",
    };
    context.words.with(key, &[("percent", percent.into())])
}
