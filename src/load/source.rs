//! The texts of those files that have a finding, read again when it is shown: records are many,
//! findings few, and memory must not hold every text.

use super::files::Files;
use crate::diagnostic::{Sources, masked};
use crate::model::Book;
use crate::model::shape::{FileId, Place};
use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Texts of a book's files, read when asked for.
pub struct BookSources<'a> {
    files: &'a dyn Files,
    book: &'a Book,
    texts: Mutex<HashMap<FileId, Option<Arc<str>>>>,
    /// Where the lines end, of files that were asked for one: every report asks casebook.yaml.
    ends: Mutex<HashMap<FileId, Option<Arc<[usize]>>>>,
}

impl<'a> BookSources<'a> {
    /// The texts of this book's files.
    pub fn new(files: &'a dyn Files, book: &'a Book) -> Self {
        Self { files, book, texts: Mutex::default(), ends: Mutex::default() }
    }
}

impl Sources for BookSources<'_> {
    fn path(&self, file: FileId) -> &str {
        self.book.path(file)
    }

    fn text(&self, file: FileId) -> Option<Arc<str>> {
        once(&self.texts, file, || {
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
        })
    }

    fn line(&self, place: Place) -> Option<usize> {
        let ends = once(&self.ends, place.file, || {
            let text = self.text(place.file)?;
            let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            Some(ends.map(|(at, _)| at).collect())
        })?;
        Some(ends.partition_point(|end| *end < place.start as usize) + 1)
    }
}

/// What is known of a file, found out at the first question. Nobody waits while a file is read: two
/// that ask at once both read it.
fn once<T: Clone>(
    known: &Mutex<HashMap<FileId, Option<T>>>,
    file: FileId,
    find: impl FnOnce() -> Option<T>,
) -> Option<T> {
    let lock = || known.lock().unwrap_or_else(PoisonError::into_inner);
    let found = lock().get(&file).cloned();
    found.unwrap_or_else(|| {
        let found = find();
        lock().entry(file).or_insert(found).clone()
    })
}
