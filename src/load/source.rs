//! The texts of those files that have a finding, read again when it is shown: records are many,
//! findings few, and memory must not hold every text.

use super::files::Files;
use crate::diagnostic::{Sources, masked};
use crate::model::Book;
use crate::model::shape::FileId;
use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Texts of a book's files, read when asked for.
pub struct BookSources<'a> {
    files: &'a dyn Files,
    book: &'a Book,
    texts: Mutex<HashMap<FileId, Option<Arc<str>>>>,
}

impl<'a> BookSources<'a> {
    /// The texts of this book's files.
    pub fn new(files: &'a dyn Files, book: &'a Book) -> Self {
        Self { files, book, texts: Mutex::default() }
    }
}

impl Sources for BookSources<'_> {
    fn path(&self, file: FileId) -> &str {
        self.book.path(file)
    }

    fn text(&self, file: FileId) -> Option<Arc<str>> {
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        let read = || {
            // An attachment may be a picture or a dump; a terminal wants to see neither.
            let path = self.book.path(file);
            let ending = Path::new(path).extension().and_then(OsStr::to_str);
            if !matches!(ending, Some("yaml" | "yml")) {
                return None;
            }
            let bytes = self.files.read(path).ok()?;
            let text = String::from_utf8_lossy(&bytes);
            // A log of a build is read by more people than the file: no secret goes into it.
            Some(Arc::from(masked(&text).into_owned()))
        };
        texts.entry(file).or_insert_with(read).clone()
    }
}
