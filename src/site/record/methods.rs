//! The methods of an analysis, each as a drawing and as a list that says the same; of a fault tree
//! also the smallest sets of events that suffice.

use super::analysis::factor_or_text;
use super::trees::{self, Branch, DEEPEST};
use super::{Html, Piece, Teller};
use crate::measure::fault_tree::{CutSet, Tree};
use crate::model::Keyed;
use crate::model::rca::{EventState, FaultTree, Ishikawa, Rca, Why};
use crate::model::shape::At;
use crate::site::chart::Caption;
use crate::site::chart::cause::fishbone::{self, Bone, Fishbone};
use crate::site::chart::cause::tree::{self, Mark, Node, Truth};
use crate::site::parts::Icon;
use crate::site::vocabulary;
use serde::Serialize;
use std::collections::BTreeSet;

/// One way of looking for causes.
#[derive(Serialize)]
pub(super) struct Method {
    id: String,
    title: String,
    /// What the link to it is called.
    link: String,
    /// What is to be known before it is read; may be empty.
    lead: String,
    /// How the drawing is read; empty where nothing is drawn.
    key: String,
    /// What the frame of the drawing is called.
    label: String,
    drawing: Html,
    branches: Vec<Branch>,
    sets: Option<Sets>,
}

/// The minimal cut sets.
#[derive(Serialize)]
struct Sets {
    rows: Vec<Set>,
    /// How many are not listed, or why none is; may be empty.
    remark: String,
}

/// Events that together bring the top event about.
#[derive(Serialize)]
struct Set {
    events: Vec<Piece>,
    /// Whether all of them happened.
    icon: Icon,
    state: String,
    /// "alone" where it is a single event.
    note: String,
}

/// More boxes than this are a list and no drawing.
const MOST_BOXES: usize = 120;
/// So many cut sets are listed.
const MOST_SETS: usize = 24;
/// A title of a drawing says so much of what it shows.
const MOST_LETTERS: usize = 120;

/// All methods of an analysis, in their order.
pub(super) fn methods(teller: &Teller<'_>, rca: &Rca) -> Vec<Method> {
    let mut all = Vec::new();
    for (at, method) in rca.methods.items().iter().enumerate() {
        if let Some(whys) = method.five_whys.get() {
            all.push(five_whys(teller, whys, at));
        }
        if let Some(fish) = method.ishikawa.get() {
            all.push(ishikawa(teller, rca, fish, at));
        }
        if let Some(tree) = method.fault_tree.get() {
            all.push(fault_tree(teller, rca, tree, at));
        }
    }
    all
}

/// Whether there is something to draw that can be taken in.
fn is_drawn(boxes: usize) -> bool {
    (1..=MOST_BOXES).contains(&boxes)
}

impl Method {
    fn new(teller: &Teller<'_>, id: String, title: &str, branches: Vec<Branch>) -> Self {
        let title = teller.word(title);
        let label = teller.context.words.with("rca_frame", &[("method", title.as_str().into())]);
        Self {
            link: teller.context.words.with("record_link_to", &[("what", title.as_str().into())]),
            id,
            title,
            lead: String::new(),
            key: String::new(),
            label,
            drawing: Html::default(),
            branches,
            sets: None,
        }
    }

    /// With its drawing, or with the sentence that says why there is none.
    fn drawn(
        mut self,
        teller: &Teller<'_>,
        (boxes, what, key): (usize, &str, &str),
        draw: impl FnOnce(&Caption) -> String,
    ) -> Self {
        let words = teller.context.words;
        if is_drawn(boxes) {
            let what: String = what.chars().take(MOST_LETTERS).collect();
            let arguments = [("method", self.title.as_str().into()), ("what", what.into())];
            let caption = Caption {
                id: self.id.clone(),
                title: words.with("rca_title", &arguments),
                description: words.with("rca_description", &[("n", boxes.into())]),
            };
            self.drawing = Html::new(draw(&caption));
            self.key = teller.word(key);
        } else if boxes > 0 {
            let remark = words.with("rca_not_drawn", &[("n", boxes.into())]);
            if !self.lead.is_empty() {
                self.lead.push(' ');
            }
            self.lead += &remark;
        }
        self
    }
}

