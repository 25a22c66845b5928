//! Whether counts of equal periods vary more than a Poisson process does: the index of dispersion,
//! Fisher, Thornton & Mackenzie, "The Accuracy of the Plating Method", Annals of Applied Biology 9
//! (1922); widening as in quasi-Poisson models, McCullagh & Nelder, "Generalized Linear Models"
//! (1989), § 6.2.3.

use super::count::{length, real};
use super::distribution::chi2_upper;

/// How much counts vary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dispersion {
    /// Mean count of a period.
    pub mean: f64,
    /// Variance with divisor n − 1.
    pub variance: f64,
    /// Variance / mean; about 1 for a Poisson process.
    pub index: f64,
    /// D = Σ(x−x̄)²/x̄.
    pub chi2: f64,
    /// Degrees of freedom, n − 1.
    pub df: u64,
    /// P(χ²(df) > D).
    pub p_upper: f64,
}

impl Dispersion {
    /// The dispersion of counts in periods of equal length; `None` for fewer than two, or only zeros.
    pub fn of(counts: &[u64]) -> Option<Self> {
        let df = u64::try_from(counts.len()).ok()?.checked_sub(1).filter(|df| *df > 0)?;
        let mean = counts.iter().copied().map(real).sum::<f64>() / length(counts.len());
        if mean <= 0.0 {
            return None;
        }
        let squares: f64 = counts.iter().map(|count| (real(*count) - mean).powi(2)).sum();
        let chi2 = squares / mean;
        let variance = squares / real(df);
        let p_upper = chi2_upper(chi2, real(df));
        Some(Self { mean, variance, index: variance / mean, chi2, df, p_upper })
    }

    /// Whether Poisson intervals are too narrow: incidents come in bursts.
    pub fn is_over_dispersed(&self) -> bool {
        self.p_upper < 0.05
    }

    /// √(D/(n−1)), by which an interval of a rate is widened where counts are over-dispersed; 1
    /// elsewhere.
    pub fn widening(&self) -> f64 {
        if self.is_over_dispersed() { (self.chi2 / real(self.df)).sqrt() } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_no_counts() {
        assert_eq!(Dispersion::of(&[]), None);
        assert_eq!(Dispersion::of(&[3]), None);
        assert_eq!(Dispersion::of(&[0, 0, 0]), None);
    }

    #[test]
    fn only_bursts_widen() {
        let even = Dispersion::of(&[4, 4, 4, 4]).unwrap();
        assert!(!even.is_over_dispersed() && (even.widening() - 1.0).abs() < 1e-12);
        let bursts = Dispersion::of(&[0, 20, 0, 0, 20, 0]).unwrap();
        assert!(bursts.is_over_dispersed() && bursts.widening() > 3.0);
    }
}
