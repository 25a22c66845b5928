//! Trees of an analysis as nested lists, which are their own text equivalent: five whys, the
//! bones of a fishbone, the gates and events of a fault tree.

use super::analysis::factor_or_text;
use super::{Html, Piece, Teller};
use crate::measure::fault_tree::Tree;
use crate::model::Keyed;
use crate::model::prose::Prose;
use crate::model::rca::{EventState, FaultTree, Gate, Ishikawa, Rca, Why};
use crate::model::shape::{At, Field};
use crate::site::markdown::escape;
use crate::site::vocabulary;
use serde::Serialize;
use std::collections::{BTreeSet, VecDeque};

/// One line of a tree and what lies below it.
#[derive(Default, Serialize)]
pub(super) struct Branch {
    /// Said of it first, in bold: the state of an event, the word of a gate.
    word: String,
    /// What it is.
    text: Html,
    evidence: Vec<Piece>,
    /// Whether it can be changed.
    remark: String,
    branches: Vec<Self>,
}

/// Lists stand at most this deep inside each other: deeper, nobody sees what belongs to what, and
/// the template engine refuses components more than twenty deep, of which evidence needs two.
pub(super) const DEEPEST: usize = 16;

impl Branch {
    /// The line with what lies below it; at the deepest level that goes on beside it instead.
    fn with(mut self, below: Vec<Self>, level: usize) -> Vec<Self> {
        if level < DEEPEST {
            self.branches = below;
            return vec![self];
        }
        std::iter::once(self).chain(below).collect()
    }
}

/// Five whys.
pub(super) fn whys(teller: &Teller<'_>, steps: &[At<Why>], prefix: &str) -> Vec<Branch> {
    whys_from(1, teller, steps, prefix)
}

fn whys_from(level: usize, teller: &Teller<'_>, steps: &[At<Why>], prefix: &str) -> Vec<Branch> {
    let step = |(at, step): (usize, &At<Why>)| {
        let prefix = format!("{prefix}{at}-");
        let remark = match step.changeable.copied() {
            Some(true) => teller.word("record_changeable"),
            Some(false) => teller.word("record_not_changeable"),
            None => String::new(),
        };
        let line = Branch {
            text: teller.prose(&step.why, &prefix),
            evidence: teller.evidence(step.evidence.items()),
            remark,
            ..Branch::default()
        };
        line.with(whys_from(level + 1, teller, step.because.items(), &prefix), level)
    };
    steps.iter().enumerate().flat_map(step).collect()
}

/// The bones of a fishbone: each category with its causes.
pub(super) fn bones(teller: &Teller<'_>, rca: &Rca, fishbone: &Ishikawa) -> Vec<Branch> {
    let bones = fishbone.bones.get().into_iter().flat_map(Keyed::iter);
    bones
        .map(|(name, causes)| Branch {
            text: heading(name),
            branches: causes
                .iter()
                .map(|cause| Branch { text: named(teller, rca, cause), ..Branch::default() })
                .collect(),
            ..Branch::default()
        })
        .collect()
}

/// A fault tree from its top: gates with their word, events with their state. A gate that lies
/// too deep is named there and drawn after the tree, as one of its own.
pub(super) fn faults<'a>(
    teller: &'a Teller<'a>,
    rca: &'a Rca,
    tree: &'a FaultTree,
    measured: Option<&'a Tree<'a>>,
) -> Vec<Branch> {
    let mut drawing = Drawing {
        teller,
        rca,
        tree,
        measured,
        drawn: BTreeSet::new(),
        waiting: tree.top.get().map(String::as_str).into_iter().collect(),
    };
    let mut branches = Vec::new();
    while let Some(id) = drawing.waiting.pop_front() {
        if !drawing.drawn.contains(id) {
            branches.push(drawing.input(id, 1));
        }
    }
    branches
}

struct Drawing<'a> {
    teller: &'a Teller<'a>,
    rca: &'a Rca,
    tree: &'a FaultTree,
    measured: Option<&'a Tree<'a>>,
    /// Gates whose inputs are shown. Elsewhere such a gate is only named: it may lead to itself,
    /// and gates that share gates would double the page with every level.
    drawn: BTreeSet<&'a str>,
    waiting: VecDeque<&'a str>,
}

impl<'a> Drawing<'a> {
    fn input(&mut self, id: &'a str, level: usize) -> Branch {
        let Self { teller, rca, tree, .. } = *self;
        let words = teller.context.words;
        let state = self.measured.map_or(EventState::Unknown, |tree| tree.state_of(id));
        let state = vocabulary::event(words, state);
        if let Some(gate) = tree.gates.get().and_then(|gates| gates.get(id)) {
            let (is_and, inputs) = inputs(gate);
            let key = if is_and { "record_gate_and" } else { "record_gate_or" };
            let gate = words.get(key);
            let mut branches = Vec::new();
            if level == DEEPEST {
                self.waiting.push_back(id);
            } else if self.drawn.insert(id) {
                branches = inputs.iter().map(|below| self.input(below, level + 1)).collect();
            }
            return Branch {
                word: words
                    .with("rca_gate_state", &[("gate", gate.into()), ("state", state.into())]),
                text: heading(id),
                branches,
                ..Branch::default()
            };
        }
        let event = tree.events.get().and_then(|events| events.get(id));
        let text = match event {
            Some(event) => Html::paragraph(event.text.get().map_or(id, String::as_str)),
            None => named(teller, rca, id),
        };
        Branch { word: state, text, ..Branch::default() }
    }
}

/// Whether all inputs of a gate are needed, and what they are.
pub(super) fn inputs(gate: &Gate) -> (bool, &[At<String>]) {
    match &gate.and {
        Field::Given(inputs) => (true, inputs.value.as_slice()),
        Field::Absent | Field::Broken(_) => (false, gate.or.items()),
    }
}

/// A factor by its text, with the way to it; any other text as it is.
fn named(teller: &Teller<'_>, rca: &Rca, text: &str) -> Html {
    let Piece { href, .. } = factor_or_text(rca, text);
    let factor =
        rca.factors.items().iter().find(|factor| factor.id.get().is_some_and(|id| id == text));
    let said = factor.and_then(|factor| factor.text.get()).map(|said: &Prose| {
        let plain = teller.context.plain(said);
        let id = escape(text);
        Html::new(format!(
            "<p>{} <a class=\"id\" href=\"{}\">{id}</a></p>",
            escape(&plain),
            escape(&href)
        ))
    });
    said.unwrap_or_else(|| Html::paragraph(text))
}

/// An id as a line in bold.
fn heading(id: &str) -> Html {
    Html::new(format!("<p><b>{}</b></p>", escape(&sentence_case(id))))
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
