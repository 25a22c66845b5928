//! Times of which some have not ended: the curve, its intervals, its median, and two groups compared.

use super::{TOLERANCE, count, each_field, numbers, real};
use crate::oracle::{near, number};
use casebook::statistics::quantile::{median, sorted};
use casebook::statistics::{KaplanMeier, MedianTime, Observation, log_rank};
use serde_json::Value;

fn observations(times: &Value, observed: &Value) -> Vec<Observation> {
    let ended = observed.as_array().expect("a list").iter().map(|one| count(one) == 1);
    let one = |(time, has_ended)| Observation { time, has_ended };
    numbers(times).into_iter().zip(ended).map(one).collect()
}

pub(super) fn curve(case: &Value) {
    let observations = observations(&case["times"], &case["observed"]);
    let got = KaplanMeier::of(&observations).expect("a curve");
    let mut expected = case["expected"].as_object().expect("a map").clone();
    let steps = expected.remove("curve").expect("a curve");
    let steps = steps.as_array().expect("a list");
    assert_eq!(got.steps.len(), steps.len());
    for (step, want) in got.steps.iter().zip(steps) {
        each_field(want, |name| {
            Some(Some(match name {
                "t" => step.time,
                "at_risk" => real(step.at_risk),
                "events" => real(step.ended),
                "survival" => step.surviving,
                "greenwood_var" => step.variance,
                // Where nobody is left, the other program prints 0 to 0.
                "ci_lower" => step.interval.map_or(0.0, |interval| interval.lower),
                "ci_upper" => step.interval.map_or(0.0, |interval| interval.upper),
                _ => return None,
            }))
        });
    }
    let ends = expected.remove("median_ci95").expect("an interval");
    let interval = got.median_interval().expect("an interval");
    near("lower end", interval.lower, number(&ends[0]), TOLERANCE);
    near("upper end", interval.upper.unwrap_or(f64::INFINITY), number(&ends[1]), TOLERANCE);
    let closed: Vec<f64> =
        observations.iter().filter(|one| one.has_ended).map(|one| one.time).collect();
    let of_median = match got.median() {
        MedianTime::KaplanMeier(time) => Some(time),
        MedianTime::Plain(_) | MedianTime::NotReached { .. } => None,
    };
    each_field(&Value::Object(expected), |name| {
        Some(match name {
            "median" => of_median,
            "p75_time" => got.time_until(0.25),
            "p90_time" => got.time_until(0.1),
            "naive_median_closed_only" => median(&sorted(&closed)),
            "open" => Some(real(got.censored)),
            _ => return None,
        })
    });
}

pub(super) fn two_groups(case: &Value) {
    let group = |name: &str| {
        observations(&case[format!("{name}_times")], &case[format!("{name}_observed")])
    };
    let got = log_rank(&group("a"), &group("b")).expect("a figure");
    each_field(&case["expected"], |name| {
        Some(Some(match name {
            "chi2" => got.chi2,
            "p" => got.p,
            _ => return None,
        }))
    });
}
