//! Clocks and policy on the report, on casebooks made for the case.

use super::IncidentPage;
use crate::check::{example_as_of, run_example};
use crate::site::context::{Context, Input};
use crate::site::engine::Engine;
use crate::site::page::Page as _;
use crate::site::theme::Theme;
use crate::site::words::Words;

const P1: &str = "classification: {impact: extensive, urgency: critical}";
const P3: &str = "classification: {impact: moderate, urgency: high}";

/// The report of a record in a casebook with these agreements.
fn report(agreed: &str, record: &str) -> String {
    let files = format!(
        "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\n\
         services:\n  shop: {{name: Shop, stakeholders: [buyers, sellers]}}\n  bank: {{name: Bank}}\n\
         stakeholder_groups: {{buyers: {{name: Buyers}}, sellers: {{name: Sellers}}}}\n\
         roles: {{lead: {{name: Lead}}, board: {{name: Board}}}}\n\
         calendars:\n  office: {{hours: {{mon-fri: [08:00-12:00, 13:00-18:00]}}}}\n{agreed}\n\
         # file: incidents/case.yaml\ntitle: Case\ndate: 2026-06-10\n{record}\n"
    );
    let ran = run_example(&files).unwrap();
    let words = Words::english();
    let engine = Engine::new(&Theme::new([]), &words).unwrap();
    let sources = ran.sources();
    let input = Input {
        book: &ran.book,
        judged: &ran.judged,
        sources: &sources,
        as_of: example_as_of(),
        present: example_as_of(),
        not_yet: None,
        revision: None,
        history: None,
        version: "0.1.0",
        base_url: None,
        templates: &[],
        logo: None,
        languages: &[],
        opened: None,
    };
    let context = Context::new(input, &words);
    let html = IncidentPage.render(&context, &engine, 0, "incidents/case/index.html").unwrap();
    html.replace('\u{a0}', " ")
}

fn has(html: &str, wanted: &[&str]) {
    for want in wanted {
        assert!(html.contains(want), "no `{want}` in\n{html}");
    }
}

/// A clock from `logged` to `resolved`.
fn resolution(more: &str) -> String {
    format!("clocks: {{resolution: {{start: logged, stop: resolved, {more}}}}}")
}

fn raised(at: &str, to: &str) -> String {
    format!(
        "timeline:\n  2026-06-10:\n    - {{at: {at}, kind: assessment, text: Now, \
         {to}}}"
    )
}

#[test]
fn what_was_not_agreed_is_not_shown() {
    let plain = format!("service: shop\n{P1}\ntimes: {{detected: 08:00, resolved: 09:00}}");
    assert!(!report("", &plain).contains("id=\"clocks\""));
    let agreed = resolution("targets: {P1: 4h}");
    let cases = [
        ("kind: near-miss\nservice: shop\ntimes: {detected: 08:00}", "near miss or a drill"),
        (
            "service: shop\ntimes: {detected: 08:00}\ncancelled: {at: 09:00, reason: test}",
            "the record was cancelled",
        ),
        (
            "service: shop\ntimes: {detected: 08:00}\nimported: {from: x, on: 2026-06-12, backfilled: true}",
            "entered after the fact",
        ),
        ("service: shop\ntimes: {detected: 08:00}", "there is no priority"),
    ];
    for (record, want) in cases {
        let html = report(&agreed, record);
        has(&html, &["<p class=\"q lone\">No clock applies: ", want]);
        assert!(!html.contains("class=\"clock\""), "{html}");
    }
    let low = format!("service: shop\n{P3}\ntimes: {{detected: 08:00}}");
    has(&report(&agreed, &low), &["Resolution: Nothing is agreed for P3."]);
}

#[test]
fn seconds_are_shown_where_they_decide() {
    let record = format!("service: shop\n{P1}\ntimes: {{detected: 08:00:00, resolved: 12:00:01}}");
    has(
        &report(&resolution("targets: {P1: 4h}"), &record),
        &[
            "Breached by 1 s</span>",
            "4 h 1 s of 4 h · started logged 08:00 · stopped resolved 12:00:01",
        ],
    );
    let record = format!("service: shop\n{P1}\ntimes: {{detected: 08:00:00, resolved: 11:59:59}}");
    has(&report(&resolution("targets: {P1: 4h}"), &record), &["3 h 59 min of 4 h · "]);
}

