//! What the real sites do not show: a casebook that is there, odd issues, calls that fail.

use super::{Fixture, ISSUE, here, notes, site};
use casebook::import::{self, Request};
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::fs;
use std::path::Path;

#[test]
fn a_casebook_keeps_its_text_and_gets_the_services_it_lacks() {
    let check = |before: &str, want: &str| {
        let source = site(&[("a.md", &ISSUE.replace("[API]", "[API, Koji builds]"))]);
        let fixture = Fixture::new(source.path());
        fs::write(fixture.path("casebook.yaml"), before).expect("written");
        fixture.run();
        assert_eq!(fixture.text("casebook.yaml"), want);
        fixture.records();
    };
    let head = "# Ours.\ncasebook: 1\norganisation: X\ntime_zone: UTC\n";
    let koji = "koji-builds:\n    name: Koji builds\n";
    check(
        &format!(
            "{head}services: # all of them\n  api: {{name: API}} # the API\n\n# Teams.\nteams: {{}}\n"
        ),
        &format!(
            "{head}services: # all of them\n  api: {{name: API}} # the API\n  {koji}\n# Teams.\nteams: {{}}\n"
        ),
    );
    check(
        &format!("{head}services:\n    api:\n        name: API\n"),
        &format!(
            "{head}services:\n    api:\n        name: API\n    koji-builds:\n      name: Koji builds\n"
        ),
    );
    check(
        &format!("{head}services: {{api: {{name: API}}}}\n"),
        &format!("{head}services: {{koji-builds: {{name: Koji builds}}, api: {{name: API}}}}\n"),
    );
    check(
        &format!("{head}services: {{}}\n"),
        &format!("{head}services:\n  api:\n    name: API\n  {koji}"),
    );
    check(head, &format!("{head}services:\n  api:\n    name: API\n  {koji}"));
    check(
        &format!("{head}services: {{api: {{name: Other}}, Koji-Builds: {{}}}}\n"),
        &format!(
            "{head}services: {{api-2: {{name: API}}, koji-builds-2: {{name: Koji builds}}, api: {{name: Other}}, Koji-Builds: {{}}}}\n"
        ),
    );
}

#[test]
fn no_issue_hides_the_others_behind_its_name() {
    let source = site(&[("incident.md", ISSUE), ("故障.md", ISSUE), ("a.md", ISSUE)]);
    let fixture = Fixture::new(source.path());
    fixture.run();
    let ids: Vec<_> = fixture.records().into_keys().collect();
    assert_eq!(ids, ["a", "incident-2", "incident-3"]);
}

