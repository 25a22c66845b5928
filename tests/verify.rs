//! `verify`: a site that was built from a commit matches the records of that commit, whatever has
//! happened to the records since; anything else is named, file by file.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::{Casebook, Ended};
use std::fs;

const SWITCH: &str = "title: Switch rebooted
date: 2026-06-10
service: office-printing
times: {detected: 09:40, resolved: 10:05}
summary: See [the log](attachments/boot.log).
";

fn git(casebook: &Casebook, arguments: &[&str]) -> String {
    repository::git(casebook, "", arguments).trim().to_owned()
}

fn commit(casebook: &Casebook, subject: &str) -> String {
    git(casebook, &["add", "--all"]);
    git(casebook, &["commit", "--quiet", "--message", subject]);
    git(casebook, &["rev-parse", "HEAD"])
}

/// A committed casebook with a picture, an attachment and a template of its own, and its site.
fn built() -> (Casebook, String) {
    let small = |title: &str| {
        format!(
            "title: {title}\nservice: office-printing\ntimes: {{detected: 2026-06-11T09:00+02:00, resolved: 2026-06-11T10:00+02:00}}\n"
        )
    };
    let casebook = Casebook::smallest()
        .file(".gitignore", "/site\n/other\n/base\n")
        .file("incidents/2026/switch/incident.yaml", SWITCH)
        .file("incidents/2026/switch/attachments/boot.log", "booted\n")
        .file("incidents/b.yaml", small("See [[switch]]"))
        .file("incidents/a.yaml", small("Another"))
        .file("templates/assets/casebook.css", "body { color: black }\n")
        .file("templates/README.md", "ours");
    git(&casebook, &["init", "--quiet"]);
    commit(&casebook, "The switch");
    casebook.write("incidents/a.yaml", small("Another one"));
    let commit = commit(&casebook, "A better title");
    casebook.run(["build", "--base-url", "https://incidents.example/"]).code(0);
    (casebook, commit)
}

#[track_caller]
fn matches(ended: Ended, commit: &str) {
    let Ended { stdout, stderr, .. } = ended.code(0);
    let end = format!("files: the records of commit {}\n", &commit[..12]);
    assert!(stdout.contains(" pages, ") && stdout.ends_with(&end), "{stdout}");
    assert_eq!(stderr, "");
}

#[test]
fn a_site_matches_the_records_of_its_own_commit() {
    let (casebook, first) = built();
    matches(casebook.run(["verify", "site"]), &first);
    // The records go on; the site is still that of its commit.
    casebook.write("incidents/a.yaml", "title: [\n");
    fs::remove_file(casebook.at("incidents/b.yaml")).expect("it is there");
    matches(casebook.run(["verify", "site"]), &first);
    git(&casebook, &["mv", "incidents/2026/switch", "incidents/2026/switch-2"]);
    commit(&casebook, "All is otherwise");
    matches(casebook.run(["verify", "site"]), &first);
    // A clone can tell as well, and files of others may stand in the site.
    let clone = Casebook::empty();
    git(&clone, &["clone", "--quiet", &format!("file://{}", casebook.root.display()), "."]);
    casebook.write("site/CNAME", "incidents.example\n");
    let site = casebook.at("site");
    matches(clone.run(["verify", site.to_str().expect("letters")]), &first);
}

#[test]
fn the_shipped_sample_can_be_built_again_looking_back_and_without_a_fixed_present() {
    let casebook = Casebook::sample();
    let config = casebook.read("casebook.yaml");
    let lines = config.split_inclusive('\n').filter(|line| !line.starts_with("as_of:"));
    let open: String = lines.collect();
    assert_ne!(open, config);
    casebook.write("casebook.yaml", open);
    casebook.write("templates/README.md", "nothing");
    git(&casebook, &["init", "--quiet"]);
    let commit = commit(&casebook, "All");
    casebook.run(["build", "-q", "--as-of", "2026-06-10T12:00:00Z", "--out", "other"]).code(0);
    matches(casebook.run(["verify", "other"]), &commit);
}

#[test]
fn the_casebook_may_be_a_folder_of_the_repository() {
    let small = "title: a\nservice: office-printing\ntimes: {detected: 2026-06-11T09:00+02:00}\n";
    let casebook = Casebook::empty()
        .file("records/casebook.yaml", program::SMALLEST)
        .file("records/incidents/a.yaml", small)
        .file("records/incidents/f/incident.yaml", SWITCH)
        .file("records/incidents/f/attachments/boot.log", "booted\n")
        .file("incidents/a.yaml", "of others");
    git(&casebook, &["init", "--quiet"]);
    let commit = commit(&casebook, "All");
    casebook.run(["build", "-q", "--root", "records"]).code(0);
    matches(casebook.run(["verify", "records/site", "--root", "records"]), &commit);
}

