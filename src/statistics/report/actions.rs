//! Preventive actions at as-of.

use super::Material;
use super::number::{Figure, Named};
use crate::measure::{ActionStanding, ActionState, HomeDays};
use crate::model::action::{Action, Strength};
use crate::statistics::small_sample::may_show_median;
use crate::statistics::{ActionFigures, Ageing, MedianTime};
use serde::Serialize;

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
    /// Median age of the open ones in days; from five on.
    pub median_open_age_days: Option<Figure>,
    /// Open ones by age in days.
    pub open_by_age_days: Named<usize>,
    /// The overdue ones among them.
    pub overdue_by_age_days: Named<usize>,
    /// Not declined, by strength.
    pub by_strength: Named<usize>,
    /// Those that are open or declined among the values of `median_days_to_done`.
    pub days_to_done_censored: usize,
}

impl ActionReport {
    pub(super) fn of(material: &Material<'_, '_>, service: Option<&str>) -> Self {
        let zone = material.zone();
        let mut strengths: Vec<Option<Strength>> = Vec::new();
        let mut standings: Vec<ActionStanding> = Vec::new();
        let mut add = |action: &Action, home: HomeDays| {
            let standing = ActionStanding::of(action, home, material.as_of, &zone);
            if standing.state != ActionState::Declined {
                strengths.push(action.strength.copied());
            }
            standings.push(standing);
        };
        for (record, measured) in material.book.incidents.iter().zip(material.measured) {
            if service.is_none_or(|service| measured.effects.services.contains(&service)) {
                let home = HomeDays::of_incident(record, &zone);
                record.actions().iter().for_each(|action| add(action, home));
            }
        }
        for record in &material.book.problems {
            let services = record.problem.services.items();
            if service.is_none_or(|service| services.iter().any(|one| one.value == service)) {
                let home = HomeDays::of_problem(record);
                record.problem.actions.items().iter().for_each(|action| add(action, home));
            }
        }
        let figures = ActionFigures::of(&standings);
        let strong =
            |wanted: Option<Strength>| strengths.iter().filter(|one| **one == wanted).count();
        let by_strength = Strength::ALL
            .iter()
            .map(|one| (one.word().to_owned(), strong(Some(*one))))
            .chain([(super::counts::NOT_STATED.to_owned(), strong(None))]);
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
            on_time: [figures.on_time.part, figures.on_time.whole],
            completion: [figures.completion.part, figures.completion.whole],
            completion_rate: figures.completion.shown().map(Figure),
            days_to_done_n: figures.days_to_done.len(),
            median_days_to_done,
            median_days_to_done_at_least,
            median_open_age_days: figures
                .median_open_age
                .filter(|_| may_show_median(figures.open_ages.len()))
                .map(Figure),
            open_by_age_days: by_age(ageing),
            overdue_by_age_days: by_age(figures.overdue_ageing()),
            by_strength: Named(by_strength.collect()),
            days_to_done_censored: figures
                .days_to_done
                .iter()
                .filter(|(_, observation)| !observation.has_ended)
                .count(),
        }
    }
}

fn by_age(ageing: Ageing) -> Named<usize> {
    Named(vec![
        ("0-30".to_owned(), ageing.to_30),
        ("31-90".to_owned(), ageing.to_90),
        ("over-90".to_owned(), ageing.over_90),
    ])
}
