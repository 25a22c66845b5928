//! `casebook check --changed-since`: what git is asked, and what it is not let do.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::{Casebook, Ended};
use repository::{commit_in, git};
use std::collections::BTreeSet;
use std::process::Command;

/// Resolved before it was detected.
const BACKWARDS: &str = "title: Scanner offline
date: 2026-06-12
service: office-printing
times: {detected: 09:40, resolved: 09:10}
";

/// A casebook with one faulty record, committed on `main`.
fn committed() -> Casebook {
    let casebook = Casebook::smallest().file("incidents/old.yaml", BACKWARDS);
    git(&casebook, "", &["init", "--quiet"]);
    commit_in(&casebook, "");
    casebook
}

fn check(casebook: &Casebook, arguments: &[&str]) -> Command {
    casebook.command(["check", "--format", "json"].iter().chain(arguments).copied())
}

fn files_of(ended: &Ended) -> BTreeSet<String> {
    assert!(ended.code < 2, "{}", ended.stderr);
    let report: serde_json::Value = serde_json::from_str(&ended.stdout).expect("JSON");
    let findings = report["findings"].as_array().expect("a list").iter();
    findings.map(|one| one["file"].as_str().expect("a path").to_owned()).collect()
}

/// The files of the findings that are reported.
fn reported(casebook: &Casebook, arguments: &[&str]) -> BTreeSet<String> {
    let output = check(casebook, arguments).output().expect("it starts");
    files_of(&casebook.ended(&output))
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn a_branch_answers_for_what_it_has_changed_and_for_nothing_else() {
    let casebook = committed();
    git(&casebook, "", &["switch", "--quiet", "--create", "work"]);
    casebook.write("incidents/committed.yaml", BACKWARDS);
    commit_in(&casebook, "");
    casebook.write("incidents/staged.yaml", BACKWARDS);
    git(&casebook, "", &["add", "--all"]);
    casebook.write("incidents/untracked.yaml", BACKWARDS);
    casebook.write("incidents/ignored.yaml", BACKWARDS);
    casebook.write(".git/info/exclude", "ignored.yaml\n");
    // main goes on, with a record that this branch has changed in nothing.
    git(&casebook, "", &["switch", "--quiet", "main"]);
    casebook.write("incidents/old.yaml", format!("# Theirs.\n{BACKWARDS}"));
    git(&casebook, "", &["commit", "--quiet", "--message", "Theirs", "incidents/old.yaml"]);
    git(&casebook, "", &["switch", "--quiet", "work"]);
    let ours = ["incidents/committed.yaml", "incidents/staged.yaml", "incidents/untracked.yaml"];
    assert_eq!(reported(&casebook, &["--changed-since", "main"]), set(&ours));
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), set(&ours[1..]));
    assert_eq!(
        reported(&casebook, &["--changed-since=main", "incidents/staged.yaml"]),
        set(&ours[1..2]),
        "both must hold"
    );
    casebook.write("incidents/old.yaml", format!("# Ours.\n{BACKWARDS}"));
    assert!(reported(&casebook, &["--changed-since", "main"]).contains("incidents/old.yaml"));
    git(&casebook, "", &["checkout", "--quiet", "incidents/old.yaml"]);
    casebook.run(["check", "--changed-since", "HEAD", "incidents/old.yaml"]).code(0);
}

#[test]
fn a_related_place_in_a_changed_file_counts() {
    let casebook = Casebook::smallest().file("incidents/2026/same.yaml", BACKWARDS);
    git(&casebook, "", &["init", "--quiet"]);
    commit_in(&casebook, "");
    // The finding stands in the later file, and speaks of the new one.
    casebook.write("incidents/2025/same.yaml", "title: x\ntimes: {detected: 2025-01-01T00:00Z}\n");
    let all = reported(&casebook, &[]);
    assert!(all.contains("incidents/2026/same.yaml"), "{all:?}");
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), all);
}

