//! Whether a series rises or falls: Mann, "Nonparametric Tests Against Trend", Econometrica 13 (1945);
//! Kendall, "Rank Correlation Methods" (1975), for ties and τ-b.

use super::count::{length, real};
use super::distribution::normal_cdf;
use super::small_sample::may_show_trend;

/// The longest series of which all orders are counted.
const EXACT_UP_TO: usize = 8;

/// The test of a series in order of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannKendall {
    /// How many values.
    pub n: usize,
    /// Pairs that rise minus pairs that fall.
    pub s: i64,
    /// Variance of S without trend, corrected for ties.
    pub variance: f64,
    /// (S − sign S) / √variance; 0 where S or the variance is 0.
    pub z: f64,
    /// Two-sided p by the normal approximation.
    pub p_normal: f64,
    /// Two-sided p over all orders of the values; for at most eight.
    pub p_exact: Option<f64>,
    /// Kendall's τ-b; `None` where all values are equal.
    pub tau_b: Option<f64>,
}

/// What may be said of a series. Never that nothing changes: no evidence is not evidence of none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Fewer than six periods.
    NotEnoughData,
    /// p below 0.05, S above 0.
    Rising,
    /// p below 0.05, S below 0.
    Falling,
    /// p of 0.05 or more.
    NoEvidence,
}

impl Verdict {
    /// The word of the verdict, in files for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotEnoughData => "not enough data",
            Self::Rising => "rising",
            Self::Falling => "falling",
            Self::NoEvidence => "no evidence of change",
        }
    }
}

impl MannKendall {
    /// Tests a series; values that are not finite are left out.
    pub fn of(series: &[f64]) -> Self {
        let series: Vec<f64> = series.iter().copied().filter(|value| value.is_finite()).collect();
        let ties = Ties::of(&series);
        let s = pairs(&series);
        let variance = ties.variance();
        let z =
            if s == 0 || variance <= 0.0 { 0.0 } else { signed(s - s.signum()) / variance.sqrt() };
        Self {
            n: series.len(),
            s,
            variance,
            z,
            p_normal: (2.0 * normal_cdf(-z.abs())).min(1.0),
            p_exact: (series.len() <= EXACT_UP_TO).then(|| ties.exact_p(s)),
            tau_b: ties.tau_b(s),
        }
    }

    /// The p to go by: exact where it exists.
    pub fn p(&self) -> f64 {
        self.p_exact.unwrap_or(self.p_normal)
    }

    /// The verdict at 5 % for a p, which may have been raised for the number of series tested
    /// ([`super::holm::adjusted`]).
    pub fn verdict(&self, p: f64) -> Verdict {
        if !may_show_trend(self.n) {
            Verdict::NotEnoughData
        } else if p < 0.05 && self.s > 0 {
            Verdict::Rising
        } else if p < 0.05 && self.s < 0 {
            Verdict::Falling
        } else {
            Verdict::NoEvidence
        }
    }
}

/// Pairs that rise minus pairs that fall.
fn pairs(series: &[f64]) -> i64 {
    let mut s = 0;
    for (i, earlier) in series.iter().enumerate() {
        for later in &series[i + 1..] {
            s += i64::from(later > earlier) - i64::from(later < earlier);
        }
    }
    s
}

fn signed(count: i64) -> f64 {
    let size = real(count.unsigned_abs());
    if count < 0 { -size } else { size }
}

/// How many values there are, and how many are equal to each other.
pub(super) struct Ties {
    n: usize,
    groups: Vec<usize>,
}

impl Ties {
    pub(super) fn of(values: &[f64]) -> Self {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        // Equal as numbers: 0 and −0 are one value.
        #[expect(clippy::float_cmp, reason = "a tie is equality, not nearness")]
        let groups = sorted.chunk_by(|a, b| a == b).map(<[f64]>::len).collect();
        Self { n: sorted.len(), groups }
    }

