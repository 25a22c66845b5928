//! A whole in its parts, period after period: a bar from zero for each, its parts filled as those of
//! [`super::mix`] are, and their names below.

use super::mix::{Filling, fill, names};
use super::scale::{Linear, number};
use super::{Caption, Drawing, Pair, Width, text_width};

/// What is drawn.
pub(in crate::site) struct Strata {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The parts, from left to right: name and filling.
    pub(in crate::site) kinds: Vec<(String, Filling)>,
    /// The periods, from above.
    pub(in crate::site) rows: Vec<Row>,
}

/// A period.
pub(in crate::site) struct Row {
    /// Its name: `2026-Q1`.
    pub(in crate::site) name: String,
    /// How many there are of each kind, in the order of the kinds.
    pub(in crate::site) counts: Vec<u32>,
    /// How many there are of all kinds.
    pub(in crate::site) label: String,
}

/// Half a page, or a narrow one.
const WIDE: f64 = 416.0;
const ROW: f64 = 24.0;
const BAR: f64 = 14.0;

/// Draws it.
pub(in crate::site) fn draw(strata: &Strata) -> Pair {
    [(Width::Wide, WIDE), (Width::Narrow, Width::Narrow.units())].map(|(width, units)| {
        let (drawing, height) = one(strata, units);
        drawing.sized(width, " bar", units, height, &strata.caption)
    })
}

fn one(strata: &Strata, units: f64) -> (Drawing, f64) {
    let widest = |texts: &mut dyn Iterator<Item = &String>| {
        texts.map(|text| text_width(text)).fold(0.0, f64::max)
    };
    let left = widest(&mut strata.rows.iter().map(|row| &row.name)).min(units / 3.0) + 10.0;
    let labels = widest(&mut strata.rows.iter().map(|row| &row.label));
    let sum = |counts: &[u32]| counts.iter().map(|count| f64::from(*count)).sum::<f64>();
    let most = strata.rows.iter().map(|row| sum(&row.counts)).fold(0.0, f64::max);
    let end = (units - labels - 8.0).max(left + 40.0);
    let along = Linear { top: most, zero: left, end };
    let mut drawing = Drawing::new();
    for (at, row) in strata.rows.iter().enumerate() {
        let y = number(at).mul_add(ROW, 4.0);
        drawing.text("em", left - 10.0, y + 11.0, "end", &row.name);
        let (mut so_far, mut from) = (0.0, left);
        for (count, (_, filling)) in row.counts.iter().zip(&strata.kinds) {
            so_far += f64::from(*count);
            let to = along.place(so_far);
            if *count > 0 {
                // A white line between two parts.
                fill(&mut drawing, *filling, from, y, (to - from - 2.0).max(1.0), BAR);
            }
            from = to;
        }
        drawing.text("em", from + 6.0, y + 11.0, "", &row.label);
    }
    let bottom = number(strata.rows.len()).mul_add(ROW, 4.0);
    drawing.upright("ink2", left, 0.0, bottom);
    let kinds = strata.kinds.iter().map(|(name, filling)| (name.as_str(), *filling));
    let height = names(&mut drawing, units, bottom + 10.0, kinds);
    (drawing, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(rows: &[&[u32]]) -> Pair {
        let fillings = [Filling::Full, Filling::Half, Filling::Empty, Filling::Dashed];
        let row = |counts: &&[u32]| Row {
            name: "2026-Q1 <".to_owned(),
            counts: counts.to_vec(),
            label: counts.len().to_string(),
        };
        let caption = Caption {
            id: "strata".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        let kinds = fillings.map(|filling| (format!("{filling:?}"), filling)).to_vec();
        draw(&Strata { caption, kinds, rows: rows.iter().map(row).collect() })
    }

    #[test]
    fn all_bars_have_one_scale() {
        let [svg, _] = drawn(&[&[4, 0, 0, 0], &[2, 0, 0, 0]]);
        let bars: Vec<f64> = svg
            .split("class=\"b3\" ")
            .skip(1)
            .map(|rest| {
                rest.split("width=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
            })
            .collect();
        assert!((bars[0] + 2.0 - 2.0 * (bars[1] + 2.0)).abs() < 0.3, "{bars:?}");
        assert!(svg.contains("2026-Q1 &lt;") && svg.contains("Dashed") && svg.contains("words"));
    }

    #[test]
    fn any_counts_can_be_drawn() {
        for rows in [&[][..], &[&[][..]], &[&[0, 0, 0, 0]], &[&[u32::MAX; 4], &[1, 0, 0, 0]]] {
            for svg in drawn(rows) {
                assert!(!svg.contains("NaN") && svg.len() < 20_000, "{svg}");
            }
        }
    }
}
