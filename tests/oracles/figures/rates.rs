//! Counts in time: rates, their comparison and dispersion, failures and deployments.

use super::{TOLERANCE, count, counts, each_field, numbers, real};
use crate::oracle::{near, number};
use casebook::statistics::{Delivery, Dispersion, Failures, Share, poisson};
use serde_json::Value;

pub(super) fn rate(case: &Value) {
    let got = poisson::rate(count(&case["count"]), number(&case["exposure"])).expect("a figure");
    each_field(&case["expected"], |name| {
        Some(Some(match name {
            "rate" => got.rate,
            "lower" => got.lower,
            "upper" => got.upper,
            _ => return None,
        }))
    });
    near("lower of statsmodels", got.lower, number(&case["statsmodels_exact_c"][0]), TOLERANCE);
    near("upper of statsmodels", got.upper, number(&case["statsmodels_exact_c"][1]), TOLERANCE);
}

pub(super) fn rate_ratio(case: &Value) {
    let first = (count(&case["count1"]), number(&case["exposure1"]));
    let second = (count(&case["count2"]), number(&case["exposure2"]));
    let got = poisson::compare(first, second).expect("a figure");
    let likelihood = poisson::minimum_likelihood_p(first, second);
    each_field(&case["expected"], |name| {
        Some(match name {
            "rate_ratio" => Some(got.ratio),
            "ci95_lower" => Some(got.lower),
            "ci95_upper" => Some(got.upper),
            "p_two_sided_doubled" => Some(got.p),
            "p_two_sided_binomtest_minlike" | "statsmodels_exact_cond_p" => likelihood,
            _ => return None,
        })
    });
}

pub(super) fn dispersion(case: &Value) {
    let got = Dispersion::of(&counts(&case["counts"])).expect("a figure");
    each_field(&case["expected"], |name| {
        Some(Some(match name {
            "mean" => got.mean,
            "variance" => got.variance,
            "index" => got.index,
            "chi2" => got.chi2,
            "df" => real(got.df),
            "p_upper" => got.p_upper,
            _ => return None,
        }))
    });
    let p = number(&case["expected"]["p_upper"]);
    assert!((got.p_upper / p - 1.0).abs() < 1e-6, "a small p is right in its own digits");
    assert_eq!(got.is_over_dispersed(), p < 0.05);
}

pub(super) fn failures(case: &Value) {
    let listed = &case["downtimes_minutes"];
    let downtimes = if listed.is_null() { Vec::new() } else { numbers(listed) };
    assert_eq!(downtimes.len() as u64, count(&case["failures"]));
    let got = Failures::of(number(&case["window_minutes"]), &downtimes).expect("a figure");
    each_field(&without_text(&case["expected"]), |name| {
        Some(match name {
            "uptime_minutes" => Some(got.uptime),
            "mtbf_minutes" => got.mtbf,
            "mttr_minutes" => got.mttr,
            "mtbsi_minutes" => got.mtbsi,
            "availability" => Some(got.availability),
            "lower_bound_95_minutes" => got.mtbf_at_least,
            _ => return None,
        })
    });
}

/// The expected figures without the oracle's remark on them.
fn without_text(expected: &Value) -> Value {
    let mut expected = expected.clone();
    expected.as_object_mut().expect("a map").remove("text");
    expected
}

pub(super) fn delivery(case: &Value) {
    let recoveries = numbers(&case["recovery_minutes"]);
    let failed = count(&case["failed_deployments"]);
    let got = Delivery::of(Some(count(&case["deployments"])), failed, &recoveries);
    each_field(&case["expected"], |name| match name {
        "change_fail_rate" => Some(got.change_fail.and_then(Share::ratio)),
        "failed_deployment_recovery_time_median" => Some(got.recovery_median),
        _ => None,
    });
}
