//! A fault tree (domain.md § 5.2): what follows from what is known, and which events suffice.
//!
//! Gates are AND and OR over gates, events and factors. States have three values and follow
//! Kleene's logic; minimal cut sets are found from the top down with absorption (Vesely et al.,
//! *Fault Tree Handbook*, NUREG-0492, 1981, ch. VII).

use crate::model::rca::{Confidence, EventState, Factor, FaultTree, Gate};
use crate::model::shape::{At, Keyed};
use std::collections::{BTreeMap, BTreeSet};

/// Trees of people have tens of events. One with more cut sets than this is not shown as a list.
const MOST_CUT_SETS: usize = 512;

/// A fault tree with its inputs by name.
#[derive(Debug)]
pub struct Tree<'a> {
    top: &'a str,
    gates: BTreeMap<&'a str, &'a Gate>,
    events: BTreeMap<&'a str, EventState>,
    /// What follows for each gate.
    follows: BTreeMap<&'a str, EventState>,
}

/// A set of events that together bring the top event about.
pub type CutSet<'a> = BTreeSet<&'a str>;

impl<'a> Tree<'a> {
    /// A tree with the factors that its gates may name: confirmed and likely ones are true, ruled
    /// out ones false, hypotheses unknown.
    pub fn of(tree: &'a FaultTree, factors: &'a [At<Factor>]) -> Option<Self> {
        let gates = tree.gates.get().into_iter().flat_map(Keyed::iter);
        let stated = tree.events.get().into_iter().flat_map(Keyed::iter);
        let factors = factors.iter().filter_map(|factor| {
            let state = match factor.confidence.copied().unwrap_or(Confidence::Hypothesis) {
                Confidence::Confirmed | Confidence::Likely => EventState::True,
                Confidence::RuledOut => EventState::False,
                Confidence::Hypothesis => EventState::Unknown,
            };
            Some((factor.id.get()?.as_str(), state))
        });
        let stated =
            stated.map(|(name, event)| (name, event.state.copied().unwrap_or(EventState::Unknown)));
        let mut tree = Self {
            top: tree.top.get()?,
            gates: gates.map(|(name, gate)| (name, &gate.value)).collect(),
            // An event of the tree says more of it than a factor of the same name.
            events: factors.chain(stated).collect(),
            follows: BTreeMap::new(),
        };
        tree.follow(tree.top, &mut Vec::new());
        for gate in tree.gates.keys().copied().collect::<Vec<_>>() {
            tree.follow(gate, &mut Vec::new());
        }
        Some(tree)
    }

    /// What follows for the top event; unknown where the tree refers to itself.
    pub fn top_state(&self) -> EventState {
        self.state_of(self.top)
    }

    /// What is known of an event or follows for a gate.
    pub fn state_of(&self, name: &str) -> EventState {
        let known = self.follows.get(name).or_else(|| self.events.get(name));
        known.copied().unwrap_or(EventState::Unknown)
    }

    /// Finds what follows for a gate, and remembers it: gates that share gates would else be asked
    /// twice as often with every level.
    fn follow(&mut self, name: &'a str, above: &mut Vec<&'a str>) -> EventState {
        let Some(gate) = self.gates.get(name).copied() else { return self.state_of(name) };
        if let Some(known) = self.follows.get(name) {
            return *known;
        }
        if above.contains(&name) {
            return EventState::Unknown;
        }
        above.push(name);
        let inputs = inputs(gate);
        let states: Vec<EventState> =
            inputs.names.iter().map(|input| self.follow(input, above)).collect();
        above.pop();
        let (decides, otherwise) = if inputs.is_and {
            (EventState::False, EventState::True)
        } else {
            (EventState::True, EventState::False)
        };
        let state = if states.is_empty() {
            EventState::Unknown
        } else if states.contains(&decides) {
            decides
        } else if states.contains(&EventState::Unknown) {
            EventState::Unknown
        } else {
            otherwise
        };
        self.follows.insert(name, state);
        state
    }

    /// The gate at which the tree refers to itself, where it does.
    pub fn cycle(&self) -> Option<&'a str> {
        self.gates.keys().find(|gate| self.leads_back(gate, gate, &mut BTreeSet::new())).copied()
    }

    fn leads_back(&self, from: &'a str, to: &str, seen: &mut BTreeSet<&'a str>) -> bool {
        let Some(gate) = self.gates.get(from) else { return false };
        inputs(gate)
            .names
            .into_iter()
            .any(|input| input == to || (seen.insert(input) && self.leads_back(input, to, seen)))
    }

    /// The minimal cut sets of the top event, the smallest first; `None` where the tree refers to
    /// itself, or has so many that nobody could read them.
    pub fn minimal_cut_sets(&self) -> Option<Vec<CutSet<'a>>> {
        if self.cycle().is_some() {
            return None;
        }
        let mut sets = self.cut_sets(self.top, &mut BTreeMap::new())?;
        sets.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        Some(sets)
    }

    /// Events that bring the top event about alone.
    pub fn single_points(&self) -> Vec<&'a str> {
        let sets = self.minimal_cut_sets().unwrap_or_default();
        let alone = sets.iter().filter(|set| set.len() == 1);
        alone.filter_map(|set| set.first().copied()).collect()
    }

    /// The cut sets of an event or gate; `known` remembers those of gates, which may share gates.
    fn cut_sets(
        &self,
        name: &'a str,
        known: &mut BTreeMap<&'a str, Vec<CutSet<'a>>>,
    ) -> Option<Vec<CutSet<'a>>> {
        let Some(gate) = self.gates.get(name) else { return Some(vec![CutSet::from([name])]) };
        if let Some(sets) = known.get(name) {
            return Some(sets.clone());
        }
        let sets = self.sets_of(name, gate, known)?;
        known.insert(name, sets.clone());
        Some(sets)
    }

    fn sets_of(
        &self,
        name: &'a str,
        gate: &'a Gate,
        known: &mut BTreeMap<&'a str, Vec<CutSet<'a>>>,
    ) -> Option<Vec<CutSet<'a>>> {
        let inputs = inputs(gate);
        if !inputs.is_and {
            let mut sets = Vec::new();
            for input in inputs.names {
                sets.extend(self.cut_sets(input, known)?);
                sets = absorbed(sets)?;
            }
            return Some(sets);
        }
        let mut sets = vec![CutSet::new()];
        for input in &inputs.names {
            let own = self.cut_sets(input, known)?;
            if sets.len().saturating_mul(own.len()) > MOST_CUT_SETS * 4 {
                return None;
            }
            let both = sets.iter().flat_map(|set| own.iter().map(move |other| set | other));
            sets = absorbed(both.collect())?;
        }
        // A gate without inputs says nothing about what brings it about.
        Some(if inputs.names.is_empty() { vec![CutSet::from([name])] } else { sets })
    }
}

