//! Clocks in words: name, verdict, figures and the agreement that a verdict comes from, the same
//! on every page and in the terminal.

mod remark;
mod trace;

use super::format::{Format, Time};
use super::parts::{Badge, Tone};
use super::vocabulary;
use super::words::Words;
use crate::diagnostic::Sources;
use crate::measure::Hours;
use crate::measure::clock::{ClockState, NoClock, Run, StartFrom, Unknown, Verdict};
use crate::model::Casebook;
use crate::model::service_level::Milestone;
use crate::model::shape::Place;
use crate::model::time::Duration;
use jiff::Timestamp;
use jiff::civil::Date;

pub(crate) use trace::Step;

/// Tells of clocks in the words of one language.
#[derive(Clone, Copy)]
pub(crate) struct ClockTeller<'t> {
    /// Figures and times.
    pub(crate) format: &'t Format<'t>,
    /// What was agreed.
    pub(crate) config: &'t Casebook,
    /// The text of casebook.yaml, for lines.
    pub(crate) sources: &'t dyn Sources,
    /// The day that the reader knows already: its moments are shown by their time alone.
    pub(crate) known: Option<Date>,
}

/// Where something was agreed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Agreed {
    /// "casebook.yaml:210"; without a line where the text cannot be read.
    pub(crate) place: String,
    /// "clocks.resolution.targets.P1: 4h".
    pub(crate) text: String,
}

