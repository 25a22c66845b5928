//! Where the site goes and what stands beside it while it is built. An output path in; the real
//! folder behind links, its name, and the names of our own files beside it out.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::watch::{Step, Watch};

/// An output folder that may not exist yet, in a parent that does.
pub(super) struct Place {
    /// As the user wrote it, for messages.
    shown: PathBuf,
    parent: PathBuf,
    name: OsString,
    /// Parents that were missing, outermost first.
    pub(super) made: Vec<PathBuf>,
}

impl Place {
    /// Finds the real folder, and makes the parents of one that does not exist.
    pub(super) fn find(out: &Path, watch: &dyn Watch) -> Result<Self, PublishError> {
        let shown = out.to_owned();
        let real = match fs::canonicalize(out) {
            Ok(real) if real.is_dir() => real,
            Ok(_) => return Err(PublishError::NotAFolder(shown)),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                return Self::missing(shown, watch);
            }
            Err(fault) => return Err(PublishError::disk("open", out)(fault)),
        };
        match (real.parent(), real.file_name()) {
            (Some(parent), Some(name)) => {
                Ok(Self { shown, parent: parent.into(), name: name.into(), made: Vec::new() })
            }
            _ => Err(PublishError::NoSibling(shown)),
        }
    }

    fn missing(shown: PathBuf, watch: &dyn Watch) -> Result<Self, PublishError> {
        if fs::symlink_metadata(&shown).is_ok() {
            return Err(PublishError::DanglingLink(shown));
        }
        let Some(name) = shown.file_name().map(OsString::from) else {
            return Err(PublishError::NoSibling(shown));
        };
        let parent = match shown.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        let mut made = Vec::new();
        let missing: Vec<_> = parent.ancestors().take_while(|up| !is_there(up)).collect();
        let outcome = missing.iter().rev().try_for_each(|up| {
            watch.before(Step::MakeParent);
            // `a/..` of a missing `a` is there as soon as `a` is.
            if !is_there(up) {
                fs::create_dir(up).map_err(PublishError::disk("make the folder", up))?;
                made.push((*up).to_owned());
            }
            Ok(())
        });
        let parent = outcome.and_then(|()| {
            fs::canonicalize(parent).map_err(PublishError::disk("open the folder", parent))
        });
        match parent {
            Ok(parent) => Ok(Self { shown, parent, name, made }),
            Err(error) => {
                remove_made(&made);
                Err(error)
            }
        }
    }

    /// The output folder itself.
    pub(super) fn out(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    /// The folder in which it stands.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// A path of the site as the user would write it.
    pub(super) fn shown(&self, path: impl AsRef<Path>) -> PathBuf {
        let path = path.as_ref();
        if path == Path::new("") { self.shown.clone() } else { self.shown.join(path) }
    }

    /// A path beside the output folder as the user would write it.
    pub(super) fn shown_beside(&self, path: &Path) -> PathBuf {
        let name = path.file_name().unwrap_or(path.as_os_str());
        match self.shown.parent() {
            // `..` and links have another parent than their spelling says.
            Some(parent) if self.shown.file_name() == Some(&self.name) => parent.join(name),
            _ => self.parent.join(name),
        }
    }

    /// The folder in which it stands, as the user would write it.
    pub(super) fn shown_parent(&self) -> PathBuf {
        match self.shown_beside(Path::new("x")).parent() {
            Some(parent) if parent != Path::new("") => parent.to_owned(),
            _ => PathBuf::from("."),
        }
    }

    /// The name of one of our own files: `.NAME.casebook-` and the suffix.
    pub(super) fn own_name(&self, suffix: &str) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".casebook-");
        name.push(suffix);
        name
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        self.parent.join(self.own_name(suffix))
    }

    /// The file of [`super::lock::Turn`].
    pub(super) fn turn(&self) -> PathBuf {
        self.beside("new-turn")
    }

    /// What belongs to the build of this number.
    pub(super) fn numbered(&self, number: u64) -> Own {
        Own {
            staging: self.beside(&format!("new-{number}")),
            lock: self.beside(&format!("new-{number}.lock")),
            journal: self.beside(&format!("new-{number}.json")),
            aside: self.beside(&format!("old-{number}")),
            note: self.beside(&format!("old-{number}.txt")),
            inner: self.out().join(self.own_name(&format!("new-{number}"))),
        }
    }

    /// The number, if this is a name of [`Self::numbered`].
    pub(super) fn number(&self, name: &std::ffi::OsStr) -> Option<u64> {
        let start = self.own_name("");
        let rest = name.as_encoded_bytes().strip_prefix(start.as_encoded_bytes())?;
        let rest = std::str::from_utf8(rest).ok()?;
        let (digits, ending) = rest.split_at(rest.find('.').unwrap_or(rest.len()));
        let digits = match ending {
            "" => digits.strip_prefix("new-").or_else(|| digits.strip_prefix("old-")),
            ".lock" | ".json" => digits.strip_prefix("new-"),
            ".txt" => digits.strip_prefix("old-"),
            _ => None,
        };
        digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
    }

    /// Takes back the parents made, as far as nobody uses them.
    pub(super) fn unmake(&self) {
        remove_made(&self.made);
    }
}

/// Files of one build beside the output folder, whether they exist or not.
pub(super) struct Own {
    /// Here the new site is prepared; after the exchange it is the old one.
    pub(super) staging: PathBuf,
    pub(super) lock: PathBuf,
    /// List of files that are being replaced one by one.
    pub(super) journal: PathBuf,
    /// The old site between two renames.
    pub(super) aside: PathBuf,
    pub(super) note: PathBuf,
    /// Inside the output folder, where files wait that replace others one by one.
    pub(super) inner: PathBuf,
}

fn is_there(path: &Path) -> bool {
    path == Path::new("") || fs::symlink_metadata(path).is_ok()
}

fn remove_made(made: &[PathBuf]) {
    for folder in made.iter().rev() {
        // Not empty means that somebody else has begun to use it.
        let _ = fs::remove_dir(folder);
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::Place;

    #[test]
    fn only_names_of_ours_have_a_number() {
        let place = Place {
            shown: "x/site".into(),
            parent: "/x".into(),
            name: "site".into(),
            made: Vec::new(),
        };
        let check = |name: &str, want| assert_eq!(place.number(OsStr::new(name)), want, "{name}");
        check(".site.casebook-new-1", Some(1));
        check(".site.casebook-old-12", Some(12));
        check(".site.casebook-new-3.lock", Some(3));
        check(".site.casebook-new-3.json", Some(3));
        check(".site.casebook-old-3.txt", Some(3));
        check(".site.casebook-new-turn", None);
        check(".site.casebook-new-", None);
        check(".site.casebook-new-1x", None);
        check(".site.casebook-new-1.txt", None);
        check(".site2.casebook-new-1", None);
        check("site", None);
    }
}
