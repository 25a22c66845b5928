//! When the incidents of a problem began: a dot for each on one line of time, and upright lines
//! at the days of the problem's life.

use super::axis::Axis;
use super::path::Path;
use super::{Caption, Drawing, Pair, Width, text_width};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What is drawn.
pub(in crate::site) struct Occurrences {
    /// In words.
    pub(in crate::site) caption: Caption,
    /// The first instant of the axis.
    pub(in crate::site) from: Timestamp,
    /// The last one.
    pub(in crate::site) to: Timestamp,
    /// When each incident began, by time.
    pub(in crate::site) incidents: Vec<Timestamp>,
    /// Days of the problem's life with their words, by time.
    pub(in crate::site) stages: Vec<(Timestamp, String)>,
}

/// The height of a row of words.
const ROW: f64 = 16.0;

/// Draws it. `label` writes a day at the axis.
pub(in crate::site) fn draw(
    of: &Occurrences,
    zone: &TimeZone,
    label: &dyn Fn(Timestamp) -> String,
) -> Pair {
    [Width::Wide, Width::Narrow].map(|width| one(of, width, zone, label))
}

fn one(
    of: &Occurrences,
    width: Width,
    zone: &TimeZone,
    label: &dyn Fn(Timestamp) -> String,
) -> String {
    let (left, right) = (8.0, width.units() - 8.0);
    let axis = Axis::new(of.from, of.to, left, right);
    let stages: Vec<(f64, &str)> =
        of.stages.iter().map(|(at, text)| (axis.x(*at), text.as_str())).collect();
    let rows = rows(&stages, width.units());
    let depth = rows.iter().map(|row| row + 1).max().unwrap_or(0);
    let line = ROW.mul_add(f64::from(depth), 18.0);
    let mut drawing = Drawing::new();
    let most = if width == Width::Wide { 8 } else { 4 };
    let mut free = 0.0;
    for tick in axis.ticks(most, zone) {
        let text = label(tick.at);
        let half = text_width(&text) / 2.0;
        let x = tick.x.clamp(half, (width.units() - half).max(half));
        drawing.upright("gr", tick.x, line - 10.0, line + 10.0);
        if x - half >= free {
            drawing.text("", x, line + 25.0, "middle", &text);
            free = x + half + 8.0;
        }
    }
    drawing.across("ax", left, right, line);
    for ((x, text), row) in stages.iter().zip(&rows) {
        let top = ROW * f64::from(*row);
        drawing.upright("ink2 th", *x, top + 2.0, line + 10.0);
        let fits = x + 5.0 + text_width(text) <= width.units();
        let (at, anchor) = if fits { (x + 5.0, "") } else { (x - 5.0, "end") };
        drawing.text("halo", at, top + 12.0, anchor, text);
    }
    let mut dots = Path::new();
    for at in &of.incidents {
        dots.dot(axis.x(*at), line);
    }
    drawing.path("dot", &dots);
    drawing.paired(width, line + 32.0, &of.caption)
}

/// The row of each text from above: higher than all that begin below it to its right, so that
/// neither their words nor their lines meet it.
fn rows(stages: &[(f64, &str)], units: f64) -> Vec<u32> {
    let mut found: Vec<(f64, u32)> = Vec::new();
    for (x, text) in stages.iter().rev() {
        let room = text_width(text) + 12.0;
        let (from, to) = if x + room <= units { (*x, x + room) } else { (x - room, x + 4.0) };
        let below = found.iter().filter(|(other, _)| *other < to);
        let row = below.map(|(_, row)| row + 1).max().unwrap_or(0);
        found.push((from, row));
    }
    let last = found.iter().map(|(_, row)| *row).max().unwrap_or(0);
    found.iter().rev().map(|(_, row)| last - row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_stages_do_not_meet_and_every_incident_has_a_dot() {
        let at = |day: i64| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(24 * day);
        let of = Occurrences {
            caption: Caption { id: "o".into(), title: "t".into(), description: "d".into() },
            from: at(0),
            to: at(100),
            incidents: vec![at(0), at(40), at(99)],
            stages: vec![
                (at(1), "Logged".to_owned()),
                (at(2), "Known error".to_owned()),
                (at(98), "Closed".to_owned()),
            ],
        };
        let [wide, narrow] = draw(&of, &TimeZone::UTC, &|at| at.strftime("%d %b").to_string());
        for drawn in [wide, narrow] {
            assert_eq!(drawn.matches("halo").count(), 3);
            assert_eq!(drawn.matches("class=\"dot\"").count(), 1);
        }
        assert_eq!(
            rows(&[(8.0, "Logged"), (12.0, "Known error"), (900.0, "Closed")], 1000.0),
            [0, 1, 1]
        );
    }
}
