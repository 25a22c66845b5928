//! Which findings were asked for: those of a path, those of a change. The whole casebook is
//! always read; this only chooses what is reported.

use super::super::Result;
use crate::diagnostic::Finding;
use crate::history;
use crate::model::Book;
use crate::model::shape::FileId;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What was asked for.
pub(in crate::cli) struct Choice {
    /// Files and folders by their path from the root; none means all.
    paths: Vec<String>,
    /// Files and folders that a change touches, where only its findings are wanted.
    changed: Option<BTreeSet<String>>,
}

impl Choice {
    /// What the command line asks for.
    pub(in crate::cli) fn of(root: &Path, paths: &[PathBuf], since: Option<&str>) -> Result<Self> {
        let changed = since.map(|revision| history::changed_since(root, revision)).transpose()?;
        Ok(Self { paths: from_root(root, paths)?, changed })
    }

    /// Whether a file was asked for.
    pub(in crate::cli) fn has_file(&self, book: &Book, file: FileId) -> bool {
        self.has_path(book, file) && self.is_changed(book, file)
    }

    /// Whether a finding was asked for: its own file by its path; of a change it is where its own
    /// place or a related one lies in a file that differs, since an edit there may have caused it.
    pub(super) fn has(&self, book: &Book, finding: &Finding) -> bool {
        let related = finding.related.iter().map(|(place, _)| place.file);
        self.has_path(book, finding.place.file)
            && (self.is_changed(book, finding.place.file)
                || related.into_iter().any(|file| self.is_changed(book, file)))
    }

    fn has_path(&self, book: &Book, file: FileId) -> bool {
        let path = book.path(file);
        let below =
            |folder: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.paths.is_empty()
            || self.paths.iter().any(|one| one.is_empty() || path == one || below(one))
    }

    /// A repository inside the casebook is named by its folder alone.
    fn is_changed(&self, book: &Book, file: FileId) -> bool {
        let Some(changed) = &self.changed else { return true };
        let path = book.path(file);
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        folders.chain([path]).any(|part| changed.contains(part))
    }
}

/// Paths of the command line as paths from the root.
fn from_root(root: &Path, paths: &[PathBuf]) -> Result<Vec<String>> {
    let here = std::env::current_dir()?;
    let root = std::fs::canonicalize(root)?;
    paths
        .iter()
        .map(|path| {
            let whole = std::fs::canonicalize(here.join(path)).map_err(|error| {
                anyhow::anyhow!("`{}` cannot be checked: {error}", path.display())
            })?;
            let inside = whole.strip_prefix(&root).map_err(|_| {
                anyhow::anyhow!(
                    "`{}` lies outside the casebook `{}`",
                    path.display(),
                    root.display()
                )
            })?;
            Ok(inside
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/"))
        })
        .collect()
}
