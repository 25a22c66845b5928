//! One period beside another: what differs more than chance would have it, and what does not
//! (domain.md §§ 4.3, 4.5).
//!
//! Counts are compared as rates, by the days of each period: a period that still runs has only those
//! until as-of, so its smaller count is no sign of anything. Downtime and budgets are shown and not
//! tested: the minutes of one outage belong together, and no test here knows how many minutes
//! chance brings.

use super::super::{DurationReport, DurationReports, Figure};
use super::PeriodReport;
use crate::measure::CalendarPeriod;
use crate::statistics::small_sample::may_compare;
use crate::statistics::{fisher, holm, mann_whitney, poisson};
use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// Below this corrected p, a difference is spoken of.
const LEVEL: f64 = 0.05;

/// Why two periods are not compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// The same twice.
    #[error("{0} is named twice: name two periods")]
    Same(CalendarPeriod),
    /// They share days.
    #[error(
        "{0} and {1} share days, so their incidents are partly the same: name two periods that share none"
    )]
    Overlap(CalendarPeriod, CalendarPeriod),
    /// One of them has not begun.
    #[error("{period} begins {from}, after the state at {today}: nothing of it is known yet")]
    Ahead {
        /// The period.
        period: CalendarPeriod,
        /// Its first day.
        from: Date,
        /// The day of as-of.
        today: Date,
    },
    /// One of them was over before the first incident.
    #[error(
        "{period} ends {to}, before the first incident on {first}: nobody knows what happened in it"
    )]
    Unrecorded {
        /// The period.
        period: CalendarPeriod,
        /// Its last day.
        to: Date,
        /// The day of the first incident.
        first: Date,
    },
    /// There is nothing to compare.
    #[error("there is no incident yet, so there is nothing to compare")]
    NoIncident,
}

/// One of the durations.
type Pick = fn(&DurationReports) -> &DurationReport;

/// What may be said of two periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// The corrected p is 0.05 or more.
    NoEvidence,
    /// More, longer, a larger share in the later period.
    Higher,
    /// Fewer, shorter, a smaller share in the later period.
    Lower,
    /// Fewer than five on a side.
    TooFew,
    /// Nothing happened in either.
    Nothing,
}

impl Shift {
    /// The word of files for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoEvidence => "no evidence of change",
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::TooFew => "too few to compare",
            Self::Nothing => "nothing to compare",
        }
    }
}

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// Incidents a day.
    Incidents,
    /// A duration, by its name in [`super::super::DurationReports`].
    Duration(&'static str),
    /// The share of a clock's verdicts that are met.
    Clock(String),
    /// The share of incidents that came back.
    Recurrence,
    /// The share of due actions that were done in time.
    ActionsOnTime,
}

/// Two periods, figure by figure.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// How many of the lines have a test; each p is corrected for that by Holm's method.
    pub tested: usize,
    /// The lines.
    pub lines: Vec<Compared>,
}

/// One figure of two periods; what it is in each stands in their reports.
#[derive(Debug, Clone, Serialize)]
pub struct Compared {
    /// Where it stands in a period's report.
    #[serde(rename = "figure")]
    pub topic: Topic,
    /// The test; `null` where there is none.
    #[serde(flatten)]
    pub tested: Tested,
    /// What may be said.
    #[serde(rename = "verdict")]
    pub shift: Shift,
    /// How many there are in each: incidents, values, or what a share is of.
    pub n: [u64; 2],
}

/// A test's figures.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tested {
    /// The test's name.
    pub method: Option<&'static str>,
    /// Two-sided p.
    pub p: Option<Figure>,
    /// The same, corrected for the number of tests.
    pub p_holm: Option<Figure>,
    /// Later rate / earlier rate, for counts; `null` where the earlier count is 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Figure>,
    /// Its exact 95 % interval; an end that is infinite is `null`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio_interval: Option<[Figure; 2]>,
}

/// Puts two periods in order of time, the later first, or says why they are not compared.
pub fn compare(
    one: CalendarPeriod,
    other: CalendarPeriod,
    today: Date,
    first_day: Option<Date>,
) -> Result<[CalendarPeriod; 2], CompareError> {
    if one == other {
        return Err(CompareError::Same(one));
    }
    let (later, earlier) = if one.first() >= other.first() { (one, other) } else { (other, one) };
    if one.overlaps(other) {
        return Err(CompareError::Overlap(one, other));
    }
    if let Some(ahead) = [one, other].into_iter().find(|period| period.first() > today) {
        return Err(CompareError::Ahead { period: ahead, from: ahead.first(), today });
    }
    let first = first_day.ok_or(CompareError::NoIncident)?;
    if let Some(early) = [earlier, later].into_iter().find(|period| period.last() < first) {
        return Err(CompareError::Unrecorded { period: early, to: early.last(), first });
    }
    Ok([later, earlier])
}

