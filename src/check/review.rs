//! The review: a second pair of eyes.

use super::important::Weighed;
use super::{Scope, Sink, check};
use crate::model::IncidentRecord;
use crate::model::shape::OneOrMany;

check! {
    /// Nobody but its authors has reviewed the analysis.
    ///
    /// ## Why it matters
    ///
    /// Who was there knows what was meant, and reads over what is missing. Somebody from next door asks
    /// the question that everyone else will ask later.
    REV002 "not-reviewed" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a reviewed analysis has no reviewer but its authors",
        messages: {
            none { text: "the review is published, and `reviewed_by` names nobody", label: "by whom?", help: "add `review: {authors: […], reviewed_by: […]}` to the analysis, with somebody who did not write it" }
            own { text: "nobody but its authors has reviewed the analysis", label: "wrote it too", help: "ask somebody who did not write it, best from another team, and add the role here" }
        },
        labels: { authors: "the authors" },
        bad: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40, resolved: 10:05, reviewed: 2026-06-16T15:00+02:00}\nrca:\n  cause: hardware\n  review: {authors: [service-desk], reviewed_by: [service-desk]}\n",
        good: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40, resolved: 10:05, reviewed: 2026-06-16T15:00+02:00}\nrca:\n  cause: hardware\n  review: {authors: [service-desk], reviewed_by: [workplace]}\n",
        check: [Weighed(not_reviewed)],
    }
}

fn not_reviewed(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(rca) = record.incident.rca.at().filter(|_| weighed.weight.is_reviewed()) else {
        return;
    };
    let Some(review) = rca.review.at() else {
        if rca.review.is_absent() {
            sink.report(rca.place, "none", |finding| finding);
        }
        return;
    };
    let names = |many: Option<&OneOrMany<String>>| -> Vec<String> {
        many.into_iter().flat_map(|many| &many.0).map(|name| name.trim().to_lowercase()).collect()
    };
    let reviewers = names(review.reviewed_by.get());
    let authors = names(review.authors.get());
    if review.reviewed_by.is_broken() || review.authors.is_broken() {
        return;
    }
    if reviewers.is_empty() {
        sink.report(review.place, "none", |finding| finding);
    } else if reviewers.iter().all(|reviewer| authors.contains(reviewer)) {
        let place = review.reviewed_by.place().unwrap_or(review.place);
        sink.report(place, "own", |finding| match review.authors.place() {
            Some(authors) => finding.related(authors, "authors"),
            None => finding,
        });
    }
}
