//! The pages that list records, on casebooks made for the case.

use super::Page;
use super::actions::ActionsPage;
use super::home::HomePage;
use super::incidents::IncidentsPage;
use super::service::ServicePage;
use crate::check::{example_as_of, run_example};
use crate::site::context::{Context, Input};
use crate::site::engine::Engine;
use crate::site::theme::Theme;
use crate::site::words::Words;
use std::fmt::Write as _;

/// All pages of a kind: path and text.
pub(super) fn pages(kind: &dyn Page, files: &str) -> Vec<(String, String)> {
    let ran = run_example(files).unwrap();
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
        revision: Some("0123456789abcdef0123"),
        history: None,
        version: "0.1.0",
        base_url: None,
        templates: &[],
        logo: None,
        languages: &[],
        opened: None,
    };
    let context = Context::new(input, &words);
    let paths = kind.paths(&context);
    let render = |(at, path): (usize, &String)| kind.render(&context, &engine, at, path).unwrap();
    let html: Vec<_> = paths.iter().enumerate().map(render).collect();
    paths.into_iter().zip(html.into_iter().map(|html| html.replace('\u{a0}', " "))).collect()
}

pub(super) fn page(kind: &dyn Page, files: &str) -> String {
    pages(kind, files).remove(0).1
}

pub(super) fn has(html: &str, wanted: &[&str]) {
    for want in wanted {
        assert!(html.contains(want), "no `{want}` in\n{html}");
    }
}

fn record(id: &str, more: &str) -> String {
    format!("# file: incidents/{id}.yaml\ntitle: Printer {id}\nservice: office-printing\n{more}\n")
}

#[test]
fn home_says_how_to_begin_and_what_is_open() {
    has(&page(&HomePage, "# file: x.txt\n"), &["No incidents are recorded yet.", "casebook new "]);
    let talk = "timeline:\n  2026-11-24:\n\
        \x20   - {at: 08:10, kind: communication, to: [all], text: Told, next_update: 08:40}\n\
        \x20   - {at: 08:50, kind: role, role: incident-commander, who: second, text: '*Takes* over'}";
    let open = "times: {detected: 2026-11-24T08:00+01:00}\n";
    let late =
        "actions: [{id: a, title: Do it, due: 2026-11-23}, {id: b, title: Halt, state: blocked}]";
    let drill = "kind: drill\ntimes: {detected: 2026-11-24T07:00+01:00}";
    let files = [
        record("one", &format!("{open}{late}")),
        record("two", &format!("{open}{talk}")),
        record("drill", drill),
    ];
    let html = page(&HomePage, &files.concat());
    has(
        &html,
        &[
            // The drill is listed and not counted.
            "<h1>Two incidents are open, one action is overdue.</h1>",
            "<b>Drill</b>",
            "0123456789ab<",
            "Incident commander: second",
            "<b>Role</b> Takes over",
            "08:40</time> <span class=\"v bad\">",
            "href=\"incidents/one/index.html#action-a\">Do it</a>",
            "href=\"incidents/one/index.html#action-b\">Halt</a>",
            "<a href=\"months/2026-11/index.html\">November 2026</a></th><td class=\"n\">2</td>",
        ],
    );
}

#[test]
fn a_record_may_be_called_like_a_month() {
    let when = "times: {detected: 2026-11-01T00:10+01:00, resolved: 2026-11-01T01:00+01:00}";
    let files = [record("2026-11", when), record("by-month", "")].concat();
    let pages = pages(&IncidentsPage, &files);
    let paths: Vec<_> = pages.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        ["incidents/index.html", "months/2026-11/index.html", "months/undated/index.html"]
    );
    has(
        &pages[0].1,
        &["2 records, the newest first.", "Without a date", "at most 50 min", "Nov (1)"],
    );
    has(
        &pages[1].1,
        &["<h1>Incidents of November 2026</h1>", "../../incidents/2026-11/index.html"],
    );
    assert!(!pages[1].1.contains("Printer by-month"));
    has(&pages[2].1, &["<h1>Without a date</h1>", "Printer by-month"]);
    // Nothing on these pages changes with as-of, so that no page is rewritten each minute.
    assert!(!pages[1].1.contains("State at"));
}

