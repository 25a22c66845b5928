//! `casebook diff`, first section: an agreement that asks for less than before is announced like a
//! waiver, and one that asks for more, or that is only written in another way, is not.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::Casebook;
use repository::{commit, git};
use serde_json::Value;

const CONFIG: &str = "casebook: 1
organisation: Example Co
time_zone: Europe/Berlin
as_of: 2026-11-24T09:00+01:00
services:
  shop: {name: Shop, slo: {availability: 99.9}}
  till: {name: Till}
roles: {lead: {name: Lead}, second: {name: Second}}
calendars: {office: {hours: {mon-fri: 08:00-16:00}}}
clocks:
  response: {start: logged, stop: acknowledged, targets: {P1: 5m, P2: 15m}}
  resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 8h, P3: 2d}, pause: {reasons: [customer], not_for: [P1, P2]}}
  review: {start: resolved, stop: reviewed, targets: {P1: 5bd}}
service_clocks: {till: {resolution: {targets: {P2: 6h}}}}
policies:
  P1:
    declare_major: {within: 15m}
    functional_escalation: {within: 30m, unless: mitigated, to: second}
    hierarchical_escalation: [{level: 1, within: 30m, to: lead}, {level: 2, within: 50% of resolution, to: lead}]
    stakeholder_update: {first: 30m, every: 60m, grace: 5m, final: 30m}
    roles: [lead]
obligations: [dora]
";

/// What is told of a change of casebook.yaml: kind, what it means, before, now.
fn loosened(from: &str, to: &str) -> Vec<String> {
    assert!(CONFIG.contains(from), "{from}");
    let casebook = Casebook::empty().file("casebook.yaml", CONFIG);
    git(&casebook, "", &["init", "--quiet"]);
    commit(&casebook);
    casebook.write("casebook.yaml", CONFIG.replacen(from, to, 1));
    let ended = casebook.run(["diff", "main", "--format", "json"]).code(0);
    let all: Value = serde_json::from_str(&ended.stdout).expect("JSON");
    let told = all["loosened"].as_array().expect("a list").iter().map(|one| {
        let text = |key: &str| one[key].as_str().unwrap_or("–").to_owned();
        format!("{} | {} | {} | {}", text("kind"), text("message"), text("old"), text("new"))
    });
    told.collect()
}

