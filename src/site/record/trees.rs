//! Trees of an analysis as nested lists, which are their own text equivalent: five whys, the
//! bones of a fishbone, the gates and events of a fault tree.

use super::analysis::factor_or_text;
use super::{Piece, Teller};
use crate::model::Keyed;
use crate::model::prose::Prose;
use crate::model::rca::{Confidence, EventState, FaultTree, Ishikawa, Rca, Why};
use crate::model::shape::{At, Field};
use crate::site::markdown::escape;
use crate::site::vocabulary;
use serde::Serialize;

/// One line of a tree and what lies below it.
#[derive(Default, Serialize)]
pub(super) struct Branch {
    /// Said of it first, in bold: the state of an event, the word of a gate.
    word: String,
    /// What it is, as HTML.
    html: String,
    /// Said of it below: evidence, whether it can be changed.
    remarks: Vec<Piece>,
    branches: Vec<Self>,
}

/// A tree is drawn this deep; deeper, nobody reads it, and a gate that leads to itself ends.
const DEEPEST: usize = 24;

/// Five whys.
pub(super) fn whys(teller: &Teller<'_>, steps: &[At<Why>], prefix: &str) -> Vec<Branch> {
    let step = |(at, step): (usize, &At<Why>)| {
        let prefix = format!("{prefix}{at}-");
        let mut remarks = Vec::new();
        let evidence = teller.evidence(step.evidence.items());
        if !evidence.is_empty() {
            remarks.push(Piece::text(teller.word("record_evidence")));
            remarks.extend(evidence);
        }
        if let Some(changeable) = step.changeable.copied() {
            remarks.push(Piece::text(teller.word(if changeable {
                "record_changeable"
            } else {
                "record_not_changeable"
            })));
        }
        Branch {
            word: String::new(),
            html: teller.prose(&step.why, &prefix),
            remarks,
            branches: whys(teller, step.because.items(), &prefix),
        }
    };
    steps.iter().enumerate().map(step).collect()
}

/// The bones of a fishbone: each category with its causes.
pub(super) fn bones(teller: &Teller<'_>, rca: &Rca, fishbone: &Ishikawa) -> Vec<Branch> {
    let bones = fishbone.bones.get().into_iter().flat_map(Keyed::iter);
    bones
        .map(|(name, causes)| Branch {
            html: format!("<p><b>{}</b></p>", escape(&sentence_case(name))),
            branches: causes
                .iter()
                .map(|cause| Branch { html: named(teller, rca, cause), ..Branch::default() })
                .collect(),
            ..Branch::default()
        })
        .collect()
}

/// A fault tree from its top: gates with their word, events with their state.
pub(super) fn faults(teller: &Teller<'_>, rca: &Rca, tree: &FaultTree) -> Vec<Branch> {
    let top = tree.top.get().map(|top| input(teller, rca, tree, top, 0));
    top.into_iter().collect()
}

fn input(teller: &Teller<'_>, rca: &Rca, tree: &FaultTree, id: &str, depth: usize) -> Branch {
    let gate = tree.gates.get().and_then(|gates| gates.get(id));
    if let Some(gate) = gate {
        let (key, inputs) = match &gate.and {
            Field::Given(inputs) => ("record_gate_and", inputs.value.as_slice()),
            Field::Absent | Field::Broken(_) => ("record_gate_or", gate.or.items()),
        };
        let below = if depth < DEEPEST { inputs } else { &[] };
        return Branch {
            word: teller.word(key),
            html: format!("<p><b>{}</b></p>", escape(&sentence_case(id))),
            remarks: Vec::new(),
            branches: below
                .iter()
                .map(|below| input(teller, rca, tree, below, depth + 1))
                .collect(),
        };
    }
    let event = tree.events.get().and_then(|events| events.get(id));
    let (html, state) = match event {
        Some(event) => (
            format!("<p>{}</p>", escape(event.text.get().map_or(id, String::as_str))),
            event.state.copied().unwrap_or(EventState::Unknown),
        ),
        None => (named(teller, rca, id), state_of_factor(rca, id)),
    };
    let word = vocabulary::event(teller.context.words, state);
    Branch { word, html, ..Branch::default() }
}

/// A factor by its text, with the way to it; any other text as it is.
fn named(teller: &Teller<'_>, rca: &Rca, text: &str) -> String {
    let Piece { href, .. } = factor_or_text(rca, text);
    let factor =
        rca.factors.items().iter().find(|factor| factor.id.get().is_some_and(|id| id == text));
    let said = factor.and_then(|factor| factor.text.get()).map(|said: &Prose| {
        let plain = teller.context.plain(said);
        let id = escape(text);
        format!("<p>{} <a class=\"id\" href=\"{}\">{id}</a></p>", escape(&plain), escape(&href))
    });
    said.unwrap_or_else(|| format!("<p>{}</p>", escape(text)))
}

/// What a factor is as an event: it happened if it is confirmed or likely, not if ruled out.
fn state_of_factor(rca: &Rca, id: &str) -> EventState {
    let factors = rca.factors.items();
    let factor = factors.iter().find(|factor| factor.id.get().is_some_and(|own| own == id));
    match factor.and_then(|factor| factor.confidence.copied()) {
        Some(Confidence::Confirmed | Confidence::Likely) => EventState::True,
        Some(Confidence::RuledOut) => EventState::False,
        Some(Confidence::Hypothesis) | None => EventState::Unknown,
    }
}

/// An id as a heading: `logins-fail` is "Logins fail".
pub(super) fn sentence_case(id: &str) -> String {
    let spaced = id.replace(['-', '_'], " ");
    let mut letters = spaced.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => spaced,
    }
}
