//! Stub.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// Stub.
pub(super) struct RulePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
}

impl Page for RulePage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        crate::check::rules().iter().map(|rule| format!("rules/{}/index.html", rule.code)).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let frame = Frame::new(&context.site, Section::Other, path, "");
        engine.render("rule.html", &View { frame })
    }
}
