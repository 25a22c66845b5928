//! Real sites: the numbers that were counted there, and one record in full.

use super::{Fixture, at, here, notes};
use casebook::load::{self, Disk};
use casebook::model::incident::{Effect, Impact, Incident};
use std::path::Path;

#[test]
fn the_example_site_comes_whole() {
    let fixture = Fixture::new(here("example-site"));
    let report = fixture.run();
    assert_eq!((report.records, report.unchanged, report.skipped.len()), (11, 0, 0));
    assert_eq!((report.timeline_entries, report.actions), (11, 0));
    assert_eq!((report.services, report.assumed_time_zone, report.open), (2, 9, 4));
    let records = fixture.records();
    assert_eq!(records.len(), 11);
    let starts: Vec<_> = records
        .values()
        .filter_map(|record| Some(record.times.get()?.occurred.get()?.instant))
        .collect();
    assert_eq!(starts.iter().min().copied(), Some(at("2017-12-17T16:24:00Z")));
    assert_eq!(starts.iter().max().copied(), Some(at("2024-12-27T09:43:40Z")));
    let impacts = |impact| {
        let has = |record: &&Incident| {
            record.classification.get().and_then(|both| both.impact.copied()) == Some(impact)
        };
        records.values().filter(has).count()
    };
    assert_eq!([Impact::Extensive, Impact::Significant, Impact::Minor].map(impacts), [4, 3, 1]);
    let services: usize = records.values().map(|record| record.service_effects.items().len()).sum();
    assert_eq!(services, 10);
    let notes = notes(&report);
    assert!(
        notes.iter().any(|note| note.contains("`automated`") && note.contains("(1 file has it)")),
        "{notes:?}"
    );
    assert_eq!(notes.iter().filter(|note| note.contains("informational")).count(), 3);
}

#[test]
fn a_record_says_what_the_issue_said_and_no_more() {
    let fixture = Fixture::new(here("example-site"));
    fixture.run();
    let text = fixture.text("incidents/2018/2018-04-13-unavailable-guilds-connection-issues.yaml");
    let digest = text.lines().find(|line| line.starts_with("  digest: ")).expect("a digest");
    assert_eq!(digest.len(), "  digest: ".len() + 16);
    let text = text.replace(digest, "  digest: …");
    let (head, rest) = text.split_once("summary: |\n").expect("a summary");
    assert_eq!(
        head,
        "title: Unavailable Guilds & Connection Issues
service_effects:
  - {service: api, effect: outage}
  - {service: media-proxy, effect: outage}
classification: {impact: extensive}
times:
  occurred: 2018-04-13T15:54+00:00
  resolved: 2018-04-13T17:30+00:00
"
    );
    assert!(rest.starts_with("  *Post-mortem*\n\n  At approximately 14:01, a Redis instance"));
    let (_, tail) = rest.split_once("imported:\n").expect("imported");
    assert_eq!(
        tail,
        "  from: cstate
  file: content/issues/2018-04-13-unavailable-guilds-connection-issues.md
  on: 2026-11-24
  zone_assumed: true
  digest: …
timeline:
  2018-04-13:
    - at: 2018-04-13T15:54+00:00
      text: \"*Investigating* - We're aware of users experiencing unavailable guilds and issues when attempting to connect. We're currently investigating.\"
    - at: 2018-04-13T16:50+00:00
      text: \"*Monitoring* - After hitting the ole reboot button Example Chat App is now recovering. We're going to continue to monitor as everyone reconnects.\"
    - at: 2018-04-13T17:30+00:00
      text: \"*Update* - A fix has been implemented and we are monitoring the results. Looks like this has been fixed.\"
"
    );
}

#[test]
fn a_new_casebook_names_organisation_zone_and_services() {
    let fixture = Fixture { zone: "Europe/Berlin", ..Fixture::new(here("example-site")) };
    fixture.run();
    assert_eq!(
        fixture.text("casebook.yaml"),
        "casebook: 1
organisation: Eggsample Status
time_zone: Europe/Berlin
services:
  gateway:
    name: Gateway
  backup-gateway:
    name: Backup Gateway
    description: This is a description for a system with no recorded downtime.
  website:
    name: Website
    description: The web frontend for the application.
  api:
    name: API
    description: The guts of the application.
  media-proxy:
    name: Media Proxy
    description: This is the *service* responsible for serving images, audio, and video. It is reliant on our CDN.
"
    );
    let records = fixture.records();
    let times = records["2018-01-17-sending-dms-impacted"].times.get().expect("times");
    assert_eq!(times.occurred.get().map(|moment| moment.instant), Some(at("2017-12-17T15:24:00Z")));
    let text = fixture.text("incidents/2017/2018-01-17-sending-dms-impacted.yaml");
    assert!(text.contains("occurred: 2017-12-17T16:24+01:00\n"), "{text}");
}

