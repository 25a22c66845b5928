//! What differs between two versions of a record, field by field.
//!
//! Lists are sets: an item that only moved has not changed. Items with an id are known again by
//! it, entries of a timeline by their time and kind.

use crate::diagnostic::masked;
use crate::model::shape::{Key, Kind, Node};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Where: `times.resolved`, `timeline[2026-06-10 09:40 action].text`, `actions[pool-gate].due`.
    pub path: String,
    /// What it said, on one line; `None` where it did not exist.
    pub old: Option<String>,
    /// What it says, on one line; `None` where it was taken out.
    pub new: Option<String>,
}

/// One version of a record as a tree: what stands in files of its own stands under its key.
#[derive(Debug, Default)]
pub(super) struct Tree<'t> {
    /// The keys of the main file and of the others.
    pub fields: Vec<(Cow<'t, str>, Node<'t>)>,
    /// Names of the timeline's entries, by their first byte.
    pub entries: BTreeMap<u32, String>,
}

/// The fields that differ, in the order of the newer version.
pub(super) fn differences(old: &Tree<'_>, new: &Tree<'_>) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    let keys = new.fields.iter().map(|(key, _)| key);
    let gone = old.fields.iter().map(|(key, _)| key);
    let gone = gone.filter(|key| new.field(key).is_none());
    for key in keys.chain(gone) {
        let (before, after) = (old.field(key), new.field(key));
        if &**key == "timeline" {
            let (before, after) = (old.timeline(before), new.timeline(after));
            items(key, named(before), named(after), &mut changes);
        } else {
            compare(key, before, after, &mut changes);
        }
    }
    changes
}

impl<'t> Tree<'t> {
    fn field(&self, key: &str) -> Option<&Node<'t>> {
        let found = self.fields.iter().find(|(name, _)| &**name == key)?;
        Some(&found.1).filter(|node| !node.is_empty())
    }

    /// The entries of all days with their names.
    fn timeline<'n>(&'n self, node: Option<&'n Node<'t>>) -> Vec<(String, &'n Node<'t>)> {
        let Some(Node { kind: Kind::Map(days), .. }) = node else { return Vec::new() };
        let mut entries = Vec::new();
        for (day, list) in days {
            let Kind::List(list) = &list.kind else { continue };
            for entry in list {
                let name = self.entries.get(&entry.place.start).cloned();
                let bare = || format!("{} {}", day.text, scalar(entry, "at").unwrap_or_default());
                let kind = scalar(entry, "kind").unwrap_or_default();
                let name = format!("{} {kind}", name.unwrap_or_else(bare));
                entries.push((name.trim().to_owned(), entry));
            }
        }
        entries
    }
}

type Named<'n, 't> = Vec<(String, &'n Node<'t>)>;

/// Items of the same name are told apart by a number.
fn named<'n, 't>(items: Vec<(String, &'n Node<'t>)>) -> Named<'n, 't> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let number = |(name, node): (String, &'n Node<'t>)| {
        let times = seen.entry(name.clone()).or_default();
        *times += 1;
        (if *times > 1 { format!("{name} ({times})") } else { name }, node)
    };
    items.into_iter().map(number).collect()
}

/// Items of two lists that are known by their names.
fn items(path: &str, old: Named<'_, '_>, new: Named<'_, '_>, changes: &mut Vec<FieldChange>) {
    let find = |all: &Named<'_, '_>, name: &str| all.iter().position(|(other, _)| other == name);
    for (name, after) in &new {
        let path = format!("{path}[{name}]");
        match find(&old, name) {
            Some(at) => compare(&path, Some(old[at].1), Some(after), changes),
            None => changes.push(FieldChange { path, old: None, new: Some(summary(after)) }),
        }
    }
    for (name, before) in old.iter().filter(|(name, _)| find(&new, name).is_none()) {
        let path = format!("{path}[{name}]");
        changes.push(FieldChange { path, old: Some(summary(before)), new: None });
    }
}

