//! A locale's Fluent text in, sentences of the site out. Reads no file: the English words are
//! embedded, another language is handed in as text.

mod languages;
mod rules;
mod sentence;

use std::collections::{BTreeMap, HashMap};

use crate::model::prose::Language;
use rules::RuleTexts;
use sentence::Sentence;

pub(super) use languages::source;
pub use rules::Said;

pub use fluent_bundle::FluentValue as Arg;
// The plain bundle is not `Sync`, and pages are rendered on many threads.
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The words of one language.
pub struct Words {
    language: String,
    keys: Vec<String>,
    bundle: FluentBundle<FluentResource>,
    /// The messages that take no arguments, written out once: a page asks for hundreds.
    plain: HashMap<String, String>,
    /// The messages whose arguments choose no form, taken apart.
    sentences: HashMap<String, Sentence>,
    rules: RuleTexts,
}

/// Why a text is not a locale.
#[derive(Debug, thiserror::Error)]
pub enum BadLocale {
    /// The name of the language is not a BCP 47 tag.
    #[error("`{0}` is not a language")]
    Language(String),
    /// Fluent cannot read the text.
    #[error("the words of `{language}` cannot be read: {faults}")]
    Text {
        /// Language of the text.
        language: String,
        /// What the parser says, one fault after the other.
        faults: String,
    },
}

impl Words {
    /// The words of a language that is built in.
    ///
    /// # Panics
    ///
    /// Never: the embedded words are read by every test of this file.
    pub fn of(language: Language) -> Self {
        let source = source(language);
        let words = Self::parse(language.word(), source.words);
        let words = match source.rules {
            Some(rules) => words.and_then(|words| words.with_rules(rules)),
            None => words,
        };
        words.expect("the embedded words are well-formed")
    }

    /// The words of programs, and of sites that ask for no other.
    pub fn english() -> Self {
        Self::of(Language::En)
    }

    /// Words of any language, from Fluent text.
    pub fn parse(language: &str, text: &str) -> Result<Self, BadLocale> {
        let mut words = Self {
            language: language.to_owned(),
            keys: keys(text),
            bundle: bundle(language, text)?,
            plain: HashMap::new(),
            sentences: HashMap::new(),
            rules: RuleTexts::default(),
        };
        let group = words.get("number_group").chars().next();
        words.bundle.set_formatter(Some(match group {
            Some('.') => grouped::<'.', _>,
            Some('\u{202f}') => grouped::<'\u{202f}', _>,
            Some('’') => grouped::<'’', _>,
            _ => grouped::<',', _>,
        }));
        let labels = words.labels().into_iter();
        words.plain = labels.map(|(key, text)| (key.to_owned(), text)).collect();
        words.sentences = words.taken_apart();
        Ok(words)
    }

    /// The same with what rules say, from Fluent text.
    pub fn with_rules(mut self, text: &str) -> Result<Self, BadLocale> {
        self.rules = RuleTexts::parse(&self.language, text)?;
        Ok(self)
    }

    /// Language tag, for the `lang` attribute.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A message without arguments.
    pub fn get(&self, key: &str) -> String {
        self.plain.get(key).cloned().unwrap_or_else(|| self.with(key, &[]))
    }

    /// A message without arguments, borrowed; an unknown key is shown as it is.
    pub fn word<'w>(&'w self, key: &'w str) -> &'w str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// A message with its arguments. Give a count as a number: it chooses the plural form and is
    /// written with the separators of the language. A year is text.
    ///
    /// An unknown key is shown as it is; a test keeps that from reaching anyone.
    pub fn with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let filled = self.sentences.get(key).and_then(|sentence| sentence.fill(arguments));
        filled.unwrap_or_else(|| self.written(key, arguments))
    }

    /// As [`Words::with`], by Fluent.
    fn written(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// One part of a message that has several, such as the formula of a definition (an attribute, in
    /// Fluent's words); `None` where the message has no such part.
    pub fn part(&self, key: &str, part: &str) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = message.get_attribute(part)?.value();
        Some(self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }

    fn taken_apart(&self) -> HashMap<String, Sentence> {
        let apart = |key: &String| {
            if self.plain.contains_key(key) {
                return None;
            }
            let pattern = self.bundle.get_message(key)?.value()?;
            let mut faults = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut faults);
            Some((key.clone(), Sentence::of(&text, faults.len())?))
        };
        self.keys.iter().filter_map(apart).collect()
    }

    /// Every message that takes no arguments: what templates see as `t`.
    pub fn labels(&self) -> BTreeMap<&str, String> {
        let label = |key: &str| {
            let pattern = self.bundle.get_message(key)?.value()?;
            let mut faults = Vec::new();
            let text = self.bundle.format_pattern(pattern, None, &mut faults).into_owned();
            faults.is_empty().then_some(text)
        };
        self.keys.iter().filter_map(|key| Some((key.as_str(), label(key)?))).collect()
    }
}

