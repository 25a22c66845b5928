//! The look-up of `templates/assets/lookup.js` once more, over the very bytes of the files, held
//! against a plain scan of all documents.

use super::documents::Document;
use super::fold::words;
use super::shard::order;
use super::{Manifest, Sizes, coded, numbers, write_all};
use crate::site::facets::Tags;
use proptest::prelude::*;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::Mutex;

/// Few words make many files.
const SMALL: Sizes = Sizes { at_once: 3, text: 60, documents: 90, directory: 2, words: 30 };

/// Documents by the rank of a word in them.
type Ranks = BTreeMap<u32, u32>;

struct Site {
    manifest: Manifest,
    files: BTreeMap<String, String>,
}

impl Site {
    fn of(texts: &[(String, String)]) -> Self {
        let files = Mutex::new(BTreeMap::new());
        let manifest = write_all::<Infallible>(
            SMALL,
            texts.len(),
            &|range| texts[range].iter().map(document).collect(),
            &|path, bytes| {
                let text = String::from_utf8(bytes.to_vec()).unwrap();
                files.lock().unwrap().insert(path.to_owned(), text);
                Ok(())
            },
        );
        let Ok(manifest) = manifest;
        Self { manifest, files: files.into_inner().unwrap() }
    }

    fn load(&self, id: &str) -> Value {
        let text = &self.files[&format!("search/{id}.js")];
        let value = text.strip_prefix(&format!("casebookShard(\"{id}\",")).unwrap();
        serde_json::from_str(value.strip_suffix(");\n").unwrap()).unwrap()
    }

    /// The lines of the files that may hold something from `from` up to `to`.
    fn lines(&self, list: &str, from: &str, to: &str, mark: char) -> Vec<String> {
        let files = files(list);
        let is_wanted = |at: usize| {
            let next = files.get(at + 1);
            order(&files[at].0, to) != Ordering::Greater
                && next.is_none_or(|next| order(&next.0, from) == Ordering::Greater)
        };
        let wanted = (0..files.len()).filter(|at| is_wanted(*at));
        wanted
            .flat_map(|at| {
                let text = self.load(&files[at].1).as_str().unwrap().to_owned();
                text.split(mark).map(str::to_owned).collect::<Vec<_>>()
            })
            .collect()
    }

    fn terms(&self, from: &str, to: &str) -> Vec<(String, Vec<u32>, Vec<u32>)> {
        let lines = self.lines(&self.manifest.words, from, to, ';');
        lines
            .iter()
            .map(|line| {
                let parts: Vec<&str> = line.split(' ').collect();
                (parts[0].to_owned(), numbers::read(parts[1]), numbers::read(parts[2]))
            })
            .collect()
    }

    fn whole(&self, word: &str) -> Vec<(String, Vec<u32>, Vec<u32>)> {
        let mut terms = self.terms(word, word);
        terms.retain(|(term, ..)| term == word);
        terms
    }

    fn beginning(&self, word: &str) -> Vec<(String, Vec<u32>, Vec<u32>)> {
        let any = format!("{word}*");
        let mut terms = self.terms(word, &any);
        terms.retain(|(term, ..)| *term == word || *term == any);
        if !terms.iter().any(|(term, ..)| *term == any) {
            terms = self.terms(word, &after(word));
            terms.retain(|(term, ..)| term.starts_with(word) && !term.ends_with('*'));
        }
        terms
    }

    fn slips(&self, word: &str) -> BTreeSet<String> {
        let letters: Vec<char> = word.chars().collect();
        let middle = (letters.len() - 1) / 2;
        let begin: String = letters[..middle].iter().collect();
        let end: String = letters[middle + 1..].iter().rev().collect();
        let begins = self.lines(&self.manifest.spelling, &begin, &after(&begin), ' ');
        let ends = self.lines(&self.manifest.backwards, &end, &after(&end), ' ');
        let ends = ends.iter().map(|other| other.chars().rev().collect());
        begins.into_iter().chain(ends).filter(|other| is_slip(word, other)).collect()
    }

    fn look_up(&self, word: &str) -> Ranks {
        let length = word.chars().count();
        let mut terms = if length < 3 { self.whole(word) } else { self.beginning(word) };
        let mut is_near = false;
        if terms.is_empty() && length > 3 && !word.contains(char::is_numeric) {
            is_near = true;
            terms = self.slips(word).iter().flat_map(|slip| self.whole(slip)).collect();
        }
        let mut ranks = Ranks::new();
        let mut put = |number: u32, rank: u32| {
            let own = ranks.entry(number).or_insert(rank);
            *own = rank.min(*own);
        };
        for (term, title, text) in terms {
            let rank = if is_near { 2 } else { u32::from(term != word) };
            for number in title {
                put(number, rank);
            }
            for number in text {
                put(number, rank + 3);
            }
        }
        ranks
    }

    fn record(&self, number: usize) -> Vec<String> {
        let within = |list: &str| {
            let files = files(list);
            let at = files.iter().rposition(|(first, _)| first.parse::<usize>().unwrap() <= number);
            files[at.unwrap()].clone()
        };
        let (_, directory) = within(&self.manifest.directories);
        let (first, id) = within(self.load(&directory).as_str().unwrap());
        let bundle = self.load(&id);
        let at = number - first.parse::<usize>().unwrap();
        let text = coded::decode(bundle[0].as_str().unwrap(), bundle[1][at].as_str().unwrap());
        text.split('\n').map(str::to_owned).collect()
    }
}

