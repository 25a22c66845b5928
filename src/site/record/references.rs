//! Where more is to be found: other records, links to the outside, files beside the record.

use super::{Piece, ROOT, Teller};
use crate::model::incident::Link;
use crate::model::shape::At;
use crate::model::{Attachment, IncidentRecord};
use crate::site::context::address;
use crate::site::vocabulary;
use serde::Serialize;
use std::path::Path;

/// What stands in the section.
#[derive(Serialize)]
pub(in crate::site) struct References {
    related: Vec<Related>,
    links: Vec<Outside>,
    files: Vec<File>,
    pictures: Vec<File>,
}

/// Another record, and what it is to this one.
#[derive(Serialize)]
struct Related {
    kind: String,
    record: Piece,
    id: String,
    date: String,
}

#[derive(Serialize)]
struct Outside {
    kind: String,
    link: Piece,
}

#[derive(Serialize)]
struct File {
    name: String,
    href: String,
    size: String,
}

/// Kinds of file that a browser shows as a picture.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// Everything that leads away from an incident.
pub(in crate::site) fn of_incident(
    teller: &Teller<'_>,
    record: &IncidentRecord,
) -> Option<References> {
    let words = teller.context.words;
    let incident = &record.incident;
    let mut related = Vec::new();
    for one in incident.related.items() {
        if let (Some(kind), Some(id)) = (one.kind.copied(), one.id.get()) {
            related.push(relation(teller, vocabulary::relation(words, kind), id));
        }
    }
    for (kind, other) in teller.context.relations_to(&record.id) {
        let told = |known: &Related| known.id == other.id;
        if !related.iter().any(told) {
            related.push(relation(teller, vocabulary::reverse_relation(words, *kind), &other.id));
        }
    }
    if let Some(problem) = incident.problem.get() {
        related.push(relation(teller, teller.word("record_problem"), problem));
    }
    let (pictures, files) = attachments(teller, record);
    let links = outside(teller, incident.links.items());
    let references = References { related, links, files, pictures };
    references.is_there().then_some(references)
}

/// The links of a problem.
pub(in crate::site) fn of_problem(teller: &Teller<'_>, links: &[At<Link>]) -> Option<References> {
    let links = outside(teller, links);
    let references =
        References { related: Vec::new(), links, files: Vec::new(), pictures: Vec::new() };
    references.is_there().then_some(references)
}

impl References {
    fn is_there(&self) -> bool {
        !(self.related.is_empty()
            && self.links.is_empty()
            && self.files.is_empty()
            && self.pictures.is_empty())
    }
}

fn relation(teller: &Teller<'_>, kind: String, id: &str) -> Related {
    let begin = teller.context.measured_of(id).and_then(|measured| measured.moments.begin);
    let date = begin.map(|begin| teller.context.format.date_short(teller.day_of(begin)));
    Related { kind, record: teller.record(id), id: id.to_owned(), date: date.unwrap_or_default() }
}

fn outside(teller: &Teller<'_>, links: &[At<Link>]) -> Vec<Outside> {
    links
        .iter()
        .filter_map(|link| {
            let kind = link.kind.copied();
            Some(Outside {
                kind: kind
                    .map_or_else(String::new, |kind| vocabulary::link(teller.context.words, kind)),
                link: teller.address(&link.title, link.url.get()?),
            })
        })
        .collect()
}

fn attachments(teller: &Teller<'_>, record: &IncidentRecord) -> (Vec<File>, Vec<File>) {
    let shown = record.attachments.iter().filter(|file| file.refused.is_none());
    let mut files: Vec<File> = shown
        .map(|file: &Attachment| File {
            name: file.path.strip_prefix("attachments/").unwrap_or(&file.path).to_owned(),
            href: format!("{ROOT}incidents/{}/{}", record.id, address(&file.path)),
            size: size(teller, file.bytes),
        })
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files.into_iter().partition(|file| {
        let extension = Path::new(&file.name).extension().and_then(|found| found.to_str());
        extension.is_some_and(|found| PICTURES.contains(&found.to_ascii_lowercase().as_str()))
    })
}

/// A size in the unit in which it has few digits; cut like all figures.
fn size(teller: &Teller<'_>, bytes: u64) -> String {
    let (key, figure) = match bytes {
        0..1_000 => ("record_bytes", bytes),
        1_000..1_000_000 => ("record_kilobytes", bytes / 1_000),
        _ => ("record_megabytes", bytes / 1_000_000),
    };
    let figure = teller.context.format.integer(i64::try_from(figure).unwrap_or(i64::MAX));
    teller.context.words.with(key, &[("figure", figure.into())])
}
