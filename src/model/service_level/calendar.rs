//! Calendars: weekly hours with holidays and exceptions.

use crate::model::shape::phrase as say;
use crate::model::shape::{
    At, Field, Key, Kind, Node, OneOrMany, Reader, SchemaBook, Shape, or_empty, shape,
};
use crate::model::time::{self, Day};
use indexmap::IndexMap;
use jiff::civil;
use serde_json::{Value, json};

/// When somebody works, or when a service is promised.
#[derive(Debug, Clone, PartialEq)]
pub enum Calendar {
    /// Day and night.
    Always,
    /// Weekly hours with holidays and exceptions.
    Weekly(Box<WeeklyCalendar>),
}

shape! {
    /// Weekly hours with holidays and exceptions.
    pub struct WeeklyCalendar {
        /// Its zone, an IANA name; default the casebook's.
        ///
        /// Examples: `Europe/Berlin`, `UTC`.
        time_zone: String,
        /// Open hours by weekday or range of weekdays.
        hours: WeekHours = required,
        /// Closed days.
        holidays: Vec<At<Day>>,
        /// Days with hours of their own.
        exceptions: DayHours,
        /// The days for which holidays are known.
        valid: Validity,
    }
}

shape! {
    /// The days for which a calendar's holidays are known, both included.
    pub struct Validity {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    }
}

/// A span of a day, `08:00-12:00`; `24:00` ends the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HourSpan {
    /// Begin, in seconds from midnight by the clock on the wall.
    pub from: u32,
    /// End, in seconds from midnight by the clock on the wall, up to 86,400.
    pub to: u32,
}

/// Open hours by weekday, Monday first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WeekHours(pub [Vec<HourSpan>; 7]);

/// Hours of single days.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DayHours(pub IndexMap<civil::Date, Vec<HourSpan>>);

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Shape for Calendar {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Kind::Scalar { text, .. } = &node.kind {
            if text == "always" {
                return Some(Self::Always);
            }
            reader.wrong_type(node.place, say::HOURS_OR_ALWAYS, format!("`{text}`"));
            return None;
        }
        WeeklyCalendar::read(node, reader).map(|weekly| Self::Weekly(Box::new(weekly)))
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let weekly = WeeklyCalendar::schema(book);
        json!({"anyOf": [{"const": "always", "description": "Day and night, every day."}, weekly]})
    }
}

impl Shape for HourSpan {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_SPAN_OF_HOURS)?;
        let seconds = |part: &str| {
            time::time_of(part.trim()).map(|(at, next_day)| {
                if next_day {
                    86_400
                } else {
                    u32::from(at.hour().unsigned_abs()) * 3600
                        + u32::from(at.minute().unsigned_abs()) * 60
                        + u32::from(at.second().unsigned_abs())
                }
            })
        };
        let span = text
            .split_once('-')
            .and_then(|(from, to)| Some(Self { from: seconds(from)?, to: seconds(to)? }));
        let span = span.filter(|span| span.from < span.to);
        if span.is_none() {
            reader.fault("YML005", "hours", place, &[("text", &text)]);
        }
        span
    }
    fn schema(_: &mut SchemaBook) -> Value {
        let clock = time::CLOCK_PATTERN;
        json!({
            "type": "string",
            "pattern": format!("^{clock} *- *{clock}$"),
            "patternErrorMessage": "Hours such as 08:00-12:00; a night is cut at midnight, 22:00-24:00 and 00:00-06:00.",
            "examples": ["08:00-12:00", "22:00-24:00"],
        })
    }
}

fn spans(key: &Key<'_>, value: Node<'_>, reader: &mut Reader<'_>) -> Option<Vec<HourSpan>> {
    let field: Field<OneOrMany<HourSpan>> = reader.field(key, value);
    match field {
        Field::Absent => Some(Vec::new()),
        Field::Broken(_) => None,
        Field::Given(many) => Some(many.value.0.into_iter().map(|at| at.value).collect()),
    }
}

impl Shape for WeekHours {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (_, entries) = reader.mapping(node)?;
        let mut week = Self::default();
        let mut whole = true;
        for (key, value) in entries {
            let (first, last) = key.text.split_once('-').unwrap_or((&key.text, &key.text));
            let index = |day: &str| WEEKDAYS.iter().position(|name| *name == day);
            let Some((first, last)) =
                index(first).zip(index(last)).filter(|(first, last)| first <= last)
            else {
                let fault = reader.fault("YML004", "unknown", key.place, &[("word", &key.text)]);
                fault.fact("allowed", say::WEEKDAYS);
                whole = false;
                continue;
            };
            match spans(&key, value, reader) {
                Some(hours) => week.0[first..=last].iter_mut().for_each(|day| day.extend(&hours)),
                None => whole = false,
            }
        }
        whole.then_some(week)
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let hours = or_empty(OneOrMany::<HourSpan>::schema(book));
        json!({
            "type": ["object", "null"],
            "propertyNames": {
                "description": "A weekday, or a range of weekdays.",
                "pattern": "^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$",
                "patternErrorMessage": "A weekday (mon, tue, wed, thu, fri, sat, sun), or a range such as mon-fri.",
                "examples": ["mon-thu", "fri"],
            },
            "additionalProperties": hours,
        })
    }
}

impl Shape for DayHours {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (_, entries) = reader.mapping(node)?;
        let mut days = Self::default();
        let mut whole = true;
        for (key, value) in entries {
            let Some(date) = time::date_of(&key.text) else {
                time::bad_day("day_key", &key.text, key.place, reader);
                whole = false;
                continue;
            };
            match spans(&key, value, reader) {
                Some(hours) => {
                    days.0.insert(date, hours);
                }
                None => whole = false,
            }
        }
        whole.then_some(days)
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let hours = or_empty(OneOrMany::<HourSpan>::schema(book));
        json!({
            "type": ["object", "null"],
            "propertyNames": {
                "description": "A day.",
                "pattern": format!("^{}$", time::DATE_PATTERN),
                "patternErrorMessage": "A day such as 2026-12-24.",
                "examples": ["2026-12-24", "2026-12-31"],
            },
            "additionalProperties": hours,
        })
    }
}
