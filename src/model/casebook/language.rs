//! In which languages people write their records, and read the pages.

use super::Casebook;
use crate::model::prose::Language;

impl Casebook {
    /// The language of the site; English unless stated.
    pub fn language(&self) -> Language {
        self.language
            .copied()
            .or_else(|| self.languages.items().first().map(|first| first.value))
            .unwrap_or(Language::En)
    }

    /// The languages that pages are built in, each once; the first stands at the site's root.
    pub fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> = Vec::new();
        for language in self.languages.items() {
            if !languages.contains(&language.value) {
                languages.push(language.value);
            }
        }
        if languages.is_empty() { vec![self.language()] } else { languages }
    }
}