#[test]
fn issues_of_the_wild_are_read_or_reported() {
    let source = site(&[
        (
            "capital.md",
            "---\nTitle: \"Down: all of it\"\nDate: \"2024-01-01T10:00:00Z\"\nResolved: yes\nResolvedWhen: '2024-01-01 11:00'\nSeverity: DOWN\nAffected: API\n---\r\nSee [[x]] and {{< note >}}.\r\n",
        ),
        ("draft.md", "---\ntitle: D\ndraft: true\n---\n"),
        (
            "misspelt.md",
            "---\ntitle: M\ndate: 2024-01-01T10:00:00Z\nseverity: distrupted\naffected: [API, API]\n---\n",
        ),
        (
            "open.md",
            "---\ntitle: O\ndate: 2024-01-01T10:00:00Z\nresolved: false\nresolvedWhen: 2024-01-01T11:00:00Z\n---\n",
        ),
        ("plan.md", "---\ndate: tomorrow\n---\n"),
        ("Sträßchen.md", "---\ntitle: S\ndate: 2024-01-01T10:00:00Z\n---\n"),
        ("toml.md", "+++\ntitle = \"T\"\n+++\n"),
        ("broken.md", "---\ntitle: a: b\n---\n"),
        ("_index.md", "---\ntitle: Issues\n---\n"),
    ]);
    fs::write(source.path().join("content/issues/latin.md"), b"---\ntitle: \xe4\n---\n")
        .expect("written");
    let fixture = Fixture::new(source.path());
    let report = fixture.run();
    let skipped: Vec<_> =
        report.skipped.iter().map(|skip| (skip.file.as_str(), skip.line)).collect();
    assert_eq!(
        skipped,
        [
            ("content/issues/broken.md", 2),
            ("content/issues/draft.md", 3),
            ("content/issues/latin.md", 1),
            ("content/issues/toml.md", 1)
        ],
        "{:?}",
        report.skipped
    );
    assert_eq!(
        notes(&report),
        [
            "casebook.yaml:2 the source has no title: `organisation` is \"Unnamed organisation\", to be changed",
            "content/issues/_index.md:1 a page of the site and no issue: left out",
            "content/issues/capital.md:9 the shortcode `{{< note >}}` is Hugo's: kept as text",
            "content/issues/misspelt.md:4 severity `distrupted` is not one of cState's (`disrupted`?); impact and effect left out",
            "content/issues/open.md:5 `resolvedWhen` beside `resolved: false`; `resolved` left out",
            "content/issues/plan.md:1 no moment is left: the record has no time at all",
            "content/issues/plan.md:2 `tomorrow` is not a time; `occurred` left out",
            "content/issues/plan.md:2 no title: the file's name stands for it",
        ]
    );
    let records = fixture.records();
    assert_eq!(records.len(), 5);
    let capital = &records["capital"];
    assert_eq!(capital.title.get().map(String::as_str), Some("Down: all of it"));
    assert!(
        fixture.text("incidents/2024/capital.yaml").contains("  See \\[\\[x]] and {{< note >}}.\n")
    );
    assert!(records.contains_key("straesschen") && fixture.path("incidents/plan.yaml").exists());
    assert!(
        fixture
            .text("incidents/2024/misspelt.yaml")
            .contains("service_effects:\n  - {service: api}\n")
    );
}

#[test]
fn a_call_that_cannot_be_done_says_why() {
    let check = |fixture: &Fixture, want: &str| {
        let error = fixture.try_run().expect_err("refused").to_string();
        assert!(error.contains(want), "{error}");
        assert!(fixture.tree().keys().all(|name| name == "casebook.yaml"));
    };
    check(&Fixture::new("not/there"), "not/there cannot be read");
    check(&Fixture::new(site(&[]).path()), "has no issue below it");
    let empty = site(&[]);
    check(&Fixture::new(empty.path().join("content/issues")), "has no issue below it");
    let fixture = Fixture::new(here("packit"));
    fs::write(fixture.path("casebook.yaml"), "casebook: 1\nservices: [a\n").expect("written");
    check(&fixture, "line 2 cannot be read");
    fs::write(fixture.path("casebook.yaml"), "casebook: 2\n").expect("written");
    check(&fixture, "format version 2");
    let request = Request {
        paths: &[],
        into: Path::new("."),
        time_zone: TimeZone::UTC,
        zone_name: "UTC",
        today: date(2026, 11, 24),
        dry_run: true,
    };
    let error = import::run("pager", &request).expect_err("refused").to_string();
    assert_eq!(error, "no importer is called `pager`; there is `cstate`");
}

#[test]
fn the_report_is_the_contract() {
    let fixture = Fixture { dry_run: true, ..Fixture::new(here("packit")) };
    let report = fixture.run();
    let json = serde_json::to_value(&report).expect("JSON");
    let keys: Vec<_> = json.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "version",
            "source",
            "records",
            "unchanged",
            "timeline_entries",
            "actions",
            "services",
            "assumed_time_zone",
            "open",
            "skipped",
            "notes"
        ]
    );
    let human = report.to_string();
    let first = "cstate would take 7 records (0 unchanged), 0 timeline entries, 0 actions, ";
    assert!(human.starts_with(first), "{human}");
    assert!(human.contains(
        "\nskipped: content/issues/2023-10-31-release-monitoring.org-outage.md:1: no front matter"
    ));
}
