//! The head of the page: what was looked at, and the figures that are asked for first.

use super::figure::{Piece, Shown, Writer};
use super::open::Open;
use crate::site::record::Html;
use crate::statistics::report::Report;
use serde::Serialize;

/// A figure in large letters, with what it is called and what must be known with it.
#[derive(Serialize)]
pub(super) struct Big {
    term: String,
    figure: Html,
    note: Html,
}

/// What was looked at: the period, how many, what is left out, how many series were tested.
pub(super) fn sentences(writer: Writer<'_>, report: &Report) -> Vec<Html> {
    let format = &writer.context.format;
    let incidents = &report.incidents;
    let counted = writer.sentence(
        if incidents.count == 0 { "statistics_lead_none" } else { "statistics_lead" },
        &[
            ("from", Piece::Text(format.month(report.period.from))),
            ("to", Piece::Text(format.month(report.period.to))),
            ("n", Piece::Count(incidents.count)),
            ("count", Piece::Figure(writer.count("incidents.count", incidents.count))),
            ("opens", Piece::Count(incidents.open)),
            ("open", Piece::Figure(writer.count("incidents.open", incidents.open))),
            ("near", Piece::Count(incidents.near_misses)),
            ("nears", near_misses(writer, report)),
            ("drill", Piece::Count(incidents.drills_excluded)),
            ("drills", drills(writer, report)),
        ],
    );
    let tested = writer.sentence(
        "statistics_lead_tests",
        &[
            ("tested", series(writer, "trend.series_tested", report.trend.series_tested)),
            ("n", Piece::Count(report.trend.series)),
            ("series", series(writer, "trend.series", report.trend.series)),
        ],
    );
    vec![counted, tested]
}

fn near_misses(writer: Writer<'_>, report: &Report) -> Piece {
    Piece::Figure(writer.count("incidents.near_misses", report.incidents.near_misses))
}

fn drills(writer: Writer<'_>, report: &Report) -> Piece {
    Piece::Figure(writer.count("incidents.drills_excluded", report.incidents.drills_excluded))
}

fn series(writer: Writer<'_>, path: &str, n: usize) -> Piece {
    Piece::Figure(writer.count(path, n))
}

/// The large figures; those that may not be shown of so few are left out.
pub(super) fn bigs(writer: Writer<'_>, report: &Report) -> Vec<Big> {
    let all = [median(writer, report), high(writer, report), longest(writer, report)];
    let asked = all.into_iter().chain([alert(writer, report), recurred(writer, report)]);
    asked.flatten().collect()
}

const MITIGATE: &str = "durations.time_to_mitigate";

fn median(writer: Writer<'_>, report: &Report) -> Option<Big> {
    let of = &report.durations.time_to_mitigate;
    if of.n == 0 {
        return None;
    }
    let path = |key: &str| format!("{MITIGATE}.{key}");
    let size = ("n", Piece::Figure(writer.count(&path("n"), of.n)));
    let term = writer.word("statistics_big_median");
    if let Some(open) = Open::of(writer, MITIGATE, &of.with_open()) {
        return Some(Big { term, figure: open.median, note: open.interval });
    }
    let Some(median) = of.median_seconds else {
        let figure = writer.sentence("statistics_size", &[size]);
        return Some(Big { term, figure, note: writer.sentence("statistics_few_values", &[]) });
    };
    let figure = writer.seconds(&path("median_seconds"), median).html();
    let ends = writer.interval(&path("interval_seconds"), of.interval_seconds, Writer::seconds);
    let note = match ends {
        Some(ends) => {
            writer.sentence("statistics_interval_95", &[("interval", Piece::Markup(ends))])
        }
        None => writer.sentence("statistics_no_interval", &[size]),
    };
    Some(Big { term, figure, note })
}

fn high(writer: Writer<'_>, report: &Report) -> Option<Big> {
    let of = &report.durations.time_to_mitigate;
    let path = |key: &str| format!("{MITIGATE}.{key}");
    let figure = writer.sentence(
        "statistics_big_high_figures",
        &[
            ("p75", Piece::Figure(writer.seconds(&path("p75_seconds"), of.p75_seconds?))),
            ("p90", Piece::Figure(writer.seconds(&path("p90_seconds"), of.p90_seconds?))),
        ],
    );
    let n = Piece::Figure(writer.count(&path("n"), of.n));
    Some(Big {
        term: writer.word("statistics_big_high"),
        figure,
        note: writer.sentence("statistics_big_mitigated", &[("n", n)]),
    })
}

fn longest(writer: Writer<'_>, report: &Report) -> Option<Big> {
    let of = &report.durations.time_to_mitigate;
    let longest = writer.seconds(&format!("{MITIGATE}.max_seconds"), of.max_seconds?);
    let incident = Piece::Link(writer.incident(of.longest?));
    Some(Big {
        term: writer.word("statistics_big_longest"),
        figure: longest.html(),
        note: writer.sentence("statistics_big_incident", &[("incident", incident)]),
    })
}

fn alert(writer: Writer<'_>, report: &Report) -> Option<Big> {
    let incidents = &report.incidents;
    if incidents.count == 0 {
        return None;
    }
    let of = |method: &str| {
        let n = *incidents.by_detection.get(method)?;
        Some(writer.count(&format!("incidents.by_detection.{method}"), n))
    };
    let all = writer.count("incidents.count", incidents.count);
    let figure = part_of(writer, of("alert"), all);
    let none = || Piece::Text(writer.word("statistics_none"));
    let customers = of("customer").map_or_else(none, Piece::Figure);
    let unstated = of(super::kinds::NOT_STATED).map_or_else(none, Piece::Figure);
    Some(Big {
        term: writer.word("statistics_big_alert"),
        figure,
        note: writer.sentence(
            "statistics_big_customers",
            &[("customers", customers), ("unstated", unstated)],
        ),
    })
}

fn part_of(writer: Writer<'_>, part: Option<Shown>, whole: Shown) -> Html {
    let none = || Piece::Text(writer.word("statistics_none"));
    let part = part.map_or_else(none, Piece::Figure);
    writer.sentence("statistics_part_of", &[("part", part), ("whole", Piece::Figure(whole))])
}

fn recurred(writer: Writer<'_>, report: &Report) -> Option<Big> {
    let of = &report.recurrence;
    if of.known_cause == 0 {
        return None;
    }
    let days = writer.context.format.integer(of.within_days);
    let part = writer.cases("recurrence.recurrent", of.recurrent);
    let whole = writer.cases("recurrence.known_cause", of.known_cause);
    let ends = writer.interval("recurrence.interval", of.interval, Writer::share);
    let note = match ends.filter(|_| of.rate.is_some()) {
        Some(ends) => {
            writer.sentence("statistics_big_recurred_note", &[("interval", Piece::Markup(ends))])
        }
        None => writer.sentence("statistics_big_recurred_few", &[]),
    };
    Some(Big {
        term: writer.context.words.with("statistics_big_recurred", &[("days", days.into())]),
        figure: part_of(writer, Some(part), whole),
        note,
    })
}