fn files(list: &str) -> Vec<(String, String)> {
    let parts = list.split(';').filter_map(|part| part.split_once(' '));
    parts.map(|(first, id)| (first.to_owned(), id.to_owned())).collect()
}

fn after(word: &str) -> String {
    format!("{word}\u{ffff}")
}

fn document((title, text): &(String, String)) -> Document {
    let mut tags = Tags::default();
    tags.add("length", &text.len().to_string(), "bytes");
    Document { title: title.clone(), texts: vec![text.clone()], tags, ..Document::default() }
}

/// As a reader would put it: what one edit of the word gives.
fn is_slip(word: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    let without = |letters: &[char], at: usize| {
        let mut rest = letters.to_vec();
        rest.remove(at);
        rest
    };
    let shorter = (0..a.len()).any(|at| without(&a, at) == b);
    let longer = (0..b.len()).any(|at| without(&b, at) == a);
    let other_letter = a.len() == b.len() && a.iter().zip(&b).filter(|(a, b)| a != b).count() == 1;
    let exchanged = (1..a.len()).any(|at| {
        let mut letters = a.clone();
        letters.swap(at - 1, at);
        a != b && letters == b
    });
    shorter || longer || other_letter || exchanged
}

/// What the search promises, without any index.
fn scan(texts: &[(String, String)], word: &str) -> Ranks {
    let forms = |text: &str| -> BTreeSet<String> {
        words(text).flat_map(|word| std::iter::once(word.long).chain(word.short)).collect()
    };
    let length = word.chars().count();
    let fits = |term: &str| if length < 3 { term == word } else { term.starts_with(word) };
    let is_near = |term: &str| {
        let has_figure = word.contains(char::is_numeric) || term.contains(char::is_numeric);
        length > 3 && !has_figure && is_slip(word, term)
    };
    let all: Vec<_> = texts.iter().map(|(title, text)| (forms(title), forms(text))).collect();
    let any = all.iter().any(|(title, text)| title.iter().chain(text).any(|term| fits(term)));
    let rank = |term: &String| match (any, term == word) {
        (true, true) => Some(0),
        (true, false) => fits(term).then_some(1),
        (false, _) => is_near(term).then_some(2),
    };
    let best = |(title, text): &(BTreeSet<String>, BTreeSet<String>)| {
        let in_text = text.difference(title).filter_map(rank).map(|rank| rank + 3);
        title.iter().filter_map(rank).chain(in_text).min()
    };
    (0_u32..).zip(&all).filter_map(|(number, sets)| Some((number, best(sets)?))).collect()
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec("[abcAÄß1é\u{1d400}\u{ff21}]{1,6}", 0..8)
        .prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn the_files_find_what_a_plain_scan_finds(
        texts in proptest::collection::vec((text(), text()), 0..40),
        queries in proptest::collection::vec("[abcäé1\u{1d400}]{1,6}", 1..12),
    ) {
        let site = Site::of(&texts);
        for query in queries.iter().flat_map(|query| words(query)).map(|word| word.long) {
            prop_assert_eq!(site.look_up(&query), scan(&texts, &query), "{}", query);
        }
        for (number, (title, text)) in texts.iter().enumerate() {
            let record = site.record(number);
            prop_assert_eq!(&record[1], title);
            prop_assert_eq!(&record[4], text);
        }
        if let Some(facet) = site.manifest.facets.get("length") {
            let facet = site.load(&facet.id);
            let lists: Vec<String> = files(facet[1].as_str().unwrap())
                .iter()
                .flat_map(|(_, id)| {
                    let text = site.load(id)[1].as_str().unwrap().to_owned();
                    text.split(';').map(str::to_owned).collect::<Vec<_>>()
                })
                .collect();
            let values = facet[2].as_array().unwrap();
            prop_assert_eq!(values.len(), lists.len());
            let mut counted = 0;
            for (value, list) in values.iter().zip(&lists) {
                let documents = numbers::read(list);
                prop_assert_eq!(value[2].as_u64(), Some(documents.len() as u64));
                counted += documents.len();
                for number in documents {
                    let length = texts[number as usize].1.len().to_string();
                    prop_assert_eq!(value[0].as_str(), Some(length.as_str()));
                }
            }
            prop_assert_eq!(counted, texts.len());
        }
    }
}

#[test]
fn slips_of_a_word() {
    let texts = [("Connection pool".to_owned(), "Die Ausfälle".to_owned())];
    let site = Site::of(&texts);
    for (query, is_found) in [
        ("connection", true),
        ("conn", true),
        ("conenction", true),
        ("connectin", true),
        ("ocnnection", true),
        ("onnection", true),
        ("xonnection", true),
        ("xconnection", true),
        ("ausfalle", true),
        ("ausfaelle", true),
        ("ausfele", false),
        ("po", false),
        ("poll", true),
    ] {
        assert_eq!(!site.look_up(query).is_empty(), is_found, "{query}");
    }
}
