//! When a calendar is open: weekly hours, holidays and exceptions of a zone as spans of UTC, and
//! what is counted and due by them. Definitions: domain.md §§ 2.1, 2.2, 2.7.
//!
//! Hours are times by the clock on the wall. An opening in the repeated hour is its first
//! occurrence, a closing its second, and the begin of that hour comes twice as well; either in a
//! gap is the jump. All arithmetic is in UTC and in whole seconds.

mod wall;

#[cfg(test)]
mod tests;

use super::day_of;
use super::span::{self, Span, Spans};
use crate::model::service_level::{Calendar, HourSpan, Validity, WeeklyCalendar};
use jiff::{Timestamp, civil, tz::TimeZone};
use std::ops::ControlFlow;
use wall::{DAY, End, Wall, day_number, instant_of};

/// How far ahead an end is looked for: 200 years.
const FORESIGHT: u32 = 73_050;

/// No zone is further from UTC than 26 h: an instant's local day is at most two days away.
const REACH: i64 = 2;

/// All of a local day.
const WHOLE_DAY: &[Hour] = &[Hour { from: 0, to: DAY }];

/// When a calendar is open. Made once for a calendar of casebook.yaml, and asked often.
#[derive(Debug, Clone)]
pub struct Hours {
    wall: Wall,
    /// `None`: always.
    rota: Option<Rota>,
    valid: [Option<civil::Date>; 2],
}

/// Weekly hours, and the days that have others.
#[derive(Debug, Clone)]
struct Rota {
    /// Monday first.
    week: [Vec<Hour>; 7],
    /// Holidays and exceptions by the number of their day, in order.
    special: Vec<(i64, Vec<Hour>)>,
    /// The last day that may be open.
    last: i64,
}

/// A span of a day in seconds by the clock on the wall.
#[derive(Debug, Clone, Copy)]
struct Hour {
    from: i64,
    to: i64,
}

impl Hours {
    /// Day and night; its days are those of a zone.
    pub fn always(zone: TimeZone) -> Self {
        Self { wall: Wall::unprepared(zone), rota: None, valid: [None; 2] }
    }

    /// The hours of a calendar. Its broken parts count as not given, and the name of a zone that
    /// nobody knows as the default zone.
    pub fn of(calendar: &Calendar, default_zone: &TimeZone) -> Self {
        let weekly = match calendar {
            Calendar::Always => return Self::always(default_zone.clone()),
            Calendar::Weekly(weekly) => weekly,
        };
        let named = weekly.time_zone.get().and_then(|name| TimeZone::get(name).ok());
        let valid = weekly.valid.get();
        let day = |of: fn(&Validity) -> Option<civil::Date>| valid.and_then(of);
        Self {
            wall: Wall::new(named.unwrap_or_else(|| default_zone.clone())),
            rota: Some(Rota::of(weekly)),
            valid: [
                day(|valid| valid.from.copied().map(|day| day.0)),
                day(|valid| valid.to.copied().map(|day| day.0)),
            ],
        }
    }

    /// Open day and night, because nothing else was agreed: not weekly hours that leave no gap.
    pub const fn is_always(&self) -> bool {
        self.rota.is_none()
    }

    /// Whether no hour of its whole life is open: no weekly hours, and no exception that has any.
    pub fn never_opens(&self) -> bool {
        self.rota.as_ref().is_some_and(|rota| rota.last == i64::MIN)
    }

    /// The zone of its days.
    pub const fn zone(&self) -> &TimeZone {
        &self.wall.zone
    }

    /// The open hours in `[from, to)`.
    pub fn open(&self, from: Timestamp, to: Timestamp) -> Spans {
        let mut open = Spans::default();
        let _: ControlFlow<()> = self.each_open(from, to, |span| {
            open.push(span);
            ControlFlow::Continue(())
        });
        open
    }

