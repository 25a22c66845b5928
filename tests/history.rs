//! `casebook log` and the change history of pages: what git is asked, and what is told of it.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::{Casebook, Ended};
use std::process::Command;

const ADDRESS: &str = "ann@example.com";

const SWITCH: &str = "title: Switch rebooted
date: 2026-06-10
service: office-printing
times: {detected: 09:40, resolved: 10:05}
";

const TIMELINE: &str = "timeline:
  2026-06-10:
    - {at: 09:40, kind: action, text: Power taken off}
";

/// git at a moment of June 2026.
fn git_at(casebook: &Casebook, day: &str, arguments: &[&str]) {
    let at = format!("2026-06-{day}:00+02:00");
    let moment = [("GIT_AUTHOR_DATE", at.as_str()), ("GIT_COMMITTER_DATE", at.as_str())];
    repository::git_with(casebook, "", &moment, arguments);
}

fn git(casebook: &Casebook, arguments: &[&str]) {
    git_at(casebook, "10T11:00", arguments);
}

fn commit(casebook: &Casebook, day: &str, subject: &str) {
    git(casebook, &["add", "--all"]);
    git_at(casebook, day, &["commit", "--quiet", "--message", subject]);
}

/// A casebook whose record was committed an hour after it happened.
fn committed(record: &str) -> Casebook {
    let casebook = Casebook::smallest().file("incidents/2026/switch.yaml", record);
    git(&casebook, &["init", "--quiet"]);
    commit(&casebook, "10T11:00", "The switch");
    casebook
}

/// What a call says, with ids of commits as `*`.
fn told(casebook: &Casebook, command: &mut Command) -> Ended {
    let ended = casebook.ended(&command.output().expect("it starts"));
    assert!(!ended.stdout.contains(ADDRESS), "{}", ended.stdout);
    let is_id = |word: &str| word.len() == 12 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let line = |line: &str| {
        line.split(' ')
            .map(|word| if is_id(word) { "*" } else { word })
            .collect::<Vec<_>>()
            .join(" ")
    };
    let stdout = ended.stdout.lines().map(|one| line(one) + "\n").collect();
    Ended { stdout, ..ended }
}

fn log(casebook: &Casebook, arguments: &[&str]) -> String {
    let arguments = ["log"].iter().chain(arguments).copied();
    told(casebook, &mut casebook.command(arguments)).code(0).stdout
}

fn refusal(casebook: &Casebook, command: &mut Command) -> String {
    let ended = told(casebook, command).code(2);
    assert_eq!((&*ended.stdout, ended.stderr.lines().count()), ("", 1), "{}", ended.stderr);
    ended.stderr.trim().trim_start_matches("error: ").to_owned()
}

/// The page of a record, in a site built from the casebook.
fn page(casebook: &Casebook, path: &str) -> String {
    casebook.run(["build", "--out", "out"]).code(0);
    for file in casebook.files().iter().filter(|file| file.starts_with("out/")) {
        let bytes = std::fs::read(casebook.at(file)).expect("a built file");
        assert!(!String::from_utf8_lossy(&bytes).contains(ADDRESS), "{file}");
    }
    casebook.read(&format!("out/{path}/index.html")).replace('\u{a0}', " ")
}

