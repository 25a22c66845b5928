//! Figures of small casebooks, counted by hand.

use super::{Material, Period, Report};
use crate::load::{self, Memory};
use crate::measure::{Agreements, Recurrences, ServiceLevels, measure};
use jiff::civil::date;
use serde_json::{Value, json};

const CASEBOOK: &str = "casebook: 1
organisation: Example
time_zone: Europe/Berlin
services: {shop: {name: Shop, slo: {availability: 99.9}}, pay: {name: Payments}}
causes: {pool: {name: Pool exhausted, group: capacity}, dns: {name: Name resolution}}
clocks: {resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 8h}}}
";

/// The figures as JSON of incidents by name, for the first half of 2026, as of September.
fn figures(incidents: &[(&str, String)], more: &[(&str, &str)], service: Option<&str>) -> Value {
    let records =
        incidents.iter().map(|(name, text)| (format!("incidents/{name}.yaml"), text.clone()));
    let more = more.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let files = records.chain(more).chain([("casebook.yaml".to_owned(), CASEBOOK.to_owned())]);
    let loaded =
        load::load(&Memory::new(files.map(|(path, text)| (path, text.into_bytes())))).unwrap();
    assert!(
        loaded.findings.is_empty(),
        "{:?}",
        loaded.findings.first().map(|one| (one.rule.code, &one.facts))
    );
    let book = loaded.book;
    let as_of = "2026-09-01T00:00:00Z".parse().unwrap();
    let agreements = Agreements::of(&book.config);
    let (measured, levels): (Vec<_>, Vec<_>) = book
        .incidents
        .iter()
        .map(|record| {
            let measured = measure(record, &book.config, as_of);
            let levels = ServiceLevels::of(record, &measured, &agreements, as_of);
            (measured, levels)
        })
        .unzip();
    let (measured, levels) = (&measured, &levels);
    let recurrences = &Recurrences::of(&book, measured);
    let agreements = &agreements;
    let material = Material { book: &book, measured, levels, recurrences, agreements, as_of };
    let period = Period { from: date(2026, 1, 1), to: date(2026, 6, 30) };
    serde_json::to_value(Report::of(&material, period, service)).unwrap()
}

/// An incident of a day that took so many minutes.
fn incident(day: &str, minutes: u32, more: &str) -> String {
    let (hours, rest) = (9 + minutes / 60, minutes % 60);
    format!(
        "title: t\ndate: {day}\nservice: shop\nclassification: {{impact: significant, urgency: high}}\ntimes: {{detected: 09:00, resolved: {hours:02}:{rest:02}}}\n{more}"
    )
}

#[test]
fn few_values_are_listed_and_have_no_median() {
    let four: Vec<(&str, String)> = [("a", 10), ("b", 40), ("c", 20), ("d", 30)]
        .map(|(name, minutes)| (name, incident("2026-03-02", minutes, "")))
        .into();
    let got = figures(&four, &[], None);
    let resolve = &got["durations"]["time_to_resolve"];
    assert_eq!((&resolve["n"], &resolve["median_seconds"]), (&json!(4), &Value::Null));
    assert_eq!(resolve["values_seconds"], json!([600, 1200, 1800, 2400]));
    assert_eq!(got["sla"]["resolution"]["met"], 4);
    assert_eq!(got["sla"]["resolution"]["compliance"], Value::Null);
    assert_eq!(
        got["durations"]["time_to_detect"]["excluded"],
        json!([{"reason": "occurred is unknown", "count": 4, "zero": 0}])
    );
    assert_eq!(got["trend"]["monthly_count"]["n"], 6);
    let none = figures(&[], &[], None);
    assert_eq!(none["incidents"]["count"], 0);
    assert_eq!(none["rate"]["per_month"], 0);
    assert!(none["rate"]["interval"][1].as_f64().unwrap() > 0.5, "an upper bound is shown");
    assert_eq!(none["durations"]["time_to_resolve"]["values_seconds"], json!([]));
}

