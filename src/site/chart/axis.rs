//! A time axis: instants to places, and ticks at round local times, across changes of the clock.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// Seconds between two ticks, from fine to coarse. Coarser than a year, there are many ticks.
const STEPS: [i64; 20] = [
    60,
    120,
    300,
    600,
    900,
    1800,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    14 * DAY,
    30 * DAY,
    60 * DAY,
    90 * DAY,
    180 * DAY,
    365 * DAY,
];

/// From an instant to an instant, between two places of a drawing.
pub(in crate::site) struct Axis {
    from: Timestamp,
    to: Timestamp,
    left: f64,
    right: f64,
}

/// A tick.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::site) struct Tick {
    /// Where it is.
    pub(in crate::site) x: f64,
    /// When.
    pub(in crate::site) at: Timestamp,
    /// Whether a day is written at it, not a time.
    pub(in crate::site) is_day: bool,
}

impl Axis {
    /// `to` must not be before `from`; an empty axis is made one minute long.
    pub(in crate::site) fn new(from: Timestamp, to: Timestamp, left: f64, right: f64) -> Self {
        const MINUTE: SignedDuration = SignedDuration::from_mins(1);
        let to = to.max(from.saturating_add(MINUTE).unwrap_or(Timestamp::MAX));
        // At the end of all time there is no minute after.
        let from = from.min(to.saturating_sub(MINUTE).unwrap_or(from));
        Self { from, to, left, right }
    }

    /// The place of an instant, inside the axis.
    pub(in crate::site) fn x(&self, at: Timestamp) -> f64 {
        let (part, whole) = (seconds(self.from, at), seconds(self.from, self.to));
        let share = (precise(part) / precise(whole)).clamp(0.0, 1.0);
        (self.right - self.left).mul_add(share, self.left)
    }

    /// At most `most` ticks (but for spans of many years), at round local times.
    pub(in crate::site) fn ticks(&self, most: i64, zone: &TimeZone) -> Vec<Tick> {
        let span = seconds(self.from, self.to);
        let step = STEPS.into_iter().find(|step| span / step < most).unwrap_or(span / most);
        let day = zone.to_datetime(self.from).date();
        let mut ticks = Vec::new();
        let mut at = first(day, step);
        while let Ok(instant) = zone.to_ambiguous_timestamp(at).compatible() {
            if instant > self.to || ticks.len() > 40 {
                break;
            }
            if instant >= self.from {
                let midnight = at.time() == jiff::civil::Time::midnight();
                let is_day = step >= DAY || (midnight && at.date() != day);
                ticks.push(Tick { x: self.x(instant), at: instant, is_day });
            }
            let Ok(next) = at.checked_add(step.seconds()) else { break };
            at = next;
        }
        ticks
    }
}

/// Steps of less than a day count from midnight, weeks from Monday.
fn first(day: Date, step: i64) -> DateTime {
    let back = if step == 7 * DAY || step == 14 * DAY {
        i64::from(day.weekday().to_monday_zero_offset())
    } else {
        0
    };
    day.checked_sub(back.days()).unwrap_or(day).to_datetime(jiff::civil::Time::midnight())
}

fn seconds(from: Timestamp, to: Timestamp) -> i64 {
    to.as_second() - from.as_second()
}

#[expect(clippy::cast_precision_loss, reason = "spans of seconds stay far below 2^52")]
const fn precise(seconds: i64) -> f64 {
    seconds as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_axis_is_a_minute_even_at_the_end_of_time() {
        for at in [Timestamp::MIN, Timestamp::UNIX_EPOCH, Timestamp::MAX] {
            let axis = Axis::new(at, at, 10.0, 20.0);
            assert_eq!(seconds(axis.from, axis.to), 60);
            assert!((10.0..=20.0).contains(&axis.x(at)), "{}", axis.x(at));
        }
    }

    #[test]
    fn ticks_are_round_local_times() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let ticks = |from: &str, to: &str| -> Vec<String> {
            let axis = Axis::new(from.parse().unwrap(), to.parse().unwrap(), 0.0, 100.0);
            let text = |tick: &Tick| zone.to_datetime(tick.at).strftime("%d %H:%M").to_string();
            axis.ticks(8, &zone).iter().map(text).collect()
        };
        assert_eq!(
            ticks("2026-06-10T07:00Z", "2026-06-10T08:50Z"),
            [
                "10 09:00", "10 09:15", "10 09:30", "10 09:45", "10 10:00", "10 10:15", "10 10:30",
                "10 10:45"
            ]
        );
        // The night of the clock change has 25 hours and still round ticks.
        assert_eq!(
            ticks("2026-10-24T22:00Z", "2026-10-25T05:30Z"),
            ["25 00:00", "25 01:00", "25 02:00", "25 03:00", "25 04:00", "25 05:00", "25 06:00"]
        );
        assert_eq!(ticks("2026-06-10T07:00Z", "2026-06-10T07:00Z"), ["10 09:00", "10 09:01"]);
        assert_eq!(
            ticks("2026-06-10T07:00Z", "2026-06-30T07:00Z"),
            ["15 00:00", "22 00:00", "29 00:00"]
        );
    }

    #[test]
    fn places_are_to_scale() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let axis = Axis::new(at("2026-06-10T07:00Z"), at("2026-06-10T11:00Z"), 100.0, 500.0);
        assert!((axis.x(at("2026-06-10T08:00Z")) - 200.0).abs() < 1e-9);
        assert!((axis.x(at("2026-06-10T06:00Z")) - 100.0).abs() < 1e-9);
    }
}
