//! Scales: values to places, and ticks at round values. Total: no value makes a place that is not
//! a number or lies outside the drawing.

use super::text_width;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const YEAR: i64 = 365 * DAY;

/// Round durations in seconds. Those of an earlier rank take their place first, so that a short
/// axis keeps the units and a long one also gets their parts.
const ROUND: [&[i64]; 4] = [
    &[1, MINUTE, HOUR, DAY, 30 * DAY, YEAR, 10 * YEAR, 100 * YEAR],
    &[10, 15 * MINUTE, 4 * HOUR, 7 * DAY, 90 * DAY],
    &[
        30,
        5 * MINUTE,
        30 * MINUTE,
        2 * HOUR,
        8 * HOUR,
        3 * DAY,
        14 * DAY,
        180 * DAY,
        3 * YEAR,
        30 * YEAR,
    ],
    &[2, 5, 2 * MINUTE, 10 * MINUTE, 60 * DAY, 2 * YEAR, 5 * YEAR, 20 * YEAR],
];
/// What the position of zero takes at the left of a logarithmic axis.
const ZERO: f64 = 40.0;
/// Natural logarithm of the shortest axis, from a value to eight times it: it has a round duration.
const SHORTEST: f64 = 2.08;
/// Between two labels.
const GAP: f64 = 12.0;

/// A number of things. More than four thousand million are shown as that many.
pub(super) fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// The share of a whole, from 0 to 1; of no whole it is 0.
pub(super) fn share(part: f64, whole: f64) -> f64 {
    let share = part / whole;
    if share.is_nan() || whole <= 0.0 { 0.0 } else { share.clamp(0.0, 1.0) }
}

/// A linear axis that begins at zero.
#[derive(Clone, Copy)]
pub(super) struct Linear {
    /// The value at the far end.
    pub(super) top: f64,
    /// The place of zero.
    pub(super) zero: f64,
    /// The place of the far end.
    pub(super) end: f64,
}

impl Linear {
    /// The place of a value, inside the axis.
    pub(super) fn place(&self, value: f64) -> f64 {
        (self.end - self.zero).mul_add(share(value, self.top), self.zero)
    }
}

/// Whole numbers from 0 to at least `top`, in at most `most` steps of 1, 2, 4 or 5 times a power
/// of ten.
pub(super) fn whole_ticks(top: f64, most: u64) -> Vec<u64> {
    let top = if top.is_nan() { 1.0 } else { top.clamp(1.0, 1e15).ceil() };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and 10^15"
    )]
    let top = top as u64;
    let powers = (0..=15).map(|power| 10_u64.pow(power));
    let mut steps = powers.flat_map(|power| [1, 2, 4, 5].map(|step| step * power));
    let step = steps.find(|step| top.div_ceil(*step) <= most.max(1)).unwrap_or(top);
    (0..=top.div_ceil(step)).map(|tick| tick * step).collect()
}

/// The whole number as a value of an axis.
#[expect(clippy::cast_precision_loss, reason = "ticks stay below 2^53")]
pub(super) const fn value(tick: u64) -> f64 {
    tick as f64
}

/// A logarithmic axis of durations. Zero has no logarithm and still counts: it has a position of
/// its own, left of the axis.
pub(super) struct LogAxis {
    low: f64,
    high: f64,
    left: f64,
    right: f64,
    zero: Option<f64>,
}

impl LogAxis {
    /// An axis for these durations, in seconds; one below zero is taken as zero.
    pub(super) fn new(values: impl Iterator<Item = i64>, left: f64, right: f64) -> Self {
        let (mut has_zero, mut ends) = (false, None);
        for value in values {
            if value <= 0 {
                has_zero = true;
            } else {
                let (least, most) = ends.unwrap_or((value, value));
                ends = Some((value.min(least), value.max(most)));
            }
        }
        let (least, most) = ends.unwrap_or((MINUTE, HOUR));
        let (low, high) = (logarithm(least), logarithm(most));
        let room = ((SHORTEST - (high - low)) / 2.0).max((high - low) * 0.03);
        let start = if has_zero { left + ZERO } else { left };
        let zero = has_zero.then_some(left + 6.0);
        Self { low: low - room, high: high + room, left: start, right, zero }
    }

    /// Where the logarithmic part begins.
    pub(super) const fn start(&self) -> f64 {
        self.left
    }

    /// The position of zero, if there is a zero.
    pub(super) const fn zero(&self) -> Option<f64> {
        self.zero
    }

    /// The place of a duration in seconds.
    pub(super) fn x(&self, seconds: i64) -> f64 {
        if seconds <= 0 {
            return self.zero.unwrap_or(self.left);
        }
        let part = share(logarithm(seconds) - self.low, self.high - self.low);
        (self.right - self.left).mul_add(part, self.left)
    }

