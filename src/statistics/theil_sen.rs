//! The slope of a series that a few odd values do not move: Theil, "A Rank-Invariant Method of Linear
//! and Polynomial Regression Analysis" (1950); its interval by Sen, "Estimates of the Regression
//! Coefficient Based on Kendall's Tau", JASA 63 (1968).

use super::count::{length, rank};
use super::distribution::Z_975;
use super::quantile::{median, sorted};
use super::trend::Ties;

/// A line through points in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TheilSen {
    /// Median of the slopes of all pairs, in units of the values per unit of time.
    pub slope: f64,
    /// Median value − slope · median time.
    pub intercept: f64,
    /// Lower end of the slope's 95 % interval.
    pub lower: f64,
    /// Upper end.
    pub upper: f64,
}

/// The line through `(time, value)` points; times keep their distance where periods were dropped.
/// `None` where no two points have different times.
pub fn theil_sen(points: &[(f64, f64)]) -> Option<TheilSen> {
    let is_finite = |point: &&(f64, f64)| point.0.is_finite() && point.1.is_finite();
    let points: Vec<(f64, f64)> = points.iter().filter(is_finite).copied().collect();
    let mut slopes = Vec::with_capacity(points.len() * points.len().saturating_sub(1) / 2);
    for (i, earlier) in points.iter().enumerate() {
        for later in &points[i + 1..] {
            let between = later.0 - earlier.0;
            if between.abs() > 0.0 {
                slopes.push((later.1 - earlier.1) / between);
            }
        }
    }
    let slopes = sorted(&slopes);
    let slope = median(&slopes)?;
    let (times, values): (Vec<f64>, Vec<f64>) = points.into_iter().unzip();
    // Sen's ranks: as many slopes on both sides as S may be off by, rounded half to even.
    let width = Z_975 * Ties::of(&values).variance().max(0.0).sqrt();
    let count = length(slopes.len());
    let low = rank(((count - width) / 2.0).round_ties_even()).max(1);
    let high = (rank(f64::midpoint(count, width).round_ties_even()) + 1).min(slopes.len());
    Some(TheilSen {
        slope,
        intercept: median(&sorted(&values))? - slope * median(&sorted(&times))?,
        lower: *slopes.get(low - 1)?,
        upper: *slopes.get(high - 1)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_period_keeps_its_place_in_time() {
        let line = theil_sen(&[(0.0, 1.0), (1.0, 3.0), (4.0, 9.0), (5.0, 11.0)]).unwrap();
        let want = TheilSen { slope: 2.0, intercept: 1.0, lower: 2.0, upper: 2.0 };
        assert_eq!(line, want);
    }

    #[test]
    fn no_two_times_have_no_slope() {
        assert_eq!(theil_sen(&[]), None);
        assert_eq!(theil_sen(&[(1.0, 2.0)]), None);
        assert_eq!(theil_sen(&[(1.0, 2.0), (1.0, 5.0)]), None);
        assert_eq!(theil_sen(&[(1.0, 2.0), (f64::NAN, 5.0)]), None);
    }
}
