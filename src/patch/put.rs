//! A value into a text at a path of keys, as one insertion.
//!
//! It goes where a person would put it: a milestone after those before it, a day after the days
//! before it, an entry after the entries before it; in the style, block or braces, that is there.
//! Nothing here is certain of what it made: the result is read again and compared.

use super::entry::Written;
use super::lines::{Insertion, column, end_of_block, next_line};
use crate::model::shape::{Key, Kind, Node};
use jiff::Timestamp;

/// One key of the path.
pub(super) struct Step<'a> {
    /// The key.
    pub key: &'a str,
    /// Whether another key of the same mapping stands before it.
    pub comes_after: &'a dyn Fn(&str) -> bool,
}

impl Step<'_> {
    /// The key in a mapping's entries.
    pub(super) fn find<'n, 't>(
        &self,
        entries: &'n [(Key<'t>, Node<'t>)],
    ) -> Option<&'n (Key<'t>, Node<'t>)> {
        entries.iter().find(|(key, _)| key.text == self.key)
    }
}

/// What stands at the end of the path.
#[derive(Debug)]
pub(super) enum Leaf {
    /// A moment, as written.
    Moment(String),
    /// One more entry of a list.
    Entry(Written),
}

/// The text, and what is known of it.
pub(super) struct Target<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether the entry of this `at:` (its first byte) is not later than the new one.
    pub is_earlier: &'a dyn Fn(u32) -> bool,
}

/// The moment of an entry whose `at:` begins at a byte, for [`Target::is_earlier`].
pub(super) fn is_no_later(moments: &[(u32, Timestamp)], byte: u32, than: Timestamp) -> bool {
    moments.iter().find(|(at, _)| *at == byte).is_none_or(|(_, at)| *at <= than)
}

