//! The source tree's own rules: what imports what, what may touch the world, how files are named
//! and how long they are. Every failure is a sentence that says what to do.

#[path = "support/rooms.rs"]
mod rooms;
#[path = "support/rust.rs"]
mod rust;
#[path = "support/tidy_cases.rs"]
mod tidy_cases;

use std::path::Path;
use std::process::Command;

use rooms::{Source, against_the_order, declared_rules, outside_its_rooms, placeless_attributes};

/// Names that say nothing about what is in a file.
const EMPTY_NAMES: &[&str] =
    &["util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "stuff"];

const LONGEST_FILE: usize = 600;
const LONG_FILE: usize = 400;
/// Files that may be longer than [`LONG_FILE`], each with the reason why a cut would hurt.
const LONG_FILES: &[(&str, &str)] = &[];
/// More than these and the limit is no limit.
const MOST_LONG_FILES: usize = 8;

/// Crates of `Cargo.lock`, those for tests and other systems included. To go over it, say in the
/// commit what the new crate saves us. 33 of them came with the preview server: 19 for HTTP (axum,
/// hyper), 6 for the runtime below (tokio), 8 for watching (notify: one set for each system).
const LOCK_BUDGET: usize = 270;

#[test]
fn each_room_names_only_rooms_before_it() {
    none(sources().iter().flat_map(against_the_order));
}

#[test]
fn only_the_rooms_at_the_edge_touch_the_world() {
    none(sources().iter().flat_map(outside_its_rooms));
}

#[test]
fn no_serde_attribute_loses_the_place_of_a_value() {
    let is_read = |source: &&Source| matches!(source.room.as_deref(), Some("model" | "load"));
    none(sources().iter().filter(is_read).flat_map(placeless_attributes));
}

#[test]
fn file_names_say_what_is_inside() {
    none(tracked_files().iter().filter_map(|path| empty_name(path)));
}

fn empty_name(path: &str) -> Option<String> {
    let is_empty = |part: &str| EMPTY_NAMES.contains(&part.split('.').next().unwrap_or(part));
    let part = path.split('/').find(|part| is_empty(part))?;
    Some(format!("{path}: `{part}` says nothing; name the file after the one thing it is about"))
}

#[test]
fn files_are_short_enough_to_read() {
    assert!(
        LONG_FILES.len() <= MOST_LONG_FILES,
        "{} files have leave to be long, {MOST_LONG_FILES} may; cut one of them",
        LONG_FILES.len()
    );
    let lines: Vec<(String, usize)> = tracked_files()
        .into_iter()
        .filter(|path| Path::new(path).extension().is_some_and(|extension| extension == "rs"))
        .map(|path| (path.clone(), read(&path).lines().count()))
        .collect();
    let too_long = lines.iter().filter_map(|(path, lines)| too_long(path, *lines, LONG_FILES));
    let idle = LONG_FILES.iter().filter_map(|(path, _)| {
        let is_long = lines.iter().any(|(name, lines)| name == path && *lines > LONG_FILE);
        (!is_long).then(|| format!("{path} is not long; take it out of LONG_FILES"))
    });
    none(too_long.chain(idle));
}

fn too_long(path: &str, lines: usize, leave: &[(&str, &str)]) -> Option<String> {
    if lines > LONGEST_FILE {
        Some(format!(
            "{path} has {lines} lines, more than {LONGEST_FILE}; cut it in two by subject"
        ))
    } else if lines > LONG_FILE && !leave.iter().any(|(name, _)| *name == path) {
        Some(format!(
            "{path} has {lines} lines, more than {LONG_FILE}; cut it by subject, or name it in \
             LONG_FILES with the reason"
        ))
    } else {
        None
    }
}

#[test]
fn the_lock_file_stays_in_its_budget() {
    let crates = read("Cargo.lock").lines().filter(|line| *line == "[[package]]").count();
    assert!(
        crates <= LOCK_BUDGET,
        "Cargo.lock has {crates} crates, {LOCK_BUDGET} may; drop a dependency, or raise \
         LOCK_BUDGET and say in the commit what it saves us"
    );
}

#[test]
fn the_changelog_has_an_entry_for_what_is_being_built() {
    let changelog = read("CHANGELOG.md");
    let has_entry =
        entries(&changelog, "Unreleased") + entries(&changelog, env!("CARGO_PKG_VERSION"));
    assert!(has_entry > 0, "CHANGELOG.md: say under Unreleased what changes for a user");
}

/// The list items below the heading `## [version]`.
fn entries(changelog: &str, version: &str) -> usize {
    let heading = format!("## [{version}]");
    let section = changelog.lines().skip_while(|line| !line.starts_with(&heading)).skip(1);
    section.take_while(|line| !line.starts_with("## ")).filter(|l| l.starts_with("- ")).count()
}

#[test]
fn the_changelog_names_every_rule() {
    let changelog = read("CHANGELOG.md");
    let unnamed = |source: &Source| {
        let lost = declared_rules(&source.tokens).into_iter().filter(|c| !changelog.contains(c));
        lost.map(|code| format!(
            "{}: rule {code} is not in CHANGELOG.md; a new rule can fail a user's build, so list it",
            source.path
        )).collect::<Vec<_>>()
    };
    none(sources().iter().flat_map(unnamed));
}

#[test]
fn no_path_of_one_machine_stands_in_a_file() {
    let mut faults = Vec::new();
    // Hostile input is kept as others wrote it.
    for path in tracked_files().iter().filter(|path| !path.starts_with("tests/hostile/")) {
        let Ok(text) = std::fs::read_to_string(root().join(path)) else { continue };
        for (line, text) in (1..).zip(text.lines()) {
            if let Some(found) = machine_path(text) {
                faults.push(format!(
                    "{path}:{line}: `{found}…` exists on one machine only; make it relative"
                ));
            }
        }
    }
    none(faults);
}

fn machine_path(line: &str) -> Option<&str> {
    let prefixes = ["/tmp/", "/home/", "/root/", "/work/", "/Users/", "/var/folders/"];
    let found = prefixes.iter().flat_map(|prefix| line.match_indices(prefix));
    let mut begins = found.filter(|(at, prefix)| {
        let before = &line[..*at];
        let goes_on = |c: char| c.is_alphanumeric() || "/._-~}*".contains(c);
        let starts = !before.ends_with(goes_on) || before.ends_with("file://");
        let names = line[at + prefix.len()..].starts_with(|c: char| c.is_alphanumeric());
        starts && names
    });
    begins.next().map(|(_, prefix)| prefix)
}

#[cfg(unix)]
#[test]
fn scripts_can_be_run() {
    use std::os::unix::fs::PermissionsExt as _;
    none(["scripts/test", ".ci/run", "benches/run"].iter().filter_map(|path| {
        let mode = std::fs::metadata(root().join(path)).ok()?.permissions().mode();
        (mode & 0o111 == 0).then(|| format!("{path} is not executable; `chmod +x {path}`"))
    }));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

fn sources() -> Vec<Source> {
    let walk = walkdir::WalkDir::new(root().join("src")).sort_by_file_name();
    walk.into_iter()
        .map(|entry| entry.expect("src/ can be read").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            let inside = path.strip_prefix(root()).expect("the walk began there");
            let name = inside.to_str().expect("our names are ASCII").replace('\\', "/");
            Source::new(&name, &read(&name))
        })
        .collect()
}

/// What git knows or would add; in a packed crate, which has no git, what was packed.
fn tracked_files() -> Vec<String> {
    let listing = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output();
    let listing = match listing {
        Ok(output) if output.status.success() => output.stdout,
        Ok(_) | Err(_) => return packed_files(),
    };
    let listing = String::from_utf8(listing).expect("our names are UTF-8");
    let names = listing.split_terminator('\0').map(str::to_owned);
    names.filter(|name| root().join(name).is_file()).collect()
}

fn packed_files() -> Vec<String> {
    let walk = walkdir::WalkDir::new(root()).sort_by_file_name().into_iter();
    walk.filter_entry(|entry| {
        !matches!(entry.file_name().to_str(), Some("target" | "site" | ".git"))
    })
    .filter_map(Result::ok)
    .filter(|entry| entry.file_type().is_file())
    .filter_map(|entry| Some(entry.path().strip_prefix(root()).ok()?.to_str()?.to_owned()))
    .collect()
}

/// Fails with all faults, one a line.
fn none(faults: impl IntoIterator<Item = String>) {
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
