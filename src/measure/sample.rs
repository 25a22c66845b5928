//! Records for the tests of this room, written as the files are, in JSON.

use crate::model::incident::Incident;
use crate::model::shape::{DayInForce, FileId, Key, Kind, Node, Place, Reader, Shape};
use crate::model::{Casebook, IncidentRecord, time};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;

/// The zone of all samples, two hours before UTC in summer.
pub(super) fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").expect("bundled zone")
}

/// A moment of 2026-06-10 in Berlin, `09:02`; or one written in full.
pub(super) fn instant(text: &str) -> Timestamp {
    let full = if text.contains('T') { text.into() } else { format!("2026-06-10T{text}+02:00") };
    full.parse().expect("an instant")
}

/// Any shape; times without a day are of 2026-06-10.
pub(super) fn read<T: Shape>(value: &Value) -> T {
    let zone = berlin();
    let mut reader = Reader::new(FileId(0), "", &zone);
    reader.day = DayInForce::Given(time::date_of("2026-06-10").expect("a day"));
    let read = T::read(node(value), &mut reader);
    assert!(reader.faults.is_empty(), "{value} has faults: {:?}", reader.faults);
    read.expect("without a fault there is a value")
}

/// An incident record; its timeline stands inline.
pub(super) fn record(value: &Value) -> IncidentRecord {
    let incident: Incident = read(value);
    IncidentRecord { id: "2026-06-10-sample".into(), incident, ..IncidentRecord::default() }
}

/// The smallest configuration, in Berlin.
pub(super) fn config() -> Casebook {
    read(&serde_json::json!({
        "casebook": 1, "organisation": "Example", "time_zone": "Europe/Berlin",
        "services": {"shop": {"name": "Shop"}, "pay": {"name": "Payments"}},
    }))
}

fn node(value: &Value) -> Node<'_> {
    let place = Place::default();
    let kind = match value {
        Value::Array(items) => Kind::List(items.iter().map(node).collect()),
        Value::Object(entries) => {
            let key = |text: &str| Key { text: text.to_owned().into(), place };
            Kind::Map(entries.iter().map(|(text, value)| (key(text), node(value))).collect())
        }
        Value::String(text) => Kind::Scalar { text: text.into(), plain: true },
        Value::Null | Value::Bool(_) | Value::Number(_) => {
            Kind::Scalar { text: value.to_string().into(), plain: true }
        }
    };
    Node { kind, place }
}