#[test]
fn the_traps_of_packit_are_reported_and_cost_no_more_than_they_must() {
    let fixture = Fixture::new(here("packit"));
    let report = fixture.run();
    assert_eq!((report.records, report.skipped.len()), (7, 1));
    let skipped = &report.skipped[0];
    assert_eq!(
        (skipped.file.as_str(), skipped.line, skipped.reason.as_str()),
        (
            "content/issues/2023-10-31-release-monitoring.org-outage.md",
            1,
            "no front matter: the opening `---` is missing"
        )
    );
    assert_eq!(
        notes(&report),
        [
            "content/issues/2023-02-17-slo2-error-budget-depleted-in-a-day.md:13 the picture `/images/SLO2-error-budget-depleted.png` does not come along: kept as its text",
            "content/issues/2024-08-13-github-outage.md:3 hour 015 is not a time; `occurred` left out",
        ]
    );
    let records = fixture.records();
    let github = records["2024-08-13-github-outage"].times.get().expect("times");
    assert!(github.occurred.is_absent());
    assert_eq!(
        github.resolved.get().map(|moment| moment.instant),
        Some(at("2024-08-13T13:23:00Z"))
    );
    let copr = records["2023-09-05-copr-outage"].times.get().expect("times");
    assert!(copr.resolved.get().map(|at| at.instant) < copr.occurred.get().map(|at| at.instant));
    for record in records.values() {
        let times = record.times.get().expect("times");
        assert!(
            times.detected.is_absent()
                && times.acknowledged.is_absent()
                && times.mitigated.is_absent()
        );
        assert!(
            record.resolution.is_absent() && record.roles.is_absent() && record.actions.is_absent()
        );
        let classification = record.classification.get().expect("a severity");
        assert!(classification.urgency.is_absent());
        for effect in record.service_effects.items() {
            assert!(
                effect.effect.copied().is_some_and(|effect| effect != Effect::None)
                    == (classification.impact.copied() != Some(Impact::Minor))
            );
            assert!(effect.share.is_absent());
        }
    }
}

#[test]
fn services_with_equal_slugs_stay_apart() {
    let fixture = Fixture::new(here("packit"));
    fixture.run();
    let text = fixture.text("casebook.yaml");
    assert!(text.contains("  workers:\n    name: Workers\n"), "{text}");
    assert!(text.contains("  workers-2:\n    name: workers\n"), "{text}");
}

#[test]
fn packit_has_the_numbers_that_were_counted() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/cstate/packit");
    if !corpus.is_dir() {
        #[expect(clippy::print_stderr, reason = "a test that does not run says so")]
        let () = eprintln!("not run: {} is not there", corpus.display());
        return;
    }
    let fixture = Fixture::new(corpus);
    let report = fixture.run();
    assert_eq!((report.records, report.skipped.len(), report.timeline_entries), (107, 1, 0));
    assert_eq!((report.services, report.assumed_time_zone, report.open), (20, 5, 0));
    let records = fixture.records();
    assert_eq!(records.len(), 107);
    let impacts = |impact| {
        let has = |record: &&Incident| {
            record.classification.get().and_then(|both| both.impact.copied()) == Some(impact)
        };
        records.values().filter(has).count()
    };
    assert_eq!([Impact::Extensive, Impact::Significant, Impact::Minor].map(impacts), [5, 69, 33]);
    let times = || records.values().filter_map(|record| record.times.get());
    let starts: Vec<_> = times().filter_map(|times| Some(times.occurred.get()?.instant)).collect();
    assert_eq!(starts.len(), 106);
    assert_eq!(starts.iter().min().copied(), Some(at("2021-06-02T11:16:00Z")));
    assert_eq!(starts.iter().max().copied(), Some(at("2026-03-02T19:00:00Z")));
    let backwards = times().filter(|times| {
        let both = times.resolved.get().zip(times.occurred.get());
        both.is_some_and(|(end, start)| end.instant < start.instant)
    });
    assert_eq!(backwards.count(), 1);
    let references: usize =
        records.values().map(|record| record.service_effects.items().len()).sum();
    assert_eq!(references, 126);
    let loaded = load::load(&Disk::new(fixture.root.path())).expect("a casebook");
    assert_eq!(loaded.book.config.services.get().map(casebook::model::Keyed::len), Some(21));
    let again = fixture.tree();
    assert_eq!(fixture.run().unchanged, 107);
    assert_eq!(fixture.tree(), again);
}

/// What the program says of a casebook: exit code and output.
fn casebook(arguments: &[&str], root: &Path) -> (Option<i32>, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(arguments)
        .arg("--root")
        .arg(root)
        .output()
        .expect("the program starts");
    (output.status.code(), String::from_utf8(output.stdout).expect("text"))
}

#[test]
fn the_imported_packit_has_one_error_and_builds_when_that_is_waived() {
    let fixture = Fixture::new(here("packit"));
    fixture.run();
    let (code, json) = casebook(&["check", "--format", "json"], fixture.root.path());
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let findings = json["findings"].as_array().expect("a list");
    let errors: Vec<_> = findings
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .map(|finding| format!("{} {}:{}", finding["rule"], finding["file"], finding["line"]))
        .collect();
    assert_eq!(code, Some(1));
    assert_eq!(errors, ["\"INC004\" \"incidents/2023/2023-09-05-copr-outage.yaml\":7"]);
    let waived = fixture.text("casebook.yaml")
        + "allow: [{rule: INC004, records: [\"2023-09-05-*\"], reason: as it stands at the source}]\n";
    std::fs::write(fixture.path("casebook.yaml"), waived).expect("written");
    let (code, _) = casebook(&["build"], fixture.root.path());
    assert_eq!(code, Some(0));
}
