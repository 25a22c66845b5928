//! What git knows of the records. The only room that runs git.
//!
//! git is asked about the working tree in which the casebook's folder lies, and nothing else: a
//! hook's `GIT_DIR`, `GIT_WORK_TREE` and `GIT_INDEX_FILE` speak of the commit that is being made,
//! not of the files that are checked, and are not heard. Nothing here asks a person, a hook, a
//! file system monitor or another host, and nothing is written into the repository.

mod changed;
mod error;
mod fields;
mod log;
mod records;
mod revisions;
mod snapshot;
mod submodule;

pub use changed::changed_since;
pub use error::HistoryError;
pub use fields::FieldChange;
pub use log::Commit;
pub use records::History;
pub use revisions::{LATE_SECONDS, Late, Revision, revisions};
pub use snapshot::{Fork, Snapshot, commit, differing, file_at, fork, snapshot};
pub use submodule::{WithoutSubmodules, submodules};

use std::ffi::OsStr;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// The commit at which the records stand; `None` outside of git, or without a commit.
pub fn head_revision(root: &Path) -> Option<String> {
    let text = line(root, &["rev-parse", "--verify", "--quiet", "HEAD"]).ok()?;
    (text.len() >= 40).then_some(text)
}

/// Where the casebook lies in its repository: empty at its top and outside of git, else with `/`
/// at its end.
pub fn folder_in_repository(root: &Path) -> String {
    line(root, &["rev-parse", "--show-prefix"]).unwrap_or_default()
}

/// What git answers, without the line break at its end.
fn line(root: &Path, arguments: &[&str]) -> Result<String, HistoryError> {
    let answer = ask(root, arguments)?;
    let text = String::from_utf8_lossy(&answer);
    Ok(text.strip_suffix('\n').unwrap_or(&text).to_owned())
}

/// What git answers; an error where it ends with one.
fn ask<S: AsRef<OsStr>>(root: &Path, arguments: &[S]) -> Result<Vec<u8>, HistoryError> {
    let output = git(root).args(arguments).output().map_err(|fault| match fault.kind() {
        ErrorKind::NotFound => HistoryError::NoGit,
        _ => HistoryError::NotStarted(fault),
    })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let asked = arguments.first().map(|word| word.as_ref().to_string_lossy().into_owned());
    Err(why(root, asked.unwrap_or_default(), &said))
}

/// What git answers to questions that stand on its standard input.
fn ask_with(root: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, HistoryError> {
    let mut command = git(root);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|fault| match fault.kind() {
        ErrorKind::NotFound => HistoryError::NoGit,
        _ => HistoryError::NotStarted(fault),
    })?;
    let pipe = child.stdin.take();
    // git answers while it is asked: who writes all questions first waits for ever.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || pipe.map(|mut pipe| pipe.write_all(input)));
        child.wait_with_output()
    });
    let output = output.map_err(HistoryError::NotStarted)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(why(root, arguments.first().copied().unwrap_or_default().to_owned(), &said))
}

/// What git's words (in the C locale) mean.
fn why(root: &Path, asked: String, said: &str) -> HistoryError {
    if said.contains("dubious ownership") || said.contains("unsafe repository") {
        let named = said.split('\'').nth(1).map(str::to_owned);
        return HistoryError::NotOurs(named.unwrap_or_else(|| root.display().to_string()));
    }
    if said.contains("not a git repository") {
        return HistoryError::NoRepository(root.to_owned());
    }
    if said.contains("must be run in a work tree") {
        return HistoryError::NoWorkingTree(root.to_owned());
    }
    let first = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("it gave no reason");
    let bare = ["fatal: ", "error: "].iter().find_map(|mark| first.strip_prefix(mark));
    HistoryError::Failed { asked, said: bare.unwrap_or(first).to_owned() }
}

/// What a hook or a caller may have set for another repository, index or object store.
const OF_ANOTHER_REPOSITORY: &[&str] = &[
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_GRAFT_FILE",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_SHALLOW_FILE",
    "GIT_WORK_TREE",
];

/// git, asked about one folder: no prompt, no pager, no locale, no repository of a hook.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .args(["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C"])
        .arg(root)
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        // A partial clone would fetch what it lacks, and might ask for a password.
        .env("GIT_NO_LAZY_FETCH", "1")
        .stdin(Stdio::null());
    for name in OF_ANOTHER_REPOSITORY {
        command.env_remove(name);
    }
    command
}
