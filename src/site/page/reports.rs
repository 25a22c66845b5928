//! The list of all reports by period: years, their quarters, their months.

use super::Page;
use super::period::{name, path};
use crate::measure::PeriodUnit;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::parts::Link;
use crate::statistics::report::PeriodReport;
use serde::Serialize;

/// reports/index.html.
pub(super) struct ReportsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    sentence: String,
    years: Vec<Year>,
}

/// A year, newest first, and the quarters of it that have a report.
#[derive(Serialize)]
struct Year {
    link: Link,
    count: String,
    quarters: Vec<Quarter>,
}

#[derive(Serialize)]
struct Quarter {
    link: Link,
    count: String,
    months: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    link: Link,
    count: String,
}

impl Page for ReportsPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["reports/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let title = words.get("nav_reports");
        let mut frame = Frame::new(&context.site, Section::Reports, path, &title);
        let sentence =
            words.get(if context.periods.is_empty() { "reports_none" } else { "reports_sentence" });
        frame.description.clone_from(&sentence);
        let years = context.periods.iter().rev();
        let years = years.filter(|report| report.key.unit() == PeriodUnit::Year);
        let years = years.map(|report| year(context, report)).collect();
        engine.render("reports.html", &View { frame, title, sentence, years })
    }
}

fn year(context: &Context<'_>, report: &PeriodReport) -> Year {
    let quarters = parts(context, report).map(|quarter| Quarter {
        link: link(context, quarter),
        count: count(context, quarter),
        months: parts(context, quarter)
            .map(|month| Listed { link: link(context, month), count: count(context, month) })
            .collect(),
    });
    Year {
        link: link(context, report),
        count: count(context, report),
        quarters: quarters.collect(),
    }
}

fn parts<'c>(
    context: &'c Context<'_>,
    report: &PeriodReport,
) -> impl Iterator<Item = &'c PeriodReport> {
    report.key.parts().into_iter().filter_map(|part| context.period(part))
}

fn link(context: &Context<'_>, report: &PeriodReport) -> Link {
    let name = name(context, report.key);
    let text = if report.running {
        context.words.with("period_so_far", &[("period", name.into())])
    } else {
        name
    };
    Link { href: format!("../{}", path(report.key)), text }
}

fn count(context: &Context<'_>, report: &PeriodReport) -> String {
    context.count("reports_count", report.incidents.count)
}
