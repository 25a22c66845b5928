//! The report of a month, a quarter or a year: one document that a manager reads and prints. Its
//! figures are those of `casebook stats --compare`, with the period before it; each leads to the
//! records behind it.

mod beside;
mod cover;
mod happened;
mod learned;
mod part;
mod promises;
mod records;

use super::Page;
use crate::measure::{CalendarPeriod, PeriodUnit};
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::figures::block::plain;
use crate::site::figures::figure::Writer;
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::parts::Link;
use crate::site::record::Html;
use crate::statistics::report::{Comparison, PeriodReport};
use part::Part;
use serde::Serialize;

/// reports/PERIOD/index.html.
pub(super) struct PeriodPage;

/// The way from a report to the site's root.
const ROOT: &str = "../../";

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    cover: Vec<Html>,
    days: String,
    /// When its figures hold, where they depend on it.
    state: Option<Time>,
    compared: String,
    ways: Ways,
    parts: Vec<Part>,
}

/// The reports around this one.
#[derive(Serialize)]
struct Ways {
    before: Option<Link>,
    after: Option<Link>,
    whole: Option<Link>,
    parts: Vec<Link>,
}

/// One report and all that its parts look at.
#[derive(Clone, Copy)]
struct Case<'c> {
    context: &'c Context<'c>,
    writer: Writer<'c>,
    own: &'c PeriodReport,
    before: Option<&'c PeriodReport>,
    comparison: Option<&'c Comparison>,
}

impl Page for PeriodPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context.periods.iter().map(|report| path(report.key)).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let own = &context.periods[at];
        let before = own.key.before().and_then(|key| context.period(key));
        let comparison = before.map(|before| Comparison::of(own, before));
        let writer = Writer { context, root: ROOT };
        let case = Case { context, writer, own, before, comparison: comparison.as_ref() };
        engine.render("period.html", &case.view(path))
    }
}

/// The path of a period's report, from the site's root.
pub(super) fn path(key: CalendarPeriod) -> String {
    format!("reports/{key}/index.html")
}

/// "June 2026", "Q2 2026", "2026".
pub(super) fn name(context: &Context<'_>, key: CalendarPeriod) -> String {
    let year = key.first().year().to_string();
    match key.unit() {
        PeriodUnit::Month => context.format.month(key.first()),
        PeriodUnit::Quarter => context.words.with(
            "period_quarter",
            &[("quarter", key.quarter().to_string().into()), ("year", year.into())],
        ),
        PeriodUnit::Year => year,
    }
}

impl Case<'_> {
    fn view(&self, path: &str) -> View {
        let (context, own) = (self.context, self.own);
        let (words, format) = (context.words, &context.format);
        let name = self.name(own);
        let title = words.with("period_title", &[("period", name.as_str().into())]);
        let mut frame = Frame::new(&context.site, Section::Reports, path, &title);
        let cover = self.cover();
        frame.description = words.with("period_description", &[("period", name.into())]);
        frame.crumbs = vec![Link {
            href: format!("{ROOT}reports/index.html"),
            text: words.get("nav_reports"),
        }];
        let state = self.depends_on_as_of().then(|| format.moment(context.input.as_of));
        if let Some(state) = &state {
            frame = frame.with_state(words, state.clone());
        }
        let days = words.with(
            "period_days",
            &[
                ("from", format.date_short(own.period.from).into()),
                ("to", format.date_short(own.period.to).into()),
                ("n", own.period.days().into()),
            ],
        );
        View {
            frame,
            title,
            cover,
            days,
            state,
            compared: self.compared_with(),
            ways: self.ways(),
            parts: self.parts(),
        }
    }

    fn parts(&self) -> Vec<Part> {
        vec![
            self.beside(),
            self.happened(),
            self.clocks(),
            self.budgets(),
            self.came_back(),
            self.done(),
            self.open(),
            self.records(),
        ]
    }

    /// The name of a report's period; that it is not over is said with it.
    fn name(&self, of: &PeriodReport) -> String {
        let name = name(self.context, of.key);
        if !of.running {
            return name;
        }
        self.context.words.with("period_so_far", &[("period", name.into())])
    }

    /// Whether a later as-of could change a figure though no record changes: the period runs, an
    /// incident of it or of the period before is not over, or an action's effect is not decided.
    fn depends_on_as_of(&self) -> bool {
        let is_undecided = |of: &PeriodReport| {
            let actions = &of.actions;
            of.running
                || of.incidents.open > 0
                || of.sla.0.iter().any(|(_, clock)| clock.undecided + clock.breached_open > 0)
                || actions.done > actions.verified + actions.failed
        };
        is_undecided(self.own) || self.before.is_some_and(is_undecided)
    }

    fn compared_with(&self) -> String {
        let words = self.context.words;
        match self.before {
            Some(before) => words.with(
                "period_compared",
                &[
                    ("period", name(self.context, before.key).into()),
                    ("n", before.period.days().into()),
                ],
            ),
            None => words.get("period_not_compared"),
        }
    }

    /// What must be known before the figures are read.
    fn remarks(&self) -> Vec<Html> {
        let (words, format) = (self.context.words, &self.context.format);
        let mut remarks = Vec::new();
        if self.own.running && self.before.is_some() {
            remarks.push(words.get("period_running_remark"));
        }
        // Where records begin within a period, nobody knows whether the days before were quiet.
        let first = self.context.periods.first().and_then(|month| {
            let first = *month.lists.incidents.first()?;
            self.context.measured[first].moments.begin
        });
        let of_first = |of: &PeriodReport| {
            let day = format.day_of(first?.instant);
            (of.key.has(day) && of.key.first() < day).then_some((of.key, day))
        };
        if let Some((key, day)) = self.before.and_then(of_first).or_else(|| of_first(self.own)) {
            remarks.push(words.with(
                "period_first_remark",
                &[
                    ("period", name(self.context, key).into()),
                    ("day", format.date_short(day).into()),
                ],
            ));
        }
        if self.own.bursts {
            remarks.push(words.get("period_bursts_remark"));
        }
        remarks.iter().map(|remark| plain(remark)).collect()
    }

    fn ways(&self) -> Ways {
        let link = |key: CalendarPeriod| {
            let report = self.context.period(key)?;
            Some(Link { href: format!("{ROOT}{}", path(key)), text: self.name(report) })
        };
        let own = self.own.key;
        Ways {
            before: own.before().and_then(link),
            after: own.after().and_then(link),
            whole: own.whole().and_then(link),
            parts: own.parts().into_iter().filter_map(link).collect(),
        }
    }
}
