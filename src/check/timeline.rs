//! The timeline as a list: its order, and what a merge doubles.

use super::{Scope, Sink, check};
use crate::model::IncidentRecord;
use crate::model::timeline::EntryKind;
use std::collections::HashMap;

check! {
    /// An entry is dated before the one above it.
    ///
    /// ## Why it matters
    ///
    /// Entries are read sorted all the same; in review, a list out of order hides what came first.
    TML002 "timeline-not-sorted" {
        class: Record, level: Info, since: "0.1.0",
        summary: "an entry is dated before the one above it",
        messages: {
            backwards { text: "an entry is dated before the one above it", label: "goes back in time", help: "move it up; pages show entries sorted all the same" }
        },
        labels: { above: "the entry above" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:50, text: Cable checked}\n    - {at: 08:45, text: Paper checked}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:45, text: Paper checked}\n    - {at: 08:50, text: Cable checked}\n",
        check: [Incident(not_sorted)],
    }
}

fn not_sorted(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let moments: Vec<_> = record.entries().iter().filter_map(|entry| entry.at.at()).collect();
    for pair in moments.windows(2) {
        let [above, below] = pair else { continue };
        if below.instant < above.instant {
            sink.report(below.place, "backwards", |finding| finding.related(above.place, "above"));
        }
    }
}

check! {
    /// Two entries are equal in time, kind and actor.
    ///
    /// ## Why it matters
    ///
    /// A merge of two branches doubles lines, and the double counts as a second update or escalation.
    TML008 "doubled-entry" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "two entries are equal in time, kind and actor",
        messages: {
            twice { text: "an entry of the same time, kind and actor stands above", label: "again", help: "delete one of the two; where both are meant, join their texts" }
        },
        labels: { first: "first here" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:45, kind: action, by: service-desk, text: Paper checked}\n    - {at: 08:45, kind: action, by: service-desk, text: Paper checked}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:45, kind: action, by: service-desk, text: Paper checked}\n    - {at: 08:46, kind: action, by: service-desk, text: Cable checked}\n",
        check: [Incident(doubled)],
    }
}

fn doubled(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let mut seen = HashMap::new();
    for entry in record.entries() {
        let Some(at) = entry.at.at() else { continue };
        let unreadable = [
            entry.kind.place().filter(|_| !entry.kind.is_given()),
            entry.by.place().filter(|_| !entry.by.is_given()),
        ];
        if unreadable.iter().any(Option::is_some) {
            continue;
        }
        let same = (at.instant, entry.kind.copied().unwrap_or(EntryKind::Note), entry.by.get());
        if let Some(first) = seen.insert(same, at.place) {
            sink.report(at.place, "twice", |finding| finding.related(first, "first"));
        }
    }
}
