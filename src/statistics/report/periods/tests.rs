//! Periods of a small casebook, counted by hand.

use super::{ActionHome, Comparison, PeriodReport, Periods, Shift, Topic, compare};
use crate::load::{self, Memory};
use crate::measure::{Agreements, CalendarPeriod, Recurrences, measure_all};
use crate::statistics::report::{Material, Period, Report};
use jiff::civil::date;

const CASEBOOK: &str = "casebook: 1
organisation: Example
time_zone: Europe/Berlin
services: {shop: {name: Shop, slo: {availability: 99.9}}, pay: {name: Payments}}
causes: {pool: {name: Pool exhausted, group: capacity}, dns: {name: Name resolution}}
clocks: {resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 8h}}}
";

/// Looks at the periods of incidents by name, as of the afternoon of 10 September 2026.
fn with(incidents: &[(&str, String)], look: impl FnOnce(&Periods<'_, '_>, &Material<'_, '_>)) {
    let files = incidents
        .iter()
        .map(|(name, text)| (format!("incidents/{name}.yaml"), text.clone()))
        .chain([("casebook.yaml".to_owned(), CASEBOOK.to_owned())]);
    let files = Memory::new(files.map(|(path, text)| (path, text.into_bytes())));
    let loaded = load::load(&files).unwrap();
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings.first().map(|one| &one.facts));
    let book = loaded.book;
    let as_of = "2026-09-10T14:00:00Z".parse().unwrap();
    let agreements = Agreements::of(&book.config);
    let (measured, levels) = measure_all(&book, &agreements, as_of);
    let (measured, levels) = (&measured, &levels);
    let recurrences = &Recurrences::of(&book, measured);
    let agreements = &agreements;
    let material = Material { book: &book, measured, levels, recurrences, agreements, as_of };
    look(&Periods::of(material, None, &[]), &material);
}

fn period(name: &str) -> CalendarPeriod {
    CalendarPeriod::parse(name).unwrap()
}

fn incident(day: &str, more: &str) -> String {
    format!(
        "title: t\ndate: {day}\nservice: shop\nclassification: {{impact: significant, urgency: high}}\n{more}"
    )
}

const HOUR: &str = "times: {detected: 09:00, resolved: 10:00}\n";

