//! How long it took, by the small-sample rules: medians with their intervals, values where they
//! are few, what was left out and why.

use super::Material;
use super::number::Figure;
use crate::measure::duration::LeftOut;
use crate::measure::{Durations, Measured};
use crate::model::incident::Severity;
use crate::model::service_level::Milestone;
use crate::statistics::{Observation, Shown, WithOpen, quantile};
use serde::Serialize;
use std::collections::BTreeMap;

/// The four durations of an incident.
#[derive(Debug, Clone, Serialize)]
pub struct DurationReports {
    /// occurred → detected.
    pub time_to_detect: DurationReport,
    /// detected → acknowledged.
    pub time_to_acknowledge: DurationReport,
    /// detected → mitigated.
    pub time_to_mitigate: DurationReport,
    /// detected → resolved.
    pub time_to_resolve: DurationReport,
}

/// One duration of many incidents.
#[derive(Debug, Clone, Serialize)]
pub struct DurationReport {
    /// How many incidents have it.
    pub n: usize,
    /// Median; from five values on.
    pub median_seconds: Option<Figure>,
    /// Its exact 95 % interval; from six values on.
    pub interval_seconds: Option<[Figure; 2]>,
    /// Third quartile; from ten values on.
    pub p75_seconds: Option<Figure>,
    /// 90th percentile; from ten values on.
    pub p90_seconds: Option<Figure>,
    /// The longest.
    pub max_seconds: Option<Figure>,
    /// Mean, for the table of details: the longest few make it. From five values on.
    pub mean_seconds: Option<Figure>,
    /// The values, where they are fewer than five.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values_seconds: Option<Vec<Figure>>,
    /// Open incidents in which the end has not come: it will be longer than what they show now.
    pub censored: usize,
    /// Median by Kaplan and Meier, which takes account of the open ones; `null` where none is open, where
    /// half of them all are not over, and below five.
    pub kaplan_meier_median_seconds: Option<Figure>,
    /// Its 95 % interval; the second is `null` where it has no upper end.
    pub kaplan_meier_interval_seconds: Option<[Option<Figure>; 2]>,
    /// Where half of them are not over yet: the longest time seen. The median is at least so long.
    pub not_reached_at_least_seconds: Option<Figure>,
    /// What was left out, and why.
    pub excluded: Vec<Excluded>,
    /// The same by severity, without what was left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_severity: Vec<DurationGroup>,
    /// The incident of the longest.
    #[serde(skip)]
    pub longest: Option<usize>,
    /// Every value with its incident, shortest first.
    #[serde(skip)]
    pub timed: Vec<Timed>,
}

/// One duration of the incidents of one severity.
#[derive(Debug, Clone, Serialize)]
pub struct DurationGroup {
    /// S1 to S4, or `not-stated`.
    pub severity: String,
    /// How many incidents have it.
    pub n: usize,
    /// Median; from five values on.
    pub median_seconds: Option<Figure>,
    /// Its exact 95 % interval; from six values on.
    pub interval_seconds: Option<[Figure; 2]>,
    /// The longest.
    pub max_seconds: Option<Figure>,
    /// The values, where they are fewer than five.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values_seconds: Option<Vec<Figure>>,
    /// Open incidents in which the end has not come.
    pub censored: usize,
    /// Median by Kaplan and Meier, which takes account of the open ones; `null` where none is open, where
    /// half of them all are not over, and below five.
    pub kaplan_meier_median_seconds: Option<Figure>,
    /// Its 95 % interval; the second is `null` where it has no upper end.
    pub kaplan_meier_interval_seconds: Option<[Option<Figure>; 2]>,
    /// Where half of them are not over yet: the longest time seen. The median is at least so long.
    pub not_reached_at_least_seconds: Option<Figure>,
    /// Every value with its incident, shortest first.
    #[serde(skip)]
    pub timed: Vec<Timed>,
}

/// A duration and the incident that it is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timed {
    /// In seconds.
    pub seconds: f64,
    /// The incident: its position in the book.
    pub incident: usize,
}

/// Incidents that were left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// The reason, in words.
    pub reason: String,
    /// How many.
    pub count: usize,
    /// How many of them would have lasted no time at all.
    pub zero: usize,
    /// The reason.
    #[serde(skip)]
    pub why: LeftOut,
}

/// Reads one of the four.
type Pick = fn(&Durations) -> Result<i64, LeftOut>;

impl DurationReports {
    pub(super) fn of(material: &Material<'_, '_>, incidents: &[usize]) -> Self {
        use Milestone::{Acknowledged, Detected, Mitigated, Occurred, Resolved};
        let one = |ends, of: Pick| DurationReport::of(material, incidents, ends, of);
        Self {
            time_to_detect: one([Occurred, Detected], |all| all.to_detect),
            time_to_acknowledge: one([Detected, Acknowledged], |all| all.to_acknowledge),
            time_to_mitigate: one([Detected, Mitigated], |all| all.to_mitigate),
            time_to_resolve: one([Detected, Resolved], |all| all.to_resolve),
        }
    }
}

