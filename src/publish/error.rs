//! Why a site could not be published: faults of the machine or the call, each one sentence that
//! says what, where and what to do. Never a finding in a record.

use std::io;
use std::path::{Path, PathBuf};

/// A fault of the machine or the call; exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The output path is there and no folder.
    #[error("`{}` is not a folder: move it, or build with `--out` elsewhere", .0.display())]
    NotAFolder(PathBuf),
    /// The output path has no name or no folder beside it: `/`, or `..` of something missing.
    #[error("`{}` cannot be built, because nothing can stand beside it: build with `--out` naming a folder inside another", .0.display())]
    NoSibling(PathBuf),
    /// The output path is a link to nothing.
    #[error("`{}` is a link to a folder that does not exist: make that folder, or remove the link", .0.display())]
    DanglingLink(PathBuf),
    /// A foreign entry is where the build must write.
    #[error("`{}` is not a file of an earlier build and is in the way: move it, or build with `--out` elsewhere", .0.display())]
    InTheWay(PathBuf),
    /// `build.json` is there and is no list of files.
    #[error("`{}` is not a list of files that casebook has written, so nothing in its folder may be replaced: move the folder away, or build with `--out` elsewhere", .0.display())]
    BadManifest(PathBuf),
    /// Programming error: one path, two contents.
    #[error("`{}` was written twice in one build, which is a fault in casebook: report it", .0.display())]
    WrittenTwice(PathBuf),
    /// Programming error: a page with a name of this room's own.
    #[error("`{}` is a name that publishing keeps for itself, which is a fault in casebook: report it", .0.display())]
    Reserved(PathBuf),
    /// The disk refused.
    #[error("cannot {doing} `{}`, because {}: {}", place.display(), cause(fault), remedy(fault, *partly))]
    Disk {
        /// What was tried, as a verb.
        doing: &'static str,
        /// On what.
        place: PathBuf,
        /// What the system said. Part of the sentence, hence not its `source`.
        fault: io::Error,
        /// Some pages are new already; only where files are replaced one by one.
        partly: bool,
    },
}

impl PublishError {
    /// For `map_err`: the disk refused to do this there.
    pub(super) fn disk(
        doing: &'static str,
        place: impl AsRef<Path>,
    ) -> impl FnOnce(io::Error) -> Self {
        move |fault| Self::Disk { doing, place: place.as_ref().to_owned(), fault, partly: false }
    }

    /// The same fault, where pages have been replaced before it.
    pub(super) fn partly(self) -> Self {
        match self {
            Self::Disk { doing, place, fault, partly: _ } => {
                Self::Disk { doing, place, fault, partly: true }
            }
            other => other,
        }
    }
}

fn cause(fault: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let known = match fault.kind() {
        Kind::StorageFull => "the disk is full",
        Kind::QuotaExceeded => "the disk quota is used up",
        Kind::FileTooLarge => "it is larger than the limit on file sizes",
        Kind::PermissionDenied => "permission is denied",
        Kind::ReadOnlyFilesystem => "the file system is read-only",
        Kind::NotADirectory => "a part of this path is a file",
        Kind::InvalidFilename => "the name is too long for this file system",
        _ => return fault.to_string(),
    };
    known.to_owned()
}

fn remedy(fault: &io::Error, partly: bool) -> String {
    use io::ErrorKind as Kind;
    let known = match fault.kind() {
        Kind::StorageFull | Kind::QuotaExceeded => {
            "free some space, or build with `--out` on another disk"
        }
        Kind::FileTooLarge => "raise the limit (`ulimit -f`)",
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => {
            "allow writing there, or build with `--out` elsewhere"
        }
        Kind::NotADirectory | Kind::InvalidFilename => "build with `--out` elsewhere",
        _ => "build again, or build with `--out` elsewhere",
    };
    if partly {
        format!("{known}; some pages are new already, the next build replaces the rest")
    } else {
        known.to_owned()
    }
}
