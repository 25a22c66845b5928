//! casebook.yaml in, the same text with more services out.
//!
//! It is other people's text: services are put in, nothing else changes, comments least of all.
//! What comes out is read again, and is given back only where it says what it said before and the
//! new services beside it.

use super::shelf::value;
use super::write::{self, Value};
use crate::load::yaml;
use crate::model::shape::{FileId, Kind, Node};
use crate::patch::lines::end_of_block;
use crate::patch::said::entry_said;
use std::collections::BTreeSet;

/// The text with these services, or `None` where it is written in a way that cannot be extended.
pub(super) fn services(old: &str, added: &[(String, Value)]) -> Option<String> {
    let book = yaml::parse(old, FileId::default()).ok()?;
    let new = insert(old, &book, added)?;
    let grown = yaml::parse(&new, FileId::default()).ok()?;
    is_grown(&book, &grown, added).then_some(new)
}

fn insert(old: &str, book: &Node<'_>, added: &[(String, Value)]) -> Option<String> {
    let Kind::Map(entries) = &book.kind else { return None };
    let Some((key, services)) = entries.iter().find(|(key, _)| key.text == "services") else {
        return Some(format!("{}services:\n{}", ended(old), lines(added, 2)));
    };
    let key_end = key.place.end as usize;
    let behind = old.get(key_end..)?;
    let is_flow = behind.split('\n').next()?.trim_start_matches([':', ' ']).starts_with('{');
    let known = match &services.kind {
        Kind::Map(known) => known.as_slice(),
        Kind::Scalar { .. } | Kind::List(_) => &[],
    };
    Some(match (is_flow, known) {
        (true, []) => {
            let open = key_end + behind.find('{')?;
            let close = open + old[open..].find('}')?;
            let rest = rest_of_line(&old[close + 1..]);
            format!("{}\n{}{rest}", old[..open].trim_end(), lines(added, 2))
        }
        (true, [_, ..]) => {
            let open = key_end + behind.find('{')? + 1;
            let flow: Vec<_> =
                added.iter().map(|(key, value)| format!("{key}: {}", write::flow(value))).collect();
            format!("{}{}, {}", &old[..open], flow.join(", "), &old[open..])
        }
        (false, []) => {
            let end = behind.find('\n').map_or(old.len(), |at| key_end + at + 1);
            let head = old[..end].trim_end();
            let head = head.strip_suffix('~').or_else(|| head.strip_suffix("null")).unwrap_or(head);
            format!("{}\n{}{}", head.trim_end(), lines(added, 2), &old[end..])
        }
        (false, [(first, _), ..]) => {
            let first = first.place.start as usize;
            let indent = first - old[..first].rfind('\n').map_or(0, |at| at + 1);
            let end = end_of_block(old, first, 0);
            format!("{}{}{}", ended(&old[..end]), lines(added, indent), &old[end..])
        }
    })
}

/// The services as block lines.
fn lines(added: &[(String, Value)], indent: usize) -> String {
    let mut out = String::new();
    for line in write::document(added).lines() {
        let margin = if line.is_empty() { 0 } else { indent };
        out.push_str(&" ".repeat(margin));
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn ended(text: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}

/// What follows a value on its line and below, without the empty rest of that line.
fn rest_of_line(text: &str) -> &str {
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    if text[..end].trim().is_empty() { &text[end..] } else { text }
}

/// Whether a tree is the other one with these services, and nothing else.
fn is_grown(old: &Node<'_>, new: &Node<'_>, added: &[(String, Value)]) -> bool {
    let (before, after) = (service_shapes(old), service_shapes(new));
    let fresh: BTreeSet<_> = after.difference(&before).map(|(key, _)| key.as_str()).collect();
    other_shapes(old) == other_shapes(new)
        && before.is_subset(&after)
        && fresh == added.iter().map(|(key, _)| key.as_str()).collect()
}

fn service_shapes(book: &Node<'_>) -> BTreeSet<(String, String)> {
    match value(book, "services").map(|services| &services.kind) {
        Some(Kind::Map(entries)) => entries.iter().map(entry_said).collect(),
        Some(Kind::Scalar { .. } | Kind::List(_)) | None => BTreeSet::new(),
    }
}

fn other_shapes(book: &Node<'_>) -> Vec<(String, String)> {
    let Kind::Map(entries) = &book.kind else { return Vec::new() };
    entries.iter().filter(|(key, _)| key.text != "services").map(entry_said).collect()
}
