//! What may be shown of so few values, the one place that decides it (domain.md § 4.3). An exact 95 %
//! interval of a median needs six values; the other limits are our own choice.

use super::median_interval::{MedianInterval, median_interval};
use super::quantile::{median, quantile, sorted};
use super::survival::{KaplanMeier, MedianTime, MedianTimeInterval, Observation};

/// Whether a median may be shown; below, the values themselves are listed.
pub const fn may_show_median(n: usize) -> bool {
    n >= 5
}

/// Whether a median has an interval to show.
pub const fn may_show_interval(n: usize) -> bool {
    n >= 6
}

/// Whether p75 and p90 may be shown.
pub const fn may_show_p90(n: usize) -> bool {
    n >= 10
}

/// Whether p95 may be shown.
pub const fn may_show_p95(n: usize) -> bool {
    n >= 20
}

/// Whether so many decided cases may be shown as a percentage; below, only counts.
pub const fn may_show_percentage(n: u64) -> bool {
    n >= 5
}

/// Whether a series of so many periods has a trend to show.
pub const fn may_show_trend(periods: usize) -> bool {
    periods >= 6
}

/// Whether two groups may be compared.
pub const fn may_compare(first: usize, second: usize) -> bool {
    first >= 5 && second >= 5
}

/// What may be shown of a list of values; a figure that may not is `None`.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// How many values.
    pub n: usize,
    /// The values in rising order, where they are so few that they are listed; else empty.
    pub listed: Vec<f64>,
    /// Median.
    pub median: Option<f64>,
    /// Its exact 95 % interval.
    pub interval: Option<MedianInterval>,
    /// Third quartile.
    pub p75: Option<f64>,
    /// 90th percentile.
    pub p90: Option<f64>,
    /// 95th percentile.
    pub p95: Option<f64>,
    /// Largest value, where the values are not listed.
    pub max: Option<f64>,
}

impl Shown {
    /// What may be shown of values in any order.
    pub fn of(values: &[f64]) -> Self {
        let sorted = sorted(values);
        let n = sorted.len();
        let at = |may: bool, p: f64| quantile(&sorted, p).filter(|_| may);
        Self {
            n,
            median: median(&sorted).filter(|_| may_show_median(n)),
            interval: median_interval(&sorted).filter(|_| may_show_interval(n)),
            p75: at(may_show_p90(n), 0.75),
            p90: at(may_show_p90(n), 0.9),
            p95: at(may_show_p95(n), 0.95),
            max: sorted.last().copied().filter(|_| may_show_median(n)),
            listed: if may_show_median(n) { Vec::new() } else { sorted },
        }
    }
}

/// What may be shown of times of which some have not ended, by Kaplan and Meier.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WithOpen {
    /// How many times, ended or not.
    pub n: usize,
    /// Median.
    pub median: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<MedianTimeInterval>,
    /// Where fewer than half have ended: the largest time seen.
    pub at_least: Option<f64>,
}

impl WithOpen {
    /// What may be shown; `None` where all have ended: then the plain median is shown.
    pub fn of(observations: &[Observation]) -> Option<Self> {
        let curve = KaplanMeier::of(observations).filter(|curve| curve.censored > 0)?;
        let (median, at_least) = match curve.median() {
            MedianTime::Plain(time) | MedianTime::KaplanMeier(time) => (Some(time), None),
            MedianTime::NotReached { at_least } => (None, Some(at_least)),
        };
        let may = |time: Option<f64>| time.filter(|_| may_show_median(curve.n));
        Some(Self {
            n: curve.n,
            median: may(median),
            interval: curve.median_interval().filter(|_| may_show_interval(curve.n)),
            at_least: may(at_least),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_come_with_the_number_of_values() {
        // n, then whether: listed, median, interval, p75 and p90, p95.
        let table = [
            (0, [false, false, false, false, false]),
            (1, [true, false, false, false, false]),
            (4, [true, false, false, false, false]),
            (5, [false, true, false, false, false]),
            (6, [false, true, true, false, false]),
            (9, [false, true, true, false, false]),
            (10, [false, true, true, true, false]),
            (19, [false, true, true, true, false]),
            (20, [false, true, true, true, true]),
        ];
        for (n, want) in table {
            let shown = Shown::of(&(0..n).rev().map(f64::from).collect::<Vec<_>>());
            let got = [
                !shown.listed.is_empty(),
                shown.median.is_some() && shown.max.is_some(),
                shown.interval.is_some(),
                shown.p75.is_some() && shown.p90.is_some(),
                shown.p95.is_some(),
            ];
            assert_eq!(got, want, "{n} values");
            assert!(shown.listed.is_sorted(), "{n} values");
        }
    }

    #[test]
    fn open_ones_are_not_left_out() {
        // The ten incidents of the definitions: three open, 120 min; the seven others alone 60.
        let ended = [30, 45, 45, 60, 120, 150, 240].map(|time| (time, true));
        let open = [90, 200, 300].map(|time| (time, false));
        let of = |times: &[(i32, bool)]| -> Vec<Observation> {
            let one = |(time, has_ended): &(i32, bool)| Observation {
                time: f64::from(*time),
                has_ended: *has_ended,
            };
            times.iter().map(one).collect()
        };
        let all = of(&[&ended[..], &open].concat());
        let shown = WithOpen::of(&all).unwrap();
        assert_eq!((shown.n, shown.median, shown.at_least), (10, Some(120.0), None));
        assert_eq!(shown.interval, Some(MedianTimeInterval { lower: 30.0, upper: None }));
        assert_eq!(WithOpen::of(&of(&ended)), None);
        let few = WithOpen::of(&of(&[(5, true), (6, false), (7, false), (8, false)])).unwrap();
        assert_eq!((few.median, few.interval, few.at_least), (None, None, None));
        let hidden = WithOpen::of(&of(&[(5, true), (6, true), (7, false), (8, false), (9, false)]));
        assert_eq!(hidden.unwrap().at_least, Some(9.0));
    }

    #[test]
    fn limits_of_the_rest() {
        assert!(!may_show_percentage(4) && may_show_percentage(5));
        assert!(!may_show_trend(5) && may_show_trend(6));
        assert!(!may_compare(5, 4) && !may_compare(4, 5) && may_compare(5, 5));
    }
}
