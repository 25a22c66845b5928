//! Time to mitigate by severity: every incident a dot, with the same figures as a table.

use super::block::{Block, Cell, Drawing, Note, Section, Table, plain};
use super::durations::left_out;
use super::figure::{Piece, Writer, whole};
use super::open::Open;
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
    let open = ("open", Piece::Figure(writer.count(&format!("{PATH}.censored"), of.censored)));
    let seconds =
        |key: &str, figure| Piece::Figure(writer.seconds(&format!("{PATH}.{key}"), figure));
    if let Some(least) = of.not_reached_at_least_seconds {
        let least = ("least", seconds("not_reached_at_least_seconds", least));
        return writer.sentence("statistics_mitigate_not_reached", &[least, open]);
    }
    if let Some(median) = of.kaplan_meier_median_seconds {
        let median = ("median", seconds("kaplan_meier_median_seconds", median));
        return match of.median_seconds {
            Some(plain) => {
                let plain = ("plain", seconds("median_seconds", plain));
                writer.sentence("statistics_mitigate_half_open", &[median, open, plain])
            }
            None => writer.sentence("statistics_mitigate_half_open_only", &[median, open]),
        };
    }
    let Some(median) = of.median_seconds else {
        let key = if of.n == 0 { "statistics_mitigate_none" } else { "statistics_few_for_median" };
        return writer.sentence(key, &[n]);
    };
    writer.sentence("statistics_mitigate_half", &[("median", seconds("median_seconds", median))])
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
    let rows = of.by_severity.iter().enumerate().filter(|(_, group)| group.n > 0);
    let rows: Vec<dots::Row> = rows.map(|(at, group)| row(writer, at, group)).collect();
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
    let with_open = group.kaplan_meier_median_seconds;
    match (with_open, group.not_reached_at_least_seconds, group.median_seconds) {
        (Some(median), ..) => {
            let median = written("kaplan_meier_median_seconds", median).into();
            let open = writer.context.figure(group.censored).into();
            notes.push(words.with("chart_median_open", &[("median", median), ("open", open)]));
        }
        (None, Some(least), _) => {
            let least = written("not_reached_at_least_seconds", least).into();
            let open = writer.context.figure(group.censored).into();
            notes.push(words.with("chart_median_at_least", &[("least", least), ("open", open)]));
        }
        (None, None, Some(median)) => {
            let text = written("median_seconds", median);
            notes.push(words.with("chart_median", &[("median", text.into())]));
        }
        (None, None, None) => notes.push(writer.word("chart_few_for_median")),
    }
    let is_open = with_open.or(group.not_reached_at_least_seconds).is_some();
    let exact = group.interval_seconds.filter(|_| !is_open);
    let band = match group.kaplan_meier_interval_seconds {
        Some([Some(low), Some(high)]) => Some([low, high]),
        _ => exact,
    };
    if let Some([low, high]) = band {
        let ends = [low, high].map(|end| written("interval_seconds", end));
        let [low, high] = ends.map(Into::into);
        notes.push(words.with("chart_interval", &[("low", low), ("high", high)]));
    } else if let Some([Some(low), None]) = group.kaplan_meier_interval_seconds {
        let low = written("kaplan_meier_interval_seconds", low).into();
        notes.push(words.with("chart_interval_from", &[("low", low)]));
    } else if group.median_seconds.or(with_open).is_some() {
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
        median: with_open.or(group.median_seconds.filter(|_| !is_open)).map(whole),
        band: band.map(|[low, high]| (whole(low), whole(high))),
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
        let open = Open::of(writer, &format!("{PATH}.by_severity[{at}]"), &group.with_open());
        let interval = match &open {
            Some(open) => Cell::text(open.interval.clone()),
            None => Cell::unbroken(interval),
        };
        let over = group.median_seconds;
        let median = match open {
            Some(open) => open.cell(writer, &path("median_seconds"), over),
            None => Cell::figure_if(over.map(|at| writer.seconds(&path("median_seconds"), at))),
        };
        table.row(
            plain(&severity_name(writer, &group.severity)),
            vec![
                Cell::figure(&writer.count(&path("n"), group.n)),
                median,
                interval,
                Cell::figure_if(
                    group.max_seconds.map(|at| writer.seconds(&path("max_seconds"), at)),
                ),
                Cell::line(values.unwrap_or_default()),
            ],
        );
    }
    table
}
