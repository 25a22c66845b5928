//! The local days that figures look at.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

/// Why two days are no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPeriod {
    /// The last day comes before the first.
    #[error("the period ends {to} before it begins {from}")]
    Reversed {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// Nothing of it has come yet.
    #[error("the period begins {from}, after the state at {today}: nothing of it is known yet")]
    Ahead {
        /// The first day.
        from: Date,
        /// The day of as-of.
        today: Date,
    },
}

impl Period {
    /// The twelve full months before a day.
    pub fn twelve_months_before(today: Date) -> Self {
        let to = today.first_of_month().yesterday().unwrap_or(Date::MIN);
        let from = to.first_of_month().saturating_sub(11.months());
        Self { from, to }
    }

    /// Days from one to another; what is later than `today` is left out, since nothing of it can
    /// be known.
    pub fn new(from: Date, to: Date, today: Date) -> Result<Self, BadPeriod> {
        if to < from {
            return Err(BadPeriod::Reversed { from, to });
        }
        if from > today {
            return Err(BadPeriod::Ahead { from, today });
        }
        Ok(Self { from, to: to.min(today) })
    }

    /// Whether a day belongs to it.
    pub fn has(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many days it has.
    pub fn days(&self) -> i64 {
        crate::measure::days_between(self.from, self.to) + 1
    }

    /// The first days of the months that it touches.
    pub fn months(&self) -> Vec<Date> {
        let mut months = Vec::new();
        let mut first = self.from.first_of_month();
        while first <= self.to {
            months.push(first);
            match first.checked_add(1.month()) {
                Ok(next) => first = next,
                Err(_) => break,
            }
        }
        months
    }

    /// Whether all days of a month belong to it.
    pub fn has_whole(&self, first: Date) -> bool {
        self.has(first) && self.has(first.last_of_month())
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut period = serializer.serialize_struct("Period", 3)?;
        period.serialize_field("from", &self.from)?;
        period.serialize_field("to", &self.to)?;
        period.serialize_field("days", &self.days())?;
        period.end()
    }
}
