//! `casebook new`: a record that is ready to be filled in, at three in the morning too.
//!
//! What is not known is not written: the rest stands there as remarks. Never overwrites a file.

mod draft;
mod place;

use super::casebook::{self, words};
use super::{Global, Outcome, Result, present, terminal};
use crate::load::{self, Disk};
use crate::model::casebook::Casebook;
use crate::model::incident::{Impact, Priority, Urgency};
use crate::model::shape::closest;
use crate::patch::WallTime;
use anyhow::bail;
use clap::Args;
use draft::Draft;
use std::path::Path;

/// Flags of `new`.
#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// What happened, in one line.
    #[arg(value_name = "TITLE")]
    title: String,
    /// The service, by its key in casebook.yaml [default: the only one there is].
    #[arg(long, value_name = "SERVICE")]
    service: Option<String>,
    /// What kind of thing is affected, where casebook.yaml has categories [default: the only one there
    /// is].
    #[arg(long, value_name = "CATEGORY")]
    category: Option<String>,
    /// Size of the effect on business and users.
    #[arg(long, value_name = "IMPACT", value_parser = words(Impact::ALL, Impact::word))]
    impact: Option<Impact>,
    /// How fast it becomes unacceptable.
    #[arg(long, value_name = "URGENCY", value_parser = words(Urgency::ALL, Urgency::word))]
    urgency: Option<Urgency>,
    /// When it began, such as 09:02 for today, ~09:00 for about then, or 2026-09-30T18:00. Without
    /// it the record says that it was detected now.
    #[arg(long, value_name = "TIME")]
    started: Option<String>,
    /// Make a folder, with a timeline of its own (P1 and P2 always do).
    #[arg(long)]
    folder: bool,
}

/// Runs `new`.
pub(super) fn run(global: &Global, own: &NewArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let loaded = load::load(&Disk::new(&root))?;
    let config = &loaded.book.config;
    if loaded.book.config_unknown || !config.time_zone.is_given() {
        bail!(
            "casebook.yaml cannot be read well enough to tell the time zone: `casebook check` says what is wrong with it"
        );
    }
    let title = own.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        bail!("the title is empty: say what happened, as in `casebook new \"Printer offline\"`");
    }
    let service = service(config, own.service.as_deref())?;
    let category = category(config, own.category.as_deref())?;
    let zone = config.zone();
    let started = ("--started", own.started.as_deref());
    let at = present::told(global, config, started, "the record says detected at")?;
    let priority = own.impact.zip(own.urgency).and_then(|(i, u)| config.matrix(i, u));
    let is_urgent = matches!(priority, Some(Priority::P1 | Priority::P2));

    let draft = Draft {
        title: &title,
        service: &service,
        category: category.as_deref(),
        impact: own.impact,
        urgency: own.urgency,
        at: WallTime::of(at.instant, &zone),
        is_about: at.approximate,
        has_started: own.started.is_some(),
        has_schemas: has_schemas(&root),
    };
    let shelf = place::Shelf::of(&loaded.book, &root);
    let written = shelf.write(&draft, own.folder || is_urgent)?;
    terminal::print(&format!("{}\n", casebook::shown(&written)))?;
    Ok(Outcome::Done)
}

/// The service: the one that is named, or the only one.
fn service(config: &Casebook, named: Option<&str>) -> Result<String> {
    let keys: Vec<&str> =
        config.services.get().map(|services| services.keys().collect()).unwrap_or_default();
    let list = || keys.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    match (named, keys.as_slice()) {
        (_, []) => {
            bail!("casebook.yaml names no service: add the one that is affected below `services:`")
        }
        (Some(named), keys) if keys.contains(&named) => Ok(named.to_owned()),
        (Some(named), keys) => match closest(named, keys) {
            Some(near) => bail!(
                "casebook.yaml has no service `{named}`: did you mean `{near}`? its services are {}",
                list()
            ),
            None => bail!("casebook.yaml has no service `{named}`: its services are {}", list()),
        },
        (None, [only]) => Ok((*only).to_owned()),
        (None, _) => bail!("which service? name it with --service, one of {}", list()),
    }
}

/// The category: the one that is named, or the only one; none where casebook.yaml has no list.
fn category(config: &Casebook, named: Option<&str>) -> Result<Option<String>> {
    let known: Vec<&str> =
        config.categories.items().iter().map(|category| category.value.as_str()).collect();
    let list = || known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    match (named, known.as_slice()) {
        (named, []) => Ok(named.map(str::to_owned)),
        (Some(named), known) if known.contains(&named) => Ok(Some(named.to_owned())),
        (Some(named), known) => match closest(named, known) {
            Some(near) => bail!(
                "casebook.yaml has no category `{named}`: did you mean `{near}`? its categories are {}",
                list()
            ),
            None => {
                bail!("casebook.yaml has no category `{named}`: its categories are {}", list())
            }
        },
        (None, [only]) => Ok(Some((*only).to_owned())),
        (None, _) => bail!("which category? name it with --category, one of {}", list()),
    }
}

/// Whether the casebook has schemas for editors, so that a record can point to them.
fn has_schemas(root: &Path) -> bool {
    let schema = super::schema::FileKind::Incident.file_name();
    root.join(super::schema::FOLDER).join(schema).is_file()
}