#[test]
fn each_special_case_has_its_sentence() {
    let said =
        |more: &str, record: &str, want: &[&str]| has(&report(&resolution(more), record), want);
    let times = "times: {detected: 08:00, resolved: 13:00}";
    let lowered = format!("service: shop\n{P1}\n{times}\n{}", raised("12:30", P3));
    said(
        "targets: {P1: 4h, P3: 24h}",
        &lowered,
        &[
            "Breached by 1 h</span>",
            "The target of P1 was passed before the priority was lowered (12:30, to P3).",
        ],
    );
    let later = format!("service: shop\n{P3}\n{times}\n{}", raised("12:30", P1));
    said(
        "targets: {P1: 4h, P3: 24h}",
        &later,
        &[
            "From 12:30 on the priority was P1; its target counts from the start.",
            "The target of P1 had passed (12:00) before that change",
        ],
    );
    said(
        "targets: {P1: 4h, P3: 24h}, on_priority_change: {retroactive-with-grace: 1h}",
        &later,
        &["Met</span>", "A grace of 1 h from the change (12:30) moved the due time to 13:30."],
    );
    said(
        "targets: {P1: 4h, P3: 24h}, on_priority_change: restart",
        &later,
        &[
            "and the clock began anew",
            "P3: Superseded. 4 h 30 min of 24 h · started logged 08:00 · ended 12:30 by a change of priority",
            "P1: Met. 30 min of 4 h · started anew 12:30, when the priority changed",
        ],
    );
    said(
        "targets: {P1: 4h, P3: 24h}, on_priority_change: worst",
        &lowered,
        &["Breached by 1 h</span>"],
    );
    let on_paper =
        format!("service: shop\n{P1}\ntimes: {{detected: 08:00, logged: 10:00, resolved: 09:00}}");
    said(
        "targets: {P1: 4h}",
        &on_paper,
        &["It was logged after it was resolved, so it counts from"],
    );
    let silent = format!("service: shop\n{P1}\ntimes: {{detected: 08:00, closed: 09:00}}");
    said(
        "targets: {P1: 4h}",
        &silent,
        &[
            "at most 1 h of 4 h",
            "Resolved is not stated. It stopped by 09:00 at the latest, when it was closed",
        ],
    );
    let backwards = format!(
        "service: shop\n{P1}\ntimes: {{detected: 08:00, resolved: 07:00}}\n\
         allow: [{{rule: INC004, reason: known}}]"
    );
    said(
        "targets: {P1: 4h}",
        &backwards,
        &["Unknown</span>", "contradict each other: nobody can say"],
    );
    let again =
        format!("service: shop\n{P1}\n{times}\nreopened: [{{resolved: 09:00, reopened: 12:00}}]");
    said(
        "targets: {P1: 4h}",
        &again,
        &[
            "2 h of 4 h",
            "resolved, until it was reopened",
            "The time between being resolved and reopened does not count.",
        ],
    );
    said(
        "targets: {P1: 4h}, on_reopen: new-cycle",
        &again,
        &["Each cycle after a reopening is judged"],
    );
}

#[test]
fn services_that_were_promised_different_things_have_different_clocks() {
    let agreed = format!(
        "{}\nservice_clocks: {{bank: {{resolution: {{targets: {{P1: 2h}}}}}}}}",
        resolution("targets: {P1: 4h}")
    );
    let record = format!(
        "service_effects: [{{service: shop}}, {{service: bank}}]\n{P1}\n\
         times: {{detected: 08:00, resolved: 11:00}}"
    );
    has(
        &report(&agreed, &record),
        &[
            "id=\"clock-resolution\"",
            "<h3>Resolution <small>Shop</small></h3>",
            "casebook.yaml:11</span> <code>clocks.resolution.targets.P1: 4h</code>",
            "id=\"clock-resolution-2\"",
            "<h3>Resolution <small>Bank</small></h3>",
            "casebook.yaml:12</span> <code>service_clocks.bank.resolution.targets.P1: 2h</code>",
            // Of several verdicts the first screen shows the worst.
            "<dd>3 h of 2 h, by 1 h</dd>",
        ],
    );
}

