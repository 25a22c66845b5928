//! Demands with one limit: declaring a major incident, calling people in.

use super::force::InForce;
use super::{Case, Demand, Line, Within, later};
use crate::measure::clock::agreed;
use crate::measure::life;
use crate::measure::priority::major_since;
use crate::measure::span::Spans;
use crate::model::service_level::{Escalation, Limit, Milestone};
use crate::model::shape::At;
use crate::model::time::Duration;
use crate::model::timeline::EntryKind;
use jiff::Timestamp;

impl<'a> Case<'_, 'a> {
    pub(super) fn declare_major(&self) -> Option<Line<'a>> {
        let (due, place) = self.force.first(|span| {
            let within = self.agreements.policy(span.priority)?.declare_major.get()?.within.at()?;
            Some((self.instant(&within.value, span)?, within.place))
        })?;
        let actual = major_since(&self.record.incident).filter(|at| *at <= self.as_of);
        let ended = self.reached(Milestone::Resolved);
        let within = Within { from: self.start, due, grace: 0, actual, ended };
        Some(within.line(Demand::DeclareMajor, place, None, self.as_of))
    }

    pub(super) fn functional(&self) -> Option<Line<'a>> {
        let (due, rule) = self.force.first(|span| {
            let rule = self.agreements.policy(span.priority)?.functional_escalation.at()?;
            Some((self.instant(rule.within.get()?, span)?, rule))
        })?;
        Some(self.escalation(rule, due, None))
    }

    /// Each level that any policy in force asks for.
    pub(super) fn hierarchical(&self) -> Vec<Line<'a>> {
        let rules = |span: &InForce| {
            let policy = self.agreements.policy(span.priority);
            policy.map_or(&[][..], |policy| policy.hierarchical_escalation.items())
        };
        let mut levels: Vec<u64> =
            self.force.spans.iter().flat_map(|span| rules(span).iter().map(level)).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
            .into_iter()
            .filter_map(|wanted| {
                let (due, rule) = self.force.first(|span| {
                    let rule = rules(span).iter().find(|rule| level(rule) == wanted)?;
                    Some((self.instant(rule.within.get()?, span)?, rule))
                })?;
                Some(self.escalation(rule, due, Some(wanted)))
            })
            .collect()
    }

    fn escalation(&self, rule: &'a At<Escalation>, due: Timestamp, level: Option<u64>) -> Line<'a> {
        let to = rule.to.get().map_or("", String::as_str);
        let met = self.called(to, level);
        let within = Within {
            from: self.start,
            due,
            grace: 0,
            actual: met.map(|(at, _)| at),
            ended: self.reached(rule.unless.copied().unwrap_or(Milestone::Resolved)),
        };
        let demand = match level {
            Some(level) => Demand::Hierarchical { level, to },
            None => Demand::Functional { to },
        };
        let place = rule.within.place().unwrap_or(rule.place);
        within.line(demand, place, met.map(|(_, entry)| entry), self.as_of)
    }

    /// When a role, or one that stands for it, was first called in at a level.
    fn called(&self, role: &str, level: Option<u64>) -> Option<(Timestamp, usize)> {
        let roles = self.agreements.config.roles.get();
        let any_of = roles.and_then(|roles| roles.get(role)).and_then(|role| role.any_of.get());
        let stands_for_it = |other: &str| {
            other == role
                || any_of.is_some_and(|any_of| any_of.0.iter().any(|one| one.value == other))
        };
        let entries = self.record.entries().iter().enumerate();
        entries
            .filter(|(_, entry)| {
                entry.kind.copied() == Some(EntryKind::Escalation)
                    && !entry.level.is_broken()
                    && entry.level.copied() == level
            })
            .filter(|(_, entry)| {
                entry.to.get().is_some_and(|to| to.0.iter().any(|one| stands_for_it(&one.value)))
            })
            .filter_map(|(position, entry)| Some((entry.at.copied()?.instant, position)))
            .filter(|(at, _)| *at <= self.as_of)
            .min()
    }

    /// When a milestone was first reached, in whatever cycle. One that nobody wrote down was reached
    /// at the latest with the next one that is known: what is resolved is mitigated.
    pub(super) fn reached(&self, milestone: Milestone) -> Option<(Timestamp, Milestone)> {
        let later = Milestone::ALL.iter().skip_while(|other| **other != milestone);
        let known = later.filter_map(|one| self.reached_itself(*one));
        known.min_by_key(|(at, _)| *at).filter(|(at, _)| *at <= self.as_of)
    }

    fn reached_itself(&self, milestone: Milestone) -> Option<(Timestamp, Milestone)> {
        let last = self.measured.moments.get(milestone).map(|at| at.instant);
        let cycles = life::cycles(&self.record.incident);
        let earlier = cycles.iter().filter_map(|cycle| match milestone {
            Milestone::Mitigated => cycle.mitigated.copied(),
            Milestone::Resolved => cycle.resolved.copied(),
            Milestone::Occurred
            | Milestone::Detected
            | Milestone::Logged
            | Milestone::Acknowledged
            | Milestone::Reviewed
            | Milestone::Closed => None,
        });
        let first = earlier.map(|at| at.instant).chain(last).min()?;
        Some((first, milestone))
    }

    /// When a limit passes: a fixed time after `logged`, or when a clock has used so much of the
    /// target of this priority (*cannot be solved in the foreseen time*).
    fn instant(&self, limit: &Limit, span: &InForce) -> Option<Timestamp> {
        match limit {
            Limit::Fixed(Duration::Seconds(seconds)) => Some(later(self.start, *seconds)),
            Limit::Fixed(Duration::BusinessDays(days)) => {
                self.agreements.hours("24x7").business_days_due(self.start, *days)
            }
            Limit::ShareOf { percent, clock } => {
                self.used(clock, span, |target, _| target.saturating_mul(i64::from(*percent)) / 100)
            }
            Limit::AtRisk { clock } => self.used(clock, span, |target, ratio| {
                #[expect(
                    clippy::cast_precision_loss,
                    clippy::cast_possible_truncation,
                    reason = "seconds of a target stay far below 2^52"
                )]
                let seconds = (target as f64 * ratio).ceil() as i64;
                seconds
            }),
        }
    }

    /// The first instant at which a clock of this name has used a share of its target.
    fn used(
        &self,
        clock: &str,
        span: &InForce,
        share: impl Fn(i64, f64) -> i64,
    ) -> Option<Timestamp> {
        let verdicts = self.clocks.iter().filter(|verdict| verdict.rule.name == clock);
        verdicts
            .filter_map(|verdict| {
                let rule = &verdict.rule;
                let run = verdict.runs.first();
                let begun = self.measured.moments.get(rule.start).map(|at| at.instant);
                let start = run.map(|run| run.start).or(begun)?;
                let excluded =
                    run.map_or_else(Spans::default, |run| run.paused.union(&run.between));
                let target = rule.targets.get(&span.priority)?;
                let hours = &rule.calendar(span.priority).hours;
                let (seconds, _) = agreed(hours, target.limit, start, &excluded);
                hours.due(start, share(seconds, rule.at_risk), &excluded)
            })
            .min()
    }
}

/// The level of a hierarchical rule; the first where it does not say.
fn level(rule: &At<Escalation>) -> u64 {
    rule.level.copied().unwrap_or(1)
}
