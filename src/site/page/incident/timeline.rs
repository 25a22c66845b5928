//! The timeline: milestones and entries by day, each with an address of its own.

use super::anchors::Anchors;
use super::classification::judged;
use super::jumps::{Jump, day_id, hours, jumps};
use crate::measure::{Mark, Row};
use crate::model::IncidentRecord;
use crate::model::incident::Priority;
use crate::model::prose::Audience;
use crate::model::shape::At;
use crate::model::timeline::{Entry, EntryKind};
use crate::site::format::Time;
use crate::site::parts::Icon;
use crate::site::record::{Html, Piece, Teller};
use crate::site::vocabulary;
use jiff::civil::Date;
use serde::Serialize;

/// Days with what happened on them.
#[derive(Serialize)]
pub(super) struct Timeline {
    /// Ways into a long one.
    jumps: Vec<Jump>,
    days: Vec<Day>,
    /// Said where nobody wrote an entry; else empty.
    remark: String,
}

#[derive(Serialize)]
struct Day {
    id: String,
    /// The first moment of each hour, where the day is long.
    hours: Vec<Piece>,
    /// "Wednesday 10 June 2026 (UTC+2)."
    heading: String,
    moments: Vec<Moment>,
}

/// One moment: marks, an entry, or both.
#[derive(Serialize)]
struct Moment {
    anchor: String,
    at: Time,
    until: String,
    /// Minutes since it was logged; empty where the day says it better.
    offset: String,
    /// Whether it is a moment that every incident has.
    is_milestone: bool,
    is_decision: bool,
    icon: Icon,
    kind: String,
    /// What is said of the marks.
    lines: Vec<String>,
    text: Html,
    options: Vec<String>,
    reason: Html,
    /// Who, to whom, source, evidence.
    by: Vec<Piece>,
}

/// Offsets are shown for the first two days.
const LONGEST_OFFSET: i64 = 48 * 3600;

/// The timeline, where the record has any moment.
pub(super) fn timeline(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    anchors: &Anchors<'_>,
) -> Option<Timeline> {
    let format = &teller.context.format;
    let mut days: Vec<(Date, Day)> = Vec::new();
    for (at, (row, anchor)) in anchors.rows().enumerate() {
        let date = teller.day_of(row.at);
        if days.last().is_none_or(|(day, _)| *day != date) {
            let heading = teller.context.words.with(
                "report_day",
                &[
                    ("date", format.date_in_full(date).into()),
                    ("offset", format.offset(row.at.instant).into()),
                ],
            );
            let id = day_id(date);
            days.push((date, Day { id, hours: Vec::new(), heading, moments: Vec::new() }));
        }
        let moment = moment(teller, record, row, date, (at, anchor));
        if let Some((_, day)) = days.last_mut() {
            day.moments.push(moment);
        }
    }
    for (_, day) in &mut days {
        let moments = day.moments.iter();
        day.hours = hours(moments.map(|moment| (&moment.at, moment.anchor.as_str())));
    }
    let is_bare = record.entries().is_empty();
    let remark = if is_bare { teller.word("report_no_entries") } else { String::new() };
    let jumps = jumps(teller, anchors);
    let days: Vec<_> = days.into_iter().map(|(_, day)| day).collect();
    (!days.is_empty()).then_some(Timeline { jumps, days, remark })
}

fn moment(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    row: &Row<'_>,
    date: Date,
    (at, anchor): (usize, &str),
) -> Moment {
    let (words, format) = (teller.context.words, &teller.context.format);
    let clock = format.clock(row.at.instant);
    let kind = row.entry.map(|entry| entry.kind.copied().unwrap_or(EntryKind::Note));
    let names: Vec<String> = row.marks.iter().map(|mark| mark_word(teller, *mark)).collect();
    let mut by = Vec::new();
    let is_marked = !names.is_empty();
    if let Some(kind) = kind.filter(|kind| is_marked && *kind != EntryKind::Note) {
        by.push(Piece::text(vocabulary::entry(words, kind)));
    }
    for mark in &row.marks {
        by.extend(mark_by(teller, *mark).map(Piece::text));
    }
    let mut lines: Vec<String> =
        row.marks.iter().filter_map(|mark| mark_line(teller, record, *mark)).collect();
    let (mut text, mut options, mut reason) = (Html::default(), Vec::new(), Html::default());
    if let Some(entry) = row.entry {
        text = teller.prose(&entry.text, &format!("t{at}-"));
        options = entry.options.items().iter().map(|option| option.value.clone()).collect();
        reason = teller.prose(&entry.reason, &format!("t{at}-reason-"));
        lines.extend(entry_line(teller, entry, date));
        for piece in entry_by(teller, entry, date) {
            if !by.contains(&piece) {
                by.push(piece);
            }
        }
    }
    Moment {
        anchor: anchor.to_owned(),
        at: format.about(clock, row.at.approximate),
        until: row.until.map_or_else(String::new, |until| {
            let until = teller.moment(until, Some(date)).text;
            words.with("report_span_to", &[("time", until.into())])
        }),
        offset: offset(teller, row.since_logged_seconds),
        is_milestone: row.marks.iter().any(|mark| is_milestone(*mark)),
        is_decision: kind == Some(EntryKind::Decision),
        icon: match kind {
            _ if row.marks.iter().any(|mark| is_milestone(*mark)) => Icon::MILESTONE,
            Some(kind) => vocabulary::entry_icon(kind),
            None => Icon::NOTE,
        },
        kind: match kind {
            Some(kind) if names.is_empty() => vocabulary::entry(words, kind),
            _ => names.join(", "),
        },
        lines,
        text,
        options,
        reason,
        by,
    }
}