impl Comparison {
    /// Compares a period with an earlier one.
    pub fn of(later: &PeriodReport, earlier: &PeriodReport) -> Self {
        let mut lines = vec![incidents(later, earlier)];
        let durations: [(&str, Pick); 3] = [
            ("time_to_detect", |all| &all.time_to_detect),
            ("time_to_mitigate", |all| &all.time_to_mitigate),
            ("time_to_resolve", |all| &all.time_to_resolve),
        ];
        for (name, of) in durations {
            lines.push(duration(name, of(&later.durations), of(&earlier.durations)));
        }
        for (clock, now) in &later.sla.0 {
            let Some(before) = earlier.sla.get(clock) else { continue };
            lines.push(share(
                Topic::Clock(clock.clone()),
                [now.met, now.met + now.breached],
                [before.met, before.met + before.breached],
            ));
        }
        let known = |of: &PeriodReport| [of.recurrence.recurrent, of.recurrence.known_cause];
        lines.push(share(Topic::Recurrence, known(later), known(earlier)));
        let on_time = |of: &PeriodReport| of.actions.on_time;
        lines.push(share(Topic::ActionsOnTime, on_time(later), on_time(earlier)));
        Self::corrected(lines)
    }

    /// Raises each p for the number of tests, and takes back what then is no evidence any more.
    fn corrected(mut lines: Vec<Compared>) -> Self {
        let p_values: Vec<f64> =
            lines.iter().filter_map(|line| line.tested.p.map(|p| p.0)).collect();
        let mut corrected = holm::adjusted(&p_values).into_iter();
        for line in lines.iter_mut().filter(|line| line.tested.p.is_some()) {
            let p = corrected.next().unwrap_or(1.0);
            line.tested.p_holm = Some(Figure(p));
            if p >= LEVEL {
                line.shift = Shift::NoEvidence;
            }
        }
        Self { tested: p_values.len(), lines }
    }

    /// The line of a topic, with its place.
    pub fn line(&self, topic: &Topic) -> Option<(usize, &Compared)> {
        self.lines.iter().enumerate().find(|(_, line)| line.topic == *topic)
    }
}

/// By exact conditional test of two Poisson counts, each with its days.
fn incidents(later: &PeriodReport, earlier: &PeriodReport) -> Compared {
    let exposed = |of: &PeriodReport| {
        #[expect(clippy::cast_precision_loss, reason = "a period has few days")]
        let days = of.period.days() as f64;
        (of.incidents.count as u64, days)
    };
    let (now, before) = (exposed(later), exposed(earlier));
    let compared = poisson::compare(now, before);
    let shift = match &compared {
        None => Shift::Nothing,
        Some(compared) if compared.ratio > 1.0 => Shift::Higher,
        Some(_) => Shift::Lower,
    };
    let tested = compared.map_or_else(Tested::default, |compared| Tested {
        method: Some("exact conditional test of two Poisson rates"),
        p: Some(Figure(compared.p)),
        p_holm: None,
        ratio: Some(Figure(compared.ratio)).filter(|ratio| ratio.0.is_finite()),
        ratio_interval: Some([Figure(compared.lower), Figure(compared.upper)]),
    });
    Compared { topic: Topic::Incidents, tested, shift, n: [now.0, before.0] }
}

/// By ranks.
fn duration(name: &'static str, now: &DurationReport, before: &DurationReport) -> Compared {
    let values =
        |of: &DurationReport| -> Vec<f64> { of.timed.iter().map(|timed| timed.seconds).collect() };
    let n = [now.n as u64, before.n as u64];
    let topic = Topic::Duration(name);
    if !may_compare(now.n, before.n) {
        return Compared::too_few(topic, n);
    }
    let Some(test) = mann_whitney(&values(now), &values(before)) else {
        return Compared::too_few(topic, n);
    };
    #[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^53")]
    let middle = (n[0] * n[1]) as f64 / 2.0;
    let method = if test.is_exact { "Mann-Whitney, exact" } else { "Mann-Whitney, normal" };
    let shift = if test.u > middle { Shift::Higher } else { Shift::Lower };
    Compared { topic, tested: Tested::of(method, test.p), shift, n }
}

/// By Fisher's exact test of two shares, each a part and a whole.
fn share(topic: Topic, now: [u64; 2], before: [u64; 2]) -> Compared {
    let n = [now[1], before[1]];
    let size = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    if !may_compare(size(n[0]), size(n[1])) {
        return Compared::too_few(topic, n);
    }
    let row = |[part, whole]: [u64; 2]| [part, whole - part.min(whole)];
    let Some(test) = fisher([row(now), row(before)]) else { return Compared::too_few(topic, n) };
    // a/b > c/d, in whole numbers.
    let is_larger =
        u128::from(now[0]) * u128::from(n[1]) > u128::from(before[0]) * u128::from(n[0]);
    let shift = if is_larger { Shift::Higher } else { Shift::Lower };
    Compared { topic, tested: Tested::of("Fisher's exact test", test.p), shift, n }
}

impl Compared {
    fn too_few(topic: Topic, n: [u64; 2]) -> Self {
        let shift = if n == [0, 0] { Shift::Nothing } else { Shift::TooFew };
        Self { topic, tested: Tested::default(), shift, n }
    }
}

impl Tested {
    fn of(method: &'static str, p: f64) -> Self {
        Self { method: Some(method), p: Some(Figure(p)), ..Self::default() }
    }
}

impl Topic {
    /// Where the figure stands in a period's report.
    pub fn path(&self) -> String {
        match self {
            Self::Incidents => "incidents.count".to_owned(),
            Self::Duration(name) => format!("durations.{name}"),
            Self::Clock(clock) => format!("sla.{clock}"),
            Self::Recurrence => "recurrence".to_owned(),
            Self::ActionsOnTime => "actions.on_time".to_owned(),
        }
    }
}

impl Serialize for Topic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.path())
    }
}

impl Serialize for Shift {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
