//! What surrounds every page: title, navigation, way back, foot. Page views embed a [`Frame`] as
//! their field `frame`. A frame holds nothing that changes with each build, or each commit would
//! rewrite every page.

use serde::Serialize;

use super::edition::{Edition, Translation};
use super::format::Time;
use super::parts::Link;
use super::words::Words;
use crate::model::prose::Audience;

/// What all pages of a site share.
pub struct Site<'a> {
    /// Words of the pages.
    pub words: &'a Words,
    /// Name of the site: "Incident casebook".
    pub title: String,
    /// Whose incidents these are.
    pub organisation: String,
    /// Name of the time zone: "Europe/Berlin".
    pub zone: String,
    /// Version of the program.
    pub version: &'static str,
    /// Path of the logo from the root of these pages.
    pub logo: Option<String>,
    /// Links at the foot of every page.
    pub footer: Vec<Link>,
    /// These pages, among those in other languages.
    pub edition: Edition<'a>,
    /// For whom the site is built.
    pub audience: Audience,
    /// The parts that it has, in the order of the navigation.
    pub sections: Vec<Section>,
}

/// The parts of the site that the navigation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// State of everything.
    Home,
    /// Table and reports.
    Incidents,
    /// Problem records.
    Problems,
    /// Services and their promises.
    Services,
    /// Actions of all records.
    Actions,
    /// Figures of all records.
    Statistics,
    /// Reports of months, quarters and years.
    Reports,
    /// Findings of all records.
    Review,
    /// Full text of all records.
    Search,
    /// Pages that the navigation does not name: rules, about, 404.
    Other,
}

impl Section {
    /// The parts that the navigation of a whole site names.
    pub const ALL: &'static [Self] = &[
        Self::Home,
        Self::Incidents,
        Self::Problems,
        Self::Services,
        Self::Actions,
        Self::Statistics,
        Self::Reports,
        Self::Review,
        Self::Search,
    ];

    /// The message with its name.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Home | Self::Other => "nav_home",
            Self::Incidents => "nav_incidents",
            Self::Problems => "nav_problems",
            Self::Services => "nav_services",
            Self::Actions => "nav_actions",
            Self::Statistics => "nav_statistics",
            Self::Reports => "nav_reports",
            Self::Review => "nav_review",
            Self::Search => "nav_search",
        }
    }

    /// The page that it begins with, from the root.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Home | Self::Other => "index.html",
            Self::Incidents => "incidents/index.html",
            Self::Problems => "problems/index.html",
            Self::Services => "services/index.html",
            Self::Actions => "actions/index.html",
            Self::Statistics => "statistics/index.html",
            Self::Reports => "reports/index.html",
            Self::Review => "review/index.html",
            Self::Search => "search/index.html",
        }
    }
}

impl Site<'_> {
    /// The message that says for whom the site is built.
    pub const fn readers_key(&self) -> &'static str {
        match self.audience {
            Audience::Public => "readers_public",
            Audience::Stakeholders => "readers_stakeholders",
            Audience::Internal => "readers_internal",
        }
    }
}

/// The surroundings of one page.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    language: String,
    site_title: String,
    /// Address of the logo as seen from the page; empty without one.
    logo: String,
    organisation: String,
    /// The same beside the site's title; empty where the title names it.
    owner: String,
    window_title: String,
    /// What search engines and chat programs show below the title; plain text, may be empty.
    pub description: String,
    /// Way from this page to the site's root: empty, `../`, `../../`.
    pub root: String,
    navigation: Vec<Place>,
    /// This page in other languages.
    translations: Vec<Translation>,
    /// For whom the site is built: "public".
    readers: String,
    /// The pages above this one, from the top; home is not among them.
    pub crumbs: Vec<Link>,
    footer: Footer,
}

#[derive(Clone, Debug, Serialize)]
struct Place {
    href: String,
    text: String,
    /// Value of `aria-current`, empty if the page lies elsewhere.
    current: &'static str,
    /// The key that leads there from every page; empty without one.
    key: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Footer {
    /// Sentences in their order.
    notes: Vec<String>,
    /// The casebook's own links.
    links: Vec<Link>,
    state: Option<State>,
    /// Pages that the navigation does not name.
    ways: Vec<Link>,
}

#[derive(Clone, Debug, Serialize)]
struct State {
    before: String,
    time: Time,
    after: String,
}

impl Frame {
    /// The frame of the page at `path`, counted from the site's root.
    pub fn new(site: &Site<'_>, section: Section, path: &str, title: &str) -> Self {
        Self::rooted(site, section, path, title, "../".repeat(path.matches('/').count()))
    }

