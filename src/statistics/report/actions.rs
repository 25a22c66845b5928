//! Preventive actions at as-of.

use super::Material;
use super::number::{Figure, Named};
use crate::measure::{ActionStanding, ActionState, HomeDays, HomeOfAction, SameCause, day_of};
use crate::model::action::{Action, Strength};
use crate::statistics::small_sample::may_show_median;
use crate::statistics::{ActionFigures, Ageing, Effect, Effectiveness, MedianTime};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;

/// How preventive actions stand at as-of, whatever the period.
#[derive(Debug, Clone, Serialize)]
pub struct ActionReport {
    /// Still to be done or decided.
    pub open: usize,
    /// Of these, those whose due day has passed; due today is not overdue.
    pub overdue: usize,
    /// Of the open ones, those without a due day.
    pub no_due: usize,
    /// Done, verified or not.
    pub done: usize,
    /// Done, and shown to work.
    pub verified: usize,
    /// Declined.
    pub declined: usize,
    /// Done on or before the due day / (done with a due day + open and overdue); `null` below five.
    pub on_time_rate: Option<Figure>,
    /// Wilson's 95 % interval of it.
    pub on_time_interval: Option<[Figure; 2]>,
    /// Those done in time, and all that are decided.
    pub on_time: [u64; 2],
    /// Those done, and all that are not declined.
    pub completion: [u64; 2],
    /// Done / not declined; `null` below five.
    pub completion_rate: Option<Figure>,
    /// Actions whose day of creation is known.
    pub days_to_done_n: usize,
    /// Median days from creation to done, by Kaplan and Meier where some are not done; `null` where
    /// half of them are not, and below five.
    pub median_days_to_done: Option<Figure>,
    /// Where half of them are not done yet: the median is at least so many days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub median_days_to_done_at_least: Option<Figure>,
    /// The 95 % interval of the median; the second is `null` where it has no upper end.
    pub median_days_to_done_interval: Option<[Option<Figure>; 2]>,
    /// Median age of the open ones in days; from five on.
    pub median_open_age_days: Option<Figure>,
    /// Open ones by age in days.
    pub open_by_age_days: Named<usize>,
    /// The overdue ones among them.
    pub overdue_by_age_days: Named<usize>,
    /// Not declined, by strength.
    pub by_strength: Named<usize>,
    /// Not declined, by the quarter in which they were created and by strength.
    pub strength_by_quarter: Vec<Quarter>,
    /// Preventive actions that are not declined, by what is known of their effect.
    pub effectiveness: Named<usize>,
    /// Those that are open or declined among the values of `median_days_to_done`.
    pub days_to_done_censored: usize,
}

/// The actions that were created in one quarter of a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quarter {
    /// `2026-Q1`.
    pub quarter: String,
    /// How many of each strength.
    pub by_strength: Named<usize>,
}

