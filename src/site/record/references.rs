//! Where more is to be found: other records, links to the outside, files beside the record.

use super::{Piece, ROOT, Teller};
use crate::model::incident::Link;
use crate::model::shape::{At, Field};
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
    pictures: Vec<Picture>,
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
    /// What it is and how large: "PNG picture, 39 kB".
    about: String,
}

/// A file that a browser shows as a picture.
#[derive(Serialize)]
struct Picture {
    file: File,
    /// What it shows, as the record says it; else its name.
    text: String,
    width: Option<u32>,
    height: Option<u32>,
}

/// Kinds of file that a browser shows as a picture.
const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif"];

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

fn attachments(teller: &Teller<'_>, record: &IncidentRecord) -> (Vec<Picture>, Vec<File>) {
    let mut shown: Vec<&Attachment> =
        record.attachments.iter().filter(|file| file.refused.is_none()).collect();
    shown.sort_by_key(|file| name(file));
    let (mut pictures, mut files) = (Vec::new(), Vec::new());
    let told = if shown.iter().any(|file| is_picture(file)) {
        told_pictures(teller, record)
    } else {
        Vec::new()
    };
    for attachment in shown {
        let file = file(teller, record, attachment);
        if !is_picture(attachment) {
            files.push(file);
            continue;
        }
        let says = told.iter().find(|(path, _)| *path == attachment.path);
        pictures.push(Picture {
            text: says.map_or_else(|| file.name.clone(), |(_, text)| text.clone()),
            width: attachment.pixels.map(|(width, _)| width),
            height: attachment.pixels.map(|(_, height)| height),
            file,
        });
    }
    (pictures, files)
}

fn name(file: &Attachment) -> &str {
    file.path.strip_prefix("attachments/").unwrap_or(&file.path)
}

fn ending(file: &Attachment) -> String {
    let ending = Path::new(&file.path).extension().and_then(|found| found.to_str());
    ending.unwrap_or_default().to_ascii_lowercase()
}

fn is_picture(file: &Attachment) -> bool {
    PICTURES.contains(&ending(file).as_str())
}

fn file(teller: &Teller<'_>, record: &IncidentRecord, file: &Attachment) -> File {
    let words = teller.context.words;
    let ending = ending(file);
    let kind = match ending.as_str() {
        picture if PICTURES.contains(&picture) => {
            let format = if picture == "jpg" { "JPEG".to_owned() } else { picture.to_uppercase() };
            words.with("record_file_picture", &[("format", format.into())])
        }
        "pdf" => words.get("record_file_pdf"),
        "csv" => words.get("record_file_csv"),
        "json" => words.get("record_file_json"),
        "log" => words.get("record_file_log"),
        "zip" => words.get("record_file_zip"),
        _ => words.get("record_file_text"),
    };
    let size = size(teller, file.bytes);
    let about = match file.pixels {
        Some((width, height)) => words.with(
            "record_file_pixels",
            &[
                ("kind", kind.into()),
                ("width", width.to_string().into()),
                ("height", height.to_string().into()),
                ("size", size.into()),
            ],
        ),
        None => words.with("record_file_about", &[("kind", kind.into()), ("size", size.into())]),
    };
    File {
        name: name(file).to_owned(),
        href: format!(
            "{ROOT}{}incidents/{}/{}",
            teller.context.site.edition.up(),
            record.id,
            address(&file.path)
        ),
        about,
    }
}

/// Pictures of the record by their path, with what its texts say that they show.
fn told_pictures(teller: &Teller<'_>, record: &IncidentRecord) -> Vec<(String, String)> {
    let incident = &record.incident;
    let rca = record.rca();
    let impact = incident.impact.get().map(|impact| &impact.statement);
    let resolution = incident.resolution.get().map(|resolution| &resolution.summary);
    let analysis = rca.into_iter().flat_map(|rca| [&rca.statement, &rca.lessons]);
    let entries = record.entries().iter().map(|entry| &entry.text);
    let fields = std::iter::once(&incident.summary).chain(impact).chain(resolution);
    let texts = fields.chain(analysis).chain(entries).filter_map(Field::get);
    let all = texts.flat_map(|text| teller.context.pictures(text));
    all.filter(|(_, says)| !says.trim().is_empty())
        .filter_map(|(path, says)| Some((record.attachment(&path)?.0.path.clone(), says)))
        .collect()
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