    /// As [`Frame::new`], with another way to the root: 404.html is shown at any depth.
    pub fn rooted(
        site: &Site<'_>,
        section: Section,
        path: &str,
        title: &str,
        root: String,
    ) -> Self {
        let words = site.words;
        let navigation = site.sections.iter().map(|place| Place {
            href: format!("{root}{}", place.path()),
            text: words.get(place.key()),
            current: match (*place == section, place.path() == path) {
                (true, true) => "page",
                (true, false) => "true",
                (false, _) => "",
            },
            key: if *place == Section::Search { "/" } else { "" },
        });
        let navigation = navigation.collect();
        // Rules and definitions are for those who write the records.
        let ways: &[(&str, &str)] = match site.audience {
            Audience::Internal => &[
                ("definitions/index.html", "footer_definitions"),
                ("rules/index.html", "footer_rules"),
                ("about/index.html", "footer_about"),
            ],
            Audience::Public | Audience::Stakeholders => &[("about/index.html", "footer_about")],
        };
        let link = |(path, key): &(&str, &str)| Link {
            href: format!("{root}{path}"),
            text: words.get(key),
        };
        let ways = ways.iter().map(link).collect();
        let zone = words.with("footer_zone", &[("zone", site.zone.as_str().into())]);
        let program = words.with("footer_program", &[("version", site.version.into())]);
        Self {
            language: words.language().to_owned(),
            site_title: site.title.clone(),
            logo: site.logo.as_ref().map(|path| format!("{root}{path}")).unwrap_or_default(),
            organisation: site.organisation.clone(),
            owner: if site.title.contains(&site.organisation) {
                String::new()
            } else {
                site.organisation.clone()
            },
            window_title: window_title(site, title),
            description: String::new(),
            translations: site.edition.translations(&root, path),
            root,
            navigation,
            readers: words.get(site.readers_key()),
            crumbs: Vec::new(),
            footer: Footer {
                notes: vec![zone, program],
                links: site.footer.clone(),
                state: None,
                ways,
            },
        }
    }

    /// Says at which moment the page's figures hold; only for pages with figures that depend on it.
    #[must_use]
    pub fn with_state(mut self, words: &Words, as_of: Time) -> Self {
        // The sentence is cut at the time, which is an element of its own.
        let sentence = words.with("footer_state", &[("time", "\u{0}".into())]);
        let (before, after) = sentence.split_once('\0').unwrap_or((&sentence, ""));
        self.footer.state =
            Some(State { before: before.to_owned(), time: as_of, after: after.to_owned() });
        self
    }

    /// Says which commit last touched the page's record.
    #[must_use]
    pub fn with_revision(mut self, words: &Words, revision: &str) -> Self {
        self.footer.notes.push(words.with("footer_revision", &[("revision", revision.into())]));
        self
    }
}

/// What the window is called: a long name of the page stands alone, for nobody sees the rest.
fn window_title(site: &Site<'_>, page: &str) -> String {
    const LONGEST: usize = 70;
    let whole = site
        .words
        .with("window_title", &[("page", page.into()), ("site", site.title.as_str().into())]);
    if whole.chars().count() > LONGEST { page.to_owned() } else { whole }
}

#[cfg(test)]
mod tests {
    use super::super::engine::Engine;
    use super::super::theme::Theme;
    use super::*;
    use crate::model::prose::Language;

    #[derive(Serialize)]
    struct Page {
        frame: Frame,
    }

    fn frame(words: &Words, section: Section, path: &str) -> Frame {
        let site = Site {
            words,
            title: "Incident casebook".to_owned(),
            organisation: "Example & Co".to_owned(),
            zone: "Europe/Berlin".to_owned(),
            version: "0.1.0",
            logo: None,
            footer: vec![Link {
                href: "https://example.com/imprint".to_owned(),
                text: "Imprint".to_owned(),
            }],
            edition: Edition::new(Language::En, &[Language::En, Language::De]),
            audience: Audience::Internal,
            sections: Section::ALL.to_vec(),
        };
        Frame::new(&site, section, path, "Logins <fail>")
    }

    #[test]
    fn places_are_relative_and_one_is_current() {
        let words = Words::english();
        for (section, path, root, current) in [
            (Section::Home, "index.html", "", "page"),
            (Section::Incidents, "incidents/index.html", "../", "page"),
            (Section::Incidents, "incidents/x/index.html", "../../", "true"),
        ] {
            let frame = frame(&words, section, path);
            assert_eq!(frame.root, root);
            let marked: Vec<_> =
                frame.navigation.iter().filter(|n| !n.current.is_empty()).collect();
            assert_eq!(marked.len(), 1);
            assert_eq!(marked[0].current, current);
            assert_eq!(marked[0].href, format!("{root}{}", section.path()));
        }
        let other = frame(&words, Section::Other, "rules/index.html");
        assert!(other.navigation.iter().all(|place| place.current.is_empty()));
    }

    #[test]
    fn a_whole_page() {
        let words = Words::english();
        let theme = Theme::new([]);
        let engine = Engine::new(&theme, &words).unwrap();
        let time = Time { text: "Wed 30 Sep".to_owned(), iso: "2026-09-30T18:00+02:00".to_owned() };
        let mut frame = frame(&words, Section::Incidents, "incidents/x/index.html")
            .with_state(&words, time)
            .with_revision(&words, "4f1c2ae");
        frame.crumbs =
            vec![Link { href: "../index.html".to_owned(), text: "Incidents".to_owned() }];
        let html = engine.render("base.html", &Page { frame }).unwrap();
        for want in [
            "<html lang=\"en\">",
            "<title>Logins &lt;fail&gt; – Incident casebook</title>",
            "Example &amp; Co",
            "href=\"../../incidents/index.html\" aria-current=\"true\"",
            &format!("href=\"../../{}\"", theme.style().path),
            &format!("src=\"../../{}\"", theme.script().path),
            "State at <time datetime=\"2026-09-30T18:00+02:00\">Wed 30 Sep</time>.",
            "at commit 4f1c2ae.",
            "<a class=\"skip\" href=\"#main\">",
            "<a href=\"../../de/incidents/x/index.html\" rel=\"alternate\" hreflang=\"de\" lang=\"de\">Deutsch</a>",
        ] {
            assert!(html.contains(want), "no `{want}` in\n{html}");
        }
        assert!(!html.contains("{{") && !html.contains("<meta name=\"description\""));
    }
}
