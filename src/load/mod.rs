//! The tree on disk → model and findings.
//!
//! Every fault of every file is reported in one run; a syntax error ends its own file and no
//! other. A file is read by one pass over a tree with places, so that a faulty file gives its
//! sound values too. Nothing here judges what the values mean: that is `check`.

mod attachment;
mod file;
mod files;
mod kept;
mod overlay;
mod picture;
mod rules;
mod slip;
mod source;
mod templates;
mod tree;
pub mod yaml;

pub use files::{
    Disk, Entry, EntryKind, Files, MOST_BYTES, Memory, Stamp, Unreadable, open_without_links,
};
pub use kept::Kept;
pub use overlay::Overlay;
pub(crate) use rules::RED001;
pub use rules::RULES;
pub use source::BookSources;
pub use templates::{OwnTemplateError, is_template, own_templates};

use crate::diagnostic::Finding;
use crate::model::casebook::Casebook;
use crate::model::change::{Deployments, Maintenance};
use crate::model::shape::{At, DayInForce, Fault, Field, FileId, Place, Shape};
use crate::model::{Attachment, Book, IncidentRecord, ProblemRecord, RecordFiles, id};
use file::{Read, Source, Zone};
use jiff::tz::TimeZone;
use rayon::prelude::*;
use tree::{RecordFolder, Stray};

/// A casebook as read: the model, and what was wrong with the files.
#[derive(Debug, Default)]
pub struct Loaded {
    /// All that could be read.
    pub book: Book,
    /// What was wrong, in no order.
    pub findings: Vec<Finding>,
}

/// Why there is nothing to read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A newer version of the format.
    #[error(
        "casebook.yaml says `casebook: {found}`, a newer version of the format than this program reads ({known}): update casebook"
    )]
    NewerFormat {
        /// What casebook.yaml says.
        found: u64,
        /// What this program reads.
        known: u64,
    },
}

/// The version of the format that this program reads.
pub const FORMAT: u64 = 1;

/// Reads a whole casebook.
pub fn load(files: &dyn Files) -> Result<Loaded, LoadError> {
    load_from(Source { files, kept: None })
}

/// Reads a whole casebook, and of those files that are as they were takes what they gave before.
pub fn load_again(files: &dyn Files, kept: &Kept) -> Result<Loaded, LoadError> {
    kept.begin();
    let loaded = load_from(Source { files, kept: Some(kept) })?;
    kept.end();
    Ok(loaded)
}

