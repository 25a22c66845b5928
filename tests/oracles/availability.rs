//! availability.json: minutes, budgets and burn of a service's month.

use super::judged::HEAD;
use super::oracle::{Check, check_all, id, instant, near, number};
use casebook::load::{self, Memory};
use casebook::measure::availability::{
    Limits, Objective, ServiceMonth, announced_windows, burn_rate, hits_on, share_of_budget,
    truncated_percent,
};
use casebook::measure::{Agreements, measure};
use casebook::model::shape::Place;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use serde_json::Value;

#[test]
fn every_case_of_availability() {
    check_all("availability", |case| {
        let check: Check = match id(case) {
            "avail-union-not-sum" => union,
            "budget-table" => budgets,
            "burn-rate" => burn,
            _ if case.get("month").is_some() => month,
            _ => return None,
        };
        Some(check)
    });
}

/// The month of a casebook whose incidents are the case's impacts.
fn service_month(
    impacts: &[Value],
    maintenance: &[Value],
    (first, as_of): (Date, Timestamp),
    (target, exclude): (f64, bool),
) -> ServiceMonth {
    let percent = format!("{:.4}", target * 100.0);
    let head = HEAD.replace(
        "{name: Shop}",
        &format!("{{name: Shop, slo: {{availability: {percent}, window: month}}}}"),
    );
    let mut files = vec![(
        "casebook.yaml".to_owned(),
        format!("{head}maintenance: {{exclude: {exclude}, notice: 72h}}\n"),
    )];
    for impact in impacts {
        let name = impact["incident"].as_str().expect("an id");
        let weight = number(&impact["weight"]);
        let effect = if (weight - 1.0).abs() < 1e-12 {
            "effect: outage".to_owned()
        } else {
            format!("effect: degraded, share: {weight}")
        };
        let to = if impact["end"].is_null() {
            String::new()
        } else {
            format!(", to: {}", impact["end"])
        };
        let start = &impact["start"];
        files.push((
            format!("incidents/{name}.yaml"),
            format!("title: x\nservice_effects: [{{service: shop, {effect}, from: {start}{to}}}]\ntimes: {{detected: {start}}}\n"),
        ));
    }
    let plans: Vec<String> = maintenance
        .iter()
        .enumerate()
        .map(|(at, plan)| {
            format!("- {{id: M-{at}, services: [shop], from: {}, to: {}, announced: 2026-01-01T00:00Z}}\n", plan[0], plan[1])
        })
        .collect();
    if !plans.is_empty() {
        files.push(("maintenance.yaml".to_owned(), plans.concat()));
    }
    let memory = Memory::new(files.into_iter().map(|(path, text)| (path, text.into_bytes())));
    let loaded = load::load(&memory).expect("a format that we read");
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings.len());
    let book = loaded.book;
    let measured: Vec<_> =
        book.incidents.iter().map(|record| measure(record, &book.config, as_of)).collect();
    let agreements = Agreements::of(&book.config);
    let all: Vec<usize> = (0..measured.len()).collect();
    let hits = hits_on("shop", &measured, &all);
    let windows = announced_windows("shop", &book.maintenance, &agreements);
    let limits = Limits::of(first, &book.config.zone()).expect("a month");
    ServiceMonth::of("shop", limits, &hits, &windows, &agreements, as_of)
        .expect("a month that began")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn first_of(month: &Value) -> Date {
    format!("{}-01", month.as_str().expect("a month")).parse().expect("a day")
}

