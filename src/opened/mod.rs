//! What readers outside may see: from a whole book, a book that holds only that.
//!
//! For others than ourselves no page hides anything: what is not opened is not in the book that
//! pages are made from. Every struct is built here with each of its fields named. A new key of a
//! record does not compile until somebody has said whether it is opened, and "no" is the usual
//! answer (`closed`, `closed_rare`).
//!
//! One thing is measured before it is closed: the status of an incident, which its readers may
//! know, hangs on holds and entries that they may not.

mod action;
mod analysis;
mod configuration;
mod entry;
mod incident;
pub mod level;
mod problem;
mod prose;

#[cfg(test)]
mod tests;

use crate::history::History;
use crate::measure::{Moments, Status, life};
use crate::model::book::Parts;
use crate::model::incident::Link;
use crate::model::prose::Audience;
use crate::model::shape::{At, Field, Rare};
use crate::model::{Book, IncidentRecord, ProblemRecord};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// A casebook as readers of a level may see it.
#[derive(Debug)]
pub struct Opened {
    /// Whose level it is; never `internal`.
    pub audience: Audience,
    /// What is left of the casebook.
    pub book: Book,
    /// The status of each incident, in the order of `book.incidents`.
    pub statuses: Vec<Status>,
    /// For stakeholders, the commit that last changed each record, by its id. Nothing else of a
    /// commit is told, and the public is told nothing of it.
    pub commits: BTreeMap<String, String>,
}

impl Opened {
    /// What readers of a level may see of a casebook; `None` for ourselves, who see all of it.
    pub fn of(
        book: &Book,
        audience: Audience,
        history: Option<&History>,
        as_of: Timestamp,
    ) -> Option<Self> {
        if audience == Audience::Internal {
            return None;
        }
        let gate = Gate { level: audience, book, record: None };
        let incidents: Vec<&IncidentRecord> = book
            .incidents
            .iter()
            .filter(|record| level::stated(&record.incident.audience) <= audience)
            .collect();
        let problems: Vec<&ProblemRecord> = book
            .problems
            .iter()
            .filter(|record| level::stated(&record.problem.audience) <= audience)
            .collect();
        let maintenance = gate.plans(&book.maintenance);
        let status = |record: &&IncidentRecord| {
            life::status(record, &Moments::of(&record.incident, as_of), as_of)
        };
        let statuses = incidents.iter().map(status).collect();
        let commits = match audience {
            Audience::Public | Audience::Internal => BTreeMap::new(),
            Audience::Stakeholders => {
                let ids = incidents.iter().map(|record| &record.id);
                let ids = ids.chain(problems.iter().map(|record| &record.id));
                let last =
                    |id: &String| Some((id.clone(), history?.of(id).next()?.short().to_owned()));
                ids.filter_map(last).collect()
            }
        };
        let incidents: Vec<IncidentRecord> =
            incidents.into_iter().map(|record| gate.beside(record).incident(record)).collect();
        let problems: Vec<ProblemRecord> =
            problems.into_iter().map(|record| gate.problem(record)).collect();
        let config = gate.configuration(&incidents, &problems, &maintenance);
        let root_files = gate.root_files();
        // Deployments say how often software changed: for nobody outside.
        let deployments = Vec::new();
        let parts = Parts { config, incidents, problems, maintenance, deployments, root_files };
        Some(Self { audience, book: Book::of_parts(parts), statuses, commits })
    }
}

/// What is looked at while a book is opened.
struct Gate<'b> {
    level: Audience,
    /// The whole book.
    book: &'b Book,
    /// The record that is being opened: files beside it may be named.
    record: Option<&'b IncidentRecord>,
}

impl<'b> Gate<'b> {
    /// As seen from a record.
    const fn beside(&self, record: &'b IncidentRecord) -> Self {
        Self { level: self.level, book: self.book, record: Some(record) }
    }
}

impl Gate<'_> {
    fn has_file(&self, written: &str) -> bool {
        self.record.is_some_and(|record| level::may_see(record, written, self.level))
    }

    fn has_record(&self, id: &str) -> bool {
        level::of_record(self.book, id).is_some_and(|audience| audience <= self.level)
    }

    /// The links that the level may see.
    fn links(&self, links: &Field<Vec<At<Link>>>) -> Field<Vec<At<Link>>> {
        some(links, |link| {
            (level::stated(&link.audience) <= self.level).then(|| Link {
                kind: open(&link.kind),
                title: open(&link.title),
                url: open(&link.url),
                audience: open(&link.audience),
            })
        })
    }
}

/// A list of those items of which something is opened; without any it is absent.
fn some<T>(list: &Field<Vec<At<T>>>, one: impl Fn(&T) -> Option<T>) -> Field<Vec<At<T>>> {
    let Field::Given(written) = list else { return Field::Absent };
    let opened = |item: &At<T>| Some(At::new(one(&item.value)?, item.place));
    let items: Vec<At<T>> = written.iter().filter_map(opened).collect();
    if items.is_empty() { Field::Absent } else { Field::Given(At::new(items, written.place)) }
}

/// A field that is opened as it was written. What could not be read stays closed.
fn open<T: Clone>(field: &Field<T>) -> Field<T> {
    field.at().map_or(Field::Absent, |at| Field::Given(at.clone()))
}

/// A field of which a part is opened.
fn part<T>(field: &Field<T>, opened: impl FnOnce(&T) -> Option<T>) -> Field<T> {
    let Field::Given(written) = field else { return Field::Absent };
    opened(written).map_or(Field::Absent, |part| Field::Given(At::new(part, written.place)))
}

/// A field that stays inside.
const fn closed<T>() -> Field<T> {
    Field::Absent
}

/// As [`closed`], for a key that most records leave out.
fn closed_rare<T>() -> Rare<T> {
    Rare::default()
}
