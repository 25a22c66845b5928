//! descriptive.json, bootstrap.json, poisson.json, proportions_pareto.json, trend.json,
//! metrics.json, kaplan_meier.json, recurrence_trend.json, effectiveness.json: the figures of the room
//! `statistics`.

#[path = "figures/actions.rs"]
mod actions;
#[path = "figures/arriving.rs"]
mod arriving;
#[path = "figures/effects.rs"]
mod effects;
#[path = "figures/groups.rs"]
mod groups;
#[path = "figures/rates.rs"]
mod rates;
#[path = "figures/resamples.rs"]
mod resamples;
#[path = "figures/series.rs"]
mod series;
#[path = "figures/survival.rs"]
mod survival;
#[path = "figures/values.rs"]
mod values;

use crate::oracle::{Check, check_all, id, near, number};
use casebook::statistics::Method;
use serde_json::Value;

/// What a case says where it says nothing else.
const TOLERANCE: f64 = 1e-6;

#[test]
fn descriptive() {
    check_all("descriptive", |case| match id(case) {
        id if id.starts_with("desc-") => Some(values::described as Check),
        id if id.starts_with("median-ci-exact-") => Some(values::interval_of_a_median),
        _ => None,
    });
}

#[test]
fn bootstrap() {
    check_all("bootstrap", |case| match id(case) {
        id if id.starts_with("boot-enum-") => Some(resamples::enumerated as Check),
        "boot-percentile-15" => Some(|case| resamples::beside(case, Method::Percentile)),
        "boot-bca-15" => Some(|case| resamples::beside(case, Method::Bca)),
        "boot-mean-15" => Some(resamples::interval_of_a_mean),
        _ => None,
    });
}

#[test]
fn poisson_rates() {
    check_all("poisson", |case| match id(case) {
        id if id.starts_with("pois-ci-") => Some(rates::rate as Check),
        id if id.starts_with("rate-ratio-") => Some(rates::rate_ratio),
        _ => None,
    });
}

#[test]
fn proportions_pareto() {
    check_all("proportions_pareto", |case| match id(case) {
        id if id.starts_with("prop-") => Some(groups::proportion as Check),
        "pareto" => Some(groups::causes),
        "fisher-effectiveness" => Some(groups::two_shares),
        "mannwhitney-durations" => Some(groups::two_lists),
        _ => None,
    });
}

#[test]
fn trend() {
    check_all("trend", |case| id(case).starts_with("mk-").then_some(series::series as Check));
}

#[test]
fn metrics() {
    check_all("metrics", |case| match id(case) {
        "mttx" => Some(values::mean_times as Check),
        "mtbf" | "mtbf-zero" => Some(rates::failures),
        "dora-delivery" => Some(rates::delivery),
        "dispersion-ok" | "dispersion-over" => Some(rates::dispersion),
        "actions" => Some(actions::actions),
        _ => None,
    });
}

#[test]
fn kaplan_meier() {
    check_all("kaplan_meier", |case| match id(case) {
        id if id.starts_with("km-") => Some(survival::curve as Check),
        "logrank" => Some(survival::two_groups),
        _ => None,
    });
}

#[test]
fn recurrence_trend() {
    check_all("recurrence_trend", |case| match id(case) {
        "worsening" | "improving" | "flat" | "failure-truncated" => {
            Some(arriving::arrivals as Check)
        }
        _ => None,
    });
}

#[test]
fn effectiveness() {
    check_all("effectiveness", |case| {
        id(case).starts_with("effect-").then_some(effects::effect as Check)
    });
}

/// Gives each expected figure to a look-up by name: `Some(None)` is a figure that does not exist, and
/// a name that the look-up does not know fails.
fn each_field(expected: &Value, got: impl Fn(&str) -> Option<Option<f64>>) {
    for (name, want) in expected.as_object().expect("expected figures") {
        let got = got(name).unwrap_or_else(|| panic!("nobody checks `{name}`"));
        if want.is_null() {
            assert_eq!(got, None, "{name}");
        } else {
            let got = got.unwrap_or_else(|| panic!("{name} has no value"));
            near(name, got, number(want), TOLERANCE);
        }
    }
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list of numbers").iter().map(number).collect()
}

fn count(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no count"))
}

fn counts(value: &Value) -> Vec<u64> {
    value.as_array().expect("a list of counts").iter().map(count).collect()
}

/// A small count as a real number.
fn real<T: TryInto<u32>>(count: T) -> f64 {
    f64::from(count.try_into().ok().expect("a small count"))
}
