//! About a build for readers outside: for whom it is, what it was made of, what it leaves out.

use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::page::Page;
use serde::Serialize;

/// About this build.
pub(super) struct AboutPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    lead: String,
    facts: Vec<Fact>,
    absent: Vec<String>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

impl Page for AboutPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["about/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let organisation = context.site.organisation.as_str();
        let lead = words.with("open_about_lead", &[("organisation", organisation.into())]);
        let mut frame =
            Frame::new(&context.site, Section::Other, path, &words.get("about_heading"));
        frame.description.clone_from(&lead);
        let revision = context.input.revision.map(str::to_owned);
        let program =
            words.with("about_program_value", &[("version", context.input.version.into())]);
        let state = context.format.moment(context.input.as_of).text;
        let facts = [
            ("open_about_readers", words.get(context.site.readers_key())),
            ("about_as_of", state),
            ("about_zone", context.site.zone.clone()),
            ("about_program", program),
            ("about_revision", revision.unwrap_or_else(|| words.get("about_no_revision"))),
        ];
        let absent = [
            "open_about_closed",
            "about_absent_hosts",
            "about_absent_scripts",
            "about_absent_tracking",
        ];
        let view = View {
            frame,
            lead,
            facts: facts.map(|(key, value)| Fact { label: words.get(key), value }).into(),
            absent: absent.map(|key| words.get(key)).into(),
        };
        engine.render("opened/about.html", &view)
    }
}
