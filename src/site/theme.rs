//! The embedded templates, styles and scripts, and what of them a casebook's own `templates/`
//! replaces. Reads no file: the replacements are handed in as text.

use super::accent;
use crate::model::Colour;
use std::collections::BTreeMap;
use std::path::Path;

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),+]
    };
}

/// Every file below `templates/`; a test compares the list with the folder.
const EMBEDDED: &[(&str, &str)] = embedded![
    "about.html",
    "actions.html",
    "assets/casebook.css",
    "assets/casebook.js",
    "assets/filter.js",
    "assets/lookup.js",
    "assets/search.js",
    "assets/table.js",
    "base.html",
    "components/filter.html",
    "components/listed.html",
    "components/marks.html",
    "components/opened.html",
    "components/record.html",
    "components/statistics.html",
    "definitions.html",
    "home.html",
    "icons.svg",
    "incident/classification.html",
    "incident/clocks.html",
    "incident/course.html",
    "incident/effects.html",
    "incident/head.html",
    "incident/impact.html",
    "incident/policy.html",
    "incident/reporting.html",
    "incident/roles.html",
    "incident/similar.html",
    "incident/timeline.html",
    "incident/waiting.html",
    "incident.html",
    "incidents.html",
    "not_found.html",
    "opened/about.html",
    "opened/home.html",
    "opened/incident.html",
    "opened/incidents.html",
    "opened/problem.html",
    "opened/problems.html",
    "opened/service.html",
    "opened/services.html",
    "opened/statistics.html",
    "period.html",
    "preview.html",
    "problem.html",
    "problems.html",
    "record/actions.html",
    "record/analysis.html",
    "record/factors.html",
    "record/findings.html",
    "record/history.html",
    "record/lessons.html",
    "record/references.html",
    "record/review.html",
    "reports.html",
    "review.html",
    "rule.html",
    "rules.html",
    "search.html",
    "service.html",
    "services.html",
    "statistics.html",
];

/// What a built-in template's name begins with, so that an own one of the same name can extend it:
/// `{% extends "built-in/base.html" %}`.
pub(super) const BUILT_IN: &str = "built-in/";

/// The style of a casebook's own that is added to the built-in one.
const OWN_STYLE: &str = "assets/own.css";

/// Names and texts of all templates and assets of one build.
pub struct Theme {
    own: BTreeMap<String, String>,
    /// What casebook.yaml says about colours.
    accent: String,
}

/// A file of the casebook's own `templates/` that changes nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct Idle {
    /// Its name below `templates/`.
    pub name: String,
    /// The built-in file whose name is most like it.
    near: Option<&'static str>,
}

impl std::fmt::Display for Idle {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("no built-in file has this name, and no template uses it")?;
        match self.near {
            Some(near) => write!(to, ": did you mean `{near}`?"),
            None => to.write_str(": a name that begins with `_` is passed over"),
        }
    }
}

/// A file that pages refer to. Its name carries its content, so that it may be cached for ever.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Path from the site's root: `assets/casebook-1f2e3d4c5b.css`.
    pub path: String,
    /// Content.
    pub text: String,
}

impl Theme {
    /// The built-in files, with those of the casebook in their place. A name that is not built in
    /// is a further template, to be used by another.
    pub fn new(own: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { own: own.into_iter().collect(), accent: String::new() }
    }

    /// The same with this accent; what a casebook's own stylesheet says about it is overruled.
    #[must_use]
    pub fn with_accent(mut self, accent: Colour) -> Self {
        self.accent = accent::rule(accent);
        self
    }

