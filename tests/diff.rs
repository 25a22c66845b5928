//! `casebook diff`: what a change to the records means, in JSON and as a comment for a review.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::{Casebook, Ended};
use repository::{commit, git};
use serde_json::{Value, json};

const CONFIG: &str = "casebook: 1
organisation: Example Co
time_zone: Europe/Berlin
as_of: 2026-11-24T09:00+01:00
services:
  shop: {name: Shop, slo: {availability: 99.9}}
roles: {lead: {name: Lead}}
causes: {pool: {name: Pool exhausted}, leak: {name: Leak}}
clocks:
  resolution: {start: logged, stop: resolved, targets: {P1: 4h, P2: 4h, P3: 4h, P4: 4h, P5: 4h}}
";

/// Lasts 3 h 13 min.
const SHOP: &str = "title: Nobody could pay
date: 2026-06-10
classification: {impact: extensive, urgency: high}
service_effects: [{service: shop, effect: outage, from: 09:02, to: 12:15}]
times: {occurred: 09:00, detected: 09:02, acknowledged: 09:10, mitigated: 12:10, resolved: 12:15}
summary: Nobody could pay.
actions:
  - {id: gate, title: Gate the pool in front of the database, type: prevent, owner: lead, due: 2026-12-15, state: accepted}
  - {id: alert, title: Alert on more than 80 connections, type: detect, owner: lead, due: 2026-12-20, state: accepted}
  - {id: drop, title: Drop the second pool of the shop, type: prevent, owner: lead, due: 2026-12-20, state: accepted}
";

fn minor(title: &str, day: &str) -> String {
    format!(
        "title: {title}\ndate: {day}\nservice: shop\nclassification: {{impact: minor, urgency: low}}\ntimes: {{detected: 08:40, resolved: 10:05}}\n"
    )
}

/// A casebook with some records, committed on `main`.
fn committed() -> Casebook {
    let casebook = Casebook::empty()
        .file("casebook.yaml", CONFIG)
        .file("incidents/shop.yaml", SHOP)
        .file("incidents/gone.yaml", minor("Scanner offline", "2026-06-11"))
        .file("incidents/old-name.yaml", minor("Printer offline", "2026-06-12"))
        .file(
            "incidents/backwards.yaml",
            minor("Clock wrong", "2026-06-13").replace("10:05", "08:05"),
        );
    git(&casebook, "", &["init", "--quiet"]);
    commit(&casebook);
    casebook
}

fn diff(casebook: &Casebook, arguments: &[&str]) -> Ended {
    casebook.run(["diff"].into_iter().chain(arguments.iter().copied()))
}

fn read(casebook: &Casebook, arguments: &[&str]) -> Value {
    let ended = diff(casebook, &[arguments, &["--format", "json"]].concat()).code(0);
    serde_json::from_str(&ended.stdout).expect("JSON")
}

/// The part of a comment below a heading.
fn section<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, rest) = text
        .split_once(&format!("### {heading}\n"))
        .unwrap_or_else(|| panic!("no {heading} in {text}"));
    rest.split("\n### ").next().unwrap_or(rest)
}

/// Ten kinds of change in the working tree.
fn changed() -> Casebook {
    let casebook = committed();
    let shop = SHOP
        .replace("12:15}", "13:15}")
        .replace("impact: extensive, urgency: high", "impact: minor, urgency: low")
        .replace("summary:", "rca: {cause: pool}\nsummary:")
        .replace(
            "due: 2026-12-15, state: accepted",
            "due: 2026-12-15, done: 2026-11-20, evidence: [{url: https://ci.example/1}]",
        )
        .replace(
            "80 connections, type: detect, owner: lead, due: 2026-12-20",
            "80 connections, type: detect, owner: lead, due: 2026-11-20",
        )
        + "  - {id: limit, title: Limit each client to 20 connections, type: prevent, owner: lead, due: 2026-12-31, state: accepted}\n";
    let shop = shop.replace(
        "  - {id: drop, title: Drop the second pool of the shop, type: prevent, owner: lead, due: 2026-12-20, state: accepted}",
        "  - {id: drop, title: Drop the second pool of the shop, type: prevent, owner: lead, declined: {at: 2026-11-20, reason: needed, by: lead}}",
    );
    casebook.write("incidents/shop.yaml", shop);
    std::fs::remove_file(casebook.at("incidents/gone.yaml")).expect("it was there");
    std::fs::rename(casebook.at("incidents/old-name.yaml"), casebook.at("incidents/new-name.yaml"))
        .expect("it was there");
    casebook.write("incidents/backwards.yaml", minor("Clock wrong", "2026-06-13"));
    casebook.write(
        "incidents/come.yaml",
        minor("Till offline", "2026-06-14").replace("10:05", "08:05"),
    );
    casebook
}

