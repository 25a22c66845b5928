//! One build's way to the disk: begin, write, commit. Pages come in as bytes from many threads;
//! a published site, or an error and the old site, goes out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Map, Value};

use super::carry::{Carried, carry};
use super::disk;
use super::error::PublishError;
use super::exchange::{Exchanged, exchange, move_in};
use super::leftovers::{self, Journals};
use super::lock::{self, Turn};
use super::manifest::{self, Hashed, Manifest};
use super::place::{Own, Place};
use super::replace::replace;
use super::retire::retire;
use super::site_path::SitePath;
use super::survey::Survey;
use super::tree;
use super::watch::{Step, Watch};

/// A site in preparation. Dropped without [`Staging::commit`], it leaves nothing.
pub struct Staging<'w> {
    place: Place,
    own: Own,
    /// Says to other builds that this one lives.
    alive: Option<File>,
    files: Mutex<BTreeMap<SitePath, String>>,
    /// Folders that are known to exist in the staging folder.
    folders: Mutex<BTreeSet<String>>,
    bytes: AtomicU64,
    warnings: Vec<String>,
    published: bool,
    /// The old site, now in the staging folder, could not be removed with care.
    keep_old: bool,
    watch: &'w dyn Watch,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Files of the site, `build.json` among them.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Was there no moment at which a reader could have seen old and new pages side by side?
    pub atomic: bool,
    /// Sentences for the user, in a fixed order.
    pub warnings: Vec<String>,
    /// Foreign files and links that were kept.
    pub kept_foreign: usize,
}

impl<'w> Staging<'w> {
    /// Opens the staging folder beside `out`. `out` may not exist; parent folders are made.
    pub fn begin(out: &Path, watch: &'w dyn Watch) -> Result<Self, PublishError> {
        let place = Place::find(out, watch)?;
        match Self::open(&place, watch) {
            Ok((own, alive, warnings)) => Ok(Self {
                place,
                own,
                alive: Some(alive),
                files: Mutex::default(),
                folders: Mutex::default(),
                bytes: AtomicU64::new(0),
                warnings,
                published: false,
                keep_old: false,
                watch,
            }),
            Err(error) => {
                place.unmake();
                Err(error)
            }
        }
    }

    fn open(place: &Place, watch: &dyn Watch) -> Result<(Own, File, Vec<String>), PublishError> {
        let _turn = take_turn(place, watch)?;
        let warnings = leftovers::sweep(place, watch)?;
        for number in 1.. {
            let own = place.numbered(number);
            let used = [&own.staging, &own.journal, &own.aside, &own.note];
            if used.iter().any(|path| fs::symlink_metadata(path).is_ok()) {
                continue;
            }
            let fault = || PublishError::disk("write in the folder", place.shown_parent());
            watch.before(Step::CreateStaging);
            let alive = match lock::mark_alive(&own.lock) {
                Ok(alive) => alive,
                Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(fault()(error)),
            };
            watch.before(Step::CreateStaging);
            if let Err(error) = fs::create_dir(&own.staging).map_err(fault()) {
                let _ = disk::remove(&own.lock);
                return Err(error);
            }
            return Ok((own, alive, warnings));
        }
        Err(PublishError::NoSibling(place.shown("")))
    }

