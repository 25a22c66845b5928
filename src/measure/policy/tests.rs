//! What domain.md § 7 asks beyond the oracle's one timeline.

use super::{Demand, Line, Outcome, lines};
use crate::measure::clock::verdicts;
use crate::measure::sample::{instant, read, record};
use crate::measure::{Agreements, measure};
use crate::model::Casebook;
use serde_json::{Value, json};

fn casebook() -> Casebook {
    read(&json!({
        "casebook": 1, "organisation": "Example", "time_zone": "Europe/Berlin",
        "services": {"shop": {"name": "Shop", "stakeholders": ["retail", "partners"]}, "pay": {"name": "Payments"}},
        "stakeholder_groups": {"retail": {"name": "Retail"}, "partners": {"name": "Partners"}},
        "roles": {"second": {"name": "Second level", "any_of": ["dba"]}, "dba": {"name": "DBA"}, "head": {"name": "Head"}},
        "clocks": {"resolution": {"start": "logged", "stop": "resolved", "targets": {"P1": "4h", "P2": "8h"}, "pause": {"reasons": ["vendor"]}}},
        "policies": {
            "P1": {
                "declare_major": {"within": "15m"},
                "functional_escalation": {"within": "30m", "unless": "mitigated", "to": "second"},
                "hierarchical_escalation": [
                    {"level": 1, "within": "25% of resolution", "unless": "resolved", "to": "head"},
                    {"level": 2, "within": "at-risk of resolution", "unless": "resolved", "to": "head"}],
                "stakeholder_update": {"first": "30m", "every": "60m", "grace": "5m", "final": "30m"},
                "roles": ["commander", "scribe"],
            },
            "P2": {
                "functional_escalation": {"within": "60m", "to": "second"},
                "stakeholder_update": {"first": "60m", "every": "2h", "final": "60m"},
            },
        },
    }))
}

const P1: &str = "extensive critical";
const P2: &str = "significant high";

fn class(words: &str) -> Value {
    let (impact, urgency) = words.split_once(' ').expect("two words");
    json!({"impact": impact, "urgency": urgency})
}

fn say(at: &str, rest: Value) -> Value {
    let mut entry = json!({"at": at, "kind": "communication", "to": "stakeholders", "text": "x"});
    entry.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
    entry
}

/// What is demanded, what became of it, and how many minutes late.
type Told = (String, Outcome, Option<i64>);

fn told(line: &Line<'_>) -> Told {
    let demand = match &line.demand {
        Demand::Acknowledge => "acknowledge".to_owned(),
        Demand::DeclareMajor => "major".to_owned(),
        Demand::Functional { to } => format!("to {to}"),
        Demand::Hierarchical { level, .. } => format!("level {level}"),
        Demand::Roles { missing, .. } => format!("roles without {missing:?}"),
        Demand::FirstUpdate { group } => format!("first {}", group.unwrap_or("all")),
        Demand::NextUpdate { group, promised } => {
            format!("{} {}", if *promised { "promised" } else { "next" }, group.unwrap_or("all"))
        }
        Demand::FinalUpdate { group } => format!("final {}", group.unwrap_or("all")),
    };
    (demand, line.outcome, line.late_seconds.map(|seconds| seconds / 60))
}

/// The lines whose demand begins with one of the words.
fn check(words: &[&str], incident: Value, as_of: &str, want: &[(&str, Outcome, Option<i64>)]) {
    let mut all = json!({"title": "t", "service": "pay", "classification": class(P1)});
    all.as_object_mut().expect("a map").extend(incident.as_object().cloned().expect("a map"));
    let config = casebook();
    let record = record(&all);
    let agreements = Agreements::of(&config);
    let measured = measure(&record, &config, instant(as_of));
    let clocks = verdicts(&record, &measured, &agreements, instant(as_of));
    let lines = lines(&record, &measured, &agreements, &clocks, instant(as_of));
    let got: Vec<Told> = lines
        .iter()
        .map(told)
        .filter(|(demand, ..)| words.iter().any(|word| demand.starts_with(word)))
        .collect();
    let want: Vec<Told> = want
        .iter()
        .map(|(demand, outcome, late)| ((*demand).to_owned(), *outcome, *late))
        .collect();
    assert_eq!(got, want, "{incident} at {as_of}");
}

fn timeline(entries: &[Value]) -> Value {
    json!({"2026-06-10": entries})
}

use crate::model::service_level::Milestone as M;
use Outcome as O;

