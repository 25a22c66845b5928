//! Times of which some have not ended yet: Kaplan & Meier, "Nonparametric Estimation from Incomplete
//! Observations", JASA 53 (1958). Leaving open ones out makes a median too short.

use super::count::length;
use super::distribution::{Z_975, chi2_upper};
use super::quantile::{median, sorted};

/// S(t) is compared with ½ so that 0.8 · 0.625 is not above it.
const NEARLY: f64 = 1e-12;

/// One time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// How long until it ended, or has lasted so far.
    pub time: f64,
    /// Whether it ended; else it is censored: it lasts at least so long.
    pub has_ended: bool,
}

/// The curve just after one of the times at which something ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The time.
    pub time: f64,
    /// How many had neither ended nor been censored before it. Those censored at the same time
    /// count: they ended later.
    pub at_risk: usize,
    /// How many ended at it.
    pub ended: usize,
    /// S(t) = Π(1 − ended/at risk): the share that lasts longer.
    pub surviving: f64,
    /// Variance of S(t): S² Σ ended / (at risk · (at risk − ended)). Greenwood, "The Natural Duration
    /// of Cancer" (1926). 0 where nothing is left.
    pub variance: f64,
    /// 95 % interval of S(t), exp(−exp(ln(−ln S) ± 1.96 · √variance / (S ln S))): Kalbfleisch and
    /// Prentice, "The Statistical Analysis of Failure Time Data" (1980), § 1.3. `None` where nothing is
    /// left: the formula has no value there.
    pub interval: Option<[f64; 2]>,
}

/// The curve of times, as steps where it falls.
#[derive(Debug, Clone, PartialEq)]
pub struct KaplanMeier {
    /// Steps in order of time.
    pub steps: Vec<Step>,
    /// The largest time, ended or not.
    pub longest: f64,
    /// How many times there are.
    pub n: usize,
    /// How many of them are censored.
    pub censored: usize,
}

/// A median that takes account of what has not ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MedianTime {
    /// All have ended: the plain median.
    Plain(f64),
    /// Some have not: the smallest time with S(t) ≤ ½.
    KaplanMeier(f64),
    /// The curve stays above ½.
    NotReached {
        /// The largest time seen.
        at_least: f64,
    },
}

impl KaplanMeier {
    /// The curve of observations in any order; `None` where there are none.
    pub fn of(observations: &[Observation]) -> Option<Self> {
        let mut observations: Vec<Observation> =
            observations.iter().copied().filter(|one| one.time.is_finite()).collect();
        observations.sort_by(|a, b| a.time.total_cmp(&b.time));
        let longest = observations.last()?.time;
        let censored = observations.iter().filter(|one| !one.has_ended).count();
        let (mut at_risk, mut surviving, mut steps) = (observations.len(), 1.0, Vec::new());
        let mut sum = 0.0;
        for same in observations.chunk_by(|a, b| a.time.total_cmp(&b.time).is_eq()) {
            let ended = same.iter().filter(|one| one.has_ended).count();
            if ended > 0 {
                surviving *= 1.0 - length(ended) / length(at_risk);
                let lasting = at_risk - ended;
                if lasting > 0 {
                    sum += length(ended) / (length(at_risk) * length(lasting));
                }
                let variance = if lasting > 0 { surviving * surviving * sum } else { 0.0 };
                let interval = (lasting > 0).then(|| log_log(surviving, sum));
                let time = same[0].time;
                steps.push(Step { time, at_risk, ended, surviving, variance, interval });
            }
            at_risk -= same.len();
        }
        Some(Self { steps, longest, n: observations.len(), censored })
    }

    /// The smallest time with S(t) ≤ ½.
    pub fn median(&self) -> MedianTime {
        match self.time_of(0.5) {
            Some(time) => MedianTime::KaplanMeier(time),
            None => MedianTime::NotReached { at_least: self.longest },
        }
    }

    /// The smallest time after which at most this share lasts longer; `None` where the curve stays
    /// above it.
    pub fn time_of(&self, surviving: f64) -> Option<f64> {
        let reached = self.steps.iter().find(|step| step.surviving <= surviving + NEARLY);
        reached.map(|step| step.time)
    }

    /// 95 % interval of the median: the times at which the lower and the upper end of the curve fall
    /// to ½. `None` stands for an end that is not reached: Brookmeyer and Crowley, "A Confidence
    /// Interval for the Median Survival Time", Biometrics 38 (1982).
    pub fn median_interval(&self) -> [Option<f64>; 2] {
        [0, 1].map(|end| {
            let falls = |step: &&Step| step.interval.map_or(0.0, |ends| ends[end]) <= 0.5 + NEARLY;
            self.steps.iter().find(falls).map(|step| step.time)
        })
    }
}

