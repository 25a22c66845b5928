//! Files of the index: what belongs together, cut into parts that a browser loads one by one. Each is
//! a script with one call, since a page opened from disk may load nothing else; its name carries its
//! content, and stands in `search/index.html` alone, so that no foreign page can guess it.

use rayon::prelude::*;
use serde::Serialize;
use std::cmp::Ordering;

/// What a file holds; the first letter of its name.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Words with the documents in which they stand.
    Words,
    /// Words alone: where one may be misspelt.
    Spelling,
    /// The same, each word from its end.
    Backwards,
    /// Documents as hits show them.
    Documents,
    /// Which file holds which documents.
    Directory,
    /// The values of a facet, each with how many documents have it.
    Facet,
    /// The documents of such values.
    Values,
}

/// A file of the site.
pub(super) struct Shard {
    /// Its name without folder and ending.
    pub id: String,
    /// Path from the site's root.
    pub path: String,
    /// The script.
    pub text: String,
}

impl Shard {
    /// A value as JSON is a value of a script too.
    pub(super) fn new<T: Serialize + ?Sized>(kind: Kind, value: &T) -> Self {
        let letter = match kind {
            Kind::Words => 'w',
            Kind::Spelling => 's',
            Kind::Backwards => 'b',
            Kind::Documents => 'd',
            Kind::Directory => 'i',
            Kind::Facet => 'f',
            Kind::Values => 'v',
        };
        // Strings and lists of strings and numbers: nothing that JSON does not have.
        let value = serde_json::to_string(value).unwrap_or_default();
        let hash = blake3::hash(value.as_bytes()).to_hex();
        let id = format!("{letter}-{}", &hash[..16]);
        let path = format!("search/{id}.js");
        let text = format!("casebookShard(\"{id}\",{value});\n");
        Self { id, path, text }
    }
}

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

/// Sorted lines as files of at most `most` bytes, each known by the word that begins its first line.
pub(super) fn write_parts<E: Send>(
    kind: Kind,
    lines: &[String],
    between: &str,
    most: usize,
    hand: &(impl Fn(&Shard) -> Result<(), E> + Sync),
) -> Result<Files, E> {
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
}

/// The order in which a script compares texts.
pub(super) fn order(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}

/// Lines in their order, cut so that no part is larger than `most` unless one line is; each part
/// begins at the position given.
pub(super) fn cut(
    lengths: impl Iterator<Item = usize>,
    most: usize,
) -> Vec<std::ops::Range<usize>> {
    let (mut parts, mut begin, mut size, mut end) = (Vec::new(), 0, 0, 0);
    for (at, length) in lengths.enumerate() {
        if at > begin && size + length > most {
            parts.push(begin..at);
            (begin, size) = (at, 0);
        }
        size += length;
        end = at + 1;
    }
    if end > begin {
        parts.push(begin..end);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_full_or_one_line() {
        let parts = |lengths: &[usize]| cut(lengths.iter().copied(), 10);
        assert!(parts(&[]).is_empty());
        assert_eq!(parts(&[4, 6, 1]), [0..2, 2..3]);
        assert_eq!(parts(&[40, 6, 5]), [0..1, 1..2, 2..3]);
    }

    #[test]
    fn the_name_carries_the_content() {
        let (one, other) = (Shard::new(Kind::Words, "a"), Shard::new(Kind::Words, "b"));
        assert_ne!(one.id, other.id);
        assert_eq!(one.path, format!("search/{}.js", one.id));
        assert_eq!(one.text, format!("casebookShard(\"{}\",\"a\");\n", one.id));
    }
}
