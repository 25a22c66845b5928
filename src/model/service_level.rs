//! Priorities, calendars, clocks, policies: what was agreed (casebook.yaml).

use super::incident::{HoldReason, Priority};
use super::shape::{
    At, Field, Keyed, Kind, Node, OneOrMany, Reader, SchemaBook, Shape, shape, words,
};
use super::time::{self, Day, Duration};
use indexmap::IndexMap;
use jiff::civil;
use serde_json::{Value, json};
use std::collections::BTreeMap;

shape! {
    /// The matrix of impact and urgency.
    pub struct Priorities {
        /// Complete and monotone.
        matrix: Matrix,
    }
}

shape! {
    /// Impact × urgency.
    pub struct Matrix {
        /// The whole service or more than 10 % of users.
        extensive: MatrixRow,
        /// A key function, or a region.
        significant: MatrixRow,
        /// A group, or a secondary function.
        moderate: MatrixRow,
        /// A single user, or cosmetic.
        minor: MatrixRow,
    }
}

shape! {
    /// The priorities of one impact.
    pub struct MatrixRow {
        /// At once.
        critical: Priority,
        /// Soon.
        high: Priority,
        /// Within the day.
        medium: Priority,
        /// Can wait.
        low: Priority,
    }
}

shape! {
    /// How planned maintenance counts.
    pub struct MaintenanceRule {
        /// Whether announced maintenance is left out of availability.
        exclude: bool,
        /// How long before it must be announced.
        notice: Duration,
    }
}

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
        /// Its zone; default the casebook's.
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
            reader.wrong_type(
                node.place,
                "`always` or a mapping with `hours`",
                &format!("`{text}`"),
            );
            return None;
        }
        WeeklyCalendar::read(node, reader).map(|weekly| Self::Weekly(Box::new(weekly)))
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let weekly = WeeklyCalendar::schema(book);
        json!({"anyOf": [{"const": "always"}, weekly]})
    }
}

impl Shape for HourSpan {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, "a span of hours")?;
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
        json!({"type": "string", "pattern": "^\\d\\d:\\d\\d-\\d\\d:\\d\\d$"})
    }
}

fn spans(
    key: &super::shape::Key<'_>,
    value: Node<'_>,
    reader: &mut Reader<'_>,
) -> Option<Vec<HourSpan>> {
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
                reader.fault(
                    "YML004",
                    "unknown",
                    key.place,
                    &[
                        ("word", &key.text),
                        ("allowed", "`mon` … `sun`, or a range such as `mon-fri`"),
                    ],
                );
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
        let hours = OneOrMany::<HourSpan>::schema(book);
        json!({
            "type": ["object", "null"],
            "propertyNames": {"pattern": "^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$"},
            "additionalProperties": {"anyOf": [hours, {"type": "null"}]},
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
                reader.fault("YML005", "day_key", key.place, &[("text", &key.text)]);
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
        let hours = OneOrMany::<HourSpan>::schema(book);
        json!({
            "type": ["object", "null"],
            "propertyNames": {"pattern": "^\\d{4}-\\d\\d-\\d\\d$"},
            "additionalProperties": {"anyOf": [hours, {"type": "null"}]},
        })
    }
}

words! {
    /// A moment from which or to which a clock runs.
    pub enum Milestone {
        /// The first deviation.
        Occurred = "occurred",
        /// The first signal.
        Detected = "detected",
        /// Written down.
        Logged = "logged",
        /// Somebody took it.
        Acknowledged = "acknowledged",
        /// Effect gone or small.
        Mitigated = "mitigated",
        /// Service restored and checked.
        Resolved = "resolved",
        /// The review is published.
        Reviewed = "reviewed",
        /// Nothing left to do.
        Closed = "closed",
    }
}

words! {
    /// What happens to a clock when an incident is reopened.
    pub enum OnReopen {
        /// It goes on where it stopped.
        Continue = "continue",
        /// It goes on as if it had never stopped.
        Full = "full",
        /// A new clock begins.
        NewCycle = "new-cycle",
    }
}

/// What a change of priority does to a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnPriorityChange {
    /// The new target holds from the start.
    Retroactive,
    /// A new clock begins.
    Restart,
    /// The strictest target holds.
    Worst,
    /// The new target holds from the start, but not before a grace from the change.
    RetroactiveWithGrace(Duration),
}

impl Shape for OnPriorityChange {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Kind::Map(_) = node.kind {
            let (head, entries) = reader.mapping(node)?;
            let mut grace = Field::<Duration>::Absent;
            for (key, value) in entries {
                if key.text == "retroactive-with-grace" {
                    grace = reader.field(&key, value);
                } else {
                    reader.unknown_key(&key, &value, &["retroactive-with-grace"]);
                }
            }
            if grace.is_absent() {
                reader.missing(head, "retroactive-with-grace", "YML003");
            }
            return grace.copied().map(Self::RetroactiveWithGrace);
        }
        reader.word(node, &["retroactive", "restart", "worst"], |word| match word {
            "retroactive" => Some(Self::Retroactive),
            "restart" => Some(Self::Restart),
            "worst" => Some(Self::Worst),
            _ => None,
        })
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let grace = Duration::schema(book);
        json!({"anyOf": [{"enum": ["retroactive", "restart", "worst", null]}, {"type": "object", "properties": {"retroactive-with-grace": grace}, "required": ["retroactive-with-grace"], "additionalProperties": false}]})
    }
}

