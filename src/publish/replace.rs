//! File by file, where the folder cannot be exchanged. First all new files are put, in full, into
//! the output folder's own file system, so that a full disk is met while the old site still
//! stands; then each is renamed to its place, `index.html` and `build.json` last.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::disk;
use super::error::PublishError;
use super::manifest::{self, Manifest};
use super::place::{Own, Place};
use super::site_path::SitePath;
use super::survey::Survey;
use super::tree;
use super::watch::{Step, Watch};

const INDEX: &str = "index.html";

/// Replaces the files of the old site by those in the staging folder.
pub(super) fn replace(
    place: &Place,
    own: &Own,
    survey: &Survey,
    next: &Manifest,
    watch: &dyn Watch,
) -> Result<(), PublishError> {
    let work = Replacement { place, own, survey, next, watch, out: place.out() };
    let waiting = match work.prepare() {
        Ok(waiting) => waiting,
        Err(error) => {
            // Nothing has been replaced: leave no trace.
            let _ = tree::remove(&own.inner, &|| ());
            let _ = disk::remove(&own.journal);
            return Err(error);
        }
    };
    work.put(&waiting).map_err(|error| {
        // The journal stays: it tells the next build which files are ours.
        let _ = tree::remove(&own.inner, &|| ());
        error.partly()
    })
}

struct Replacement<'a> {
    place: &'a Place,
    own: &'a Own,
    survey: &'a Survey,
    next: &'a Manifest,
    watch: &'a dyn Watch,
    out: PathBuf,
}

impl Replacement<'_> {
    /// Lists what will be written, then brings the changed files near. Returns them in the order
    /// in which they are put; the place in the list is the name under which a file waits.
    fn prepare(&self) -> Result<Vec<&str>, PublishError> {
        for leftover in &self.survey.leftovers {
            self.watch.before(Step::SweepLeftover);
            tree::remove(&self.out.join(leftover), &|| self.watch.before(Step::SweepLeftover))
                .map_err(PublishError::disk("remove", self.place.shown(leftover)))?;
        }
        self.watch.before(Step::WriteJournal);
        let journal = self.place.shown_beside(&self.own.journal);
        disk::create(&self.own.journal, &self.next.to_bytes())
            .and_then(|()| fs::File::open(&self.own.journal)?.sync_all())
            .map_err(PublishError::disk("write", journal))?;
        disk::sync_folder(self.place.parent());

        let changed = self.next.files.iter().filter(|(path, hash)| {
            self.survey.ours.get(*path).is_none_or(|held| held.as_ref() != Some(*hash))
        });
        let mut waiting: Vec<&str> = changed.map(|(path, _)| path.as_str()).collect();
        waiting.sort_by_key(|path| *path == INDEX);
        waiting.push(manifest::NAME);

        self.watch.before(Step::PrepareReplacement);
        fs::create_dir(&self.own.inner)
            .map_err(PublishError::disk("make a folder in", self.place.shown("")))?;
        for (number, path) in waiting.iter().enumerate() {
            self.watch.before(Step::PrepareReplacement);
            let (from, near) = (self.own.staging.join(path), self.waiting(number));
            fs::hard_link(&from, &near)
                .or_else(|_| disk::copy(&from, &near))
                .map_err(PublishError::disk("write", self.place.shown(path)))?;
        }
        self.watch.before(Step::Sync);
        disk::sync_tree(&self.own.inner)
            .map_err(PublishError::disk("sync", self.place.shown("")))?;
        Ok(waiting)
    }

    fn waiting(&self, number: usize) -> PathBuf {
        self.own.inner.join(number.to_string())
    }

    fn put(&self, waiting: &[&str]) -> Result<(), PublishError> {
        let gone = |path: &&SitePath| !self.next.files.contains_key(*path);
        let gone: Vec<_> = self.survey.ours.keys().filter(gone).collect();
        // Where a file becomes a folder or the reverse, the old one cannot wait.
        let (blocking, rest): (Vec<_>, Vec<_>) = gone.into_iter().partition(|path| {
            self.next.has_below(path.as_str())
                || path.folders().any(|folder| self.next.files.contains_key(folder))
        });
        self.remove_stale(&blocking)?;
        let (last, pages): (Vec<_>, Vec<_>) = waiting
            .iter()
            .enumerate()
            .partition(|(_, path)| **path == INDEX || **path == manifest::NAME);
        let mut folders = BTreeSet::new();
        for (number, path) in pages {
            self.put_one(number, path, Step::ReplacePage, &mut folders)?;
        }
        self.remove_stale(&rest)?;
        self.watch.before(Step::Sync);
        disk::sync_tree(&self.out).map_err(PublishError::disk("sync", self.place.shown("")))?;
        for (number, path) in last {
            let step = if *path == INDEX { Step::ReplaceIndex } else { Step::ReplaceManifest };
            self.put_one(number, path, step, &mut folders)?;
        }
        disk::sync_folder(&self.out);
        let inner = self.place.shown(self.own.inner.file_name().unwrap_or_default());
        tree::remove(&self.own.inner, &|| self.watch.before(Step::RemoveOld))
            .map_err(PublishError::disk("remove", inner))?;
        self.watch.before(Step::RemoveJournal);
        disk::remove(&self.own.journal)
            .map_err(PublishError::disk("remove", self.place.shown_beside(&self.own.journal)))
    }

    fn put_one<'p>(
        &self,
        number: usize,
        path: &'p str,
        step: Step,
        folders: &mut BTreeSet<&'p str>,
    ) -> Result<(), PublishError> {
        let fault = || PublishError::disk("write", self.place.shown(path));
        for (at, _) in path.match_indices('/') {
            let folder = &path[..at];
            if folders.insert(folder) {
                self.watch.before(Step::MakeFolder);
                disk::make_folder(&self.out.join(folder)).map_err(fault())?;
            }
        }
        self.watch.before(step);
        let target = self.out.join(path);
        if target.is_dir() {
            // The survey found nothing foreign here: a folder that held pages of ours.
            fs::remove_dir(&target).map_err(fault())?;
        }
        fs::rename(self.waiting(number), target).map_err(fault())
    }

    /// Removes files of ours, and folders that held nothing else.
    fn remove_stale(&self, paths: &[&SitePath]) -> Result<(), PublishError> {
        for path in paths {
            self.watch.before(Step::RemoveStale);
            disk::remove(&path.below(&self.out))
                .map_err(PublishError::disk("remove", self.place.shown(path.as_str())))?;
            for folder in path.folders().rev() {
                // Not empty: it stays, and so do those around it.
                if self.is_kept(folder) || fs::remove_dir(self.out.join(folder)).is_err() {
                    break;
                }
            }
        }
        Ok(())
    }

    fn is_kept(&self, folder: &str) -> bool {
        self.survey.foreign_folders.contains(Path::new(folder))
    }
}
