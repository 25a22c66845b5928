//! A time as another system writes it in, a moment with an offset out.
//!
//! Nothing is guessed: what is not a time says why. A time without a zone gets the zone that the
//! caller states, and says so.

use crate::model::time::offset_text;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

/// A moment as it will stand in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The local time, to the second.
    pub local: DateTime,
    /// Its offset.
    pub offset: Offset,
    /// Only about this time.
    pub approximate: bool,
    /// The source gave no offset: the stated zone was assumed.
    pub zone_assumed: bool,
    /// What the reader of the report should know of it.
    pub remark: Option<String>,
}

impl Stamp {
    /// The moment as format.md writes it; seconds only where there are some.
    pub fn text(&self) -> String {
        let (date, time) = (self.local.date(), self.local.time());
        let about = if self.approximate { "~" } else { "" };
        let seconds =
            if time.second() == 0 { String::new() } else { format!(":{:02}", time.second()) };
        let (hour, minute) = (time.hour(), time.minute());
        format!("{about}{date}T{hour:02}:{minute:02}{seconds}{}", offset_text(self.offset))
    }

    /// The instant, for comparing.
    pub fn instant(&self) -> Option<jiff::Timestamp> {
        self.offset.to_timestamp(self.local).ok()
    }
}

/// Reads a time, `2018-04-13 15:54:00`, `2024-12-27T09:43:40.482Z`, `2021-08-28 08:00:00+00:00`
/// and the like. The error is the half sentence that a note begins with.
pub(super) fn read(text: &str, zone: &TimeZone, zone_name: &str) -> Result<Stamp, String> {
    let text = text.trim();
    let date_end = text.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(text.len());
    let date = date(&text[..date_end], text)?;
    let rest = text[date_end..].trim_start_matches(['T', 't']).trim();
    if rest.is_empty() {
        let local = date.to_datetime(Time::midnight());
        let remark = format!("`{text}` states no time of day: taken as about 00:00");
        return assumed(local, text, zone, zone_name).map(|stamp| Stamp {
            approximate: true,
            remark: Some(remark),
            ..stamp
        });
    }
    let clock_end = rest
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ','))
        .unwrap_or(rest.len());
    let time = time(&rest[..clock_end], text)?;
    let local = date.to_datetime(time);
    let zone_text = rest[clock_end..].trim();
    if zone_text.is_empty() {
        return assumed(local, text, zone, zone_name);
    }
    let offset = offset(zone_text).ok_or_else(|| format!("`{zone_text}` is not an offset"))?;
    if offset.to_timestamp(local).is_err() {
        return Err(format!("`{text}` is not a time"));
    }
    Ok(Stamp { local, offset, approximate: false, zone_assumed: false, remark: None })
}

fn date(text: &str, whole: &str) -> Result<Date, String> {
    let parts: Vec<_> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return Err(format!("`{whole}` is not a time")) };
    if year.len() != 4 || !matches!(month.len(), 1 | 2) || !matches!(day.len(), 1 | 2) {
        return Err(format!("`{whole}` is not a time"));
    }
    let number = |part: &str| part.parse::<i8>().unwrap_or(-1);
    Date::new(year.parse().unwrap_or(-1), number(month), number(day))
        .ok()
        .filter(|date| date.year() >= 0)
        .ok_or_else(|| format!("`{text}` is not a day of the calendar"))
}

fn time(text: &str, whole: &str) -> Result<Time, String> {
    let clock = text.split(['.', ',']).next().unwrap_or_default();
    let parts: Vec<_> = clock.split(':').collect();
    if !matches!(parts.len(), 2 | 3) {
        return Err(format!("`{whole}` is not a time"));
    }
    let mut numbers = [0i8; 3];
    for (at, (part, called, limit)) in parts
        .iter()
        .zip([("hour", 23), ("minute", 59), ("second", 59)])
        .map(|(p, (c, l))| (p, c, l))
        .enumerate()
    {
        numbers[at] = part
            .parse()
            .ok()
            .filter(|number| matches!(part.len(), 1 | 2) && (0..=limit).contains(number))
            .ok_or_else(|| format!("{called} {part} is not a time"))?;
    }
    Time::new(numbers[0], numbers[1], numbers[2], 0).map_err(|_| format!("`{whole}` is not a time"))
}

