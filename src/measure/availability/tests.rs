use super::*;
use crate::measure::measure;
use crate::measure::sample::{read, record};
use crate::model::shape::Place;
use jiff::civil::date;
use serde_json::{Value, json};

/// A casebook with one service, and what is different about it.
fn config(service: &Value, more: &Value) -> Casebook {
    let mut all = json!({"casebook": 1, "organisation": "Example", "time_zone": "Europe/Berlin",
        "services": {"shop": service}});
    all.as_object_mut().expect("a map").extend(more.as_object().cloned().expect("a map"));
    read(&all)
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// June 2026 of the shop at the end of the year.
struct June {
    config: Casebook,
    plans: Value,
    as_of: &'static str,
}

impl June {
    fn with(service: &Value) -> Self {
        Self { config: config(service, &json!({})), plans: json!([]), as_of: "2026-12-31T00:00Z" }
    }

    fn promised(percent: f64) -> Self {
        Self::with(&json!({"name": "Shop", "slo": {"availability": percent}}))
    }

    fn planned(self, plans: Value) -> Self {
        Self { plans, ..self }
    }

    fn seen_at(self, as_of: &'static str) -> Self {
        Self { as_of, ..self }
    }

    fn months(&self, incidents: &[Value], from: Date, to: Date) -> Vec<ServiceMonth> {
        let records: Vec<_> = incidents.iter().map(record).collect();
        let as_of = at(self.as_of);
        let measured: Vec<_> =
            records.iter().map(|record| measure(record, &self.config, as_of)).collect();
        let plans: Vec<At<Maintenance>> = self
            .plans
            .as_array()
            .expect("a list")
            .iter()
            .map(|plan| At { value: read(plan), place: Place::default() })
            .collect();
        let agreements = Agreements::of(&self.config);
        let all: Vec<usize> = (0..records.len()).collect();
        months_of("shop", from, to, &measured, &all, &plans, &agreements, as_of)
    }

    fn month(&self, incidents: &[Value]) -> ServiceMonth {
        let june = date(2026, 6, 1);
        self.months(incidents, june, june).remove(0)
    }

    /// Weighted downtime of June, in minutes.
    fn minutes(&self, incidents: &[Value]) -> f64 {
        self.month(incidents).downtime.weighted_seconds / 60.0
    }
}

/// An incident of 2026-06-10 with one effect.
fn effect(effect: &Value) -> Value {
    json!({"title": "x", "times": {"detected": effect["from"]}, "service_effects": [effect]})
}

fn outage(from: &str, to: &str) -> Value {
    effect(&json!({"service": "shop", "effect": "outage", "from": from, "to": to}))
}

fn degraded(share: f64, from: &str, to: &str) -> Value {
    let one =
        json!({"service": "shop", "effect": "degraded", "share": share, "from": from, "to": to});
    effect(&one)
}

fn plan(from: &str, to: &str, announced: &str) -> Value {
    json!({"id": "M", "services": ["shop"], "from": from, "to": to, "announced": announced})
}

#[track_caller]
fn near(got: f64, want: f64) {
    assert!((got - want).abs() < 1e-9, "{got} instead of {want}");
}

#[test]
fn of_overlapping_effects_the_heaviest_counts() {
    let june = June::promised(99.9);
    // 09:00–09:30 at 0.3, 09:30–10:00 at 1, 10:00–10:30 at 0.5.
    let both = [degraded(0.3, "09:00", "10:00"), outage("09:30", "10:00")];
    let all = [both[0].clone(), both[1].clone(), degraded(0.5, "09:45", "10:30")];
    near(june.minutes(&both), 30.0 * 0.3 + 30.0);
    near(june.minutes(&all), 30.0 * 0.3 + 30.0 + 30.0 * 0.5);
    let month = june.month(&all);
    assert_eq!((month.downtime.any_seconds, month.downtime.outage_seconds), (90 * 60, 30 * 60));
    // The same twice is once, and touching ones are no overlap.
    near(june.minutes(&[outage("09:00", "09:30"), outage("09:00", "09:30")]), 30.0);
    near(june.minutes(&[outage("09:00", "09:30"), outage("09:30", "10:00")]), 60.0);
    near(june.minutes(&[]), 0.0);
}

#[test]
fn thousands_that_never_end_are_walked_once() {
    let hits: Vec<Hit> = (0..20_000)
        .map(|second| Hit {
            from: at("2026-06-10T00:00Z")
                .saturating_add(jiff::SignedDuration::from_secs(second))
                .expect("in time"),
            to: at("2026-07-01T00:00Z"),
            weight: 0.5,
            exact: second % 2 == 0,
            incident: 0,
        })
        .collect();
    let agreed = Spans::one(at("2026-06-01T00:00Z"), at("2026-07-01T00:00Z"));
    let downtime = Downtime::of(&hits, &agreed);
    near(downtime.weighted_seconds, 21.0 * 86_400.0 / 2.0);
    assert!(!downtime.exact);
}

#[test]
fn maintenance_takes_its_time_out_and_what_outlives_it_counts_from_its_end() {
    let window = plan("2026-06-10T02:00+02:00", "2026-06-10T03:00+02:00", "2026-06-01T10:00+02:00");
    let june = June::promised(99.9).planned(json!([window]));
    let month = june.month(&[outage("02:30", "04:00")]);
    near(month.downtime.weighted_seconds / 60.0, 60.0);
    assert_eq!((month.agreed_seconds, month.maintenance_seconds), (43_140 * 60, 3600));
    near(month.budget_seconds().expect("a budget") / 60.0, 43.14);
    // One that begins before it counts until it begins.
    near(june.minutes(&[outage("01:50", "02:30")]), 10.0);
    near(june.minutes(&[outage("02:10", "02:50")]), 0.0);
}

#[test]
fn windows_inside_or_beside_each_other_are_one() {
    let from = |from: &str, to: &str| {
        plan(
            &format!("2026-06-10T{from}+02:00"),
            &format!("2026-06-10T{to}+02:00"),
            "2026-06-01T10:00+02:00",
        )
    };
    let plans = json!([from("02:00", "04:00"), from("02:30", "03:00"), from("04:00", "04:30")]);
    let month = June::promised(99.9).planned(plans).month(&[outage("01:00", "05:00")]);
    assert_eq!(month.maintenance_seconds, 150 * 60);
    near(month.downtime.weighted_seconds / 60.0, 90.0);
}

#[test]
fn maintenance_is_left_out_only_when_announced_in_time_for_this_service() {
    let (from, to) = ("2026-06-10T02:00+02:00", "2026-06-10T03:00+02:00");
    let counted = |plan: Value, more: Value| {
        let service = json!({"name": "Shop", "slo": {"availability": 99.9}});
        let june = June::promised(99.9).planned(json!([plan]));
        June { config: config(&service, &more), ..june }.minutes(&[outage("02:00", "03:00")])
    };
    // 72 h before, to the second, is in time.
    near(counted(plan(from, to, "2026-06-07T02:00+02:00"), json!({})), 0.0);
    near(counted(plan(from, to, "2026-06-07T02:00:01+02:00"), json!({})), 60.0);
    let stated = json!({"maintenance": {"exclude": true, "notice": "24h"}});
    near(counted(plan(from, to, "2026-06-09T02:00+02:00"), stated), 0.0);
    let counts = json!({"maintenance": {"exclude": false}});
    near(counted(plan(from, to, "2026-06-01T02:00+02:00"), counts), 60.0);
    let other = json!({"id": "M", "services": ["other"], "from": from, "to": to, "announced": "2026-06-01T02:00+02:00"});
    near(counted(other, json!({})), 60.0);
    let silent = json!({"id": "M", "services": ["shop"], "from": from, "to": to});
    near(counted(silent, json!({})), 60.0);
}

/// A shop that is open on weekdays from eight to ten.
fn office_hours(more: &Value) -> June {
    let mut service = json!({"name": "Shop", "calendar": "office", "slo": {"availability": 99.0}});
    service.as_object_mut().expect("a map").extend(more.as_object().cloned().expect("a map"));
    let hours = json!({"calendars": {"office": {"hours": {"mon-fri": "08:00-10:00"}}}});
    June { config: config(&service, &hours), ..June::promised(99.0) }
}

#[test]
fn outside_of_the_service_hours_nothing_was_promised() {
    let june = office_hours(&json!({}));
    // June 2026 has 22 weekdays; the 10th is a Wednesday.
    let month = june.month(&[outage("07:00", "08:30")]);
    assert_eq!(month.agreed_seconds, 22 * 2 * 3600);
    near(month.downtime.weighted_seconds / 60.0, 30.0);
    near(month.availability().expect("agreed time"), 1.0 - 30.0 / 2640.0);
    near(month.budget_seconds().expect("a budget") / 60.0, 26.4);
    assert_eq!((month.is_met(), month.is_missed()), (Some(false), Some(true)));
    near(june.minutes(&[outage("10:00", "23:00")]), 0.0);
    // Maintenance outside of the hours takes nothing out of them.
    let night = plan("2026-06-10T06:00+02:00", "2026-06-10T08:15+02:00", "2026-06-01T02:00+02:00");
    let month = june.planned(json!([night])).month(&[outage("07:00", "08:30")]);
    assert_eq!(month.maintenance_seconds, 15 * 60);
    near(month.downtime.weighted_seconds / 60.0, 15.0);
}

#[test]
fn without_agreed_time_there_is_no_figure() {
    let whole = plan("2026-05-31T00:00+02:00", "2026-07-02T00:00+02:00", "2026-05-01T00:00+02:00");
    let month = June::promised(99.9).planned(json!([whole])).month(&[outage("09:00", "10:00")]);
    assert_eq!(month.agreed_seconds, 0);
    assert_eq!(month.availability(), None);
    assert_eq!((month.budget_seconds(), month.whole_budget_seconds()), (None, None));
    assert_eq!((month.left_seconds(), month.used_ratio()), (None, None));
    assert_eq!((month.is_met(), month.is_missed()), (None, None));
    near(month.downtime.weighted_seconds, 0.0);
}

#[test]
fn a_promise_of_everything_has_no_budget_and_is_kept_by_no_downtime() {
    let june = June::promised(100.0);
    let month = june.month(&[]);
    assert_eq!((month.budget_seconds(), month.used_ratio()), (Some(0.0), None));
    assert_eq!((month.is_met(), month.availability()), (Some(true), Some(1.0)));
    let month = june.month(&[degraded(0.01, "09:00", "09:01")]);
    assert_eq!((month.used_ratio(), month.whole_used_ratio()), (None, None));
    assert_eq!((month.is_met(), month.is_missed()), (Some(false), Some(true)));
    // Without an objective there is availability, and nothing to meet.
    let month = June::with(&json!({"name": "Shop"})).month(&[outage("09:00", "10:00")]);
    assert_eq!((month.is_met(), month.left_seconds()), (None, None));
    assert!(month.availability().is_some());
}

#[test]
fn a_running_month_ends_at_as_of_and_its_budget_is_that_of_the_whole() {
    // Ten days of thirty, and an outage that has no end yet.
    let open = effect(&json!({"service": "shop", "effect": "outage", "from": "23:30"}));
    let june = June::promised(99.9).seen_at("2026-06-11T00:00+02:00");
    let month = june.month(&[open]);
    assert!(month.is_running());
    assert_eq!(month.agreed_seconds, 10 * 86_400);
    assert_eq!(month.whole_agreed_seconds, 30 * 86_400);
    near(month.downtime.weighted_seconds / 60.0, 30.0);
    near(month.availability().expect("agreed time"), 1.0 - 30.0 / 14_400.0);
    near(month.budget_seconds().expect("so far") / 60.0, 14.4);
    near(month.whole_budget_seconds().expect("whole") / 60.0, 43.2);
    near(month.left_seconds().expect("left") / 60.0, 13.2);
    assert_eq!(month.is_met(), Some(false), "so far");
    // July has not begun.
    assert_eq!(june.months(&[], date(2026, 5, 20), date(2026, 7, 31)).len(), 2);
}

#[test]
fn a_month_and_its_days_are_those_of_the_service() {
    let june = June::with(&json!({"name": "Shop", "time_zone": "America/New_York"}));
    let [from, to] = ["2026-06-30T23:00-04:00", "2026-07-01T01:00-04:00"];
    let months = june.months(&[outage(from, to)], date(2026, 6, 1), date(2026, 7, 1));
    assert_eq!(months[0].limits.from, at("2026-06-01T04:00Z"));
    assert_eq!(months[0].limits.to, at("2026-07-01T04:00Z"));
    for month in &months {
        near(month.downtime.weighted_seconds / 60.0, 60.0);
    }
    let zone = zone_of("shop", &june.config);
    assert_eq!(zone.iana_name(), Some("America/New_York"));
    let hits = [Hit { from: at(from), to: at(to), weight: 1.0, exact: true, incident: 0 }];
    let days = months[0].days(&hits, &zone);
    assert_eq!((days.len(), days[29], days[28]), (30, Some(3600.0), Some(0.0)));
    assert_eq!(months[1].days(&hits, &zone)[0], Some(3600.0));
    // A service without a zone, and one with the name of none, have the casebook's.
    for service in [json!({"name": "Shop"}), json!({"name": "Shop", "time_zone": "Mars/Olympus"})] {
        let zone = zone_of("shop", &config(&service, &json!({})));
        assert_eq!(zone.iana_name(), Some("Europe/Berlin"));
    }
    // In March the hour is missing, in October it comes twice.
    let year = June::promised(99.9).months(&[], date(2026, 3, 9), date(2026, 10, 9));
    let minutes: Vec<i64> = year.iter().map(|month| month.agreed_seconds / 60).collect();
    assert_eq!(minutes, [44_580, 43_200, 44_640, 43_200, 44_640, 44_640, 43_200, 44_700]);
}

#[test]
fn a_day_without_agreed_time_has_no_figure() {
    let june = office_hours(&json!({}));
    let zone = zone_of("shop", &june.config);
    let days = june.month(&[]).days(&[], &zone);
    // 6 and 7 June 2026 are a weekend.
    assert_eq!((days[4], days[5], days[6], days[7]), (Some(0.0), None, None, Some(0.0)));
}

#[test]
fn what_is_not_stated_makes_an_upper_bound() {
    let june = June::promised(99.9);
    let vague =
        effect(&json!({"service": "shop", "effect": "degraded", "from": "09:00", "to": "10:00"}));
    let month = june.month(&[vague.clone(), outage("11:00", "11:10")]);
    near(month.downtime.weighted_seconds / 60.0, 70.0);
    near(month.downtime.least_seconds / 60.0, 10.0);
    assert!(!month.downtime.exact);
    // More than the budget at most, less than it at least: nobody knows.
    assert_eq!((month.is_met(), month.is_missed()), (Some(false), Some(false)));
    let month = june.month(&[vague.clone(), outage("11:00", "11:50")]);
    assert_eq!((month.is_met(), month.is_missed()), (Some(false), Some(true)));
    // Outside of the agreed time it makes nothing inexact.
    let night = effect(&json!({"service": "shop", "from": "11:00", "to": "12:00"}));
    assert!(office_hours(&json!({})).month(&[night]).downtime.exact);
    assert!(june.month(&[outage("11:00", "11:10")]).downtime.exact);
}

#[test]
fn near_misses_drills_and_cancelled_records_take_nothing() {
    let june = June::promised(99.9);
    let of = |key: &str, value: Value| {
        let mut incident = outage("09:00", "10:00");
        incident.as_object_mut().expect("a map").insert(key.to_owned(), value);
        june.minutes(&[incident])
    };
    near(of("kind", json!("near-miss")), 0.0);
    near(of("kind", json!("drill")), 0.0);
    near(of("cancelled", json!({"at": "11:00", "reason": "test"})), 0.0);
    near(of("kind", json!("incident")), 60.0);
    let none =
        effect(&json!({"service": "shop", "effect": "none", "from": "09:00", "to": "10:00"}));
    near(june.minutes(&[none]), 0.0);
    let other =
        effect(&json!({"service": "pay", "effect": "outage", "from": "09:00", "to": "10:00"}));
    near(june.minutes(&[other]), 0.0);
}

#[test]
fn a_missed_promise_is_never_written_as_kept() {
    for (share, decimals, want) in [
        (0.998_999, 1, "99.8"),
        (0.998_999, 2, "99.89"),
        (0.998_999_99, 3, "99.899"),
        (0.999, 3, "99.900"),
        (1.0, 3, "100.000"),
        (0.0, 2, "0.00"),
        (-0.5, 1, "-50.0"),
    ] {
        assert_eq!(truncated_percent(share, decimals), want, "{share}");
    }
}
