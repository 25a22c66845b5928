//! Causes: the few that bring most incidents, and the same by what customers suffered.

use super::block::{Block, Cell, Drawing, Note, Section, Table, plain};
use super::figure::{Piece, Writer};
use crate::site::chart::Caption;
use crate::site::chart::pareto::{self, Bar, Labels, Pareto, Part};
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::statistics::report::{CauseRow, Incidents, Report};

/// From so large a share of unknown causes on, that is said first (domain.md § 4.9).
const MANY_UNKNOWN: f64 = 0.2;

pub(super) fn section(writer: Writer<'_>, report: &Report) -> Section {
    let of = &report.incidents;
    let title = writer.word("statistics_causes");
    if of.by_cause.is_empty() {
        let block = Block {
            sentences: vec![writer.sentence("statistics_causes_none", &[])],
            ..Block::default()
        };
        return Section { id: "causes", title, blocks: vec![block], ..Section::default() };
    }
    if of.by_cause.iter().all(CauseRow::is_unknown) {
        let block = Block { sentences: sentences(writer, of), ..Block::default() };
        return Section { id: "causes", title, blocks: vec![block], ..Section::default() };
    }
    let n = writer.count("incidents.count", of.count);
    let size = writer.sentence("statistics_size", &[("n", Piece::Figure(n))]);
    let blocks = vec![
        Block {
            sentences: sentences(writer, of),
            drawing: Some(drawing(writer, of)),
            note: Some(Note::new(
                writer,
                size.clone(),
                "statistics_causes_formula",
                &[Term::Pareto, Term::Cause],
            )),
            ..Block::default()
        },
        Block {
            summary: writer.word("statistics_as_table"),
            table: Some(by_count(writer, of)),
            ..Block::default()
        },
        Block {
            summary: writer.word("statistics_by_minutes"),
            table: Some(by_minutes(writer, of)),
            remarks: vec![total(writer, of)],
            note: Some(Note::new(
                writer,
                size,
                "statistics_minutes_formula",
                &[Term::CustomerMinutes],
            )),
            ..Block::default()
        },
    ];
    Section { id: "causes", title, blocks, ..Section::default() }
}

fn sentences(writer: Writer<'_>, of: &Incidents) -> Vec<Html> {
    let mut sentences = Vec::new();
    let unknown = of.by_cause.iter().enumerate().find(|(_, row)| row.is_unknown());
    if let Some((at, row)) = unknown.filter(|(_, row)| row.share.0 > MANY_UNKNOWN) {
        let path = |figure: &str| format!("incidents.by_cause[{at}].{figure}");
        let pieces = [
            ("part", Piece::Figure(writer.count(&path("count"), row.count))),
            ("whole", Piece::Figure(writer.count("incidents.count", of.count))),
            ("share", Piece::Figure(writer.share(&path("share"), row.share))),
        ];
        // Of fewer than five, counts only.
        let key = if of.count < 5 { "statistics_unknown_few" } else { "statistics_unknown_many" };
        sentences.push(writer.sentence(key, &pieces));
    }
    if of.by_cause.iter().all(CauseRow::is_unknown) {
        return sentences;
    }
    let pieces = [
        ("n", Piece::Count(of.causes)),
        ("vital", Piece::Figure(writer.count("incidents.vital_causes", of.vital_causes))),
        ("causes", Piece::Figure(writer.count("incidents.causes", of.causes))),
    ];
    sentences.push(writer.sentence("statistics_vital", &pieces));
    sentences
}

fn drawing(writer: Writer<'_>, of: &Incidents) -> Drawing {
    let (format, words) = (&writer.context.format, writer.context.words);
    let bars: Vec<Bar> = of
        .by_cause
        .iter()
        .map(|row| {
            #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
            let value = row.count as f64;
            let part = match (row.is_unknown(), row.vital) {
                (true, _) => Part::Unknown,
                (false, true) => Part::Vital,
                (false, false) => Part::Rest,
            };
            let name = writer.context.cause_text(&row.cause);
            Bar { name, value, label: writer.context.figure(row.count), part }
        })
        .collect();
    let described = bars.iter().map(|bar| format!("{} {}", bar.name, bar.label));
    let caption = Caption {
        id: "c-causes".to_owned(),
        title: writer.word("chart_causes"),
        description: described.collect::<Vec<_>>().join(", "),
    };
    let labels = Labels {
        percent: &|percent| format.percent(u64::from(percent), 100, 0).unwrap_or_default(),
        further: &|n, sum| (words.with("chart_further", &[("n", n.into())]), format.rounded(sum)),
    };
    let pair = pareto::draw(&Pareto { caption, bars }, &labels);
    Drawing::new(pair, writer.word("statistics_causes_caption"))
}