#[test]
fn each_commit_is_told_field_by_field_through_changes_of_name() {
    let casebook = committed(SWITCH);
    casebook.write("incidents/2026/switch.yaml", SWITCH.replace("10:05", "10:15"));
    commit(&casebook, "10T12:00", "It took longer");
    // Into a folder, under another name, with a line break that says nothing new.
    git(&casebook, &["rm", "--quiet", "incidents/2026/switch.yaml"]);
    let moved = SWITCH.replace("10:05", "10:15").replace("title: ", "title:\n  ");
    casebook.write("incidents/the-switch/incident.yaml", moved);
    commit(&casebook, "10T13:00", "Another name, asked for by <ann@example.com>");
    let entry = TIMELINE.strip_prefix("timeline:\n").expect("its head").replace("\n  ", "\n");
    casebook.write("incidents/the-switch/timeline.yaml", entry.trim_start());
    commit(&casebook, "13T09:00", "What happened");
    casebook.write("README.md", "no record");
    commit(&casebook, "14T09:00", "Elsewhere");
    let want = "the-switch
Switch rebooted

2026-06-13 09:00  *  What happened
  timeline[2026-06-10 09:40 action]: (absent) → Power taken off (late entry: recorded 2 d 23 h 20 min after it happened)

2026-06-10 13:00  *  Another name, asked for by …

2026-06-10 12:00  *  It took longer
  times.resolved: 10:05 → 10:15

2026-06-10 11:00  *  The switch
  the record is new
";
    assert_eq!(log(&casebook, &["the-switch"]), want);
    assert_eq!(log(&casebook, &["switch"]), want, "by its earlier name");
    let html = page(&casebook, "incidents/the-switch");
    for want in ["id=\"history\"", "What happened", "It took longer", "at commit "] {
        assert!(html.contains(want), "no `{want}` in\n{html}");
    }
    for unwanted in ["Elsewhere", "→ 10:15", "Ann Example"] {
        assert!(!html.contains(unwanted), "{unwanted}");
    }
    // A commit elsewhere changes no report.
    casebook.write("README.md", "no record at all");
    commit(&casebook, "15T09:00", "Elsewhere again");
    assert_eq!(page(&casebook, "incidents/the-switch"), html);
}

#[test]
fn a_new_record_says_how_much_of_it_is_late() {
    let casebook = committed(SWITCH);
    let late = TIMELINE.to_owned() + "    - {at: 10:05, text: On again}\n";
    casebook.write("incidents/late.yaml", SWITCH.to_owned() + &late);
    commit(&casebook, "11T10:00", "Late");
    let said = log(&casebook, &["late"]);
    let want = "  the record is new, with 2 timeline entries
  late entries: 1 of 2, recorded more than 24 h and up to 24 h 20 min after they happened\n";
    assert!(said.ends_with(want), "{said}");
    // The wording of an entry is no entry, and what another system recorded is not late.
    casebook.write(
        "incidents/late.yaml",
        SWITCH.to_owned() + &late.replace("On again", "Running again"),
    );
    casebook.write(
        "incidents/imported.yaml",
        SWITCH.to_owned() + "imported: {from: cState}\n" + TIMELINE,
    );
    commit(&casebook, "20T10:00", "Wording");
    let said = log(&casebook, &["late"]);
    let want = "  timeline[2026-06-10 10:05].text: On again → Running again\n";
    assert!(said.contains(want), "{said}");
    let said = log(&casebook, &["imported"]);
    assert!(said.ends_with("  the record is new, with 1 timeline entry\n"), "{said}");
}

#[test]
fn a_merge_is_told_where_it_changed_what_it_merged() {
    let spaced = SWITCH.replace('\n', "\n\n# between\n\n");
    let casebook = committed(&spaced);
    let write = |text: &str| casebook.write("incidents/2026/switch.yaml", text);
    git(&casebook, &["switch", "--quiet", "--create", "work"]);
    let theirs = spaced.replace("rebooted", "restarted");
    write(&theirs);
    commit(&casebook, "10T12:00", "On the branch");
    git(&casebook, &["switch", "--quiet", "main"]);
    write(&spaced.replace("10:05", "10:15"));
    commit(&casebook, "10T13:00", "On main");
    git_at(&casebook, "10T14:00", &["merge", "--quiet", "--message", "Only met", "work"]);
    let said = log(&casebook, &["switch"]);
    assert!(!said.contains("Only met"), "{said}");
    for want in ["title: Switch rebooted → Switch restarted\n", "times.resolved: 10:05 → 10:15\n"]
    {
        assert_eq!(said.matches(want).count(), 1, "{want} in\n{said}");
    }
    git(&casebook, &["switch", "--quiet", "--create", "more", "work"]);
    write(&theirs.replace("09:40", "09:41"));
    commit(&casebook, "10T15:00", "More");
    git(&casebook, &["switch", "--quiet", "main"]);
    git(&casebook, &["merge", "--quiet", "--no-commit", "-X", "ours", "more"]);
    write(&theirs.replace("09:40", "09:41").replace("10:05", "10:30"));
    commit(&casebook, "10T16:00", "Met and mended");
    let said = log(&casebook, &["switch"]);
    let want = "Met and mended\n  times.resolved: 10:15 → 10:30\n\n";
    assert!(said.contains(want), "{said}");
}

