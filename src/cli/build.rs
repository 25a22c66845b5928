//! `casebook build`: checks, computes, renders, publishes in one atomic step.

use super::casebook::{self, Checked};
use super::{Global, Outcome, Result, check};
use crate::history;
use crate::load;
use crate::model::prose::{Audience, Language};
use crate::publish::{SitePath, Staging, Unwatched};
use crate::site::{self, Input};
use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Flags of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    /// Where the site goes [default: `site` in the casebook's folder].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// For whom the site is built.
    #[arg(long, value_name = "AUDIENCE", default_value = "internal")]
    audience: AudienceWord,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum AudienceWord {
    Public,
    Stakeholders,
    Internal,
}

/// Runs `build`.
pub(super) fn run(global: &Global, own: &BuildArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    refuse_unfinished(own.audience)?;
    let checked = casebook::checked(global, &root)?;
    let shown: Vec<_> = checked.judged.findings.iter().collect();
    let counts = check::counts(&checked, &shown);
    check::human(global, &checked, &shown, &counts);
    if counts.errors > 0 {
        anstream::eprintln!(
            "nothing was published: mend the errors first; the site as it was stands"
        );
        return Ok(Outcome::Findings);
    }
    if checked.book.config.language() == Language::De {
        bail!(
            "casebook.yaml says `language: de`, and pages in German come with a later version: take the line away to build in English"
        );
    }
    let out = own.out.clone().unwrap_or_else(|| root.join("site"));
    publish(global, &root, &out, &checked)?;
    Ok(Outcome::Done)
}

/// Builds for others than ourselves are refused while they are unfinished: an unfinished public
/// build is a leak.
fn refuse_unfinished(audience: AudienceWord) -> Result<()> {
    let audience = match audience {
        AudienceWord::Internal => return Ok(()),
        AudienceWord::Stakeholders => Audience::Stakeholders,
        AudienceWord::Public => Audience::Public,
    };
    bail!(
        "--audience {audience} is not built by this version: it could not yet keep internal text out of every file; build for `internal`"
    )
}

fn publish(global: &Global, root: &Path, out: &Path, checked: &Checked) -> Result<()> {
    let revision = history::head_revision(root);
    let sources = checked.sources();
    let input = Input {
        book: &checked.book,
        judged: &checked.judged,
        sources: &sources,
        as_of: checked.as_of,
        present: checked.present,
        not_yet: checked.not_yet.as_ref(),
        revision: revision.as_deref(),
        version: env!("CARGO_PKG_VERSION"),
        templates: &[],
    };
    let staging = Staging::begin(out, &Unwatched)?;
    let write = |path: &str, bytes: &[u8]| -> Result<()> {
        Ok(staging.write(&SitePath::new(path)?, bytes)?)
    };
    let built = site::build(input, &write).map_err(|error| anyhow::anyhow!("{error}"))?;
    for (from, to) in &built.copies {
        let file = load::open_without_links(&root.join(from))
            .with_context(|| format!("`{from}` cannot be read"))?;
        let mut bytes = Vec::new();
        file.take(u64::MAX)
            .read_to_end(&mut bytes)
            .with_context(|| format!("`{from}` cannot be read"))?;
        staging.write(&SitePath::new(to)?, &bytes)?;
    }
    let mut head = serde_json::Map::new();
    head.insert("version".into(), env!("CARGO_PKG_VERSION").into());
    head.insert("revision".into(), revision.clone().into());
    let zone = checked.book.config.zone();
    head.insert("as_of".into(), casebook::with_offset(checked.as_of, &zone).into());
    let counts = serde_json::json!({"incidents": checked.book.incidents.len(), "problems": checked.book.problems.len(), "actions": checked.book.actions().count(), "pages": built.pages});
    head.insert("counts".into(), counts);
    let published = staging.commit(head)?;
    for warning in &published.warnings {
        anstream::eprintln!("warning: {warning}");
    }
    if !global.quiet {
        anstream::eprintln!(
            "{} pages, {} files in `{}`: open `{}`",
            built.pages,
            published.files,
            out.display(),
            out.join("index.html").display()
        );
    }
    Ok(())
}
