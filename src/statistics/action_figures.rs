//! Figures of many actions at as-of. Whether one is open, overdue or old is said by `measure`.

use super::count::length;
use super::proportion::Share;
use super::quantile::{median, sorted};
use super::small_sample::{Shown, WithOpen};
use super::survival::{MedianTime, MedianTimeInterval, Observation};
use crate::measure::action::{ActionStanding, ActionState};

/// How old open actions are, in days since they were created.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ageing {
    /// 0 to 30 days.
    pub to_30: usize,
    /// 31 to 90 days.
    pub to_90: usize,
    /// More than 90 days.
    pub over_90: usize,
}

/// The figures. Lists hold places in the list of actions given.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionFigures {
    /// Neither done nor declined.
    pub open: usize,
    /// Open ones whose due day has passed, with the days since.
    pub overdue: Vec<(usize, i64)>,
    /// Open ones without a due day.
    pub no_due: Vec<usize>,
    /// Days since creation of the open ones whose day of creation is known.
    pub open_ages: Vec<(usize, i64)>,
    /// Median of those days.
    pub median_open_age: Option<f64>,
    /// Those days in classes.
    pub ageing: Ageing,
    /// Done or verified.
    pub done: usize,
    /// Declined.
    pub declined: usize,
    /// Done on or before the due day, of those that were done and had one, or are open and overdue.
    pub on_time: Share,
    /// Done, of all that were not declined.
    pub completion: Share,
    /// Days until each was done; so far, where it is open; until it was declined, where it was. Without
    /// those whose day of creation is not known.
    pub days_to_done: Vec<(usize, Observation)>,
    /// The median of these.
    pub median_days_to_done: Option<MedianTime>,
    /// Its 95 % interval, where one may be shown: of Kaplan and Meier where some are not done, else exact.
    pub median_days_interval: Option<MedianTimeInterval>,
}

impl ActionFigures {
    /// The figures of actions as they stand.
    pub fn of(actions: &[ActionStanding]) -> Self {
        let count = |is: fn(&ActionStanding) -> bool| actions.iter().filter(|one| is(one)).count();
        let open = || actions.iter().enumerate().filter(|(_, one)| one.state.is_open());
        let done = count(|one| one.state.is_done());
        let declined = count(|one| one.state == ActionState::Declined);
        let overdue: Vec<(usize, i64)> =
            open().filter_map(|(at, one)| Some((at, one.overdue_days?))).collect();
        let had_due = count(|one| one.state.is_done() && one.dates.due.is_some());
        let in_time = |one: &ActionStanding| {
            let days = one.dates.due.zip(one.dates.done);
            one.state.is_done() && days.is_some_and(|(due, done)| done <= due)
        };
        let open_ages: Vec<(usize, i64)> =
            open().filter_map(|(at, one)| Some((at, age(one)?))).collect();
        let days_to_done: Vec<(usize, Observation)> = actions
            .iter()
            .enumerate()
            .filter_map(|(at, one)| {
                let observation =
                    Observation { time: days(age(one)?), has_ended: one.state.is_done() };
                Some((at, observation))
            })
            .collect();
        let ages: Vec<f64> = open_ages.iter().map(|(_, age)| days(*age)).collect();
        let observations: Vec<Observation> = days_to_done.iter().map(|(_, one)| *one).collect();
        Self {
            open: open().count(),
            no_due: open().filter(|(_, one)| one.dates.due.is_none()).map(|(at, _)| at).collect(),
            median_open_age: median(&sorted(&ages)),
            ageing: Ageing::of(open_ages.iter().map(|(_, age)| *age)),
            done,
            declined,
            on_time: share(count(in_time), had_due + overdue.len()),
            completion: share(done, actions.len() - declined),
            median_days_to_done: MedianTime::of(&observations),
            median_days_interval: median_interval(&observations),
            overdue,
            open_ages,
            days_to_done,
        }
    }
}

impl ActionFigures {
    /// The overdue ones by the days since they were created.
    pub fn overdue_ageing(&self) -> Ageing {
        let is_overdue = |place: usize| self.overdue.iter().any(|(at, _)| *at == place);
        Ageing::of(self.open_ages.iter().filter(|(at, _)| is_overdue(*at)).map(|(_, age)| *age))
    }
}

impl Ageing {
    fn of(ages: impl Iterator<Item = i64>) -> Self {
        let mut ageing = Self::default();
        for age in ages {
            match age {
                ..=30 => ageing.to_30 += 1,
                31..=90 => ageing.to_90 += 1,
                91.. => ageing.over_90 += 1,
            }
        }
        ageing
    }
}

fn median_interval(observations: &[Observation]) -> Option<MedianTimeInterval> {
    if let Some(with_open) = WithOpen::of(observations) {
        return with_open.interval;
    }
    let times: Vec<f64> = observations.iter().map(|one| one.time).collect();
    let exact = Shown::of(&times).interval?;
    Some(MedianTimeInterval { lower: exact.lower, upper: Some(exact.upper) })
}

/// An action done before it was created, or created after as-of, has no age.
fn age(action: &ActionStanding) -> Option<i64> {
    action.age_days.filter(|days| *days >= 0)
}

fn days(days: i64) -> f64 {
    usize::try_from(days).map_or(0.0, length)
}

fn share(part: usize, whole: usize) -> Share {
    let count = |length: usize| u64::try_from(length).unwrap_or(u64::MAX);
    Share { part: count(part), whole: count(whole) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::action::ActionDates;
    use jiff::civil::{Date, date};

    fn standing(state: ActionState, age_days: Option<i64>, due: Option<Date>) -> ActionStanding {
        let dates = ActionDates { due, ..ActionDates::default() };
        ActionStanding {
            state,
            dates,
            overdue_days: None,
            age_days,
            verification_overdue_days: None,
        }
    }

    #[test]
    fn no_actions_have_no_rates() {
        let none = ActionFigures::of(&[]);
        assert_eq!((none.open, none.done, none.median_open_age), (0, 0, None));
        assert_eq!((none.on_time.ratio(), none.completion.ratio()), (None, None));
        assert_eq!(none.median_days_to_done, None);
    }

    #[test]
    fn the_classes_of_age_meet_without_a_gap() {
        let ages = [0, 30, 31, 90, 91, 400];
        let actions: Vec<_> =
            ages.iter().map(|age| standing(ActionState::Accepted, Some(*age), None)).collect();
        let figures = ActionFigures::of(&actions);
        assert_eq!(figures.ageing, Ageing { to_30: 2, to_90: 2, over_90: 2 });
        assert_eq!(figures.no_due.len(), 6);
        assert_eq!(figures.median_days_to_done, Some(MedianTime::NotReached { at_least: 400.0 }));
    }

    #[test]
    fn what_is_not_known_is_left_out_and_not_taken_for_zero() {
        let actions = [
            standing(ActionState::Proposed, None, None),
            standing(ActionState::Done, Some(-3), Some(date(2026, 6, 1))),
            standing(ActionState::Declined, Some(5), None),
            standing(ActionState::Verified, Some(8), None),
        ];
        let figures = ActionFigures::of(&actions);
        assert_eq!((figures.open, figures.done, figures.declined), (1, 2, 1));
        assert!(figures.open_ages.is_empty() && figures.ageing == Ageing::default());
        assert_eq!(figures.days_to_done.len(), 2);
        // Done on a day that nobody wrote down is not in time; done without a due day is not decided.
        assert_eq!(figures.on_time, Share { part: 0, whole: 1 });
        assert_eq!(figures.completion, Share { part: 2, whole: 3 });
    }
}
