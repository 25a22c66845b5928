//! What git cannot answer, or answers oddly, for the three commands that ask it: one clear sentence
//! and exit code 2, or an answer that holds.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::{Casebook, Ended};
use repository::{commit, git};
use serde_json::Value;
use std::collections::BTreeSet;

/// Resolved before it was detected: a finding of `check`.
const BACKWARDS: &str = "title: Scanner offline
date: 2026-06-12
service: office-printing
times: {detected: 09:40, resolved: 09:10}
summary: The scanner of the second floor was not to be reached by anybody on that floor.
";

/// A casebook with one faulty record, committed on `main`.
fn committed() -> Casebook {
    let casebook = Casebook::smallest().file("incidents/old.yaml", BACKWARDS);
    git(&casebook, "", &["init", "--quiet"]);
    commit(&casebook);
    casebook
}

/// The three calls, each asking about a revision; `log` takes none and is asked for a record.
fn calls(revision: &str) -> [Vec<String>; 3] {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    [
        words(&["check", "--changed-since", revision]),
        words(&["diff", revision]),
        words(&["log", "old"]),
    ]
}

/// Calls the program with something more in its environment.
fn call(casebook: &Casebook, words: &[String], environment: &[(&str, &str)]) -> Ended {
    let mut command = casebook.command(words.iter().map(String::as_str));
    command.envs(environment.iter().copied());
    casebook.ended(&command.output().expect("it starts"))
}

#[track_caller]
fn refused(ended: Ended, want: &str) {
    let ended = ended.code(2);
    assert_eq!(ended.stdout, "");
    assert_eq!(ended.stderr.lines().count(), 1, "{}", ended.stderr);
    assert!(ended.stderr.contains(want), "{want} in {}", ended.stderr);
}

/// What `diff` says, as data.
fn diff(casebook: &Casebook, revisions: &[&str]) -> Value {
    let words = ["diff"].iter().chain(revisions).chain(&["--format", "json"]).copied();
    serde_json::from_str(&casebook.run(words).code(0).stdout).expect("JSON")
}

fn changes(all: &Value) -> BTreeSet<(String, String)> {
    let text = |one: &Value, key: &str| one[key].as_str().expect("a text").to_owned();
    let records = all["records"].as_array().expect("a list").iter();
    records.map(|one| (text(one, "id"), text(one, "change"))).collect()
}

fn set(changes: &[(&str, &str)]) -> BTreeSet<(String, String)> {
    changes.iter().map(|(id, change)| ((*id).to_owned(), (*change).to_owned())).collect()
}

