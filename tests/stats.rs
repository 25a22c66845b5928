//! `casebook stats` as programs and people read it: the fields of the contract, the period and the
//! service that were asked for, and nothing said of few values that they do not say.

#[path = "support/program.rs"]
mod program;

use program::{Casebook, Ended};
use serde_json::{Value, json};

/// The example of the contract. An empty mapping has the fields of the one before it.
const CONTRACT: &str = r#"{
  "version": 1, "as_of": "…", "period": {"from": "2026-01-01", "to": "2026-09-30", "days": 273}, "service": null,
  "incidents": {"count": 41, "open": 2, "near_misses": 3, "drills_excluded": 1, "by_priority": {"P1": 6}, "by_severity": {"S1": 4}, "by_category": {}, "by_cause": [{"cause": "pool-exhaustion", "group": "capacity", "count": 9, "cumulative_share": 0.22}]},
  "rate": {"per_month": 4.6, "interval": [3.3, 6.2], "over_dispersed": false},
  "durations": {
    "time_to_detect":  {"n": 39, "median_seconds": 240, "interval_seconds": [180, 420], "p75_seconds": 600, "p90_seconds": 1800, "max_seconds": 9000, "mean_seconds": 700, "censored": 0, "excluded": [{"reason": "occurred is unknown", "count": 2}]},
    "time_to_acknowledge": {}, "time_to_mitigate": {}, "time_to_resolve": {}
  },
  "sla": {"resolution": {"met": 30, "breached": 6, "undecided": 2, "not_applicable": 3, "compliance": 0.8333, "interval": [0.68, 0.92]}},
  "availability": [{"service": "online-banking", "month": "2026-06", "agreed_minutes": 43200, "downtime_minutes": 70.0, "availability": 0.9983796296296297, "target": 0.999, "budget_minutes": 43.2, "budget_used_ratio": 1.6203703703703705, "exact": true}],
  "trend": {"monthly_count": {"n": 9, "s": 4, "p": 0.7545, "method": "normal", "slope_per_month": 0.1, "slope_interval": [-0.3, 0.6], "verdict": "no evidence of change"}},
  "recurrence": {"known_cause": 36, "recurrent": 5, "rate": 0.139},
  "actions": {"open": 12, "overdue": 3, "done": 25, "verified": 11, "on_time_rate": 0.8, "median_days_to_done": 30}
}"#;

fn stats(casebook: &Casebook, flags: &[&str]) -> Ended {
    casebook.run(["stats"].into_iter().chain(flags.iter().copied())).code(0)
}

fn figures(casebook: &Casebook, flags: &[&str]) -> Value {
    let flags: Vec<&str> = flags.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str(&stats(casebook, &flags).stdout).expect("JSON")
}

/// Whether all that the contract names is there, and of its kind.
fn has_fields(path: &str, want: &Value, got: &Value) {
    match want {
        Value::Object(fields) => {
            for (key, want) in fields {
                let path = format!("{path}.{key}");
                let got = got.get(key).unwrap_or_else(|| panic!("{path} is missing"));
                has_fields(&path, want, got);
            }
        }
        Value::Array(items) => {
            let got = got.as_array().unwrap_or_else(|| panic!("{path} is no list"));
            if let Some(want) = items.first() {
                let first = got.first().unwrap_or_else(|| panic!("{path} is empty"));
                has_fields(&format!("{path}[0]"), want, first);
            }
        }
        Value::Number(_) => assert!(got.is_number(), "{path} is {got}"),
        Value::String(_) => assert!(got.is_string(), "{path} is {got}"),
        Value::Bool(_) => assert!(got.is_boolean(), "{path} is {got}"),
        Value::Null => assert!(got.is_null(), "{path} is {got}"),
    }
}

#[test]
fn the_json_has_every_field_of_the_contract() {
    let got = figures(&Casebook::sample(), &[]);
    has_fields("", &serde_json::from_str(CONTRACT).expect("JSON"), &got);
    let durations = got["durations"].as_object().expect("the durations");
    let detect: Vec<&String> =
        durations["time_to_detect"].as_object().expect("one").keys().collect();
    for (name, one) in durations {
        assert_eq!(one.as_object().expect("one").keys().collect::<Vec<_>>(), detect, "{name}");
    }
}

