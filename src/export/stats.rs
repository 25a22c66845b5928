//! `casebook stats --format json` and `csv`: the figures of one period, of two periods side by side
//! (`--compare`), and the rows of one (`--by`).

use super::{instant, table};
use crate::model::Book;
use crate::statistics::report::{Comparison, Figure, Groups, PeriodReport, Report};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

/// What `stats` prints to programs.
pub trait Figures: Serialize {}

impl Figures for Report {}
impl Figures for Compared<'_> {}
impl Figures for Groups {}

/// Two periods, the later first.
#[derive(Serialize)]
pub struct Compared<'r> {
    /// The later one.
    pub period: &'r PeriodReport,
    /// The earlier one.
    pub before: &'r PeriodReport,
    /// What may be said of both.
    pub comparison: &'r Comparison,
}

/// The figures as programs read them (cli.md, `stats --format json`).
#[derive(Serialize)]
struct Written<'r, T> {
    version: u32,
    as_of: String,
    #[serde(flatten)]
    figures: &'r T,
}

/// The figures as JSON, with a line break at its end.
pub fn json(book: &Book, report: &impl Figures, as_of: Timestamp) -> String {
    let mut text = serde_json::to_string_pretty(&value(book, report, as_of)).unwrap_or_default();
    text.push('\n');
    text
}

/// The figures as one JSON value.
pub fn value(book: &Book, figures: &impl Figures, as_of: Timestamp) -> Value {
    let as_of = instant(as_of, &book.config.zone());
    serde_json::to_value(Written { version: 1, as_of, figures }).unwrap_or_default()
}

/// The figures as a table of two columns: the path of each figure in the JSON, and its value.
/// A figure that does not exist is an empty cell.
pub fn csv(book: &Book, report: &impl Figures, as_of: Timestamp) -> String {
    let mut rows = Vec::new();
    flatten(String::new(), &value(book, report, as_of), &mut rows);
    table::csv(&["figure", "value"], rows.iter().map(|(path, value)| [path, value]))
}

/// The columns of a row, those of each clock after them.
const COLUMNS: &[&str] = &[
    "group",
    "name",
    "count",
    "open",
    "days",
    "per_month",
    "per_month_low",
    "per_month_high",
    "resolved",
    "median_seconds_to_resolve",
    "downtime_minutes",
    "downtime_exact",
    "known_cause",
    "recurrent",
    "recurrence_rate",
    "actions_open",
    "actions_overdue",
];

/// The rows of `--by` as a table of their own, one row a group. A figure that does not exist is an
/// empty cell.
pub fn groups_csv(groups: &Groups) -> String {
    let clocks = groups.clocks();
    let of_clocks = clocks.iter().flat_map(|clock| {
        ["met", "breached", "compliance"].map(|figure| format!("{clock}_{figure}"))
    });
    let of_clocks: Vec<String> = of_clocks.collect();
    let head: Vec<&str> =
        COLUMNS.iter().copied().chain(of_clocks.iter().map(String::as_str)).collect();
    let cell = |figure: Option<Figure>| {
        figure.map(|figure| serde_json::to_string(&figure).unwrap_or_default()).unwrap_or_default()
    };
    let rows = groups.groups.iter().map(|row| {
        let [low, high] = row.per_month_interval;
        let mut cells = vec![
            row.group.clone(),
            row.name.clone(),
            row.count.to_string(),
            row.open.to_string(),
            row.days.to_string(),
            cell(Some(row.per_month)),
            cell(Some(low)),
            cell(Some(high)),
            row.time_to_resolve.n.to_string(),
            cell(row.time_to_resolve.median_seconds),
            cell(Some(row.downtime_minutes)),
            row.downtime_exact.to_string(),
            row.recurrence.known_cause.to_string(),
            row.recurrence.recurrent.to_string(),
            cell(row.recurrence.rate),
            row.actions_open.to_string(),
            row.actions_overdue.to_string(),
        ];
        for clock in &clocks {
            let of = row.sla.get(clock);
            let count = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
            cells.push(count(of.map(|of| of.met)));
            cells.push(count(of.map(|of| of.breached)));
            cells.push(cell(of.and_then(|of| of.compliance)));
        }
        cells
    });
    table::csv(&head, rows)
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