    /// Seconds in `[from, to)` that are open and not paused: E(t) of domain.md § 2.1.
    pub fn seconds(&self, from: Timestamp, to: Timestamp, paused: &Spans) -> i64 {
        let mut sum = 0;
        let _: ControlFlow<()> = self.each_counted(from, to, paused, |span| {
            sum += span.seconds();
            ControlFlow::Continue(())
        });
        sum
    }

    /// The first instant at which so many seconds are counted from a start; the start itself for
    /// none. At closing time, where they end with the day, and not at the next opening. `None`
    /// where weekly hours do not reach them within 200 years, or the end of time comes first.
    pub fn due(&self, start: Timestamp, seconds: i64, paused: &Spans) -> Option<Timestamp> {
        if seconds <= 0 {
            return Some(start);
        }
        let years = if self.is_always() { i64::MAX } else { i64::from(FORESIGHT) * DAY };
        let end = instant_of(start.as_second().saturating_add(years));
        // Nothing comes after a pause without an end: it need not be walked through.
        let end = paused.after(end).first().map_or(end, |pause| pause.from.min(end));
        let mut left = seconds;
        let reached = self.each_counted(start, end, paused, |span| {
            let within = span.seconds();
            if left <= within {
                return ControlFlow::Break(instant_of(span.from.as_second() + left));
            }
            left -= within;
            ControlFlow::Continue(())
        });
        reached.break_value()
    }

    /// When so many business days are over (domain.md § 2.7). The local day of the trigger is
    /// day 0, even late in the evening; of the days that follow, those count that have an open
    /// hour; due is the end of the last one of the n-th. Without any hours agreed all days count,
    /// and end at midnight. For 0 days it is the end of day 0, or the trigger where that day was
    /// closed or is over by then. `None` where so many days do not come within 200 years.
    pub fn business_days_due(&self, trigger: Timestamp, days: u32) -> Option<Timestamp> {
        let zero = self.wall.day(trigger);
        let mut hint = 0;
        let mut end = |day: i64| self.end_of(day, &mut hint).map(instant_of);
        let Some(following) = days.checked_sub(1) else {
            return Some(end(zero).map_or(trigger, |end| end.max(trigger)));
        };
        if days > FORESIGHT {
            return None;
        }
        let last = self.last_day().min(zero + i64::from(FORESIGHT));
        (zero + 1..=last).filter_map(end).nth(usize::try_from(following).ok()?)
    }

    /// The first local day of `[from, to)` for which holidays are not known; for an empty span the
    /// day of its instant is asked. `None` without `valid`.
    pub fn first_day_outside(&self, from: Timestamp, to: Timestamp) -> Option<civil::Date> {
        let first = day_of(from, self.zone());
        if self.valid[0].is_some_and(|valid| first < valid) {
            return Some(first);
        }
        let after = self.valid[1]?.tomorrow().ok()?.max(first);
        // The end itself is not in the span: midnight of New Year asks nothing of the new year.
        let end = instant_of(to.as_second().saturating_sub(1)).max(from);
        (after <= day_of(end, self.zone())).then_some(after)
    }

