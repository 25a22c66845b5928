//! Intervals of a proportion: Wilson, "Probable Inference, the Law of Succession, and Statistical
//! Inference", JASA 22 (1927); Clopper & Pearson, "The Use of Confidence or Fiducial Limits",
//! Biometrika 26 (1934).

use super::count::real;
use super::distribution::{TAIL, Z_975, beta_quantile};
use super::small_sample::may_show_percentage;

/// A 95 % interval within 0..=1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProportionInterval {
    /// Lower end.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// Those with the property.
    pub part: u64,
    /// All.
    pub whole: u64,
}

impl Share {
    /// Part / whole; `None` where the whole is 0. Whether it may be shown is said by [`Self::shown`].
    pub fn ratio(self) -> Option<f64> {
        (self.whole > 0).then(|| real(self.part) / real(self.whole))
    }

    /// The ratio where the whole is large enough to speak of a percentage.
    pub fn shown(self) -> Option<f64> {
        self.ratio().filter(|_| may_show_percentage(self.whole))
    }

    /// Wilson's interval, where the ratio may be shown.
    pub fn interval(self) -> Option<ProportionInterval> {
        wilson(self.part, self.whole).filter(|_| may_show_percentage(self.whole))
    }
}

/// Wilson's score interval; `None` where n is 0 or smaller than the successes.
pub fn wilson(successes: u64, n: u64) -> Option<ProportionInterval> {
    if n == 0 || successes > n {
        return None;
    }
    let (p, n_real) = (real(successes) / real(n), real(n));
    let square = Z_975 * Z_975;
    let scale = 1.0 + square / n_real;
    let centre = (p + square / (2.0 * n_real)) / scale;
    let half = Z_975 / scale * (p * (1.0 - p) / n_real + square / (4.0 * n_real * n_real)).sqrt();
    Some(ProportionInterval {
        lower: if successes == 0 { 0.0 } else { (centre - half).max(0.0) },
        upper: if successes == n { 1.0 } else { (centre + half).min(1.0) },
    })
}

/// The exact interval of Clopper & Pearson; `None` where n is 0 or smaller than the successes.
pub fn clopper_pearson(successes: u64, n: u64) -> Option<ProportionInterval> {
    if n == 0 || successes > n {
        return None;
    }
    let (hits, misses) = (real(successes), real(n - successes));
    Some(ProportionInterval {
        lower: beta_quantile(TAIL, hits, misses + 1.0),
        upper: beta_quantile(1.0 - TAIL, hits + 1.0, misses),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::distribution::{binomial_cdf, binomial_upper};

    #[test]
    fn both_intervals_lie_within_one_and_around_the_proportion() {
        for n in 1..=60 {
            for successes in 0..=n {
                let p = real(successes) / real(n);
                for interval in [wilson(successes, n), clopper_pearson(successes, n)] {
                    let interval = interval.unwrap();
                    assert!(0.0 <= interval.lower && interval.upper <= 1.0, "{interval:?}");
                    assert!(interval.lower <= p && p <= interval.upper, "{p} in {interval:?}");
                    assert!(interval.lower < interval.upper, "{interval:?}");
                }
            }
        }
    }

    #[test]
    fn the_exact_interval_leaves_out_its_tails_for_many_trials_too() {
        for n in [50, 1_000, 10_000, 100_000, 400_000] {
            for successes in [n / 50, n / 2, n - n / 50] {
                let interval = clopper_pearson(successes, n).unwrap();
                for tail in [
                    binomial_upper(successes, n, interval.lower),
                    binomial_cdf(successes, n, interval.upper),
                ] {
                    assert!((tail - TAIL).abs() < 1e-6, "{successes} of {n}: {tail}");
                }
            }
        }
    }

    #[test]
    fn no_trials_have_no_interval() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(clopper_pearson(3, 2), None);
        assert_eq!(Share::default().ratio(), None);
        let few = Share { part: 3, whole: 4 };
        assert_eq!((few.ratio(), few.shown(), few.interval()), (Some(0.75), None, None));
    }
}
