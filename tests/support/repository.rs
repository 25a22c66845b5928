//! git as somebody who works on the records calls it, with no configuration but its own.
#![allow(dead_code, reason = "each test binary uses its own part")]

use super::program::Casebook;
use std::process::Command;

/// Calls git in a folder below the casebook's; it must succeed. What it printed.
pub(crate) fn git(casebook: &Casebook, folder: &str, arguments: &[&str]) -> String {
    git_with(casebook, folder, &[], arguments)
}

/// The same with variables of the environment.
pub(crate) fn git_with(
    casebook: &Casebook,
    folder: &str,
    variables: &[(&str, &str)],
    arguments: &[&str],
) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=Ann Example", "-c", "user.email=ann@example.com"])
        .args(["-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main"])
        .args(["-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false"])
        .args(arguments)
        .current_dir(casebook.at(folder))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .envs(variables.iter().copied())
        .output()
        .expect("git is there");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "git {arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

/// Commits all that is there.
pub(crate) fn commit(casebook: &Casebook) {
    commit_in(casebook, "");
}

/// Commits all that is there, from a folder below the casebook's.
pub(crate) fn commit_in(casebook: &Casebook, folder: &str) {
    git(casebook, folder, &["add", "--all"]);
    git(casebook, folder, &["commit", "--quiet", "--allow-empty", "--message", "Records"]);
}
