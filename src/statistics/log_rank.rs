//! Two groups of times of which some have not ended, compared: the log-rank test. Mantel, "Evaluation of
//! Survival Data and Two New Rank Order Statistics Arising in Its Consideration", Cancer Chemotherapy
//! Reports 50 (1966).

use super::count::length;
use super::distribution::chi2_upper;
use super::survival::Observation;

/// Whether what is observed ends equally soon in two groups.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogRank {
    /// (Σ ended − Σ expected)² / Σ variance of the first group, over all times at which something ended.
    pub chi2: f64,
    /// Chance of one so large where both end equally soon: upper tail of χ² with one degree of freedom.
    pub p: f64,
}

/// The test; `None` where a group is empty or nothing ended while both had some left.
pub fn log_rank(first: &[Observation], second: &[Observation]) -> Option<LogRank> {
    let mut all: Vec<(f64, bool, bool)> = Vec::with_capacity(first.len() + second.len());
    for (group, is_first) in [(first, true), (second, false)] {
        let finite = group.iter().filter(|one| one.time.is_finite());
        all.extend(finite.map(|one| (one.time, one.has_ended, is_first)));
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let firsts = |of: &[(f64, bool, bool)]| of.iter().filter(|(.., is_first)| *is_first).count();
    let (mut left, mut left_first) = (all.len(), firsts(&all));
    let (mut excess, mut variance) = (0.0, 0.0);
    for same in all.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let ended: Vec<_> = same.iter().copied().filter(|(_, has_ended, _)| *has_ended).collect();
        let (n, own, gone) = (length(left), length(left_first), length(ended.len()));
        if !ended.is_empty() {
            excess += length(firsts(&ended)) - gone * own / n;
        }
        if left > 1 {
            variance += own * (n - own) * gone * (n - gone) / (n * n * (n - 1.0));
        }
        left -= same.len();
        left_first -= firsts(same);
    }
    let chi2 = excess * excess / variance;
    (variance > 0.0).then(|| LogRank { chi2, p: chi2_upper(chi2, 1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(ended: &[f64], open: &[f64]) -> Vec<Observation> {
        let all = |times: &[f64], has_ended| {
            times.iter().map(|time| Observation { time: *time, has_ended }).collect::<Vec<_>>()
        };
        [all(ended, true), all(open, false)].concat()
    }

    #[test]
    fn both_arms_of_freireich() {
        // Freireich et al. (1963), as in Kalbfleisch & Prentice, example 1.1: 16.79.
        let drug = times(
            &[6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0],
            &[6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0],
        );
        let none = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
        let none = times(&none.map(f64::from), &[]);
        let got = log_rank(&drug, &none).unwrap();
        assert!((got.chi2 - 16.79).abs() < 0.01, "{got:?}");
        let swapped = log_rank(&none, &drug).unwrap();
        assert!((swapped.chi2 - got.chi2).abs() < 1e-9, "{swapped:?}");
    }

    #[test]
    fn the_same_group_twice_differs_in_nothing() {
        let group = times(&[1.0, 2.0, 2.0], &[5.0]);
        let got = log_rank(&group, &group).unwrap();
        assert!(got.chi2.abs() < 1e-12 && (got.p - 1.0).abs() < 1e-12, "{got:?}");
    }

    #[test]
    fn nothing_to_compare() {
        let some = times(&[1.0], &[2.0]);
        assert_eq!(log_rank(&some, &[]), None);
        assert_eq!(log_rank(&times(&[], &[3.0]), &times(&[], &[4.0])), None);
    }
}
