//! The reports of periods say what `casebook stats --compare --format json` says: every figure on one
//! names its place in the JSON and carries the value that stands there.

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use serde_json::Value;

/// The figures of a page: place, value, and what is read.
fn figures(page: &str) -> Vec<(&str, &str, &str)> {
    let attribute = |tag, name: &str| -> &str {
        let tag: &str = tag;
        let (_, rest) = tag.split_once(&format!("{name}=\"")).expect("the attribute is there");
        rest.split_once('"').expect("it ends").0
    };
    page.split("<data ")
        .skip(1)
        .map(|rest| {
            let (tag, rest) = rest.split_once('>').expect("a tag ends");
            let (text, _) = rest.split_once("</data>").expect("an element ends");
            (attribute(tag, "data-figure"), attribute(tag, "value"), text)
        })
        .collect()
}

/// The value at a place such as `period.services[2].small.incidents`.
fn at<'j>(json: &'j Value, path: &str) -> &'j Value {
    let pointer = path.replace(['.', '['], "/").replace(']', "");
    json.pointer(&format!("/{pointer}")).unwrap_or_else(|| panic!("no `{path}` in the JSON"))
}

fn text_of(page: &str) -> String {
    let (_, main) = page.split_once("<main").expect("a main part");
    let (main, _) = main.split_once("</main>").expect("its end");
    main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
}

/// All reports that have one before them, with the two that are compared.
fn compared(casebook: &Casebook) -> Vec<(String, String)> {
    let keys: Vec<String> = std::fs::read_dir(casebook.at("site/reports"))
        .expect("the reports")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "index.html")
        .collect();
    let before = |key: &String| {
        let year: i32 = key[..4].parse().expect("a year");
        let earlier = match key.get(4..) {
            Some("") => format!("{:04}", year - 1),
            Some("-Q1") => format!("{:04}-Q4", year - 1),
            Some("-01") => format!("{:04}-12", year - 1),
            Some(rest) if rest.starts_with("-Q") => {
                format!("{year:04}-Q{}", rest[2..].parse::<u32>().expect("a quarter") - 1)
            }
            Some(rest) => {
                format!("{year:04}-{:02}", rest[1..].parse::<u32>().expect("a month") - 1)
            }
            None => return None,
        };
        keys.contains(&earlier).then_some(earlier)
    };
    keys.iter().filter_map(|key| Some((key.clone(), before(key)?))).collect()
}

#[test]
fn every_figure_is_that_of_the_command() {
    let casebook = Casebook::sample();
    casebook.run(["build"]).code(0);
    let all = compared(&casebook);
    assert!(all.len() > 15, "only {} reports have one before them", all.len());
    let mut seen = 0;
    for (key, before) in all {
        let page = casebook.read(&format!("site/reports/{key}/index.html"));
        // Which of the two is named first does not matter.
        let stats = casebook.run(["stats", "--compare", &before, &key, "--format", "json"]).code(0);
        let json: Value = serde_json::from_str(&stats.stdout).expect("it prints JSON");
        assert_eq!((&json["period"]["key"], &json["before"]["key"]), (&key.into(), &before.into()));
        for (path, value, text) in figures(&page) {
            let value: Value = serde_json::from_str(value).expect("a value is a number");
            assert_eq!(&value, at(&json, path), "{path}: the page says {text}");
            seen += 1;
        }
    }
    assert!(seen > 900, "only {seen} figures");
}

#[test]
fn every_figure_that_is_not_zero_leads_to_its_records() {
    let casebook = Casebook::sample();
    casebook.run(["build"]).code(0);
    let page = casebook.read("site/reports/2026-Q2/index.html");
    let (_, table) = page.split_once("id=\"figures\"").expect("the figures");
    let (table, _) = table.split_once("</table>").expect("their end");
    for row in table.split("<tr>").skip(2) {
        let cell = row.split("<td class=\"n\"").nth(1).expect("a cell of this period");
        let cell = cell.split("</td>").next().unwrap_or_default();
        let is_zero = cell.contains(">0</data>") && !cell.contains("<a ");
        assert!(is_zero || cell.contains("<a href=\"#"), "where are the records? {cell}");
    }
    for anchor in page.split("href=\"#").skip(1) {
        let anchor = anchor.split('"').next().unwrap_or_default();
        assert!(page.contains(&format!("id=\"{anchor}\"")), "no #{anchor}");
    }
}