fn five_whys(teller: &Teller<'_>, whys: &[At<Why>], at: usize) -> Method {
    let id = format!("whys-{}", at + 1);
    let branches = trees::whys(teller, whys, &format!("why{at}-"));
    let nodes = steps(teller, whys, 1);
    let what = nodes.first().map_or_else(String::new, |first| first.text.clone());
    Method::new(teller, id, "record_five_whys", branches).drawn(
        teller,
        (count(&nodes), &what, "rca_key_whys"),
        |caption| tree::draw(&nodes, caption),
    )
}

fn count(nodes: &[Node]) -> usize {
    nodes.iter().map(|node| 1 + count(&node.causes)).sum()
}

/// The steps as boxes; as in the list, what lies too deep goes on beside its effect.
fn steps(teller: &Teller<'_>, whys: &[At<Why>], level: usize) -> Vec<Node> {
    let mut nodes = Vec::new();
    for step in whys {
        let changeable = step.changeable.copied();
        let below = steps(teller, step.because.items(), level + 1);
        let (causes, beside) =
            if level < DEEPEST { (below, Vec::new()) } else { (Vec::new(), below) };
        nodes.push(Node {
            text: step.why.get().map_or_else(String::new, |why| teller.context.plain(why)),
            note: match changeable {
                Some(true) => teller.word("record_changeable"),
                Some(false) => teller.word("record_not_changeable"),
                None => String::new(),
            },
            mark: Mark::Step {
                shown: !step.evidence.items().is_empty(),
                changeable: changeable == Some(true),
            },
            causes,
        });
        nodes.extend(beside);
    }
    nodes
}

fn ishikawa(teller: &Teller<'_>, rca: &Rca, fish: &Ishikawa, at: usize) -> Method {
    let effect = Teller::said(&fish.effect);
    let ruled_out = |text: &str| {
        let factors = rca.factors.items();
        factors.iter().any(|one| one.is_ruled_out() && one.id.get().is_some_and(|id| id == text))
    };
    let bones: Vec<Bone> = fish
        .bones
        .get()
        .into_iter()
        .flat_map(Keyed::iter)
        .map(|(name, causes)| Bone {
            name: trees::sentence_case(name),
            causes: causes
                .iter()
                .map(|cause| {
                    let out = ruled_out(cause);
                    let note = if out { teller.word("record_ruled_out") } else { String::new() };
                    (said(teller, rca, cause), note)
                })
                .collect(),
        })
        .collect();
    let count = bones.iter().map(|bone| 1 + bone.causes.len()).sum();
    let mut method = Method::new(
        teller,
        format!("fishbone-{}", at + 1),
        "record_ishikawa",
        trees::bones(teller, rca, fish),
    );
    let arguments = [("effect", effect.as_str().into())];
    method.lead = teller.context.words.with("record_effect_is", &arguments);
    method.drawn(teller, (count, &effect, "rca_key_fish"), |caption| {
        fishbone::draw(&Fishbone { effect: effect.clone(), bones }, caption)
    })
}

/// A factor by its text; any other text as it is.
fn said(teller: &Teller<'_>, rca: &Rca, text: &str) -> String {
    let factors = rca.factors.items();
    let factor = factors.iter().find(|factor| factor.id.get().is_some_and(|id| id == text));
    let said = factor.and_then(|factor| factor.text.get());
    said.map_or_else(|| text.to_owned(), |said| teller.context.plain(said))
}

