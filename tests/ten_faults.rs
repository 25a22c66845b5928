//! Ten faults in one file: all of them in one run, each at its line and column.

#[path = "support/checked.rs"]
mod checked;

use checked::Checked;
use std::path::{Path, PathBuf};
use std::process::Command;

const FILE: &str = "incidents/2026-06-11-printer/incident.yaml";

/// Rule, line, column, and the first column after the value.
type Spot = (String, usize, usize, usize);

/// What each of the ten is, in the order of the file.
const TEN: [(&str, usize, usize, usize); 10] = [
    ("YML001", 1, 1, 6),    // an unknown key: `titel`
    ("INC009", 3, 10, 25),  // a broken reference: `office-printers`
    ("YML004", 4, 26, 34),  // an unknown word: `enormous`
    ("YML005", 6, 13, 17),  // a bad time: `8:40`
    ("INC003", 8, 13, 29),  // a missing offset
    ("YML002", 10, 25, 29), // a wrong type: `many`
    ("YML003", 11, 13, 24), // a missing key: `summary`
    ("INC009", 13, 9, 27),  // a broken `[[link]]`
    ("INC009", 13, 61, 84), // a missing attachment
    ("YML006", 14, 1, 5),   // a duplicate key: `date`
];

fn ten(lines_above: usize) -> Vec<Spot> {
    TEN.iter()
        .map(|&(rule, line, from, to)| (rule.to_owned(), line + lines_above, from, to))
        .collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ten-faults")
}

fn files() -> Vec<(String, String)> {
    let read = |path: &str| std::fs::read_to_string(folder().join(path)).expect("it is there");
    ["casebook.yaml", FILE].iter().map(|path| ((*path).to_owned(), read(path))).collect()
}

fn spots(checked: &Checked) -> Vec<Spot> {
    checked
        .json()
        .into_iter()
        .map(|finding| {
            assert_eq!(finding.place.file, FILE);
            assert_eq!(finding.place.line, finding.place.end_line, "{}", finding.message);
            let at = finding.place;
            (finding.rule.to_owned(), at.line, at.column, at.end_column)
        })
        .collect()
}

#[test]
fn ten_faults_are_ten_findings_each_at_its_place() {
    assert_eq!(spots(&Checked::of(files())), ten(0));
}

#[test]
fn a_line_above_moves_each_by_one() {
    let mut files = files();
    files[1].1.insert_str(0, "# a comment\n");
    assert_eq!(spots(&Checked::of(files)), ten(1));
}

#[test]
fn other_line_ends_and_a_byte_order_mark_move_none() {
    let mut files = files();
    files[1].1 = format!("\u{feff}{}", files[1].1.replace('\n', "\r\n"));
    assert_eq!(spots(&Checked::of(files)), ten(0));
}

#[test]
fn the_program_reports_the_same_ten_in_one_run() {
    let output = Command::new(env!("CARGO_BIN_EXE_casebook"))
        .args(["check", "--format", "json"])
        .current_dir(folder())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let number = |one: &serde_json::Value, key: &str| {
        usize::try_from(one[key].as_u64().expect("a number")).expect("a small one")
    };
    let found: Vec<Spot> = report["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| {
            let rule = one["rule"].as_str().expect("a code").to_owned();
            (rule, number(one, "line"), number(one, "column"), number(one, "end_column"))
        })
        .collect();
    assert_eq!(found, ten(0));
    assert_eq!(report["summary"]["errors"], 10);
    let as_of = report["as_of"].as_str().expect("an instant");
    assert!(as_of.parse::<jiff::Timestamp>().is_ok() && as_of.ends_with(":00"), "{as_of}");
}
