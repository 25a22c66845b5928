//! Error budgets: a bar for a table's cell, and how the budget of one month was used day by day.

use super::path::Path;
use super::scale::{Linear, value, whole_ticks};
use super::{Caption, Drawing, Pair, Width, text_width};

/// Units of a drawing in a cell, and the place of the whole budget in it.
const CELL: f64 = 240.0;
const WHOLE: f64 = 184.0;

/// What was used of a budget, as a bar for a cell; the upright line is the whole budget. Over it
/// the bar passes the line and has an end mark; one longer than the drawing ends in a point.
/// `used` is the share; `None` is no budget.
pub(in crate::site) fn bar(caption: &Caption, used: Option<f64>) -> String {
    let mut drawing = Drawing::new();
    match used {
        None => drawing.across("ink2 dash", 0.0, WHOLE, 8.0),
        Some(used) => {
            let x = used.max(0.0) * WHOLE;
            drawing.rect("b0", 0.0, 4.0, WHOLE, 8.0);
            if x > 0.0 {
                drawing.rect("b3", 0.0, 4.0, x.clamp(1.0, WHOLE), 8.0);
            }
            if used > 1.0 {
                let mut over = Path::new();
                over.beyond(WHOLE, x, CELL, 4.0);
                drawing.path("bb", &over);
            }
            drawing.upright("ink th", WHOLE, 1.0, 15.0);
        }
    }
    drawing.cell(CELL, 16.0, caption)
}

/// The budget of one month, day by day.
pub(in crate::site) struct Burn {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// How many days the month has.
    pub(in crate::site) days: u8,
    /// The share of the month's budget used up to the end of each day, from the first on.
    pub(in crate::site) used: Vec<f64>,
    /// How many days of the month had passed at as-of; `None` if all.
    pub(in crate::site) as_of: Option<f64>,
    /// The words for: used, an even use, as-of.
    pub(in crate::site) legend: [String; 3],
}

/// Height of a row of the legend.
const LINE: f64 = 18.0;

/// Draws it. `percent` writes a whole number of percent.
pub(in crate::site) fn burn(burn: &Burn, percent: &dyn Fn(u64) -> String) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| burn_one(burn, width, percent))
}

fn burn_one(burn: &Burn, width: Width, percent: &dyn Fn(u64) -> String) -> String {
    let mut drawing = Drawing::new();
    let head = legend(&mut drawing, burn, width.units()) + 16.0;
    let bottom = head + if width == Width::Wide { 180.0 } else { 160.0 };
    let most = burn.used.iter().copied().filter(|used| used.is_finite()).fold(1.0, f64::max);
    // Up to the whole budget its half is a tick; beyond it, whole budgets are.
    let ticks: Vec<u64> = if most <= 1.0 {
        vec![0, 50, 100]
    } else {
        whole_ticks(most * 2.0, 4).into_iter().map(|half| half.saturating_mul(50)).collect()
    };
    let top = ticks.last().map_or(1.0, |tick| value(*tick) / 100.0);
    let labels: Vec<String> = ticks.iter().map(|tick| percent(*tick)).collect();
    let left = labels.iter().map(|text| text_width(text)).fold(0.0, f64::max) + 10.0;
    let days = f64::from(burn.days.max(1));
    let along = Linear { top: days, zero: left, end: width.units() - 10.0 };
    let up = Linear { top, zero: bottom, end: head };
    for (tick, text) in ticks.iter().zip(&labels) {
        let y = up.place(value(*tick) / 100.0);
        drawing.across(if *tick == 0 { "ax" } else { "gr" }, left, along.end, y);
        drawing.text("", left - 8.0, y + 4.0, "end", text);
    }
    drawing.across("ink", left, along.end, up.place(1.0));
    for day in [1, 5, 10, 15, 20, 25, 30].into_iter().filter(|day| *day <= burn.days) {
        let middle = along.place(f64::from(day) - 0.5);
        drawing.text("", middle, bottom + 16.0, "middle", &day.to_string());
    }
    let mut even = Path::new();
    even.line((left, bottom), (along.end, up.place(1.0)));
    drawing.path("ink2 dash", &even);
    steps(&mut drawing, burn, &along, &up);
    drawing.paired(width, bottom + 22.0, &burn.caption)
}

