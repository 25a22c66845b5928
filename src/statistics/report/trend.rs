//! Whether a monthly series rises or falls. Several series are tested on one page, so their p are
//! raised by Holm's method before a verdict falls.

use super::Material;
use super::counts::Month;
use super::number::Figure;
use crate::statistics::quantile::{median, sorted};
use crate::statistics::{MannKendall, Verdict, holm, theil_sen};
use serde::Serialize;

/// Months with fewer values have no median that says anything (domain.md § 4.6).
const VALUES_OF_A_MONTH: usize = 3;

/// The series that are tested.
#[derive(Debug, Clone, Serialize)]
pub struct Trends {
    /// Incidents by whole month, months without one too.
    pub monthly_count: TrendReport,
    /// Monthly medians of the time to mitigate, in seconds.
    pub median_time_to_mitigate: TrendReport,
    /// Monthly medians of the time to resolve, in seconds.
    pub median_time_to_resolve: TrendReport,
    /// How many series are there, and how many had enough periods to be tested.
    pub series: usize,
    /// How many of them had enough periods to be tested: their p are corrected for so many.
    pub series_tested: usize,
}

/// One series.
#[derive(Debug, Clone, Serialize)]
pub struct TrendReport {
    /// Periods with a value.
    pub n: usize,
    /// Mann–Kendall's S; `null` below six periods.
    pub s: Option<i64>,
    /// Its two-sided p, before correction.
    pub p: Option<Figure>,
    /// The p after Holm's correction for the series tested beside it; the verdict goes by it.
    pub p_holm: Option<Figure>,
    /// How the p was found: `exact` up to eight periods, else `normal`.
    pub method: Option<&'static str>,
    /// Theil–Sen slope a month.
    pub slope_per_month: Option<Figure>,
    /// Its 95 % interval.
    pub slope_interval: Option<[Figure; 2]>,
    /// In words.
    pub verdict: &'static str,
    /// The verdict.
    #[serde(skip)]
    pub kind: Verdict,
}

/// A series: the month's place in time, and its value.
type Series = Vec<(f64, f64)>;

impl Trends {
    pub(super) fn of(material: &Material<'_, '_>, months: &[Month]) -> Self {
        let whole: Vec<&Month> = months.iter().filter(|month| month.is_whole).collect();
        let counts = series(&whole, |month| Some(real(month.incidents.len())));
        let medians = |of: fn(&crate::measure::Durations) -> Option<i64>| {
            series(&whole, |month| {
                let own = month.incidents.iter();
                let seconds = own.filter_map(|at| of(&material.measured[*at].durations));
                #[expect(clippy::cast_precision_loss, reason = "seconds stay far below 2^52")]
                let values: Vec<f64> = seconds.map(|seconds| seconds as f64).collect();
                median(&sorted(&values)).filter(|_| values.len() >= VALUES_OF_A_MONTH)
            })
        };
        let all = [
            counts,
            medians(|durations| durations.to_mitigate.ok()),
            medians(|durations| durations.to_resolve.ok()),
        ];
        let tests: Vec<MannKendall> = all
            .iter()
            .map(|series| {
                MannKendall::of(&series.iter().map(|(_, value)| *value).collect::<Vec<_>>())
            })
            .collect();
        let is_tested = |test: &&MannKendall| test.verdict(1.0) != Verdict::NotEnoughData;
        let raw: Vec<f64> = tests.iter().filter(is_tested).map(MannKendall::p).collect();
        let mut raised = holm::adjusted(&raw).into_iter();
        let mut reports = all.iter().zip(&tests).map(|(series, test)| {
            let p = if is_tested(&test) { raised.next() } else { None };
            TrendReport::of(series, test, p)
        });
        let mut next = || reports.next().unwrap_or_else(TrendReport::none);
        let (monthly_count, median_time_to_mitigate, median_time_to_resolve) =
            (next(), next(), next());
        Self {
            monthly_count,
            median_time_to_mitigate,
            median_time_to_resolve,
            series: all.len(),
            series_tested: raw.len(),
        }
    }
}

fn series(months: &[&Month], value: impl Fn(&Month) -> Option<f64>) -> Series {
    let values = months.iter().enumerate();
    values.filter_map(|(at, month)| Some((real(at), value(month)?))).collect()
}

fn real(count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    let real = count as f64;
    real
}

impl TrendReport {
    fn none() -> Self {
        Self {
            n: 0,
            s: None,
            p: None,
            p_holm: None,
            method: None,
            slope_per_month: None,
            slope_interval: None,
            verdict: Verdict::NotEnoughData.word(),
            kind: Verdict::NotEnoughData,
        }
    }

    fn of(series: &Series, test: &MannKendall, p: Option<f64>) -> Self {
        let Some(p) = p else { return Self { n: test.n, ..Self::none() } };
        let kind = test.verdict(p);
        let line = theil_sen(series);
        Self {
            n: test.n,
            s: Some(test.s),
            p: Some(Figure(test.p())),
            p_holm: Some(Figure(p)),
            method: Some(if test.p_exact.is_some() { "exact" } else { "normal" }),
            slope_per_month: line.map(|line| Figure(line.slope)),
            slope_interval: line.map(|line| [Figure(line.lower), Figure(line.upper)]),
            verdict: kind.word(),
            kind,
        }
    }
}
