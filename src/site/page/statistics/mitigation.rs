//! Time to mitigate by severity: every incident a dot, with the same figures as a table.

use super::block::{Block, Cell, Drawing, Note, Section, Table, plain};
use super::durations::left_out;
use super::figure::{Piece, Writer, whole};
use crate::model::incident::Severity;
use crate::site::chart::Caption;
use crate::site::chart::dots::{self, Dots};
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::site::vocabulary;
use crate::statistics::report::{DurationGroup, DurationReport, Report};

const PATH: &str = "durations.time_to_mitigate";

pub(super) fn section(writer: Writer<'_>, report: &Report) -> Section {
    let of = &report.durations.time_to_mitigate;
    let mut blocks = vec![Block { sentences: vec![sentence(writer, of)], ..Block::default() }];
    if !of.excluded.is_empty() {
        let parts = left_out(writer, "time_to_mitigate", &of.excluded);
        let parts = [("parts", Piece::Markup(parts))];
        blocks[0].remarks = vec![writer.sentence("statistics_left_out", &parts)];
    }
    if of.n > 0 {
        let size = Piece::Figure(writer.count(&format!("{PATH}.n"), of.n));
        let terms = [Term::TimeToMitigate, Term::Median, Term::MedianInterval, Term::SmallSamples];
        let size = writer.sentence("statistics_size", &[("n", size)]);
        blocks[0].drawing = Some(drawing(writer, of));
        blocks[0].note = Some(Note::new(writer, size, "statistics_mitigate_formula", &terms));
        blocks.push(Block {
            summary: writer.word("statistics_as_table"),
            table: Some(table(writer, of)),
            ..Block::default()
        });
    }
    Section {
        id: "mitigate",
        title: writer.word("statistics_mitigate"),
        blocks,
        ..Section::default()
    }
}

fn sentence(writer: Writer<'_>, of: &DurationReport) -> Html {
    let n = ("n", Piece::Figure(writer.count(&format!("{PATH}.n"), of.n)));
    let Some(median) = of.median_seconds else {
        let key = if of.n == 0 { "statistics_mitigate_none" } else { "statistics_few_for_median" };
        return writer.sentence(key, &[n]);
    };
    let median = writer.seconds(&format!("{PATH}.median_seconds"), median);
    let open = writer.count(&format!("{PATH}.censored"), of.censored);
    let key =
        if of.censored == 0 { "statistics_mitigate_half" } else { "statistics_mitigate_half_open" };
    writer.sentence(key, &[("median", Piece::Figure(median)), n, ("open", Piece::Figure(open))])
}

/// "S1 Critical", or that nobody stated it.
pub(super) fn severity_name(writer: Writer<'_>, word: &str) -> String {
    let words = writer.context.words;
    match Severity::ALL.iter().find(|severity| severity.word() == word) {
        Some(severity) => vocabulary::severity_mark(words, *severity).text().to_owned(),
        None => writer.word("statistics_not_stated"),
    }
}

fn group_path(at: usize, key: &str) -> String {
    format!("{PATH}.by_severity[{at}].{key}")
}

fn drawing(writer: Writer<'_>, of: &DurationReport) -> Drawing {
    let rows: Vec<dots::Row> =
        of.by_severity.iter().enumerate().map(|(at, group)| row(writer, at, group)).collect();
    let described = rows.iter().map(|row| {
        let notes = row.notes.join(", ");
        format!("{}: {}, {notes}", row.name, row.size)
    });
    let caption = Caption {
        id: "c-mitigate".to_owned(),
        title: writer.word("chart_mitigate"),
        description: described.collect::<Vec<_>>().join("; "),
    };
    let label = |seconds: i64| writer.context.format.duration(seconds);
    let pair = dots::draw(&Dots { caption, rows }, &label);
    Drawing::new(pair, writer.word("statistics_mitigate_caption"))
}

fn row(writer: Writer<'_>, at: usize, group: &DurationGroup) -> dots::Row {
    let words = writer.context.words;
    let written =
        |key: &str, figure| writer.seconds(&group_path(at, key), figure).text().to_owned();
    let mut notes = Vec::new();
    match group.median_seconds {
        Some(median) => {
            let text = written("median_seconds", median);
            notes.push(words.with("chart_median", &[("median", text.into())]));
        }
        None => notes.push(writer.word("chart_few_for_median")),
    }
    if let Some([low, high]) = group.interval_seconds {
        let ends = [low, high].map(|end| written("interval_seconds", end));
        let [low, high] = ends.map(Into::into);
        notes.push(words.with("chart_interval", &[("low", low), ("high", high)]));
    } else if group.median_seconds.is_some() {
        notes.push(writer.word("chart_few_for_interval"));
    }
    let n = writer.context.figure(group.n);
    dots::Row {
        name: severity_name(writer, &group.severity),
        size: words.with("chart_size", &[("n", n.into())]),
        values: group
            .timed
            .iter()
            .map(|one| whole(crate::statistics::report::Figure(one.seconds)))
            .collect(),
        median: group.median_seconds.map(whole),
        band: group.interval_seconds.map(|[low, high]| (whole(low), whole(high))),
        notes,
    }
}

fn table(writer: Writer<'_>, of: &DurationReport) -> Table {
    let columns = [
        ("statistics_column_severity", ""),
        ("statistics_column_n", "n"),
        ("statistics_column_median", "n"),
        ("statistics_column_interval", ""),
        ("statistics_column_longest", "n"),
        ("statistics_column_values", ""),
    ];
    let mut table = Table::new(writer, writer.word("statistics_mitigate"), &columns);
    for (at, group) in of.by_severity.iter().enumerate() {
        let path = |key: &str| group_path(at, key);
        let values = group.values_seconds.as_ref();
        let values = values.map(|all| writer.values(&path("values_seconds"), all, Writer::seconds));
        let interval =
            writer.interval(&path("interval_seconds"), group.interval_seconds, Writer::seconds);
        table.row(
            plain(&severity_name(writer, &group.severity)),
            vec![
                Cell::figure(&writer.count(&path("n"), group.n)),
                Cell::figure_if(
                    group.median_seconds.map(|at| writer.seconds(&path("median_seconds"), at)),
                ),
                Cell::unbroken(interval),
                Cell::figure_if(
                    group.max_seconds.map(|at| writer.seconds(&path("max_seconds"), at)),
                ),
                Cell::line(values.unwrap_or_default()),
            ],
        );
    }
    table
}
