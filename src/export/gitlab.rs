//! `check --format gitlab`: a code quality report, which GitLab shows in a merge request.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use super::report::{Format, Report};
use crate::diagnostic::Severity;
use serde::Serialize;

/// `--format gitlab`.
pub(super) const FORMAT: Format = Format { word: "gitlab", write };

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: &'a str,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

fn write(report: &Report<'_>) -> String {
    let issues = report.findings.iter().filter_map(|(finding, fingerprint)| {
        // `blocker` and `critical` are for faults of the program that runs; ours are of records.
        let severity = match finding.severity()? {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Note => "info",
        };
        Some(Issue {
            description: finding.text(),
            check_name: finding.rule.code,
            fingerprint,
            severity,
            location: Location {
                path: report.path(finding.place.file),
                lines: Lines { begin: report.location(finding.place).line },
            },
        })
    });
    let issues: Vec<Issue<'_>> = issues.collect();
    let mut text = serde_json::to_string_pretty(&issues).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::super::report::of_example;
    use super::*;

    #[test]
    fn a_finding_is_an_issue_of_its_line() {
        let text = of_example(crate::check::rule("INC004").unwrap().bad, &FORMAT);
        let issues: serde_json::Value = serde_json::from_str(&text).unwrap();
        let issue = &issues[0];
        assert_eq!(issue["check_name"], "INC004");
        assert_eq!(issue["severity"], "major");
        assert_eq!(issue["fingerprint"].as_str().map(str::len), Some(16));
        assert!(issue["location"]["path"].as_str().unwrap().starts_with("case book/incidents/"));
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() > 1);
    }

    #[test]
    fn nothing_found_is_an_empty_list() {
        assert_eq!(of_example(crate::check::rule("INC004").unwrap().good, &FORMAT), "[]\n");
    }
}
