//! Moments and days in the casebook's zone, in the order and with the names of the language.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::Serialize;
use std::collections::BTreeMap;

use super::Format;
use super::pattern::Pattern;
use crate::site::words::Words;

/// A moment as `<time>` shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Time {
    /// For people.
    pub text: String,
    /// For machines: the `datetime` attribute.
    pub iso: String,
}

impl Format<'_> {
    /// "Wed 10 June 2026".
    pub fn date(&self, date: Date) -> String {
        self.dated("date_with_weekday", &SHORT_WEEKDAYS, &MONTHS, date)
    }

    /// "Wednesday 10 June 2026", where a day is a heading.
    pub fn date_in_full(&self, date: Date) -> String {
        self.dated("date_with_weekday", &WEEKDAYS, &MONTHS, date)
    }

    /// "10 Jun 2026", for tables.
    pub fn date_short(&self, date: Date) -> String {
        self.dated("date_with_year", &SHORT_WEEKDAYS, &SHORT_MONTHS, date)
    }

    /// "10 Jun", where the year is known.
    pub fn day(&self, date: Date) -> String {
        self.dated("date_without_year", &SHORT_WEEKDAYS, &SHORT_MONTHS, date)
    }

    /// "June 2026".
    pub fn month(&self, date: Date) -> String {
        self.dated("month_and_year", &SHORT_WEEKDAYS, &MONTHS, date)
    }

    /// "Jun", where the year is known.
    pub fn month_short(&self, date: Date) -> String {
        self.words.get(SHORT_MONTHS[place(date.month() - 1)])
    }

    /// "J", where a name has no room and stands in its place of the year.
    pub fn month_letter(&self, date: Date) -> String {
        self.words.get(MONTH_LETTERS[place(date.month() - 1)])
    }

    fn dated(&self, key: &str, weekdays: &[&str; 7], months: &[&str; 12], date: Date) -> String {
        let weekday = place(date.weekday().to_monday_zero_offset());
        let month = months[place(date.month() - 1)];
        self.times.dates[key].fill(&[
            self.words.word(weekdays[weekday]),
            &date.day().to_string(),
            self.words.word(month),
            &date.year().to_string(),
        ])
    }

    /// The day on which a moment falls in the casebook's zone.
    pub fn day_of(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    /// "Wed 10 June 2026, 18:00 (UTC+2)".
    pub fn moment(&self, at: Timestamp) -> Time {
        let local = self.local(at);
        let text =
            self.times.full.fill(&[&self.date(local.date()), &clock_text(local), &self.offset(at)]);
        Time { text, iso: self.iso(at) }
    }

    /// "10 Jun 11:31", for tables.
    pub fn moment_short(&self, at: Timestamp) -> Time {
        let local = self.local(at);
        let text = self.times.short.fill(&[&self.day(local.date()), &clock_text(local)]);
        Time { text, iso: self.iso(at) }
    }

    /// "Wed 10 Jun 11:31", where it matters whether somebody was at work.
    pub fn moment_of_week(&self, at: Timestamp) -> Time {
        let local = self.local(at);
        let weekday = place(local.date().weekday().to_monday_zero_offset());
        let weekday = self.words.word(SHORT_WEEKDAYS[weekday]);
        let text = self.times.of_week.fill(&[weekday, &self.day(local.date()), &clock_text(local)]);
        Time { text, iso: self.iso(at) }
    }

    /// "09:02", where the day is known; with seconds only if there are any.
    pub fn clock(&self, at: Timestamp) -> Time {
        Time { text: clock_text(self.local(at)), iso: self.iso(at) }
    }

    /// "UTC+2", the offset that holds at a moment.
    pub fn offset(&self, at: Timestamp) -> String {
        let seconds = self.zone.to_offset(at).seconds();
        if seconds == 0 {
            return self.words.get("offset_zero");
        }
        let minutes = seconds.unsigned_abs() / 60;
        let (whole, rest) = (minutes / 60, minutes % 60);
        let hours = if rest == 0 { whole.to_string() } else { format!("{whole}:{rest:02}") };
        let key = if seconds > 0 { "offset_ahead" } else { "offset_behind" };
        self.words.with(key, &[("hours", hours.into())])
    }

    /// What a clock on the wall shows. Copies no zone: that would be a counter which all threads
    /// write.
    fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    fn iso(&self, at: Timestamp) -> String {
        let offset = self.zone.to_offset(at);
        let (time, seconds) = (offset.to_datetime(at), offset.seconds());
        let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
        let date = time.date();
        let mut text = String::with_capacity("2026-06-10T09:02:30+02:00".len());
        push_two(&mut text, date.year() / 100);
        push_two(&mut text, date.year() % 100);
        text.push('-');
        push_two(&mut text, date.month());
        text.push('-');
        push_two(&mut text, date.day());
        text.push('T');
        push_clock(&mut text, time);
        text.push(sign);
        push_two(&mut text, minutes / 60);
        text.push(':');
        push_two(&mut text, minutes % 60);
        text
    }

    /// "~09:00", if the record calls the time approximate.
    pub fn about(&self, time: Time, is_approximate: bool) -> Time {
        if !is_approximate {
            return time;
        }
        Time { text: self.words.with("about", &[("value", time.text.into())]), ..time }
    }
}