/// Keeps the sets of which no other one is a part.
fn absorbed(mut sets: Vec<CutSet<'_>>) -> Option<Vec<CutSet<'_>>> {
    sets.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    sets.dedup();
    let mut kept: Vec<CutSet<'_>> = Vec::new();
    for set in sets {
        if !kept.iter().any(|small| small.is_subset(&set)) {
            kept.push(set);
        }
        if kept.len() > MOST_CUT_SETS {
            return None;
        }
    }
    Some(kept)
}

struct Inputs<'a> {
    is_and: bool,
    names: Vec<&'a str>,
}

fn inputs(gate: &Gate) -> Inputs<'_> {
    let is_and = !gate.and.is_absent();
    let names = if is_and { gate.and.items() } else { gate.or.items() };
    Inputs { is_and, names: names.iter().map(|name| name.value.as_str()).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::read;
    use serde_json::{Value, json};

    fn check(tree: Value, factors: Value, state: EventState, sets: Option<&[&[&str]]>) {
        let model: FaultTree = read(&tree);
        let factors: Vec<At<Factor>> = read(&factors);
        let read = Tree::of(&model, &factors).expect("a top event");
        assert_eq!(read.top_state(), state, "{tree}");
        let got = read.minimal_cut_sets();
        let want: Option<Vec<CutSet<'_>>> =
            sets.map(|sets| sets.iter().map(|set| set.iter().copied().collect()).collect());
        assert_eq!(got, want, "{tree}");
    }

    #[test]
    fn states_follow_kleene_and_small_sets_absorb_large_ones() {
        let events = |states: &[(&str, &str)]| -> Value {
            states
                .iter()
                .map(|(name, state)| ((*name).to_owned(), json!({"text": "x", "state": state})))
                .collect()
        };
        let and = json!({"t": {"and": ["a", "b"]}});
        let or = json!({"t": {"or": ["a", "b"]}});
        let tree = |gates: &Value, a: &str, b: &str| json!({"top": "t", "gates": gates, "events": events(&[("a", a), ("b", b)])});
        let both: Option<&[&[&str]]> = Some(&[&["a", "b"]]);
        let each: Option<&[&[&str]]> = Some(&[&["a"], &["b"]]);
        check(tree(&and, "true", "unknown"), json!([]), EventState::Unknown, both);
        check(tree(&and, "false", "unknown"), json!([]), EventState::False, both);
        check(tree(&and, "true", "true"), json!([]), EventState::True, both);
        check(tree(&or, "true", "unknown"), json!([]), EventState::True, each);
        check(tree(&or, "false", "unknown"), json!([]), EventState::Unknown, each);
        check(tree(&or, "false", "false"), json!([]), EventState::False, each);
        let factor = |confidence: &str| json!([{"id": "pool", "role": "trigger", "text": "x", "confidence": confidence}]);
        let alone =
            json!({"top": "t", "gates": {"t": {"or": ["pool", "g"]}, "g": {"and": ["pool", "x"]}}});
        check(alone.clone(), factor("likely"), EventState::True, Some(&[&["pool"]]));
        check(alone.clone(), factor("ruled-out"), EventState::False, Some(&[&["pool"]]));
        check(alone, factor("hypothesis"), EventState::Unknown, Some(&[&["pool"]]));
    }

    #[test]
    fn gates_that_share_gates_are_asked_once() {
        let gates: Value = (0..60)
            .map(|at| {
                let below = format!("g{}", at + 1);
                (format!("g{at}"), json!({"or": [below.clone(), below]}))
            })
            .collect();
        let events = json!({"g60": {"text": "x", "state": "true"}});
        let tree = json!({"top": "g0", "gates": gates, "events": events});
        check(tree, json!([]), EventState::True, Some(&[&["g60"]]));
    }

    #[test]
    fn a_tree_that_refers_to_itself_ends() {
        let tree =
            json!({"top": "t", "gates": {"t": {"or": ["g", "a"]}, "g": {"and": ["t", "b"]}}});
        check(tree, json!([]), EventState::Unknown, None);
        // Twenty gates of four in a row would have more sets than anybody reads.
        let gates: Value = (0..20)
            .map(|at| (format!("g{at}"), json!({"or": [format!("a{at}"), format!("b{at}"), format!("c{at}"), format!("d{at}")]})))
            .chain([("t".to_owned(), json!({"and": (0..20).map(|at| format!("g{at}")).collect::<Vec<_>>()}))])
            .collect();
        check(json!({"top": "t", "gates": gates}), json!([]), EventState::Unknown, None);
    }
}
