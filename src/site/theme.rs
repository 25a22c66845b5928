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
    "service.html",
    "services.html",
    "statistics.html",
];

/// Names and texts of all templates and assets of one build.
pub struct Theme {
    texts: BTreeMap<String, String>,
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
    /// is a further template, to be included by another.
    pub fn new(own: impl IntoIterator<Item = (String, String)>) -> Self {
        let embedded = EMBEDDED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Self { texts: embedded.chain(own).collect() }
    }

    /// The same with this accent; what a casebook's own stylesheet says about it is overruled.
    #[must_use]
    pub fn with_accent(mut self, accent: Colour) -> Self {
        if let Some(style) = self.texts.get_mut("assets/casebook.css") {
            style.push_str(&accent::rule(accent));
        }
        self
    }

    /// Templates by name.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .filter(|(name, _)| Path::new(name).extension().is_some_and(|found| found == "html"))
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// One file of this theme.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// The stylesheet of every page.
    pub fn style(&self) -> Asset {
        self.asset("css")
    }

    /// The script of every page.
    pub fn script(&self) -> Asset {
        self.asset("js")
    }

    fn asset(&self, extension: &str) -> Asset {
        let text = self.text(&format!("assets/casebook.{extension}")).to_owned();
        let hash = blake3::hash(text.as_bytes()).to_hex();
        Asset { path: format!("assets/casebook-{}.{extension}", &hash[..10]), text }
    }
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
