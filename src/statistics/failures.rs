//! Failures of a service in a window: mean times between, to restore and between incidents, by
//! IEC 60050-192 (2015), as ITIL 4 names them. MTBF + MTTR = MTBSI.

use super::count::length;
use super::poisson::mtbf_lower_bound;

/// Failures in a window; all times in the unit of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Failures {
    /// How many.
    pub count: usize,
    /// The window minus all downtimes.
    pub uptime: f64,
    /// Uptime / window.
    pub availability: f64,
    /// Mean time between failures, uptime / count; `None` where none was seen.
    pub mtbf: Option<f64>,
    /// Mean time to restore, downtime / count.
    pub mttr: Option<f64>,
    /// Mean time between service incidents, window / count.
    pub mtbsi: Option<f64>,
    /// Where no failure was seen: what the mean time between failures exceeds with 95 % confidence,
    /// one-sided ([`mtbf_lower_bound`]).
    pub mtbf_at_least: Option<f64>,
}

impl Failures {
    /// The figures of a window with one downtime for each failure, cut to the window and not
    /// overlapping. `None` where the window has no length, or the downtimes do not fit into it.
    pub fn of(window: f64, downtimes: &[f64]) -> Option<Self> {
        let down: f64 = downtimes.iter().sum();
        let is_sound = window.is_finite() && window > 0.0 && (0.0..=window).contains(&down);
        if !is_sound || downtimes.iter().any(|downtime| *downtime < 0.0) {
            return None;
        }
        let uptime = window - down;
        let count = downtimes.len();
        let per_failure = |time: f64| (count > 0).then(|| time / length(count));
        Some(Self {
            count,
            uptime,
            availability: uptime / window,
            mtbf: per_failure(uptime),
            mttr: per_failure(down),
            mtbsi: per_failure(window),
            mtbf_at_least: mtbf_lower_bound(window).filter(|_| count == 0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_that_cannot_be_has_no_figures() {
        assert_eq!(Failures::of(0.0, &[]), None);
        assert_eq!(Failures::of(f64::NAN, &[]), None);
        assert_eq!(Failures::of(10.0, &[6.0, 6.0]), None);
        assert_eq!(Failures::of(10.0, &[-1.0]), None);
    }

    #[test]
    fn down_for_the_whole_window() {
        let failures = Failures::of(10.0, &[10.0]).unwrap();
        assert_eq!(
            (failures.mtbf, failures.mttr, failures.availability),
            (Some(0.0), Some(10.0), 0.0)
        );
    }
}
