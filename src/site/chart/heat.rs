//! Downtime as a calendar, days across and months down, and in the same row what the month used of
//! its error budget. The days of one class are one path.

use super::path::Path;
use super::scale::number;
use super::{Caption, Drawing, Pair, Width, bold_width, text_width};

/// What is drawn.
pub(in crate::site) struct Heat {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The headings of availability and of used and budget.
    pub(in crate::site) headings: [String; 2],
    /// The months, from above.
    pub(in crate::site) months: Vec<Month>,
    /// The words for the classes of days that are explained below.
    pub(in crate::site) legend: Vec<(Day, String)>,
}

/// A month.
pub(in crate::site) struct Month {
    /// Its name: `Oct 2025`, or `Nov` where the year is said above.
    pub(in crate::site) name: String,
    /// Its name where there is little room: `Oct`.
    pub(in crate::site) short: String,
    /// Whether it is the first of its year, or of all.
    pub(in crate::site) is_first: bool,
    /// Its days from the first on; those after as-of are left out or absent.
    pub(in crate::site) days: Vec<Day>,
    /// Its availability in words; empty where there is none.
    pub(in crate::site) availability: String,
    /// What was used of which budget, in words.
    pub(in crate::site) budget: String,
    /// The share of the budget that was used; `None` without an objective. A budget of zero that
    /// was used is infinitely overdrawn.
    pub(in crate::site) used: Option<f64>,
    /// What is written where the budget did not suffice: `136 %, over`.
    pub(in crate::site) over: Option<String>,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::site) enum Day {
    /// Not of this month, or not yet.
    Absent,
    /// No service was agreed.
    Unagreed,
    /// No downtime.
    Whole,
    /// No downtime, at a weekend.
    Weekend,
    /// Little downtime.
    Little,
    /// Some.
    Some,
    /// Much.
    Much,
    /// More than the whole month may have.
    Over,
}

const DAYS: [(Day, &str); 6] = [
    (Day::Whole, "b0"),
    (Day::Weekend, "bk"),
    (Day::Little, "b1"),
    (Day::Some, "b2"),
    (Day::Much, "b3"),
    (Day::Over, "hot"),
];
const HEAD: f64 = 20.0;
/// Days that each row has room for.
const LONGEST: usize = 31;

/// The places of the columns, as wide as their words.
struct Columns {
    /// The first day, and what a day takes across and down.
    left: f64,
    across: f64,
    down: f64,
    /// Where availability, and used and budget, end.
    availability: f64,
    budget: f64,
    /// The bar, the whole budget, and what is written beyond it.
    bar: f64,
    line: f64,
    end: f64,
}

impl Columns {
    fn of(heat: &Heat, width: Width) -> Self {
        let widest =
            |texts: &mut dyn Iterator<Item = &str>| texts.map(bold_width).fold(0.0, f64::max);
        let months = || heat.months.iter();
        let (left, across, down) = match width {
            Width::Wide => {
                (widest(&mut months().map(|month| month.name.as_str())) + 8.0, 15.4, 16.5)
            }
            Width::Narrow => {
                let left = widest(&mut months().map(|month| month.short.as_str())) + 4.0;
                (left, (width.units() - left) / number(LONGEST), 16.0)
            }
        };
        let figure = |heading: &str, texts: &mut dyn Iterator<Item = &str>| {
            text_width(heading).max(widest(texts)) + 14.0
        };
        let days = number(LONGEST).mul_add(across, left);
        let mut availabilities = months().map(|month| month.availability.as_str());
        let availability = days + figure(&heat.headings[0], &mut availabilities);
        let mut budgets = months().map(|month| month.budget.as_str());
        let budget = availability + figure(&heat.headings[1], &mut budgets);
        let words = widest(&mut months().filter_map(|month| month.over.as_deref()));
        let (bar, right) = (budget + 14.0, width.units() - 10.0);
        // Bars to compare are worth more than the words at their ends.
        let end = if right - words - bar < 120.0 { right } else { right - words };
        let line = ((end - bar) * 0.68 + bar).max(bar + 40.0);
        Self { left, across, down, availability, budget, bar, line, end: end.max(line + 20.0) }
    }

