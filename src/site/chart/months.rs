//! Counts by month: a dot and its exact interval for each, on an axis that begins at zero. The
//! month that is not over is hollow and dashed.

use super::path::Path;
use super::scale::{Linear, number, value, whole_ticks};
use super::{Caption, Drawing, Pair, Width, text_width};

/// What is drawn.
pub(in crate::site) struct Months {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// Month after month, without a gap.
    pub(in crate::site) counts: Vec<Month>,
    /// The mean of a month, and the words for it.
    pub(in crate::site) mean: Option<(f64, String)>,
}

/// A month.
pub(in crate::site) struct Month {
    /// Its number, from 1 to 12.
    pub(in crate::site) number: u8,
    /// Its name for a wide chart: `Sep`.
    pub(in crate::site) name: String,
    /// Its name for a narrow chart: `S`.
    pub(in crate::site) short: String,
    /// Its year: `2025`.
    pub(in crate::site) year: String,
    /// How many there were; `None` if nobody knows.
    pub(in crate::site) count: Option<u32>,
    /// The interval of the month's rate.
    pub(in crate::site) interval: Option<(f64, f64)>,
    /// Whether it is not over.
    pub(in crate::site) is_unfinished: bool,
}

const TOP: f64 = 10.0;

/// Draws it. `label` writes a whole number.
pub(in crate::site) fn draw(months: &Months, label: &dyn Fn(u64) -> String) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| one(months, width, label))
}

fn one(months: &Months, width: Width, label: &dyn Fn(u64) -> String) -> String {
    let bottom = if width == Width::Wide { 186.0 } else { 166.0 };
    let counts = months.counts.iter().filter_map(|month| month.count).map(f64::from);
    let ends = months.counts.iter().filter_map(|month| month.interval).map(|ends| ends.1);
    let most = counts.chain(ends).chain(months.mean.as_ref().map(|mean| mean.0));
    let ticks = whole_ticks(most.fold(0.0, f64::max), 4);
    let up = Linear { top: ticks.last().map_or(1.0, |tick| value(*tick)), zero: bottom, end: TOP };
    let labels: Vec<String> = ticks.iter().map(|tick| label(*tick)).collect();
    let left = labels.iter().map(|text| text_width(text)).fold(0.0, f64::max) + 10.0;
    let mean = months.mean.as_ref().map_or(0.0, |mean| text_width(&mean.1) + 8.0);
    let right = width.units() - mean;
    let mut drawing = Drawing::new();
    for (tick, text) in ticks.iter().zip(&labels) {
        let y = up.place(value(*tick));
        drawing.across(if *tick == 0 { "ax" } else { "gr" }, left, right, y);
        drawing.text("", left - 8.0, y + 4.0, "end", text);
    }
    if let Some((value, text)) = &months.mean {
        drawing.across("acc dash", left, right, up.place(*value));
        drawing.text("em", right + 6.0, up.place(*value) + 4.0, "", text);
    }
    let step = (right - left) / number(months.counts.len().max(1));
    let x = |at: usize| (number(at) + 0.5).mul_add(step, left);
    let (mut lines, mut dashed, mut dots, mut rings) =
        (Path::new(), Path::new(), Path::new(), Vec::new());
    for (at, month) in months.counts.iter().enumerate() {
        let x = x(at);
        if let Some((low, high)) = month.interval {
            let line = if month.is_unfinished { &mut dashed } else { &mut lines };
            line.line((x, up.place(low)), (x, up.place(high)));
        }
        if let Some(count) = month.count {
            let y = up.place(f64::from(count));
            if month.is_unfinished { rings.push((x, y)) } else { dots.dot(x, y) }
        }
    }
    drawing.path("ink2", &lines);
    drawing.path("ink2 dash", &dashed);
    let is_close = step < 12.0;
    drawing.path(if is_close { "dot sm" } else { "dot" }, &dots);
    for (x, y) in rings {
        drawing.circle("oi", x, y, if is_close { 2.5 } else { 4.0 });
    }
    for (x, row, text) in names(&months.counts, width, &x) {
        let y = if row == 0 { 15.0 } else { 29.0 };
        drawing.text("", x, bottom + y, "middle", text);
    }
    drawing.paired(width, bottom + 34.0, &months.caption)
}

