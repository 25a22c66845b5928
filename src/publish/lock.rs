//! Locks on files beside the output folder. They end with their process, so that a lock that can
//! be taken belongs to no living build. A file system without locks goes without.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The turn of one build to look at and change the output folder. Given back when dropped.
pub(super) struct Turn {
    path: PathBuf,
    _file: File,
}

impl Turn {
    /// Waits until no other build has the turn.
    pub(super) fn take(path: PathBuf) -> io::Result<Self> {
        loop {
            let file = open(&path)?;
            match file.lock() {
                Ok(()) => {}
                Err(fault) if fault.kind() == io::ErrorKind::Unsupported => {}
                Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
                Err(fault) => return Err(fault),
            }
            // The build before us removes the file before it lets go, so that no file stays for
            // ever; then ours is no longer the file that the next one will find.
            if is_at(&file, &path) {
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Marks a staging folder as alive for as long as the process lives and the value is kept.
pub(super) fn mark_alive(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).open(path)?;
    match file.try_lock() {
        Ok(()) | Err(TryLockError::WouldBlock) => Ok(file),
        Err(TryLockError::Error(fault)) if fault.kind() == io::ErrorKind::Unsupported => Ok(file),
        Err(TryLockError::Error(fault)) => Err(fault),
    }
}

/// Is the build alive that marked this? Only a lock that could be taken, or none, says no.
pub(super) fn is_alive(path: &Path) -> bool {
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => file.try_lock().is_err(),
        Err(fault) => fault.kind() != io::ErrorKind::NotFound,
    }
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).open(path)
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::symlink_metadata(path)) {
        (Ok(held), Ok(found)) => held.ino() == found.ino() && held.dev() == found.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
