//! What happened, by day: milestones, and the entries that are opened.

use crate::measure::{Mark, Row, timeline};
use crate::model::IncidentRecord;
use crate::model::service_level::Milestone;
use crate::model::timeline::EntryKind;
use crate::site::format::Time;
use crate::site::page::incident::timeline::{is_milestone, mark_word};
use crate::site::parts::Icon;
use crate::site::record::{Html, Teller};
use crate::site::vocabulary;
use jiff::civil::Date;
use serde::Serialize;

/// A day.
#[derive(Serialize)]
pub(super) struct Day {
    heading: String,
    moments: Vec<Moment>,
}

#[derive(Serialize)]
struct Moment {
    anchor: String,
    at: Time,
    until: String,
    is_milestone: bool,
    icon: Icon,
    kind: String,
    text: Html,
    reason: Html,
    /// When more will be told.
    next: String,
}

/// The days of an incident, in order of time.
pub(super) fn days(teller: &Teller<'_>, record: &IncidentRecord) -> Vec<Day> {
    let format = &teller.context.format;
    let mut days: Vec<(Date, Day)> = Vec::new();
    for (at, row) in timeline::timeline(record).iter().enumerate() {
        let is_told = row.entry.is_some() || row.marks.iter().any(|mark| is_told(*mark));
        if row.at.instant > teller.context.input.as_of || !is_told {
            continue;
        }
        let date = teller.day_of(row.at);
        if days.last().is_none_or(|(day, _)| *day != date) {
            let arguments = [
                ("date", format.date_in_full(date).into()),
                ("offset", format.offset(row.at.instant).into()),
            ];
            let heading = teller.context.words.with("report_day", &arguments);
            days.push((date, Day { heading, moments: Vec::new() }));
        }
        if let Some((_, day)) = days.last_mut() {
            day.moments.push(moment(teller, row, date, at));
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
}

/// Milestones that say what readers saw. When somebody took note of it and filed it is the business
/// of those who did.
const fn is_told(mark: Mark<'_>) -> bool {
    match mark {
        Mark::Milestone(milestone) => match milestone {
            Milestone::Occurred
            | Milestone::Detected
            | Milestone::Mitigated
            | Milestone::Resolved => true,
            Milestone::Logged
            | Milestone::Acknowledged
            | Milestone::Reviewed
            | Milestone::Closed => false,
        },
        Mark::CycleMitigated(_)
        | Mark::CycleResolved(_)
        | Mark::Reopened(_)
        | Mark::Cancelled(_) => true,
        // None of these is in an opened record.
        Mark::Major(_) | Mark::InitialSupport(_) | Mark::HoldBegins(_) | Mark::HoldEnds(_) => false,
    }
}

fn moment(teller: &Teller<'_>, row: &Row<'_>, date: Date, at: usize) -> Moment {
    let (words, format) = (teller.context.words, &teller.context.format);
    let marks = row.marks.iter().copied().filter(|mark| is_told(*mark));
    let names: Vec<String> = marks.clone().map(|mark| mark_word(teller, mark)).collect();
    let kind = row.entry.map(|entry| entry.kind.copied().unwrap_or(EntryKind::Note));
    let is_milestone = marks.clone().any(is_milestone);
    let next = row.entry.and_then(|entry| entry.next_update.copied());
    let html = |field, part: &str| teller.prose(field, &format!("u{at}-{part}"));
    Moment {
        anchor: format!("u{at}"),
        at: format.about(format.clock(row.at.instant), row.at.approximate),
        until: row.until.map_or_else(String::new, |until| {
            let until = teller.moment(until, Some(date)).text;
            words.with("report_span_to", &[("time", until.into())])
        }),
        is_milestone,
        icon: match kind {
            Some(kind) if !is_milestone => vocabulary::entry_icon(kind),
            Some(_) | None => Icon::MILESTONE,
        },
        kind: match kind {
            Some(kind) if names.is_empty() => vocabulary::entry(words, kind),
            Some(_) | None => names.join(", "),
        },
        text: row.entry.map_or_else(Html::default, |entry| html(&entry.text, "")),
        reason: row.entry.map_or_else(Html::default, |entry| html(&entry.reason, "reason-")),
        next: next.map_or_else(String::new, |next| {
            let time = teller.moment(next, Some(date)).text;
            words.with("report_next_update", &[("time", time.into())])
        }),
    }
}
