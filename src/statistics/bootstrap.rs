//! Bootstrap intervals for statistics that have no exact one: Efron & Tibshirani, "An Introduction
//! to the Bootstrap" (1993), ch. 13 (percentile) and § 14.3 (BCa). Values are sorted first and the seed
//! is a constant, so that neither the order of files nor the machine moves a figure.

use super::count::{length, rank};
use super::distribution::{TAIL, Z_975, normal_cdf, normal_quantile};
use super::pcg::Pcg;
use super::quantile::sorted;

/// The seed of every run, which the page that shows an interval prints.
pub const SEED: u64 = 20_260_101;

/// How many resamples an interval draws.
pub const RESAMPLES: usize = 10_000;

/// How an interval was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Quantiles of the resampled statistic.
    Percentile,
    /// Bias-corrected and accelerated quantiles.
    Bca,
}

/// A 95 % interval. It exists from two values on; whether so few should have one shown is said by
/// [`super::small_sample::may_show_interval`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BootstrapInterval {
    /// Lower end.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
    /// The method used in the end, which may be simpler than the one asked for.
    pub method: Method,
}

/// The statistic of `resamples` resamples, in rising order. The statistic is given values in rising
/// order, never none. `None` where there is nothing to resample, or it has no value for a resample.
pub fn replicates(
    values: &[f64],
    resamples: usize,
    statistic: impl Fn(&[f64]) -> f64,
) -> Option<Vec<f64>> {
    let mut draw = Draw::new(sorted(values))?;
    let mut random = Pcg::new(SEED);
    in_order((0..resamples).map(|_| statistic(draw.next(&mut random))).collect())
}

/// The percentile interval of a statistic of one list; `None` for fewer than two values.
pub fn percentile_interval(
    values: &[f64],
    statistic: impl Fn(&[f64]) -> f64,
) -> Option<BootstrapInterval> {
    if sorted(values).len() < 2 {
        return None;
    }
    between(&replicates(values, RESAMPLES, statistic)?, TAIL, 1.0 - TAIL, Method::Percentile)
}

/// The percentile interval of statistic(first) − statistic(second), each list resampled by itself;
/// `None` where a list has fewer than two values.
pub fn difference_interval(
    first: &[f64],
    second: &[f64],
    statistic: impl Fn(&[f64]) -> f64,
) -> Option<BootstrapInterval> {
    let (first, second) = (sorted(first), sorted(second));
    if first.len().min(second.len()) < 2 {
        return None;
    }
    let (mut first, mut second) = (Draw::new(first)?, Draw::new(second)?);
    let mut random = Pcg::new(SEED);
    let difference = |_| {
        let of_first = statistic(first.next(&mut random));
        of_first - statistic(second.next(&mut random))
    };
    let replicates = in_order((0..RESAMPLES).map(difference).collect())?;
    between(&replicates, TAIL, 1.0 - TAIL, Method::Percentile)
}

/// The BCa interval of a statistic of one list; the percentile interval where the correction does not
/// exist: all resamples on one side, or a statistic that no single value moves. `None` for fewer
/// than two values.
pub fn bca_interval(
    values: &[f64],
    statistic: impl Fn(&[f64]) -> f64,
) -> Option<BootstrapInterval> {
    let sorted = sorted(values);
    if sorted.len() < 2 {
        return None;
    }
    let replicates = replicates(&sorted, RESAMPLES, &statistic)?;
    let corrected = bias(&replicates, statistic(&sorted))
        .zip(acceleration(&sorted, &statistic))
        .and_then(|(bias, acceleration)| {
            let level = |z: f64| {
                let scale = 1.0 - acceleration * (bias + z);
                let level = normal_cdf(bias + (bias + z) / scale);
                (scale > 0.0 && level.is_finite()).then_some(level)
            };
            level(-Z_975).zip(level(Z_975))
        });
    match corrected {
        Some((low, high)) => between(&replicates, low, high, Method::Bca),
        None => between(&replicates, TAIL, 1.0 - TAIL, Method::Percentile),
    }
}

/// z0: the normal quantile of the share of replicates below the estimate, half of the ties counted.
fn bias(replicates: &[f64], estimate: f64) -> Option<f64> {
    let below = replicates.partition_point(|value| *value < estimate);
    let not_above = replicates.partition_point(|value| *value <= estimate);
    let share = f64::midpoint(length(below), length(not_above)) / length(replicates.len());
    Some(normal_quantile(share)).filter(|z| z.is_finite())
}

