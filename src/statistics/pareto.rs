//! Causes by weight, and the vital few of them: Juran, "Quality Control Handbook" (1951), after Pareto.

use super::count::real;

/// The share that the vital few reach together.
const VITAL_SHARE: f64 = 0.8;

/// What a cause is weighed by: a number of incidents, or customer-minutes.
pub trait Weight: Copy {
    /// The weight as a real number.
    fn real(self) -> f64;
}

impl Weight for u64 {
    fn real(self) -> f64 {
        real(self)
    }
}

impl Weight for f64 {
    fn real(self) -> f64 {
        self
    }
}

/// One cause.
#[derive(Debug, Clone, PartialEq)]
pub struct ParetoRow<N, W> {
    /// Its name.
    pub name: N,
    /// Its weight.
    pub weight: W,
    /// Its share of all weights.
    pub share: f64,
    /// The share of all causes up to this one.
    pub cumulative: f64,
    /// Whether it belongs to the shortest list from the top that reaches 80 %.
    pub is_vital: bool,
}

/// Causes by falling weight, then by name. A cause without weight is left out, so every share
/// exists; `unknown` is a cause like the others.
pub fn pareto<N: Ord, W: Weight>(causes: impl IntoIterator<Item = (N, W)>) -> Vec<ParetoRow<N, W>> {
    let causes = by_weight(causes);
    let all: f64 = causes.iter().map(|(_, weight)| weight.real()).sum();
    let mut sum = 0.0;
    let mut rows = Vec::with_capacity(causes.len());
    for (name, weight) in causes {
        let is_vital = sum / all < VITAL_SHARE - 1e-12;
        sum += weight.real();
        let (share, cumulative) = (weight.real() / all, sum / all);
        rows.push(ParetoRow { name, weight, share, cumulative, is_vital });
    }
    rows
}

/// One factor of several that an incident may have.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorRow<N> {
    /// Its name.
    pub name: N,
    /// Incidents that have it.
    pub incidents: u64,
    /// Their share of all incidents; the shares of all factors may exceed 1 together.
    pub share: f64,
}

/// Factors by falling number of incidents, then by name. They overlap, so nothing is added up.
pub fn factors<N: Ord>(
    factors: impl IntoIterator<Item = (N, u64)>,
    incidents: u64,
) -> Vec<FactorRow<N>> {
    let all = real(incidents.max(1));
    let row = |(name, incidents)| FactorRow { name, incidents, share: real(incidents) / all };
    by_weight(factors).into_iter().map(row).collect()
}

fn by_weight<N: Ord, W: Weight>(causes: impl IntoIterator<Item = (N, W)>) -> Vec<(N, W)> {
    let has_weight = |(_, weight): &(N, W)| weight.real() > 0.0 && weight.real().is_finite();
    let mut causes: Vec<(N, W)> = causes.into_iter().filter(has_weight).collect();
    causes.sort_by(|(a, first), (b, second)| {
        second.real().total_cmp(&first.real()).then_with(|| a.cmp(b))
    });
    causes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vital<W: Weight>(causes: &[(&'static str, W)]) -> Vec<&'static str> {
        let rows = pareto(causes.iter().copied());
        rows.iter().filter(|row| row.is_vital).map(|row| row.name).collect()
    }

    #[test]
    fn exactly_eighty_percent_is_enough() {
        assert_eq!(vital(&[("b", 1_u64), ("c", 1), ("a", 8)]), ["a"]);
        // 0.1 + 0.2 + 0.5 of 1: the sum is not 0.8 in binary.
        assert_eq!(
            vital(&[("c", 0.1), ("b", 0.2), ("a", 0.5), ("d", 0.1), ("e", 0.1)]),
            ["a", "b", "c"]
        );
        assert_eq!(vital(&[("only", 3_u64)]), ["only"]);
    }

    #[test]
    fn causes_without_weight_are_left_out() {
        assert!(pareto([("a", 0_u64), ("b", 0)]).is_empty());
        assert!(pareto([("a", f64::NAN), ("b", -1.0)]).is_empty());
        assert!(pareto::<&str, u64>([]).is_empty());
    }

    #[test]
    fn equal_weights_go_by_name() {
        let names: Vec<&str> =
            pareto([("z", 2_u64), ("a", 2)]).iter().map(|row| row.name).collect();
        assert_eq!(names, ["a", "z"]);
    }

    #[test]
    fn factors_overlap() {
        let rows = factors([("alert", 3), ("change", 4), ("none", 0)], 4);
        let want = [("change", 4, 1.0), ("alert", 3, 0.75)];
        let got: Vec<_> = rows.iter().map(|row| (row.name, row.incidents, row.share)).collect();
        assert_eq!(got, want);
    }
}