/// Fluent text, ready to be asked.
fn bundle(language: &str, text: &str) -> Result<FluentBundle<FluentResource>, BadLocale> {
    let tag: LanguageIdentifier =
        language.parse().map_err(|_| BadLocale::Language(language.to_owned()))?;
    let bad = |faults| BadLocale::Text { language: language.to_owned(), faults };
    let resource =
        FluentResource::try_new(text.to_owned()).map_err(|(_, faults)| bad(joined(&faults)))?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are invisible characters around every argument; they would end up in copied
    // text, titles and `data-` attributes.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|faults| bad(joined(&faults)))?;
    Ok(bundle)
}

fn joined<T: ToString>(faults: &[T]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// The ids of the messages, in the order of the file. A message begins at the margin with its id;
/// comments, terms, attributes and continued lines do not begin with a letter.
fn keys(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|line| Some(line.split_once('=')?.0.trim_end().to_owned()))
        .collect()
}

/// Writes whole numbers with a separator of thousands, which Fluent for Rust leaves out. It takes
/// a plain function, so that the separator is a parameter of the type.
fn grouped<const SEPARATOR: char, M>(value: &Arg<'_>, _: &M) -> Option<String> {
    match value {
        Arg::Number(number) if number.value.fract() == 0.0 => {
            Some(super::format::group(&format!("{:.0}", number.value), &SEPARATOR.to_string()))
        }
        Arg::Number(_) | Arg::String(_) | Arg::Custom(_) | Arg::None | Arg::Error => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    #[test]
    fn plural_forms_and_thousands() {
        let words = Words::parse(
            "en",
            "number_group = ,\nn = { $n ->\n [one] one\n *[other] { $n }\n } here",
        )
        .unwrap();
        assert_eq!(words.with("n", &[("n", 1.into())]), "one here");
        assert_eq!(words.with("n", &[("n", 310_000.into())]), "310,000 here");
        assert_eq!(words.with("n", &[("n", "2026".into())]), "2026 here");
        assert_eq!(words.labels().into_keys().collect::<Vec<_>>(), ["number_group"]);
    }

    #[test]
    fn a_faulty_locale_says_what_is_wrong() {
        assert!(matches!(Words::parse("??", ""), Err(BadLocale::Language(_))));
        assert!(matches!(Words::parse("en", "a = { $"), Err(BadLocale::Text { .. })));
    }

    /// Texts below a folder of the repository.
    fn texts(folder: &str, extension: &str) -> Vec<(String, String)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found = Vec::new();
        for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name() {
            let entry = entry.unwrap();
            if entry.path().extension().is_some_and(|found| found == extension) {
                let text = std::fs::read_to_string(entry.path()).unwrap();
                // What stands below the tests is not the site.
                let text = text.split("#[cfg(test)]\nmod tests").next().unwrap().to_owned();
                found.push((entry.path().strip_prefix(root).unwrap().display().to_string(), text));
            }
        }
        assert!(!found.is_empty(), "no `.{extension}` below `{folder}`");
        found
    }

    /// Names that follow `mark` in a text.
    fn names_after<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
        text.match_indices(mark)
            .map(|(at, _)| {
                let rest = &text[at + mark.len()..];
                let end = rest.find(|next: char| !next.is_ascii_alphanumeric() && next != '_');
                &rest[..end.unwrap_or(rest.len())]
            })
            .collect()
    }

    #[test]
    fn every_key_exists_and_every_message_is_used() {
        let words = Words::english();
        let known: BTreeSet<&str> = words.keys.iter().map(String::as_str).collect();
        assert_eq!(known.len(), words.keys.len(), "a key stands twice in locales/en.ftl");
        let labels = words.labels();
        let mut used = BTreeSet::new();
        for (file, text) in texts("src/site", "rs") {
            for mark in ["words.get(\"", "words.with(\"", "word(\""] {
                for key in names_after(&text, mark) {
                    assert!(known.contains(key), "{file} asks for `{key}`: add it to en.ftl");
                }
            }
            used.extend(names_after(&text, "\"").into_iter().filter_map(|key| known.get(key)));
        }
        for (file, text) in texts("templates", "html") {
            for mark in ["{{ t.", "={t.", "(t.", " t."] {
                for key in names_after(&text, mark) {
                    assert!(labels.contains_key(key), "{file} asks for the label `{key}`");
                    used.extend(known.get(key));
                }
            }
        }
        let unused: Vec<_> = known.difference(&used).collect();
        assert!(unused.is_empty(), "in locales/en.ftl and nowhere used: {unused:?}");
    }

    #[test]
    fn templates_have_no_words_of_their_own() {
        for (file, text) in texts("templates", "html") {
            let (mut depth, mut visible) = (0_usize, String::new());
            for part in text.split_inclusive(['<', '>', '{', '}']) {
                let (body, mark) = part.split_at(part.len() - 1);
                if depth == 0 {
                    visible.push_str(body);
                }
                match mark {
                    "<" | "{" => depth += 1,
                    ">" | "}" => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
            let words: Vec<_> = visible
                .split(|next: char| !next.is_alphabetic())
                .filter(|word| word.chars().count() > 1)
                .collect();
            assert!(words.is_empty(), "{file} says {words:?}: words stand in locales/en.ftl");
        }
    }
}
