//! A folder that vanishes, what stands in it, and watches for the tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use casebook::publish::{
    Means, PublishError, Published, SitePath, Staging, Step, Unwatched, Watch,
};
use serde_json::{Map, Value};

/// A folder that vanishes.
pub(crate) struct Scratch(tempfile::TempDir);

impl Scratch {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.path().join("site")
    }

    /// What stands beside the site, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.path()).unwrap();
        let mut names: Vec<_> =
            names.map(|found| found.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// Everything below a folder: files with content, links with target, folders with a `/`.
pub(crate) fn snapshot(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root).min_depth(1) {
        let entry = entry.unwrap();
        let name = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if entry.file_type().is_dir() {
            found.insert(name + "/", String::new());
        } else if entry.file_type().is_symlink() {
            let target = fs::read_link(entry.path()).unwrap();
            found.insert(name, format!("-> {}", target.display()));
        } else {
            found.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    found
}

pub(crate) fn head() -> Map<String, Value> {
    Map::from_iter([("version".to_owned(), Value::from("0.0.0"))])
}

pub(crate) fn publish(
    out: &Path,
    pages: &[(&str, &str)],
    watch: &dyn Watch,
) -> Result<Published, PublishError> {
    let staging = Staging::begin(out, watch)?;
    for (path, text) in pages {
        staging.write(&SitePath::new(path).unwrap(), text.as_bytes())?;
    }
    staging.commit(head())
}

/// Asks for two renames.
pub(crate) struct TwoRenames;

impl Watch for TwoRenames {
    fn before(&self, _step: Step) {}
    fn means(&self) -> Means {
        Means::TwoRenames
    }
}

/// Asks for one file after the other.
pub(crate) struct FileByFile;

impl Watch for FileByFile {
    fn before(&self, _step: Step) {}
    fn means(&self) -> Means {
        Means::FileByFile
    }
}

/// Does something before a step, each time.
pub(crate) struct When {
    pub(crate) means: Means,
    pub(crate) step: Step,
    pub(crate) act: fn(&Path),
    pub(crate) out: PathBuf,
}

impl Watch for When {
    fn before(&self, step: Step) {
        if step == self.step {
            (self.act)(&self.out);
        }
    }

    fn means(&self) -> Means {
        self.means
    }
}

/// Counts the steps and ends the process before one of them.
pub(crate) struct Counted {
    pub(crate) means: Means,
    pub(crate) dies_before: Option<usize>,
    pub(crate) steps: Mutex<Vec<Step>>,
}

impl Counted {
    pub(crate) fn new(means: Means, dies_before: Option<usize>) -> Self {
        Self { means, dies_before, steps: Mutex::default() }
    }
}

impl Watch for Counted {
    fn before(&self, step: Step) {
        let mut steps = self.steps.lock().unwrap();
        if self.dies_before == Some(steps.len()) {
            std::process::abort();
        }
        steps.push(step);
        Unwatched.before(step);
    }

    fn means(&self) -> Means {
        self.means
    }
}