impl Target<'_> {
    /// Where and how the value goes in; `None` where the text is written in a way that is not
    /// understood.
    pub(super) fn put(
        &self,
        root: Option<&Node<'_>>,
        path: &[Step<'_>],
        leaf: &Leaf,
    ) -> Option<Insertion> {
        let Some(root) = root else {
            let lines = lines(path, leaf, 2);
            return Some(Insertion::of_lines(self.text, self.text.len(), &lines, 0));
        };
        let [step, rest @ ..] = path else { return self.new_item(root, leaf) };
        let Kind::Map(entries) = &root.kind else { return None };
        match step.find(entries) {
            None => self.new_key(root, entries, path, leaf),
            Some((key, value)) if value.is_empty() => self.fill(key, entries, rest, leaf),
            Some((_, value)) => self.put(Some(value), rest, leaf),
        }
    }

    /// A key that is not there, with what hangs below it.
    fn new_key(
        &self,
        map: &Node<'_>,
        entries: &[(Key<'_>, Node<'_>)],
        path: &[Step<'_>],
        leaf: &Leaf,
    ) -> Option<Insertion> {
        let before = entries.iter().rposition(|(key, _)| (path[0].comes_after)(&key.text));
        if self.opens(map, b'{') {
            let end = before.map(|at| entries[at].1.place.end);
            let first = entries.first().map(|(key, _)| key.place.start);
            return Some(in_flow(map, end, first, flow(path, leaf)));
        }
        let start = |at: usize| entries[at].0.place.start as usize;
        let column = column(self.text, start(0))?;
        let at = match before {
            Some(before) => end_of_block(self.text, start(before), column),
            None => start(0) - column,
        };
        let lines = lines(path, leaf, self.list_indent(entries, column));
        Some(Insertion::of_lines(self.text, at, &lines, column))
    }

    /// A key that is there without a value.
    fn fill(
        &self,
        key: &Key<'_>,
        siblings: &[(Key<'_>, Node<'_>)],
        rest: &[Step<'_>],
        leaf: &Leaf,
    ) -> Option<Insertion> {
        let end = key.place.end as usize;
        let colon = end + self.text.get(end..)?.find(':')?;
        if let ([], Leaf::Moment(moment)) = (rest, leaf) {
            return Some(Insertion { at: colon + 1, text: format!(" {moment}") });
        }
        let column = column(self.text, key.place.start as usize)?;
        let lines = lines(rest, leaf, 0);
        let indent = column + if rest.is_empty() { self.list_indent(siblings, column) } else { 2 };
        Some(Insertion::of_lines(self.text, next_line(self.text, colon), &lines, indent))
    }

    /// One more item of a list that is there.
    fn new_item(&self, list: &Node<'_>, leaf: &Leaf) -> Option<Insertion> {
        let (Kind::List(items), Leaf::Entry(entry)) = (&list.kind, leaf) else { return None };
        let before =
            items.iter().rposition(|item| at_of(item).is_none_or(|at| (self.is_earlier)(at)));
        if self.opens(list, b'[') {
            let end = before.map(|at| items[at].place.end);
            let first = items.first().map(|item| item.place.start);
            return Some(in_flow(list, end, first, entry.flow()));
        }
        let dash = self.dash_of(&items[before.unwrap_or(0)])?;
        let column = column(self.text, dash)?;
        let at = match before {
            Some(_) => end_of_block(self.text, dash, column),
            None => dash - column,
        };
        Some(Insertion::of_lines(self.text, at, &entry.lines(), column))
    }

    /// The dash before an item.
    fn dash_of(&self, item: &Node<'_>) -> Option<usize> {
        let before = self.text.get(..item.place.start as usize)?;
        let dash = before.trim_end_matches([' ', '\n', '\r']).len().checked_sub(1)?;
        (before.as_bytes()[dash] == b'-').then_some(dash)
    }

    /// How far the lists of a mapping are indented: as its first one is.
    fn list_indent(&self, entries: &[(Key<'_>, Node<'_>)], column: usize) -> usize {
        let indent = entries.iter().find_map(|(_, value)| {
            let Kind::List(items) = &value.kind else { return None };
            if self.opens(value, b'[') {
                return None;
            }
            self::column(self.text, self.dash_of(items.first()?)?)?.checked_sub(column)
        });
        indent.unwrap_or(2)
    }

    fn opens(&self, node: &Node<'_>, mark: u8) -> bool {
        self.text.as_bytes().get(node.place.start as usize) == Some(&mark)
    }
}

/// The first byte of an entry's moment.
fn at_of(item: &Node<'_>) -> Option<u32> {
    let Kind::Map(entries) = &item.kind else { return None };
    entries.iter().find(|(key, _)| key.text == "at").map(|(_, value)| value.place.start)
}

/// Between braces or brackets: behind the value that ends at a byte, else before the first one.
fn in_flow(whole: &Node<'_>, end: Option<u32>, first: Option<u32>, new: String) -> Insertion {
    match (end, first) {
        (Some(end), _) => Insertion { at: end as usize, text: format!(", {new}") },
        (None, Some(first)) => Insertion { at: first as usize, text: format!("{new}, ") },
        (None, None) => Insertion { at: whole.place.start as usize + 1, text: new },
    }
}

/// The path and its value as lines, from the margin on.
fn lines(path: &[Step<'_>], leaf: &Leaf, list_indent: usize) -> Vec<String> {
    let indented = |lines: Vec<String>, indent: usize| {
        let margin = move |line: String| {
            if line.is_empty() { line } else { format!("{:indent$}{line}", "") }
        };
        lines.into_iter().map(margin)
    };
    match (path, leaf) {
        ([], Leaf::Moment(moment)) => vec![moment.clone()],
        ([], Leaf::Entry(entry)) => entry.lines(),
        ([only], Leaf::Moment(moment)) => vec![format!("{}: {moment}", only.key)],
        ([step, rest @ ..], _) => {
            let indent = if rest.is_empty() { list_indent } else { 2 };
            let below = indented(lines(rest, leaf, list_indent), indent);
            std::iter::once(format!("{}:", step.key)).chain(below).collect()
        }
    }
}

/// The path and its value as they stand between braces.
fn flow(path: &[Step<'_>], leaf: &Leaf) -> String {
    match (path, leaf) {
        ([], Leaf::Moment(moment)) => moment.clone(),
        ([], Leaf::Entry(entry)) => format!("[{}]", entry.flow()),
        ([step, rest @ ..], _) => {
            let below = flow(rest, leaf);
            let below = if rest.is_empty() { below } else { format!("{{{below}}}") };
            format!("{}: {below}", step.key)
        }
    }
}
