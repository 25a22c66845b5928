//! The life of each action: a line from created to done, or to as-of; an upright mark at the day
//! it was or is due; time past due drawn once more, thicker; time still ahead dashed.

use super::path::Path;
use super::scale::{Linear, number};
use super::{Caption, Drawing, Pair, Width, text_width};
use jiff::ToSpan;
use jiff::civil::Date;

/// What is drawn.
pub(in crate::site) struct Lives {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The day of as-of.
    pub(in crate::site) as_of: Date,
    /// The actions, from above.
    pub(in crate::site) actions: Vec<Life>,
}

/// An action.
pub(in crate::site) struct Life {
    /// What it is.
    pub(in crate::site) name: String,
    /// The day it was decided.
    pub(in crate::site) created: Date,
    /// The day it is due.
    pub(in crate::site) due: Option<Date>,
    /// The day it was done.
    pub(in crate::site) done: Option<Date>,
}

/// The words that depend on the drawing.
pub(in crate::site) struct Labels<'a> {
    /// A month, by its first day.
    pub(in crate::site) month: &'a dyn Fn(Date) -> String,
    /// How many actions have no room.
    pub(in crate::site) further: &'a dyn Fn(usize) -> String,
}

const MOST: usize = 40;
const HEAD: f64 = 22.0;

/// Draws it.
pub(in crate::site) fn draw(lives: &Lives, labels: &Labels) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| one(lives, width, labels))
}

fn one(lives: &Lives, width: Width, labels: &Labels) -> String {
    let (shown, further) = lives.actions.split_at(lives.actions.len().min(MOST));
    let names = shown.iter().map(|life| text_width(&life.name)).fold(0.0, f64::max);
    let (left, row) = match width {
        Width::Wide => ((names + 16.0).clamp(120.0, 400.0), 26.0),
        Width::Narrow => (0.0, 40.0),
    };
    let days = shown.iter().flat_map(|life| [Some(life.created), life.due, life.done]).flatten();
    let (from, to) =
        days.fold((lives.as_of, lives.as_of), |ends, day| (ends.0.min(day), ends.1.max(day)));
    let axis = Calendar::new(from, to, left + 6.0, width.units() - 8.0);
    let bottom = number(shown.len()).mul_add(row, HEAD);
    let mut drawing = Drawing::new();
    for (x, text) in axis.months(labels.month) {
        drawing.upright("gr", x, HEAD - 6.0, bottom);
        if x + 3.0 + text_width(&text) <= width.units() {
            drawing.text("", x + 3.0, 12.0, "", &text);
        }
    }
    drawing.upright("acc th", axis.x(lives.as_of), 0.0, bottom);
    let mut marks = Marks::default();
    for (at, life) in shown.iter().enumerate() {
        let top = number(at).mul_add(row, HEAD);
        let (y, room) = match width {
            Width::Wide => (top + 13.0, left - 12.0),
            Width::Narrow => (top + 26.0, width.units() - 4.0),
        };
        let baseline = if width == Width::Wide { y + 4.0 } else { top + 15.0 };
        let class = if width == Width::Wide { "em" } else { "em halo" };
        drawing.text(class, 0.0, baseline, "", &shortened(&life.name, room));
        marks.add(life, lives.as_of, &axis, y);
    }
    drawing.path("ink2 th", &marks.lines);
    drawing.path("ink2 dash", &marks.ahead);
    drawing.path("th3 late", &marks.late);
    drawing.path("ink th", &marks.due);
    drawing.path("dot", &marks.done);
    let end = if further.is_empty() { bottom } else { bottom + 22.0 };
    if !further.is_empty() {
        drawing.text("", 0.0, bottom + 16.0, "", &(labels.further)(further.len()));
    }
    drawing.paired(width, end + 2.0, &lives.caption)
}

/// The marks of a kind of all rows.
#[derive(Default)]
struct Marks {
    lines: Path,
    ahead: Path,
    late: Path,
    due: Path,
    done: Path,
}

impl Marks {
    fn add(&mut self, life: &Life, as_of: Date, axis: &Calendar, y: f64) {
        let end = life.done.unwrap_or(as_of);
        let (from, to) = (axis.x(life.created), axis.x(end));
        let due = life.due.map(|due| axis.x(due));
        let late = due.filter(|due| *due < to).map(|due| due.max(from));
        self.lines.line((from, y), (late.unwrap_or(to).max(from), y));
        if let Some(late) = late {
            self.late.line((late, y), (to, y));
        }
        if let Some(due) = due {
            if life.done.is_none() && due > to {
                self.ahead.line((to, y), (due, y));
            }
            self.due.line((due, y - 6.0), (due, y + 6.0));
        }
        if life.done.is_some() {
            self.done.dot(to, y);
        }
    }
}

