//! Text, numbers, booleans.

use super::phrase as say;
use super::{Node, Reader, SchemaBook, Shape, or_empty, text};
use serde_json::{Value, json};

impl Shape for String {
    const IS_TEXT: bool = true;

    /// Text, whatever it looks like: `1.10` and `0042` stay as they were typed.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        reader.scalar(node, say::TEXT).map(|(text, _)| text.into_owned())
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(text())
    }
}

impl Shape for bool {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, plain) = reader.scalar(node, say::TRUE_OR_FALSE)?;
        match (&*text, plain) {
            ("true", true) => Some(true),
            ("false", true) => Some(false),
            _ => {
                reader.wrong_scalar(place, say::TRUE_OR_FALSE, &text, plain);
                None
            }
        }
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({"type": "boolean"}))
    }
}

impl Shape for u64 {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, plain) = reader.scalar(node, say::A_WHOLE_NUMBER)?;
        let number = plain.then(|| text.parse().ok()).flatten();
        if number.is_none() {
            reader.wrong_scalar(place, say::A_WHOLE_NUMBER_SUCH_AS, &text, plain);
        }
        number
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({"type": "integer", "minimum": 0}))
    }
}

impl Shape for f64 {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, plain) = reader.scalar(node, say::A_NUMBER)?;
        let number = plain.then(|| decimal(&text)).flatten();
        if number.is_none() {
            reader.wrong_scalar(place, say::A_NUMBER_SUCH_AS, &text, plain);
        }
        number
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({"type": "number"}))
    }
}

/// A share: above 0, at most 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// The share as a number above 0, at most 1.
    pub const fn value(self) -> f64 {
        self.0
    }
}

impl Shape for Share {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, plain) = reader.scalar(node, say::A_SHARE)?;
        let number =
            plain.then(|| decimal(&text)).flatten().filter(|share| *share > 0.0 && *share <= 1.0);
        if number.is_none() {
            // `31 %` is the usual slip: the help names the number that is meant.
            let percent =
                text.trim_end().strip_suffix('%').and_then(|figure| decimal(figure.trim()));
            let meant = percent
                .or_else(|| decimal(&text).filter(|figure| *figure > 1.0))
                .filter(|figure| *figure > 0.0 && *figure <= 100.0);
            if let Some(meant) = meant {
                let share = format!("{}", (meant * 100.0).round() / 10_000.0);
                reader
                    .fault(
                        "YML002",
                        "share_as_percent",
                        place,
                        &[("found", &text), ("share", &share)],
                    )
                    .replacement = Some(share.clone());
            } else {
                reader.wrong_scalar(place, say::A_SHARE_SUCH_AS, &text, plain);
            }
        }
        number.map(Self)
    }
    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "number",
            "exclusiveMinimum": 0,
            "maximum": 1,
            "examples": [0.31, 1],
        }))
    }
}

/// A decimal number as JSON writes it: no `inf`, no `nan`, no blanks.
fn decimal(text: &str) -> Option<f64> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    (plain && !text.is_empty())
        .then(|| text.parse::<f64>().ok())
        .flatten()
        .filter(|number| number.is_finite())
}
