//! What the actions of a reviewed incident do together: whether there are any, what they leave out,
//! and how much they rely on memory.

use super::{head, name};
use crate::check::analysis::fault_tree::suffices_alone;
use crate::check::important::Weighed;
use crate::check::specimen::{reviewed_p1, with_team};
use crate::check::{Scope, Sink, check};
use crate::measure::ActionState;
use crate::model::IncidentRecord;
use crate::model::action::{ActionType, Strength};
use crate::model::shape::Place;

check! {
    /// A grave incident was reviewed, and nothing will be done about it.
    ///
    /// ## Why it matters
    ///
    /// The same will happen again, and the review will have been read by nobody. To do nothing can be
    /// right; then somebody decides it, with a reason and until a day.
    ACT001 "no-action" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a reviewed P1, P2 or major incident has no action and no accepted risk",
        messages: {
            none { text: "reviewed, and there is no action and no accepted risk, although {$what}", label: "reviewed here", help: "add an action with an owner and a day; where nothing is to be done, say so in `accepted_risks` of the analysis" }
        },
        bad: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\n", with_team!()),
        good: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Weighed(no_action)],
    }
}

fn no_action(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let Some(what) = weighed.weight.important() else { return };
    let Some(reviewed) = reviewed(record, weighed) else { return };
    let answer = weighed.answers.to_incident(record);
    if answer.is_none() && !answer.is_unknown {
        sink.report(reviewed, "none", |finding| finding.fact("what", what));
    }
}

/// Where a record says that its review is published.
fn reviewed(record: &IncidentRecord, weighed: &Weighed<'_, '_>) -> Option<Place> {
    let times = record.incident.times.get()?;
    times.reviewed.place().filter(|_| weighed.weight.is_reviewed())
}

check! {
    /// A review leaves a factor without an answer.
    ///
    /// ## Why it matters
    ///
    /// Somebody found it and wrote it down, and nothing follows. Either an action changes it, or it is
    /// left as it is on purpose; the reader should not have to guess which.
    ACT002 "factor-without-action" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a factor of a reviewed incident is named by no action and no accepted risk",
        messages: {
            none { text: "no action addresses the factor `{$factor}`, and no accepted risk names it", label: "left open", help: "name it in the `addresses` of an action, or in `accepted_risks` with a reason and an end" }
        },
        bad: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        good: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Weighed(unanswered)],
    }
}

fn unanswered(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let Some(rca) = record.rca().filter(|_| reviewed(record, weighed).is_some()) else { return };
    let answer = weighed.answers.to_incident(record);
    if answer.is_none() {
        return;
    }
    for factor in rca.factors.items() {
        let is_open = !factor.is_ruled_out() && !factor.confidence.is_broken();
        if is_open && !answer.names(factor) && !suffices_alone(rca, factor) {
            let id = factor.id.at().map_or(("", factor.place), |id| (id.as_str(), id.place));
            sink.report(id.1, "none", |finding| finding.fact("factor", id.0));
        }
    }
}

check! {
    /// Every action after a grave incident relies on somebody remembering it.
    ///
    /// ## Why it matters
    ///
    /// Training, warnings and wiki pages fade, first at three in the morning. What holds is what changes
    /// the system, or helps people inside it: a limit, a gate, a rollback, an alert that pages.
    ACT006 "only-weak-actions" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "all actions after a reviewed P1, P2 or major incident are weak",
        messages: {
            weak { text: "every action relies on somebody remembering it, although {$what}", label: "weak", help: "add one of strength strong or intermediate: what could make it impossible, stop it by itself, or page in time?" }
        },
        bad: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: wiki, title: Describe the pool limit in the wiki, type: mitigate, strength: weak, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        good: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Weighed(only_weak)],
    }
}

fn only_weak(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let Some(what) = weighed.weight.important() else { return };
    if reviewed(record, weighed).is_none() {
        return;
    }
    let answer = weighed.answers.to_incident(record);
    let is_weak = |strength: Option<Strength>| strength == Some(Strength::Weak);
    let all_weak = answer.actions().all(|action| is_weak(action.strength.copied()));
    let first = answer.actions().next().filter(|_| all_weak && !answer.is_unknown);
    if let Some(first) = first {
        let place = first.strength.place().unwrap_or(head(first));
        sink.report(place, "weak", |finding| finding.fact("what", what));
    }
}

check! {
    /// Nothing after a grave incident stops the next one or makes it smaller.
    ///
    /// ## Why it matters
    ///
    /// To notice earlier and to handle with more skill is worth much; the cause stays, all the same.
    ACT007 "no-prevent-action" {
        class: Record, level: Info, since: "0.1.0",
        summary: "no action after a reviewed P1 or major incident is of type prevent or mitigate",
        messages: {
            none { text: "no action stops the next one or makes it smaller, although {$what}", label: "reviewed so", help: "add an action of type `prevent` or `mitigate`, or say in an accepted risk why there can be none" }
        },
        bad: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Page the on-call when the pool is full for 2 min, type: detect, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        good: concat!(reviewed_p1!(), "rca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the pool}\n    - {id: no-bound, role: condition, text: The pool has no lower bound}\n  went_well: [The rollback took 6 min.]\n  review: {authors: [duty-im-1], reviewed_by: [platform]}\nactions:\n  - {id: bound, title: Refuse a pool below the measured peak, type: prevent, strength: strong, addresses: [pool-lowered, no-bound], owner: platform, due: 2026-12-15, state: accepted}\n", with_team!()),
        check: [Weighed(no_prevention)],
    }
}

fn no_prevention(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(what) = weighed.weight.important().filter(|_| weighed.weight.is_gravest()) else {
        return;
    };
    let Some(reviewed) = reviewed(record, weighed) else { return };
    let answer = weighed.answers.to_incident(record);
    let protects = answer.actions().any(|action| {
        action.r#type.is_broken()
            || matches!(action.r#type.copied(), Some(ActionType::Prevent | ActionType::Mitigate))
    });
    if !protects && !answer.is_none() && !answer.is_unknown {
        sink.report(reviewed, "none", |finding| finding.fact("what", what));
    }
}

check! {
    /// The review is published, and whether an action will be done is still open.
    ///
    /// ## Why it matters
    ///
    /// The review is where it is decided; afterwards nobody comes back to it. Proposed actions stand in
    /// no list of what is due.
    ACT012 "undecided-after-review" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the incident is reviewed, and an action is still proposed",
        messages: {
            proposed { text: "the review is published, and `{$action}` is still proposed", label: "to be decided", help: "decide: `state: accepted` with an owner and a day, or `declined:` with a reason" }
        },
        labels: { reviewed: "the review" },
        bad: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40, resolved: 10:05, reviewed: 2026-06-16T15:00+02:00}\nactions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor}\n",
        good: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40, resolved: 10:05, reviewed: 2026-06-16T15:00+02:00}\nactions:\n  - {id: spare-fuser, title: Keep a spare fuser on each floor, declined: {at: 2026-06-16, reason: The branch moves in August}}\n",
        check: [Weighed(undecided)],
    }
}

fn undecided(
    scope: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(reviewed) = reviewed(record, weighed) else { return };
    for (action, state) in super::of_incident(scope, record) {
        if state == ActionState::Proposed {
            let place = action.state.place().unwrap_or(head(action));
            sink.report(place, "proposed", |finding| {
                finding.fact("action", name(action)).related(reviewed, "reviewed")
            });
        }
    }
}
