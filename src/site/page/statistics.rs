//! Figures of all incidents of a period: counts, durations, promises, causes, actions. All of them are
//! those of `casebook stats` for its default period: this page only says them.

mod causes;
mod durations;
mod head;
mod kinds;
mod mitigation;
mod months;
mod open;
mod promises;
mod returns;
mod services;
mod tasks;

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::figures::{block, figure};
use crate::site::frame::{self, Frame};
use crate::site::record::Html;
use block::Section;
use figure::{ROOT, Writer};
use serde::Serialize;

/// statistics/index.html.
pub(super) struct StatisticsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    lead: Vec<Html>,
    bigs: Vec<head::Big>,
    /// Rows from above, each of columns, each of sections.
    rows: Vec<Vec<Vec<Section>>>,
}

impl Page for StatisticsPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["statistics/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let (words, report) = (context.words, &context.statistics);
        let writer = Writer { context, root: ROOT };
        let title = words.get("nav_statistics");
        let mut frame = Frame::new(&context.site, frame::Section::Statistics, path, &title)
            .with_state(words, context.format.moment(context.input.as_of));
        frame.description = words.get("statistics_description");
        let full = |section: Section| vec![vec![section]];
        let rows = vec![
            full(mitigation::section(writer, report)),
            durations::section(writer, report).map(full).unwrap_or_default(),
            full(months::section(writer, report)),
            vec![
                vec![promises::section(writer, report), services::availability(writer, report)],
                vec![tasks::section(writer, report)],
            ],
            full(causes::section(writer, report)),
            kinds::section(writer, report).map(full).unwrap_or_default(),
            full(returns::recurrence(writer, report)),
            full(services::delivery(writer, report)),
        ];
        let is_empty = context.book().incidents.is_empty();
        let empty = is_empty.then(|| writer.sentence("statistics_empty", &[]));
        let view = View {
            lead: empty.into_iter().chain(head::sentences(writer, report)).collect(),
            bigs: head::bigs(writer, report),
            frame,
            title,
            rows,
        };
        engine.render("statistics.html", &view)
    }
}
