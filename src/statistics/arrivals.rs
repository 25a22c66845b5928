//! Whether incidents of one kind arrive faster or slower than before. Times are days since a window
//! began, and the window ends at a time (as-of) or with the last incident.

use super::count::length;
use super::distribution::{TAIL, chi2_lower, chi2_quantile, chi2_upper, normal_cdf};

/// Fewer arrivals have no verdict (domain.md § 4.7).
const ENOUGH: usize = 4;
/// What stands for an arrival at the very beginning, in days: its logarithm must exist.
const AT_ONCE: f64 = 0.5;

/// What ends the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Window {
    /// A time in days, whatever happened then.
    Days(f64),
    /// The last arrival, which then says nothing itself.
    LastArrival,
}

/// Laplace's test: the mean of the times lies at half of the window when nothing changes. Ascher and
/// Feingold, "Repairable Systems Reliability" (1984), § 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Laplace {
    /// Arrivals that were looked at.
    pub n: usize,
    /// (mean of t − T/2) / (T · √(1/12n)): standard normal when nothing changes, above 0 where
    /// incidents come faster towards the end.
    pub u: f64,
    /// Its two-sided p.
    pub p: f64,
}

/// The power law of a rate λβt^(β−1): above 1 it rises, below 1 it falls. Crow, "Reliability Analysis
/// for Complex, Repairable Systems" (1974); MIL-HDBK-189C (2011), § 6.2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CrowAmsaa {
    /// Arrivals in the window.
    pub n: usize,
    /// The exponent β of highest likelihood, n / Σ ln(T/t).
    pub beta: f64,
    /// β without its bias; `None` for one arrival, and for two that end the window.
    pub beta_unbiased: Option<f64>,
    /// λ, n / T^β.
    pub lambda: f64,
    /// 95 % interval of β, by χ².
    pub interval: [f64; 2],
    /// 2 Σ ln(T/t): χ² when nothing changes.
    pub chi2: f64,
    /// Its degrees of freedom.
    pub df: f64,
    /// Its two-sided p.
    pub p: f64,
    /// The length of the window in days.
    pub days: f64,
}

/// What may be said of arrivals. Never that nothing changes: no evidence is not evidence of none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrivalVerdict {
    /// Fewer than four arrivals.
    NotEnoughData,
    /// p below 0.05, U above 0.
    Faster,
    /// p below 0.05, U below 0.
    Slower,
    /// p of 0.05 or more.
    NoEvidence,
}

impl ArrivalVerdict {
    /// The word of the verdict, in files for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotEnoughData => "not enough data",
            Self::Faster => "arriving faster",
            Self::Slower => "arriving slower",
            Self::NoEvidence => "no evidence of change",
        }
    }
}

impl Laplace {
    /// The test of times in any order; `None` where there is none to look at, the window has no
    /// length, or a time lies outside of it.
    pub fn of(times: &[f64], window: Window) -> Option<Self> {
        let (times, days) = within(times, window)?;
        let counted = match window {
            Window::Days(_) => &times[..],
            Window::LastArrival => times.split_last()?.1,
        };
        let n = counted.len();
        if n == 0 {
            return None;
        }
        let mean = counted.iter().sum::<f64>() / length(n);
        let u = (mean - days / 2.0) / (days * (1.0 / (12.0 * length(n))).sqrt());
        Some(Self { n, u, p: (2.0 * normal_cdf(-u.abs())).min(1.0) })
    }

    /// The verdict at 5 % for a p, which may have been raised for the number of kinds looked at
    /// ([`super::holm::adjusted`]).
    pub fn verdict(&self, p: f64) -> ArrivalVerdict {
        if self.n < ENOUGH {
            ArrivalVerdict::NotEnoughData
        } else if p < 0.05 && self.u > 0.0 {
            ArrivalVerdict::Faster
        } else if p < 0.05 && self.u < 0.0 {
            ArrivalVerdict::Slower
        } else {
            ArrivalVerdict::NoEvidence
        }
    }
}

impl CrowAmsaa {
    /// The power law of times in any order; one of 0 days counts as half a day. `None` where there
    /// is none to look at, the window has no length, or a time lies outside of it.
    pub fn of(times: &[f64], window: Window) -> Option<Self> {
        let (times, days) = within(times, window)?;
        let n = times.len();
        let (own, lost) = match window {
            Window::Days(_) => (n, 1),
            Window::LastArrival => (n.checked_sub(1)?, 2),
        };
        let logs = times.iter().map(|time| (days / if *time > 0.0 { *time } else { AT_ONCE }).ln());
        let sum: f64 = logs.sum();
        if own == 0 || sum <= 0.0 {
            return None;
        }
        let (beta, df) = (length(n) / sum, 2.0 * length(own));
        let end = |p: f64| beta * chi2_quantile(p, df) / (2.0 * length(n));
        let chi2 = 2.0 * sum;
        Some(Self {
            n,
            beta,
            beta_unbiased: (n > lost).then(|| length(n - lost) / sum),
            lambda: length(n) / days.powf(beta),
            interval: [end(TAIL), end(1.0 - TAIL)],
            chi2,
            df,
            p: (2.0 * chi2_lower(chi2, df).min(chi2_upper(chi2, df))).min(1.0),
            days,
        })
    }

