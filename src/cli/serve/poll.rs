//! Looks for changes where the system does not tell of them: twice a second, at names, sizes and times.

use super::watch::{Notice, matters};
use crate::load::{Disk, EntryKind, Files as _, Stamp};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::Duration;

const PAUSE: Duration = Duration::from_millis(500);

/// What is there, and what of it changes with a save.
pub(super) type Seen = BTreeMap<String, Option<Stamp>>;

/// Looks until the preview ends; `known` was seen before the first build.
pub(super) fn look(root: &Path, mut known: Seen, notices: &Sender<Notice>, halt: &AtomicBool) {
    while !halt.load(Ordering::Relaxed) {
        std::thread::sleep(PAUSE);
        let seen = see(root);
        let changed = changed(&known, &seen);
        known = seen;
        if !changed.is_empty() && notices.send(Notice::Saved(changed)).is_err() {
            return;
        }
    }
}

/// What is there now.
pub(super) fn see(root: &Path) -> Seen {
    let disk = Disk::new(root);
    let mut seen = Seen::new();
    for entry in disk.list().into_iter().filter(|entry| matters(&entry.path)) {
        // A folder's time changes with each of the editor's own files.
        let is_file = matches!(entry.kind, EntryKind::File(_));
        let stamp = if is_file { disk.stamp(&entry.path) } else { None };
        seen.insert(entry.path, stamp);
    }
    let templates = walkdir::WalkDir::new(root.join("templates")).into_iter().flatten();
    for entry in templates.filter(|entry| !entry.file_type().is_dir()) {
        let inside = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let path = inside.to_string_lossy().replace('\\', "/");
        if matters(&path) {
            let stamp = disk.stamp(&path);
            seen.insert(path, stamp);
        }
    }
    seen
}

/// What came, went or was written.
fn changed(known: &Seen, seen: &Seen) -> Vec<String> {
    let gone = known.keys().filter(|path| !seen.contains_key(*path));
    let other = seen.iter().filter(|(path, stamp)| known.get(*path) != Some(*stamp));
    gone.chain(other.map(|(path, _)| path)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_went_and_was_written_is_seen() {
        let root = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("casebook.yaml", "casebook: 1\n");
        write("incidents/a.yaml", "title: a\n");
        write("incidents/b.yaml", "title: b\n");
        let known = see(root.path());
        assert_eq!(changed(&known, &see(root.path())), Vec::<String>::new());
        write("incidents/a.yaml", "title: longer\n");
        write("incidents/.a.yaml.swp", "x");
        write("templates/home.html", "x");
        write("site/index.html", "x");
        std::fs::remove_file(root.path().join("incidents/b.yaml")).unwrap();
        let found = changed(&known, &see(root.path()));
        assert_eq!(
            found,
            ["incidents/b.yaml", "incidents/a.yaml", "templates", "templates/home.html"]
        );
    }
}
