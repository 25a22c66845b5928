//! What git knows of the records. The only room that runs git.

use std::path::Path;
use std::process::{Command, Stdio};

/// The commit at which the records stand; `None` outside of git, or without a commit.
pub fn head_revision(root: &Path) -> Option<String> {
    let output = git(root).args(["rev-parse", "--verify", "--quiet", "HEAD"]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let revision = text.trim();
    (output.status.success() && revision.len() >= 40).then(|| revision.to_owned())
}

/// git, asked about one folder: no prompt, no pager, no locale, no repository of a hook.
fn git(root: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(root)
        .env("LC_ALL", "C")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    command
}
