//! Input that breaks programs: the YAML Test Suite as a record's file, naughty strings as texts.
//! Nothing panics, every finding lies inside its file, and no other record notices.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/hostile_texts.rs"]
mod hostile_texts;
#[path = "support/program.rs"]
mod program;

use casebook::load::yaml;
use casebook::model::shape::{FileId, Kind, Node};
use checked::{CLEAN, Checked, SMALLEST};
use hostile_texts::{hostile, naughty, quoted};
use program::Casebook;
use std::path::PathBuf;

const VICTIM: &str = "incidents/2026/2026-06-12-victim.yaml";

#[test]
fn every_case_of_the_suite_stays_inside_its_own_file() {
    let cases = cases();
    assert!(cases.len() > 260, "{} cases", cases.len());
    for (name, text) in &cases {
        for path in [
            VICTIM,
            "incidents/2026/clean-folder/timeline.yaml",
            "incidents/2026/clean-folder/rca.yaml",
            "incidents/2026/clean-folder/actions.yaml",
            "problems/PRB-0002.yaml",
            "maintenance.yaml",
            "deployments.yaml",
        ] {
            let checked = Checked::of(with(&[(path, text)]));
            let outside = checked.places_outside();
            assert!(outside.is_empty(), "{name} as {path}: {outside:#?}");
            let elsewhere: Vec<String> = checked
                .json()
                .into_iter()
                .map(|one| one.place.file)
                .filter(|at| at != path)
                .collect();
            assert_eq!(elsewhere, [""; 0], "{name} as {path} is heard in other files");
            if path == VICTIM {
                assert!(!checked.findings.is_empty(), "{name} is no incident record");
            }
        }
    }
}

#[test]
fn every_case_of_the_suite_may_stand_in_casebook_yaml() {
    for (name, text) in cases() {
        let checked = Checked::of(with(&[("casebook.yaml", &text)]));
        assert_eq!(checked.places_outside(), [""; 0], "{name}");
        assert!(!checked.findings.is_empty(), "{name} is no configuration");
    }
}

#[test]
fn every_naughty_string_is_a_text_like_any_other() {
    for text in naughty() {
        let quoted = quoted(&text);
        let record = CLEAN.replacen("Second-floor printer offline", &quoted, 1)
            + &format!("timeline:\n  2026-06-11:\n    - {{at: 08:41, text: {quoted}}}\n");
        let config = SMALLEST.replace("Office printing", &quoted);
        let checked = Checked::of(with(&[(VICTIM, &record), ("casebook.yaml", &config)]));
        assert_eq!(checked.places_outside(), [""; 0], "{text:?}");
        for finding in checked.json() {
            // A text may hold a Markdown link to a file that is not there, or somebody's name;
            // nothing else is wrong.
            assert!(matches!(finding.rule, "INC009" | "RCA010"), "{text:?}: {}", finding.rule);
            assert_eq!(finding.place.file, VICTIM, "{text:?}");
        }
        let victim = checked.book.incident("2026-06-12-victim").expect("it was read");
        assert_eq!(victim.incident.title.get(), Some(&text));
        assert_eq!(victim.entries()[0].text.get().expect("read").texts[0].markdown, text);
        assert_eq!(checked.book.config.service_name("office-printing"), text);
    }
}

#[test]
fn the_program_ends_with_0_or_1_on_a_handful() {
    let suite = cases();
    let some =
        suite.iter().step_by(suite.len() / 8).map(|(name, text)| (name.clone(), text.clone()));
    let all = naughty();
    let titles = all.iter().step_by(all.len() / 8).map(|text| {
        (text.clone(), CLEAN.replacen("Second-floor printer offline", &quoted(text), 1))
    });
    let scratch = Casebook::of(&with(&[]));
    for (name, text) in some.chain(titles) {
        scratch.write(VICTIM, text.as_bytes());
        let ended = scratch.run(["check", "--format", "json"]);
        assert!(matches!(ended.code, 0 | 1), "{name:?}: {ended:?}");
        let report: serde_json::Value = serde_json::from_str(&ended.stdout).expect("JSON");
        let findings = report["findings"].as_array().expect("a list");
        assert_eq!(ended.code == 1, !findings.is_empty(), "{name:?}");
        assert!(findings.iter().all(|one| one["file"] == VICTIM), "{name:?}: {findings:?}");
    }
}

/// A clean casebook with some files put in or replaced.
fn with(changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files = std::collections::BTreeMap::from([
        ("casebook.yaml", SMALLEST),
        ("incidents/2026/clean-one.yaml", CLEAN),
        ("incidents/2026/clean-folder/incident.yaml", CLEAN),
        ("problems/PRB-0001.yaml", "title: Fusers wear out\ntimes: {logged: 2026-06-12}\n"),
    ]);
    files.extend(changed.iter().copied());
    files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// The cases of the suite, each with its name and its text.
fn cases() -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(hostile("yaml-test-suite"))
        .expect("the suite is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let tree =
            yaml::parse(&text, FileId(0)).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        let Kind::List(items) = tree.kind else { panic!("{name} is a list") };
        for (number, item) in items.into_iter().enumerate() {
            if let Some(yaml) = value_of(item, "yaml") {
                cases.push((format!("{name}-{number}"), decoded(&yaml)));
            }
        }
    }
    cases
}

fn value_of(node: Node<'_>, key: &str) -> Option<String> {
    let Kind::Map(entries) = node.kind else { return None };
    entries.into_iter().find(|(found, _)| found.text == key).and_then(|(_, value)| {
        match value.kind {
            Kind::Scalar { text, .. } => Some(text.into_owned()),
            Kind::List(_) | Kind::Map(_) => None,
        }
    })
}

/// The suite shows what cannot be seen by marks: `␣` a blank, `—»` a tab, `←` a carriage return,
/// `⇔` a byte order mark, `↵` a line end, `∎` that no line end follows.
fn decoded(shown: &str) -> String {
    let mut text = shown.replace('␣', " ").replace('⇔', "\u{feff}").replace('↵', "");
    while let Some(at) = text.find("—»") {
        text.replace_range(at..at + "—»".len(), "»");
    }
    text = text.replace('»', "\t").replace('←', "\r");
    match text.strip_suffix("∎\n") {
        Some(whole) => whole.to_owned(),
        None => text,
    }
}
