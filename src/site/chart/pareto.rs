//! Pareto: what is most frequent first, as bars from zero, and beside it on its own axis the
//! cumulative share. Two plots, never two axes on one.

use super::scale::{Linear, number, share};
use super::{Caption, Drawing, Pair, Width, bold_width, fitting, text_width};
use crate::site::chart::path::Path;

/// What is drawn.
pub(in crate::site) struct Pareto {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// From the greatest to the least.
    pub(in crate::site) bars: Vec<Bar>,
}

/// A bar.
pub(in crate::site) struct Bar {
    /// What is counted.
    pub(in crate::site) name: String,
    /// How much there is of it.
    pub(in crate::site) value: f64,
    /// The value in words.
    pub(in crate::site) label: String,
    /// What it is.
    pub(in crate::site) part: Part,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Part {
    /// One of those that make up most of the whole; dark, with a bold name.
    Vital,
    /// One of the others.
    Rest,
    /// What nobody knows; hollow.
    Unknown,
}

/// The words that depend on the drawing.
pub(in crate::site) struct Labels<'a> {
    /// A share of the whole, given in percent.
    pub(in crate::site) percent: &'a dyn Fn(u8) -> String,
    /// Name and label of the bars that have no room: how many there are, and their sum.
    pub(in crate::site) further: &'a dyn Fn(usize, f64) -> (String, String),
}

/// Rows, that of the further ones included.
const MOST: usize = 20;
const HEAD: f64 = 22.0;

/// Draws it.
pub(in crate::site) fn draw(pareto: &Pareto, labels: &Labels) -> Pair {
    let rows = rows(pareto, labels);
    let draw = |width| {
        one(&rows, width, labels.percent).paired(width, height(&rows, width), &pareto.caption)
    };
    [Width::Wide, Width::Narrow].map(draw)
}

/// A bar, and the share of the whole up to it.
struct Row {
    name: String,
    label: String,
    value: f64,
    part: Part,
    cumulative: f64,
}

fn rows(pareto: &Pareto, labels: &Labels) -> Vec<Row> {
    let sum = |bars: &[Bar]| bars.iter().map(|bar| bar.value).sum::<f64>();
    let whole = sum(&pareto.bars);
    let shown = if pareto.bars.len() > MOST { MOST - 1 } else { pareto.bars.len() };
    let (bars, further) = pareto.bars.split_at(shown);
    let row = |(at, bar): (usize, &Bar)| Row {
        name: bar.name.clone(),
        label: bar.label.clone(),
        value: bar.value,
        part: bar.part,
        cumulative: share(sum(&pareto.bars[..=at]), whole),
    };
    let mut rows: Vec<Row> = bars.iter().enumerate().map(row).collect();
    if !further.is_empty() {
        let value = sum(further);
        let (name, label) = (labels.further)(further.len(), value);
        rows.push(Row { name, label, value, part: Part::Rest, cumulative: share(whole, whole) });
    }
    rows
}

const fn step(width: Width) -> f64 {
    match width {
        Width::Wide => 26.0,
        Width::Narrow => 36.0,
    }
}

fn height(rows: &[Row], width: Width) -> f64 {
    number(rows.len()).mul_add(step(width), HEAD + 8.0)
}

