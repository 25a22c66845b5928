//! Words in a box: wrapped by a width that no common font exceeds, since the reader's font is not
//! known when the drawing is made.

use crate::site::chart::Drawing;

/// From one line to the next.
const LINE: f64 = 15.0;
/// Between the words and the outline.
const PAD: f64 = 8.0;
/// Where the letters of the first line stand below the outline.
const BASE: f64 = 18.0;
/// Of a longer text this many lines are drawn; the list beside the drawing has all of it.
const MOST_LINES: usize = 9;

/// Wrapped lines with the class of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    lines: Vec<(&'static str, String)>,
}

impl Words {
    /// Adds a text, wrapped so that it stands in a box of this width.
    pub(super) fn with(mut self, class: &'static str, text: &str, width: f64) -> Self {
        let bold = if class == "st" { 1.13 } else { 1.0 };
        let lines = wrapped(text, (width - 2.0 * PAD) / bold);
        self.lines.extend(lines.into_iter().map(|line| (class, line)));
        self
    }

    /// How high a box with these words is.
    pub(super) fn height(&self) -> f64 {
        LINE.mul_add(count(self.lines.len()), 2.0 * PAD)
    }

    /// How wide the widest line is, with what stands around it.
    pub(super) fn width(&self) -> f64 {
        let wide = |(class, line): &(&str, String)| {
            measured(line) * if *class == "st" { 1.13 } else { 1.0 }
        };
        self.lines.iter().map(wide).fold(0.0, f64::max) + 2.0 * PAD
    }

    /// At a place.
    pub(super) const fn at(self, x: f64, y: f64, width: f64, height: f64) -> Placed {
        Placed { x, y, width, height, words: self }
    }
}

/// A box at its place.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    words: Words,
}

impl Placed {
    pub(super) const fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    pub(super) const fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(super) const fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The outline, where it has one, and the words.
    pub(super) fn draw(&self, drawing: &mut Drawing, outline: &str) {
        if !outline.is_empty() {
            drawing.rect(outline, self.x, self.y, self.width, self.height);
        }
        let spare = (self.height - self.words.height()) / 2.0;
        for (at, (class, line)) in self.words.lines.iter().enumerate() {
            let y = LINE.mul_add(count(at), self.y + spare + BASE + 1.0);
            drawing.text(class, self.x + PAD, y, "", line);
        }
    }

    #[cfg(test)]
    pub(super) fn check(&self) {
        assert!(self.words.width() <= self.width + 0.01, "{self:?}");
        assert!(self.words.height() <= self.height, "{self:?}");
    }
}

/// A number of lines as a length.
pub(super) fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// A text in lines of at most this width. Words are broken only where they are wider themselves.
fn wrapped(text: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    let space = letter(' ');
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty())
    {
        let width = measured(word);
        if !line.is_empty() && used + space + width > room + 0.0005 {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        if !line.is_empty() {
            line.push(' ');
            used += space;
        }
        for c in word.chars() {
            let width = letter(c);
            // Sums of the same widths in another order may differ in their last digit.
            if used + width > room + 0.001 && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(c);
            used += width;
        }
        if lines.len() > MOST_LINES {
            break;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && measured(last) + letter('…') > room {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// How many units a text of 12 units takes at most.
fn measured(text: &str) -> f64 {
    text.chars().map(letter).sum()
}

/// The width of a letter in the widest of the system fonts (DejaVu Sans), and more than that where
/// another font is asked for signs that it lacks.
fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 4.1,
        ' ' | '\u{a0}' | ',' | '.' | ':' | ';' | 'f' | 't' | 'I' | '!' | '/' | '\\' | '-' => 4.9,
        'r' | '(' | ')' | '[' | ']' | '"' | 'J' | '*' => 5.6,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '—' | '…' => 12.2,
        'A'..='Z' | '&' | '+' | '=' | '<' | '>' | '~' | '#' | '\u{a1}'..='\u{24f}' => 10.2,
        '\u{21}'..='\u{7e}' => 7.9,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => 0.0,
        '\u{250}'..='\u{10ff}' => 11.5,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{20000}'..='\u{3ffff}' => 13.0,
        '\u{1f000}'..='\u{1ffff}' => 17.0,
        // One sign that is a whole sentence.
        '\u{fdfd}' => 120.0,
        '\u{10000}'..='\u{10ffff}' => 26.0,
        _ => 14.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_where_they_fit() {
        let lines = wrapped("No step of the pipeline compares the pool limit", 100.0);
        assert_eq!(lines, ["No step of the", "pipeline", "compares the", "pool limit"]);
        let lines = wrapped("a Donaudampfschifffahrtsgesellschaft b", 60.0);
        assert!(lines.len() > 4 && lines.iter().all(|line| measured(line) <= 60.0), "{lines:?}");
        let lines = wrapped(&"word ".repeat(500), 100.0);
        assert_eq!(lines.len(), MOST_LINES);
        assert!(lines.last().is_some_and(|line| line.ends_with('…')));
        assert!(wrapped(" \n\u{7}", 60.0).is_empty());
    }
}
