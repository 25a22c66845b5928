//! Lines of somebody's text: where they end, how far they are indented, where a block stops.

/// New bytes between two old ones. All editing is one of these: the old text stays whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Insertion {
    /// The byte of the old text before which it goes.
    pub at: usize,
    /// What goes there.
    pub text: String,
}

impl Insertion {
    /// Whole lines, indented, before a byte at which a line begins or the text ends. A text whose
    /// last line has no end stays so.
    pub(super) fn of_lines(text: &str, at: usize, lines: &[String], indent: usize) -> Self {
        let end = line_end(&text[..at], text);
        let margin = |line: &String| {
            if line.is_empty() { String::new() } else { format!("{:indent$}{line}", "") }
        };
        let body = lines.iter().map(margin).collect::<Vec<_>>().join(end);
        let before = &text[..at];
        let is_line_start = matches!(before, "" | "\u{feff}") || before.ends_with('\n');
        let text = if is_line_start { format!("{body}{end}") } else { format!("{end}{body}") };
        Self { at, text }
    }

    /// The old text with the new bytes in it.
    pub(super) fn grow(&self, old: &str) -> String {
        format!("{}{}{}", &old[..self.at], self.text, &old[self.at..])
    }
}

/// How lines end here: as the one before does, else as the first one of the text.
fn line_end(before: &str, text: &str) -> &'static str {
    let newline = before.rfind('\n').or_else(|| text.find('\n'));
    if newline.is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// How many blanks stand before a byte on its line; `None` where something else does.
pub(super) fn column(text: &str, at: usize) -> Option<usize> {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let margin = text[line..at].trim_start_matches('\u{feff}');
    margin.bytes().all(|byte| byte == b' ').then_some(margin.len())
}

/// The byte after the line that holds a byte.
pub(super) fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Where a block ends that begins at a byte: before the next line that is indented no further than
/// this column, and before the blank lines and comments above that.
pub(crate) fn end_of_block(text: &str, first: usize, column: usize) -> usize {
    let (mut end, mut at) = (first, first);
    for line in text[first..].split_inclusive('\n') {
        let is_first = at == first;
        at += line.len();
        let inner = line.trim_start_matches(' ');
        let is_inside = line.len() - inner.len() > column || inner.starts_with('\t');
        let is_blank = inner.trim().is_empty();
        if is_first || (is_inside && !is_blank) {
            end = at;
        } else if !is_blank && !inner.trim_start().starts_with('#') {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_ends_before_the_remarks_below_it() {
        let check = |text: &str, first: usize, column: usize, want: &str| {
            assert_eq!(&text[first..end_of_block(text, first, column)], want, "{text:?}");
        };
        check("a: 1\nb: 2\n", 0, 0, "a: 1\n");
        check("a:\n  b: 1\n\n  c: 2\n\n# d\ne: 3\n", 0, 0, "a:\n  b: 1\n\n  c: 2\n");
        check("a:\n  b: 1\n# c\n  d: 2\n", 0, 0, "a:\n  b: 1\n# c\n  d: 2\n");
        check("a:\n- b\n- c", 3, 0, "- b\n");
        check("a:\n- b\n- c", 7, 0, "- c");
        check("a:\r\n  - b\r\nc: d\r\n", 6, 2, "- b\r\n");
    }

    #[test]
    fn lines_go_in_with_the_ends_that_are_there() {
        let check = |text: &str, at: usize, want: &str| {
            let insertion = Insertion::of_lines(text, at, &["x".to_owned(), "y".to_owned()], 1);
            assert_eq!(insertion.grow(text), want, "{text:?}");
        };
        check("a\nb\n", 2, "a\n x\n y\nb\n");
        check("a\r\nb", 4, "a\r\nb\r\n x\r\n y");
        check("\u{feff}a\n", 3, "\u{feff} x\n y\na\n");
        check("", 0, " x\n y\n");
    }
}
