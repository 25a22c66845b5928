//! Availability and error budget of a service (domain.md § 3): a month in the service's zone, its
//! agreed hours without announced maintenance, and what its incidents took from them.

mod maintenance;
mod month;
#[cfg(test)]
mod tests;

pub use maintenance::{Window, announced_windows};
pub use month::{Limits, Objective, ServiceMonth, burn_rate, share_of_budget, truncated_percent};

use super::agreement::Agreements;
use super::span::Spans;
use super::{Measured, day_of};
use crate::model::Casebook;
use crate::model::change::Maintenance;
use crate::model::shape::At;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeMap;

/// What one incident did to a service for a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub to: Timestamp,
    /// What it weighs, above 0 to 1.
    pub weight: f64,
    /// Whether effect and share are stated; else what is built on it is an upper bound.
    pub exact: bool,
    /// The incident: its position in the book.
    pub incident: usize,
}

/// What a service suffered in a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Downtime {
    /// Seconds by weight; where effects overlap, the heaviest counts.
    pub weighted_seconds: f64,
    /// The same by stated effects alone: what is certain. An effect that is not stated may have
    /// been anything up to an outage.
    pub least_seconds: f64,
    /// Seconds with any effect.
    pub any_seconds: i64,
    /// Seconds of full outage.
    pub outage_seconds: i64,
    /// Whether every effect in it is stated; else the seconds are upper bounds.
    pub exact: bool,
}

/// What the incidents that count did to a service, by time. Near misses, drills and cancelled
/// records did nothing to it.
pub fn hits_on(service: &str, measured: &[Measured<'_>], incidents: &[usize]) -> Vec<Hit> {
    let mut hits: Vec<Hit> = incidents
        .iter()
        .filter(|at| measured[**at].counts())
        .flat_map(|at| {
            let own = measured[*at].effects.intervals.iter();
            own.filter(|one| one.service == service && one.weight > 0.0).map(move |one| Hit {
                from: one.from,
                to: one.to,
                weight: one.weight,
                exact: one.exact,
                incident: *at,
            })
        })
        .collect();
    hits.sort_by_key(|hit| (hit.from, hit.to, hit.incident));
    hits
}

impl Downtime {
    /// The downtime within the agreed time: `∫ max(weights) dt` over it. One walk over the hits, so
    /// that thousands that never end cost no more than others.
    pub fn of(hits: &[Hit], agreed: &Spans) -> Self {
        let mut downtime = Self {
            weighted_seconds: 0.0,
            least_seconds: 0.0,
            any_seconds: 0,
            outage_seconds: 0,
            exact: true,
        };
        let ends = |hit: &Hit| [(hit.from, true, *hit), (hit.to, false, *hit)];
        let mut borders: Vec<_> = hits.iter().flat_map(ends).collect();
        borders.sort_by_key(|(at, ..)| *at);
        let (mut stated, mut supposed) = (Active::default(), Active::default());
        let (mut all, mut certain) = (SecondsBy::default(), SecondsBy::default());
        for (place, (from, begins, hit)) in borders.iter().enumerate() {
            let active = if hit.exact { &mut stated } else { &mut supposed };
            active.change(hit.weight, *begins);
            let Some((to, ..)) = borders.get(place + 1).filter(|(to, ..)| from < to) else {
                continue;
            };
            let (least, most) = (stated.heaviest(), supposed.heaviest());
            let Some(weight) = least.into_iter().chain(most).reduce(f64::max) else { continue };
            let seconds = agreed.clip(*from, *to).seconds();
            if seconds == 0 {
                continue;
            }
            all.add(weight, seconds);
            certain.add(least.unwrap_or(0.0), seconds);
            downtime.any_seconds += seconds;
            if weight >= 1.0 {
                downtime.outage_seconds += seconds;
            }
            downtime.exact &= most.is_none();
        }
        downtime.weighted_seconds = all.weighted();
        downtime.least_seconds = certain.weighted();
        downtime
    }
}

/// Whole seconds by weight. They are multiplied at the end, so that a border at which nothing
/// changes cannot move the figure by a float's last digit.
#[derive(Default)]
struct SecondsBy(BTreeMap<u64, i64>);

impl SecondsBy {
    fn add(&mut self, weight: f64, seconds: i64) {
        *self.0.entry(weight.to_bits()).or_default() += seconds;
    }

    fn weighted(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "seconds of a month fit in 2^52")]
        let product = |(bits, seconds): (&u64, &i64)| f64::from_bits(*bits) * *seconds as f64;
        // The sum of no floats is −0, and a report would show the sign.
        self.0.iter().map(product).fold(0.0, |sum, one| sum + one)
    }
}

