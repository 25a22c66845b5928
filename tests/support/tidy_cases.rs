//! The checks of the tree on small literal trees: what each must catch, and what it must let pass.

use super::*;

#[test]
fn paths_are_found_and_comments_and_strings_are_not() {
    let check = |source: &str, depth: usize, want: &[&str]| {
        let found = rust::paths(&rust::tokens(source), depth);
        let found: Vec<String> = (found.iter())
            .filter(|path| path.segments.len() > 1)
            .map(|path| format!("{}: {}", path.line, path.segments.join("::")))
            .collect();
        assert_eq!(found, want, "in {source}");
    };
    check("use crate::check;", 1, &["1: crate::check"]);
    check(
        "use crate::{a, b::{c, d as e}, f::*};",
        1,
        &["1: crate::a", "1: crate::b::c", "1: crate::b::d", "1: crate::f"],
    );
    check("fn f() {\n  crate::check::run(1)\n}", 1, &["2: crate::check::run"]);
    check("// crate::check\n/* crate::a /* crate::b */ */ x::y", 1, &["2: x::y"]);
    check("\"crate::a \\\" crate::b\"; r#\"crate::c\" \"#; '\"'; x::y", 1, &["1: x::y"]);
    check("fn f<'a>(x: &'a crate::a::B) {}", 1, &["1: crate::a::B"]);
    check("macro_rules! m { () => { $crate::a::B } }", 1, &["1: crate::a::B"]);
    check("use super::check;", 1, &["1: crate::check"]);
    check("use super::check;", 2, &["1: super::check"]);
    check(
        "use super::super::{check, load::tree};",
        2,
        &["1: crate::check", "1: crate::load::tree"],
    );
    check("mod tests { use super::check; } use super::a;", 1, &["1: super::check", "1: crate::a"]);
    check("Vec::<crate::a::B>::new()", 1, &["1: crate::a::B"]);
}

#[test]
fn an_import_against_the_order_is_caught() {
    let check = |path: &str, text: &str, want: &[&str]| {
        assert_eq!(against_the_order(&Source::new(path, text)).len(), want.len(), "{path}: {text}");
        for (fault, want) in against_the_order(&Source::new(path, text)).iter().zip(want) {
            assert!(fault.contains(want), "{fault:?} does not say {want:?}");
        }
    };
    check("src/load/tree.rs", "use crate::model::At;", &[]);
    check("src/load/tree.rs", "use crate::load::yaml;", &[]);
    check("src/load/tree.rs", "use crate::{model, check};", &["tree.rs:1: `load` names `check`"]);
    check("src/load/tree.rs", "use super::super::check::Sink;", &["`load` names `check`"]);
    check("src/load/mod.rs", "\nuse super::check;", &["mod.rs:2: `load` names `check`"]);
    check("src/model.rs", "fn f(x: crate::diagnostic::Rule) {}", &["`model` names `diagnostic`"]);
    check("src/cli/build.rs", "use crate::{load, site, publish};", &[]);
    check("src/lib.rs", "pub use crate::cli::run;", &[]);
    check("src/main.rs", "use casebook::cli;", &[]);
    check("src/site/page/rule.rs", "// crate::export", &[]);
    check("src/basement/mod.rs", "", &["no place in the import order"]);
}

