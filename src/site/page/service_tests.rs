//! What pages say about promises and budgets, on casebooks made for the case. As-of is
//! 2026-11-24T09:00 in Berlin.

use super::Page;
use super::home::HomePage;
use super::list_tests::{has, page, pages};
use super::service::ServicePage;
use super::services::ServicesPage;

/// A casebook of one service.
fn casebook(service: &str, more: &str) -> String {
    format!(
        "# file: casebook.yaml\ncasebook: 1\norganisation: Example\ntime_zone: Europe/Berlin\n\
         services:\n  shop: {{name: Shop, {service}}}\n{more}\n"
    )
}

const PROMISED: &str = "slo: {availability: 99.9, window: month}";

/// An incident with one effect.
fn incident(id: &str, effect: &str, from: &str, to: &str) -> String {
    format!(
        "# file: incidents/{id}.yaml\ntitle: Incident {id}\n\
         service_effects: [{{service: shop, {effect}, from: {from}, to: {to}}}]\n\
         times: {{detected: {from}, resolved: {to}}}\n"
    )
}

fn of(kind: &dyn Page, files: &[String]) -> String {
    page(kind, &files.concat())
}

#[test]
fn a_missed_month_is_said_and_looks_missed() {
    let day = "2026-06-10T";
    let files = [
        casebook(PROMISED, ""),
        incident(
            "one",
            "effect: degraded, share: 0.31",
            &format!("{day}09:00+02:00"),
            &format!("{day}12:15+02:00"),
        ),
    ];
    let html = of(&ServicePage, &files);
    has(
        &html,
        &[
            // 195 min × 0.31 = 60.45 min of 30 d × 0.1 %; 1 − 60.45 ÷ 43,200 = 99.86006… %.
            "kept in 10 of the 11 months that are over. June 2026 was missed: one incident used 60.45 of 43.2 minutes. In November 2026, all 43.2 minutes are left.",
            "data-l=\"Availability\">99.860 %</td>",
            "data-l=\"Left\">−17.25</td>",
            "140 %, over",
            "data-l=\"Used\">140.0 %</td>",
            "10 Jun 2026: 60.45 min",
            "data-l=\"Weighted min\">60.45</td>",
        ],
    );
    // So far 23 d 9 h of 30 d: 33.66 of 43.2 min.
    has(&html, &["43.20<small class=\"q\">so far 33.66</small>"]);
    has(&of(&ServicesPage, &files), &["10 of 11", "data-l=\"Availability, Nov so far\">100.000 %"]);
    has(&of(&HomePage, &files), &["Error budgets, November 2026", "10 of 11"]);
}

#[test]
fn digits_grow_until_a_missed_promise_looks_missed() {
    // 43.2 min and 0.1 s more: 99.899996 %.
    let files = [
        casebook(PROMISED, ""),
        incident("one", "effect: outage", "2026-06-10T09:00:00+02:00", "2026-06-10T09:43:13+02:00"),
    ];
    let html = of(&ServicePage, &files);
    has(&html, &["used 43.22 of 43.2 minutes", "99.899 %", "data-l=\"Left\">−0.02"]);
    assert!(!html.contains("99.900 %"));
    // Exactly the budget is kept: 43 min 12 s.
    let kept = files[1].replace("09:43:13", "09:43:12");
    let html = of(&ServicePage, &[files[0].clone(), kept]);
    has(&html, &["kept in all 11 months", "99.900 %", "data-l=\"Left\">0.00"]);
}

#[test]
fn what_is_not_stated_is_a_bound_and_no_verdict() {
    let from = "2026-11-20T09:00+01:00";
    let files = [
        casebook(PROMISED, ""),
        incident("old", "effect: degraded", "2026-06-10T09:00+02:00", "2026-06-10T10:00+02:00"),
        incident("new", "effect: degraded", from, "2026-11-20T09:10+01:00"),
    ];
    has(
        &of(&ServicePage, &files),
        &[
            "June 2026 may have been missed: one incident used at most 60 of 43.2 minutes.",
            "In November 2026, at least 33.2 of 43.2 minutes are left.",
            "<dd>at least 99.986 %",
            "at most 60.00",
            "perhaps over budget",
        ],
    );
}

