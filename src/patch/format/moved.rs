//! Pieces of a text in another order.

use std::ops::Range;

/// A piece of a text, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub span: Range<usize>,
    pub parts: Vec<Part>,
}

/// What an edit is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// A piece of the old text, with the edits inside it.
    Old(Range<usize>),
    /// New text.
    New(String),
}

impl Edit {
    /// New text for old one.
    pub(super) fn replace(span: Range<usize>, text: String) -> Self {
        Self { span, parts: vec![Part::New(text)] }
    }
}

/// The text with these edits. They lie inside each other or apart.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    // The outer one first, where two begin together.
    edits.sort_by_key(|edit| (edit.span.start, std::cmp::Reverse(edit.span.end)));
    let mut new = String::with_capacity(text.len());
    emit(text, &edits, 0..text.len(), &mut new);
    new
}

fn emit(text: &str, edits: &[Edit], range: Range<usize>, new: &mut String) {
    let mut at = range.start;
    let first = edits.partition_point(|edit| edit.span.start < range.start);
    for (position, edit) in edits.iter().enumerate().skip(first) {
        if edit.span.start >= range.end {
            break;
        }
        if edit.span.start < at || edit.span.end > range.end {
            continue;
        }
        new.push_str(&text[at..edit.span.start]);
        at = edit.span.end;
        for part in &edit.parts {
            match part {
                // An edit of the same span is no edit inside it.
                Part::Old(old) => emit(text, &edits[position + 1..], old.clone(), new),
                Part::New(text) => new.push_str(text),
            }
        }
    }
    new.push_str(&text[at..range.end]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_inside_a_piece_move_with_it() {
        let swap = Edit { span: 0..6, parts: vec![Part::Old(3..6), Part::Old(0..3)] };
        let inner = Edit { span: 3..5, parts: vec![Part::Old(4..5), Part::Old(3..4)] };
        let new = apply("abcdefg", vec![inner, Edit::replace(1..2, "xy".to_owned()), swap]);
        assert_eq!(new, "edfaxycg");
    }
}
