//! What only the preview server shows: the page in place of a site that could not be built, and the
//! banner above pages whose clocks stand still. A casebook's own templates have no part in it, for
//! they may be what is broken.

use super::diagnostic::block;
use super::engine::{Engine, TemplateError};
use super::format::Format;
use super::markdown::escape;
use super::theme::{Asset, Theme};
use super::words::Words;
use crate::diagnostic::{Finding, Severity, Sources, Style, human};
use crate::model::Book;
use jiff::Timestamp;
use serde::Serialize;

/// Where the server keeps what is its own and of no site.
pub const OWN: &str = "/.casebook/";
/// Where the last site stands that could be built.
pub const LAST: &str = "/.casebook/last/";

/// The built-in templates and words.
pub struct Preview {
    words: Words,
    theme: Theme,
    engine: Engine,
}

/// Why there is no new site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    heading: String,
    site_title: String,
    /// May be empty.
    cut: String,
    blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Block {
    html: String,
}

#[derive(Serialize)]
struct View<'a> {
    language: &'a str,
    own: &'a str,
    /// The same page in the last site; empty where there is none.
    last: String,
    heading: &'a str,
    site_title: &'a str,
    cut: &'a str,
    blocks: &'a [Block],
}

/// More errors than these are told by `casebook check`: one mistake may be many.
const MOST: usize = 50;

impl Preview {
    /// The built-in templates and words.
    pub fn new() -> Result<Self, TemplateError> {
        let words = Words::english();
        let theme = Theme::new([]);
        let engine = Engine::new(&theme, &words)?;
        Ok(Self { words, theme, engine })
    }

    /// The errors among the findings, as the terminal draws them.
    pub fn findings(&self, book: &Book, findings: &[Finding], sources: &dyn Sources) -> Trouble {
        let is_error = |finding: &&Finding| finding.severity() == Some(Severity::Error);
        let errors = findings.iter().filter(is_error).count();
        let drawn = findings.iter().filter(is_error).take(MOST);
        let drawn = drawn.filter_map(|finding| human(finding, sources, Style::Plain));
        let blocks: Vec<Block> = drawn.map(|plain| Block { html: block(&plain) }).collect();
        let cut = if errors > MOST {
            let counts = [("shown", MOST.into()), ("all", errors.into())];
            self.words.with("preview_cut", &counts)
        } else {
            String::new()
        };
        let heading = self.words.with("preview_findings", &[("errors", errors.into())]);
        let title = book.config.site.get().and_then(|site| site.title.get()).cloned();
        let site_title = title.unwrap_or_else(|| self.words.get("site_title"));
        Trouble { heading, site_title, cut, blocks }
    }

    /// A fault of a template, of the machine, or of what cannot be read at all.
    pub fn fault(&self, sentence: &str) -> Trouble {
        let blocks = vec![Block { html: escape(sentence) }];
        let heading = self.words.get("preview_fault");
        Trouble { heading, site_title: self.words.get("site_title"), cut: String::new(), blocks }
    }

    /// The page in place of the one that was asked for; `last` is its address in the last site.
    pub fn page(&self, trouble: &Trouble, last: Option<&str>) -> Result<String, TemplateError> {
        let view = View {
            language: self.words.language(),
            own: OWN,
            last: last.unwrap_or_default().to_owned(),
            heading: &trouble.heading,
            site_title: &trouble.site_title,
            cut: &trouble.cut,
            blocks: &trouble.blocks,
        };
        self.engine.render("preview.html", &view)
    }

    /// The sentence on pages whose clocks stand still: at `asked`, which the call named, or where
    /// casebook.yaml says.
    pub fn standing_still(&self, book: &Book, asked: Option<Timestamp>) -> Option<String> {
        let (key, at) = match (asked, book.config.as_of.get()) {
            (Some(at), _) => ("preview_as_of_call", at),
            (None, Some(moment)) => ("preview_as_of", moment.instant),
            (None, None) => return None,
        };
        let format = Format::new(&self.words, book.config.zone());
        let sentence = self.words.with(key, &[("time", format.moment(at).text.as_str().into())]);
        Some(self.banner(&escape(&sentence)))
    }

    /// The sentence on pages of the last site while there is no new one; `now` is where the page
    /// stands that says why.
    pub fn of_before(&self, now: &str) -> String {
        let sentence = escape(&self.words.get("preview_old"));
        let link = escape(&self.words.get("preview_old_link"));
        self.banner(&format!("{sentence} <a href=\"{}\">{link}</a>", escape(now)))
    }

    fn banner(&self, html: &str) -> String {
        let label = escape(&self.words.get("preview_label"));
        format!("<aside class=\"casebook-preview\" aria-label=\"{label}\"><p>{html}</p></aside>\n")
    }

    /// The built-in style and script, for the page in place of others.
    pub fn assets(&self) -> [Asset; 6] {
        self.theme.assets()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{example_as_of, run_example};
    use crate::model::shape::Field;

    const BAD: &str = "title: Printer <b>offline</b>\ntimes: {detected: 2026-06-11T09:40+02:00, resolved: 2026-06-11T09:10+02:00}\nservice: office-printing\n";

    #[test]
    fn errors_are_drawn_and_escaped() {
        let preview = Preview::new().unwrap();
        let ran = run_example(&BAD.replace("Printer <b>", "<b>")).unwrap();
        let trouble = preview.findings(&ran.book, &ran.judged.findings, &ran.sources());
        let html = preview.page(&trouble, Some("/.casebook/last/review/index.html")).unwrap();
        for want in [
            "<h1>One error keeps the site from being built</h1>",
            "error[INC004]",
            "<a href=\"/.casebook/last/review/index.html\">Show it</a>",
            &format!("href=\"/.casebook/{}\"", preview.theme.style().path),
            "Content-Security-Policy",
        ] {
            assert!(html.contains(want), "no `{want}` in\n{html}");
        }
        let first = preview.page(&trouble, None).unwrap();
        assert!(first.contains("There is no site yet") && !first.contains("Show it"));
        let fault = preview.page(&preview.fault("`<i>` & more"), None).unwrap();
        assert!(fault.contains("`&lt;i&gt;` &amp; more") && !fault.contains("<i>"));
    }

    #[test]
    fn a_banner_says_at_which_instant_clocks_are_read() {
        let preview = Preview::new().unwrap();
        let mut ran = run_example("title: x\n").unwrap();
        let still = preview.standing_still(&ran.book, None);
        assert_eq!(still.is_some(), ran.book.config.as_of.is_given());
        ran.book.config.as_of = Field::Absent;
        assert_eq!(preview.standing_still(&ran.book, None), None);
        let asked = preview.standing_still(&ran.book, Some(example_as_of())).unwrap();
        assert!(asked.contains(", as --as-of says."), "{asked}");
        let old = preview.of_before("/a\"b/");
        assert!(old.contains("href=\"/a&quot;b/\"") || old.contains("href=\"/a&#34;b/\""), "{old}");
    }
}
