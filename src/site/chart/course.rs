//! The course of an incident to scale: milestones as flags, phases as one bar, below it what each
//! service suffered (height is the share) and the times of waiting.

use super::axis::Axis;
use super::limits::{self, LimitLane};
use super::{Drawing, Width, bold_width, fitting, text_width};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What is drawn.
pub(in crate::site) struct Course {
    /// Begins the ids of the drawing.
    pub(in crate::site) id: &'static str,
    /// What it shows, in one line.
    pub(in crate::site) title: String,
    /// Its figures in words.
    pub(in crate::site) description: String,
    /// The first instant of the axis.
    pub(in crate::site) from: Timestamp,
    /// The last one.
    pub(in crate::site) to: Timestamp,
    /// Moments with their words, by time.
    pub(in crate::site) flags: Vec<(Timestamp, String)>,
    /// The first lane.
    pub(in crate::site) phases: Lane,
    /// The lanes below it.
    pub(in crate::site) lanes: Vec<Lane>,
    /// What was due and what was done, below those.
    pub(in crate::site) limits: Vec<LimitLane>,
}

/// A row of bars.
pub(in crate::site) struct Lane {
    /// What it is about.
    pub(in crate::site) name: String,
    /// Its bars.
    pub(in crate::site) bars: Vec<Bar>,
}

/// A span of time in a lane.
pub(in crate::site) struct Bar {
    /// Its first instant.
    pub(in crate::site) from: Timestamp,
    /// The first instant after it.
    pub(in crate::site) to: Timestamp,
    /// What it is.
    pub(in crate::site) fill: Fill,
    /// What is written at it where there is room; the first that fits.
    pub(in crate::site) texts: Vec<String>,
}

/// How a bar looks.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::site) enum Fill {
    /// Nobody knew.
    Unseen,
    /// Nobody took it.
    Untaken,
    /// It was worked on.
    Work,
    /// The effect was gone, the cause or the check remained.
    Aftermath,
    /// Resolved, and not for good.
    Quiet,
    /// An effect of this weight.
    Effect(f64),
    /// An effect whose weight is not stated.
    Unstated,
    /// It waited.
    Waiting,
    /// A clock counted, in time.
    Counted,
    /// A clock counted past its target.
    Over,
}

impl Fill {
    /// The class of the rectangle and that of a text on it.
    const fn classes(self) -> (&'static str, &'static str) {
        match self {
            Self::Unseen => ("bi", "on"),
            Self::Untaken => ("bg", "on"),
            Self::Work => ("b2", "em"),
            Self::Aftermath | Self::Counted => ("b1", "em"),
            Self::Quiet | Self::Effect(_) => ("b0", "em"),
            Self::Unstated => ("oi dash", "em"),
            Self::Waiting => ("or", "em"),
            Self::Over => ("bb", "on"),
        }
    }
}

const LANE: f64 = 24.0;
const FLAG: f64 = 16.0;
/// More room at a lane of limits, which has words above and below its line.
const WORDS: f64 = 12.0;

/// For which screens it is drawn. A report is read at all widths, and between a phone and a desk
/// the wide drawing would shrink its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::site) enum Screen {
    /// A desk.
    Wide,
    /// A tablet, half a screen, a sheet of paper.
    Middle,
    /// A phone.
    Narrow,
}

impl Screen {
    const fn width(self) -> Width {
        match self {
            Self::Wide | Self::Middle => Width::Wide,
            Self::Narrow => Width::Narrow,
        }
    }

    const fn units(self) -> f64 {
        match self {
            Self::Wide | Self::Narrow => self.width().units(),
            Self::Middle => 720.0,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Wide | Self::Narrow => self.width().class(),
            Self::Middle => "md",
        }
    }
}