#[test]
fn a_casebook_in_a_folder_and_names_of_every_kind() {
    let casebook = Casebook::empty()
        .file("Bücher/book/casebook.yaml", program::SMALLEST)
        .file("Bücher/book/incidents/Störung 日本/switch.yaml", SWITCH)
        .file("incidents/switch.yaml", "of somebody else");
    git(&casebook, &["init", "--quiet"]);
    for (key, value) in
        [("log.showRoot", "false"), ("color.ui", "always"), ("diff.relative", "true")]
    {
        git(&casebook, &["config", key, value]);
    }
    commit(&casebook, "10T11:00", "Größe");
    casebook.write("incidents/switch.yaml", "of somebody else still");
    commit(&casebook, "10T12:00", "Not ours");
    casebook
        .write("Bücher/book/incidents/Störung 日本/switch.yaml", SWITCH.replace("10:05", "10:15"));
    commit(&casebook, "10T13:00", "Ours");
    let said = log(&casebook, &["switch", "--root", "Bücher/book"]);
    assert!(said.contains("Ours\n  times.resolved: 10:05 → 10:15\n"), "{said}");
    assert!(said.ends_with("Größe\n  the record is new\n") && !said.contains("Not ours"), "{said}");
}

#[test]
fn authors_are_shown_as_the_casebook_says() {
    let casebook = committed(SWITCH);
    casebook.write("incidents/2026/switch.yaml", SWITCH.replace("10:05", "10:15"));
    git(&casebook, &["add", "--all"]);
    let desk = ["-c", "user.name=Service desk", "commit", "--quiet", "--message", "By the desk"];
    git(&casebook, &desk);
    casebook.write("incidents/2026/switch.yaml", SWITCH.replace("10:05", "10:16"));
    git(&casebook, &["add", "--all"]);
    let address = ["-c", "user.name=ann@example.com", "commit", "--quiet", "--message", "Nameless"];
    git(&casebook, &address);
    let show = |how: &str| {
        let roles = "roles: {desk: {name: Service desk}}\n";
        let config = format!("{}{roles}history: {{authors: {how}}}\n", program::SMALLEST);
        casebook.write("casebook.yaml", config);
        (log(&casebook, &["switch"]), page(&casebook, "incidents/switch"))
    };
    for (how, desk, ann) in [("hide", false, false), ("role", true, false), ("name", true, true)] {
        let (said, html) = show(how);
        assert_eq!(said.contains("*  Service desk  By the desk\n"), desk, "{how}: {said}");
        assert_eq!(html.contains("<td>Service desk</td>"), desk, "{how}");
        assert_eq!(said.contains("*  Ann Example  The switch\n"), ann, "{how}: {said}");
        assert_eq!(html.contains("<td>Ann Example</td>"), ann, "{how}");
        assert!(said.contains("*  Nameless\n"), "{how}: {said}");
    }
}

#[test]
fn a_hook_does_not_mislead() {
    let casebook = committed(SWITCH);
    let other = committed("title: Another\ndate: 2026-06-10\nservice: office-printing\n");
    casebook.write("incidents/2026/switch.yaml", SWITCH.replace("10:05", "10:15"));
    commit(&casebook, "10T12:00", "Ours");
    let mut command = casebook.command(["log", "switch"]);
    command.env("GIT_DIR", other.at(".git")).env("GIT_WORK_TREE", &other.root);
    command.env("GIT_INDEX_FILE", other.at(".git/index")).env("GIT_PREFIX", "incidents/");
    command.env("GIT_OBJECT_DIRECTORY", other.at(".git/objects"));
    let said = told(&casebook, &mut command).code(0).stdout;
    assert!(said.contains("Ours\n  times.resolved: 10:05 → 10:15\n"), "{said}");
}