    /// Arrivals a day at the end of the window, λβT^(β−1).
    pub fn intensity(&self) -> f64 {
        self.lambda * self.beta * self.days.powf(self.beta - 1.0)
    }

    /// Days between two arrivals over the whole window, T / n.
    pub fn days_between(&self) -> f64 {
        self.days / length(self.n)
    }

    /// Days between two arrivals as they come at the end of the window.
    pub fn days_between_at_end(&self) -> f64 {
        1.0 / self.intensity()
    }
}

/// The times in order, and the length of their window.
fn within(times: &[f64], window: Window) -> Option<(Vec<f64>, f64)> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let days = match window {
        Window::Days(days) => days,
        Window::LastArrival => *times.last()?,
    };
    let is_within = |time: &f64| (0.0..=days).contains(time);
    (days.is_finite() && days > 0.0 && times.iter().all(is_within)).then_some((times, days))
}

/// Both looks at the same arrivals, where there are enough of them; and how many there are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrivals {
    /// Arrivals in the window.
    pub n: usize,
    /// The length of the window in days.
    pub days: f64,
    /// The test; `None` below four arrivals.
    pub laplace: Option<Laplace>,
    /// The power law; `None` below four arrivals.
    pub growth: Option<CrowAmsaa>,
}

impl Arrivals {
    /// Of times in a window that ends at a time. Those outside of it are left out.
    pub fn of(times: &[f64], days: f64) -> Self {
        let own: Vec<f64> =
            times.iter().copied().filter(|time| (0.0..=days).contains(time)).collect();
        let (enough, window) = (own.len() >= ENOUGH, Window::Days(days));
        Self {
            n: own.len(),
            days,
            laplace: Laplace::of(&own, window).filter(|_| enough),
            growth: CrowAmsaa::of(&own, window).filter(|_| enough),
        }
    }

    /// The verdict by Laplace's test alone, where no other kind is looked at beside it.
    pub fn verdict(&self) -> ArrivalVerdict {
        self.laplace.map_or(ArrivalVerdict::NotEnoughData, |test| test.verdict(test.p))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_defined_is_none() {
        for window in [Window::Days(9.0), Window::Days(0.0), Window::LastArrival] {
            assert_eq!(Laplace::of(&[], window), None);
            assert_eq!(CrowAmsaa::of(&[], window), None);
        }
        assert_eq!(Laplace::of(&[10.0], Window::Days(9.0)), None, "outside of the window");
        assert_eq!(Laplace::of(&[-1.0], Window::Days(9.0)), None);
        assert_eq!(Laplace::of(&[f64::NAN], Window::Days(9.0)), None);
        assert_eq!(Laplace::of(&[3.0], Window::LastArrival), None, "nothing before the last");
        assert_eq!(CrowAmsaa::of(&[9.0], Window::Days(9.0)), None, "ln 1 is 0");
        assert!(CrowAmsaa::of(&[0.0, 3.0], Window::Days(9.0)).is_some_and(|law| law.beta > 0.0));
    }

    #[test]
    fn fewer_than_four_have_no_verdict() {
        let three = Arrivals::of(&[7.0, 8.0, 9.0], 9.0);
        assert_eq!((three.n, three.laplace, three.growth), (3, None, None));
        assert_eq!(three.verdict(), ArrivalVerdict::NotEnoughData);
        let test = Laplace::of(&[7.0, 8.0, 9.0], Window::Days(9.0)).unwrap();
        assert_eq!(test.verdict(0.0), ArrivalVerdict::NotEnoughData);
    }

    #[test]
    fn the_verdict_goes_by_the_sign_and_the_p_it_is_given() {
        let late = Arrivals::of(&[7.0, 8.0, 8.5, 9.0, 20.0], 9.0);
        assert_eq!((late.n, late.verdict()), (4, ArrivalVerdict::Faster));
        let early = Laplace::of(&[0.0, 0.5, 1.0, 2.0], Window::Days(9.0)).unwrap();
        assert_eq!(early.verdict(early.p), ArrivalVerdict::Slower);
        assert_eq!(early.verdict(0.05), ArrivalVerdict::NoEvidence);
    }
}
