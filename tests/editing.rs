//! `mark` and `add` write one thing and touch nothing else: every old byte stays, whatever the
//! style, and the record says what it said and the one thing more.

#[path = "support/program.rs"]
mod program;

use casebook::load::{self, Disk, Files as _, Loaded};
use casebook::model::service_level::Milestone;
use casebook::model::timeline::EntryKind;
use casebook::model::{IncidentRecord, Moment};
use casebook::patch::{self, Change, Edited, NewEntry, PatchError};
use program::Casebook;
use std::path::Path;
use std::process::Command;

fn moment(text: &str) -> Moment {
    Moment { instant: text.parse().expect("an instant"), approximate: false }
}

/// What is done to a record in these tests.
fn edit(
    root: &Path,
    id: &str,
    what: impl Fn(Edited<'_>) -> Result<Change, PatchError>,
) -> Result<Change, PatchError> {
    let files = Disk::new(root);
    let Loaded { book, .. } = load::load(&files).expect("a casebook");
    let record = book.incident(id).expect("the record");
    let present = "2030-01-01T00:00:00Z".parse().expect("an instant");
    what(Edited { files: &files, book: &book, record, present })
}

/// The new text is the old one with one piece put in.
#[track_caller]
fn assert_only_adds(change: &Change) {
    let (old, new) = (change.old.as_deref().unwrap_or_default(), change.new.as_str());
    let same = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    assert!(new.as_bytes().ends_with(&old.as_bytes()[same..]), "{old}\n--- became\n{new}");
}

/// The new text is the old one with this piece somewhere in it.
#[track_caller]
fn assert_puts_in(change: &Change, piece: &str) {
    let (old, new) = (change.old.as_deref().unwrap_or_default(), change.new.as_str());
    let is_there = |at: usize| {
        let split = old.split_at_checked(at);
        split.is_some_and(|(before, after)| format!("{before}{piece}{after}") == new)
    };
    assert!((0..=old.len()).any(is_there), "{old}\n--- became\n{new}");
}

const TEXTS: &[&str] = &[
    "Rollback started",
    "a: b #c, [d] {e}",
    "- \"quoted\" & 'apostrophe' * @ `x` %",
    "First line.\n\n  Second: line # no remark\n# a heading\nlast",
    "~09:00",
    "2026-06-10",
    "null",
    "[[2026-02-11-pool-exhaustion]] again 🔥",
    "A sentence that is so long that it does not fit on one line of the file with all that stands before it.",
];

/// Each record of the shipped sample, in each style of line ends, takes every text and milestone.
#[test]
fn every_record_of_the_sample_keeps_its_bytes() {
    let styles: [fn(&str) -> String; 5] = [
        str::to_owned,
        |text| text.replace('\n', "\r\n"),
        |text| text.trim_end().to_owned(),
        |text| format!("\u{feff}{text}"),
        |text| format!("# \ttabs\there\n\n{text}\n\n\t# the end"),
    ];
    let (mut marked, mut added) = (0, 0);
    for (turn, style) in styles.into_iter().enumerate() {
        let casebook = Casebook::sample();
        for path in casebook.files() {
            if Path::new(&path).extension().is_some_and(|end| end == "yaml")
                && path.starts_with("incidents/")
            {
                casebook.write(&path, style(&casebook.read(&path)));
            }
        }
        let files = Disk::new(&casebook.root);
        let Loaded { book, findings } = load::load(&files).expect("a casebook");
        assert!(findings.is_empty(), "the styles themselves are sound: {:?}", findings[0]);
        let present = "2030-01-01T00:00:00Z".parse().expect("an instant");
        for (at, record) in book.incidents.iter().enumerate() {
            let edited = Edited { files: &files, book: &book, record, present };
            let text = TEXTS[at % TEXTS.len()];
            for (day, text) in [(begin(record), text), (moment("2029-12-31T12:00:00Z"), TEXTS[0])] {
                let new = NewEntry { text, kind: Some(EntryKind::Action), by: Some("on: call") };
                let change = patch::add(edited, new, day)
                    .unwrap_or_else(|why| panic!("{}: {why}", record.id));
                assert_only_adds(&change);
                added += 1;
            }
            // Each record takes each milestone in one of the styles; all at all would take minutes.
            for milestone in Milestone::ALL.iter().skip((at + turn) % 4).step_by(4) {
                match patch::mark(edited, *milestone, begin(record)) {
                    Ok(change) => {
                        assert_only_adds(&change);
                        marked += 1;
                    }
                    Err(PatchError::Stated { .. } | PatchError::Order(_)) => {}
                    Err(why) => panic!("{} {milestone}: {why}", record.id),
                }
            }
        }
        assert!(files.read("casebook.yaml").is_ok());
    }
    assert!(added >= 300 && marked >= 20, "{added} added, {marked} marked");
}

/// A moment at which a record was alive.
fn begin(record: &IncidentRecord) -> Moment {
    let times = record.incident.times.get().expect("moments");
    let known = [&times.detected, &times.occurred, &times.resolved];
    let known = known.into_iter().find_map(|field| field.get());
    Moment { approximate: false, ..*known.expect("a moment") }
}

/// What goes in, and what else stood there, in each way of writing it.
#[test]
fn each_style_is_kept() {
    let mark = |text: &str, want: Option<&str>| {
        let casebook = Casebook::smallest().file("incidents/a.yaml", text);
        let change = edit(&casebook.root, "a", |edited| {
            patch::mark(edited, Milestone::Acknowledged, moment("2026-06-11T07:00:00Z"))
        });
        match (change, want) {
            (Ok(change), Some(want)) => assert_puts_in(&change, want),
            (Err(PatchError::ByHand { .. }), None) => {}
            (other, _) => panic!("{text}\n{other:?}"),
        }
    };
    let head = "title: A\ndate: 2026-06-11\nservice: office-printing\n";
    mark(
        &format!("{head}times: {{detected: 08:40, resolved: 10:05}}\n"),
        Some(", acknowledged: 09:00"),
    );
    mark(&format!("{head}times: {{resolved: 10:05}}\n"), Some("acknowledged: 09:00, "));
    mark(&format!("{head}times:\n  resolved: 10:05\n"), Some("  acknowledged: 09:00\n"));
    mark(
        &format!("{head}times:\n    detected: 08:40   # x\n    # y\n"),
        Some("    acknowledged: 09:00\n"),
    );
    mark(&format!("{head}times:\n  detected: 08:40"), Some("\n  acknowledged: 09:00"));
    mark(&format!("{head}times:\n  detected: 08:40\n  acknowledged:   # when?\n"), Some(" 09:00"));
    mark(&format!("{head}times: {{detected: 08:40, acknowledged: }}\n"), Some(" 09:00"));
    mark(
        &format!("{head}times: {{\n  detected: \"08:40\", # x\n}}\n"),
        Some(", acknowledged: 09:00"),
    );
    mark(&format!("{head}times:\n  # none yet\n"), Some("  acknowledged: 09:00\n"));
    mark(head, Some("times:\n  acknowledged: 09:00\n"));
    mark(&format!("{head}times: {{}}\n"), Some("acknowledged: 09:00"));
    mark(
        "title: A\ntimes: {detected: 2026-06-11T08:40+02:00}\n",
        Some(", acknowledged: 2026-06-11T09:00+02:00"),
    );
    mark(
        "{title: A, times: {detected: 2026-06-11T08:40+02:00}}\n",
        Some(", acknowledged: 2026-06-11T09:00+02:00"),
    );
    mark(&format!("{head}times: {{detected: 08:40, acknowledged: ~}}\n"), None);
    mark(&format!("{head}times:\n  detected: 08:40\n  acknowledged: null\n"), None);

    let add = |timeline: &str, want: Option<&str>| {
        let casebook = Casebook::smallest()
            .file("incidents/a/incident.yaml", format!("{head}times: {{detected: 08:40}}\n"))
            .file("incidents/a/timeline.yaml", timeline);
        let new = NewEntry { text: "x", kind: None, by: None };
        let change = edit(&casebook.root, "a", |edited| {
            patch::add(edited, new, moment("2026-06-11T07:00:00Z"))
        });
        match (change, want) {
            (Ok(change), Some(want)) => assert_puts_in(&change, want),
            (Err(PatchError::ByHand { .. }), None) => {}
            (other, _) => panic!("{timeline}\n{other:?}"),
        }
    };
    let line = "  - {at: 09:00, text: x}\n";
    add("", Some("2026-06-11:\n  - {at: 09:00, text: x}\n"));
    add("# only a remark", Some("\n2026-06-11:\n  - {at: 09:00, text: x}"));
    add("2026-06-11:\n", Some(line));
    add("2026-06-11:\n  - {at: 08:00, text: y}\n", Some(line));
    add("2026-06-11:\n- {at: 08:00, text: y}\n", Some("- {at: 09:00, text: x}\n"));
    add("2026-06-11:\n  - {at: 10:00, text: y}\n", Some(line));
    add("2026-06-11:\n  - at: 08:00\n    text: |\n      y\n\n      # z\n\n# end\n", Some(line));
    add("2026-06-11: [{at: 08:00, text: y}]\n", Some(", {at: 09:00, text: x}"));
    add("{2026-06-10: [{at: 08:00, text: y}]}\n", Some(", 2026-06-11: [{at: 09:00, text: x}]"));
    add(
        "2026-06-12:\n   - {at: 08:00, text: y}\n",
        Some("2026-06-11:\n   - {at: 09:00, text: x}\n"),
    );
    add(
        "2026-06-10:\n  - {at: 08:00, text: y}\n\n2026-06-12:\n  - {at: 08:00, text: y}\n",
        Some("2026-06-11:\n  - {at: 09:00, text: x}\n"),
    );
    add("2026-06-11:\n  - at: 08:00\n    text: |+\n      y\n\n2026-06-12: []\n", None);
}

/// A file that somebody saved meanwhile is not written over.
#[test]
fn a_file_changed_meanwhile_stands() {
    let text = "title: A\nservice: office-printing\ntimes: {detected: 2026-06-11T08:40+02:00}\n";
    let casebook = Casebook::smallest().file("incidents/a.yaml", text);
    let change = edit(&casebook.root, "a", |edited| {
        patch::mark(edited, Milestone::Resolved, moment("2026-06-11T07:00:00Z"))
    });
    let change = change.expect("an edit");
    casebook.write("incidents/a.yaml", "title: B\n");
    assert!(matches!(change.write(&casebook.root), Err(PatchError::Meanwhile(_))));
    assert_eq!(casebook.read("incidents/a.yaml"), "title: B\n");
}

/// Two branches add a line each; git merges them without a question, and the result checks clean.
#[test]
fn two_branches_add_and_merge() {
    let casebook = Casebook::smallest()
        .file(".gitattributes", "timeline.yaml merge=union\n")
        .file(
            "incidents/a/incident.yaml",
            "title: A\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05}\nresolution: {kind: fix, summary: Done}\n",
        )
        .file("incidents/a/timeline.yaml", "2026-06-11:\n  - {at: 08:40, text: It stopped}\n");
    let git = |arguments: &[&str]| {
        let done = Command::new("git")
            .args([
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@example.org",
                "-c",
                "commit.gpgsign=false",
            ])
            .args(arguments)
            .current_dir(&casebook.root)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_SYSTEM", "/dev/null")
            .output()
            .expect("git starts");
        assert!(done.status.success(), "{arguments:?}: {done:?}");
    };
    let commit = |text: &str, by: &str, at: &str| {
        casebook.run(["add", "a", text, "--by", by, "--at", at]).code(0);
        git(&["commit", "-qam", text]);
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "begin"]);
    git(&["checkout", "-qb", "other"]);
    commit("Fuser is hot", "desk", "2026-06-11T09:10");
    commit("It cools down.\nSlowly.", "desk", "2026-06-11T09:30");
    git(&["checkout", "-q", "main"]);
    commit("Vendor called", "manager", "2026-06-11T09:00");
    git(&["merge", "-q", "--no-edit", "other"]);
    casebook.run(["check", "--deny-warnings"]).code(0);
    let timeline = casebook.read("incidents/a/timeline.yaml");
    for text in ["It stopped", "Fuser is hot", "Slowly.", "Vendor called"] {
        assert_eq!(timeline.matches(text).count(), 1, "{timeline}");
    }
}
