//! `casebook verify`: does a published site match the records of the commit that it names? Its
//! files are held against `build.json`; then the site is made again, in memory, from what git has.

use super::casebook::{self, At};
use super::pages::Pages;
use super::{Global, Outcome, Result, terminal};
use crate::history::{self, History, HistoryError, Snapshot};
use crate::load;
use crate::model::prose::{Audience, Language};
use crate::opened::Opened;
use crate::publish::{Difference, Manifest, compared, differing, hash};
use anyhow::{Context as _, bail};
use clap::Args;
use jiff::Timestamp;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What `verify` takes.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// The folder of the site, as built or as downloaded.
    #[arg(value_name = "SITE")]
    site: PathBuf,
}

/// Differing files that are named; the others are counted.
const MOST_NAMED: usize = 20;

/// Runs `verify`.
pub(super) fn run(global: &Global, own: &VerifyArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let listed = listed(&own.site)?;
    let built = Built::of(&listed, &own.site)?;
    let files = count(listed.files.len(), "file");
    let tampered = differing(&own.site, &listed)
        .with_context(|| format!("`{}` cannot be read", own.site.display()))?;
    if !tampered.is_empty() {
        name(&tampered)?;
        let differ = differ(tampered.len());
        terminal::tell(&format!("{differ} from build.json: changed after the site was built"));
        return Ok(Outcome::Findings);
    }
    if built.version != env!("CARGO_PKG_VERSION") {
        bail!(
            "the site was built by casebook {} and this is {}: its {files} are as build.json lists them; to compare it with the records, verify with the version that built it",
            built.version,
            env!("CARGO_PKG_VERSION")
        );
    }
    let Some(revision) = &built.revision else {
        terminal::print(&format!("{files} as build.json lists them\n"))?;
        terminal::warn(
            global,
            "the site was built outside of git, so there are no records to compare it with",
        );
        return Ok(Outcome::Done);
    };
    let again = again(&root, revision, &built)?;
    let mut mismatch = compared(&again.hashes, &listed);
    if again.counts != listed.head.get("counts").cloned() {
        mismatch.insert("build.json".to_owned(), Difference::Changed);
    }
    let short = revision.get(..12).unwrap_or(revision);
    if mismatch.is_empty() {
        let pages = count(again.pages, "page");
        terminal::print(&format!("{pages}, {files}: the records of commit {short}\n"))?;
        return Ok(Outcome::Done);
    }
    name(&mismatch)?;
    let differ = differ(mismatch.len());
    terminal::tell(&format!(
        "{differ} from the records of commit {short}: built from uncommitted records, or changed together with build.json?"
    ));
    Ok(Outcome::Findings)
}

/// What a site lists of itself.
fn listed(site: &Path) -> Result<Manifest> {
    let shown = site.join("build.json");
    match Manifest::read(site) {
        Ok(Some(listed)) => Ok(listed),
        Ok(None) => bail!(
            "`{}` is not a list of files that casebook has written, so there is nothing to go by",
            shown.display()
        ),
        Err(fault) if matches!(fault.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            bail!(
                "`{}` holds no build.json: name the folder of a site that casebook has built",
                site.display()
            )
        }
        Err(fault) => bail!("`{}` cannot be read: {fault}", shown.display()),
    }
}

/// How a site was built.
struct Built {
    version: String,
    revision: Option<String>,
    as_of: Timestamp,
    present: Timestamp,
    base_url: Option<String>,
    languages: Vec<Language>,
    audience: Audience,
    /// By a clone that was cut off.
    was_shallow: bool,
}

impl Built {
    fn of(listed: &Manifest, site: &Path) -> Result<Self> {
        let text = |key: &str| listed.head.get(key).and_then(Value::as_str).map(str::to_owned);
        let instant = |key: &str| text(key).and_then(|text| text.parse().ok());
        let is_commit =
            |id: &String| id.len() >= 40 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        let revision = text("revision");
        let audience = text("audience").and_then(|word| Audience::from_word(&word));
        let languages = listed.head.get("languages").and_then(languages);
        let (Some(version), Some(as_of), Some(present), Some(languages), Some(audience), true) = (
            text("version"),
            instant("as_of"),
            instant("present"),
            languages,
            audience,
            revision.iter().all(is_commit),
        ) else {
            bail!(
                "`{}` does not say how the site was built in a way that this version ({}) knows: verify with the version that built it",
                site.join("build.json").display(),
                env!("CARGO_PKG_VERSION")
            )
        };
        let was_shallow = listed.head.get("shallow").and_then(Value::as_bool) == Some(true);
        let base_url = text("base_url");
        Ok(Self { version, revision, as_of, present, base_url, languages, audience, was_shallow })
    }
}