fn load_from(source: Source<'_>) -> Result<Loaded, LoadError> {
    let files = source.files;
    let entries = files.list();
    let paths: Vec<String> = entries.iter().map(|entry| entry.path.clone()).collect();
    let number = |at: usize| FileId(u32::try_from(at).unwrap_or(u32::MAX));
    let find = |path: &str| entries.iter().position(|entry| entry.path == path);
    let mut loaded = Loaded::default();

    let config_at = find("casebook.yaml");
    if let Some(at) = config_at {
        let read: Read<Casebook> = file::read(
            source,
            "casebook.yaml",
            number(at),
            Zone(Some(&TimeZone::UTC)),
            DayInForce::None,
        );
        loaded.findings.extend(read.findings);
        loaded.book.config_unknown = read.value.is_none();
        loaded.book.config = read.value.unwrap_or_default();
        loaded.book.config_file = number(at);
    }
    if let Some(found) = loaded.book.config.casebook.copied().filter(|found| *found > FORMAT) {
        return Err(LoadError::NewerFormat { found, known: FORMAT });
    }
    let zone = loaded.book.config.time_zone.get().map(|zone| zone.zone.clone());
    let zone = Zone(zone.as_ref());

    let tree = tree::sort(&entries);
    let reader = RecordReader { source, entries: &entries, zone };
    let mut incidents: Vec<OneRecord<IncidentRecord>> =
        tree.folders.par_iter().map(|folder| reader.folder(folder)).collect();
    incidents.par_extend(tree.single.par_iter().map(|at| reader.single(*at)));
    let problems: Vec<OneRecord<ProblemRecord>> =
        tree.problems.par_iter().map(|at| reader.problem(*at)).collect();

    for one in incidents {
        loaded.findings.extend(one.findings);
        match one.record {
            Some(record) => loaded.book.incidents.push(record),
            None => _ = loaded.book.unparsed.insert(one.id),
        }
    }
    for one in problems {
        loaded.findings.extend(one.findings);
        match one.record {
            Some(record) => loaded.book.problems.push(record),
            None => _ = loaded.book.unparsed.insert(one.id),
        }
    }
    loaded.book.incidents.sort_by(|a, b| (&a.id, a.files.main).cmp(&(&b.id, b.files.main)));
    loaded.book.problems.sort_by(|a, b| a.id.cmp(&b.id));

    if let Some(at) = find("maintenance.yaml") {
        let read: Read<Vec<At<Maintenance>>> =
            file::read(source, "maintenance.yaml", number(at), zone, DayInForce::None);
        loaded.findings.extend(read.findings);
        loaded.book.maintenance = read.value.unwrap_or_default();
    }
    if let Some(at) = find("deployments.yaml") {
        let read: Read<Vec<At<Deployments>>> =
            file::read(source, "deployments.yaml", number(at), zone, DayInForce::None);
        loaded.findings.extend(read.findings);
        loaded.book.deployments = read.value.unwrap_or_default();
    }
    for (at, stray) in tree.strays {
        loaded.findings.push(stray_finding(&entries[at].path, number(at), &stray));
    }
    for entry in entries.iter().filter(|entry| !entry.path.contains('/')) {
        if let Some(file) = attachment::judge(entry, entry.path.clone(), files) {
            loaded.book.root_files.insert(file.path.clone(), file);
        }
    }
    loaded.book.files = paths;
    loaded.book.reindex();
    Ok(loaded)
}

struct RecordReader<'a> {
    source: Source<'a>,
    entries: &'a [Entry],
    zone: Zone<'a>,
}

/// One record as read; without a value when its main file could not be parsed.
struct OneRecord<T> {
    id: String,
    record: Option<T>,
    findings: Vec<Finding>,
}

