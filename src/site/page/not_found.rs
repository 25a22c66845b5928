//! The page that a server shows for what is not there, at whatever depth it was asked for. Relative
//! links cannot work at an unknown depth, so it alone begins its links at the host.

use super::Page;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::parts::Link;
use serde::Serialize;

/// 404.html.
pub(super) struct NotFoundPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    ways: Vec<Link>,
}

impl Page for NotFoundPage {
    fn paths(&self, context: &Context<'_>) -> Vec<String> {
        // A host shows one page for whatever is missing: that of the site's root.
        let is_root = context.site.edition.folder().is_empty();
        is_root.then(|| "404.html".to_owned()).into_iter().collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let root = root(context.input.base_url.unwrap_or_default());
        let way =
            |page: &str, key: &str| Link { href: format!("{root}{page}"), text: words.get(key) };
        let has_problems = context.site.sections.contains(&Section::Problems);
        let ways = [
            Some(way("index.html", "nav_home")),
            Some(way("incidents/index.html", "not_found_incidents")),
            has_problems.then(|| way("problems/index.html", "nav_problems")),
        ];
        let ways = ways.into_iter().flatten().collect();
        let title = words.get("not_found_heading");
        let frame = Frame::rooted(&context.site, Section::Other, path, &title, root);
        engine.render("not_found.html", &View { frame, ways })
    }
}

/// The path of an address, from slash to slash: the page's policy lets styles come from its own
/// host only, and the same site may be shown under a second name. Without an address, the host's root.
fn root(base_url: &str) -> String {
    let host_and_path = base_url.split_once("://").map_or("", |(_, rest)| rest);
    let path = host_and_path.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_begin_where_the_site_is_published() {
        let check = |base_url: &str, want: &str| assert_eq!(root(base_url), want, "{base_url}");
        check("", "/");
        check("https://incidents.bank.example", "/");
        check("https://incidents.bank.example/", "/");
        check("https://bank.github.example/casebook", "/casebook/");
        check("https://bank.example/a/b/?x=1", "/a/b/");
        // Two slashes would name another host.
        check("https://bank.example//other.example/", "/other.example/");
        check("no address", "/");
    }
}
