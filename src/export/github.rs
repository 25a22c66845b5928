//! `check --format github`: workflow commands, which GitHub shows beside the changed lines.
//!
//! <https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions>

use super::report::{Format, Report};
use crate::diagnostic::{Finding, Severity};
use std::fmt::Write as _;

/// `--format github`.
pub(super) const FORMAT: Format = Format { word: "github", write };

/// GitHub shows this many of each level in a step and drops the rest.
const MOST: usize = 10;

/// Errors are all in the log, since each of them fails the check; of what weighs less, as many as
/// GitHub shows, and how many there are besides.
fn write(report: &Report<'_>) -> String {
    let mut text = String::new();
    let mut rest = Vec::new();
    for (severity, command, most, one) in [
        (Severity::Error, "error", usize::MAX, "error"),
        (Severity::Warning, "warning", MOST, "warning"),
        (Severity::Note, "notice", MOST, "note"),
    ] {
        let of_level = || {
            let all = report.findings.iter().map(|(finding, _)| *finding);
            all.filter(move |finding| finding.severity() == Some(severity))
        };
        for finding in of_level().take(most) {
            text.push_str(&annotation(report, finding, command));
        }
        match of_level().skip(most).count() {
            0 => {}
            1 => rest.push(format!("1 more {one}")),
            n => rest.push(format!("{n} more {one}s")),
        }
    }
    if !rest.is_empty() {
        let _ = writeln!(text, "and {}: `casebook check -v` shows them all", rest.join(" and "));
    }
    text
}

fn annotation(report: &Report<'_>, finding: &Finding, command: &str) -> String {
    let at = report.location(finding.place);
    let mut properties = format!(
        "file={},line={},endLine={}",
        property(&report.path(finding.place.file)),
        at.line,
        at.end_line
    );
    // GitHub takes columns on one line only.
    if at.line == at.end_line {
        let _ = write!(properties, ",col={},endColumn={}", at.column, at.end_column);
    }
    let title = format!("{} {}", finding.rule.code, finding.rule.name);
    let _ = write!(properties, ",title={}", property(&title));
    let help = finding.help();
    let message =
        if help.is_empty() { finding.text() } else { format!("{}\n{help}", finding.text()) };
    format!("::{command} {properties}::{}\n", data(&message))
}

/// A message: one line, whatever is in it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property: no colon ends the properties, no comma begins another.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::report::of_example;
    use super::*;

    #[test]
    fn each_finding_is_one_command() {
        let text = of_example(crate::check::rule("INC004").unwrap().bad, &FORMAT);
        let mut lines = text.lines();
        let first = lines.next().unwrap();
        assert!(first.starts_with("::error file=case book/incidents/2026/"), "{first}");
        assert!(first.contains(",title=INC004 time-order::"), "{first}");
        assert!(first.contains("%0A"), "the help follows: {first}");
        assert!(lines.all(|line| line.starts_with("::")), "{text}");
    }

    #[test]
    fn nothing_in_a_text_ends_its_line_or_its_property() {
        assert_eq!(data("50 %\r\n::error::x"), "50 %25%0D%0A::error::x");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
