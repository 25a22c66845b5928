//! Why git gave no answer: faults of the machine or the call, each one sentence.

use std::io;
use std::path::PathBuf;

/// A fault of the machine or the call; exit code 2.
#[derive(Debug, thiserror::Error)]
pub enum HistoryError {
    /// There is no program `git`.
    #[error("git is not installed, or not on the PATH: what has changed is asked of git")]
    NoGit,
    /// The program is there and does not start.
    #[error("git cannot be started: {0}")]
    NotStarted(io::Error),
    /// No repository at or above the folder.
    #[error("`{}` is not in a git repository, so nobody knows what has changed", .0.display())]
    NoRepository(PathBuf),
    /// A repository that holds no files but its history.
    #[error("`{}` is in no working tree of git, so nobody knows what has changed", .0.display())]
    NoWorkingTree(PathBuf),
    /// git does not trust the repository's configuration.
    #[error(
        "the git repository `{0}` belongs to another user: if you trust it, say so with `git config --global --add safe.directory '{0}'`"
    )]
    NotOurs(String),
    /// A revision that git might take for an option.
    #[error("`{0}` is no revision: it begins with `-`")]
    LikeAnOption(String),
    /// git does not know the revision.
    #[error("git knows no revision `{0}`: name a commit, a branch or a tag of this repository")]
    UnknownRevision(String),
    /// The clone is cut off before the revision, or before what both have in common.
    #[error(
        "this clone is shallow and does not reach back to `{0}`: fetch its history, with `git fetch --unshallow`, `fetch-depth: 0` of actions/checkout, or `GIT_DEPTH: 0` of GitLab"
    )]
    Shallow(String),
    /// Nothing was committed yet.
    #[error("the git repository has no commit yet, so nothing can be compared with `{0}`")]
    NoCommit(String),
    /// Nothing was committed yet, so no record has a history.
    #[error("the git repository has no commit yet, so no record has a history")]
    NothingYet,
    /// Two histories without a common beginning.
    #[error("`{0}` and HEAD have no commit in common, so nobody knows what has changed since")]
    NothingInCommon(String),
    /// A partial clone without the files of the revision.
    #[error("this clone lacks files of the revision `{0}`: fetch it whole, without a filter")]
    Partial(String),
    /// git failed for a reason of its own.
    #[error("`git {asked}` failed: {said}")]
    Failed {
        /// The subcommand.
        asked: String,
        /// What git said, in one line.
        said: String,
    },
}
