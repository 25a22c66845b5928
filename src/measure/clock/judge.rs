//! The verdict of one clock on one incident: the target in force, what counted, in the strict
//! order of states (domain.md §§ 2.1, 2.4–2.6).

use super::cycle::{NoWindow, Window, windows};
use super::run::{Grace, Lowered, Run};
use super::{ClockState, NoClock, StartFrom, Unknown, exempt};
use crate::measure::agreement::{ClockRule, Target};
use crate::measure::hours::Hours;
use crate::measure::span::{Span, Spans};
use crate::measure::{Measured, duration, life};
use crate::model::IncidentRecord;
use crate::model::incident::Priority;
use crate::model::service_level::OnPriorityChange;
use crate::model::time::Duration;
use jiff::Timestamp;

/// One clock and the incident that it is asked about.
pub(super) struct Case<'j, 'a> {
    pub(super) record: &'a IncidentRecord,
    pub(super) measured: &'j Measured<'a>,
    pub(super) rule: &'j ClockRule<'a>,
    pub(super) as_of: Timestamp,
}

/// A priority, for as long as it was in force.
#[derive(Clone, Copy)]
struct Period {
    from: Timestamp,
    to: Timestamp,
    priority: Option<Priority>,
}

/// A target on a window: how many counted seconds it gives, and until when.
struct Limit {
    priority: Priority,
    target: Target,
    seconds: i64,
    due: Option<Timestamp>,
    grace: Option<Grace>,
}

/// A window with what does not count in it.
struct Course<'w> {
    window: &'w Window,
    /// From when it counts: the window's start, or the change of priority under `restart`.
    start: Timestamp,
    end: Timestamp,
    paused: Spans,
    /// Paused time and time between cycles.
    excluded: Spans,
}

impl Case<'_, '_> {
    /// The runs of the clock, or why there is none.
    pub(super) fn judge(&self) -> Result<Vec<Run>, ClockState> {
        let rule = self.rule;
        if let Some(no_clock) = exempt(self.record, self.measured) {
            return Err(ClockState::NotApplicable(no_clock));
        }
        let no_target = match self.measured.priorities.current() {
            None => Some(NoClock::Unclassified),
            Some(priority) if !rule.targets.contains_key(&priority) => {
                Some(NoClock::NoTarget(priority))
            }
            Some(_) => None,
        };
        let ever = self.measured.priorities.changes.iter().filter_map(|change| change.priority);
        if let Some(no_target) = no_target
            && !ever.into_iter().any(|priority| rule.targets.contains_key(&priority))
        {
            return Err(ClockState::NotApplicable(no_target));
        }
        let incident = &self.record.incident;
        let moments = &self.measured.moments;
        let windows =
            windows(incident, moments, (rule.start, rule.stop), rule.on_reopen, self.as_of);
        let windows = windows.map_err(|none| match none {
            NoWindow::NotBegun(start) => ClockState::NotApplicable(NoClock::NotBegun(start)),
            NoWindow::Unknown(unknown) => ClockState::Unknown(unknown),
        })?;
        if !duration::out_of_order(moments).is_empty() {
            return Err(ClockState::Unknown(Unknown::TimeOrder));
        }
        let mut runs = Vec::with_capacity(windows.len());
        for window in &windows {
            self.judge_window(window, &mut runs);
        }
        // Nothing passed under the old priority, and nothing is agreed for the new one.
        let fallback = no_target.unwrap_or(NoClock::Unclassified);
        if runs.is_empty() { Err(ClockState::NotApplicable(fallback)) } else { Ok(runs) }
    }

    fn judge_window(&self, window: &Window, runs: &mut Vec<Run>) {
        match self.rule.on_priority_change {
            OnPriorityChange::Retroactive | OnPriorityChange::RetroactiveWithGrace(_) => {
                runs.extend(self.retroactive(window));
            }
            OnPriorityChange::Worst => runs.extend(self.worst(window)),
            OnPriorityChange::Restart => self.restart(window, runs),
        }
    }

