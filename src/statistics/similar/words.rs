//! Text in, words to compare out: lower case, without function words, by their stem.

use crate::model::prose::Language;
use rust_stemmers::{Algorithm, Stemmer};
use std::collections::HashSet;

/// Words that say nothing of what happened: function words, days and months, English and German.
/// Both are left out everywhere: engineers mix them.
const EMPTY_WORDS: &str = include_str!("empty_words.txt");

/// Makes words comparable.
pub(super) struct Reader {
    stemmer: Stemmer,
    empty: HashSet<&'static str>,
}

impl Reader {
    /// For a casebook's language.
    pub(super) fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::En => Algorithm::English,
            Language::De => Algorithm::German,
        };
        let lines = EMPTY_WORDS.lines().filter(|line| !line.starts_with('#'));
        let empty = lines.flat_map(str::split_whitespace).collect();
        Self { stemmer: Stemmer::create(algorithm), empty }
    }

    /// The stem of a word; `None` where it says nothing.
    pub(super) fn stem(&self, word: &str) -> Option<String> {
        let small = word.to_lowercase();
        // A number alone is a time, a count or a ticket.
        let has_letter = small.chars().any(char::is_alphabetic);
        let is_letter = small.chars().nth(1).is_none();
        if !has_letter || is_letter || self.empty.contains(small.as_str()) {
            return None;
        }
        Some(self.stemmer.stem(&small).into_owned())
    }
}

/// The words of a text as they stand there. References to records and addresses are names, not
/// words: an id repeats the title of another record.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let spoken = text.split_whitespace().filter(|one| !one.contains("[[") && !one.contains("://"));
    spoken
        .flat_map(|one| one.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}
