//! How many incidents came back (domain.md § 4.10), and whether those of one cause or service
//! arrive faster or slower (§ 4.7).

use super::number::Figure;
use super::{Material, Period, UNKNOWN};
use crate::measure::Recurrences;
use crate::statistics::arrivals::{ArrivalVerdict, Arrivals};
use crate::statistics::{Share, holm};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Seconds of a day of 24 hours.
const SECONDS_OF_A_DAY: f64 = 86_400.0;

/// How many of some incidents came back.
#[derive(Debug, Clone, Serialize)]
pub struct CameBack {
    /// How many days may lie between two.
    pub within_days: i64,
    /// Incidents whose problem or cause is known.
    pub known_cause: u64,
    /// Those of them with an earlier one near enough.
    pub recurrent: u64,
    /// Their share; `null` below five.
    pub rate: Option<Figure>,
    /// Wilson's 95 % interval.
    pub interval: Option<[Figure; 2]>,
}

impl CameBack {
    /// Of these incidents; the earlier one may be any incident that counts.
    pub(super) fn among(recurrences: &Recurrences<'_>, chosen: &[usize]) -> Self {
        let known = || chosen.iter().filter(|at| recurrences.can_tell(**at));
        let share = Share {
            whole: known().count() as u64,
            part: known().filter(|at| recurrences.recurs(**at)).count() as u64,
        };
        Self {
            within_days: recurrences.within_days,
            known_cause: share.whole,
            recurrent: share.part,
            rate: share.shown().map(Figure),
            interval: share.interval().map(|at| [Figure(at.lower), Figure(at.upper)]),
        }
    }
}

/// How many came back, and how the incidents of each cause and service arrive.
#[derive(Debug, Clone, Serialize)]
pub struct Recurrence {
    /// How many days may lie between two.
    pub within_days: i64,
    /// Incidents whose problem or cause is known.
    pub known_cause: u64,
    /// Those of them with an earlier one near enough.
    pub recurrent: u64,
    /// Their share; `null` below five.
    pub rate: Option<Figure>,
    /// Wilson's 95 % interval.
    pub interval: Option<[Figure; 2]>,
    /// How the incidents of each cause arrive, the most frequent first.
    pub by_cause: Vec<ArrivalRow>,
    /// How those of each service arrive, the most frequent first.
    pub by_service: Vec<ArrivalRow>,
    /// Causes and services of this page.
    pub series: usize,
    /// Those of them with enough incidents: their p are corrected for so many.
    pub series_tested: usize,
}

/// How the incidents of one cause, or of one service, arrive in the period.
#[derive(Debug, Clone, Serialize)]
pub struct ArrivalRow {
    /// The key of the cause or the service.
    pub key: String,
    /// Incidents.
    pub n: usize,
    /// Laplace's U; `null` below four incidents.
    pub laplace_u: Option<Figure>,
    /// Its two-sided p, before correction.
    pub p: Option<Figure>,
    /// The p after Holm's correction for the causes and services tested beside it; the verdict goes
    /// by it.
    pub p_holm: Option<Figure>,
    /// The exponent of the power law; `null` below four incidents.
    pub beta: Option<Figure>,
    /// Its 95 % interval.
    pub beta_interval: Option<[Figure; 2]>,
    /// In words.
    pub verdict: &'static str,
    /// The verdict.
    #[serde(skip)]
    pub kind: ArrivalVerdict,
}

impl Recurrence {
    /// Of the chosen incidents; the earlier one may be any incident that counts.
    pub(super) fn of(
        material: &Material<'_, '_>,
        chosen: &[usize],
        period: Period,
        service: Option<&str>,
    ) -> Self {
        let CameBack { within_days, known_cause, recurrent, rate, interval } =
            CameBack::among(material.recurrences, chosen);
        let causes = chosen.iter().map(|at| (material.cause(*at), *at));
        let causes = causes.filter(|(cause, _)| *cause != UNKNOWN);
        let services = chosen.iter().flat_map(|at| {
            let own = material.measured[*at].effects.services.iter();
            own.map(|service| (*service, *at))
        });
        let services = services.filter(|(own, _)| service.is_none_or(|service| service == *own));
        let (mut by_cause, mut by_service) =
            (rows(material, period, causes), rows(material, period, services));
        let series_tested = corrected(by_cause.iter_mut().chain(&mut by_service));
        Self {
            within_days,
            known_cause,
            recurrent,
            rate,
            interval,
            series: by_cause.len() + by_service.len(),
            series_tested,
            by_cause,
            by_service,
        }
    }
}

/// The days, and parts of days, from one instant to another.
pub fn days_from(start: Timestamp, to: Timestamp) -> f64 {
    to.duration_since(start).as_secs_f64() / SECONDS_OF_A_DAY
}

/// The first instant of a local day.
pub fn first_of_day(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible().ok()
}

/// One row a key, the most frequent first, then by name.
fn rows<'k>(
    material: &Material<'_, '_>,
    period: Period,
    keyed: impl Iterator<Item = (&'k str, usize)>,
) -> Vec<ArrivalRow> {
    let zone = material.zone();
    let after = period.to.tomorrow().ok().and_then(|after| first_of_day(after, &zone));
    let Some((start, after)) = first_of_day(period.from, &zone).zip(after) else {
        return Vec::new();
    };
    let days = days_from(start, after.min(material.as_of));
    let mut by_key: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (key, at) in keyed {
        if let Some(begin) = material.begin(at) {
            by_key.entry(key).or_default().push(days_from(start, begin));
        }
    }
    let row = |(key, times): (&str, Vec<f64>)| {
        let of = Arrivals::of(&times, days);
        ArrivalRow {
            key: key.to_owned(),
            n: of.n,
            laplace_u: of.laplace.map(|test| Figure(test.u)),
            p: of.laplace.map(|test| Figure(test.p)),
            p_holm: None,
            beta: of.growth.map(|law| Figure(law.beta)),
            beta_interval: of.growth.map(|law| law.interval.map(Figure)),
            verdict: of.verdict().word(),
            kind: of.verdict(),
        }
    };
    let mut rows: Vec<ArrivalRow> = by_key.into_iter().map(row).collect();
    rows.sort_by_key(|row| Reverse(row.n));
    rows
}

/// Raises the p of all rows of a page for their number, and lets the verdicts go by them; says how
/// many were tested.
fn corrected<'r>(rows: impl Iterator<Item = &'r mut ArrivalRow>) -> usize {
    let tested: Vec<(&mut ArrivalRow, f64)> =
        rows.filter_map(|row| row.p.map(|p| (row, p.0))).collect();
    let raised = holm::adjusted(&tested.iter().map(|(_, p)| *p).collect::<Vec<_>>());
    let count = tested.len();
    for ((row, _), p) in tested.into_iter().zip(raised) {
        row.p_holm = Some(Figure(p));
        if p >= 0.05 {
            row.kind = ArrivalVerdict::NoEvidence;
            row.verdict = row.kind.word();
        }
    }
    count
}