impl RecordReader<'_> {
    fn number(at: usize) -> FileId {
        FileId(u32::try_from(at).unwrap_or(u32::MAX))
    }

    fn single(&self, at: usize) -> OneRecord<IncidentRecord> {
        let path = &self.entries[at].path;
        let main = Self::number(at);
        let id = stem(path);
        let read = file::read(self.source, path, main, self.zone, DayInForce::None);
        let mut findings = read.findings;
        findings.extend(bad_name(&id, main));
        let files = RecordFiles { main, ..RecordFiles::default() };
        let record = read.value.map(|incident| IncidentRecord {
            id: id.clone(),
            folder: None,
            files,
            incident,
            attachments: Vec::new(),
        });
        OneRecord { id, record, findings }
    }

    fn folder(&self, folder: &RecordFolder) -> OneRecord<IncidentRecord> {
        let id = folder.folder.rsplit('/').next().unwrap_or_default().to_owned();
        let main = Self::number(folder.main);
        let read: Read<crate::model::incident::Incident> = file::read(
            self.source,
            &self.entries[folder.main].path,
            main,
            self.zone,
            DayInForce::None,
        );
        let (day, mut findings) = (read.day, read.findings);
        findings.extend(bad_name(&id, main));
        let files = RecordFiles {
            main,
            timeline: folder.timeline.map(Self::number),
            rca: folder.rca.map(Self::number),
            actions: folder.actions.map(Self::number),
        };
        let unparsed = read.value.is_none();
        let mut incident = read.value.unwrap_or_default();
        incident.timeline = self.section(
            folder.timeline,
            day,
            std::mem::take(&mut incident.timeline),
            "timeline",
            &mut findings,
        );
        let rca = std::mem::take(&mut incident.rca).into();
        incident.rca = self.section(folder.rca, day, rca, "rca", &mut findings).into();
        incident.actions = self.section(
            folder.actions,
            day,
            std::mem::take(&mut incident.actions),
            "actions",
            &mut findings,
        );
        let attachments = folder.attachments.iter().filter_map(|at| {
            let entry = &self.entries[*at];
            attachment::judge(
                entry,
                entry.path[folder.folder.len() + 1..].to_owned(),
                self.source.files,
            )
        });
        let attachments: Vec<Attachment> = attachments.collect();
        let record = IncidentRecord {
            id: id.clone(),
            folder: Some(folder.folder.clone()),
            files,
            incident,
            attachments,
        };
        OneRecord { id, record: (!unparsed).then_some(record), findings }
    }

    /// A section from its own file, where there is one; else what stood inline.
    fn section<T: Shape + Clone + Send + Sync + 'static>(
        &self,
        at: Option<usize>,
        day: DayInForce,
        inline: Field<T>,
        name: &'static str,
        findings: &mut Vec<Finding>,
    ) -> Field<T> {
        let Some(at) = at else { return inline };
        let file = Self::number(at);
        let path = &self.entries[at].path;
        let read: Read<T> = file::read(self.source, path, file, self.zone, day);
        findings.extend(read.findings);
        if let Some(place) = inline.place() {
            let facts = vec![("section", name.to_owned()), ("file", format!("{name}.yaml"))];
            let related = vec![(Place::top_of(file), "file")];
            findings.push(rules::finding(Fault {
                code: "YML011",
                message: "both",
                facts,
                place,
                related,
                replacement: None,
            }));
        }
        match read.value {
            Some(value) => Field::Given(At::new(value, Place::top_of(file))),
            None => Field::Broken(Place::top_of(file)),
        }
    }

    fn problem(&self, at: usize) -> OneRecord<ProblemRecord> {
        let path = &self.entries[at].path;
        let file = Self::number(at);
        let id = stem(path);
        let read = file::read(self.source, path, file, self.zone, DayInForce::None);
        let mut findings = read.findings;
        findings.extend(bad_name(&id, file));
        let record = read.value.map(|problem| ProblemRecord { id: id.clone(), file, problem });
        OneRecord { id, record, findings }
    }
}

/// A file's name without folder and `.yaml`.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".yaml").unwrap_or(name).to_owned()
}

fn bad_name(name: &str, file: FileId) -> Option<Finding> {
    let why = id::valid(name).err()?;
    let slug = match id::slug(name, 60) {
        slug if id::valid(&slug).is_err() => "2026-06-11-printer".to_owned(),
        slug => slug,
    };
    let facts = vec![("name", name.to_owned()), ("why", why.to_owned()), ("slug", slug)];
    Some(rules::finding(Fault {
        code: "YML015",
        message: "name",
        facts,
        place: Place::top_of(file),
        related: Vec::new(),
        replacement: None,
    }))
}

fn stray_finding(path: &str, file: FileId, stray: &Stray) -> Finding {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (code, message, facts) = match stray {
        Stray::Yml => {
            ("YML012", "yml", vec![("name", format!("{}.yaml", name.trim_end_matches(".yml")))])
        }
        Stray::InRecord => ("YML012", "in_record", vec![]),
        Stray::NoMain => ("YML012", "no_main", vec![]),
        Stray::Deep => ("YML012", "deep", vec![("name", name.to_owned())]),
        Stray::Inside(outer) => ("YML014", "inside", vec![("outer", outer.clone())]),
        Stray::Unreadable(message) => ("YML009", *message, vec![]),
    };
    rules::finding(Fault {
        code,
        message,
        facts,
        place: Place::top_of(file),
        related: Vec::new(),
        replacement: None,
    })
}
