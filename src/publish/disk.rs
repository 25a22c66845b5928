//! Single acts on the disk: write, copy, sync, remove. Each is one function so that the limit on
//! file sizes and the system's peculiarities are seen in one place.

use std::fs::{self, File, FileTimes, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Writes a file that does not exist yet.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    within_limit(bytes.len() as u64)?;
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

/// Writes a file that does not exist yet from a source; how many bytes it was.
pub(super) fn create_from(path: &Path, source: &mut dyn Read) -> io::Result<u64> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let mut piece = vec![0; 256 * 1024];
    let mut written = 0;
    loop {
        let count = match source.read(&mut piece) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        if count == 0 {
            return Ok(written);
        }
        written += count as u64;
        within_limit(written)?;
        file.write_all(&piece[..count])?;
    }
}

/// Copies a file with its permissions and times.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let old = fs::metadata(from)?;
    within_limit(old.len())?;
    fs::copy(from, to)?;
    let mut times = FileTimes::new().set_modified(old.modified()?);
    if let Ok(accessed) = old.accessed() {
        times = times.set_accessed(accessed);
    }
    // Opened for reading, since the copy may be read-only. Where times cannot be set, the copy is
    // as good but for its date.
    let _ = File::open(to)?.set_times(times);
    Ok(())
}

/// Makes a folder; one that is there already is as good.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    match fs::create_dir(path) {
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        other => other,
    }
}

/// Removes a file; one that is gone already is as good.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Brings a folder and all in it to the disk.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn sync_tree(root: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(root)?)?)
}

/// Brings a folder and all in it to the disk.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
pub(super) fn sync_tree(root: &Path) -> io::Result<()> {
    use rayon::prelude::*;
    let tree = super::tree::Tree::read(root)?;
    let files: Vec<_> =
        tree.entries.iter().filter(|(_, entry)| entry.kind == super::tree::Kind::File).collect();
    files.par_iter().try_for_each(|(path, _)| match File::open(root.join(path)) {
        Ok(file) => file.sync_all(),
        // A foreign file that we may not read was on the disk before.
        Err(fault) if fault.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        Err(fault) => Err(fault),
    })?;
    tree.folders.iter().for_each(|path| sync_folder(&root.join(path)));
    sync_folder(root);
    Ok(())
}

/// Brings the names in a folder to the disk, where the system can do that.
pub(super) fn sync_folder(path: &Path) {
    // The names are in place either way; what a failure costs is certainty after a power cut.
    if let Ok(folder) = File::open(path) {
        let _ = folder.sync_all();
    }
}

/// A write beyond the limit would not fail but end the process by a signal, hence the look ahead.
#[cfg(unix)]
fn within_limit(len: u64) -> io::Result<()> {
    match rustix::process::getrlimit(rustix::process::Resource::Fsize).current {
        Some(limit) if len > limit => Err(io::ErrorKind::FileTooLarge.into()),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn within_limit(_len: u64) -> io::Result<()> {
    Ok(())
}