fn group(row: &CauseRow) -> Html {
    plain(row.group.as_deref().unwrap_or_default())
}

/// Customer-minutes where anybody was counted, and of how many nobody was.
fn minutes(writer: Writer<'_>, at: usize, row: &CauseRow) -> [Cell; 2] {
    let path = |figure: &str| format!("incidents.by_cause[{at}].{figure}");
    let sum = row.customer_minutes.map(|sum| writer.sum(&path("customer_minutes"), sum));
    let unknown = row.customer_minutes_unknown;
    let unknown = writer.count(&path("customer_minutes_unknown"), unknown);
    [Cell::figure_if(sum), Cell::figure(&unknown)]
}

fn by_count(writer: Writer<'_>, of: &Incidents) -> Table {
    let columns = [
        ("statistics_column_cause", ""),
        ("statistics_column_group", ""),
        ("statistics_column_incidents", "n"),
        ("statistics_column_of_all", "n"),
        ("statistics_column_cumulative", "n"),
        ("statistics_column_minutes", "n"),
        ("statistics_column_uncounted", "n"),
    ];
    let mut table = Table::new(writer, writer.word("statistics_causes"), &columns);
    for (at, row) in of.by_cause.iter().enumerate() {
        let path = |figure: &str| format!("incidents.by_cause[{at}].{figure}");
        // Of fewer than five, counts only.
        let share = |figure: &str, share| {
            Cell::figure_if((of.count >= 5).then(|| writer.share(&path(figure), share)))
        };
        let [sum, unknown] = minutes(writer, at, row);
        table.row(
            plain(&writer.context.cause_text(&row.cause)),
            vec![
                Cell::text(group(row)),
                Cell::figure(&writer.count(&path("count"), row.count)),
                share("share", row.share),
                share("cumulative_share", row.cumulative_share),
                sum,
                unknown,
            ],
        );
    }
    table
}

/// The same, what customers suffered most from first; causes of which nobody counted them last.
fn by_minutes(writer: Writer<'_>, of: &Incidents) -> Table {
    let columns = [
        ("statistics_column_cause", ""),
        ("statistics_column_minutes", "n"),
        ("statistics_column_incidents", "n"),
        ("statistics_column_uncounted", "n"),
    ];
    let mut table = Table::new(writer, writer.word("statistics_by_minutes"), &columns);
    let mut rows: Vec<(usize, &CauseRow)> = of.by_cause.iter().enumerate().collect();
    let size = |row: &CauseRow| row.customer_minutes.map_or(-1.0, |sum| sum.0);
    rows.sort_by(|(_, a), (_, b)| size(b).total_cmp(&size(a)));
    for (at, row) in rows {
        let [sum, unknown] = minutes(writer, at, row);
        let count = writer.count(&format!("incidents.by_cause[{at}].count"), row.count);
        table.row(
            plain(&writer.context.cause_text(&row.cause)),
            vec![sum, Cell::figure(&count), unknown],
        );
    }
    table
}

fn total(writer: Writer<'_>, of: &Incidents) -> Html {
    let unknown = of.customer_minutes_unknown;
    let pieces = [
        ("n", Piece::Count(unknown)),
        ("unknown", Piece::Figure(writer.count("incidents.customer_minutes_unknown", unknown))),
    ];
    let Some(sum) = of.customer_minutes else {
        return writer.sentence("statistics_minutes_none", &[]);
    };
    let sum = Piece::Figure(writer.sum("incidents.customer_minutes", sum));
    let [n, unknown] = pieces;
    writer.sentence("statistics_minutes_total", &[("sum", sum), n, unknown])
}
