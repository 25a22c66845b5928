//! What files gave when they were last read, so that a save reads one file and not all of them.
//!
//! A value knows its places, and a place names its file by the position in the sorted list of files.
//! So what is kept holds only for the same file, at the same position, read in the same zone and with
//! the same day in force. Where a file comes or goes, those behind it are read again: what a second
//! reading gives is what a first one would.

use super::file::Read;
use super::files::Stamp;
use crate::model::shape::{DayInForce, FileId};
use jiff::tz::TimeZone;
use std::any::Any;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The files of one casebook as last read.
#[derive(Default)]
pub struct Kept {
    files: Mutex<HashMap<String, One>>,
    asked: Mutex<HashSet<String>>,
    parsed: AtomicUsize,
}

/// What a file's reading depends on.
#[derive(Clone, PartialEq)]
pub(super) struct Terms {
    pub stamp: Stamp,
    pub file: FileId,
    pub zone: Option<TimeZone>,
    pub day: DayInForce,
}

struct One {
    terms: Terms,
    read: Arc<dyn Any + Send + Sync>,
}

impl Kept {
    /// Forgets a file that is known to have been written, whatever its stamp says: two saves within
    /// one tick of the file system's clock look alike.
    pub fn forget(&self, path: &str) {
        held(&self.files).remove(path);
    }

    /// How many files the last reading asked for.
    pub fn asked(&self) -> usize {
        held(&self.asked).len()
    }

    /// How many of them it parsed; counted where a text is parsed.
    pub fn parsed(&self) -> usize {
        self.parsed.load(Ordering::Relaxed)
    }

    /// A reading begins.
    pub(super) fn begin(&self) {
        self.parsed.store(0, Ordering::Relaxed);
        held(&self.asked).clear();
    }

    /// A reading has ended: what nobody asked for is gone from the disk.
    pub(super) fn end(&self) {
        let asked = held(&self.asked);
        held(&self.files).retain(|path, _| asked.contains(path));
    }

    /// A text is being parsed.
    pub(super) fn count_parsed(&self) {
        self.parsed.fetch_add(1, Ordering::Relaxed);
    }

    /// What a file gave on these terms; else `read` is asked, and its answer kept.
    pub(super) fn or_read<T>(
        &self,
        path: &str,
        terms: Option<Terms>,
        read: impl FnOnce() -> Read<T>,
    ) -> Read<T>
    where
        T: Clone + Send + Sync + 'static,
    {
        held(&self.asked).insert(path.to_owned());
        let Some(terms) = terms else { return read() };
        let known = held(&self.files)
            .get(path)
            .filter(|one| one.terms == terms)
            .and_then(|one| Arc::clone(&one.read).downcast::<Read<T>>().ok());
        if let Some(known) = known {
            return Read::clone(&known);
        }
        let fresh = read();
        let one = One { terms, read: Arc::new(fresh.clone()) };
        held(&self.files).insert(path.to_owned(), one);
        fresh
    }
}

/// A thread that panicked has not left a half-made entry: each is one insertion.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
