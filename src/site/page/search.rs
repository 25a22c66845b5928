//! The search page: a field, facets, and what the script must know to load parts of the index.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::parts::Link;
use crate::site::search::fold::LETTERS;
use serde::Serialize;

/// Bytes that facets may cost with every query, and so stand open where there is room.
const LIGHT: usize = 48_000;

/// search/index.html.
pub(super) struct SearchPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    lead: String,
    is_empty: bool,
    /// The lists that name every record, for those without JavaScript.
    lists: Vec<Link>,
    /// What the live region says and what buttons offer, with `{n}` and `{query}` for the script.
    found: String,
    near: String,
    absent: String,
    without: String,
    total: usize,
    letters: &'static str,
    words: String,
    spelling: String,
    backwards: String,
    directories: String,
    facets: Vec<Facet>,
}

#[derive(Serialize)]
struct Facet {
    name: &'static str,
    title: String,
    /// The file of its values.
    id: String,
    /// Whether it costs so little that it stands open.
    is_light: bool,
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
        let query = || ("query", "{query}".into());
        let view = View {
            frame: Frame::new(&context.site, Section::Search, path, &title),
            title,
            lead: words.with("search_lead", &[("n", index.total.into())]),
            is_empty: index.total == 0,
            lists: lists(context),
            found: words.with("search_found", &[("n", "{n}".into())]),
            near: words.with("search_near", &[query()]),
            absent: words.with("search_absent", &[query()]),
            without: words.with("search_without", &[query(), ("n", "{n}".into())]),
            total: index.total,
            letters: LETTERS,
            words: index.words.clone(),
            spelling: index.spelling.clone(),
            backwards: index.backwards.clone(),
            directories: index.directories.clone(),
            facets: facets(context),
        };
        engine.render("search.html", &view)
    }
}

fn lists(context: &Context<'_>) -> Vec<Link> {
    let lists = [Section::Incidents, Section::Problems, Section::Actions, Section::Services];
    let has = |list: &Section| context.site.sections.contains(list);
    let link = |list: Section| Link {
        href: format!("../{}", list.path()),
        text: context.words.get(list.key()),
    };
    lists.into_iter().filter(has).map(link).collect()
}

fn facets(context: &Context<'_>) -> Vec<Facet> {
    let facets = [
        ("kind", "incidents_facet_kind"),
        ("service", "incidents_facet_service"),
        ("category", "incidents_facet_category"),
        ("priority", "incidents_facet_priority"),
        ("severity", "incidents_facet_severity"),
        ("cause", "incidents_facet_cause"),
        ("status", "incidents_facet_status"),
        ("detection", "incidents_facet_detection"),
        ("owner", "actions_owner"),
        ("year", "incidents_facet_year"),
    ];
    let mut bytes = 0;
    let facet = |(name, title): (&'static str, &str)| {
        let file = context.search.facets.get(name)?;
        bytes += file.bytes;
        let is_light = bytes <= LIGHT;
        Some(Facet { name, title: context.words.get(title), id: file.id.clone(), is_light })
    };
    facets.into_iter().filter_map(facet).collect()
}
