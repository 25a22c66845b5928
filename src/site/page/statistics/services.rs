//! In how many months objectives were kept, and how deployments went.

use super::block::{Block, Cell, Note, Section, Table};
use super::figure::{Piece, ROOT, Writer};
use crate::site::definitions::Term;
use crate::site::parts::Link;
use crate::site::record::Html;
use crate::statistics::report::{DeliveryRow, Report};

/// A service with its name, leading to its page.
pub(super) fn service(writer: Writer<'_>, id: &str) -> Html {
    let text = writer.context.book().config.service_name(id).to_owned();
    let link = Link { href: format!("{ROOT}services/{id}/index.html"), text };
    writer.sentence("statistics_linked", &[("link", Piece::Link(link))])
}

/// In how many months each service kept its objective.
pub(super) fn availability(writer: Writer<'_>, report: &Report) -> Section {
    let (id, title) = ("availability", writer.word("statistics_availability"));
    let of = &report.objectives;
    if of.is_empty() {
        let block = Block {
            sentences: vec![writer.sentence("statistics_availability_none", &[])],
            remarks: vec![writer.sentence("statistics_availability_none_help", &[])],
            ..Block::default()
        };
        return Section { id, title, blocks: vec![block], ..Section::default() };
    }
    let columns = [
        ("statistics_column_service", ""),
        ("statistics_column_objective", "n"),
        ("statistics_column_kept", "n"),
        ("statistics_column_downtime", "n"),
    ];
    let mut table = Table::new(writer, title.clone(), &columns);
    let mut has_bounds = false;
    for (at, row) in of.iter().enumerate() {
        let path = |figure: &str| format!("objectives[{at}].{figure}");
        let kept = Piece::Figure(writer.count(&path("kept"), row.kept));
        let months = Piece::Figure(writer.count(&path("months"), row.months));
        let downtime =
            Piece::Figure(writer.minutes(&path("downtime_minutes"), row.downtime_minutes));
        let is_bound = row.upper_bounds > 0;
        has_bounds |= is_bound;
        let downtime_key =
            if is_bound { "statistics_downtime_bound" } else { "statistics_downtime" };
        table.row(
            service(writer, &row.service),
            vec![
                Cell::figure(&writer.percent(&path("target"), row.target)),
                Cell::number(
                    writer.sentence("statistics_part_of", &[("part", kept), ("whole", months)]),
                ),
                Cell::number(writer.sentence(downtime_key, &[("downtime", downtime)])),
            ],
        );
    }
    let bounds = has_bounds.then(|| writer.sentence("statistics_availability_bound", &[]));
    let block = Block {
        sentences: vec![writer.sentence("statistics_availability_lead", &[])],
        table: Some(table),
        remarks: bounds.into_iter().collect(),
        note: Some(Note::new(
            writer,
            writer.sentence("statistics_size_by_row_months", &[]),
            "statistics_availability_formula",
            &[Term::Availability, Term::Slo, Term::ErrorBudget, Term::WeightedDowntime],
        )),
        ..Block::default()
    };
    Section { id, title, blocks: vec![block], ..Section::default() }
}

/// How deployments went, where somebody counts them.
pub(super) fn delivery(writer: Writer<'_>, report: &Report) -> Section {
    let (id, title) = ("delivery", writer.word("statistics_delivery"));
    if report.delivery.is_empty() {
        let block = Block {
            sentences: vec![writer.sentence("statistics_delivery_none", &[])],
            remarks: vec![writer.sentence("statistics_delivery_none_help", &[])],
            ..Block::default()
        };
        return Section { id, title, blocks: vec![block], ..Section::default() };
    }
    let columns = [
        ("statistics_column_service", ""),
        ("statistics_column_deployments", "n"),
        ("statistics_column_failed", "n"),
        ("statistics_column_fail_rate", "n"),
        ("statistics_column_interval", ""),
        ("statistics_column_recovery", "n"),
        ("statistics_column_recoveries", "n"),
    ];
    let mut table = Table::new(writer, title.clone(), &columns);
    for (at, row) in report.delivery.iter().enumerate() {
        deployments(writer, &mut table, at, row);
    }
    let block = Block {
        sentences: vec![writer.sentence("statistics_delivery_lead", &[])],
        table: Some(table),
        note: Some(Note::new(
            writer,
            writer.sentence("statistics_size_by_row", &[]),
            "statistics_delivery_formula",
            &[Term::ChangeFailRate, Term::RecoveryTime, Term::Wilson],
        )),
        ..Block::default()
    };
    Section { id, title, blocks: vec![block], ..Section::default() }
}

fn deployments(writer: Writer<'_>, table: &mut Table, at: usize, row: &DeliveryRow) {
    let path = |figure: &str| format!("delivery[{at}].{figure}");
    let rate = row.change_fail_rate;
    let ends = row.interval.filter(|_| rate.is_some());
    let recovery = match (row.recovery_median_seconds, &row.recovery_values_seconds) {
        (Some(median), _) => {
            let median = writer.seconds(&path("recovery_median_seconds"), median);
            let median = [("median", Piece::Figure(median))];
            Cell::number(writer.sentence("statistics_median_is", &median))
        }

        (None, Some(values)) if !values.is_empty() => {
            let path = path("recovery_values_seconds");
            let values = writer.values(&path, values, Writer::seconds);
            let n = Piece::Count(row.recoveries);
            let values = [("n", n), ("values", Piece::Markup(values))];
            Cell::number(writer.sentence("statistics_values", &values))
        }
        _ => Cell::none(),
    };
    table.row(
        service(writer, &row.service),
        vec![
            Cell::figure(&writer.cases(&path("deployments"), row.deployments)),
            Cell::figure(&writer.cases(&path("failed"), row.failed)),
            Cell::figure_if(rate.map(|rate| writer.share(&path("change_fail_rate"), rate))),
            Cell::unbroken(writer.interval(&path("interval"), ends, Writer::share)),
            recovery,
            Cell::figure(&writer.count(&path("recoveries"), row.recoveries)),
        ],
    );
}