    fn x(&self, day: usize) -> f64 {
        number(day).mul_add(self.across, self.left)
    }
}

/// Draws it.
pub(in crate::site) fn draw(heat: &Heat) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| one(heat, width))
}

fn one(heat: &Heat, width: Width) -> String {
    let grid = Columns::of(heat, width);
    let mut drawing = Drawing::new();
    for day in [1, 5, 10, 15, 20, 25, 30] {
        let middle = grid.x(day - 1) + grid.across / 2.0;
        drawing.text("", middle, 12.0, "middle", &day.to_string());
    }
    let rows = number(heat.months.len());
    let bottom = rows.mul_add(grid.down, HEAD);
    let mut cells: Vec<(Day, f64, f64)> = Vec::new();
    for (at, month) in heat.months.iter().enumerate() {
        let y = number(at).mul_add(grid.down, HEAD);
        let is_over = month.used.is_some_and(|used| used > 1.0);
        let (name, class) = match width {
            Width::Wide => (&month.name, if month.is_first { "st" } else { "em" }),
            Width::Narrow if is_over => (&month.short, "tb"),
            Width::Narrow => (&month.short, if month.is_first { "st" } else { "em" }),
        };
        drawing.text(class, 0.0, y + 12.0, "", name);
        cells.extend(
            month.days.iter().take(LONGEST).enumerate().map(|(day, kind)| (*kind, grid.x(day), y)),
        );
        if width == Width::Wide {
            let class = |quiet| if is_over { "tb" } else { quiet };
            drawing.text(class("em"), grid.availability, y + 12.0, "end", &month.availability);
            drawing.text(class(""), grid.budget, y + 12.0, "end", &month.budget);
        }
    }
    paint(&mut drawing, &cells, grid.across - 1.4, grid.down - 1.4);
    if width == Width::Wide {
        drawing.text("", grid.availability, 12.0, "end", &heat.headings[0]);
        drawing.text("", grid.budget, 12.0, "end", &heat.headings[1]);
        bars(&mut drawing, &heat.months, &grid, bottom);
    }
    let bottom = legend(&mut drawing, &heat.legend, width, bottom + 12.0);
    drawing.paired(width, bottom, &heat.caption)
}

/// The cells of each class as one path. What is over a month's budget also has a cross, and what
/// had no agreed service a slanted line and no fill.
fn paint(drawing: &mut Drawing, cells: &[(Day, f64, f64)], width: f64, height: f64) {
    for (kind, class) in DAYS {
        let mut path = Path::new();
        for (_, x, y) in cells.iter().filter(|cell| cell.0 == kind) {
            path.rect(*x, *y, width, height);
        }
        drawing.path(class, &path);
    }
    let mut cross = Path::new();
    let arm = width.min(height) / 2.0 - 2.4;
    for (_, x, y) in cells.iter().filter(|cell| cell.0 == Day::Over) {
        let (x, y) = (x + width / 2.0, y + height / 2.0);
        cross.line((x - arm, y - arm), (x + arm, y + arm));
        cross.line((x + arm, y - arm), (x - arm, y + arm));
    }
    drawing.path("cut", &cross);
    let mut slanted = Path::new();
    for (_, x, y) in cells.iter().filter(|cell| cell.0 == Day::Unagreed) {
        slanted.line((x + 2.0, y + height - 2.0), (x + width - 2.0, y + 2.0));
    }
    drawing.path("ink3", &slanted);
}

