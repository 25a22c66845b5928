//! casebook.yaml itself.

use super::{Scope, Sink, check};
use crate::model::incident::{Impact, Urgency};

check! {
    /// The matrix of impact and urgency has a hole, or goes the wrong way.
    ///
    /// ## Why it matters
    ///
    /// A greater impact or urgency must never lower the priority, or the graver incident waits longer.
    CFG001 "matrix-not-complete-or-monotone" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "the priority matrix has a hole or goes the wrong way",
        messages: {
            hole { text: "the matrix has no priority for impact {$impact} and urgency {$urgency}", label: "needs `{$urgency}`", help: "give every cell its priority: four rows, four columns" }
            row { text: "the matrix has no row for impact {$impact}", label: "needs `{$impact}`", help: "give every cell its priority: four rows, four columns" }
            lower { text: "{$cell} for {$impact} × {$urgency} is lower than {$other} for {$other_impact} × {$other_urgency}", label: "lower", help: "raising impact or urgency must not lower the priority" }
        },
        labels: { other: "this one is higher" },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\npriorities:\n  matrix:\n    extensive:   {critical: P1, high: P3, medium: P2, low: P3}\n    significant: {critical: P1, high: P3, medium: P3, low: P4}\n    moderate:    {critical: P2, high: P3, medium: P4, low: P4}\n    minor:       {critical: P3, high: P4, medium: P4, low: P5}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\npriorities:\n  matrix:\n    extensive:   {critical: P1, high: P1, medium: P2, low: P3}\n    significant: {critical: P1, high: P2, medium: P3, low: P4}\n    moderate:    {critical: P2, high: P3, medium: P4, low: P4}\n    minor:       {critical: P3, high: P4, medium: P4, low: P5}\n",
        check: [Book(matrix)],
    }
}

fn matrix(scope: &Scope<'_>, sink: &mut Sink) {
    let Some(matrix) =
        scope.book.config.priorities.get().and_then(|priorities| priorities.matrix.at())
    else {
        return;
    };
    for (impact, row) in [
        (Impact::Extensive, &matrix.extensive),
        (Impact::Significant, &matrix.significant),
        (Impact::Moderate, &matrix.moderate),
        (Impact::Minor, &matrix.minor),
    ] {
        if row.is_absent() {
            sink.report(matrix.place, "row", |finding| finding.fact("impact", impact.word()));
            continue;
        }
        for &urgency in Urgency::ALL {
            let cell = matrix.cell(impact, urgency);
            if let Some(place) = row.at().map(|row| row.place).filter(|_| cell.is_absent()) {
                sink.report(place, "hole", |finding| {
                    finding.fact("impact", impact.word()).fact("urgency", urgency.word())
                });
            }
        }
    }
    // Neighbours suffice: lower than any cell below or to the right means lower than a neighbour
    // somewhere on the way.
    for (at, &impact) in Impact::ALL.iter().enumerate() {
        for (column, &urgency) in Urgency::ALL.iter().enumerate() {
            let Some(cell) = matrix.cell(impact, urgency).at() else { continue };
            let right = Urgency::ALL.get(column + 1).map(|&next| (impact, next));
            let below = Impact::ALL.get(at + 1).map(|&next| (next, urgency));
            for (other_impact, other_urgency) in right.into_iter().chain(below) {
                let Some(other) = matrix.cell(other_impact, other_urgency).at() else { continue };
                if cell.value > other.value {
                    sink.report(cell.place, "lower", |finding| {
                        finding
                            .fact("cell", cell.value.word())
                            .fact("impact", impact.word())
                            .fact("urgency", urgency.word())
                            .fact("other", other.value.word())
                            .fact("other_impact", other_impact.word())
                            .fact("other_urgency", other_urgency.word())
                            .related(other.place, "other")
                    });
                }
            }
        }
    }
}

check! {
    /// A link at the foot of every page has an address that a page may not link.
    ///
    /// ## Why it matters
    ///
    /// Pages lie at different depths, so an address must be whole; and what is neither `http`, `https`
    /// nor `mailto` could run something in the reader's browser. The link would be missing from every
    /// page.
    CFG011 "footer-address" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a link at the foot of the pages is no http, https or mailto address",
        messages: {
            address { text: "`{$url}` cannot be linked from every page", label: "no whole address", help: "begin it with `https://`, `http://` or `mailto:`" }
        },
        bad: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ntheme:\n  footer:\n    - {title: Imprint, url: /imprint}\n",
        good: "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\ntheme:\n  footer:\n    - {title: Imprint, url: 'https://example.com/imprint'}\n",
        check: [Book(footer)],
    }
}

fn footer(scope: &Scope<'_>, sink: &mut Sink) {
    let Some(theme) = scope.book.config.theme.get() else { return };
    for link in theme.footer.items() {
        let Some(url) = link.url.at() else { continue };
        let is_whole = ["https://", "http://", "mailto:"].iter().any(|begin| {
            let head = url.value.get(..begin.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(begin))
                && url.value.len() > begin.len()
        });
        if !is_whole || url.value.contains(char::is_whitespace) {
            sink.report(url.place, "address", |finding| finding.fact("url", url.value.clone()));
        }
    }
}
