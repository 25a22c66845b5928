//! Repositories inside the repository. What they held at a commit is not in this one, so two sides
//! are compared without them; a snapshot never has them.

use super::{HistoryError, ask};
use crate::load::{Entry, Files, Unreadable};
use std::collections::BTreeSet;
use std::path::Path;

/// The submodules of the casebook's folder as staged, with `/` from the casebook's root.
pub fn submodules(root: &Path) -> Result<BTreeSet<String>, HistoryError> {
    let staged = ask(root, &["ls-files", "--stage", "-z"])?;
    let entries = staged.split(|byte| *byte == 0);
    let links = entries.filter(|entry| entry.starts_with(b"160000 "));
    let path = |entry: &[u8]| {
        let entry = String::from_utf8_lossy(entry);
        entry.split_once('\t').map(|(_, path)| path.to_owned())
    };
    Ok(links.filter_map(path).collect())
}

/// A casebook without the folders of submodules.
#[derive(Debug)]
pub struct WithoutSubmodules<F> {
    /// The whole casebook.
    pub files: F,
    /// The folders that are left out.
    pub folders: BTreeSet<String>,
}

impl<F> WithoutSubmodules<F> {
    fn is_inside(&self, path: &str) -> bool {
        let above = path.match_indices('/').map(|(at, _)| &path[..at]);
        above.chain([path]).any(|folder| self.folders.contains(folder))
    }

    fn only_outside(&self, path: &str) -> Result<&F, Unreadable> {
        let none = || Unreadable::Other("no such file".to_owned());
        if self.is_inside(path) { Err(none()) } else { Ok(&self.files) }
    }
}

impl<F: Files> Files for WithoutSubmodules<F> {
    fn list(&self) -> Vec<Entry> {
        let mut entries = self.files.list();
        entries.retain(|entry| !self.is_inside(&entry.path));
        entries
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.only_outside(path)?.read(path)
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.only_outside(path)?.head(path)
    }
}
