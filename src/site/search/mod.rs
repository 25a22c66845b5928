//! The search of the site, made at build time: what can be found, and files of which a browser loads
//! those that a query needs. `templates/assets/lookup.js` looks up in them.
//!
//! Documents are numbered from the newest on. Words of one or two letters are found whole; longer
//! ones also as the beginning of a word, and, where no word begins so, with one slip in it: a letter
//! wrong, missing, too many, or two exchanged. A word with one slip is as it should be in its first
//! or in its last part, so it is looked for among the words that begin or end like it.
//!
//! What a query costs is bounded by [`SIZES`]: for each word, a file or two of words (a list of
//! documents takes at most a sixth of a byte for each there is, and beginnings that many words share
//! have a line of their own), and for hits the files in which they stand, of which the script loads
//! only so many at once.

mod coded;
mod documents;
pub(super) mod fold;
mod index;
#[cfg(test)]
mod look;
mod numbers;
mod shard;
mod values;

use super::context::Context;
use documents::{Document, documents, sources};
use index::Index;
use rayon::prelude::*;
use shard::{Files, Kind, Shard, cut};
use std::collections::BTreeMap;
use std::ops::Range;
use values::{FacetFile, Facets};

/// How much stands together. Tests take little, so that few words make many files.
#[derive(Clone, Copy)]
struct Sizes {
    /// Documents that are worked on in one go; their texts are forgotten after it.
    at_once: usize,
    /// Bytes of text that are tried as one file of documents; the next try follows what they took.
    text: usize,
    /// Bytes of a file of documents, unless one document takes more: a hit costs one such file.
    documents: usize,
    /// Files of documents that one directory names.
    directory: usize,
    /// Bytes of a file of words, unless one word takes more.
    words: usize,
}

const SIZES: Sizes =
    Sizes { at_once: 2048, text: 120_000, documents: 44_000, directory: 128, words: 32_000 };

/// What `search/index.html` must know to begin.
#[derive(Default)]
pub(super) struct Manifest {
    /// How many documents there are.
    pub total: usize,
    /// Files of words by the first of them.
    pub words: String,
    /// Files of spelling by the first word.
    pub spelling: String,
    /// Files of spelling from the end of the words, by the first.
    pub backwards: String,
    /// Directories by the first document.
    pub directories: String,
    /// Facets by their name.
    pub facets: BTreeMap<&'static str, FacetFile>,
}

/// What was made of some documents.
#[derive(Default)]
struct Part {
    index: Index,
    /// First document and name of each file.
    files: Vec<(usize, String)>,
    facets: Facets,
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
    documents: &(impl Fn(Range<usize>) -> Vec<Document> + Sync),
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
    let facets = all.facets.write(sizes.words, total, &hand)?;
    let written = all.index.write(sizes.words, total, &hand)?;
    Ok(Manifest {
        total,
        words: written.words.list,
        spelling: written.spelling.list,
        backwards: written.backwards.list,
        directories: directories.list,
        facets,
    })
}

fn part<E: Send>(
    sizes: Sizes,
    mut first: usize,
    documents: &[Document],
    hand: &(impl Fn(&Shard) -> Result<(), E> + Sync),
) -> Result<Part, E> {
    let begin = u32::try_from(first).unwrap_or(u32::MAX);
    let mut part = Part { index: Index::of(begin, documents), ..Part::default() };
    for (number, document) in (begin..).zip(documents) {
        part.facets.add(number, document);
    }
    let texts: Vec<String> = documents.iter().map(Document::lines).collect();
    let mut rest = texts.as_slice();
    let mut limit = sizes.text;
    while let Some(now) = cut(rest.iter().map(String::len), limit).first() {
        let (now, later) = rest.split_at(now.end);
        let length = bundle(sizes.documents, first, now, hand, &mut part.files)?;
        limit = limit * sizes.documents * 9 / (length * 10).max(1);
        limit = limit.clamp(sizes.text / 2, sizes.text * 4);
        first += now.len();
        rest = later;
    }
    Ok(part)
}

/// Texts of documents as one file, or, where that is too long, as two; the bytes of all of them as one.
fn bundle<E>(
    most: usize,
    first: usize,
    texts: &[String],
    hand: &impl Fn(&Shard) -> Result<(), E>,
    files: &mut Vec<(usize, String)>,
) -> Result<usize, E> {
    let shard = Shard::new(Kind::Documents, &coded::encode(texts));
    let length = shard.text.len();
    if length > most && texts.len() > 1 {
        let (one, other) = texts.split_at(texts.len() / 2);
        bundle(most, first, one, hand, files)?;
        bundle(most, first + one.len(), other, hand, files)?;
    } else {
        hand(&shard)?;
        files.push((first, shard.id));
    }
    Ok(length)
}
