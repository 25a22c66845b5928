//! Texts that others have collected because they break programs, and how YAML holds them.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::path::{Path, PathBuf};

/// Where a file of the collections is.
pub(crate) fn hostile(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile").join(path)
}

/// The big list of naughty strings.
pub(crate) fn naughty() -> Vec<String> {
    let text = std::fs::read_to_string(hostile("blns/blns.json")).expect("the list is there");
    let list: Vec<String> = serde_json::from_str(&text).expect("a list of strings");
    assert!(list.len() > 500, "{} strings", list.len());
    list
}

/// Texts that would run as a script where they are not shown as text: others' and our own.
pub(crate) fn payloads() -> Vec<String> {
    let others = std::fs::read_to_string(hostile("xss/payloads.txt")).expect("they are there");
    let ours = include_str!("../markdown_payloads.txt");
    let list: Vec<String> = others
        .lines()
        .chain(ours.lines())
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect();
    assert!(list.len() > 850, "{} payloads", list.len());
    list
}

/// A text in double quotes, with what YAML does not let stand written as escapes.
pub(crate) fn quoted(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            _ if c.is_control()
                || matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}'..) =>
            {
                write!(out, "\\U{:08X}", u32::from(c)).expect("into memory");
            }
            _ => out.push(c),
        }
    }
    out + "\""
}
