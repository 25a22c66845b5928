//! YAML as an editor reads it: plain scalars typed by the core schema of YAML 1.2, to be held
//! against the JSON Schema. Our own reader keeps every scalar as text until a field asks.

use casebook::load::yaml;
use casebook::model::shape::{FileId, Kind, Node};
use serde_json::{Map, Number, Value};

/// A document as JSON; `None` where it is no YAML that we read.
pub(crate) fn json_of(text: &str) -> Option<Value> {
    yaml::parse(text, FileId(0)).ok().map(|node| value(&node))
}

fn value(node: &Node<'_>) -> Value {
    match &node.kind {
        Kind::Scalar { text, plain: true } => typed(text),
        Kind::Scalar { text, plain: false } => Value::String(text.to_string()),
        Kind::List(items) => items.iter().map(value).collect(),
        Kind::Map(entries) => {
            let entries = entries.iter().map(|(key, node)| (key.text.to_string(), value(node)));
            Value::Object(entries.collect::<Map<_, _>>())
        }
    }
}

/// A plain scalar by the core schema (YAML 1.2.2, 10.3.2).
fn typed(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => true.into(),
        "false" | "False" | "FALSE" => false.into(),
        _ => number(text).map_or_else(|| text.into(), Value::Number),
    }
}

fn number(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_number = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && unsigned.contains(|c: char| c.is_ascii_digit())
        && unsigned.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b));
    if !is_number {
        return None;
    }
    let plain = text.strip_prefix('+').unwrap_or(text);
    plain
        .parse::<i64>()
        .ok()
        .map(Number::from)
        .or_else(|| plain.parse::<f64>().ok().and_then(Number::from_f64))
}

#[test]
fn plain_scalars_are_typed_as_an_editor_types_them() {
    let check = |text: &str, want: Value| assert_eq!(typed(text), want, "{text}");
    check("310000", 310_000.into());
    check("0042", 42.into());
    check("1.10", Value::from(1.1));
    check("-1e3", Value::from(-1000.0));
    check(".5", Value::from(0.5));
    for word in ["2026-06-10", "09:02", "~09:00", "24x7", "1.2.3", "yes", "2026-06", "5m", "-", "."]
    {
        check(word, word.into());
    }
    check("~", Value::Null);
    check("true", true.into());
}