fn one(rows: &[Row], width: Width, percent: &dyn Fn(u8) -> String) -> Drawing {
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let labels = widest(&mut rows.iter().map(|row| text_width(&row.label)));
    let (left, plot, end) = match width {
        Width::Wide => {
            let names = widest(&mut rows.iter().map(|row| bold_width(&row.name)));
            (names.min(260.0) + 12.0, 740.0, 972.0)
        }
        Width::Narrow => (0.0, 252.0, 326.0),
    };
    let most = widest(&mut rows.iter().map(|row| row.value));
    let along = Linear { top: most, zero: left, end: (plot - 40.0 - labels).max(left + 40.0) };
    let shares = Linear { top: 1.0, zero: plot, end };
    let mut drawing = Drawing::new();
    let bottom = height(rows, width);
    for tick in [0, 50, 80, 100] {
        let x = shares.place(f64::from(tick) / 100.0);
        drawing.upright(if tick == 80 { "acc dash" } else { "gr" }, x, HEAD, bottom);
        // A narrow plot has room for two labels.
        if width == Width::Wide || tick % 80 == 0 {
            let class = if tick == 80 { "em" } else { "" };
            drawing.text(class, x, 12.0, "middle", &percent(tick));
        }
    }
    let mut points = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let top = number(at).mul_add(step(width), HEAD);
        let name = if row.part == Part::Vital { "st" } else { "em" };
        let (y, thick) = match width {
            Width::Wide => (top + 5.0, 16.0),
            Width::Narrow => (top + 19.0, 10.0),
        };
        match width {
            Width::Wide => {
                drawing.text(name, left - 10.0, y + 12.0, "end", &fitting(&row.name, 260.0));
            }
            Width::Narrow => {
                drawing.text(name, left, y - 5.0, "", &fitting(&row.name, plot - 14.0));
            }
        }
        let length = along.place(row.value) - left;
        match row.part {
            Part::Vital => drawing.rect("b3", left, y, length, thick),
            Part::Rest => drawing.rect("b2", left, y, length, thick),
            // The outline lies inside the length.
            Part::Unknown => {
                drawing.rect("ou", left + 0.5, y + 0.5, (length - 1.0).max(0.0), thick - 1.0);
            }
        }
        drawing.text("em", left + length + 6.0, y + thick / 2.0 + 4.0, "", &row.label);
        points.push((shares.place(row.cumulative), y + thick / 2.0));
    }
    let mut line = Path::new();
    line.through(&points);
    drawing.path("acc th", &line);
    for (x, y) in points {
        drawing.circle("oa", x, y, 3.0);
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(values: &[f64]) -> Pair {
        let bar = |(at, value): (usize, &f64)| Bar {
            name: format!("cause < {at}"),
            value: *value,
            label: format!("{value:.0}"),
            part: [Part::Vital, Part::Rest, Part::Unknown][at % 3],
        };
        let caption = Caption {
            id: "pareto".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        let bars = values.iter().enumerate().map(bar).collect();
        let labels = Labels {
            percent: &|percent| format!("{percent} %"),
            further: &|count, sum| (format!("{count} further"), format!("{sum:.0} together")),
        };
        draw(&Pareto { caption, bars }, &labels)
    }

    #[test]
    fn bars_are_proportional_from_zero() {
        let [wide, _] = drawn(&[8.0, 4.0, 2.0]);
        let widths: Vec<f64> = wide
            .split("<rect ")
            .skip(1)
            .map(|rect| rect.split("width=\"").nth(1).unwrap().split('"').next().unwrap())
            .map(|width| width.parse().unwrap())
            .collect();
        assert!((widths[0] - 2.0 * widths[1]).abs() < 0.2, "{widths:?}");
        assert!((widths[0] - 4.0 * (widths[2] + 1.0)).abs() < 0.3, "{widths:?}");
    }

    #[test]
    fn the_tail_is_one_bar() {
        for svg in drawn(&[1.0; 200]) {
            assert!(svg.contains("181 further</text>") && svg.contains("181 together</text>"));
            assert!(svg.contains("cause &lt; 18<") && !svg.contains("cause &lt; 19<"));
            assert!(svg.len() < 20_000);
        }
        assert!(!drawn(&[1.0; 20])[0].contains("further"));
    }

    #[test]
    fn any_values_can_be_drawn() {
        for values in
            [&[][..], &[0.0], &[0.0, 0.0], &[f64::NAN, 1.0], &[f64::INFINITY, 1.0], &[-1.0]]
        {
            for svg in drawn(values) {
                assert!(!svg.replace("inf</text>", "").replace("NaN</text>", "").contains("NaN"));
                assert!(svg.contains("words</desc>"));
            }
        }
    }
}
