//! Fault trees: events that suffice alone, and trees that cannot be so.

use crate::check::answer::{Answer, Answers};
use crate::check::important::Weighed;
use crate::check::{Scope, Sink, check};
use crate::measure::fault_tree::Tree;
use crate::model::rca::{EventState, Factor, FaultTree, Rca};
use crate::model::shape::{At, Field, Keyed};
use crate::model::{IncidentRecord, ProblemRecord};

check! {
    /// One event of a fault tree is enough to bring the incident about, and nothing is done about it.
    ///
    /// ## Why it matters
    ///
    /// Everything else in the tree needs two things to go wrong at once; here one will do. Either
    /// something changes, or somebody decides to live with it until a day.
    RCA014 "single-point-of-failure" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "an event of a fault tree suffices alone, and no action or accepted risk names it",
        messages: {
            factor { text: "`{$event}` alone brings `{$top}` about, and no action or accepted risk names it", label: "suffices alone", help: "name it in the `addresses` of an action, or in `accepted_risks` with a reason and an end" }
            event { text: "`{$event}` alone brings `{$top}` about, and it is no factor that an action could address", label: "suffices alone", help: "write it down in `factors` under this id, then address it with an action or accept the risk" }
        },
        labels: { top: "brings this about" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  methods:\n    - fault_tree: {top: no-print, gates: {no-print: {or: [worn-fuser, no-spare]}}}\n  factors:\n    - {id: worn-fuser, role: trigger, text: The fuser was worn}\n    - {id: no-spare, role: condition, text: There was no second printer}\nactions:\n  - {id: fuser, title: Change the fuser each 100 000 pages, addresses: [worn-fuser]}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  methods:\n    - fault_tree: {top: no-print, gates: {no-print: {and: [worn-fuser, no-spare]}}}\n  factors:\n    - {id: worn-fuser, role: trigger, text: The fuser was worn}\n    - {id: no-spare, role: condition, text: There was no second printer}\nactions:\n  - {id: fuser, title: Change the fuser each 100 000 pages, addresses: [worn-fuser]}\n",
        check: [Weighed(of_incident), Problem(of_problem)],
    }
}

fn of_incident(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    if let Some(rca) = record.rca().filter(|rca| !rca.methods.items().is_empty()) {
        single_points(rca, &weighed.answers.to_incident(record), sink);
    }
}

fn of_problem(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    if let Some(rca) = record.problem.rca.get().filter(|rca| !rca.methods.items().is_empty()) {
        single_points(rca, &Answers::of(scope.book).to_problem(record), sink);
    }
}

fn single_points(rca: &Rca, answer: &Answer<'_>, sink: &mut Sink) {
    for (tree, read) in trees(rca) {
        let Some(top) = tree.top.at() else { continue };
        for event in alone(tree, &read) {
            let factor = factor_of(rca, event);
            if factor.is_some_and(|factor| answer.names(factor)) || answer.is_unknown {
                continue;
            }
            let stated = tree.events.get().and_then(|events| events.entry(event));
            // A name that stands nowhere is unknown-reference's.
            let of_factor = factor.and_then(|factor| factor.id.place());
            let Some(place) = of_factor.or(stated.map(|entry| entry.key_place)) else { continue };
            sink.report(place, if factor.is_some() { "factor" } else { "event" }, |finding| {
                finding
                    .fact("event", event)
                    .fact("top", top.value.clone())
                    .related(top.place, "top")
            });
        }
    }
}

/// Whether a factor suffices alone in a fault tree of the analysis: single-point-of-failure
/// speaks about it.
pub(crate) fn suffices_alone(rca: &Rca, factor: &Factor) -> bool {
    let Some(id) = factor.id.get() else { return false };
    trees(rca).any(|(tree, read)| alone(tree, &read).contains(&id.as_str()))
}

/// Events that suffice alone and did not turn out not to have happened.
fn alone<'a>(tree: &FaultTree, read: &Tree<'a>) -> Vec<&'a str> {
    let is_gate = |name: &str| tree.gates.get().is_some_and(|gates| gates.has(name));
    let mut events = read.single_points();
    events.retain(|event| !is_gate(event) && read.state_of(event) != EventState::False);
    events
}

