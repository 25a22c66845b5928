//! Files of the index: what belongs together, cut into parts that a browser loads one by one. Each is
//! a script with one call, since a page opened from disk may load nothing else; its name carries its
//! content, and stands in `search/index.html` alone, so that no foreign page can guess it.

use serde::Serialize;
use std::cmp::Ordering;

/// What a file holds; the first letter of its name.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Words with the documents in which they stand.
    Words,
    /// Words alone: where one may be misspelt.
    Spelling,
    /// Documents as hits show them.
    Documents,
    /// Which file holds which documents.
    Directory,
    /// The values of a facet with their documents.
    Facet,
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
            Kind::Documents => 'd',
            Kind::Directory => 'i',
            Kind::Facet => 'f',
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
