//! Calendars at the edges of days, zones and time.

use super::*;
use crate::measure::sample::{instant, read};
use serde_json::{Value, json};

fn hours(value: Value) -> Hours {
    Hours::of(&read(&value), &TimeZone::get("America/New_York").expect("bundled zone"))
}

/// Monday to Friday, 8 to 18, in Berlin.
fn office() -> Hours {
    hours(json!({
        "time_zone": "Europe/Berlin",
        "hours": {"mon-fri": "08:00-18:00"},
        "holidays": ["2026-04-03", "2026-04-06", "2026-12-24"],
        "exceptions": {"2026-12-24": "08:00-12:00", "2026-06-12": null, "2026-06-13": "10:00-11:00"},
        "valid": {"from": "2026-01-01", "to": "2026-12-31"},
    }))
}

/// All day of one date in a zone.
fn one_day(zone: &str, date: &str, span: &str) -> Hours {
    let mut days = serde_json::Map::new();
    days.insert(date.into(), span.into());
    hours(json!({"time_zone": zone, "hours": {}, "exceptions": days}))
}

/// The open spans of a calendar, as `FROM TO`.
fn written(open: &Spans) -> Vec<String> {
    open.iter().map(|span| format!("{} {}", span.from, span.to)).collect()
}

fn all(hours: &Hours) -> Vec<String> {
    written(&hours.open(instant("1950-01-01T00:00Z"), instant("2150-01-01T00:00Z")))
}

#[test]
fn an_exception_beats_a_holiday_and_a_holiday_hours() {
    let open = office().open(instant("2026-12-23T00:00Z"), instant("2026-12-26T00:00Z"));
    let want = [
        "2026-12-23T07:00:00Z 2026-12-23T17:00:00Z",
        "2026-12-24T07:00:00Z 2026-12-24T11:00:00Z",
        "2026-12-25T07:00:00Z 2026-12-25T17:00:00Z",
    ];
    assert_eq!(written(&open), want);
    // Friday is closed by an exception without hours, Saturday opened by one.
    let open = office().open(instant("2026-06-12T00:00Z"), instant("2026-06-14T00:00Z"));
    assert_eq!(written(&open), ["2026-06-13T08:00:00Z 2026-06-13T09:00:00Z"]);
}

#[test]
fn the_ends_of_a_span_move_with_the_wall() {
    let check = |zone: &str, date: &str, span: &str, want: &[&str]| {
        assert_eq!(all(&one_day(zone, date, span)), want, "{zone} {date} {span}");
    };
    let berlin = "Europe/Berlin";
    // An opening and a closing in the gap of 2026-03-29 are the jump at 01:00Z.
    check(berlin, "2026-03-29", "02:30-04:00", &["2026-03-29T01:00:00Z 2026-03-29T02:00:00Z"]);
    check(berlin, "2026-03-29", "01:30-02:30", &["2026-03-29T00:30:00Z 2026-03-29T01:00:00Z"]);
    check(berlin, "2026-03-29", "02:10-02:50", &[]);
    check(berlin, "2026-03-29", "00:00-24:00", &["2026-03-28T23:00:00Z 2026-03-29T22:00:00Z"]);
    // In the repeated hour of 2026-10-25 first openings and second closings.
    check(berlin, "2026-10-25", "02:30-04:00", &["2026-10-25T00:30:00Z 2026-10-25T03:00:00Z"]);
    check(berlin, "2026-10-25", "01:00-02:30", &["2026-10-24T23:00:00Z 2026-10-25T01:30:00Z"]);
    // The hour's own begin comes twice as well.
    check(berlin, "2026-10-25", "01:00-02:00", &["2026-10-24T23:00:00Z 2026-10-25T01:00:00Z"]);
    check(berlin, "2026-10-25", "03:00-04:00", &["2026-10-25T02:00:00Z 2026-10-25T03:00:00Z"]);
    check(berlin, "2026-10-25", "00:00-24:00", &["2026-10-24T22:00:00Z 2026-10-25T23:00:00Z"]);
    // Half an hour.
    check(
        "Australia/Lord_Howe",
        "2026-04-05",
        "01:45-02:00",
        &["2026-04-04T14:45:00Z 2026-04-04T15:30:00Z"],
    );
    // Midnight comes not at all, or twice.
    check(
        "America/Sao_Paulo",
        "2018-11-04",
        "00:00-06:00",
        &["2018-11-04T03:00:00Z 2018-11-04T08:00:00Z"],
    );
    check(
        "America/Sao_Paulo",
        "2018-02-17",
        "22:00-24:00",
        &["2018-02-18T00:00:00Z 2018-02-18T03:00:00Z"],
    );
    // A whole day comes not at all.
    check("Pacific/Apia", "2011-12-30", "00:00-24:00", &[]);
    check(
        "Pacific/Apia",
        "2011-12-29",
        "22:00-24:00",
        &["2011-12-30T08:00:00Z 2011-12-30T10:00:00Z"],
    );
}

