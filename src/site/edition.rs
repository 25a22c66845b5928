//! Where the pages of one language stand, in a site of several: those of the first at its root, those
//! of each other in a folder of the language's name, as a whole tree of their own. A page has the
//! same path in all of them.

use super::words::source;
use crate::model::prose::Language;
use serde::Serialize;

/// The pages of one language, among those of all.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The language of the pages.
    pub language: Language,
    /// All languages of the site; the first stands at the root.
    languages: &'a [Language],
}

/// The same page in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Translation {
    /// Language tag.
    language: &'static str,
    /// What its speakers call the language.
    name: &'static str,
    href: String,
}

impl<'a> Edition<'a> {
    /// The pages in `language`, of a site in these; the only ones, where it is not among them.
    pub fn new(language: Language, languages: &'a [Language]) -> Self {
        let known = languages.contains(&language);
        Self { language, languages: if known { languages } else { &[] } }
    }

    /// What comes before the path of each page: empty, or `de/`.
    pub fn folder(&self) -> String {
        match self.languages.first() {
            Some(first) if *first != self.language => format!("{}/", self.language.word()),
            Some(_) | None => String::new(),
        }
    }

    /// The way from this edition's root to the site's, where files stand that all editions share:
    /// empty, or `../`.
    pub fn up(&self) -> &'static str {
        if self.folder().is_empty() { "" } else { "../" }
    }

    /// The page at `path` in the other languages, `root` being the way to this edition's root.
    pub(super) fn translations(&self, root: &str, path: &str) -> Vec<Translation> {
        // The page for what is missing is one for all.
        if path == "404.html" {
            return Vec::new();
        }
        let others = self.languages.iter().filter(|other| **other != self.language);
        let translation = |other: &Language| Translation {
            language: other.word(),
            name: source(*other).name,
            href: format!(
                "{root}{}{}{path}",
                self.up(),
                Edition { language: *other, ..*self }.folder()
            ),
        };
        others.map(translation).collect()
    }
}

/// Prose that is written in another language than its page. A single paragraph stays one: it may
/// stand in a line with words of the page.
pub(super) fn in_language(html: &str, language: Language) -> String {
    let single = html.strip_prefix("<p>").filter(|rest| {
        rest.trim_end().find("</p>").is_some_and(|end| end + "</p>".len() == rest.trim_end().len())
    });
    match single {
        Some(rest) => format!("<p lang=\"{language}\">{rest}"),
        None => format!("<div lang=\"{language}\">{html}</div>\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_to_itself_in_the_other_language() {
        let both = [Language::En, Language::De];
        let check = |language, path: &str, root: &str, want: &str| {
            let found = Edition::new(language, &both).translations(root, path);
            assert_eq!(found.iter().map(|one| one.href.as_str()).collect::<Vec<_>>(), [want]);
        };
        check(Language::En, "index.html", "", "de/index.html");
        check(Language::En, "incidents/x/index.html", "../../", "../../de/incidents/x/index.html");
        check(Language::De, "index.html", "", "../index.html");
        check(Language::De, "incidents/x/index.html", "../../", "../../../incidents/x/index.html");
        assert!(Edition::new(Language::En, &both).translations("/", "404.html").is_empty());
    }

    #[test]
    fn a_site_of_one_language_has_no_folders() {
        let alone = [Language::De];
        for languages in [&alone[..], &[]] {
            let edition = Edition::new(Language::De, languages);
            assert_eq!((edition.folder().as_str(), edition.up()), ("", ""));
            assert!(edition.translations("", "index.html").is_empty());
        }
    }

    #[test]
    fn prose_in_another_language_says_so() {
        let check = |html: &str, want: &str| assert_eq!(in_language(html, Language::De), want);
        check("<p>Ein <b>Satz</b></p>\n", "<p lang=\"de\">Ein <b>Satz</b></p>\n");
        check("<p>a</p>\n<p>b</p>\n", "<div lang=\"de\"><p>a</p>\n<p>b</p>\n</div>\n");
        check("<ul></ul>\n", "<div lang=\"de\"><ul></ul>\n</div>\n");
    }
}
