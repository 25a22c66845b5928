//! Whether an action did what it should: incidents of one cause before it was done and after. With equal
//! rates the later count is binomial, given the sum: the conditional test of two Poisson counts of
//! Przyborowski & Wilenski, "Homogeneity of Results in Testing Samples from Poisson Series", Biometrika 31
//! (1940), one-sided. What is counted is said by `measure::effectiveness`.

use super::count::real;
use super::distribution::binomial_cdf;
use crate::measure::effectiveness::{Counted, Trial};
use crate::model::shape::words;
use jiff::{Span, civil::Date};

/// A later rate as low by chance in fewer than one of twenty cases is taken for the action's.
const ALPHA: f64 = 0.05;

/// Nobody plans for more quiet days than two years: where more are needed, an effect is seen in another
/// way, by a test, a drill or a metric.
pub const LONGEST_WAIT_DAYS: i64 = 730;

words! {
    /// What may be said of an action's effect.
    pub enum Effect {
        /// The action is still to be done.
        NotStarted = "not started",
        /// The cause came back, and the counts do not show that it comes more rarely.
        Recurred = "recurred",
        /// So few incidents since are hardly by chance.
        Effective = "effective",
        /// None since, which may still be chance.
        NotYetShown = "not yet shown",
        /// There is nothing to count.
        NotJudged = "not judged",
    }
}

/// What may be said of an action's effect, with its figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effectiveness {
    /// The verdict.
    pub effect: Effect,
    /// The chance of so few incidents since, were the rate the old one; where incidents were counted.
    pub p: Option<f64>,
    /// How long it must stay quiet; where nothing came since and something came before.
    pub quiet: Option<Quiet>,
}

/// Days without an incident of the cause, since the action was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// So many show an effect.
    pub needed: i64,
    /// So many of them are still to come; 0 where the effect is shown.
    pub to_come: i64,
    /// The day on which they are over; `None` beyond the calendar.
    pub over: Option<Date>,
}

impl Effectiveness {
    /// Judges what was counted.
    pub fn of(trial: &Trial<'_>) -> Self {
        match trial {
            Trial::NotStarted => Self { effect: Effect::NotStarted, p: None, quiet: None },
            Trial::NotJudged(_) => Self { effect: Effect::NotJudged, p: None, quiet: None },
            Trial::Counted(counted) => Self::of_counts(counted),
        }
    }

    fn of_counts(counted: &Counted<'_>) -> Self {
        let days = |days: i64| real(u64::try_from(days).unwrap_or(0));
        let before = (counted.before.incidents, days(counted.before.days));
        let after = (counted.after.incidents, days(counted.after.days));
        let p = chance_of_so_few(before, after);
        let effect = verdict(after.0, p);
        let needed = quiet_days_needed(before).filter(|_| after.0 == 0);
        let quiet = needed.map(|needed| {
            let needed = whole_days(needed);
            let to_come = (needed - counted.after.days).max(1);
            Quiet {
                needed,
                to_come: if effect == Effect::Effective { 0 } else { to_come },
                over: Span::new()
                    .try_days(needed)
                    .ok()
                    .and_then(|days| counted.done.checked_add(days).ok()),
            }
        });
        Self { effect, p: Some(p), quiet }
    }
}

/// p = P(X ≤ k₂) with X ~ Bin(k₁ + k₂, t₂ / (t₁ + t₂)): the chance of so few later incidents, were the rate
/// that of before. Counts with their days; 1 where nothing was counted or no day has passed.
pub fn chance_of_so_few(before: (u64, f64), after: (u64, f64)) -> f64 {
    let days = before.1 + after.1;
    let n = before.0.saturating_add(after.0);
    if n == 0 || days <= 0.0 {
        return 1.0;
    }
    binomial_cdf(after.0, n, after.1 / days).min(1.0)
}

/// The verdict on so many incidents since, of this chance.
pub fn verdict(after: u64, p: f64) -> Effect {
    if p <= ALPHA {
        Effect::Effective
    } else if after > 0 {
        Effect::Recurred
    } else {
        Effect::NotYetShown
    }
}

/// t₁ · (20^(1/k₁) − 1): after so many days without an incident the chance above is one in twenty. `None`
/// where there was none before: then no quiet shows anything.
pub fn quiet_days_needed(before: (u64, f64)) -> Option<f64> {
    let (count, days) = before;
    (count > 0 && days > 0.0).then(|| days * (ALPHA.recip().powf(real(count).recip()) - 1.0))
}

fn whole_days(days: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "at most nineteen times the days looked at"
    )]
    let days = days.ceil() as i64;
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::effectiveness::{NotJudged, Stretch};
    use jiff::civil::date;

    fn counted(before: (u64, i64), after: (u64, i64)) -> Trial<'static> {
        let stretch = |(incidents, days)| Stretch { incidents, days };
        Trial::Counted(Counted {
            cause: "dns",
            services: vec!["shop"],
            from: date(2025, 1, 1),
            done: date(2026, 1, 1),
            before: stretch(before),
            after: stretch(after),
            latest: None,
        })
    }

    #[test]
    fn quiet_days_end_when_the_verdict_changes() {
        let of = |days| Effectiveness::of(&counted((5, 300), (0, days)));
        let early = of(180);
        assert_eq!(early.effect, Effect::NotYetShown);
        let want = Quiet { needed: 247, to_come: 67, over: Some(date(2026, 9, 5)) };
        assert_eq!(early.quiet, Some(want));
        assert_eq!(of(246).effect, Effect::NotYetShown);
        assert_eq!((of(247).effect, of(247).quiet.unwrap().to_come), (Effect::Effective, 0));
    }

    #[test]
    fn an_incident_since_ends_the_quiet() {
        let came_back = Effectiveness::of(&counted((6, 180), (1, 180)));
        assert_eq!((came_back.effect, came_back.quiet), (Effect::Recurred, None));
        // One in so long a time is still far fewer than before.
        let rarer = Effectiveness::of(&counted((20, 180), (1, 180)));
        assert_eq!((rarer.effect, rarer.quiet), (Effect::Effective, None));
    }

    #[test]
    fn the_day_it_is_done_shows_nothing() {
        let first = Effectiveness::of(&counted((8, 180), (0, 0)));
        assert_eq!((first.effect, first.p), (Effect::NotYetShown, Some(1.0)));
        let unknown_before = Effectiveness::of(&counted((0, 0), (2, 30)));
        assert_eq!((unknown_before.effect, unknown_before.quiet), (Effect::Recurred, None));
    }

    #[test]
    fn what_was_not_counted_has_no_figures() {
        let of = |trial| Effectiveness::of(&trial);
        let none = (of(Trial::NotStarted), of(Trial::NotJudged(NotJudged::NoCause)));
        assert_eq!((none.0.effect, none.0.p), (Effect::NotStarted, None));
        assert_eq!((none.1.effect, none.1.quiet), (Effect::NotJudged, None));
    }
}
