//! Records and findings in, files for programs out: one file each. Takes the instant as an
//! argument and writes nothing: the bytes go to `publish` or to the terminal.

pub mod actions;
pub mod baseline;
pub mod findings;
mod github;
mod gitlab;
mod junit;
pub mod owners_compared;
pub mod report;
mod sarif;
pub mod stats;
pub mod table;

use jiff::{Timestamp, tz::TimeZone};

/// An instant as programs read it, in the casebook's zone: `2026-09-30T18:00:00+02:00`.
pub fn instant(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}
