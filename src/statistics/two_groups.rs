//! Two groups compared exactly: Fisher, "Statistical Methods for Research Workers" (1934), § 21.02,
//! for shares; Mann & Whitney, "On a Test of Whether one of Two Random Variables is Stochastically
//! Larger than the Other", Annals of Mathematical Statistics 18 (1947), for values.

use super::count::{length, real};
use super::distribution::normal_cdf;
use super::quantile::sorted;
use statrs::function::factorial::ln_binomial;

/// Fisher's exact test of a table of two by two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fisher {
    /// Two-sided p: the sum over all tables with the same margins that are no likelier.
    pub p: f64,
    /// Odds of a hit in the first group / in the second; infinite where only the divisor is 0, `None`
    /// where both are.
    pub odds_ratio: Option<f64>,
}

/// Tests `[[hits, misses], [hits, misses]]` of two groups. `None` where a group is empty.
pub fn fisher(table: [[u64; 2]; 2]) -> Option<Fisher> {
    let [[hits1, misses1], [hits2, misses2]] = table;
    let first = hits1.checked_add(misses1).filter(|sum| *sum > 0)?;
    let second = hits2.checked_add(misses2).filter(|sum| *sum > 0)?;
    let (hits, all) = (hits1.checked_add(hits2)?, first.checked_add(second)?);
    let likelihood = |k: u64| {
        (ln_binomial(first, k) + ln_binomial(second, hits - k) - ln_binomial(all, hits)).exp()
    };
    // Equal tables may differ in the last digits.
    let seen = likelihood(hits1) * (1.0 + 1e-7);
    let tables = (hits.saturating_sub(second)..=hits.min(first)).map(likelihood);
    let p = tables.filter(|likelihood| *likelihood <= seen).sum::<f64>().min(1.0);
    let (with, against) = (real(hits1) * real(misses2), real(misses1) * real(hits2));
    let odds_ratio =
        if against > 0.0 { Some(with / against) } else { (with > 0.0).then_some(f64::INFINITY) };
    Some(Fisher { p, odds_ratio })
}

/// The rank test of two lists of values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MannWhitney {
    /// Pairs in which the first list's value is larger; a tie counts half.
    pub u: f64,
    /// Two-sided p: twice the smaller tail, at most 1.
    pub p: f64,
    /// Whether p counts all arrangements; else it is the normal approximation.
    pub is_exact: bool,
}

/// Up to so many values in both lists together all arrangements are counted.
const EXACT_UP_TO: usize = 40;

/// Tests whether values of one list tend to be larger. Exact with and without ties up to 40 values,
/// normal with corrections for ties and continuity beyond. `None` where a list is empty.
pub fn mann_whitney(first: &[f64], second: &[f64]) -> Option<MannWhitney> {
    let (first, second) = (sorted(first), sorted(second));
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let pooled = sorted(&[first.as_slice(), &second].concat());
    // Twice the mean rank of a value, the smallest being 1: whole with ties too.
    let twice_rank = |value: f64| {
        let below = pooled.partition_point(|other| *other < value);
        below + pooled.partition_point(|other| *other <= value) + 1
    };
    let ranks: Vec<usize> = pooled.iter().map(|value| twice_rank(*value)).collect();
    let seen: usize = first.iter().map(|value| twice_rank(*value)).sum();
    let (n1, n2) = (length(first.len()), length(second.len()));
    let u = length(seen) / 2.0 - n1 * (n1 + 1.0) / 2.0;
    let is_exact = pooled.len() <= EXACT_UP_TO;
    let p = if is_exact {
        exact_p(&ranks, first.len(), seen)
    } else {
        let n = n1 + n2;
        let ties: f64 = pooled
            .chunk_by(|a, b| a.total_cmp(b).is_eq())
            .map(|tied| length(tied.len()).powi(3) - length(tied.len()))
            .sum();
        let variance = n1 * n2 / 12.0 * (n + 1.0 - ties / (n * (n - 1.0)));
        let distance = ((u - n1 * n2 / 2.0).abs() - 0.5).max(0.0);
        if variance > 0.0 { 2.0 * normal_cdf(-distance / variance.sqrt()) } else { 1.0 }
    };
    Some(MannWhitney { u, p: p.min(1.0), is_exact })
}

/// Twice the smaller tail of the sum of `chosen` ranks, over all ways to choose them.
fn exact_p(ranks: &[usize], chosen: usize, seen: usize) -> f64 {
    let largest: usize = ranks.iter().sum();
    // ways[k][s]: ways to choose k of the ranks so far with the sum s.
    let mut ways = vec![vec![0.0; largest + 1]; chosen + 1];
    ways[0][0] = 1.0;
    for rank in ranks {
        for k in (1..=chosen).rev() {
            let (fewer, more) = ways.split_at_mut(k);
            for (to, from) in more[0][*rank..].iter_mut().zip(&fewer[k - 1]) {
                *to += from;
            }
        }
    }
    let ways = &ways[chosen];
    let all: f64 = ways.iter().sum();
    let not_above: f64 = ways[..=seen].iter().sum();
    let not_below: f64 = ways[seen..].iter().sum();
    2.0 * not_above.min(not_below) / all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_groups_have_no_test() {
        assert_eq!(fisher([[0, 0], [3, 4]]), None);
        assert_eq!(mann_whitney(&[], &[1.0]), None);
        assert_eq!(fisher([[0, 5], [0, 4]]).unwrap(), Fisher { p: 1.0, odds_ratio: None });
        assert_eq!(fisher([[5, 0], [0, 4]]).unwrap().odds_ratio, Some(f64::INFINITY));
    }

    #[test]
    fn equal_values_say_nothing() {
        for n in [3, 30] {
            let test = mann_whitney(&vec![4.0; n], &vec![4.0; n]).unwrap();
            assert!((test.p - 1.0).abs() < 1e-12, "{test:?}");
            assert!((test.u - length(n * n) / 2.0).abs() < 1e-12, "{test:?}");
        }
    }

    #[test]
    fn the_approximation_goes_on_where_counting_ends() {
        let first: Vec<f64> = (0..20).map(f64::from).collect();
        let second: Vec<f64> = (0..20).map(|i| f64::from(i) + 4.5).collect();
        let exact = mann_whitney(&first, &second).unwrap();
        let more = mann_whitney(&first, &[second, vec![14.2]].concat()).unwrap();
        assert!(exact.is_exact && !more.is_exact);
        assert!((exact.p - more.p).abs() < 0.02, "{exact:?} {more:?}");
    }
}
