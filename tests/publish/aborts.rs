//! The process is ended before every single change that publishing makes on the disk. What stands
//! then is the old site or the new one, and the next build goes through and tidies up.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use casebook::publish::{Means, Staging, Step, Unwatched};

use crate::scratch::{Counted, Scratch, publish, snapshot};

/// Names a scenario, a step and a folder for the child process. Only this test knows it.
const CHILD: &str = "CASEBOOK_TEST_ABORT";

const OLD: &[(&str, &str)] = &[
    ("index.html", "old"),
    ("changed/index.html", "old"),
    ("removed/index.html", "old"),
    ("same.html", "same"),
    ("turns", "into a folder"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "new"),
    ("added/deep/index.html", "new"),
    ("changed/index.html", "new"),
    ("same.html", "same"),
    ("turns/into.html", "a folder"),
];
const NEXT: &[(&str, &str)] = &[("index.html", "next"), ("next.html", "next")];
const FOREIGN: &[(&str, &str)] = &[(".gitignore", "*\n"), ("mine/notes.txt", "mine")];

/// What is there before the build that dies.
#[derive(Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    OldSite,
    /// A site, and a build that died between two renames.
    MovedAside,
    /// A site, and a build that died while it replaced files.
    HalfReplaced,
}

struct Scenario {
    before: Before,
    means: Means,
}

const SCENARIOS: [Scenario; 7] = [
    Scenario { before: Before::Nothing, means: Means::Exchange },
    Scenario { before: Before::OldSite, means: Means::Exchange },
    Scenario { before: Before::OldSite, means: Means::TwoRenames },
    Scenario { before: Before::OldSite, means: Means::FileByFile },
    Scenario { before: Before::MovedAside, means: Means::Exchange },
    Scenario { before: Before::HalfReplaced, means: Means::FileByFile },
    Scenario { before: Before::HalfReplaced, means: Means::Exchange },
];

#[test]
fn a_build_that_dies_at_any_step_leaves_the_old_or_the_new_site() {
    let mut met = BTreeSet::new();
    for (number, scenario) in SCENARIOS.iter().enumerate() {
        let steps = steps_of(scenario);
        for (at, step) in steps.iter().enumerate() {
            let scratch = Scratch::new();
            set_up(&scratch, scenario.before);
            let died = die(number, at, scratch.path());
            assert!(died, "scenario {number} ends before step {at}, {step:?}");
            // Shown where one of the next lines fails.
            println!("scenario {number}, died before step {at}, {step:?}");
            examine(scenario, &scratch);
            publish(&place(scenario, &scratch), NEXT, &Unwatched).unwrap();
            let stands = snapshot(&place(scenario, &scratch));
            assert_eq!(stands, site(scenario, NEXT), "the next build is whole");
            assert_eq!(scratch.names(), top(scenario), "the next build tidies up");
        }
        met.extend(steps);
    }
    // The one step left over has a test of its own: only another hand brings it about.
    met.insert(Step::Rescue);
    assert_eq!(met, BTreeSet::from(Step::ALL));
}

/// The other end of [`die`]: does nothing unless it is called from there.
#[test]
fn child() {
    let Ok(text) = std::env::var(CHILD) else { return };
    let [number, at, folder] = text.splitn(3, ' ').collect::<Vec<_>>().try_into().unwrap();
    let scenario = &SCENARIOS[number.parse::<usize>().unwrap()];
    let watch = Counted::new(scenario.means, Some(at.parse().unwrap()));
    let out =
        Path::new(folder).join(if scenario.before == Before::Nothing { "a/site" } else { "site" });
    publish(&out, NEW, &watch).unwrap();
}

fn steps_of(scenario: &Scenario) -> Vec<Step> {
    let scratch = Scratch::new();
    set_up(&scratch, scenario.before);
    let watch = Counted::new(scenario.means, None);
    publish(&place(scenario, &scratch), NEW, &watch).unwrap();
    assert_eq!(snapshot(&place(scenario, &scratch)), site(scenario, NEW));
    watch.steps.into_inner().unwrap()
}

