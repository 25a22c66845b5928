//! Quantiles of sorted values and what describes them. Linear interpolation at (n−1)·p, which is
//! type 7 of Hyndman & Fan, "Sample Quantiles in Statistical Packages", The American Statistician
//! 50 (1996), and the default of R and numpy.

use super::count::{length, rank};

/// What describes a list of values, in their unit. Which of it may be shown for so few values is
/// said by [`super::small_sample`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Description {
    /// How many values.
    pub n: usize,
    /// Arithmetic mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// First quartile.
    pub p25: f64,
    /// Third quartile.
    pub p75: f64,
    /// 90th percentile.
    pub p90: f64,
    /// 95th percentile.
    pub p95: f64,
    /// Largest value.
    pub max: f64,
    /// Smallest value.
    pub min: f64,
    /// Interquartile range, p75 − p25.
    pub iqr: f64,
    /// exp of the mean logarithm; `None` where a value is 0 or negative.
    pub geometric_mean: Option<f64>,
    /// Standard deviation of a sample, divisor n − 1; `None` for one value.
    pub sd: Option<f64>,
    /// Mean without the one largest value, to show what that value does; `None` for one value.
    pub mean_without_max: Option<f64>,
    /// Median without the one largest value; `None` for one value.
    pub median_without_max: Option<f64>,
}

/// The finite values in rising order, as all functions of quantiles want them.
pub fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// The quantile `p` (0..=1) of values in rising order; `None` where there are none.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = length(last) * p.clamp(0.0, 1.0);
    let below = rank(at.floor()).min(last);
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    Some(low + (at - length(below)) * (high - low))
}

/// The median of values in rising order; `None` where there are none.
pub fn median(sorted: &[f64]) -> Option<f64> {
    quantile(sorted, 0.5)
}

/// The arithmetic mean; `None` where there are no values.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / length(values.len()))
}

/// Describes values in any order; `None` where there are none.
pub fn describe(values: &[f64]) -> Option<Description> {
    let sorted = sorted(values);
    let at = |p| quantile(&sorted, p);
    let mean_of_all = mean(&sorted)?;
    let (p25, p75) = (at(0.25)?, at(0.75)?);
    let (max, without_max) = sorted.split_last()?;
    let squares: f64 = sorted.iter().map(|value| (value - mean_of_all).powi(2)).sum();
    let is_positive = sorted.iter().all(|value| *value > 0.0);
    let logarithms: Vec<f64> = sorted.iter().map(|value| value.ln()).collect();
    Some(Description {
        n: sorted.len(),
        mean: mean_of_all,
        median: at(0.5)?,
        p25,
        p75,
        p90: at(0.9)?,
        p95: at(0.95)?,
        max: *max,
        min: *sorted.first()?,
        iqr: p75 - p25,
        geometric_mean: mean(&logarithms).filter(|_| is_positive).map(f64::exp),
        sd: (sorted.len() > 1).then(|| (squares / length(sorted.len() - 1)).sqrt()),
        mean_without_max: mean(without_max),
        median_without_max: median(without_max),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_exist_is_none() {
        assert_eq!(describe(&[]), None);
        assert_eq!(describe(&[f64::NAN]), None);
        let one = describe(&[0.0]).unwrap();
        assert_eq!((one.sd, one.geometric_mean, one.mean_without_max), (None, None, None));
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[1.0, 3.0], 7.0), Some(3.0));
    }
}
