//! The course of an incident: its drawing, the table that says the same, and how long each step
//! took.

use super::durations::{Duration, durations};
use super::head::span;
use super::promises::{Promises, reach, within};
use crate::measure::duration::{Phase, phases};
use crate::measure::{Affected, Mark, Measured, Row, life};
use crate::model::IncidentRecord;
use crate::model::incident::Effect;
use crate::model::service_level::Milestone;
use crate::site::chart::course::{self, Bar, Fill, Lane, Screen};
use crate::site::format::Time;
use crate::site::record::{Html, Teller};
use crate::site::vocabulary;
use jiff::Timestamp;
use serde::Serialize;

/// What stands below the facts.
#[derive(Serialize)]
pub(super) struct Course {
    /// None where there is only one: it is a fact like others.
    durations: Vec<Duration>,
    only_duration: Option<Duration>,
    /// Which durations are left out, and why.
    left_out: String,
    /// The same drawing for each kind of screen; none where the moments give no phase.
    drawings: Vec<Html>,
    caption: String,
    rows: Vec<TableRow>,
    /// Whether something lasts until as-of.
    #[serde(skip)]
    pub(super) is_open: bool,
}

#[derive(Serialize)]
struct TableRow {
    from: Time,
    to: Option<Time>,
    duration: String,
    what: String,
}

/// Effects of so many services are drawn; the table has all.
const MOST_LANES: usize = 8;

