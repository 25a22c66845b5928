//! A casebook with the texts of some files replaced: what would be read after an edit.

use super::files::{Entry, Files, Unreadable};
use std::collections::BTreeMap;

/// A casebook with the texts of some files replaced.
pub struct Overlay<'a> {
    files: &'a dyn Files,
    texts: BTreeMap<&'a str, &'a str>,
}

impl<'a> Overlay<'a> {
    /// These files, and these texts by their paths.
    pub fn new(files: &'a dyn Files, texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self { files, texts: texts.into_iter().collect() }
    }
}

impl Files for Overlay<'_> {
    fn list(&self) -> Vec<Entry> {
        self.files.list()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        match self.texts.get(path) {
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.files.read(path),
        }
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.files.head(path)
    }
}
