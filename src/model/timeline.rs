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
    pub struct Entry = new "new entry" [at, kind, by, text] {
        /// When it happened.
        at: Moment = required,
        /// Until when, for a span.
        until: Moment = rare,
        /// What kind of entry it is; default note.
        kind: EntryKind,
        /// What became of a hypothesis.
        state: HypothesisState = rare,
        /// The level of a hierarchical escalation; without one it is functional.
        ///
        /// Examples: `1`, `2`.
        level: u64 = rare,
        /// To whom: the role of an escalation; for a communication internal, stakeholders, public, regulator, management, or stakeholder groups.
        ///
        /// Examples: `head-of-operations`, `stakeholders`.
        to: OneOrMany<String> = rare,
        /// The channel of a communication.
        ///
        /// Examples: `status page`, `mail`.
        channel: String = rare,
        /// The role that is handed over.
        ///
        /// Examples: `incident-commander`, `scribe`.
        role: String = rare,
        /// Who holds the role from here on.
        ///
        /// Examples: `duty-im-2`, `comms-desk`.
        who: String = rare,
        /// Who did or saw it (a role, not a person's name).
        ///
        /// Examples: `incident-commander`, `monitoring`.
        by: String,
        /// Who may read the line here.
        audience: Audience = rare,
        /// From here on, impact and urgency.
        classification: Classification = rare,
        /// From here on, a priority other than the matrix gives.
        priority_override: EntryOverride = rare,
        /// What happened (Markdown).
        text: Prose = required,
        /// What could have been decided, one option a line.
        ///
        /// Examples: `roll back in 10 min`, `fix forward in 40 min`.
        options: Vec<At<String>> = rare,
        /// Why it was decided so.
        reason: Prose = rare,
        /// When the next update was promised.
        next_update: Moment = rare,
        /// What shows it: a text, or a title with an address.
        ///
        /// Examples: `alert 8813`, `screenshot in the chat`.
        evidence: Vec<At<Evidence>> = rare,
        /// Where this is known from.
        ///
        /// Examples: `alert 8813`, `call log`.
        source: String,
        /// When it was written down, for a late entry.
        logged_at: Moment = rare,
    }
}

shape! {
    /// A priority other than the matrix gives; the entry's `by` decided.
    pub struct EntryOverride {
        /// The priority from here on.
        priority: Priority = required,
        /// Why the priority differs from the matrix.
        ///
        /// Examples: `payment run at 17:00`, `only the test system`.
        reason: String = required "INC012",
        /// Who decided (a role), where it is not the entry's `by`.
        ///
        /// Examples: `incident-commander`, `service-desk`.
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
        /// What the link is called.
        ///
        /// Examples: `pipeline run`, `dashboard at 09:10`.
        title: String,
        /// Its address, or an attachment of the record.
        ///
        /// Examples: `https://ci.example/runs/418`, `attachments/pool.png`.
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
        let mut entries = Vec::<At<Entry>>::schema(book);
        entries["description"] = json!("What happened on this day, one entry a line.");
        let day = format!("^{}$", time::DATE_PATTERN);
        json!({
            "type": ["object", "null"],
            "patternProperties": {day: entries, "^x-": true},
            "additionalProperties": false,
        })
    }
}
