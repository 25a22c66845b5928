//! Why a clock says what it says: the time from start to end in pieces.

use super::run::Run;
use crate::measure::hours::Hours;
use crate::measure::seconds_between;
use crate::measure::span::{Span, Spans};
use jiff::Timestamp;

/// Why a piece of time counts, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Open hours, nothing in the way: it counts.
    Counted,
    /// Outside the calendar's hours.
    Closed,
    /// Open hours in which the incident waited for somebody else.
    Paused,
    /// Between two cycles of a reopened incident.
    Between,
}

/// A piece of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// Why it counts, or does not.
    pub why: Why,
}

impl Piece {
    /// Its length in seconds.
    pub fn seconds(&self) -> i64 {
        seconds_between(self.from, self.to)
    }
}

/// Cuts a run into pieces. A pause outside the open hours costs nothing, so it is closed time.
pub(super) fn pieces(run: &Run, hours: &Hours) -> Vec<Piece> {
    let whole = Spans::one(run.start, run.end);
    let between = run.between.clip(run.start, run.end);
    let lives = whole.without(&between);
    let open = hours.open(run.start, run.end).intersect(&lives);
    let closed = lives.without(&open);
    let paused = open.intersect(&run.paused);
    let counted = open.without(&paused);
    let mut pieces: Vec<Piece> = [
        (counted, Why::Counted),
        (closed, Why::Closed),
        (paused, Why::Paused),
        (between, Why::Between),
    ]
    .iter()
    .flat_map(|(spans, why)| {
        spans.iter().map(|Span { from, to }| Piece { from, to, why: *why }).collect::<Vec<_>>()
    })
    .collect();
    pieces.sort_by_key(|piece| piece.from);
    pieces
}
