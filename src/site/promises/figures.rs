//! Availability and minutes of budgets as pages write them. Nothing is rounded to the better side:
//! used minutes are never fewer than they were, budgets and percentages never more, and what is
//! left is the difference of the two figures that stand beside it.

use super::{Promise, Standing, standing};
use crate::measure::availability::{Downtime, Objective, ServiceMonth, truncated_percent};
use crate::site::chart::{Caption, budget};
use crate::site::context::Context;
use crate::site::parts::{Badge, Tone};

/// Decimals of an availability, where the objective does not have more.
const DECIMALS: u32 = 3;
/// With more, a percentage has no meaning.
const MOST_DECIMALS: u32 = 9;

/// A month's budget and what was used of it, in hundredths of a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::site) struct Spending {
    /// Weighted downtime.
    pub(in crate::site) used: i64,
    /// The budget of the whole month.
    pub(in crate::site) budget: i64,
    /// The budget of the agreed time until as-of.
    pub(in crate::site) budget_so_far: i64,
    /// What is left of the whole month's; negative where it did not suffice.
    pub(in crate::site) left: i64,
    /// Whether `used` is exact; else it is an upper bound, and `left` a lower one.
    pub(in crate::site) exact: bool,
}

impl Spending {
    /// `None` without an objective or an agreed time.
    pub(in crate::site) fn of(month: &ServiceMonth) -> Option<Self> {
        let whole = month.whole_budget_seconds()?;
        let (used, budget) = (used_minutes(&month.downtime), at_most(whole));
        // A budget with more digits than are shown may be used up to the last of them.
        let suffices = month.downtime.weighted_seconds <= whole + 1e-6;
        let left = budget - used;
        Some(Self {
            used,
            budget,
            budget_so_far: month.budget_seconds().map_or(0, at_most),
            left: if suffices { left.max(0) } else { left.min(-1) },
            exact: month.downtime.exact,
        })
    }
}

/// Weighted downtime in hundredths of a minute, never fewer than it was.
fn used_minutes(downtime: &Downtime) -> i64 {
    whole((downtime.weighted_seconds / 0.6 - 1e-6).ceil())
}

/// Seconds in hundredths of a minute, never more than there are.
fn at_most(seconds: f64) -> i64 {
    whole((seconds / 0.6 + 1e-6).floor())
}

fn whole(figure: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "minutes of a life fit")]
    let whole = figure as i64;
    whole
}

impl Context<'_> {
    /// Weighted minutes for a cell: "60.45", "at most 60.45".
    pub(in crate::site) fn weighted_minutes(&self, downtime: &Downtime) -> String {
        self.bounded(self.format.hundredths(used_minutes(downtime)), downtime.exact)
    }

    /// "at most 60.45", where it is an upper bound.
    pub(in crate::site) fn bounded(&self, figure: String, exact: bool) -> String {
        if exact {
            return figure;
        }
        self.words.with("availability_at_most", &[("figure", figure.into())])
    }

    /// "at least 39.5", where it is a lower bound.
    pub(in crate::site) fn floored(&self, figure: String, exact: bool) -> String {
        if exact {
            return figure;
        }
        self.words.with("availability_at_least", &[("figure", figure.into())])
    }

    /// A share of agreed time in percent without the sign: "99.863". Cut, and with so many
    /// decimals that what is below the objective also looks like it.
    pub(in crate::site) fn availability_figure(
        &self,
        share: f64,
        objective: Option<&Objective>,
        is_below: bool,
    ) -> String {
        let target = objective.map(|objective| format!("{}", objective.percent));
        let stated = target.as_ref().and_then(|text| text.split_once('.'));
        let stated = stated.map_or(0, |(_, decimals)| u32::try_from(decimals.len()).unwrap_or(0));
        let first = stated.clamp(DECIMALS, MOST_DECIMALS);
        let looks_below = |text: &String| {
            let target = objective.map_or(f64::INFINITY, |objective| objective.percent);
            text.parse::<f64>().is_ok_and(|shown| shown < target)
        };
        let mut texts = (first..=MOST_DECIMALS).map(|decimals| truncated_percent(share, decimals));
        let text = texts.clone().find(|text| !is_below || looks_below(text));
        text.or_else(|| texts.next_back())
            .unwrap_or_default()
            .replace('.', self.format.decimal_point())
    }

    /// The same with its sign, and "at least" before a lower bound.
    pub(in crate::site) fn availability_text(
        &self,
        share: f64,
        objective: Option<&Objective>,
        is_below: bool,
        exact: bool,
    ) -> String {
        let figure = self.availability_figure(share, objective, is_below);
        let percent = self.words.with("percent", &[("figure", figure.into())]);
        self.floored(percent, exact)
    }

    /// The availability of a month, until as-of where it runs; empty without agreed time.
    pub(in crate::site) fn availability_of(&self, month: &ServiceMonth) -> String {
        let below = month.is_met() == Some(false);
        month.availability().map_or_else(String::new, |share| {
            self.availability_text(share, month.objective.as_ref(), below, month.downtime.exact)
        })
    }

    /// The mark of a month: kept, over budget, so far.
    pub(in crate::site) fn standing_badge(&self, standing: Standing) -> Badge {
        let (tone, key) = match standing {
            Standing::Kept => (Tone::Met, "availability_kept_word"),
            Standing::Missed => (Tone::Bad, "availability_missed_word"),
            Standing::PerhapsMissed => (Tone::Risk, "availability_perhaps_word"),
            Standing::Running => (Tone::Running, "availability_running_word"),
            Standing::Spent => (Tone::Bad, "availability_spent_word"),
            Standing::PerhapsSpent => (Tone::Risk, "availability_perhaps_spent_word"),
        };
        Badge::new(tone, self.words.get(key))
    }

    /// What is left of a month's budget, for a cell: "39.50", "at least 39.50", "−15.70".
    pub(in crate::site) fn left_figure(&self, spending: &Spending) -> String {
        self.floored(self.format.hundredths(spending.left), spending.exact)
    }

    /// A small bar of what was used of a month's budget, with its figures in words. `id` must be
    /// its own on the page.
    pub(in crate::site) fn budget_bar(&self, id: String, month: &ServiceMonth) -> String {
        let Some(spending) = Spending::of(month) else { return String::new() };
        let used = self.bounded(self.format.hundredths(spending.used), spending.exact);
        let caption = Caption {
            id,
            title: self.words.with(
                "availability_bar_title",
                &[("month", self.format.month(month.limits.first).into())],
            ),
            description: self.words.with(
                "availability_bar",
                &[
                    ("used", used.into()),
                    ("budget", self.format.hundredths(spending.budget).into()),
                ],
            ),
        };
        budget::bar(&caption, used_share(month))
    }

    /// In how many months the promise was kept: "11 of 12". Empty where there was none to keep.
    pub(in crate::site) fn kept_text(&self, promise: &Promise) -> String {
        promise.kept().map_or_else(String::new, |(kept, all)| {
            self.words.with("availability_kept_of", &[("kept", kept.into()), ("n", all.into())])
        })
    }
}

/// The used share of the whole month's budget. A budget of zero that was used is overdrawn beyond
/// any figure.
pub(in crate::site) fn used_share(month: &ServiceMonth) -> Option<f64> {
    month.whole_budget_seconds()?;
    month.whole_used_ratio().or_else(|| {
        let suffices = matches!(standing(month)?, Standing::Running | Standing::Kept);
        Some(if suffices { 0.0 } else { f64::INFINITY })
    })
}
