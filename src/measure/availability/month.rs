//! One month of one service: agreed time, downtime, availability, budget.

use super::{Downtime, Hit, within};
use crate::measure::agreement::Agreements;
use crate::measure::span::Spans;
use crate::model::organisation::Service;
use crate::model::shape::Place;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// Parts of an objective: one hundred millionth of the agreed time.
const PARTS: i64 = 100_000_000;

/// What was promised.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Objective {
    /// As agreed: 99.9 is 99.9 % of the agreed time.
    pub percent: f64,
    /// Where it stands in casebook.yaml.
    pub place: Place,
    /// What may be missing, in [`PARTS`]: decimals of the agreement, not of a float.
    allowed: i64,
}

/// A month of a service, as instants.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// Its first day.
    pub first: Date,
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
}

/// What one month was to a service.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceMonth {
    /// The month as instants.
    pub limits: Limits,
    /// The first instant that is not looked at: the month's end, or as-of while it runs.
    pub until: Timestamp,
    /// Seconds from the month's begin until then.
    pub total_seconds: i64,
    /// Of these, those of service hours that announced maintenance takes out.
    pub maintenance_seconds: i64,
    /// Service hours without maintenance, in seconds: what was promised for.
    pub agreed_seconds: i64,
    /// The same for the whole month, where it still runs.
    pub whole_agreed_seconds: i64,
    /// What incidents took from the agreed time.
    pub downtime: Downtime,
    /// What was promised; `None` where nothing was.
    pub objective: Option<Objective>,
    /// The agreed time until [`ServiceMonth::until`].
    pub agreed: Spans,
}

impl Objective {
    /// The objective of a service. One of 0 %, or above 100 %, is none.
    pub fn of(service: &Service) -> Option<Self> {
        let stated = service.slo.get()?.availability.at()?;
        Self::new(stated.value, stated.place)
    }

    /// An objective in percent of the agreed time.
    pub fn new(percent: f64, place: Place) -> Option<Self> {
        if !(percent > 0.0 && percent <= 100.0) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100 million")]
        let allowed = ((100.0 - percent) * 1e6).round() as i64;
        Some(Self { percent, place, allowed })
    }

    /// The share of the agreed time that was promised: 0.999.
    pub fn target(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "at most 100 million")]
        let target = (PARTS - self.allowed) as f64 / PARTS as f64;
        target
    }

    /// The error budget of an agreed time, `(1 − τ)·A`, in seconds.
    pub fn budget_seconds(&self, agreed_seconds: i64) -> f64 {
        let parts = i128::from(agreed_seconds) * i128::from(self.allowed);
        #[expect(clippy::cast_precision_loss, reason = "a month's budget has few digits")]
        let seconds = parts as f64 / PARTS as f64;
        seconds
    }
}

impl Limits {
    /// The month of which `first` is the first day; `None` at the ends of all time.
    pub fn of(first: Date, zone: &TimeZone) -> Option<Self> {
        let first = first.first_of_month();
        let next = first.checked_add(1.month()).ok()?;
        let (from, to) = (begin_of(first, zone)?, begin_of(next, zone)?);
        (from < to).then_some(Self { first, from, to })
    }
}

impl ServiceMonth {
    /// A month of a service; `None` where it begins after as-of. `hits` may be those of its whole
    /// life, `maintenance` its announced windows.
    pub fn of(
        service: &str,
        limits: Limits,
        hits: &[Hit],
        maintenance: &Spans,
        agreements: &Agreements<'_>,
        as_of: Timestamp,
    ) -> Option<Self> {
        if limits.from >= as_of {
            return None;
        }
        let until = limits.to.min(as_of);
        let hours = agreements.service_hours(service);
        let open = hours.open(limits.from, limits.to);
        let whole = open.without(maintenance);
        let open_seconds = open.clip(limits.from, until).seconds();
        let agreed = whole.clip(limits.from, until);
        let hits = within(hits, limits.from, until);
        let downtime = Downtime::of(&hits, &agreed);
        Some(Self {
            until,
            total_seconds: until.as_second() - limits.from.as_second(),
            maintenance_seconds: open_seconds - agreed.seconds(),
            agreed_seconds: agreed.seconds(),
            whole_agreed_seconds: whole.seconds(),
            downtime,
            objective: agreements.config.service(service).and_then(Objective::of),
            agreed,
            limits,
        })
    }

    /// Whether the month is not over at as-of.
    pub fn is_running(&self) -> bool {
        self.until < self.limits.to
    }

