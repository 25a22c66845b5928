//! What dead builds left beside the output folder, and what failed ones know about files in it.
//! Only called by a build that has the turn. Never touches what a living build has marked.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use super::disk;
use super::error::PublishError;
use super::lock;
use super::manifest::Manifest;
use super::place::{Own, Place};
use super::site_path::SitePath;
use super::tree;
use super::watch::{Step, Watch};

/// Puts back a site that a dead build had moved aside, removes what else dead builds left, and
/// returns a sentence for each thing that could not be removed. Journals stay.
pub(super) fn sweep(place: &Place, watch: &dyn Watch) -> Result<Vec<String>, PublishError> {
    let mut warnings = Vec::new();
    for number in numbers(place)? {
        let own = place.numbered(number);
        if lock::is_alive(&own.lock) {
            continue;
        }
        recover(place, &own, watch)?;
        let before = || watch.before(Step::SweepLeftover);
        // The lock last: while it is there, its number is not given to another build.
        for path in [&own.staging, &own.aside, &own.note, &own.lock] {
            if fs::symlink_metadata(path).is_err() {
                continue;
            }
            before();
            if let Err(fault) = tree::remove(path, &before) {
                let shown = place.shown_beside(path);
                warnings.push(format!(
                    "`{}`, left by an earlier build, could not be removed: {fault}",
                    shown.display()
                ));
                break;
            }
        }
    }
    Ok(warnings)
}

/// A build that died between its two renames left no site, but the old one aside.
fn recover(place: &Place, own: &Own, watch: &dyn Watch) -> Result<(), PublishError> {
    let out = place.out();
    if fs::symlink_metadata(&out).is_ok() || !own.aside.is_dir() {
        return Ok(());
    }
    watch.before(Step::Recover);
    fs::rename(&own.aside, &out)
        .map_err(PublishError::disk("put back the old site from", place.shown_beside(&own.aside)))
}

/// Files that builds which died or failed while replacing one by one may have written: for each
/// path the hashes that say so.
#[derive(Default)]
pub(super) struct Journals {
    files: BTreeMap<SitePath, BTreeSet<String>>,
    numbers: Vec<u64>,
}

impl Journals {
    /// Reads all beside the output folder. Whoever has the turn knows that none is being written.
    pub(super) fn read(place: &Place) -> Result<Self, PublishError> {
        let mut journals = Self::default();
        for number in numbers(place)? {
            let Ok(bytes) = fs::read(place.numbered(number).journal) else { continue };
            journals.numbers.push(number);
            // One that was cut short was cut short before the first file was replaced.
            for (path, hash) in Manifest::parse(&bytes).map(|list| list.files).unwrap_or_default() {
                journals.files.entry(path).or_default().insert(hash);
            }
        }
        Ok(journals)
    }

    /// May such a build have written a file here?
    pub(super) fn name(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Has such a build written this?
    pub(super) fn wrote(&self, path: &str, hash: &str) -> bool {
        self.files.get(path).is_some_and(|hashes| hashes.contains(hash))
    }

    /// The paths that such builds may have written.
    pub(super) fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }

    /// They are of no use once a whole site stands.
    pub(super) fn remove(&self, place: &Place, watch: &dyn Watch) {
        for &number in &self.numbers {
            watch.before(Step::RemoveJournal);
            // A list too many does no harm: it only claims files with the very content it names.
            let _ = disk::remove(&place.numbered(number).journal);
        }
    }
}

/// The numbers of all builds that have something beside the output folder.
fn numbers(place: &Place) -> Result<BTreeSet<u64>, PublishError> {
    let fault = || PublishError::disk("read the folder", place.shown_parent());
    let mut numbers = BTreeSet::new();
    for found in fs::read_dir(place.parent()).map_err(fault())? {
        numbers.extend(place.number(&found.map_err(fault())?.file_name()));
    }
    Ok(numbers)
}
