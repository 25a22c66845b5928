//! Lists of durations: what describes them, and the interval of their median.

use super::{TOLERANCE, each_field, numbers, real};
use crate::oracle::{instant, near, number};
use casebook::statistics::median_interval;
use casebook::statistics::quantile::{describe, sorted};
use jiff::Timestamp;
use serde_json::{Value, json};

pub(super) fn described(case: &Value) {
    let values = numbers(&case["durations_minutes"]);
    let got = describe(&values).expect("a figure");
    each_field(&case["expected"], |name| {
        Some(match name {
            "n" => Some(real(got.n)),
            "mean" => Some(got.mean),
            "median" => Some(got.median),
            "p25" => Some(got.p25),
            "p75" => Some(got.p75),
            "p90" => Some(got.p90),
            "p95" => Some(got.p95),
            "max" => Some(got.max),
            "geometric_mean" => got.geometric_mean,
            "iqr" => Some(got.iqr),
            "sd_sample" => got.sd,
            "mean_without_max" => got.mean_without_max,
            "median_without_max" => got.median_without_max,
            "ci" => median_interval(&sorted(&values)).map(|interval| interval.lower),
            _ => return None,
        })
    });
}

pub(super) fn interval_of_a_median(case: &Value) {
    let got = median_interval(&sorted(&numbers(&case["durations_minutes"])));
    if case["expected"].is_null() {
        assert_eq!(got, None);
        return;
    }
    let got = got.expect("a figure");
    each_field(&case["expected"], |name| {
        Some(Some(match name {
            "lower_rank" => real(got.lower_rank),
            "upper_rank" => real(got.upper_rank),
            "lower" => got.lower,
            "upper" => got.upper,
            "coverage" => got.coverage,
            _ => return None,
        }))
    });
}

pub(super) fn mean_times(case: &Value) {
    let incidents = case["incidents"].as_array().expect("a list");
    let mut expected = case["expected"].as_object().expect("a map").clone();
    for (name, from, to) in PHASES {
        let between = |incident: &Value| {
            let both = !incident[from].is_null() && !incident[to].is_null();
            both.then(|| minutes(instant(&incident[from]), instant(&incident[to])))
        };
        let values: Vec<f64> = incidents.iter().filter_map(between).collect();
        let got = describe(&values).expect("a figure");
        let mut want = expected.remove(name).expect("an expected figure");
        let listed = numbers(
            &want.as_object_mut().expect("a map").remove("values").expect("an expected figure"),
        );
        assert_eq!(values, listed, "{name}");
        each_field(&want, |figure| {
            Some(Some(match figure {
                "n" => real(got.n),
                "mean" => got.mean,
                "median" => got.median,
                "p90" => got.p90,
                _ => return None,
            }))
        });
    }
    let as_of = instant(&case["as_of"]);
    let is_open = |incident: &&Value| incident["resolved"].is_null();
    let open: Vec<&Value> = incidents.iter().filter(is_open).map(|one| &one["id"]).collect();
    assert_eq!(json!(open), expected.remove("open_excluded").expect("an expected figure"));
    for (open, age) in
        expected.remove("open_age_minutes").expect("an expected figure").as_object().expect("a map")
    {
        let incident = incidents.iter().find(|one| one["id"] == json!(open)).expect("a figure");
        near("age", minutes(instant(&incident["detected"]), as_of), number(age), TOLERANCE);
    }
    for (field, missing) in
        expected.remove("missing").expect("an expected figure").as_object().expect("a map")
    {
        let lacks = |incident: &&Value| incident[field].is_null();
        let ids: Vec<&Value> = incidents.iter().filter(lacks).map(|one| &one["id"]).collect();
        assert_eq!(json!(ids), *missing, "{field}");
    }
    // May, the window of the case `mtbf`.
    let window = number(&expected.remove("mtbf_window_minutes").expect("an expected figure"));
    near("minutes of May", window, 31.0 * 24.0 * 60.0, TOLERANCE);
    assert!(expected.is_empty(), "nobody checks {expected:?}");
}

/// The phases and what they are between.
const PHASES: [(&str, &str, &str); 4] = [
    ("ttd_occurred_to_detected", "occurred", "detected"),
    ("tta_detected_to_acknowledged", "detected", "acknowledged"),
    ("ttm_detected_to_mitigated", "detected", "mitigated"),
    ("ttr_detected_to_resolved_closed_only", "detected", "resolved"),
];

fn minutes(from: Timestamp, to: Timestamp) -> f64 {
    to.duration_since(from).as_secs_f64() / 60.0
}
