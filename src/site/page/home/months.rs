//! Incidents of the last twelve months, one block an incident.

use crate::site::chart::Caption;
use crate::site::chart::blocks::{self, Blocks};
use crate::site::context::Context;
use crate::site::listed::month_path;
use crate::site::overview::months_before;
use crate::site::parts::Link;
use serde::Serialize;

const MONTHS: i32 = 12;

/// The months, drawn and listed.
#[derive(Serialize)]
pub(super) struct Months {
    chart_html: String,
    /// How to read the drawing.
    reading: String,
    /// Newest first.
    rows: Vec<Row>,
    note: String,
}

/// A month; without an incident it has no page.
#[derive(Serialize)]
struct Row {
    link: Link,
    count: String,
}

/// The last twelve months, those without an incident too. Near misses, drills and cancelled records
/// are none.
pub(super) fn months(context: &Context<'_>) -> Months {
    let this = context.format.day_of(context.input.as_of).first_of_month();
    let (mut columns, mut rows, mut said) = (Vec::new(), Vec::new(), Vec::new());
    for back in (0..MONTHS).rev() {
        let first = months_before(this, back);
        let month = context.overview().month(first);
        let incidents = month.map_or(&[][..], |month| month.incidents.as_slice());
        let (mut severities, mut unstated) = ([0_u32; 4], 0_u32);
        for at in incidents.iter().filter(|at| context.measured[**at].counts()) {
            match context.book().incidents[*at].incident.severity.copied() {
                Some(severity) => severities[severity as usize] += 1,
                None => unstated += 1,
            }
        }
        let n = severities.iter().chain([&unstated]).map(|n| *n as usize).sum();
        let (title, count) = (context.format.month(first), context.figure(n));
        said.push(context.words.with(
            "home_month_count",
            &[("month", title.clone().into()), ("count", count.clone().into())],
        ));
        let href = month.map(|_| month_path(first)).unwrap_or_default();
        rows.push(Row { link: Link { href, text: title }, count });
        columns.push(blocks::Month {
            name: context.format.month_short(first),
            severities,
            unstated,
            is_unfinished: back == 0,
        });
    }
    rows.reverse();
    let caption = Caption {
        id: "months".to_owned(),
        title: context.words.get("home_months_title"),
        description: said.join("; "),
    };
    let whole = |n: u64| context.format.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let drawn = Blocks { caption, months: columns };
    let key = if drawn.is_countable() { "home_months_blocks" } else { "home_months_bars" };
    Months {
        chart_html: blocks::draw(&drawn, &whole).concat(),
        reading: context.words.get(key),
        rows,
        note: context
            .words
            .with("home_months_note", &[("month", context.format.month(this).into())]),
    }
}
