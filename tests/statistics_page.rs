//! The statistics page says what `casebook stats --format json` says: every figure on it names its
//! place in the JSON and carries the value that stands there.

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use serde_json::Value;
use std::collections::BTreeMap;

/// A figure of the page.
struct Figure<'p> {
    path: &'p str,
    value: &'p str,
    text: &'p str,
}

fn attribute<'p>(tag: &'p str, name: &str) -> &'p str {
    let mark = format!("{name}=\"");
    let (_, rest) = tag.split_once(mark.as_str()).expect("the attribute is there");
    rest.split_once('"').expect("it ends").0
}

fn figures(page: &str) -> Vec<Figure<'_>> {
    page.split("<data ")
        .skip(1)
        .map(|rest| {
            let (tag, rest) = rest.split_once('>').expect("a tag ends");
            let (text, _) = rest.split_once("</data>").expect("an element ends");
            let (path, value) = (attribute(tag, "data-figure"), attribute(tag, "value"));
            Figure { path, value, text }
        })
        .collect()
}

/// Every value of a JSON text by its path.
fn flatten(path: &str, value: &Value, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(&path, value, found);
            }
        }
        Value::Array(items) => {
            for (at, value) in items.iter().enumerate() {
                flatten(&format!("{path}[{at}]"), value, found);
            }
        }
        _ => {
            found.insert(path.to_owned(), value.clone());
        }
    }
}

/// The page and the figures of a casebook.
fn both(casebook: &Casebook) -> (String, BTreeMap<String, Value>) {
    let built = casebook.run(["build"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    let page = casebook.read("site/statistics/index.html");
    let stats = casebook.run(["stats", "--format", "json"]);
    assert_eq!(stats.code, 0, "{}", stats.stderr);
    let json: Value = serde_json::from_str(&stats.stdout).expect("it prints JSON");
    let mut found = BTreeMap::new();
    flatten("", &json, &mut found);
    (page, found)
}

fn assert_same(page: &str, json: &BTreeMap<String, Value>) -> usize {
    let figures = figures(page);
    for Figure { path, value, text } in &figures {
        let want = json.get(*path).unwrap_or_else(|| panic!("no `{path}` in the JSON"));
        let value: Value = serde_json::from_str(value).expect("a value is a number");
        assert_eq!(&value, want, "{path}: the page says {text}");
        let digits = text.replace(',', "");
        if want.is_u64() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            assert_eq!(digits, want.to_string(), "{path}");
        }
    }
    figures.len()
}

#[test]
fn every_figure_is_that_of_the_command() {
    let (page, json) = both(&Casebook::sample());
    let n = assert_same(&page, &json);
    assert!(n > 350, "the page shows only {n} figures");
    let shown: Vec<&str> = figures(&page).iter().map(|figure| figure.path).collect();
    for path in [
        "incidents.count",
        "rate.per_month",
        "running_month.count",
        "durations.time_to_mitigate.median_seconds",
        "durations.time_to_resolve.p90_seconds",
        "durations.time_to_detect.mean_seconds",
        "durations.time_to_detect.excluded[0].count",
        "sla.response.compliance",
        "sla.resolution.by_priority.P2.interval[0]",
        "trend.monthly_count.p_holm",
        "recurrence.rate",
        "actions.on_time[0]",
        "actions.by_strength.strong",
        "objectives[0].kept",
        "delivery[0].change_fail_rate",
    ] {
        assert!(shown.contains(&path), "the page does not show `{path}`");
    }
}

#[test]
fn no_cell_of_figures_is_without_its_source() {
    let (page, _) = both(&Casebook::sample());
    let mut cells = 0;
    for cell in page.split("<td class=\"n\"").skip(1) {
        let (_, cell) = cell.split_once('>').expect("a tag ends");
        let (cell, _) = cell.split_once("</td>").expect("a cell ends");
        if !cell.is_empty() {
            cells += 1;
            assert!(cell.contains("<data "), "where does this come from? {cell}");
        }
    }
    assert!(cells > 200, "only {cells} cells");
}

#[test]
fn an_empty_casebook_has_a_page_that_helps() {
    let (page, json) = both(&Casebook::smallest());
    assert_same(&page, &json);
    for said in
        ["No clocks are agreed", "No service has an objective", "nobody counts the deployments"]
    {
        assert!(page.contains(said), "{said}");
    }
    // Nothing seen in a year is not a rate of nothing.
    assert!(figures(&page).iter().any(|figure| figure.path == "rate.interval[1]"));
    assert!(!page.contains(">0 %<") && !page.contains("NaN"));
}

/// A casebook with incidents on these days, each with more lines.
fn incidents(of: &[(&str, &str)]) -> Casebook {
    let casebook = Casebook::smallest();
    for (at, (day, more)) in of.iter().enumerate() {
        let text = format!(
            "title: Printers offline {at}\ndate: {day}\nservice: office-printing\n\
             classification: {{impact: minor, urgency: medium}}\n\
             resolution: {{kind: fix, summary: Restarted}}\n{more}"
        );
        casebook.write(&format!("incidents/{}/{day}-printers-{at}.yaml", &day[..4]), text);
    }
    casebook
}

const TIMES: &str = "times: {detected: 09:10, mitigated: 10:00, resolved: 11:25}\n";
const ZERO: &str = "times: {detected: 09:10, mitigated: 09:10, resolved: 09:10}\n\
                    imported: {from: tickets, backfilled: true}\n";

#[test]
fn what_was_entered_after_the_fact_is_left_out_and_counted() {
    let days = ["2026-02-02", "2026-03-02", "2026-04-02"];
    let all: Vec<_> =
        days.iter().map(|day| (*day, TIMES)).chain(days.iter().map(|day| (*day, ZERO))).collect();
    let (page, json) = both(&incidents(&all));
    assert_same(&page, &json);
    let text: String = page.split('<').filter_map(|part| part.split('>').nth(1)).collect();
    let said = "3 entered after the fact (imported.backfilled), 3 of them with a duration of zero";
    assert!(text.contains(said), "{text}");
    assert!(text.contains("Too few incidents (n\u{a0}=\u{a0}3) for a median."), "{text}");
    // The three that are left are listed, and no percentage is made of them.
    assert!(page.contains("data-figure=\"durations.time_to_mitigate.values_seconds[2]\""));
}

#[test]
fn a_rise_is_said_where_the_test_says_so() {
    let months = ["2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05"];
    let days: Vec<String> = months
        .iter()
        .enumerate()
        .flat_map(|(at, month)| (0..=at).map(move |day| format!("{month}-{:02}", day + 1)))
        .chain((1..=9).map(|day| format!("2026-10-{day:02}")))
        .chain((6..10).flat_map(|month| (1..9).map(move |day| format!("2026-{month:02}-{day:02}"))))
        .collect();
    let all: Vec<_> = days.iter().map(|day| (day.as_str(), TIMES)).collect();
    let (page, json) = both(&incidents(&all));
    assert_same(&page, &json);
    assert_eq!(json["trend.monthly_count.verdict"], "rising");
    let text: String = page.split('<').filter_map(|part| part.split('>').nth(1)).collect();
    assert!(text.contains("Rising: about +"), "{text}");
}

#[test]
fn the_page_never_judges() {
    let (page, _) = both(&Casebook::sample());
    let (_, main) = page.split_once("<main").expect("a main part");
    let text = main.to_lowercase();
    for word in ["stable", "improved", "better", "worse", "dora"] {
        assert!(!text.split(|c: char| !c.is_alphabetic()).any(|said| said == word), "{word}");
    }
}