fn compare(
    path: &str,
    old: Option<&Node<'_>>,
    new: Option<&Node<'_>>,
    changes: &mut Vec<FieldChange>,
) {
    let (old, new) = (old.filter(|node| !node.is_empty()), new.filter(|node| !node.is_empty()));
    let stated: Vec<&Node<'_>> = old.into_iter().chain(new).collect();
    if stated.iter().all(|node| matches!(node.kind, Kind::Map(_))) {
        maps(path, old, new, changes);
    } else if stated.iter().all(|node| matches!(node.kind, Kind::List(_))) {
        lists(path, list(old), list(new), changes);
    } else if !same(old, new) {
        let (old, new) = (old.map(summary), new.map(summary));
        changes.push(FieldChange { path: path.to_owned(), old, new });
    }
}

fn maps(
    path: &str,
    old: Option<&Node<'_>>,
    new: Option<&Node<'_>>,
    changes: &mut Vec<FieldChange>,
) {
    let (before, after) = (entries(old), entries(new));
    let keys = after.iter().map(|(key, _)| key);
    let gone = before.iter().map(|(key, _)| key);
    let gone = gone.filter(|key| !after.iter().any(|(other, _)| other.text == key.text));
    for key in keys.chain(gone) {
        let of = |all: &'_ [_]| -> Option<usize> {
            all.iter().position(|(other, _): &(Key<'_>, Node<'_>)| other.text == key.text)
        };
        let (old, new) = (of(before).map(|at| &before[at].1), of(after).map(|at| &after[at].1));
        compare(&format!("{path}.{}", key.text), old, new, changes);
    }
}

fn entries<'n, 't>(node: Option<&'n Node<'t>>) -> &'n [(Key<'t>, Node<'t>)] {
    if let Some(Node { kind: Kind::Map(entries), .. }) = node { entries } else { &[] }
}

fn list<'n, 't>(node: Option<&'n Node<'t>>) -> &'n [Node<'t>] {
    if let Some(Node { kind: Kind::List(list), .. }) = node { list } else { &[] }
}

