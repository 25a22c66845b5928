//! Every term and formula that a page uses, in plain words, with its source.

use super::Page;
use crate::site::context::Context;
use crate::site::definitions::{Group, PAGE, Part, Term};
use crate::site::diagnostic::sentence;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section, Site};
use crate::site::words::Words;
use serde::Serialize;

/// definitions/index.html.
pub(super) struct DefinitionsPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    title: String,
    groups: Vec<Chapter>,
}

#[derive(Serialize)]
struct Chapter {
    anchor: &'static str,
    name: String,
    about: String,
    terms: Vec<Definition>,
}

/// One term; texts that it does not have are empty.
#[derive(Serialize)]
struct Definition {
    anchor: &'static str,
    name: String,
    meaning_html: String,
    /// One line a formula.
    formula: Vec<String>,
    table: Option<Table>,
    example_html: String,
    left_html: String,
    source: String,
}

#[derive(Serialize)]
struct Table {
    head: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    first_html: String,
    rest_html: Vec<String>,
}

impl Page for DefinitionsPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec![PAGE.to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        engine.render("definitions.html", &view(&context.site, path))
    }
}

/// The same for every casebook, but for its frame.
fn view(site: &Site<'_>, path: &str) -> View {
    let words = site.words;
    let title = words.get("footer_definitions");
    let mut frame = Frame::new(site, Section::Other, path, &title);
    frame.description = words.get("definitions_lead");
    let groups = Group::ALL.iter().map(|group| chapter(words, *group)).collect();
    View { frame, title, groups }
}

fn chapter(words: &Words, group: Group) -> Chapter {
    Chapter {
        anchor: group.anchor(),
        name: group.text(words, Part::Name),
        about: group.text(words, Part::Meaning),
        terms: group.terms().iter().map(|term| definition(words, *term)).collect(),
    }
}

fn definition(words: &Words, term: Term) -> Definition {
    let html = |part| sentence(&term.text(words, part));
    Definition {
        anchor: term.anchor(),
        name: term.text(words, Part::Name),
        meaning_html: html(Part::Meaning),
        formula: term.text(words, Part::Formula).lines().map(str::to_owned).collect(),
        table: table(&term.text(words, Part::Table)),
        example_html: html(Part::Example),
        left_html: html(Part::Left),
        source: term.text(words, Part::Source),
    }
}

/// Cells between bars, a row a line; the first line is the head.
fn table(text: &str) -> Option<Table> {
    let mut lines = text.lines().map(|line| line.split(" | "));
    let head = lines.next()?.map(str::to_owned).collect();
    let rows = lines.map(|mut cells| Row {
        first_html: cells.next().map(sentence).unwrap_or_default(),
        rest_html: cells.map(sentence).collect(),
    });
    Some(Table { head, rows: rows.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::prose::Language;
    use crate::site::edition::Edition;
    use crate::site::theme::Theme;

    #[test]
    fn every_term_stands_on_the_page_and_in_its_contents() {
        let words = Words::english();
        let engine = Engine::new(&Theme::new([]), &words).unwrap();
        let site = Site {
            words: &words,
            title: "Casebook".to_owned(),
            organisation: String::new(),
            zone: "UTC".to_owned(),
            version: "0.1.0",
            logo: None,
            footer: Vec::new(),
            edition: Edition::new(Language::En, &[]),
            audience: crate::model::prose::Audience::Internal,
            sections: Section::ALL.to_vec(),
        };
        let html = engine.render("definitions.html", &view(&site, PAGE)).unwrap();
        let groups = Group::ALL.iter().map(|group| group.anchor());
        for anchor in Term::ALL.iter().map(|term| term.anchor()).chain(groups) {
            let times = |mark: String| html.matches(&mark).count();
            assert_eq!(times(format!(" id=\"{anchor}\"")), 1, "{anchor}");
            assert!(times(format!("href=\"#{anchor}\"")) >= 1, "nothing leads to {anchor}");
        }
    }

    #[test]
    fn every_row_of_a_table_has_as_many_cells_as_its_head() {
        let words = Words::english();
        for term in Term::ALL {
            let Some(table) = table(&term.text(&words, Part::Table)) else { continue };
            for row in table.rows {
                assert_eq!(row.rest_html.len() + 1, table.head.len(), "{term:?}");
            }
        }
    }
}
