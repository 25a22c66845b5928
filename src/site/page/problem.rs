//! Stub.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// Stub.
pub(super) struct ProblemPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
}

impl Page for ProblemPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context
            .book()
            .problems
            .iter()
            .map(|record| format!("problems/{}/index.html", record.id))
            .collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let frame = Frame::new(&context.site, Section::Problems, path, "");
        engine.render("problem.html", &View { frame })
    }
}