    /// The target of the priority now in force holds from the start; one that was passed before
    /// the priority was lowered stays passed.
    fn retroactive(&self, window: &Window) -> Option<Run> {
        let course = self.course(window, window.start, window.end);
        let periods = self.periods(window.start, self.as_of);
        let (current, earlier) = periods.split_last()?;
        let set_at = (current.from > window.start).then_some(current.from);
        let last = current.priority.and_then(|priority| self.limit(&course, priority, set_at));
        let last_run = last.map(|limit| {
            let attached =
                set_at.filter(|at| *at < window.end && course.is_passed(&limit, *at, self.rule));
            let mut run = self.run(&course, limit);
            run.breached_on_change = attached.filter(|_| run.state.is_breached());
            run
        });
        if last_run.as_ref().is_some_and(|run| run.state.is_breached()) {
            return last_run;
        }
        let kept = earlier.iter().find_map(|period| {
            let set_at = (period.from > window.start).then_some(period.from);
            let limit = self.limit(&course, period.priority?, set_at)?;
            let until = period.to.min(window.end);
            course.is_passed(&limit, until, self.rule).then_some((limit, period.to))
        });
        match kept {
            Some((limit, at)) => {
                let mut run = self.run(&course, limit);
                run.state = if window.stopped_by.is_some() {
                    ClockState::Breached
                } else {
                    ClockState::BreachedOpen
                };
                run.lowered = Some(Lowered { at, to: current.priority });
                Some(run)
            }
            None => last_run,
        }
    }

    /// The strictest target that was ever in force holds from the start.
    fn worst(&self, window: &Window) -> Option<Run> {
        let course = self.course(window, window.start, window.end);
        let periods = self.periods(window.start, self.as_of);
        let limits =
            periods.iter().filter_map(|period| self.limit(&course, period.priority?, None));
        let strictest = limits.min_by_key(|limit| limit.due.unwrap_or(Timestamp::MAX))?;
        Some(self.run(&course, strictest))
    }

    /// Each change of priority begins a new run; an old one counts only where it was breached.
    fn restart(&self, window: &Window, runs: &mut Vec<Run>) {
        // What stopped is final: later changes do not touch it.
        let periods = self.periods(window.start, window.end);
        for (at, period) in periods.iter().enumerate() {
            let Some(priority) = period.priority else { continue };
            let is_last = at + 1 == periods.len();
            let end = if is_last { window.end } else { period.to };
            let course = self.course(window, period.from, end);
            let Some(limit) = self.limit(&course, priority, None) else { continue };
            let mut run = self.run(&course, limit);
            if period.from > window.start {
                run.from = StartFrom::Change;
            }
            if !is_last {
                // The change ended it, whatever milestone ended the clock later.
                run.stopped_by = None;
                run.state = if course.passed(&run, self.rule) {
                    ClockState::Breached
                } else {
                    ClockState::Superseded
                };
            }
            runs.push(run);
        }
    }

    /// The priorities in force from `start` on, the one at `start` first, up to `until`.
    fn periods(&self, start: Timestamp, until: Timestamp) -> Vec<Period> {
        let changes = &self.measured.priorities.changes;
        let mut periods: Vec<Period> = Vec::with_capacity(changes.len());
        for change in changes {
            let from = change.at.map_or(start, |at| at.max(start));
            if change.at.is_some_and(|at| at >= until && at > start) {
                break;
            }
            if let Some(last) = periods.last_mut() {
                last.to = from;
            }
            // What began and ended before the start was never in force in it.
            periods.retain(|period| period.from < period.to);
            periods.push(Period { from, to: Timestamp::MAX, priority: change.priority });
        }
        periods
    }

