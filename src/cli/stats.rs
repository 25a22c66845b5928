//! `casebook stats`: SLA and trend statistics of a period.

mod text;

use super::{Global, Outcome, Result, casebook, terminal};
use crate::export::stats;
use crate::measure::{Agreements, Recurrences, day_of, measure_all};
use crate::model::Book;
use crate::model::shape::closest;
use crate::model::time::date_of;
use crate::statistics::report::{Material, Period, Report};
use anyhow::bail;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// Flags of `stats`.
#[derive(Debug, Args)]
pub(super) struct StatsArguments {
    /// The first local day [default: the twelve full months before the state].
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// The last local day.
    #[arg(long, value_name = "DAY")]
    to: Option<String>,
    /// Only what touches this service.
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// How figures are shown.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

/// Runs `stats`.
pub(super) fn run(global: &Global, own: &StatsArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let known = casebook::known(global, &root)?;
    let (book, as_of) = (&known.book, known.as_of);
    if let Some(service) = &own.service {
        is_known(book, service)?;
    }
    let period = period(own, day_of(as_of, &book.config.zone()))?;
    let agreements = Agreements::of(&book.config);
    let (measured, levels) = measure_all(book, &agreements, as_of);
    let recurrences = Recurrences::of(book, &measured);
    let material = Material {
        book,
        measured: &measured,
        levels: &levels,
        recurrences: &recurrences,
        agreements: &agreements,
        as_of,
    };
    let report = Report::of(&material, period, own.service.as_deref());
    terminal::print(&match own.format {
        Format::Table => text::table(book, &report, as_of),
        Format::Json => stats::json(book, &report, as_of),
        Format::Csv => stats::csv(book, &report, as_of),
    })?;
    Ok(Outcome::Done)
}

fn is_known(book: &Book, service: &str) -> Result<()> {
    let services = book.config.services.get();
    let keys: Vec<&str> = services.into_iter().flat_map(crate::model::Keyed::keys).collect();
    if keys.contains(&service) {
        return Ok(());
    }
    match closest(service, &keys) {
        Some(near) => bail!("`{service}` is no service of this casebook: did you mean `{near}`?"),
        None => bail!(
            "`{service}` is no service of this casebook: the keys below `services:` in casebook.yaml are"
        ),
    }
}

/// The days that were asked for; one end alone is completed by the other's default.
fn period(own: &StatsArguments, today: Date) -> Result<Period> {
    let default = Period::twelve_months_before(today);
    let day = |flag: &str, text: &Option<String>, otherwise: Date| match text {
        None => Ok(otherwise),
        Some(text) => match date_of(text) {
            Some(day) => Ok(day),
            None => bail!("{flag} `{text}` is not a day: write it as 2026-01-31"),
        },
    };
    let from = day("--from", &own.from, default.from)?;
    let to = day("--to", &own.to, if own.from.is_some() { today.max(from) } else { default.to })?;
    Period::new(from, to, today).map_err(|bad| anyhow::anyhow!("{bad}"))
}
