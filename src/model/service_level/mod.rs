//! Priorities, calendars, clocks, policies: what was agreed (casebook.yaml).

mod calendar;
mod policy;

pub use calendar::{Calendar, DayHours, HourSpan, Validity, WeekHours, WeeklyCalendar};
pub use policy::{Escalation, Limit, Policy, UpdateRule, Within};

use super::incident::{HoldReason, Priority};
use super::shape::{
    At, Field, Keyed, Kind, Node, Reader, SchemaBook, Shape, or_empty, shape, word_list, words,
};
use super::time::Duration;
use serde_json::{Value, json};
use std::collections::BTreeMap;

shape! {
    /// The matrix of impact and urgency.
    pub struct Priorities {
        /// The priority of each impact and urgency; complete, and never rising where impact or urgency falls.
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
                reader.missing(head, &[], "retroactive-with-grace", "YML003");
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
        let words = word_list(&[
            ("retroactive", "The new target holds from the start."),
            ("restart", "A new clock begins."),
            ("worst", "The strictest target holds."),
        ]);
        let mut with_grace = grace;
        with_grace["description"] = json!(
            "The new target holds from the start, but not before this much time from the change."
        );
        or_empty(json!({"anyOf": [words, {
            "type": "object",
            "properties": {"retroactive-with-grace": with_grace},
            "required": ["retroactive-with-grace"],
            "additionalProperties": false,
        }]}))
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
        let mut names = priorities();
        names.push(("default", "All other priorities."));
        json!({"anyOf": [text, {
            "type": "object",
            "propertyNames": word_list(&names),
            "additionalProperties": text,
        }]})
    }
}

shape! {
    /// An SLA clock.
    pub struct Clock {
        /// The moment from which it runs.
        start: Milestone,
        /// The moment at which it stops.
        stop: Milestone,
        /// When it runs: a key of `calendars`, or one for each priority; default 24x7.
        ///
        /// Examples: `24x7`, `office`.
        calendar: ClockCalendar,
        /// Its limit by priority.
        targets: Targets,
        /// For what it pauses; default never.
        pause: Pause,
        /// What a change of priority does to it; default retroactive.
        on_priority_change: OnPriorityChange,
        /// What happens when an incident is reopened; default continue.
        on_reopen: OnReopen,
        /// The used share of the target from which it is at risk; default 0.75.
        ///
        /// Examples: `0.75`, `0.5`.
        at_risk: f64,
    }
}

/// The priorities as keys, for schemas.
fn priorities() -> Vec<(&'static str, &'static str)> {
    Priority::ALL.iter().map(|priority| (priority.word(), "This priority.")).collect()
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
            "propertyNames": word_list(&priorities()),
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
