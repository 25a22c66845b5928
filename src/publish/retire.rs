//! The end of the old folder, after the exchange. Only what the survey knew is removed; a foreign
//! file that appeared since is moved into the new site, so that none is lost.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::{self, Manifest};
use super::place::Place;
use super::survey::Survey;
use super::tree::{self, Entry, Tree, site_text};
use super::watch::{Step, Watch};

/// What became of the old folder.
pub(super) struct Retired {
    /// A sentence for each thing worth one.
    pub(super) warnings: Vec<String>,
    /// Is it gone? If not, it may hold what somebody needs.
    pub(super) gone: bool,
}

/// Removes the old folder at `old`.
pub(super) fn retire(
    place: &Place,
    old: &Path,
    survey: &Survey,
    copied: &BTreeSet<PathBuf>,
    next: &Manifest,
    watch: &dyn Watch,
) -> Retired {
    let mut warnings = Vec::new();
    let outcome = Tree::read(old).and_then(|mut tree| {
        let late: Vec<_> = tree
            .entries
            .iter()
            .filter(|(path, entry)| is_late(place, old, survey, copied, path, **entry))
            .map(|(path, _)| path.clone())
            .collect();
        for path in late {
            watch.before(Step::Rescue);
            warnings.push(rescue(place, old, &path, next)?);
            tree.entries.remove(&path);
        }
        tree::remove_read(old, &tree, &|| watch.before(Step::RemoveOld))
    });
    if let Err(fault) = &outcome {
        let shown = place.shown_beside(old);
        warnings.push(format!(
            "`{}`, the old site, could not be removed: {fault}; save what you need of it, the next build removes it",
            shown.display()
        ));
    }
    Retired { warnings, gone: outcome.is_ok() }
}

/// Has this entry changed hands since the survey, so that the new site lacks it?
fn is_late(
    place: &Place,
    old: &Path,
    survey: &Survey,
    copied: &BTreeSet<PathBuf>,
    path: &Path,
    entry: Entry,
) -> bool {
    let top = path.iter().next().map(Path::new);
    if top.is_some_and(|top| survey.leftovers.iter().any(|leftover| leftover == top)) {
        return false;
    }
    if path == Path::new(manifest::NAME) {
        return false;
    }
    let Some(known) = survey.tree.entries.get(path) else { return true };
    let foreign = survey.foreign.contains(path);
    if foreign && copied.contains(path) {
        return state(&old.join(path)) != state(&place.out().join(path));
    }
    if *known == entry {
        return false;
    }
    if foreign {
        return true;
    }
    // A page of ours was written anew: late only if by somebody else.
    let held = fs::read(old.join(path)).ok().map(|bytes| manifest::hash(&bytes));
    site_text(path).is_none_or(|text| survey.ours.get(text.as_str()) != Some(&held))
}

fn state(path: &Path) -> Option<(u64, std::time::SystemTime)> {
    let found = fs::symlink_metadata(path).ok()?;
    Some((found.len(), found.modified().ok()?))
}

/// Moves an entry into the new site; beside the page that has its name, if there is one.
fn rescue(place: &Place, old: &Path, path: &Path, next: &Manifest) -> io::Result<String> {
    let out = place.out();
    let text = site_text(path);
    let is_page = text.as_ref().is_some_and(|text| next.files.contains_key(text.as_str()));
    let mut kept = path.to_owned();
    if is_page {
        for number in 1.. {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(format!(".kept-{number}"));
            kept.set_file_name(name);
            if fs::symlink_metadata(out.join(&kept)).is_err() {
                break;
            }
        }
    }
    if let Some(folder) = kept.parent() {
        fs::create_dir_all(out.join(folder))?;
    }
    fs::rename(old.join(path), out.join(&kept))?;
    let (was, is) = (place.shown(path), place.shown(&kept));
    Ok(if is_page {
        format!(
            "`{}` was changed during the build and is kept as `{}`",
            was.display(),
            is.display()
        )
    } else {
        format!("`{}` was put there during the build and is kept", is.display())
    })
}
