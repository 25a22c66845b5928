//! The members of a mapping or a list as pieces of text: what belongs to each, and the pieces in
//! another order.
//!
//! In a block a member is its lines. The comments and blank lines above it go with it, and so do
//! comments below it that are indented further than it is, or that stand directly below it with
//! a blank line after them. What stands above the first member and is set off by a blank line is
//! the head of the block and stays, as does a line for editors.

use super::moved::{Edit, Part};
use crate::model::shape::{Key, Kind, Node};
use crate::patch::lines::next_line;
use std::ops::Range;

/// A member of a mapping or a list.
#[derive(Debug, Clone)]
pub(super) struct Member {
    /// The first byte of its key or its value; in a block list that of its dash.
    start: usize,
    /// The byte after its last one.
    end: usize,
    /// Its last value is a block that keeps the blank lines below it.
    keeps_blank_lines: bool,
}

impl Member {
    /// A key and its value.
    pub(super) fn of_entry(text: &str, (key, value): &(Key<'_>, Node<'_>)) -> Self {
        let mut end = end_of(text, value).max(key.place.end as usize);
        if value.place == key.place {
            // Nothing stands behind the key, or only its colon.
            let rest = &text[end..];
            let colon = rest.trim_start_matches([' ', '\t']);
            if colon.starts_with(':') {
                end += rest.len() - colon.len() + 1;
            }
        }
        let keeps_blank_lines = keeps_blank_lines(text, value);
        Self { start: key.place.start as usize, end, keeps_blank_lines }
    }

    /// An item of a list.
    pub(super) fn of_item(text: &str, item: &Node<'_>) -> Self {
        let start = item.place.start as usize;
        let before = text[..start].trim_end_matches([' ', '\n', '\r']);
        let start = if before.ends_with('-') && !is_flow(text, item, b',') {
            before.len() - 1
        } else {
            start
        };
        Self { start, end: end_of(text, item), keeps_blank_lines: keeps_blank_lines(text, item) }
    }
}

fn is_flow(text: &str, node: &Node<'_>, mark: u8) -> bool {
    text.as_bytes().get(node.place.start as usize) == Some(&mark)
}

/// The byte after the last one of a value. The place of a block is only its beginning.
fn end_of(text: &str, node: &Node<'_>) -> usize {
    let own = node.place.end as usize;
    match &node.kind {
        Kind::List(items) if !is_flow(text, node, b'[') => {
            items.last().map_or(own, |last| end_of(text, last).max(own))
        }
        Kind::Map(entries) if !is_flow(text, node, b'{') => {
            entries.last().map_or(own, |entry| Member::of_entry(text, entry).end.max(own))
        }
        Kind::Scalar { .. } | Kind::List(_) | Kind::Map(_) => own,
    }
}

/// Whether the last value in a value is a block that keeps the blank lines below it (`|+`).
fn keeps_blank_lines(text: &str, node: &Node<'_>) -> bool {
    match &node.kind {
        Kind::Scalar { plain, .. } => {
            // The place is that of the lines; their header ends the line above.
            let before = text[..node.place.start as usize].trim_end();
            let header = before.lines().next_back().unwrap_or_default();
            let header = header.split(" #").next().unwrap_or_default().trim_end();
            let indicator = header.rsplit([' ', '\t']).next().unwrap_or_default();
            !plain && indicator.starts_with(['|', '>']) && indicator.contains('+')
        }
        Kind::List(items) => items.last().is_some_and(|last| keeps_blank_lines(text, last)),
        Kind::Map(entries) => {
            entries.last().is_some_and(|(_, value)| keeps_blank_lines(text, value))
        }
    }
}

/// The members in an order; `None` where the pieces do not come apart.
pub(super) fn in_order(
    text: &str,
    whole: &Node<'_>,
    members: &[Member],
    order: &[usize],
) -> Option<Edit> {
    let is_in_flow = match &whole.kind {
        Kind::Map(_) => is_flow(text, whole, b'{'),
        Kind::List(_) => is_flow(text, whole, b'['),
        Kind::Scalar { .. } => return None,
    };
    if is_in_flow { flow(text, whole, members, order) } else { block(text, members, order) }
}

/// Between braces or brackets: the commas stay where they are.
fn flow(text: &str, whole: &Node<'_>, members: &[Member], order: &[usize]) -> Option<Edit> {
    let (first, last) = (members.first()?, members.last()?);
    let opening = text.get(whole.place.start as usize + 1..first.start)?;
    let closing = text.get(last.end..(whole.place.end as usize).checked_sub(1)?)?;
    let is_blank = |text: &str| text.trim().is_empty();
    if !is_blank(opening) || !is_blank(closing.trim_start().strip_prefix(',').unwrap_or(closing)) {
        return None;
    }
    let mut parts = Vec::new();
    for (position, at) in order.iter().enumerate() {
        if position > 0 {
            let comma = members[position - 1].end..members[position].start;
            let text = text.get(comma.clone())?;
            if text.trim() != "," {
                return None;
            }
            parts.push(Part::Old(comma));
        }
        parts.push(Part::Old(members[*at].start..members[*at].end));
    }
    Some(Edit { span: first.start..last.end, parts })
}