    /// `1 − D/A`; `None` where there was no agreed time.
    pub fn availability(&self) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a month fit in 2^52")]
        let agreed = self.agreed_seconds as f64;
        (self.agreed_seconds > 0).then(|| 1.0 - self.downtime.weighted_seconds / agreed)
    }

    /// The budget of the agreed time until as-of, in seconds; `None` without an objective or an
    /// agreed time.
    pub fn budget_seconds(&self) -> Option<f64> {
        let objective = self.objective.filter(|_| self.agreed_seconds > 0)?;
        Some(objective.budget_seconds(self.agreed_seconds))
    }

    /// The budget of the whole month, in seconds: what there is to spend.
    pub fn whole_budget_seconds(&self) -> Option<f64> {
        let objective = self.objective.filter(|_| self.whole_agreed_seconds > 0)?;
        Some(objective.budget_seconds(self.whole_agreed_seconds))
    }

    /// Seconds left of the whole month's budget; negative when it is overspent.
    pub fn left_seconds(&self) -> Option<f64> {
        Some(self.whole_budget_seconds()? - self.downtime.weighted_seconds)
    }

    /// `D/B` of the time until as-of; `None` where the budget is 0 or there is none.
    pub fn used_ratio(&self) -> Option<f64> {
        let budget = self.budget_seconds().filter(|budget| *budget > 0.0)?;
        Some(self.downtime.weighted_seconds / budget)
    }

    /// `D/B` of the whole month's budget.
    pub fn whole_used_ratio(&self) -> Option<f64> {
        let budget = self.whole_budget_seconds().filter(|budget| *budget > 0.0)?;
        Some(self.downtime.weighted_seconds / budget)
    }

    /// Whether the objective is met so far: the downtime is at most the budget.
    pub fn is_met(&self) -> Option<bool> {
        Some(self.downtime.weighted_seconds <= self.budget_seconds()? + 1e-6)
    }

    /// Whether the objective was missed for certain: what stated effects alone took is more than
    /// the budget. A month that is not met and not missed by this rests on what nobody stated.
    pub fn is_missed(&self) -> Option<bool> {
        Some(self.downtime.least_seconds > self.budget_seconds()? + 1e-6)
    }

    /// Weighted downtime of each local day until as-of, in seconds, from the 1st on; `None` on a
    /// day without agreed time.
    pub fn days(&self, hits: &[Hit], zone: &TimeZone) -> Vec<Option<f64>> {
        let hits = within(hits, self.limits.from, self.until);
        let mut days = Vec::with_capacity(31);
        let mut day = self.limits.first;
        while day.month() == self.limits.first.month() {
            let Some((from, next)) = begin_of(day, zone).zip(day.tomorrow().ok()) else { break };
            if from >= self.until {
                break;
            }
            let to = begin_of(next, zone).unwrap_or(self.until).min(self.until);
            let agreed = self.agreed.clip(from, to);
            let own = within(&hits, from, to);
            let has_agreed = !agreed.is_empty();
            days.push(has_agreed.then(|| Downtime::of(&own, &agreed).weighted_seconds));
            day = next;
        }
        days
    }
}

/// The first instant of a local day, also where the clocks go forward over midnight.
fn begin_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(day.to_datetime(Time::midnight())).compatible().ok()
}

/// The burn rate of a look-back: how many times as fast as even spending the budget went, `bad
/// share ÷ (1 − τ)` (Google, *The Site Reliability Workbook*, ch. 5). `None` for an objective of
/// 100 %, which has no budget.
pub fn burn_rate(bad_share: f64, target: f64) -> Option<f64> {
    (target < 1.0).then(|| bad_share / (1.0 - target))
}

/// The share of a window's budget that a look-back at this burn rate uses.
pub fn share_of_budget(burn_rate: f64, look_back_hours: f64, window_hours: f64) -> f64 {
    burn_rate * look_back_hours / window_hours
}

/// A share as percent with so many decimals, cut and never rounded up: 0.99899 is never shown as
/// 99.9. A hair below a digit, which is all that a float misses of it, counts as the digit.
pub fn truncated_percent(share: f64, decimals: u32) -> String {
    let scale = 10_i64.pow(decimals.min(9));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "percents with nine decimals fit in 2^52"
    )]
    let cut = (share * 100.0 * scale as f64 + 1e-7).floor() as i64;
    let sign = if cut < 0 { "-" } else { "" };
    let (whole, rest) = (cut.abs() / scale, cut.abs() % scale);
    let width = decimals as usize;
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0width$}") }
}
