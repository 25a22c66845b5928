//! What the sample's records say: every text and key of its files, whole and in the pieces that
//! Markdown makes of it. That and nothing else of a page may stand in no locale.

use casebook::load::yaml;
use casebook::model::prose::markdown_options;
use casebook::model::shape::{FileId, Kind, Node};
use casebook::site::markdown::plain;
use pulldown_cmark::{Event, Parser};
use std::collections::BTreeSet;
use std::path::Path;

/// Keys whose values, or own keys, are words of the casebook and not of the format.
const FREE: &[&str] = &["bones", "category", "group", "of", "workaround"];
/// A text of so many letters can be nobody else's: a page may show a part of it.
const LONG: usize = 40;

/// The texts of a casebook's records.
pub(crate) struct Records {
    texts: BTreeSet<String>,
    format: BTreeSet<String>,
}

impl Records {
    /// Reads every YAML file below a folder. `format` are the words of the format itself, keys and
    /// closed lists: no page may show one as it stands in a file.
    pub(crate) fn of(root: &Path, parts: &[&str], format: BTreeSet<String>) -> Self {
        let mut records = Self { texts: BTreeSet::new(), format };
        for part in parts {
            for entry in walkdir::WalkDir::new(root.join(part)) {
                let entry = entry.expect("the sample can be read");
                if !entry.file_type().is_file() {
                    continue;
                }
                for name in entry.path().strip_prefix(root).expect("below it") {
                    let name = name.to_string_lossy();
                    records.add(name.split('.').next().unwrap_or_default());
                    records.add(&name);
                }
                if entry.path().extension().is_some_and(|ending| ending == "yaml") {
                    let text = std::fs::read_to_string(entry.path()).expect("UTF-8");
                    let tree = yaml::parse(&text, FileId(0)).expect("sound YAML");
                    records.node(&tree);
                }
            }
        }
        records
    }

    fn node(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Scalar { text, .. } if self.format.contains(&**text) => {}
            Kind::Scalar { text, .. } => self.prose(text),
            Kind::List(items) => items.iter().for_each(|item| self.node(item)),
            Kind::Map(entries) => {
                for (key, value) in entries {
                    if !self.format.contains(&*key.text) {
                        self.add(&key.text);
                    }
                    if FREE.contains(&&*key.text) {
                        self.free(value);
                    }
                    self.node(value);
                }
            }
        }
    }

    /// Texts that are the writer's own, whatever else is called so.
    fn free(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Scalar { text, .. } => self.add(text),
            Kind::List(_) => {}
            Kind::Map(entries) => entries.iter().for_each(|(key, _)| self.add(&key.text)),
        }
    }

    fn prose(&mut self, text: &str) {
        self.add(text);
        self.add(&plain(text));
        let mut whole = String::new();
        for event in Parser::new_ext(text, markdown_options()) {
            match event {
                Event::Text(piece) | Event::Code(piece) => {
                    self.add(&piece);
                    whole.push_str(&piece);
                }
                Event::SoftBreak | Event::HardBreak => whole.push(' '),
                // What stands between two marks is a piece of its own on the page.
                _ => self.add(&std::mem::take(&mut whole)),
            }
        }
        self.add(&whole);
    }

    fn add(&mut self, text: &str) {
        let text = bare(text);
        // A category is shown by its parts, and so is a path.
        if !text.contains(' ') {
            self.texts.extend(text.split('/').map(bare));
        }
        self.texts.insert(text);
    }

    /// Whether a text of a page is made of theirs: each piece of a list is one, whole, or cut where
    /// a page has no room for more.
    pub(crate) fn say(&self, text: &str) -> bool {
        self.is_one(text)
            || self.are_words(text)
            || [" · ", "; ", ", ", " / ", "#", ": "]
                .iter()
                .any(|mark| text.contains(mark) && text.split(mark).all(|piece| self.say(piece)))
    }

    /// Whether a text is a part of one of theirs.
    pub(crate) fn hold(&self, part: &str) -> bool {
        self.texts.iter().any(|whole| whole.contains(&bare(part)))
    }

    /// Why another incident is alike: words that both reports have.
    fn are_words(&self, text: &str) -> bool {
        let is_said = |word: &str| {
            let said = |whole: &String| whole.split(' ').any(|said| bare(said) == word);
            !word.contains(' ') && self.texts.iter().any(said)
        };
        text.contains(", ") && text.split(", ").all(|word| is_said(&bare(word)))
    }

    fn is_one(&self, text: &str) -> bool {
        let own = bare(text);
        if own.is_empty() || self.texts.contains(&own) {
            return true;
        }
        let (is_long, is_cut) = (own.chars().count() >= LONG, text.trim_end().ends_with('…'));
        self.texts
            .iter()
            .any(|whole| (is_long && whole.contains(&own)) || (is_cut && whole.starts_with(&own)))
    }
}

/// A text without what a page puts around it: marks, figures, the hyphens of an id.
fn bare(text: &str) -> String {
    let text = text.replace(['-', '_'], " ").to_lowercase();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_matches(|letter: char| !letter.is_alphabetic()).to_owned()
}
