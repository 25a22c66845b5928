//! A lane of limits: an upright bar where something was due, a mark where it was done, red between
//! the two where it came late, and dotted where it never came.

use super::axis::Axis;
use super::path::Path;
use super::{Drawing, bold_width};
use jiff::Timestamp;

/// A row of limits and of what met them.
pub(in crate::site) struct LimitLane {
    /// What it is about.
    pub(in crate::site) name: String,
    /// From when limits count.
    pub(in crate::site) from: Timestamp,
    /// Until when they were looked at.
    pub(in crate::site) to: Timestamp,
    /// How a mark looks.
    pub(in crate::site) shape: Shape,
    /// What was done, by time; whether it came late.
    pub(in crate::site) done: Vec<(Timestamp, bool)>,
    /// What was due.
    pub(in crate::site) limits: Vec<Due>,
}

/// How a mark looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::site) enum Shape {
    /// An escalation.
    Triangle,
    /// A message.
    Dot,
}

/// A limit.
pub(in crate::site) struct Due {
    /// When it passed.
    pub(in crate::site) at: Timestamp,
    /// Until when it stood passed: done late, or never.
    pub(in crate::site) passed: Option<Passed>,
    /// What is written at it where there is room, when it was passed; the first that fits.
    pub(in crate::site) texts: Vec<String>,
}

/// Time past a limit.
#[derive(Clone, Copy)]
pub(in crate::site) struct Passed {
    /// Its end.
    pub(in crate::site) until: Timestamp,
    /// Whether it ended without the thing being done.
    pub(in crate::site) never: bool,
}

/// Draws a lane whose line lies at `y`; `end` is where the drawing ends.
pub(super) fn draw(drawing: &mut Drawing, lane: &LimitLane, axis: &Axis, y: f64, end: f64) {
    drawing.across("ax", axis.x(lane.from), axis.x(lane.to), y);
    for due in &lane.limits {
        if let Some(Passed { until, never }) = due.passed {
            let class = if never { "th3 late dash" } else { "th3 late" };
            drawing.across(class, axis.x(due.at), axis.x(until), y);
        }
    }
    for due in &lane.limits {
        drawing.upright("ink2 th", axis.x(due.at), y - 8.0, y + 8.0);
    }
    for (at, is_late) in &lane.done {
        let (x, class) = (axis.x(*at), if *is_late { "bb" } else { "bi" });
        match lane.shape {
            Shape::Dot => drawing.circle(class, x, y, 5.0),
            Shape::Triangle => {
                let mut triangle = Path::new();
                triangle.start(x, y - 6.0);
                triangle.line_to(x + 5.5, y + 5.0);
                triangle.line_to(x - 5.5, y + 5.0);
                triangle.close();
                drawing.path(class, &triangle);
            }
        }
    }
    words(drawing, lane, axis, y, end);
}

/// Writes at passed limits, above the line or below it, wherever no other words stand; first at
/// those that nothing met.
fn words(drawing: &mut Drawing, lane: &LimitLane, axis: &Axis, y: f64, end: f64) {
    let mut taken: [Vec<(f64, f64)>; 2] = [Vec::new(), Vec::new()];
    let of = |never: bool| {
        let is_meant = move |due: &&Due| due.passed.is_some_and(|passed| passed.never == never);
        lane.limits.iter().filter(is_meant)
    };
    for due in of(true).chain(of(false)) {
        let x = axis.x(due.at) + 5.0;
        let place = due.texts.iter().find_map(|text| {
            let to = bold_width(text) + x;
            let is_free =
                |side: &usize| taken[*side].iter().all(|(a, b)| to + 8.0 < *a || x > b + 8.0);
            (to <= end)
                .then(|| [0, 1].into_iter().find(is_free))
                .flatten()
                .map(|side| (text, side, to))
        });
        if let Some((text, side, to)) = place {
            let baseline = if side == 0 { y - 12.0 } else { y + 19.0 };
            drawing.text("tb", x, baseline, "", text);
            taken[side].push((x, to));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_came_is_dotted_and_words_do_not_meet() {
        let at = |text: &str| format!("2026-06-10T{text}Z").parse::<Timestamp>().unwrap();
        let due = |time: &str, until: &str, never: bool| Due {
            at: at(time),
            passed: Some(Passed { until: at(until), never }),
            texts: vec![format!("due {time}, a long remark")],
        };
        let lane = LimitLane {
            name: "Escalation".to_owned(),
            from: at("07:00"),
            to: at("10:00"),
            shape: Shape::Triangle,
            done: vec![(at("07:52"), true)],
            limits: vec![
                due("07:35", "07:52", false),
                due("07:40", "10:00", true),
                due("07:45", "10:00", true),
            ],
        };
        let axis = Axis::new(at("07:00"), at("10:00"), 100.0, 900.0);
        let mut drawing = Drawing::new();
        draw(&mut drawing, &lane, &axis, 50.0, 1000.0);
        assert_eq!(drawing.body.matches("th3 late dash").count(), 2);
        assert_eq!(drawing.body.matches("class=\"bb\"").count(), 1);
        // One above, one below; the third has no room.
        assert_eq!(drawing.body.matches("<text").count(), 2);
    }
}
