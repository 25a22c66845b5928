//! The contract with scripts, continuous integration and editors: exit codes, what goes to stdout
//! and what to stderr, and the shape of JSON. Most cases are transcripts in `cli/`.

#[path = "support/program.rs"]
mod program;
#[path = "support/transcript.rs"]
mod transcript;

use program::{Casebook, Ended, SMALLEST, tests};
use serde_json::Value;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;

const PRINTER: &str = "title: Printer offline
date: 2026-06-11
service: office-printing
classification: {impact: minor, urgency: low}
times: {detected: 08:40, resolved: 10:05}
resolution: {kind: fix, summary: Fuser replaced}
";

/// Resolved before it was detected.
const BACKWARDS: &str = "title: Scanner offline
date: 2026-06-12
service: office-printing
times: {detected: 09:40, resolved: 09:10}
";

#[test]
fn every_transcript_comes_out_as_written() {
    let mut files: Vec<_> = fs::read_dir(tests().join("cli"))
        .expect("the transcripts")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 8, "transcripts are missing");
    let faults: Vec<String> =
        files.iter().filter_map(|path| transcript::play(path).err()).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// The trace in the README is what the program says of the same record.
#[test]
fn the_trace_of_the_readme_is_that_of_the_program() {
    let read = |path: std::path::PathBuf| fs::read_to_string(path).expect("a file of ours");
    let readme = read(tests().join("../README.md"));
    let (_, trace) = readme.split_once("```text\n$ casebook explain-clock").expect("a trace");
    let (trace, _) = trace.split_once("```").expect("its end");
    let told: String = trace
        .lines()
        .skip(1)
        .fold(String::new(), |told, line| told + format!("| {line}").trim_end() + "\n");
    assert!(read(tests().join("cli/explain-clock.txt")).contains(&told), "{told}");
}

fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.stdout).unwrap_or_else(|why| panic!("{why}: {}", ended.stdout))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn findings_as_json_have_the_fields_of_the_contract() {
    let casebook = Casebook::smallest()
        .file("incidents/2026/2026-06-11-printer.yaml", PRINTER)
        .file("incidents/2026/2026-06-12-scanner.yaml", BACKWARDS);
    let report = json(&casebook.run(["check", "--format", "json"]).code(1));
    assert_eq!(keys(&report), ["version", "as_of", "findings", "summary"]);
    assert_eq!(report["version"], 1);
    assert_eq!(report["as_of"], "2026-11-24T09:00:00+01:00");
    assert_eq!(
        keys(&report["summary"]),
        ["incidents", "problems", "actions", "errors", "warnings", "notes"]
    );
    let finding = &report["findings"][0];
    for (key, want) in [
        ("rule", "INC004".into()),
        ("name", "time-order".into()),
        ("severity", "error".into()),
        ("file", "incidents/2026/2026-06-12-scanner.yaml".into()),
        ("line", Value::from(4)),
        ("column", Value::from(36)),
        ("end_line", Value::from(4)),
        ("end_column", Value::from(41)),
    ] {
        assert_eq!(finding[key], want, "{key} of {finding:#}");
    }
    assert!(finding["related"].is_array() && finding["help"].is_string(), "{finding:#}");
}

#[test]
fn actions_as_json_have_the_same_fields_whatever_is_stated() {
    let bare = "actions:\n  - {id: spare, title: Keep a spare}\n";
    let full = "actions:
  - id: spare
    title: Keep a spare
    type: mitigate
    strength: strong
    addresses: [fuser]
    owner: desk
    created: 2026-06-12
    due: 2026-07-15
    due_moved: [{from: 2026-06-30}]
    done: 2026-07-16
    done_when: a spare lies on each floor
    verify: {due: 2026-09-30, method: drill, measure: fitted in an hour, result: passed, checked: 2026-09-29}
    ticket: https://tickets.example/1
";
    let one = |actions: &str| {
        let casebook = Casebook::smallest().file("incidents/a.yaml", format!("{PRINTER}{actions}"));
        json(&casebook.run(["actions", "--format", "json"]).code(0))
    };
    let (bare, full) = (one(bare), one(full));
    for list in [&bare, &full] {
        assert_eq!(keys(list), ["version", "as_of", "actions", "summary"]);
        assert_eq!(
            keys(&list["summary"]),
            ["shown", "open", "overdue", "done", "verified", "declined"]
        );
        assert_eq!(list["actions"][0]["id"], "a#spare");
        assert_eq!(list["actions"][0]["record_kind"], "incident");
    }
    let (bare, full) = (&bare["actions"][0], &full["actions"][0]);
    assert_eq!(keys(bare), keys(full));
    for (key, want) in [
        ("title", "Keep a spare".into()),
        ("type", "mitigate".into()),
        ("strength", "strong".into()),
        ("owner", "desk".into()),
        ("owner_name", "desk".into()),
        ("state", "verified".into()),
        ("created", "2026-06-12".into()),
        ("due", "2026-07-15".into()),
        ("done", "2026-07-16".into()),
        ("declined", Value::Null),
        ("overdue_days", Value::Null),
        ("age_days", 34.into()),
        ("ticket", "https://tickets.example/1".into()),
        ("done_when", "a spare lies on each floor".into()),
        ("addresses", vec!["fuser"].into()),
        ("due_moved", 1.into()),
    ] {
        assert_eq!(full[key], want, "{key}");
    }
    let verify = &full["verify"];
    assert_eq!(keys(verify), ["due", "method", "measure", "result", "checked", "overdue_days"]);
    for key in ["type", "strength", "owner", "owner_name", "due", "done", "ticket", "verify"] {
        assert_eq!(bare[key], Value::Null, "{key} is not stated");
    }
    assert_eq!(bare["due_moved"], 0);
}

