//! Times of which some have not ended yet: Kaplan & Meier, "Nonparametric Estimation from Incomplete
//! Observations", JASA 53 (1958). Leaving open ones out makes a median too short. Intervals of the
//! curve go by Greenwood's variance on the scale of ln(−ln S), that of the median by where they fall to
//! one half: Brookmeyer & Crowley, "A Confidence Interval for the Median Survival Time", Biometrics 38
//! (1982).

use super::count::length;
use super::distribution::Z_975;
use super::proportion::ProportionInterval;
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
    /// Greenwood's variance of it: S² · Σ ended / (at risk · (at risk − ended)); 0 where S is 0.
    pub variance: f64,
    /// Its 95 % interval, exp(−exp(ln(−ln S) ± 1.96 · √Σ / ln S)); none where S is 0.
    pub interval: Option<ProportionInterval>,
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

/// Where a median of the curve may lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MedianTimeInterval {
    /// The smallest time at which the lower end of the curve's interval is at most ½.
    pub lower: f64,
    /// The same of the upper end; `None` where it stays above: there is no upper limit.
    pub upper: Option<f64>,
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
        let mut greenwood = 0.0;
        for same in observations.chunk_by(|a, b| a.time.total_cmp(&b.time).is_eq()) {
            let ended = same.iter().filter(|one| one.has_ended).count();
            if ended > 0 {
                let (gone, all) = (length(ended), length(at_risk));
                surviving *= 1.0 - gone / all;
                greenwood += gone / (all * (all - gone));
                steps.push(Step {
                    time: same[0].time,
                    at_risk,
                    ended,
                    surviving,
                    variance: if surviving > 0.0 { surviving * surviving * greenwood } else { 0.0 },
                    interval: interval(surviving, greenwood),
                });
            }
            at_risk -= same.len();
        }
        Some(Self { steps, longest, n: observations.len(), censored })
    }

    /// The smallest time with S(t) ≤ ½.
    pub fn median(&self) -> MedianTime {
        match self.time_until(0.5) {
            Some(time) => MedianTime::KaplanMeier(time),
            None => MedianTime::NotReached { at_least: self.longest },
        }
    }

    /// The smallest time after which at most this share is left; `None` where the curve stays above.
    pub fn time_until(&self, left: f64) -> Option<f64> {
        self.first(|step| step.surviving <= left + NEARLY)
    }

    /// The 95 % interval of the median; `None` where it has no lower end either.
    pub fn median_interval(&self) -> Option<MedianTimeInterval> {
        // Where nobody is left, the curve and all that is said of it is below one half.
        let falls = |end: fn(ProportionInterval) -> f64| {
            self.first(|step| step.interval.is_none_or(|interval| end(interval) <= 0.5 + NEARLY))
        };
        let upper = falls(|interval| interval.upper);
        Some(MedianTimeInterval { lower: falls(|interval| interval.lower)?, upper })
    }

    fn first(&self, is_there: impl Fn(&Step) -> bool) -> Option<f64> {
        self.steps.iter().find(|step| is_there(step)).map(|step| step.time)
    }
}

fn interval(surviving: f64, greenwood: f64) -> Option<ProportionInterval> {
    let log = surviving.ln();
    let (middle, half) = ((-log).ln(), Z_975 * greenwood.sqrt() / -log);
    let at = |place: f64| (-place.exp()).exp();
    (surviving > 0.0)
        .then(|| ProportionInterval { lower: at(middle + half), upper: at(middle - half) })
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
