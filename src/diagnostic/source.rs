//! Bytes to lines and columns, for those few files that have a finding.

use crate::model::shape::{FileId, Place};
use std::sync::Arc;

/// Where the text of a file comes from when a finding is shown.
pub trait Sources: Sync {
    /// The path from the root, with `/`.
    fn path(&self, file: FileId) -> &str;
    /// The text, where it can (still) be read.
    fn text(&self, file: FileId) -> Option<Arc<str>>;
    /// The line of a place, from 1: what most pages ask, and cheaper than all of [`locate`].
    fn line(&self, place: Place) -> Option<usize> {
        self.text(place.file).map(|text| locate(&text, place).line)
    }
}

/// Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Location {
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the last character.
    pub end_line: usize,
    /// The first column after the last character.
    pub end_column: usize,
}

/// The lines and columns of a place in a text.
pub fn locate(text: &str, place: Place) -> Location {
    let start = border(text, place.start as usize);
    // The line break that ends a block text belongs to no column.
    let written =
        text[start..border(text, place.end as usize).max(start)].trim_end_matches(['\r', '\n']);
    let (line, column) = position(text, start);
    let (end_line, end_column) = match position(written, written.len()) {
        (1, further) => (line, column + further - 1),
        (further, end_column) => (line + further - 1, end_column),
    };
    Location { line, column, end_line, end_column }
}

fn border(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    // A byte order mark is no character of the first line.
    let column = before[line_start..].chars().filter(|c| *c != '\u{feff}').count() + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_from_one() {
        let check = |text: &str, start: u32, end: u32, want: (usize, usize, usize, usize)| {
            let at = locate(text, Place { file: FileId(0), start, end });
            assert_eq!(
                (at.line, at.column, at.end_line, at.end_column),
                want,
                "{text:?} {start}..{end}"
            );
        };
        check("a: b\n", 3, 4, (1, 4, 1, 5));
        check("ä: ö\nb: c\n", 4, 6, (1, 4, 1, 5));
        check("a: b\r\nc: d\r\n", 9, 10, (2, 4, 2, 5));
        check("\u{feff}a: b\n", 6, 7, (1, 4, 1, 5));
        check("a: |\n  x\n  y\n", 7, 13, (2, 3, 3, 4));
        check("", 0, 0, (1, 1, 1, 1));
        check("a", 9, 12, (1, 2, 1, 2));
    }
}
