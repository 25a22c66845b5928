//! A real history from end to end: the cState files of a public project are imported, checked and
//! built through the program. Read where the corpora lie beside the project; counts are those of
//! their README.

#![allow(clippy::print_stdout, reason = "a test that passes over says so")]

use super::program::Casebook;
use std::fs;
use std::path::Path;

#[test]
fn a_real_status_page_becomes_a_casebook() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/cstate/packit");
    if !source.is_dir() {
        println!("passed over: the corpora do not lie beside the project");
        return;
    }
    let casebook = Casebook::empty();
    let root = casebook.root.clone();
    let source = source.to_str().expect("UTF-8");

    let imported =
        casebook.run(["import", "cstate", source, "--into", ".", "--format", "json"]).code(1);
    let report: serde_json::Value = serde_json::from_str(&imported.stdout).expect("JSON");
    assert_eq!(report["records"], 107);
    assert_eq!(report["assumed_time_zone"], 5);
    assert_eq!(report["services"], 20);
    assert_eq!(report["timeline_entries"], 0);
    assert_eq!(report["skipped"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        report["skipped"][0]["file"],
        "content/issues/2023-10-31-release-monitoring.org-outage.md"
    );

    let checked = casebook.run(["check", "--format", "json"]).code(1);
    let report: serde_json::Value = serde_json::from_str(&checked.stdout).expect("JSON");
    let errors: Vec<_> = report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|finding| finding["severity"] == "error")
        .collect();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    let error = errors[0];
    assert_eq!(error["rule"], "INC004");
    let file = root.join(error["file"].as_str().expect("a path"));
    let text = fs::read_to_string(&file).expect("the record");
    let at = |key: &str| usize::try_from(error[key].as_u64().expect("a number")).expect("small");
    let line = text.lines().nth(at("line") - 1).expect("a line of the record");
    let value: String =
        line.chars().skip(at("column") - 1).take(at("end_column") - at("column")).collect();
    assert_eq!(
        value,
        "2023-04-05T15:00:00+00:00".replace(":00+", "+"),
        "the finding lies on the very value"
    );
    assert!(line.contains("resolved"), "{line}");

    let config = root.join("casebook.yaml");
    let mut text = fs::read_to_string(&config).expect("casebook.yaml");
    text.push_str("allow: [{rule: INC004, records: [\"2023-09-05-copr-outage\"], reason: the source says so}]\n");
    fs::write(&config, text).expect("writable");
    casebook.run(["build"]).code(0);
    let reports = fs::read_dir(root.join("site/incidents"))
        .expect("reports")
        .flatten()
        .filter(|entry| entry.path().join("index.html").is_file())
        .count();
    assert_eq!(reports, 107);
}
