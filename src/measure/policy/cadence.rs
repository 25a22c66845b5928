//! Telling stakeholders: the first message, the time between two, what a message promised, and the
//! last one (domain.md § 7, 3–5, 10, 11).

use super::{Case, Demand, Line, Outcome, Within, later};
use crate::measure::{life, seconds_between};
use crate::model::service_level::{Milestone, UpdateRule};
use crate::model::shape::{At, Place};
use crate::model::time::Duration;
use crate::model::timeline::EntryKind;
use jiff::Timestamp;

/// A message to stakeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Update {
    /// When it was sent.
    pub at: Timestamp,
    /// When it announced the next one.
    pub promised: Option<Timestamp>,
    /// The entry of the timeline: its position in the file.
    pub entry: usize,
}

/// A time without a message that was longer than agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The begin, or the message before it.
    pub from: Timestamp,
    /// The next message, or the end.
    pub to: Timestamp,
    /// When the next message was due, without the grace.
    pub due: Timestamp,
    /// Whether no message had been sent before.
    pub is_first: bool,
    /// Whether the message before announced this limit.
    pub is_promised: bool,
    /// The message that ended it: its position in the timeline's file. `None`: none did.
    pub ended_by: Option<usize>,
}

impl Gap {
    /// How long after the limit it ended, in seconds.
    pub fn late_seconds(&self) -> i64 {
        seconds_between(self.due, self.to)
    }
}

/// The limit after an instant: when the next message is due, and the grace in seconds.
pub type LimitAfter<'l> = dyn Fn(Timestamp, bool) -> Option<(Timestamp, i64)> + 'l;

/// The gaps between start, messages and end that were longer than agreed. A message before the
/// start counts as sent at it, one after the end closes nothing. `limit` gives the due instant and
/// the grace after an instant; its flag says whether it is the first message.
pub fn late_gaps(
    updates: &[Update],
    start: Timestamp,
    end: Timestamp,
    limit: &LimitAfter<'_>,
) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut last = (start, None, true);
    let within = updates.iter().filter(|update| update.at <= end);
    let steps = within.map(|update| (update.at.max(start), Some(update)));
    for (to, update) in steps.chain([(end, None)]) {
        let (from, promised, is_first) = last;
        if let Some((due, is_promised, grace)) = due_after(from, promised, is_first, limit)
            && to > later(due, grace)
        {
            let ended_by = update.map(|update| update.entry);
            gaps.push(Gap { from, to, due, is_first, is_promised, ended_by });
        }
        last = (to, update.and_then(|update| update.promised), false);
    }
    gaps
}

/// When the message after an instant is due: by what was agreed, or earlier by what was promised.
fn due_after(
    from: Timestamp,
    promised: Option<Timestamp>,
    is_first: bool,
    limit: &LimitAfter<'_>,
) -> Option<(Timestamp, bool, i64)> {
    let (due, grace) = limit(from, is_first)?;
    match promised.filter(|promised| *promised > from && *promised < due) {
        Some(promised) => Some((promised, true, grace)),
        None => Some((due, false, grace)),
    }
}

/// A time in which messages are due: from logging, or a reopening, to the resolution.
struct Cycle {
    start: Timestamp,
    end: Timestamp,
    is_first: bool,
    is_over: bool,
    /// The next cycle's begin: messages from then on do not end this one.
    again: Timestamp,
}