fn month(case: &Value) {
    let as_of =
        case.get("as_of").map_or("2026-12-31T00:00:00Z".parse().expect("an instant"), instant);
    let target = number(&case["slo_target"]);
    let exclude = case["exclude_maintenance"].as_bool().expect("a choice");
    let got = service_month(
        list(&case["impacts"]),
        list(&case["maintenance"]),
        (first_of(&case["month"]), as_of),
        (target, exclude),
    );
    let want = &case["expected"];
    assert_eq!(got.limits.from, instant(&want["window_start"]));
    assert_eq!(got.until, instant(&want["window_end"]));
    let minutes = |what: &str, seconds: i64| {
        assert_eq!(seconds, want[what].as_i64().expect("minutes") * 60, "{what}");
    };
    minutes("total_minutes", got.total_seconds);
    minutes("excluded_maintenance_minutes", got.maintenance_seconds);
    minutes("agreed_minutes", got.agreed_seconds);
    minutes("impacted_minutes_any_weight", got.downtime.any_seconds);
    minutes("full_outage_minutes", got.downtime.outage_seconds);
    let near = |what: &str, got: f64| near(what, got, number(&want[what]), 1e-9);
    near("weighted_downtime_minutes", got.downtime.weighted_seconds / 60.0);
    let availability = got.availability().expect("agreed time");
    near("availability", availability);
    // The oracle rounds; Casebook cuts, so that nothing looks like the promise that missed it.
    let digits = want["availability_percent_4dp"].as_str().expect("digits");
    assert_eq!(format!("{:.4}", availability * 100.0), digits);
    let shown: f64 = truncated_percent(availability, 4).parse().expect("a number");
    assert!(shown <= availability * 100.0 + 1e-9 && availability * 100.0 - shown < 1e-4);
    let budget = got.budget_seconds().expect("an objective");
    near("budget_minutes", budget / 60.0);
    near("budget_used_minutes", got.downtime.weighted_seconds / 60.0);
    near("budget_remaining_minutes", (budget - got.downtime.weighted_seconds) / 60.0);
    near("budget_used_ratio", got.used_ratio().expect("a budget"));
    assert_eq!(got.is_met(), want["slo_met"].as_bool());
}

/// Two incidents of April that overlap: the union of the first worked example.
fn union(case: &Value) {
    let impacts = super::oracle::cases("availability");
    let april = impacts.iter().find(|case| id(case) == "avail-2026-04-excl").expect("April");
    let two: Vec<Value> = list(&april["impacts"])[..2].to_vec();
    let as_of = "2026-12-31T00:00:00Z".parse().expect("an instant");
    let got = service_month(&two, &[], (date(2026, 4, 1), as_of), (0.999, true));
    let want = &case["expected"];
    let union = want["union_any_minutes"].as_i64().expect("minutes");
    assert_eq!(got.downtime.any_seconds, union * 60, "union");
    near("by weight", got.downtime.weighted_seconds / 60.0, number(&want["weighted_max"]), 1e-9);
    let alone = |one| {
        let month =
            service_month(std::slice::from_ref(one), &[], (date(2026, 4, 1), as_of), (0.999, true));
        month.downtime.any_seconds
    };
    let sum = want["sum_minutes"].as_i64().expect("minutes");
    assert_eq!(two.iter().map(alone).sum::<i64>(), sum * 60, "sum of parts");
}

fn budgets(case: &Value) {
    let zone = TimeZone::get("Europe/Berlin").expect("bundled zone");
    let of_month = |year: i16, month: i8| {
        let limits = Limits::of(date(year, month, 1), &zone).expect("a month");
        limits.to.as_second() - limits.from.as_second()
    };
    let mut read = 0;
    for row in list(&case["expected"]) {
        let share: f64 = row["target"].as_str().expect("a share").parse().expect("a number");
        let objective =
            Objective::new((share * 1e6).round() / 1e4, Place::default()).expect("an objective");
        for (key, want) in row.as_object().expect("a row") {
            let seconds = match key.as_str() {
                "target" => continue,
                "2026-03_berlin" => of_month(2026, 3),
                "2026-10_berlin" => of_month(2026, 10),
                days => {
                    days.strip_suffix('d').and_then(|days| days.parse::<i64>().ok()).expect("days")
                        * 86_400
                }
            };
            near(key, objective.budget_seconds(seconds) / 60.0, number(want), 1e-9);
            read += 1;
        }
    }
    assert_eq!(read, 30, "five targets, six windows");
}

fn burn(case: &Value) {
    let target = number(&case["target"]);
    let window = number(&case["window_days"]) * 24.0;
    for example in list(&case["examples"]) {
        let rate = burn_rate(number(&example["bad_fraction"]), target).expect("a budget");
        near("burn", rate, number(&example["expected_burn_rate"]), 1e-9);
        let look_back = number(&example["lookback_hours"]);
        near(
            "share",
            share_of_budget(rate, look_back, window),
            number(&example["budget_share_used"]),
            1e-9,
        );
    }
}