/// Used and budget. One scale for all months, in shares; the upright line is the whole budget.
fn bars(drawing: &mut Drawing, months: &[Month], columns: &Columns, bottom: f64) {
    let Columns { down, bar, line, end, .. } = *columns;
    let has_budget = months.iter().any(|month| month.used.is_some());
    let (mut tracks, mut used, mut over) = (Path::new(), Path::new(), Path::new());
    for (at, month) in months.iter().enumerate() {
        let y = number(at).mul_add(down, HEAD) + 4.0;
        let Some(share) = month.used else { continue };
        tracks.rect(bar, y, line - bar, 8.0);
        let x = share.max(0.0).mul_add(line - bar, bar);
        used.rect(bar, y, x.min(line) - bar, 8.0);
        if share > 1.0 {
            over.beyond(line, x, end, y);
            let place = 7.0 + if x > end - 8.0 { end } else { x.max(line + 7.0) };
            // The same figures stand left of the bar.
            let fits = |text: &&str| place + bold_width(text) <= Width::Wide.units();
            let text = month.over.as_deref().filter(fits).unwrap_or_default();
            drawing.text("tb", place, y + 8.0, "", text);
        }
    }
    drawing.path("b0", &tracks);
    drawing.path("b2", &used);
    drawing.path("bb", &over);
    if has_budget {
        drawing.upright("ink", line, HEAD - 4.0, bottom);
    }
}

/// The classes with their words, in as many rows as they need. Returns where it ends.
fn legend(drawing: &mut Drawing, legend: &[(Day, String)], width: Width, top: f64) -> f64 {
    let (mut x, mut y) = (0.0, top);
    let mut cells = Vec::new();
    for (kind, text) in legend {
        let wide = text_width(text) + 17.0;
        if x > 0.0 && x + wide > width.units() {
            (x, y) = (0.0, y + 18.0);
        }
        cells.push((*kind, x, y));
        drawing.text("", x + 17.0, y + 10.0, "", text);
        x += wide + 14.0;
    }
    paint(drawing, &cells, 12.0, 12.0);
    if legend.is_empty() { top } else { y + 16.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(days: Vec<Day>, used: Option<f64>) -> Month {
        Month {
            name: "Oct 2025".to_owned(),
            short: "Oct".to_owned(),
            is_first: true,
            days,
            availability: "99.9".to_owned(),
            budget: "3 < 4".to_owned(),
            used,
            over: used.filter(|used| *used > 1.0).map(|_| "too much".to_owned()),
        }
    }

    fn drawn(months: Vec<Month>) -> Pair {
        let caption = Caption {
            id: "heat".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        let headings = ["avail.".to_owned(), "used".to_owned()];
        let legend = vec![(Day::Little, "under 5".to_owned())];
        draw(&Heat { caption, headings, months, legend })
    }

    #[test]
    fn the_days_of_a_class_are_one_path() {
        let days = [vec![Day::Whole; 10], vec![Day::Over; 2], vec![Day::Absent; 19]].concat();
        for svg in drawn(vec![month(days, Some(0.5))]) {
            assert_eq!(svg.matches("class=\"b0\"").count() + usize::from(svg.contains(" nw")), 2);
            assert_eq!(svg.matches("class=\"hot\"").count(), 1);
            assert_eq!(svg.matches("class=\"cut\"").count(), 1);
            assert!(svg.contains("words</desc>"));
        }
    }

    #[test]
    fn a_year_stays_small() {
        let days = || [Day::Whole, Day::Weekend, Day::Some].repeat(11);
        for svg in drawn((0..12).map(|_| month(days(), Some(2.0))).collect()) {
            assert!(svg.len() < 20_000, "{}", svg.len());
        }
    }

    #[test]
    fn only_a_month_over_budget_passes_the_line() {
        for (used, passes) in [(None, false), (Some(1.0), false), (Some(1.2), true)] {
            let [wide, narrow] = drawn(vec![month(vec![], used)]);
            assert_eq!(wide.contains("class=\"bb\""), passes, "{used:?}");
            assert_eq!(narrow.contains("class=\"tb\""), passes, "{used:?}");
        }
    }

    #[test]
    fn any_budget_can_be_drawn() {
        for used in [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300] {
            for svg in drawn(vec![month(vec![Day::Unagreed; 40], Some(used))]) {
                assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
            }
        }
        assert_eq!(drawn(vec![]).len(), 2);
    }
}