/// One calendar for all priorities, or one for each.
#[derive(Debug, Clone, PartialEq)]
pub enum ClockCalendar {
    /// One for all.
    One(String),
    /// By priority; `default` for the others.
    ByPriority(Keyed<String>),
}

impl Shape for ClockCalendar {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::Map(_)) {
            Keyed::read(node, reader).map(Self::ByPriority)
        } else {
            String::read(node, reader).map(Self::One)
        }
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let text = String::schema(book);
        json!({"anyOf": [text, {"type": "object", "propertyNames": {"enum": ["P1", "P2", "P3", "P4", "P5", "default"]}, "additionalProperties": text}]})
    }
}

shape! {
    /// An SLA clock.
    pub struct Clock {
        /// The moment from which it runs.
        start: Milestone,
        /// The moment at which it stops.
        stop: Milestone,
        /// When it runs; default 24x7.
        calendar: ClockCalendar,
        /// Its limit by priority.
        targets: Targets,
        /// For what it pauses; default never.
        pause: Pause,
        /// retroactive (default), restart, worst, or retroactive-with-grace.
        on_priority_change: OnPriorityChange,
        /// continue (default), full or new-cycle.
        on_reopen: OnReopen,
        /// The used share from which it is at risk; default 0.75.
        at_risk: f64,
    }
}

/// Limits by priority.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Targets(pub BTreeMap<Priority, At<Duration>>);

impl Shape for Targets {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (_, entries) = reader.mapping(node)?;
        let mut targets = Self::default();
        let mut whole = true;
        for (key, value) in entries {
            let Some(priority) = Priority::from_word(&key.text) else {
                let facts = [("word", &*key.text), ("allowed", "`P1`, `P2`, `P3`, `P4`, `P5`")];
                reader.fault("YML004", "unknown", key.place, &facts);
                continue;
            };
            match reader.field(&key, value) {
                Field::Given(limit) => {
                    targets.0.insert(priority, limit);
                }
                Field::Absent => {}
                Field::Broken(_) => whole = false,
            }
        }
        whole.then_some(targets)
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let limit = Duration::schema(book);
        json!({
            "type": ["object", "null"],
            "propertyNames": {"enum": ["P1", "P2", "P3", "P4", "P5"]},
            "additionalProperties": limit,
        })
    }
}

shape! {
    /// For what a clock pauses.
    pub struct Pause {
        /// Reasons of holds.
        reasons: Vec<At<HoldReason>>,
        /// Priorities for which it never pauses.
        not_for: Vec<At<Priority>>,
    }
}

/// A limit of a policy.
#[derive(Debug, Clone, PartialEq)]
pub enum Limit {
    /// A fixed time.
    Fixed(Duration),
    /// A share of a clock's target, `50% of resolution`.
    ShareOf {
        /// Percent of the target.
        percent: u32,
        /// The clock.
        clock: String,
    },
    /// When a clock is at risk, `at-risk of resolution`.
    AtRisk {
        /// The clock.
        clock: String,
    },
}

impl Shape for Limit {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, "a limit")?;
        let limit = Duration::parse(&text).map(Self::Fixed).or_else(|| {
            let (head, clock) = text.split_once(" of ")?;
            let clock = clock.trim().to_owned();
            if head.trim() == "at-risk" {
                return Some(Self::AtRisk { clock });
            }
            let percent = head.trim().strip_suffix('%')?.trim().parse().ok()?;
            Some(Self::ShareOf { percent, clock })
        });
        if limit.is_none() {
            reader.fault("YML005", "limit", place, &[("text", &text)]);
        }
        limit
    }
    fn schema(_: &mut SchemaBook) -> Value {
        json!({"type": ["string", "null"], "pattern": "^(\\d+bd|(\\d+[smhd])+|\\d+ ?% of .+|at-risk of .+)$"})
    }
}

shape! {
    /// What one priority asks of the people who handle it.
    pub struct Policy {
        /// Declaring a major incident.
        declare_major: Within,
        /// Calling in people with more skill.
        functional_escalation: Escalation,
        /// Calling in people with more authority, by level.
        hierarchical_escalation: Vec<At<Escalation>>,
        /// Telling stakeholders.
        stakeholder_update: UpdateRule,
        /// Roles that must be named.
        roles: Vec<At<String>>,
    }
}

shape! {
    /// A limit.
    pub struct Within {
        /// The limit, from `logged`.
        within: Limit = required,
    }
}

shape! {
    /// An escalation that is asked for.
    pub struct Escalation {
        /// Its level, when it is hierarchical.
        level: u64,
        /// The limit, from `logged`.
        within: Limit = required,
        /// Not asked for when this came first.
        unless: Milestone,
        /// The role to be called.
        to: String = required,
    }
}

shape! {
    /// Telling stakeholders.
    pub struct UpdateRule {
        /// The first message, from `logged`.
        first: Duration,
        /// The time between two messages.
        every: Duration,
        /// Grace for all of them.
        grace: Duration,
        /// The last message, from `resolved`.
        r#final: Duration,
    }
}
