//! What the server shows at one moment: a site, or why there is no new one.

use super::super::Result;
use crate::site::preview::{Preview, Trouble};
use crate::site::theme::Asset;
use anyhow::Context as _;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::sync::watch::Receiver;

/// One moment.
#[derive(Debug)]
pub(super) struct State {
    /// Differs from that of every other moment, of other runs of the program too.
    pub id: String,
    /// The last site that could be built, where there is one.
    pub site: Option<Arc<Generation>>,
    /// Why there is no newer site.
    pub trouble: Option<Trouble>,
    /// What stands on every page: the sentence on clocks that stand still.
    pub banner: Option<String>,
}

/// One built site. Its folder goes when the last answer from it has been given.
#[derive(Debug)]
pub(super) struct Generation {
    /// With its links followed.
    pub folder: PathBuf,
}

impl Drop for Generation {
    fn drop(&mut self) {
        // What cannot be removed now goes with the folder around it.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A new folder for the sites, which nobody else on this machine can open.
pub(super) fn scratch() -> Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("casebook-preview-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir().context("no folder for the preview can be made")
}

/// What answers are given from.
#[derive(Clone)]
pub(super) struct Desk {
    /// The present moment; nothing before the first.
    pub states: Receiver<Option<Arc<State>>>,
    /// Pages of the server's own.
    pub preview: Arc<Preview>,
    /// Style and script of those.
    pub assets: Arc<[Asset; 6]>,
}

impl Desk {
    pub(super) fn new(states: Receiver<Option<Arc<State>>>, preview: Arc<Preview>) -> Self {
        let assets = Arc::new(preview.assets());
        Self { states, preview, assets }
    }

    /// The present moment.
    pub(super) fn now(&self) -> Option<Arc<State>> {
        self.states.borrow().clone()
    }
}
