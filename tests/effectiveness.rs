//! What came of actions, end to end: the sample's verdicts counted by hand, how soon two owners are done,
//! and medians of durations of which some are not over.

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use serde_json::{Value, json};
use std::fmt::Write as _;

fn read(casebook: &Casebook, arguments: &[&str]) -> Value {
    let arguments = arguments.iter().copied().chain(["--format", "json"]);
    serde_json::from_str(&casebook.run(arguments).code(0).stdout).expect("JSON")
}

fn near(got: &Value, want: f64) {
    let got = got.as_f64().expect("a number");
    assert!((got - want).abs() < 1e-6, "{got} is not {want}");
}

#[test]
fn the_verdicts_of_the_sample_are_those_counted_by_hand() {
    let casebook = Casebook::sample();
    let all = read(&casebook, &["actions"]);
    let effect = |id: &str| {
        let mut all = all["actions"].as_array().expect("a list").iter();
        let action = all.find(|action| action["id"] == id).unwrap_or_else(|| panic!("{id}"));
        action["effectiveness"].clone()
    };
    // The first incident of the sample is of 2025-04-03, and it is looked at on 2026-09-30.
    //
    // Effective: certificates of the partner API expired on 2025-04-14, 06-23, 08-12, 10-07, 11-19, 12-30
    // and 2026-02-09: k1 = 7. The action was done on 2026-02-27. The 365 days before it would begin on
    // 2025-02-27, before the first incident, so t1 = 330 days from 2025-04-03. None since: k2 = 0 in
    // t2 = 1 + 31 + 30 + 31 + 30 + 31 + 31 + 30 = 215 days. p = (330/545)^7 = 0.029842. It needed
    // 330 (20^(1/7) - 1) = 176.3 quiet days: 177, over on 2026-08-23.
    let effective = effect("2026-02-09-partner-api-client-certificate#automatic-renewal");
    assert_eq!(effective["verdict"], "effective");
    assert_eq!(effective["before"], json!({"days": 330, "incidents": 7}));
    assert_eq!(effective["after"], json!({"days": 215, "incidents": 0}));
    near(&effective["p"], (330.0_f64 / 545.0).powi(7));
    assert_eq!(effective["quiet_days_needed"], 177);
    assert_eq!(effective["quiet_until"], "2026-08-23");
    // Recurred: the pool of online banking was exhausted on 2026-02-11 (k1 = 1); done on 2026-04-28, so
    // t1 = 365 days from 2025-04-28. It was again on 2026-06-10 (k2 = 1), in t2 = 2 + 31 + 30 + 31 + 31 + 30
    // = 155 days. p = P(Bin(2, 155/520) <= 1) = 1 - (155/520)^2 = 0.911150.
    let recurred = effect("2026-02-11-pool-exhaustion#limit-in-plan");
    assert_eq!(recurred["verdict"], "recurred");
    assert_eq!(recurred["before"], json!({"days": 365, "incidents": 1}));
    assert_eq!(recurred["after"], json!({"days": 155, "incidents": 1}));
    near(&recurred["p"], 1.0 - (155.0_f64 / 520.0).powi(2));
    assert_eq!(recurred["quiet_until"], Value::Null);
    // Not yet shown: both of these came before the pool gate was done on 2026-07-10 (k1 = 2, t1 = 365),
    // none since (k2 = 0, t2 = 21 + 31 + 30 = 82). p = (365/447)^2 = 0.666762. It needs
    // 365 (20^(1/2) - 1) = 1267.3 quiet days: 1268, of which 1186 are to come, until 2029-12-29.
    let quiet = effect("2026-06-10-online-banking-logins#pool-gate");
    assert_eq!(quiet["verdict"], "not yet shown");
    assert_eq!(quiet["before"], json!({"days": 365, "incidents": 2}));
    assert_eq!(quiet["after"], json!({"days": 82, "incidents": 0}));
    near(&quiet["p"], (365.0_f64 / 447.0).powi(2));
    assert_eq!(quiet["quiet_days_needed"], 1268);
    assert_eq!(quiet["quiet_days_to_come"], 1186);
    assert_eq!(quiet["quiet_until"], "2029-12-29");
    // What should not prevent anything is not judged, and what is not done has not started.
    let alert = effect("2026-02-09-partner-api-client-certificate#expiry-alert");
    assert_eq!(alert, Value::Null);
    assert_eq!(effect("PRB-0007#login-profile")["verdict"], "not started");
    let counted = &read(&casebook, &["stats"])["actions"]["effectiveness"];
    let verdicts = all["actions"].as_array().expect("a list").iter();
    let verdicts: Vec<&str> =
        verdicts.filter_map(|action| action["effectiveness"]["verdict"].as_str()).collect();
    for (verdict, n) in counted.as_object().expect("a map") {
        let own = verdicts.iter().filter(|one| *one.replace(' ', "-") == *verdict).count();
        assert_eq!(json!(own), *n, "{verdict}");
    }
}