fn fault_tree(teller: &Teller<'_>, rca: &Rca, model: &FaultTree, at: usize) -> Method {
    let measured = Tree::of(model, rca.factors.items());
    let branches = trees::faults(teller, rca, model, measured.as_ref());
    let mut method =
        Method::new(teller, format!("fault-tree-{}", at + 1), "record_fault_tree", branches);
    method.lead = teller.word("record_fault_tree_lead");
    let (Some(top), Some(measured)) = (model.top.get(), measured) else { return method };
    let mut inputs = Inputs { teller, rca, model, measured: &measured, drawn: BTreeSet::new() };
    let nodes = [inputs.node(top, 1)];
    method.sets = Some(inputs.sets());
    let what = nodes[0].text.clone();
    method.drawn(teller, (count(&nodes), &what, "rca_key_faults"), |caption| {
        tree::draw(&nodes, caption)
    })
}

struct Inputs<'a, 't> {
    teller: &'t Teller<'t>,
    rca: &'a Rca,
    model: &'a FaultTree,
    measured: &'t Tree<'a>,
    /// Gates that are drawn with their inputs; elsewhere they are only named.
    drawn: BTreeSet<&'a str>,
}

impl<'a> Inputs<'a, '_> {
    fn node(&mut self, id: &'a str, level: usize) -> Node {
        let words = self.teller.context.words;
        let state = self.measured.state_of(id);
        let truth = match state {
            EventState::True => Truth::Happened,
            EventState::False => Truth::Not,
            EventState::Unknown => Truth::Unknown,
        };
        let state = vocabulary::event(words, state);
        let Some(gate) = self.model.gates.get().and_then(|gates| gates.get(id)) else {
            let text = self.text(id);
            return Node { text, note: state, mark: Mark::Event(truth), causes: Vec::new() };
        };
        let (is_and, inputs) = trees::inputs(gate);
        let (key, mark) = if is_and {
            ("record_gate_and", Mark::And(truth))
        } else {
            ("record_gate_or", Mark::Or(truth))
        };
        let word = words.get(key);
        let note = words.with("rca_gate_state", &[("gate", word.into()), ("state", state.into())]);
        let text = trees::sentence_case(id);
        if level >= DEEPEST || !self.drawn.insert(id) {
            return Node { text, note, mark: Mark::Elsewhere(truth), causes: Vec::new() };
        }
        let causes = inputs.iter().map(|input| self.node(input, level + 1)).collect();
        Node { text, note, mark, causes }
    }

    /// An event by its own text, else by that of the factor.
    fn text(&self, id: &str) -> String {
        let event = self.model.events.get().and_then(|events| events.get(id));
        let text = event.and_then(|event| event.text.get());
        text.map_or_else(|| said(self.teller, self.rca, id), Clone::clone)
    }

    fn sets(&self) -> Sets {
        let words = self.teller.context.words;
        let Some(all) = self.measured.minimal_cut_sets() else {
            return Sets { rows: Vec::new(), remark: words.get("rca_sets_none") };
        };
        let more = all.len().saturating_sub(MOST_SETS);
        let remark = if more > 0 {
            words.with("rca_sets_more", &[("n", more.into())])
        } else {
            String::new()
        };
        Sets { rows: all.iter().take(MOST_SETS).map(|set| self.set(set)).collect(), remark }
    }

    fn set(&self, set: &CutSet<'a>) -> Set {
        let states: Vec<_> = set.iter().map(|id| self.measured.state_of(id)).collect();
        let state = if states.contains(&EventState::False) {
            EventState::False
        } else if states.contains(&EventState::Unknown) {
            EventState::Unknown
        } else {
            EventState::True
        };
        let piece =
            |id: &&'a str| Piece { text: self.text(id), href: factor_or_text(self.rca, id).href };
        Set {
            events: set.iter().map(piece).collect(),
            icon: match state {
                EventState::True => Icon::STRONG,
                EventState::False => Icon::WEAK,
                EventState::Unknown => Icon::INTERMEDIATE,
            },
            state: vocabulary::event(self.teller.context.words, state),
            note: if set.len() == 1 { self.teller.word("rca_set_alone") } else { String::new() },
        }
    }
}
