//! Lanes of the course for what was agreed: the clock of the resolution with its target,
//! escalations and messages against their limits.

use super::clocks::clock_teller;
use super::policy::{demand, is_update};
use crate::measure::clock::{Run, Verdict, Why, worst};
use crate::measure::policy::{Demand, Line, Outcome};
use crate::measure::{Measured, ServiceLevels};
use crate::model::IncidentRecord;
use crate::model::service_level::Milestone;
use crate::model::timeline::{Entry, EntryKind};
use crate::site::chart::course::{Bar, Fill, Lane};
use crate::site::chart::limits::{Due, LimitLane, Passed, Shape};
use crate::site::clock;
use crate::site::record::Teller;
use jiff::Timestamp;

/// A trace of more pieces than this is no picture.
const MOST_PIECES: usize = 200;

/// What was agreed, as lanes.
#[derive(Default)]
pub(super) struct Promises {
    /// The clock of the resolution.
    pub(super) clock: Option<Lane>,
    /// Escalations, then messages.
    pub(super) limits: Vec<LimitLane>,
    /// What was not kept, in words.
    pub(super) failures: Vec<String>,
}

/// The lanes; none where nothing was agreed.
pub(super) fn promises(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
    levels: &ServiceLevels<'_>,
) -> Promises {
    let mut promises = Promises { clock: clock(teller, record, levels), ..Promises::default() };
    let Some(logged) = measured.moments.logged.map(|at| at.instant) else { return promises };
    if levels.policy.is_empty() {
        return promises;
    }
    let words = teller.context.words;
    let format = &teller.context.format;
    for line in levels.policy.iter().filter(|line| line.outcome.is_violation()) {
        let late = line.late_seconds.map(|late| format.counted(late));
        let what = demand(teller, &line.demand);
        promises.failures.push(match late {
            Some(late) => {
                format!("{what}: {}", words.with("policy_late", &[("late", late.into())]))
            }
            None => format!("{what}: {}", words.get("policy_missing")),
        });
    }
    let as_of = teller.context.input.as_of;
    let end = measured.moments.resolved.map_or(as_of, |at| at.instant).max(logged);
    let lane = |key: &str, shape: Shape| LimitLane {
        name: words.get(key),
        from: logged,
        to: end,
        shape,
        done: Vec::new(),
        limits: Vec::new(),
    };
    let mut escalation = lane("course_escalation", Shape::Triangle);
    let mut updates = lane("course_updates", Shape::Dot);
    for line in &levels.policy {
        let is_escalation =
            matches!(line.demand, Demand::Functional { .. } | Demand::Hierarchical { .. });
        if is_escalation {
            take(&mut escalation, line, end, texts(teller, record, line));
        } else if is_update(line) {
            take(&mut updates, line, end, texts(teller, record, line));
        }
    }
    for entry in record.entries() {
        let Some(at) = entry.at.copied().map(|at| at.instant).filter(|at| *at <= as_of) else {
            continue;
        };
        let own = match entry.kind.copied() {
            Some(EntryKind::Escalation) => &mut escalation,
            Some(EntryKind::Communication) if is_for_stakeholders(teller, entry) => &mut updates,
            Some(_) | None => continue,
        };
        if !own.done.iter().any(|(known, _)| *known == at) {
            own.done.push((at, false));
        }
    }
    for mut lane in [escalation, updates] {
        let last = lane.done.iter().map(|(at, _)| *at).max();
        lane.to = last.map_or(lane.to, |last| last.max(lane.to));
        if !lane.limits.is_empty() {
            promises.limits.push(lane);
        }
    }
    promises
}

/// Adds a line of the policy; groups that were told together have one mark.
fn take(lane: &mut LimitLane, demanded: &Line<'_>, end: Timestamp, texts: Vec<String>) {
    let is_bad = demanded.outcome.is_violation();
    if let Some(at) = demanded.actual
        && !lane.done.iter().any(|(known, _)| *known == at)
    {
        lane.done.push((at, is_bad && lane.shape == Shape::Triangle));
    }
    let is_known = |due: &Timestamp| {
        lane.shape == Shape::Dot && lane.limits.iter().any(|known| known.at == *due)
    };
    let Some(due) = demanded.due.filter(|due| !is_known(due)) else { return };
    let passed = is_bad.then(|| {
        let never = demanded.actual.is_none();
        // A message that never came is a gap until the end, and no longer.
        Passed { until: demanded.actual.unwrap_or(end).max(due), never }
    });
    lane.limits.push(Due { at: due, passed, texts });
}

