//! Shares of groups: intervals, causes, and two groups compared.

use super::{TOLERANCE, count, each_field, numbers};
use crate::oracle::{near, number};
use casebook::statistics::{Share, clopper_pearson, fisher, mann_whitney, pareto, wilson};
use serde_json::{Value, json};

pub(super) fn proportion(case: &Value) {
    let (successes, n) = (count(&case["successes"]), count(&case["n"]));
    for (name, want) in case["expected"].as_object().expect("a map") {
        let interval = match name.as_str() {
            "p" => {
                let ratio = Share { part: successes, whole: n }.ratio().expect("a figure");
                near("p", ratio, number(want), TOLERANCE);
                continue;
            }
            "wilson95" => wilson(successes, n),
            "clopper_pearson95" => clopper_pearson(successes, n),
            _ => panic!("nobody checks `{name}`"),
        };
        let interval = interval.expect("a figure");
        near(&format!("lower of {name}"), interval.lower, number(&want[0]), TOLERANCE);
        near(&format!("upper of {name}"), interval.upper, number(&want[1]), TOLERANCE);
    }
}

pub(super) fn causes(case: &Value) {
    let causes = case["causes"].as_object().expect("a map");
    let rows = pareto(causes.iter().map(|(cause, times)| (cause.as_str(), count(times))));
    let weighed = pareto(causes.iter().map(|(cause, times)| (cause.as_str(), number(times))));
    let want = case["expected"]["rows"].as_array().expect("a list");
    assert_eq!((rows.len(), weighed.len()), (want.len(), want.len()));
    for ((row, weighed), want) in rows.iter().zip(&weighed).zip(want) {
        assert_eq!(row.name, want["cause"]);
        assert_eq!(weighed.name, row.name);
        assert_eq!(row.weight, count(&want["count"]));
        for (share, cumulative) in
            [(row.share, row.cumulative), (weighed.share, weighed.cumulative)]
        {
            near("share", share, number(&want["share"]), TOLERANCE);
            near("cumulative", cumulative, number(&want["cumulative"]), TOLERANCE);
        }
    }
    let vital: Vec<&str> = rows.iter().filter(|row| row.is_vital).map(|row| row.name).collect();
    assert_eq!(json!(vital), case["expected"]["vital_few_80"]);
}

pub(super) fn two_shares(case: &Value) {
    let row = |at: usize| [count(&case["table"][at][0]), count(&case["table"][at][1])];
    let got = fisher([row(0), row(1)]).expect("a figure");
    each_field(&case["expected"], |name| match name {
        "p_two_sided" => Some(Some(got.p)),
        "odds_ratio_sample" => Some(got.odds_ratio),
        _ => None,
    });
}

pub(super) fn two_lists(case: &Value) {
    let got = mann_whitney(&numbers(&case["a"]), &numbers(&case["b"])).expect("a figure");
    assert!(got.is_exact);
    each_field(&case["expected"], |name| match name {
        "U" => Some(Some(got.u)),
        "p_exact" => Some(Some(got.p)),
        _ => None,
    });
}
