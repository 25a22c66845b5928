//! The incidents by month: the newest on one page of bounded size, and a page for each month.

use super::listed::{Group, incident_row};
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::listed::month_path;
use crate::site::overview::Month;
use crate::site::page::Page;
use crate::site::parts::Link;
use serde::Serialize;

/// Rows of the first page; months are shown whole as long as they fit.
const NEWEST: usize = 300;
const INDEX: &str = "incidents/index.html";

/// The first page, and a page for each month.
pub(super) struct IncidentsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    groups: Vec<Group>,
    /// The months, newest first.
    months: Vec<Link>,
}

impl Page for IncidentsPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        let months = context.overview().months.iter().map(|month| month_path(month.first));
        std::iter::once(INDEX.to_owned()).chain(months).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let month = at.checked_sub(1).and_then(|at| context.overview().months.get(at));
        let view = match month {
            Some(month) => of_month(context, path, month),
            None => newest(context, path),
        };
        engine.render("opened/incidents.html", &view)
    }
}

fn newest(context: &Context<'_>, path: &str) -> View {
    let overview = context.overview();
    let mut groups = Vec::new();
    let mut rows_left = NEWEST;
    for month in &overview.months {
        if !groups.is_empty() && month.incidents.len() > rows_left {
            break;
        }
        groups.push(group(context, month, "../", true));
        rows_left = rows_left.saturating_sub(month.incidents.len());
    }
    if !overview.undated.is_empty() {
        let rows = overview.undated.iter().map(|at| incident_row(context, *at, "../", None));
        let title = context.words.get("incidents_undated");
        groups.push(Group { title, href: String::new(), rows: rows.collect() });
    }
    view(context, path, context.words.get("nav_incidents"), groups)
}

fn of_month(context: &Context<'_>, path: &str, month: &Month) -> View {
    let mut group = group(context, month, "../../", false);
    let title = std::mem::take(&mut group.title);
    let title = context.words.with("incidents_of_month", &[("month", title.into())]);
    view(context, path, title, vec![group])
}

fn group(context: &Context<'_>, month: &Month, root: &str, linked: bool) -> Group {
    let href = format!("{root}{}", month_path(month.first));
    Group {
        title: context.format.month(month.first),
        href: if linked { href } else { String::new() },
        rows: month.incidents.iter().map(|at| incident_row(context, *at, root, None)).collect(),
    }
}

fn view(context: &Context<'_>, path: &str, title: String, groups: Vec<Group>) -> View {
    let words = context.words;
    let mut frame = Frame::new(&context.site, Section::Incidents, path, &title)
        .with_state(words, context.format.moment(context.input.as_of));
    if path != INDEX {
        let href = format!("{}{INDEX}", frame.root);
        frame.crumbs = vec![Link { href, text: words.get("nav_incidents") }];
    }
    let months = &context.overview().months;
    let link = |month: &Month| Link {
        href: format!("{}{}", frame.root, month_path(month.first)),
        text: context.format.month_short(month.first),
    };
    View { months: months.iter().map(link).collect(), title, groups, frame }
}