/// Publishes in a process of its own that ends before the step; false if it got to the end.
fn die(number: usize, at: usize, folder: &Path) -> bool {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "aborts::child"])
        .env(CHILD, format!("{number} {at} {}", folder.display()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    !child.unwrap().success()
}

fn place(scenario: &Scenario, scratch: &Scratch) -> std::path::PathBuf {
    scratch.path().join(if scenario.before == Before::Nothing { "a/site" } else { "site" })
}

fn top(scenario: &Scenario) -> [&'static str; 1] {
    [if scenario.before == Before::Nothing { "a" } else { "site" }]
}

fn set_up(scratch: &Scratch, before: Before) {
    let out = scratch.site();
    if before == Before::Nothing {
        return;
    }
    publish(&out, OLD, &Unwatched).unwrap();
    fs::create_dir(out.join("mine")).unwrap();
    for (path, text) in FOREIGN {
        fs::write(out.join(path), text).unwrap();
    }
    let dying = |means, last: Step| {
        let scenario = Scenario { before: Before::OldSite, means };
        let steps = steps_of(&scenario);
        let at = steps.iter().position(|step| *step == last).unwrap();
        let number = SCENARIOS
            .iter()
            .position(|known| known.before == Before::OldSite && known.means == means)
            .unwrap();
        assert!(die(number, at, scratch.path()));
    };
    match before {
        Before::Nothing | Before::OldSite => {}
        Before::MovedAside => dying(Means::TwoRenames, Step::MoveIn),
        Before::HalfReplaced => dying(Means::FileByFile, Step::ReplaceIndex),
    }
}

/// All that stands in a whole site of these pages.
fn site(scenario: &Scenario, pages: &[(&str, &str)]) -> BTreeMap<String, String> {
    let scratch = Scratch::new();
    let out = scratch.site();
    publish(&out, pages, &Unwatched).unwrap();
    if scenario.before != Before::Nothing {
        fs::create_dir(out.join("mine")).unwrap();
        for (path, text) in FOREIGN {
            fs::write(out.join(path), text).unwrap();
        }
    }
    snapshot(&out)
}

fn examine(scenario: &Scenario, scratch: &Scratch) {
    let out = place(scenario, scratch);
    let (old, new) = (site(scenario, OLD), site(scenario, NEW));
    let whole = |stands: &BTreeMap<_, _>| *stands == old || *stands == new;
    if scenario.before == Before::Nothing {
        assert!(!out.exists() || snapshot(&out) == new, "no site, or the new one");
        return;
    }
    if !out.exists() {
        assert!(scenario.means == Means::TwoRenames || scenario.before == Before::MovedAside);
        let note = scratch
            .names()
            .into_iter()
            .find(|name| name.starts_with(".site.casebook-old-") && name.contains(".txt"))
            .unwrap();
        let note = fs::read_to_string(scratch.path().join(note)).unwrap();
        assert!(note.contains("The next build puts it back"), "{note}");
        drop(Staging::begin(&out, &Unwatched).unwrap());
    }
    let mut stands = snapshot(&out);
    let by_file = scenario.means == Means::FileByFile || scenario.before == Before::HalfReplaced;
    if !by_file {
        assert!(whole(&stands), "{stands:#?}");
        return;
    }
    stands.retain(|path, _| !path.starts_with(".site.casebook-new-"));
    for (path, text) in &stands {
        let is_whole = [&old, &new].iter().any(|site| site.get(path) == Some(text));
        // A folder is made before the page for which it is.
        assert!(is_whole || path.ends_with('/'), "{path} is neither old nor new: {text}");
    }
    for (path, text) in FOREIGN {
        assert_eq!(stands[*path], *text);
    }
    let is_new = |path: &str| stands.get(path) == new.get(path);
    if is_new("build.json") {
        assert!(is_new("index.html"), "build.json is the last");
    }
    if is_new("index.html") {
        assert!(NEW.iter().all(|(path, _)| is_new(path)), "index.html comes after all pages");
    }
}
