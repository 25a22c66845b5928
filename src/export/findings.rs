//! `check --format json` and `api/findings.json`, which are the same.

use super::report::{Format, Report};
use crate::diagnostic::{Finding, JsonReport, Severity, Sources, Summary, json_finding};
use crate::model::Book;
use jiff::Timestamp;
use rayon::prelude::*;

/// `--format json`.
pub(super) const FORMAT: Format = Format { word: "json", write };

fn write(about: &Report<'_>) -> String {
    let findings: Vec<&Finding> = about.findings.iter().map(|(finding, _)| *finding).collect();
    json(&report(about.book, &findings, about.sources, about.as_of))
}

/// Where the file stands in the site.
pub const PATH: &str = "api/findings.json";

/// The report of these findings.
pub fn report(
    book: &Book,
    findings: &[&Finding],
    sources: &dyn Sources,
    as_of: Timestamp,
) -> JsonReport {
    JsonReport {
        version: 1,
        as_of: super::instant(as_of, &book.config.zone()),
        findings: findings
            .par_iter()
            .filter_map(|finding| json_finding(finding, sources))
            .collect(),
        summary: summary(book, findings),
    }
}

/// What was read, and how many findings of each weight these are.
pub fn summary(book: &Book, findings: &[&Finding]) -> Summary {
    let count =
        |severity| findings.iter().filter(|finding| finding.severity() == Some(severity)).count();
    Summary {
        incidents: book.incidents.len(),
        problems: book.problems.len(),
        actions: book.actions().count(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
    }
}

/// A report as text, with a line break at its end.
///
/// # Panics
///
/// Never: the report has no map with keys other than text.
pub fn json(report: &JsonReport) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a report is always JSON");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{example_as_of, rule, run_example};

    #[test]
    fn a_report_has_the_fields_of_the_contract() {
        let ran = run_example(rule("INC004").unwrap().bad).unwrap();
        let findings: Vec<&Finding> = ran.judged.findings.iter().collect();
        let text = json(&report(&ran.book, &findings, &ran.sources(), example_as_of()));
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["version"], 1);
        assert_eq!(value["as_of"], "2026-11-24T09:00:00+01:00");
        assert_eq!(value["findings"][0]["rule"], "INC004");
        assert_eq!(value["findings"][0]["severity"], "error");
        assert_eq!(value["summary"]["incidents"], 1);
        assert_eq!(value["summary"]["errors"], findings.len());
    }
}