#[test]
fn a_day_that_opens_before_the_last_one_closes_counts_once() {
    // On 2006-10-29 the wall of St. John's went from 00:01 back to 23:01: 25 h, and midnight twice.
    let hours = hours(json!({
        "time_zone": "America/St_Johns",
        "hours": {"sat-sun": "00:00-24:00"},
    }));
    let (from, to) = (instant("2006-10-27T12:00Z"), instant("2006-10-31T12:00Z"));
    let open = hours.open(from, to);
    assert_eq!(written(&open), ["2006-10-28T02:30:00Z 2006-10-30T03:30:00Z"]);
    assert_eq!(hours.seconds(from, to, &Spans::default()), open.seconds());
}

#[test]
fn a_night_shift_is_one_span() {
    let night = hours(json!({
        "time_zone": "Europe/Berlin",
        "hours": {"mon-sun": ["00:00-06:00", "05:00-05:30", "22:00-24:00"]},
    }));
    let open = night.open(instant("2026-06-10T12:00Z"), instant("2026-06-12T12:00Z"));
    let want =
        ["2026-06-10T20:00:00Z 2026-06-11T04:00:00Z", "2026-06-11T20:00:00Z 2026-06-12T04:00:00Z"];
    assert_eq!(written(&open), want);
}

#[test]
fn what_is_due_at_closing_time_is_not_due_at_the_next_opening() {
    let check = |hours: &Hours, start: &str, seconds: i64, want: Option<&str>| {
        let due = hours.due(instant(start), seconds, &Spans::default());
        assert_eq!(due, want.map(instant), "{seconds} s from {start}");
    };
    let office = office();
    check(&office, "16:00", 7200, Some("18:00"));
    check(&office, "16:00", 7201, Some("2026-06-11T08:00:01+02:00"));
    check(&office, "2026-06-13T20:00Z", 1, Some("2026-06-15T08:00:01+02:00"));
    check(&office, "2026-06-13T20:00Z", 0, Some("2026-06-13T20:00Z"));
    check(&office, "2026-06-13T20:00Z", -5, Some("2026-06-13T20:00Z"));
    check(&office, "2026-06-13T20:00Z", i64::MAX, None);
    let always = Hours::always(TimeZone::UTC);
    check(&always, "2026-06-13T20:00Z", 60, Some("2026-06-13T20:01Z"));
    check(&always, "2026-06-13T20:00Z", i64::MAX, None);
    // It opens once in its life.
    let once = one_day("Europe/Berlin", "2026-06-10", "08:00-10:00");
    check(&once, "2020-01-01T00:00Z", 7200, Some("10:00"));
    check(&once, "2020-01-01T00:00Z", 7201, None);
}

#[test]
fn a_pause_is_not_counted_and_moves_what_is_due() {
    let paused = |text: &[(&str, &str)]| {
        Spans::of(text.iter().map(|(from, to)| Span { from: instant(from), to: instant(to) }))
    };
    let office = office();
    let night = paused(&[("19:00", "22:00")]);
    assert_eq!(office.seconds(instant("09:00"), instant("23:00"), &night), 9 * 3600);
    let twice =
        paused(&[("07:00", "09:00"), ("10:00", "11:00"), ("17:30", "2026-06-11T09:00+02:00")]);
    let end = instant("2026-06-11T12:00+02:00");
    assert_eq!(office.seconds(instant("08:30"), end, &twice), (1 + 6) * 3600 + 1800 + 3 * 3600);
    let due = |seconds| office.due(instant("08:30"), seconds, &twice);
    assert_eq!(due(3600), Some(instant("10:00")));
    assert_eq!(due(3601), Some(instant("2026-06-10T11:00:01+02:00")));
    assert_eq!(due(8 * 3600), Some(instant("2026-06-11T09:30+02:00")));
    let forever = Spans::one(instant("09:00"), Timestamp::MAX);
    assert_eq!(office.due(instant("08:30"), 3600, &forever), None);
    assert_eq!(Hours::always(TimeZone::UTC).due(instant("08:30"), 3600, &forever), None);
}