/// The fault trees of an analysis whose gates, events and factors can all be read.
fn trees(rca: &Rca) -> impl Iterator<Item = (&FaultTree, Tree<'_>)> {
    rca.methods.items().iter().filter_map(|method| {
        let tree = method.fault_tree.get()?;
        let unread = tree.gates.is_broken()
            || tree.events.is_broken()
            || rca.factors.is_broken()
            || rca.factors.items().iter().any(|factor| factor.confidence.is_broken());
        (!unread).then(|| Tree::of(tree, rca.factors.items()).map(|read| (tree, read)))?
    })
}

fn factor_of<'a>(rca: &'a Rca, id: &str) -> Option<&'a At<Factor>> {
    rca.factors.items().iter().find(|factor| factor.id.get().is_some_and(|own| own == id))
}

check! {
    /// A fault tree refers to itself, has a gate that joins nothing, or says that the incident cannot
    /// have happened.
    ///
    /// ## Why it matters
    ///
    /// What follows from the tree (which events suffice, which action helps most) follows from its
    /// states and gates. When these deny the incident, one of them is wrong, and with it the conclusion.
    RCA015 "fault-tree-contradicts" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a fault tree contradicts the incident or itself",
        messages: {
            denied { text: "by the states of its events `{$top}` did not come about, and the incident did", label: "follows as false", help: "correct the `state` of an event, the `confidence` of a factor, or the gate that joins them" }
            circle { text: "the gate `{$gate}` depends on itself", label: "comes back to itself", help: "take it out of the inputs of a gate below it" }
            empty { text: "the gate `{$gate}` joins nothing", label: "without inputs", help: "give it `and: […]` or `or: […]`, or make it an event" }
            both { text: "the gate `{$gate}` has both `and` and `or`", label: "which of the two?", help: "make two gates of it, one an input of the other" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  methods:\n    - fault_tree: {top: no-print, gates: {no-print: {and: [worn-fuser, no-spare]}}}\n  factors:\n    - {id: worn-fuser, role: trigger, text: The fuser was worn}\n    - {id: no-spare, role: condition, text: There was no second printer, confidence: ruled-out}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  methods:\n    - fault_tree: {top: no-print, gates: {no-print: {and: [worn-fuser, no-spare]}}}\n  factors:\n    - {id: worn-fuser, role: trigger, text: The fuser was worn}\n    - {id: no-spare, role: condition, text: There was no second printer, confidence: likely}\n",
        check: [Weighed(incident_tree), Problem(problem_tree)],
    }
}

fn incident_tree(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    // The top event of a near miss or a drill is the one that did not come about.
    contradictions(record.rca(), weighed.weight.counts, sink);
}

fn problem_tree(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    contradictions(record.problem.rca.get(), true, sink);
}

fn contradictions(rca: Option<&Rca>, happened: bool, sink: &mut Sink) {
    let Some(rca) = rca else { return };
    for (tree, read) in trees(rca) {
        if gates(tree, sink) {
            continue;
        }
        if let Some(gate) = read.cycle() {
            let entry = tree.gates.get().and_then(|gates| gates.entry(gate));
            let place = entry.map(|entry| entry.key_place).or(tree.top.place());
            if let Some(place) = place {
                sink.report(place, "circle", |finding| finding.fact("gate", gate));
            }
        } else if let Some(top) = tree.top.at()
            && happened
            && read.top_state() == EventState::False
        {
            sink.report(top.place, "denied", |finding| finding.fact("top", top.value.clone()));
        }
    }
}

/// Reports gates that join nothing or in two ways; whether there are any.
fn gates(tree: &FaultTree, sink: &mut Sink) -> bool {
    let mut any = false;
    for (name, entry) in tree.gates.get().into_iter().flat_map(Keyed::entries) {
        let Field::Given(gate) = &entry.value else { continue };
        if gate.and.is_broken() || gate.or.is_broken() {
            any = true;
            continue;
        }
        let message = match (gate.and.items().is_empty(), gate.or.items().is_empty()) {
            (true, true) => "empty",
            (false, false) => "both",
            (true, false) | (false, true) => continue,
        };
        any = true;
        sink.report(entry.key_place, message, |finding| finding.fact("gate", name));
    }
    any
}
