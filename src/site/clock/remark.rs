//! What is special about a verdict, in sentences: nobody should have to know the rules to see why.

use super::ClockTeller;
use crate::measure::Priorities;
use crate::measure::clock::{ClockState, Run, StartFrom, Unknown, Verdict};
use crate::model::incident::{Incident, Priority};
use crate::model::service_level::{OnPriorityChange, OnReopen};
use crate::model::time::Duration;
use crate::site::vocabulary;
use jiff::Timestamp;

impl ClockTeller<'_> {
    /// Everything special about a verdict, the deciding run first.
    pub(crate) fn remarks(
        &self,
        verdict: &Verdict<'_>,
        priorities: &Priorities,
        incident: &Incident,
    ) -> Vec<String> {
        let words = self.words();
        let Some(run) = verdict.run() else { return vec![self.why_not(verdict.state)] };
        let mut remarks = Vec::new();
        remarks.extend(self.of_start(verdict, run));
        remarks.extend(self.of_priority(verdict, run, priorities));
        if let Some(grace) = run.grace {
            let due = run.due.map_or_else(String::new, |due| self.moment(due).text);
            remarks.push(words.with(
                "clock_grace",
                &[
                    ("grace", self.format.counted(grace.seconds).into()),
                    ("at", self.moment(grace.from).text.into()),
                    ("due", due.into()),
                ],
            ));
        }
        if let Duration::BusinessDays(_) = run.target.limit {
            remarks.push(words.get("clock_business_days"));
        }
        remarks.extend(self.of_stop(verdict, run));
        if !run.between.is_empty() {
            remarks.push(words.get("clock_between"));
        }
        let has_cycles = verdict.runs.iter().any(|run| run.from == StartFrom::Reopened);
        if has_cycles && verdict.rule.on_reopen == OnReopen::NewCycle {
            remarks.push(words.get("clock_new_cycle"));
        }
        remarks.extend(self.of_holds(verdict, run, incident));
        remarks
    }

    fn of_start(&self, verdict: &Verdict<'_>, run: &Run) -> Option<String> {
        match run.from {
            StartFrom::LoggedLate => {
                let stop = self.milestone(run.stopped_by.unwrap_or(verdict.rule.stop));
                Some(self.words().with("clock_logged_late", &[("stop", stop.into())]))
            }
            StartFrom::Milestone(_) | StartFrom::Change | StartFrom::Reopened => None,
        }
    }

    fn of_priority(
        &self,
        verdict: &Verdict<'_>,
        run: &Run,
        priorities: &Priorities,
    ) -> Vec<String> {
        let words = self.words();
        let named = |priority: Option<Priority>| match priority {
            Some(priority) => priority.word().to_owned(),
            None => words.get("clock_no_priority"),
        };
        let tell = |key: &str, at: Timestamp| {
            let arguments =
                [("priority", run.priority.word().into()), ("at", self.moment(at).text.into())];
            words.with(key, &arguments)
        };
        if let Some(lowered) = run.lowered {
            return vec![words.with(
                "clock_lowered",
                &[
                    ("priority", run.priority.word().into()),
                    ("to", named(lowered.to).into()),
                    ("at", self.moment(lowered.at).text.into()),
                ],
            )];
        }
        if run.from == StartFrom::Change {
            return vec![tell("clock_restarted", run.start)];
        }
        let changes = priorities.changes.iter().rev();
        let mut changes = changes.filter_map(|change| Some((change.at?, change.priority)));
        let last = changes.find(|(at, to)| *at > run.start && *to == Some(run.priority));
        let Some((at, _)) = last else { return Vec::new() };
        match verdict.rule.on_priority_change {
            OnPriorityChange::Worst => vec![tell("clock_worst", at)],
            OnPriorityChange::Restart => Vec::new(),
            OnPriorityChange::Retroactive | OnPriorityChange::RetroactiveWithGrace(_) => {
                let has_stopped = run.has_stopped() && at >= run.end;
                let key = if has_stopped { "clock_changed_after" } else { "clock_changed" };
                let mut remarks = vec![tell(key, at)];
                if run.breached_on_change.is_some()
                    && let Some(due) = run.due
                {
                    remarks.push(tell("clock_breached_on_change", due));
                }
                remarks
            }
        }
    }

    /// A stop that is not stated: a later moment bounds it.
    fn of_stop(&self, verdict: &Verdict<'_>, run: &Run) -> Option<String> {
        let by = run.stopped_by.filter(|by| *by != verdict.rule.stop)?;
        let is_unknown = matches!(run.state, ClockState::Unknown(Unknown::Missing(_)));
        let key = if is_unknown { "clock_at_latest_unknown" } else { "clock_at_latest" };
        let stop = vocabulary::milestone(self.words(), verdict.rule.stop);
        let at = self.moment(run.end).text;
        let arguments =
            [("stop", stop.into()), ("by", self.milestone(by).into()), ("at", at.into())];
        Some(self.words().with(key, &arguments))
    }

    /// Holds that do not pause a clock which pauses for others.
    fn of_holds(&self, verdict: &Verdict<'_>, run: &Run, incident: &Incident) -> Vec<String> {
        let Some(pause) = &verdict.rule.pause else { return Vec::new() };
        let holds = incident.holds.items().iter();
        holds
            .filter_map(|hold| {
                let (from, reason) = (hold.from.copied()?.instant, hold.reason.copied()?);
                let to = hold.to.copied().map_or(run.end, |to| to.instant);
                let is_within = from < run.end && to > run.start;
                let pauses = run.paused.iter().any(|span| span.from < to && span.to > from);
                let key = if pause.reasons.contains(&reason) {
                    "clock_hold_never"
                } else {
                    "clock_hold_other"
                };
                let reason = vocabulary::hold_reason(self.words(), reason);
                let arguments = [
                    ("reason", reason.into()),
                    ("at", self.moment(from).text.into()),
                    ("priority", run.priority.word().into()),
                ];
                (is_within && !pauses).then(|| self.words().with(key, &arguments))
            })
            .collect()
    }
}