    /// [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18.
    pub(super) fn variance(&self) -> f64 {
        let part = |n: usize| length(n) * (length(n) - 1.0) * (2.0 * length(n) + 5.0);
        (part(self.n) - self.groups.iter().map(|tied| part(*tied)).sum::<f64>()) / 18.0
    }

    /// S / √(all pairs · pairs that are not tied).
    fn tau_b(&self, s: i64) -> Option<f64> {
        let pairs = |n: usize| length(n) * (length(n) - 1.0) / 2.0;
        let all = pairs(self.n);
        let untied = all - self.groups.iter().map(|tied| pairs(*tied)).sum::<f64>();
        (untied > 0.0).then(|| signed(s) / (all * untied).sqrt())
    }

    /// The share of all orders whose S is at least as far from 0. Orders of a multiset by number of
    /// inversions are the coefficients of Π(1−qⁱ) over i ≤ n, divided by the same product of each
    /// group of ties: Stanley, "Enumerative Combinatorics" I (2011), § 1.7.
    fn exact_p(&self, s: i64) -> f64 {
        let degree = self.n * (self.n + 1) / 2;
        let mut orders = vec![0_i64; degree + 1];
        orders[0] = 1;
        for i in 1..=self.n {
            for k in (i..=degree).rev() {
                orders[k] -= orders[k - i];
            }
        }
        for i in self.groups.iter().flat_map(|tied| 1..=*tied) {
            for k in i..=degree {
                orders[k] += orders[k - i];
            }
        }
        let untied: usize =
            degree - self.groups.iter().map(|tied| tied * (tied + 1) / 2).sum::<usize>();
        let is_as_far =
            |inversions: usize| untied.abs_diff(2 * inversions) as u64 >= s.unsigned_abs();
        let counted = orders.iter().take(untied + 1).enumerate();
        let far: i64 = counted.filter(|(k, _)| is_as_far(*k)).map(|(_, orders)| orders).sum();
        let all: i64 = orders.iter().take(untied + 1).sum();
        signed(far) / signed(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn permutations(values: &mut Vec<f64>, from: usize, all: &mut Vec<i64>) {
        if from == values.len() {
            all.push(pairs(values));
        }
        for i in from..values.len() {
            values.swap(from, i);
            permutations(values, from + 1, all);
            values.swap(from, i);
        }
    }

    #[test]
    fn counting_orders_is_the_same_as_trying_them() {
        let samples: [&[f64]; 6] = [
            &[3.0],
            &[1.0, 2.0, 2.0],
            &[5.0, 1.0, 1.0, 5.0],
            &[0.0, 0.0, 1.0, 0.0, 2.0, 1.0],
            &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0],
            &[4.0, 4.0, 4.0, 1.0, 1.0, 9.0, 9.0],
        ];
        for sample in samples {
            let test = MannKendall::of(sample);
            let mut all = Vec::new();
            permutations(&mut sample.to_vec(), 0, &mut all);
            let far = all.iter().filter(|s| s.abs() >= test.s.abs()).count();
            let want = length(far) / length(all.len());
            assert!((test.p() - want).abs() < 1e-12, "{sample:?}: {test:?}, tried {want}");
        }
    }

    #[test]
    fn an_empty_or_undefined_series_says_nothing() {
        for series in [&[][..], &[f64::NAN; 9]] {
            let test = MannKendall::of(series);
            assert_eq!((test.n, test.s, test.tau_b), (0, 0, None));
            assert!((test.p() - 1.0).abs() < 1e-12 && test.z.abs() < 1e-12);
            assert_eq!(test.verdict(0.0), Verdict::NotEnoughData);
        }
    }

    #[test]
    fn the_verdict_goes_by_the_p_it_is_given() {
        let test = MannKendall::of(&[1.0, 4.0, 2.0, 5.0, 3.0, 6.0, 7.0]);
        assert_eq!(test.verdict(test.p()), Verdict::Rising);
        assert_eq!(test.verdict(2.0 * test.p()), Verdict::NoEvidence);
        assert_eq!(test.verdict(0.05), Verdict::NoEvidence);
    }
}
