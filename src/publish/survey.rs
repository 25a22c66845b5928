//! What stands in the old folder: which files are ours, which of those somebody edited, what is
//! foreign and must be kept, what is in the way. Reads the disk, never changes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::PublishError;
use super::leftovers::Journals;
use super::manifest::{self, Manifest};
use super::place::Place;
use super::site_path::SitePath;
use super::tree::{Kind, Tree, site_text};

/// The old folder, sorted out.
pub(super) struct Survey {
    /// All that was found.
    pub(super) tree: Tree,
    /// Files of an earlier build, with the hash of what they hold now (`None`: not readable).
    pub(super) ours: BTreeMap<SitePath, Option<String>>,
    /// Files of ours that hold what no build has written.
    pub(super) edited: Vec<SitePath>,
    /// Entries to keep.
    pub(super) foreign: BTreeSet<PathBuf>,
    /// Folders to keep: empty ones, and those on the way to a foreign entry; outer ones first.
    pub(super) foreign_folders: BTreeSet<PathBuf>,
    /// What builds left inside that died while replacing files one by one.
    pub(super) leftovers: Vec<PathBuf>,
}

impl Survey {
    /// Looks at the old folder, and refuses if something there would have to give way.
    pub(super) fn of(
        place: &Place,
        journals: &Journals,
        next: &Manifest,
    ) -> Result<Self, PublishError> {
        let out = place.out();
        let earlier = earlier(place, &out)?;
        let mut tree =
            Tree::read(&out).map_err(PublishError::disk("read the folder", place.shown("")))?;
        let leftovers = take_leftovers(place, &mut tree);

        let mut survey = Self {
            tree: Tree::default(),
            ours: BTreeMap::new(),
            edited: Vec::new(),
            foreign: BTreeSet::new(),
            foreign_folders: BTreeSet::new(),
            leftovers,
        };
        survey.sort_entries(&out, &tree, &earlier, journals, next);
        survey.sort_folders(&tree, &earlier, journals);
        survey.tree = tree;
        match survey.in_the_way(next) {
            Some(path) => Err(PublishError::InTheWay(place.shown(path))),
            None => Ok(survey),
        }
    }

    fn sort_entries(
        &mut self,
        out: &Path,
        tree: &Tree,
        earlier: &Manifest,
        journals: &Journals,
        next: &Manifest,
    ) {
        let built = modified(&out.join(manifest::NAME));
        let sorted: Vec<_> = tree
            .entries
            .par_iter()
            .map(|(path, entry)| {
                let is_page = entry.kind == Kind::File && path != Path::new(manifest::NAME);
                let text = site_text(path).filter(|_| is_page);
                let site = text.and_then(|text| SitePath::new(&text).ok()).filter(|site| {
                    earlier.files.contains_key(site) || journals.name(site.as_str())
                });
                let Some(site) = site else { return (path, None) };
                // build.json is written last. A page that nobody has written since holds what was
                // listed; only the others are read again.
                let listed = earlier.files.get(&site);
                let is_older =
                    modified(&out.join(path)).zip(built).is_some_and(|(at, built)| at < built);
                let held = match listed.filter(|_| is_older) {
                    Some(hash) => Some(hash.clone()),
                    None => fs::read(out.join(path)).ok().map(|bytes| manifest::hash(&bytes)),
                };
                (path, Some((site, held)))
            })
            .collect();
        for (path, listed) in sorted {
            let Some((site, held)) = listed else {
                if path != Path::new(manifest::NAME) {
                    self.foreign.insert(path.clone());
                }
                continue;
            };
            let held_text = held.as_deref().unwrap_or_default();
            let written = journals.wrote(site.as_str(), held_text);
            match earlier.files.get(&site) {
                None if !written => drop(self.foreign.insert(path.clone())),
                Some(hash) if hash != held_text && !written => {
                    if next.files.get(&site).is_none_or(|hash| hash != held_text) {
                        self.edited.push(site.clone());
                    }
                    self.ours.insert(site, held);
                }
                _ => drop(self.ours.insert(site, held)),
            }
        }
    }

    fn sort_folders(&mut self, tree: &Tree, earlier: &Manifest, journals: &Journals) {
        let parents = |paths: &mut dyn Iterator<Item = &Path>| -> BTreeSet<PathBuf> {
            let up = |path: &Path| path.ancestors().skip(1).map(Path::to_owned).collect::<Vec<_>>();
            paths.flat_map(up).collect()
        };
        let kept = parents(&mut self.foreign.iter().map(PathBuf::as_path));
        let listed = earlier.files.keys().chain(journals.paths());
        let ours = parents(&mut listed.map(|site| Path::new(site.as_str())));
        let inside = tree.entries.keys().chain(&tree.folders).map(PathBuf::as_path);
        let full: BTreeSet<_> = inside.filter_map(Path::parent).collect();
        let empty: Vec<_> = tree
            .folders
            .iter()
            .filter(|folder| !full.contains(folder.as_path()) && !ours.contains(*folder))
            .collect();
        self.foreign_folders = parents(&mut empty.iter().map(|folder| folder.as_path()));
        self.foreign_folders.extend(kept);
        self.foreign_folders.extend(empty.into_iter().cloned());
        self.foreign_folders.remove(Path::new(""));
    }

    /// The first foreign thing that the next site has no room for.
    fn in_the_way(&self, next: &Manifest) -> Option<&Path> {
        let is_file = |text: &str| text == manifest::NAME || next.files.contains_key(text);
        let folders = self.foreign_folders.iter().filter(|path| {
            // A path that is not text is none of ours.
            site_text(path).is_some_and(|text| is_file(&text))
        });
        let entries = self.foreign.iter().filter(|path| {
            site_text(path).is_some_and(|text| is_file(&text) || next.has_below(&text))
        });
        folders.chain(entries).map(PathBuf::as_path).min()
    }
}

/// The list of the build that wrote the old folder; empty if there is none.
fn earlier(place: &Place, out: &Path) -> Result<Manifest, PublishError> {
    let nothing = Manifest { head: serde_json::Map::new(), files: BTreeMap::new() };
    let shown = place.shown(manifest::NAME);
    match fs::symlink_metadata(out.join(manifest::NAME)) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(nothing),
        Err(fault) => return Err(PublishError::disk("read", shown)(fault)),
        Ok(found) if !found.is_file() => return Err(PublishError::InTheWay(shown)),
        Ok(_) => {}
    }
    let read = Manifest::read(out).map_err(PublishError::disk("read", &shown))?;
    read.ok_or(PublishError::BadManifest(shown))
}

/// Takes our own leftovers out of what was found, so that they are neither foreign nor ours.
fn take_leftovers(place: &Place, tree: &mut Tree) -> Vec<PathBuf> {
    let is_own = |path: &Path| path.iter().next().is_some_and(|top| place.number(top).is_some());
    let found = tree.folders.iter().chain(tree.entries.keys()).filter(|path| is_own(path));
    let tops: BTreeSet<_> =
        found.filter_map(|path| path.iter().next().map(PathBuf::from)).collect();
    tree.folders.retain(|path| !is_own(path));
    tree.entries.retain(|path, _| !is_own(path));
    tops.into_iter().collect()
}

/// When a file was last written.
fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::symlink_metadata(path).ok()?.modified().ok()
}