/// A member of a block as lines.
#[derive(Debug, Clone)]
struct Lines {
    /// Blank lines and comments above it.
    lead: Range<usize>,
    /// From the beginning of its line to the end of its last one.
    own: Range<usize>,
    /// Its first byte.
    start: usize,
}

/// In lines. The first member of a mapping in a list stands behind the dash.
fn block(text: &str, members: &[Member], order: &[usize]) -> Option<Edit> {
    let first = members.first()?;
    let begin = line_start(text, first.start);
    let margin = &text[begin..first.start];
    let column = margin.len();
    if !margin.bytes().all(|byte| matches!(byte, b' ' | b'-')) {
        return None;
    }
    let is_behind_dash = margin.contains('-');
    let mut lines: Vec<Lines> = Vec::with_capacity(members.len());
    for (position, member) in members.iter().enumerate() {
        let own = line_start(text, member.start);
        let lead = match lines.last() {
            Some(before) => before.own.end..own,
            None if is_behind_dash => own..own,
            None => head_end(text, own)..own,
        };
        let is_alone = text[own..member.start].bytes().all(|byte| byte == b' ');
        if position > 0 && (!is_alone || member.start - own != column) || lead.start > lead.end {
            return None;
        }
        let is_last = position + 1 == members.len();
        let end = end_of_lines(text, member, column, is_last);
        lines.push(Lines { lead, own: own..end, start: member.start });
    }
    let mut parts = Vec::new();
    let mut blanks = 0..0;
    for (position, at) in order.iter().enumerate() {
        let Lines { lead, own, start } = lines[*at].clone();
        let mut comments = lead.clone();
        if position == 0 {
            // Blank lines set a member off from the one above; the first one needs none.
            comments.start = first_comment(text, &lead);
            blanks = lead.start..comments.start;
        } else if *at == 0 {
            parts.push(Part::Old(blanks.clone()));
        }
        match (position, is_behind_dash) {
            (0, true) => {
                let dash = margin.len() - margin.trim_start().len();
                for line in text[comments].split_inclusive('\n') {
                    let inner = line.trim_start_matches(' ');
                    let indent = if inner.trim().is_empty() { 0 } else { dash };
                    parts.push(Part::New(format!("{:indent$}{inner}", "")));
                }
                parts.push(Part::New(margin.to_owned()));
                parts.push(Part::Old(start..own.end));
            }
            (_, true) if *at == 0 => {
                parts.push(Part::New(" ".repeat(column)));
                parts.push(Part::Old(start..own.end));
            }
            _ => {
                parts.push(Part::Old(comments));
                parts.push(Part::Old(own));
            }
        }
    }
    Some(Edit { span: lines.first()?.lead.start..lines.last()?.own.end, parts })
}

/// The beginning of the line that holds a byte; the byte order mark is no part of it.
fn line_start(text: &str, at: usize) -> usize {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    if start == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { start }
}

/// Where the head of a block ends whose first member begins at this line: what follows it are the
/// member's own comments.
fn head_end(text: &str, first: usize) -> usize {
    let top = line_start(text, 0);
    let mut at = first;
    while at > top {
        let line = line_start(text, at - 1);
        let words = text.get(line..at).unwrap_or_default().trim();
        if !words.starts_with('#') || words.contains("yaml-language-server:") {
            break;
        }
        at = line;
    }
    at
}

/// The byte after the last line of a member.
fn end_of_lines(text: &str, member: &Member, column: usize, is_last: bool) -> usize {
    let own = &text[member.start..member.end];
    let own = if member.keeps_blank_lines { own.strip_suffix('\n') } else { None }
        .unwrap_or_else(|| own.trim_end());
    let mut end = next_line(text, member.start + own.len());
    let mut at = end;
    // What is glued to the member, with a blank line below it.
    let (mut glued, mut is_glued) = (end, true);
    let mut found = None;
    for line in text[end..].split_inclusive('\n') {
        let inner = line.trim_start_matches([' ', '\t']);
        let is_blank = inner.trim().is_empty();
        at += line.len();
        if is_blank {
            if is_glued && glued > end && !is_last {
                found = Some(glued);
            }
            is_glued = false;
        } else if !inner.starts_with('#') {
            break;
        } else if line.len() - inner.len() > column {
            (end, glued) = (at, at);
        } else if is_glued {
            glued = at;
        } else {
            break;
        }
    }
    found.map_or(end, |glued| glued.max(end))
}

/// The byte at which the first comment of these lines begins, or their end.
fn first_comment(text: &str, lines: &Range<usize>) -> usize {
    let mut at = lines.start;
    for line in text[lines.clone()].split_inclusive('\n') {
        if !line.trim().is_empty() {
            break;
        }
        at += line.len();
    }
    at
}
