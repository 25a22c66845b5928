//! What lasts over the end of a month: open incidents, open and overdue actions. Every period ends
//! with a month, or runs until as-of, so this is all that the state at its end needs.

use super::Material;
use crate::measure::{day_of, life};
use jiff::civil::Date;
use std::collections::HashMap;

/// What lasted over the end of each month, in the order it was added.
pub(super) struct MonthEnds<T> {
    /// The first days of all months, the earliest first.
    months: Vec<Date>,
    today: Date,
    lasting: HashMap<Date, Vec<T>>,
}

impl<T: Copy> MonthEnds<T> {
    /// Of no month yet. `months` are the first days of all that will be asked for.
    pub(super) fn new(months: &[Date], today: Date) -> Self {
        Self { months: months.to_vec(), today, lasting: HashMap::new() }
    }

    /// Adds what began on a day and ended on another, or has not ended: to each month on whose last
    /// day, or today where it runs, it had begun and had not ended.
    pub(super) fn add(&mut self, what: T, begin: Date, end: Option<Date>) {
        let first = self.months.partition_point(|month| self.end_of(*month) < begin);
        for month in self.months.iter().skip(first).copied() {
            if end.is_some_and(|end| end <= self.end_of(month)) {
                break;
            }
            self.lasting.entry(month).or_default().push(what);
        }
    }

    /// What lasted over the end of the month with this first day.
    pub(super) fn at(&self, month: Date) -> &[T] {
        self.lasting.get(&month).map_or(&[], Vec::as_slice)
    }

    fn end_of(&self, month: Date) -> Date {
        month.last_of_month().min(self.today)
    }
}

/// The incidents that were open at the end of each month; one that was resolved and opened again was
/// not open in between.
pub(super) fn open_incidents(
    material: &Material<'_, '_>,
    counting: &[(Date, usize)],
    months: &[Date],
    today: Date,
) -> MonthEnds<usize> {
    let zone = material.zone();
    let mut open = MonthEnds::new(months, today);
    for (begin, at) in counting {
        let (record, measured) = (&material.book.incidents[*at], &material.measured[*at]);
        let mut begin = *begin;
        for cycle in life::cycles(&record.incident) {
            let (Some(resolved), Some(reopened)) = (cycle.resolved.get(), cycle.reopened.get())
            else {
                continue;
            };
            if reopened.instant <= material.as_of {
                open.add(*at, begin, Some(day_of(resolved.instant, &zone)));
                begin = day_of(reopened.instant, &zone);
            }
        }
        let moments = &measured.moments;
        let ended = moments.resolved.or(moments.closed).filter(|_| !measured.status.is_open());
        open.add(*at, begin, ended.map(|at| day_of(at.instant, &zone)));
    }
    open
}
