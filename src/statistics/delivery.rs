//! Two of the delivery metrics of the DORA research programme (dora.dev, guide of 2026): change fail rate
//! and failed deployment recovery time.

use super::proportion::Share;
use super::quantile::{median, sorted};

/// How deployments of a service went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Delivery {
    /// Deployments that needed immediate intervention, of all; `None` where nobody counted the
    /// deployments, there were none, or fewer than failed.
    pub change_fail: Option<Share>,
    /// Median time from the failure that a deployment caused until service was restored; `None` where
    /// there is none.
    pub recovery_median: Option<f64>,
}

impl Delivery {
    /// The figures of so many deployments, the failed ones, and the recovery times that are known.
    pub fn of(deployments: Option<u64>, failed: u64, recoveries: &[f64]) -> Self {
        let whole = deployments.filter(|whole| *whole > 0 && *whole >= failed);
        Self {
            change_fail: whole.map(|whole| Share { part: failed, whole }),
            recovery_median: median(&sorted(recoveries)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_number_of_deployments_there_is_no_rate() {
        for deployments in [None, Some(0), Some(1)] {
            let delivery = Delivery::of(deployments, 2, &[30.0, 10.0]);
            assert_eq!((delivery.change_fail, delivery.recovery_median), (None, Some(20.0)));
        }
        assert_eq!(Delivery::of(Some(9), 0, &[]).recovery_median, None);
    }
}