#[test]
fn no_report_judges() {
    let casebook = Casebook::sample();
    casebook.run(["build"]).code(0);
    for (key, _) in compared(&casebook) {
        let text = text_of(&casebook.read(&format!("site/reports/{key}/index.html")));
        for word in ["stable", "improved", "better", "worse", "NaN", "inf"] {
            let mut said = text.split(|c: char| !c.is_alphabetic());
            assert!(!said.any(|said| said == word), "{key}: {word}");
        }
    }
}

/// A casebook with printers offline on these days.
fn printers(days: &[&str], more: &str) -> Casebook {
    let casebook = Casebook::smallest();
    for (at, day) in days.iter().enumerate() {
        let text = format!(
            "title: Printers offline {at}\ndate: {day}\nservice: office-printing\n\
             classification: {{impact: minor, urgency: medium}}\n\
             resolution: {{kind: fix, summary: Restarted}}\n\
             times: {{detected: 09:10, mitigated: 10:00, resolved: 11:25}}\n{more}"
        );
        casebook.write(&format!("incidents/{}/{day}-printers-{at}.yaml", &day[..4]), text);
    }
    casebook.run(["build"]).code(0);
    casebook
}

#[test]
fn the_cover_is_grammatical_for_none_one_and_many() {
    let cover = |casebook: &Casebook, key: &str| {
        let text = text_of(&casebook.read(&format!("site/reports/{key}/index.html")));
        text.replace('\u{a0}', " ")
    };
    let casebook = printers(&["2026-01-05", "2026-03-02", "2026-03-03"], "rca: {cause: fuser}\n");
    let (none, one, many) = ("2026-02", "2026-01", "2026-03");
    assert!(cover(&casebook, none).contains("No incident began in February 2026."));
    let one = cover(&casebook, one);
    assert!(one.contains("One incident began in January 2026."), "{one}");
    assert!(one.contains("The only one whose cause is known had not been there before."), "{one}");
    assert!(one.contains("No action was done; none was overdue at the end."), "{one}");
    assert!(one.contains("Nothing: no incident is recorded in the period before"), "{one}");
    let many = cover(&casebook, many);
    assert!(many.contains("Two incidents began in March 2026, none of them major."), "{many}");
    assert!(many.contains("All two whose cause is known had been there before."), "{many}");
    assert!(many.contains("No evidence of change (p = 0.55; 2 vs 0 incidents)."), "{many}");
}

#[test]
fn what_is_over_does_not_change_with_the_day_of_the_build() {
    let casebook = printers(&["2026-01-05", "2026-03-02"], "");
    let page = |as_of: &str| {
        casebook.run(["build", "--as-of", as_of]).code(0);
        casebook.read("site/reports/2026-Q1/index.html")
    };
    assert_eq!(page("2026-06-01T09:00:00Z"), page("2026-09-01T09:00:00Z"));
    let early = page("2026-03-20T09:00:00Z");
    assert!(early.contains("Incident report Q1 2026 so far"), "it runs");
}

#[test]
fn many_incidents_stay_a_document() {
    let days: Vec<String> =
        (0..80).map(|at| format!("2026-{:02}-{:02}", at / 28 + 1, at % 28 + 1)).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let casebook = printers(&days, "");
    let page = casebook.read("site/reports/2026-Q1/index.html");
    let text = text_of(&page);
    assert!(text.contains("All others, by service and priority"), "{text}");
    assert!(page.contains("../../months/2026-02/index.html"), "the months have them in full");
    assert!(page.len() < 120_000, "{} bytes", page.len());
}

#[test]
fn a_casebook_without_incidents_has_a_list_that_helps() {
    let casebook = Casebook::smallest();
    casebook.run(["build"]).code(0);
    let text = text_of(&casebook.read("site/reports/index.html"));
    assert!(text.contains("There is no report yet"), "{text}");
}
