//! `check --format sarif`: SARIF 2.1.0, which code scanning services and editors read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

mod log;

use super::report::{Format, Report};
use crate::check;
use crate::diagnostic::{Finding, Rule, Severity, examples_of};
use crate::model::casebook::Level;
use crate::model::shape::{FileId, Place};
use log::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Fix, Location, Log, Message,
    PartialFingerprints, PhysicalLocation, Region, Replacement, ReportingDescriptor, Run,
    Suppression, Tool, Words,
};
use std::fmt::Write as _;

/// `--format sarif`.
pub(super) const FORMAT: Format = Format { word: "sarif", write };

/// Where the program is at home.
const HOME: &str = "https://crates.io/crates/casebook";

/// What paths start from: the top of the repository, by the name that services know.
const TOP: &str = "%SRCROOT%";

fn write(report: &Report<'_>) -> String {
    let rules = check::rules();
    let shown = report.findings.iter().filter_map(|(finding, fingerprint)| {
        result(report, &rules, finding, fingerprint, Vec::new())
    });
    let waived = report.waived.iter().filter_map(|(waived, fingerprint)| {
        // A waiver of casebook.yaml stands far from what it silences.
        let is_inside = waived.waiver.file != report.book.config_file;
        let suppression = Suppression {
            kind: if is_inside { "inSource" } else { "external" },
            status: "accepted",
            justification: waived.reason.clone(),
            location: Location::of(physical(report, waived.waiver)),
        };
        result(report, &rules, &waived.finding, fingerprint, vec![suppression])
    });
    let results = shown.chain(waived).collect();
    let driver = Driver {
        name: "casebook",
        version: report.version.to_owned(),
        information_uri: HOME,
        rules: rules.iter().map(|rule| descriptor(rule)).collect(),
    };
    let run = Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results };
    let log = Log { schema: log::SCHEMA, version: "2.1.0", runs: [run] };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

fn result(
    report: &Report<'_>,
    rules: &[&'static Rule],
    finding: &Finding,
    fingerprint: &str,
    suppressions: Vec<Suppression>,
) -> Option<log::Result> {
    let level = match finding.severity()? {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let help = finding.help();
    let text = if help.is_empty() { finding.text() } else { format!("{}\n{help}", finding.text()) };
    let related = finding.related.iter().map(|(place, label)| {
        let mut location = Location::of(physical(report, *place));
        location.message = (!label.is_empty()).then(|| Message::from((*label).to_owned()));
        location
    });
    Some(log::Result {
        rule_id: finding.rule.code,
        rule_index: rules.iter().position(|rule| rule.code == finding.rule.code)?,
        level,
        message: Message::from(text),
        locations: [Location::of(physical(report, finding.place))],
        related_locations: related.collect(),
        partial_fingerprints: PartialFingerprints { ours: fingerprint.to_owned() },
        fixes: fix(report, finding).into_iter().collect(),
        suppressions,
    })
}

/// What would certainly be right, where it stands on one line.
fn fix(report: &Report<'_>, finding: &Finding) -> Option<Fix> {
    let text = finding.replacement.clone()?;
    let at = physical(report, finding.place);
    if finding.place.start == finding.place.end || at.region.start_line != at.region.end_line {
        return None;
    }
    let help = finding.help();
    let replacement =
        Replacement { deleted_region: at.region, inserted_content: Message::from(text) };
    Some(Fix {
        description: Message::from(if help.is_empty() { "write it so".to_owned() } else { help }),
        artifact_changes: [ArtifactChange {
            artifact_location: at.artifact_location,
            replacements: [replacement],
        }],
    })
}

fn physical(report: &Report<'_>, place: Place) -> PhysicalLocation {
    let at = report.location(place);
    PhysicalLocation {
        artifact_location: artifact(report, place.file),
        region: Region {
            start_line: at.line,
            start_column: at.column,
            end_line: at.end_line,
            end_column: at.end_column,
        },
    }
}

fn artifact(report: &Report<'_>, file: FileId) -> ArtifactLocation {
    ArtifactLocation { uri: address(&report.path(file)), uri_base_id: TOP }
}

/// A path as a relative reference (RFC 3986): all but what needs no escape is escaped.
fn address(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn descriptor(rule: &Rule) -> ReportingDescriptor {
    let level = match rule.level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Info => "note",
        Level::Allow => "none",
    };
    let docs = rule.documentation();
    let what = docs.split("\n\n").next().unwrap_or(rule.summary).replace('\n', " ");
    ReportingDescriptor {
        id: rule.code,
        name: rule.name,
        short_description: Message::from(rule.summary.to_owned()),
        full_description: Message::from(what),
        help: help(rule, &docs),
        default_configuration: Configuration { level },
    }
}

/// The documentation with both examples.
fn help(rule: &Rule, docs: &str) -> Words {
    let mut text = docs.to_owned();
    let mut markdown = docs.to_owned();
    for (title, example) in [("Bad", rule.bad), ("Good", rule.good)] {
        if example.is_empty() {
            continue;
        }
        let _ = write!(text, "\n\n{title}");
        let _ = write!(markdown, "\n\n## {title}");
        for file in examples_of(example) {
            let fence = fence(&file.text);
            let body = file.text.trim_end_matches('\n');
            let _ = write!(text, "\n\n{}:\n{body}", file.path);
            let _ = write!(markdown, "\n\n`{}`\n\n{fence}yaml\n{body}\n{fence}", file.path);
        }
    }
    Words { text, markdown }
}

/// A fence that is longer than any row of backticks inside.
fn fence(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(longest.max(2) + 1)
}

#[cfg(test)]
mod tests {
    use super::super::report::of_example;
    use super::*;
    use serde_json::Value;

    fn log(example: &str) -> Value {
        serde_json::from_str(&of_example(example, &FORMAT)).unwrap()
    }

    #[test]
    fn a_result_names_its_rule_and_its_place() {
        let log = log(check::rule("INC004").unwrap().bad);
        let run = &log["runs"][0];
        let result = &run["results"][0];
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "INC004");
        let at = &result["locations"][0]["physicalLocation"];
        assert!(at["artifactLocation"]["uri"].as_str().unwrap().starts_with("case%20book/"));
        assert_eq!(at["region"]["startLine"], at["region"]["endLine"]);
        assert!(result["relatedLocations"][0]["message"]["text"].is_string());
        assert!(result.get("suppressions").is_none());
    }

    #[test]
    fn a_waived_finding_is_suppressed_with_its_reason() {
        let log = log(check::rule("CFG010").unwrap().good);
        let result = &log["runs"][0]["results"][0];
        assert_eq!(result["ruleId"], "INC004");
        assert_eq!(result["suppressions"][0]["kind"], "inSource");
        let reason = &result["suppressions"][0]["justification"];
        assert_eq!(reason, "the clock of the printer was wrong");
    }

    #[test]
    fn what_would_be_right_is_a_fix() {
        let log = log("titel: Printer offline\n");
        let results = log["runs"][0]["results"].as_array().unwrap();
        let result = results.iter().find(|one| one.get("fixes").is_some()).unwrap();
        let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
        assert_eq!(change["insertedContent"]["text"], "title");
        assert_eq!(change["deletedRegion"]["endColumn"], 6);
    }

    #[test]
    fn addresses_and_fences_hold_what_is_in_them() {
        assert_eq!(address("a b/ü#?.yaml"), "a%20b/%C3%BC%23%3F.yaml");
        assert_eq!(fence("a ```` b"), "`````");
        assert_eq!(fence("a"), "```");
    }
}