#[test]
fn rules_as_json_have_the_fields_of_the_contract_and_the_level_in_force() {
    let level = |rules: &Value| {
        let rules = rules.as_array().expect("an array");
        let rule = rules.iter().find(|rule| rule["code"] == "TML002").expect("TML002");
        rule["level"].clone()
    };
    let outside = json(&Casebook::empty().run(["rules", "--format", "json"]).code(0));
    for rule in outside.as_array().expect("an array") {
        assert_eq!(
            keys(rule),
            ["code", "name", "class", "level", "since", "summary", "docs", "bad", "good"]
        );
        let docs = rule["docs"].as_str().expect("text");
        assert!(!docs.starts_with(' ') && docs.contains("\n## Why it matters"), "{docs}");
    }
    assert_eq!(level(&outside), "info");
    let inside = Casebook::empty()
        .file("casebook.yaml", format!("{SMALLEST}rules: {{timeline-not-sorted: deny}}\n"));
    assert_eq!(level(&json(&inside.run(["rules", "--format", "json"]).code(0))), "deny");
}

#[test]
fn each_rule_can_be_explained_by_code_and_by_name() {
    let casebook = Casebook::empty();
    for rule in casebook::check::rules() {
        let by_code = casebook.run(["explain", rule.code]).code(0).stdout;
        assert_eq!(by_code, casebook.run(["explain", rule.name]).code(0).stdout);
        assert!(by_code.starts_with(&format!("{} {}\n", rule.code, rule.name)), "{by_code}");
        // Rules that no text can break (too large, unreadable) have no example.
        let has_example = !rule.bad.is_empty();
        assert_eq!(by_code.contains("\nWhat check says\n"), has_example, "{by_code}");
    }
}

#[test]
fn colour_is_for_terminals() {
    let casebook = Casebook::smallest().file("incidents/b.yaml", BACKWARDS);
    let coloured = |arguments: &[&str]| {
        let ended = casebook.run(arguments.iter().copied());
        format!("{}{}", ended.stdout, ended.stderr).contains('\u{1b}')
    };
    assert!(!coloured(&["check"]));
    assert!(!coloured(&["explain", "INC004"]));
    assert!(!coloured(&["explain", "NONE"]));
    assert!(coloured(&["check", "--color", "always"]));
    assert!(coloured(&["explain", "INC004", "--color", "always"]));
    let output = casebook.command(["check"]).env("NO_COLOR", "1").output().expect("it starts");
    assert!(!casebook.ended(&output).stderr.contains('\u{1b}'));
}

