//! The texts of those files that have a finding, read again when it is shown: memory must not hold
//! every text, and in a casebook that was just imported nearly every file has one.

use super::files::Files;
use crate::diagnostic::{Sources, masked};
use crate::model::Book;
use crate::model::shape::{FileId, Place};
use std::collections::{HashMap, VecDeque};
use std::ffi::OsStr;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Texts of a book's files, read when asked for.
pub struct BookSources<'a> {
    files: &'a dyn Files,
    book: &'a Book,
    /// The last few, the oldest first: findings are shown file by file.
    texts: Mutex<VecDeque<(FileId, Option<Arc<str>>)>>,
    /// Where the lines end, of files that were asked for one: every report asks casebook.yaml.
    ends: Mutex<HashMap<FileId, Option<Arc<[u32]>>>>,
}

/// How many texts are kept: several for each thread that shows findings.
const KEPT: usize = 64;

impl<'a> BookSources<'a> {
    /// The texts of this book's files.
    pub fn new(files: &'a dyn Files, book: &'a Book) -> Self {
        Self { files, book, texts: Mutex::default(), ends: Mutex::default() }
    }

    fn read(&self, file: FileId) -> Option<Arc<str>> {
        // An attachment may be a picture or a dump; a terminal wants to see neither.
        let path = self.book.path(file);
        let ending = Path::new(path).extension().and_then(OsStr::to_str);
        if !matches!(ending, Some("yaml" | "yml")) {
            return None;
        }
        let bytes = self.files.read(path).ok()?;
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        // A log of a build is read by more people than the file: no secret goes into it.
        Some(Arc::from(&*masked(&text)))
    }
}

impl Sources for BookSources<'_> {
    fn path(&self, file: FileId) -> &str {
        self.book.path(file)
    }

    fn text(&self, file: FileId) -> Option<Arc<str>> {
        // Nobody waits while a file is read: two that ask at once both read it.
        let kept = || self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept().iter().find(|(known, _)| *known == file).map(|(_, text)| text.clone());
        known.unwrap_or_else(|| {
            let text = self.read(file);
            let mut kept = kept();
            if kept.len() == KEPT {
                kept.pop_front();
            }
            kept.push_back((file, text.clone()));
            text
        })
    }

    fn line(&self, place: Place) -> Option<usize> {
        let known = || self.ends.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known().get(&place.file).cloned();
        let ends = found.unwrap_or_else(|| {
            let ends = self.text(place.file).map(|text| {
                let bytes = (0..).zip(text.bytes());
                bytes.filter_map(|(at, byte)| (byte == b'\n').then_some(at)).collect()
            });
            known().entry(place.file).or_insert(ends).clone()
        })?;
        Some(ends.partition_point(|end| *end < place.start) + 1)
    }
}
