//! Planned maintenance: windows that contradict themselves or each other.

use super::{Scope, Sink, check, sentence};
use crate::model::Moment;
use crate::model::change::Maintenance;
use crate::model::shape::At;

check! {
    /// Two windows of planned maintenance of one service overlap.
    ///
    /// ## Why it matters
    ///
    /// Their common time is left out of the agreed time once. Most often one of the two was entered twice.
    CFG004 "maintenance-overlaps" {
        class: Record, level: Info, since: "0.1.0",
        summary: "two maintenance windows of one service overlap",
        messages: {
            within { text: "the window lies inside that of `{$other}`, for {$services}: its time counts once", label: "inside another", help: "delete it if both are the same work" }
            overlaps { text: "the window overlaps that of `{$other}`, for {$services}: the common time counts once", label: "overlaps", help: "correct the times if the two cannot be at once" }
        },
        labels: { other: "the other window" },
        bad: "# file: maintenance.yaml\n- {id: M-1, services: [office-printing], from: 2026-06-14T02:00+02:00, to: 2026-06-14T06:00+02:00, announced: 2026-06-01T10:00+02:00}\n- {id: M-2, services: [office-printing], from: 2026-06-14T03:00+02:00, to: 2026-06-14T04:00+02:00, announced: 2026-06-01T10:00+02:00}\n",
        good: "# file: maintenance.yaml\n- {id: M-1, services: [office-printing], from: 2026-06-14T02:00+02:00, to: 2026-06-14T06:00+02:00, announced: 2026-06-01T10:00+02:00}\n- {id: M-2, services: [office-printing], from: 2026-06-14T06:00+02:00, to: 2026-06-14T07:00+02:00, announced: 2026-06-01T10:00+02:00}\n",
        check: [Book(overlaps)],
    }
}

/// A window that can be read and is not empty.
struct Planned<'a> {
    from: &'a At<Moment>,
    to: &'a At<Moment>,
    plan: &'a Maintenance,
}

fn overlaps(scope: &Scope<'_>, sink: &mut Sink) {
    let mut plans: Vec<Planned<'_>> = scope
        .book
        .maintenance
        .iter()
        .filter_map(|plan| {
            Some(Planned { from: plan.from.at()?, to: plan.to.at()?, plan: &plan.value })
        })
        .filter(|plan| plan.from.instant < plan.to.instant)
        .collect();
    // The one that begins first, or lasts longest, is the other of each pair.
    plans.sort_by_key(|plan| (plan.from.instant, std::cmp::Reverse(plan.to.instant)));
    for (at, inner) in plans.iter().enumerate() {
        let other = plans[..at].iter().find_map(|outer| {
            let meets = inner.from.instant < outer.to.instant;
            let shared = meets.then(|| services_of_both(inner.plan, outer.plan))?;
            (!shared.is_empty()).then_some((outer, shared))
        });
        let Some((outer, shared)) = other else { continue };
        let is_within = inner.to.instant <= outer.to.instant;
        let name = outer.plan.id.get().or(outer.plan.title.get()).map_or("", String::as_str);
        sink.report(inner.from.place, if is_within { "within" } else { "overlaps" }, |finding| {
            finding
                .fact("other", name)
                .fact("services", sentence::list(&shared))
                .related(outer.from.place, "other")
        });
    }
}

fn services_of_both<'a>(one: &'a Maintenance, other: &Maintenance) -> Vec<&'a str> {
    let names = one.services.items().iter().map(|service| service.value.as_str());
    names.filter(|name| other.services.items().iter().any(|one| one.value == *name)).collect()
}

check! {
    /// A maintenance window ends before it begins, or has no length.
    ///
    /// ## Why it matters
    ///
    /// It takes nothing out of the agreed time: planned work counts as downtime.
    CFG005 "maintenance-reversed" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a maintenance window does not end after it begins",
        messages: {
            reversed { text: "the window ends at {$to}, not after it begins at {$from}", label: "not after its begin", help: "correct one of the two; a window without length takes nothing out of the agreed time" }
        },
        labels: { begin: "begins here" },
        bad: "# file: maintenance.yaml\n- {id: M-1, services: [office-printing], from: 2026-06-14T06:00+02:00, to: 2026-06-14T02:00+02:00, announced: 2026-06-01T10:00+02:00}\n",
        good: "# file: maintenance.yaml\n- {id: M-1, services: [office-printing], from: 2026-06-14T02:00+02:00, to: 2026-06-14T06:00+02:00, announced: 2026-06-01T10:00+02:00}\n",
        check: [Book(reversed)],
    }
}

fn reversed(scope: &Scope<'_>, sink: &mut Sink) {
    for plan in &scope.book.maintenance {
        let Some((from, to)) = plan.from.at().zip(plan.to.at()) else { continue };
        if to.instant <= from.instant {
            sink.report(to.place, "reversed", |finding| {
                finding
                    .fact("from", sentence::instant(scope, from.instant))
                    .fact("to", sentence::instant(scope, to.instant))
                    .related(from.place, "begin")
            });
        }
    }
}