#[test]
fn a_room_that_touches_the_world_is_caught() {
    let check = |path: &str, text: &str, want: &[&str]| {
        let faults = outside_its_rooms(&Source::new(path, text));
        assert_eq!(faults.len(), want.len(), "{path}: {text}: {faults:?}");
        for (fault, want) in faults.iter().zip(want) {
            assert!(fault.contains(want), "{fault:?} does not say {want:?}");
        }
    };
    check("src/measure/clock.rs", "let t = Timestamp::now();", &["`Timestamp::now`"]);
    check("src/measure/clock.rs", "jiff::Zoned::now()", &["`Zoned::now`; take the instant"]);
    check("src/cli/build.rs", "jiff::Zoned::now(); std::env::args(); println!()", &[]);
    check("src/site/mod.rs", "use std::{fmt, fs};", &["`std::fs`; return the bytes"]);
    check(
        "src/site/mod.rs",
        "use std::fs::File;\nfn f() { println!(\"x\") }",
        &["fs`", "mod.rs:2"],
    );
    check(
        "src/site/mod.rs",
        "env!(\"X\"); fn print() {} println; anstream::eprintln!()",
        &["prints"],
    );
    check("src/publish/mod.rs", "use std::fs;", &[]);
    check("src/patch/mod.rs", "serde_yaml::from_str(x)", &["only `load` may name `serde_yaml`"]);
    check("src/load/git.rs", "std::process::Command::new(x)", &["`Command::new`", "Command`; ask"]);
    check("src/history/mod.rs", "std::process::Command::new(x)", &[]);
    check("src/site/mod.rs", "#[cfg(test)]\nmod tests { use std::fs; }", &[]);
    check("src/site/mod.rs", "#[cfg(test)] mod tests { } use std::fs;", &["`std::fs`"]);
    check("src/site/mod.rs", "#[cfg(test)]\nmod tests;\nuse std::fs;", &["mod.rs:3"]);
    check("src/site/tests.rs", "use std::fs;", &[]);
}

#[test]
fn a_serde_attribute_that_loses_places_is_caught() {
    let check = |text: &str, want: usize| {
        let faults = placeless_attributes(&Source::new("src/model/incident.rs", text));
        assert_eq!(faults.len(), want, "{text}: {faults:?}");
    };
    check("#[serde(flatten)] x: X", 1);
    check("#[serde(rename_all = \"kebab-case\", untagged)] enum E {}", 1);
    check("#[serde(tag = \"kind\")] enum E {}", 1);
    check("#[cfg_attr(x, serde(default, flatten))] x: X", 1);
    check("#[serde(rename(serialize = \"tag\"), default)] tag: Tag", 0);
    check("use serde::de; fn flatten(tag: Tag) {} // #[serde(tag)]", 0);
}

#[test]
fn names_lengths_and_paths_are_caught() {
    let catches = |fault: Option<String>, want: bool| {
        assert_eq!(fault.is_some(), want, "{fault:?}");
    };
    catches(empty_name("src/load/utils.rs"), true);
    catches(empty_name("tests/common/mod.rs"), true);
    catches(empty_name("src/load/tree.rs"), false);
    catches(empty_name("src/site/commonmark.rs"), false);

    let leave = [("src/long.rs", "one table")];
    catches(too_long("src/a.rs", LONG_FILE, &leave), false);
    catches(too_long("src/a.rs", LONG_FILE + 1, &leave), true);
    catches(too_long("src/long.rs", LONGEST_FILE, &leave), false);
    catches(too_long("src/long.rs", LONGEST_FILE + 1, &leave), true);

    let machine = |line: &str, want: bool| {
        assert_eq!(machine_path(line).is_some(), want, "{line}");
    };
    machine(concat!("out: /tmp", "/site"), true);
    machine(concat!("see file:///home", "/me/x"), true);
    machine(concat!("`/Users", "/me`"), true);
    machine("https://host.example/home/page and ${TMPDIR:-/tmp}/x", false);
    machine("a folder /tmp/ and ~/work/x", false);
}

#[test]
fn the_changelog_and_the_rules_are_read() {
    let changelog =
        "# Changelog\n## [Unreleased]\n### Added\n- one\n- two\n## [0.1.0] - x\n- old\n";
    assert_eq!(entries(changelog, "Unreleased"), 2);
    assert_eq!(entries(changelog, "0.1.0"), 1);
    assert_eq!(entries(changelog, "0.2.0"), 0);

    let source = "rule! {\n /// Docs.\n TML002 \"timeline-not-sorted\" { class: Record } }\nfmt! { name \"x\" }";
    assert_eq!(declared_rules(&rust::tokens(source)), ["TML002"]);
}
