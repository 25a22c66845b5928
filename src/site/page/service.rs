//! Stub.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// Stub.
pub(super) struct ServicePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
}

impl Page for ServicePage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        context
            .book()
            .config
            .services
            .get()
            .into_iter()
            .flat_map(crate::model::Keyed::keys)
            .map(|key| format!("services/{key}/index.html"))
            .collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let frame = Frame::new(&context.site, Section::Services, path, "");
        engine.render("service.html", &View { frame })
    }
}
