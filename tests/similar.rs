//! Have we seen this before? On the shipped sample: from the command, on the report, in a review.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::Casebook;
use repository::{commit, git};
use serde_json::{Value, json};

const OUTAGE: &str = "2026-06-10-online-banking-logins";
const RELATIVE: &str = "2026-02-11-pool-exhaustion";

fn similar(casebook: &Casebook, sought: &str) -> Value {
    let ended = casebook.run(["similar", sought, "--format", "json"]).code(0);
    serde_json::from_str(&ended.stdout).expect("JSON")
}

fn ids(found: &Value) -> Vec<&str> {
    let all = found["similar"].as_array().expect("a list").iter();
    all.map(|one| one["id"].as_str().expect("an id")).collect()
}

#[test]
fn the_earlier_relative_of_the_outage_is_found_with_the_reason() {
    let casebook = Casebook::sample();
    let found = similar(&casebook, OUTAGE);
    assert_eq!(found["sought"], serde_json::json!({"id": OUTAGE}));
    assert_eq!(ids(&found)[0], RELATIVE);
    let reasons = found["similar"][0]["reasons"].as_array().expect("reasons");
    let kinds: Vec<_> = reasons.iter().map(|one| one["kind"].as_str().expect("a kind")).collect();
    assert_eq!(kinds, ["problem", "service-and-cause", "category", "words"]);
    assert_eq!(reasons[1]["cause"], "pool-exhaustion");
    // Both titles say "pool"; the summary of both is about connections.
    let words = reasons[3]["words"].as_array().expect("words");
    assert!(words.iter().any(|word| word == "pool"), "{words:?}");
}

/// Without the problem that both name, and without their cause, the words alone lead there.
#[test]
fn words_alone_lead_to_the_relative() {
    let found = similar(&Casebook::sample(), "logins time out, connection pool exhausted");
    assert_eq!(ids(&found)[0], RELATIVE);
    let none = similar(&Casebook::sample(), "xylophone zeppelin");
    assert!(ids(&none).is_empty(), "{none}");
}

/// A page names what came before, never what came after: it does not change with later records.
#[test]
fn the_report_names_what_came_before_and_the_command_both() {
    let casebook = Casebook::sample();
    casebook.run(["build", "--out", "built"]).code(0);
    let page = |id: &str| casebook.read(&format!("built/incidents/{id}/index.html"));
    let section = |page: &str| {
        let (_, from) = page.split_once("id=\"similar\"").unwrap_or(("", ""));
        from.split_once("</section>").map_or(String::new(), |(section, _)| section.to_owned())
    };
    let outage = section(&page(OUTAGE));
    assert!(outage.contains(&format!("../../incidents/{RELATIVE}/index.html")), "{outage}");
    assert!(outage.contains("same problem (PRB-0007)"), "{outage}");
    assert!(outage.contains("Pool raised from 60 to 200 connections a node."), "{outage}");
    assert!(!section(&page(RELATIVE)).contains(OUTAGE));
    assert!(ids(&similar(&casebook, RELATIVE)).contains(&OUTAGE));
}

/// Drills and records that were cancelled are no history.
#[test]
fn drills_and_cancelled_records_are_not_named() {
    let casebook = Casebook::sample();
    let left_out: Vec<String> = casebook
        .files()
        .into_iter()
        .filter(|path| path.starts_with("incidents/") && !path.contains("/attachments/"))
        .filter(|path| {
            let text = casebook.read(path);
            text.contains("\ncancelled:") || text.contains("\nkind: drill")
        })
        .filter_map(|path| Some(path.rsplit_once('/')?.1.strip_suffix(".yaml")?.to_owned()))
        .collect();
    assert!(left_out.len() >= 2, "the sample has a drill and a duplicate: {left_out:?}");
    for id in left_out {
        let title = casebook.run(["similar", &id, "--format", "json"]).code(0);
        let found: Value = serde_json::from_str(&title.stdout).expect("JSON");
        assert!(ids(&found).is_empty(), "{id} is no history, so nothing is like it: {found}");
    }
}

/// A reviewer of a new record is told what came before and is like it; changed records are not new.
#[test]
fn a_new_incident_is_asked_whether_we_have_seen_it_before() {
    let fails = |day: &str| {
        format!(
            "title: Till cannot reach the pool of connections\ndate: {day}\nservice: shop\ntimes: {{detected: 08:40, resolved: 10:05}}\n"
        )
    };
    let casebook = Casebook::empty()
        .file("casebook.yaml", "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nas_of: 2026-11-24T09:00+01:00\nservices: {shop: {name: Shop}}\n")
        .file("incidents/till.yaml", fails("2026-05-14"))
        .file("incidents/printer.yaml", fails("2026-05-15").replace("Till cannot reach the pool of connections", "Printer offline"));
    git(&casebook, "", &["init", "--quiet"]);
    commit(&casebook);
    casebook.write("incidents/come.yaml", fails("2026-06-14"));
    casebook.write("incidents/printer.yaml", fails("2026-05-16"));
    let ended = casebook.run(["diff", "HEAD", "--format", "json"]).code(0);
    let all: Value = serde_json::from_str(&ended.stdout).expect("JSON");
    let seen = all["seen_before"].as_array().expect("a list");
    assert_eq!(seen.len(), 1, "only `come` is new: {seen:?}");
    let like = seen[0]["like"].as_array().expect("a list");
    let till = like.iter().find(|one| one["id"] == "till").expect("it is found");
    assert_eq!(
        *till,
        json!({
            "id": "till", "title": "Till cannot reach the pool of connections", "began": "2026-05-14",
            "why": "same service (Shop) · words in common: Till, reach, pool, connections",
        })
    );
    let comment = casebook.run(["diff", "HEAD"]).code(0).stdout;
    let (_, section) = comment.split_once("### Have we seen this before?").expect("the section");
    assert!(section.contains("till Till cannot reach"), "{section}");
}
