//! `casebook serve` over real sockets: who may ask, what is answered, and what a save does.
#![cfg(all(feature = "serve", unix))]

#[path = "support/preview.rs"]
mod preview;
#[path = "support/program.rs"]
mod program;

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::PathBuf;

use preview::{Answer, Preview, until};
use program::{Casebook, SMALLEST};
use rustix::process::Signal;

const RECORD: &str = "incidents/2026-06-11-printer.yaml";
const PAGE: &str = "/incidents/2026-06-11-printer/index.html";

fn record(title: &str) -> String {
    format!(
        "title: {title}\ndate: 2026-06-11\ntimes: {{detected: 09:02, resolved: 09:40}}\nservice: office-printing\n"
    )
}

/// What the rule on the order of times has to say something about.
fn broken(title: &str) -> String {
    record(title).replace("09:40", "08:40")
}

fn casebook() -> Casebook {
    Casebook::smallest().file(RECORD, record("Printer offline"))
}

/// Headers of every answer, whatever it is.
#[track_caller]
fn is_guarded(answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; ") && policy.ends_with("; frame-ancestors 'none'")
    );
    for (name, want) in [
        ("cross-origin-resource-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(answer.header(name), want, "{name}");
    }
}

#[test]
fn pages_and_their_files_are_answered() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    let page = preview.get(PAGE).holds(200, &["Printer offline", "/.casebook/reload.js"]);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    is_guarded(&page);
    let of = |name: &str| {
        let at = page.body.find(name).expect("the page names it");
        let (_, address) = page.body[..at + name.len()].rsplit_once("../").expect("a way up");
        format!("/{address}")
    };
    let check = |path: &str, kind: &str| {
        let answer = preview.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
        is_guarded(&answer);
    };
    check("/", "text/html; charset=utf-8");
    check("/incidents/", "text/html; charset=utf-8");
    check("/build.json", "application/json; charset=utf-8");
    check(&of(".css"), "text/css; charset=utf-8");
    check(&of(".js"), "text/javascript; charset=utf-8");
    check("/.casebook/reload.js", "text/javascript; charset=utf-8");
    check("/.casebook/preview.css", "text/css; charset=utf-8");

    let head = preview.ask("HEAD", PAGE).holds(200, &[]);
    assert_eq!(head.body, "");
    assert_eq!(head.header("content-length"), page.body.len().to_string());
    let folder = preview.get("/incidents?x=1").holds(307, &[]);
    assert_eq!(folder.header("location"), "/incidents/?x=1");
    is_guarded(&folder);
    is_guarded(&preview.get("/no/such/page").holds(404, &["<h1>", "/.casebook/reload.js"]));
    assert_eq!(preview.get("/.casebook/last/incidents/").header("location"), "/incidents/");
    assert_eq!(preview.get("/favicon.ico").status, 204);
}

#[test]
fn only_names_of_this_machine_are_answered() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    let asked = |head: &str| {
        let answer = preview.send(&format!("{head}\r\nConnection: close\r\n\r\n"));
        is_guarded(&answer);
        answer
    };
    for host in ["localhost", "localhost:1", "127.0.0.1", "[::1]:4000", "LOCALHOST"] {
        asked(&format!("GET / HTTP/1.1\r\nHost: {host}")).holds(200, &["<main"]);
    }
    for host in
        ["evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example"]
    {
        let said = asked(&format!("GET / HTTP/1.1\r\nHost: {host}"));
        said.holds(421, &["localhost and 127.0.0.1 only"]).lacks(&["<main"]);
    }
    asked("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example").holds(421, &[]);
    asked("GET / HTTP/1.0\r\nAccept: */*").holds(421, &[]);
    asked("GET http://evil.example/ HTTP/1.1\r\nHost: localhost").holds(421, &[]);
    asked("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example").holds(421, &[]);
}

#[test]
fn a_preview_is_read_only() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        let answer = preview.ask(method, "/").holds(405, &["can be read"]);
        assert_eq!(answer.header("allow"), "GET, HEAD", "{method}");
        is_guarded(&answer);
    }
}