/// The course of an incident, where anything of it is known.
pub(super) fn course(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
    rows: &[Row<'_>],
    promised: Promises,
) -> Option<Course> {
    let cancelled = record.incident.cancelled.get().and_then(|end| end.at.copied());
    let as_of = teller.context.input.as_of;
    let until = cancelled.map_or(as_of, |at| at.instant.min(as_of));
    let phases = phases(&measured.moments, until);
    let (mut durations, left_out) = durations(teller, measured);
    let only_duration = if durations.len() == 1 { durations.pop() } else { None };
    let is_ended = cancelled.is_some_and(|at| at.instant <= as_of);
    let is_open = phases.iter().any(|phase| phase.to.is_none() && !is_ended)
        || measured.effects.intervals.iter().any(|one| one.is_open);
    if phases.is_empty() && durations.is_empty() && only_duration.is_none() {
        return (!left_out.is_empty()).then(|| Course {
            durations,
            only_duration,
            left_out,
            drawings: Vec::new(),
            caption: String::new(),
            rows: Vec::new(),
            is_open,
        });
    }
    let mut table = Vec::new();
    let has_limits = !promised.limits.is_empty();
    let lanes = Lanes { teller, until, is_ended };
    let phase_lane = lanes.phases(&phases, record, &mut table);
    let mut others = lanes.effects(record, measured, &mut table);
    others.extend(lanes.holds(record, &mut table));
    others.extend(promised.clock);
    let bars = || std::iter::once(&phase_lane).chain(&others).flat_map(|lane| &lane.bars);
    let from = bars().map(|bar| bar.from).min();
    let to = bars().map(|bar| bar.to).max();
    let to = from.zip(to).map(|(from, to)| reach(from, to, &promised.limits));
    let mut drawings = Vec::new();
    let uses_shares = measured
        .effects
        .intervals
        .iter()
        .any(|one| one.exact && one.weight > 0.0 && one.weight < 1.0);
    if let (Some(from), Some(to)) = (from, to).filter_empty(phases.is_empty()) {
        let told = table.iter().map(|row: &TableRow| format!("{}: {}", row.what, row.duration));
        let description: Vec<String> = told.chain(promised.failures).collect();
        let drawing = course::Course {
            id: "course",
            title: teller.context.words.with(
                "report_course_title",
                &[("span", span(teller, measured, from, to, false).into())],
            ),
            description: description.join("; ").replace('\u{a0}', " "),
            from,
            to,
            flags: flags(teller, rows, from, to),
            phases: phase_lane,
            lanes: others,
            limits: within(promised.limits, from, to),
        };
        let zone = teller.context.book().config.zone();
        let format = &teller.context.format;
        let label = |at: Timestamp, is_day: bool| {
            if is_day { format.day(format.day_of(at)) } else { format.clock(at).text }
        };
        let drawn = |screen| Html::new(course::draw(&drawing, screen, &zone, &label));
        drawings = [Screen::Wide, Screen::Middle, Screen::Narrow].map(drawn).into();
    }
    let caption =
        if uses_shares { "report_course_caption_shares" } else { "report_course_caption" };
    let mut caption = teller.word(caption);
    if has_limits {
        caption = format!("{caption} {}", teller.word("course_caption_limits"));
    }
    Some(Course { durations, only_duration, left_out, drawings, caption, rows: table, is_open })
}

/// Nothing is drawn where there is no phase.
trait FilterEmpty: Sized {
    fn filter_empty(self, is_empty: bool) -> Self;
}

impl FilterEmpty for (Option<Timestamp>, Option<Timestamp>) {
    fn filter_empty(self, is_empty: bool) -> Self {
        if is_empty { (None, None) } else { self }
    }
}

/// A part of a phase.
struct Piece {
    from: Timestamp,
    to: Timestamp,
    fill: Fill,
    name: String,
}

struct Lanes<'t, 'c> {
    teller: &'t Teller<'c>,
    until: Timestamp,
    /// Nothing of a record that was ended lasts.
    is_ended: bool,
}

impl Lanes<'_, '_> {
    fn phases(&self, phases: &[Phase], record: &IncidentRecord, table: &mut Vec<TableRow>) -> Lane {
        let words = self.teller.context.words;
        let mut bars = Vec::new();
        for phase in phases {
            let fill = match phase.from {
                Milestone::Occurred => Fill::Unseen,
                Milestone::Detected if phase.to == Some(Milestone::Acknowledged) => Fill::Untaken,
                Milestone::Mitigated => Fill::Aftermath,
                _ => Fill::Work,
            };
            let is_over = phase.to.is_some() || self.is_ended;
            for piece in self.pieces(phase, fill, record) {
                let duration = piece.to.as_second() - piece.from.as_second();
                let duration = self.teller.context.format.duration(duration);
                let text = words.with(
                    "report_bar",
                    &[("what", piece.name.as_str().into()), ("duration", duration.as_str().into())],
                );
                let end = (is_over || piece.to < phase.end).then_some(piece.to);
                self.row(table, piece.from, end, piece.to, piece.name);
                let texts = vec![text, duration];
                bars.push(Bar { from: piece.from, to: piece.to, fill: piece.fill, texts });
            }
        }
        Lane { name: words.get("report_lane_phases"), bars }
    }

    /// A phase cut at the earlier cycles that lie in it: work, verification, and the time in which
    /// it was resolved.
    fn pieces(&self, phase: &Phase, fill: Fill, record: &IncidentRecord) -> Vec<Piece> {
        let words = self.teller.context.words;
        let name = self.phase_name(phase);
        let mut pieces = Vec::new();
        let mut begin = phase.start;
        let mut push = |from: Timestamp, to: Timestamp, fill, name: String| {
            if from < to {
                pieces.push(Piece { from, to, fill, name });
            }
        };
        for cycle in life::cycles(&record.incident) {
            let at = |field: &crate::model::Field<crate::model::Moment>| {
                field.copied().map(|at| at.instant)
            };
            let (Some(resolved), Some(reopened)) = (at(&cycle.resolved), at(&cycle.reopened))
            else {
                continue;
            };
            if resolved < begin || reopened < resolved || reopened > phase.end {
                continue;
            }
            let mitigated = at(&cycle.mitigated).filter(|at| *at >= begin && *at <= resolved);
            let mitigated = mitigated.unwrap_or(resolved);
            push(begin, mitigated, fill, name.clone());
            push(mitigated, resolved, Fill::Aftermath, words.get("report_phase_verification"));
            push(resolved, reopened, Fill::Quiet, words.get("report_between_cycles"));
            begin = reopened;
        }
        push(begin, phase.end, fill, name);
        pieces
    }

    fn phase_name(&self, phase: &Phase) -> String {
        use Milestone as M;
        let words = self.teller.context.words;
        let key = match (phase.from, phase.to) {
            (M::Occurred, Some(M::Detected)) => "report_phase_undetected",
            (M::Detected, Some(M::Acknowledged)) => "report_phase_unacknowledged",
            (M::Acknowledged, Some(M::Mitigated)) => "report_phase_repair",
            (M::Mitigated, Some(M::Resolved)) => "report_phase_verification",
            (from, to) => {
                let from = vocabulary::milestone_inside(words, from);
                return match to {
                    Some(to) => words.with(
                        "report_phase_other",
                        &[
                            ("from", from.into()),
                            ("to", vocabulary::milestone_inside(words, to).into()),
                        ],
                    ),
                    None if self.is_ended => {
                        words.with("report_phase_ended", &[("from", from.into())])
                    }
                    None => words.with("report_phase_open", &[("from", from.into())]),
                };
            }
        };
        words.get(key)
    }

    fn effects(
        &self,
        record: &IncidentRecord,
        measured: &Measured<'_>,
        table: &mut Vec<TableRow>,
    ) -> Vec<Lane> {
        let words = self.teller.context.words;
        let mut lanes = Vec::new();
        for service in &measured.effects.services {
            let name = self.teller.context.book().config.service_name(service);
            let felt = measured
                .effects
                .intervals
                .iter()
                .filter(|one| one.service == *service && one.weight > 0.0);
            let mut bars = Vec::new();
            for one in felt {
                let what = effect_words(self.teller, record, one);
                let end = (!one.is_open).then_some(one.to);
                self.row(table, one.from, end, one.to, format!("{name}: {what}"));
                let seconds = one.to.as_second() - one.from.as_second();
                let duration = self.teller.context.format.duration(seconds);
                let long = words.with(
                    "report_bar_effect",
                    &[("what", what.as_str().into()), ("duration", duration.as_str().into())],
                );
                let texts = vec![long, what, duration];
                let fill = if one.exact { Fill::Effect(one.weight) } else { Fill::Unstated };
                bars.push(Bar { from: one.from, to: one.to, fill, texts });
            }
            if !bars.is_empty() && lanes.len() < MOST_LANES {
                lanes.push(Lane { name: name.to_owned(), bars });
            }
        }
        lanes
    }

    fn holds(&self, record: &IncidentRecord, table: &mut Vec<TableRow>) -> Option<Lane> {
        let words = self.teller.context.words;
        let mut bars = Vec::new();
        for hold in record.incident.holds.items() {
            let Some(from) = hold.from.copied().map(|at| at.instant) else { continue };
            let end = hold.to.copied().map(|at| at.instant).filter(|end| *end <= self.until);
            let to = end.unwrap_or(self.until);
            if from >= to {
                continue;
            }
            let reason = hold.reason.copied();
            let reason = reason.map(|reason| vocabulary::hold_reason(words, reason));
            let reason = reason.unwrap_or_default();
            let what = words.with("report_waiting_for", &[("reason", reason.as_str().into())]);
            self.row(table, from, end, to, what);
            bars.push(Bar { from, to, fill: Fill::Waiting, texts: vec![reason] });
        }
        (!bars.is_empty()).then(|| Lane { name: words.get("report_lane_waiting"), bars })
    }

    fn row(
        &self,
        table: &mut Vec<TableRow>,
        from: Timestamp,
        to: Option<Timestamp>,
        end: Timestamp,
        what: String,
    ) {
        let format = &self.teller.context.format;
        let seconds = end.as_second() - from.as_second();
        table.push(TableRow {
            from: format.moment_short(from),
            to: to.map(|to| format.moment_short(to)),
            duration: format.duration(seconds),
            what,
        });
    }
}

/// What one service suffered: "degraded, 31 % of customers".
pub(super) fn effect_words(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    one: &Affected<'_>,
) -> String {
    let words = teller.context.words;
    let stated = record.incident.service_effects.items();
    let stated = stated.iter().find(|effect| effect.place == one.place);
    let of = stated.and_then(|effect| effect.of.get());
    match (one.effect, of) {
        (Some(Effect::Degraded), _) if one.exact => {
            let share = teller.context.format.share(one.weight, 1);
            match of {
                Some(of) => words.with(
                    "report_degraded_share_of",
                    &[("share", share.into()), ("of", of.as_str().into())],
                ),
                None => words.with("report_degraded_share", &[("share", share.into())]),
            }
        }
        (Some(Effect::Degraded), _) => words.get("report_degraded_unstated"),
        (Some(effect), _) => vocabulary::effect(words, effect),
        (None, _) => words.get("report_effect_unstated"),
    }
}

/// The moments of the record that lie on the axis, in words: "~09:00 occurred".
fn flags(
    teller: &Teller<'_>,
    rows: &[Row<'_>],
    from: Timestamp,
    to: Timestamp,
) -> Vec<(Timestamp, String)> {
    let (words, format) = (teller.context.words, &teller.context.format);
    let is_long = to.as_second() - from.as_second() >= 24 * 3600;
    let mut flags = Vec::new();
    for row in rows.iter().filter(|row| row.at.instant >= from && row.at.instant <= to) {
        let names: Vec<_> = row
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Milestone(milestone) => Some(vocabulary::milestone_inside(words, *milestone)),
                Mark::Reopened(_) => Some(words.get("inside_reopened")),
                Mark::CycleMitigated(_) => {
                    Some(vocabulary::milestone_inside(words, Milestone::Mitigated))
                }
                Mark::CycleResolved(_) => {
                    Some(vocabulary::milestone_inside(words, Milestone::Resolved))
                }
                Mark::Cancelled(_) => Some(words.get("inside_cancelled")),
                Mark::Major(_)
                | Mark::InitialSupport(_)
                | Mark::HoldBegins(_)
                | Mark::HoldEnds(_) => None,
            })
            .collect();
        if !names.is_empty() {
            let at = row.at.instant;
            let time = if is_long { format.moment_short(at) } else { format.clock(at) };
            let time = format.about(time, row.at.approximate).text;
            flags.push((row.at.instant, format!("{time} {}", names.join(", "))));
        }
    }
    flags
}
