//! `build.json`: the head that the caller gives, then each file of the site with its hash. The one
//! place that knows its shape.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::ops::Bound;
use std::path::Path;

use serde_json::{Map, Value};

use super::site_path::SitePath;

/// Name of the list inside the site.
pub(super) const NAME: &str = "build.json";
const FILES: &str = "files";

/// Hash of a file's content: the first 128 bits of BLAKE3, in 32 hex digits.
pub fn hash(bytes: &[u8]) -> String {
    digits(blake3::hash(bytes))
}

fn digits(hash: blake3::Hash) -> String {
    let mut digits = hash.to_hex().to_string();
    digits.truncate(32);
    digits
}

/// A source whose bytes are hashed while they are read.
pub(super) struct Hashed<'s> {
    source: &'s mut dyn Read,
    hasher: blake3::Hasher,
}

impl<'s> Hashed<'s> {
    pub(super) fn new(source: &'s mut dyn Read) -> Self {
        Self { source, hasher: blake3::Hasher::new() }
    }

    /// The [`hash`] of what was read.
    pub(super) fn hash(&self) -> String {
        digits(self.hasher.finalize())
    }
}

impl Read for Hashed<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(into)?;
        self.hasher.update(&into[..count]);
        Ok(count)
    }
}

/// What `build.json` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// All fields but `files`, in their order: version, revision, as-of, counts.
    pub head: Map<String, Value>,
    /// Every file of the site but `build.json` itself, with the [`hash`] of its content.
    pub files: BTreeMap<SitePath, String>,
}

impl Manifest {
    /// Reads `build.json` of a site. `Ok(None)` if it is there and is no such list.
    pub fn read(site: &Path) -> io::Result<Option<Self>> {
        fs::read(site.join(NAME)).map(|bytes| Self::parse(&bytes))
    }

    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let Ok(Value::Object(mut head)) = serde_json::from_slice(bytes) else { return None };
        let Some(Value::Object(listed)) = head.shift_remove(FILES) else { return None };
        let files = listed.into_iter().map(|(path, hash)| match hash {
            Value::String(hash) if is_hash(&hash) => Some((SitePath::new(&path).ok()?, hash)),
            _ => None,
        });
        Some(Self { files: files.collect::<Option<_>>()?, head })
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut whole = self.head.clone();
        whole.shift_remove(FILES);
        let files = self.files.iter();
        let files = files.map(|(path, hash)| (path.as_str().to_owned(), hash.clone().into()));
        whole.insert(FILES.to_owned(), Value::Object(files.collect()));
        format!("{:#}\n", Value::Object(whole)).into_bytes()
    }

    /// Must the build make this a folder?
    pub(super) fn has_below(&self, folder: &str) -> bool {
        let below = format!("{folder}/");
        let from = (Bound::Included(below.as_str()), Bound::Unbounded);
        let next = self.files.range::<str, _>(from).next();
        next.is_some_and(|(path, _)| path.as_str().starts_with(&below))
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::{Manifest, hash};

    #[test]
    fn only_a_list_of_ours_is_a_list() {
        let check = |text: &str, want: bool| {
            assert_eq!(Manifest::parse(text.as_bytes()).is_some(), want, "{text}");
        };
        let hash = hash(b"page");
        check(&format!(r#"{{"version": 1, "files": {{"a/b.html": "{hash}"}}}}"#), true);
        check(r#"{"files": {}}"#, true);
        check("", false);
        check("{", false);
        check("[]", false);
        check(r#"{"version": 1}"#, false);
        check(r#"{"files": ["a.html"]}"#, false);
        check(r#"{"files": {"a.html": 1}}"#, false);
        check(r#"{"files": {"a.html": "abc"}}"#, false);
        check(&format!(r#"{{"files": {{"../a.html": "{hash}"}}}}"#), false);
        check(&format!(r#"{{"files": {{"/a.html": "{hash}"}}}}"#), false);
    }
}
