//! What holds for all figures: no input makes one panic, and none is "not a number".

use super::bootstrap::{bca_interval, difference_interval};
use super::dispersion::Dispersion;
use super::holm::adjusted;
use super::{poisson, quantile::mean, *};
use proptest::prelude::*;
use std::fmt::Debug;

/// Numbers that nobody should hand in, and those that people do.
fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => (0_u16..20).prop_map(f64::from),
        2 => -1e9..1e9,
        1 => prop::num::f64::ANY.prop_filter("far below overflow", |x| !(x.abs() > 1e90 && x.is_finite())),
    ]
}

fn numbers() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(any_number(), 0..50)
}

/// All parts of a figure, as text.
fn is_a_number(figure: impl Debug) -> Result<(), TestCaseError> {
    let text = format!("{figure:?}");
    prop_assert!(!text.contains("NaN"), "{text}");
    Ok(())
}

proptest! {
    #[test]
    fn figures_of_any_values_are_numbers(first in numbers(), second in numbers()) {
        let mean = |sorted: &[f64]| mean(sorted).unwrap_or(0.0);
        is_a_number(describe(&first))?;
        is_a_number(Shown::of(&first))?;
        is_a_number(MannKendall::of(&first))?;
        is_a_number(theil_sen(&first.iter().copied().zip(second.clone()).collect::<Vec<_>>()))?;
        is_a_number(mann_whitney(&first, &second))?;
        is_a_number(pareto(first.iter().copied().enumerate()))?;
        is_a_number(adjusted(&first))?;
        is_a_number(Failures::of(1e6, &first))?;
        is_a_number(Delivery::of(Some(3), 1, &first))?;
        let times = first.iter().zip(&second);
        let observations: Vec<Observation> =
            times.map(|(time, odd)| Observation { time: *time, has_ended: *odd > 3.0 }).collect();
        is_a_number(KaplanMeier::of(&observations))?;
        is_a_number(MedianTime::of(&observations))?;
        // Ten thousand resamples of fifty values would take the whole second.
        let few = &first[..first.len().min(2)];
        is_a_number(bca_interval(few, mean))?;
        is_a_number(difference_interval(few, few, mean))?;
    }

    #[test]
    fn figures_of_any_counts_are_numbers(
        counts in prop::collection::vec(0_u64..400, 4..12),
        exposures in (any_number(), any_number()),
    ) {
        let (first, second) = ((counts[0], exposures.0), (counts[1], exposures.1));
        is_a_number(poisson::rate(first.0, first.1))?;
        is_a_number(poisson::compare(first, second))?;
        is_a_number(poisson::minimum_likelihood_p(first, second))?;
        is_a_number(poisson::mtbf_lower_bound(first.1))?;
        is_a_number(Dispersion::of(&counts))?;
        is_a_number(wilson(counts[0], counts[1]))?;
        is_a_number(clopper_pearson(counts[0], counts[1]))?;
        is_a_number(fisher([[counts[0], counts[1]], [counts[2], counts[3]]]))?;
    }
}
