//! Calendars against a model that shares nothing with them: it looks at every minute of an
//! interval, asks the zone what the wall shows, and decides by the words of the rules.

#[path = "support/property.rs"]
mod property;

use casebook::load::{self, Memory};
use casebook::measure::{Hours, Span, Spans};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use property::holds;
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::cell::Cell;
use std::collections::BTreeMap;

/// Zones that change by an hour, by half an hour, at midnight, by a whole day, and not at all.
const ZONES: [&str; 10] = [
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "America/Havana",
    "America/St_Johns",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "UTC",
];

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Minutes of a day: from, to.
type Hour = (u16, u16);

/// A calendar, and what is asked of it. Days and minutes count from the start of the interval.
#[derive(Debug, Clone)]
struct Case {
    zone: &'static str,
    week: Vec<Vec<Hour>>,
    holidays: Vec<i32>,
    exceptions: BTreeMap<i32, Vec<Hour>>,
    start: Timestamp,
    minutes: i64,
    pauses: Vec<(i64, i64)>,
    /// What share of the counted minutes is the target, of 1,000.
    share: i64,
    business_days: u32,
}

/// Hours of a day: anything, and what lies where changes of the wall are.
fn hours() -> impl Strategy<Value = Vec<Hour>> {
    let minute = prop_oneof![
        2 => 0..=1440_u16,
        4 => 0..=185_u16,
        1 => 1380..=1440_u16,
        1 => Just(0),
        1 => Just(1440),
    ];
    let span = (minute.clone(), minute).prop_map(|(one, two)| (one.min(two), one.max(two)));
    let span = span.prop_filter("not empty", |(from, to)| from < to);
    prop_oneof![
        5 => prop::collection::vec(span, 0..4),
        1 => Just(vec![(0, 360), (1320, 1440)]),
        1 => Just(vec![(480, 720), (780, 1080)]),
        1 => Just(vec![(0, 1440)]),
    ]
}

/// 1990 to 2059, most of them up to two days before a change of the wall.
fn start(zone: &str, minute: i64, before: Option<i64>) -> Timestamp {
    let any = Timestamp::from_second(631_152_000 + minute * 60).expect("in range");
    let zone = TimeZone::get(zone).expect("built in");
    let change = before.and_then(|before| Some((before, zone.following(any).next()?)));
    change.map_or(any, |(before, change)| change.timestamp() - SignedDuration::from_mins(before))
}

fn case() -> impl Strategy<Value = Case> {
    let minute = 0..70 * 365 * 1440_i64;
    let calendar = (
        prop::sample::select(&ZONES[..]),
        prop::collection::vec(hours(), 7),
        prop::collection::vec(-1..13_i32, 0..3),
        prop::collection::btree_map(-1..13_i32, hours(), 0..3),
    );
    let length = prop_oneof![0..3_000_i64, 4 * 1440..=12 * 1440_i64];
    let pauses = prop::collection::vec((-2_000..9_000_i64, 0..3_000_i64), 0..4);
    let asked = (
        minute,
        prop::option::weighted(0.75, 0..2 * 1440_i64),
        length,
        pauses,
        0..=1000_i64,
        0..5_u32,
    );
    (calendar, asked).prop_map(|((zone, week, holidays, exceptions), asked)| {
        let (minute, before, minutes, pauses, share, business_days) = asked;
        let start = start(zone, minute, before);
        Case { zone, week, holidays, exceptions, start, minutes, pauses, share, business_days }
    })
}

impl Case {
    fn minute(&self, minute: i64) -> Timestamp {
        self.start + SignedDuration::from_mins(minute)
    }

    fn first_date(&self) -> Date {
        TimeZone::get(self.zone).expect("built in").to_datetime(self.start).date()
    }

