//! Several tests on one page: Holm, "A Simple Sequentially Rejective Multiple Test Procedure",
//! Scandinavian Journal of Statistics 6 (1979).

use super::count::length;

/// The p values raised so that one false alarm among all of them stays below the level, in the order
/// given. The smallest is multiplied by their number, the next by one less, and none falls below
/// one before it.
pub fn adjusted(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| p_values[*a].total_cmp(&p_values[*b]));
    let mut adjusted = vec![1.0; p_values.len()];
    let mut largest = 0.0_f64;
    for (done, at) in order.into_iter().enumerate() {
        largest = largest.max(p_values[at] * length(p_values.len() - done)).min(1.0);
        adjusted[at] = largest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_worked_example() {
        let got = adjusted(&[0.01, 0.04, 0.03, 0.005]);
        let near = |want: [f64; 4]| got.iter().zip(want).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(near([0.03, 0.06, 0.06, 0.02]), "{got:?}");
        assert!(adjusted(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn no_p_falls_none_passes_one_and_their_order_stays(
            p_values in prop::collection::vec(0.0..=1.0, 0..20)
        ) {
            let adjusted = adjusted(&p_values);
            for (i, p) in p_values.iter().enumerate() {
                prop_assert!(adjusted[i] >= *p && adjusted[i] <= 1.0);
                for (j, other) in p_values.iter().enumerate() {
                    prop_assert!(p > other || adjusted[i] <= adjusted[j]);
                }
            }
        }
    }
}
