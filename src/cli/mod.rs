//! The command line: one subcommand a file. The only room that reads the clock, the environment
//! and the arguments, and the only one that prints.

#![expect(clippy::print_stdout, reason = "this room talks to people")]

mod build;
mod casebook;
mod check;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Incident records in git: checked like code, measured honestly, published as a static site.
#[derive(Debug, Parser)]
#[command(name = "casebook", version, max_term_width = 100, propagate_version = true)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
struct Global {
    /// The casebook's folder [default: the nearest folder upward that holds casebook.yaml].
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The instant at which clocks are read, such as 2026-09-30T16:00:00Z [default: `as_of` of
    /// casebook.yaml, else now]. Facts later than it are treated as not yet known.
    #[arg(long, global = true, value_name = "INSTANT", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// Say less.
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Say more: print notes too.
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check every record and report all findings.
    Check(check::CheckArguments),
    /// Check, render and publish the site in one atomic step.
    Build(build::BuildArguments),
}

/// How a command ended, when it could run.
enum Outcome {
    /// Exit code 0.
    Done,
    /// Exit code 1: the records have findings.
    Findings,
}

/// The call or the machine is at fault: exit code 2, one sentence.
type Result<T> = anyhow::Result<T>;

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let code = if error.use_stderr() { 2 } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    match arguments.global.color {
        Color::Auto => {}
        Color::Always => ColorChoice::Always.write_global(),
        Color::Never => ColorChoice::Never.write_global(),
    }
    let global = &arguments.global;
    let outcome = match arguments.command {
        Command::Check(own) => check::run(global, &own),
        Command::Build(own) => build::run(global, &own),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            anstream::eprintln!("{} {error:#}", error_word());
            ExitCode::from(2)
        }
    }
}

/// `error:` as rustc writes it.
fn error_word() -> &'static str {
    "\u{1b}[1;31merror:\u{1b}[0m"
}
