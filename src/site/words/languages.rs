//! The one table of the languages that a site can have. Another one is a word in `model::prose`, a
//! line here, and its files in `locales/`.

use crate::model::prose::Language;

/// What is embedded of a language.
pub(in crate::site) struct Source {
    /// What its speakers call it.
    pub name: &'static str,
    /// The words of the site.
    pub words: &'static str,
    /// What rules say; English stands in their declarations.
    pub rules: Option<&'static str>,
}

/// What is embedded of a language.
pub(in crate::site) fn source(language: Language) -> Source {
    match language {
        Language::En => {
            Source { name: "English", words: include_str!("../../../locales/en.ftl"), rules: None }
        }
        Language::De => Source {
            name: "Deutsch",
            words: include_str!("../../../locales/de.ftl"),
            rules: Some(include_str!("../../../locales/de/rules.ftl")),
        },
    }
}