/// The files of the findings that `check --changed-since` reports.
fn reported(casebook: &Casebook, revision: &str) -> BTreeSet<String> {
    let ended = casebook.run(["check", "--format", "json", "--changed-since", revision]);
    assert!(ended.code < 2, "{}", ended.stderr);
    let report: Value = serde_json::from_str(&ended.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    findings.map(|one| one["file"].as_str().expect("a path").to_owned()).collect()
}

#[test]
fn a_folder_without_git_and_a_repository_without_a_commit() {
    let casebook = Casebook::smallest().file("incidents/old.yaml", BACKWARDS);
    for words in calls("HEAD") {
        refused(call(&casebook, &words, &[]), "is not in a git repository");
    }
    git(&casebook, "", &["init", "--quiet"]);
    for words in calls("HEAD") {
        refused(call(&casebook, &words, &[]), "the git repository has no commit yet");
    }
}

#[test]
fn an_unknown_or_option_like_revision() {
    let casebook = committed();
    for odd in ["nowhere", "HEAD~7", "HEAD..HEAD", "HEAD:casebook.yaml", "^HEAD", "a b", ""] {
        for words in &calls(odd)[..2] {
            refused(call(&casebook, words, &[]), &format!("git knows no revision `{odd}`"));
        }
    }
    for option in ["--help", "-n1", "--output=trap", "-"] {
        let since = vec!["check".to_owned(), format!("--changed-since={option}")];
        let want = format!("`{option}` is no revision: it begins with `-`");
        refused(call(&casebook, &since, &[]), &want);
        for words in [["diff", "--", option, "HEAD"], ["diff", "HEAD", "--", option]] {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            refused(call(&casebook, &words, &[]), &want);
        }
        let words: Vec<String> = ["log", "--", option].iter().map(|word| (*word).into()).collect();
        refused(call(&casebook, &words, &[]), &format!("there is no record `{option}`"));
    }
    assert!(!casebook.at("trap").exists());
}

#[test]
fn a_shallow_clone() {
    let full = committed();
    full.write("incidents/more.yaml", BACKWARDS);
    commit(&full);
    let clone = Casebook::empty();
    let from = format!("file://{}", full.root.display());
    git(&clone, "", &["clone", "--quiet", "--depth=1", &from, "."]);
    let [check, diff, log] = calls("HEAD~1");
    for words in [check, diff] {
        refused(call(&clone, &words, &[]), "this clone is shallow");
    }
    // A history that is cut is told as far as it goes.
    let told = call(&clone, &log, &[]).code(0);
    assert!(told.stdout.contains("this clone is shallow"), "{}", told.stdout);
}

#[test]
fn a_repository_of_another_user() {
    let casebook = committed();
    for words in calls("HEAD") {
        // git's own tests have no second user either.
        let ended = call(&casebook, &words, &[("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")]);
        refused(ended, "belongs to another user: if you trust it, say so with `git config");
    }
}

#[test]
fn the_variables_of_a_hook() {
    let casebook = committed();
    casebook.write("incidents/old.yaml", BACKWARDS.replace("Scanner", "Plotter"));
    let other = Casebook::smallest().file("incidents/old.yaml", BACKWARDS);
    git(&other, "", &["init", "--quiet"]);
    commit(&other);
    let folder = other.at(".git").display().to_string();
    let tree = other.root.display().to_string();
    let hook = [("GIT_DIR", &*folder), ("GIT_WORK_TREE", &*tree), ("GIT_PREFIX", "incidents/")];
    for words in calls("HEAD") {
        let plain = call(&casebook, &words, &[]);
        let hooked = call(&casebook, &words, &hook);
        assert_eq!((plain.code, plain.stdout), (hooked.code, hooked.stdout), "{words:?}");
    }
}

#[test]
fn a_revision_whose_records_do_not_parse() {
    let casebook = committed();
    git(&casebook, "", &["tag", "sound"]);
    casebook.write("incidents/old.yaml", "title: [\n");
    casebook.write("incidents/other.yaml", BACKWARDS);
    commit(&casebook);
    git(&casebook, "", &["tag", "broken"]);
    casebook.write("incidents/old.yaml", BACKWARDS.replace("09:10", "09:20"));
    commit(&casebook);
    // The others are compared, and the one is said.
    for (revisions, other) in
        [(["sound", "broken"], "added"), (["broken", "main"], ""), (["sound", "main"], "added")]
    {
        let words = [["diff"].as_slice(), &revisions, &["--format", "json"]].concat();
        let ended = casebook.run(words).code(0);
        let is_said = ended.stderr.contains("1 record cannot be read before or after the change");
        assert_eq!(is_said, revisions.contains(&"broken"), "{revisions:?}: {}", ended.stderr);
        let all: Value = serde_json::from_str(&ended.stdout).expect("JSON");
        assert!(changes(&all).contains(&("old".to_owned(), "changed".to_owned())), "{all}");
        let is_added = changes(&all).contains(&("other".to_owned(), "added".to_owned()));
        assert_eq!(is_added, other == "added", "{revisions:?}");
    }
    let told = casebook.run(["log", "old"]).code(0);
    assert!(told.stdout.contains("cannot be read"), "{}", told.stdout);
    let both = ["incidents/old.yaml", "incidents/other.yaml"].map(str::to_owned);
    assert_eq!(reported(&casebook, "sound"), BTreeSet::from(both.clone()));
    assert_eq!(reported(&casebook, "broken"), BTreeSet::from([both[0].clone()]));
    // A casebook.yaml that does not parse before: its rules are not known, and nothing is loosened.
    let config = casebook.read("casebook.yaml");
    casebook.write("casebook.yaml", "casebook: [\n");
    commit(&casebook);
    casebook.write("casebook.yaml", config);
    assert_eq!(diff(&casebook, &["HEAD"])["loosened"], serde_json::json!([]));
}

#[test]
fn a_rename_with_edits() {
    let casebook = committed();
    git(&casebook, "", &["mv", "incidents/old.yaml", "incidents/new.yaml"]);
    casebook.write("incidents/new.yaml", BACKWARDS.replace("09:10", "09:20"));
    commit(&casebook);
    assert_eq!(changes(&diff(&casebook, &["HEAD~1"])), set(&[("new", "renamed")]));
    let fields = diff(&casebook, &["HEAD~1"])["records"][0]["fields"].to_string();
    assert!(fields.contains("times.resolved"), "{fields}");
    assert_eq!(reported(&casebook, "HEAD~1"), BTreeSet::from(["incidents/new.yaml".to_owned()]));
    let told = casebook.run(["log", "new"]).code(0).stdout;
    assert!(told.contains("times.resolved: 09:10 → 09:20"), "{told}");
    assert!(told.ends_with("the record is new\n"), "{told}");
}

#[test]
fn a_merge_as_base_and_as_head() {
    let casebook = committed();
    git(&casebook, "", &["tag", "start"]);
    git(&casebook, "", &["switch", "--quiet", "--create", "work"]);
    casebook.write("incidents/ours.yaml", BACKWARDS);
    commit(&casebook);
    git(&casebook, "", &["switch", "--quiet", "main"]);
    casebook.write("incidents/theirs.yaml", BACKWARDS);
    commit(&casebook);
    git(&casebook, "", &["merge", "--quiet", "--no-ff", "--message", "Both", "work"]);
    git(&casebook, "", &["tag", "both"]);
    let both = set(&[("ours", "added"), ("theirs", "added")]);
    assert_eq!(changes(&diff(&casebook, &["start", "both"])), both);
    assert_eq!(changes(&diff(&casebook, &["both^1", "both"])), set(&[("ours", "added")]));
    assert_eq!(changes(&diff(&casebook, &["both^2", "both"])), set(&[("theirs", "added")]));
    casebook.write("incidents/later.yaml", BACKWARDS);
    assert_eq!(changes(&diff(&casebook, &["both"])), set(&[("later", "added")]));
    assert_eq!(reported(&casebook, "both"), BTreeSet::from(["incidents/later.yaml".to_owned()]));
    let three = ["later", "ours", "theirs"].map(|id| format!("incidents/{id}.yaml"));
    assert_eq!(reported(&casebook, "start"), BTreeSet::from(three));
    // A merge touched no record by itself.
    assert!(!casebook.run(["log", "ours"]).code(0).stdout.contains("Both"));
}

#[test]
fn a_submodule_beside_and_below_the_records() {
    let module = Casebook::empty().file("mine.yaml", BACKWARDS);
    git(&module, "", &["init", "--quiet"]);
    commit(&module);
    let from = module.root.to_str().expect("letters");
    let casebook = committed();
    for folder in ["tools", "incidents/theirs"] {
        git(&casebook, "", &["submodule", "--quiet", "add", from, folder]);
    }
    commit(&casebook);
    casebook.write("incidents/old.yaml", BACKWARDS.replace("09:10", "09:20"));
    let all = diff(&casebook, &["HEAD"]);
    assert!(changes(&all).contains(&("old".to_owned(), "changed".to_owned())), "{all}");
    assert!(!all.to_string().contains("tools"), "{all}");
    assert_eq!(reported(&casebook, "HEAD"), BTreeSet::from(["incidents/old.yaml".to_owned()]));
    assert!(casebook.run(["log", "old"]).code(0).stdout.contains("the record is new"));
    // What a submodule held at an earlier commit is not in this repository: said, not guessed.
    casebook.write("incidents/theirs/mine.yaml", BACKWARDS.replace("09:10", "09:20"));
    let ended = casebook.run(["diff", "HEAD", "--format", "json"]).code(0);
    assert!(!ended.stdout.contains("mine"), "{}", ended.stdout);
    let want = "warning: `incidents/theirs` is a submodule: its records are not compared";
    assert!(ended.stderr.contains(want), "{}", ended.stderr);
    let mine = casebook.run(["log", "mine"]);
    assert!(
        mine.stdout.contains("no commit holds this record yet"),
        "{}{}",
        mine.stdout,
        mine.stderr
    );
}

#[test]
fn names_beyond_letters_and_in_quotes() {
    let casebook = committed();
    let folders = ["Störung 日本", "tab\there", "quo\"te"];
    for folder in folders {
        casebook.write(&format!("incidents/{folder}/{}.yaml", folder.len()), BACKWARDS);
    }
    let want: Vec<(String, &str)> =
        folders.iter().map(|folder| (folder.len().to_string(), "added")).collect();
    let want: Vec<(&str, &str)> = want.iter().map(|(id, change)| (&**id, *change)).collect();
    assert_eq!(changes(&diff(&casebook, &["HEAD"])), set(&want), "not committed");
    commit(&casebook);
    assert_eq!(changes(&diff(&casebook, &["HEAD~1", "HEAD"])), set(&want), "committed");
    assert_eq!(reported(&casebook, "HEAD~1").len(), 3);
    for (id, _) in want {
        assert!(casebook.run(["log", id]).code(0).stdout.contains("the record is new"), "{id}");
    }
}
