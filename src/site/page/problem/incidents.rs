//! The incidents that name a problem: on a line of time, in a table, and how they arrive.

use crate::measure::{Measured, Toll};
use crate::model::shape::Field;
use crate::model::{Day, IncidentRecord, ProblemRecord};
use crate::site::arrivals::{self, ArrivalText};
use crate::site::chart::Caption;
use crate::site::chart::occurrences::{self, Occurrences};
use crate::site::definitions::Term;
use crate::site::parts::{Badge, Link};
use crate::site::record::{Html, Piece, ROOT, Teller};
use crate::site::vocabulary;
use crate::statistics::Arrivals;
use crate::statistics::report::{days_from, first_of_day};
use jiff::Timestamp;
use serde::Serialize;

/// What the section shows.
#[derive(Serialize)]
pub(super) struct Incidents {
    total: String,
    /// Customer-minutes of all of them, with the unknown ones beside the sum.
    minutes: String,
    minutes_term: Link,
    /// The line of time; empty where no incident has a moment.
    chart: Html,
    caption: String,
    rows: Vec<Incident>,
    arrivals: Option<ArrivalText>,
}

#[derive(Serialize)]
struct Incident {
    date: String,
    record: Piece,
    status: Badge,
    priority: String,
    duration: String,
    effect: String,
    minutes: String,
}

/// An incident with what was measured of it.
pub(super) type Linked<'c> = (&'c IncidentRecord, &'c Measured<'c>);

/// The incidents that name a problem, by when they began.
pub(super) fn linked<'c>(teller: &Teller<'c>, record: &ProblemRecord) -> Vec<Linked<'c>> {
    let context = teller.context;
    let linked = context.by_problem.get(record.id.as_str()).into_iter().flatten();
    let mut linked: Vec<Linked<'c>> = linked
        .filter_map(|incident| Some((*incident, context.measured_of(&incident.id)?)))
        .collect();
    linked.sort_by_key(|(_, measured)| measured.moments.begin.map(|begin| begin.instant));
    linked
}

/// What the section shows; nothing where no incident names the problem.
pub(super) fn incidents(
    teller: &Teller<'_>,
    record: &ProblemRecord,
    linked: &[Linked<'_>],
    toll: &Toll,
) -> Option<Incidents> {
    if linked.is_empty() {
        return None;
    }
    let (words, format) = (teller.context.words, &teller.context.format);
    let seconds: i64 = linked.iter().map(|(_, of)| of.effects.seconds_with_any).sum();
    let is_exact = linked.iter().all(|(_, of)| of.effects.exact);
    let key = if is_exact { "problem_total" } else { "problem_total_at_most" };
    let arguments = [("n", linked.len().into()), ("duration", format.duration(seconds).into())];
    let chart = chart(teller, record, linked);
    Some(Incidents {
        total: words.with(key, &arguments),
        minutes: teller.context.customer_minutes(&toll.customer_minutes),
        minutes_term: Term::CustomerMinutes.link(words, ROOT),
        caption: if chart.is_empty() { String::new() } else { words.get("problem_chart_caption") },
        chart,
        rows: linked.iter().map(|one| row(teller, *one)).collect(),
        arrivals: arriving(teller, linked),
    })
}

fn row(teller: &Teller<'_>, (incident, measured): Linked<'_>) -> Incident {
    let (words, format) = (teller.context.words, &teller.context.format);
    let begin = measured.moments.begin;
    Incident {
        date: begin.map_or_else(String::new, |at| format.date_short(teller.day_of(at))),
        record: teller.record(&incident.id),
        status: vocabulary::status_badge(words, measured.status),
        priority: measured
            .priorities
            .current()
            .map_or_else(String::new, |priority| priority.word().to_owned()),
        duration: measured
            .durations
            .to_resolve
            .map_or_else(|_| String::new(), |seconds| format.duration(seconds)),
        effect: match (measured.effects.seconds_with_any, measured.effects.exact) {
            (0, _) => String::new(),
            (seconds, true) => format.duration(seconds),
            (seconds, false) => {
                words.with("report_at_most", &[("duration", format.duration(seconds).into())])
            }
        },
        minutes: measured.customer_minutes.map_or_else(
            || words.get("problem_not_counted"),
            |minutes| teller.context.whole_minutes(minutes),
        ),
    }
}

/// How the incidents after the first one arrive, from then to as-of: the first one opens the window
/// and says nothing about what came after it.
fn arriving(teller: &Teller<'_>, linked: &[Linked<'_>]) -> Option<ArrivalText> {
    let counting = linked.iter().filter(|(_, measured)| measured.counts());
    let mut begins = counting.filter_map(|(_, measured)| measured.moments.begin);
    let first = begins.next()?.instant;
    let times: Vec<f64> = begins.map(|begin| days_from(first, begin.instant)).collect();
    if times.is_empty() {
        return None;
    }
    let of = Arrivals::of(&times, days_from(first, teller.context.input.as_of));
    Some(arrivals::alone(teller.context, &of, ROOT))
}

fn chart(teller: &Teller<'_>, record: &ProblemRecord, linked: &[Linked<'_>]) -> Html {
    let context = teller.context;
    let (words, format, zone) = (context.words, &context.format, context.book().config.zone());
    let begins = linked.iter().filter_map(|(_, measured)| measured.moments.begin);
    let begins: Vec<Timestamp> = begins.map(|begin| begin.instant).collect();
    let stages: Vec<(Timestamp, String)> = super::stages(words, &record.problem)
        .into_iter()
        .filter_map(|(day, name)| Some((first_of_day(day, &zone)?, name)))
        .filter(|(at, _)| *at <= context.input.as_of)
        .collect();
    let ends = begins.iter().chain(stages.iter().map(|(at, _)| at));
    let (Some(from), false) = (ends.min().copied(), begins.is_empty()) else {
        return Html::default();
    };
    let day = |at: Timestamp| format.date_short(format.day_of(at));
    let description = begins.iter().map(|at| day(*at)).collect::<Vec<_>>().join(", ");
    let of = Occurrences {
        caption: Caption {
            id: "c-incidents".to_owned(),
            title: words.with("problem_chart", &[("n", begins.len().into())]),
            description,
        },
        from,
        to: context.input.as_of,
        incidents: begins,
        stages,
    };
    Html::new(occurrences::draw(&of, &zone, &day).concat())
}

/// The day of a field, where it is stated.
pub(super) fn stated(field: &Field<Day>) -> Option<jiff::civil::Date> {
    field.copied().map(|day| day.0)
}
