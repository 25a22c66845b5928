//! The search of the site, made at build time: what can be found, and files of which a browser loads
//! those that a query needs. `templates/assets/search.js` looks up in them.
//!
//! Documents are numbered from the newest on. Words of one or two letters are found whole; longer
//! ones also as the beginning of a word, and, where no word begins so, with one slip (a letter
//! wrong, missing, too many, or two exchanged) in words that begin with their first or second
//! letter. So a wrong or forgotten *first* letter is out of reach: to find it, a browser would have
//! to load all words there are.

mod documents;
pub(super) mod fold;
mod index;
#[cfg(test)]
mod look;
mod numbers;
mod shard;

use super::context::Context;
use documents::{Document, documents, sources};
use index::{Files, Index};
use rayon::prelude::*;
use shard::{Kind, Shard, cut};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How much stands together. Tests take little, so that few words make many files.
#[derive(Clone, Copy)]
struct Sizes {
    /// Documents that are worked on in one go; their texts are forgotten after it.
    at_once: usize,
    /// Bytes of a file of documents, unless one document takes more: a hit costs one such file.
    documents: usize,
    /// Files of documents that one directory names.
    directory: usize,
    /// Bytes of a file of words, unless one word takes more.
    words: usize,
}

const SIZES: Sizes = Sizes { at_once: 256, documents: 10_000, directory: 256, words: 48_000 };

/// What `search/index.html` must know to begin.
#[derive(Default)]
pub(super) struct Manifest {
    /// How many documents there are.
    pub total: usize,
    /// Files of words by the first of them.
    pub words: String,
    /// Files of spelling by the first word.
    pub spelling: String,
    /// Directories by the first document.
    pub directories: String,
    /// Files of facets by their name.
    pub facets: BTreeMap<&'static str, String>,
}

/// What was made of some documents.
#[derive(Default)]
struct Part {
    index: Index,
    /// First document and name of each file.
    files: Vec<(usize, String)>,
    facets: Facets,
}

/// The values of all facets, by facet and value.
#[derive(Default)]
struct Facets(BTreeMap<(&'static str, String), Value>);

struct Value {
    rank: usize,
    text: String,
    documents: Vec<u32>,
}

/// Makes the index of all that can be found and hands on its files.
pub(super) fn write<E: Send>(
    context: &Context<'_>,
    hand: &(impl Fn(&str, &[u8]) -> Result<(), E> + Sync),
) -> Result<Manifest, E> {
    let sources = sources(context);
    write_all(SIZES, sources.len(), &|range| documents(context, &sources[range]), hand)
}

/// The same of any documents, by their numbers.
fn write_all<E: Send>(
    sizes: Sizes,
    total: usize,
    documents: &(impl Fn(std::ops::Range<usize>) -> Vec<Document> + Sync),
    hand: &(impl Fn(&str, &[u8]) -> Result<(), E> + Sync),
) -> Result<Manifest, E> {
    let hand = |shard: &Shard| hand(&shard.path, shard.text.as_bytes());
    let parts: Vec<Part> = (0..total.div_ceil(sizes.at_once))
        .into_par_iter()
        .map(|at| {
            let first = at * sizes.at_once;
            let documents = documents(first..total.min(first + sizes.at_once));
            part(sizes, first, &documents, &hand)
        })
        .collect::<Result<_, E>>()?;
    let mut all = Part::default();
    for part in parts {
        all.index.append(part.index);
        all.files.extend(part.files);
        all.facets.append(part.facets);
    }
    let mut directories = Files::default();
    for files in all.files.chunks(sizes.directory) {
        let mut directory = Files::default();
        for (first, id) in files {
            directory.add(&first.to_string(), id);
        }
        let shard = Shard::new(Kind::Directory, &directory.list);
        hand(&shard)?;
        directories.add(&files[0].0.to_string(), &shard.id);
    }
    let facets = all.facets.write(total, &hand)?;
    let (words, spelling) = all.index.write(sizes.words, total, &hand)?;
    Ok(Manifest {
        total,
        words: words.list,
        spelling: spelling.list,
        directories: directories.list,
        facets,
    })
}

fn part<E: Send>(
    sizes: Sizes,
    first: usize,
    documents: &[Document],
    hand: &(impl Fn(&Shard) -> Result<(), E> + Sync),
) -> Result<Part, E> {
    let mut part = Part::default();
    for (number, document) in (first..).zip(documents) {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        part.index.add(number, document);
        for tag in document.tags.iter() {
            let value = part.facets.0.entry((tag.facet, tag.value.clone()));
            let value = value.or_insert_with(|| Value {
                rank: tag.rank,
                text: tag.text.clone(),
                documents: Vec::new(),
            });
            if value.documents.last() != Some(&number) {
                value.documents.push(number);
            }
        }
    }
    for range in cut(documents.iter().map(Document::length), sizes.documents) {
        let begin = first + range.start;
        let shard = Shard::new(Kind::Documents, &documents[range]);
        hand(&shard)?;
        part.files.push((begin, shard.id));
    }
    Ok(part)
}

impl Facets {
    fn append(&mut self, later: Self) {
        for (key, value) in later.0 {
            match self.0.get_mut(&key) {
                Some(own) => own.documents.extend(value.documents),
                None => {
                    self.0.insert(key, value);
                }
            }
        }
    }

    /// A file for each facet: its values in the order in which they are shown.
    fn write<E>(
        self,
        total: usize,
        hand: &impl Fn(&Shard) -> Result<(), E>,
    ) -> Result<BTreeMap<&'static str, String>, E> {
        let mut by_facet: BTreeMap<&str, Vec<(String, Value)>> = BTreeMap::new();
        for ((facet, key), value) in self.0 {
            by_facet.entry(facet).or_default().push((key, value));
        }
        by_facet
            .into_iter()
            .map(|(facet, mut values)| {
                values.sort_by_key(|(_, value)| {
                    (value.rank, Reverse(value.documents.len()), value.text.clone())
                });
                let values: Vec<(&str, &str, String)> = values
                    .iter()
                    .map(|(key, value)| {
                        let list = numbers::write(&value.documents, total);
                        (key.as_str(), value.text.as_str(), list)
                    })
                    .collect();
                let shard = Shard::new(Kind::Facet, &(facet, values));
                hand(&shard)?;
                Ok((facet, shard.id))
            })
            .collect()
    }
}