    /// Places and labels of round durations, as many as stand beside each other up to `edge`,
    /// the end of the drawing.
    pub(super) fn ticks(&self, label: &dyn Fn(i64) -> String, edge: f64) -> Vec<(f64, String)> {
        let zero = self.zero.map(|x| (x, label(0)));
        let mut ticks: Vec<(f64, String)> = zero.into_iter().collect();
        let inside = |seconds: &i64| (self.low..=self.high).contains(&logarithm(*seconds));
        for seconds in ROUND.into_iter().flatten().copied().filter(inside) {
            let (x, text) = (self.x(seconds), label(seconds));
            let half = text_width(&text) / 2.0;
            let apart = |(other, words): &(f64, String)| {
                (x - other).abs() >= half + text_width(words) / 2.0 + GAP
            };
            if x + half <= edge && x - half >= 0.0 && ticks.iter().all(apart) {
                ticks.push((x, text));
            }
        }
        ticks.sort_by(|a, b| a.0.total_cmp(&b.0));
        ticks
    }
}

#[expect(clippy::cast_precision_loss, reason = "a logarithm forgives the last digits")]
fn logarithm(seconds: i64) -> f64 {
    (seconds.max(1) as f64).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_whole_and_reach_the_top() {
        for (top, ticks) in [
            (0.0, vec![0, 1]),
            (f64::NAN, vec![0, 1]),
            (-3.0, vec![0, 1]),
            (0.4, vec![0, 1]),
            (3.0, vec![0, 1, 2, 3]),
            (5.0, vec![0, 2, 4, 6]),
            (11.7, vec![0, 4, 8, 12]),
            (17.0, vec![0, 5, 10, 15, 20]),
            (21.0, vec![0, 10, 20, 30]),
            (1234.0, vec![0, 400, 800, 1200, 1600]),
        ] {
            assert_eq!(whole_ticks(top, 4), ticks, "{top}");
        }
        let far = whole_ticks(f64::INFINITY, 4);
        assert!(far.len() <= 5 && far.last() >= Some(&1_000_000_000_000_000), "{far:?}");
    }

    #[test]
    fn a_share_is_between_nothing_and_all() {
        for (part, whole, expected) in [
            (1.0, 4.0, 0.25),
            (5.0, 4.0, 1.0),
            (-1.0, 4.0, 0.0),
            (1.0, 0.0, 0.0),
            (0.0, 0.0, 0.0),
            (f64::NAN, 1.0, 0.0),
            (f64::INFINITY, f64::INFINITY, 0.0),
            (f64::INFINITY, 1.0, 1.0),
        ] {
            assert!((share(part, whole) - expected).abs() < 1e-9, "{part} of {whole}");
        }
    }

    fn named(values: &[i64], right: f64) -> Vec<String> {
        let axis = LogAxis::new(values.iter().copied(), 0.0, right);
        let label = |seconds: i64| match seconds {
            0..60 => format!("{seconds} s"),
            60..HOUR => format!("{} min", seconds / 60),
            HOUR..DAY => format!("{} h", seconds / HOUR),
            _ => format!("{} d", seconds / DAY),
        };
        axis.ticks(&label, right + 20.0).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn each_axis_has_round_durations() {
        for (values, right, expected) in [
            (vec![25 * MINUTE, 5 * HOUR], 580.0, vec!["30 min", "1 h", "2 h", "4 h"]),
            (vec![], 300.0, vec!["2 min", "5 min", "15 min", "1 h"]),
            (vec![100, 100], 300.0, vec!["1 min", "2 min"]),
            (vec![0], 300.0, vec!["0 s", "1 min", "5 min", "15 min", "1 h"]),
            (vec![2 * MINUTE, 40 * DAY], 300.0, vec!["5 min", "1 h", "4 h", "1 d", "7 d", "30 d"]),
        ] {
            assert_eq!(named(&values, right), expected, "{values:?}");
        }
        for value in [1, 7, 1000, DAY, YEAR, 80 * YEAR] {
            assert!(!named(&[value], 300.0).is_empty(), "{value}");
        }
    }

    #[test]
    fn no_value_leaves_the_axis() {
        for values in [vec![i64::MIN, i64::MAX], vec![0, 0], vec![1], vec![i64::MAX], vec![]] {
            let axis = LogAxis::new(values.iter().copied(), 10.0, 200.0);
            for value in values.into_iter().chain([-1, 0, 1, i64::MAX]) {
                assert!((10.0..=200.0).contains(&axis.x(value)), "{value}");
            }
        }
    }
}
