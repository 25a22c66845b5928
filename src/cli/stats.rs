//! `casebook stats`: SLA and trend statistics of a period.

mod text;

use super::{Global, Outcome, Result, casebook, terminal};
use crate::export::stats;
use crate::measure::{Agreements, CalendarPeriod, Recurrences, day_of, measure_all};
use crate::model::Book;
use crate::model::shape::closest;
use crate::model::time::date_of;
use crate::statistics::report::{
    Comparison, GroupBy, Groups, Material, Period, Periods, Report, compare,
};
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
    /// One row for each service, team, cause or quarter instead.
    #[arg(long, value_name = "GROUP", conflicts_with = "compare")]
    by: Option<By>,
    /// Two months, quarters or years instead, side by side: 2026-Q2 2026-Q1.
    #[arg(long, value_name = "PERIOD", num_args = 2, conflicts_with_all = ["from", "to"])]
    compare: Option<Vec<String>>,
    /// How figures are shown.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum By {
    Service,
    Team,
    Cause,
    Quarter,
}

impl By {
    const fn group(self) -> GroupBy {
        match self {
            Self::Service => GroupBy::Service,
            Self::Team => GroupBy::Team,
            Self::Cause => GroupBy::Cause,
            Self::Quarter => GroupBy::Quarter,
        }
    }
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
    if own.service.is_some() && matches!(own.by, Some(By::Service | By::Team)) {
        bail!(
            "--service already chooses one service, so its figures are no rows by service or team: leave it out, or take --by cause or quarter"
        );
    }
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
    let today = day_of(as_of, &book.config.zone());
    terminal::print(&match (&own.compare, own.by) {
        (Some(names), _) => compared(own, material, names, today)?,
        (None, Some(by)) => {
            let period = period(own, today)?;
            let groups = Groups::of(&material, period, by.group(), own.service.as_deref());
            match own.format {
                Format::Table => text::groups(book, &groups, as_of),
                Format::Json => stats::json(book, &groups, as_of),
                Format::Csv => stats::groups_csv(&groups),
            }
        }
        (None, None) => {
            let report = Report::of(&material, period(own, today)?, own.service.as_deref());
            match own.format {
                Format::Table => text::table(book, &report, as_of),
                Format::Json => stats::json(book, &report, as_of),
                Format::Csv => stats::csv(book, &report, as_of),
            }
        }
    })?;
    Ok(Outcome::Done)
}

/// Two periods side by side; which of them was named first does not matter.
fn compared(
    own: &StatsArguments,
    material: Material<'_, '_>,
    names: &[String],
    today: Date,
) -> Result<String> {
    let parse = |name: &String| match CalendarPeriod::parse(name) {
        Some(period) => Ok(period),
        None => bail!(
            "`{name}` is not a period: write a month as 2026-06, a quarter as 2026-Q2, a year as 2026"
        ),
    };
    let asked = names.iter().map(parse).collect::<Result<Vec<_>>>()?;
    let [one, other] = asked.as_slice() else { bail!("--compare takes two periods") };
    let periods = Periods::of(material, own.service.as_deref(), &asked);
    let [later, earlier] = compare(*one, *other, today, periods.first_day())?;
    let (period, before) = (&periods.report(later), &periods.report(earlier));
    let comparison = &Comparison::of(period, before);
    let (book, as_of) = (material.book, material.as_of);
    let both = stats::Compared { period, before, comparison };
    Ok(match own.format {
        Format::Table => text::compared(book, &both, as_of),
        Format::Json => stats::json(book, &both, as_of),
        Format::Csv => stats::csv(book, &both, as_of),
    })
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