/// The line of what was used rises at the end of each day. What is beyond the whole budget is
/// drawn once more, thicker.
fn steps(drawing: &mut Drawing, burn: &Burn, along: &Linear, up: &Linear) {
    let end = burn.as_of.unwrap_or_else(|| f64::from(burn.days)).min(f64::from(burn.days));
    let (mut points, mut over) = (vec![(along.zero, up.zero)], Vec::new());
    let mut last = 0.0;
    for (day, used) in (1..=burn.days).zip(&burn.used) {
        let (x, y) = (along.place(f64::from(day).min(end)), up.place(*used));
        points.extend([(x, up.place(last)), (x, y)]);
        if last > 1.0 {
            over.push((x, up.place(last)));
        }
        if *used > 1.0 {
            if over.is_empty() {
                over.push((x, up.place(1.0)));
            }
            over.push((x, y));
        }
        last = *used;
    }
    let x = along.place(end);
    points.push((x, up.place(last)));
    if last > 1.0 {
        over.push((x, up.place(last)));
    }
    let (mut line, mut beyond) = (Path::new(), Path::new());
    line.through(&points);
    beyond.through(&over);
    drawing.path("acc th", &line);
    drawing.path("acc th3 late", &beyond);
    if burn.as_of.is_some() {
        drawing.upright("ink2", x, up.end, up.zero);
    }
    drawing.circle(if last > 1.0 { "bb" } else { "b3" }, x, up.place(last), 4.0);
}

/// The lines with their words, in as many rows as they need. Returns where it ends.
fn legend(drawing: &mut Drawing, burn: &Burn, units: f64) -> f64 {
    let (mut x, mut y) = (0.0, 10.0);
    let shown = if burn.as_of.is_some() { 3 } else { 2 };
    for (at, text) in burn.legend.iter().enumerate().take(shown) {
        let width = 26.0 + text_width(text);
        if x > 0.0 && x + width > units {
            (x, y) = (0.0, y + LINE);
        }
        match at {
            0 => drawing.across("acc th", x, x + 20.0, y),
            1 => drawing.across("ink2 dash", x, x + 20.0, y),
            _ => drawing.upright("ink2", x + 14.0, y - 6.0, y + 6.0),
        }
        drawing.text("", x + 26.0, y + 4.0, "", text);
        x += width + 16.0;
    }
    y + LINE / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caption() -> Caption {
        Caption {
            id: "budget".to_owned(),
            title: "a < b".to_owned(),
            description: "words".to_owned(),
        }
    }

    fn drawn(used: Vec<f64>, as_of: Option<f64>) -> Pair {
        let legend = ["used", "even", "as of"].map(str::to_owned);
        burn(&Burn { caption: caption(), days: 30, used, as_of, legend }, &|p| format!("{p} %"))
    }

    #[test]
    fn the_bar_is_the_share_and_passes_the_line_only_beyond_it() {
        assert!(
            bar(&caption(), Some(0.5)).contains("class=\"b3\" x=\"0.0\" y=\"4.0\" width=\"92.0\"")
        );
        for (used, passes) in [(0.0, false), (1.0, false), (1.001, true), (9.0, true)] {
            assert_eq!(bar(&caption(), Some(used)).contains("class=\"bb\""), passes, "{used}");
        }
        assert!(bar(&caption(), None).contains("words</desc>"));
    }

    #[test]
    fn the_line_beyond_the_budget_is_marked() {
        assert!(!drawn(vec![0.2, 1.0], Some(2.5))[0].contains("late"));
        let [wide, _] = drawn(vec![0.2, 1.3], Some(2.5));
        assert!(
            wide.contains("late") && wide.contains(">150 %</text>") && wide.contains("a &lt; b")
        );
    }

    #[test]
    fn any_use_can_be_drawn() {
        for used in [
            vec![],
            vec![f64::NAN; 31],
            vec![f64::INFINITY],
            vec![1e300],
            vec![-1.0],
            vec![0.0; 99],
        ] {
            let cell = bar(&caption(), used.first().copied());
            for svg in drawn(used.clone(), None)
                .into_iter()
                .chain(drawn(used, Some(f64::NAN)))
                .chain([cell])
            {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
            }
        }
    }
}
