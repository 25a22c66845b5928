//! How many incidents a period has, of what kind, and how many a month.

use super::causes::{self, CauseRow};
use super::number::{Figure, Named};
use super::{Chosen, Material, Period};
use crate::measure::day_of;
use crate::model::incident::{DetectionMethod, Priority, Severity};
use crate::statistics::{Dispersion, poisson};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// The mean length of a month in days, 365.25 / 12.
const DAYS_OF_A_MONTH: f64 = 30.4375;
/// The key of what a record does not state.
pub(super) const NOT_STATED: &str = "not-stated";

/// How many incidents, and of what kind. Near misses and drills are no incidents.
#[derive(Debug, Clone, Serialize)]
pub struct Incidents {
    /// Incidents that began in the period, without cancelled records.
    pub count: usize,
    /// Those of them on which work goes on at as-of.
    pub open: usize,
    /// Near misses, which are counted apart.
    pub near_misses: usize,
    /// Drills, which are left out of everything.
    pub drills_excluded: usize,
    /// By the highest priority reached; `unclassified` last.
    pub by_priority: Named<usize>,
    /// By severity as the review set it; `not-stated` last.
    pub by_severity: Named<usize>,
    /// By category; `not-stated` last.
    pub by_category: Named<usize>,
    /// By what noticed them; `not-stated` last.
    pub by_detection: Named<usize>,
    /// By cause, the most frequent first; `unknown` stays in the list.
    pub by_cause: Vec<CauseRow>,
    /// Causes, `unknown` among them.
    pub causes: usize,
    /// The few that make up 80 % of the incidents.
    pub vital_causes: usize,
    /// Customer-minutes of those whose affected customers are known; `null` where none are.
    pub customer_minutes: Option<Figure>,
    /// Incidents of which nobody counted the customers.
    pub customer_minutes_unknown: usize,
}

/// One month of the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// The incidents that began in it.
    pub incidents: Vec<usize>,
    /// Whether all of its days belong to the period and have passed.
    pub is_whole: bool,
}

/// How many incidents a month of 30.4375 days.
#[derive(Debug, Clone, Serialize)]
pub struct RateReport {
    /// Count ÷ days × 30.4375.
    pub per_month: Figure,
    /// Garwood's exact 95 % interval; widened by √(D/(n−1)) where incidents come in bursts.
    pub interval: [Figure; 2],
    /// Whether monthly counts vary more than a Poisson process lets them.
    pub over_dispersed: bool,
    /// The index of dispersion of the whole months; `null` where it does not exist.
    pub dispersion_index: Option<Figure>,
    /// The whole months and those that the period cuts.
    #[serde(skip)]
    pub months: Vec<Month>,
    /// How many incidents each month of the period has.
    pub monthly_counts: Named<usize>,
    /// Garwood's exact 95 % interval of each month's count.
    pub monthly_intervals: Named<[Figure; 2]>,
}

/// The month in which as-of lies. It is not over: it belongs to no default period and is not tested.
#[derive(Debug, Clone, Serialize)]
pub struct RunningMonth {
    /// Its name, `2026-09`.
    pub month: String,
    /// Incidents that began in it so far.
    pub count: usize,
    /// Garwood's exact 95 % interval of that count.
    pub interval: [Figure; 2],
    /// Its first day.
    #[serde(skip)]
    pub first: Date,
}

impl Incidents {
    pub(super) fn of(material: &Material<'_, '_>, chosen: &Chosen) -> Self {
        let all = &chosen.counting;
        let measured = |at: &usize| &material.measured[*at];
        let incident = |at: &usize| &material.book.incidents[*at].incident;
        let by_priority = listed(Priority::ALL, Priority::word, "unclassified", all, |at| {
            measured(at).priorities.highest()
        });
        let by_severity = listed(Severity::ALL, Severity::word, NOT_STATED, all, |at| {
            incident(at).severity.copied()
        });
        let by_detection =
            listed(DetectionMethod::ALL, DetectionMethod::word, NOT_STATED, all, |at| {
                incident(at).detection.get()?.method.copied()
            });
        let mut categories: BTreeMap<&str, usize> = BTreeMap::new();
        for at in all {
            let category = incident(at).category.get().map_or(NOT_STATED, String::as_str);
            *categories.entry(category).or_default() += 1;
        }
        let mut by_category: Vec<(String, usize)> =
            categories.into_iter().map(|(category, n)| (category.to_owned(), n)).collect();
        by_category.sort_by_key(|(category, n)| (category == NOT_STATED, std::cmp::Reverse(*n)));
        let by_cause = causes::rows(material, all);
        let minutes: Vec<f64> = all.iter().filter_map(|at| measured(at).customer_minutes).collect();
        Self {
            count: all.len(),
            open: all.iter().filter(|at| measured(at).status.is_open()).count(),
            near_misses: chosen.near_misses,
            drills_excluded: chosen.drills,
            by_priority,
            by_severity,
            by_category: Named(by_category),
            by_detection,
            causes: by_cause.len(),
            vital_causes: by_cause.iter().filter(|row| row.vital).count(),
            by_cause,
            customer_minutes: causes::sum(&minutes),
            customer_minutes_unknown: all.len() - minutes.len(),
        }
    }
}

