//! Who may read what: the one place that says it, for the books that are opened and for RED002.
//! The levels are `public` < `stakeholders` < `internal`; what says nothing, or nothing readable,
//! is `internal` (format.md, principle 9).

use crate::model::prose::{Audience, Prose, ProseText};
use crate::model::shape::Field;
use crate::model::{Attachment, Book, IncidentRecord};

/// To whom a record, a link or a planned maintenance is opened.
pub fn stated(audience: &Field<Audience>) -> Audience {
    audience.copied().unwrap_or(Audience::Internal)
}

/// To whom an entry of a timeline or an action is opened: as it says itself, else as wide as its
/// text was written for.
pub fn of_block(own: &Field<Audience>, text: &Field<Prose>) -> Audience {
    if !own.is_absent() {
        return stated(own);
    }
    let texts = text.get().map_or(&[][..], |prose| prose.texts.as_slice());
    texts.iter().filter_map(|text| text.audience).min().unwrap_or(Audience::Internal)
}

/// For whom a text was written: as it says itself, else as the block around it says.
pub fn of_text(text: &ProseText, block: &Field<Audience>) -> Audience {
    text.audience.unwrap_or_else(|| stated(block))
}

/// To whom the record of an id is opened; `None` where no such record can be read.
pub fn of_record(book: &Book, id: &str) -> Option<Audience> {
    let incident = book.incident(id).map(|record| stated(&record.incident.audience));
    incident.or_else(|| book.problem(id).map(|record| stated(&record.problem.audience)))
}

/// The attachments of a record that a level may see: those that one of its `links` names, where the
/// link is opened. A file has no place of its own to say for whom it is.
pub fn files(record: &IncidentRecord, level: Audience) -> impl Iterator<Item = &Attachment> {
    let links = record.incident.links.items().iter();
    let opened: Vec<&Attachment> = links
        .filter(|link| stated(&link.audience) <= level)
        .filter_map(|link| Some(record.attachment(link.url.get()?)?.0))
        .collect();
    record.attachments.iter().filter(move |file| opened.iter().any(|one| one.path == file.path))
}

/// Whether a level may see the file that a text names, as the text writes it.
pub fn may_see(record: &IncidentRecord, written: &str, level: Audience) -> bool {
    let named = record.attachment(written);
    named.is_some_and(|(named, _)| files(record, level).any(|file| file.path == named.path))
}
