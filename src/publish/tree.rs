//! What a folder holds, read level by level in parallel. Links are entries and never followed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::disk;

/// All folders and entries below a root, by their path from it.
#[derive(Default)]
pub(super) struct Tree {
    pub(super) folders: BTreeSet<PathBuf>,
    pub(super) entries: BTreeMap<PathBuf, Entry>,
    /// Folders that could not be read.
    pub(super) closed: Vec<PathBuf>,
}

/// What is not a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    /// Tells a file from another that took its name; 0 where the system does not say.
    pub(super) inode: u64,
}

/// Sort of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Link,
    /// A socket, a pipe, a device.
    Special,
}

impl Tree {
    /// Reads all below `root`; only a root that cannot be read is an error.
    pub(super) fn read(root: &Path) -> io::Result<Self> {
        let mut tree = Self::default();
        let mut level = tree.add(Path::new(""), read_folder(root)?);
        while !level.is_empty() {
            let read: Vec<_> = level
                .into_par_iter()
                .map(|folder| {
                    let inside = read_folder(&root.join(&folder));
                    (folder, inside)
                })
                .collect();
            level = Vec::new();
            for (folder, inside) in read {
                match inside {
                    Ok(inside) => level.extend(tree.add(&folder, inside)),
                    Err(_) => tree.closed.push(folder.clone()),
                }
                tree.folders.insert(folder);
            }
        }
        Ok(tree)
    }

    /// Sorts in what one folder holds and returns the folders among it.
    fn add(&mut self, folder: &Path, inside: Vec<(PathBuf, Option<Entry>)>) -> Vec<PathBuf> {
        let mut folders = Vec::new();
        for (name, entry) in inside {
            let path = folder.join(name);
            match entry {
                Some(entry) => drop(self.entries.insert(path, entry)),
                None => folders.push(path),
            }
        }
        folders
    }
}

/// The path as the site spells it; `None` if no path of ours can look like this.
pub(super) fn site_text(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

/// Removes a whole folder; one that is gone already is as good. `before` is called for each part.
pub(super) fn remove(root: &Path, before: &(dyn Fn() + Sync)) -> io::Result<()> {
    match fs::symlink_metadata(root) {
        Ok(found) if found.is_dir() => {}
        Ok(_) => return disk::remove(root),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(fault) => return Err(fault),
    }
    open_up(root);
    let mut tree = Tree::read(root)?;
    if !tree.closed.is_empty() {
        tree.closed.iter().for_each(|folder| open_up(&root.join(folder)));
        tree = Tree::read(root)?;
    }
    remove_read(root, &tree, before)
}

/// Removes exactly what was read of a folder, and the folder if it is empty then.
pub(super) fn remove_read(root: &Path, tree: &Tree, before: &(dyn Fn() + Sync)) -> io::Result<()> {
    let entries: Vec<_> = tree.entries.keys().collect();
    entries.par_iter().try_for_each(|path| {
        before();
        let path = root.join(path);
        disk::remove(&path).or_else(|fault| {
            path.parent().ok_or(fault).map(open_up)?;
            disk::remove(&path)
        })
    })?;
    // Deepest first; folders of one depth do not hold each other.
    let mut by_depth: BTreeMap<usize, Vec<&PathBuf>> = BTreeMap::new();
    for folder in &tree.folders {
        by_depth.entry(folder.components().count()).or_default().push(folder);
    }
    for folders in by_depth.values().rev() {
        folders.par_iter().try_for_each(|folder| {
            before();
            let folder = root.join(folder);
            fs::remove_dir(&folder).or_else(|fault| {
                folder.parent().ok_or(fault).map(open_up)?;
                fs::remove_dir(&folder)
            })
        })?;
    }
    before();
    fs::remove_dir(root)
}

fn read_folder(path: &Path) -> io::Result<Vec<(PathBuf, Option<Entry>)>> {
    fs::read_dir(path)?
        .map(|found| {
            let found = found?;
            let sort = found.file_type()?;
            let kind = match () {
                () if sort.is_dir() => return Ok((found.file_name().into(), None)),
                () if sort.is_symlink() => Kind::Link,
                () if sort.is_file() => Kind::File,
                () => Kind::Special,
            };
            Ok((found.file_name().into(), Some(Entry { kind, inode: inode(&found) })))
        })
        .collect()
}

#[cfg(unix)]
fn inode(found: &DirEntry) -> u64 {
    std::os::unix::fs::DirEntryExt::ino(found)
}

#[cfg(not(unix))]
fn inode(_found: &DirEntry) -> u64 {
    0
}

/// Lets us remove from a folder whose permissions were carried over from a read-only one.
#[cfg(unix)]
fn open_up(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(found) = fs::symlink_metadata(folder)
        && found.is_dir()
        && found.permissions().mode() & 0o700 != 0o700
    {
        let mode = found.permissions().mode() | 0o700;
        // If this fails, so will the removal, and that is reported.
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(mode));
    }
}

#[cfg(not(unix))]
fn open_up(_folder: &Path) {}
