//! Ids: a record is called what its file is called, and nobody else is.

use super::{Scope, Sink, check, phrase};
use crate::model::incident::CancelReason;
use crate::model::shape::{At, FileId, Place};
use crate::model::{IncidentRecord, Phrase, ProblemRecord};
use std::collections::{BTreeMap, BTreeSet};

check! {
    /// A record says another id than its name.
    ///
    /// ## Why it matters
    ///
    /// Links go by the name of the folder or file; a second id leads them astray. A record that
    /// was copied to start a new one often keeps the old id.
    INC001 "id-is-not-the-name" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "`id` differs from the name of the folder or file",
        messages: {
            differs { text: "`id: {$id}` is not the record's name `{$name}`", label: "expected `{$name}`", help: "take `id` away, or rename the record" }
        },
        bad: "id: 2026-06-12-scanner\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "id: 2026-06-11-example\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        check: [Incident(incident_id), Problem(problem_id)],
    }
}

fn incident_id(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    id_is_name(record.incident.id.at(), &record.id, sink);
}

fn problem_id(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    id_is_name(record.problem.id.at(), &record.id, sink);
}

fn id_is_name(id: Option<&At<String>>, name: &str, sink: &mut Sink) {
    if let Some(id) = id.filter(|id| id.value != name) {
        sink.report(id.place, "differs", |finding| {
            finding.fact("id", id.value.clone()).fact("name", name)
        });
    }
}

check! {
    /// Two records, or two actions or factors of one record, share an id.
    ///
    /// ## Why it matters
    ///
    /// A link to it means two things, and one page would overwrite the other. Ids are compared
    /// without case, since many file systems do.
    INC002 "duplicate-id" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "two records share an id",
        messages: {
            record { text: "the id `{$id}` is taken by another record", label: "", help: "rename one of the two; a folder and a file of one name count as two records" }
            inside { text: "the id `{$id}` stands twice among the record's {$kind}", label: "again", help: "give one of the two another word; references to it are ambiguous" }
        },
        labels: { other: "the other one", first: "first here" },
        bad: "# file: incidents/2025/printer.yaml\ntitle: Printer offline\ntimes: {detected: 2025-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026/Printer.yaml\ntitle: Printer offline again\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "# file: incidents/2025/printer.yaml\ntitle: Printer offline\ntimes: {detected: 2025-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026/printer-again.yaml\ntitle: Printer offline again\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        check: [Book(duplicate_records), Incident(duplicates_inside_incident), Problem(duplicates_inside_problem)],
    }
}

fn duplicate_records(scope: &Scope<'_>, sink: &mut Sink) {
    let incidents =
        scope.book.incidents.iter().map(|record| (record.id.as_str(), record.files.main));
    let problems = scope.book.problems.iter().map(|record| (record.id.as_str(), record.file));
    let mut taken: BTreeMap<String, FileId> = BTreeMap::new();
    let mut records: Vec<_> = incidents.chain(problems).collect();
    records.sort_by_key(|(_, file)| *file);
    for (id, file) in records {
        if let Some(other) = taken.get(&id.to_lowercase()) {
            let other = Place::top_of(*other);
            sink.report(Place::top_of(file), "record", |finding| {
                finding.fact("id", id).related(other, "other")
            });
        } else {
            taken.insert(id.to_lowercase(), file);
        }
    }
}

fn duplicates_inside_incident(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    twice(record.actions().iter().filter_map(|action| action.id.at()), phrase::ACTIONS, sink);
    twice(
        record
            .rca()
            .into_iter()
            .flat_map(|rca| rca.factors.items())
            .filter_map(|factor| factor.id.at()),
        phrase::FACTORS,
        sink,
    );
}

fn duplicates_inside_problem(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    twice(
        record.problem.actions.items().iter().filter_map(|action| action.id.at()),
        phrase::ACTIONS,
        sink,
    );
    twice(
        record
            .problem
            .rca
            .get()
            .into_iter()
            .flat_map(|rca| rca.factors.items())
            .filter_map(|factor| factor.id.at()),
        phrase::FACTORS,
        sink,
    );
}

fn twice<'a>(ids: impl Iterator<Item = &'a At<String>>, kind: &'static Phrase, sink: &mut Sink) {
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for id in ids {
        if let Some(first) = seen.get(id.as_str()) {
            let first = *first;
            sink.report(id.place, "inside", |finding| {
                finding.fact("id", id.value.clone()).fact("kind", kind).related(first, "first")
            });
        } else {
            seen.insert(&id.value, id.place);
        }
    }
}

check! {
    /// A duplicate does not lead to the record that stays.
    ///
    /// ## Why it matters
    ///
    /// Whoever opens the duplicate must find the work, in one step and without a circle.
    INC017 "duplicate-not-linked" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a duplicate does not lead to the record that stays",
        messages: {
            no_link { text: "the record is cancelled as a duplicate and does not say of which", label: "a duplicate of what?", help: "add `duplicate_of:` with the id of the record that stays" }
            circle { text: "the chain of duplicates that begins here does not end", label: "leads back", help: "one record of the chain must stay: take its `cancelled` away" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\ncancelled: {at: 2026-06-11T09:00+02:00, reason: duplicate}\n",
        good: "# file: incidents/2026/first.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026/second.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:45+02:00}\nservice: office-printing\ncancelled: {at: 2026-06-11T09:00+02:00, reason: duplicate, duplicate_of: first}\n",
        check: [Incident(duplicate_not_linked)],
    }
}

fn duplicate_not_linked(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let Some(cancelled) = record.incident.cancelled.get() else { return };
    let Some(reason) =
        cancelled.reason.at().filter(|reason| reason.value == CancelReason::Duplicate)
    else {
        return;
    };
    let Some(first) = cancelled.duplicate_of.at() else {
        if cancelled.duplicate_of.is_absent() {
            sink.report(reason.place, "no_link", |finding| finding);
        }
        return;
    };
    let mut seen = BTreeSet::from([record.id.as_str()]);
    let mut next = Some(first.as_str());
    while let Some(id) = next {
        if !seen.insert(id) {
            sink.report(first.place, "circle", |finding| finding);
            return;
        }
        next = scope
            .book
            .incident(id)
            .and_then(|record| record.incident.cancelled.get())
            .and_then(|cancelled| cancelled.duplicate_of.get())
            .map(String::as_str);
    }
}

check! {
    /// A record has no moment at all.
    ///
    /// ## Why it matters
    ///
    /// It belongs to no period: it is listed as undated and is in no statistic.
    INC018 "no-moment" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a record has no moment at all",
        messages: {
            none { text: "no moment in `times`: nobody can say when this happened", label: "undated", help: "add `times:` with `detected:`, or another moment that is known" }
        },
        bad: "title: Printer offline\nservice: office-printing\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        check: [Incident(no_moment)],
    }
}

fn no_moment(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let times = &record.incident.times;
    let none = match times.get() {
        Some(times) => times.moments().iter().all(|moment| moment.is_absent()),
        None => times.is_absent(),
    };
    if none {
        sink.report(times.place().unwrap_or_else(|| record.head()), "none", |finding| finding);
    }
}