/// The log-log interval of a share that lasts longer.
fn log_log(surviving: f64, sum: f64) -> [f64; 2] {
    let middle = (-surviving.ln()).ln();
    let width = Z_975 * sum.sqrt() / surviving.ln();
    [-1.0, 1.0].map(|side: f64| (-side.mul_add(width, middle).exp()).exp())
}

/// Whether two groups end at the same pace: Mantel, "Evaluation of Survival Data and Two New Rank
/// Order Statistics", Cancer Chemotherapy Reports 50 (1966).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LogRank {
    /// (Σ ended − Σ expected)² / Σ variance: χ² with one degree of freedom.
    pub chi2: f64,
    /// Its p.
    pub p: f64,
}

impl LogRank {
    /// Compares two groups; `None` where no time says anything about both.
    pub fn of(one: &[Observation], other: &[Observation]) -> Option<Self> {
        let mut times: Vec<f64> =
            one.iter().chain(other).filter(|own| own.has_ended).map(|own| own.time).collect();
        times.sort_by(f64::total_cmp);
        times.dedup_by(|a, b| a.total_cmp(b).is_eq());
        let (mut excess, mut variance) = (0.0, 0.0);
        for time in times {
            let at_risk =
                |group: &[Observation]| length(group.iter().filter(|own| own.time >= time).count());
            let ended = |group: &[Observation]| {
                let is_now =
                    |own: &&Observation| own.has_ended && own.time.total_cmp(&time).is_eq();
                length(group.iter().filter(is_now).count())
            };
            let (own, all) = (at_risk(one), at_risk(one) + at_risk(other));
            let all_ended = ended(one) + ended(other);
            excess += ended(one) - all_ended * own / all;
            if all > 1.0 {
                let share = own / all;
                variance += all_ended * share * (1.0 - share) * (all - all_ended) / (all - 1.0);
            }
        }
        let chi2 = excess * excess / variance;
        (variance > 0.0).then(|| Self { chi2, p: chi2_upper(chi2, 1.0) })
    }
}

impl MedianTime {
    /// The median of observations: plain where all have ended, else by Kaplan and Meier. `None` where
    /// there are none.
    pub fn of(observations: &[Observation]) -> Option<Self> {
        let curve = KaplanMeier::of(observations)?;
        if curve.censored > 0 {
            return Some(curve.median());
        }
        let times: Vec<f64> = observations.iter().map(|one| one.time).collect();
        median(&sorted(&times)).map(Self::Plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(ended: &[f64], open: &[f64]) -> Vec<Observation> {
        let all = |times: &[f64], has_ended| {
            times.iter().map(|time| Observation { time: *time, has_ended }).collect::<Vec<_>>()
        };
        [all(open, false), all(ended, true)].concat()
    }

    #[test]
    fn the_remission_times_of_freireich() {
        // Freireich et al. (1963), the drug's arm, as in Kalbfleisch & Prentice, table 1.1: median 23.
        let ended = [6.0, 6.0, 6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0];
        let open = [6.0, 9.0, 10.0, 11.0, 17.0, 19.0, 20.0, 25.0, 32.0, 32.0, 34.0, 35.0];
        let curve = KaplanMeier::of(&times(&ended, &open)).unwrap();
        let at = |time: f64| curve.steps.iter().find(|step| step.time >= time).unwrap().surviving;
        for (time, want) in [(6.0, 0.857_142_9), (7.0, 0.806_722_7), (16.0, 0.627_451_0)] {
            assert!((at(time) - want).abs() < 1e-6, "S({time}) = {}", at(time));
        }
        assert_eq!(curve.median(), MedianTime::KaplanMeier(23.0));
        assert_eq!((curve.n, curve.censored), (21, 12));
    }

    #[test]
    fn the_plain_median_where_all_have_ended() {
        let ended = times(&[40.0, 10.0, 30.0, 20.0], &[]);
        assert_eq!(MedianTime::of(&ended), Some(MedianTime::Plain(25.0)));
        let curve = KaplanMeier::of(&ended).unwrap();
        assert_eq!(curve.median(), MedianTime::KaplanMeier(20.0));
    }

    #[test]
    fn a_median_that_nobody_has_seen() {
        let open = times(&[5.0], &[7.0, 9.0]);
        assert_eq!(MedianTime::of(&open), Some(MedianTime::NotReached { at_least: 9.0 }));
        let none_ended = times(&[], &[7.0]);
        assert_eq!(MedianTime::of(&none_ended), Some(MedianTime::NotReached { at_least: 7.0 }));
        assert_eq!(MedianTime::of(&[]), None);
        assert_eq!(MedianTime::of(&times(&[f64::NAN], &[])), None);
    }
}
