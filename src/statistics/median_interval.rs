//! The exact interval of a median by order statistics: David & Nagaraja, "Order Statistics" (2003),
//! § 7.1. No random numbers, no assumption but that values are independent.

use super::distribution::{TAIL, binomial_cdf};

/// Two of the values themselves, between which the median lies with at least 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MedianInterval {
    /// Rank of the lower value, the smallest being 1.
    pub lower_rank: usize,
    /// Rank of the upper value.
    pub upper_rank: usize,
    /// The lower value.
    pub lower: f64,
    /// The upper value.
    pub upper: f64,
    /// What it covers, 0.95 or more.
    pub coverage: f64,
}

/// The 95 % interval of the median of values in rising order; `None` for fewer than six, where none
/// exists. The lower rank is the largest l with P(Bin(n, ½) ≤ l−1) ≤ 0.025.
pub fn median_interval(sorted: &[f64]) -> Option<MedianInterval> {
    let n = u64::try_from(sorted.len()).ok()?;
    let outside = |rank: u64| rank.checked_sub(1).map_or(0.0, |below| binomial_cdf(below, n, 0.5));
    // Ranks that leave out little enough come first; the last of them is in 1..=n/2.
    let (mut fits, mut too_far) = (0, n / 2 + 1);
    while too_far - fits > 1 {
        let middle = fits.midpoint(too_far);
        if outside(middle) <= TAIL {
            fits = middle;
        } else {
            too_far = middle;
        }
    }
    let lower_rank = usize::try_from(fits).ok()?;
    let below = lower_rank.checked_sub(1)?;
    let upper_rank = sorted.len() - below;
    Some(MedianInterval {
        lower_rank,
        upper_rank,
        lower: *sorted.get(below)?,
        upper: *sorted.get(upper_rank - 1)?,
        coverage: 1.0 - 2.0 * outside(fits),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_covers_95_percent_and_not_one_rank_more() {
        for n in 0..=5_u32 {
            assert_eq!(median_interval(&(0..n).map(f64::from).collect::<Vec<_>>()), None);
        }
        for n in 6..=200_u32 {
            let values: Vec<f64> = (1..=n).map(f64::from).collect();
            let interval = median_interval(&values).unwrap();
            assert!((0.95..1.0).contains(&interval.coverage), "{n}: {}", interval.coverage);
            let next = binomial_cdf(interval.lower_rank as u64, n.into(), 0.5);
            assert!(next > TAIL, "{n}: rank {} is too cautious", interval.lower_rank);
            assert_eq!(interval.lower_rank + interval.upper_rank, values.len() + 1);
        }
    }

    #[test]
    fn ten_thousand_values_have_one_too() {
        let values: Vec<f64> = (1..=10_000).map(f64::from).collect();
        let interval = median_interval(&values).unwrap();
        assert_eq!((interval.lower_rank, interval.upper_rank), (4_902, 5_099));
    }
}