#[test]
fn what_was_changed_after_the_build_is_named() {
    let (casebook, _) = built();
    let says = |files: &str, sentence: &str| {
        let Ended { stdout, stderr, .. } = casebook.run(["verify", "site"]).code(1);
        assert_eq!((&*stdout, stderr.trim()), (files, sentence));
    };
    let page = casebook.read("site/index.html");
    casebook.write("site/index.html", page.replace("Example", "Exmaple"));
    let one = "1 file differs from build.json: changed after the site was built";
    says("changed index.html\n", one);
    fs::remove_file(casebook.at("site/index.html")).expect("it is there");
    casebook.write("site/sub/stray.html", "hello");
    let two = "2 files differ from build.json: changed after the site was built";
    says("missing index.html\nextra sub/stray.html\n", two);
    casebook.write("site/index.html", page);
    says("extra sub/stray.html\n", one);
    for number in 10..32 {
        casebook.write(&format!("site/sub/{number}.js"), "hello");
    }
    let Ended { stdout, .. } = casebook.run(["verify", "site"]).code(1);
    assert!(stdout.ends_with("extra sub/29.js\nand 3 more\n"), "{stdout}");
}

#[test]
fn a_list_that_was_changed_too_is_found_out() {
    let (casebook, first) = built();
    let log = "site/incidents/switch/attachments/boot.log";
    casebook.write(log, "all was well\n");
    let hash = casebook::publish::hash;
    let list = casebook.read("site/build.json");
    let list = list.replace(&hash(b"booted\n"), &hash(b"all was well\n"));
    casebook.write("site/build.json", list.replace("\"incidents\": 3", "\"incidents\": 2"));
    let Ended { stdout, stderr, .. } = casebook.run(["verify", "site"]).code(1);
    assert_eq!(stdout, "changed build.json\nchanged incidents/switch/attachments/boot.log\n");
    assert!(stderr.contains(&format!("the records of commit {}: built from", &first[..12])));
}

#[test]
fn a_build_of_uncommitted_records_is_found_out() {
    let (casebook, _) = built();
    casebook.write("incidents/2026/switch/incident.yaml", SWITCH.replace("10:05", "10:15"));
    casebook.write(
        "incidents/new.yaml",
        SWITCH.replace("See", "Saw").replace("[the log](attachments/boot.log)", "it"),
    );
    casebook.run(["build", "-q"]).code(0);
    let Ended { stdout, stderr, .. } = casebook.run(["verify", "site"]).code(1);
    assert!(stdout.contains("extra incidents/new/index.html\n"), "{stdout}");
    assert!(stdout.contains("changed incidents/switch/index.html\n"), "{stdout}");
    assert!(stderr.contains("built from uncommitted records"), "{stderr}");
}

#[track_caller]
fn refused(ended: Ended, words: &str) {
    let Ended { stdout, stderr, .. } = ended.code(2);
    assert_eq!((&*stdout, stderr.lines().count()), ("", 1), "{stderr}");
    assert!(stderr.contains(words), "{stderr}");
}

#[test]
fn what_cannot_be_told_is_one_sentence() {
    let (casebook, first) = built();
    refused(casebook.run(["verify", "incidents"]), "`incidents` holds no build.json");
    refused(casebook.run(["verify", "nowhere"]), "`nowhere` holds no build.json");
    let list = casebook.read("site/build.json");
    let with = |old: &str, new: &str| {
        assert!(list.contains(old), "{list}");
        casebook.write("site/build.json", list.replace(old, new));
        casebook.run(["verify", "site"])
    };
    refused(with("{", "["), "is not a list of files that casebook has written");
    refused(with("\"present\"", "\"presence\""), "verify with the version that built it");
    refused(with(&first, "--output=x"), "verify with the version that built it");
    let version = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
    refused(with(&version, "\"99.0.0\""), "built by casebook 99.0.0 and this is ");
    let unknown = "0123456789012345678901234567890123456789";
    refused(with(&first, unknown), "which this repository does not have");
    casebook.write("site/build.json", &list);

    // A clone that is cut off does not know the history that the pages tell.
    let site = casebook.at("site");
    let site = site.to_str().expect("letters");
    let from = format!("file://{}", casebook.root.display());
    let shallow = Casebook::empty();
    git(&shallow, &["clone", "--quiet", "--depth=1", &from, "."]);
    refused(shallow.run(["verify", site]), "this clone is shallow");
    // Nor does one that began after the commit.
    casebook.write("incidents/c.yaml", SWITCH.replace("See [the log](attachments/boot.log).", "x"));
    commit(&casebook, "Later");
    let late = Casebook::empty();
    git(&late, &["clone", "--quiet", "--depth=1", &from, "."]);
    refused(late.run(["verify", site]), "this clone is shallow");
    // And pages of a clone that was cut off cannot be made again in a whole one.
    late.run(["build", "-q"]).code(0);
    let cut = late.at("site");
    refused(casebook.run(["verify", cut.to_str().expect("letters")]), "built in a shallow clone");
    // A commit whose records are of a newer format.
    casebook.write(
        "casebook.yaml",
        casebook.read("casebook.yaml").replace("casebook: 1", "casebook: 2"),
    );
    let newer = commit(&casebook, "Newer");
    refused(with(&first, &newer), "a newer version of the format");
}

#[test]
fn outside_of_git_only_the_list_can_be_verified() {
    let casebook = Casebook::smallest()
        .file("incidents/a.yaml", SWITCH.replace("See [the log](attachments/boot.log).", "x"));
    casebook.run(["build", "-q"]).code(0);
    let Ended { stdout, stderr, .. } = casebook.run(["verify", "site"]).code(0);
    assert!(stdout.ends_with(" files as build.json lists them\n"), "{stdout}");
    assert!(stderr.contains("built outside of git"), "{stderr}");
    casebook.write("site/index.html", "hello");
    casebook.run(["verify", "site"]).code(1);
}
