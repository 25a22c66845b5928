//! Findings as JSON (cli.md, `check --format json`).

use super::finding::{Finding, Severity};
use super::source::{Sources, locate};
use crate::model::shape::Place;
use serde::Serialize;

/// The whole report.
#[derive(Debug, Serialize)]
pub struct JsonReport {
    /// The version of this form: 1.
    pub version: u32,
    /// The instant at which clocks stood, with offset.
    pub as_of: String,
    /// All findings, notes too, sorted by file and place.
    pub findings: Vec<JsonFinding>,
    /// The counts.
    pub summary: Summary,
}

/// One finding.
#[derive(Debug, Serialize)]
pub struct JsonFinding {
    /// The rule's code.
    pub rule: &'static str,
    /// The rule's name.
    pub name: &'static str,
    /// error, warning or note.
    pub severity: Severity,
    /// The sentence.
    pub message: String,
    /// Where.
    #[serde(flatten)]
    pub place: JsonPlace,
    /// Other places that belong to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<JsonRelated>,
    /// What to do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub help: String,
}

/// A place by file, line and column.
#[derive(Debug, Serialize)]
pub struct JsonPlace {
    /// Path from the root.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// Line of the last character.
    pub end_line: usize,
    /// The first column after the value.
    pub end_column: usize,
}

/// A related place.
#[derive(Debug, Serialize)]
pub struct JsonRelated {
    /// Path from the root.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What it has to do with the finding.
    pub message: &'static str,
}

/// What was read and found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Incident records, near misses and drills among them.
    pub incidents: usize,
    /// Problem records.
    pub problems: usize,
    /// Actions.
    pub actions: usize,
    /// Findings at level deny.
    pub errors: usize,
    /// Findings at level warn.
    pub warnings: usize,
    /// Findings at level info.
    pub notes: usize,
}

/// One finding as JSON; `None` at level allow.
pub fn json_finding(finding: &Finding, sources: &dyn Sources) -> Option<JsonFinding> {
    let severity = finding.severity()?;
    let related = finding.related.iter().map(|(place, message)| {
        let at = json_place(*place, sources);
        JsonRelated { file: at.file, line: at.line, column: at.column, message }
    });
    Some(JsonFinding {
        rule: finding.rule.code,
        name: finding.rule.name,
        severity,
        message: finding.text(),
        place: json_place(finding.place, sources),
        related: related.collect(),
        help: finding.help(),
    })
}

fn json_place(place: Place, sources: &dyn Sources) -> JsonPlace {
    let text = sources.text(place.file).unwrap_or_default();
    let at = locate(&text, place);
    JsonPlace {
        file: sources.path(place.file).to_owned(),
        line: at.line,
        column: at.column,
        end_line: at.end_line,
        end_column: at.end_column,
    }
}