/// What is written at a limit that was passed, the longest first.
fn texts(teller: &Teller<'_>, record: &IncidentRecord, line: &Line<'_>) -> Vec<String> {
    let words = teller.context.words;
    let late = line.late_seconds.map(|late| teller.context.format.counted(late));
    let due = line.due.map(|due| clock_teller(teller, record).moment(due).text);
    let (Some(due), short) = (due, late.clone()) else { return Vec::new() };
    let short = short.map(|late| words.with("course_late_short", &[("late", late.into())]));
    let name = match line.demand {
        Demand::Functional { .. } => words.get("course_functional"),
        Demand::Hierarchical { level, .. } => {
            words.with("course_level", &[("level", level.to_string().into())])
        }
        Demand::Acknowledge
        | Demand::DeclareMajor
        | Demand::Roles { .. }
        | Demand::FirstUpdate { .. }
        | Demand::NextUpdate { .. }
        | Demand::FinalUpdate { .. } => return short.into_iter().collect(),
    };
    let never = line.outcome == Outcome::Missing;
    let key = if never { "course_never" } else { "course_late" };
    let arguments = [
        ("what", name.clone().into()),
        ("due", due.into()),
        ("late", late.unwrap_or_default().into()),
    ];
    std::iter::once(words.with(key, &arguments)).chain([name]).chain(short).collect()
}

fn is_for_stakeholders(teller: &Teller<'_>, entry: &Entry) -> bool {
    let groups = teller.context.book().config.stakeholder_groups.get();
    let is_meant = |to: &str| {
        matches!(to, "stakeholders" | "public") || groups.is_some_and(|groups| groups.has(to))
    };
    entry.to.get().is_some_and(|to| to.0.iter().any(|one| is_meant(&one.value)))
}

/// The clock that runs until the incident is resolved: its counted time, red past the target.
fn clock(teller: &Teller<'_>, record: &IncidentRecord, levels: &ServiceLevels<'_>) -> Option<Lane> {
    let is_meant = |verdict: &&Verdict<'_>| {
        verdict.rule.stop == Milestone::Resolved && verdict.run().is_some()
    };
    let name = levels.clocks.iter().find(is_meant)?.rule.name;
    let verdict = worst(&levels.clocks, name)?;
    let run = verdict.run()?;
    let words = teller.context.words;
    let tells = clock_teller(teller, record);
    let format = &teller.context.format;
    let due = run.due.map(|due| tells.moment(due).text);
    let target = format.counted(run.target_seconds);
    let target = match due {
        Some(due) => words
            .with("course_target_due", &[("target", target.as_str().into()), ("due", due.into())]),
        None => words.with("course_target", &[("target", target.as_str().into())]),
    };
    let short =
        words.with("course_target", &[("target", format.counted(run.target_seconds).into())]);
    let over = words.with("course_over", &[("over", tells.over(run).into())]);
    let mut bars = bars(verdict, run)?;
    if let Some(first) = bars.iter_mut().find(|bar| bar.fill == Fill::Counted) {
        first.texts = vec![target, short];
    }
    if let Some(first) = bars.iter_mut().find(|bar| bar.fill == Fill::Over) {
        first.texts = vec![over, tells.over(run)];
    }
    let lane = words.with("report_clock_bar", &[("clock", clock::name(words, name).into())]);
    Some(Lane { name: lane, bars })
}

/// The counted pieces of a run, cut where the target was used up.
fn bars(verdict: &Verdict<'_>, run: &Run) -> Option<Vec<Bar>> {
    let pieces = run.pieces(&verdict.rule);
    if pieces.len() > MOST_PIECES {
        return None;
    }
    let due = run.due.filter(|_| run.state.is_breached()).unwrap_or(Timestamp::MAX);
    let bar = |from: Timestamp, to: Timestamp, fill: Fill| {
        (from < to).then(|| Bar { from, to, fill, texts: Vec::new() })
    };
    let counted = pieces.iter().filter(|piece| piece.why == Why::Counted);
    let bars: Vec<Bar> = counted
        .flat_map(|piece| {
            let cut = due.clamp(piece.from, piece.to);
            [bar(piece.from, cut, Fill::Counted), bar(cut, piece.to, Fill::Over)]
        })
        .flatten()
        .collect();
    (!bars.is_empty()).then_some(bars)
}

/// How far the axis goes: on to what was done after the end, where that is near.
pub(super) fn reach(from: Timestamp, to: Timestamp, limits: &[LimitLane]) -> Timestamp {
    let half = (to.as_second() - from.as_second()) / 2;
    let most = to.as_second().saturating_add(half);
    let done = limits.iter().flat_map(|lane| &lane.done).map(|(at, _)| *at);
    done.filter(|at| at.as_second() <= most).fold(to, Timestamp::max)
}

/// The lanes as far as the axis goes.
pub(super) fn within(limits: Vec<LimitLane>, from: Timestamp, to: Timestamp) -> Vec<LimitLane> {
    let is_seen = |at: Timestamp| at >= from && at <= to;
    limits
        .into_iter()
        .map(|mut lane| {
            lane.done.retain(|(at, _)| is_seen(*at));
            lane.limits.retain(|due| is_seen(due.at));
            for passed in lane.limits.iter_mut().filter_map(|due| due.passed.as_mut()) {
                passed.until = passed.until.min(to);
            }
            lane.from = lane.from.clamp(from, to);
            lane.to = lane.to.clamp(from, to);
            lane
        })
        .collect()
}
