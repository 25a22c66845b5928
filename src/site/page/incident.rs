//! Stub.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// Stub.
pub(super) struct IncidentPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
}

impl Page for IncidentPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context
            .book()
            .incidents
            .iter()
            .map(|record| format!("incidents/{}/index.html", record.id))
            .collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let frame = Frame::new(&context.site, Section::Incidents, path, "");
        engine.render("incident.html", &View { frame })
    }
}