/// Holds and initial support are marks, and no milestones.
pub(super) const fn is_milestone(mark: Mark<'_>) -> bool {
    match mark {
        Mark::Milestone(_)
        | Mark::Major(_)
        | Mark::CycleMitigated(_)
        | Mark::CycleResolved(_)
        | Mark::Reopened(_)
        | Mark::Cancelled(_) => true,
        Mark::InitialSupport(_) | Mark::HoldBegins(_) | Mark::HoldEnds(_) => false,
    }
}

pub(super) fn mark_word(teller: &Teller<'_>, mark: Mark<'_>) -> String {
    let words = teller.context.words;
    match mark {
        Mark::Milestone(milestone) => vocabulary::milestone(words, milestone),
        Mark::Major(_) => words.get("report_mark_major"),
        Mark::InitialSupport(_) => words.get("report_mark_support"),
        Mark::HoldBegins(_) => words.get("report_mark_hold_begins"),
        Mark::HoldEnds(_) => words.get("report_mark_hold_ends"),
        Mark::CycleMitigated(_) => words.get("report_mark_cycle_mitigated"),
        Mark::CycleResolved(_) => words.get("report_mark_cycle_resolved"),
        Mark::Reopened(_) => words.get("report_mark_reopened"),
        Mark::Cancelled(_) => words.get("report_mark_cancelled"),
    }
}

/// Who is named by the mark itself.
fn mark_by(teller: &Teller<'_>, mark: Mark<'_>) -> Option<String> {
    let by = match mark {
        Mark::Major(major) => teller.who(&major.by),
        Mark::InitialSupport(support) => teller.who(&support.by),
        Mark::Milestone(_)
        | Mark::HoldBegins(_)
        | Mark::HoldEnds(_)
        | Mark::CycleMitigated(_)
        | Mark::CycleResolved(_)
        | Mark::Reopened(_)
        | Mark::Cancelled(_) => return None,
    };
    (!by.is_empty()).then_some(by)
}

fn mark_line(teller: &Teller<'_>, record: &IncidentRecord, mark: Mark<'_>) -> Option<String> {
    use crate::model::service_level::Milestone;
    let words = teller.context.words;
    match mark {
        Mark::HoldBegins(hold) => {
            let reason = hold.reason.copied()?;
            let reason = vocabulary::hold_reason(words, reason);
            let waiting = words.with("report_waiting_for", &[("reason", reason.into())]);
            Some(match hold.awaiting.get() {
                Some(awaiting) => format!("{waiting}: {awaiting}"),
                None => waiting,
            })
        }
        Mark::Reopened(cycle) => cycle.reason.get().cloned(),
        Mark::Cancelled(end) => {
            end.reason.copied().map(|reason| vocabulary::cancel_reason(words, reason))
        }
        Mark::Milestone(Milestone::Resolved) => {
            let verified = record.incident.resolution.get()?.verified_by.get()?;
            Some(words.with("report_verified_by", &[("by", verified.as_str().into())]))
        }
        Mark::InitialSupport(support) => {
            let tried: Vec<_> =
                support.tried.items().iter().map(|tried| tried.value.as_str()).collect();
            (!tried.is_empty())
                .then(|| words.with("report_tried", &[("what", tried.join("; ").into())]))
        }
        Mark::Milestone(_)
        | Mark::Major(_)
        | Mark::HoldEnds(_)
        | Mark::CycleMitigated(_)
        | Mark::CycleResolved(_) => None,
    }
}