#[test]
fn period_and_service_are_those_asked_for() {
    let sample = Casebook::sample();
    let of = |flags: &[&str]| figures(&sample, flags);
    let year = of(&[]);
    assert_eq!(year["period"], json!({"from": "2025-09-01", "to": "2026-08-31", "days": 365}));
    let june = of(&["--from", "2026-06-01", "--to", "2026-06-30"]);
    assert_eq!(june["period"], json!({"from": "2026-06-01", "to": "2026-06-30", "days": 30}));
    assert_eq!(june["incidents"]["count"], year["rate"]["monthly_counts"]["2026-06"]);
    for row in june["availability"].as_array().expect("a list") {
        assert_eq!(row["month"], "2026-06");
    }
    // Nothing after as-of is known.
    let later = of(&["--from", "2026-09-01", "--to", "2027-01-31"]);
    assert_eq!(later["period"]["to"], "2026-09-30");
    let cards = of(&["--service", "cards"]);
    assert_eq!(cards["service"], "cards");
    let count = |figures: &Value| figures["incidents"]["count"].as_u64().expect("a count");
    assert!(count(&cards) < count(&year), "{} of {}", count(&cards), count(&year));
    for key in ["availability", "delivery"] {
        let rows = cards[key].as_array().expect("a list");
        assert!(!rows.is_empty() && rows.iter().all(|row| row["service"] == "cards"), "{key}");
    }
}

#[test]
fn few_values_are_listed_and_get_no_figure() {
    let incident = |day: u32, resolved: &str| {
        format!(
            "title: Printer offline\ndate: 2026-06-{day:02}\nservice: office-printing\n\
             times: {{detected: 08:00, resolved: {resolved}}}\n"
        )
    };
    let mut casebook = Casebook::smallest();
    for n in 1..=6_u32 {
        let path = format!("incidents/2026-06-{n:02}-printer.yaml");
        casebook = casebook.file(&path, incident(n, &format!("0{}:00", 8 + n.min(1))));
        let resolve = &figures(&casebook, &[])["durations"]["time_to_resolve"];
        assert_eq!(resolve["n"], n);
        assert_eq!(resolve["values_seconds"].is_array(), n < 5, "{n}: {resolve}");
        for (key, from) in [
            ("median_seconds", 5),
            ("mean_seconds", 5),
            ("interval_seconds", 6),
            ("p90_seconds", 10),
        ] {
            assert_eq!(resolve[key].is_null(), n < from, "{key} of {n}: {resolve}");
        }
    }
    let detect = &figures(&casebook, &[])["durations"]["time_to_detect"];
    assert_eq!(detect["values_seconds"], json!([]));
    assert_eq!(detect["excluded"][0]["reason"], "occurred is unknown");
    assert_eq!(detect["excluded"][0]["count"], 6);
}