#[test]
fn an_agreement_that_asks_for_less_is_announced() {
    let clock = "clock | clock `resolution`";
    let policy = "policy | policy of P1";
    let cases: &[(&str, &str, &[&str])] = &[
        (
            "P2: 8h,",
            "P2: 9h,",
            &["clock | clock `resolution`: the target of P2 is longer | 8h | 9h"],
        ),
        (
            "P1: 4h, P2: 8h, P3: 2d",
            "P1: 4h, P2: 8h",
            &[&format!("{clock}: no target of P3 any more | 48h | –")],
        ),
        (
            "P1: 4h,",
            "P1: 1bd,",
            &[&format!(
                "{clock}: the target of P1 is of another kind and may be longer | 4h | 1bd"
            )],
        ),
        (
            "  review: {start: resolved, stop: reviewed, targets: {P1: 5bd}}\n",
            "",
            &["clock | clock `review`: is no longer agreed | – | –"],
        ),
        (
            "P2: 6h",
            "P2: 7h",
            &["clock | clock `resolution` of `till`: the target of P2 is longer | 6h | 7h"],
        ),
        (
            "service_clocks: {till: {resolution: {targets: {P2: 6h}}}}\n",
            "",
            &["clock | clock `resolution` of `till`: the target of P2 is longer | 6h | 8h"],
        ),
        (
            "reasons: [customer]",
            "reasons: [customer, vendor]",
            &[&format!("{clock}: it pauses for more holds of reason `vendor` | – | P3, P4, P5")],
        ),
        (
            "not_for: [P1, P2]",
            "not_for: [P1]",
            &[&format!(
                "{clock}: it pauses for more holds of reason `customer` | P3, P4, P5 | P2, P3, P4, P5"
            )],
        ),
        (
            "start: logged, stop: resolved, targets",
            "start: acknowledged, stop: mitigated, targets",
            &[&format!(
                "{clock}: runs over less of an incident | logged to resolved | acknowledged to mitigated"
            )],
        ),
        (
            "stop: acknowledged, targets",
            "stop: acknowledged, calendar: {P1: 24x7, default: office}, targets",
            &["clock | clock `response`: for P2 it no longer counts day and night | 24x7 | office"],
        ),
        (
            "declare_major: {within: 15m}",
            "declare_major: {within: 20m}",
            &[&format!("{policy}: the limit to declare a major incident is longer | 15m | 20m")],
        ),
        (
            "    declare_major: {within: 15m}\n",
            "",
            &[&format!("{policy}: no limit to declare a major incident any more | 15m | –")],
        ),
        (
            "within: 30m, unless",
            "within: 45m, unless",
            &[&format!("{policy}: the limit of the functional escalation is longer | 30m | 45m")],
        ),
        (
            "{level: 1, within: 30m, to: lead}, ",
            "",
            &[&format!(
                "{policy}: no limit of the hierarchical escalation to level 1 any more | 30m | –"
            )],
        ),
        (
            "50% of resolution",
            "75% of resolution",
            &[&format!(
                "{policy}: the limit of the hierarchical escalation to level 2 is longer | 50% of resolution | 75% of resolution"
            )],
        ),
        (
            "every: 60m, grace: 5m, final: 30m",
            "every: 2h, grace: 10m",
            &[
                &format!("{policy}: the time between updates to stakeholders is longer | 1h | 2h"),
                &format!(
                    "{policy}: no limit of the final update to stakeholders any more | 30m | –"
                ),
                &format!("{policy}: the grace of updates to stakeholders is longer | 5m | 10m"),
            ],
        ),
        (
            "    roles: [lead]\n",
            "",
            &[&format!("{policy}: `lead` no longer has to be named | lead | –")],
        ),
        (
            "availability: 99.9",
            "availability: 99.5",
            &["objective | service `shop`: promises less availability | 99.9 % | 99.5 %"],
        ),
        (
            ", slo: {availability: 99.9}",
            "",
            &["objective | service `shop`: promises no availability any more | 99.9 % | –"],
        ),
        (
            "obligations: [dora]\n",
            "",
            &["obligation | obligation `dora`: is no longer asked for | – | –"],
        ),
        (
            "obligations: [dora]\n",
            "priorities:\n  matrix:\n    extensive: {critical: P1, high: P2, medium: P2, low: P3}\n    significant: {critical: P1, high: P2, medium: P3, low: P4}\n    moderate: {critical: P2, high: P3, medium: P4, low: P4}\n    minor: {critical: P3, high: P4, medium: P4, low: P5}\nobligations: [dora]\n",
            &["priority | impact extensive with urgency high: gives a lower priority | P1 | P2"],
        ),
    ];
    for (from, to, want) in cases {
        assert_eq!(&loosened(from, to), want, "{from} → {to}");
    }
}

#[test]
fn an_agreement_that_asks_for_the_same_or_more_is_not() {
    for (from, to) in [
        ("P2: 8h,", "P2: 480m,"),
        ("P2: 8h,", "P2: 7h,"),
        ("P1: 5m,", "P1: 5m, P3: 1h,"),
        ("P3: 2d", "P3: 48h"),
        ("reasons: [customer]", "reasons: []"),
        ("within: 15m", "within: 900s"),
        ("every: 60m, grace: 5m", "every: 1h"),
        ("availability: 99.9", "availability: 99.95"),
        ("roles: [lead]", "roles: [second, lead]"),
        ("obligations: [dora]", "obligations: [dora, nis2]"),
        // What cannot be read is an error of its own, and nothing was taken back.
        ("targets: {P1: 5m, P2: 15m}", "targets: {P1: soon, P2: 15m}"),
        ("  P1:\n    declare_major: {within: 15m}", "  P1:\n    declare_major: {within: soon}"),
    ] {
        assert_eq!(loosened(from, to), [""; 0], "{from} → {to}");
    }
}