#[test]
fn no_path_leads_out_of_the_site() {
    let casebook = casebook().file("secret.txt", "secret");
    let preview = Preview::of(&casebook, &[]);
    // Links that somebody put into the private folder: one file, one folder, one that stays inside.
    let site = preview.private()[0].join("1");
    symlink(casebook.at("secret.txt"), site.join("link.txt")).expect("a link");
    symlink(&casebook.root, site.join("away")).expect("a link");
    symlink("index.html", site.join("home.html")).expect("a link");
    for path in [
        "/link.txt",
        "/away/secret.txt",
        "/away/",
        "/home.html",
        "/../secret.txt",
        "/../../acme/secret.txt",
        "/incidents/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/etc/passwd",
        "/index.html%00.txt",
        "/%00",
        "/%",
        "/%ff",
        "/.casebook/last/../secret.txt",
        "/.casebook/last//evil.example/",
        "/.casebook/last/%2e%2e/secret.txt",
        "/.casebook/../secret.txt",
        "/.casebook/nothing",
        "/.casebook/",
        "/.casebook",
    ] {
        let answer = preview.get(path).lacks(&["secret\n", "root:"]);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert_eq!(answer.header("location"), "", "{path}");
    }
}

#[test]
fn errors_are_shown_and_the_last_site_stays() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    casebook.write(RECORD, broken("Printer <b>on fire</b>"));
    let shown = preview.shows(PAGE, &["One error keeps the site", "INC004", "reload.js"]);
    let last = format!("/.casebook/last{PAGE}");
    is_guarded(&shown.holds(200, &[&format!("href=\"{last}\"")]).lacks(&["<b>on fire"]));
    preview.get("/incidents").holds(200, &["INC004", "href=\"/.casebook/last/incidents\""]);
    preview.get("/no/such/page").holds(200, &["INC004", "href=\"/.casebook/last/\""]);
    preview.get("/build.json").holds(200, &["\"files\""]);

    let way_back = format!("href=\"{PAGE}\"");
    let old = preview.get(&last);
    let old = old.holds(200, &["Printer offline", "as it was before", &way_back]);
    is_guarded(&old.lacks(&["INC004"]));
    let folder = preview.get("/.casebook/last/incidents");
    assert_eq!(folder.header("location"), "/.casebook/last/incidents/");
    preview.get("/.casebook/last/none").holds(404, &["<h1>"]);

    casebook.write(RECORD, record("Printer repaired"));
    preview.shows(PAGE, &["Printer repaired"]).lacks(&["INC004", "as it was before"]);
    assert_eq!(preview.get(&last).header("location"), PAGE);
}

#[test]
fn a_finding_shows_the_text_it_is_about_escaped() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    casebook.write(RECORD, record("Printer").replace("times: {", "times: {<b>x</b>: 09:00, "));
    preview.shows(PAGE, &["keeps the site", "&lt;b&gt;x"]).lacks(&["<b>x"]);
}

#[test]
fn a_casebook_may_be_broken_from_the_beginning() {
    let casebook = casebook();
    casebook.write(RECORD, broken("Printer offline"));
    let preview = Preview::of(&casebook, &[]);
    let first = preview.get("/").holds(200, &["INC004", "There is no site yet"]);
    first.lacks(&["/.casebook/last/"]);
    preview.get("/.casebook/last/").holds(200, &["There is no site yet"]);
    casebook.write(RECORD, record("Printer offline"));
    preview.shows("/", &["Printer offline"]).lacks(&["INC004"]);
}

#[test]
fn faults_of_templates_and_of_the_machine_are_shown() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    casebook.write("templates/home.html", "a\n{{ <no_such/> }}");
    preview.shows("/", &["The site cannot be built", "home.html:2", "/.casebook/last/"]);
    fs::remove_file(casebook.at("templates/home.html")).expect("it is there");
    preview.shows("/", &["Printer offline"]);
    casebook.write("casebook.yaml", "casebook: 99\n");
    preview.shows("/", &["The site cannot be built", "a newer version of the format"]);
    casebook.write("casebook.yaml", "casebook: [\n");
    preview.shows("/", &["keeps the site from being built", "casebook.yaml"]);
    fs::remove_file(casebook.at("casebook.yaml")).expect("it is there");
    preview.shows("/", &["casebook.yaml is gone"]);
    casebook.write("casebook.yaml", SMALLEST);
    preview.shows("/", &["Printer offline"]);
}

