//! Rates of incidents as Poisson counts: Garwood, "Fiducial Limits for the Poisson Distribution",
//! Biometrika 28 (1936), and the conditional test of two counts, Przyborowski & Wilenski,
//! "Homogeneity of Results in Testing Samples from Poisson Series", Biometrika 31 (1940).

use super::count::real;
use super::distribution::{TAIL, binomial_cdf, binomial_pmf, binomial_upper, chi2_quantile};
use super::proportion::clopper_pearson;

/// A count per unit of exposure, with its exact 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// Count / exposure.
    pub rate: f64,
    /// Lower end; 0 where the count is 0.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
}

/// Two counts compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateRatio {
    /// First rate / second rate; infinite where only the second count is 0.
    pub ratio: f64,
    /// Lower end of its 95 % interval.
    pub lower: f64,
    /// Upper end; infinite where the second count is 0.
    pub upper: f64,
    /// Two-sided p: twice the smaller tail, at most 1. It agrees with the interval.
    pub p: f64,
}

/// The rate of `count` in `exposure` (days, months, service-days), with Garwood's interval
/// χ²(0.025; 2k)/2T to χ²(0.975; 2k+2)/2T. `None` where the exposure is not positive.
pub fn rate(count: u64, exposure: f64) -> Option<Rate> {
    let exposure = positive(exposure)?;
    let twice = 2.0 * real(count);
    Some(Rate {
        rate: real(count) / exposure,
        lower: chi2_quantile(TAIL, twice) / 2.0 / exposure,
        upper: chi2_quantile(1.0 - TAIL, twice + 2.0) / 2.0 / exposure,
    })
}

impl Rate {
    /// The interval widened by a factor around the rate, for counts that come in bursts
    /// ([`super::dispersion::Dispersion::widening`]); a factor below 1 does nothing.
    #[must_use]
    pub fn widened(self, factor: f64) -> Self {
        if !factor.is_finite() || factor <= 1.0 {
            return self;
        }
        Self {
            lower: (self.rate - factor * (self.rate - self.lower)).max(0.0),
            upper: self.rate + factor * (self.upper - self.rate),
            ..self
        }
    }
}

/// Compares two periods: with equal rates the first count is binomial, given the sum. The interval
/// is that of Clopper & Pearson for its share, turned into a ratio. `None` where both counts are 0 or
/// an exposure is not positive.
pub fn compare(first: (u64, f64), second: (u64, f64)) -> Option<RateRatio> {
    let Shares { n, expected, odds } = Shares::of(first, second)?;
    let tail = binomial_cdf(first.0, n, expected).min(binomial_upper(first.0, n, expected));
    let share = clopper_pearson(first.0, n)?;
    let ratio = |share: f64| if share < 1.0 { share / (1.0 - share) * odds } else { f64::INFINITY };
    Some(RateRatio {
        ratio: if second.0 == 0 { f64::INFINITY } else { real(first.0) / real(second.0) * odds },
        lower: ratio(share.lower),
        upper: ratio(share.upper),
        p: (2.0 * tail).min(1.0),
    })
}

/// The two-sided p of the same test by minimum likelihood: the sum over all outcomes that are no
/// likelier than the one seen. Other programs print this one; it may differ from that of [`compare`].
pub fn minimum_likelihood_p(first: (u64, f64), second: (u64, f64)) -> Option<f64> {
    let Shares { n, expected, .. } = Shares::of(first, second)?;
    // Equal outcomes may differ in the last digits.
    let seen = binomial_pmf(first.0, n, expected) * (1.0 + 1e-7);
    let likelihoods = (0..=n).map(|k| binomial_pmf(k, n, expected));
    Some(likelihoods.filter(|likelihood| *likelihood <= seen).sum::<f64>().min(1.0))
}

/// Where no failure was seen: the mean time between failures is above this with 95 % confidence, in
/// the unit of the exposure. One-sided, T / −ln 0.05: the T at which a Poisson count of 0 has a
/// chance of 5 %. `None` where the exposure is not positive.
pub fn mtbf_lower_bound(exposure: f64) -> Option<f64> {
    Some(positive(exposure)? / -(0.05_f64.ln()))
}

struct Shares {
    n: u64,
    /// The first's share of the exposure, and of the counts where rates are equal.
    expected: f64,
    /// Second exposure / first exposure.
    odds: f64,
}

impl Shares {
    fn of(first: (u64, f64), second: (u64, f64)) -> Option<Self> {
        let n = first.0.checked_add(second.0).filter(|n| *n > 0)?;
        let (t1, t2) = (positive(first.1)?, positive(second.1)?);
        Some(Self { n, expected: t1 / (t1 + t2), odds: t2 / t1 })
    }
}

fn positive(exposure: f64) -> Option<f64> {
    (exposure.is_finite() && exposure > 0.0).then_some(exposure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_rate_contains_it() {
        for count in 0..=200 {
            let rate = rate(count, 7.0).unwrap();
            assert!(rate.lower <= rate.rate && rate.rate < rate.upper, "{count}: {rate:?}");
            assert!((rate.lower == 0.0) == (count == 0), "{count}: {rate:?}");
            let wide = rate.widened(2.0);
            assert!(wide.lower <= rate.lower && wide.upper > rate.upper && wide.lower >= 0.0);
            assert_eq!(rate.widened(0.3), rate);
        }
    }

    #[test]
    fn large_counts_have_the_normal_interval() {
        let rate = rate(1_000_000, 1.0).unwrap();
        assert!((rate.upper - rate.lower - 2.0 * 1_959.964).abs() < 2.0, "{rate:?}");
    }

    #[test]
    fn what_cannot_be_compared_is_none() {
        assert_eq!(compare((0, 6.0), (0, 6.0)), None);
        assert_eq!(compare((3, 0.0), (2, 6.0)), None);
        assert_eq!(minimum_likelihood_p((0, 6.0), (0, 6.0)), None);
        assert_eq!(rate(3, 0.0), None);
        assert_eq!(rate(3, f64::NAN), None);
        assert_eq!(mtbf_lower_bound(0.0), None);
    }

    #[test]
    fn a_small_p_and_an_interval_without_one_go_together() {
        for first in 0..25 {
            for second in 0..25 {
                let Some(ratio) = compare((first, 3.0), (second, 5.0)) else { continue };
                let is_outside = ratio.lower > 1.0 || ratio.upper < 1.0;
                assert_eq!(is_outside, ratio.p < 0.05, "{first} and {second}: {ratio:?}");
            }
        }
    }
}