    fn course<'w>(&self, window: &'w Window, start: Timestamp, end: Timestamp) -> Course<'w> {
        let paused = self.paused();
        let excluded =
            if window.between.is_empty() { paused.clone() } else { paused.union(&window.between) };
        Course { window, start, end, paused, excluded }
    }

    /// When the clock pauses: in holds of an agreed reason, while the priority in force allows it.
    /// A pause is kept when the priority is raised later.
    fn paused(&self) -> Spans {
        let holds = self.record.incident.holds.items();
        let Some(pause) = self.rule.pause.as_ref().filter(|_| !holds.is_empty()) else {
            return Spans::default();
        };
        let begin = holds.iter().filter_map(|hold| hold.from.get()).map(|from| from.instant).min();
        let Some(begin) = begin else { return Spans::default() };
        let periods = self.periods(begin, self.as_of);
        Spans::of(holds.iter().flat_map(|hold| {
            let from = hold.from.get().map(|from| from.instant);
            let to = match hold.to.get() {
                Some(to) => Some(to.instant.min(self.as_of)),
                None => (!hold.to.is_broken()).then_some(self.as_of),
            };
            let reason = hold.reason.copied();
            periods.iter().filter_map(move |period| {
                let (from, to) = (from?.max(period.from), to?.min(period.to));
                (pause.pauses(reason?, period.priority) && from < to).then_some(Span { from, to })
            })
        }))
    }

    /// Whether the clock pauses at as-of.
    fn is_paused_now(&self) -> bool {
        let Some(pause) = &self.rule.pause else { return false };
        let priority = self.measured.priorities.current();
        self.record.incident.holds.items().iter().any(|hold| {
            life::is_open(hold, self.as_of)
                && hold.reason.copied().is_some_and(|reason| pause.pauses(reason, priority))
        })
    }

    /// What the target of a priority gives on a course; a grace counts from the change that set it.
    fn limit(
        &self,
        course: &Course<'_>,
        priority: Priority,
        set_at: Option<Timestamp>,
    ) -> Option<Limit> {
        let target = *self.rule.targets.get(&priority)?;
        let hours = &*self.rule.calendar(priority).hours;
        let (seconds, due) = agreed(hours, target.limit, course.start, &course.excluded);
        let mut limit = Limit { priority, target, seconds, due, grace: None };
        if let OnPriorityChange::RetroactiveWithGrace(Duration::Seconds(grace)) =
            self.rule.on_priority_change
            && let Some(from) = set_at
        {
            let later = hours.due(from, grace, &course.excluded);
            if later > limit.due && limit.due.is_some() {
                limit.due = later;
                limit.grace = Some(Grace { from, seconds: grace });
                limit.seconds = later.map_or(limit.seconds, |due| {
                    hours.seconds(course.start, due, &course.excluded)
                });
            }
        }
        Some(limit)
    }

    fn run(&self, course: &Course<'_>, limit: Limit) -> Run {
        let elapsed = course.elapsed(limit.priority, course.end, self.rule);
        let is_passed = course.is_passed(&limit, course.end, self.rule);
        let stopped_by = course.window.stopped_by;
        let state = if stopped_by.is_some() {
            match (is_passed, course.window.is_at_latest) {
                (false, _) => ClockState::Met,
                (true, false) => ClockState::Breached,
                (true, true) => ClockState::Unknown(Unknown::Missing(self.rule.stop)),
            }
        } else if is_passed {
            ClockState::BreachedOpen
        } else if self.is_paused_now() {
            ClockState::Paused
        } else if is_at_risk(elapsed, limit.seconds, self.rule.at_risk) {
            ClockState::AtRisk
        } else {
            ClockState::Running
        };
        Run {
            state,
            priority: limit.priority,
            target: limit.target,
            target_seconds: limit.seconds,
            elapsed_seconds: elapsed,
            start: course.start,
            from: course.window.from,
            end: course.end,
            stopped_by,
            due: limit.due,
            breached_on_change: None,
            lowered: None,
            grace: limit.grace,
            paused: course.paused.clip(course.start, course.end),
            between: course.window.between.clip(course.start, course.end),
        }
    }
}

impl Course<'_> {
    fn elapsed(&self, priority: Priority, until: Timestamp, rule: &ClockRule<'_>) -> i64 {
        rule.calendar(priority).hours.seconds(self.start, until, &self.excluded)
    }

    /// Whether a limit was passed at an instant: by counted seconds, for business days by the day.
    fn is_passed(&self, limit: &Limit, at: Timestamp, rule: &ClockRule<'_>) -> bool {
        passed(limit.target.limit, limit.due, at, || {
            self.elapsed(limit.priority, at, rule) > limit.seconds
        })
    }

    fn passed(&self, run: &Run, rule: &ClockRule<'_>) -> bool {
        passed(run.target.limit, run.due, self.end, || {
            self.elapsed(run.priority, self.end, rule) > run.target_seconds
        })
    }
}

fn passed(
    limit: Duration,
    due: Option<Timestamp>,
    at: Timestamp,
    by_seconds: impl FnOnce() -> bool,
) -> bool {
    match limit {
        Duration::Seconds(_) => by_seconds(),
        Duration::BusinessDays(_) => due.is_some_and(|due| at > due),
    }
}

/// How many counted seconds an agreed limit is from a start, and when it is used up.
pub(in crate::measure) fn agreed(
    hours: &Hours,
    limit: Duration,
    start: Timestamp,
    excluded: &Spans,
) -> (i64, Option<Timestamp>) {
    match limit {
        Duration::Seconds(seconds) => (seconds, hours.due(start, seconds, excluded)),
        Duration::BusinessDays(days) => {
            let due = hours.business_days_due(start, days);
            let seconds = due.map_or(i64::MAX, |due| hours.seconds(start, due, &Spans::default()));
            let later = if excluded.is_empty() { due } else { hours.due(start, seconds, excluded) };
            // Nothing was paused before the day itself: its last hour stays the limit.
            let due = due.max(later.filter(|_| due.is_some()));
            (seconds, due)
        }
    }
}

/// Whether so much of the target is used that it is at risk.
fn is_at_risk(elapsed: i64, target: i64, ratio: f64) -> bool {
    #[expect(clippy::cast_precision_loss, reason = "seconds stay far below 2^52")]
    let (elapsed, target) = (elapsed as f64, target as f64);
    elapsed >= ratio * target
}
