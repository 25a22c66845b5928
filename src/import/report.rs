//! What an import did, for people and for programs (cli.md, `import --format json`).

use serde::Serialize;
use std::fmt;

/// What an import took, what it assumed and what it could not map.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The version of this shape: 1.
    pub version: u32,
    /// The source's name.
    pub source: String,
    /// How many inputs have a record now, written by this run or by one before.
    pub records: usize,
    /// How many of these were left as they were.
    pub unchanged: usize,
    /// Their timeline entries.
    pub timeline_entries: usize,
    /// Their actions.
    pub actions: usize,
    /// How many services they refer to.
    pub services: usize,
    /// How many have a time without a zone.
    pub assumed_time_zone: usize,
    /// How many have no end.
    pub open: usize,
    /// Inputs that became no record.
    pub skipped: Vec<Skipped>,
    /// What was assumed and what could not be mapped.
    pub notes: Vec<Note>,
    /// The zone that was assumed.
    #[serde(skip)]
    pub zone_name: String,
    /// Nothing was written.
    #[serde(skip)]
    pub dry_run: bool,
}

/// An input that became no record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Skipped {
    /// The file, from the source's root.
    pub file: String,
    /// The line.
    pub line: usize,
    /// Why.
    pub reason: String,
}

/// Something that the import assumed or could not map.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Note {
    /// The file, from the source's root; for a record that was left alone, the record's.
    pub file: String,
    /// The line.
    pub line: usize,
    /// What.
    pub message: String,
}

impl Skipped {
    /// An input that became no record.
    pub fn new(file: &str, line: usize, reason: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, reason: reason.into() }
    }
}

impl Note {
    /// Something to know of a file.
    pub fn new(file: &str, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let took = if self.dry_run { "would take" } else { "took" };
        writeln!(
            f,
            "{} {took} {} ({} unchanged), {}, {}, {}",
            self.source,
            count(self.records, "record", "records"),
            self.unchanged,
            count(self.timeline_entries, "timeline entry", "timeline entries"),
            count(self.actions, "action", "actions"),
            count(self.services, "service", "services"),
        )?;
        if self.assumed_time_zone > 0 {
            let records = count(self.assumed_time_zone, "record has", "records have");
            writeln!(f, "assumed: {records} a time without a zone, read as {}", self.zone_name)?;
        }
        if self.open > 0 {
            writeln!(f, "open: {} no end", count(self.open, "record has", "records have"))?;
        }
        for Skipped { file, line, reason } in &self.skipped {
            writeln!(f, "skipped: {file}:{line}: {reason}")?;
        }
        for Note { file, line, message } in &self.notes {
            writeln!(f, "note: {file}:{line}: {message}")?;
        }
        Ok(())
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
