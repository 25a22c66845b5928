//! The four durations: medians first, what was left out and why, and the mean only beside them.

use super::block::{Block, Cell, Note, Section, Table, plain};
use super::figure::{Piece, Writer};
use super::open::Open;
use crate::measure::duration::LeftOut;
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::site::vocabulary;
use crate::statistics::report::{DurationReport, Excluded, Report};

/// Nothing, where there is no incident.
pub(super) fn section(writer: Writer<'_>, report: &Report) -> Option<Section> {
    if report.incidents.count == 0 {
        return None;
    }
    let all = &report.durations;
    let four = [
        ("time_to_detect", Term::TimeToDetect, &all.time_to_detect),
        ("time_to_acknowledge", Term::TimeToAcknowledge, &all.time_to_acknowledge),
        ("time_to_mitigate", Term::TimeToMitigate, &all.time_to_mitigate),
        ("time_to_resolve", Term::TimeToResolve, &all.time_to_resolve),
    ];
    let by_row = writer.sentence("statistics_size_by_row", &[]);
    let note =
        |formula: &str, terms: &[Term]| Some(Note::new(writer, by_row.clone(), formula, terms));
    let zero: usize = four
        .iter()
        .flat_map(|(.., of)| &of.excluded)
        .filter(|one| one.why == LeftOut::Backfilled)
        .map(|one| one.zero)
        .max()
        .unwrap_or(0);
    let sentence = if zero > 0 { "statistics_durations_zero" } else { "statistics_durations_lead" };
    let mut terms = vec![Term::Median, Term::Quantile, Term::MedianInterval];
    if four.iter().any(|(.., of)| of.censored > 0) {
        terms.extend([Term::Censored, Term::KaplanMeier]);
    }
    terms.extend([Term::LeftOut, Term::Zero]);
    let figures = Block {
        sentences: vec![writer.sentence(sentence, &[])],
        table: Some(table(writer, &four)),
        note: note("statistics_durations_formula", &terms),
        ..Block::default()
    };
    let mut blocks = vec![figures];
    if four.iter().any(|(.., of)| of.mean_seconds.is_some()) {
        blocks.push(Block {
            summary: writer.word("statistics_mean"),
            table: Some(means(writer, &four)),
            remarks: vec![writer.sentence("statistics_mean_remark", &[])],
            note: note("statistics_mean_formula", &[Term::Mean, Term::WhyNoMttr]),
            ..Block::default()
        });
    }
    let title = writer.word("statistics_durations");
    Some(Section { id: "durations", title, blocks, ..Section::default() })
}

type Four<'r> = [(&'static str, Term, &'r DurationReport); 4];

fn name(writer: Writer<'_>, term: Term) -> Html {
    let link = term.link(writer.context.words, super::figure::ROOT);
    writer.sentence("statistics_linked", &[("link", Piece::Link(link))])
}

fn table(writer: Writer<'_>, four: &Four<'_>) -> Table {
    let columns = [
        ("statistics_column_duration", ""),
        ("statistics_column_n", "n"),
        ("statistics_column_median", "n"),
        ("statistics_column_interval", ""),
        ("statistics_column_p75", "n"),
        ("statistics_column_p90", "n"),
        ("statistics_column_longest", "n"),
        ("statistics_column_still_open", "n"),
        ("statistics_column_left_out", ""),
    ];
    let mut table = Table::new(writer, writer.word("statistics_durations"), &columns);
    for (key, term, of) in four {
        let path = |figure: &str| format!("durations.{key}.{figure}");
        let seconds = |figure: &str, value: Option<_>| {
            Cell::figure_if(value.map(|value| writer.seconds(&path(figure), value)))
        };
        let interval =
            writer.interval(&path("interval_seconds"), of.interval_seconds, Writer::seconds);
        let open = Open::of(writer, &format!("durations.{key}"), &of.with_open());
        let with_open = open.as_ref().map(|open| Cell::text(open.interval.clone()));
        let median = open.map_or_else(
            || seconds("median_seconds", of.median_seconds),
            |open| open.cell(writer, &path("median_seconds"), of.median_seconds),
        );
        let middle = match (&of.values_seconds, with_open) {
            (_, Some(cell)) => cell,
            (Some(values), None) if of.n > 0 => {
                let values = writer.values(&path("values_seconds"), values, Writer::seconds);
                Cell::text(writer.sentence(
                    "statistics_values",
                    &[("n", Piece::Count(of.n)), ("values", Piece::Markup(values))],
                ))
            }
            (_, None) => Cell::unbroken(interval),
        };
        table.row(
            name(writer, *term),
            vec![
                Cell::figure(&writer.count(&path("n"), of.n)),
                median,
                middle,
                seconds("p75_seconds", of.p75_seconds),
                seconds("p90_seconds", of.p90_seconds),
                longest(writer, &path("max_seconds"), of),
                Cell::figure(&writer.count(&path("censored"), of.censored)),
                Cell::line(left_out(writer, key, &of.excluded)),
            ],
        );
    }
    table
}

/// The longest, leading to its incident.
fn longest(writer: Writer<'_>, path: &str, of: &DurationReport) -> Cell {
    let (Some(figure), Some(at)) = (of.max_seconds, of.longest) else { return Cell::none() };
    let figure = writer.seconds(path, figure).html();
    let link = crate::site::markdown::escape(&writer.incident(at).href);
    Cell::number(Html::new(format!("<a href=\"{link}\">{}</a>", figure.as_str())))
}

/// What was left out, and why.
pub(super) fn left_out(writer: Writer<'_>, key: &str, excluded: &[Excluded]) -> Html {
    let parts = excluded.iter().enumerate().map(|(at, one)| {
        let path = |figure: &str| format!("durations.{key}.excluded[{at}].{figure}");
        let count = ("count", Piece::Figure(writer.count(&path("count"), one.count)));
        match one.why {
            LeftOut::TimeOrder => writer.sentence("statistics_left_order", &[count]),
            LeftOut::Backfilled => writer.sentence(
                "statistics_left_backfilled",
                &[count, ("zero", Piece::Figure(writer.count(&path("zero"), one.zero)))],
            ),
            LeftOut::Missing(milestone) => {
                let moment = vocabulary::milestone(writer.context.words, milestone);
                writer
                    .sentence("statistics_left_missing", &[count, ("moment", Piece::Text(moment))])
            }
        }
    });
    let parts: Vec<String> = parts.map(|part| part.as_str().to_owned()).collect();
    if parts.is_empty() {
        plain(&writer.word("statistics_left_none"))
    } else {
        Html::new(parts.join("; "))
    }
}

fn means(writer: Writer<'_>, four: &Four<'_>) -> Table {
    let columns = [
        ("statistics_column_duration", ""),
        ("statistics_column_n", "n"),
        ("statistics_column_median", "n"),
        ("statistics_column_mean", "n"),
    ];
    let mut table = Table::new(writer, writer.word("statistics_mean"), &columns);
    for (key, term, of) in four {
        let path = |figure: &str| format!("durations.{key}.{figure}");
        let seconds = |figure: &str, value: Option<_>| {
            Cell::figure_if(value.map(|value| writer.seconds(&path(figure), value)))
        };
        table.row(
            name(writer, *term),
            vec![
                Cell::figure(&writer.count(&path("n"), of.n)),
                seconds("median_seconds", of.median_seconds),
                seconds("mean_seconds", of.mean_seconds),
            ],
        );
    }
    table
}
