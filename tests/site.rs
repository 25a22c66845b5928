//! The built sample as a whole: one page of each kind against `golden/`, the list of all files,
//! and the same bytes whatever the machine. `UPDATE=1 cargo test --test site` rewrites the golden
//! files; read the difference before you commit it.

#[path = "site/packit.rs"]
mod packit;
#[path = "support/program.rs"]
mod program;

use program::Casebook;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The report that shows the most.
const REPORT: &str = "incidents/2026-06-10-online-banking-logins/index.html";
/// The golden file of that report in German.
const GERMAN: &str = "report.de.html";

/// One page of each kind, by the name of its golden file.
const PAGES: &[(&str, &str)] = &[
    ("home", "index.html"),
    ("incidents", "incidents/index.html"),
    ("month", "months/2026-06/index.html"),
    ("report", REPORT),
    ("report-small", "incidents/2025-04-03-branch-printer/index.html"),
    ("problems", "problems/index.html"),
    ("problem", "problems/PRB-0007/index.html"),
    ("services", "services/index.html"),
    ("service", "services/online-banking/index.html"),
    ("service-hours", "services/customer-onboarding/index.html"),
    ("actions", "actions/index.html"),
    ("statistics", "statistics/index.html"),
    ("reports", "reports/index.html"),
    ("period", "reports/2026-Q2/index.html"),
    ("search", "search/index.html"),
    ("definitions", "definitions/index.html"),
    ("review", "review/index.html"),
    ("rules", "rules/index.html"),
    ("rule", "rules/INC004/index.html"),
    ("about", "about/index.html"),
    ("not-found", "404.html"),
];

