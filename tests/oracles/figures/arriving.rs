//! Arrivals in a window: Laplace's test and the power law.

use super::{each_field, numbers};
use crate::oracle::{near, number};
use casebook::statistics::{CrowAmsaa, Laplace, Window};
use serde_json::{Value, json};

pub(super) fn arrivals(case: &Value) {
    let times = numbers(&case["times"]);
    let window = match case["truncation"].as_str().expect("how the window ends") {
        "time" => Window::Days(number(&case["T"])),
        "failure" => Window::LastArrival,
        other => panic!("nobody knows the truncation `{other}`"),
    };
    let test = Laplace::of(&times, window).expect("a figure");
    let law = CrowAmsaa::of(&times, window).expect("a figure");
    near("the end of the window", law.days, number(&case["T"]), 0.0);
    assert_eq!(law.n, times.len());
    let mut expected = case["expected"].clone();
    let expected = expected.as_object_mut().expect("a map");
    let interval = expected.remove("beta_ci95").expect("an expected figure");
    for (got, want) in law.interval.into_iter().zip(numbers(&interval)) {
        near("interval of beta", got, want, want * 1e-9);
    }
    let found = |name: &str| {
        Some(match name {
            "laplace_U" => Some(test.u),
            "laplace_p_two_sided" => Some(test.p),
            "military_handbook_chi2" => Some(law.chi2),
            "military_handbook_df" => Some(law.df),
            "military_handbook_p_two_sided" => Some(law.p),
            "beta_mle" => Some(law.beta),
            "beta_unbiased" => law.beta_unbiased,
            "lambda_mle" => Some(law.lambda),
            "intensity_at_T" => Some(law.intensity()),
            "mtbf_cumulative" => Some(law.days_between()),
            "mtbf_instantaneous_at_T" => Some(law.days_between_at_end()),
            _ => return None,
        })
    };
    each_field(&json!(expected), found);
    // The file asks for nine digits of each figure.
    for (name, want) in expected.iter() {
        let want = number(want);
        near(name, found(name).flatten().expect("a figure"), want, want.abs() * 1e-9);
    }
}
