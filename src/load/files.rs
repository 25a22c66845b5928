//! Where records come from: a folder on disk, or texts in memory (the rules' examples).

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The largest file that is read as a record, in bytes.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// How much of a picture is read: enough for what a camera writes before the size, in bytes.
const HEAD_BYTES: u64 = 256 * 1024;

/// What an entry of the tree is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A regular file of this many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A symbolic link; never followed.
    Link,
    /// A pipe, socket or device.
    Special,
    /// A folder whose entries cannot be listed.
    Closed,
}

/// An entry of the tree, by its path from the root with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// From the root.
    pub path: String,
    /// What it is.
    pub kind: EntryKind,
}

/// Why a file could not be read.
#[derive(Debug)]
pub enum Unreadable {
    /// No permission.
    Denied,
    /// It is a folder.
    Folder,
    /// It is a link.
    Link,
    /// It is neither file nor folder nor link.
    Special,
    /// It is larger than [`MOST_BYTES`].
    TooLarge(u64),
    /// Anything else, in the system's words.
    Other(String),
}

/// What tells a file from itself after a save, as far as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    /// A file that took another's name has another number.
    inode: u64,
    /// Seconds and nanoseconds at which name, rights or content last changed: nobody can set it.
    changed: (i64, i64),
}

/// A source of records.
pub trait Files: Sync {
    /// casebook.yaml, maintenance.yaml, deployments.yaml, pictures beside them, and everything
    /// below `incidents/` and `problems/`, sorted by path. Names that begin with `.` or `_` are left out.
    fn list(&self) -> Vec<Entry>;
    /// The bytes of a file.
    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable>;
    /// The first bytes of a file, without following a link; for pictures.
    fn head(&self, path: &str) -> Result<Vec<u8>, Unreadable>;
    /// What changes when the file does; `None` where that cannot be told without reading it.
    fn stamp(&self, _path: &str) -> Option<Stamp> {
        None
    }
}

/// A casebook on disk.
#[derive(Debug)]
pub struct Disk {
    root: PathBuf,
}

impl Disk {
    /// The casebook in this folder.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }
}

/// Opens a file below a folder without following a link at its end.
pub fn open_without_links(path: &Path) -> std::io::Result<std::fs::File> {
    #[cfg(unix)]
    {
        use rustix::fs::{Mode, OFlags};
        // Without NONBLOCK, opening a pipe would wait for a writer for ever.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::CLOEXEC | OFlags::NONBLOCK;
        Ok(std::fs::File::from(rustix::fs::open(path, flags, Mode::empty())?))
    }
    #[cfg(not(unix))]
    {
        if std::fs::symlink_metadata(path)?.is_symlink() {
            return Err(std::io::Error::other("a link"));
        }
        std::fs::File::open(path)
    }
}

fn unreadable(error: &std::io::Error, path: &Path) -> Unreadable {
    let is_link = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    match error.kind() {
        _ if is_link => Unreadable::Link,
        std::io::ErrorKind::PermissionDenied => Unreadable::Denied,
        std::io::ErrorKind::IsADirectory => Unreadable::Folder,
        _ => Unreadable::Other(error.to_string()),
    }
}

impl Disk {
    fn open(&self, path: &str) -> Result<(std::fs::File, u64), Unreadable> {
        let path = self.root.join(path);
        let file = open_without_links(&path).map_err(|error| unreadable(&error, &path))?;
        let found = file.metadata().map_err(|error| unreadable(&error, &path))?;
        if found.is_dir() {
            Err(Unreadable::Folder)
        } else if found.is_file() {
            Ok((file, found.len()))
        } else {
            Err(Unreadable::Special)
        }
    }

