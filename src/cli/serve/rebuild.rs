//! From a save to what the server shows: reads what changed, checks, renders into a new folder.
//! Whatever goes wrong with a casebook is shown; it ends nothing.

use super::super::build::{self, Order, Past};
use super::super::casebook::{self, At};
use super::super::{Global, Result, check, terminal};
use super::state::{Generation, State};
use super::watch::{Notice, Watching};
use crate::diagnostic::{Finding, Severity};
use crate::history;
use crate::load::{self, Disk, Kept};
use crate::model::Book;
use crate::model::prose::Audience;
use crate::publish::Passing;
use crate::site::preview::{Preview, Trouble};
use anyhow::{Context as _, bail};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant, SystemTime};
use tokio::sync::watch::Sender;

/// What a build leaves for the next one.
pub(super) struct Workshop<'a> {
    global: &'a Global,
    root: &'a Path,
    scratch: PathBuf,
    preview: Arc<Preview>,
    /// Set when the preview ends: a build under way is given up.
    halt: &'a AtomicBool,
    kept: Kept,
    past: Option<KnownPast>,
    /// Tells this run of the program from an earlier one at the same port.
    run: String,
    number: u64,
    site: Option<Arc<Generation>>,
    banner: Option<String>,
}

/// What git said, and about which records: it is asked again when one of the two has changed.
struct KnownPast {
    past: Past,
    ids: Vec<String>,
}

/// What became of a build.
enum Made {
    Site { pages: usize },
    Nothing(Trouble),
}

impl<'a> Workshop<'a> {
    /// Nothing is built yet.
    pub(super) fn new(
        global: &'a Global,
        root: &'a Path,
        scratch: &Path,
        preview: Arc<Preview>,
        halt: &'a AtomicBool,
    ) -> Result<Self> {
        let scratch = std::fs::canonicalize(scratch).context("the preview's folder is gone")?;
        let began = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let run = format!("{:x}-{:x}", std::process::id(), began.as_millis());
        Ok(Self {
            global,
            root,
            scratch,
            preview,
            halt,
            kept: Kept::default(),
            past: None,
            run,
            number: 0,
            site: None,
            banner: None,
        })
    }

    /// Builds, and again after each save, until the preview ends.
    pub(super) fn work(
        &mut self,
        mut watching: Watching,
        heard: &Receiver<Notice>,
        states: &Sender<Option<Arc<State>>>,
    ) {
        let mut saved = BTreeSet::new();
        loop {
            let Some(state) = self.turn(&saved) else { return };
            // Only now: whoever asks before is answered from the old folder, which is whole.
            states.send_replace(Some(Arc::new(state)));
            match watching.next(heard) {
                Some(next) => saved = next,
                None => return,
            }
        }
    }

    /// One build; `None` when it was given up because the preview ends.
    fn turn(&mut self, saved: &BTreeSet<String>) -> Option<State> {
        let begun = Instant::now();
        for path in saved {
            self.kept.forget(path);
        }
        self.number += 1;
        let made = self.make();
        if self.halt.load(Ordering::Relaxed) {
            return None;
        }
        let (trouble, outcome) = match made {
            Ok(Made::Site { pages }) => (None, format!("{pages} pages")),
            Ok(Made::Nothing(trouble)) => (Some(trouble), "no new site".to_owned()),
            Err(error) => {
                let sentence = format!("{error:#}");
                terminal::error(&sentence);
                (Some(self.preview.fault(&sentence)), "no new site".to_owned())
            }
        };
        terminal::report(self.global, &self.told(saved, &outcome, begun.elapsed()));
        let id = format!("{}-{}", self.run, self.number);
        Some(State { id, site: self.site.clone(), trouble, banner: self.banner.clone() })
    }

    fn make(&mut self) -> Result<Made> {
        if std::fs::symlink_metadata(self.root.join("casebook.yaml")).is_err() {
            bail!("casebook.yaml is gone: put it back, for it makes the folder a casebook");
        }
        let disk = Disk::new(self.root);
        let loaded = load::load_again(&disk, &self.kept)?;
        let at = At::of(self.global, &loaded.book.config)?;
        let checked = casebook::judged(Box::new(disk), loaded, at);
        let findings = &checked.judged.findings;
        let counts = check::counts(&checked, &findings.iter().collect::<Vec<_>>());
        // Warnings would be told again at each save; the review page has them.
        let errors: Vec<&Finding> =
            findings.iter().filter(|one| one.severity() == Some(Severity::Error)).collect();
        check::human(self.global, &checked, &errors, &counts, false);
        if counts.errors > 0 {
            let sources = checked.sources();
            return Ok(Made::Nothing(self.preview.findings(&checked.book, findings, &sources)));
        }
        let out = self.scratch.join(self.number.to_string());
        let halt = self.halt;
        let go_on =
            || if halt.load(Ordering::Relaxed) { bail!("the preview ends") } else { Ok(()) };
        let past = self.past(&checked.book);
        // At the root of its host, wherever the casebook says that it will be published.
        let languages = checked.book.config.languages();
        let order = Order {
            root: self.root,
            checked: &checked,
            past: &past.past,
            base_url: None,
            languages: &languages,
            audience: Audience::Internal,
        };
        let done = build::publish(&order, &out, &Passing, &go_on);
        self.past = Some(past);
        let pages = done?.pages;
        let asked = self.global.as_of.is_some().then_some(checked.as_of);
        self.banner = self.preview.standing_still(&checked.book, asked);
        self.site = Some(Arc::new(Generation { folder: out }));
        Ok(Made::Site { pages })
    }

    fn past(&mut self, book: &Book) -> KnownPast {
        let incidents = book.incidents.iter().map(|record| record.id.clone());
        let problems = book.problems.iter().map(|record| record.id.clone());
        let ids: Vec<String> = incidents.chain(problems).collect();
        let revision = history::head_revision(self.root);
        match self.past.take() {
            Some(known) if known.ids == ids && known.past.revision == revision => known,
            _ => KnownPast { past: Past::of(self.root, book), ids },
        }
    }

    /// What was saved, what that asked for, and what came of it.
    fn told(&self, saved: &BTreeSet<String>, outcome: &str, took: Duration) -> String {
        let what = match (saved.first(), saved.len()) {
            (None, _) => "the casebook".to_owned(),
            (Some(path), 1) => path.clone(),
            (Some(path), all) => format!("{path} and {} more", all - 1),
        };
        let (parsed, asked) = (self.kept.parsed(), self.kept.asked());
        let seconds = took.as_secs_f64();
        format!("{what}: {parsed} of {asked} files parsed, {outcome}, {seconds:.2} s")
    }
}