    /// Visits the open hours in `[from, to)` in order of time; they may touch.
    fn each_open<B>(
        &self,
        from: Timestamp,
        to: Timestamp,
        mut visit: impl FnMut(Span) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let Some(rota) = &self.rota else {
            return if from < to { visit(Span { from, to }) } else { ControlFlow::Continue(()) };
        };
        let (from, to) = (from.as_second(), to.as_second());
        let first = from.div_euclid(DAY) - REACH;
        let last = rota.last.min(to.div_euclid(DAY) + REACH);
        let mut special = rota.special_from(first);
        let (mut done, mut hint) = (from, 0);
        for day in first..=last {
            let hours = match special.split_first() {
                Some(((next, hours), rest)) if *next == day => {
                    special = rest;
                    hours
                }
                Some(_) | None => rota.usual(day),
            };
            for hour in hours {
                // Where midnight itself is repeated, a day opens before the one before closes.
                let opens = self.wall.instant(day * DAY + hour.from, End::Opening, &mut hint);
                if opens >= to {
                    return ControlFlow::Continue(());
                }
                let closes = self.wall.instant(day * DAY + hour.to, End::Closing, &mut hint);
                let (opens, closes) = (opens.max(done), closes.min(to));
                if opens < closes {
                    done = closes;
                    visit(Span { from: instant_of(opens), to: instant_of(closes) })?;
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// Visits what is open and not paused in `[from, to)`, in order of time.
    fn each_counted<B>(
        &self,
        from: Timestamp,
        to: Timestamp,
        paused: &Spans,
        mut visit: impl FnMut(Span) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let mut cuts = paused.after(from);
        self.each_open(from, to, |span| {
            if cuts.is_empty() {
                return visit(span);
            }
            span::outside(span, &mut cuts).try_for_each(&mut visit)
        })
    }

    /// The end of a day's last open hour.
    fn end_of(&self, day: i64, hint: &mut usize) -> Option<i64> {
        let hours = self.rota.as_ref().map_or(WHOLE_DAY, |rota| rota.hours(day));
        let mut at = |hour: i64, end: End| self.wall.instant(day * DAY + hour, end, hint);
        hours.iter().rev().find_map(|hour| {
            let closes = at(hour.to, End::Closing);
            (at(hour.from, End::Opening) < closes).then_some(closes)
        })
    }

    fn last_day(&self) -> i64 {
        self.rota.as_ref().map_or(i64::MAX, |rota| rota.last)
    }
}

impl Rota {
    fn of(weekly: &WeeklyCalendar) -> Self {
        let week = weekly.hours.get().map(|hours| hours.0.each_ref().map(|day| joined(day)));
        let week = week.unwrap_or_default();
        let exceptions = weekly.exceptions.get().into_iter().flat_map(|days| &days.0);
        let holidays = weekly.holidays.get().into_iter().flatten();
        let mut special: Vec<_> = exceptions
            .map(|(date, hours)| (day_number(*date), joined(hours)))
            .chain(holidays.map(|day| (day_number(day.value.0), Vec::new())))
            .collect();
        // A stable sort: an exception stands before a holiday of its day, and stays.
        special.sort_by_key(|(day, _)| *day);
        special.dedup_by_key(|(day, _)| *day);
        let last = if week.iter().any(|day| !day.is_empty()) {
            i64::MAX
        } else {
            let open = special.iter().rfind(|(_, hours)| !hours.is_empty());
            open.map_or(i64::MIN, |(day, _)| *day)
        };
        Self { week, special, last }
    }

    fn special_from(&self, day: i64) -> &[(i64, Vec<Hour>)] {
        &self.special[self.special.partition_point(|(special, _)| *special < day)..]
    }

    /// The hours of a day that is neither a holiday nor an exception.
    fn usual(&self, day: i64) -> &Vec<Hour> {
        // Day 0, 1970-01-01, was a Thursday.
        let weekday = usize::try_from((day + 3).rem_euclid(7)).unwrap_or_default();
        &self.week[weekday]
    }

    fn hours(&self, day: i64) -> &[Hour] {
        match self.special_from(day).first() {
            Some((special, hours)) if *special == day => hours,
            Some(_) | None => self.usual(day),
        }
    }
}

/// The spans of a day in order, those that overlap or touch as one.
fn joined(hours: &[HourSpan]) -> Vec<Hour> {
    let hours = hours.iter().filter(|hour| hour.from < hour.to);
    let mut all: Vec<_> =
        hours.map(|hour| Hour { from: hour.from.into(), to: hour.to.into() }).collect();
    all.sort_by_key(|hour| hour.from);
    all.dedup_by(|next, last| {
        let meets = next.from <= last.to;
        if meets {
            last.to = last.to.max(next.to);
        }
        meets
    });
    all
}
