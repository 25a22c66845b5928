//! The step that makes the new site the site: one system call where there is one, else two renames
//! with a note that says how to undo the first.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk;
use super::error::PublishError;
use super::place::{Own, Place};
use super::watch::{Means, Step, Watch};

/// How the exchange ended.
pub(super) enum Exchanged {
    /// The new site stands; the old one is here.
    Yes(PathBuf),
    /// The folder cannot be exchanged, for this reason.
    No(String),
}

/// Exchanges the output folder with the staging folder.
pub(super) fn exchange(
    place: &Place,
    own: &Own,
    watch: &dyn Watch,
) -> Result<Exchanged, PublishError> {
    match watch.means() {
        Means::FileByFile => Ok(Exchanged::No("another way was not asked for".to_owned())),
        Means::TwoRenames => two_renames(place, own, watch),
        Means::Exchange => {
            watch.before(Step::Exchange);
            match in_one_call(&own.staging, &place.out()) {
                Ok(Call::Done) => Ok(Exchanged::Yes(own.staging.clone())),
                Ok(Call::Refused(why)) => Ok(Exchanged::No(why)),
                Ok(Call::Absent) => two_renames(place, own, watch),
                Err(fault) => Err(PublishError::disk("replace the folder", place.shown(""))(fault)),
            }
        }
    }
}

/// Renames the staging folder to an output folder that does not exist.
pub(super) fn move_in(place: &Place, own: &Own, watch: &dyn Watch) -> Result<(), PublishError> {
    watch.before(Step::MoveIn);
    fs::rename(&own.staging, place.out())
        .map_err(PublishError::disk("make the folder", place.shown("")))
}

fn two_renames(place: &Place, own: &Own, watch: &dyn Watch) -> Result<Exchanged, PublishError> {
    let fault = || PublishError::disk("replace the folder", place.shown(""));
    watch.before(Step::WriteNote);
    let [aside, out] = [&own.aside, &place.out()].map(|path| path.display().to_string());
    let note = format!(
        "casebook was replacing `{out}`.\n\
         If that folder is missing, the build was interrupted: the old site is `{aside}`.\n\
         The next build puts it back; by hand, rename it to `{out}`.\n"
    );
    disk::create(&own.note, note.as_bytes()).map_err(fault())?;
    disk::sync_folder(place.parent());
    watch.before(Step::MoveAside);
    if let Err(error) = fs::rename(&out, &own.aside).map_err(fault()) {
        let _ = disk::remove(&own.note);
        return Err(error);
    }
    if let Err(error) = move_in(place, own, watch) {
        // The note stays if the old site cannot go back: it is then what the user needs.
        if fs::rename(&own.aside, &out).is_ok() {
            let _ = disk::remove(&own.note);
        }
        return Err(error);
    }
    watch.before(Step::RemoveNote);
    // If it stays, the next build removes it; the new site stands.
    let _ = disk::remove(&own.note);
    Ok(Exchanged::Yes(own.aside.clone()))
}

/// How the one system call ended.
#[cfg_attr(
    any(target_os = "linux", target_os = "android", target_vendor = "apple"),
    expect(dead_code, reason = "these systems all have the call")
)]
enum Call {
    Done,
    /// This folder can never be exchanged, for this reason.
    Refused(String),
    /// The system has no such call.
    Absent,
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn in_one_call(one: &Path, other: &Path) -> io::Result<Call> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    // The last two are one number on Linux and two on macOS.
    const ABSENT: [Errno; 4] = [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP, Errno::NOTSUP];
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(Call::Done),
        Err(Errno::BUSY | Errno::XDEV) => {
            Ok(Call::Refused("it is a mount point or part of an image layer".to_owned()))
        }
        Err(fault) if ABSENT.contains(&fault) => {
            Ok(Call::Refused("its file system has no such step".to_owned()))
        }
        Err(fault) => Err(fault.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn in_one_call(_one: &Path, _other: &Path) -> io::Result<Call> {
    Ok(Call::Absent)
}
