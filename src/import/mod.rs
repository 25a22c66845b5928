//! Another system's history in, records below `incidents/` out, each with where it comes from.
//!
//! An importer reads its source and says what it found ([`Harvest`]); ids, keys, casebook.yaml and
//! files are the same for all of them and made here. Nothing is invented: what cannot be mapped is
//! reported. A record that somebody changed, or that no import wrote, is never touched.

mod catalogue;
mod cstate;
mod draft;
mod insert;
mod prose;
mod report;
mod shelf;
mod time;
mod write;

pub use draft::{Draft, Effects, Entry, FoundService, Harvest, Origin};
pub use report::{Note, Report, Skipped};
pub use time::Stamp;

use crate::diagnostic::Finding;
use crate::load;
use crate::model::shape::Fault;
use catalogue::Catalogue;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use shelf::Shelf;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A system whose history can be read.
pub trait Importer: Sync {
    /// Its name on the command line.
    fn name(&self) -> &'static str;
    /// What its paths are, for the help.
    fn summary(&self) -> &'static str;
    /// Reads the source. Writes nothing.
    fn read(&self, request: &Request<'_>) -> Result<Harvest, ImportError>;
}

/// All importers.
pub static IMPORTERS: &[&dyn Importer] = &[&cstate::CState];

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// What to read.
    pub paths: &'a [PathBuf],
    /// The casebook's root; made where it is not there.
    pub into: &'a Path,
    /// The zone of times that state none.
    pub time_zone: TimeZone,
    /// Its name.
    pub zone_name: &'a str,
    /// The day of the import.
    pub today: Date,
    /// Report, and write nothing.
    pub dry_run: bool,
}

/// Why an import could not be done.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// No importer has this name.
    #[error("no importer is called `{source_name}`; there is {known}")]
    UnknownSource {
        /// The name.
        source_name: String,
        /// The names that are known.
        known: String,
    },
    /// A path has nothing of this source.
    #[error("{path} has no issue below it")]
    NothingFound {
        /// The path.
        path: PathBuf,
    },
    /// A path could not be read.
    #[error("{path} cannot be read: {error}")]
    Read {
        /// The path.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file could not be written.
    #[error("{path} cannot be written: {error}")]
    Write {
        /// The path.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// The casebook's configuration cannot take the services.
    #[error("{path}: {reason}")]
    Casebook {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

/// A file that the import will write.
struct Pending {
    path: PathBuf,
    text: String,
}

/// Imports a source's history into a casebook.
pub fn run(source: &str, request: &Request<'_>) -> Result<Report, ImportError> {
    let importer =
        IMPORTERS.iter().find(|importer| importer.name() == source).ok_or_else(|| {
            let known: Vec<_> =
                IMPORTERS.iter().map(|importer| format!("`{}`", importer.name())).collect();
            ImportError::UnknownSource { source_name: source.to_owned(), known: known.join(", ") }
        })?;
    let harvest = importer.read(request)?;
    let book_path = request.into.join("casebook.yaml");
    let mut catalogue = Catalogue::of(&book_path, read_if_there(&book_path)?)?;
    let mut shelf = Shelf::read(request.into, source)?;
    let mut report = Report {
        version: 1,
        source: source.to_owned(),
        records: harvest.drafts.len(),
        skipped: harvest.skipped,
        notes: harvest.notes,
        zone_name: request.zone_name.to_owned(),
        dry_run: request.dry_run,
        ..Report::default()
    };
    for service in &harvest.services {
        catalogue.key(service, &shelf);
    }
    let mut pending = Vec::new();
    let mut referred = BTreeSet::new();
    for draft in &harvest.drafts {
        let found = |name: &String| FoundService { name: name.clone(), description: None };
        let keys: Vec<_> =
            draft.services.iter().map(|name| catalogue.key(&found(name), &shelf)).collect();
        report.timeline_entries += draft.timeline.len();
        report.assumed_time_zone += usize::from(draft.zone_assumed);
        report.open += usize::from(draft.resolved.is_none());
        match place(draft, &keys, source, request, &mut shelf, &mut report.notes) {
            Some(file) => pending.push(file),
            None => report.unchanged += 1,
        }
        referred.extend(keys);
    }
    report.services = referred.len();
    let organisation = harvest.organisation.unwrap_or_else(|| {
        let name = "Unnamed organisation";
        if !book_path.exists() {
            let message =
                format!("the source has no title: `organisation` is \"{name}\", to be changed");
            report.notes.push(Note::new("casebook.yaml", 2, message));
        }
        name.to_owned()
    });
    report.skipped.sort();
    report.notes.sort();
    let book = catalogue.new_text(&book_path, &organisation, request.zone_name)?;
    if !request.dry_run {
        // The services first: records that refer to them are never there without them.
        let book = book.map(|text| Pending { path: book_path, text });
        book.iter().chain(&pending).try_for_each(write_file)?;
    }
    Ok(report)
}

/// What has to be written for a draft: a new record, or the new text of one that an import wrote
/// and nobody changed since. `None` where the record stays as it is.
fn place(
    draft: &Draft,
    keys: &[String],
    source: &str,
    request: &Request<'_>,
    shelf: &mut Shelf,
    notes: &mut Vec<Note>,
) -> Option<Pending> {
    let today = Origin { from: source, on: request.today };
    let Some(written) = shelf.take(&draft.file) else {
        let id = shelf.new_id(&draft.stem);
        let year = draft.moments().next().map(|stamp| format!("{:04}", stamp.local.year()));
        let folder = request.into.join("incidents");
        let folder = year.map_or(folder.clone(), |year| folder.join(year));
        return Some(Pending {
            path: folder.join(format!("{id}.yaml")),
            text: draft.text(keys, today),
        });
    };
    // With the day of its first import: nothing new is no change.
    let same_day = written.on.map(|on| draft.text(keys, Origin { from: source, on }));
    if same_day.is_some_and(|text| text == written.text) {
        return None;
    }
    if !written.is_untouched {
        let message = "somebody changed it since it was imported: left as it is";
        notes.push(Note::new(&written.name, 1, message));
        return None;
    }
    Some(Pending { path: written.path, text: draft.text(keys, today) })
}

/// What is wrong with a YAML text, in the words that a finding would use.
fn words(fault: Fault) -> String {
    let Some(rule) = load::RULES.iter().find(|rule| rule.code == fault.code) else {
        return fault.message.replace('_', " ");
    };
    let mut finding = Finding::new(rule, fault.message, fault.place);
    finding.facts = fault.facts;
    finding.text()
}

fn read_if_there(path: &Path) -> Result<Option<String>, ImportError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ImportError::Read { path: path.to_owned(), error }),
    }
}

/// Writes a file whole or not at all. The name of the unfinished one begins with a dot, which is
/// no record.
fn write_file(file: &Pending) -> Result<(), ImportError> {
    let Pending { path, text } = file;
    let failed = |error| ImportError::Write { path: path.clone(), error };
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = folder.join(format!(".{name}.casebook-new-{}", std::process::id()));
    let written = fs::write(&unfinished, text).and_then(|()| fs::rename(&unfinished, path));
    if written.is_err() {
        // What is left of it is of no use; that it cannot be removed is the smaller trouble.
        let _ = fs::remove_file(&unfinished);
    }
    written.map_err(failed)
}
