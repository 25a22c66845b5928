//! A baseline: the findings that a casebook had when it began to be checked, so that only new
//! ones are shown. One finding a line, sorted by file, with words beside it for a reader of the
//! change; git merges such a file line by line.

use crate::diagnostic::Finding;
use crate::model::Book;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How a baseline begins.
const HEAD: &str =
    "# Known findings of this casebook: `casebook check --baseline` does not show them.\n";
const REST: &str =
    "# Written by `casebook check --write-baseline`; without its line a finding is shown again.\n";

/// A line that is none of a baseline.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line} is no entry of a baseline, such as `- 0123456789abcdef # INC004 …`")]
pub struct BadLine {
    /// From 1.
    pub line: usize,
}

/// Whether a baseline may hide a finding: all but secrets, which old reports must not keep
/// either, and the note that a file has more findings than are shown.
pub fn may_be_known(finding: &Finding) -> bool {
    let is_secret = finding.rule.code == "RED001";
    let stands_for_others = finding.rule.code == "YML008" && finding.message.key == "findings";
    !is_secret && !stands_for_others
}

/// The baseline of these findings, each with its fingerprint.
pub fn write(book: &Book, findings: &[(&Finding, &str)]) -> String {
    let known = findings.iter().filter(|(finding, _)| may_be_known(finding));
    let mut lines: Vec<(&str, &str, String, &str)> = known
        .map(|(finding, fingerprint)| {
            let path = book.path(finding.place.file);
            (path, finding.rule.code, finding.text(), *fingerprint)
        })
        .collect();
    lines.sort();
    let mut text = format!("{HEAD}{REST}");
    for (path, code, message, fingerprint) in lines {
        let words = one_line(&format!("{code} {path}: {message}"));
        let _ = writeln!(text, "- {fingerprint} # {words}");
    }
    text
}

/// Whether a file may be replaced by a baseline: it is one, whatever a merge made of it.
pub fn is_baseline(text: &str) -> bool {
    text.trim().is_empty() || text.lines().next().map(str::trim_end) == Some(HEAD.trim_end())
}

/// The fingerprints of a baseline, each with its line.
pub fn read(text: &str) -> Result<BTreeMap<String, &str>, BadLine> {
    let mut all = BTreeMap::new();
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let entry = line.split('#').next().unwrap_or_default().trim();
        if entry.is_empty() {
            continue;
        }
        let fingerprint = entry
            .strip_prefix("- ")
            .map(str::trim)
            .filter(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let fingerprint = fingerprint.ok_or(BadLine { line: at + 1 })?.to_ascii_lowercase();
        all.insert(fingerprint, line.trim());
    }
    Ok(all)
}

/// Words on one line, whatever a path or a message holds.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{rule, run_example};

    #[test]
    fn what_is_written_is_read() {
        let ran = run_example(rule("INC004").unwrap().bad).unwrap();
        let finding = &ran.judged.findings[0];
        let text =
            write(&ran.book, &[(finding, "00ff00ff00ff00ff"), (finding, "00aa00ff00ff00ff")]);
        assert!(is_baseline(&text));
        let lines: Vec<&str> = text.lines().skip(2).collect();
        assert!(lines[0].starts_with("- 00aa00ff00ff00ff # INC004 incidents/2026/"), "{text}");
        assert!(lines[0].contains(": resolved "), "{text}");
        assert_eq!(
            read(&text).unwrap().into_keys().collect::<Vec<_>>(),
            ["00aa00ff00ff00ff", "00ff00ff00ff00ff"]
        );
    }

    static SECRET: crate::diagnostic::Rule = crate::diagnostic::rule_value!(
        " Docs.",
        RED001,
        "secret",
        Record,
        Deny,
        "0.1.0",
        "a secret",
        [key { text: "a key", label: "", help: "" }],
        [],
        "",
        ""
    );

    #[test]
    fn a_secret_is_never_known() {
        let ran = run_example(rule("INC004").unwrap().bad).unwrap();
        let secret = Finding::new(&SECRET, "key", ran.judged.findings[0].place);
        assert!(!may_be_known(&secret) && may_be_known(&ran.judged.findings[0]));
        let text = write(&ran.book, &[(&secret, "00ff00ff00ff00ff")]);
        assert_eq!(read(&text).unwrap().len(), 0);
        let more = Finding::new(rule("YML008").unwrap(), "findings", secret.place);
        assert!(!may_be_known(&more), "it stands for findings that nobody has seen");
    }

    #[test]
    fn lines_of_merges_and_other_files_are_told() {
        let fault = |text: &str| read(text).unwrap_err().line;
        assert_eq!(fault("- 00ff\n<<<<<<< HEAD\n- 00aa\n"), 2);
        assert_eq!(fault("casebook: 1\n"), 1);
        assert_eq!(fault("# a\r\n\r\n- 00ff # x\r\n-00aa\r\n"), 4);
        assert_eq!(read("\u{feff}# a\r\n- 00FF # x\r\n- 00ff\r\n").unwrap().len(), 1);
        assert_eq!(read("").unwrap().len(), 0);
        assert!(is_baseline("") && !is_baseline("casebook: 1\n"));
        assert_eq!(one_line("a\nb\u{85}c"), "a b c");
    }
}
