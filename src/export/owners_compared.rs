//! Two owners compared: how soon their actions are done, open ones among them.

use super::actions::ActionRow;
use super::instant;
use crate::measure::ActionStanding;
use crate::model::Book;
use crate::statistics::report::Figure;
use crate::statistics::small_sample::{may_compare, may_show_median};
use crate::statistics::{ActionFigures, MedianTime, Observation, log_rank};
use jiff::Timestamp;
use serde::Serialize;

/// The comparison.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnersCompared {
    /// The two, in the order in which they were asked for.
    pub groups: [Group; 2],
    /// The test; `null` below five actions each, and where it has nothing to say.
    pub log_rank: Option<Test>,
}

/// The actions of one owner whose day of creation is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// A key of `teams` or `roles`.
    pub owner: String,
    /// How many.
    pub n: usize,
    /// How many of them are not done.
    pub not_done: usize,
    /// Median days from creation to done, by Kaplan and Meier where some are not done; from five on.
    pub median_days_to_done: Option<Figure>,
    /// Its 95 % interval; the second is `null` where it has no upper end.
    pub median_days_to_done_interval: Option<[Option<Figure>; 2]>,
    /// Where half of them are not done yet: the median is at least so many days.
    pub median_days_to_done_at_least: Option<Figure>,
}

/// The log-rank test.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Test {
    /// χ² with one degree of freedom.
    pub chi2: Figure,
    /// The chance of one so large where both are done equally soon.
    pub p: Figure,
}

#[derive(Serialize)]
struct Written<'r> {
    version: u32,
    as_of: String,
    #[serde(flatten)]
    compared: &'r OwnersCompared,
}

impl OwnersCompared {
    /// Compares the actions of two owners.
    pub fn of(rows: &[ActionRow<'_>], owners: [&str; 2]) -> Self {
        let figures = owners.map(|owner| {
            let own = rows.iter().filter(|row| row.owner == Some(owner));
            ActionFigures::of(&own.map(|row| row.standing).collect::<Vec<ActionStanding>>())
        });
        let [first, second] = figures.each_ref().map(|of| -> Vec<Observation> {
            of.days_to_done.iter().map(|(_, one)| *one).collect()
        });
        let test = log_rank(&first, &second).filter(|_| may_compare(first.len(), second.len()));
        let [a, b] = figures;
        Self {
            groups: [Group::of(owners[0], &a), Group::of(owners[1], &b)],
            log_rank: test.map(|test| Test { chi2: Figure(test.chi2), p: Figure(test.p) }),
        }
    }

    /// The comparison as JSON, with a line break at its end.
    pub fn json(&self, book: &Book, as_of: Timestamp) -> String {
        let as_of = instant(as_of, &book.config.zone());
        let written = Written { version: 1, as_of, compared: self };
        let mut text = serde_json::to_string_pretty(&written).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl Group {
    fn of(owner: &str, of: &ActionFigures) -> Self {
        let n = of.days_to_done.len();
        let (median, at_least) = match of.median_days_to_done.filter(|_| may_show_median(n)) {
            Some(MedianTime::Plain(days) | MedianTime::KaplanMeier(days)) => (Some(days), None),
            Some(MedianTime::NotReached { at_least }) => (None, Some(at_least)),
            None => (None, None),
        };
        Self {
            owner: owner.to_owned(),
            n,
            not_done: of.days_to_done.iter().filter(|(_, one)| !one.has_ended).count(),
            median_days_to_done: median.map(Figure),
            median_days_to_done_interval: of
                .median_days_interval
                .map(|at| [Some(Figure(at.lower)), at.upper.map(Figure)]),
            median_days_to_done_at_least: at_least.map(Figure),
        }
    }
}