    /// The calendar as a casebook has it, read by the loader.
    fn hours(&self) -> Hours {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        let spans = |hours: &Vec<Hour>| {
            let spans = hours.iter().map(|(from, to)| format!("{}-{}", clock(*from), clock(*to)));
            json!(spans.collect::<Vec<_>>())
        };
        let date = |day: &i32| (self.first_date() + day.days()).to_string();
        let week = WEEKDAYS.iter().zip(&self.week);
        let week: Map<_, _> = week.map(|(day, hours)| ((*day).to_owned(), spans(hours))).collect();
        let exceptions = self.exceptions.iter();
        let exceptions: Map<_, _> =
            exceptions.map(|(day, hours)| (date(day), spans(hours))).collect();
        let holidays: Vec<String> = self.holidays.iter().map(date).collect();
        let calendar: Value = json!({
            "time_zone": self.zone, "hours": week, "holidays": holidays, "exceptions": exceptions,
        });
        // JSON is YAML.
        let config = json!({
            "casebook": 1,
            "organisation": "Example Co",
            "time_zone": "Europe/Berlin",
            "services": {"office-printing": {"name": "Office printing"}},
            "calendars": {"agreed": calendar},
        });
        let files = [("casebook.yaml".to_owned(), config.to_string().into_bytes())];
        let config = load::load(&Memory::new(files)).expect("our format").book.config;
        let calendar = config.calendars.get().and_then(|all| all.get("agreed"));
        Hours::of(calendar.expect("a calendar"), &config.zone())
    }

    fn paused(&self) -> Spans {
        let pauses = self.pauses.iter().map(|(from, length)| Span {
            from: self.minute(*from),
            to: self.minute(from + length),
        });
        Spans::of(pauses)
    }

    fn is_paused(&self, minute: i64) -> bool {
        self.pauses.iter().any(|(from, length)| (*from..from + length).contains(&minute))
    }

    /// The hours of a date by the rules: exception, holiday, weekday.
    fn of_date(&self, date: Date) -> &[Hour] {
        let day = (date - self.first_date()).get_days();
        if let Some(hours) = self.exceptions.get(&day) {
            return hours;
        }
        if self.holidays.contains(&day) {
            return &[];
        }
        &self.week[usize::try_from(date.weekday().to_monday_zero_offset()).expect("a weekday")]
    }
}

/// Which dates are open in each minute of the interval. An hour is open from the first time that
/// the wall shows its begin, or has jumped over it, until the last time that it shows its end, or
/// jumps over it.
struct Model {
    dates: Vec<Vec<Date>>,
}

impl Model {
    fn of(case: &Case) -> Self {
        // No wall goes back by more than three hours.
        const MARGIN: i64 = 180;
        let zone = TimeZone::get(case.zone).expect("built in");
        let minutes = -MARGIN..case.minutes + MARGIN;
        let wall: Vec<DateTime> =
            minutes.map(|minute| zone.to_datetime(case.minute(minute))).collect();
        let mut highest = wall.clone();
        for at in 1..wall.len() {
            highest[at] = highest[at].max(highest[at - 1]);
        }
        let mut lowest = wall;
        for at in (1..lowest.len()).rev() {
            lowest[at - 1] = lowest[at - 1].min(lowest[at]);
        }
        let mut hours: BTreeMap<Date, Vec<(DateTime, DateTime)>> = BTreeMap::new();
        let ends = |date: Date| {
            let at = |minute: u16| date.at(0, 0, 0, 0) + i64::from(minute).minutes();
            case.of_date(date).iter().map(|(from, to)| (at(*from), at(*to))).collect()
        };
        let inside = usize::try_from(MARGIN).expect("positive")
            ..usize::try_from(MARGIN + case.minutes).expect("positive");
        let dates = inside.map(|at| {
            let (low, next, high) = (lowest[at], lowest[at + 1], highest[at]);
            // 24:00 of the date before is this date's 00:00, which may come again.
            let mut date = low.date();
            if next.time() == Time::midnight() {
                date = date.yesterday().expect("in range");
            }
            let mut open = Vec::new();
            while date <= high.date() {
                let spans = hours.entry(date).or_insert_with(|| ends(date));
                let is_open =
                    |(from, to): &(DateTime, DateTime)| *from <= high && (low < *to || next <= *to);
                if spans.iter().any(is_open) {
                    open.push(date);
                }
                date = date.tomorrow().expect("in range");
            }
            open
        });
        Self { dates: dates.collect() }
    }

