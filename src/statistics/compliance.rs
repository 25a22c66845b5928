//! How many promises were kept: met / (met + breached), running ones beside it (domain.md § 2).

use super::proportion::{ProportionInterval, Share};

/// Counts of clocks by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compliance {
    /// Ended in time.
    pub met: u64,
    /// Ended late.
    pub breached: u64,
    /// Still running, and late already.
    pub breached_open: u64,
    /// Running, at risk or paused, and not late.
    pub undecided: u64,
    /// Without a target, or out of scope.
    pub not_applicable: u64,
}

impl Compliance {
    /// Met or breached.
    pub const fn decided(&self) -> u64 {
        self.met + self.breached_total()
    }

    /// Breached, ended or not.
    pub const fn breached_total(&self) -> u64 {
        self.breached + self.breached_open
    }

    /// Met, of the decided.
    pub const fn share(&self) -> Share {
        Share { part: self.met, whole: self.decided() }
    }

    /// Met / decided; `None` where fewer than five are decided.
    pub fn ratio(&self) -> Option<f64> {
        self.share().shown()
    }

    /// Wilson's 95 % interval of the ratio; `None` where fewer than five are decided.
    pub fn interval(&self) -> Option<ProportionInterval> {
        self.share().interval()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_decided_stands_beside_it() {
        let nine =
            Compliance { met: 9, breached: 2, breached_open: 1, undecided: 5, not_applicable: 4 };
        assert_eq!((nine.decided(), nine.breached_total(), nine.ratio()), (12, 3, Some(0.75)));
        assert!(nine.interval().unwrap().lower < 0.75);
    }

    #[test]
    fn fewer_than_five_are_counts_and_no_percentage() {
        let four = Compliance { met: 4, undecided: 9, ..Compliance::default() };
        assert_eq!((four.decided(), four.ratio(), four.interval()), (4, None, None));
        assert_eq!(Compliance::default().ratio(), None);
    }
}
