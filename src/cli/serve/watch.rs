//! Which files of the casebook were saved: told by the system, gathered until it is quiet. An editor
//! that saves writes, renames and removes; that is one save.

use super::super::{Global, terminal};
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// What the workshop is told.
pub(super) enum Notice {
    /// These files or folders changed, from the root with `/`; none where only that is known.
    Saved(Vec<String>),
    /// The preview ends.
    Stop,
}

/// Folders whose whole content makes the site; the root folder itself is watched without depth.
const FOLDERS: &[&str] = &["incidents", "problems", "templates"];

/// So long nothing must happen before a save is over.
const QUIET: Duration = Duration::from_millis(100);
/// A log that is written all the time must not keep the site from being built.
const LONGEST: Duration = Duration::from_secs(2);

/// A watch that is kept. Without the system's help others look themselves.
pub(super) struct Watching {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
}

impl Watching {
    /// Begins to watch a casebook, whose root has no links in it.
    pub(super) fn begin(
        root: &Path,
        polls: bool,
        notices: Sender<Notice>,
        global: &Global,
    ) -> Self {
        let mut watching = Self { root: root.to_owned(), watcher: None };
        if polls {
            return watching;
        }
        let inside = root.to_owned();
        let told = move |event: notify::Result<Event>| {
            if let Some(saved) = saved(&inside, event) {
                // Nobody hears it when the preview is ending.
                let _ = notices.send(Notice::Saved(saved));
            }
        };
        let begun = notify::recommended_watcher(told).and_then(|mut watcher| {
            watcher.watch(root, RecursiveMode::NonRecursive)?;
            watching.watcher = Some(watcher);
            watching.follow()
        });
        if let Err(fault) = begun {
            watching.watcher = None;
            let why = format!("the system does not tell of changes ({fault}); they are looked for");
            terminal::warn(global, &why);
        }
        watching
    }

    /// Whether changes must be looked for.
    pub(super) fn is_polling(&self) -> bool {
        self.watcher.is_none()
    }

    /// Waits for a save and until it is over; `None` at the end.
    pub(super) fn next(&mut self, heard: &Receiver<Notice>) -> Option<BTreeSet<String>> {
        let mut saved: BTreeSet<String> = match heard.recv() {
            Ok(Notice::Saved(paths)) => paths.into_iter().collect(),
            Ok(Notice::Stop) | Err(_) => return None,
        };
        let begun = Instant::now();
        while begun.elapsed() < LONGEST {
            match heard.recv_timeout(QUIET) {
                Ok(Notice::Saved(paths)) => saved.extend(paths),
                Ok(Notice::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        // A folder that came anew is not watched yet. Before the build: what is saved meanwhile is
        // either read by it or told after it.
        if FOLDERS.iter().any(|folder| saved.contains(*folder)) {
            let _ = self.follow();
        }
        Some(saved)
    }

    fn follow(&mut self) -> notify::Result<()> {
        let Some(watcher) = &mut self.watcher else { return Ok(()) };
        for folder in FOLDERS.iter().map(|folder| self.root.join(folder)) {
            if std::fs::symlink_metadata(&folder).is_ok_and(|found| found.is_dir()) {
                watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }
}

/// What an event says about the casebook; `None` where it is none of its business.
fn saved(root: &Path, event: notify::Result<Event>) -> Option<Vec<String>> {
    let Ok(event) = event else { return Some(Vec::new()) };
    if event.need_rescan() {
        return Some(Vec::new());
    }
    match event.kind {
        // Our own reading opens and closes every file; that is no save.
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Any
        | EventKind::Create(_)
        | EventKind::Modify(_)
        | EventKind::Remove(_)
        | EventKind::Other => {}
        EventKind::Access(_) => return None,
    }
    let paths: Vec<String> =
        event.paths.iter().filter_map(|path| inside(root, path)).filter(|p| matters(p)).collect();
    (!paths.is_empty()).then_some(paths)
}

fn inside(root: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// Whether a site may depend on what has this path: records, templates, and files beside
/// casebook.yaml. Git's folder, editors' own files and built sites are passed over.
pub(super) fn matters(path: &str) -> bool {
    let mut parts = path.split('/');
    let first = parts.clone().next().unwrap_or_default();
    let is_hidden = parts.any(|part| part.starts_with(['.', '_']));
    let is_beside = !path.contains('/') && first.contains('.');
    !is_hidden && (FOLDERS.contains(&first) || is_beside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange, ModifyKind};

    #[test]
    fn what_a_site_depends_on() {
        for path in [
            "casebook.yaml",
            "maintenance.yaml",
            "logo.png",
            "incidents",
            "incidents/2026/a.yaml",
            "incidents/a/attachments/pool.png",
            "problems/PRB-0001.yaml",
            "templates/assets/casebook.css",
        ] {
            assert!(matters(path), "{path}");
        }
        for path in [
            "",
            ".git",
            ".git/HEAD",
            ".casebook/known.yaml",
            "site",
            "site/index.html",
            ".site.casebook-new-1",
            "incidents/.a.yaml.swp",
            "incidents/_draft/a.yaml",
            "target/debug/x",
        ] {
            assert!(!matters(path), "{path}");
        }
    }

    #[test]
    fn reading_is_no_saving() {
        let root = Path::new("/book");
        let said = |kind, path: &str| saved(root, Ok(Event::new(kind).add_path(path.into())));
        let record = "/book/incidents/a.yaml";
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let want = Some(vec!["incidents/a.yaml".to_owned()]);
        assert_eq!(said(written, record), want);
        assert_eq!(said(EventKind::Create(CreateKind::File), record), want);
        let closed = |mode| EventKind::Access(AccessKind::Close(mode));
        assert_eq!(said(closed(AccessMode::Write), record), want);
        assert_eq!(said(closed(AccessMode::Read), record), None);
        assert_eq!(said(EventKind::Access(AccessKind::Open(AccessMode::Any)), record), None);
        assert_eq!(said(written, "/book/.git/index"), None);
        assert_eq!(said(written, "/elsewhere/incidents/a.yaml"), None);
    }
}