fn keys(periods: &Periods<'_, '_>) -> String {
    periods.with_pages().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_period_between_two_incidents_has_a_report_and_no_other() {
    let two = [("a", incident("2025-12-31", HOUR)), ("b", incident("2026-02-01", HOUR))];
    with(&two, |periods, _| {
        assert_eq!(keys(periods), "2025-12 2026-01 2026-02 2025-Q4 2026-Q1 2025 2026");
        let counts: Vec<_> = periods.all().iter().map(|of| of.incidents.count).collect();
        assert_eq!(counts, [1, 0, 1, 1, 1, 1, 1]);
    });
    with(&[], |periods, _| assert_eq!(keys(periods), ""));
    // A mistyped year brings one report more, not twenty-four thousand.
    let far = [("a", incident("1202-03-01", HOUR)), ("b", incident("2026-02-01", HOUR))];
    with(&far, |periods, _| {
        assert_eq!(keys(periods), "1202-03 2026-02 1202-Q1 2026-Q1 1202 2026");
    });
}

#[test]
fn a_period_has_the_figures_of_its_days() {
    let many: Vec<(&str, String)> =
        [("a", "2026-04-01"), ("b", "2026-05-11"), ("c", "2026-06-30"), ("d", "2026-07-01")]
            .map(|(name, day)| (name, incident(day, HOUR) + "rca: {cause: pool}\n"))
            .into();
    with(&many, |periods, material| {
        let own = periods.report(period("2026-Q2"));
        let days = Period { from: date(2026, 4, 1), to: date(2026, 6, 30) };
        let whole = Report::of(material, days, None);
        let json = |value: &dyn erased::Figures| value.text();
        assert_eq!(json(&own.incidents), json(&whole.incidents));
        assert_eq!(json(&own.rate), json(&whole.rate));
        assert_eq!(json(&own.durations), json(&whole.durations));
        assert_eq!(json(&own.sla), json(&whole.sla));
        let of = &whole.recurrence;
        assert_eq!(own.recurrence.known_cause, of.known_cause);
        assert_eq!(own.recurrence.recurrent, of.recurrent);
        assert_eq!(json(&own.recurrence.interval), json(&of.interval));
        assert_eq!(own.lists.came_back, [(1, 0), (2, 1)]);
        let downtime: f64 = whole.availability.iter().map(|row| row.downtime_minutes.0).sum();
        let summed: f64 = own.services.iter().map(|of| of.downtime_minutes.0).sum();
        assert!((downtime - summed).abs() < 1e-9, "{downtime} and {summed}");
    });
}

/// Values of several types as JSON.
mod erased {
    pub(super) trait Figures {
        fn text(&self) -> String;
    }

    impl<T: serde::Serialize> Figures for T {
        fn text(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

#[test]
fn what_was_open_at_the_end_is_that_of_the_last_day() {
    let over =
        incident("2026-03-31", "times: {detected: 23:00, resolved: 2026-04-01T01:00+02:00}\n");
    let again = incident(
        "2026-03-10",
        "times: {detected: 09:00, resolved: 2026-05-02T10:00+02:00}\nreopened: [{resolved: 2026-03-12T09:00+01:00, reopened: 2026-04-20T09:00+02:00, reason: Came again}]\n",
    );
    let open = incident("2026-03-20", "times: {detected: 09:00}\n");
    with(&[("a", again), ("b", open), ("c", over)], |periods, _| {
        let at_end = |name: &str| periods.report(period(name)).lists.open;
        // `a` was resolved on 12 March and opened again on 20 April.
        assert_eq!(at_end("2026-03"), [1, 2]);
        assert_eq!(at_end("2026-Q1"), [1, 2]);
        assert_eq!(periods.report(period("2026-Q1")).open_at_end, 2);
        // Months after the last incident have no report, but their ends are those of the year.
        let year = periods.report(period("2026"));
        assert!(year.running);
        assert_eq!((year.lists.open, year.period.days()), (vec![1], 253));
    });
}

#[test]
fn actions_are_late_by_their_due_day_and_overdue_by_the_last_day() {
    let actions = "times: {detected: 09:00, resolved: 10:00, reviewed: 2026-03-05T10:00+01:00}
actions:
  - {id: in-time, title: a, type: prevent, strength: strong, owner: shop, due: 2026-04-10, done: 2026-04-10}
  - {id: late, title: b, type: prevent, strength: strong, owner: shop, due: 2026-04-10, done: 2026-05-11}
  - {id: never, title: c, type: prevent, strength: strong, owner: shop, due: 2026-04-30, state: accepted}
  - {id: declined, title: d, type: prevent, strength: strong, owner: shop, due: 2026-04-01, declined: {at: 2026-03-20, reason: no}}
";
    let actions = actions.replace(", owner: shop", "");
    let two = [("a", incident("2026-03-01", &actions)), ("b", incident("2026-06-01", HOUR))];
    with(&two, |periods, _| {
        let april = periods.report(period("2026-04"));
        assert_eq!((april.actions.done, april.actions.on_time), (1, [1, 3]));
        // What is due on the last day of April is overdue from May on.
        let overdue = |name: &str| {
            let places: Vec<_> = periods
                .report(period(name))
                .lists
                .overdue
                .iter()
                .map(|at| (at.home, at.place))
                .collect();
            places
        };
        let home = ActionHome::Incident(0);
        assert_eq!(overdue("2026-04"), [(home, 1)]);
        assert_eq!(overdue("2026-05"), [(home, 2)]);
        assert_eq!(periods.report(period("2026-Q2")).actions.done, 2);
        assert_eq!(periods.report(period("2026-03")).actions.open_at_end, 3);
    });
}

#[test]
fn small_incidents_share_a_budget() {
    // 30 days × 0.1 % = 43.2 minutes; two of 2 and 4 minutes are small, one of 30 is not.
    let of = |day: &str, minutes: u32| {
        let effect = format!(
            "service_effects: [{{service: shop, effect: outage, from: 09:00, to: 09:{minutes:02}}}]\n"
        );
        incident(day, &format!("times: {{detected: 09:00, resolved: 10:00}}\n{effect}"))
    };
    let three =
        [("a", of("2026-06-02", 2)), ("b", of("2026-06-03", 4)), ("c", of("2026-06-04", 30))];
    with(&three, |periods, _| {
        let june = periods.report(period("2026-06"));
        let shop = &june.services[0];
        let small = shop.small.as_ref().unwrap();
        assert_eq!((small.incidents, small.downtime_minutes.0), (2, 6.0));
        assert!((small.share_of_downtime.unwrap().0 - 6.0 / 36.0).abs() < 1e-12);
        assert!((shop.budget_minutes.unwrap().0 - 43.2).abs() < 1e-9);
        assert_eq!(shop.taken.iter().map(|(at, _)| *at).collect::<Vec<_>>(), [2, 1, 0]);
        assert!(june.services[1].small.is_none(), "nothing was promised for payments");
    });
}

fn months(counts: [usize; 2]) -> Vec<(String, String)> {
    let of = |(month, n): (&str, usize)| {
        let month = month.to_owned();
        (0..n).map(move |at| {
            let day = format!("{month}-{:02}", at % 28 + 1);
            (format!("{month}-{at}"), incident(&day, HOUR))
        })
    };
    ["2026-07", "2026-08"].into_iter().zip(counts).flat_map(of).collect()
}

fn compared(counts: [usize; 2], look: impl FnOnce(&Comparison)) {
    let made = months(counts);
    let made: Vec<(&str, String)> =
        made.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    with(&made, |periods, _| {
        let of = |name: &str| -> PeriodReport { periods.report(period(name)) };
        look(&Comparison::of(&of("2026-08"), &of("2026-07")));
    });
}

#[test]
fn a_difference_is_spoken_of_only_where_the_corrected_test_says_so() {
    let line = |comparison: &Comparison| comparison.line(&Topic::Incidents).unwrap().1.clone();
    // Both months have 31 days: 12 against 5 is p = 0.14 (domain.md § 4.5).
    compared([5, 12], |comparison| {
        let line = line(comparison);
        assert_eq!(line.shift, Shift::NoEvidence);
        assert!((line.tested.p.unwrap().0 - 0.143).abs() < 5e-4, "{line:?}");
        assert!((line.tested.ratio.unwrap().0 - 2.4).abs() < 1e-9);
        assert!(line.tested.p_holm.unwrap().0 > line.tested.p.unwrap().0);
    });
    compared([5, 40], |comparison| assert_eq!(line(comparison).shift, Shift::Higher));
    compared([40, 5], |comparison| assert_eq!(line(comparison).shift, Shift::Lower));
    compared([0, 12], |comparison| {
        let line = line(comparison);
        assert_eq!((line.shift, line.tested.ratio.is_none()), (Shift::Higher, true));
    });
    compared([3, 3], |comparison| {
        let (_, line) = comparison.line(&Topic::Duration("time_to_resolve")).unwrap();
        assert_eq!((line.shift, line.tested.p.is_none()), (Shift::TooFew, true));
        let (_, line) = comparison.line(&Topic::ActionsOnTime).unwrap();
        assert_eq!(line.shift, Shift::Nothing);
        assert_eq!(comparison.tested, 1);
    });
}

#[test]
fn periods_that_cannot_be_compared_are_refused_with_a_reason() {
    let today = date(2026, 9, 10);
    let first = Some(date(2025, 4, 3));
    let of = |one: &str, other: &str| {
        compare(period(one), period(other), today, first)
            .map(|both| both.map(|one| one.to_string()))
            .map_err(|bad| bad.to_string())
    };
    let both = |later: &str, earlier: &str| Ok([later.to_owned(), earlier.to_owned()]);
    assert_eq!(of("2026-Q1", "2026-Q2"), both("2026-Q2", "2026-Q1"));
    assert_eq!(of("2026", "2025-Q3"), both("2026", "2025-Q3"));
    for (one, other, said) in [
        ("2026", "2026", "named twice"),
        ("2026", "2026-Q2", "share days"),
        ("2026-10", "2026-08", "begins 2026-10-01, after the state"),
        ("2026", "2025-Q1", "ends 2025-03-31, before the first incident"),
    ] {
        let why = of(one, other).unwrap_err();
        assert!(why.contains(said), "{one} {other}: {why}");
    }
    let none = compare(period("2026"), period("2025"), today, None).unwrap_err();
    assert!(none.to_string().contains("no incident yet"), "{none}");
}