#[test]
fn without_an_objective_nothing_is_said_of_a_promise() {
    let files = [
        casebook("tier: 2", ""),
        incident("one", "effect: outage", "2026-06-10T09:00+02:00", "2026-06-10T10:00+02:00"),
    ];
    let html = of(&ServicePage, &files);
    has(&html, &["<h2>Downtime by day</h2>", "no availability is promised", "99.988 %"]);
    for absent in ["The promise of", "Budget left", "data-l=\"Budget\"", "minutes are left"] {
        assert!(!html.contains(absent), "{absent}");
    }
    assert!(!of(&HomePage, &files).contains("Error budgets"));
}

#[test]
fn a_promise_of_everything_and_a_month_without_service() {
    let everything = casebook("slo: {availability: 100, window: month}", "");
    has(
        &of(&ServicePage, std::slice::from_ref(&everything)),
        &["The promise allows no downtime, and November 2026 has had none so far."],
    );
    let now = incident("one", "effect: outage", "2026-11-20T09:00+01:00", "2026-11-20T09:05+01:00");
    has(
        &of(&ServicePage, &[everything, now]),
        &["In November 2026, the budget of 0 minutes is used up: 5 so far.", "∞, over"],
    );
    let closed = format!("{PROMISED}, calendar: never");
    let never = casebook(&closed, "calendars: {never: {hours: {}}}");
    let html = of(&ServicePage, &[never]);
    has(&html, &["<dd>–<small class=\"q\">no agreed time", "no agreed time</span>"]);
    assert!(!html.contains("The promise of"));
}

#[test]
fn months_are_those_of_the_services_zone() {
    // 2026-07-01T00:30 in Berlin is still June in New York.
    let service = format!("{PROMISED}, time_zone: America/New_York");
    let files = [
        casebook(&service, ""),
        incident("one", "effect: outage", "2026-07-01T00:30+02:00", "2026-07-01T01:30+02:00"),
    ];
    has(&of(&ServicePage, &files), &["June 2026 was missed: one incident used 60 of 43.2"]);
}

const CLOCKS: &str = "clocks:\n  resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 8h, P3: 2d}}\n\
    policies:\n  P1: {stakeholder_update: {first: 30m, every: 60m}}";

fn open(id: &str, logged: &str, urgency: &str) -> String {
    format!(
        "# file: incidents/{id}.yaml\ntitle: Incident {id}\nservice: shop\n\
         classification: {{impact: significant, urgency: {urgency}}}\n\
         times: {{detected: {logged}, logged: {logged}}}\n"
    )
}

#[test]
fn home_has_the_most_urgent_incident_first() {
    let day = "2026-11-24T";
    let files = [
        casebook("tier: 1", CLOCKS),
        open("calm", &format!("{day}08:00+01:00"), "medium"),
        open("risky", &format!("{day}02:30+01:00"), "high"),
        open("late", &format!("{day}00:59:30+01:00"), "high"),
        open("talk", &format!("{day}08:50+01:00"), "critical"),
    ];
    let html = of(&HomePage, &files);
    has(
        &html,
        &[
            "<h1>Four incidents are open. One clock has passed its target, one is at risk, no action is overdue.</h1>",
            "8 h 30 s of 8 h (100 %)",
            "was due <time datetime=\"2026-11-24T08:59:30+01:00\">24 Nov 08:59:30</time>",
            "6 h 30 min of 8 h (81 %)",
            "First update to stakeholders, <span class=\"nb\">due <time datetime=\"2026-11-24T09:20+01:00\">",
            "<h2>Past their limit</h2>",
            "<h2>Next due</h2>",
        ],
    );
    let place = |id: &str| html.find(&format!("<h3><a href=\"incidents/{id}/")).expect("listed");
    let order = ["late", "talk", "risky", "calm"].map(place);
    assert!(order.is_sorted(), "{order:?}");
    for relative in ["ago", " left", "in 20 min"] {
        assert!(!html.contains(relative), "{relative}");
    }
}

#[test]
fn every_service_has_a_page_with_unique_ids() {
    let two = casebook(PROMISED, "").replace(
        "services:\n",
        "services:\n  other: {name: Other, slo: {availability: 99.5, window: month}}\n",
    );
    for html in [
        page(&HomePage, &format!("{two}{}", open("one", "2026-11-24T08:00+01:00", "high"))),
        page(&ServicesPage, &two),
    ] {
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{html}");
    }
    assert_eq!(pages(&ServicePage, &two).len(), 2);
}