/// A clock's key as a name: "Time to fix" for `time-to-fix`. The three that everybody has are words
/// of the page.
pub(crate) fn name(words: &Words, key: &str) -> String {
    match key {
        "response" => return words.get("clock_name_response"),
        "resolution" => return words.get("clock_name_resolution"),
        "review" => return words.get("clock_name_review"),
        _ => {}
    }
    let spaced = key.replace(['-', '_'], " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The same inside a sentence; a clock of the casebook's own keeps its key.
pub(crate) fn name_inside(words: &Words, key: &str) -> String {
    match key {
        "response" => words.get("inside_clock_response"),
        "resolution" => words.get("inside_clock_resolution"),
        "review" => words.get("inside_clock_review"),
        own => own.to_owned(),
    }
}

impl ClockTeller<'_> {
    pub(super) fn words(&self) -> &Words {
        self.format.words()
    }

    /// A moment: the time alone on the day that is known, else with its day.
    pub(crate) fn moment(&self, at: Timestamp) -> Time {
        if self.known == Some(self.format.day_of(at)) {
            self.format.clock(at)
        } else {
            self.format.moment_of_week(at)
        }
    }

    /// A milestone inside a sentence.
    pub(super) fn milestone(&self, milestone: Milestone) -> String {
        vocabulary::milestone_inside(self.words(), milestone)
    }

    /// The verdict with its mark: "Breached by 1 h 10 min".
    pub(crate) fn badge(&self, verdict: &Verdict<'_>) -> Badge {
        Badge::new(tone(verdict.state), self.verdict_text(verdict))
    }

    /// The verdict in words.
    pub(crate) fn verdict_text(&self, verdict: &Verdict<'_>) -> String {
        self.verdict(verdict.state, verdict.run())
    }

    /// The verdict of one of several runs.
    pub(crate) fn run_verdict(&self, run: &Run) -> String {
        self.verdict(run.state, Some(run))
    }

    fn verdict(&self, state: ClockState, run: Option<&Run>) -> String {
        let words = self.words();
        let over = || run.map_or_else(String::new, |run| self.over(run));
        let left = |with: &str, due: &str| {
            let Some(run) = run else { return String::new() };
            if let (Duration::BusinessDays(_), Some(at)) = (run.target.limit, run.due) {
                return words.with(due, &[("due", self.moment(at).text.into())]);
            }
            words.with(with, &[("left", self.format.counted(run.left_seconds()).into())])
        };
        match state {
            ClockState::Met => words.get("clock_met"),
            ClockState::Breached => words.with("clock_breached", &[("over", over().into())]),
            ClockState::BreachedOpen => {
                words.with("clock_breached_open", &[("over", over().into())])
            }
            ClockState::AtRisk => left("clock_at_risk", "clock_at_risk_due"),
            ClockState::Running => left("clock_running", "clock_running_due"),
            ClockState::Paused => left("clock_paused", "clock_paused_due"),
            ClockState::Superseded => words.get("clock_superseded"),
            ClockState::Unknown(_) => words.get("clock_unknown"),
            ClockState::NotApplicable(_) => words.get("clock_not_applicable"),
        }
    }

    /// The verdict in one word, where a figure stands beside it.
    pub(crate) fn word(&self, state: ClockState) -> Badge {
        let key = match state {
            ClockState::Met => "clock_met",
            ClockState::Breached => "clock_word_breached",
            ClockState::BreachedOpen => "clock_word_breached_open",
            ClockState::AtRisk => "clock_word_at_risk",
            ClockState::Running => "clock_word_running",
            ClockState::Paused => "clock_word_paused",
            ClockState::Superseded => "clock_superseded",
            ClockState::Unknown(_) => "clock_unknown",
            ClockState::NotApplicable(_) => "clock_not_applicable",
        };
        Badge::new(tone(state), self.words().get(key))
    }

    /// "7 min of 5 min", "business day 4 of 5"; at most that, where the stop is not stated and a
    /// later moment bounds it.
    pub(crate) fn used(&self, verdict: &Verdict<'_>, run: &Run) -> String {
        let used = self.used_exactly(verdict, run);
        if run.stopped_by.is_some_and(|by| by != verdict.rule.stop) {
            return self.words().with("clock_at_most", &[("used", used.into())]);
        }
        used
    }

    fn used_exactly(&self, verdict: &Verdict<'_>, run: &Run) -> String {
        if let Duration::BusinessDays(days) = run.target.limit {
            let hours = &verdict.rule.calendar(run.priority).hours;
            let day = business_day(hours, run.start, run.end, days);
            return match day {
                Some(day) => {
                    self.words().with("clock_day_of", &[("day", day.into()), ("days", days.into())])
                }
                None => self.words().with("clock_days_passed", &[("days", days.into())]),
            };
        }
        let (elapsed, target) = (run.elapsed_seconds, run.target_seconds);
        // Cut to the minute, 4 h and 1 s would be "4 h of 4 h, breached".
        let seconds_decide =
            elapsed != target && self.format.counted(elapsed) == self.format.counted(target);
        let text = if seconds_decide {
            self.format.counted_exact(elapsed)
        } else {
            self.format.counted(elapsed)
        };
        let target = self.format.counted(target);
        self.words().with("clock_of", &[("elapsed", text.into()), ("target", target.into())])
    }

    /// By how much a target was passed; for business days in time since the due instant.
    pub(crate) fn over(&self, run: &Run) -> String {
        match (run.target.limit, run.due) {
            (Duration::BusinessDays(_), Some(due)) => {
                self.format.duration(run.end.as_second() - due.as_second())
            }
            _ => self.format.counted(-run.left_seconds()),
        }
    }

    /// The figure beside the word: "7 min of 5 min, by 2 min".
    pub(crate) fn figure(&self, verdict: &Verdict<'_>) -> String {
        let Some(run) = verdict.run() else { return self.why_not(verdict.state) };
        let used = self.used(verdict, run);
        if verdict.state.is_breached() {
            let over = self.over(run);
            return self
                .words()
                .with("clock_used_over", &[("used", used.into()), ("over", over.into())]);
        }
        match run.due.filter(|_| !run.has_stopped()) {
            Some(due) => self.words().with(
                "clock_used_due",
                &[("used", used.into()), ("due", self.moment(due).text.into())],
            ),
            None => used,
        }
    }

    /// The arithmetic in one line: what was used, from what to what, due when.
    pub(crate) fn arithmetic(&self, verdict: &Verdict<'_>, run: &Run) -> String {
        let words = self.words();
        let mut parts = vec![self.used(verdict, run), self.started(verdict, run)];
        parts.push(self.ended(run));
        parts.push(match run.due {
            Some(due) => words.with("clock_due", &[("at", self.moment(due).text.into())]),
            None => words.get("clock_due_never"),
        });
        parts.join(" · ")
    }

    /// "started logged 09:05".
    pub(super) fn started(&self, verdict: &Verdict<'_>, run: &Run) -> String {
        let at = self.moment(run.start).text;
        let key = match run.from {
            StartFrom::Milestone(_) | StartFrom::LoggedLate => "clock_started",
            StartFrom::Change => "clock_started_change",
            StartFrom::Reopened => "clock_started_reopened",
        };
        let from = match run.from {
            StartFrom::LoggedLate => Milestone::Detected,
            StartFrom::Milestone(_) | StartFrom::Change | StartFrom::Reopened => verdict.rule.start,
        };
        let from = self.milestone(from);
        self.words().with(key, &[("milestone", from.into()), ("at", at.into())])
    }

    /// "stopped resolved 12:15".
    pub(super) fn ended(&self, run: &Run) -> String {
        let at = self.moment(run.end).text;
        let words = self.words();
        match run.stopped_by {
            Some(milestone) => {
                let milestone = self.milestone(milestone);
                words.with("clock_stopped", &[("milestone", milestone.into()), ("at", at.into())])
            }
            None if run.state.is_running() => {
                words.with("clock_counted_until", &[("at", at.into())])
            }
            None => words.with("clock_ended_change", &[("at", at.into())]),
        }
    }

    /// Why a clock has no run, as a sentence; empty where it has one.
    pub(crate) fn why_not(&self, state: ClockState) -> String {
        let words = self.words();
        match state {
            ClockState::NotApplicable(why) => match why {
                NoClock::NoIncident => words.get("clock_none_no_incident"),
                NoClock::Cancelled => words.get("clock_none_cancelled"),
                NoClock::Backfilled => words.get("clock_none_backfilled"),
                NoClock::Unclassified => words.get("clock_none_unclassified"),
                NoClock::NoTarget(priority) => {
                    words.with("clock_none_target", &[("priority", priority.word().into())])
                }
                NoClock::NotBegun(start) => {
                    let start = self.milestone(start);
                    words.with("clock_not_begun", &[("milestone", start.into())])
                }
            },
            ClockState::Unknown(Unknown::Missing(missing)) => {
                let missing = vocabulary::milestone(words, missing);
                words.with("clock_missing", &[("milestone", missing.into())])
            }
            ClockState::Unknown(Unknown::TimeOrder) => words.get("clock_time_order"),
            ClockState::Met
            | ClockState::Breached
            | ClockState::BreachedOpen
            | ClockState::AtRisk
            | ClockState::Running
            | ClockState::Paused
            | ClockState::Superseded => String::new(),
        }
    }

    /// The line of casebook.yaml that gives a run its target.
    pub(crate) fn agreed(&self, verdict: &Verdict<'_>, run: &Run) -> Agreed {
        let (clock, priority) = (verdict.rule.name, run.priority);
        let is_own = |service: &&&str| {
            let own = self.config.service_clocks.get().and_then(|all| all.get(service)?.get(clock));
            let limit = own.and_then(|own| own.targets.get()?.0.get(&priority));
            limit.is_some_and(|limit| limit.place == run.target.place)
        };
        let path = match verdict.services.iter().find(is_own) {
            Some(service) => format!("service_clocks.{service}.{clock}"),
            None => format!("clocks.{clock}"),
        };
        let path = format!("{path}.targets.{}", priority.word());
        let value = self.written(run.target.place);
        let text = if value.is_empty() { path } else { format!("{path}: {value}") };
        Agreed { place: self.place(run.target.place), text }
    }

    /// "casebook.yaml:210".
    pub(crate) fn place(&self, place: Place) -> String {
        let path = self.sources.path(place.file);
        match self.sources.line(place) {
            Some(line) => format!("{path}:{line}"),
            None => path.to_owned(),
        }
    }

    /// A value as it was typed; empty where the text cannot be read.
    fn written(&self, place: Place) -> String {
        let text = self.sources.text(place.file);
        let range = place.start as usize..place.end as usize;
        text.and_then(|text| text.get(range).map(|value| value.trim().to_owned()))
            .unwrap_or_default()
    }
}

/// How a verdict is marked.
pub(crate) const fn tone(state: ClockState) -> Tone {
    match state {
        ClockState::Met => Tone::Met,
        ClockState::Breached | ClockState::BreachedOpen => Tone::Bad,
        ClockState::AtRisk => Tone::Risk,
        ClockState::Running => Tone::Running,
        ClockState::Paused => Tone::Paused,
        ClockState::Superseded | ClockState::Unknown(_) | ClockState::NotApplicable(_) => {
            Tone::None
        }
    }
}

/// On which business day after the start an instant lies, 0 on the day itself; `None` beyond the
/// agreed ones.
fn business_day(hours: &Hours, start: Timestamp, end: Timestamp, agreed: u32) -> Option<u32> {
    (0..=agreed).find(|days| hours.business_days_due(start, *days).is_some_and(|due| due >= end))
}