#[test]
fn the_first_page_is_bounded_and_months_are_whole() {
    let mut files = String::new();
    for n in 0..700 {
        // Three months: 350, 250 and 100 records.
        let month = if n < 350 {
            10
        } else if n < 600 {
            9
        } else {
            8
        };
        let at = format!("2026-{month:02}-02T{:02}:{:02}+02:00", n / 60 % 24, n % 60);
        let _ =
            write!(files, "{}", record(&format!("r{n}"), &format!("times: {{detected: {at}}}")));
    }
    let pages = pages(&IncidentsPage, &files);
    let rows = |html: &str| html.matches("<tr data-service").count();
    assert_eq!(pages.iter().map(|(_, html)| rows(html)).collect::<Vec<_>>(), [300, 350, 250, 100]);
    has(&pages[0].1, &["The newest 300 of 700 records", "400 older records"]);
    let html = pages[2].1.as_str();
    has(html, &["months/2026-10/index.html\">October 2026", "months/2026-08/index.html\">August"]);
    // A service with more incidents than its page shows says so.
    let html = page(&ServicePage, &files);
    assert_eq!(rows(&html), 200 + 200);
    has(&html, &["500 older incidents", "in part"]);
}

#[test]
fn actions_are_open_done_or_declined() {
    let actions = "times: {detected: 2026-10-01T00:10+02:00}\nactions:\n\
        \x20 - {id: later, title: Later, due: 2026-12-01, state: accepted, strength: weak}\n\
        \x20 - {id: never, title: Never}\n\
        \x20 - {id: worst, title: Worst, due: 2026-11-01}\n\
        \x20 - {id: late, title: Late, due: 2026-11-23}\n\
        \x20 - {id: done, title: Done late, due: 2026-10-20, done: 2026-10-22}\n\
        \x20 - {id: shown, title: Shown, done: 2026-10-22, verify: {due: 2026-11-01}}\n\
        \x20 - {id: no, title: No, declined: {at: 2026-10-21, reason: costs}}";
    let html = page(&ActionsPage, &record("one", actions));
    has(
        &html,
        &[
            "4 actions are open, 2 of them are overdue.",
            "Overdue 23 days",
            "Overdue 1 day<",
            "Done 22 Oct 2026, 2 days late",
            "check of the effect overdue 23 days",
            "Declined 21 Oct 2026",
            "data-state=\"proposed overdue\"",
        ],
    );
    let places: Vec<_> = ["Worst", "Late", "Later", "Never", "Done late", "No"]
        .iter()
        .map(|title| html.find(&format!(">{title}</a>")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn the_list_of_actions_is_bounded_and_its_figures_are_not() {
    let mut actions = String::from("times: {detected: 2026-10-01T00:10+02:00}\nactions:\n");
    for n in 0..700 {
        let owner = if n % 2 == 0 { "even" } else { "odd" };
        let due = if n == 699 { ", due: 2026-11-01" } else { "" };
        let _ = writeln!(
            actions,
            " - {{id: a{n}, title: Do {n}, owner: {owner}, created: 2026-10-02{due}}}"
        );
    }
    let html = page(&ActionsPage, &record("one", &actions));
    assert_eq!(html.matches("<tr class=\"bad\" data-owner").count(), 1);
    assert_eq!(html.matches(" data-owner=").count(), 500);
    has(
        &html,
        &[
            "the first 500 of 700, by days overdue",
            // The overdue one is shown, though it is written last.
            ">Do 699</a>",
            "<th scope=\"row\">odd</th><td class=\"n\">350</td><td class=\"n\"><b>1</b></td>",
            "<th scope=\"row\">even</th><td class=\"n\">350</td><td class=\"n\">0</td>",
            "53 days",
            "699 without a due day",
        ],
    );
}

#[test]
fn few_actions_have_no_median_and_no_percentage() {
    let actions = "actions:\n\
        \x20 - {id: a, title: A, created: 2026-10-02, due: 2026-10-04, done: 2026-10-03}\n\
        \x20 - {id: b, title: B, created: 2026-10-02, due: 2026-12-03}";
    let html = page(&ActionsPage, &record("one", actions));
    has(
        &html,
        &[
            "1 of 1<small class=\"q\">done by the due day; too few for a percentage<",
            "too few for a median (n = 2)",
            "too few for a median (n = 1)",
            "no due day of an open one has passed",
        ],
    );
    assert!(!html.contains("actions_") && !html.contains("By owner"), "{html}");
    let none = page(&ActionsPage, &record("one", ""));
    has(&none, &["No action is recorded yet."]);
    assert!(!none.contains("class=\"bigs\""), "{none}");
}
