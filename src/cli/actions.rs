//! `casebook actions`: what was promised after incidents and problems, and where it stands.

mod compared;
mod text;

use super::{Global, Outcome, Result, casebook, terminal};
use crate::export::actions::{self, ActionRow};
use crate::export::owners_compared::OwnersCompared;
use crate::measure::ActionState;
use crate::model::shape::closest;
use crate::model::{Book, Keyed};
use anyhow::bail;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use std::collections::BTreeSet;

/// Flags of `actions`.
#[derive(Debug, Args)]
pub(super) struct ActionsArguments {
    /// Only those that stand so; `open` is all that is still to be done or decided.
    #[arg(long, value_name = "STATE", value_parser = wanted())]
    status: Option<Wanted>,
    /// Only those of this key of teams or roles.
    #[arg(long, value_name = "OWNER")]
    owner: Option<String>,
    /// Only open ones whose due day has passed.
    #[arg(long)]
    overdue: bool,
    /// Compare how soon the actions of two owners are done, open ones among them (log-rank test).
    #[arg(long, num_args = 2, value_names = ["OWNER", "OWNER"])]
    #[arg(conflicts_with_all = ["status", "owner", "overdue"])]
    log_rank: Option<Vec<String>>,
    /// How the list is shown.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

/// Which actions are asked for by where they stand.
#[derive(Debug, Clone, Copy)]
enum Wanted {
    /// In one state.
    In(ActionState),
    /// Still to be done or decided.
    Open,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

/// The word for all that is still to be done or decided.
const OPEN: &str = "open";

fn wanted() -> impl TypedValueParser<Value = Wanted> {
    let words = ActionState::ALL.iter().map(|state| state.word()).chain([OPEN]);
    PossibleValuesParser::new(words).map(|chosen| {
        // The parser lets only these words through.
        let state = ActionState::ALL.iter().find(|state| state.word() == chosen);
        state.map_or(Wanted::Open, |state| Wanted::In(*state))
    })
}

/// Runs `actions`.
pub(super) fn run(global: &Global, own: &ActionsArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let known = casebook::known(global, &root)?;
    let (book, as_of) = (&known.book, known.as_of);
    let all = actions::rows(book, as_of);
    if let Some(owner) = &own.owner {
        is_known(book, &all, owner)?;
    }
    if let Some(owners) = &own.log_rank {
        return compare(&known, &all, owners, own.format);
    }
    let count = all.len();
    let rows: Vec<ActionRow<'_>> = all.into_iter().filter(|row| own.wants(row)).collect();
    match own.format {
        Format::Table => terminal::print(&text::table(&rows))?,
        Format::Json => terminal::print(&actions::json(book, &rows, as_of))?,
        Format::Csv => terminal::print(&actions::csv(&rows))?,
    }
    if rows.is_empty() {
        terminal::report(global, &nothing(count));
    }
    Ok(Outcome::Done)
}

fn compare(
    known: &casebook::Known,
    all: &[ActionRow<'_>],
    owners: &[String],
    format: Format,
) -> Result<Outcome> {
    let [first, second] = owners else { bail!("--log-rank compares two owners") };
    for owner in owners {
        is_known(&known.book, all, owner)?;
    }
    if first == second {
        bail!("--log-rank compares two owners, and `{first}` is one");
    }
    let compared = OwnersCompared::of(all, [first, second]);
    match format {
        Format::Table => terminal::print(&compared::text(&compared))?,
        Format::Json => terminal::print(&compared.json(&known.book, known.as_of))?,
        Format::Csv => bail!("--log-rank is shown as a table or as json"),
    }
    Ok(Outcome::Done)
}

impl ActionsArguments {
    fn wants(&self, row: &ActionRow<'_>) -> bool {
        let state = row.standing.state;
        let is_in_state = match self.status {
            None => true,
            Some(Wanted::In(wanted)) => state == wanted,
            Some(Wanted::Open) => state.is_open(),
        };
        let is_owned = self.owner.as_deref().is_none_or(|owner| row.owner == Some(owner));
        is_in_state && is_owned && (!self.overdue || row.overdue_days.is_some())
    }
}

fn nothing(all: usize) -> String {
    match all {
        0 => "no record has an action yet".to_owned(),
        1 => "there is 1 action, and it is not like that".to_owned(),
        all => format!("of {all} actions none is like that"),
    }
}

/// Whether a key names a team or a role, or owns an action all the same.
fn is_known(book: &Book, all: &[ActionRow<'_>], owner: &str) -> Result<()> {
    let owners: BTreeSet<&str> = all.iter().filter_map(|row| row.owner).collect();
    let teams = book.config.teams.get().into_iter().flat_map(Keyed::keys);
    let roles = book.config.roles.get().into_iter().flat_map(Keyed::keys);
    let keys: Vec<&str> = teams.chain(roles).chain(owners.iter().copied()).collect();
    if keys.contains(&owner) {
        return Ok(());
    }
    let near = match closest(owner, &keys) {
        Some(near) => format!(": did you mean `{near}`? Owners"),
        None => ": owners".to_owned(),
    };
    let owners: Vec<&str> = owners.into_iter().collect();
    if owners.is_empty() {
        bail!("`{owner}` is no team or role of this casebook, and no action has an owner")
    }
    bail!(
        "`{owner}` is no team or role of this casebook{near} that have actions are {}",
        owners.join(", ")
    )
}