#[test]
fn what_is_left_out_is_counted_with_its_reason() {
    let backfilled = "imported: {from: cstate, backfilled: true}\n";
    let incidents = [
        ("a", incident("2026-03-02", 0, "")),
        ("b", incident("2026-03-03", 0, backfilled)),
        ("c", incident("2026-03-04", 0, backfilled)),
        ("d", incident("2026-03-05", 60, "kind: near-miss\n")),
        ("e", incident("2026-03-06", 60, "kind: drill\n")),
        ("f", incident("2025-12-31", 60, "")),
        ("g", "title: t\ndate: 2026-06-30\nservice: pay\ntimes: {detected: 09:00}\n".to_owned()),
    ];
    let got = figures(&incidents, &[], None);
    assert_eq!(got["incidents"]["count"], 4);
    assert_eq!(
        (&got["incidents"]["open"], &got["incidents"]["near_misses"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(got["incidents"]["drills_excluded"], 1);
    let resolve = &got["durations"]["time_to_resolve"];
    // A zero that somebody measured counts; two that an import made do not.
    assert_eq!(resolve["values_seconds"], json!([0]));
    assert_eq!(resolve["censored"], 1);
    assert_eq!(
        resolve["excluded"],
        json!([{"reason": "entered after the fact (imported.backfilled)", "count": 2, "zero": 2}])
    );
    assert_eq!(got["sla"]["resolution"]["not_applicable"], 3);
    assert_eq!(figures(&incidents, &[], Some("pay"))["incidents"]["count"], 1);
}

#[test]
fn an_incident_recurs_within_180_days_of_the_same_cause_or_problem() {
    let cause = |cause: &str| format!("rca: {{statement: s, cause: {cause}}}\n");
    let incidents = [
        // 179 days before the second, outside of the period.
        ("a", incident("2025-11-03", 60, &cause("pool"))),
        ("b", incident("2026-05-01", 60, &cause("pool"))),
        ("c", incident("2026-05-02", 60, &cause("dns"))),
        ("d", incident("2026-05-03", 60, "")),
        ("e", incident("2026-05-04", 60, "problem: P-1\n")),
        ("f", incident("2026-05-05", 60, "problem: P-1\n")),
    ];
    let problem =
        [("problems/P-1.yaml", "title: p\nservices: [shop]\ntimes: {logged: 2026-05-04}\n")];
    let got = figures(&incidents, &problem, None);
    let recurrence = &got["recurrence"];
    assert_eq!((&recurrence["known_cause"], &recurrence["recurrent"]), (&json!(4), &json!(2)));
    assert_eq!(recurrence["rate"], Value::Null, "four are too few for a rate");
    let causes: Vec<_> = got["incidents"]["by_cause"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (row["cause"].as_str().unwrap(), row["count"].as_u64().unwrap(), row["group"].clone())
        })
        .collect();
    assert_eq!(
        causes,
        [("unknown", 3, Value::Null), ("dns", 1, Value::Null), ("pool", 1, json!("capacity"))]
    );
}

#[test]
fn availability_is_null_with_its_reason_where_there_is_nothing_to_divide_by() {
    let incidents = [("a", incident("2026-06-10", 70, ""))];
    let got = figures(&incidents, &[], None);
    let rows = got["availability"].as_array().unwrap();
    assert_eq!(rows.len(), 12, "two services, six months");
    let june =
        rows.iter().find(|row| row["service"] == "shop" && row["month"] == "2026-06").unwrap();
    assert_eq!((&june["agreed_minutes"], &june["downtime_minutes"]), (&json!(43200), &json!(70)));
    assert_eq!(june["availability"], json!(0.998_379_629_629_629_7));
    assert_eq!((&june["target"], &june["budget_minutes"]), (&json!(0.999), &json!(43.2)));
    assert_eq!(june["exact"], false, "the effect is not stated");
    let pay = rows.iter().find(|row| row["service"] == "pay").unwrap();
    assert_eq!((&pay["target"], &pay["budget_minutes"]), (&Value::Null, &Value::Null));
    assert_eq!(
        (&pay["availability"], &pay["reason"]),
        (&json!(1), &json!("no objective for this service"))
    );
}

#[test]
fn deployments_give_a_fail_rate_only_where_they_are_counted() {
    let caused = "caused_by: {kind: deployment, ref: r1}\n";
    let incidents = [
        ("a", incident("2026-02-10", 22, caused)),
        ("b", incident("2026-03-10", 95, caused)),
        ("c", incident("2026-03-11", 41, caused)),
        // A month without a line: not among them.
        ("d", incident("2026-05-11", 600, caused)),
    ];
    let rows = "- {month: 2026-02, service: shop, deployments: 15}\n- {month: 2026-03, service: shop, deployments: 25}\n";
    let got = figures(&incidents, &[("deployments.yaml", rows)], None);
    let shop = &got["delivery"][0];
    assert_eq!((&shop["deployments"], &shop["failed"]), (&json!(40), &json!(3)));
    assert_eq!(shop["change_fail_rate"], json!(0.075));
    // Three values are listed; a median of so few is none.
    assert_eq!(shop["recovery_median_seconds"], Value::Null);
    assert_eq!(shop["recovery_values_seconds"], json!([22 * 60, 41 * 60, 95 * 60]));
    assert_eq!(figures(&incidents, &[], None)["delivery"], json!([]));
}

#[test]
fn a_period_is_cut_at_what_can_be_known() {
    let today = date(2026, 9, 1);
    let twelve = Period::twelve_months_before(today);
    assert_eq!((twelve.from, twelve.to, twelve.days()), (date(2025, 9, 1), date(2026, 8, 31), 365));
    let cut = Period::new(date(2026, 8, 15), date(2026, 12, 31), today).unwrap();
    assert_eq!((cut.to, cut.days(), cut.months().len()), (today, 18, 2));
    assert!(!cut.has_whole(date(2026, 8, 1)));
    assert!(Period::new(date(2026, 2, 2), date(2026, 2, 1), today).is_err());
    assert!(Period::new(date(2026, 9, 2), date(2026, 9, 3), today).is_err());
}