#[test]
fn each_kind_of_change_is_told_as_data() {
    let all = read(&changed(), &["main"]);
    assert_eq!(all["version"], 1);
    assert_eq!(all["head"], "worktree");
    assert_eq!(all["base"].as_str().map(str::len), Some(40));
    let record = |id: &str| {
        let records = all["records"].as_array().expect("a list");
        records.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("{id}: {records:#?}"))
    };
    assert_eq!(record("come")["change"], "added");
    assert_eq!(record("gone")["change"], "removed");
    assert_eq!(record("new-name")["change"], "renamed");
    assert_eq!(record("new-name")["renamed_from"], "old-name");
    let shop = record("shop");
    assert_eq!((&shop["change"], &shop["kind"]), (&json!("changed"), &json!("incident")));
    assert_eq!(shop["renamed_from"], Value::Null);
    let fields = shop["fields"].as_array().expect("a list");
    let path = |path: &str, old: Value, new: Value| {
        let want = json!({"path": path, "old": old, "new": new});
        assert!(fields.contains(&want), "{want} in {fields:#?}");
    };
    let (old, new) = ("2026-06-10T12:15+02:00", "2026-06-10T13:15+02:00");
    path("times.resolved", json!(old), json!(new));
    path("service_effects[0].to", json!(old), json!(new));
    path("classification.impact", json!("extensive"), json!("minor"));
    path("rca.cause", Value::Null, json!("pool"));
    assert!(fields.iter().any(|field| field["path"] == "priority"), "{fields:#?}");
    assert_eq!(
        shop["durations"],
        json!([{"name": "time_to_resolve", "old_seconds": 11580, "new_seconds": 15180}])
    );
    assert_eq!(shop["verdicts"], json!([{"clock": "resolution", "old": "met", "new": "breached"}]));
    assert_eq!(
        all["actions"],
        json!({"opened": ["shop#limit"], "done": ["shop#gate"], "declined": ["shop#drop"],
               "due_moved": ["shop#alert", "shop#drop"], "newly_overdue": ["shop#alert"]})
    );
    let budgets = all["budgets"].as_array().expect("a list");
    assert_eq!((budgets.len(), &budgets[0]["month"]), (1, &json!("2026-06")));
    assert_eq!(
        (&budgets[0]["service"], &budgets[0]["budget_minutes"]),
        (&json!("shop"), &json!(43.2))
    );
    let rules = |list: &str| -> Vec<String> {
        let list = all["findings"][list].as_array().expect("a list").iter();
        list.map(|one| format!("{} {}", one["rule"], one["file"])).collect()
    };
    let has = |list: &str, file: &str| {
        let want = format!("\"INC004\" \"incidents/{file}.yaml\"");
        assert!(rules(list).contains(&want), "{want} in {:?}", rules(list));
    };
    has("fixed", "backwards");
    has("new", "come");
    assert!(!rules("fixed").iter().any(|one| one.contains("gone")), "{:?}", rules("fixed"));
    assert!(!rules("new").iter().any(|one| one.contains("new-name")), "{:?}", rules("new"));
    assert_eq!(all["loosened"], json!([]));
}

#[test]
fn each_kind_of_change_stands_in_its_section() {
    let text = diff(&changed(), &["main"]).code(0).stdout;
    let check = |heading: &str, wants: &[&str]| {
        let part = section(&text, heading);
        for want in wants {
            assert!(part.contains(want), "{want} in {heading}: {text}");
        }
    };
    check(
        "Records",
        &["| added | <code>come", "| removed | <code>gone", "renamed from <code>old-name"],
    );
    check("Values", &["<code>times.resolved</code>", "13&#58;15"]);
    check("Durations", &["| time to resolve | 3 h 13 min | 4 h 13 min |"]);
    check("Clocks", &["| met | breached |"]);
    check("Priority and cause", &["<code>rca.cause</code> | – | <code>pool"]);
    check(
        "Actions",
        &["| opened | <code>shop&#35;limit", "| done |", "| declined |", "| newly overdue |"],
    );
    // That a declined action has no date any more is no move of its own.
    let actions = section(&text, "Actions");
    let moves: Vec<&str> = actions.lines().filter(|row| row.contains("due date moved")).collect();
    assert!(moves.len() == 1 && moves[0].contains("alert"), "{moves:?}");
    check("Error budgets", &["| 2026-06 |", "| 43.20 min |"]);
    check("Findings", &["| new error | INC004 |", "| fixed error | INC004 |"]);
    check("Ten questions for a reviewer", &["- [ ] ❌ ", "INC004: 1"]);
    assert!(!text.contains("### Rules loosened"), "{text}");
    let asked = section(&text, "Ten questions for a reviewer").matches("\n- [").count();
    assert_eq!(asked, 10, "{text}");
}