/// What an entry says in fields of its own kind.
fn entry_line(teller: &Teller<'_>, entry: &At<Entry>, date: Date) -> Option<String> {
    let words = teller.context.words;
    match entry.kind.copied().unwrap_or(EntryKind::Note) {
        EntryKind::Escalation => {
            let to = to(teller, entry);
            Some(match entry.level.copied() {
                Some(level) => words.with(
                    "report_escalation_level",
                    &[("level", level.to_string().into()), ("to", to.into())],
                ),
                None => words.with("report_escalation", &[("to", to.into())]),
            })
        }
        EntryKind::Communication => {
            let mut parts = Vec::new();
            let to = to(teller, entry);
            if !to.is_empty() {
                parts.push(words.with("report_told", &[("to", to.into())]));
            }
            if let Some(channel) = entry.channel.get() {
                parts.push(words.with("report_channel", &[("channel", channel.as_str().into())]));
            }
            if let Some(next) = entry.next_update.copied() {
                let next = teller.moment(next, Some(date)).text;
                parts.push(words.with("report_next_update", &[("time", next.into())]));
            }
            (!parts.is_empty()).then(|| parts.join(" "))
        }
        EntryKind::Hypothesis => {
            let state = entry.state.copied()?;
            let state = vocabulary::hypothesis(words, state);
            Some(words.with("report_hypothesis", &[("state", state.into())]))
        }
        EntryKind::Assessment => {
            let stated = entry.classification.get();
            let judged = stated.map(|stated| judged(teller, stated)).unwrap_or_default();
            let config = &teller.context.book().config;
            let both =
                stated.and_then(|stated| stated.impact.copied().zip(stated.urgency.copied()));
            let computed = both.and_then(|(impact, urgency)| config.matrix(impact, urgency));
            let overridden =
                entry.priority_override.get().and_then(|stated| stated.priority.copied());
            let priority = overridden.or(computed).map(Priority::word);
            match (judged.is_empty(), priority) {
                (false, Some(priority)) => Some(words.with(
                    "report_assessed",
                    &[("judged", judged.into()), ("priority", priority.into())],
                )),
                (false, None) => Some(judged),
                (true, Some(priority)) => {
                    Some(words.with("report_overridden", &[("priority", priority.into())]))
                }
                (true, None) => None,
            }
        }
        EntryKind::Role => {
            let config = &teller.context.book().config;
            let role = config.owner_name(entry.role.get()?);
            let who = teller.who(&entry.who);
            Some(words.with("report_role_is", &[("role", role.into()), ("who", who.into())]))
        }
        EntryKind::Symptom
        | EntryKind::Detection
        | EntryKind::Observation
        | EntryKind::Action
        | EntryKind::Decision
        | EntryKind::Note => None,
    }
}

/// To whom: roles and teams, stakeholder groups, or the words for kinds of reader.
fn to(teller: &Teller<'_>, entry: &At<Entry>) -> String {
    let config = &teller.context.book().config;
    let name = |id: &String| {
        let key = match id.as_str() {
            "internal" => "report_to_internal",
            "stakeholders" => "report_to_stakeholders",
            "public" => "report_to_public",
            "regulator" => "report_to_regulator",
            "management" => "report_to_management",
            id => {
                let groups = config.stakeholder_groups.get();
                let group = groups.and_then(|groups| groups.get(id)?.name.get());
                return group.cloned().unwrap_or_else(|| config.owner_name(id).to_owned());
            }
        };
        teller.word(key)
    };
    let all = entry.to.get().map_or(&[][..], |to| to.0.as_slice());
    all.iter().map(|to| name(&to.value)).collect::<Vec<_>>().join(", ")
}

fn entry_by(teller: &Teller<'_>, entry: &At<Entry>, date: Date) -> Vec<Piece> {
    let words = teller.context.words;
    let mut by = Vec::new();
    let who = teller.who(&entry.by);
    if !who.is_empty() {
        by.push(Piece::text(who));
    }
    let evidence = teller.evidence(entry.evidence.items());
    let is_shown = |source: &&String| !evidence.iter().any(|piece| piece.text == **source);
    if let Some(source) = entry.source.get().filter(is_shown) {
        let piece = teller.address(&crate::model::Field::Absent, source);
        if piece.href.is_empty() {
            by.push(Piece::text(words.with("report_source", &[("source", piece.text.into())])));
        } else {
            by.push(piece);
        }
    }
    by.extend(evidence);
    if let Some(logged) = entry.logged_at.copied() {
        let time = teller.moment(logged, Some(date)).text;
        by.push(Piece::text(words.with("report_logged_at", &[("time", time.into())])));
    }
    if let Some(audience @ (Audience::Public | Audience::Stakeholders)) = entry.audience.copied() {
        let audience = vocabulary::audience_inside(words, audience);
        by.push(Piece::text(words.with("report_readable", &[("audience", audience.into())])));
    }
    by
}

fn offset(teller: &Teller<'_>, seconds: Option<i64>) -> String {
    let Some(seconds) = seconds.filter(|seconds| seconds.abs() < LONGEST_OFFSET) else {
        return String::new();
    };
    let minutes = seconds.div_euclid(60);
    let text = teller.context.format.integer(minutes);
    if minutes > 0 { format!("+{text}") } else { text }
}
