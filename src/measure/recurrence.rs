//! Which incidents came back (domain.md § 4.10): the one definition of "recurs", for figures, rules
//! and pages.
//!
//! An incident recurs when an incident of the same problem, or of the same service and cause, began
//! before it and not more than so many local days before it. Near misses, drills and cancelled
//! records are no incidents and take no part.

use super::effect::services_of;
use super::{Measured, Moments, day_of, days_between};
use crate::model::{Book, Casebook, IncidentRecord};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashMap;

/// Days that may lie between two incidents where casebook.yaml does not say.
const WITHIN_DAYS: u64 = 180;

/// The word for a cause that nobody found.
pub const UNKNOWN: &str = "unknown";

/// What makes two incidents the same again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kinship<'a> {
    /// Both name this problem.
    Problem(&'a str),
    /// Both hit this service by this cause.
    Cause {
        /// The service's id.
        service: &'a str,
        /// The cause's key; never `unknown`.
        cause: &'a str,
    },
}

/// The incidents of one problem, or of one service and cause.
#[derive(Debug, Clone, PartialEq)]
pub struct Family<'a> {
    /// What they share.
    pub kinship: Kinship<'a>,
    /// Their positions in `book.incidents`, by when they began.
    pub incidents: Vec<usize>,
}

/// Earlier incidents of one family that are near enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Earlier<'l, 'a> {
    /// What they share with the incident.
    pub kinship: Kinship<'a>,
    /// Their positions in `book.incidents`, the latest last; never empty.
    pub incidents: &'l [usize],
    /// Local days between the latest of them and the incident.
    pub days: i64,
}

/// One record, as far as it decides whether it recurs.
#[derive(Debug, Clone, PartialEq)]
pub struct Occurrence<'a> {
    /// When it began; `None` where no moment is known, or where it is no incident.
    begin: Option<Timestamp>,
    problem: Option<&'a str>,
    cause: Option<&'a str>,
    services: Vec<&'a str>,
}

/// Every family of a casebook, and the place of each incident in them. Made once for all incidents.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recurrences<'a> {
    /// Days that may lie between two.
    pub within_days: i64,
    /// By kinship: problems first, each kind in the order of its ids.
    pub families: Vec<Family<'a>>,
    /// The local day on which each incident began, in the order of `book.incidents`.
    days: Vec<Option<Date>>,
    /// For each incident: the families it belongs to, and where it stands in them.
    places: Vec<Vec<InFamily>>,
}

/// Where an incident stands in a family.
#[derive(Debug, Clone, Copy, PartialEq)]
struct InFamily {
    family: usize,
    /// The first of the family that is near enough, and the first that began no earlier than it.
    from: usize,
    to: usize,
}

/// How many days may lie between an incident and one that it repeats.
pub fn within_days(config: &Casebook) -> i64 {
    let stated = config.statistics.get().and_then(|own| own.recurrence_days.copied());
    i64::try_from(stated.unwrap_or(WITHIN_DAYS)).unwrap_or(i64::MAX)
}

/// The cause of an incident: that of its analysis; `None` where nobody found or looked for it.
pub fn known_cause(record: &IncidentRecord) -> Option<&str> {
    known(record.rca().and_then(|rca| rca.cause.get()))
}

/// A cause as stated; `None` where it is the word for one that nobody found.
pub(super) fn known(stated: Option<&String>) -> Option<&str> {
    stated.map(String::as_str).filter(|cause| *cause != UNKNOWN)
}

impl<'a> Occurrence<'a> {
    /// What a record says at as-of; `counts` as in [`Measured::counts`].
    pub fn of(record: &'a IncidentRecord, moments: &Moments, counts: bool) -> Self {
        Self {
            begin: moments.begin.filter(|_| counts).map(|begin| begin.instant),
            problem: record.incident.problem.get().map(String::as_str),
            cause: known_cause(record),
            services: services_of(&record.incident),
        }
    }

    fn kinships(&self) -> impl Iterator<Item = Kinship<'a>> {
        let cause = self.cause;
        let by_cause = self
            .services
            .iter()
            .filter_map(move |service| Some(Kinship::Cause { service, cause: cause? }));
        self.problem.map(Kinship::Problem).into_iter().chain(by_cause)
    }
}