/// Draws it for one kind of screen.
pub(in crate::site) fn draw(
    course: &Course,
    screen: Screen,
    zone: &TimeZone,
    label: &dyn Fn(Timestamp, bool) -> String,
) -> String {
    let (width, units) = (screen.width(), screen.units());
    let lanes = std::iter::once(&course.phases).chain(&course.lanes);
    let limits = course.limits.iter().map(|lane| lane.name.as_str());
    let names = lanes.map(|lane| lane.name.as_str()).chain(limits);
    let left = match width {
        Width::Wide => names.map(bold_width).fold(90.0, f64::max).min(240.0) + 14.0,
        Width::Narrow => 5.0,
    };
    let right = right_end(course, left, units);
    let axis = Axis::new(course.from, course.to, left, right);
    let rows = flag_rows(&course.flags, &axis);
    let depth = rows.iter().max().map_or(0, |deepest| deepest + 1);
    let mut drawing = Drawing::new();
    let top = FLAG.mul_add(f64::from(depth), 8.0);
    // Two passes: the grid lies below the bars and needs the height.
    let name_height = if width == Width::Narrow { 20.0 } else { 0.0 };
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(0));
    let lanes = count(course.lanes.len() + course.limits.len()) * (LANE + 14.0 + name_height);
    let bottom = top + LANE + lanes + count(course.limits.len()) * WORDS + 10.0;
    let (most, reach) = match screen {
        Screen::Wide => (8, 30.0),
        Screen::Middle => (6, 30.0),
        Screen::Narrow => (4, 12.0),
    };
    for tick in axis.ticks(most, zone) {
        drawing.upright("gr", tick.x, top - 6.0, bottom);
        let anchor =
            if tick.x < left + reach && width == Width::Narrow { "start" } else { "middle" };
        drawing.text("", tick.x, bottom + 14.0, anchor, &label(tick.at, tick.is_day));
    }
    let mut y = top;
    lane(&mut drawing, &course.phases, &axis, y, right);
    if width == Width::Wide {
        drawing.text("st", 0.0, y + 16.0, "", &course.phases.name);
    }
    for ((at, text), row) in course.flags.iter().zip(&rows) {
        let (x, place) = (axis.x(*at), FLAG.mul_add(f64::from(depth - 1 - row), 6.0));
        // A moment inside a phase points at the bar and does not cut it.
        let divides = |bar: &Bar| bar.from == *at || bar.to == *at;
        let foot = if course.phases.bars.iter().any(divides) { LANE } else { 0.0 };
        drawing.upright("ink", x, place, y + foot);
        drawing.text("em", x + 4.0, place + 9.0, "", text);
    }
    let mut next = |drawing: &mut Drawing, name: &str, words: f64| {
        y += LANE + 14.0 + name_height + words;
        match width {
            Width::Wide => drawing.text("st", 0.0, y + 16.0, "", &fitting(name, left - 10.0)),
            Width::Narrow => {
                drawing.text("st", 4.0, y - 6.0 - words / 1.5, "", &fitting(name, 330.0));
            }
        }
        y
    };
    for one in &course.lanes {
        let y = next(&mut drawing, &one.name, 0.0);
        lane(&mut drawing, one, &axis, y, units);
    }
    for one in &course.limits {
        let y = next(&mut drawing, &one.name, WORDS);
        limits::draw(&mut drawing, one, &axis, y + LANE / 2.0, units);
    }
    let (class, id) = (screen.class(), course.id);
    let (classes, id) = (format!("ch {class}"), format!("{id}-{class}"));
    drawing.close(&classes, units, bottom + 20.0, &id, &course.title, &course.description)
}

