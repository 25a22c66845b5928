//! What a tree says, wherever it stands; and whether it is another one with one thing more.

use super::put::{Leaf, Step};
use crate::model::shape::{Key, Kind, Node};

/// A key and what its value says.
pub(crate) fn entry_said((key, value): &(Key<'_>, Node<'_>)) -> (String, String) {
    (key.text.to_string(), said(value))
}

/// What a value says.
fn said(node: &Node<'_>) -> String {
    match &node.kind {
        Kind::Scalar { text, plain } => format!("{plain} {text:?}"),
        Kind::List(items) => {
            format!("[{}]", items.iter().map(said).collect::<Vec<_>>().join(", "))
        }
        Kind::Map(entries) => {
            let entries: Vec<_> =
                entries.iter().map(|entry| format!("{:?}", entry_said(entry))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// Whether a tree is the old one with this value at this path, and nothing else.
pub(super) fn is_grown(
    old: Option<&Node<'_>>,
    new: &Node<'_>,
    path: &[Step<'_>],
    leaf: &Leaf,
) -> bool {
    let old = old.filter(|node| !node.is_empty());
    let [step, rest @ ..] = path else { return is_leaf(old, new, leaf) };
    let Kind::Map(after) = &new.kind else { return false };
    let before: &[(Key<'_>, Node<'_>)] = match old.map(|node| &node.kind) {
        None => &[],
        Some(Kind::Map(before)) => before,
        Some(Kind::Scalar { .. } | Kind::List(_)) => return false,
    };
    let others = |entries: &[(Key<'_>, Node<'_>)]| {
        let others = entries.iter().filter(|(key, _)| key.text != step.key);
        others.map(entry_said).collect::<Vec<_>>()
    };
    others(before) == others(after)
        && step.find(after).is_some_and(|(_, grown)| {
            is_grown(step.find(before).map(|(_, value)| value), grown, rest, leaf)
        })
}

fn is_leaf(old: Option<&Node<'_>>, new: &Node<'_>, leaf: &Leaf) -> bool {
    match (leaf, old.map(|node| &node.kind), &new.kind) {
        (Leaf::Moment(want), None, Kind::Scalar { text, .. }) => text == want,
        (Leaf::Entry(entry), None, Kind::List(after)) => {
            matches!(after.as_slice(), [one] if is_entry(one, &entry.pairs()))
        }
        (Leaf::Entry(entry), Some(Kind::List(before)), Kind::List(after)) => {
            let mut rest: Vec<String> = after.iter().map(said).collect();
            let before: Vec<String> = before.iter().map(said).collect();
            let fresh = after.iter().enumerate().position(|(at, one)| {
                before.get(at) != rest.get(at) && is_entry(one, &entry.pairs())
            });
            fresh.is_some_and(|at| {
                rest.remove(at);
                rest == before
            })
        }
        (
            Leaf::Moment(_) | Leaf::Entry(_),
            _,
            Kind::Scalar { .. } | Kind::List(_) | Kind::Map(_),
        ) => false,
    }
}

/// Whether an item of a list is the entry of these keys.
fn is_entry(node: &Node<'_>, pairs: &[(&'static str, &str)]) -> bool {
    let Kind::Map(entries) = &node.kind else { return false };
    entries.len() == pairs.len()
        && entries.iter().zip(pairs).all(|((key, value), (name, want))| {
            key.text == *name && matches!(&value.kind, Kind::Scalar { text, .. } if text == want)
        })
}
