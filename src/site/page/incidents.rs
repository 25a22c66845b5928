//! All incidents: the newest on one page of bounded size, and one page for each month. Pages of
//! months lie outside `incidents/`, where each name may be that of a record.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::filter::{Filter, Scope};
use crate::site::frame::{Frame, Section};
use crate::site::listed::{IncidentGroup, month_path};
use crate::site::overview::Month;
use crate::site::parts::Link;
use serde::Serialize;

/// Rows of the first page; months are shown whole as long as they fit.
const NEWEST: usize = 300;
const INDEX: &str = "incidents/index.html";
const UNDATED: &str = "months/undated/index.html";
const TABLE: &str = "incidents";
/// What a filter says where it does not look through all incidents.
const NEWEST_ONLY: Scope =
    Scope { table: TABLE, sentence: "incidents_filtered_newest", none: "incidents_none_newest" };
const OF_MONTH: Scope =
    Scope { table: TABLE, sentence: "incidents_filtered_month", none: "incidents_none_month" };

/// The first page, a page for each month, and one for records without a date.
pub(super) struct IncidentsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    heading: String,
    sentence: String,
    filter: Filter,
    groups: Vec<IncidentGroup>,
    /// What is left out of this page.
    more: String,
    /// The month after and the month before.
    newer: Option<Link>,
    older: Option<Link>,
    years: Vec<Year>,
    /// Whether there is no incident at all.
    is_empty: bool,
}

/// The months of a year that have a page.
#[derive(Serialize)]
struct Year {
    title: String,
    count: String,
    months: Vec<MonthLink>,
}

#[derive(Serialize)]
struct MonthLink {
    href: String,
    text: String,
    is_here: bool,
}

impl Page for IncidentsPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let overview = context.overview();
        let months = overview.months.iter().map(|month| month_path(month.first));
        let undated = (!overview.undated.is_empty()).then(|| UNDATED.to_owned());
        std::iter::once(INDEX.to_owned()).chain(months).chain(undated).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let overview = context.overview();
        let view = match at.checked_sub(1) {
            None => index(context, path),
            Some(at) => match overview.months.get(at) {
                Some(month) => of_month(context, path, at, month),
                None => undated(context, path),
            },
        };
        engine.render("incidents.html", &view)
    }
}

fn index(context: &Context<'_>, path: &str) -> View {
    let overview = context.overview();
    let words = context.words;
    let root = "../";
    let mut groups = Vec::new();
    let mut rows_left = NEWEST;
    for month in &overview.months {
        if !groups.is_empty() && month.incidents.len() > rows_left {
            break;
        }
        groups.push(context.month_group(month, root, NEWEST, true));
        rows_left = rows_left.saturating_sub(month.incidents.len());
    }
    let is_last_month = groups.len() == overview.months.len();
    if is_last_month && !overview.undated.is_empty() && overview.undated.len() <= rows_left {
        groups.push(undated_group(context, root, true));
    }
    let all = overview.newest.len();
    let shown: usize = groups.iter().map(|group| group.rows.len()).sum();
    let sentence = if shown == all {
        words.with("incidents_sentence_all", &[("n", all.into())])
    } else {
        words.with("incidents_sentence_newest", &[("shown", shown.into()), ("n", all.into())])
    };
    let scope = if shown == all { Scope::all(TABLE) } else { NEWEST_ONLY };
    let mut view = view(context, path, words.get("nav_incidents"), sentence, groups, &scope);
    if shown < all {
        view.more = words.with("incidents_more", &[("n", (all - shown).into())]);
    }
    view
}

fn of_month(context: &Context<'_>, path: &str, at: usize, month: &Month) -> View {
    let mut group = context.month_group(month, "../../", usize::MAX, false);
    let title = context.words.with("incidents_of_month", &[("month", group.title.clone().into())]);
    let sentence = group.count.clone();
    // The heading of the page says it.
    group.title.clear();
    let mut view = view(context, path, title, sentence, vec![group], &OF_MONTH);
    let neighbour = |at: Option<usize>| {
        let month = context.overview().months.get(at?)?;
        let href = format!("../../{}", month_path(month.first));
        Some(Link { href, text: context.format.month(month.first) })
    };
    view.newer = neighbour(at.checked_sub(1));
    view.older = neighbour(at.checked_add(1));
    view
}