/// Every file of a folder by its path, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("the built folder can be read");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder).expect("the walk began there");
            let path = path.to_str().expect("paths of a site are UTF-8").replace('\\', "/");
            files.insert(path, fs::read(entry.path()).expect("a built file can be read"));
        }
    }
    files
}

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// What stands in `<main>`, one element a line where tags meet, so that a review shows what
/// changed and not one long line.
fn main_of(page: &[u8]) -> String {
    let page = std::str::from_utf8(page).expect("pages are UTF-8");
    let (_, after) = page.split_once("<main").expect("every page has a main part");
    let (main, _) = after.split_once("</main>").expect("the main part ends");
    let main = format!("<main{main}</main>\n").replace("><", ">\n<");
    // Names of assets carry their content, and change with every touch of the stylesheet; those of
    // the index with every word of a record.
    let hashes =
        regex::Regex::new("\\b(lookup|search|[a-z])-[0-9a-f]{10,16}\\b").expect("a constant");
    let mut lines = String::new();
    for line in hashes.replace_all(&main, "$1-HASH").lines() {
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

/// Content hashes in names of assets.
fn without_hash(path: &str) -> String {
    let Some((name, ending)) = path
        .rsplit_once('.')
        .filter(|_| path.starts_with("assets/") || path.starts_with("search/"))
    else {
        return path.to_owned();
    };
    name.rsplit_once('-')
        .map_or_else(|| path.to_owned(), |(name, _)| format!("{name}-HASH.{ending}"))
}

#[test]
fn pages_are_as_they_were() {
    let sample = Casebook::sample();
    sample.run(["build", "--out", "out"]).code(0);
    let built = files(&sample.root.join("out"));
    let update = std::env::var_os("UPDATE").is_some();
    let mut differ = Vec::new();
    let mut compare = |name: &str, found: &str| {
        let path = golden(name);
        if update {
            fs::create_dir_all(path.parent().expect("a folder above"))
                .expect("the folder can be made");
            fs::write(&path, found).expect("the golden file can be written");
        } else if fs::read_to_string(&path).unwrap_or_default() != found {
            let line = fs::read_to_string(&path)
                .unwrap_or_default()
                .lines()
                .zip(found.lines())
                .take_while(|(old, new)| old == new)
                .count()
                + 1;
            differ.push(format!("tests/golden/{name} differs from line {line} on"));
        }
    };
    for (name, path) in PAGES {
        let page = built.get(*path).unwrap_or_else(|| panic!("the site has no {path}"));
        compare(&format!("{name}.html"), &main_of(page));
    }
    sample.run(["build", "--language", "de", "--out", "german"]).code(0);
    compare(GERMAN, &main_of(sample.read(&format!("german/{REPORT}")).as_bytes()));
    let mut paths: Vec<String> = built.keys().map(|path| without_hash(path)).collect();
    paths.sort();
    compare("files.txt", &(paths.join("\n") + "\n"));
    let names: Vec<String> = PAGES
        .iter()
        .map(|(name, _)| format!("{name}.html"))
        .chain(["files.txt".to_owned(), GERMAN.to_owned()])
        .collect();
    let extra = fs::read_dir(golden(""))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    differ.extend(
        extra
            .filter(|name| !names.contains(name))
            .map(|name| format!("tests/golden/{name} belongs to no page: delete it")),
    );
    assert!(
        differ.is_empty(),
        "{}\nlook at the pages; then rewrite with `UPDATE=1 cargo test --test site` and read the difference",
        differ.join("\n")
    );
}

/// Figures of the sample as people work them out with paper and pencil.
#[test]
fn budgets_of_the_sample_are_those_worked_out_by_hand() {
    let sample = Casebook::sample();
    sample.run(["build", "--out", "out"]).code(0);
    let has = |page: &str, wanted: &[&str]| {
        let path = sample.root.join("out").join(page);
        let html = fs::read_to_string(path).expect("a built page can be read");
        let html = html.replace('\u{a0}', " ");
        for want in wanted {
            assert!(html.contains(want), "{page} has no `{want}`");
        }
    };
    has(
        "services/online-banking/index.html",
        &[
            // June: 0.31 × 195 min = 60.45 of 43,200 × 0.1 % = 43.2 min. The report of the app team
            // was cancelled as a duplicate and takes nothing.
            "June 2026 was missed: one incident used 60.45 of 43.2 minutes.",
            // 1 − 60.45 ÷ 43,200 = 99.860069… %.
            "99.860 %",
            // April: an hour of maintenance, announced a week before: 43,140 × 0.1 % = 43.14.
            "43,140</td><td class=\"n\" data-s=\"3600\" data-l=\"Maintenance left out\">60</td>",
            "43.14</td>",
        ],
    );
    has(
        "services/atm/index.html",
        // The outage of 02:20–03:35 outlives the window of 02:00–03:00: 35 min count.
        &["12 Apr 2026: 35 min"],
    );
    has(
        "services/customer-onboarding/index.html",
        &[
            // July: 23 weekdays of 15 h and 4 Saturdays of 9 h are 381 h = 22,860 min, of which 1 %.
            // 7 July 08:50–22:00 and 8 July 07:00–11:30 are 1,060 open minutes × 0.35.
            "July 2026 was missed: one incident used 371 of 228.6 minutes.",
            // September from the 22nd, 09:00, to the 30th, 18:00: 13 + 3 × 15 + 9 + 2 × 15 + 11 h
            // are 6,480 min × 0.02 = 129.6 of 366 h × 1 % = 219.6 min.
            "In September 2026, 90 of 219.6 minutes are left.",
        ],
    );
    // 16.5 left: 15:02–18:00 are 178 min × 0.15 = 26.7 of 43.2.
    has("services/payments/index.html", &["In September 2026, 16.5 of 43.2 minutes are left."]);
    // Not stated, 10:05–14:40 on 22 September: within the office hours of 08:00–12:00 and
    // 13:00–18:00 at most 115 + 100 min.
    has("services/branch-workplace/index.html", &["at most 215.00"]);
}

#[test]
fn the_same_bytes_whatever_the_machine() {
    let sample = Casebook::sample();
    let build = |name: &str, threads: &str, zone: &str, locale: &str| {
        let mut command =
            sample.command(["build", "--as-of", "2026-09-30T16:00:00Z", "--out", name]);
        command.env("RAYON_NUM_THREADS", threads).env("TZ", zone).env("LC_ALL", locale);
        sample.ended(&command.output().expect("the program starts")).code(0);
        files(&sample.root.join(name))
    };
    let one = build("one", "1", "UTC", "C");
    let two = build("two", "2", "Pacific/Kiritimati", "de_DE.UTF-8");
    let three = build("three", "7", "America/St_Johns", "tr_TR.UTF-8");
    for other in [&two, &three] {
        let differ: Vec<&String> = one
            .iter()
            .filter(|(path, bytes)| other.get(*path) != Some(bytes))
            .map(|(path, _)| path)
            .collect();
        assert!(differ.is_empty() && one.len() == other.len(), "these files differ: {differ:?}");
    }
}

#[test]
fn a_build_leaves_the_repository_clean() {
    let sample = Casebook::sample();
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .args([
                "-c",
                "user.name=test",
                "-c",
                "user.email=test@example.invalid",
                "-c",
                "init.defaultBranch=main",
            ])
            .args(arguments)
            .current_dir(&sample.root)
            .output()
            .expect("git runs");
        assert!(
            output.status.success(),
            "git {arguments:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("git speaks UTF-8")
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "records"]);
    sample.run(["build"]).code(0);
    assert_eq!(git(&["status", "--porcelain"]), "");
    let build =
        fs::read_to_string(sample.root.join("site/build.json")).expect("build.json is written");
    assert!(build.contains(git(&["rev-parse", "HEAD"]).trim()), "build.json names the commit");
}

#[test]
fn the_sample_gives_no_finding() {
    let sample = Casebook::sample();
    let output = sample.run(["check", "--deny-warnings", "--format", "json"]).code(0);
    let report: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
    assert_eq!(report["findings"], serde_json::json!([]), "the sample is what people learn from");
    let counts = &report["summary"];
    assert!(
        counts["incidents"].as_u64() >= Some(24),
        "the sample shows at least 24 incidents: {counts}"
    );
}

#[test]
fn what_is_not_found_knows_where_the_site_stands() {
    let sample = Casebook::sample();
    let base_url = "https://pages.example/team/casebook/";
    sample.run(["build", "--base-url", base_url, "--out", "out"]).code(0);
    let page = sample.read("out/404.html");
    assert!(page.contains("href=\"/team/casebook/index.html\""), "{page}");
    assert!(!page.contains("pages.example"), "the page's policy lets nothing come from a host");
}

#[test]
fn unfinished_builds_are_refused() {
    let sample = Casebook::sample();
    for audience in ["public", "stakeholders"] {
        let output = sample.run(["build", "--audience", audience]).code(2);
        assert!(output.stderr.contains("internal"), "{}", output.stderr);
        assert!(!sample.root.join("site/index.html").exists(), "nothing may be published");
    }
}
