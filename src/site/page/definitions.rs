//! Every term and formula that a page uses, with its source.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use serde::Serialize;

/// definitions/index.html.
pub(super) struct DefinitionsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
}

impl Page for DefinitionsPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["definitions/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let title = context.words.get("footer_definitions");
        let frame = Frame::new(&context.site, Section::Other, path, &title);
        engine.render("definitions.html", &View { frame, title })
    }
}