fn lane(drawing: &mut Drawing, lane: &Lane, axis: &Axis, y: f64, right: f64) {
    for (at, bar) in lane.bars.iter().enumerate() {
        let (from, to) = (axis.x(bar.from), axis.x(bar.to));
        // A second of days is still to be seen.
        let length = (to - from - 0.7).max(1.5);
        let (class, on) = bar.fill.classes();
        drawing.rect(class, from, y, length, LANE);
        let mut clear = true;
        if let Fill::Effect(weight) = bar.fill {
            let height = LANE * weight;
            drawing.rect("bi", from, y + LANE - height, length, height);
            clear = weight <= 0.4;
        }
        let full = matches!(bar.fill, Fill::Effect(weight) if weight > 0.85);
        let on_dark = full || matches!(bar.fill, Fill::Unseen | Fill::Untaken | Fill::Over);
        let measured = if on_dark { bold_width } else { text_width };
        let inside = |text: &&String| measured(text) + 10.0 < length;
        let next = lane.bars.get(at + 1).map_or(right, |next| axis.x(next.from));
        let beside = |text: &&String| from + length + 6.0 + text_width(text) < next;
        if let Some(text) = bar.texts.iter().find(inside).filter(|_| clear || full) {
            let raised = if matches!(bar.fill, Fill::Effect(_)) && !full { 12.0 } else { 16.0 };
            drawing.text(if full { "on" } else { on }, from + 6.0, y + raised, "", text);
        } else if let Some(text) = bar.texts.iter().find(beside) {
            let is_phase = !matches!(
                bar.fill,
                Fill::Effect(_) | Fill::Unstated | Fill::Waiting | Fill::Counted | Fill::Over
            );
            if !is_phase || lane.bars.len() == at + 1 {
                drawing.text("em", from + length + 6.0, y + 16.0, "", text);
            }
        }
    }
}

/// How far the axis may reach, so that the words right of each flag still fit.
fn right_end(course: &Course, left: f64, units: f64) -> f64 {
    let end = units - 22.0;
    let whole = Axis::new(course.from, course.to, 0.0, 1.0);
    let fits = course.flags.iter().filter_map(|(at, text)| {
        let share = whole.x(*at);
        (share > 0.0).then(|| left + (units - text_width(text) - 8.0 - left) / share)
    });
    fits.fold(end, f64::min).max(left + 60.0)
}

/// The row of each flag, counted from the bars upward: above every later flag that its words
/// would reach, so that no pole crosses words.
fn flag_rows(flags: &[(Timestamp, String)], axis: &Axis) -> Vec<u32> {
    let mut rows = vec![0; flags.len()];
    for at in (0..flags.len()).rev() {
        let end = axis.x(flags[at].0) + text_width(&flags[at].1) + 8.0;
        let later = flags.iter().zip(&rows).skip(at + 1);
        let reached = later.filter(|((instant, _), _)| axis.x(*instant) < end);
        rows[at] = reached.map(|(_, row)| row + 1).max().unwrap_or(0);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_pole_crosses_the_words_of_another_flag() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let flags: Vec<_> = ["07:00", "07:02", "07:05", "10:00"]
            .into_iter()
            .map(|time| (at(&format!("2026-06-10T{time}Z")), format!("{time} a milestone")))
            .collect();
        let axis = Axis::new(flags[0].0, flags[3].0, 0.0, 900.0);
        assert_eq!(flag_rows(&flags, &axis), [2, 1, 0, 0]);
    }

    #[test]
    fn a_drawing_has_a_title_and_no_style() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (from, to) = (at("2026-06-10T07:00Z"), at("2026-06-10T08:00Z"));
        let bar = |fill| Bar { from, to, fill, texts: vec!["a < b".to_owned()] };
        let course = Course {
            id: "course",
            title: "The course".to_owned(),
            description: "one hour".to_owned(),
            from,
            to,
            flags: vec![(from, "detected".to_owned())],
            phases: Lane { name: "Phases".to_owned(), bars: vec![bar(Fill::Work)] },
            lanes: vec![Lane { name: "Cards".to_owned(), bars: vec![bar(Fill::Effect(0.25))] }],
            limits: Vec::new(),
        };
        for screen in [Screen::Wide, Screen::Middle, Screen::Narrow] {
            let svg = draw(&course, screen, &TimeZone::UTC, &|at, _| at.to_string());
            assert!(svg.contains("role=\"img\"") && svg.contains("<title id=\"course-"));
            assert!(svg.contains("a &lt; b") && !svg.contains("style"));
            // A quarter of the customers is a quarter of the height.
            assert!(svg.contains("height=\"6.0\""));
        }
    }
}