fn shortened(text: &str, room: f64) -> String {
    if text_width(text) <= room {
        return text.to_owned();
    }
    let mut width = text_width("…");
    let fits = |letter: &char| {
        width += text_width(letter.encode_utf8(&mut [0; 4]));
        width <= room
    };
    text.chars().take_while(fits).collect::<String>().trim_end().to_owned() + "…"
}

/// An axis of days.
struct Calendar {
    from: Date,
    to: Date,
    scale: Linear,
}

impl Calendar {
    /// An axis of at least a month.
    fn new(from: Date, to: Date, left: f64, right: f64) -> Self {
        // The first month has its label too.
        let from = from.first_of_month();
        let least = from.saturating_add(30.days());
        let to = to.max(least);
        let top = days(from, to).max(1.0);
        Self { from, to, scale: Linear { top, zero: left, end: right } }
    }

    fn x(&self, day: Date) -> f64 {
        self.scale.place(days(self.from, day))
    }

    /// The first days of months, quarters or years whose labels stand beside each other.
    fn months(&self, label: &dyn Fn(Date) -> String) -> Vec<(f64, String)> {
        let month = (self.scale.end - self.scale.zero) / (self.scale.top / 30.4).max(1.0);
        let first = self.from.first_of_month();
        let room = text_width(&label(first)).max(26.0) + 8.0;
        let strides = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200];
        let stride = strides.into_iter().find(|stride| f64::from(*stride) * month >= room);
        // From a January of a round year on, so that a quarter begins with its first month.
        let stride = stride.unwrap_or(12_000);
        let years = i16::try_from((stride / 12).max(1)).unwrap_or(i16::MAX);
        let year = first.year().div_euclid(years) * years;
        let mut day = Date::new(year, 1, 1).unwrap_or(first);
        let mut ticks = Vec::new();
        while day <= self.to && ticks.len() < 60 {
            if day >= self.from {
                ticks.push((self.x(day), label(day)));
            }
            let Ok(next) = day.checked_add(stride.months()) else { break };
            day = next;
        }
        ticks
    }
}

fn days(from: Date, to: Date) -> f64 {
    to.since(from).map_or(0.0, |span| f64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn life(created: Date, due: Option<Date>, done: Option<Date>) -> Life {
        Life { name: "a < b".to_owned(), created, due, done }
    }

    fn drawn(lives: Vec<Life>) -> Pair {
        let caption = Caption {
            id: "lives".to_owned(),
            title: "Title".to_owned(),
            description: "words".to_owned(),
        };
        let labels =
            Labels { month: &|day| day.to_string(), further: &|count| format!("{count} further") };
        draw(&Lives { caption, as_of: date(2026, 9, 30), actions: lives }, &labels)
    }

    #[test]
    fn only_time_past_due_is_late() {
        let (created, done) = (date(2026, 7, 1), Some(date(2026, 8, 10)));
        for (due, done, late, ahead) in [
            (date(2026, 8, 1), done, true, false),
            (date(2026, 8, 20), done, false, false),
            (date(2026, 9, 1), None, true, false),
            (date(2026, 11, 1), None, false, true),
            // Due before it was decided: late from its first day.
            (date(2026, 6, 1), None, true, false),
        ] {
            for svg in drawn(vec![life(created, Some(due), done)]) {
                assert_eq!(svg.contains("late"), late, "{due}");
                assert_eq!(svg.contains("ink2 dash"), ahead, "{due}");
                assert!(svg.contains("a &lt; b") && svg.contains("words</desc>"));
            }
        }
    }

    #[test]
    fn rows_are_bounded() {
        let one = || life(date(2026, 7, 1), Some(date(2026, 8, 1)), None);
        for svg in drawn((0..1000).map(|_| one()).collect()) {
            assert!(svg.contains("960 further") && svg.len() < 20_000, "{}", svg.len());
        }
    }

    #[test]
    fn ticks_are_first_days_that_do_not_touch() {
        let axis = Calendar::new(date(2026, 2, 20), date(2026, 12, 1), 0.0, 300.0);
        let ticks = axis.months(&|day| day.strftime("%b").to_string());
        let names: Vec<&str> = ticks.iter().map(|tick| tick.1.as_str()).collect();
        assert_eq!(names, ["Mar", "May", "Jul", "Sep", "Nov"]);
    }

    #[test]
    fn any_days_can_be_drawn() {
        for (from, to) in [(Date::MIN, Date::MAX), (Date::MAX, Date::MIN), (Date::MAX, Date::MAX)] {
            for svg in drawn(vec![life(from, Some(to), None), life(from, None, Some(to))]) {
                assert!(!svg.contains("NaN") && !svg.contains("inf") && svg.len() < 20_000);
            }
        }
        assert_eq!(drawn(vec![]).len(), 2);
    }
}
