//! escalation.json: a timeline against its policy.

use super::judged::{HEAD, book, judge};
use super::oracle::{Check, check_all, id, instant};
use casebook::measure::policy::{Demand, Line, Update, late_gaps};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::fmt::Write as _;

#[test]
fn every_case_of_escalation() {
    check_all("escalation", |case| {
        let check: Check = if id(case).starts_with("cad-") { cadence } else { online_banking };
        Some(check)
    });
}

fn minute(value: i64) -> Timestamp {
    let start: Timestamp = "2026-06-10T07:05:00Z".parse().expect("an instant");
    start + SignedDuration::from_mins(value)
}

fn cadence(case: &Value) {
    let input = &case["inputs"];
    let whole = |of: &str| input[of].as_i64().expect("minutes");
    let updates: Vec<Update> = input["updates"]
        .as_array()
        .expect("updates")
        .iter()
        .enumerate()
        .map(|(entry, at)| Update {
            at: minute(at.as_i64().expect("minutes")),
            promised: None,
            entry,
        })
        .collect();
    let limit = |from: Timestamp, is_first: bool| {
        let wait = if is_first { whole("first") } else { whole("every") };
        Some((from + SignedDuration::from_mins(wait), whole("grace") * 60))
    };
    let gaps = late_gaps(&updates, minute(whole("start")), minute(whole("end")), &limit);
    let got: Vec<Value> = gaps
        .iter()
        .map(|gap| {
            let since = |at: Timestamp| (at.as_second() - minute(0).as_second()) / 60;
            serde_json::json!({
                "kind": if gap.is_first { "first" } else { "gap" },
                "from": since(gap.from), "to": since(gap.to),
                "gap": since(gap.to) - since(gap.from), "late_by": gap.late_seconds() / 60,
            })
        })
        .collect();
    assert_eq!(Value::from(got), case["expected_violations"]);
}

fn online_banking(case: &Value) {
    let policy = &case["policy"]["P1"];
    let update = &policy["stakeholder_update"];
    let levels: Vec<String> = policy["hierarchical_escalation"]
        .as_array()
        .expect("levels")
        .iter()
        .map(|rule| {
            let (level, within) = (&rule["level"], &rule["within"]);
            format!("{{level: {level}, within: {within}m, unless: resolved, to: level-{level}}}")
        })
        .collect();
    assert_eq!(
        (case["clock_start"].as_str(), case["retroactive_priority"].as_bool()),
        (Some("logged"), Some(true))
    );
    let casebook = format!(
        "{HEAD}roles: {{level-1: {{name: One}}, level-2: {{name: Two}}}}\n\
         clocks: {{response: {{start: logged, stop: acknowledged, targets: {{P1: {}m}}}}}}\n\
         policies:\n  P1:\n    declare_major: {{within: {}m}}\n    hierarchical_escalation: [{}]\n    \
         stakeholder_update: {{first: {}m, every: {}m, grace: {}m, final: {}m}}\n",
        policy["ack_within"],
        policy["major_incident_declared_within"],
        levels.join(", "),
        update["first_within"],
        update["every"],
        update["grace"],
        update["final_within"],
    );
    let events = case["events"].as_array().expect("events");
    let mut times = Vec::new();
    let (mut major, mut entries) = (String::new(), String::new());
    for event in events {
        let (at, value) = (&event["at"], event["value"].as_str().unwrap_or_default());
        assert_eq!(minute(event["minute"].as_i64().expect("minutes")), instant(at));
        let entry = match event["type"].as_str().expect("a type") {
            "priority_set" => {
                "kind: assessment, classification: {impact: extensive, urgency: critical}"
                    .to_owned()
            }
            "major_incident_declared" => {
                major = format!("major: {{at: {at}}}\n");
                continue;
            }
            "communication" => format!("kind: communication, to: {value}"),
            "escalation" => match value.split_once(':').expect("a kind of escalation") {
                ("hierarchical", level) => {
                    format!("kind: escalation, level: {level}, to: level-{level}")
                }
                (_, to) => format!("kind: escalation, to: {to}"),
            },
            milestone => {
                times.push(format!("{milestone}: {at}"));
                continue;
            }
        };
        writeln!(entries, "    - {{at: {at}, text: x, {entry}}}").expect("a string takes it");
    }
    let incident = format!(
        "title: Case\nservice: shop\nclassification: {{impact: significant, urgency: high}}\ntimes: {{{}}}\n{major}timeline:\n  2026-06-10:\n{entries}",
        times.join(", "),
    );
    let as_of = instant(&"2026-06-11T00:00:00Z".into());
    let got: Vec<Value> = judge(&book(&casebook, &incident), as_of, |_, levels| {
        levels.policy.iter().map(row).collect()
    });
    let mut wanted = case["expected_findings"].as_array().expect("findings").clone();
    for want in &mut wanted {
        let want = want.as_object_mut().expect("a finding");
        for explains in ["note", "at_minute", "resolved_at", "grace"] {
            want.remove(explains);
        }
    }
    let violations = got.iter().filter(|line| line["ok"] == false).count();
    assert_eq!((violations, got.len() - violations), (5, 3), "violations and passes");
    for want in &wanted {
        assert!(got.contains(want), "{want} is not among {got:#?}");
    }
    assert_eq!(got.len(), wanted.len());
}