#[test]
fn a_day_earlier_less_is_known() {
    let casebook = Casebook::sample();
    let verdict = |as_of: &str| {
        let all = read(&casebook, &["actions", "--as-of", as_of]);
        let id = "2026-02-09-partner-api-client-certificate#automatic-renewal";
        let mut all = all["actions"].as_array().expect("a list").iter();
        let action = all.find(|action| action["id"] == id).expect("it is there");
        action["effectiveness"]["verdict"].clone()
    };
    assert_eq!(verdict("2026-02-26T12:00+01:00"), "not started");
    assert_eq!(verdict("2026-08-22T12:00+02:00"), "not yet shown");
    assert_eq!(verdict("2026-08-23T12:00+02:00"), "effective");
}

/// Actions of two owners, each with the days until it was done or, where it is open, its age.
fn owners(groups: [(&str, &[i8], &[i8]); 2]) -> Casebook {
    let today = jiff::civil::date(2026, 11, 24);
    let mut actions = String::new();
    for (owner, done, open) in groups {
        for (at, days) in done.iter().enumerate() {
            let created = jiff::civil::date(2026, 6, 1);
            let done = created.saturating_add(jiff::Span::new().days(*days));
            let _ = writeln!(
                actions,
                "  - {{id: {owner}-done-{at}, title: Refuse what is too large, owner: {owner}, created: {created}, done: {done}}}"
            );
        }
        for (at, days) in open.iter().enumerate() {
            let created = today.saturating_sub(jiff::Span::new().days(*days));
            let _ = writeln!(
                actions,
                "  - {{id: {owner}-open-{at}, title: Refuse what is too large, owner: {owner}, created: {created}, state: accepted}}"
            );
        }
    }
    let record = format!(
        "title: Printer offline\ndate: 2026-05-11\nservice: office-printing\ntimes: {{detected: 08:40, resolved: 10:05}}\nactions:\n{actions}"
    );
    let config =
        format!("{}teams: {{desk: {{name: Desk}}, print: {{name: Print}}}}\n", program::SMALLEST);
    Casebook::smallest()
        .file("casebook.yaml", config)
        .file("incidents/2026-05-11-printer.yaml", record)
}

#[test]
fn two_owners_are_compared_where_somebody_asks() {
    // The two groups of the oracle (kaplan_meier.json, logrank).
    let casebook = owners([("desk", &[5, 7, 10, 14], &[20]), ("print", &[30, 30, 45], &[60, 90])]);
    let got = read(&casebook, &["actions", "--log-rank", "desk", "print"]);
    near(&got["log_rank"]["chi2"], 6.131_545_166_435_885);
    near(&got["log_rank"]["p"], 0.013_279_076_708_035_542);
    assert_eq!(got["groups"][0]["owner"], "desk");
    assert_eq!((&got["groups"][0]["n"], &got["groups"][0]["not_done"]), (&json!(5), &json!(1)));
    assert_eq!(got["groups"][0]["median_days_to_done"], 10);
    assert_eq!(got["groups"][1]["median_days_to_done"], 45);
    let text = casebook.run(["actions", "--log-rank", "desk", "print"]).code(0).stdout;
    assert!(
        text.contains("They are not done equally soon (log-rank: χ² = 6.13, p = 0.01)"),
        "{text}"
    );
    let few = owners([("desk", &[5, 7, 10, 14], &[]), ("print", &[30, 30, 45], &[60, 90])]);
    let got = read(&few, &["actions", "--log-rank", "desk", "print"]);
    assert_eq!(got["log_rank"], Value::Null);
    let text = few.run(["actions", "--log-rank", "desk", "print"]).code(0).stdout;
    assert!(text.contains("Too few to compare"), "{text}");
    for (arguments, said) in [
        (&["actions", "--log-rank", "desk", "desk"][..], "compares two owners"),
        (&["actions", "--log-rank", "desk", "prnt"], "did you mean `print`"),
        (&["actions", "--log-rank", "desk", "print", "--format", "csv"], "table or as json"),
        (&["actions", "--log-rank", "desk", "print", "--overdue"], "cannot be used with"),
    ] {
        let ended = few.run(arguments.iter().copied()).code(2);
        assert!(ended.stderr.contains(said), "{}", ended.stderr);
    }
}

