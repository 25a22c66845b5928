//! How old open things are: a bar from zero for each span of ages, the overdue ones among them
//! hatched.

use super::path::Path;
use super::scale::{Linear, number};
use super::{Caption, Drawing, Pair, Width, text_width};

/// What is drawn.
pub(in crate::site) struct Ageing {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// From the youngest to the oldest.
    pub(in crate::site) spans: Vec<Span>,
}

/// A span of ages.
pub(in crate::site) struct Span {
    /// Its name: `31–90 days`.
    pub(in crate::site) name: String,
    /// How many are of this age.
    pub(in crate::site) count: u32,
    /// How many of them are overdue.
    pub(in crate::site) overdue: u32,
    /// Both in words.
    pub(in crate::site) label: String,
}

/// Half a page, or a narrow one.
const WIDE: f64 = 416.0;
const ROW: f64 = 24.0;
const BAR: f64 = 14.0;

/// Draws it.
pub(in crate::site) fn draw(ageing: &Ageing) -> Pair {
    [(Width::Wide, WIDE), (Width::Narrow, Width::Narrow.units())].map(|(width, units)| {
        let (drawing, height) = one(ageing, units);
        drawing.sized(width, " bar", units, height, &ageing.caption)
    })
}

fn one(ageing: &Ageing, units: f64) -> (Drawing, f64) {
    let widest = |texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| text_width(text)).fold(0.0, f64::max)
    };
    let names = widest(&mut ageing.spans.iter().map(|span| &span.name));
    let labels = widest(&mut ageing.spans.iter().map(|span| &span.label));
    let left = names.min(units / 3.0) + 10.0;
    let most = ageing.spans.iter().map(|span| span.count).max().unwrap_or(0);
    let end = (units - labels - 8.0).max(left + 40.0);
    let along = Linear { top: f64::from(most), zero: left, end };
    let mut drawing = Drawing::new();
    for (at, span) in ageing.spans.iter().enumerate() {
        let y = number(at).mul_add(ROW, 4.0);
        let count = along.place(f64::from(span.count)) - left;
        let overdue = along.place(f64::from(span.overdue.min(span.count))) - left;
        drawing.text("em", left - 10.0, y + 11.0, "end", &span.name);
        drawing.rect("b2", left, y, count, BAR);
        if overdue > 0.0 {
            drawing.rect("bb", left, y, overdue, BAR);
            let mut lines = Path::new();
            lines.hatch(left, y, overdue, BAR, 6.0);
            drawing.path("cut", &lines);
        }
        drawing.text("em", left + count + 6.0, y + 11.0, "", &span.label);
    }
    let bottom = number(ageing.spans.len()).mul_add(ROW, 4.0);
    drawing.upright("ink2", left, 0.0, bottom);
    (drawing, bottom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(counts: &[(u32, u32)]) -> Pair {
        let span = |(count, overdue): &(u32, u32)| Span {
            name: "31–90 < days".to_owned(),
            count: *count,
            overdue: *overdue,
            label: count.to_string(),
        };
        let caption = Caption {
            id: "ageing".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        draw(&Ageing { caption, spans: counts.iter().map(span).collect() })
    }

    #[test]
    fn what_is_overdue_is_a_part_of_the_bar() {
        let [svg, _] = drawn(&[(4, 1), (2, 0)]);
        let length = |class: &str| -> f64 {
            let rest = svg.split(&format!("class=\"{class}\" ")).nth(1).unwrap();
            rest.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        assert!((length("b2") - 4.0 * length("bb")).abs() < 0.3);
        assert_eq!(svg.matches("class=\"bb\"").count(), 1);
        assert!(svg.contains("31–90 &lt; days") && svg.contains("words</desc>"));
    }

    #[test]
    fn any_counts_can_be_drawn() {
        for counts in [&[][..], &[(0, 0)], &[(0, 5)], &[(u32::MAX, u32::MAX), (1, 0)]] {
            for svg in drawn(counts) {
                assert!(!svg.contains("NaN") && svg.len() < 20_000, "{svg}");
            }
        }
    }
}
