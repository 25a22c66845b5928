//! `casebook import`: another system's history becomes records.

use super::{Global, Outcome, Result, present, terminal};
use crate::import::{self, IMPORTERS, Request};
use crate::load::{self, Memory};
use anyhow::bail;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};
use jiff::tz::TimeZone;
use std::fs;
use std::path::{Path, PathBuf};

/// Flags of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The other system.
    #[arg(value_name = "SOURCE", value_parser = sources())]
    source: String,
    /// What to read: its folders or files.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// The casebook's folder; made where it is not there.
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    /// The zone of times that state none, by its IANA name [default: the casebook's, else UTC].
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// Say what would be done, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// How the report is shown.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Human,
    Json,
}

fn sources() -> PossibleValuesParser {
    let values = IMPORTERS.iter().map(|one| PossibleValue::new(one.name()).help(one.summary()));
    PossibleValuesParser::new(values)
}

/// Runs `import`.
pub(super) fn run(global: &Global, own: &ImportArguments) -> Result<Outcome> {
    if global.root.is_some() {
        bail!("import writes into the casebook that --into names, not --root");
    }
    let named = match &own.time_zone {
        Some(named) => Some(named.clone()),
        None => zone_of_casebook(&own.into)?,
    };
    let zone_name = named.unwrap_or_else(|| "UTC".to_owned());
    let Ok(time_zone) = TimeZone::get(&zone_name) else {
        bail!("--time-zone `{zone_name}` is not known: write an IANA name, such as Europe/Berlin")
    };
    let today = time_zone.to_datetime(present::now()).date();
    let report = import::run(
        &own.source,
        &Request {
            paths: &own.paths,
            into: &own.into,
            time_zone,
            zone_name: &zone_name,
            today,
            dry_run: own.dry_run,
        },
    )?;
    match own.format {
        Format::Human if global.quiet => {}
        Format::Human => terminal::print(&report.to_string())?,
        Format::Json => terminal::print(&format!("{}\n", serde_json::to_string_pretty(&report)?))?,
    }
    Ok(if report.skipped.is_empty() { Outcome::Done } else { Outcome::Findings })
}

/// The zone of the casebook that is there already.
fn zone_of_casebook(root: &Path) -> Result<Option<String>> {
    let name = "casebook.yaml".to_owned();
    let Ok(bytes) = fs::read(root.join(&name)) else { return Ok(None) };
    let loaded = load::load(&Memory::new([(name, bytes)]))?;
    Ok(loaded.book.config.time_zone.get().map(|zone| zone.name.clone()))
}