#[test]
fn a_long_trace_keeps_its_ends_and_sums_its_middle() {
    let record = format!(
        "service: shop\n{P3}\ntimes: {{detected: 2026-06-01T08:00+02:00, resolved: 2026-07-31T18:00+02:00}}"
    );
    let html = report(&resolution("targets: {P3: 1000h}, calendar: office"), &record);
    let (_, trace) = html.split_once("class=\"stack tight trace\"").unwrap();
    let (trace, _) = trace.split_once("</table>").unwrap();
    // Forty pieces, the middle, the sum, the head.
    assert_eq!(trace.matches("<tr").count(), 43);
    has(
        trace,
        &[
            " pieces in between (",
            " h closed)",
            "Counted in all</th><td></td><td class=\"n\">405 h",
        ],
    );
}

#[test]
fn a_running_clock_says_at_which_instant() {
    let record = format!("service: shop\n{P3}\ntimes: {{detected: 08:00, resolved: 09:00}}");
    let review = "clocks: {review: {start: resolved, stop: reviewed, targets: {P3: 5bd}}}";
    let html = report(review, &record);
    has(&html, &["so far, still running</span>", "after business day 5", "State at "]);
}

const POLICY: &str = "clocks:
  response: {start: logged, stop: acknowledged, targets: {P1: 5m}}
  resolution: {start: logged, stop: resolved, targets: {P1: 4h}}
policies:
  P1:
    declare_major: {within: 15m}
    functional_escalation: {within: at-risk of resolution, to: lead}
    hierarchical_escalation: [{level: 2, within: 25% of resolution, unless: resolved, to: board}]
    stakeholder_update: {first: 30m, every: 60m, grace: 5m, final: 30m}
    roles: [lead]";

#[test]
fn each_demand_of_the_policy_has_a_line() {
    let record = format!(
        "service: shop\n{P1}\ntimes: {{detected: 08:00, acknowledged: 08:03, resolved: 09:30}}\n\
         notes: {{ESC001: '<Nobody> answered'}}\n\
         timeline:\n  2026-06-10:\n    - {{at: 08:20, kind: communication, to: [stakeholders], text: Told}}\n\
         \x20   - {{at: 08:20, kind: escalation, level: 2, to: board, text: Called}}\n\
         \x20   - {{at: 10:40, kind: communication, to: [buyers], text: Over}}"
    );
    let html = report(POLICY, &record);
    has(
        &html,
        &[
            "Acknowledge</th><td data-l=\"Limit\">5 min",
            "Functional escalation, to Lead",
            "when resolution is at risk",
            "Hierarchical escalation, level 2, to Board",
            "25 % of resolution = 1 h",
            // Two entries of one minute have two addresses.
            "<a href=\"#t-2026-06-10T0820-2\">",
            "id=\"t-2026-06-10T0820-2\"",
            // Groups that were told together have one line, others their own.
            "First update, Buyers, Sellers</th>",
            "Final update, Buyers</th>",
            "Final update, Sellers</th>",
            "late by 40 min</span>",
            "rules/ESC001/index.html\">ESC001</a>:</b> &lt;Nobody&gt; answered",
        ],
    );
    // A failure is marked, and told on the first screen.
    has(
        &html,
        &["<tr class=\"bad\"><th scope=\"row\">Declare a major incident", "not kept</span>"],
    );
}

#[test]
fn findings_stand_beside_the_table_that_shows_them() {
    let record = format!(
        "service: bank\n{P1}\ntimes: {{detected: 08:00, acknowledged: 08:09, resolved: 09:30}}"
    );
    let html = report(POLICY, &record);
    let section = |id: &str| {
        let (_, rest) = html.split_once(&format!("<section class=\"sec m\" id=\"{id}\">")).unwrap();
        rest.split_once("</section>").unwrap().0.to_owned()
    };
    has(&section("clocks"), &["SLA001"]);
    has(&section("policy"), &["ESC001", "COM001"]);
}
