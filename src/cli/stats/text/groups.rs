//! `casebook stats --by`: one row for each service, team, cause or quarter.

use super::{between, cut, paragraph, rows};
use crate::cli::columns::Side;
use crate::measure::{CalendarPeriod, days_between};
use crate::model::Book;
use crate::site::format::Format;
use crate::site::words::Words;
use crate::statistics::report::{Figure, GroupRow, Groups};
use jiff::Timestamp;

/// How much of a name is shown.
const NAME: usize = 26;

/// The rows as a page of text.
pub(in crate::cli::stats) fn groups(book: &Book, groups: &Groups, as_of: Timestamp) -> String {
    let words = Words::english();
    let format = Format::new(&words, book.config.zone());
    let clocks = groups.clocks();
    let of = groups.service.as_ref().map_or_else(
        || "all services".to_owned(),
        |service| cut(book.config.service_name(service), NAME),
    );
    let state = crate::export::instant(as_of, &book.config.zone());
    let days = groups.period.days();
    let mut text = format!(
        "\u{1b}[1mBy {}, {of}: {} to {}\u{1b}[0m\n{} {}; state at {state}\n\n",
        groups.by,
        groups.period.from,
        groups.period.to,
        format.integer(days),
        if days == 1 { "day" } else { "days" },
    );
    let by = groups.by.to_uppercase();
    let first = [by.as_str(), "N", "A MONTH", "95 %", "TO RESOLVE"].map(str::to_owned);
    let last = ["DOWNTIME", "CAME BACK", "TO DO", "OVERDUE"].map(str::to_owned);
    let clock_heads = clocks.iter().map(|clock| cut(clock, 16).to_uppercase());
    let head: Vec<String> = first.into_iter().chain(clock_heads).chain(last).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let mut sides = vec![Side::Left, Side::Right, Side::Right, Side::Left, Side::Right];
    sides.extend(clocks.iter().map(|_| Side::Right));
    sides.extend([Side::Right, Side::Right, Side::Right, Side::Right]);
    let cells = groups.groups.iter().map(|row| cells(&format, &clocks, row));
    text.push_str(&rows(&sides, &head, cells));
    text.push('\n');
    text.push_str(&paragraph(&explained(groups)));
    text.replace('\u{a0}', " ")
}

fn cells(format: &Format<'_>, clocks: &[&str], row: &GroupRow) -> Vec<String> {
    let integer = |n: usize| format.integer(i64::try_from(n).unwrap_or(i64::MAX));
    let of = |part: u64, whole: u64| match whole {
        0 => "–".to_owned(),
        _ => format!("{part} of {whole}"),
    };
    let rate = |figure: Figure| format!("{:.2}", figure.0);
    let time = |seconds: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "seconds of a record fit in 2^63")]
        let seconds = seconds as i64;
        format.duration(seconds)
    };
    let resolve = &row.time_to_resolve;
    let median = match (resolve.median_seconds, resolve.n) {
        (Some(median), _) => time(median.0),
        (None, 0) => "–".to_owned(),
        (None, n) => format!("n = {n}"),
    };
    let downtime = time(row.downtime_minutes.0 * 60.0);
    let name = cut(&row.name, NAME);
    // A quarter that the period cuts has fewer days than its name says.
    let is_cut = CalendarPeriod::parse(&row.group)
        .is_some_and(|quarter| days_between(quarter.first(), quarter.last()) + 1 > row.days);
    let mut cells = vec![
        if is_cut { format!("{name} ({} days)", row.days) } else { name },
        integer(row.count),
        rate(row.per_month),
        between(Some(row.per_month_interval), rate),
        median,
    ];
    cells.extend(clocks.iter().map(|clock| {
        let clock = row.sla.get(clock);
        clock.map_or_else(|| "–".to_owned(), |clock| of(clock.met, clock.met + clock.breached))
    }));
    let back = &row.recurrence;
    cells.extend([
        if row.downtime_exact { downtime } else { format!("at most {downtime}") },
        of(back.recurrent, back.known_cause),
        integer(row.actions_open),
        integer(row.actions_overdue),
    ]);
    cells
}

fn explained(groups: &Groups) -> String {
    let several = match groups.by {
        "service" | "team" => " One that hit several of them counts in each.",
        _ => "",
    };
    format!(
        "{} {} in all.{several} To resolve: the median, from five incidents on. Clocks: met, of those \
         decided. Downtime is what these incidents took of the agreed time, by weight. Came back: of \
         those with a known cause. To do: open actions of these incidents.",
        groups.count,
        if groups.count == 1 { "incident" } else { "incidents" },
    )
}
