//! The cases of sla.json and sla_more.json that ask clocks, and the tests that count all cases.

use super::calendars;
use super::judged::{HEAD, book, judge};
use super::oracle::{Check, check_all, instant, near, number};
use casebook::measure::clock::Run;
use casebook::statistics::compliance::Compliance;
use jiff::Timestamp;
use serde_json::Value;

#[test]
fn every_case_of_sla() {
    check_all("sla", choose);
}

#[test]
fn every_case_of_sla_more() {
    check_all("sla_more", choose);
}

fn choose(case: &Value) -> Option<Check> {
    Some(match case["kind"].as_str()? {
        "elapsed" => calendars::elapsed,
        "due" => calendars::due,
        "local_to_utc" => calendars::local_to_utc,
        "business_days_due" => calendars::business_days_due,
        "priority_change" => priority_change,
        "as_of" => as_of,
        "reopen" => reopen,
        "compliance" => compliance,
        _ => return None,
    })
}

/// What the clock `resolution` says of an incident.
fn resolution(clock: &str, incident: &str, as_of: Timestamp) -> (&'static str, Vec<Run>) {
    let casebook =
        format!("{HEAD}clocks: {{resolution: {{start: logged, stop: resolved, {clock}}}}}\n");
    let incident = format!("title: Case\nservice: shop\n{incident}");
    judge(&book(&casebook, &incident), as_of, |_, levels| {
        (levels.clocks[0].state.word(), levels.clocks[0].runs.clone())
    })
}

fn minutes(seconds: i64) -> i64 {
    assert_eq!(seconds % 60, 0, "whole minutes");
    seconds / 60
}

fn whole(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is no whole number"))
}

fn priority_change(case: &Value) {
    let policy = match case["policy"].as_str().expect("a policy") {
        "retroactive_with_grace(60)" => "{retroactive-with-grace: 60m}",
        policy => policy,
    };
    let target = |of: &str| whole(&case[of]["target_minutes"]);
    assert_eq!(
        (case["old"]["priority"].as_str(), case["new"]["priority"].as_str()),
        (Some("P3"), Some("P1"))
    );
    let clock = format!(
        "targets: {{P3: {}m, P1: {}m}}, on_priority_change: {policy}",
        target("old"),
        target("new"),
    );
    let text = |of: &str| case[of].as_str().expect("an instant");
    let incident = format!(
        "classification: {{impact: moderate, urgency: high}}\ntimes: {{detected: \"{}\", resolved: \"{}\"}}\ntimeline:\n  2026-06-10:\n    - {{at: \"{}\", kind: assessment, text: Worse, classification: {{impact: extensive, urgency: critical}}}}\n",
        text("created"),
        text("resolved"),
        text("changed_at"),
    );
    let (state, runs) = resolution(&clock, &incident, instant(&"2026-06-11T00:00:00Z".into()));
    let run = runs.last().expect("a run");
    let want = &case["expected"];
    assert_eq!(state, want["status"]);
    assert_eq!(minutes(run.elapsed_seconds), whole(&want["elapsed_minutes"]));
    assert_eq!(minutes(run.target_seconds), whole(&want["target_minutes"]));
    assert_eq!(run.due, Some(instant(&want["due_utc"])));
    let left = minutes(run.left_seconds());
    match (want["over_minutes"].as_i64(), want["margin_minutes"].as_i64()) {
        (Some(over), None) => assert_eq!(left, -over),
        (None, Some(margin)) => assert_eq!(left, margin),
        both => panic!("{both:?}"),
    }
    let on_attach = want["breached_on_attach"].as_bool().unwrap_or(false);
    assert_eq!(run.breached_on_change.is_some(), on_attach);
    if policy == "restart" {
        assert_eq!(runs[0].state.word(), "superseded", "the old clock is neither met nor breached");
    }
}

fn as_of(case: &Value) {
    assert!(case["stop"].is_null());
    let clock = format!(
        "targets: {{P1: {}m}}, at_risk: {}",
        whole(&case["target_minutes"]),
        case["at_risk_ratio"]
    );
    let incident = format!(
        "classification: {{impact: extensive, urgency: critical}}\ntimes: {{detected: {}}}\n",
        case["start"]
    );
    let (state, runs) = resolution(&clock, &incident, instant(&case["as_of"]));
    let want = &case["expected"];
    // The oracle's `breached` is open here: it has not stopped.
    let word =
        if state == "breached-open" { "breached".to_owned() } else { state.replace('-', "_") };
    assert_eq!(word, want["status"]);
    assert_eq!(minutes(runs[0].elapsed_seconds), whole(&want["elapsed_minutes"]));
    assert_eq!(minutes(runs[0].left_seconds()), whole(&want["remaining_minutes"]));
}

fn reopen(case: &Value) {
    let cycle = |at: usize, end: usize| case["cycles"][at][end].clone();
    let incident = format!(
        "classification: {{impact: extensive, urgency: critical}}\ntimes: {{detected: {}, resolved: {}}}\nreopened: [{{resolved: {}, reopened: {}}}]\n",
        cycle(0, 0),
        cycle(1, 1),
        cycle(0, 1),
        cycle(1, 0),
    );
    let as_of = instant(&"2026-06-11T00:00:00Z".into());
    for (policy, want) in case["expected"].as_object().expect("policies") {
        let policy = policy.replace('_', "-");
        let clock =
            format!("targets: {{P1: {}m}}, on_reopen: {policy}", whole(&case["target_minutes"]));
        let (state, runs) = resolution(&clock, &incident, as_of);
        assert_eq!(state, want["status"], "{policy}");
        match want["cycles"].as_array() {
            Some(cycles) => {
                assert_eq!(runs.len(), cycles.len());
                for (run, want) in runs.iter().zip(cycles) {
                    assert_eq!(minutes(run.elapsed_seconds), whole(&want["elapsed_minutes"]));
                    assert_eq!(run.state.word(), want["status"]);
                }
            }
            None => assert_eq!(minutes(runs[0].elapsed_seconds), whole(&want["elapsed_minutes"])),
        }
    }
}

fn compliance(case: &Value) {
    let count = |of: &str| case["counts"][of].as_u64().expect("a count");
    let got = Compliance {
        met: count("met"),
        breached: count("breached"),
        breached_open: count("breached_open"),
        undecided: count("running") + count("at_risk") + count("paused"),
        not_applicable: count("not_applicable"),
    };
    let want = &case["expected"];
    assert_eq!(got.decided(), want["decided"].as_u64().expect("a count"));
    assert_eq!(got.met, want["met"].as_u64().expect("a count"));
    assert_eq!(got.breached_total(), want["breached_total"].as_u64().expect("a count"));
    near("compliance", got.ratio().expect("twelve are enough"), number(&want["compliance"]), 1e-12);
    assert_eq!(got.undecided, want["undecided"].as_u64().expect("a count"));
    assert_eq!(got.not_applicable, want["excluded_not_applicable"].as_u64().expect("a count"));
}