/// a: a sixth of the skewness of the jackknife.
fn acceleration(sorted: &[f64], statistic: impl Fn(&[f64]) -> f64) -> Option<f64> {
    let without = |left_out: usize| {
        let rest: Vec<f64> = [&sorted[..left_out], &sorted[left_out + 1..]].concat();
        statistic(&rest)
    };
    let jackknife: Vec<f64> = (0..sorted.len()).map(without).collect();
    let mean = jackknife.iter().sum::<f64>() / length(jackknife.len());
    let power = |exponent| jackknife.iter().map(|value| (mean - value).powi(exponent)).sum::<f64>();
    let squares: f64 = power(2);
    let acceleration = power(3) / (6.0 * squares.powf(1.5));
    (squares > 0.0 && acceleration.is_finite()).then_some(acceleration)
}

/// The values at two levels of replicates in rising order: the one at rank ⌈level · B⌉.
fn between(sorted: &[f64], low: f64, high: f64, method: Method) -> Option<BootstrapInterval> {
    let at = |level: f64| {
        // 0.975 · B may come out a hair above a whole number.
        let rank = rank((level * length(sorted.len()) - 1e-9).ceil()).clamp(1, sorted.len());
        sorted.get(rank - 1).copied()
    };
    if sorted.is_empty() {
        return None;
    }
    Some(BootstrapInterval { lower: at(low)?, upper: at(high)?, method })
}

fn in_order(mut replicates: Vec<f64>) -> Option<Vec<f64>> {
    replicates.sort_by(f64::total_cmp);
    replicates.iter().all(|value| value.is_finite()).then_some(replicates)
}

/// Resamples of one list.
struct Draw {
    sorted: Vec<f64>,
    bound: u32,
    /// How often each value was drawn: the resample comes out sorted without sorting it.
    times: Vec<u32>,
    resample: Vec<f64>,
}

impl Draw {
    fn new(sorted: Vec<f64>) -> Option<Self> {
        let bound = u32::try_from(sorted.len()).ok().filter(|bound| *bound > 0)?;
        let times = vec![0; sorted.len()];
        Some(Self { resample: Vec::with_capacity(sorted.len()), sorted, bound, times })
    }

    fn next(&mut self, random: &mut Pcg) -> &[f64] {
        self.times.fill(0);
        for _ in 0..self.bound {
            let drawn = usize::try_from(random.below(self.bound)).unwrap_or(0);
            self.times[drawn] += 1;
        }
        self.resample.clear();
        for (value, times) in self.sorted.iter().zip(&self.times) {
            self.resample.extend((0..*times).map(|_| *value));
        }
        &self.resample
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::quantile::median;

    fn mean(sorted: &[f64]) -> f64 {
        sorted.iter().sum::<f64>() / length(sorted.len())
    }

    #[test]
    fn the_order_of_values_does_not_matter() {
        let values = [12.0, 615.0, 18.0, 47.0, 25.0, 90.0, 31.0];
        let mut turned = values;
        turned.reverse();
        assert_eq!(bca_interval(&values, mean), bca_interval(&turned, mean));
        assert_eq!(percentile_interval(&values, mean), percentile_interval(&turned, mean));
        assert_eq!(
            difference_interval(&values, &turned, mean),
            difference_interval(&turned, &values, mean),
        );
    }

    #[test]
    fn bca_moves_the_interval_of_a_skewed_mean() {
        // 200,000 resamples of another program: 59.7 to 244.5; percentile 49.9 to 194.3.
        let values = [
            12.0, 18.0, 25.0, 31.0, 34.0, 40.0, 47.0, 55.0, 62.0, 75.0, 90.0, 118.0, 160.0, 240.0,
            615.0,
        ];
        let BootstrapInterval { lower, upper, method } = bca_interval(&values, mean).unwrap();
        assert_eq!(method, Method::Bca);
        let is_near = |got: f64, want: f64| (got / want - 1.0).abs() < 0.03;
        assert!(is_near(lower, 59.7) && is_near(upper, 244.5), "{lower} to {upper}");
    }

    #[test]
    fn it_says_which_method_was_used() {
        let skewed = [12.0, 18.0, 25.0, 31.0, 47.0, 90.0, 615.0];
        assert_eq!(bca_interval(&skewed, mean).unwrap().method, Method::Bca);
        let equal = bca_interval(&[7.0; 9], mean).unwrap();
        let plain = BootstrapInterval { lower: 7.0, upper: 7.0, method: Method::Percentile };
        assert_eq!(equal, plain);
    }

    #[test]
    fn too_few_values_have_none() {
        let median = |sorted: &[f64]| median(sorted).unwrap_or(f64::NAN);
        assert_eq!(percentile_interval(&[], median), None);
        assert_eq!(bca_interval(&[3.0], median), None);
        assert_eq!(difference_interval(&[1.0, 2.0], &[3.0], median), None);
        assert_eq!(replicates(&[1.0, 2.0], 10, |_| f64::NAN), None);
    }
}
