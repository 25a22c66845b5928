//! An incident on which work goes on: who leads it, what was done last, which clocks run, what its
//! policy still asks for.

use super::due::{self, Demanded, RunningClock};
use crate::measure::ServiceLevels;
use crate::measure::policy::{Demand, Outcome};
use crate::model::IncidentRecord;
use crate::model::timeline::EntryKind;
use crate::site::context::Context;
use crate::site::format::Time;
use crate::site::listed::incident_link;
use crate::site::parts::{Badge, Link, Severity, Tone};
use crate::site::vocabulary;
use jiff::Timestamp;
use serde::Serialize;

/// Characters of an entry's text.
const LINE: usize = 220;

/// An incident on which work goes on.
#[derive(Serialize)]
pub(super) struct Open {
    link: Link,
    id: String,
    kind: String,
    status: Badge,
    priority: String,
    severity: Option<Severity>,
    since: Option<Time>,
    services: String,
    commander: String,
    last: Option<Last>,
    promise: Option<Promise>,
    /// Its clocks that run.
    clocks: Vec<RunningClock>,
    /// What its policy asks for and is not done.
    demands: Vec<Demanded>,
}

/// The last entry of a timeline.
#[derive(Serialize)]
struct Last {
    time: Time,
    kind: String,
    text: String,
}

/// When the next update was promised.
#[derive(Serialize)]
struct Promise {
    time: Time,
    /// That the time has passed.
    late: Option<Badge>,
}

/// The open incidents, the most urgent first: those that are too late already, then by the next
/// instant at which something is due; the rest by priority and age.
pub(super) fn by_urgency(context: &Context<'_>) -> Vec<usize> {
    let mut open = context.overview().open.clone();
    open.sort_by_cached_key(|at| {
        let levels = &context.levels[*at];
        let next = due::next(levels);
        (!is_late(levels), next.is_none(), next.unwrap_or(Timestamp::MAX))
    });
    open
}

fn is_late(levels: &ServiceLevels<'_>) -> bool {
    let clock =
        levels.clocks.iter().any(|clock| clock.state.is_running() && clock.state.is_breached());
    clock || levels.policy.iter().any(|line| line.outcome == Outcome::Missing)
}

/// Whether the policy asks for an update that has not come.
fn tells_updates(levels: &ServiceLevels<'_>) -> bool {
    levels.policy.iter().any(|line| {
        let is_update =
            matches!(line.demand, Demand::FirstUpdate { .. } | Demand::NextUpdate { .. });
        is_update && matches!(line.outcome, Outcome::Undecided | Outcome::Missing)
    })
}

/// An incident on which work goes on.
pub(super) fn open(context: &Context<'_>, at: usize) -> Open {
    let (record, measured) = (&context.book().incidents[at], &context.measured[at]);
    let (words, levels) = (context.words, &context.levels[at]);
    Open {
        link: incident_link(record, ""),
        id: record.id.clone(),
        kind: context.kind_text(measured),
        status: vocabulary::status_badge(words, measured.status),
        priority: measured
            .priorities
            .current()
            .map(crate::model::incident::Priority::word)
            .unwrap_or_default()
            .to_owned(),
        severity: record
            .incident
            .severity
            .copied()
            .map(|severity| vocabulary::severity_mark(words, severity)),
        since: measured.moments.begin.map(|begin| context.moment_near(begin)),
        services: context.service_names(measured.effects.services.iter().copied()),
        commander: commander(context, record),
        last: last(context, record),
        // An update that the policy asks for stands among its demands.
        promise: promise(context, record).filter(|_| !tells_updates(levels)),
        clocks: due::clocks(context, levels, &format!("clock-{}", record.id)),
        demands: due::demands(context, levels),
    }
}

/// Who commands: the role of the start, or to whom it was handed over since.
fn commander(context: &Context<'_>, record: &IncidentRecord) -> String {
    const ROLE: &str = "incident-commander";
    let first = record.incident.roles.get().and_then(|roles| roles.get(ROLE));
    let mut handed: Vec<_> = record
        .entries()
        .iter()
        .filter(|entry| entry.role.get().is_some_and(|role| role == ROLE))
        .filter_map(|entry| Some((entry.at.get()?.instant, entry.who.get()?)))
        .filter(|(at, _)| *at <= context.input.as_of)
        .collect();
    handed.sort_by_key(|(at, _)| *at);
    let who = handed.last().map(|(_, who)| *who).or(first);
    let name = who.map(|who| context.book().config.owner_name(who));
    name.map(|who| context.words.with("home_commander", &[("who", who.into())])).unwrap_or_default()
}

fn last(context: &Context<'_>, record: &IncidentRecord) -> Option<Last> {
    let reached = record
        .entries()
        .iter()
        .filter_map(|entry| Some((entry.at.copied()?, entry)))
        .filter(|(at, _)| at.instant <= context.input.as_of);
    let (at, entry) = reached.max_by_key(|(at, _)| at.instant)?;
    let kind = entry.kind.copied().unwrap_or(EntryKind::Note);
    Some(Last {
        time: context.moment_near(at),
        kind: vocabulary::entry(context.words, kind),
        text: entry.text.get().map(|text| cut(&context.plain(text))).unwrap_or_default(),
    })
}

/// What the last communication promised. One that promises nothing ends an earlier promise.
fn promise(context: &Context<'_>, record: &IncidentRecord) -> Option<Promise> {
    let as_of = context.input.as_of;
    let told = record
        .entries()
        .iter()
        .filter(|entry| entry.kind.copied() == Some(EntryKind::Communication))
        .filter_map(|entry| Some((entry.at.get()?.instant, entry)))
        .filter(|(at, _)| *at <= as_of);
    let next = told.max_by_key(|(at, _)| *at)?.1.next_update.copied()?;
    let late = (next.instant < as_of)
        .then(|| Badge::new(Tone::Bad, context.words.get("home_promise_passed")));
    Some(Promise { time: context.moment_near(next), late })
}

/// At most so many characters, cut between words.
fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(LINE) else { return text };
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", &text[..end])
}
