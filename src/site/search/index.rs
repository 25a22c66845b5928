//! Documents in, words with their documents out: each word once, with the documents that have it in
//! their title and those that have it in their text alone.

use super::documents::Document;
use super::fold::words;
use super::numbers;
use super::shard::{Kind, Shard, cut, order};
use rayon::prelude::*;
use std::collections::HashMap;

/// Where a word stands.
#[derive(Default)]
struct Places {
    title: Vec<u32>,
    /// Documents that do not have it in their title.
    text: Vec<u32>,
}

/// The words of some documents.
#[derive(Default)]
pub(super) struct Index(HashMap<String, Places>);

/// Names of files by what they begin with: `first id;first id`.
#[derive(Default)]
pub(super) struct Files {
    pub list: String,
}

impl Files {
    pub(super) fn add(&mut self, first: &str, id: &str) {
        if !self.list.is_empty() {
            self.list.push(';');
        }
        self.list.push_str(first);
        self.list.push(' ');
        self.list.push_str(id);
    }
}

impl Index {
    /// Documents come in ascending order.
    pub(super) fn add(&mut self, number: u32, document: &Document) {
        for text in [&document.title, &document.id] {
            self.each(text, |places| {
                if places.title.last() != Some(&number) {
                    places.title.push(number);
                }
            });
        }
        for text in &document.texts {
            self.each(text, |places| {
                if places.title.last() != Some(&number) && places.text.last() != Some(&number) {
                    places.text.push(number);
                }
            });
        }
    }

    fn each(&mut self, text: &str, mut with: impl FnMut(&mut Places)) {
        for word in words(text) {
            for form in [Some(word.long), word.short].into_iter().flatten() {
                match self.0.get_mut(&form) {
                    Some(places) => with(places),
                    None => with(self.0.entry(form).or_default()),
                }
            }
        }
    }

    /// Adds later documents.
    #[expect(clippy::iter_over_hash_type, reason = "each word for itself; they are sorted later")]
    pub(super) fn append(&mut self, later: Self) {
        if self.0.is_empty() {
            *self = later;
            return;
        }
        for (word, places) in later.0 {
            let own = self.0.entry(word).or_default();
            own.title.extend(places.title);
            own.text.extend(places.text);
        }
    }

    /// Files of words, and files of their spelling; none has more than `most` bytes, unless one word
    /// takes more.
    pub(super) fn write<E: Send>(
        self,
        most: usize,
        total: usize,
        hand: &(impl Fn(&Shard) -> Result<(), E> + Sync),
    ) -> Result<(Files, Files), E> {
        let mut all: Vec<(String, Places)> = self.0.into_iter().collect();
        all.par_sort_unstable_by(|one, other| order(&one.0, &other.0));
        let lines: Vec<String> = all
            .par_iter()
            .map(|(word, places)| {
                let write = |list| numbers::write(list, total);
                format!("{word} {} {}", write(&places.title), write(&places.text))
            })
            .collect();
        let named = |lines: &[&str], kind: Kind, between: &str| -> Result<Files, E> {
            let parts = cut(lines.iter().map(|line| line.len() + 1), most);
            let ids: Vec<String> = parts
                .par_iter()
                .map(|part| {
                    let shard = Shard::new(kind, &lines[part.clone()].join(between));
                    hand(&shard)?;
                    Ok(shard.id)
                })
                .collect::<Result<_, E>>()?;
            let mut files = Files::default();
            for (part, id) in parts.iter().zip(&ids) {
                let first = lines[part.start].split(' ').next().unwrap_or_default();
                files.add(first, id);
            }
            Ok(files)
        };
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        // A figure is not misspelt: another figure is another thing.
        let spelt: Vec<&str> = all
            .iter()
            .map(|(word, _)| word.as_str())
            .filter(|word| word.chars().nth(2).is_some() && !word.contains(char::is_numeric))
            .collect();
        Ok((named(&lines, Kind::Words, ";")?, named(&spelt, Kind::Spelling, " ")?))
    }
}
