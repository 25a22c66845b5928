//! Moments, days and lengths of time, as format.md writes them.

mod duration;

pub use duration::Duration;

use super::shape::{DayInForce, Node, Place, Reader, SchemaBook, Shape, or_empty};
use crate::model::shape::phrase as say;
use jiff::{Timestamp, civil, tz::AmbiguousOffset, tz::Offset};
use serde_json::{Value, json};

/// An instant, stated with an offset or as a local time of the day in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The instant.
    pub instant: Timestamp,
    /// Written with `~`: about this time.
    pub approximate: bool,
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub civil::Date);

/// What a moment's text says before zone and day give it an instant.
struct Written {
    date: Option<civil::Date>,
    time: civil::Time,
    next_day: bool,
    offset: Option<Offset>,
}

impl Shape for Moment {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_TIME)?;
        moment(&text, place, reader)
    }

    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "string",
            "pattern": moment_pattern(),
            "patternErrorMessage": "A time such as 09:02 on the day of the record, ~09:00 for about then, or 2026-06-10T09:02+02:00 on any other.",
            "examples": ["09:02", "~09:00", "2026-06-10T09:02+02:00"],
        }))
    }
}

/// A day of the calendar, for schemas; only 29 February of a common year passes it.
pub const DATE_PATTERN: &str = "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";

/// A time by the clock on the wall, for schemas.
pub const CLOCK_PATTERN: &str = "(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)";

/// A moment as text, for schemas: whether `09:02` has a day in force is not seen by one.
pub fn moment_pattern() -> String {
    const OFFSET: &str = "(Z|[+-](0[0-9]|1[0-8]):[0-5][0-9])";
    format!("^~?[ ]*({DATE_PATTERN}T{CLOCK_PATTERN}{OFFSET}|{CLOCK_PATTERN}{OFFSET}?)$")
}

/// Reads a moment: `2026-06-10T09:02+02:00`, or `09:02` where a day is in force.
fn moment(text: &str, place: Place, reader: &mut Reader<'_>) -> Option<Moment> {
    let (approximate, rest) = match text.strip_prefix('~') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let Some(written) = written(rest) else {
        bad_moment(text, rest, place, reader);
        return None;
    };
    let instant = instant(&written, rest, place, reader)?;
    Some(Moment { instant, approximate })
}

/// Says why a text is no moment, and what was meant where that is plain.
fn bad_moment(text: &str, rest: &str, place: Place, reader: &mut Reader<'_>) {
    let padded = format!("0{rest}");
    let day = rest.split('T').next().unwrap_or_default();
    if rest.contains(' ') && rest.contains('-') {
        reader.fault("YML005", "blank_in_time", place, &[("text", text)]);
    } else if is_shaped_like_day(day) && date_of(day).is_none() {
        reader.fault("YML005", "no_such_day", place, &[("text", day)]);
    } else if written(&padded).is_some() {
        let meant = format!("{}{padded}", if text == rest { "" } else { "~" });
        reader.fault("YML005", "hour", place, &[("text", text), ("meant", &meant)]).replacement =
            Some(meant.clone());
    } else {
        reader.fault("YML005", "time", place, &[("text", text)]);
    }
}

/// Reports a text that is no day: of another form, or not in the calendar.
pub(super) fn bad_day(message: &'static str, text: &str, place: Place, reader: &mut Reader<'_>) {
    let message = if is_shaped_like_day(text) { "no_such_day" } else { message };
    reader.fault("YML005", message, place, &[("text", text)]);
}

