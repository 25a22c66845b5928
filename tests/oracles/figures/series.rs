//! Series in time: the test for a trend, and its slope.

use super::{TOLERANCE, each_field, numbers, real};
use crate::oracle::{near, number};
use casebook::statistics::{MannKendall, theil_sen};
use serde_json::{Value, json};

pub(super) fn series(case: &Value) {
    let series = numbers(&case["series"]);
    let test = MannKendall::of(&series);
    let points: Vec<(f64, f64)> =
        series.iter().enumerate().map(|(at, value)| (real(at), *value)).collect();
    let line = theil_sen(&points).expect("a figure");
    let mut expected = case["expected"].clone();
    let expected = expected.as_object_mut().expect("a map");
    let verdict = expected.remove("verdict_alpha_0.05").expect("a figure");
    assert_eq!(test.verdict(test.p()).word(), verdict);
    let interval = expected.remove("sen_slope_ci95").expect("an expected figure");
    near("lower slope", line.lower, number(&interval[0]), TOLERANCE);
    near("upper slope", line.upper, number(&interval[1]), TOLERANCE);
    each_field(&json!(expected), |name| {
        Some(match name {
            "n" => Some(real(test.n)),
            "S" => Some(real(test.s.unsigned_abs()) * real_sign(test.s)),
            "var_S" => Some(test.variance),
            "z" => Some(test.z),
            "p_normal" => Some(test.p_normal),
            "p_exact_permutation" => test.p_exact,
            "tau_b" => test.tau_b,
            "sen_slope_per_step" => Some(line.slope),
            "sen_intercept_scipy" => Some(line.intercept),
            _ => return None,
        })
    });
}

fn real_sign(number: i64) -> f64 {
    if number < 0 { -1.0 } else { 1.0 }
}