#[test]
fn the_csv_says_what_the_json_says() {
    let sample = Casebook::sample();
    let json = figures(&sample, &[]);
    let text = stats(&sample, &["--format", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a head"), vec!["figure", "value"]);
    let rows: Vec<(String, String)> = reader
        .records()
        .map(|row| row.expect("two cells").deserialize(None).expect("texts"))
        .collect();
    assert!(rows.len() > 300, "{} rows", rows.len());
    for (figure, value) in rows {
        let path = format!(
            "/{}",
            figure.replace('/', "~1").replace('[', ".").replace(']', "").replace('.', "/")
        );
        let want = json.pointer(&path).unwrap_or_else(|| panic!("{path} is not in the JSON"));
        let want = match want {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            want => want.to_string(),
        };
        assert_eq!(value, want, "{figure}");
    }
}

#[test]
fn the_page_of_text_fits_a_terminal_and_claims_nothing() {
    let sample = Casebook::sample();
    let pages = [
        &[][..],
        &["--from", "2024-01-01"],
        &["--service", "cards"],
        &["--from", "2026-09-01"],
        &["--from", "2026-09-30"],
    ];
    for flags in pages {
        let text = stats(&sample, flags).stdout;
        for line in text.lines() {
            assert!(line.chars().count() <= 100, "{flags:?}: {line}");
            assert!(!line.contains(['\u{a0}', '\u{1b}']) && line == line.trim_end(), "{line:?}");
        }
        for heading in [
            "Incidents",
            "Durations",
            "Service levels",
            "Availability",
            "Trends",
            "Recurrence",
            "Causes",
            "Actions",
            "Delivery",
        ] {
            let begins = |line: &str| line.starts_with(heading);
            assert_eq!(text.lines().filter(|line| begins(line)).count(), 1, "{heading}: {text}");
        }
        for word in ["stable", "improved", "better", "worse", "NaN", "inf "] {
            assert!(!text.to_lowercase().contains(&word.to_lowercase()), "{word}: {text}");
        }
    }
}

#[test]
fn two_periods_are_written_side_by_side() {
    let sample = Casebook::sample();
    let both = figures(&sample, &["--compare", "2026-Q1", "2026-Q2"]);
    let keys: Vec<&String> = both.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["version", "as_of", "period", "before", "comparison"]);
    let period = &both["period"];
    assert_eq!((&period["key"], &both["before"]["key"]), (&json!("2026-Q2"), &json!("2026-Q1")));
    let quarter = figures(&sample, &["--from", "2026-04-01", "--to", "2026-06-30"]);
    for key in ["period", "incidents", "rate", "durations", "sla"] {
        assert_eq!(period[key], quarter[key], "{key}");
    }
    // How each cause and service arrives is asked of the whole record, not of a quarter.
    for (key, figure) in period["recurrence"].as_object().expect("an object") {
        assert_eq!(*figure, quarter["recurrence"][key], "{key}");
    }
    for key in ["running", "major", "open_at_end", "bursts", "breaches", "services", "actions"] {
        assert!(!period[key].is_null(), "{key}");
    }
    let lines = both["comparison"]["lines"].as_array().expect("the lines");
    let tested = lines.iter().filter(|line| line["p"].is_number()).count();
    assert_eq!(both["comparison"]["tested"], tested);
    for line in lines {
        assert_eq!(line["p"].is_null(), line["p_holm"].is_null(), "{line}");
        assert_eq!(line["n"].as_array().map(Vec::len), Some(2), "{line}");
        assert!(line["figure"].is_string() && line["verdict"].is_string(), "{line}");
    }
    assert_eq!(lines[0]["figure"], "incidents.count");
}

#[test]
fn rows_of_a_group_add_up() {
    let sample = Casebook::sample();
    let quarters = figures(&sample, &["--by", "quarter"]);
    let year = figures(&sample, &[]);
    let sum = |of: &Value, key: &str| -> u64 {
        let rows = of["groups"].as_array().expect("rows");
        rows.iter().map(|row| row[key].as_u64().expect("a count")).sum()
    };
    assert_eq!(quarters["by"], "quarter");
    assert_eq!(sum(&quarters, "count"), year["incidents"]["count"]);
    assert_eq!(sum(&quarters, "days"), year["period"]["days"]);
    assert_eq!(quarters["count"], year["incidents"]["count"]);
    let causes = figures(&sample, &["--by", "cause"]);
    assert_eq!(sum(&causes, "count"), year["incidents"]["count"]);
    for row in causes["groups"].as_array().expect("rows") {
        let resolve = &row["time_to_resolve"];
        assert_eq!(resolve["median_seconds"].is_null(), resolve["n"].as_u64() < Some(5), "{row}");
    }
    // One that hit two services stands in both rows.
    let services = figures(&sample, &["--by", "service"]);
    assert!(sum(&services, "count") > sum(&causes, "count"));
    let text = stats(&sample, &["--by", "service", "--format", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Result<Vec<_>, _> = reader.records().collect();
    assert_eq!(rows.ok().map(|rows| rows.len()), services["groups"].as_array().map(Vec::len));
}
