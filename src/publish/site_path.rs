//! A path inside the site. Text in, a path that cannot leave the site out; never touches the disk.

use std::borrow::Borrow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Path of a file inside the site: always with `/`, never absolute, no `..`, no empty part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

/// Why a text is not a path inside the site.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSitePath {
    /// Nothing, or nothing between two `/`, or a `/` at either end.
    #[error("`{0}` has an empty part: write a path such as `a/b.html`")]
    EmptyPart(String),
    /// `.` or `..`.
    #[error("`{0}` has a part `.` or `..`: write the path from the site's root")]
    Dots(String),
    /// A character that some file system reads as something else.
    #[error("`{0}` has a backslash, a colon or a control character: leave it out")]
    Character(String),
}

impl SitePath {
    /// The one door.
    pub fn new(text: &str) -> Result<Self, BadSitePath> {
        if text.chars().any(|c| matches!(c, '\\' | ':') || c.is_control()) {
            return Err(BadSitePath::Character(text.to_owned()));
        }
        for part in text.split('/') {
            match part {
                "" => return Err(BadSitePath::EmptyPart(text.to_owned())),
                "." | ".." => return Err(BadSitePath::Dots(text.to_owned())),
                _ => {}
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// The path as text, with `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path below a folder of this machine.
    pub(super) fn below(&self, root: &Path) -> PathBuf {
        root.join(&self.0)
    }

    /// The folders on the way, outermost first: `a`, `a/b` for `a/b/c.html`.
    pub(super) fn folders(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.match_indices('/').map(|(at, _)| &self.0[..at])
    }
}

impl FromStr for SitePath {
    type Err = BadSitePath;

    fn from_str(text: &str) -> Result<Self, BadSitePath> {
        Self::new(text)
    }
}

impl Borrow<str> for SitePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for SitePath {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{BadSitePath as Bad, SitePath};

    #[test]
    fn only_paths_inside_the_site_are_paths() {
        let check = |text: &str, want: Option<fn(String) -> Bad>| {
            let want = want.map_or(Ok(text.to_owned()), |fault| Err(fault(text.to_owned())));
            assert_eq!(SitePath::new(text).map(|path| path.as_str().to_owned()), want);
        };
        check("index.html", None);
        check("incidents/2026/index.html", None);
        check("Störung/..a/b...html", None);
        check("", Some(Bad::EmptyPart));
        check("/etc/passwd", Some(Bad::EmptyPart));
        check("a//b", Some(Bad::EmptyPart));
        check("a/", Some(Bad::EmptyPart));
        check("..", Some(Bad::Dots));
        check("a/../b", Some(Bad::Dots));
        check("./a", Some(Bad::Dots));
        check("a\\..\\b", Some(Bad::Character));
        check("C:/a", Some(Bad::Character));
        check("a\0", Some(Bad::Character));
    }
}
