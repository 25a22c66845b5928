//! What each service suffered, and when.

use super::Effect;
use crate::model::shape::phrase as say;
use crate::model::shape::{
    At, Field, Kind, Node, Reader, SchemaBook, Shape, Share, not_empty, shape,
};
use crate::model::time::Moment;
use serde_json::{Value, json};

shape! {
    /// What one service suffered.
    pub struct ServiceEffect {
        /// The service: a key of `services`.
        ///
        /// Examples: `online-banking`, `office-printing`.
        service: String = required,
        /// How much of it worked; what is not stated counts as an outage.
        effect: Effect,
        /// For which share it was degraded, above 0 and at most 1.
        share: Share = rare,
        /// A share of what.
        ///
        /// Examples: `customers`, `requests`, `branches`.
        of: String = rare,
        /// When it began; default `occurred`, else `detected`.
        from: Moment = rare,
        /// When it ended; default `mitigated`, else `resolved`.
        to: Moment = rare,
        /// Each change of the effect by its time; the last is `none` when it is over.
        phases: Phases = rare,
    }
}

/// The changes of an effect by time, in file order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Phases(pub Vec<(At<Moment>, At<PhaseEffect>)>);

/// The effect from a moment on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PhaseEffect {
    /// outage, degraded or none.
    pub effect: Effect,
    /// The share of a degraded phase, where it is stated.
    pub share: Option<Share>,
}

impl Shape for PhaseEffect {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.kind, Kind::Map(_)) {
            return Effect::read(node, reader).map(|effect| Self { effect, share: None });
        }
        let place = node.place;
        let (_, entries) = reader.mapping(node)?;
        let mut share = None;
        for (key, value) in entries {
            if key.text == "degraded" {
                let field: Field<Share> = reader.field(&key, value);
                share = field.copied();
            } else {
                reader.unknown_key(&key, &value, &["degraded"]);
            }
        }
        if share.is_none()
            && reader.faults.last().is_none_or(|fault| fault.place.start < place.start)
        {
            reader.wrong_type(place, "`{degraded: 0.3}`", say::MAPPING_WITHOUT_IT);
        }
        share.map(|share| Self { effect: Effect::Degraded, share: Some(share) })
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let effect = Effect::schema(book);
        let share = Share::schema(book);
        let mut degraded = share;
        degraded["description"] = json!("The share that was degraded, above 0 and at most 1.");
        json!({"anyOf": [effect, {
            "type": "object",
            "properties": {"degraded": degraded},
            "required": ["degraded"],
            "additionalProperties": false,
        }]})
    }
}

impl Shape for Phases {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (_, entries) = reader.mapping(node)?;
        let written = entries.len();
        let mut phases = Vec::new();
        for (key, value) in entries {
            let key_place = key.place;
            let at = Moment::read(
                Node { kind: Kind::Scalar { text: key.text, plain: true }, place: key_place },
                reader,
            );
            let place = value.place;
            let effect = PhaseEffect::read(value, reader);
            if let Some((at, effect)) = at.zip(effect) {
                phases.push((At::new(at, key_place), At::new(effect, place)));
            }
        }
        // A change that cannot be read makes the whole course unknown.
        (phases.len() == written).then_some(Self(phases))
    }
    fn schema(book: &mut SchemaBook) -> Value {
        let mut moment = not_empty(Moment::schema(book));
        moment["description"] = json!("From when on.");
        let effect = PhaseEffect::schema(book);
        json!({"type": ["object", "null"], "propertyNames": moment, "additionalProperties": effect})
    }
}
