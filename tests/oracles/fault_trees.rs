//! rca.json: the minimal cut sets of fault trees.

use super::oracle::{Check, check_all};
use casebook::load::{self, Memory};
use casebook::measure::fault_tree::Tree;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn every_case_of_rca() {
    check_all("rca", |_| {
        let check: Check = cut_sets;
        Some(check)
    });
}

/// The gates of a tree that is written as nested lists; gives the name of its top.
fn gates(tree: &Value, into: &mut serde_json::Map<String, Value>) -> String {
    let Some([kind, inputs]) = tree.as_array().map(Vec::as_slice) else {
        return tree.as_str().expect("an event").to_owned();
    };
    let names: Vec<String> =
        inputs.as_array().expect("inputs").iter().map(|input| gates(input, into)).collect();
    let name = format!("gate{}", into.len());
    let kind = kind.as_str().expect("a kind").to_lowercase();
    into.insert(name.clone(), json!({ kind: names }));
    name
}

fn cut_sets(case: &Value) {
    let mut all = serde_json::Map::new();
    let top = gates(&case["tree"], &mut all);
    let tree = json!({"top": top, "gates": all, "events": {}});
    let incident = format!(
        "title: Case\nservice: shop\ntimes: {{detected: 2026-06-10T09:00Z}}\nrca: {{statement: x, methods: [{{fault_tree: {tree}}}]}}\n"
    );
    let files =
        [("casebook.yaml", super::judged::HEAD.to_owned()), ("incidents/case.yaml", incident)];
    let files = files.map(|(path, text)| (path.to_owned(), text.into_bytes()));
    let book = load::load(&Memory::new(files)).expect("a format that we read").book;
    let rca = book.incidents[0].rca().expect("an analysis");
    let model = rca.methods.items()[0].fault_tree.get().expect("a tree");
    let tree = Tree::of(model, &[]).expect("a top event");
    let set = |names: &Value| -> BTreeSet<String> {
        names
            .as_array()
            .expect("names")
            .iter()
            .map(|name| name.as_str().expect("a name").to_owned())
            .collect()
    };
    let want: BTreeSet<BTreeSet<String>> =
        case["expected"]["minimal_cut_sets"].as_array().expect("sets").iter().map(set).collect();
    let sets = tree.minimal_cut_sets().expect("few sets");
    let own = |set: &BTreeSet<&str>| set.iter().map(|name| (*name).to_owned()).collect();
    let got: BTreeSet<BTreeSet<String>> = sets.iter().map(own).collect();
    assert_eq!(got, want);
    let alone: BTreeSet<String> = tree.single_points().into_iter().map(str::to_owned).collect();
    assert_eq!(alone, set(&case["expected"]["single_points"]));
    // The chance of the top event where events are independent: by inclusion and exclusion.
    if let Some(wanted) = case["expected"]["top_probability_independent"].as_f64() {
        let chance = |name: &str| case["p"][name].as_f64().expect("a chance");
        let mut total = 0.0;
        for chosen in 1..1_usize << sets.len() {
            let union: BTreeSet<&str> = (0..sets.len())
                .filter(|at| chosen & (1 << at) != 0)
                .flat_map(|at| sets[at].iter().copied())
                .collect();
            let sign = if chosen.count_ones() % 2 == 1 { 1.0 } else { -1.0 };
            total += sign * union.into_iter().map(chance).product::<f64>();
        }
        super::oracle::near("top", total, wanted, 1e-6);
    }
}