fn instant(
    written: &Written,
    text: &str,
    place: Place,
    reader: &mut Reader<'_>,
) -> Option<Timestamp> {
    let date = match (written.date, reader.day) {
        (Some(_), _) if written.offset.is_none() => {
            let zone = reader.zone;
            let local = written.date.map(|date| date.to_datetime(written.time));
            let meant = local
                .and_then(|local| zone.to_ambiguous_timestamp(local).compatible().ok())
                .map(|at| zone.to_offset(at));
            let meant = meant.map(|offset| format!("{text}{}", offset_text(offset)));
            let fault = reader.fault(
                "INC003",
                "offset",
                place,
                &[("text", text), ("meant", meant.as_deref().unwrap_or("2026-06-10T09:02+02:00"))],
            );
            fault.replacement = None;
            return None;
        }
        (Some(date), _) | (None, DayInForce::Given(date)) => date,
        (None, DayInForce::Unknown) => return None,
        (None, DayInForce::None) => {
            reader.fault("TML007", "no_day", place, &[("text", text)]);
            return None;
        }
    };
    let bad = |reader: &mut Reader<'_>| {
        reader.fault("YML005", "time", place, &[("text", text)]);
        None
    };
    let date = if written.next_day { date.tomorrow().ok() } else { Some(date) };
    let Some(local) = date.map(|date| date.to_datetime(written.time)) else { return bad(reader) };
    if let Some(offset) = written.offset {
        return offset.to_timestamp(local).ok().or_else(|| bad(reader));
    }
    let ambiguous = reader.zone.to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { offset } => {
            offset.to_timestamp(local).ok().or_else(|| bad(reader))
        }
        AmbiguousOffset::Gap { before, after } => {
            let facts =
                [("text", text), ("before", &offset_text(before)), ("after", &offset_text(after))]
                    .map(|(key, fact)| (key, fact.to_owned()));
            reader.fault(
                "TML007",
                "gap",
                place,
                &facts.each_ref().map(|(key, fact)| (*key, fact.as_str())),
            );
            None
        }
        AmbiguousOffset::Fold { before, after } => {
            let facts =
                [("text", text), ("before", &offset_text(before)), ("after", &offset_text(after))]
                    .map(|(key, fact)| (key, fact.to_owned()));
            reader.fault(
                "TML007",
                "fold",
                place,
                &facts.each_ref().map(|(key, fact)| (*key, fact.as_str())),
            );
            None
        }
    }
}

/// `+02:00`, as people write it.
pub fn offset_text(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", seconds.abs() / 3600, seconds.abs() / 60 % 60)
}

/// A moment as the format writes it: no blank behind `~`, no seconds that are 00, an offset in hours
/// and minutes. `None` where the text is no moment.
pub fn canonical_moment(text: &str) -> Option<String> {
    let (about, rest) = match text.strip_prefix('~') {
        Some(rest) => ("~", rest.trim_start()),
        None => ("", text),
    };
    let Written { date, offset, .. } = written(rest)?;
    let clock = if date.is_some() { rest.get(11..)? } else { rest };
    let clock = &clock[..clock.find(['Z', '+', '-']).unwrap_or(clock.len())];
    let clock = clock.strip_suffix(":00").filter(|short| short.len() == 5).unwrap_or(clock);
    let day = date.map_or_else(String::new, |date| format!("{date}T"));
    Some(format!("{about}{day}{clock}{}", offset.map(offset_text).unwrap_or_default()))
}

fn written(text: &str) -> Option<Written> {
    let (date, rest) = match text.split_once('T') {
        Some((date, rest)) => (Some(date_of(date)?), rest),
        None => (None, text),
    };
    let (clock, offset) = match rest.find(['Z', '+', '-']) {
        Some(at) => (&rest[..at], Some(offset_of(&rest[at..])?)),
        None => (rest, None),
    };
    let (time, next_day) = time_of(clock)?;
    Some(Written { date, time, next_day, offset })
}

/// `YYYY-MM-DD`, nothing else.
pub fn date_of(text: &str) -> Option<civil::Date> {
    if !is_shaped_like_day(text) {
        return None;
    }
    civil::Date::new(text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?)
        .ok()
}

fn is_shaped_like_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| {
            if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() }
        })
}