    /// The minutes of the interval that are open.
    fn open(&self) -> impl Iterator<Item = i64> {
        (0..).zip(&self.dates).filter(|(_, dates)| !dates.is_empty()).map(|(minute, _)| minute)
    }

    /// The minute in which the n-th open date after a first one ends, where the interval shows it.
    fn end_of(&self, first: Date, days: u32) -> Option<i64> {
        let mut last: BTreeMap<Date, i64> = BTreeMap::new();
        for (minute, dates) in (0..).zip(&self.dates) {
            last.extend(dates.iter().map(|date| (*date, minute + 1)));
        }
        if days == 0 {
            return last.get(&first).copied();
        }
        let following: Vec<i64> =
            last.into_iter().filter(|(date, _)| *date > first).map(|(_, end)| end).collect();
        let wanted = usize::try_from(days).expect("few") - 1;
        // Two open dates must follow: where midnight is repeated, the next one opens before the
        // n-th one closes.
        following.get(wanted + 2)?;
        following.get(wanted).copied()
    }
}

/// What the calendar says of a case, beside what the model says.
fn agree(case: &Case) -> Result<bool, TestCaseError> {
    let (hours, paused, model) = (case.hours(), case.paused(), Model::of(case));
    let (start, end) = (case.start, case.minute(case.minutes));
    let span = |minute: i64| Span { from: case.minute(minute), to: case.minute(minute + 1) };
    let open = Spans::of(model.open().map(span));
    prop_assert_eq!(hours.open(start, end), open.clone(), "open");

    let counted: Vec<i64> = model.open().filter(|minute| !case.is_paused(*minute)).collect();
    let seconds = |count: usize| i64::try_from(count).expect("few") * 60;
    prop_assert_eq!(hours.seconds(start, end, &paused), seconds(counted.len()), "seconds");
    prop_assert_eq!(open.without(&paused).seconds(), seconds(counted.len()), "without");
    let both = open.intersect(&paused);
    prop_assert_eq!(open.without(&paused).union(&both), open, "union");

    let share = usize::try_from(case.share).expect("positive");
    let target = counted.len() * share / 1000;
    // Any minute, and each one after which nothing is counted for a while.
    let stops = counted.windows(2).zip(1..).filter(|(two, _)| two[0] + 1 < two[1]);
    for target in stops.map(|(_, target)| target).chain([target, counted.len()]) {
        let due = target.checked_sub(1).map_or(start, |last| case.minute(counted[last] + 1));
        prop_assert_eq!(hours.due(start, seconds(target), &paused), Some(due), "due");
    }
    let more = hours.due(start, seconds(counted.len()) + 1, &paused);
    prop_assert!(more.is_none_or(|more| more > end), "{more:?} is due, {end} too early");

    let first = case.first_date();
    let ends = model.end_of(first, case.business_days);
    if case.business_days == 0 {
        // Where day 0 goes on after the interval, the model has not seen its end.
        if TimeZone::get(case.zone).expect("built in").to_datetime(end).date() > first + 1.day() {
            let want = case.minute(ends.unwrap_or(0));
            prop_assert_eq!(hours.business_days_due(start, 0), Some(want), "0 business days");
        }
    } else if let Some(ends) = ends {
        let due = hours.business_days_due(start, case.business_days);
        prop_assert_eq!(due, Some(case.minute(ends)), "{} business days", case.business_days);
        return Ok(true);
    }
    Ok(false)
}

#[test]
fn a_calendar_counts_what_every_minute_says() {
    let with_days = Cell::new(0);
    holds(250, case(), |case| {
        with_days.set(with_days.get() + u32::from(agree(&case)?));
        Ok(())
    });
    // The model sees the end of the n-th day in the longer intervals only.
    assert!(with_days.get() > 30, "{} cases of 250 asked for business days", with_days.get());
}