impl DurationReport {
    fn of(
        material: &Material<'_, '_>,
        incidents: &[usize],
        ends: [Milestone; 2],
        of: Pick,
    ) -> Self {
        let mut timed = Vec::with_capacity(incidents.len());
        let mut open = Vec::new();
        // By reason: how many, and how many of them are zero.
        let mut left_out: BTreeMap<LeftOut, [usize; 2]> = BTreeMap::new();
        for at in incidents {
            let measured = &material.measured[*at];
            match of(&measured.durations) {
                Ok(seconds) => timed.push(Timed::of(seconds, *at)),
                Err(LeftOut::Missing(end)) if has_not_come(measured, end) => {
                    let begin = measured.moments.get(ends[0]);
                    let so_far = begin
                        .map_or(0, |begin| material.as_of.as_second() - begin.instant.as_second());
                    open.push(Timed::of(so_far.max(0), *at));
                }
                Err(why) => {
                    let [count, zero] = left_out.entry(why).or_default();
                    let [from, to] = ends.map(|end| measured.moments.get(end));
                    let is_zero = from.zip(to).is_some_and(|(from, to)| from.instant == to.instant);
                    *count += 1;
                    *zero += usize::from(is_zero);
                }
            }
        }
        timed.sort_by(|a, b| a.seconds.total_cmp(&b.seconds).then(a.incident.cmp(&b.incident)));
        let values: Vec<f64> = timed.iter().map(|one| one.seconds).collect();
        let shown = Shown::of(&values);
        let mean = quantile::mean(&values).filter(|_| shown.median.is_some());
        let with_open = Together::of(&timed, &open);
        let excluded = left_out
            .into_iter()
            .map(|(why, [count, zero])| Excluded { reason: reason(why), count, zero, why })
            .collect();
        Self {
            n: shown.n,
            median_seconds: shown.median.map(Figure),
            interval_seconds: shown.interval.map(|at| [Figure(at.lower), Figure(at.upper)]),
            p75_seconds: shown.p75.map(Figure),
            p90_seconds: shown.p90.map(Figure),
            max_seconds: values.last().copied().map(Figure),
            mean_seconds: mean.map(Figure),
            values_seconds: shown.median.is_none().then(|| figures(&values)),
            censored: open.len(),
            kaplan_meier_median_seconds: with_open.median,
            kaplan_meier_interval_seconds: with_open.interval,
            not_reached_at_least_seconds: with_open.at_least,
            excluded,
            by_severity: by_severity(material, &timed, &open),
            longest: timed.last().map(|one| one.incident),
            timed,
        }
    }
}

impl Timed {
    fn of(seconds: i64, incident: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "seconds stay far below 2^52")]
        let seconds = seconds as f64;
        Self { seconds, incident }
    }
}

/// The median of those that are over and those that are not.
#[derive(Default)]
struct Together {
    median: Option<Figure>,
    interval: Option<[Option<Figure>; 2]>,
    at_least: Option<Figure>,
}

impl Together {
    fn of(over: &[Timed], open: &[Timed]) -> Self {
        let all = [(over, true), (open, false)].into_iter().flat_map(|(timed, has_ended)| {
            timed.iter().map(move |one| Observation { time: one.seconds, has_ended })
        });
        let Some(shown) = WithOpen::of(&all.collect::<Vec<_>>()) else { return Self::default() };
        Self {
            median: shown.median.map(Figure),
            interval: shown.interval.map(|at| [Some(Figure(at.lower)), at.upper.map(Figure)]),
            at_least: shown.at_least.map(Figure),
        }
    }
}

fn figures(values: &[f64]) -> Vec<Figure> {
    values.iter().copied().map(Figure).collect()
}

/// Whether an incident is open and a milestone is still ahead of it, not forgotten.
fn has_not_come(measured: &Measured<'_>, milestone: Milestone) -> bool {
    let passed = |later: &[Milestone]| later.iter().any(|at| measured.moments.get(*at).is_some());
    measured.status.is_open()
        && match milestone {
            Milestone::Acknowledged => !passed(&[Milestone::Mitigated, Milestone::Resolved]),
            Milestone::Mitigated => !passed(&[Milestone::Resolved]),
            Milestone::Resolved => true,
            Milestone::Occurred
            | Milestone::Detected
            | Milestone::Logged
            | Milestone::Reviewed
            | Milestone::Closed => false,
        }
}

fn reason(why: LeftOut) -> String {
    match why {
        LeftOut::TimeOrder => "its moments contradict each other (INC004)".to_owned(),
        LeftOut::Backfilled => "entered after the fact (imported.backfilled)".to_owned(),
        LeftOut::Missing(milestone) => format!("{} is unknown", milestone.word()),
    }
}

fn by_severity(material: &Material<'_, '_>, timed: &[Timed], open: &[Timed]) -> Vec<DurationGroup> {
    let severity = |one: &Timed| material.book.incidents[one.incident].incident.severity.copied();
    let wanted = Severity::ALL.iter().copied().map(Some).chain([None]);
    wanted
        .filter_map(|wanted| {
            let [own, open] = [timed, open].map(|all| -> Vec<Timed> {
                all.iter().copied().filter(|one| severity(one) == wanted).collect()
            });
            let values: Vec<f64> = own.iter().map(|one| one.seconds).collect();
            let shown = Shown::of(&values);
            let word = wanted.map_or(super::counts::NOT_STATED, Severity::word);
            let with_open = Together::of(&own, &open);
            (!own.is_empty() || !open.is_empty()).then(|| DurationGroup {
                severity: word.to_owned(),
                n: shown.n,
                median_seconds: shown.median.map(Figure),
                interval_seconds: shown.interval.map(|at| [Figure(at.lower), Figure(at.upper)]),
                max_seconds: values.last().copied().map(Figure),
                values_seconds: shown.median.is_none().then(|| figures(&values)),
                censored: open.len(),
                kaplan_meier_median_seconds: with_open.median,
                kaplan_meier_interval_seconds: with_open.interval,
                not_reached_at_least_seconds: with_open.at_least,
                timed: own,
            })
        })
        .collect()
}