impl<'a> Recurrences<'a> {
    /// Sorts the incidents of a casebook, as measured in its order.
    pub fn of(book: &'a Book, measured: &[Measured<'a>]) -> Self {
        let all = book.incidents.iter().zip(measured);
        let all: Vec<Occurrence<'a>> =
            all.map(|(record, of)| Occurrence::of(record, &of.moments, of.counts())).collect();
        Self::among(&all, &book.config)
    }

    /// Sorts incidents, each at its position in `book.incidents`. Time grows with their number
    /// and with the logarithm of the largest family.
    pub fn among(all: &[Occurrence<'a>], config: &Casebook) -> Self {
        let (zone, within_days) = (config.zone(), within_days(config));
        let days: Vec<Option<Date>> =
            all.iter().map(|one| one.begin.map(|begin| day_of(begin, &zone))).collect();
        let mut by_kinship: HashMap<Kinship<'a>, Vec<(Timestamp, usize)>> = HashMap::new();
        for (at, one) in all.iter().enumerate() {
            let Some(begin) = one.begin else { continue };
            for kinship in one.kinships() {
                by_kinship.entry(kinship).or_default().push((begin, at));
            }
        }
        let mut sorted: Vec<_> = by_kinship.into_iter().collect();
        sorted.sort_unstable_by_key(|(kinship, _)| *kinship);
        let mut places: Vec<Vec<InFamily>> = vec![Vec::new(); all.len()];
        let mut families = Vec::with_capacity(sorted.len());
        for (family, (kinship, mut members)) in sorted.into_iter().enumerate() {
            members.sort_unstable();
            let (mut from, mut to) = (0, 0);
            for (position, (begin, at)) in members.iter().enumerate() {
                let is_far = |other: usize| match (days[other], days[*at]) {
                    (Some(other), Some(own)) => days_between(other, own) > within_days,
                    (None, _) | (_, None) => true,
                };
                while to < position && members[to].0 < *begin {
                    to += 1;
                }
                while from < to && is_far(members[from].1) {
                    from += 1;
                }
                places[*at].push(InFamily { family, from, to });
            }
            let incidents = members.into_iter().map(|(_, at)| at).collect();
            families.push(Family { kinship, incidents });
        }
        Self { within_days, families, days, places }
    }

    /// Whether the problem or the cause of an incident is known, so that it can be told whether
    /// it recurs.
    pub fn can_tell(&self, at: usize) -> bool {
        self.places.get(at).is_some_and(|places| !places.is_empty())
    }

    /// Whether an incident recurs.
    pub fn recurs(&self, at: usize) -> bool {
        self.earlier(at).next().is_some()
    }

    /// The earlier incidents that an incident repeats, by what it shares with them: its problem
    /// first, then its services in the order of their ids.
    pub fn earlier(&self, at: usize) -> impl Iterator<Item = Earlier<'_, 'a>> {
        let places = self.places.get(at).map_or(&[][..], Vec::as_slice);
        places.iter().filter_map(move |place| {
            let family = &self.families[place.family];
            let incidents = &family.incidents[place.from..place.to];
            let latest = self.days[*incidents.last()?]?;
            let days = days_between(latest, self.days[at]?);
            Some(Earlier { kinship: family.kinship, incidents, days })
        })
    }

    /// The earlier incidents that an incident repeats, whatever it shares with them, the latest
    /// first: not more than `most`, each once, with what it shares and the local days between.
    pub fn latest(&self, at: usize, most: usize) -> Vec<(usize, Kinship<'a>, i64)> {
        let mut all: Vec<(usize, Kinship<'a>, i64)> = Vec::new();
        for earlier in self.earlier(at) {
            // Those of a family are in order of time, so its last ones are enough.
            for other in earlier.incidents.iter().rev().take(most) {
                let between = self.days[*other].zip(self.days[at]);
                if let Some((then, now)) = between
                    && !all.iter().any(|(known, _, _)| known == other)
                {
                    all.push((*other, earlier.kinship, days_between(then, now)));
                }
            }
        }
        all.sort_by_key(|(other, _, days)| (*days, std::cmp::Reverse(*other)));
        all.truncate(most);
        all
    }

    /// The incidents of a problem, or of a service and cause; empty where there is none.
    pub fn family(&self, kinship: Kinship<'_>) -> &[usize] {
        let found = self.families.binary_search_by(|family| family.kinship.cmp(&kinship));
        found.map_or(&[], |at| &self.families[at].incidents)
    }

    /// The local day on which an incident began.
    pub fn day(&self, at: usize) -> Option<Date> {
        self.days.get(at).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::sample::config;
    use proptest::prelude::*;

    fn at(day: i64) -> Timestamp {
        let first: Timestamp = "2026-01-01T11:00:00Z".parse().unwrap();
        first + jiff::SignedDuration::from_hours(24 * day)
    }

    fn one<'a>(day: i64, problem: &'a str, cause: &'a str, services: &[&'a str]) -> Occurrence<'a> {
        let stated = |text: &'a str| (!text.is_empty()).then_some(text);
        let services = services.to_vec();
        Occurrence {
            begin: Some(at(day)),
            problem: stated(problem),
            cause: stated(cause),
            services,
        }
    }

    fn told(found: &Recurrences<'_>, at: usize) -> Vec<(usize, i64)> {
        found.latest(at, 9).into_iter().map(|(other, _, days)| (other, days)).collect()
    }

    #[test]
    fn an_incident_recurs_within_180_days_by_problem_or_by_service_and_cause() {
        let all = [
            one(0, "", "pool", &["shop"]),
            one(180, "PRB-1", "pool", &["pay", "shop"]),
            one(361, "", "pool", &["shop", "pay"]),
            one(362, "PRB-1", "", &["mail"]),
            one(5, "", "pool", &["mail"]),
            one(6, "", "", &["shop"]),
        ];
        let found = Recurrences::among(&all, &config());
        assert_eq!(told(&found, 0), []);
        assert_eq!(told(&found, 1), [(0, 180)]);
        assert_eq!(told(&found, 2), [], "181 days are too many");
        assert_eq!(told(&found, 3), [], "and 182 too");
        assert_eq!(told(&found, 4), [], "another service");
        assert!(found.can_tell(4) && !found.can_tell(5));
        assert_eq!(found.family(Kinship::Problem("PRB-1")), [1, 3]);
        assert_eq!(found.family(Kinship::Cause { service: "shop", cause: "pool" }), [0, 1, 2]);
        assert!(found.family(Kinship::Problem("PRB-2")).is_empty());
    }

    #[test]
    fn two_that_began_at_one_instant_do_not_repeat_each_other() {
        let all = [
            one(0, "", "pool", &["shop"]),
            one(9, "", "pool", &["shop"]),
            one(9, "", "pool", &["shop"]),
        ];
        let found = Recurrences::among(&all, &config());
        assert_eq!((told(&found, 1), told(&found, 2)), (vec![(0, 9)], vec![(0, 9)]));
    }

    proptest! {
        #[test]
        fn families_find_what_comparing_all_pairs_finds(
            drawn in prop::collection::vec((0..600_i64, 0..3_usize, 0..3_usize, 0..4_usize), 0..40)
        ) {
            const PROBLEMS: [&str; 3] = ["", "PRB-1", "PRB-2"];
            const CAUSES: [&str; 3] = ["", "pool", "leak"];
            const SERVICES: [&[&str]; 4] = [&[], &["shop"], &["pay"], &["shop", "pay"]];
            let all: Vec<_> = drawn
                .iter()
                .map(|(day, p, c, s)| one(*day, PROBLEMS[*p], CAUSES[*c], SERVICES[*s]))
                .collect();
            let found = Recurrences::among(&all, &config());
            for (at, own) in all.iter().enumerate() {
                let mut want: Vec<usize> = (0..all.len())
                    .filter(|other| {
                        let days = drawn[at].0 - drawn[*other].0;
                        let shares = all[*other].kinships().any(|one| own.kinships().any(|two| one == two));
                        shares && (1..=180).contains(&days)
                    })
                    .collect();
                let mut got: Vec<usize> =
                    found.latest(at, 40).into_iter().map(|(other, _, _)| other).collect();
                want.sort_unstable();
                got.sort_unstable();
                prop_assert_eq!(found.recurs(at), !want.is_empty());
                prop_assert_eq!(got, want);
            }
        }
    }
}
