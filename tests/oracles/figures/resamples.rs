//! Bootstrap: all resamples enumerated, and seeded runs beside them.

use super::{TOLERANCE, count, each_field, numbers, real};
use crate::oracle::{near, number};
use casebook::statistics::bootstrap::{
    BootstrapInterval, Method, bca_interval, percentile_interval, replicates,
};
use casebook::statistics::quantile::{mean, median, sorted};
use serde_json::Value;

fn median_of(sorted: &[f64]) -> f64 {
    median(sorted).expect("a figure")
}

/// All resamples one by one, and a seeded run beside them.
pub(super) fn enumerated(case: &Value) {
    assert_eq!(case["statistic"], "median");
    let data = sorted(&numbers(&case["data"]));
    let medians = all_medians(&data);
    assert_eq!(medians.len() as u64, count(&case["resamples"]));
    let resamples = 20_000;
    let drawn = replicates(&data, resamples, median_of).expect("a figure");
    let mut cumulative = 0;
    let rows = case["distribution_value_count_cum"].as_array().expect("a list");
    for row in rows {
        let (value, times) = (number(&row[0]), count(&row[1]));
        let is_it = |median: &&f64| (**median - value).abs() < TOLERANCE;
        assert_eq!(medians.iter().filter(is_it).count() as u64, times, "resamples with {value}");
        cumulative += times;
        near("cumulative", real(cumulative) / real(medians.len()), number(&row[2]), TOLERANCE);
        let p = real(times) / real(medians.len());
        let frequency = real(drawn.iter().filter(is_it).count()) / real(resamples);
        let three_sigma = 3.0 * (p * (1.0 - p) / real(resamples)).sqrt();
        near(&format!("frequency of {value}"), frequency, p, three_sigma);
    }
    assert_eq!(cumulative, count(&case["resamples"]), "all values of the distribution are listed");
    let rank =
        |tail: f64| medians.iter().take_while(|it| share_up_to(&medians, **it) < tail).count();
    let interval = percentile_interval(&data, median_of).expect("a figure");
    each_field(&case["expected"], |name| {
        let (enumerated, seeded) = match name {
            "lower" => (medians[rank(0.025)], interval.lower),
            "upper" => (medians[rank(0.975)], interval.upper),
            "mean_of_bootstrap_medians" => return Some(mean(&medians)),
            _ => return None,
        };
        near("the seeded run", seeded, enumerated, TOLERANCE);
        Some(Some(enumerated))
    });
}

/// The medians of all nⁿ resamples, in rising order.
fn all_medians(data: &[f64]) -> Vec<f64> {
    let n = data.len();
    let resample = |mut number: usize| {
        let draw = |_| {
            let value = data[number % n];
            number /= n;
            value
        };
        median_of(&sorted(&(0..n).map(draw).collect::<Vec<_>>()))
    };
    sorted(&(0..n.pow(u32::try_from(n).expect("a figure"))).map(resample).collect::<Vec<_>>())
}

fn share_up_to(sorted: &[f64], value: f64) -> f64 {
    real(sorted.partition_point(|other| *other <= value)) / real(sorted.len())
}

/// Each end is the value that the oracle has, or one next to it in the data.
pub(super) fn beside(case: &Value, method: Method) {
    assert_eq!(case["statistic"], "median");
    let data = sorted(&numbers(&case["data"]));
    let got = match method {
        Method::Percentile => percentile_interval(&data, median_of),
        Method::Bca => bca_interval(&data, median_of),
    };
    let BootstrapInterval { lower, upper, method: used } = got.expect("a figure");
    assert_eq!(used, method);
    let place = |value: f64| {
        data.iter().position(|other| (other - value).abs() < TOLERANCE).expect("a figure")
    };
    for (name, want) in case["expected"].as_object().expect("a map") {
        let got = if name == "lower" { lower } else { upper };
        assert!(place(got).abs_diff(place(number(want))) <= 1, "{name}: {got}, want {want}");
    }
    assert_eq!(case["expected"].as_object().expect("a map").len(), 2);
}

/// The oracle's interval of the mean is a percentile interval.
pub(super) fn interval_of_a_mean(case: &Value) {
    assert_eq!(case["statistic"], "mean");
    let mean = |sorted: &[f64]| mean(sorted).expect("a figure");
    let got = percentile_interval(&numbers(&case["data"]), mean).expect("a figure");
    let expected = case["expected"].as_object().expect("a map");
    for (name, want) in expected {
        let got = if name == "lower" { got.lower } else { got.upper };
        near(name, got, number(want), 0.02 * number(want));
    }
    assert_eq!(expected.len(), 2);
}
