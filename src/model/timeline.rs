//! What happened, who decided what, who was told (timeline.yaml).

use super::incident::{Classification, Priority};
use super::prose::{Audience, Prose};
use super::shape::{
    At, DayInForce, Field, Kind, Node, OneOrMany, Place, Reader, SchemaBook, Shape, shape, words,
};
use super::time::{self, Moment};
use serde_json::{Value, json};

words! {
    /// What kind of entry it is.
    pub enum EntryKind {
        /// What users or systems suffered.
        Symptom = "symptom",
        /// The signal that reached us.
        Detection = "detection",
        /// What responders saw.
        Observation = "observation",
        /// What was done.
        Action = "action",
        /// What was decided, and why.
        Decision = "decision",
        /// What was thought to be the cause.
        Hypothesis = "hypothesis",
        /// Who was called in; a level makes it hierarchical.
        Escalation = "escalation",
        /// Who was told.
        Communication = "communication",
        /// A new judgement of impact and urgency.
        Assessment = "assessment",
        /// A role handed over.
        Role = "role",
        /// Anything else; the default.
        Note = "note",
    }
}

words! {
    /// What became of a hypothesis.
    pub enum HypothesisState {
        /// Not decided.
        Open = "open",
        /// It holds.
        Confirmed = "confirmed",
        /// It does not.
        RuledOut = "ruled-out",
    }
}

shape! {
    /// One entry of a timeline.
    pub struct Entry {
        /// When.
        at: Moment = required,
        /// Until when, for a span.
        until: Moment = rare,
        /// When it was written down, for a late entry.
        logged_at: Moment = rare,
        /// What kind of entry; default note.
        kind: EntryKind,
        /// Who (a role).
        by: String,
        /// What happened (Markdown).
        text: Prose = required,
        /// Where this is known from.
        source: String,
        /// What shows it.
        evidence: Vec<At<Evidence>> = rare,
        /// Who may read the line here.
        audience: Audience = rare,
        /// To whom: roles of an escalation, audiences and groups of a communication.
        to: OneOrMany<String> = rare,
        /// The channel of a communication.
        channel: String = rare,
        /// When the next update was promised.
        next_update: Moment = rare,
        /// The level of a hierarchical escalation.
        level: u64 = rare,
        /// What could have been decided.
        options: Vec<At<String>> = rare,
        /// Why it was decided so.
        reason: Prose = rare,
        /// From here on, impact and urgency.
        classification: Classification = rare,
        /// From here on, a priority other than the matrix gives.
        priority_override: EntryOverride = rare,
        /// open, confirmed or ruled-out, for a hypothesis.
        state: HypothesisState = rare,
        /// The role that is handed over.
        role: String = rare,
        /// Who holds it from here on.
        who: String = rare,
    }
}

shape! {
    /// A priority other than the matrix gives; the entry's `by` decided.
    pub struct EntryOverride {
        /// The priority.
        priority: Priority = required,
        /// Why.
        reason: String = required "INC012",
        /// Who decided, where it is not the entry's `by`.
        by: String,
    }
}

/// What shows something: a text, or a title with an address.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// A text.
    Text(String),
    /// A link.
    Link(EvidenceLink),
}

shape! {
    /// A link that shows something.
    pub struct EvidenceLink {
        /// What it is called.
        title: String,
        /// Its address, or an attachment.
        url: String = required,
    }
}

impl Shape for Evidence {
    const IS_TEXT: bool = true;

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::Map(_)) {
            return EvidenceLink::read(node, reader).map(Self::Link);
        }
        String::read(node, reader).map(Self::Text)
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let text = String::schema(book);
        let link = EvidenceLink::schema(book);
        json!({"anyOf": [text, link]})
    }
}

/// The entries of a timeline in file order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timeline {
    /// The entries.
    pub entries: Vec<At<Entry>>,
    /// The day keys with their places.
    pub days: Vec<Place>,
}

impl Shape for Timeline {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::List(_)) {
            reader.fault("YML002", "days", node.place, &[]);
            return None;
        }
        let (_, days) = reader.mapping(node)?;
        let mut timeline = Self::default();
        let outside = reader.day;
        for (key, value) in days {
            if key.is_own() {
                continue;
            }
            timeline.days.push(key.place);
            reader.day = if let Some(date) = time::date_of(&key.text) {
                DayInForce::Given(date)
            } else {
                time::bad_day("day_key", &key.text, key.place, reader);
                DayInForce::Unknown
            };
            let entries: Field<Vec<At<Entry>>> = reader.field(&key, value);
            let entries = entries.into_items();
            timeline.entries.reserve_exact(entries.len());
            timeline.entries.extend(entries);
        }
        reader.day = outside;
        Some(timeline)
    }

    fn schema(book: &mut SchemaBook) -> Value {
        let entry = Entry::schema(book);
        let day = format!("^{}$", time::DATE_PATTERN);
        json!({
            "type": ["object", "null"],
            "patternProperties": {day: {"type": ["array", "null"], "items": entry}, "^x-": true},
            "additionalProperties": false,
        })
    }
}