#[test]
fn business_days_are_the_open_days_after_the_local_day() {
    let check = |hours: &Hours, trigger: &str, days: u32, want: Option<&str>| {
        let due = hours.business_days_due(instant(trigger), days);
        assert_eq!(due, want.map(instant), "{days} days after {trigger}");
    };
    let office = office();
    check(&office, "23:30", 1, Some("2026-06-11T18:00+02:00"));
    // Friday is closed by an exception; Saturday has an hour.
    check(&office, "23:30", 2, Some("2026-06-13T11:00+02:00"));
    // The end of day 0 while it is to come, then the trigger itself.
    check(&office, "09:00", 0, Some("18:00"));
    check(&office, "19:00", 0, Some("19:00"));
    check(&office, "2026-06-14T09:00Z", 0, Some("2026-06-14T09:00Z"));
    check(&office, "09:00", u32::MAX, None);
    // Without agreed hours: midnight of the zone that was given.
    let always = Hours::always(crate::measure::sample::berlin());
    check(&always, "23:30", 1, Some("2026-06-12T00:00+02:00"));
    check(&always, "2026-10-24T12:00Z", 1, Some("2026-10-26T00:00+01:00"));
    check(&always, "23:30", 0, Some("2026-06-11T00:00+02:00"));
    // Samoa had no 30 December 2011, and nobody worked on it.
    let apia = Hours::always(TimeZone::get("Pacific/Apia").expect("bundled zone"));
    check(&apia, "2011-12-29T20:00-10:00", 1, Some("2012-01-01T00:00+14:00"));
    let never = hours(json!({"hours": {}}));
    check(&never, "09:00", 1, None);
    check(&never, "09:00", 0, Some("09:00"));
}

#[test]
fn a_calendar_without_an_hour_never_opens() {
    let check =
        |value: Value, want: bool| assert_eq!(hours(value.clone()).never_opens(), want, "{value}");
    check(json!("always"), false);
    check(json!({"hours": {}}), true);
    check(json!({"hours": {"mon": null}, "exceptions": {"2026-06-10": null}}), true);
    check(json!({"hours": {}, "exceptions": {"2026-06-10": "08:00-09:00"}}), false);
    check(json!({"hours": {"mon": "08:00-09:00"}, "holidays": ["2026-06-08"]}), false);
    assert!(hours(json!("always")).is_always() && !office().is_always());
}

#[test]
fn an_unknown_zone_is_the_default() {
    let name = |value: Value| hours(value).zone().iana_name().map(str::to_owned);
    let default = Some("America/New_York".to_owned());
    assert_eq!(name(json!({"hours": {}})), default);
    assert_eq!(name(json!({"hours": {}, "time_zone": "Berlin"})), default);
    assert_eq!(name(json!("always")), default);
    assert_eq!(
        name(json!({"hours": {}, "time_zone": "Asia/Kathmandu"})).as_deref(),
        Some("Asia/Kathmandu")
    );
}

#[test]
fn a_day_outside_the_known_years_is_named() {
    let check = |from: &str, to: &str, want: Option<&str>| {
        let outside = office().first_day_outside(instant(from), instant(to));
        assert_eq!(outside, want.map(|day| day.parse().expect("a day")), "{from} to {to}");
    };
    check("09:00", "10:00", None);
    check("2025-12-31T20:00Z", "2026-06-10T00:00Z", Some("2025-12-31"));
    // In Berlin the year is an hour older.
    check("2025-12-31T23:00Z", "2026-12-31T23:00Z", None);
    check("2026-12-30T23:00Z", "2026-12-31T23:01Z", Some("2027-01-01"));
    check("2026-12-31T23:00Z", "2026-12-31T23:00Z", Some("2027-01-01"));
    check("2028-05-05T12:00Z", "2028-06-01T12:00Z", Some("2028-05-05"));
    let open_end = hours(json!({"hours": {}, "valid": {"from": "2026-01-01"}}));
    assert_eq!(open_end.first_day_outside(instant("09:00"), Timestamp::MAX), None);
    let always = Hours::always(TimeZone::UTC);
    assert_eq!(always.first_day_outside(Timestamp::MIN, Timestamp::MAX), None);
}

#[test]
fn the_ends_of_time_are_no_fault() {
    let none = Spans::default();
    let (first, last) = (Timestamp::MIN, Timestamp::MAX);
    for zone in ["Europe/Berlin", "Pacific/Apia", "America/Sao_Paulo", "UTC"] {
        let week = hours(json!({"time_zone": zone, "hours": {"mon-sun": "00:00-24:00"}}));
        let zone = TimeZone::get(zone).expect("bundled zone");
        for hours in [week, Hours::always(zone)] {
            let day = 86_400;
            let soon = instant_of(first.as_second() + 3 * day);
            let late = instant_of(last.as_second() - 3 * day);
            assert_eq!(hours.seconds(first, soon, &none), 3 * day);
            assert_eq!(hours.seconds(late, last, &none), 3 * day);
            assert_eq!(hours.due(last, 1, &none), None);
            assert!(hours.due(first, 5 * day, &none).is_some());
            assert!(hours.business_days_due(first, 2).is_some());
            let _ = (hours.business_days_due(last, 1), hours.business_days_due(late, 20));
        }
    }
    // Records of 1628 and 2100: on mean time, and by today's rules.
    let office = office();
    let day = |text: &str| {
        let at = instant(text);
        office.seconds(at, instant_of(at.as_second() + 7 * DAY), &none)
    };
    assert_eq!([day("1628-08-10T15:00Z"), day("2100-03-25T00:00Z")], [50 * 3600; 2]);
    assert_eq!(office.seconds(instant("12:00"), instant("09:00"), &none), 0);
}