    fn walk(&self, folder: &str, entries: &mut Vec<Entry>) {
        let walk = walkdir::WalkDir::new(self.root.join(folder))
            .follow_links(false)
            .follow_root_links(false)
            .sort_by_file_name();
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !hidden(&entry.file_name().to_string_lossy())
        };
        for found in walk.into_iter().filter_entry(visible) {
            match found {
                Ok(entry) => {
                    let kind = match entry.file_type() {
                        kind if kind.is_symlink() => EntryKind::Link,
                        kind if kind.is_dir() => EntryKind::Folder,
                        kind if kind.is_file() => {
                            EntryKind::File(entry.metadata().map_or(0, |found| found.len()))
                        }
                        _ => EntryKind::Special,
                    };
                    entries.push(Entry { path: self.relative(entry.path()), kind });
                }
                Err(error)
                    if error
                        .io_error()
                        .is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound)
                        && error.depth() == 0 => {}
                Err(error) => {
                    let path =
                        error.path().map_or_else(|| folder.to_owned(), |path| self.relative(path));
                    entries.push(Entry { path, kind: EntryKind::Closed });
                }
            }
        }
    }

    fn relative(&self, path: &Path) -> String {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        relative
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// Names that the tree keeps for itself.
fn hidden(name: &str) -> bool {
    name.starts_with(['.', '_'])
}

impl Files for Disk {
    fn list(&self) -> Vec<Entry> {
        let mut entries = Vec::new();
        if let Ok(top) = std::fs::read_dir(&self.root) {
            for entry in top.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                let kind = match entry.file_type() {
                    Ok(kind) if kind.is_symlink() => EntryKind::Link,
                    Ok(kind) if kind.is_file() => {
                        EntryKind::File(entry.metadata().map_or(0, |found| found.len()))
                    }
                    Ok(kind) if kind.is_dir() => EntryKind::Folder,
                    _ => EntryKind::Special,
                };
                if !hidden(&name) && !matches!(name.as_str(), "incidents" | "problems") {
                    entries.push(Entry { path: name, kind });
                }
            }
        }
        self.walk("incidents", &mut entries);
        self.walk("problems", &mut entries);
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        let (file, bytes) = self.open(path)?;
        if bytes > MOST_BYTES {
            return Err(Unreadable::TooLarge(bytes));
        }
        let mut content = Vec::with_capacity(usize::try_from(bytes).unwrap_or(0));
        // The file may grow while it is read.
        file.take(MOST_BYTES + 1)
            .read_to_end(&mut content)
            .map_err(|error| Unreadable::Other(error.to_string()))?;
        let read = content.len() as u64;
        if read > MOST_BYTES { Err(Unreadable::TooLarge(read)) } else { Ok(content) }
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        let (file, _) = self.open(path)?;
        let mut head = Vec::new();
        file.take(HEAD_BYTES)
            .read_to_end(&mut head)
            .map_err(|error| Unreadable::Other(error.to_string()))?;
        Ok(head)
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        let found = std::fs::symlink_metadata(self.root.join(path)).ok()?;
        #[cfg(unix)]
        let (inode, changed) = {
            use std::os::unix::fs::MetadataExt as _;
            (found.ino(), (found.ctime(), found.ctime_nsec()))
        };
        #[cfg(not(unix))]
        let (inode, changed) = (0, (0, 0));
        Some(Stamp { bytes: found.len(), modified: found.modified().ok(), inode, changed })
    }
}

/// A casebook in memory.
#[derive(Debug, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// A casebook of these files.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self { files: files.into_iter().collect() }
    }
}

impl Files for Memory {
    fn list(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self
            .files
            .iter()
            .map(|(path, content)| Entry {
                path: path.clone(),
                kind: EntryKind::File(content.len() as u64),
            })
            .collect();
        let folders = self
            .files
            .keys()
            .flat_map(|path| path.match_indices('/').map(|(at, _)| path[..at].to_owned()));
        entries.extend(folders.map(|path| Entry { path, kind: EntryKind::Folder }));
        entries.retain(|entry| !entry.path.split('/').any(hidden));
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries.dedup();
        entries
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.files.get(path).cloned().ok_or_else(|| Unreadable::Other("no such file".to_owned()))
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        self.read(path)
    }
}