impl<'a> Case<'_, 'a> {
    /// The lines of every stakeholder group that the affected services name; of stakeholders as
    /// one where they name none.
    pub(super) fn updates(&self, lines: &mut Vec<Line<'a>>) {
        if !self.force.spans.iter().any(|span| self.rule_of(span.priority).is_some()) {
            return;
        }
        let mut groups: Vec<Option<&'a str>> = Vec::new();
        for service in &self.measured.effects.services {
            let service = self.agreements.config.service(service);
            let named = service.and_then(|service| service.stakeholders.get());
            for group in named.into_iter().flat_map(|named| &named.0) {
                let group = Some(group.value.as_str());
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        }
        if groups.is_empty() {
            groups.push(None);
        }
        for group in groups {
            let updates = self.updates_to(group);
            for cycle in self.cycles() {
                self.cadence(group, &updates, &cycle, lines);
            }
        }
    }

    fn rule_of(&self, priority: crate::model::incident::Priority) -> Option<&'a At<UpdateRule>> {
        self.agreements.policy(priority)?.stakeholder_update.at()
    }

    /// When the next message is due after an instant, by the policies in force from then on.
    fn limit_after(&self, from: Timestamp, is_first: bool) -> Option<(Timestamp, i64)> {
        let ahead: Vec<_> = self.force.spans.iter().filter(|span| from < span.to).collect();
        let last = ahead.len().checked_sub(1)?;
        ahead.iter().enumerate().find_map(|(at, span)| {
            let rule = self.rule_of(span.priority)?;
            let wait = if is_first { &rule.first } else { &rule.every };
            let due = later(from, seconds(wait.copied()?)?);
            let grace = rule.grace.copied().and_then(seconds).unwrap_or(0);
            (at == last || due < span.to).then_some((due, grace))
        })
    }

    fn cadence(
        &self,
        group: Option<&'a str>,
        updates: &[Update],
        cycle: &Cycle,
        lines: &mut Vec<Line<'a>>,
    ) {
        let own: Vec<Update> = updates
            .iter()
            .copied()
            .filter(|update| cycle.is_first || update.at >= cycle.start)
            .filter(|update| update.at < cycle.again)
            .collect();
        let during: Vec<Update> =
            own.iter().copied().filter(|update| update.at <= cycle.end).collect();
        let limit =
            |from: Timestamp, is_first: bool| self.limit_after(from, is_first && cycle.is_first);
        let gaps = late_gaps(&during, cycle.start, cycle.end, &limit);
        let place_at = |at: Timestamp, first: bool| self.place_at(at, first);
        if cycle.is_first
            && let Some((due, grace)) = limit(cycle.start, true)
        {
            let first = during.first().copied();
            let mut within = Within {
                from: cycle.start,
                due,
                grace,
                actual: first.map(|update| update.at.max(cycle.start)),
                ended: cycle.is_over.then_some((cycle.end, Milestone::Resolved)),
            };
            // Resolved inside the grace: nothing was due any more.
            if first.is_none() && cycle.is_over && cycle.end <= later(due, grace) {
                within.due = cycle.end.max(due);
            }
            let entry = first.map(|update| update.entry);
            let place = place_at(cycle.start, true);
            let mut line = within.line(Demand::FirstUpdate { group }, place, entry, self.as_of);
            line.due = Some(due);
            if line.outcome == Outcome::Missing {
                line.late_seconds = Some(seconds_between(due, cycle.end));
            }
            lines.push(line);
        }
        let further = gaps.iter().filter(|gap| !(gap.is_first && cycle.is_first));
        let mut violated = false;
        for gap in further {
            violated = true;
            let outcome = if gap.ended_by.is_some() { Outcome::Late } else { Outcome::Missing };
            lines.push(Line {
                demand: Demand::NextUpdate { group, promised: gap.is_promised },
                from: gap.from,
                due: Some(gap.due),
                grace_seconds: limit(gap.from, false).map_or(0, |(_, grace)| grace),
                actual: gap.ended_by.map(|_| gap.to),
                late_seconds: Some(gap.late_seconds()),
                outcome,
                entry: gap.ended_by,
                place: place_at(gap.from, false),
            });
        }
        self.next(group, &during, cycle, violated, &limit, lines);
        if cycle.is_over {
            lines.extend(self.last(group, &own, cycle));
        }
    }

    /// The line on further messages where none was late: what is due next, or that all was kept.
    fn next(
        &self,
        group: Option<&'a str>,
        during: &[Update],
        cycle: &Cycle,
        violated: bool,
        limit: &LimitAfter<'_>,
        lines: &mut Vec<Line<'a>>,
    ) {
        let last = during.last();
        if cycle.is_first && last.is_none() {
            return;
        }
        let from = last.map_or(cycle.start, |update| update.at.max(cycle.start));
        let promised = last.and_then(|update| update.promised);
        let Some((due, is_promised, grace)) = due_after(from, promised, false, limit) else {
            return;
        };
        let outcome = match (cycle.is_over, violated) {
            (true, true) => return,
            (true, false) => Outcome::Kept,
            (false, _) if self.as_of > later(due, grace) => return,
            (false, _) => Outcome::Undecided,
        };
        lines.push(Line {
            demand: Demand::NextUpdate { group, promised: is_promised && !cycle.is_over },
            from,
            due: (!cycle.is_over).then_some(due),
            grace_seconds: grace,
            actual: None,
            late_seconds: None,
            outcome,
            entry: None,
            place: self.place_at(from, false),
        });
    }

    /// The message after the resolution.
    fn last(&self, group: Option<&'a str>, own: &[Update], cycle: &Cycle) -> Option<Line<'a>> {
        let rule = self.rule_of(self.force.at(cycle.end)?)?;
        let wait = rule.r#final.copied().and_then(seconds)?;
        let sent = own.iter().find(|update| update.at >= cycle.end);
        let within = Within {
            from: cycle.end,
            due: later(cycle.end, wait),
            grace: rule.grace.copied().and_then(seconds).unwrap_or(0),
            actual: sent.map(|update| update.at),
            ended: None,
        };
        let place = rule.r#final.place().unwrap_or(rule.place);
        let entry = sent.map(|update| update.entry);
        Some(within.line(Demand::FinalUpdate { group }, place, entry, self.as_of))
    }

    fn place_at(&self, at: Timestamp, is_first: bool) -> Place {
        let rule = self.force.at(at).and_then(|priority| self.rule_of(priority));
        let place = rule.and_then(|rule| {
            let wait = if is_first { &rule.first } else { &rule.every };
            wait.place().or(Some(rule.place))
        });
        place.unwrap_or_default()
    }

    fn cycles(&self) -> Vec<Cycle> {
        let mut cycles = Vec::new();
        let mut start = self.start;
        for cycle in life::cycles(&self.record.incident) {
            let (Some(resolved), Some(again)) = (cycle.resolved.copied(), cycle.reopened.copied())
            else {
                continue;
            };
            if again.instant > self.as_of {
                break;
            }
            let is_first = cycles.is_empty();
            let again = again.instant;
            cycles.push(Cycle { start, end: resolved.instant, is_first, is_over: true, again });
            start = again;
        }
        let resolved = self.measured.moments.resolved.map(|at| at.instant);
        cycles.push(Cycle {
            start,
            end: resolved.unwrap_or(self.as_of),
            is_first: cycles.is_empty(),
            is_over: resolved.is_some(),
            again: Timestamp::MAX,
        });
        cycles.retain(|cycle| cycle.start <= cycle.end);
        cycles
    }

    /// Messages to a group in order of time. What goes to stakeholders or to the public reaches
    /// every group; a message to any group reaches stakeholders as one.
    fn updates_to(&self, group: Option<&str>) -> Vec<Update> {
        let groups = self.agreements.config.stakeholder_groups.get();
        let reaches = |to: &str| match (to, group) {
            ("stakeholders" | "public", _) => true,
            (to, Some(group)) => to == group,
            (to, None) => groups.is_some_and(|groups| groups.has(to)),
        };
        let mut updates: Vec<Update> = self
            .record
            .entries()
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.kind.copied() == Some(EntryKind::Communication))
            .filter(|(_, entry)| {
                entry.to.get().is_some_and(|to| to.0.iter().any(|one| reaches(&one.value)))
            })
            .filter_map(|(position, entry)| {
                let promised = entry.next_update.copied().map(|at| at.instant);
                Some(Update { at: entry.at.copied()?.instant, promised, entry: position })
            })
            .filter(|update| update.at <= self.as_of)
            .collect();
        updates.sort();
        updates
    }
}

/// Messages go out by the clock on the wall, so a limit in business days is none.
fn seconds(limit: Duration) -> Option<i64> {
    match limit {
        Duration::Seconds(seconds) => Some(seconds),
        Duration::BusinessDays(_) => None,
    }
}