/// `HH:MM` or `HH:MM:SS`; `24:00` is the next day's `00:00`.
pub fn time_of(text: &str) -> Option<(civil::Time, bool)> {
    let bytes = text.as_bytes();
    let shaped = matches!(bytes.len(), 5 | 8)
        && bytes.iter().enumerate().all(|(at, byte)| {
            if matches!(at, 2 | 5) { *byte == b':' } else { byte.is_ascii_digit() }
        });
    if !shaped {
        return None;
    }
    let second = if bytes.len() == 8 { text[6..].parse().ok()? } else { 0 };
    if text[..5] == *"24:00" && second == 0 {
        return Some((civil::Time::midnight(), true));
    }
    civil::Time::new(text[..2].parse().ok()?, text[3..5].parse().ok()?, second, 0)
        .ok()
        .map(|time| (time, false))
}

fn offset_of(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::UTC);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = text[1..]
        .split_once(':')
        .filter(|(hours, minutes)| hours.len() == 2 && minutes.len() == 2)?;
    let digits = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<i32>().ok()).flatten()
    };
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    (minutes < 60 && hours <= 18)
        .then(|| Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok())
        .flatten()
}

impl Shape for Day {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_DAY)?;
        let day = date_of(&text);
        if day.is_none() {
            bad_day("day", &text, place, reader);
        }
        day.map(Self)
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "string",
            "pattern": format!("^{DATE_PATTERN}$"),
            "patternErrorMessage": "A day such as 2026-06-10.",
            "examples": ["2026-06-10", "2026-12-31"],
        }))
    }
}

fn digits(text: &str) -> Option<i64> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::shape::{FileId, Kind};
    use jiff::tz::TimeZone;

    /// The instant in UTC, or the code and message of the fault.
    fn read(text: &str, day: Option<&str>) -> Result<String, String> {
        let zone = TimeZone::get("Europe/Berlin").expect("bundled zone");
        let mut reader = Reader::new(FileId(0), text, &zone);
        if let Some(day) = day.and_then(date_of) {
            reader.day = DayInForce::Given(day);
        }
        let node =
            Node { kind: Kind::Scalar { text: text.into(), plain: true }, place: Place::default() };
        Moment::read(node, &mut reader)
            .map(|moment| {
                format!("{}{}", if moment.approximate { "~" } else { "" }, moment.instant)
            })
            .ok_or_else(|| {
                let fault = reader.faults.first().expect("a refused moment says why");
                format!("{} {}", fault.code, fault.message)
            })
    }

    #[test]
    fn moments_are_read_as_the_format_says() {
        let check = |text: &str, day: Option<&str>, want: Result<&str, &str>| {
            assert_eq!(
                read(text, day),
                want.map(str::to_owned).map_err(str::to_owned),
                "{text} on {day:?}"
            );
        };
        check("2026-06-10T09:02+02:00", None, Ok("2026-06-10T07:02:00Z"));
        check("2026-06-10T09:02:30Z", None, Ok("2026-06-10T09:02:30Z"));
        check("~09:00", Some("2026-06-10"), Ok("~2026-06-10T07:00:00Z"));
        check("24:00", Some("2026-06-10"), Ok("2026-06-10T22:00:00Z"));
        check("09:02", None, Err("TML007 no_day"));
        check("2026-06-10T09:02", None, Err("INC003 offset"));
        check("02:30", Some("2026-03-29"), Err("TML007 gap"));
        check("02:10", Some("2026-10-25"), Err("TML007 fold"));
        check("02:10+02:00", Some("2026-10-25"), Ok("2026-10-25T00:10:00Z"));
        check("02:10+01:00", Some("2026-10-25"), Ok("2026-10-25T01:10:00Z"));
        check("9:02", Some("2026-06-10"), Err("YML005 hour"));
        check("~9:02", Some("2026-06-10"), Err("YML005 hour"));
        check("9999-12-31T24:00Z", None, Err("YML005 time"));
        check("25:00", Some("2026-06-10"), Err("YML005 time"));
        check("2026-02-30T09:02Z", None, Err("YML005 no_such_day"));
        check("2026-06-10 09:02", None, Err("YML005 blank_in_time"));
    }
}