#[test]
fn a_shallow_clone_says_so() {
    let full = committed(SWITCH);
    full.write("incidents/other.yaml", SWITCH);
    commit(&full, "10T12:00", "Another");
    full.write("incidents/other.yaml", SWITCH.replace("10:05", "10:15"));
    commit(&full, "10T13:00", "Longer");
    let clone = Casebook::empty();
    let from = format!("file://{}", full.root.display());
    git(&clone, &["clone", "--quiet", "--depth=2", &from, "."]);
    let cut = "history before 2026-06-10 12:00 is not here: this clone is shallow; `git fetch --unshallow` fetches it\n";
    let said = log(&clone, &["other"]);
    assert!(
        said.contains("Longer\n  times.resolved: 10:05 → 10:15\n") && said.ends_with(cut),
        "{said}"
    );
    assert!(!said.contains("Another"), "{said}");
    assert_eq!(log(&clone, &["switch"]), format!("switch\nSwitch rebooted\n\n{cut}"));
    let html = page(&clone, "incidents/other");
    assert!(
        html.contains("shallow clone") && html.contains("Longer") && html.contains("at commit")
    );
    let html = page(&clone, "incidents/switch");
    assert!(html.contains("shallow clone") && !html.contains("at commit"));
    git(&clone, &["fetch", "--quiet", "--unshallow"]);
    assert!(log(&clone, &["switch"]).ends_with("The switch\n  the record is new\n"));
}

#[test]
fn what_cannot_be_told_is_one_sentence() {
    let refused =
        |casebook: &Casebook, id: &str| refusal(casebook, &mut casebook.command(["log", id]));
    let casebook = Casebook::smallest().file("incidents/2026/switch.yaml", SWITCH);
    let outside = "`[ROOT]` is not in a git repository, so nobody knows what has changed";
    assert_eq!(refused(&casebook, "switch"), outside);
    assert!(!page(&casebook, "incidents/switch").contains("id=\"history\""));
    std::fs::remove_dir_all(casebook.at("out")).expect("the site");
    git(&casebook, &["init", "--quiet"]);
    let nothing = "the git repository has no commit yet, so no record has a history";
    assert_eq!(refused(&casebook, "switch"), nothing);
    commit(&casebook, "10T11:00", "The switch");
    assert_eq!(refused(&casebook, "swich"), "there is no record `swich`: did you mean `switch`?");
    let never = "there is no record `x`, and no commit ever held one";
    assert_eq!(refused(&casebook, "x"), never);
    casebook.write("incidents/new.yaml", SWITCH);
    let new = "new\nSwitch rebooted\n\nno commit holds this record yet\n";
    assert_eq!(log(&casebook, &["new"]), new);
    git(&casebook, &["rm", "--quiet", "incidents/2026/switch.yaml"]);
    commit(&casebook, "10T12:00", "A mistake");
    let mut lost = casebook.command(["log", "new"]);
    lost.env("PATH", casebook.at("incidents"));
    let no_git = "git is not installed, or not on the PATH: what has changed is asked of git";
    assert_eq!(refusal(&casebook, &mut lost), no_git);
}

#[test]
fn a_record_that_was_taken_out_still_has_its_history() {
    let casebook = committed(SWITCH);
    git(&casebook, &["rm", "--quiet", "incidents/2026/switch.yaml"]);
    commit(&casebook, "10T12:00", "A mistake");
    let want = "switch

2026-06-10 12:00  *  A mistake
  the record was taken out

2026-06-10 11:00  *  The switch
  the record is new
";
    assert_eq!(log(&casebook, &["switch"]), want);
}

#[test]
fn problems_have_a_history_too() {
    let problem = "title: Old switches\ntimes: {logged: 2026-06-01}\nservices: [office-printing]\nlinks: [{url: https://a.example/1}]\nactions: [{id: spare, title: Keep a spare}]\n";
    let casebook = Casebook::smallest().file("problems/PRB-0001.yaml", problem);
    git(&casebook, &["init", "--quiet"]);
    commit(&casebook, "10T11:00", "A problem");
    let link =
        problem.replace("https://a.example/1}", "https://a.example/1}, {url: https://a.example/2}");
    casebook.write("problems/PRB-0001.yaml", link.replace("Keep a spare", "Keep two"));
    commit(&casebook, "10T12:00", "Two");
    let said = log(&casebook, &["PRB-0001"]);
    let want = "Two
  links[2]: (absent) → url: https://a.example/2
  actions[spare].title: Keep a spare → Keep two
";
    assert!(said.contains(want), "{said}");
    let html = page(&casebook, "problems/PRB-0001");
    assert!(html.contains("id=\"history\"") && html.contains("A problem"), "{html}");
}