/// The labels that stand beside each other: place, row and text. Names of months in the first
/// row, their years in the second; where only each January has room, the year says it.
fn names<'a>(
    months: &'a [Month],
    width: Width,
    x: &dyn Fn(usize) -> f64,
) -> Vec<(f64, u8, &'a str)> {
    let name = |month: &'a Month| match width {
        Width::Wide => month.name.as_str(),
        Width::Narrow => month.short.as_str(),
    };
    let step = x(1) - x(0);
    let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(text_width).fold(0.0, f64::max);
    let room = widest(&mut months.iter().map(name)) + 5.0;
    let stride = [1, 2, 3].into_iter().find(|stride| f64::from(*stride) * step >= room);
    let mut found = Vec::new();
    for (at, month) in months.iter().enumerate() {
        if stride.is_some_and(|stride| month.number % stride == 1 % stride) {
            found.push((x(at), 0, name(month)));
        }
    }
    let row = u8::from(stride.is_some());
    let year = widest(&mut months.iter().map(|month| month.year.as_str())) + 8.0;
    let apart = [1, 2, 5, 10, 20].into_iter().find(|years| number(years * 12) * step >= year);
    let januaries = months.iter().enumerate().filter(|(_, month)| month.number == 1);
    let shown: Vec<_> = januaries.step_by(apart.unwrap_or(50)).collect();
    let first = months.first().map(|month| (0, month));
    let is_free = |first: &(usize, &Month)| {
        shown.first().is_none_or(|(at, _)| *at > 0 && x(*at) - x(first.0) >= year)
    };
    let labelled = first.filter(is_free).into_iter().chain(shown.iter().copied());
    found.extend(labelled.map(|(at, month)| (x(at), row, month.year.as_str())));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(counts: &[Option<u32>]) -> Months {
        let month = |(at, count): (usize, &Option<u32>)| Month {
            number: u8::try_from((at + 8) % 12 + 1).unwrap(),
            name: format!("M{}", (at + 8) % 12 + 1),
            short: "M".to_owned(),
            year: (2025 + (at + 8) / 12).to_string(),
            count: *count,
            interval: count.map(|count| (f64::from(count) * 0.5, f64::from(count) * 2.0)),
            is_unfinished: at + 1 == counts.len(),
        };
        let caption = Caption {
            id: "months".to_owned(),
            title: "Title".to_owned(),
            description: "a < b".to_owned(),
        };
        let months = counts.iter().enumerate().map(month).collect();
        Months { caption, counts: months, mean: Some((3.2, "mean 3.2".to_owned())) }
    }

    fn drawn(counts: &[Option<u32>]) -> Pair {
        draw(&months(counts), &|tick| tick.to_string())
    }

    #[test]
    fn the_axis_begins_at_zero() {
        for svg in drawn(&[Some(1000), Some(1001)]) {
            assert!(svg.contains(">0</text>") && svg.contains("a &lt; b</desc>"));
            assert!(svg.contains("class=\"oi\"") && svg.contains("class=\"ink2 dash\""));
        }
    }

    #[test]
    fn labels_thin_out_over_ten_years() {
        let texts = |count: usize, width: Width| {
            let months = months(&vec![Some(1); count]).counts;
            let step = width.units() / number(count);
            let names = names(&months, width, &|at| number(at) * step);
            names.into_iter().map(|(_, row, text)| (row, text.to_owned())).collect::<Vec<_>>()
        };
        let years =
            |row: u8, years: &[&str]| years.iter().map(|y| (row, (*y).to_owned())).collect();
        assert_eq!(texts(13, Width::Wide).len(), 13 + 2);
        let narrow: Vec<_> = years(0, &["2026", "2028", "2030", "2032", "2034"]);
        assert_eq!(texts(120, Width::Narrow), narrow);
        assert_eq!(texts(120, Width::Wide).len(), 10);
    }

    #[test]
    fn any_counts_can_be_drawn() {
        for counts in [vec![], vec![None], vec![None, Some(0)], vec![Some(u32::MAX); 120]] {
            for svg in drawn(&counts) {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
                assert!(svg.len() < 20_000, "{}", svg.len());
            }
        }
        let mut strange = months(&[Some(1), Some(2)]);
        strange.counts[0].interval = Some((f64::NAN, f64::INFINITY));
        strange.mean = Some((f64::NAN, String::new()));
        for svg in draw(&strange, &|tick| tick.to_string()) {
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
    }
}
