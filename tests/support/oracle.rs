//! One oracle file in, each of its cases to the check that knows it.

#![allow(dead_code, reason = "not every module of the test reads every kind of value")]

use jiff::Timestamp;
use serde_json::Value;
use std::path::Path;

/// A check of one case: it panics where our figure is another one.
pub(crate) type Check = fn(&Value);

/// All cases of `tests/oracles/FILE.json`.
pub(crate) fn cases(file: &str) -> Vec<Value> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracles").join(format!("{file}.json"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    let whole: Value = serde_json::from_str(&text).expect("an oracle is JSON");
    whole["cases"].as_array().expect("an oracle has cases").clone()
}

/// Gives every case of a file to the check that `choose` names for it; a case that nobody checks
/// is a failure, and so is a file of which fewer cases were checked than it has.
pub(crate) fn check_all(file: &str, choose: impl Fn(&Value) -> Option<Check>) {
    let cases = cases(file);
    let mut checked = 0;
    for case in &cases {
        let check = choose(case).unwrap_or_else(|| panic!("{file}: nobody checks {}", id(case)));
        let outcome = std::panic::catch_unwind(|| check(case));
        assert!(outcome.is_ok(), "{file}: {} differs", id(case));
        checked += 1;
    }
    assert!(checked > 0 && checked == cases.len(), "{file}: {checked} of {} cases", cases.len());
}

/// A case's id.
pub(crate) fn id(case: &Value) -> &str {
    case["id"].as_str().expect("a case has an id")
}

/// An instant written with an offset.
pub(crate) fn instant(value: &Value) -> Timestamp {
    let text = value.as_str().unwrap_or_else(|| panic!("{value} is no instant"));
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A number; `"inf"` is infinite.
pub(crate) fn number(value: &Value) -> f64 {
    match value.as_str() {
        Some("inf") => f64::INFINITY,
        Some(text) => panic!("{text} is no number"),
        None => value.as_f64().unwrap_or_else(|| panic!("{value} is no number")),
    }
}

/// Fails where two figures differ by more than the tolerance.
pub(crate) fn near(what: &str, got: f64, want: f64, tolerance: f64) {
    let is_same = (want.is_infinite() && got.is_infinite() && got.signum() == want.signum())
        || (got - want).abs() <= tolerance;
    assert!(is_same, "{what}: {got}, the oracle has {want}");
}
