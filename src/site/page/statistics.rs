//! Figures of all incidents of a period: counts, durations, promises, causes, actions.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// statistics/index.html.
pub(super) struct StatisticsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
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
        let title = context.words.get("nav_statistics");
        let frame = Frame::new(&context.site, Section::Statistics, path, &title);
        engine.render("statistics.html", &View { frame, title })
    }
}