#[test]
fn a_hook_does_not_mislead() {
    let casebook = committed();
    casebook.write("incidents/new.yaml", BACKWARDS);
    let other = committed();
    other.write("incidents/elsewhere.yaml", BACKWARDS);
    commit_in(&other, "");
    let mut command = check(&casebook, &["--changed-since", "HEAD"]);
    command.env("GIT_DIR", other.at(".git")).env("GIT_WORK_TREE", &other.root);
    command.env("GIT_INDEX_FILE", other.at(".git/index")).env("GIT_PREFIX", "incidents/");
    command.env("GIT_OBJECT_DIRECTORY", other.at(".git/objects"));
    let ended = casebook.ended(&command.output().expect("it starts"));
    assert_eq!(files_of(&ended), set(&["incidents/new.yaml"]));
}

#[test]
fn the_repository_runs_nothing_and_stays_as_it_is() {
    let casebook = committed();
    casebook.write("incidents/old.yaml", format!("# Changed.\n{BACKWARDS}"));
    let trap = casebook.at("trap").display().to_string();
    for key in ["core.fsmonitor", "diff.external", "core.pager", "core.sshCommand"] {
        git(&casebook, "", &["config", key, &format!("touch {trap}; false")]);
    }
    for (key, value) in [("diff.relative", "false"), ("diff.renames", "copies")] {
        git(&casebook, "", &["config", key, value]);
    }
    let index = || std::fs::read(casebook.at(".git/index")).expect("an index");
    let before = index();
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), set(&["incidents/old.yaml"]));
    assert!(!casebook.at("trap").exists());
    assert_eq!(before, index());
}

#[test]
fn names_of_every_kind_are_known_again() {
    let names = ["Störung.yaml", "a \"b\".yaml", "tab\tand\nline.yaml", "日本.yaml", "-x.yaml"];
    let names: Vec<String> = names.iter().map(|name| format!("incidents/{name}")).collect();
    let casebook = committed();
    let write = |text: &str| names.iter().for_each(|name| casebook.write(name, text));
    let want: BTreeSet<String> = names.iter().cloned().collect();
    write(BACKWARDS);
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), want, "untracked");
    commit_in(&casebook, "");
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD~1"]), want, "committed");
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), set(&[]));
    write(&format!("# Changed.\n{BACKWARDS}"));
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), want, "changed");
}

#[test]
fn a_casebook_may_lie_in_a_folder_of_its_repository() {
    let casebook = Casebook::empty()
        .file("docs/book/casebook.yaml", program::SMALLEST)
        .file("docs/book/incidents/old.yaml", BACKWARDS)
        .file("incidents/new.yaml", "of somebody else");
    git(&casebook, "", &["init", "--quiet"]);
    commit_in(&casebook, "");
    casebook.write("docs/book/incidents/new.yaml", BACKWARDS);
    casebook.write("incidents/new.yaml", "changed");
    let call = ["--root", "docs/book", "--changed-since", "HEAD"];
    assert_eq!(reported(&casebook, &call), set(&["incidents/new.yaml"]));
    // Services know files by their path from the top of the repository.
    for (format, want) in [
        ("github", "file=docs/book/incidents/new.yaml,"),
        ("gitlab", "\"path\": \"docs/book/incidents/new.yaml\""),
        ("sarif", "\"uri\": \"docs/book/incidents/new.yaml\""),
    ] {
        let ended = casebook.run(["check", "--format", format].iter().chain(&call).copied());
        assert!(ended.stdout.contains(want), "{format}: {}", ended.stdout);
    }
}

#[test]
fn a_submodule_stands_for_all_that_is_in_it() {
    let records = Casebook::empty().file("old.yaml", BACKWARDS).file("other.yaml", BACKWARDS);
    git(&records, "", &["init", "--quiet"]);
    commit_in(&records, "");
    let casebook = Casebook::smallest();
    git(&casebook, "", &["init", "--quiet"]);
    let from = records.root.to_str().expect("letters");
    git(&casebook, "", &["submodule", "--quiet", "add", from, "incidents"]);
    commit_in(&casebook, "");
    let both = set(&["incidents/old.yaml", "incidents/other.yaml"]);
    assert_eq!(reported(&casebook, &[]), both);
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), set(&[]));
    casebook.write("incidents/old.yaml", format!("# Changed.\n{BACKWARDS}"));
    assert_eq!(reported(&casebook, &["--changed-since", "HEAD"]), both);
    // The other way round: a whole casebook as a submodule.
    let outer = Casebook::empty();
    git(&outer, "", &["init", "--quiet"]);
    let inner = committed();
    let from = inner.root.to_str().expect("letters");
    git(&outer, "", &["submodule", "--quiet", "add", from, "book"]);
    commit_in(&outer, "");
    outer.write("book/incidents/new.yaml", BACKWARDS);
    let call = ["--root", "book", "--changed-since", "HEAD"];
    assert_eq!(reported(&outer, &call), set(&["incidents/new.yaml"]));
}

