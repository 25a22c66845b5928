//! Months, quarters and years, as reports are named after them: `2026-06`, `2026-Q2`, `2026`. Their
//! days are local ones of the casebook's zone.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Serialize, Serializer};
use std::fmt;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodUnit {
    /// A calendar month.
    Month,
    /// Three months, from January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
}

/// One month, quarter or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarPeriod {
    unit: PeriodUnit,
    first: Date,
}

impl PeriodUnit {
    /// All of them, the shortest first.
    pub const ALL: &[Self] = &[Self::Month, Self::Quarter, Self::Year];

    /// The word of files for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    const fn months(self) -> i8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

impl CalendarPeriod {
    /// The period in which a day lies.
    pub fn of(unit: PeriodUnit, day: Date) -> Self {
        let months = unit.months();
        let month = (day.month() - 1) / months * months + 1;
        let first = Date::new(day.year(), month, 1).unwrap_or_else(|_| day.first_of_month());
        Self { unit, first }
    }

    /// A period by its name; `None` where it is none.
    pub fn parse(name: &str) -> Option<Self> {
        let (year, rest) = match name.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (name, None),
        };
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let year: i16 = year.parse().ok().filter(|year| is_year && *year > 0)?;
        let (unit, month) = match rest {
            None => (PeriodUnit::Year, 1),
            Some("Q1" | "q1") => (PeriodUnit::Quarter, 1),
            Some("Q2" | "q2") => (PeriodUnit::Quarter, 4),
            Some("Q3" | "q3") => (PeriodUnit::Quarter, 7),
            Some("Q4" | "q4") => (PeriodUnit::Quarter, 10),
            Some(month) if month.len() == 2 && month.bytes().all(|byte| byte.is_ascii_digit()) => {
                (PeriodUnit::Month, month.parse().ok()?)
            }
            Some(_) => return None,
        };
        let first = Date::new(year, month, 1).ok()?;
        Some(Self { unit, first })
    }

    /// How long it is.
    pub const fn unit(self) -> PeriodUnit {
        self.unit
    }

    /// Its first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> Date {
        self.first.saturating_add(i32::from(self.unit.months() - 1).months()).last_of_month()
    }

    /// The quarter of its year, 1 to 4.
    pub fn quarter(self) -> i8 {
        (self.first.month() - 1) / 3 + 1
    }

    /// The period of the same unit before it; `None` at the beginning of all time.
    pub fn before(self) -> Option<Self> {
        Some(Self::of(self.unit, self.first.yesterday().ok()?))
    }

    /// The period of the same unit after it; `None` at the end of all time.
    pub fn after(self) -> Option<Self> {
        Some(Self::of(self.unit, self.last().tomorrow().ok()?))
    }

    /// The quarters of a year, the months of a quarter; a month has no parts.
    pub fn parts(self) -> Vec<Self> {
        let unit = match self.unit {
            PeriodUnit::Month => return Vec::new(),
            PeriodUnit::Quarter => PeriodUnit::Month,
            PeriodUnit::Year => PeriodUnit::Quarter,
        };
        let first = Self::of(unit, self.first);
        let parts = std::iter::successors(Some(first), |part| part.after());
        parts.take_while(|part| self.has(part.first)).collect()
    }

    /// The quarter of a month, the year of a quarter; a year is part of nothing.
    pub fn whole(self) -> Option<Self> {
        match self.unit {
            PeriodUnit::Month => Some(Self::of(PeriodUnit::Quarter, self.first)),
            PeriodUnit::Quarter => Some(Self::of(PeriodUnit::Year, self.first)),
            PeriodUnit::Year => None,
        }
    }

    /// Whether a day belongs to it.
    pub fn has(self, day: Date) -> bool {
        self.first <= day && day <= self.last()
    }

    /// Whether it shares a day with another.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last() && other.first <= self.last()
    }

    /// Whether it is not over on a day: its last day has not passed.
    pub fn is_running(self, today: Date) -> bool {
        self.last() >= today
    }
}

impl fmt::Display for CalendarPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.first.year();
        match self.unit {
            PeriodUnit::Month => write!(f, "{year:04}-{:02}", self.first.month()),
            PeriodUnit::Quarter => write!(f, "{year:04}-Q{}", self.quarter()),
            PeriodUnit::Year => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for CalendarPeriod {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn period(name: &str) -> CalendarPeriod {
        CalendarPeriod::parse(name).expect("a period")
    }

    #[test]
    fn names_go_both_ways_and_others_are_none() {
        for (name, first, last) in [
            ("2026-06", date(2026, 6, 1), date(2026, 6, 30)),
            ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
            ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
            ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
            ("2026", date(2026, 1, 1), date(2026, 12, 31)),
            ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ] {
            let period = period(name);
            assert_eq!((period.to_string().as_str(), period.first()), (name, first));
            assert_eq!(period.last(), last, "{name}");
        }
        assert_eq!(period("2026-q2"), period("2026-Q2"));
        for bad in [
            "",
            "26",
            "2026-",
            "2026-13",
            "2026-00",
            "2026-6",
            "2026-Q5",
            "2026-Q0",
            "2026-Q",
            "0000",
            "+026",
            "2026-06-01",
            "2026Q2",
            "2026-+6",
            "Q2-2026",
            " 2026",
        ] {
            assert_eq!(CalendarPeriod::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn neighbours_parts_and_wholes() {
        assert_eq!(period("2026-01").before(), Some(period("2025-12")));
        assert_eq!(period("2025-Q4").after(), Some(period("2026-Q1")));
        assert_eq!(period("2026").before(), Some(period("2025")));
        let names = |of: CalendarPeriod| {
            of.parts().iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(names(period("2026")), "2026-Q1 2026-Q2 2026-Q3 2026-Q4");
        assert_eq!(names(period("2026-Q2")), "2026-04 2026-05 2026-06");
        assert_eq!(names(period("2026-06")), "");
        assert_eq!(period("2026-06").whole(), Some(period("2026-Q2")));
        assert_eq!(period("2026").whole(), None);
    }

    #[test]
    fn overlaps_and_running() {
        assert!(period("2026").overlaps(period("2026-Q3")));
        assert!(!period("2026-Q1").overlaps(period("2026-Q2")));
        assert!(period("2026-Q3").is_running(date(2026, 9, 30)));
        assert!(!period("2026-Q3").is_running(date(2026, 10, 1)));
    }
}