/// How often each weight is in force. Weights are positive, and such floats sort as their bits.
#[derive(Default)]
struct Active(BTreeMap<u64, usize>);

impl Active {
    fn change(&mut self, weight: f64, begins: bool) {
        let count = self.0.entry(weight.to_bits()).or_default();
        *count = if begins { *count + 1 } else { count.saturating_sub(1) };
        if *count == 0 {
            self.0.remove(&weight.to_bits());
        }
    }

    fn heaviest(&self) -> Option<f64> {
        self.0.last_key_value().map(|(bits, _)| f64::from_bits(*bits))
    }
}

/// The zone of a service's months and days: its own, else that of the casebook, also where its own
/// is the name of none.
pub fn zone_of(service: &str, config: &Casebook) -> TimeZone {
    let own = config.service(service).and_then(|service| service.time_zone.get());
    own.and_then(|name| TimeZone::get(name).ok()).unwrap_or_else(|| config.zone())
}

/// The first day of the month of an instant, and of the one so many months before it.
pub fn month_before(at: Timestamp, zone: &TimeZone, months: i32) -> Date {
    let first = day_of(at, zone).first_of_month();
    first.saturating_sub(months.months())
}

/// A service's months from that of one day to that of another, both included, in its own zone;
/// those that begin after as-of are left out. `incidents` are the positions in `measured` of those
/// that touch it, `plans` all of maintenance.yaml.
#[expect(clippy::too_many_arguments, reason = "all that a service's month depends on")]
pub fn months_of(
    service: &str,
    from: Date,
    to: Date,
    measured: &[Measured<'_>],
    incidents: &[usize],
    plans: &[At<Maintenance>],
    agreements: &Agreements<'_>,
    as_of: Timestamp,
) -> Vec<ServiceMonth> {
    let hits = hits_on(service, measured, incidents);
    let maintenance = announced_windows(service, plans, agreements);
    let zone = zone_of(service, agreements.config);
    months_from(service, (from, to), &hits, &maintenance, &zone, agreements, as_of)
}

/// As [`months_of`], for callers that have hits, windows and zone at hand.
pub fn months_from(
    service: &str,
    (from, to): (Date, Date),
    hits: &[Hit],
    maintenance: &Window,
    zone: &TimeZone,
    agreements: &Agreements<'_>,
    as_of: Timestamp,
) -> Vec<ServiceMonth> {
    let first = from.first_of_month();
    let months = std::iter::successors(Some(first), |month| month.checked_add(1.month()).ok());
    months
        .take_while(|month| *month <= to)
        .filter_map(|month| Limits::of(month, zone))
        .take_while(|limits| limits.from < as_of)
        .filter_map(|limits| {
            ServiceMonth::of(service, limits, hits, maintenance, agreements, as_of)
        })
        .collect()
}

/// Those of the hits that touch a time.
pub fn within(hits: &[Hit], from: Timestamp, to: Timestamp) -> Vec<Hit> {
    hits.iter()
        .filter(|hit| hit.from < to && from < hit.to)
        .map(|hit| Hit { from: hit.from.max(from), to: hit.to.min(to), ..*hit })
        .collect()
}
