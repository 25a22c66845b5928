//! git as somebody who works on the records calls it, with no configuration but its own.
#![allow(dead_code, reason = "each test binary uses its own part")]

use super::program::Casebook;
use std::process::Command;

/// Calls git in a folder below the casebook's; it must succeed.
pub(crate) fn git(casebook: &Casebook, folder: &str, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"])
        .args(["-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"])
        .args(arguments)
        .current_dir(casebook.at(folder))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("git is there");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Commits all that is there.
pub(crate) fn commit(casebook: &Casebook) {
    git(casebook, "", &["add", "--all"]);
    git(casebook, "", &["commit", "--quiet", "--allow-empty", "--message", "Records"]);
}