#[test]
fn a_reader_that_closes_the_pipe_is_no_fault() {
    let casebook = Casebook::empty();
    let mut child = casebook
        .command(["schema"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    // Far less than is written, and then nobody reads on.
    let mut first = [0; 16];
    child.stdout.take().expect("a pipe").read_exact(&mut first).expect("a beginning");
    let ended = casebook.ended(&child.wait_with_output().expect("it ends"));
    assert_eq!(ended.code(0).stderr, "");
}

#[test]
fn quiet_leaves_errors_alone() {
    let clean = Casebook::smallest().file("incidents/a.yaml", PRINTER);
    for call in [&["check", "-q"][..], &["build", "-q"]] {
        let ended = clean.run(call.iter().copied()).code(0);
        assert_eq!((ended.stdout.as_str(), ended.stderr.as_str()), ("", ""), "{call:?}");
    }
    let stray = Casebook::smallest().file("incidents/a.yml", PRINTER);
    assert!(stray.run(["check"]).code(0).stderr.contains("warning"));
    assert_eq!(stray.run(["check", "-q"]).code(0).stderr, "");
    let wrong = Casebook::smallest().file("incidents/b.yaml", BACKWARDS);
    assert!(wrong.run(["check", "-q"]).code(1).stderr.contains("INC004"));
}

#[test]
fn text_that_is_not_utf_8_is_a_finding_of_its_file() {
    let casebook = Casebook::smallest()
        .file("incidents/a.yaml", PRINTER)
        .file("incidents/b.yaml", b"title: caf\xe9\n");
    let ended = casebook.run(["check"]).code(1);
    assert!(ended.stderr.contains("YML010") && ended.stderr.contains("b.yaml"), "{}", ended.stderr);
}

#[test]
fn a_failed_build_leaves_the_site_as_it_was() {
    let casebook = Casebook::smallest().file("incidents/a.yaml", PRINTER);
    casebook.run(["build"]).code(0);
    let before = casebook.read("site/build.json");
    let casebook = casebook.file("incidents/b.yaml", BACKWARDS);
    let ended = casebook.run(["build"]).code(1);
    assert!(ended.stderr.contains("nothing was published"), "{}", ended.stderr);
    assert_eq!(casebook.read("site/build.json"), before);
}

#[test]
fn a_site_goes_where_no_file_stands() {
    let casebook = Casebook::smallest().file("incidents/a.yaml", PRINTER).file("page", "mine");
    let ended = casebook.run(["build", "--out", "page"]).code(2);
    assert!(ended.stderr.contains("error: `page` is not a folder"), "{}", ended.stderr);
    assert_eq!(casebook.read("page"), "mine");
}

#[test]
fn new_records_check_clean_whatever_their_title() {
    let casebook = Casebook::smallest();
    let titles = [
        "Printer offline",
        "printer OFFLINE",
        "Login: error 500 #7",
        "- {a: [b]}",
        "yes",
        "42",
        "日本語",
        "Störung „Drucker“\tim 2. OG",
        "\"quoted\" and 'quoted'",
        "&anchor *alias !tag | > %",
        "[[2026-11-24-printer-offline]]",
    ];
    for title in titles {
        casebook.run(["new", "--", title]).code(0);
        casebook.run(["new", "--folder", "--", title]).code(0);
    }
    casebook.run(["new", "Down", "--impact", "extensive", "--urgency", "critical"]).code(0);
    let report = json(&casebook.run(["check", "--deny-warnings", "--format", "json"]).code(0));
    assert_eq!(report["findings"].as_array().map(Vec::len), Some(0), "{report:#}");
    assert_eq!(report["summary"]["incidents"], 2 * titles.len() + 1);
}

#[test]
fn a_new_record_is_stamped_with_the_clock_of_the_machine() {
    let casebook = Casebook::empty();
    casebook.run(["init"]).code(0);
    let path = casebook.run(["new", "Printer offline"]).code(0).stdout;
    let id = path.trim().rsplit('/').next().expect("a name");
    assert!(id.ends_with("-printer-offline.yaml"), "{path}");
    let before = casebook.files();
    casebook.run(["check", "--deny-warnings"]).code(0);
    assert_eq!(casebook.files(), before, "check writes nothing");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_a_fault_of_the_machine() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    let casebook = Casebook::smallest().file("incidents/2026/a.yaml", PRINTER);
    let is_root = fs::metadata(&casebook.root).expect("a folder").uid() == 0;
    // Root may write everywhere, so there the program is run as nobody; the way to the folder
    // must be open for it.
    let above = casebook.root.parent().expect("a scratch folder");
    fs::set_permissions(above, fs::Permissions::from_mode(0o755)).expect("ours");
    let program = above.join("program");
    fs::copy(env!("CARGO_BIN_EXE_casebook"), &program).expect("a copy");
    for folder in [casebook.root.join("incidents/2026"), casebook.root.clone()] {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).expect("ours");
    }
    for call in [&["build"][..], &["new", "Down"], &["init", "below"]] {
        let mut command = std::process::Command::new(&program);
        command.args(call).current_dir(&casebook.root).env_clear();
        if is_root {
            command.uid(65_534).gid(65_534);
        }
        let ended = casebook.ended(&command.output().expect("it starts")).code(2);
        let last = ended.stderr.lines().last().unwrap_or_default();
        assert!(last.starts_with("error: ") && last.contains("ermission"), "{call:?}: {last}");
    }
    fs::set_permissions(&casebook.root, fs::Permissions::from_mode(0o755)).expect("ours");
}
