//! The whole casebook in memory: configuration, records, and the files they came from.

use super::action::Action;
use super::casebook::Casebook;
use super::change::{Deployments, Maintenance};
use super::incident::Incident;
use super::problem::Problem;
use super::rca::Rca;
use super::shape::{At, FileId, Place};
use super::timeline::{Entry, Timeline};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A casebook as read from disk: all that could be read, whatever its faults.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// casebook.yaml.
    pub config: Casebook,
    /// Its file, where there is one.
    pub config_file: FileId,
    /// Whether casebook.yaml could not be parsed: then no reference into it is called broken.
    pub config_unknown: bool,
    /// Incidents, sorted by id.
    pub incidents: Vec<IncidentRecord>,
    /// Problems, sorted by id.
    pub problems: Vec<ProblemRecord>,
    /// Planned maintenance in file order.
    pub maintenance: Vec<At<Maintenance>>,
    /// Deployments in file order.
    pub deployments: Vec<At<Deployments>>,
    /// Paths from the root, with `/`, by [`FileId`].
    pub files: Vec<String>,
    /// Ids of records whose file could not be parsed: links to them are not called broken.
    pub unparsed: BTreeSet<String>,
    /// Ids of records that begin after as-of: known to exist, and not yet known otherwise.
    pub not_yet: BTreeSet<String>,
    /// Files in the root folder that pages may show (a logo), judged like attachments.
    pub root_files: BTreeMap<String, Attachment>,
    /// Positions in `incidents` and `problems` by id.
    index: HashMap<String, Position>,
    /// The record that a file belongs to.
    owners: HashMap<FileId, String>,
}

#[derive(Debug, Clone, Copy)]
enum Position {
    Incident(usize),
    Problem(usize),
}

/// The files of one record.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RecordFiles {
    /// incident.yaml, or the one file.
    pub main: FileId,
    /// timeline.yaml.
    pub timeline: Option<FileId>,
    /// rca.yaml.
    pub rca: Option<FileId>,
    /// actions.yaml.
    pub actions: Option<FileId>,
}

/// An incident with its timeline, analysis and actions, wherever they were written.
#[derive(Debug, Clone, Default)]
pub struct IncidentRecord {
    /// The folder's name or the file's stem.
    pub id: String,
    /// The folder from the root, for a record in a folder.
    pub folder: Option<String>,
    /// Its files.
    pub files: RecordFiles,
    /// What incident.yaml says; timeline, rca and actions of the other files are put in here.
    pub incident: Incident,
    /// The files below the record's folder that pages may show.
    pub attachments: Vec<Attachment>,
}

/// A problem record.
#[derive(Debug, Clone, Default)]
pub struct ProblemRecord {
    /// The file's stem.
    pub id: String,
    /// Its file.
    pub file: FileId,
    /// What it says.
    pub problem: Problem,
}

/// A file that belongs to a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// From the record's folder, with `/`, such as `attachments/pool.png`.
    pub path: String,
    /// From the root, with `/`.
    pub source: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Width and height of a picture, as far as its first bytes say.
    pub pixels: Option<(u32, u32)>,
    /// Why it is not copied to the site, where it is not.
    pub refused: Option<Refusal>,
}

/// Why an attachment is not copied to the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is a link, or lies behind one.
    Link,
    /// It is not a regular file.
    NotAFile,
    /// Its kind is not allowed.
    Kind,
    /// It is called a picture and does not begin like one.
    NotThatPicture,
    /// It cannot be read.
    Unreadable,
    /// Its name cannot stand in an address.
    Name,
}

impl Book {
    /// Rebuilds the index after records were added or sorted.
    pub fn reindex(&mut self) {
        let incidents = self
            .incidents
            .iter()
            .enumerate()
            .map(|(at, record)| (record.id.clone(), Position::Incident(at)));
        let problems = self
            .problems
            .iter()
            .enumerate()
            .map(|(at, record)| (record.id.clone(), Position::Problem(at)));
        self.index = incidents.chain(problems).collect();
        let files = self.incidents.iter().flat_map(|record| {
            let RecordFiles { main, timeline, rca, actions } = record.files;
            let all = [Some(main), timeline, rca, actions];
            all.into_iter().flatten().map(|file| (file, record.id.clone()))
        });
        let problems = self.problems.iter().map(|record| (record.file, record.id.clone()));
        // Attachments and strays lie in the record's folder and are waived with it.
        let beside = self.incidents.iter().flat_map(|record| {
            let inside = record.folder.iter().flat_map(|folder| self.files_below(folder));
            inside.map(|file| (file, record.id.clone()))
        });
        self.owners = beside.chain(files).chain(problems).collect();
    }

    /// The files below a folder; paths are sorted.
    fn files_below(&self, folder: &str) -> impl Iterator<Item = FileId> {
        let inside = format!("{folder}/");
        let first = self.files.partition_point(|path| path.as_str() < inside.as_str());
        let below = self.files[first..].iter().take_while(move |path| path.starts_with(&inside));
        (first..).zip(below).map(|(at, _)| FileId(u32::try_from(at).unwrap_or(u32::MAX)))
    }

