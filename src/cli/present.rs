//! What time it is: the machine's clock and zone, `--as-of`, and instants from the command line.

use super::{Global, Result, terminal};
use crate::model::Moment;
use crate::model::casebook::Casebook;
use crate::model::time::{date_of, offset_text, time_of};
use crate::patch::WallTime;
use anyhow::bail;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{RoundMode, Timestamp, TimestampRound, Unit};
use std::path::Path;

/// The present: `as_of:` of casebook.yaml, else now.
pub(super) fn present(config: &Casebook) -> Timestamp {
    config.as_of.get().map_or_else(now, |moment| moment.instant)
}

/// The instant at which clocks are read: `--as-of`, else the present.
pub(super) fn as_of(global: &Global, config: &Casebook) -> Result<Timestamp> {
    match &global.as_of {
        Some(text) => instant("--as-of", text, &config.zone(), None),
        None => Ok(present(config)),
    }
}

/// Now, cut to the minute.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    now.round(TimestampRound::new().smallest(Unit::Minute).mode(RoundMode::Trunc)).unwrap_or(now)
}

/// The machine's zone by its IANA name, where it can be told.
pub(super) fn machine_zone() -> Option<String> {
    let from_environment = std::env::var("TZ").ok();
    let from_link = std::fs::read_link("/etc/localtime").ok().and_then(|link| zone_of_link(&link));
    let from_file = std::fs::read_to_string("/etc/timezone").ok();
    [from_environment, from_link, from_file].into_iter().flatten().find_map(|name| {
        let name = name.trim().trim_start_matches(':');
        let zone = TimeZone::get(name).ok()?;
        // The name as the database spells it: `TZ=europe/berlin` works too.
        Some(zone.iana_name().unwrap_or(name).to_owned())
    })
}

/// The zone that a link into the system's zone database names.
fn zone_of_link(link: &Path) -> Option<String> {
    let (_, name) = link.to_str()?.split_once("zoneinfo/")?;
    Some(name.to_owned())
}

/// An instant from the command line: with an offset, or a local time of the casebook; `HH:MM`
/// where a day is given.
pub(super) fn instant(
    flag: &str,
    text: &str,
    zone: &TimeZone,
    today: Option<Date>,
) -> Result<Timestamp> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(instant);
    }
    let Some(local) = local(text, today) else {
        let short = if today.is_some() { "09:02 for today, or " } else { "" };
        bail!(
            "{flag} `{text}` is not an instant: write {short}2026-09-30T18:00, with an offset (2026-09-30T18:00+02:00) where it must be exact"
        )
    };
    let ambiguous = zone.to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => Ok(ambiguous.compatible()?),
        AmbiguousOffset::Gap { .. } => {
            bail!("{flag} `{text}` does not exist: the clocks go forward over it on this day")
        }
        AmbiguousOffset::Fold { before, after } => bail!(
            "{flag} `{text}` comes twice, as the clocks go back: write {local}{} or {local}{}",
            offset_text(before),
            offset_text(after),
            local = local.strftime("%Y-%m-%dT%H:%M"),
        ),
    }
}

/// The moment that a flag tells, such as `~09:02` for about then today; without it the present, and
/// where that stands still, a warning that begins with these words.
pub(super) fn told(
    global: &Global,
    config: &Casebook,
    (flag, text): (&str, Option<&str>),
    warning: &str,
) -> Result<Moment> {
    let zone = config.zone();
    let latest = present(config);
    let now = as_of(global, config)?;
    let show = |at: Timestamp| WallTime::of(at, &zone).whole();
    if now > latest {
        bail!("--as-of {} is later than the present, {}", show(now), show(latest));
    }
    let Some(text) = text else {
        if config.as_of.is_given() && global.as_of.is_none() {
            let now = show(now);
            let fixed = "casebook.yaml fixes the present with `as_of:`";
            terminal::warn(global, &format!("{fixed}; {warning} {now}"));
        }
        return Ok(Moment { instant: now, approximate: false });
    };
    let (approximate, rest) = match text.strip_prefix('~') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let today = zone.to_datetime(now).date();
    let instant = instant(flag, rest, &zone, Some(today))?;
    if instant > latest {
        bail!("{flag} {} is later than the present, {}", show(instant), show(latest));
    }
    Ok(Moment { instant, approximate })
}

/// `2026-09-30T18:00`, `2026-09-30`, and `18:00` where a day is given.
fn local(text: &str, today: Option<Date>) -> Option<DateTime> {
    if let Some(date) = date_of(text) {
        return today.is_none().then(|| date.to_datetime(jiff::civil::Time::midnight()));
    }
    if let (Some(today), Some((time, false))) = (today, time_of(text)) {
        return Some(today.to_datetime(time));
    }
    let (date, time) = text.split_once('T')?;
    let (time, next_day) = time_of(time)?;
    let date = date_of(date)?;
    Some(if next_day { date.tomorrow().ok()? } else { date }.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn instants_are_read_or_refused_in_words() {
        let zone = TimeZone::get("Europe/Berlin").expect("bundled zone");
        let read = |text: &str, today: Option<Date>| {
            instant("--started", text, &zone, today)
                .map_or_else(|error| error.to_string(), |instant| instant.to_string())
        };
        let today = Some(date(2026, 10, 25));
        let check = |text: &str, want: &str| assert_eq!(read(text, today), want, "{text}");
        check("09:02", "2026-10-25T08:02:00Z");
        check("2026-06-10T09:02", "2026-06-10T07:02:00Z");
        check("2026-06-10T09:02+02:00", "2026-06-10T07:02:00Z");
        check("2026-06-10T09:02Z", "2026-06-10T09:02:00Z");
        check(
            "02:10",
            "--started `02:10` comes twice, as the clocks go back: write 2026-10-25T02:10+02:00 or 2026-10-25T02:10+01:00",
        );
        check(
            "2026-03-29T02:30",
            "--started `2026-03-29T02:30` does not exist: the clocks go forward over it on this day",
        );
        for bad in ["", "nine", "2026-06-10", "2026-13-01T00:00", "25:00"] {
            assert!(read(bad, today).contains("is not an instant"), "{bad}");
        }
        assert_eq!(read("2026-06-10", None), "2026-06-09T22:00:00Z");
        assert!(read("09:02", None).contains("is not an instant"));
    }

    #[test]
    fn a_link_into_the_zone_database_names_the_zone() {
        let check = |link: &str, want: Option<&str>| {
            assert_eq!(zone_of_link(Path::new(link)).as_deref(), want, "{link}");
        };
        check("/usr/share/zoneinfo/Europe/Berlin", Some("Europe/Berlin"));
        check("../usr/share/zoneinfo/Etc/UTC", Some("Etc/UTC"));
        check("/etc/somewhere", None);
    }
}