fn undated(context: &Context<'_>, path: &str) -> View {
    let mut group = undated_group(context, "../../", false);
    let (title, sentence) = (std::mem::take(&mut group.title), group.count.clone());
    view(context, path, title, sentence, vec![group], &Scope::all(TABLE))
}

fn undated_group(context: &Context<'_>, root: &str, linked: bool) -> IncidentGroup {
    let undated = &context.overview().undated;
    IncidentGroup {
        title: context.words.get("incidents_undated"),
        href: if linked { format!("{root}{UNDATED}") } else { String::new() },
        count: context.count("incidents_records", undated.len()),
        rows: undated.iter().map(|at| context.incident_row(*at, root, None)).collect(),
    }
}

fn view(
    context: &Context<'_>,
    path: &str,
    heading: String,
    sentence: String,
    groups: Vec<IncidentGroup>,
    scope: &Scope,
) -> View {
    let words = context.words;
    let mut frame = Frame::new(&context.site, Section::Incidents, path, &heading);
    if path != INDEX {
        frame.crumbs =
            vec![Link { href: format!("{}{INDEX}", frame.root), text: words.get("nav_incidents") }];
    }
    frame.description.clone_from(&sentence);
    // Only the effect of an open incident grows with as-of.
    if groups.iter().flat_map(|group| &group.rows).any(|row| row.is_running) {
        frame = frame.with_state(words, context.format.moment(context.input.as_of));
    }
    let wanted = [
        ("service", "incidents_facet_service"),
        ("category", "incidents_facet_category"),
        ("priority", "incidents_facet_priority"),
        ("severity", "incidents_facet_severity"),
        ("cause", "incidents_facet_cause"),
        ("status", "incidents_facet_status"),
        ("kind", "incidents_facet_kind"),
        ("detection", "incidents_facet_detection"),
        ("year", "incidents_facet_year"),
    ];
    let rows = groups.iter().flat_map(|group| &group.rows).map(|row| &row.tags);
    View {
        filter: context.filter(scope, &wanted, rows),
        years: years(context, &frame.root, path),
        is_empty: context.overview().newest.is_empty(),
        frame,
        heading,
        sentence,
        groups,
        more: String::new(),
        newer: None,
        older: None,
    }
}

/// Every month with its count, by year, newest first.
fn years(context: &Context<'_>, root: &str, path: &str) -> Vec<Year> {
    let overview = context.overview();
    let mut years: Vec<(i16, usize, Vec<MonthLink>)> = Vec::new();
    for month in &overview.months {
        let to = month_path(month.first);
        let n = month.incidents.len();
        let link = MonthLink {
            href: format!("{root}{to}"),
            text: counted(context, context.format.month_short(month.first), n),
            is_here: to == path,
        };
        match years.last_mut() {
            Some((year, total, months)) if *year == month.first.year() => {
                *total += n;
                months.push(link);
            }
            _ => years.push((month.first.year(), n, vec![link])),
        }
    }
    let mut years: Vec<Year> = years
        .into_iter()
        .map(|(year, total, months)| Year {
            title: year.to_string(),
            count: context.count("incidents_records", total),
            months,
        })
        .collect();
    if !overview.undated.is_empty() {
        let link = MonthLink {
            href: format!("{root}{UNDATED}"),
            text: counted(context, context.words.get("incidents_undated"), overview.undated.len()),
            is_here: path == UNDATED,
        };
        years.push(Year { title: String::new(), count: String::new(), months: vec![link] });
    }
    years
}

/// "Jan (4)".
fn counted(context: &Context<'_>, what: String, n: usize) -> String {
    context.words.with("incidents_counted", &[("what", what.into()), ("n", n.into())])
}