#[test]
fn a_banner_stands_where_clocks_stand_still() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    let banner = ["<aside class=\"casebook-preview\"", "as casebook.yaml says"];
    preview.get("/").holds(200, &banner);
    // In no folder, and in no other site.
    let written = fs::read_to_string(preview.private()[0].join("1/index.html")).expect("home");
    assert!(!written.contains("casebook-preview") && !written.contains("reload.js"));
    let moving = SMALLEST.replace("as_of: 2026-11-24T09:00+01:00\n", "");
    casebook.write("casebook.yaml", &moving);
    preview.comes("/", |home| home.body.contains("reload.js") && !home.body.contains("<aside"));
    assert!(!casebook.at("site").exists(), "a preview is not a build");
    let back = Preview::of(&casebook, &["--as-of", "2026-09-01T00:00Z"]);
    back.get("/").holds(200, &["as --as-of says"]);
}

#[test]
fn a_save_parses_one_file_of_a_thousand_incidents() {
    let casebook = Casebook::smallest();
    let path = |n: usize| format!("incidents/2026-06-11-printer-{n}.yaml");
    for n in 0..1_000 {
        casebook.write(&path(n), record(&format!("Printer {n} offline")));
    }
    let preview = Preview::of(&casebook, &[]);
    assert!(preview.says("the casebook:").contains("1001 of 1001 files parsed"));
    casebook.write(&path(500), record("Saved"));
    let said = preview.says(&path(500));
    assert!(said.contains(": 1 of 1001 files parsed"), "{said}");
    preview.shows("/incidents/2026-06-11-printer-500/", &["Saved"]);
    preview.get("/incidents/2026-06-11-printer-501/").holds(200, &["Printer 501 offline"]);
}

#[test]
fn editors_save_in_their_own_ways() {
    let casebook = Casebook::smallest();
    let preview = Preview::of(&casebook, &[]);
    // The folder did not exist, and what is saved below it later is seen too.
    casebook.write(RECORD, record("Written"));
    preview.shows(PAGE, &["Written"]);
    casebook.write("incidents/.printer.swp", record("Renamed"));
    fs::rename(casebook.at("incidents/.printer.swp"), casebook.at(RECORD)).expect("renamed");
    preview.shows(PAGE, &["Renamed"]);
    fs::remove_file(casebook.at(RECORD)).expect("removed");
    casebook.write(RECORD, record("Removed and written"));
    preview.shows(PAGE, &["Removed and written"]);
    fs::remove_file(casebook.at(RECORD)).expect("removed");
    preview.comes(PAGE, |answer| answer.status == 404);
}

#[test]
fn changes_are_looked_for_where_the_system_does_not_tell() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &["--poll"]);
    casebook.write(RECORD, record("Looked for"));
    preview.shows(PAGE, &["Looked for"]);
    assert!(preview.says(RECORD).contains(": 1 of 2 files parsed"));
    casebook.write("templates/home.html", "{{");
    preview.shows("/", &["The site cannot be built"]);
}

#[test]
fn a_port_that_is_taken_is_said() {
    let casebook = casebook();
    let preview = Preview::of(&casebook, &[]);
    let port = preview.port.to_string();
    let ended = casebook.run(["serve", "--port", &port]).code(2);
    assert_eq!(
        ended.stderr,
        format!(
            "error: port {port} is taken: name another with --port, or leave it away for the next that is free\n"
        )
    );
    casebook.run(["serve", "--as-of", "yesterday"]).code(2);
    Casebook::empty().run(["serve"]).code(2);
}

#[test]
fn the_private_folder_goes_with_the_preview() {
    let casebook = casebook();
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let preview = Preview::of(&casebook, &[]);
        let private: Vec<PathBuf> = preview.private();
        let [folder] = private.as_slice() else { panic!("one folder, not {private:?}") };
        let mode = fs::metadata(folder).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        // The old site goes when the new one is shown and nobody is answered from it any more.
        casebook.write(RECORD, record("Again"));
        preview.shows(PAGE, &["Again"]);
        until(|| !folder.join("1").exists());
        let scratch = preview.scratch.clone();
        assert_eq!(preview.end(signal), Some(0), "{signal:?}");
        assert_eq!(fs::read_dir(&scratch).expect("the folder").count(), 0, "{signal:?}");
        casebook.write(RECORD, record("Printer offline"));
    }
}