#[test]
fn an_escalation_is_met_by_the_role_or_one_that_stands_for_it() {
    let call = |at: &str, to: &str| json!({"at": at, "kind": "escalation", "to": to, "text": "x"});
    let with =
        |entry: Value| json!({"times": {"detected": "09:00"}, "timeline": timeline(&[entry])});
    let to = |incident: Value, as_of: &str, outcome, late| {
        check(&["to "], incident, as_of, &[("to second", outcome, late)]);
    };
    to(with(call("09:30", "second")), "12:00", O::Kept, None);
    to(with(call("09:31", "dba")), "12:00", O::Late, Some(1));
    to(with(call("09:20", "head")), "12:00", O::Missing, None);
    to(with(call("10:00", "dba")), "09:40", O::Missing, None);
    to(with(call("10:00", "dba")), "09:29", O::Undecided, None);
    // Called before it was written down: nobody waited.
    to(with(call("08:50", "dba")), "12:00", O::Kept, None);
    // Mitigated first: not asked for, even if somebody was called later.
    let mut mitigated = with(call("09:40", "dba"));
    mitigated["times"] = json!({"detected": "09:00", "mitigated": "09:30"});
    to(mitigated, "12:00", O::NotNeeded(M::Mitigated), None);
    // A level makes it another demand.
    let level =
        json!({"at": "09:10", "kind": "escalation", "level": 1, "to": "second", "text": "x"});
    to(with(level), "12:00", O::Missing, None);
}

#[test]
fn limits_may_hang_on_a_clock() {
    let call = |level: u64, at: &str| json!({"at": at, "kind": "escalation", "level": level, "to": "head", "text": "x"});
    let with =
        |entries: &[Value]| json!({"times": {"detected": "09:00"}, "timeline": timeline(entries)});
    // 25 % of four hours are 60 min, three quarters are 180.
    check(
        &["level"],
        with(&[call(1, "10:00"), call(2, "12:01")]),
        "15:00",
        &[("level 1", O::Kept, None), ("level 2", O::Late, Some(1))],
    );
    check(
        &["level"],
        with(&[]),
        "11:59",
        &[("level 1", O::Missing, None), ("level 2", O::Undecided, None)],
    );
    let mut resolved = with(&[]);
    resolved["times"]["resolved"] = "11:00".into();
    check(
        &["level"],
        resolved,
        "15:00",
        &[("level 1", O::Missing, None), ("level 2", O::NotNeeded(M::Resolved), None)],
    );
}

#[test]
fn roles_are_named_ten_minutes_after_the_declaration() {
    let named =
        |at: &str| json!({"at": at, "kind": "role", "role": "scribe", "who": "noc", "text": "x"});
    let with = |major: Option<&str>, entries: &[Value]| {
        let major = major.map(|at| json!({"at": at}));
        json!({"times": {"detected": "09:00"}, "major": major, "roles": {"commander": "im"}, "timeline": timeline(entries)})
    };
    let roles = |incident: Value, want: (&str, Outcome, Option<i64>)| {
        check(&["roles"], incident, "12:00", &[want]);
    };
    roles(with(Some("09:15"), &[named("09:25")]), ("roles without []", O::Kept, None));
    roles(with(Some("09:15"), &[named("09:26")]), ("roles without []", O::Late, Some(1)));
    roles(with(None, &[named("09:11")]), ("roles without []", O::Late, Some(1)));
    roles(with(Some("09:15"), &[]), ("roles without [\"scribe\"]", O::Missing, None));
}

#[test]
fn every_group_is_told_and_promises_bind() {
    let updates = |entries: &[Value], resolved: &str| json!({"service": "shop", "times": {"detected": "09:00", "resolved": resolved}, "timeline": timeline(entries)});
    check(
        &["first", "next", "promised", "final"],
        updates(
            &[
                say("09:20", json!({"next_update": "09:50"})),
                say("10:15", json!({"to": "retail"})),
                say("10:40", json!({"to": "public"})),
            ],
            "10:30",
        ),
        "18:00",
        &[
            ("first retail", O::Kept, None),
            ("promised retail", O::Late, Some(25)),
            ("final retail", O::Kept, None),
            ("first partners", O::Kept, None),
            ("promised partners", O::Missing, Some(40)),
            ("final partners", O::Kept, None),
        ],
    );
    // A promise later than the agreed cadence gives no more time.
    check(
        &["next", "promised"],
        json!({"times": {"detected": "09:00", "resolved": "11:00"},
               "timeline": timeline(&[say("09:30", json!({"next_update": "10:50"})), say("10:50", json!({}))])}),
        "18:00",
        &[("next all", O::Late, Some(20))],
    );
}

