//! A whole in its parts: one bar, the parts told apart by their filling as the marks of strength
//! are (full, half, empty), each named below with its count.

use super::path::Path;
use super::scale::share;
use super::{Caption, Drawing, Pair, Width, text_width};

/// What is drawn.
pub(in crate::site) struct Mix {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// From left to right.
    pub(in crate::site) parts: Vec<Part>,
}

/// A part.
pub(in crate::site) struct Part {
    /// Its name and count: `strong 5`.
    pub(in crate::site) label: String,
    /// How many there are.
    pub(in crate::site) count: u32,
    /// How it is filled.
    pub(in crate::site) filling: Filling,
}

/// How a part is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Filling {
    /// Solid: strong.
    Full,
    /// Hatched: intermediate.
    Half,
    /// An outline: weak.
    Empty,
    /// A dashed outline: not stated.
    Dashed,
}

/// Half a page, or a narrow one.
const WIDE: f64 = 416.0;
const BAR: f64 = 20.0;

/// Draws it.
pub(in crate::site) fn draw(mix: &Mix) -> Pair {
    [(Width::Wide, WIDE), (Width::Narrow, Width::Narrow.units())].map(|(width, units)| {
        let (drawing, height) = one(mix, units);
        drawing.sized(width, " bar", units, height, &mix.caption)
    })
}

fn one(mix: &Mix, units: f64) -> (Drawing, f64) {
    let mut drawing = Drawing::new();
    let whole = mix.parts.iter().map(|part| f64::from(part.count)).sum::<f64>();
    let mut from = 0.0;
    for part in &mix.parts {
        let to = from + units * share(f64::from(part.count), whole);
        if part.count > 0 {
            // A white line between two parts.
            fill(&mut drawing, part.filling, from, 0.0, (to - from - 2.0).max(1.0), BAR);
        }
        from = to;
    }
    let legend = mix.parts.iter().map(|part| (part.label.as_str(), part.filling));
    let bottom = names(&mut drawing, units, BAR + 12.0, legend);
    (drawing, bottom)
}

/// Names with their fillings beside each other, in as many lines as they need; where the last ends.
pub(super) fn names<'p>(
    drawing: &mut Drawing,
    units: f64,
    top: f64,
    parts: impl Iterator<Item = (&'p str, Filling)>,
) -> f64 {
    let (mut x, mut y) = (0.0, top);
    for (name, filling) in parts {
        let width = 18.0 + text_width(name);
        if x > 0.0 && x + width > units {
            (x, y) = (0.0, y + 18.0);
        }
        fill(drawing, filling, x, y, 12.0, 12.0);
        drawing.text("em", x + 18.0, y + 10.0, "", name);
        x += width + 16.0;
    }
    y + 16.0
}

/// A part.
pub(super) fn fill(
    drawing: &mut Drawing,
    filling: Filling,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
) {
    let class = match filling {
        Filling::Full => return drawing.rect("b3", x, y, width, height),
        Filling::Half => {
            drawing.rect("b1", x, y, width, height);
            let mut lines = Path::new();
            lines.hatch(x, y, width, height, 5.0);
            drawing.path("acc", &lines);
            "acc"
        }
        Filling::Empty => "acc",
        Filling::Dashed => "ou dash",
    };
    // The outline lies inside the part.
    drawing.rect(class, x + 0.5, y + 0.5, (width - 1.0).max(0.5), height - 1.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(counts: &[u32]) -> Pair {
        let fillings = [Filling::Full, Filling::Half, Filling::Empty, Filling::Dashed];
        let part = |(count, filling): (&u32, Filling)| Part {
            label: format!("{filling:?} < {count}"),
            count: *count,
            filling,
        };
        let caption = Caption {
            id: "mix".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        draw(&Mix { caption, parts: counts.iter().zip(fillings).map(part).collect() })
    }

    #[test]
    fn parts_are_shares_of_the_whole() {
        let [svg, _] = drawn(&[1, 1]);
        assert!(svg.contains("class=\"b3\" x=\"0.0\" y=\"0.0\" width=\"206.0\""), "{svg}");
        assert!(svg.contains("Full &lt; 1") && svg.contains("words</desc>"));
    }

    #[test]
    fn a_part_of_nothing_is_named_and_not_drawn() {
        let [svg, _] = drawn(&[3, 0, 0, 1]);
        assert!(svg.contains("Half &lt; 0") && svg.matches("class=\"b1\"").count() == 1);
    }

    #[test]
    fn any_counts_can_be_drawn() {
        for counts in [&[][..], &[0], &[0, 0, 0, 0], &[u32::MAX, 1, u32::MAX, 0]] {
            for svg in drawn(counts) {
                assert!(!svg.contains("NaN") && svg.len() < 20_000, "{svg}");
            }
        }
    }
}