/// How often each word of a closed list stands there, without those that never do.
fn listed<T: Copy + PartialEq>(
    words: &[T],
    word: fn(T) -> &'static str,
    missing: &str,
    all: &[usize],
    value: impl Fn(&usize) -> Option<T>,
) -> Named<usize> {
    let count = |wanted: Option<T>| all.iter().filter(|at| value(at) == wanted).count();
    let counts = words.iter().map(|one| (word(*one).to_owned(), count(Some(*one))));
    let all = counts.chain([(missing.to_owned(), count(None))]);
    Named(all.filter(|(_, n)| *n > 0).collect())
}

impl Material<'_, '_> {
    /// The months of a period with their incidents.
    pub(super) fn months(&self, period: Period, counting: &[usize]) -> Vec<Month> {
        let zone = self.zone();
        let today = day_of(self.as_of, &zone);
        let mut months: Vec<Month> = period
            .months()
            .into_iter()
            .map(|first| Month {
                first,
                incidents: Vec::new(),
                is_whole: period.has_whole(first) && first.last_of_month() < today,
            })
            .collect();
        for at in counting {
            let Some(begin) = self.begin(*at) else { continue };
            let first = day_of(begin, &zone).first_of_month();
            if let Ok(month) = months.binary_search_by_key(&first, |month| month.first) {
                months[month].incidents.push(*at);
            }
        }
        months
    }
}

impl RateReport {
    pub(super) fn of(count: usize, period: Period, months: &[Month]) -> Self {
        let whole: Vec<u64> = months
            .iter()
            .filter(|month| month.is_whole)
            .map(|month| month.incidents.len() as u64)
            .collect();
        let dispersion = Dispersion::of(&whole);
        let over = dispersion.filter(Dispersion::is_over_dispersed);
        #[expect(clippy::cast_precision_loss, reason = "a period has few days")]
        let exposure = period.days() as f64 / DAYS_OF_A_MONTH;
        let rate = poisson::rate(count as u64, exposure);
        let rate = match (rate, over) {
            (Some(rate), Some(dispersion)) => Some(rate.widened(dispersion.widening())),
            (rate, _) => rate,
        };
        Self {
            per_month: Figure(rate.map_or(0.0, |rate| rate.rate)),
            interval: rate
                .map_or([Figure(0.0); 2], |rate| [Figure(rate.lower), Figure(rate.upper)]),
            over_dispersed: over.is_some(),
            dispersion_index: dispersion.map(|dispersion| Figure(dispersion.index)),
            monthly_counts: Named(
                months.iter().map(|month| (name(month.first), month.incidents.len())).collect(),
            ),
            monthly_intervals: Named(
                months
                    .iter()
                    .map(|month| (name(month.first), exact(month.incidents.len())))
                    .collect(),
            ),
            months: months.to_vec(),
        }
    }
}

impl RunningMonth {
    pub(super) fn of(material: &Material<'_, '_>, service: Option<&str>) -> Self {
        let today = day_of(material.as_of, &material.zone());
        let first = today.first_of_month();
        let chosen = material.choose(Period { from: first, to: today }, service);
        let count = chosen.counting.len();
        Self { month: name(first), count, interval: exact(count), first }
    }
}

fn name(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

/// The interval of a count alone: that of a rate whose exposure is one month, whatever its length.
fn exact(count: usize) -> [Figure; 2] {
    poisson::rate(count as u64, 1.0)
        .map_or([Figure(0.0); 2], |rate| [Figure(rate.lower), Figure(rate.upper)])
}