    /// Writes one file and remembers its hash.
    pub fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), PublishError> {
        self.make_way(path)?;
        self.create(path.as_str(), bytes)?;
        held(&self.files).insert(path.clone(), manifest::hash(bytes));
        Ok(())
    }

    /// Writes one file from a source, piece by piece: it may be larger than memory.
    pub fn copy(&self, path: &SitePath, source: &mut dyn io::Read) -> Result<(), PublishError> {
        self.make_way(path)?;
        let mut source = Hashed::new(source);
        let text = path.as_str();
        let written = disk::create_from(&self.own.staging.join(text), &mut source);
        self.count(text, written)?;
        held(&self.files).insert(path.clone(), source.hash());
        Ok(())
    }

    fn make_way(&self, path: &SitePath) -> Result<(), PublishError> {
        let text = path.as_str();
        let top = text.split('/').next().unwrap_or(text);
        if text == manifest::NAME || self.place.number(top.as_ref()).is_some() {
            return Err(PublishError::Reserved(self.place.shown(text)));
        }
        self.make_folders(path)?;
        self.watch.before(Step::WritePage);
        Ok(())
    }

    fn make_folders(&self, path: &SitePath) -> Result<(), PublishError> {
        let Some(innermost) = path.folders().next_back() else { return Ok(()) };
        if held(&self.folders).contains(innermost) {
            return Ok(());
        }
        for folder in path.folders() {
            if held(&self.folders).contains(folder) {
                continue;
            }
            // Not under the lock: two threads may make the same folder, and both find it made.
            self.watch.before(Step::MakeFolder);
            disk::make_folder(&self.own.staging.join(folder)).map_err(|fault| {
                match fault.kind() {
                    // Here a file of this very build has the name.
                    io::ErrorKind::AlreadyExists => {
                        PublishError::WrittenTwice(self.place.shown(folder))
                    }
                    _ => PublishError::disk("make the folder", self.place.shown(folder))(fault),
                }
            })?;
            held(&self.folders).insert(folder.to_owned());
        }
        Ok(())
    }

    fn create(&self, text: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let written = disk::create(&self.own.staging.join(text), bytes);
        self.count(text, written.map(|()| bytes.len() as u64))
    }

    fn count(&self, text: &str, written: io::Result<u64>) -> Result<(), PublishError> {
        let written = written.map_err(|fault| match fault.kind() {
            io::ErrorKind::AlreadyExists => PublishError::WrittenTwice(self.place.shown(text)),
            _ => PublishError::disk("write", self.place.shown(text))(fault),
        })?;
        self.bytes.fetch_add(written, Ordering::Relaxed);
        Ok(())
    }

    /// Writes `build.json` (`head`, then `files`) and makes the new site the site.
    pub fn commit(mut self, head: Map<String, Value>) -> Result<Published, PublishError> {
        let next = Manifest { head, files: std::mem::take(&mut *held(&self.files)) };
        self.watch.before(Step::WriteManifest);
        self.create(manifest::NAME, &next.to_bytes())?;

        let _turn = take_turn(&self.place, self.watch)?;
        let out = self.place.out();
        let journals = Journals::read(&self.place)?;
        let mut published = Published {
            files: next.files.len() + 1,
            bytes: self.bytes.load(Ordering::Relaxed),
            atomic: true,
            warnings: std::mem::take(&mut self.warnings),
            kept_foreign: 0,
        };
        match fs::symlink_metadata(&out) {
            Ok(found) if found.is_dir() => self.succeed(&journals, &next, &mut published)?,
            Ok(_) => return Err(PublishError::NotAFolder(self.place.shown(""))),
            Err(_) => {
                self.sync()?;
                move_in(&self.place, &self.own, self.watch)?;
                self.sync_names();
            }
        }
        self.published = true;
        journals.remove(&self.place, self.watch);
        Ok(published)
    }

    /// Takes the place of an old folder.
    fn succeed(
        &mut self,
        journals: &Journals,
        next: &Manifest,
        published: &mut Published,
    ) -> Result<(), PublishError> {
        let place = &self.place;
        let survey = Survey::of(place, journals, next)?;
        published.kept_foreign = survey.foreign.len();
        published.warnings.extend(survey.edited.iter().map(|path| {
            let shown = place.shown(path.as_str());
            let fate = if next.files.contains_key(path) { "replaced" } else { "removed" };
            format!(
                "`{}` was edited after the last build and is {fate}: change the records or templates instead",
                shown.display()
            )
        }));

        let Some(reason) = self.exchange_whole(&survey, next, published)? else { return Ok(()) };
        replace(&self.place, &self.own, &survey, next, self.watch)?;
        published.atomic = false;
        let shown = self.place.shown("");
        published.warnings.push(format!(
            "`{}` cannot be exchanged in one step ({reason}): its files were replaced one by one, which is not atomic",
            shown.display()
        ));
        Ok(())
    }

    /// Exchanges the folders, or says why that cannot be.
    fn exchange_whole(
        &mut self,
        survey: &Survey,
        next: &Manifest,
        published: &mut Published,
    ) -> Result<Option<String>, PublishError> {
        let watch = self.watch;
        let copied = match carry(&self.place, &self.own.staging, survey, watch)? {
            Carried::Whole { copied } => copied,
            Carried::Impossible(reason) => return Ok(Some(reason)),
        };
        self.sync()?;
        let old = match exchange(&self.place, &self.own, watch)? {
            Exchanged::Yes(old) => old,
            Exchanged::No(reason) => return Ok(Some(reason)),
        };
        self.sync_names();
        let retired = retire(&self.place, &old, survey, &copied, next, watch);
        published.warnings.extend(retired.warnings);
        self.keep_old = !retired.gone;
        Ok(None)
    }

    fn sync_names(&self) {
        if self.watch.must_last() {
            disk::sync_folder(self.place.parent());
        }
    }

    fn sync(&self) -> Result<(), PublishError> {
        if !self.watch.must_last() {
            return Ok(());
        }
        self.watch.before(Step::Sync);
        disk::sync_tree(&self.own.staging).map_err(PublishError::disk("sync", self.place.shown("")))
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        let before = || self.watch.before(Step::SweepLeftover);
        // What cannot be removed now is removed by the next build.
        if self.keep_old || tree::remove(&self.own.staging, &before).is_ok() {
            before();
            let _ = disk::remove(&self.own.lock);
        }
        self.alive = None;
        if !self.published {
            self.place.unmake();
        }
    }
}

fn take_turn(place: &Place, watch: &dyn Watch) -> Result<Turn, PublishError> {
    watch.before(Step::TakeTurn);
    let fault = PublishError::disk("write in the folder", place.shown_parent());
    Turn::take(place.turn()).map_err(fault)
}

/// A thread that panicked has not left a half-made entry: each is one insertion.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
