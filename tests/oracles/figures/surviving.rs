//! Times of which some have not ended: the curve, its median, and two groups beside each other.

use super::{TOLERANCE, numbers};
use crate::oracle::{near, number};
use casebook::statistics::quantile::{median, sorted};
use casebook::statistics::{KaplanMeier, LogRank, MedianTime, Observation};
use serde_json::Value;

pub(super) fn curve(case: &Value) {
    let all = observations(&case["times"], &case["observed"]);
    let curve = KaplanMeier::of(&all).expect("a curve");
    let mut expected = case["expected"].clone();
    let expected = expected.as_object_mut().expect("a map");
    let mut take = |name: &str| expected.remove(name).unwrap_or_else(|| panic!("no {name}"));

    let steps = take("curve");
    let steps = steps.as_array().expect("a list of steps");
    assert_eq!(curve.steps.len(), steps.len(), "steps");
    for (got, want) in curve.steps.iter().zip(steps) {
        near("t", got.time, number(&want["t"]), TOLERANCE);
        assert_eq!(Some(got.at_risk as u64), want["at_risk"].as_u64());
        assert_eq!(Some(got.ended as u64), want["events"].as_u64());
        near("S", got.surviving, number(&want["survival"]), TOLERANCE);
        near("variance", got.variance, number(&want["greenwood_var"]), TOLERANCE);
        // Where nothing is left the formula has no value; the library prints 0 for it, we none.
        assert_eq!(got.interval.is_none(), got.surviving <= 0.0);
        let [lower, upper] = got.interval.unwrap_or_default();
        near("lower", lower, number(&want["ci_lower"]), TOLERANCE);
        near("upper", upper, number(&want["ci_upper"]), TOLERANCE);
    }

    same("median", curve.time_of(0.5), &take("median"));
    let is_reached = matches!(curve.median(), MedianTime::KaplanMeier(_));
    assert_eq!(is_reached, curve.time_of(0.5).is_some());
    let ends = take("median_ci95");
    for (got, want) in curve.median_interval().into_iter().zip(numbers(&ends)) {
        near("interval of the median", got.unwrap_or(f64::INFINITY), want, TOLERANCE);
    }
    same("three quarters", curve.time_of(0.25), &take("p75_time"));
    same("nine tenths", curve.time_of(0.1), &take("p90_time"));
    let ended: Vec<f64> = all.iter().filter(|one| one.has_ended).map(|one| one.time).collect();
    same("closed only", median(&sorted(&ended)), &take("naive_median_closed_only"));
    assert_eq!(Some(curve.censored as u64), take("open").as_u64());
    assert!(expected.is_empty(), "nobody checks {expected:?}");
}

pub(super) fn two_groups(case: &Value) {
    let one = observations(&case["a_times"], &case["a_observed"]);
    let other = observations(&case["b_times"], &case["b_observed"]);
    let test = LogRank::of(&one, &other).expect("a test");
    super::each_field(&case["expected"], |name| match name {
        "chi2" => Some(Some(test.chi2)),
        "p" => Some(Some(test.p)),
        _ => None,
    });
    assert_eq!(LogRank::of(&one, &[]), None, "one group says nothing");
}

fn observations(times: &Value, observed: &Value) -> Vec<Observation> {
    let ended = numbers(observed).into_iter().map(|observed| observed > 0.0);
    let times = numbers(times).into_iter().zip(ended);
    times.map(|(time, has_ended)| Observation { time, has_ended }).collect()
}

fn same(what: &str, got: Option<f64>, want: &Value) {
    match got {
        Some(got) => near(what, got, number(want), TOLERANCE),
        None => assert!(want.is_null(), "{what}: none, the oracle has {want}"),
    }
}