#[test]
fn an_open_incident_has_a_next_update_due() {
    let with =
        |entries: &[Value]| json!({"times": {"detected": "09:00"}, "timeline": timeline(entries)});
    let words = ["first", "next", "promised", "final"];
    check(&words, with(&[]), "09:34", &[("first all", O::Undecided, None)]);
    check(&words, with(&[]), "09:36", &[("first all", O::Missing, Some(6))]);
    check(
        &words,
        with(&[say("09:20", json!({}))]),
        "10:20",
        &[("first all", O::Kept, None), ("next all", O::Undecided, None)],
    );
    check(
        &words,
        with(&[say("09:20", json!({}))]),
        "10:30",
        &[("first all", O::Kept, None), ("next all", O::Missing, Some(10))],
    );
}

#[test]
fn a_short_incident_owes_only_the_last_message() {
    let incident =
        json!({"times": {"detected": "09:00", "resolved": "09:25"}, "timeline": timeline(&[])});
    check(
        &["first", "next", "final"],
        incident,
        "18:00",
        &[("first all", O::NotNeeded(M::Resolved), None), ("final all", O::Missing, None)],
    );
}

#[test]
fn cycles_of_a_reopened_incident_are_told_apart() {
    let incident = json!({
        "times": {"detected": "09:00", "resolved": "13:00"},
        "reopened": [{"resolved": "10:00", "reopened": "12:00"}],
        "timeline": timeline(&[say("09:10", json!({})), say("10:10", json!({})), say("12:50", json!({})), say("13:10", json!({}))]),
    });
    // The quiet time between the cycles is nobody's gap.
    check(
        &["first", "next", "final"],
        incident,
        "18:00",
        &[
            ("first all", O::Kept, None),
            ("next all", O::Kept, None),
            ("final all", O::Kept, None),
            ("next all", O::Kept, None),
            ("final all", O::Kept, None),
        ],
    );
}

#[test]
fn a_lowered_priority_keeps_what_had_fallen_due() {
    let lowered = |at: &str| {
        json!({"times": {"detected": "09:00"}, "timeline": timeline(&[
            json!({"at": at, "kind": "assessment", "text": "x", "classification": class(P2)}),
            json!({"at": "09:50", "kind": "escalation", "to": "dba", "text": "x"}),
        ])})
    };
    // The limit of P1 passed at 09:30, before it was lowered.
    check(
        &["to ", "major"],
        lowered("09:35"),
        "18:00",
        &[("major", O::Missing, None), ("to second", O::Late, Some(20))],
    );
    // Lowered before it: the hour of P2 holds; what fell due at 09:15 remains.
    check(
        &["to ", "major"],
        lowered("09:20"),
        "18:00",
        &[("major", O::Missing, None), ("to second", O::Kept, None)],
    );
    check(&["to ", "major"], lowered("09:10"), "18:00", &[("to second", O::Kept, None)]);
}

#[test]
fn no_policy_holds_for_what_is_no_incident() {
    for rest in [
        json!({"kind": "near-miss"}),
        json!({"kind": "drill"}),
        json!({"cancelled": {"at": "09:30", "reason": "test"}}),
        json!({"classification": class("minor low")}),
    ] {
        let mut incident = json!({"times": {"detected": "09:00"}});
        incident.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
        check(&[""], incident, "18:00", &[]);
    }
}

#[test]
fn what_is_resolved_is_mitigated_at_the_latest_then() {
    let to = |incident: Value, outcome| {
        check(&["to "], incident, "18:00", &[("to second", outcome, None)]);
    };
    let times = |times: Value| json!({"times": times});
    to(times(json!({"detected": "09:00", "mitigated": "09:20"})), O::NotNeeded(M::Mitigated));
    to(times(json!({"detected": "09:00", "resolved": "09:20"})), O::NotNeeded(M::Resolved));
    to(times(json!({"detected": "09:00", "resolved": "09:40"})), O::Missing);
    let late = json!({"detected": "09:00", "mitigated": "09:31", "resolved": "09:40"});
    to(times(late), O::Missing);
    // In an earlier cycle, which says nothing about `mitigated` either.
    let cycle = json!({"times": {"detected": "09:00", "mitigated": "11:00", "resolved": "11:10"},
        "reopened": [{"resolved": "09:10", "reopened": "10:00"}]});
    to(cycle, O::NotNeeded(M::Resolved));
}