/// The ten incidents of the oracle (kaplan_meier.json, km-incidents): minutes until each was over, and of
/// the open ones until as-of.
fn with_open(open: &[(&str, &str)]) -> Casebook {
    let mut casebook = Casebook::smallest().file(
        "casebook.yaml",
        program::SMALLEST.replace("2026-11-24T09:00+01:00", "2026-11-01T00:00+01:00"),
    );
    let over = ["08:30", "08:45", "08:45", "09:00", "10:00", "10:30", "12:00"];
    for (at, end) in over.iter().enumerate() {
        let day = format!("2026-10-{:02}", at + 10);
        casebook = casebook.file(
            &format!("incidents/{day}-over.yaml"),
            format!("title: Printer offline\ndate: {day}\nservice: office-printing\nseverity: S3\ntimes: {{detected: 08:00, mitigated: {end}, resolved: {end}}}\n"),
        );
    }
    for (name, detected) in open {
        casebook = casebook.file(
            &format!("incidents/2026-10-31-{name}.yaml"),
            format!("title: Printer offline\ndate: 2026-10-31\nservice: office-printing\nseverity: S3\ntimes: {{detected: {detected}}}\n"),
        );
    }
    casebook
}

#[test]
fn open_incidents_are_in_the_median() {
    let casebook = with_open(&[("a", "22:30"), ("b", "20:40"), ("c", "19:00")]);
    let got = read(&casebook, &["stats"]);
    for name in ["time_to_mitigate", "time_to_resolve"] {
        let of = &got["durations"][name];
        assert_eq!((&of["n"], &of["censored"]), (&json!(7), &json!(3)), "{name}");
        // 120 minutes with the open ones, 60 without them.
        assert_eq!(of["kaplan_meier_median_seconds"], 7200);
        assert_eq!(of["kaplan_meier_interval_seconds"], json!([1800, null]));
        assert_eq!(of["median_seconds"], 3600);
        assert_eq!(of["not_reached_at_least_seconds"], Value::Null);
        assert_eq!(of["by_severity"][0]["kaplan_meier_median_seconds"], 7200);
    }
    assert_eq!(got["durations"]["time_to_detect"]["kaplan_meier_median_seconds"], Value::Null);
    let text = casebook.run(["stats"]).code(0).stdout;
    let said = "median by Kaplan–Meier; 3 still open are included; without them 1 h";
    let unbroken = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unbroken.contains(said) && unbroken.contains("2 h 30 min or more"), "{text}");
    casebook.run(["build"]).code(0);
    let page = casebook.read("site/statistics/index.html");
    let place = "durations.time_to_mitigate.kaplan_meier_median_seconds\">2\u{a0}h</data>";
    assert!(page.contains(place), "the median with open ones stands on the page");
    assert!(page.contains("still open are included"), "and says so");
    assert!(page.contains("without open ones"), "with the plain one beside it");
}

#[test]
fn where_most_are_open_the_median_is_not_reached() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let casebook = with_open(&names.map(|name| (name, "19:00")));
    let of = &read(&casebook, &["stats"])["durations"]["time_to_resolve"];
    assert_eq!(of["kaplan_meier_median_seconds"], Value::Null);
    assert_eq!(of["not_reached_at_least_seconds"], 18_000);
    assert_eq!(of["median_seconds"], 3600);
    casebook.run(["build"]).code(0);
    let page = casebook.read("site/statistics/index.html");
    assert!(page.contains("not reached; at least "), "the page says so");
    let closed = with_open(&[]);
    let of = &read(&closed, &["stats"])["durations"]["time_to_resolve"];
    assert_eq!((&of["median_seconds"], &of["censored"]), (&json!(3600), &json!(0)));
    assert_eq!(of["kaplan_meier_median_seconds"], Value::Null);
}