/// A line as the oracle writes it.
fn row(line: &Line<'_>) -> Value {
    let since = |at: Timestamp, from: Timestamp| (at.as_second() - from.as_second()) / 60;
    let limit = line.due.map(|due| since(due, line.from));
    let actual = line.actual.map(|at| since(at, line.from));
    let late = line.late_seconds.map(|seconds| seconds / 60);
    let ok = !line.outcome.is_violation();
    let code = match &line.demand {
        Demand::Acknowledge => "ESC-ACK",
        Demand::DeclareMajor => "ESC-MAJOR",
        Demand::Functional { .. } => "ESC-FUNCTIONAL",
        Demand::Hierarchical { level: 1, .. } => "ESC-H1",
        Demand::Hierarchical { .. } => "ESC-H2",
        Demand::Roles { .. } => "ESC-ROLES",
        Demand::FirstUpdate { .. } => "COM-FIRST",
        Demand::NextUpdate { .. } => "COM-GAP",
        Demand::FinalUpdate { .. } => "COM-FINAL",
    };
    if code == "COM-GAP" {
        let (from, to) = (
            since(line.from, minute(0)),
            line.due.map(|due| since(due, minute(0)) + late.unwrap_or(0)),
        );
        let to = to.expect("a gap has a limit");
        return serde_json::json!({
            "code": code, "from": from, "to": to, "gap": to - from,
            "allowed": limit, "late_by": late, "ok": ok,
        });
    }
    let mut row = serde_json::json!({"code": code, "limit": limit, "actual": actual, "ok": ok});
    if let Some(late) = late {
        row["late_by"] = late.into();
    }
    row
}

/// The same outage in the sample casebook, whose policy also asks for the second level within 30
/// min and for three roles, which are one line of the table.
#[test]
fn the_outage_of_the_sample_shows_six_violations_and_four_passes() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let book = casebook::load::load(&casebook::load::Disk::new(root)).expect("the sample").book;
    let as_of = instant(&"2026-09-30T18:00:00+02:00".into());
    let agreements = casebook::measure::Agreements::of(&book.config);
    let record = book.incident("2026-06-10-online-banking-logins").expect("the outage");
    let measured = casebook::measure::measure(record, &book.config, as_of);
    let levels = casebook::measure::ServiceLevels::of(record, &measured, &agreements, as_of);
    let (violations, passes): (Vec<_>, Vec<_>) =
        levels.policy.iter().partition(|line| line.outcome.is_violation());
    let told = |line: &&Line<'_>| row(line)["code"].as_str().expect("a code").to_owned();
    let codes = |lines: &[&Line<'_>]| lines.iter().map(told).collect::<Vec<_>>();
    assert_eq!(
        codes(&violations),
        ["ESC-ACK", "ESC-FUNCTIONAL", "ESC-H1", "ESC-H2", "COM-GAP", "COM-GAP"]
    );
    assert_eq!(codes(&passes), ["ESC-MAJOR", "ESC-ROLES", "COM-FIRST", "COM-FINAL"]);
    let functional = violations[1];
    assert_eq!(functional.late_seconds, Some(35 * 60), "called at +65, the limit was 30");
}
