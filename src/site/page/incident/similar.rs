//! Incidents that are like this one, why, and what helped then.

use crate::site::alike;
use crate::site::format::Time;
use crate::site::record::{Piece, Teller};
use serde::Serialize;

/// What came before and is alike, the most alike first.
#[derive(Serialize)]
pub(super) struct Similar {
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    record: Piece,
    id: String,
    began: Option<Time>,
    why: String,
    helped: String,
}

/// So many letters of what helped; the rest stands in its own report.
const HELPED: usize = 160;

/// The incidents that are like the one at a position of the book.
pub(super) fn similar(teller: &Teller<'_>, at: usize) -> Option<Similar> {
    let context = teller.context;
    let book = context.book();
    let rows: Vec<Row> = context
        .similar(at)
        .iter()
        .map(|one| {
            let (record, measured) = (&book.incidents[one.at], &context.measured[one.at]);
            let helped = record.incident.resolution.get().and_then(|it| it.summary.get());
            let helped = helped.map_or_else(String::new, |prose| context.plain(prose));
            Row {
                record: teller.record(&record.id),
                id: record.id.clone(),
                began: measured.moments.begin.map(|begin| context.day(teller.day_of(begin))),
                why: alike::reasons(context.words, &book.config, one),
                helped: super::cut(&helped, HELPED),
            }
        })
        .collect();
    (!rows.is_empty()).then_some(Similar { rows })
}
