//! What is opened to readers outside, and what it leads to (RED002).

use super::fields::{Text, of_incident, of_maintenance, of_problem};
use crate::check::{Scope, Sink, check};
use crate::model::prose::{Audience, Reference};
use crate::model::shape::{Field, Place};
use crate::model::{IncidentRecord, Prose};
use crate::opened::level;

check! {
    /// A record or a text that is opened to others leads to what they may not see, or leaves them
    /// without a word.
    ///
    /// ## Why it matters
    ///
    /// A build for stakeholders or the public holds only what was opened to them. A link to a record
    /// that stays inside names what nobody outside should know of; a picture that stays inside leaves a
    /// hole in the text. A record without a summary for its readers is a title and nothing to read, and
    /// a public summary in a record that stays inside was meant to be read and never is.
    ///
    /// An attachment is opened by an entry of the record's `links` that names it and carries
    /// `audience`.
    RED002 "public-text-points-inside" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "what is opened to others leads to what they may not see, or says nothing to them",
        messages: {
            record { text: "this text is open to {$readers}, and `{$id}` is not", label: "not open to {$readers}", help: "open that record too, or say it without the link" }
            file { text: "this text is open to {$readers}, and `{$path}` is not", label: "not open to {$readers}", help: "name the file in the record's `links` with `audience: {$audience}`, or take it out of this text" }
            no_summary { text: "the record is open to {$readers}, and no summary is", label: "open to {$readers}", help: "give its `summary` a text for `{$audience}`, or take `audience` away" }
            closed { text: "this summary is for {$readers}, and the record is closed to them", label: "", help: "add `audience: {$audience}` to the record, or make the summary internal" }
        },
        bad: "# file: incidents/2026/2026-06-11-printer.yaml\ntitle: Printer offline\ndate: 2026-06-11\naudience: public\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: {public: \"No printing on the second floor, as in [[2026-02-11-printer]].\"}\n# file: incidents/2026/2026-02-11-printer.yaml\ntitle: Printer on fire\ndate: 2026-02-11\nservice: office-printing\ntimes: {detected: 08:40}\n",
        good: "# file: incidents/2026/2026-06-11-printer.yaml\ntitle: Printer offline\ndate: 2026-06-11\naudience: public\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: {public: No printing on the second floor., internal: \"As in [[2026-02-11-printer]].\"}\n# file: incidents/2026/2026-02-11-printer.yaml\ntitle: Printer on fire\ndate: 2026-02-11\nservice: office-printing\ntimes: {detected: 08:40}\n",
        check: [Book(opened)],
    }
}

fn opened(scope: &Scope<'_>, sink: &mut Sink) {
    let book = scope.book;
    for record in &book.incidents {
        let incident = &record.incident;
        summary(&incident.audience, &incident.summary, record.head(), sink);
        texts(scope, &incident.audience, of_incident(record), Some(record), sink);
    }
    for record in &book.problems {
        let problem = &record.problem;
        summary(&problem.audience, &problem.summary, record.head(), sink);
        texts(scope, &problem.audience, of_problem(record), None, sink);
    }
    for planned in &book.maintenance {
        texts(scope, &planned.audience, of_maintenance(planned), None, sink);
    }
}

/// Whether the readers of a record find a summary, and the readers of a summary the record.
fn summary(audience: &Field<Audience>, summary: &Field<Prose>, head: Place, sink: &mut Sink) {
    if summary.is_broken() || audience.is_broken() {
        return;
    }
    let opened_to = level::stated(audience);
    let texts = summary.get().map_or(&[][..], |summary| summary.texts.as_slice());
    let is_for_others = |own: &Audience| *own < Audience::Internal;
    let for_others =
        || texts.iter().filter(|text| text.audience.as_ref().is_some_and(is_for_others));
    let Some(readers) = readers(opened_to) else {
        if let Some((text, (named, word))) =
            for_others().next().and_then(|text| Some((text, readers(text.audience?)?)))
        {
            sink.report(text.place, "closed", |finding| {
                finding.fact("readers", named).fact("audience", word)
            });
        }
        return;
    };
    if !for_others().any(|text| text.audience.is_some_and(|own| own <= opened_to)) {
        let place = audience.place().unwrap_or(head);
        sink.report(place, "no_summary", |finding| {
            finding.fact("readers", readers.0).fact("audience", readers.1)
        });
    }
}

/// Whether texts lead only to what their readers may see.
fn texts(
    scope: &Scope<'_>,
    audience: &Field<Audience>,
    texts: Vec<Text<'_>>,
    record: Option<&IncidentRecord>,
    sink: &mut Sink,
) {
    let opened_to = level::stated(audience);
    for text in texts {
        // A text is read by those who may read both, it and its record.
        let level = text.audience.max(opened_to);
        let Some((readers, word)) = readers(level) else { continue };
        for reference in text.references {
            match reference {
                Reference::Record(id) => {
                    let other = level::of_record(scope.book, id.value.trim());
                    if other.is_some_and(|other| other > level) {
                        sink.report(id.place, "record", |finding| {
                            finding.fact("readers", readers).fact("id", id.value.clone())
                        });
                    }
                }
                Reference::File(path) => {
                    let is_there = record.is_some_and(|record| record.attachment(path).is_some());
                    let is_seen = record.is_some_and(|record| level::may_see(record, path, level));
                    if is_there && !is_seen {
                        sink.report(path.place, "file", |finding| {
                            finding
                                .fact("readers", readers)
                                .fact("path", path.value.clone())
                                .fact("audience", word)
                        });
                    }
                }
            }
        }
    }
}

/// Readers outside, as a sentence names them, and the word of the format.
const fn readers(audience: Audience) -> Option<(&'static str, &'static str)> {
    match audience {
        Audience::Public => Some(("the public", "public")),
        Audience::Stakeholders => Some(("stakeholders", "stakeholders")),
        Audience::Internal => None,
    }
}