/// The languages of a site's pages; `None` where one is not known.
fn languages(stated: &Value) -> Option<Vec<Language>> {
    stated.as_array()?.iter().map(|word| Language::from_word(word.as_str()?)).collect()
}

/// A site that was made again.
struct Again {
    /// The hash of each file by its path.
    hashes: BTreeMap<String, String>,
    counts: Option<Value>,
    pages: usize,
}

/// Makes the site again from the records of a commit.
fn again(root: &Path, revision: &str, built: &Built) -> Result<Again> {
    let commit = history::commit(root, revision).map_err(|fault| match fault {
        HistoryError::UnknownRevision(_) => anyhow::anyhow!(
            "the site was built from commit {revision}, which this repository does not have: fetch it, or name the records' own clone with --root"
        ),
        other => other.into(),
    })?;
    let snapshot = history::snapshot(root, &commit, &BTreeSet::new())?;
    if !snapshot.has_casebook() {
        bail!("commit {commit} holds no casebook.yaml in this folder: name the folder with --root");
    }
    let bytes_of = |path: &str| Ok(history::file_at(root, &commit, path)?);
    let templates = templates(&snapshot, &bytes_of)?;
    let at = At { as_of: built.as_of, present: built.present };
    let checked = casebook::checked_at(Box::new(snapshot), |_| Ok(at))?;
    let history = History::read_to(root, &commit, |id| checked.book.has_record(id))?;
    if history.is_shallow && !built.was_shallow {
        return Err(HistoryError::Shallow(commit).into());
    }
    if built.was_shallow && !history.is_shallow {
        bail!(
            "the site was built in a shallow clone, so its pages tell only a part of the records' history: build it again in a whole one"
        );
    }
    let opened = Opened::of(&checked.book, built.audience, Some(&history), checked.as_of);
    let pages = Pages {
        checked: &checked,
        opened: opened.as_ref(),
        revision: Some(revision),
        history: Some(&history),
        templates: &templates,
        base_url: built.base_url.as_deref(),
        languages: &built.languages,
        bytes_of: &bytes_of,
    };
    let hashes = Mutex::new(BTreeMap::new());
    let remember = |path: &str, bytes: &[u8]| {
        let hash = hash(bytes);
        hashes.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), hash);
    };
    let written = pages.write(&|path, bytes| {
        remember(path, bytes);
        Ok(())
    })?;
    for (from, to) in &written.copies {
        remember(to, &bytes_of(from)?);
    }
    Ok(Again {
        hashes: hashes.into_inner().unwrap_or_else(PoisonError::into_inner),
        counts: written.head.get("counts").cloned(),
        pages: written.pages,
    })
}

/// The casebook's own templates at a commit.
fn templates(
    snapshot: &Snapshot,
    bytes_of: &dyn Fn(&str) -> Result<Vec<u8>>,
) -> Result<Vec<(String, String)>> {
    let names = snapshot.names_in("templates").filter(|name| load::is_template(name));
    let read = names.map(|name| {
        let path = format!("templates/{name}");
        let text = String::from_utf8(bytes_of(&path)?)
            .map_err(|_| anyhow::anyhow!("`{path}` is not UTF-8"))?;
        Ok((name.to_owned(), text))
    });
    read.collect()
}

/// Prints the files that differ, each with how.
fn name(files: &BTreeMap<String, Difference>) -> Result<()> {
    let named = files.iter().take(MOST_NAMED);
    let named = named.map(|(path, how)| format!("{} {path}\n", how.word()));
    let others = files.len().saturating_sub(MOST_NAMED);
    let others = (others > 0).then(|| format!("and {others} more\n"));
    let text: String = named.chain(others).collect();
    terminal::print(&text)
}

fn count(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

fn differ(files: usize) -> String {
    if files == 1 { "1 file differs".to_owned() } else { format!("{files} files differ") }
}
