//! An instant as people write it: by the clock on the wall, with an offset where one is needed.

use crate::model::time::offset_text;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};

/// An instant as the clock on the wall shows it.
#[derive(Debug, Clone, Copy)]
pub struct WallTime {
    at: DateTime,
    offset: Offset,
    /// The clock shows this time twice on this day.
    is_twice: bool,
}

impl WallTime {
    /// What the clocks of a zone show at an instant.
    pub fn of(at: Timestamp, zone: &TimeZone) -> Self {
        let local = zone.to_datetime(at);
        let is_twice = zone.to_ambiguous_timestamp(local).is_ambiguous();
        Self { at: local, offset: zone.to_offset(at), is_twice }
    }

    /// The day.
    pub fn date(&self) -> Date {
        self.at.date()
    }

    /// With day and offset.
    pub fn whole(&self) -> String {
        format!("{}T{}{}", self.at.date(), self.clock(), offset_text(self.offset))
    }

    /// Where the day is in force: `09:02`, with its offset where that comes twice.
    pub fn short(&self) -> String {
        let offset = if self.is_twice { offset_text(self.offset) } else { String::new() };
        format!("{}{offset}", self.clock())
    }

    fn clock(&self) -> String {
        let seconds = if self.at.second() == 0 { "%H:%M" } else { "%H:%M:%S" };
        self.at.strftime(seconds).to_string()
    }
}
