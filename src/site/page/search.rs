//! The search page: a field, facets, and what the script must know to load parts of the index.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::search::fold::LETTERS;
use serde::Serialize;

/// search/index.html.
pub(super) struct SearchPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    lead: String,
    /// What the live region says, with `{n}` and `{query}` for the script.
    found: String,
    nothing: String,
    near: String,
    total: usize,
    letters: &'static str,
    words: String,
    spelling: String,
    directories: String,
    facets: Vec<Facet>,
}

#[derive(Serialize)]
struct Facet {
    name: &'static str,
    title: String,
    /// The file of its values.
    id: String,
}

impl Page for SearchPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["search/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let title = words.get("nav_search");
        let index = &context.search;
        let facets = [
            ("kind", words.get("incidents_facet_kind")),
            ("service", words.get("incidents_facet_service")),
            ("category", words.get("incidents_facet_category")),
            ("priority", words.get("incidents_facet_priority")),
            ("severity", words.get("incidents_facet_severity")),
            ("cause", words.get("incidents_facet_cause")),
            ("status", words.get("incidents_facet_status")),
            ("detection", words.get("incidents_facet_detection")),
            ("owner", words.get("actions_owner")),
            ("year", words.get("incidents_facet_year")),
        ];
        let facets = facets.into_iter().filter_map(|(name, title)| {
            Some(Facet { name, title, id: index.facets.get(name)?.clone() })
        });
        let (n, query) = (("n", "{n}".into()), ("query", "{query}".into()));
        let view = View {
            frame: Frame::new(&context.site, Section::Search, path, &title),
            title,
            lead: words.with("search_lead", &[("n", index.total.into())]),
            found: words.with("search_found", &[n]),
            nothing: words.get("search_nothing"),
            near: words.with("search_near", &[query]),
            total: index.total,
            letters: LETTERS,
            words: index.words.clone(),
            spelling: index.spelling.clone(),
            directories: index.directories.clone(),
            facets: facets.collect(),
        };
        engine.render("search.html", &view)
    }
}
