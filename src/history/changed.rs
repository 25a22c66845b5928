//! Which files of the casebook differ from a revision.

use super::{HistoryError, ask, line};
use std::collections::BTreeSet;
use std::path::Path;

/// The files of the casebook in which the working tree differs from the last commit that HEAD has
/// in common with the revision, with `/` from the casebook's root: what this branch has changed,
/// committed or not. Untracked files are among them, and files that are gone; ignored files are
/// not. A repository inside (a submodule, or one that git was not told of) is named by its
/// folder, and stands for all that is in it.
pub fn changed_since(root: &Path, revision: &str) -> Result<BTreeSet<String>, HistoryError> {
    // First, so that a folder outside of git is not called a wrong revision.
    ask(root, &["rev-parse", "--show-cdup"])?;
    let base = common_commit(root, revision)?;
    let differing = ask(
        root,
        &[
            "diff",
            "--name-only",
            "-z",
            "--relative",
            "--no-renames",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=none",
            "--end-of-options",
            &base,
            "--",
        ],
    )?;
    let untracked = ask(root, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    Ok([differing, untracked].iter().flat_map(|answer| paths(answer)).collect())
}

/// The commit at which this branch left the revision's.
fn common_commit(root: &Path, revision: &str) -> Result<String, HistoryError> {
    not_an_option(revision)?;
    let head = line(root, &["rev-parse", "--verify", "--quiet", "HEAD"])
        .map_err(|fault| unless(fault, || HistoryError::NoCommit(revision.to_owned())))?;
    common_with(root, revision, &head)
}

/// The last commit that a revision and a commit have in common.
pub(super) fn common_with(root: &Path, revision: &str, tip: &str) -> Result<String, HistoryError> {
    let there = commit_of(root, revision)?;
    line(root, &["merge-base", "--end-of-options", &there, tip])
        .map_err(|fault| unless(fault, || missing(root, revision, HistoryError::NothingInCommon)))
}

/// The commit that a revision means.
pub(super) fn commit_of(root: &Path, revision: &str) -> Result<String, HistoryError> {
    not_an_option(revision)?;
    let unknown = || missing(root, revision, HistoryError::UnknownRevision);
    let commit = format!("{revision}^{{commit}}");
    let there = line(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])
        .map_err(|fault| unless(fault, unknown))?;
    // `^main` is all but main, and no place in history.
    if there.bytes().all(|byte| byte.is_ascii_hexdigit()) { Ok(there) } else { Err(unknown()) }
}

fn not_an_option(revision: &str) -> Result<(), HistoryError> {
    if revision.starts_with('-') {
        return Err(HistoryError::LikeAnOption(revision.to_owned()));
    }
    Ok(())
}

/// A refusal for which git gave no reason of its own means this.
fn unless(fault: HistoryError, meant: impl FnOnce() -> HistoryError) -> HistoryError {
    match fault {
        HistoryError::Failed { .. } => meant(),
        other => other,
    }
}

/// In a shallow clone, what is missing may only not have been fetched.
fn missing(root: &Path, revision: &str, otherwise: fn(String) -> HistoryError) -> HistoryError {
    let is_shallow = line(root, &["rev-parse", "--is-shallow-repository"]);
    let name = revision.to_owned();
    if is_shallow.is_ok_and(|answer| answer == "true") {
        HistoryError::Shallow(name)
    } else {
        otherwise(name)
    }
}

/// Names that end in NUL each; that of a repository inside ends in `/`.
pub(super) fn paths(answer: &[u8]) -> impl Iterator<Item = String> {
    let names = answer.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    names.map(|name| String::from_utf8_lossy(name).trim_end_matches('/').to_owned())
}
