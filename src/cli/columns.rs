//! Texts in columns for the terminal: as wide as they need, with nothing in them that moves the
//! cursor.

/// Between two columns.
const GAP: &str = "  ";

/// Where the texts of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// Rows in columns, the first row being the head. Columns without any text below the head are left
/// out. Each line is indented by so many blanks.
pub(super) fn columns(indent: usize, sides: &[Side], rows: &[Vec<String>]) -> String {
    let width = |rows: &[Vec<String>], column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| letters(cell)).max().unwrap_or_default()
    };
    let shown: Vec<(usize, Side)> = sides
        .iter()
        .copied()
        .enumerate()
        .filter(|(column, _)| width(rows.get(1..).unwrap_or_default(), *column) > 0)
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = " ".repeat(indent);
        for (at, (column, side)) in shown.iter().enumerate() {
            let cell = row.get(*column).map_or("", String::as_str);
            let room = " ".repeat(width(rows, *column) - letters(cell));
            let (before, after) = match side {
                Side::Left => ("", room.as_str()),
                Side::Right => (room.as_str(), ""),
            };
            let gap = if at == 0 { "" } else { GAP };
            line.extend([gap, before, cell, after]);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A record's text on one line of at most so many letters, with the sign that there was more.
pub(super) fn cut(text: &str, most: usize) -> String {
    let mut shown = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        shown.extend(word.chars().map(visible));
        if words.peek().is_some() {
            shown.push(' ');
        }
    }
    if letters(&shown) <= most {
        return shown;
    }
    let kept: String = shown.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// How many columns of the terminal a text takes: escape sequences none, all else one a letter.
fn letters(text: &str) -> usize {
    let mut letters = 0;
    let mut is_escape = false;
    for letter in text.chars() {
        match letter {
            '\u{1b}' => is_escape = true,
            'm' if is_escape => is_escape = false,
            _ if is_escape => {}
            _ => letters += 1,
        }
    }
    letters
}

/// What moves the cursor or turns the direction of writing is shown as a sign.
const fn visible(letter: char) -> char {
    match letter {
        '\u{0}'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_longest_text_and_empty_ones_are_left_out() {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["N", "GONE", "NAME"]),
            row(["7", "", "ä"]),
            row(["12", "", "\u{1b}[1mb\u{1b}[0m"]),
        ];
        let text = columns(1, &[Side::Right, Side::Left, Side::Left], &rows);
        assert_eq!(text, "  N  NAME\n  7  ä\n 12  \u{1b}[1mb\u{1b}[0m\n");
    }

    #[test]
    fn a_text_is_cut_and_cannot_move_the_cursor() {
        for (text, want) in [
            ("short", "short"),
            ("exactly 10", "exactly 10"),
            ("eleven long", "eleven lo…"),
            ("a  b\nc", "a b c"),
            ("x\u{1b}[2J", "x\u{fffd}[2J"),
            ("\u{202e}abc", "\u{fffd}abc"),
            ("", ""),
        ] {
            assert_eq!(cut(text, 10), want, "{text:?}");
        }
    }
}