impl ActionReport {
    pub(super) fn of(material: &Material<'_, '_>, service: Option<&str>) -> Self {
        let zone = material.zone();
        let same_cause = SameCause::of_measured(material.book, material.measured, material.as_of);
        let mut strengths: Vec<(Option<Date>, Option<Strength>)> = Vec::new();
        let mut effects: Vec<Effect> = Vec::new();
        let mut standings: Vec<ActionStanding> = Vec::new();
        let mut add = |action: &Action, home: HomeDays, at: HomeOfAction| {
            let standing = ActionStanding::of(action, home, material.as_of, &zone);
            if standing.state != ActionState::Declined {
                strengths.push((standing.dates.created, action.strength.copied()));
            }
            let trial = same_cause.trial(at, action, &standing);
            effects.extend(trial.map(|trial| Effectiveness::of(&trial).effect));
            standings.push(standing);
        };
        let incidents = material.book.incidents.iter().zip(material.measured).enumerate();
        for (at, (record, measured)) in incidents {
            let at = HomeOfAction::Incident(at);
            if service.is_none_or(|service| measured.effects.services.contains(&service)) {
                let home = HomeDays::of_incident(record, &zone);
                for action in record.actions() {
                    add(action, home, at);
                }
            }
        }
        for (at, record) in material.book.problems.iter().enumerate() {
            let at = HomeOfAction::Problem(at);
            let services = record.problem.services.items();
            if service.is_none_or(|service| services.iter().any(|one| one.value == service)) {
                let home = HomeDays::of_problem(record);
                for action in record.problem.actions.items() {
                    add(action, home, at);
                }
            }
        }
        let figures = ActionFigures::of(&standings);
        let ageing = figures.ageing;
        let median = figures.median_days_to_done;
        let median = median.filter(|_| may_show_median(figures.days_to_done.len()));
        let (median_days_to_done, median_days_to_done_at_least) = match median {
            Some(MedianTime::Plain(days) | MedianTime::KaplanMeier(days)) => {
                (Some(Figure(days)), None)
            }
            Some(MedianTime::NotReached { at_least }) => (None, Some(Figure(at_least))),
            None => (None, None),
        };
        Self {
            open: figures.open,
            overdue: figures.overdue.len(),
            no_due: figures.no_due.len(),
            done: figures.done,
            verified: standings.iter().filter(|one| one.state == ActionState::Verified).count(),
            declined: figures.declined,
            on_time_rate: figures.on_time.shown().map(Figure),
            on_time_interval: figures
                .on_time
                .interval()
                .map(|at| [Figure(at.lower), Figure(at.upper)]),
            on_time: [figures.on_time.part, figures.on_time.whole],
            completion: [figures.completion.part, figures.completion.whole],
            completion_rate: figures.completion.shown().map(Figure),
            days_to_done_n: figures.days_to_done.len(),
            median_days_to_done,
            median_days_to_done_at_least,
            median_days_to_done_interval: figures
                .median_days_interval
                .map(|at| [Some(Figure(at.lower)), at.upper.map(Figure)]),
            median_open_age_days: figures
                .median_open_age
                .filter(|_| may_show_median(figures.open_ages.len()))
                .map(Figure),
            open_by_age_days: by_age(ageing),
            overdue_by_age_days: by_age(figures.overdue_ageing()),
            by_strength: by_strength(strengths.iter().map(|(_, strength)| *strength)),
            strength_by_quarter: quarters(&strengths, day_of(material.as_of, &zone)),
            effectiveness: Named(
                Effect::ALL
                    .iter()
                    .map(|one| {
                        let n = effects.iter().filter(|effect| *effect == one).count();
                        (one.word().replace(' ', "-"), n)
                    })
                    .collect(),
            ),
            days_to_done_censored: figures
                .days_to_done
                .iter()
                .filter(|(_, observation)| !observation.has_ended)
                .count(),
        }
    }
}

fn by_strength(all: impl Iterator<Item = Option<Strength>> + Clone) -> Named<usize> {
    let count = |wanted: Option<Strength>| all.clone().filter(|one| *one == wanted).count();
    let stated = Strength::ALL.iter().map(|one| (one.word().to_owned(), count(Some(*one))));
    Named(stated.chain([(super::counts::NOT_STATED.to_owned(), count(None))]).collect())
}

/// So many quarters are told apart: ten years.
const QUARTERS: i32 = 40;

/// The quarters from the first in which an action was created until that of as-of, without a gap; the
/// last ten years of them.
fn quarters(all: &[(Option<Date>, Option<Strength>)], today: Date) -> Vec<Quarter> {
    let number = |day: Date| i32::from(day.year()) * 4 + i32::from(day.month() - 1) / 3;
    let dated = || all.iter().filter_map(|(day, strength)| Some((number((*day)?), *strength)));
    let last = number(today);
    let Some(first) = dated().map(|(quarter, _)| quarter).min() else { return Vec::new() };
    let mut by_quarter: BTreeMap<i32, Vec<Option<Strength>>> =
        (first.max(last - QUARTERS + 1)..=last).map(|quarter| (quarter, Vec::new())).collect();
    // An action created after as-of is in none of them.
    for (quarter, strength) in dated() {
        if let Some(own) = by_quarter.get_mut(&quarter) {
            own.push(strength);
        }
    }
    let named = |(quarter, own): (i32, Vec<Option<Strength>>)| Quarter {
        quarter: format!("{}-Q{}", quarter.div_euclid(4), quarter.rem_euclid(4) + 1),
        by_strength: by_strength(own.into_iter()),
    };
    by_quarter.into_iter().map(named).collect()
}

fn by_age(ageing: Ageing) -> Named<usize> {
    Named(vec![
        ("0-30".to_owned(), ageing.to_30),
        ("31-90".to_owned(), ageing.to_90),
        ("over-90".to_owned(), ageing.over_90),
    ])
}
