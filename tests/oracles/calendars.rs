//! The cases of sla.json and sla_more.json that ask calendars: counted minutes, due instants,
//! business days, times that come twice or not at all.

use crate::oracle::{self, Check, id, instant};
use casebook::load::{self, Memory};
use casebook::measure::{Hours, Span, Spans};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use serde_json::{Value, json};

/// The hours of a calendar as casebook.yaml would have it, read by the loader.
pub(crate) fn hours(calendar: &Value) -> Hours {
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let written = if calendar["always"] == true {
        json!("always")
    } else {
        let week = calendar["hours"].as_object().expect("a week").iter().map(|(day, spans)| {
            let spans = spans.as_array().expect("spans").iter();
            let spans = spans.map(|ends| format!("{}-{}", text(&ends[0]), text(&ends[1])));
            (day.clone(), spans.collect())
        });
        let week: serde_json::Map<String, Value> = week.collect();
        json!({"time_zone": calendar["tz"], "hours": week, "holidays": calendar["holidays"]})
    };
    read(&written)
}

/// JSON is YAML: the calendar of a casebook that has one.
fn read(calendar: &Value) -> Hours {
    let config = json!({
        "casebook": 1,
        "organisation": "Example Co",
        "time_zone": "Europe/Berlin",
        "services": {"office-printing": {"name": "Office printing"}},
        "calendars": {"agreed": calendar},
    });
    let files = [("casebook.yaml".to_owned(), config.to_string().into_bytes())];
    let loaded = load::load(&Memory::new(files)).expect("our format");
    assert!(loaded.findings.is_empty(), "{calendar}: {:?}", loaded.findings);
    let config = &loaded.book.config;
    let calendar = config.calendars.get().and_then(|all| all.get("agreed"));
    Hours::of(calendar.expect("a calendar"), &config.zone())
}

/// The pauses of a case.
pub(crate) fn pauses(case: &Value) -> Spans {
    let pauses = case["pauses"].as_array().expect("pauses").iter();
    Spans::of(pauses.map(|ends| Span { from: instant(&ends[0]), to: instant(&ends[1]) }))
}

/// Kind `elapsed`: minutes that are open and not paused.
pub(crate) fn elapsed(case: &Value) {
    let (hours, paused) = (hours(&case["calendar"]), pauses(case));
    let (start, end) = (instant(&case["start"]), instant(&case["end"]));
    let minutes = |seconds: i64| json!(seconds / 60);
    let want = &case["expected"];
    assert_eq!(minutes(hours.seconds(start, end, &paused)), want["elapsed_minutes"]);
    assert_eq!(minutes(hours.open(start, end).without(&paused).seconds()), want["elapsed_minutes"]);
    assert_eq!(minutes(end.as_second() - start.as_second()), want["wall_minutes"]);
}

/// Kind `due`: when so many minutes are counted.
pub(crate) fn due(case: &Value) {
    let seconds = case["target_minutes"].as_i64().expect("minutes") * 60;
    let due = hours(&case["calendar"]).due(instant(&case["start"]), seconds, &pauses(case));
    assert_eq!(due, Some(instant(&case["expected"]["due_utc"])));
}

/// Kind `business_days_due`: the end of the n-th open day after a trigger.
pub(crate) fn business_days_due(case: &Value) {
    let days = case["business_days"].as_u64().and_then(|days| u32::try_from(days).ok());
    let trigger = instant(&case["trigger"]);
    let due = hours(&case["calendar"]).business_days_due(trigger, days.expect("days"));
    assert_eq!(due, Some(instant(&case["expected"]["due_utc"])));
}

/// Kind `local_to_utc`: the instant of a time that comes twice, or never. A calendar that opens at
/// that time, and one that closes at it, must choose as the oracle does.
pub(crate) fn local_to_utc(case: &Value) {
    let text = case["local"].as_str().expect("a local time");
    let local: civil::DateTime = text.parse().expect("a local time");
    let zone = TimeZone::get(case["tz"].as_str().expect("a zone")).expect("a zone");
    let ambiguous = zone.to_ambiguous_timestamp(local);
    assert!(ambiguous.is_ambiguous());
    let (opens, closes) = ends(&case["tz"], local);
    let want = &case["expected"];
    match case["fold"].as_i64() {
        Some(0) => {
            assert_eq!(ambiguous.earlier().ok(), Some(instant(&want["utc"])));
            assert_eq!(opens, instant(&want["utc"]));
        }
        Some(1) => {
            assert_eq!(ambiguous.later().ok(), Some(instant(&want["utc"])));
            assert_eq!(closes, instant(&want["utc"]));
        }
        Some(other) => panic!("there is no fold {other}"),
        None => {
            assert_eq!(want["exists"], false);
            assert!(ambiguous.unambiguous().is_err());
            let jump = instant(&want["calendar_opening_moves_to_utc"]);
            assert_eq!((opens, closes), (jump, jump));
        }
    }
}

/// When a calendar opens that opens at a local time, and one closes that closes at it.
fn ends(zone: &Value, local: civil::DateTime) -> (Timestamp, Timestamp) {
    let (date, time) = (local.date(), local.time().strftime("%H:%M").to_string());
    let open = |hours: String| {
        let mut days = serde_json::Map::new();
        days.insert(date.to_string(), json!(hours));
        let hours = read(&json!({"time_zone": zone, "hours": {}, "exceptions": days}));
        let day = |days: i64| Timestamp::from_second(days * 86_400).expect("in range");
        let open = hours.open(day(0), day(100_000));
        let spans: Vec<Span> = open.iter().collect();
        assert_eq!(spans.len(), 1, "one day is open");
        spans[0]
    };
    (open(format!("{time}-24:00")).from, open(format!("00:00-{time}")).to)
}

/// The check of a kind, where it is one of calendars.
pub(crate) fn check(kind: &str) -> Option<Check> {
    match kind {
        "elapsed" => Some(elapsed),
        "due" => Some(due),
        "business_days_due" => Some(business_days_due),
        "local_to_utc" => Some(local_to_utc),
        _ => None,
    }
}

#[test]
fn calendars_count_as_the_oracle_does() {
    let kind = |case: &Value| check(case["kind"].as_str().expect("a kind"));
    let mut checked = 0;
    for case in ["sla", "sla_more"].into_iter().flat_map(oracle::cases) {
        if let Some(check) = kind(&case) {
            let outcome = std::panic::catch_unwind(|| check(&case));
            assert!(outcome.is_ok(), "{} differs", id(&case));
            checked += 1;
        }
    }
    assert_eq!(checked, 15 + 7 + 5 + 3);
}
