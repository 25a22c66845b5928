//! The same source again: what changed is brought up to date, everything else stays.

use super::{Fixture, ISSUE, here, notes, site};
use jiff::civil::date;
use std::fs;

#[test]
fn importing_again_changes_no_byte() {
    let mut fixture = Fixture::new(here("example-site"));
    fixture.run();
    let before = fixture.tree();
    fixture.today = date(2027, 1, 1);
    let report = fixture.run();
    assert_eq!((report.records, report.unchanged), (11, 11));
    assert_eq!(fixture.tree(), before);
}

#[test]
fn what_changed_at_the_source_is_brought_up_to_date_and_what_people_changed_is_theirs() {
    let source = site(&[("a.md", ISSUE), ("b.md", ISSUE)]);
    let mut fixture = Fixture::new(source.path());
    fixture.run();
    let edited = fixture.text("incidents/2024/b.yaml") + "severity: S2\n";
    fs::write(fixture.path("incidents/2024/b.yaml"), &edited).expect("written");
    for name in ["a.md", "b.md"] {
        let path = source.path().join("content/issues").join(name);
        fs::write(path, ISSUE.replace("Text.", "More text.")).expect("written");
    }
    fixture.today = date(2026, 12, 1);
    let report = fixture.run();
    assert_eq!((report.records, report.unchanged), (2, 1));
    let text = fixture.text("incidents/2024/a.yaml");
    assert!(text.contains("  More text.\n") && text.contains("  on: 2026-12-01\n"), "{text}");
    assert_eq!(fixture.text("incidents/2024/b.yaml"), edited);
    assert!(
        notes(&report).contains(
            &"incidents/2024/b.yaml:1 somebody changed it since it was imported: left as it is"
                .to_owned()
        ),
        "{:?}",
        report.notes
    );
}

#[test]
fn a_record_that_was_moved_is_found_and_other_records_are_never_overwritten() {
    let source = site(&[("a.md", ISSUE)]);
    let fixture = Fixture::new(source.path());
    fs::create_dir_all(fixture.path("incidents/2024")).expect("made");
    fs::write(fixture.path("incidents/2024/A.yaml"), "title: Ours\n").expect("written");
    fixture.run();
    assert_eq!(fixture.text("incidents/2024/A.yaml"), "title: Ours\n");
    assert!(fixture.path("incidents/2024/a-2.yaml").exists());
    fs::create_dir_all(fixture.path("incidents/old/name")).expect("made");
    fs::rename(
        fixture.path("incidents/2024/a-2.yaml"),
        fixture.path("incidents/old/name/incident.yaml"),
    )
    .expect("moved");
    assert_eq!(fixture.run().unchanged, 1);
    assert!(!fixture.path("incidents/2024/a-2.yaml").exists());
}

#[test]
fn a_dry_run_writes_nothing_and_says_the_same() {
    let fixture = Fixture { dry_run: true, ..Fixture::new(here("packit")) };
    let dry = fixture.run();
    assert!(fixture.tree().is_empty());
    let wet = Fixture { dry_run: false, ..fixture }.run();
    assert_eq!(
        serde_json::to_string(&dry).expect("JSON"),
        serde_json::to_string(&wet).expect("JSON")
    );
}

#[test]
fn a_service_that_was_renamed_keeps_its_key() {
    let source = site(&[("a.md", ISSUE)]);
    let fixture = Fixture::new(source.path());
    fixture.run();
    let renamed = fixture.text("casebook.yaml").replace("name: API", "name: Public interface");
    fs::write(fixture.path("casebook.yaml"), &renamed).expect("written");
    assert_eq!(fixture.run().unchanged, 1);
    assert_eq!(fixture.text("casebook.yaml"), renamed);
}
