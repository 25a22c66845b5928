//! `casebook stats --format json` and `csv`: the figures of one period.

use super::{instant, table};
use crate::model::Book;
use crate::statistics::report::Report;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

/// The figures as programs read them (cli.md, `stats --format json`).
#[derive(Serialize)]
struct Written<'r> {
    version: u32,
    as_of: String,
    #[serde(flatten)]
    report: &'r Report,
}

/// The figures as JSON, with a line break at its end.
pub fn json(book: &Book, report: &Report, as_of: Timestamp) -> String {
    let mut text = serde_json::to_string_pretty(&value(book, report, as_of)).unwrap_or_default();
    text.push('\n');
    text
}

/// The figures as one JSON value.
pub fn value(book: &Book, report: &Report, as_of: Timestamp) -> Value {
    let as_of = instant(as_of, &book.config.zone());
    serde_json::to_value(Written { version: 1, as_of, report }).unwrap_or_default()
}

/// The figures as a table of two columns: the path of each figure in the JSON, and its value.
/// A figure that does not exist is an empty cell.
pub fn csv(book: &Book, report: &Report, as_of: Timestamp) -> String {
    let mut rows = Vec::new();
    flatten(String::new(), &value(book, report, as_of), &mut rows);
    table::csv(&["figure", "value"], rows.iter().map(|(path, value)| [path, value]))
}

fn flatten(path: String, value: &Value, rows: &mut Vec<(String, String)>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                flatten(below(key), value, rows);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                flatten(format!("{path}[{at}]"), item, rows);
            }
        }
        Value::Null => rows.push((path, String::new())),
        Value::String(text) => rows.push((path, text.clone())),
        Value::Bool(_) | Value::Number(_) => rows.push((path, value.to_string())),
    }
}
