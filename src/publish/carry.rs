//! Foreign files of the old folder into the new one: hard-linked or copied, links made again,
//! folders with their permissions. The old folder is only read.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::error::PublishError;
use super::place::Place;
use super::survey::Survey;
use super::tree::Kind;
use super::watch::{Step, Watch};

/// How carrying ended.
pub(super) enum Carried {
    /// All of it is in the new folder. These are copies, the rest is linked.
    Whole { copied: BTreeSet<PathBuf> },
    /// The old folder must stay where it is, for this reason.
    Impossible(String),
}

/// Carries all that is foreign from the old folder to `staging`.
pub(super) fn carry(
    place: &Place,
    staging: &Path,
    survey: &Survey,
    watch: &dyn Watch,
) -> Result<Carried, PublishError> {
    let out = place.out();
    if let Some(reason) = obstacle(place, staging, survey) {
        return Ok(Carried::Impossible(reason));
    }
    for folder in &survey.foreign_folders {
        watch.before(Step::CarryForeign);
        disk::make_folder(&staging.join(folder))
            .map_err(PublishError::disk("keep the folder", place.shown(folder)))?;
    }
    let mut copied = BTreeSet::new();
    for path in &survey.foreign {
        watch.before(Step::CarryForeign);
        let kind = survey.tree.entries.get(path).map_or(Kind::File, |entry| entry.kind);
        match carry_entry(&out.join(path), &staging.join(path), kind) {
            Ok(How::Linked) => {}
            Ok(How::Copied) => drop(copied.insert(path.clone())),
            Err(fault) if is_full(&fault) => {
                return Err(PublishError::disk("keep", place.shown(path))(fault));
            }
            Err(fault) => {
                let shown = place.shown(path);
                return Ok(Carried::Impossible(format!(
                    "`{}` could not be linked or copied: {fault}",
                    shown.display()
                )));
            }
        }
    }
    // Innermost first, so that a read-only folder is filled before it is closed.
    let root = PathBuf::new();
    for folder in survey.foreign_folders.iter().rev().chain([&root]) {
        watch.before(Step::CarryPermissions);
        carry_permissions(&out.join(folder), &staging.join(folder))
            .map_err(PublishError::disk("keep the permissions of", place.shown(folder)))?;
    }
    Ok(Carried::Whole { copied })
}

enum How {
    Linked,
    Copied,
}

fn carry_entry(from: &Path, to: &Path, kind: Kind) -> io::Result<How> {
    match kind {
        Kind::Link => link_again(from, to),
        Kind::File | Kind::Special => match fs::hard_link(from, to) {
            Ok(()) => Ok(How::Linked),
            // Another mount: its files cannot move with the folder.
            Err(fault) if fault.kind() == io::ErrorKind::CrossesDevices => Err(fault),
            Err(_) if kind == Kind::File => disk::copy(from, to).map(|()| How::Copied),
            Err(fault) => Err(fault),
        },
    }
}

#[cfg(unix)]
fn link_again(from: &Path, to: &Path) -> io::Result<How> {
    // As good as linked: it is only looked at again by its name.
    std::os::unix::fs::symlink(fs::read_link(from)?, to).map(|()| How::Linked)
}

#[cfg(not(unix))]
fn link_again(_from: &Path, _to: &Path) -> io::Result<How> {
    Err(io::ErrorKind::Unsupported.into())
}

fn is_full(fault: &io::Error) -> bool {
    use io::ErrorKind as Kind;
    matches!(fault.kind(), Kind::StorageFull | Kind::QuotaExceeded)
}

/// Owner as far as we may, then the mode, which a change of owner may cut.
#[cfg(unix)]
fn carry_permissions(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let (old, new) = (fs::metadata(from)?, fs::metadata(to)?);
    if (old.uid(), old.gid()) != (new.uid(), new.gid()) {
        // Only root may give away; a group may often be kept.
        let _ = chown(to, Some(old.uid()), Some(old.gid()))
            .or_else(|_| chown(to, None, Some(old.gid())));
    }
    fs::set_permissions(to, fs::Permissions::from_mode(old.mode() & 0o7777))
}

#[cfg(not(unix))]
fn carry_permissions(from: &Path, to: &Path) -> io::Result<()> {
    fs::set_permissions(to, fs::metadata(from)?.permissions())
}

/// A reason that is known without trying. Moving a folder would move what is mounted in it.
#[cfg(unix)]
fn obstacle(place: &Place, staging: &Path, survey: &Survey) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let out = place.out();
    if let Some(folder) = survey.tree.closed.first() {
        return Some(format!("`{}` cannot be read", place.shown(folder).display()));
    }
    let device = |path: &Path| fs::metadata(path).map(|found| found.dev()).ok();
    let ours = device(staging);
    if device(&out) != ours {
        return Some("it is a mount point".to_owned());
    }
    let mounted = survey.foreign_folders.iter().find(|folder| device(&out.join(folder)) != ours)?;
    Some(format!("`{}` is a mount point", place.shown(mounted).display()))
}

#[cfg(not(unix))]
fn obstacle(place: &Place, _staging: &Path, survey: &Survey) -> Option<String> {
    let folder = survey.tree.closed.first()?;
    Some(format!("`{}` cannot be read", place.shown(folder).display()))
}