    /// The id of the record that a file belongs to.
    pub fn record_of(&self, file: FileId) -> Option<&str> {
        self.owners.get(&file).map(String::as_str)
    }

    /// An incident by its id.
    pub fn incident(&self, id: &str) -> Option<&IncidentRecord> {
        match self.index.get(id)? {
            Position::Incident(at) => self.incidents.get(*at),
            Position::Problem(_) => None,
        }
    }

    /// A problem by its id.
    pub fn problem(&self, id: &str) -> Option<&ProblemRecord> {
        match self.index.get(id)? {
            Position::Problem(at) => self.problems.get(*at),
            Position::Incident(_) => None,
        }
    }

    /// Whether a record of this id exists, readable or not, known yet or not.
    pub fn has_record(&self, id: &str) -> bool {
        self.index.contains_key(id) || self.unparsed.contains(id) || self.not_yet.contains(id)
    }

    /// The path of a file from the root.
    pub fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", String::as_str)
    }

    /// All actions with the id of the record they live with, incidents before problems.
    pub fn actions(&self) -> impl Iterator<Item = (&str, &At<Action>)> {
        let incidents = self
            .incidents
            .iter()
            .flat_map(|record| record.actions().iter().map(|action| (record.id.as_str(), action)));
        let problems = self.problems.iter().flat_map(|record| {
            record.problem.actions.items().iter().map(|action| (record.id.as_str(), action))
        });
        incidents.chain(problems)
    }
}

impl IncidentRecord {
    /// Its title, or its id where the title cannot be read.
    pub fn title(&self) -> &str {
        self.incident.title.get().map_or(self.id.as_str(), String::as_str)
    }

    /// The timeline's entries in file order.
    pub fn entries(&self) -> &[At<Entry>] {
        self.incident.timeline.get().map_or(&[], |timeline: &Timeline| timeline.entries.as_slice())
    }

    /// The analysis, where there is one.
    pub fn rca(&self) -> Option<&Rca> {
        self.incident.rca.get()
    }

    /// The actions.
    pub fn actions(&self) -> &[At<Action>] {
        self.incident.actions.items()
    }

    /// The attachment that a text names, and what follows its path there: `#page=3`. An address
    /// may stand in percent form; a name on disk does not.
    pub fn attachment<'w>(&self, written: &'w str) -> Option<(&Attachment, &'w str)> {
        if self.attachments.is_empty() {
            return None;
        }
        let called = |path: &str| self.attachments.iter().find(|file| file.path == path);
        if let Some(file) = called(written) {
            return Some((file, ""));
        }
        let (path, rest) = written.split_at(written.find(['#', '?']).unwrap_or(written.len()));
        let file = called(path).or_else(|| called(&percent_decoded(path)))?;
        Some((file, rest))
    }

    /// The place that stands for the record as a whole: its title, else the top of its file.
    pub fn head(&self) -> Place {
        self.incident.title.place().unwrap_or(Place::top_of(self.files.main))
    }
}

impl ProblemRecord {
    /// Its title, or its id where the title cannot be read.
    pub fn title(&self) -> &str {
        self.problem.title.get().map_or(self.id.as_str(), String::as_str)
    }

    /// The place that stands for the record as a whole.
    pub fn head(&self) -> Place {
        self.problem.title.place().unwrap_or(Place::top_of(self.file))
    }
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes
            .get(at + 1..at + 3)
            .filter(|_| bytes[at] == b'%')
            .and_then(|hex| std::str::from_utf8(hex).ok());
        if let Some(byte) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attachment_is_named_by_its_path_or_its_address() {
        let file = |path: &str| Attachment {
            path: path.into(),
            source: String::new(),
            bytes: 0,
            pixels: None,
            refused: None,
        };
        let record = IncidentRecord {
            attachments: [
                "attachments/two words.txt",
                "attachments/log.txt",
                "attachments/a#b.txt",
            ]
            .map(file)
            .into(),
            ..IncidentRecord::default()
        };
        let check = |written: &str, want: Option<(&str, &str)>| {
            let found = record.attachment(written);
            assert_eq!(found.map(|(file, rest)| (file.path.as_str(), rest)), want, "{written}");
        };
        check("attachments/two words.txt", Some(("attachments/two words.txt", "")));
        check("attachments/two%20words.txt", Some(("attachments/two words.txt", "")));
        check("attachments/log.txt#L3", Some(("attachments/log.txt", "#L3")));
        check("attachments/log%2Etxt?a#b", Some(("attachments/log.txt", "?a#b")));
        check("attachments/a#b.txt", Some(("attachments/a#b.txt", "")));
        check("attachments/other.txt", None);
        check("attachments/%", None);
        check("%+9%e9%", None);
    }
}
