//! Whether a folder holds what its `build.json` lists, each file with its hash.

use super::manifest::{self, Manifest};
use super::site_path::SitePath;
use super::tree::{Kind, Tree, site_text};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// How a file of a site is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It is there and holds something else.
    Changed,
    /// It is not there.
    Missing,
    /// It is there and should not be.
    Extra,
}

impl Difference {
    /// The word that is printed before the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Extra => "extra",
        }
    }
}

/// What a browser shows or runs: nothing of this kind may stand in a site beside what was built.
const PAGES: &[&str] = &["css", "htm", "html", "js", "mjs", "svg", "wasm", "xhtml"];

/// The files in which a folder differs from its list, by path. Files of others (`CNAME`, a picture)
/// may stand there; pages, styles and scripts that the list does not name may not.
pub fn differing(site: &Path, listed: &Manifest) -> io::Result<BTreeMap<String, Difference>> {
    let tree = Tree::read(site)?;
    let of_list = listed.files.par_iter().filter_map(|(path, hash)| {
        let how = match tree.entries.get(Path::new(path.as_str())).map(|entry| entry.kind) {
            None => Some(Difference::Missing),
            Some(Kind::Link | Kind::Special) => Some(Difference::Changed),
            Some(Kind::File) => match fs::read(site.join(path.as_str())) {
                Ok(bytes) if manifest::hash(&bytes) == *hash => None,
                Ok(_) | Err(_) => Some(Difference::Changed),
            },
        };
        Some((path.as_str().to_owned(), how?))
    });
    let mut all: BTreeMap<String, Difference> = of_list.collect();
    for path in tree.entries.keys() {
        let is_page = path
            .extension()
            .is_some_and(|kind| PAGES.iter().any(|page| kind.eq_ignore_ascii_case(page)));
        let Some(text) = site_text(path).filter(|_| is_page) else { continue };
        if !SitePath::new(&text).is_ok_and(|path| listed.files.contains_key(&path)) {
            all.insert(text, Difference::Extra);
        }
    }
    Ok(all)
}

/// In what a site of these files, by their hashes, differs from the list of another.
pub fn compared(
    built: &BTreeMap<String, String>,
    listed: &Manifest,
) -> BTreeMap<String, Difference> {
    let hashes = listed.files.iter().map(|(path, hash)| (path.as_str(), hash));
    let listed: BTreeMap<&str, &String> = hashes.collect();
    let mut all = BTreeMap::new();
    for (path, hash) in built {
        let how = match listed.get(path.as_str()) {
            None => Difference::Missing,
            Some(known) if *known != hash => Difference::Changed,
            Some(_) => continue,
        };
        all.insert(path.clone(), how);
    }
    let extra = listed.keys().filter(|path| !built.contains_key(**path));
    all.extend(extra.map(|path| ((*path).to_owned(), Difference::Extra)));
    all
}
