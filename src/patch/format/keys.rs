//! In which order the keys of a mapping stand: that of the field tables, as the schema lists them.

use super::members::{self, Member};
use super::moved::Edit;
use super::{WhyLeft, entries, stamps};
use crate::model::shape::{Key, Kind, Node};
use crate::model::time::moment_pattern;
use jiff::tz::TimeZone;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The keys of one kind of file, at every level: its JSON Schema.
pub(super) struct Keys {
    schema: Value,
    /// How the schema describes a moment.
    moment: String,
}

/// What will be done to a text.
pub(super) struct Plan<'t> {
    pub text: &'t str,
    /// The zone of short times, where it is known.
    pub zone: Option<&'t TimeZone>,
    /// First bytes of values that cannot be read.
    pub faulty: &'t BTreeSet<u32>,
    pub edits: Vec<Edit>,
    /// What keeps its order, by a byte in it.
    pub left: Vec<(usize, WhyLeft)>,
}

impl<'t> Plan<'t> {
    pub(super) fn new(
        text: &'t str,
        zone: Option<&'t TimeZone>,
        faulty: &'t BTreeSet<u32>,
    ) -> Self {
        Self { text, zone, faulty, edits: Vec::new(), left: Vec::new() }
    }

    /// Puts the members of a mapping or a list into an order.
    pub(super) fn put_in_order(
        &mut self,
        whole: &Node<'_>,
        members: &[Member],
        order: Option<Vec<usize>>,
    ) {
        let Some(order) = order else { return };
        match members::in_order(self.text, whole, members, &order) {
            Some(edit) => self.edits.push(edit),
            None => self.left.push((whole.place.start as usize, WhyLeft::Entangled)),
        }
    }
}

impl Keys {
    /// The keys that a finished schema lists.
    pub(super) fn of(schema: Value) -> Self {
        Self { schema, moment: moment_pattern() }
    }

    /// Plans what is to be done to a file.
    pub(super) fn plan(&self, tree: &Node<'_>, plan: &mut Plan<'_>) {
        self.visit(tree, &self.schema, plan);
    }

    fn visit(&self, node: &Node<'_>, schema: &Value, plan: &mut Plan<'_>) {
        let mut shapes = Vec::new();
        self.resolve(schema, &mut shapes);
        match &node.kind {
            Kind::Scalar { text, .. } => {
                let pattern = |shape: &&Map<String, Value>| {
                    shape.get("pattern").and_then(Value::as_str) == Some(self.moment.as_str())
                };
                if shapes.iter().any(pattern) {
                    plan.edits.extend(stamps::rewritten(node, text, plan));
                }
            }
            Kind::List(items) => {
                if let Some(schema) = shapes.iter().find_map(|shape| shape.get("items")) {
                    for item in items {
                        self.visit(item, schema, plan);
                    }
                }
            }
            Kind::Map(entries) => self.visit_map(node, entries, &shapes, plan),
        }
    }

    fn visit_map(
        &self,
        node: &Node<'_>,
        entries: &[(Key<'_>, Node<'_>)],
        shapes: &[&Map<String, Value>],
        plan: &mut Plan<'_>,
    ) {
        let object = |name| shapes.iter().filter_map(move |shape| shape.get(name)?.as_object());
        // Prose may be a map by audience or by language: the one whose keys are there.
        let known = |keys: &&Map<String, Value>| {
            entries.iter().filter(|(key, _)| keys.contains_key(&*key.text)).count()
        };
        let listed = object("properties").max_by_key(known);
        if let Some(listed) = listed {
            let ranks: Vec<Option<usize>> = entries
                .iter()
                .map(|(key, _)| listed.keys().position(|known| *known == key.text))
                .collect();
            let order = by_rank(&ranks);
            let members: Vec<Member> =
                entries.iter().map(|entry| Member::of_entry(plan.text, entry)).collect();
            plan.put_in_order(node, &members, order);
        }
        // The days of a timeline are the only keys that a pattern with a list behind it describes.
        let days = object("patternProperties").flat_map(Map::values).find(|one| one.is_object());
        if days.is_some() {
            entries::sort(node, entries, plan);
        }
        let others = object("additionalProperties");
        let others = others.map(|one| Value::Object(one.clone())).next();
        for (key, value) in entries.iter().filter(|(key, _)| !key.is_own()) {
            let own = listed.and_then(|listed| listed.get(&*key.text));
            if let Some(schema) = own.or(days).or(others.as_ref()) {
                self.visit(value, schema, plan);
            }
        }
    }

    /// What a schema refers to, and its alternatives.
    fn resolve<'s>(&'s self, schema: &'s Value, shapes: &mut Vec<&'s Map<String, Value>>) {
        let Value::Object(shape) = schema else { return };
        if let Some(Value::String(reference)) = shape.get("$ref") {
            let meant = self.schema.pointer(reference.trim_start_matches('#'));
            return meant.into_iter().for_each(|meant| self.resolve(meant, shapes));
        }
        let alternatives =
            ["anyOf", "allOf"].iter().filter_map(|name| shape.get(*name)?.as_array());
        alternatives.flatten().for_each(|one| self.resolve(one, shapes));
        shapes.push(shape);
    }
}

/// The order of these ranks, where it is another one. What has no rank stays behind what it
/// follows.
fn by_rank(ranks: &[Option<usize>]) -> Option<Vec<usize>> {
    let mut last = None;
    let filled: Vec<Option<usize>> = ranks
        .iter()
        .map(|rank| {
            last = rank.or(last);
            last
        })
        .collect();
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    order.sort_by_key(|at| filled[*at]);
    (!order.is_sorted()).then_some(order)
}

#[cfg(test)]
mod tests {
    use super::by_rank;

    #[test]
    fn unknown_keys_stay_behind_the_key_that_they_follow() {
        assert_eq!(by_rank(&[Some(0), None, Some(2)]), None);
        assert_eq!(by_rank(&[Some(2), None, Some(0), None]), Some(vec![2, 3, 0, 1]));
        assert_eq!(by_rank(&[None, Some(2), Some(1)]), Some(vec![0, 2, 1]));
    }
}
