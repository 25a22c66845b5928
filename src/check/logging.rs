//! What is written down when an incident is logged and taken: what kind of thing is affected, and
//! what was tried first.

use super::important::Weighed;
use super::{Scope, Sink, check};
use crate::model::IncidentRecord;
use crate::model::shape::closest;

check! {
    /// A record has none of the casebook's categories.
    ///
    /// ## Why it matters
    ///
    /// The list was closed so that incidents can be counted by it; this one is counted nowhere.
    INC019 "category-missing-or-unknown" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "casebook.yaml has categories, and a record has none of them",
        messages: {
            none { text: "the record has no category", label: "of which kind?", help: "add `category:` with one of {$known}" }
            near { text: "there is no category `{$category}`", label: "not found", help: "did you mean `{$near}`?" }
            unknown { text: "there is no category `{$category}`", label: "not found", help: "take one of {$known}, or add it to `categories` in casebook.yaml" }
        },
        bad: "# file: incidents/2026/2026-06-11-example.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ncategory: hardwear\n# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ncategories: [hardware, network]\n",
        good: "# file: incidents/2026/2026-06-11-example.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ncategory: hardware\n# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ncategories: [hardware, network]\n",
        check: [Incident(category)],
    }
}

fn category(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let incident = &record.incident;
    let known: Vec<&str> =
        scope.book.config.categories.items().iter().map(|name| name.value.as_str()).collect();
    let ended = incident.cancelled.is_given();
    if known.is_empty() || incident.category.is_broken() {
        return;
    }
    let list = || known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let Some(category) = incident.category.at() else {
        // A duplicate, a test or a false alarm is counted nowhere anyway.
        if !ended {
            sink.report(record.head(), "none", |finding| finding.fact("known", list()));
        }
        return;
    };
    if known.contains(&category.as_str()) {
        return;
    }
    let near = closest(category, &known);
    sink.report(category.place, if near.is_some() { "near" } else { "unknown" }, |finding| {
        finding
            .fact("category", category.value.clone())
            .fact("near", near.unwrap_or_default())
            .fact("known", list())
    });
}

check! {
    /// A grave incident was taken, and nothing says what was tried first.
    ///
    /// ## Why it matters
    ///
    /// What the first quarter of an hour was spent on, and what helped meanwhile, is what the next
    /// service desk wants to know; it is forgotten first.
    INC020 "no-initial-support" {
        class: Record, level: Info, since: "0.1.0",
        summary: "a P1 or P2 was taken, and nothing says what was tried first",
        messages: {
            none { text: "acknowledged, and nothing says what was tried first, although {$what}", label: "taken here", help: "add `initial_support: {at: …, by: …, tried: […], outcome: escalated}`" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:42}\nservice: office-printing\nroles: {incident-commander: duty-im-1}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:42}\nservice: office-printing\nroles: {incident-commander: duty-im-1}\ninitial_support: {at: 08:44, by: service-desk, tried: [restart of the gateway], outcome: escalated}\n",
        check: [Weighed(no_initial_support)],
    }
}

fn no_initial_support(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let incident = &record.incident;
    let Some(what) = weighed.weight.important().filter(|_| weighed.weight.is_high()) else {
        return;
    };
    let Some(acknowledged) = incident.times.get().and_then(|times| times.acknowledged.at()) else {
        return;
    };
    if incident.initial_support.is_absent() {
        sink.report(acknowledged.place, "none", |finding| finding.fact("what", what));
    }
}
