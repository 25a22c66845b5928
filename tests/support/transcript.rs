//! A case as a file: what stands in the folder, what is called, what comes out.
//!
//! ```text
//! # A remark.
//! > casebook.yaml            a file; its lines follow, indented by two blanks
//!   casebook: 1
//! $ casebook check           a call; `cat PATH` and `ls` are understood too
//! ? 1                        its exit code, where that is not 0
//! | text                     a line on stdout
//! ! text                     a line on stderr
//! ```
//!
//! `UPDATE=1` writes what comes out into the file, for a person to read in review.

use super::program::{Casebook, Ended, tests};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Plays a transcript; what differs from the file is returned.
pub(crate) fn play(path: &Path) -> Result<(), String> {
    let written = fs::read_to_string(path).expect("a transcript");
    let played = replay(&written);
    if played == written {
        return Ok(());
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(path, &played).expect("the transcript is writable");
        return Ok(());
    }
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (want, got) = (lines(&written), lines(&played));
    let first = want.iter().zip(&got).position(|(want, got)| want != got);
    let first = first.unwrap_or(want.len().min(got.len()));
    let from = |lines: &[String]| lines.iter().skip(first).take(12).cloned().collect::<Vec<_>>();
    Err(format!(
        "{} line {}:\nwanted\n{}\ngot\n{}\n(UPDATE=1 writes what comes out)",
        path.display(),
        first + 1,
        from(&want).join("\n"),
        from(&got).join("\n")
    ))
}

/// The transcript with the outcome of each call put in anew.
fn replay(written: &str) -> String {
    let mut casebook = Casebook::empty();
    let mut played = String::new();
    let mut lines = written.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with(['|', '!', '?']) {
            continue;
        }
        let _ = writeln!(played, "{line}");
        if let Some(path) = line.strip_prefix("> ") {
            let mut text = String::new();
            while let Some(line) = lines.next_if(|line| line.starts_with("  ")) {
                let _ = writeln!(played, "{line}");
                let _ = writeln!(text, "{}", &line[2..]);
            }
            casebook = casebook.file(path, text);
        } else if let Some(call) = line.strip_prefix("$ ") {
            outcome(&mut played, &called(&casebook, call));
        }
    }
    played
}

fn called(casebook: &Casebook, call: &str) -> Ended {
    let tests = tests();
    let call = call.replace("[TESTS]", tests.to_str().expect("a path of letters"));
    let words = words(&call);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let shown = |stdout: String| Ended { code: 0, stdout, stderr: String::new() };
    match words.as_slice() {
        ["casebook", arguments @ ..] => casebook.run(arguments.iter().copied()),
        ["cat", path] => shown(casebook.read(path)),
        ["ls"] => shown(casebook.files().join("\n") + "\n"),
        _ => panic!("`{call}` is no call that a transcript knows"),
    }
}

/// The words of a call; double quotes hold one together.
pub(crate) fn words(call: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for c in call.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            c => words.last_mut().expect("never empty").push(c),
        }
    }
    words
}

fn outcome(played: &mut String, ended: &Ended) {
    if ended.code != 0 {
        let _ = writeln!(played, "? {}", ended.code);
    }
    for (mark, text) in [("|", &ended.stdout), ("!", &ended.stderr)] {
        for line in text.lines() {
            // The example of a new casebook bears the day before.
            let is_example = line.starts_with("wrote incidents/");
            let line = if is_example { "wrote incidents/[YEAR]/[DAY]-printer.yaml" } else { line };
            let _ = writeln!(played, "{}", format!("{mark} {line}").trim_end());
        }
    }
}
