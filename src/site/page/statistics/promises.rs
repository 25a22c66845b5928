//! How the clocks were kept, by clock and by the priority whose target decided.

use super::block::{Block, Cell, Note, Section, Table};
use super::figure::{Piece, Writer};
use crate::site::chart::Caption;
use crate::site::chart::proportion::{self, Proportion};
use crate::site::clock;
use crate::site::definitions::Term;
use crate::site::markdown::escape;
use crate::site::record::Html;
use crate::statistics::report::{ClockReport, Figure, Report};

/// What a row shows.
struct Counts {
    met: u64,
    breached: u64,
    undecided: u64,
    compliance: Option<Figure>,
    interval: Option<[Figure; 2]>,
}

pub(super) fn section(writer: Writer<'_>, report: &Report) -> Section {
    let clocks = &report.sla.0;
    let block = if clocks.is_empty() {
        Block {
            sentences: vec![writer.sentence("statistics_sla_none", &[])],
            remarks: vec![writer.sentence("statistics_sla_none_help", &[])],
            ..Block::default()
        }
    } else {
        Block {
            sentences: vec![sentence(writer, clocks)],
            table: Some(table(writer, clocks)),
            note: Some(Note::new(
                writer,
                writer.sentence("statistics_size_by_row_decided", &[]),
                "statistics_sla_formula",
                &[Term::Compliance, Term::Wilson, Term::NotApplicable, Term::Unknown],
            )),
            ..Block::default()
        }
    };
    Section {
        id: "promises",
        title: writer.word("statistics_sla"),
        blocks: vec![block],
        ..Section::default()
    }
}

fn sentence(writer: Writer<'_>, clocks: &[(String, ClockReport)]) -> Html {
    if clocks.iter().all(|(_, clock)| clock.met + clock.breached == 0) {
        return writer.sentence("statistics_sla_undecided", &[]);
    }
    let breached: Vec<String> = clocks
        .iter()
        .filter(|(_, clock)| clock.breached > 0)
        .map(|(key, clock)| {
            let n = writer.cases(&format!("sla.{key}.breached"), clock.breached);
            let pieces = [
                ("clock", Piece::Text(clock::name(writer.context.words, key))),
                ("n", Piece::Figure(n)),
            ];
            writer.sentence("statistics_sla_breached_of", &pieces).as_str().to_owned()
        })
        .collect();
    if breached.is_empty() {
        return writer.sentence("statistics_sla_no_breach", &[]);
    }
    let list = Piece::Markup(Html::new(breached.join(", ")));
    writer.sentence("statistics_sla_breached", &[("list", list)])
}

fn table(writer: Writer<'_>, clocks: &[(String, ClockReport)]) -> Table {
    let columns = [
        ("statistics_column_clock", ""),
        ("statistics_column_met", "n"),
        ("statistics_column_breached", "n"),
        ("statistics_column_undecided", "n"),
        ("statistics_column_share", "n"),
        ("statistics_column_interval", ""),
        ("statistics_column_track", ""),
    ];
    let mut table = Table::new(writer, writer.word("statistics_sla"), &columns);
    for (at, (key, clock)) in clocks.iter().enumerate() {
        let path = format!("sla.{key}");
        let all = Counts {
            met: clock.met,
            breached: clock.breached,
            undecided: clock.undecided,
            compliance: clock.compliance,
            interval: clock.interval,
        };
        let beside = beside(writer, &path, clock);
        let head = Html::new(format!(
            "<b>{}</b>{}",
            escape(&clock::name(writer.context.words, key)),
            beside.as_str()
        ));
        table.row(
            head,
            cells(writer, &path, &at.to_string(), &clock::name(writer.context.words, key), &all),
        );
        for (priority, row) in &clock.by_priority.0 {
            let own = Counts {
                met: row.met,
                breached: row.breached,
                undecided: row.undecided,
                compliance: row.compliance,
                interval: row.interval,
            };
            let title = format!("{priority} {}", clock::name(writer.context.words, key));
            let head = format!(
                "<span class=\"nb\"><span class=\"prio\">{}</span> {}</span>",
                escape(priority),
                escape(&clock::name(writer.context.words, key))
            );
            let path = format!("{path}.by_priority.{priority}");
            table.row(
                Html::new(head),
                cells(writer, &path, &format!("{at}-{priority}"), &title, &own),
            );
        }
    }
    table
}

/// What is neither met nor breached, and how many of the breached still run.
fn beside(writer: Writer<'_>, path: &str, clock: &ClockReport) -> Html {
    let parts = [
        ("statistics_sla_running_on", "breached_open", clock.breached_open),
        ("statistics_sla_not_applicable", "not_applicable", clock.not_applicable),
        ("statistics_sla_unknown", "unknown", clock.unknown),
    ];
    let parts = parts.into_iter().filter(|(.., n)| *n > 0).map(|(key, figure, n)| {
        let n = writer.cases(&format!("{path}.{figure}"), n);
        writer.sentence(key, &[("n", Piece::Figure(n))]).as_str().to_owned()
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        return Html::default();
    }
    Html::new(format!("<small class=\"q\">{}</small>", parts.join(" · ")))
}

fn cells(writer: Writer<'_>, path: &str, id: &str, title: &str, of: &Counts) -> Vec<Cell> {
    let at = |figure: &str| format!("{path}.{figure}");
    let count = |figure: &str, n| Cell::figure(&writer.cases(&at(figure), n));
    let decided = of.met + of.breached;
    let few = || Cell::why_none(writer.sentence("statistics_counts_only", &[]));
    let share = match of.compliance {
        Some(share) => Cell::figure(&writer.share(&at("compliance"), share)),
        None if decided == 0 => Cell::none(),
        None => few(),
    };
    // Without a share there is no interval to show either.
    let ends = of.interval.filter(|_| of.compliance.is_some());
    let interval = writer.interval(&at("interval"), ends, Writer::share);
    let track = of.compliance.map(|share| {
        let counts = [("met", of.met.into()), ("n", decided.into())];
        let caption = Caption {
            id: format!("c-sla-{id}"),
            title: title.to_owned(),
            description: writer.context.words.with("chart_met_of", &counts),
        };
        let interval = ends.map(|[low, high]| (low.0, high.0));
        let share = Some(share.0);
        Html::new(proportion::draw(&Proportion { caption, share, interval, target: None }))
    });
    vec![
        count("met", of.met),
        count("breached", of.breached),
        count("undecided", of.undecided),
        share,
        Cell::unbroken(interval),
        Cell::text(track.unwrap_or_default()),
    ]
}
