//! Drawings made at build time: figures in, SVG out. Classes only, no style attribute; colours are
//! the stylesheet's. Each chart is drawn twice, for wide and for narrow screens, and says in its
//! title and description what it shows.

pub(super) mod axis;
pub(super) mod clock;
pub(super) mod course;

use super::markdown::escape;
use std::fmt::Write as _;

/// The two drawings of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    /// Names stand left of their lanes.
    Wide,
    /// Names stand above their lanes.
    Narrow,
}

impl Width {
    const fn class(self) -> &'static str {
        match self {
            Self::Wide => "wd",
            Self::Narrow => "nw",
        }
    }

    /// In drawing units, which are CSS pixels at most.
    const fn units(self) -> f64 {
        match self {
            Self::Wide => 1000.0,
            Self::Narrow => 344.0,
        }
    }
}

/// A length in drawing units, written to one decimal. A general float costs ten times as much to
/// write, and a page of reports has a hundred of them.
struct Tenths(f64);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "drawings are a few thousand units wide"
        )]
        let tenths = (self.0 * 10.0).round() as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
    }
}

/// An SVG that grows from top to bottom.
pub(super) struct Drawing {
    body: String,
}

impl Drawing {
    const fn new() -> Self {
        Self { body: String::new() }
    }

    fn rect(&mut self, class: &str, x: f64, y: f64, width: f64, height: f64) {
        let _ = write!(
            self.body,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            Tenths(x),
            Tenths(y),
            Tenths(width),
            Tenths(height)
        );
    }

    fn upright(&mut self, class: &str, x: f64, top: f64, bottom: f64) {
        let (x, top, bottom) = (Tenths(x), Tenths(top), Tenths(bottom));
        let _ = write!(self.body, "<path class=\"{class}\" d=\"M{x} {top}V{bottom}\"/>");
    }

    fn text(&mut self, class: &str, x: f64, y: f64, anchor: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let anchor =
            if anchor.is_empty() { String::new() } else { format!(" text-anchor=\"{anchor}\"") };
        let text = escape(text);
        let (x, y) = (Tenths(x), Tenths(y));
        let _ = write!(self.body, "<text x=\"{x}\" y=\"{y}\"{class}{anchor}>{text}</text>");
    }

    /// The whole drawing. `id` must be its own on the page.
    fn finish(self, width: Width, height: f64, id: &str, title: &str, description: &str) -> String {
        let (class, units) = (width.class(), width.units());
        let (title, description) = (escape(title), escape(description));
        let body = self.body;
        format!(
            "<svg class=\"ch {class}\" viewBox=\"0 0 {units} {height:.0}\" role=\"img\" \
             aria-labelledby=\"{id}-{class}-t {id}-{class}-d\"><title id=\"{id}-{class}-t\">{title}</title>\
             <desc id=\"{id}-{class}-d\">{description}</desc>{body}</svg>"
        )
    }
}

/// About how many units a text of 12 units takes, in a wide system font: a little too many, since
/// nobody misses a label that would have fitted, and everybody sees one that does not.
pub(super) fn text_width(text: &str) -> f64 {
    let width = |letter: char| match letter {
        'i' | 'j' | 'l' | '|' | '\'' => 3.5,
        ' ' | '\u{a0}' | ',' | '.' | ':' | ';' => 4.0,
        'f' | 'r' | 't' | '(' | ')' | '-' => 5.0,
        'm' | 'w' | '%' | 'M' | 'W' => 11.6,
        'A'..='Z' => 8.6,
        _ => 7.7,
    };
    text.chars().map(width).sum()
}
