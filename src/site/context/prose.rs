//! Texts of a record as a page shows them: in its language where there is one, else marked with theirs.

use super::{Context, RecordLinks};
use crate::model::prose::{Language, ProseText};
use crate::site::edition::in_language;
use crate::site::markdown::{self, Prose};

impl Context<'_> {
    /// Prose of a record's field as HTML: the fullest text for readers inside.
    pub fn prose(
        &self,
        prose: &crate::model::Prose,
        links: &RecordLinks<'_>,
        prefix: &str,
    ) -> String {
        let Some(text) = prose.internal(self.language()) else { return String::new() };
        let html = Prose { words: self.words, prefix, top_heading: 4, links }.html(&text.markdown);
        match self.foreign(text) {
            Some(language) => in_language(&html, language),
            None => html,
        }
    }

    /// The language of a text, where it is not that of the page.
    fn foreign(&self, text: &ProseText) -> Option<Language> {
        let written = text.language.unwrap_or_else(|| self.input.book.config.language());
        (written != self.language()).then_some(written)
    }

    /// The pictures that a text shows: where each is, and what it is said to show.
    pub fn pictures(&self, prose: &crate::model::Prose) -> Vec<(String, String)> {
        let text = prose.internal(self.language());
        text.map(|text| markdown::pictures(&text.markdown)).unwrap_or_default()
    }

    /// Prose as plain text, for tables and titles.
    pub fn plain(&self, prose: &crate::model::Prose) -> String {
        prose
            .internal(self.language())
            .map(|text| markdown::plain(&text.markdown))
            .unwrap_or_default()
    }
}