/// `Z`, `+02:00`, `+0200`, `+2`, with the abbreviation that Go prints behind it.
fn offset(text: &str) -> Option<Offset> {
    let text = match text.split_once(' ') {
        Some((offset, name)) if name.chars().all(|c| c.is_ascii_alphabetic()) => offset,
        Some(_) => return None,
        None => text,
    };
    if matches!(text, "Z" | "z" | "UTC" | "GMT") {
        return Some(Offset::UTC);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = text[1..].replacen(':', "", 1);
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) =
        digits.split_at(if digits.len() > 2 { digits.len() - 2 } else { digits.len() });
    let (hours, minutes): (i32, i32) =
        (hours.parse().ok()?, if minutes.is_empty() { 0 } else { minutes.parse().ok()? });
    // The record's own reader takes offsets up to 18 hours.
    let seconds = hours * 3600 + minutes * 60;
    (minutes < 60 && seconds <= 18 * 3600)
        .then(|| Offset::from_seconds(sign * seconds).ok())
        .flatten()
}

/// A local time in the assumed zone: an hour that the clocks skip is none, and of an hour that
/// comes twice the first is taken.
fn assumed(local: DateTime, text: &str, zone: &TimeZone, zone_name: &str) -> Result<Stamp, String> {
    let (offset, remark) = match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => (offset, None),
        AmbiguousOffset::Fold { before, .. } => {
            (before, Some(format!("`{text}` comes twice in {zone_name}: the first is taken")))
        }
        AmbiguousOffset::Gap { .. } => {
            return Err(format!("`{text}` does not exist in {zone_name}, whose clocks skip it"));
        }
    };
    if offset.to_timestamp(local).is_err() {
        return Err(format!("`{text}` is not a time"));
    }
    Ok(Stamp { local, offset, approximate: false, zone_assumed: true, remark })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_in_berlin(text: &str) -> Result<String, String> {
        let zone = TimeZone::get("Europe/Berlin").expect("bundled zone");
        read(text, &zone, "Europe/Berlin").map(|stamp| {
            format!("{}{}", stamp.text(), if stamp.zone_assumed { " assumed" } else { "" })
        })
    }

    #[test]
    fn foreign_times_are_read_or_refused_in_words() {
        let check = |text: &str, want: Result<&str, &str>| {
            assert_eq!(
                read_in_berlin(text),
                want.map(str::to_owned).map_err(str::to_owned),
                "{text}"
            );
        };
        check("2018-04-13 15:54:00", Ok("2018-04-13T15:54+02:00 assumed"));
        check("2018-01-13T15:54", Ok("2018-01-13T15:54+01:00 assumed"));
        check("2024-12-27T09:43:40.482Z", Ok("2024-12-27T09:43:40+00:00"));
        check("2021-08-28 08:00:00+00:00", Ok("2021-08-28T08:00+00:00"));
        check("2021-08-28 08:00:00 -0530", Ok("2021-08-28T08:00-05:30"));
        check("2021-08-28 08:00:00 +0200 CEST", Ok("2021-08-28T08:00+02:00"));
        check("2021-11-25T08:00:00-00:00", Ok("2021-11-25T08:00+00:00"));
        check("2001-2-4t1:02:03.123456789 +2", Ok("2001-02-04T01:02:03+02:00"));
        check("2021-06-02", Ok("~2021-06-02T00:00+02:00 assumed"));
        check("2024-10-27 02:30:00", Ok("2024-10-27T02:30+02:00 assumed"));
        check(
            "2024-03-31 02:30:00",
            Err("`2024-03-31 02:30:00` does not exist in Europe/Berlin, whose clocks skip it"),
        );
        check("2024-08-13T015:00:00+02:00", Err("hour 015 is not a time"));
        check("2024-08-13T25:00:00+02:00", Err("hour 25 is not a time"));
        check("2024-08-13T15:61:00+02:00", Err("minute 61 is not a time"));
        check("2017-02-30 14:30:00", Err("`2017-02-30` is not a day of the calendar"));
        check("2024-08-13 3:00 PM", Err("`PM` is not an offset"));
        check("2024-08-13 15:00:00+25:00", Err("`+25:00` is not an offset"));
        check("yesterday", Err("`yesterday` is not a time"));
        check("", Err("`` is not a time"));
        check("2024-08-13T15+02:00", Err("`2024-08-13T15+02:00` is not a time"));
    }
}
