//! Stub.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// Stub.
pub(super) struct NotFoundPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
}

impl Page for NotFoundPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["404.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let frame = Frame::new(&context.site, Section::Other, path, "");
        engine.render("not_found.html", &View { frame })
    }
}