#[test]
fn what_silences_the_rules_is_announced_first() {
    let casebook = committed();
    casebook.write("casebook.yaml", format!("{CONFIG}rules: {{RED001: allow}}\n"));
    let record = minor("Clock wrong", "2026-06-13").replace("10:05", "08:05");
    let waiver = "allow: [{rule: INC004, reason: the clock was wrong}]\naudience: public\n";
    casebook.write("incidents/backwards.yaml", format!("{record}{waiver}"));
    casebook.write("templates/home.html", "<p>");
    casebook.run(["check", "--write-baseline", "known.yaml"]);
    casebook.write("docs/headless.txt", "- 0123456789abcdef # INC004\n");
    let text = diff(&casebook, &["main"]).code(0).stdout;
    let first = text.split("\n### ").nth(1).expect("a section");
    assert!(first.starts_with("Rules loosened\n"), "{text}");
    for want in [
        "lowers RED001",
        "waives INC004",
        "templates/home.html",
        "| audience |",
        "from internal to public",
        "| baseline |",
        "docs/headless.txt",
    ] {
        assert!(first.contains(want), "{want} in {first}");
    }
    let all = read(&casebook, &["main"]);
    let kinds: Vec<&str> = all["loosened"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["kind"].as_str().expect("a word"))
        .collect();
    for kind in ["level", "waiver", "baseline", "template", "audience"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    assert_eq!(all["findings"]["fixed"], json!([]), "silenced is not fixed");
}

#[test]
fn a_hostile_title_is_only_text() {
    let casebook = committed();
    let title = "'@admins | see #123 `x` <img src=x> ![a](https://x.example) </details>'";
    casebook.write("incidents/come.yaml", minor(title, "2026-06-14"));
    let text = diff(&casebook, &["main"]).code(0).stdout;
    assert!(text.contains("&#64;admins &#124; see &#35;123 &#96;x&#96;"), "{text}");
    for raw in ["@admins", "#123 ", "<img", "![a]", "https://x", "</details> "] {
        assert!(!text.contains(raw), "{raw} in {text}");
    }
}

#[test]
fn a_large_change_fits_into_a_comment() {
    let casebook = committed();
    for n in 0..500 {
        let title = format!("'Till {n} offline @ops | {}'", "#1 ".repeat(40));
        casebook.write(&format!("incidents/till-{n:03}.yaml"), minor(&title, "2026-06-14"));
    }
    let text = diff(&casebook, &["main"]).code(0).stdout;
    assert!(text.len() <= 60_000, "{}", text.len());
    assert!(text.contains("more rows are left out"), "{text}");
    assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
    for line in text.lines().filter(|line| line.starts_with('|')) {
        assert!(line.ends_with('|'), "{line}");
    }
    assert!(text.contains("### Ten questions for a reviewer"), "{text}");
    assert_eq!(read(&casebook, &["main"])["records"].as_array().map(Vec::len), Some(500));
}

#[test]
fn two_revisions_are_compared_from_where_they_parted() {
    let casebook = committed();
    git(&casebook, "", &["switch", "--quiet", "--create", "work"]);
    casebook.write("incidents/come.yaml", minor("Till offline", "2026-06-14"));
    commit(&casebook);
    git(&casebook, "", &["switch", "--quiet", "main"]);
    casebook.write("incidents/theirs.yaml", minor("Theirs", "2026-06-15"));
    commit(&casebook);
    let all = read(&casebook, &["main", "work"]);
    let ids: Vec<&Value> =
        all["records"].as_array().expect("a list").iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, [&json!("come")]);
    assert_eq!(all["head"].as_str().map(str::len), Some(40));
    let none = diff(&casebook, &["main"]).code(0).stdout;
    assert!(none.contains("No change to the records."), "{none}");
    casebook.write("incidents/theirs.yaml", format!("# Ours.\n{}", minor("Theirs", "2026-06-15")));
    let none = diff(&casebook, &["main"]).code(0).stdout;
    assert!(none.contains("No change to the records."), "a comment says nothing: {none}");
}