/// "09:02", with seconds only if there are any.
fn clock_text(time: DateTime) -> String {
    let mut text = String::with_capacity("09:02:30".len());
    push_clock(&mut text, time);
    text
}

fn push_clock(text: &mut String, time: DateTime) {
    push_two(text, time.hour());
    text.push(':');
    push_two(text, time.minute());
    if time.second() != 0 {
        text.push(':');
        push_two(text, time.second());
    }
}

/// A number in two digits. `{:02}` costs several times as much, and a report has thousands.
fn push_two(text: &mut String, number: impl Into<i32>) {
    let number = number.into().unsigned_abs();
    for digit in [number / 10 % 10, number % 10] {
        text.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}

/// The messages of times, taken apart.
pub(super) struct Times {
    dates: BTreeMap<&'static str, Pattern>,
    full: Pattern,
    short: Pattern,
    of_week: Pattern,
}

impl Times {
    pub(super) fn of(words: &Words) -> Self {
        let date = |key| (key, Pattern::of(words, key, &["weekday", "day", "month", "year"]));
        let dates = ["date_with_weekday", "date_with_year", "date_without_year", "month_and_year"];
        Self {
            dates: dates.map(date).into(),
            full: Pattern::of(words, "moment_full", &["date", "time", "offset"]),
            short: Pattern::of(words, "moment_short", &["date", "time"]),
            of_week: Pattern::of(words, "moment_of_week", &["weekday", "date", "time"]),
        }
    }
}

fn place(of: i8) -> usize {
    usize::try_from(of).expect("months and weekdays count from zero")
}

const MONTHS: [&str; 12] = [
    "month_january",
    "month_february",
    "month_march",
    "month_april",
    "month_may",
    "month_june",
    "month_july",
    "month_august",
    "month_september",
    "month_october",
    "month_november",
    "month_december",
];
const SHORT_MONTHS: [&str; 12] = [
    "short_january",
    "short_february",
    "short_march",
    "short_april",
    "short_may",
    "short_june",
    "short_july",
    "short_august",
    "short_september",
    "short_october",
    "short_november",
    "short_december",
];
const MONTH_LETTERS: [&str; 12] = [
    "letter_january",
    "letter_february",
    "letter_march",
    "letter_april",
    "letter_may",
    "letter_june",
    "letter_july",
    "letter_august",
    "letter_september",
    "letter_october",
    "letter_november",
    "letter_december",
];
const WEEKDAYS: [&str; 7] = [
    "weekday_monday",
    "weekday_tuesday",
    "weekday_wednesday",
    "weekday_thursday",
    "weekday_friday",
    "weekday_saturday",
    "weekday_sunday",
];
const SHORT_WEEKDAYS: [&str; 7] = [
    "short_monday",
    "short_tuesday",
    "short_wednesday",
    "short_thursday",
    "short_friday",
    "short_saturday",
    "short_sunday",
];

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::super::super::words::Words;
    use super::*;

    fn berlin(words: &Words) -> Format<'_> {
        Format::new(words, TimeZone::get("Europe/Berlin").unwrap())
    }

    #[test]
    fn times() {
        let words = Words::english();
        let format = berlin(&words);
        for (at, moment, short, iso) in [
            (
                "2026-06-10T09:02+02:00",
                "Wed 10 June 2026, 09:02 (UTC+2)",
                "10 Jun 09:02",
                "2026-06-10T09:02+02:00",
            ),
            // The hour that comes twice: the offset tells which.
            (
                "2026-10-25T02:30:05+01:00",
                "Sun 25 October 2026, 02:30:05 (UTC+1)",
                "25 Oct 02:30:05",
                "2026-10-25T02:30:05+01:00",
            ),
            (
                "2028-02-28T23:30Z",
                "Tue 29 February 2028, 00:30 (UTC+1)",
                "29 Feb 00:30",
                "2028-02-29T00:30+01:00",
            ),
        ] {
            let at: Timestamp = at.parse().unwrap();
            assert_eq!(format.moment(at), Time { text: moment.to_owned(), iso: iso.to_owned() });
            assert_eq!(format.moment_short(at).text, short);
            assert_eq!(iso.parse::<Timestamp>().unwrap(), at);
        }
        let at: Timestamp = "2026-06-10T07:00Z".parse().unwrap();
        assert_eq!(format.about(format.clock(at), true).text, "~09:00");
        assert_eq!(format.about(format.clock(at), false).text, "09:00");
        for (zone, want) in
            [("UTC", "UTC"), ("Asia/Kolkata", "UTC+5:30"), ("America/St_Johns", "UTC−2:30")]
        {
            assert_eq!(Format::new(&words, TimeZone::get(zone).unwrap()).offset(at), want);
        }
    }

    #[test]
    fn dates() {
        let words = Words::english();
        let format = berlin(&words);
        let date = jiff::civil::date(2026, 6, 10);
        assert_eq!(format.date(date), "Wed 10 June 2026");
        assert_eq!(format.date_in_full(date), "Wednesday 10 June 2026");
        assert_eq!(format.date_short(date), "10 Jun 2026");
        assert_eq!(format.day(date), "10 Jun");
        assert_eq!(format.month(date), "June 2026");
    }
}
