//! What is said and where: results on stdout, everything for people on stderr.
//!
//! A reader that has seen enough (`casebook rules | head`) closes the pipe; that is no fault and
//! must not look like one. Colours are taken away where no terminal wants them.

use super::{Global, Result};
use anyhow::Context as _;
use std::io::{ErrorKind, Write};

/// Prints a result on stdout.
pub(super) fn print(text: &str) -> Result<()> {
    tolerate(write_all(anstream::stdout().lock(), text)).context("the output cannot be written")
}

/// Tells people something on stderr.
pub(super) fn tell(text: &str) {
    // Where even stderr is gone there is nobody left to tell.
    let _ = write_all(anstream::stderr().lock(), &format!("{text}\n"));
}

/// Says why the program cannot go on.
pub(super) fn error(sentence: &str) {
    tell(&format!("\u{1b}[1;31merror:\u{1b}[0m {sentence}"));
}

/// Says what is odd, unless only errors are wanted.
pub(super) fn warn(global: &Global, sentence: &str) {
    if !global.quiet {
        tell(&format!("\u{1b}[1;33mwarning:\u{1b}[0m {sentence}"));
    }
}

/// Says how it goes, unless only errors are wanted.
pub(super) fn report(global: &Global, text: &str) {
    if !global.quiet {
        tell(text);
    }
}

fn write_all(mut stream: impl Write, text: &str) -> std::io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

fn tolerate(written: std::io::Result<()>) -> std::io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