    /// The casebook's own templates by name.
    pub(super) fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        let own = self.own.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        own.filter(|(name, _)| is_page(name))
    }

    /// Templates by name, those that are built in below `built-in/`.
    pub fn templates(&self) -> impl Iterator<Item = (String, &str)> {
        let built_in = EMBEDDED.iter().filter(|(name, _)| is_page(name));
        let built_in = built_in.map(|(name, text)| (format!("{BUILT_IN}{name}"), *text));
        built_in.chain(self.own().map(|(name, text)| (name.to_owned(), text)))
    }

    /// A file of the casebook's own that replaces nothing and that nothing uses: most likely its
    /// name is misspelt, and without a word the site would just look as before.
    pub(super) fn idle(&self) -> Option<Idle> {
        let is_used = |name: &str| {
            let quoted = [format!("\"{name}\""), format!("'{name}'")];
            self.own().any(|(_, text)| quoted.iter().any(|quoted| text.contains(quoted)))
        };
        let idle = self.own.iter().find(|(name, text)| {
            let is_known = *name == OWN_STYLE || EMBEDDED.iter().any(|(known, _)| known == name);
            // Components are known to all templates by their own names.
            let is_spare = is_page(name) && (text.contains("component ") || is_used(name));
            !is_known && !is_spare
        });
        let (name, _) = idle?;
        let alike = |known: &str| strsim::jaro_winkler(known, name);
        let near = EMBEDDED.iter().map(|(known, _)| *known).chain([OWN_STYLE]);
        let near = near.max_by(|one, other| alike(one).total_cmp(&alike(other)));
        Some(Idle { name: name.clone(), near: near.filter(|near| alike(near) > 0.85) })
    }

    /// One file of this theme; the casebook's own before the built-in one.
    pub fn text(&self, name: &str) -> &str {
        let built_in = || EMBEDDED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text);
        self.own.get(name).map(String::as_str).or_else(built_in).unwrap_or("")
    }

    /// The stylesheet of every page: the built-in one or what replaces it, then the casebook's
    /// own, then its accent.
    pub fn style(&self) -> Asset {
        let parts = [self.text("assets/casebook.css"), self.text(OWN_STYLE), &self.accent];
        asset("casebook", "css", parts.concat())
    }

    /// The script of every page.
    pub fn script(&self) -> Asset {
        self.named_script("casebook")
    }

    /// The script of pages with tables.
    pub fn table(&self) -> Asset {
        self.named_script("table")
    }

    /// The script of pages whose tables can be filtered; it adds to that of tables.
    pub fn filter(&self) -> Asset {
        self.named_script("filter")
    }

    /// Looks up in the index of the search.
    pub fn lookup(&self) -> Asset {
        self.named_script("lookup")
    }

    /// The script of the search page.
    pub fn search(&self) -> Asset {
        self.named_script("search")
    }

    /// Every style and script that pages refer to.
    pub fn assets(&self) -> [Asset; 6] {
        [self.style(), self.script(), self.table(), self.filter(), self.lookup(), self.search()]
    }

    fn named_script(&self, name: &str) -> Asset {
        asset(name, "js", self.text(&format!("assets/{name}.js")).to_owned())
    }
}

fn is_page(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|found| found == "html")
}

fn asset(name: &str, extension: &str, text: String) -> Asset {
    let hash = blake3::hash(text.as_bytes()).to_hex();
    Asset { path: format!("assets/{name}-{}.{extension}", &hash[..10]), text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_below_templates_is_embedded() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let found: Vec<String> = walkdir::WalkDir::new(&folder)
            .sort_by_file_name()
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(&folder).unwrap();
                path.to_string_lossy().replace('\\', "/")
            })
            .collect();
        let listed: Vec<&str> = EMBEDDED.iter().map(|(name, _)| *name).collect();
        assert_eq!(listed, found, "keep EMBEDDED in src/site/theme.rs in step with templates/");
    }

    #[test]
    fn own_files_replace_and_rename() {
        let built_in = Theme::new([]);
        let own = Theme::new([("assets/casebook.css".to_owned(), "p{}".to_owned())]);
        assert_eq!(own.style().text, "p{}");
        assert_ne!(own.style().path, built_in.style().path);
        assert_eq!(own.script().path, built_in.script().path);
        assert_eq!(built_in.style().path.len(), "assets/casebook-0123456789.css".len());
    }

    #[test]
    fn an_own_style_is_added() {
        let own = Theme::new([("assets/own.css".to_owned(), "p{}".to_owned())]);
        let built_in = Theme::new([]).style().text;
        assert_eq!(own.style().text, built_in + "p{}");
    }

    #[test]
    fn a_file_that_changes_nothing_is_found() {
        let idle = |files: &[(&str, &str)]| {
            let own = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
            Theme::new(own).idle().map(|idle| format!("{}: {idle}", idle.name))
        };
        let said = "incidnet.html: no built-in file has this name, and no template uses it";
        assert_eq!(
            idle(&[("incidnet.html", "")]).unwrap(),
            format!("{said}: did you mean `incident.html`?")
        );
        assert!(idle(&[("zzz.css", "")]).unwrap().ends_with("is passed over"));
        assert_eq!(idle(&[("incident.html", ""), ("assets/own.css", "")]), None);
        assert_eq!(idle(&[("home.html", "{% include 'note.html' %}"), ("note.html", "")]), None);
        assert_eq!(idle(&[("mine.html", "{% component logo() %}{% endcomponent logo %}")]), None);
    }

    #[test]
    fn an_accent_gives_the_stylesheet_another_name() {
        let built_in = Theme::new([]).style();
        let own = Theme::new([]).with_accent(Colour([0x7a, 0x1f, 0xa2])).style();
        assert_ne!(own.path, built_in.path);
        assert!(own.text.starts_with(&built_in.text));
    }

    #[test]
    fn nothing_is_asked_of_another_host() {
        for (name, text) in EMBEDDED {
            for mark in ["http://", "https://", "url(", "@import", "eval(", " style=\"", "onclick"]
            {
                assert!(!text.contains(mark), "{name} contains `{mark}`");
            }
        }
    }
}