fn lists(path: &str, old: &[Node<'_>], new: &[Node<'_>], changes: &mut Vec<FieldChange>) {
    let ids = |list: &[Node<'_>]| -> Option<Vec<String>> {
        list.iter().map(|item| scalar(item, "id").map(str::to_owned)).collect()
    };
    if let (Some(before), Some(after)) = (ids(old), ids(new)) {
        let old = named(before.into_iter().zip(old).collect());
        return items(path, old, named(after.into_iter().zip(new).collect()), changes);
    }
    let is_plain = |node: &Node<'_>| matches!(node.kind, Kind::Scalar { .. });
    let mut rest: Vec<&Node<'_>> = old.iter().collect();
    let mut added: Vec<(usize, &Node<'_>)> = Vec::new();
    for (at, item) in new.iter().enumerate() {
        match rest.iter().position(|one| same(Some(one), Some(item))) {
            Some(known) => _ = rest.remove(known),
            None => added.push((at + 1, item)),
        }
    }
    if added.is_empty() && rest.is_empty() {
        return;
    }
    if old.iter().chain(new).all(is_plain) {
        let all = |list: &[Node<'_>]| {
            let texts: Vec<String> = list.iter().map(|item| summary(item)).collect();
            (!texts.is_empty()).then(|| cut(&texts.join(", ")))
        };
        changes.push(FieldChange { path: path.to_owned(), old: all(old), new: all(new) });
        return;
    }
    // Nothing names the items: those that are left are taken to follow each other.
    let mut rest = rest.into_iter();
    for (at, item) in added {
        let path = format!("{path}[{at}]");
        match rest.next() {
            Some(before) => compare(&path, Some(before), Some(item), changes),
            None => changes.push(FieldChange { path, old: None, new: Some(summary(item)) }),
        }
    }
    let path = format!("{path}[]");
    changes.extend(rest.map(|item| FieldChange {
        path: path.clone(),
        old: Some(summary(item)),
        new: None,
    }));
}

/// Whether two values say the same, however their lines are broken and their keys ordered.
fn same(old: Option<&Node<'_>>, new: Option<&Node<'_>>) -> bool {
    let (Some(old), Some(new)) = (old, new) else { return old.is_none() && new.is_none() };
    match (&old.kind, &new.kind) {
        (Kind::Scalar { text: before, .. }, Kind::Scalar { text: after, .. }) => {
            before.split_whitespace().eq(after.split_whitespace())
        }
        (Kind::List(before), Kind::List(after)) => {
            before.len() == after.len()
                && before.iter().zip(after).all(|(old, new)| same(Some(old), Some(new)))
        }
        (Kind::Map(before), Kind::Map(after)) => {
            before.len() == after.len()
                && before.iter().all(|(key, old)| {
                    let new = after.iter().find(|(other, _)| other.text == key.text);
                    new.is_some_and(|(_, new)| same(Some(old), Some(new)))
                })
        }
        (Kind::Scalar { .. } | Kind::List(_) | Kind::Map(_), _) => false,
    }
}

/// The text of a key that has a plain value.
fn scalar<'n>(node: &'n Node<'_>, key: &str) -> Option<&'n str> {
    let found = entries(Some(node)).iter().find(|(name, _)| name.text == key)?;
    match &found.1.kind {
        Kind::Scalar { text, .. } => Some(text),
        Kind::List(_) | Kind::Map(_) => None,
    }
}

/// A value on one line: of a mapping what it is called.
fn summary(node: &Node<'_>) -> String {
    let text = match &node.kind {
        Kind::Scalar { text, .. } => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Kind::List(list) => list.iter().map(summary).collect::<Vec<_>>().join(", "),
        Kind::Map(map) => {
            let called = ["text", "title", "summary", "internal", "what", "name"];
            if let Some(text) = called.into_iter().find_map(|key| scalar(node, key)) {
                text.split_whitespace().collect::<Vec<_>>().join(" ")
            } else {
                let pairs =
                    map.iter().map(|(key, value)| format!("{}: {}", key.text, summary(value)));
                pairs.collect::<Vec<_>>().join(", ")
            }
        }
    };
    cut(&masked(&text))
}

/// Long prose is shortened: the commit has the whole of it.
fn cut(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::yaml::parse;
    use crate::model::shape::FileId;

    fn tree(text: &str) -> Tree<'_> {
        let Kind::Map(map) = parse(text, FileId(0)).unwrap().kind else { panic!("a mapping") };
        let fields = map.into_iter().map(|(key, node)| (key.text, node)).collect();
        Tree { fields, ..Tree::default() }
    }

    fn told(old: &str, new: &str) -> Vec<String> {
        let or_none = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        let changes = differences(&tree(old), &tree(new)).into_iter();
        changes
            .map(|one| format!("{}: {} > {}", one.path, or_none(one.old), or_none(one.new)))
            .collect()
    }

    #[test]
    fn fields_are_compared_by_their_path() {
        assert_eq!(
            told(
                "times: {resolved: 10:05, detected: 09:00}",
                "times: {resolved: 10:15}\nmajor: true"
            ),
            ["times.resolved: 10:05 > 10:15", "times.detected: 09:00 > -", "major: - > true"]
        );
        assert_eq!(told("a: {b: 1}\nc: ~", "d:\n"), ["a.b: 1 > -"]);
        assert_eq!(told("a: x\nb: [1, 2]", "b: [2, 1]\na: |\n  x\n"), Vec::<String>::new());
        assert_eq!(told("b: [x, y]", "b: [y, z]"), ["b: x, y > y, z"]);
    }

    #[test]
    fn items_are_known_again() {
        assert_eq!(
            told(
                "actions: [{id: a, due: 1}, {id: b, title: Bee}]",
                "actions: [{id: c, title: Cee}, {id: a, due: 2}]"
            ),
            ["actions[c]: - > Cee", "actions[a].due: 1 > 2", "actions[b]: Bee > -"]
        );
        let entry = |at: &str, text: &str| {
            format!("timeline:\n  2026-06-10:\n    - {{at: {at}, kind: action, text: {text}}}\n")
        };
        assert_eq!(
            told(&entry("09:40", "Old"), &entry("09:40", "New")),
            ["timeline[2026-06-10 09:40 action].text: Old > New"]
        );
        assert_eq!(
            told("whys: [{why: one}, {why: two}]", "whys: [{why: two}, {why: 1}, {why: 3}]"),
            ["whys[2].why: one > 1", "whys[3]: - > why: 3"]
        );
    }

    #[test]
    fn long_texts_are_cut() {
        let long = "word ".repeat(40);
        let told = told("a: x", &format!("a: {long}"));
        assert!(told[0].ends_with("word…") && told[0].len() < 100, "{told:?}");
    }
}
