//! The trace of a run, ready to be shown: what counted, what did not, and why.

use super::ClockTeller;
use crate::measure::clock::{Piece, Run, Verdict, Why};
use crate::model::incident::Incident;
use crate::site::vocabulary;
use jiff::Timestamp;

/// A trace of more pieces than this is shortened in its middle.
const MOST: usize = 60;
/// So many pieces are kept at either end of a shortened trace.
const KEPT: usize = 20;

/// A line of a trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// Its first instant.
    pub(crate) from: Timestamp,
    /// The first instant after it.
    pub(crate) to: Timestamp,
    /// How long it is; empty for several pieces in one line.
    pub(crate) length: String,
    /// What of it counted; empty where nothing did.
    pub(crate) counted: String,
    /// Why it counts, or does not.
    pub(crate) why: String,
}

impl ClockTeller<'_> {
    /// The trace of a run. A long one keeps its ends; the pieces between are one line with sums.
    pub(crate) fn trace(&self, verdict: &Verdict<'_>, run: &Run, incident: &Incident) -> Vec<Step> {
        let pieces = run.pieces(&verdict.rule);
        let step = |piece: &Piece| self.step(verdict, run, incident, piece);
        if pieces.len() <= MOST {
            return pieces.iter().map(step).collect();
        }
        let (first, rest) = pieces.split_at(KEPT);
        let (middle, last) = rest.split_at(rest.len() - KEPT);
        let merged = self.merged(middle);
        first.iter().map(step).chain(merged).chain(last.iter().map(step)).collect()
    }

    /// The sum of a trace: what counted in all.
    pub(crate) fn sum(&self, run: &Run) -> String {
        self.length(run.elapsed_seconds)
    }

    /// With its seconds where there are any: the lines of a trace must add up.
    fn length(&self, seconds: i64) -> String {
        self.format.counted_exact(seconds)
    }

    fn step(&self, verdict: &Verdict<'_>, run: &Run, incident: &Incident, piece: &Piece) -> Step {
        let words = self.words();
        let length = self.length(piece.seconds());
        let why = match piece.why {
            Why::Counted => words.get("clock_piece_counted"),
            Why::Closed => {
                let calendar = verdict.rule.calendar(run.priority).name;
                words.with("clock_piece_closed", &[("calendar", calendar.into())])
            }
            Why::Paused => {
                let reasons = self.reasons(verdict, incident, piece);
                words.with("clock_piece_paused", &[("reason", reasons.into())])
            }
            Why::Between => words.get("clock_piece_between"),
        };
        let counted = if piece.why == Why::Counted { length.clone() } else { String::new() };
        Step { from: piece.from, to: piece.to, length, counted, why }
    }

    /// For what it waited in a piece: holds may overlap.
    fn reasons(&self, verdict: &Verdict<'_>, incident: &Incident, piece: &Piece) -> String {
        let mut reasons: Vec<String> = Vec::new();
        for hold in incident.holds.items() {
            let begins = hold.from.copied().is_some_and(|from| from.instant < piece.to);
            let ends = hold.to.copied().is_some_and(|to| to.instant <= piece.from);
            let pause = verdict.rule.pause.as_ref();
            let reason = hold.reason.copied();
            let reason = reason.filter(|reason| {
                pause.is_some_and(|pause| pause.reasons.contains(reason)) && begins && !ends
            });
            let word = reason.map(|reason| vocabulary::hold_reason(self.words(), reason));
            reasons.extend(word.filter(|word| !reasons.contains(word)));
        }
        reasons.join(", ")
    }

    fn merged(&self, middle: &[Piece]) -> Option<Step> {
        let (first, last) = (middle.first()?, middle.last()?);
        let sum = |why: Why| {
            let own = middle.iter().filter(|piece| piece.why == why);
            own.map(Piece::seconds).sum::<i64>()
        };
        let sums: Vec<String> = [
            (Why::Closed, "clock_sum_closed"),
            (Why::Paused, "clock_sum_paused"),
            (Why::Between, "clock_sum_between"),
        ]
        .into_iter()
        .filter_map(|(why, key)| {
            let seconds = sum(why);
            (seconds > 0)
                .then(|| self.words().with(key, &[("length", self.length(seconds).into())]))
        })
        .collect();
        let counted = sum(Why::Counted);
        Some(Step {
            from: first.from,
            to: last.to,
            length: String::new(),
            counted: if counted > 0 { self.length(counted) } else { String::new() },
            why: self.words().with(
                "clock_merged",
                &[("n", middle.len().into()), ("sums", sums.join(", ").into())],
            ),
        })
    }
}
