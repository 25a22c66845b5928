//! What came back, and whether the incidents of a cause or a service arrive faster or slower.

use super::block::{Block, Cell, Note, Section, Table, plain};
use super::figure::{Piece, Writer};
use super::services::service;
use crate::site::arrivals::verdict;
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::site::vocabulary;
use crate::statistics::ArrivalVerdict;
use crate::statistics::report::{ArrivalRow, Recurrence, Report};

/// A long list of causes says little; it ends here, and says how many follow.
const MOST: usize = 25;

/// How many incidents came back, and how those of each cause and service arrive.
pub(super) fn recurrence(writer: Writer<'_>, report: &Report) -> Section {
    let of = &report.recurrence;
    let known = writer.cases("recurrence.known_cause", of.known_cause);
    let size = writer.sentence("statistics_size_known_cause", &[("n", Piece::Figure(known))]);
    let note = Note::new(
        writer,
        size,
        "statistics_recurrence_formula",
        &[Term::Recurrence, Term::Wilson, Term::SmallSamples],
    );
    let first = Block {
        sentences: vec![recurred(writer, of)],
        note: (of.known_cause > 0).then_some(note),
        ..Block::default()
    };
    let mut blocks = vec![first];
    if of.series > 0 {
        blocks.push(arriving(writer, of));
    }
    for (rows, path, column) in [
        (&of.by_cause, "by_cause", "statistics_column_cause"),
        (&of.by_service, "by_service", "statistics_column_service"),
    ] {
        if !rows.is_empty() {
            blocks.push(table(writer, rows, path, column));
        }
    }
    Section {
        id: "recurrence",
        title: writer.word("statistics_recurrence"),
        blocks,
        ..Section::default()
    }
}

fn recurred(writer: Writer<'_>, of: &Recurrence) -> Html {
    let days = usize::try_from(of.within_days).unwrap_or(0);
    let pieces = [
        ("part", Piece::Figure(writer.cases("recurrence.recurrent", of.recurrent))),
        ("whole", Piece::Figure(writer.cases("recurrence.known_cause", of.known_cause))),
        ("days", Piece::Figure(writer.count("recurrence.within_days", days))),
    ];
    if of.known_cause == 0 {
        return writer.sentence("statistics_recurrence_none", &pieces);
    }
    let ends = writer.interval("recurrence.interval", of.interval, Writer::share);
    let (Some(rate), Some(ends)) = (of.rate, ends) else {
        return writer.sentence("statistics_recurrence_few", &pieces);
    };
    let rate = Piece::Figure(writer.share("recurrence.rate", rate));
    let [part, whole, days] = pieces;
    let pieces = [part, whole, days, ("share", rate), ("interval", Piece::Markup(ends))];
    writer.sentence("statistics_recurrence_is", &pieces)
}

/// How many were tested, and what was found.
fn arriving(writer: Writer<'_>, of: &Recurrence) -> Block {
    let changed: Vec<Html> = changed(writer, of);
    let key = match (of.series_tested, changed.is_empty()) {
        (0, _) => "statistics_arrivals_untested",
        (_, true) => "statistics_arrivals_none",
        (_, false) => "statistics_arrivals_tested",
    };
    let tested = Piece::Figure(writer.count("recurrence.series_tested", of.series_tested));
    let series = Piece::Figure(writer.count("recurrence.series", of.series));
    let lead = writer.sentence(key, &[("tested", tested), ("series", series)]);
    Block {
        sentences: [lead].into_iter().chain(changed).collect(),
        note: Some(Note::new(
            writer,
            writer.sentence("statistics_size_by_row", &[]),
            "statistics_arrivals_formula",
            &[Term::Laplace, Term::CrowAmsaa, Term::Holm, Term::NoEvidence],
        )),
        ..Block::default()
    }
}

/// A sentence for each cause and service whose incidents arrive faster or slower.
fn changed(writer: Writer<'_>, of: &Recurrence) -> Vec<Html> {
    let context = writer.context;
    let causes = of.by_cause.iter().enumerate();
    let causes = causes.map(|(at, row)| (context.cause_text(&row.key), "by_cause", at, row));
    let services = of.by_service.iter().enumerate().map(|(at, row)| {
        let name = context.book().config.service_name(&row.key).to_owned();
        (name, "by_service", at, row)
    });
    let told = causes.chain(services).filter(|(_, _, _, row)| {
        matches!(row.kind, ArrivalVerdict::Faster | ArrivalVerdict::Slower)
    });
    let one = |(name, list, at, row): (String, &str, usize, &ArrivalRow)| {
        let p = row.p_holm?;
        let pieces = [
            ("name", Piece::Text(name)),
            ("verdict", Piece::Text(vocabulary::arrivals_inside(context.words, row.kind))),
            ("p", Piece::Figure(writer.p_equation(&format!("recurrence.{list}[{at}].p_holm"), p))),
        ];
        Some(writer.sentence("statistics_arrivals_changed", &pieces))
    };
    told.filter_map(one).collect()
}

fn table(writer: Writer<'_>, rows: &[ArrivalRow], path: &str, column: &str) -> Block {
    let columns = [
        (column, ""),
        ("statistics_column_incidents", "n"),
        ("statistics_column_laplace", "n"),
        ("statistics_column_p_holm", "n"),
        ("statistics_column_beta", "n"),
        ("statistics_column_interval", ""),
        ("statistics_column_verdict", ""),
    ];
    let is_service = path == "by_service";
    let title =
        if is_service { "statistics_arrivals_service" } else { "statistics_arrivals_cause" };
    let mut table = Table::new(writer, writer.word(title), &columns);
    for (at, row) in rows.iter().take(MOST).enumerate() {
        let path = |figure: &str| format!("recurrence.{path}[{at}].{figure}");
        let name = if is_service {
            service(writer, &row.key)
        } else {
            plain(&writer.context.cause_text(&row.key))
        };
        table.row(
            name,
            vec![
                Cell::figure(&writer.count(&path("n"), row.n)),
                Cell::figure_if(row.laplace_u.map(|u| writer.signed(&path("laplace_u"), u))),
                Cell::figure_if(row.p_holm.map(|p| writer.p_value(&path("p_holm"), p))),
                Cell::figure_if(row.beta.map(|beta| writer.decimal(&path("beta"), beta))),
                Cell::unbroken(writer.interval(
                    &path("beta_interval"),
                    row.beta_interval,
                    Writer::decimal,
                )),
                Cell::text(plain(&verdict(writer.context, row.kind))),
            ],
        );
    }
    let further = rows.len().saturating_sub(MOST);
    let further = (further > 0)
        .then(|| writer.sentence("statistics_further", &[("n", Piece::Count(further))]));
    Block {
        summary: writer.word(title),
        table: Some(table),
        remarks: further.into_iter().collect(),
        ..Block::default()
    }
}
