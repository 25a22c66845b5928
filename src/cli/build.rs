//! `casebook build`: checks, computes, renders, publishes in one atomic step.

use super::casebook::{self, Checked, words};
use super::pages::Pages;
use super::{Global, Outcome, Result, check, terminal};
use crate::history::{self, History};
use crate::load;
use crate::model::Book;
use crate::model::prose::{Audience, Language};
use crate::opened::Opened;
use crate::publish::{Published, SitePath, Staging, Unwatched, Watch};
use anyhow::{Context as _, bail};
use clap::Args;
use std::io::Read as _;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

/// Flags of `build`.
#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    /// Where the site goes [default: `site` in the casebook's folder].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Where the site will be published [default: `site.base_url` of casebook.yaml]. Only the
    /// page for what is not found needs to know.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// For whom the site is built.
    #[arg(long, value_name = "AUDIENCE", default_value = "internal", value_parser = words(Audience::ALL, Audience::word))]
    audience: Audience,
    /// The language of the pages [default: the casebook's, or all that it names].
    #[arg(long, value_name = "LANGUAGE", value_parser = words(Language::ALL, Language::word))]
    language: Option<Language>,
}

/// Runs `build`.
pub(super) fn run(global: &Global, own: &BuildArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let out = own.out.clone().unwrap_or_else(|| root.join("site"));
    refuse_the_records(&root, &out)?;
    // The records are needed until the program ends; the system frees them faster than we could,
    // one by one.
    let checked = ManuallyDrop::new(casebook::checked(global, &root)?);
    let shown: Vec<_> = checked.judged.findings.iter().collect();
    let counts = check::counts(&checked, &shown);
    check::human(global, &checked, &shown, &counts, false);
    if counts.errors > 0 {
        terminal::tell("nothing was published: mend the errors first; the site as it was stands");
        return Ok(Outcome::Findings);
    }
    let stated = checked.book.config.site.get().and_then(|site| site.base_url.get());
    // The address in casebook.yaml is that of our own site: it may name a host inside.
    let stated = stated.filter(|_| own.audience == Audience::Internal);
    let base_url = own.base_url.as_ref().or(stated).map(String::as_str);
    let past = Past::of(&root, &checked.book);
    let languages = match own.language {
        Some(language) => vec![language],
        None => checked.book.config.languages(),
    };
    let audience = own.audience;
    let order = Order {
        root: &root,
        checked: &checked,
        past: &past,
        base_url,
        languages: &languages,
        audience,
    };
    let done = publish(&order, &out, &Unwatched, &|| Ok(()))?;
    for warning in &done.published.warnings {
        terminal::warn(global, warning);
    }
    let index = out.join("index.html");
    let (pages, files, out) = (done.pages, done.published.files, out.display());
    terminal::report(
        global,
        &format!("{pages} pages, {files} files in `{out}`: open `{}`", index.display()),
    );
    Ok(Outcome::Done)
}

/// Folders of the casebook in which pages must not mix with what people wrote.
const NOT_FOR_PAGES: &[&str] = &["incidents", "problems", "templates", ".casebook", ".git"];

/// A site goes beside the records, never over them.
fn refuse_the_records(root: &Path, out: &Path) -> Result<()> {
    let real_root = std::fs::canonicalize(root)
        .with_context(|| format!("`{}` cannot be read", root.display()))?;
    let real_out = real_path(out)?;
    if real_root.starts_with(&real_out) {
        bail!(
            "--out `{}` is the casebook's own folder or holds it: name a folder for the pages alone, such as `site`",
            out.display()
        );
    }
    if let Some(own) = NOT_FOR_PAGES.iter().find(|own| real_out.starts_with(real_root.join(own))) {
        bail!(
            "--out `{}` lies in `{own}`, which belongs to the casebook: name a folder for the pages alone, such as `site`",
            out.display()
        );
    }
    Ok(())
}

/// A path with its links followed as far as it exists.
fn real_path(path: &Path) -> Result<PathBuf> {
    let whole =
        std::path::absolute(path).with_context(|| format!("`{}` is not a path", path.display()))?;
    for there in whole.ancestors() {
        if let (Ok(real), Ok(rest)) = (std::fs::canonicalize(there), whole.strip_prefix(there)) {
            return Ok(real.join(rest));
        }
    }
    Ok(whole)
}

/// What a site is made from.
pub(super) struct Order<'a> {
    pub root: &'a Path,
    pub checked: &'a Checked,
    pub past: &'a Past,
    pub base_url: Option<&'a str>,
    /// The languages of the pages; the first stands at the root.
    pub languages: &'a [Language],
    pub audience: Audience,
}

/// What git knows of the records.
pub(super) struct Past {
    pub revision: Option<String>,
    history: Option<History>,
}

impl Past {
    /// Outside of git, reports have no change history; a build is no question to git.
    pub(super) fn of(root: &Path, book: &Book) -> Self {
        let revision = history::head_revision(root);
        Self { revision, history: History::read(root, |id| book.has_record(id)).ok() }
    }
}

/// What was published.
pub(super) struct Done {
    pub pages: usize,
    pub published: Published,
}

/// Renders the site of a checked casebook into a folder. `go_on` is asked before each file.
pub(super) fn publish(
    order: &Order<'_>,
    out: &Path,
    watch: &dyn Watch,
    go_on: &(dyn Fn() -> Result<()> + Sync),
) -> Result<Done> {
    let Order { root, checked, past, base_url, languages, audience } = *order;
    let opened = Opened::of(&checked.book, audience, past.history.as_ref(), checked.as_of);
    let pages = Pages {
        checked,
        opened: opened.as_ref(),
        revision: past.revision.as_deref(),
        history: past.history.as_ref(),
        templates: &load::own_templates(root)?,
        base_url,
        languages,
        bytes_of: &|path| bytes_of(root, path),
    };
    let staging = Staging::begin(out, watch)?;
    let written = pages.write(&|path, bytes| {
        go_on()?;
        Ok(staging.write(&SitePath::new(path)?, bytes)?)
    })?;
    for (from, to) in &written.copies {
        let unreadable = || format!("`{from}` cannot be read");
        let mut file = load::open_without_links(&root.join(from)).with_context(unreadable)?;
        staging.copy(&SitePath::new(to)?, &mut file)?;
    }
    Ok(Done { pages: written.pages, published: staging.commit(written.head)? })
}

/// The bytes of a file of the casebook that belongs into the site.
fn bytes_of(root: &Path, path: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    load::open_without_links(&root.join(path))
        .and_then(|mut file| file.read_to_end(&mut bytes))
        .with_context(|| format!("`{path}` cannot be read"))?;
    Ok(bytes)
}
