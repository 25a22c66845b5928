//! The figures as a page of text. What may not be shown of few values is absent in the report
//! already; here it is said in words.

mod compare;
mod groups;
mod parts;
mod services;
mod times;
mod trends;

pub(super) use compare::compared;
pub(super) use groups::groups;

use crate::cli::columns::{Side, columns, cut};
use crate::model::Book;
use crate::site::format::Format;
use crate::site::words::Words;
use crate::statistics::report::{Figure, Named, Report};
use jiff::Timestamp;
use std::fmt::Write as _;

/// How wide a paragraph is, with its margin.
const WIDTH: usize = 96;
/// The margin of all that stands below a heading.
const MARGIN: usize = 2;
/// How much of a key or name is shown.
const NAME: usize = 28;

/// The page that `casebook stats` prints.
pub(super) fn table(book: &Book, report: &Report, as_of: Timestamp) -> String {
    let words = Words::english();
    let zone = book.config.zone();
    let state = crate::export::instant(as_of, &zone);
    let page = Page { book, report, format: Format::new(&words, zone) };
    let mut text = page.head(&state);
    let sections = [
        ("Incidents", page.incidents()),
        ("Durations", page.durations()),
        ("Service levels", page.promises()),
        ("Availability", page.availability()),
        ("Trends", page.trends()),
        ("Recurrence", page.recurrence()),
        ("Causes", page.causes()),
        ("Actions, whatever the period", page.actions()),
        ("Delivery", page.delivery()),
    ];
    for (heading, body) in sections {
        let _ = write!(text, "\n\u{1b}[1m{heading}\u{1b}[0m\n{body}");
    }
    // A terminal breaks no line by itself, and nobody finds a blank that is none.
    text.replace('\u{a0}', " ")
}

/// What the sections are made of.
struct Page<'r, 'w> {
    book: &'r Book,
    report: &'r Report,
    format: Format<'w>,
}

impl Page<'_, '_> {
    fn head(&self, state: &str) -> String {
        let (config, period) = (&self.book.config, self.report.period);
        let organisation = config.organisation.get().map(|name| cut(name, WIDTH / 2));
        let of = match &self.report.service {
            Some(service) => cut(config.service_name(service), WIDTH / 2),
            None => "all services".to_owned(),
        };
        let who = organisation.map(|name| format!("{name}, ")).unwrap_or_default();
        let days = self.counted(period.days(), "day", "days");
        format!(
            "\u{1b}[1m{who}{of}: {} to {}\u{1b}[0m\n{days}; state at {state}\n",
            period.from, period.to
        )
    }

    /// A count with its noun.
    fn counted(&self, n: impl TryInto<i64>, one: &str, many: &str) -> String {
        let n = n.try_into().unwrap_or(i64::MAX);
        format!("{} {}", self.format.integer(n), if n == 1 { one } else { many })
    }

    fn integer(&self, n: impl TryInto<i64>) -> String {
        self.format.integer(n.try_into().unwrap_or(i64::MAX))
    }

    /// Seconds as `1 h 38 min`.
    fn time(&self, seconds: Figure) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "seconds of a record fit in 2^63")]
        let seconds = seconds.0 as i64;
        self.format.duration(seconds)
    }

    fn minutes(&self, minutes: Figure) -> String {
        self.time(Figure(minutes.0 * 60.0))
    }

    /// `P1 4, P2 8`, without what nothing is counted for.
    fn named(&self, counts: &Named<usize>) -> String {
        let counts = counts.0.iter().filter(|(_, n)| *n > 0);
        let counts = counts.map(|(name, n)| format!("{} {}", key(name), self.integer(*n)));
        counts.collect::<Vec<_>>().join(", ")
    }
}

/// A key as people chose it; our own words for what is missing without their hyphen.
fn key(name: &str) -> String {
    match name {
        "not-stated" => "not stated".to_owned(),
        name => cut(name, NAME),
    }
}

/// A lower and an upper end.
fn between(ends: Option<[Figure; 2]>, show: impl Fn(Figure) -> String) -> String {
    ends.map(|[lower, upper]| format!("{} to {}", show(lower), show(upper))).unwrap_or_default()
}

/// A share in percent with one decimal, cut; the blank before the sign breaks no line.
fn percent(share: Figure) -> String {
    format!("{}\u{a0}%", crate::measure::availability::truncated_percent(share.0, 1))
}

/// A table below a heading.
fn rows(sides: &[Side], head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let head = head.iter().map(|cell| (*cell).to_owned()).collect();
    let all: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    columns(MARGIN, sides, &all)
}

/// A paragraph below a heading; its further lines are indented a little more.
fn paragraph(text: &str) -> String {
    broken(&" ".repeat(MARGIN), text)
}

/// A paragraph that begins with a name in a column of its own.
fn entry(name: &str, text: &str) -> String {
    broken(&format!("{}{name:18}", " ".repeat(MARGIN)), text)
}

fn broken(begin: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let hang = if begin.trim().is_empty() { MARGIN + 2 } else { begin.chars().count() };
    let mut page = begin.to_owned();
    let mut width = begin.chars().count();
    let mut is_first = true;
    for word in text.split(' ') {
        let length = word.chars().count();
        if !is_first && width + 1 + length > WIDTH {
            page.push('\n');
            page.push_str(&" ".repeat(hang));
            width = hang;
            is_first = true;
        }
        if !is_first {
            page.push(' ');
            width += 1;
        }
        page.push_str(word);
        width += length;
        is_first = false;
    }
    page.push('\n');
    page
}
