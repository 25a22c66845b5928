//! Documents in, words with their documents out: each word once, with the documents that have it in
//! their title and those that have it in their text alone.

use super::documents::Document;
use super::fold;
use super::numbers;
use super::shard::{Files, Kind, Shard, order, write_parts};
use rayon::prelude::*;
use std::collections::HashMap;

/// Letters from which on the beginning of a word is enough.
const BEGINNING: usize = 3;
/// Ends the beginning of words that has a line of its own: it sorts before every letter and figure.
const ANY: char = '*';

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

/// The files of an index.
pub(super) struct Written {
    /// Words with their documents.
    pub words: Files,
    /// Words alone.
    pub spelling: Files,
    /// The same, each from its end.
    pub backwards: Files,
}

/// The words of documents while they are read: each way of writing one is folded once.
#[derive(Default)]
struct Reading<'d> {
    known: HashMap<&'d str, (usize, Option<usize>)>,
    positions: HashMap<String, usize>,
    places: Vec<Places>,
}

impl<'d> Reading<'d> {
    fn each(&mut self, text: &'d str, with: impl Fn(&mut Places)) {
        for word in fold::parts(text) {
            let (long, short) = match self.known.get(word) {
                Some(known) => *known,
                None => self.learn(word),
            };
            if let Some(places) = self.places.get_mut(long) {
                with(places);
            }
            if let Some(places) = short.and_then(|short| self.places.get_mut(short)) {
                with(places);
            }
        }
    }

    /// Nothing remains of a word that is accents alone: it has no place.
    fn learn(&mut self, word: &'d str) -> (usize, Option<usize>) {
        let folded = fold::fold(word);
        let mut place = |form: String| {
            if form.is_empty() {
                return usize::MAX;
            }
            *self.positions.entry(form).or_insert_with(|| {
                self.places.push(Places::default());
                self.places.len() - 1
            })
        };
        let found = (place(folded.long), folded.short.map(place));
        self.known.insert(word, found);
        found
    }
}

impl Index {
    /// The words of documents whose numbers begin with `first`.
    pub(super) fn of(first: u32, documents: &[Document]) -> Self {
        let mut reading = Reading::default();
        for (number, document) in (first..).zip(documents) {
            for text in [&document.title, &document.id] {
                reading.each(text, |places| {
                    if places.title.last() != Some(&number) {
                        places.title.push(number);
                    }
                });
            }
            for text in &document.texts {
                reading.each(text, |places| {
                    if places.title.last() != Some(&number) && places.text.last() != Some(&number) {
                        places.text.push(number);
                    }
                });
            }
        }
        let mut places = reading.places;
        let words = reading.positions.into_iter();
        Self(words.map(|(word, at)| (word, std::mem::take(&mut places[at]))).collect())
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
    ) -> Result<Written, E> {
        let mut all: Vec<(String, Places)> = self.0.into_iter().collect();
        all.par_sort_unstable_by(|one, other| order(&one.0, &other.0));
        let line = |word: &str, places: &Places| {
            let write = |list: &[u32]| numbers::write(list, total);
            format!("{word} {} {}", write(&places.title), write(&places.text))
        };
        let mut lines: Vec<String> =
            all.par_iter().map(|(word, places)| line(word, places)).collect();
        let lengths: Vec<usize> = lines.iter().map(String::len).collect();
        let mut heavy = Vec::new();
        beginnings(&all, &lengths, BEGINNING, most, &mut heavy);
        lines.par_extend(
            heavy.par_iter().map(|(beginning, words)| {
                line(&format!("{beginning}{ANY}"), &together(words, total))
            }),
        );
        lines.par_sort_unstable_by(|one, other| order(key(one), key(other)));
        // A figure is not misspelt: another figure is another thing.
        let mut spelling: Vec<String> = all
            .into_iter()
            .map(|(word, _)| word)
            .filter(|word| {
                word.chars().nth(BEGINNING - 1).is_some() && !word.contains(char::is_numeric)
            })
            .collect();
        let words = write_parts(Kind::Words, &lines, ";", most, hand)?;
        drop(lines);
        let forwards = write_parts(Kind::Spelling, &spelling, " ", most, hand)?;
        for word in &mut spelling {
            *word = word.chars().rev().collect();
        }
        spelling.par_sort_unstable_by(|one, other| order(one, other));
        let backwards = write_parts(Kind::Backwards, &spelling, " ", most, hand)?;
        Ok(Written { words, spelling: forwards, backwards })
    }
}

fn key(line: &str) -> &str {
    line.split(' ').next().unwrap_or_default()
}

/// Beginnings whose words together take more than `most` bytes, longer ones after shorter ones: who
/// has typed three letters must not load every word that begins so.
fn beginnings<'w>(
    words: &'w [(String, Places)],
    lengths: &[usize],
    letters: usize,
    most: usize,
    found: &mut Vec<(&'w str, &'w [(String, Places)])>,
) {
    let begin = |word: &'w str| {
        let end = word.char_indices().nth(letters - 1).map(|(at, c)| at + c.len_utf8());
        end.map(|end| &word[..end])
    };
    let mut at = 0;
    while let Some((word, _)) = words.get(at) {
        let Some(beginning) = begin(word) else {
            at += 1;
            continue;
        };
        let those = words[at..].iter().take_while(|(word, _)| word.starts_with(beginning)).count();
        let range = at..at + those;
        at = range.end;
        // Of two words each is at hand, and a line for both would be as long.
        if those > 2 && lengths[range.clone()].iter().sum::<usize>() > most {
            found.push((beginning, &words[range.clone()]));
            beginnings(&words[range.clone()], &lengths[range], letters + 1, most, found);
        }
    }
}

/// Where any of some words stands.
fn together(words: &[(String, Places)], total: usize) -> Places {
    let mut marks = vec![0_u8; total];
    for (_, places) in words {
        for (numbers, mark) in [(&places.text, 1), (&places.title, 2)] {
            for number in numbers {
                marks[*number as usize] |= mark;
            }
        }
    }
    let those = |is: fn(u8) -> bool| {
        (0_u32..).zip(&marks).filter(|(_, mark)| is(**mark)).map(|(number, _)| number).collect()
    };
    Places { title: those(|mark| mark > 1), text: those(|mark| mark == 1) }
}
