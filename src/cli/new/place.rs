//! Where a new record goes: an id that nothing has, a path where nothing is.

use super::draft::Draft;
use crate::cli::Result;
use crate::model::Book;
use crate::model::casebook::{Casebook, IdScheme};
use crate::model::id;
use anyhow::{Context as _, bail};
use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Of a slug; with the day before it an id stays well below its limit of 100.
const LONGEST_SLUG: usize = 60;
/// Attempts at a free id: more means that something else is wrong.
const MOST_ATTEMPTS: usize = 1_000;

/// The ids that are taken, and the folder below which records lie.
pub(super) struct Shelf<'a> {
    config: &'a Casebook,
    root: &'a Path,
    /// In lower case: ids are unique without case.
    taken: BTreeSet<String>,
}

impl<'a> Shelf<'a> {
    pub(super) fn of(book: &'a Book, root: &'a Path) -> Self {
        let incidents = book.incidents.iter().map(|record| &record.id);
        let problems = book.problems.iter().map(|record| &record.id);
        let all = incidents.chain(problems).chain(&book.unparsed);
        let taken = all.map(|id| id.to_ascii_lowercase()).collect();
        Self { config: &book.config, root, taken }
    }

    /// Writes the record and gives the path of its main file.
    pub(super) fn write(&self, draft: &Draft<'_>, in_folder: bool) -> Result<PathBuf> {
        // The scheme's prefix is free text: with `../` it would lead out of the casebook.
        if let Some(id) = self.ids(draft).next()
            && let Err(why) = id::valid(&id)
        {
            bail!("`{id}` cannot be an id: {why}; correct `ids` in casebook.yaml");
        }
        let year = format!("{:04}", draft.at.date().year());
        let folder = self.root.join("incidents").join(year);
        fs::create_dir_all(&folder)
            .with_context(|| format!("`{}` cannot be made", folder.display()))?;
        for id in self.ids(draft).take(MOST_ATTEMPTS) {
            let is_there = |name: &str| fs::symlink_metadata(folder.join(name)).is_ok();
            if self.taken.contains(&id.to_ascii_lowercase())
                || is_there(&id)
                || is_there(&format!("{id}.yaml"))
            {
                continue;
            }
            let path = if in_folder {
                let own = folder.join(&id);
                if !make_folder(&own)? {
                    continue;
                }
                write_new(&own.join("timeline.yaml"), &draft.timeline(3))?;
                let main = own.join("incident.yaml");
                write_new(&main, &draft.incident(3))?.then_some(main)
            } else {
                let main = folder.join(format!("{id}.yaml"));
                write_new(&main, &draft.one_file(2))?.then_some(main)
            };
            // Somebody else may have been quicker: then the next id.
            if let Some(path) = path {
                return Ok(path);
            }
        }
        bail!("no free id was found for `{}`: choose another title", draft.title)
    }

    /// The ids that the casebook's scheme gives, best first.
    fn ids(&self, draft: &Draft<'_>) -> Box<dyn Iterator<Item = String> + '_> {
        let ids = self.config.ids.get();
        let scheme = ids.and_then(|ids| ids.scheme.copied()).unwrap_or(IdScheme::DateSlug);
        match scheme {
            IdScheme::DateSlug => {
                let slug = id::slug(draft.title, LONGEST_SLUG);
                let slug = if slug.is_empty() { "incident".to_owned() } else { slug };
                let id = format!("{}-{slug}", draft.at.date());
                Box::new((1..).map(move |n| if n == 1 { id.clone() } else { format!("{id}-{n}") }))
            }
            IdScheme::Counter => {
                let prefix = ids.and_then(|ids| ids.prefix.get());
                let prefix = prefix.map_or("INC-", String::as_str);
                let digits = ids.and_then(|ids| ids.digits.copied()).unwrap_or(4);
                let digits = usize::try_from(digits.min(18)).unwrap_or(4);
                let last = self.taken.iter().filter_map(|id| number(id, prefix)).max();
                let next = last.map_or(1, |last| last.saturating_add(1));
                Box::new((next..).map(move |n| format!("{prefix}{n:0digits$}")))
            }
        }
    }
}

/// The number of an id of the counter scheme.
fn number(id: &str, prefix: &str) -> Option<u64> {
    let digits = id.strip_prefix(&prefix.to_ascii_lowercase())?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

/// Makes a folder; `false` where something is there already.
fn make_folder(path: &Path) -> Result<bool> {
    match fs::create_dir(path) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error).with_context(|| format!("`{}` cannot be made", path.display())),
    }
}

/// Writes a file that is not there; `false` where one is.
fn write_new(path: &Path, text: &str) -> Result<bool> {
    let failed = || format!("`{}` cannot be written", path.display());
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).with_context(failed).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error).with_context(failed),
    }
}
