//! The clock on the wall of a zone, and the instants at which it shows a time. Both count seconds:
//! the wall's from 1970-01-01T00:00 by the wall, an instant's from 1970-01-01T00:00Z.

use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, civil};

/// Seconds of a day by the clock on the wall.
pub(super) const DAY: i64 = 86_400;

/// Which instant a time names that the wall shows twice. In a gap both are the jump.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The first one.
    Opening,
    /// The second one.
    Closing,
}

/// A zone, and the times at which its wall needs no second thought.
#[derive(Debug, Clone)]
pub(super) struct Wall {
    pub(super) zone: TimeZone,
    plain: Vec<Plain>,
}

/// Times of the wall that come once, with one offset from UTC in seconds.
#[derive(Debug, Clone, Copy)]
struct Plain {
    from: i64,
    to: i64,
    offset: i64,
}

impl Wall {
    /// The wall of a zone. Most days lie far from a change of offset; what is known of them here
    /// makes an instant one subtraction. All others, and all before 1970 and after 2099, are asked
    /// of the zone itself.
    pub(super) fn new(zone: TimeZone) -> Self {
        const END: i64 = 4_102_444_800;
        let mut plain: Vec<Plain> = Vec::new();
        let mut add = |next: Plain| {
            if next.from < next.to && plain.last().is_none_or(|last| last.to <= next.from) {
                plain.push(next);
            }
        };
        let seconds = |offset: Offset| i64::from(offset.seconds());
        let mut offset = seconds(zone.to_offset(Timestamp::UNIX_EPOCH));
        // Two days: what was before the first change, and comes after the last, was not looked at.
        let mut from = offset + 2 * DAY;
        for change in zone.following(Timestamp::UNIX_EPOCH) {
            let (at, after) = (change.timestamp().as_second(), seconds(change.offset()));
            if at >= END {
                break;
            }
            if after != offset {
                add(Plain { from, to: at + offset.min(after), offset });
                from = at + offset.max(after);
                offset = after;
            }
        }
        add(Plain { from, to: END + offset - 2 * DAY, offset });
        Self { zone, plain }
    }

    /// The wall of a zone of which little will be asked.
    pub(super) const fn unprepared(zone: TimeZone) -> Self {
        Self { zone, plain: Vec::new() }
    }

    /// The instant at which the wall shows a time. `hint` is where the last one was found.
    pub(super) fn instant(&self, time: i64, end: End, hint: &mut usize) -> i64 {
        let fits = |plain: &&Plain| plain.from <= time && time < plain.to;
        if let Some(plain) = self.plain.get(*hint).filter(fits) {
            return time - plain.offset;
        }
        *hint = self.plain.partition_point(|plain| plain.to <= time);
        match self.plain.get(*hint).filter(fits) {
            Some(plain) => time - plain.offset,
            None => self.asked(time, end),
        }
    }

    fn asked(&self, time: i64, end: End) -> i64 {
        let Ok(written) = Timestamp::from_second(time) else { return time };
        let written = Offset::UTC.to_datetime(written);
        let at = |offset: Offset| time - i64::from(offset.seconds());
        match self.zone.to_ambiguous_timestamp(written).offset() {
            AmbiguousOffset::Unambiguous { offset } => at(offset),
            AmbiguousOffset::Fold { before, after } => match end {
                End::Opening => at(before),
                End::Closing => at(after),
            },
            AmbiguousOffset::Gap { before, after } => {
                let jump = self
                    .zone
                    .following(instant_of(at(after)))
                    .find(|change| change.offset() == after)
                    .map(|change| change.timestamp().as_second());
                jump.filter(|jump| *jump <= at(before)).unwrap_or(at(before))
            }
        }
    }

    /// The number of the local day of an instant, from 1970-01-01.
    pub(super) fn day(&self, instant: Timestamp) -> i64 {
        let offset = i64::from(self.zone.to_offset(instant).seconds());
        (instant.as_second() + offset).div_euclid(DAY)
    }
}

/// The number of a date, from 1970-01-01.
pub(super) fn day_number(date: civil::Date) -> i64 {
    crate::measure::days_between(civil::Date::constant(1970, 1, 1), date)
}

/// The instant of a second; the first or the last one there is where it lies outside.
pub(super) fn instant_of(second: i64) -> Timestamp {
    let bound = if second < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_second(second).unwrap_or(bound)
}
