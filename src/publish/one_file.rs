//! One file outside of any site, written whole or not at all.

use super::disk;
use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Puts these bytes at a path: whoever reads it finds the old file or the new one, whole. A link
/// there is followed, and the file keeps its permissions.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let real = match fs::canonicalize(path) {
        Ok(real) => real,
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => std::path::absolute(path)?,
        Err(fault) => return Err(fault),
    };
    let name = real.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_string_lossy();
    // Two processes at once do not write into each other's file.
    let new = real.with_file_name(format!(".{name}.casebook-new-{}", std::process::id()));
    disk::remove(&new)?;
    let written = disk::create(&new, bytes)
        .and_then(|()| match fs::metadata(&real) {
            Ok(old) if old.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(old) => fs::set_permissions(&new, old.permissions()),
            Err(_) => Ok(()),
        })
        .and_then(|()| File::open(&new)?.sync_all())
        .and_then(|()| fs::rename(&new, &real));
    if written.is_err() {
        // The fault that is told is the first one.
        let _ = disk::remove(&new);
    }
    if let Some(folder) = real.parent() {
        disk::sync_folder(folder);
    }
    written
}
