//! One file: bytes → text → tree → model value, with every fault on the way.

use super::files::{Files, MOST_BYTES, Unreadable};
use super::kept::{Kept, Terms};
use super::rules::{self, RED001};
use super::yaml;
use crate::diagnostic::{Facts, Finding, secrets};
use crate::model::shape::{DayInForce, Fault, FileId, Kind, Node, Place, Reader, Shape};
use crate::model::time;
use jiff::tz::TimeZone;

/// The zone of short times; unknown where casebook.yaml does not say it, and then short times
/// are unknown too, since a guess would make false findings.
#[derive(Clone, Copy)]
pub(super) struct Zone<'a>(pub Option<&'a TimeZone>);

/// Where files are read from, and what they gave last time, where that is kept.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub files: &'a dyn Files,
    pub kept: Option<&'a Kept>,
}

/// What one file gave.
#[derive(Clone)]
pub(super) struct Read<T> {
    /// The value; `None` when the file could not be parsed.
    pub value: Option<T>,
    /// Its faults.
    pub findings: Vec<Finding>,
    /// The day that `date:` at its top puts in force.
    pub day: DayInForce,
}

/// Reads one file as a value of a type.
pub(super) fn read<T: Shape + Clone + Send + Sync + 'static>(
    source: Source<'_>,
    path: &str,
    file: FileId,
    zone: Zone<'_>,
    day: DayInForce,
) -> Read<T> {
    let Some(kept) = source.kept else { return read_now(source, path, file, zone, day) };
    // The stamp is taken before the text: a save in between is seen next time.
    let terms = source.files.stamp(path).map(|stamp| {
        let zone = zone.0.cloned();
        Terms { stamp, file, zone, day }
    });
    kept.or_read(path, terms, || read_now(source, path, file, zone, day))
}

fn read_now<T: Shape>(
    source: Source<'_>,
    path: &str,
    file: FileId,
    zone: Zone<'_>,
    day: DayInForce,
) -> Read<T> {
    let text = match text(source.files, path, file) {
        Ok(text) => text,
        Err(finding) => {
            return Read { value: None, findings: vec![*finding], day: DayInForce::Unknown };
        }
    };
    if let Some(kept) = source.kept {
        kept.count_parsed();
    }
    let mut faults = Vec::new();
    let tree = yaml::parse_all(&text, file, &mut faults);
    let mut day = tree.as_ref().map_or(DayInForce::Unknown, |tree| day_in_force(tree, day));
    if zone.0.is_none() {
        day = DayInForce::Unknown;
    }
    let value = tree.and_then(|tree| {
        let utc = TimeZone::UTC;
        let mut reader = Reader::new(file, &text, zone.0.unwrap_or(&utc));
        reader.day = day;
        let value = T::read(tree, &mut reader);
        faults.append(&mut reader.faults);
        value
    });
    let findings = secrets_of(&text, file).chain(faults.into_iter().map(rules::finding)).collect();
    Read { value, findings, day }
}

/// Secrets anywhere in a file, in comments and unknown keys too: all of it is in git.
fn secrets_of(text: &str, file: FileId) -> impl Iterator<Item = Finding> {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    secrets(text).into_iter().map(move |secret| {
        let (start, end) = (byte(secret.range.start), byte(secret.range.end));
        Finding::new(&RED001, "secret", Place { file, start, end })
            .fact("what", secret.what)
            .binding()
    })
}

/// The day that a record's `date:` puts in force for its short times.
fn day_in_force(tree: &Node<'_>, otherwise: DayInForce) -> DayInForce {
    let Kind::Map(entries) = &tree.kind else { return otherwise };
    let Some((_, value)) = entries.iter().find(|(key, _)| key.text == "date") else {
        return otherwise;
    };
    match &value.kind {
        _ if value.is_empty() => otherwise,
        Kind::Scalar { text, .. } => {
            time::date_of(text).map_or(DayInForce::Unknown, DayInForce::Given)
        }
        Kind::List(_) | Kind::Map(_) => DayInForce::Unknown,
    }
}

/// The text of a file, or the finding that says why there is none.
fn text(files: &dyn Files, path: &str, file: FileId) -> Result<String, Box<Finding>> {
    let top = Place::top_of(file);
    let fault = |code, message, facts: Facts| {
        Box::new(rules::finding(Fault {
            code,
            message,
            facts,
            place: top,
            related: Vec::new(),
            replacement: None,
        }))
    };
    let bytes = files.read(path).map_err(|why| match why {
        Unreadable::Denied => fault("YML009", "denied", vec![]),
        Unreadable::Folder => fault("YML009", "folder", vec![]),
        Unreadable::Link => fault("YML009", "link", vec![]),
        Unreadable::Special => fault("YML009", "special", vec![]),
        Unreadable::TooLarge(bytes) => fault(
            "YML008",
            "bytes",
            vec![("bytes", bytes.to_string().into()), ("most", MOST_BYTES.to_string().into())],
        ),
        Unreadable::Other(why) => fault("YML009", "gone", vec![("why", why.into())]),
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let byte = format!("0x{:02X}", error.as_bytes()[at]);
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        // Shown in a lossy text, where the byte has become one three-byte character.
        let place = Place { start, end: start + 3, ..top };
        let mut finding = fault("YML010", "bytes", vec![("byte", byte.into())]);
        finding.place = place;
        finding
    })
}
