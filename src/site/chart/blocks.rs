//! Incidents by month as blocks: one block is one incident, filled as the mark of its severity is.
//! More than fit become bars.

use super::path::Path;
use super::scale::{Linear, number, value, whole_ticks};
use super::{Caption, Drawing, Pair, Width, text_width};

/// What is drawn.
pub(in crate::site) struct Blocks {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The months.
    pub(in crate::site) months: Vec<Month>,
}

/// A month.
pub(in crate::site) struct Month {
    /// Its name below the column: `S`, or `Sep`.
    pub(in crate::site) name: String,
    /// How many incidents there were of each severity, the gravest first.
    pub(in crate::site) severities: [u32; 4],
    /// How many have no severity.
    pub(in crate::site) unstated: u32,
    /// Whether it is not over.
    pub(in crate::site) is_unfinished: bool,
}

impl Blocks {
    /// Whether there are so few in each month that one block is one incident.
    pub(in crate::site) fn is_countable(&self) -> bool {
        self.months.iter().all(|month| month.sum() <= MOST)
    }
}

impl Month {
    fn sum(&self) -> u64 {
        self.severities.iter().chain([&self.unstated]).map(|count| u64::from(*count)).sum()
    }
}

/// With more in one month, blocks would be too thin to count.
const MOST: u64 = 25;
/// How much of a block is filled, from the gravest severity on, as in the marks beside the words.
const FILLED: [f64; 4] = [1.0, 0.7, 0.35, 0.0];

/// Draws it, for a column of two thirds of the page. `label` writes a whole number.
pub(in crate::site) fn draw(blocks: &Blocks, label: &dyn Fn(u64) -> String) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| one(blocks, width, label))
}

fn one(blocks: &Blocks, width: Width, label: &dyn Fn(u64) -> String) -> String {
    let most = blocks.months.iter().map(Month::sum).max().unwrap_or(0);
    let is_countable = blocks.is_countable();
    let (units, least) = match width {
        Width::Wide => (640.0, 122.0),
        Width::Narrow => (Width::Narrow.units(), 102.0),
    };
    // A block is at least nine units high.
    let bottom: f64 =
        if is_countable { (value(most) * 9.0).max(least) + 8.0 } else { least + 20.0 };
    let ticks = whole_ticks(value(most), 4);
    let top = ticks.last().map_or(1.0, |tick| value(*tick));
    let up = Linear { top, zero: bottom, end: if is_countable { 8.0 } else { 20.0 } };
    let labels: Vec<String> = ticks.iter().map(|tick| label(*tick)).collect();
    let left = labels.iter().map(|text| text_width(text)).fold(0.0, f64::max) + 10.0;
    let mut drawing = Drawing::new();
    for (tick, text) in ticks.iter().zip(&labels) {
        let y = up.place(value(*tick));
        drawing.across(if *tick == 0 { "ax" } else { "gr" }, left, units, y);
        drawing.text("", left - 8.0, y + 4.0, "end", text);
    }
    let step = (units - left) / number(blocks.months.len().max(1));
    let thick = (step * 0.6).min(26.0);
    // The numbers stand on all bars or on none.
    let sums = blocks.months.iter().map(|month| text_width(&label(month.sum())));
    let has_numbers = sums.fold(0.0, f64::max) + 4.0 <= step;
    let mut marks = Marks::default();
    for (at, month) in blocks.months.iter().enumerate() {
        let middle = (number(at) + 0.5).mul_add(step, left);
        drawing.text("", middle, bottom + 15.0, "middle", &month.name);
        if is_countable {
            marks.stack(month, middle - thick / 2.0, thick, &up);
        } else {
            marks.bar(month, middle - thick / 2.0, thick, &up);
            if has_numbers {
                let y = up.place(value(month.sum())) - 5.0;
                drawing.text("em", middle, y, "middle", &label(month.sum()));
            }
        }
    }
    drawing.path("b2", &marks.filled);
    drawing.path("acc", &marks.outlines);
    drawing.path("ou dash", &marks.dashed);
    drawing.sized(width, "", units, bottom + 22.0, &blocks.caption)
}

#[derive(Default)]
struct Marks {
    filled: Path,
    outlines: Path,
    /// Of the month that is not over, and of what has no severity.
    dashed: Path,
}

impl Marks {
    fn stack(&mut self, month: &Month, x: f64, thick: f64, up: &Linear) {
        let height = up.zero - up.place(1.0) - 2.0;
        let grades =
            month.severities.into_iter().zip(FILLED).map(|(count, filled)| (count, Some(filled)));
        let mut below = 0_u64;
        for (count, filled) in grades.chain([(month.unstated, None)]) {
            for _ in 0..count {
                let y = up.place(value(below + 1)) + 1.0;
                let part = filled.unwrap_or(0.0) * height;
                if part > 0.0 {
                    self.filled.rect(x, y + height - part, thick, part);
                }
                let is_dashed = month.is_unfinished || filled.is_none();
                let outline = if is_dashed { &mut self.dashed } else { &mut self.outlines };
                outline.rect(x, y, thick, height);
                below += 1;
            }
        }
    }

    fn bar(&mut self, month: &Month, x: f64, thick: f64, up: &Linear) {
        let y = up.place(value(month.sum()));
        if month.is_unfinished {
            self.dashed.rect(x, y, thick, up.zero - y);
        } else {
            self.filled.rect(x, y, thick, up.zero - y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(severities: &[[u32; 4]]) -> Pair {
        let month = |(at, severities): (usize, &[u32; 4])| Month {
            name: "a < b".to_owned(),
            severities: *severities,
            unstated: 0,
            is_unfinished: at > 0 && at + 1 == 3,
        };
        let caption = Caption {
            id: "blocks".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        let months = severities.iter().enumerate().map(month).collect();
        draw(&Blocks { caption, months }, &|count| count.to_string())
    }

    fn boxes(svg: &str, class: &str) -> usize {
        let path = svg.split(&format!("class=\"{class}\" d=\"")).nth(1).unwrap_or("\"");
        path.split('"').next().unwrap().matches('M').count()
    }

    #[test]
    fn one_block_is_one_incident() {
        for svg in drawn(&[[1, 0, 2, 0], [0, 0, 0, 1]]) {
            assert_eq!((boxes(&svg, "acc"), boxes(&svg, "b2")), (4, 3));
            assert!(svg.contains("a &lt; b") && svg.contains("words</desc>"));
        }
        assert_eq!(boxes(&drawn(&[[1; 4], [1; 4], [1; 4]])[0], "ou dash"), 4);
    }

    #[test]
    fn many_incidents_are_bars() {
        for svg in drawn(&[[10, 10, 10, 10], [0, 0, 0, 1]]) {
            assert_eq!((boxes(&svg, "acc"), boxes(&svg, "b2")), (0, 2));
            assert!(svg.contains(">40</text>"));
        }
    }

    #[test]
    fn any_counts_can_be_drawn() {
        for counts in [&[][..], &[[0; 4]], &[[u32::MAX; 4]; 12], &[[6, 6, 6, 7]; 12]] {
            for svg in drawn(counts) {
                assert!(!svg.contains("NaN") && svg.len() < 20_000, "{}", svg.len());
            }
        }
    }
}
