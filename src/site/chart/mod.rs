//! Drawings made at build time: figures in, SVG out. Classes only, no style attribute; colours are
//! the stylesheet's. Each chart is drawn twice, for wide and for narrow screens, and says in its
//! title and description what it shows.

pub(super) mod ageing;
pub(super) mod axis;
pub(super) mod blocks;
#[allow(dead_code, reason = "its page comes with the statistics")]
pub(super) mod budget;
pub(super) mod cause;
pub(super) mod clock;
pub(super) mod course;
pub(super) mod dots;
pub(super) mod heat;
#[allow(dead_code, reason = "its page comes with the statistics")]
pub(super) mod life;
pub(super) mod limits;
pub(super) mod mix;
pub(super) mod months;
pub(super) mod occurrences;
pub(super) mod pareto;
mod path;
pub(super) mod proportion;
mod scale;
pub(super) mod strata;

use super::markdown::escape;
use path::Path;
use std::fmt::Write as _;

/// What a drawing says in words, for those who do not see it.
pub(super) struct Caption {
    /// Begins the ids of the drawing, and is its own on the page.
    pub(super) id: String,
    /// What it shows, in one line.
    pub(super) title: String,
    /// Its figures in words.
    pub(super) description: String,
}

/// A chart for wide and for narrow screens.
pub(super) type Pair = [String; 2];

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
        // Piece by piece: `write!` costs three times as much.
        if tenths < 0 {
            f.write_char('-')?;
        }
        (tenths.abs() / 10).fmt(f)?;
        f.write_char('.')?;
        (tenths.abs() % 10).fmt(f)
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

    fn across(&mut self, class: &str, from: f64, to: f64, y: f64) {
        let (from, to, y) = (Tenths(from), Tenths(to), Tenths(y));
        let _ = write!(self.body, "<path class=\"{class}\" d=\"M{from} {y}H{to}\"/>");
    }

    /// Nothing, if the path is empty.
    fn path(&mut self, class: &str, path: &Path) {
        if !path.is_empty() {
            let _ = write!(self.body, "<path class=\"{class}\" d=\"{path}\"/>");
        }
    }

    fn circle(&mut self, class: &str, x: f64, y: f64, radius: f64) {
        let (x, y, radius) = (Tenths(x), Tenths(y), Tenths(radius));
        let _ =
            write!(self.body, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }

    /// Nothing, if there are no words.
    fn text(&mut self, class: &str, x: f64, y: f64, anchor: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let anchor =
            if anchor.is_empty() { String::new() } else { format!(" text-anchor=\"{anchor}\"") };
        let text = escape(text);
        let (x, y) = (Tenths(x), Tenths(y));
        let _ = write!(self.body, "<text x=\"{x}\" y=\"{y}\"{class}{anchor}>{text}</text>");
    }

    /// The whole drawing. `id` must be its own on the page.
    fn finish(self, width: Width, height: f64, id: &str, title: &str, description: &str) -> String {
        let class = width.class();
        self.close(
            &format!("ch {class}"),
            width.units(),
            height,
            &format!("{id}-{class}"),
            title,
            description,
        )
    }

    /// The whole drawing, one of a pair as wide as the page.
    fn paired(self, width: Width, height: f64, caption: &Caption) -> String {
        self.finish(width, height, &caption.id, &caption.title, &caption.description)
    }

    /// The whole drawing, one of a pair that is narrower than the page.
    fn sized(self, width: Width, more: &str, units: f64, height: f64, caption: &Caption) -> String {
        let (class, Caption { id, title, description }) = (width.class(), caption);
        self.close(
            &format!("ch {class}{more}"),
            units,
            height,
            &format!("{id}-{class}"),
            title,
            description,
        )
    }

    /// The whole drawing, for a cell of a table: one for all screens.
    fn cell(self, units: f64, height: f64, caption: &Caption) -> String {
        self.close("ch", units, height, &caption.id, &caption.title, &caption.description)
    }

    /// The whole drawing, stretched to the width of its place. It has no words of its own, so the
    /// text beside it must say what it shows.
    fn stretched(self, units: f64, height: f64) -> String {
        format!(
            "<svg class=\"ch stretch\" viewBox=\"0 0 {units} {height}\" preserveAspectRatio=\"none\" \
             aria-hidden=\"true\">{}</svg>",
            self.body
        )
    }

    fn close(
        self,
        classes: &str,
        units: f64,
        height: f64,
        id: &str,
        title: &str,
        description: &str,
    ) -> String {
        let (id, title, description) = (escape(id), escape(title), escape(description));
        let (body, height) = (self.body, height.ceil());
        format!(
            "<svg class=\"{classes}\" viewBox=\"0 0 {units} {height}\" role=\"img\" \
             aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{title}</title>\
             <desc id=\"{id}-d\">{description}</desc>{body}</svg>"
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

/// The same of a bold text.
fn bold_width(text: &str) -> f64 {
    text_width(text) * 1.1
}

/// As much of a bold text as has room, with the sign that there was more.
fn fitting(text: &str, room: f64) -> String {
    if bold_width(text) <= room {
        return text.to_owned();
    }
    let mut short = String::new();
    for letter in text.chars() {
        if bold_width(&short) + 18.0 > room {
            break;
        }
        short.push(letter);
    }
    short.trim_end().to_owned() + "…"
}
