//! Incidents before an action was done and after, and what may be said of them.

use super::{TOLERANCE, count};
use crate::oracle::{near, number};
use casebook::statistics::effectiveness::{chance_of_so_few, quiet_days_needed, verdict};
use serde_json::Value;

pub(super) fn effect(case: &Value) {
    let before = (count(&case["before_count"]), number(&case["before_days"]));
    let after = (count(&case["after_count"]), number(&case["after_days"]));
    let p = chance_of_so_few(before, after);
    for (name, want) in case["expected"].as_object().expect("a map") {
        match name.as_str() {
            "p_one_sided_lower" => near(name, p, number(want), TOLERANCE),
            "quiet_days_needed_if_zero" => {
                let got = quiet_days_needed(before).expect("a figure");
                near(name, got, number(want), TOLERANCE);
            }
            "verdict" => assert_eq!(verdict(after.0, p).word(), want.as_str().expect("a word")),
            _ => panic!("nobody checks `{name}`"),
        }
    }
}