/// The one sentence with which a call ends.
fn refusal(casebook: &Casebook, command: &mut Command) -> String {
    let ended = casebook.ended(&command.output().expect("it starts")).code(2);
    assert_eq!(ended.stdout, "");
    assert_eq!(ended.stderr.lines().count(), 1, "{}", ended.stderr);
    ended.stderr.trim().trim_start_matches("error: ").to_owned()
}

#[test]
fn what_git_cannot_answer_is_one_sentence() {
    let since = |casebook: &Casebook, revision: &str| {
        refusal(casebook, &mut check(casebook, &[&format!("--changed-since={revision}")]))
    };
    let casebook = Casebook::smallest();
    let outside = "`[ROOT]` is not in a git repository, so nobody knows what has changed";
    assert_eq!(since(&casebook, "HEAD"), outside);
    git(&casebook, "", &["init", "--quiet"]);
    let no_commit = "the git repository has no commit yet, so nothing can be compared with `HEAD`";
    assert_eq!(since(&casebook, "HEAD"), no_commit);
    commit_in(&casebook, "");
    let unknown =
        "git knows no revision `nowhere`: name a commit, a branch or a tag of this repository";
    assert_eq!(since(&casebook, "nowhere"), unknown);
    for odd in ["", "HEAD..HEAD", "HEAD:casebook.yaml", "a b", "^HEAD"] {
        assert_eq!(since(&casebook, odd), unknown.replace("nowhere", odd), "{odd}");
    }
    for option in ["--upload-pack=x", "-h", "--output=trap"] {
        let want = format!("`{option}` is no revision: it begins with `-`");
        assert_eq!(since(&casebook, option), want);
    }
    git(&casebook, "", &["checkout", "--quiet", "--orphan", "alone"]);
    casebook.write("README.md", "Another beginning");
    commit_in(&casebook, "");
    assert_eq!(
        since(&casebook, "main"),
        "`main` and HEAD have no commit in common, so nobody knows what has changed since"
    );
    let mut lost = check(&casebook, &["--changed-since", "HEAD"]);
    lost.env("PATH", casebook.at("incidents"));
    assert_eq!(
        refusal(&casebook, &mut lost),
        "git is not installed, or not on the PATH: what has changed is asked of git"
    );
    let mut theirs = check(&casebook, &["--changed-since", "HEAD"]);
    // git's own tests have no second user either.
    theirs.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
    assert_eq!(
        refusal(&casebook, &mut theirs),
        "the git repository `[ROOT]` belongs to another user: if you trust it, say so with `git config --global --add safe.directory '[ROOT]'`"
    );
}

#[test]
fn a_shallow_clone_says_how_to_get_the_rest() {
    let full = committed();
    git(&full, "", &["tag", "first"]);
    full.write("incidents/new.yaml", BACKWARDS);
    commit_in(&full, "");
    let clone = Casebook::empty();
    let from = format!("file://{}", full.root.display());
    git(&clone, "", &["clone", "--quiet", "--depth=1", "--no-tags", &from, "."]);
    let sentence =
        |revision: &str| refusal(&clone, &mut check(&clone, &["--changed-since", revision]));
    for revision in ["first", "HEAD~1"] {
        let said = sentence(revision);
        let want = format!("this clone is shallow and does not reach back to `{revision}`: ");
        assert!(said.starts_with(&want) && said.contains("fetch-depth: 0"), "{said}");
    }
    // The tag alone, without what lies between.
    git(&clone, "", &["fetch", "--quiet", "--depth=1", "origin", "tag", "first"]);
    assert!(sentence("first").starts_with("this clone is shallow"));
    git(&clone, "", &["fetch", "--quiet", "--unshallow", "origin"]);
    assert_eq!(reported(&clone, &["--changed-since", "first"]), set(&["incidents/new.yaml"]));
}