#[test]
fn a_casebook_in_a_folder_and_a_record_that_does_not_parse() {
    let outer = Casebook::empty()
        .file("book/casebook.yaml", CONFIG)
        .file("book/incidents/shop.yaml", SHOP)
        .file("incidents/elsewhere.yaml", "title: x\n");
    git(&outer, "", &["init", "--quiet"]);
    commit(&outer);
    outer.write("book/incidents/shop.yaml", "title: [\n");
    outer.write("incidents/elsewhere.yaml", "title: y\n");
    let ended = diff(&outer, &["HEAD", "--root", "book"]).code(0);
    assert!(ended.stderr.contains("1 record cannot be read"), "{}", ended.stderr);
    assert!(ended.stdout.contains("Cannot be read before or after"), "{}", ended.stdout);
    assert!(ended.stdout.contains("| changed | <code>shop</code>"), "{}", ended.stdout);
    assert!(!ended.stdout.contains("elsewhere"), "{}", ended.stdout);
}

#[test]
fn both_sides_are_seen_at_the_instant_that_is_asked_for() {
    let casebook = changed();
    let at = |as_of: &str| read(&casebook, &["main", "--as-of", as_of]);
    // Before the deadline nobody is late, and what is resolved later is not yet known.
    let early = at("2026-11-10T09:00+01:00");
    assert_eq!(early["actions"]["newly_overdue"], json!([]));
    assert_eq!(early["actions"]["done"], json!([]));
    let late = at("2026-11-24T09:00+01:00");
    assert_eq!(late["actions"]["newly_overdue"], json!(["shop#alert"]));
    let during = at("2026-06-10T12:30+02:00");
    let shop = during["records"].as_array().expect("a list").iter().find(|one| one["id"] == "shop");
    assert_eq!(
        shop.expect("it is changed")["durations"],
        json!([{"name": "time_to_resolve", "old_seconds": 11580, "new_seconds": null}])
    );
    let ended = diff(&casebook, &["main", "--as-of", "tomorrow"]).code(2);
    assert_eq!(ended.stdout, "");
}

#[test]
fn a_base_before_there_was_a_casebook_is_compared_as_an_empty_one() {
    let casebook = Casebook::empty().file("README", "Later here.\n");
    git(&casebook, "", &["init", "--quiet"]);
    commit(&casebook);
    git(&casebook, "", &["tag", "nothing"]);
    casebook.write("incidents/shop.yaml", SHOP);
    commit(&casebook);
    git(&casebook, "", &["tag", "no-config"]);
    casebook.write("casebook.yaml", format!("{CONFIG}rules: {{RCA010: allow}}\n"));
    commit(&casebook);
    // Without a zone its short times were unknown, so its durations are new.
    for (base, change) in [("nothing", "added"), ("no-config", "changed")] {
        let all = read(&casebook, &[base]);
        assert_eq!(all["records"][0]["change"], change, "{base}: {all}");
        assert_eq!(all["loosened"], json!([]), "{base}: there was nothing to loosen");
        assert!(diff(&casebook, &[base]).code(0).stdout.contains("### Findings"), "{base}");
    }
    // The other way round: casebook.yaml is gone.
    let gone = diff(&casebook, &["HEAD", "no-config"]);
    assert_eq!(gone.code, 0, "{}", gone.stderr);
}

#[test]
fn a_fault_of_the_call_is_one_sentence() {
    let casebook = committed();
    let check = |casebook: &Casebook, arguments: &[&str], want: &str| {
        let ended = diff(casebook, arguments).code(2);
        assert!(ended.stderr.contains(want), "{want}: {}", ended.stderr);
        assert_eq!(ended.stdout, "");
        assert_eq!(ended.stderr.trim_end().lines().count(), 1, "{}", ended.stderr);
    };
    check(&casebook, &["nowhere"], "git knows no revision `nowhere`");
    check(&casebook, &["main", "nowhere"], "git knows no revision `nowhere`");
    check(&casebook, &["--output=x"], "`--output=x` is no revision");
    check(&casebook, &["main", "--output=x"], "`--output=x` is no revision");
    check(&Casebook::smallest(), &["main"], "is not in a git repository");
    casebook.write("incidents/more.yaml", minor("More", "2026-06-15"));
    commit(&casebook);
    let clone = Casebook::empty();
    let from = format!("file://{}", casebook.root.display());
    git(&clone, "", &["clone", "--quiet", "--depth", "1", &from, "."]);
    check(&clone, &["HEAD~1"], "this clone is shallow");
}

/// A month without downtime is 0, not −0, as data and in words.
#[test]
fn a_month_that_had_no_downtime_shows_none() {
    let casebook = committed();
    let outage = SHOP.replace("2026-06-10", "2026-08-11");
    casebook.write("incidents/august.yaml", outage);
    let months = read(&casebook, &["main"])["budgets"].clone();
    assert_eq!(months[0]["month"], "2026-08");
    assert_eq!(months[0]["old_minutes"].to_string(), "0.0");
    let comment = diff(&casebook, &["main"]).code(0).stdout;
    assert!(section(&comment, "Error budgets").contains("| 2026-08 | 0.00 min |"), "{comment}");
}
