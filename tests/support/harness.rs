//! Named cases in, the lines and the exit code of a test program out: for a target that is its own
//! harness because one costly thing serves all its cases.

use std::process::ExitCode;
use std::time::Instant;

/// How one case ended.
pub(crate) enum Verdict {
    Passed,
    /// There was nothing to test, and why.
    #[allow(dead_code, reason = "not every target has cases that may have nothing to test")]
    PassedOver(String),
    Failed(String),
}

/// Runs the cases that the command line asks for. `ready` makes what they share, and is not called
/// when none is chosen; when it fails, all of them do.
pub(crate) fn run<C, B>(
    cases: Vec<(String, C)>,
    ready: fn() -> Result<B, String>,
    test: fn(&mut B, &str, &C) -> Verdict,
) -> ExitCode {
    let arguments = Arguments::read(std::env::args().skip(1));
    let all = cases.len();
    let chosen = arguments.choose(cases);
    if arguments.list {
        for (name, _) in &chosen {
            println!("{name}: test");
        }
        return ExitCode::SUCCESS;
    }
    println!("\nrunning {} tests", chosen.len());
    let mut outcome = Outcome::new();
    if !chosen.is_empty() {
        let mut bench = ready();
        for (name, case) in &chosen {
            let verdict = match &mut bench {
                Ok(bench) => test(bench, name, case),
                Err(why) => Verdict::Failed(why.clone()),
            };
            outcome.take(name, verdict);
        }
    }
    outcome.report(all - chosen.len())
}

/// What `cargo test` hands on: names to run and names to leave out; the rest is for a harness.
#[derive(Default)]
struct Arguments {
    filters: Vec<String>,
    skips: Vec<String>,
    exact: bool,
    list: bool,
}

impl Arguments {
    fn read(mut arguments: impl Iterator<Item = String>) -> Self {
        let mut read = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--skip" => read.skips.extend(arguments.next()),
                "--exact" => read.exact = true,
                "--list" => read.list = true,
                "--test-threads" | "--format" | "--color" | "--logfile" | "-Z" => {
                    arguments.next();
                }
                flag if flag.starts_with('-') => {}
                filter => read.filters.push(filter.to_owned()),
            }
        }
        read
    }

    fn choose<C>(&self, cases: Vec<(String, C)>) -> Vec<(String, C)> {
        let matches = |name: &str, wanted: &String| {
            if self.exact { name == wanted } else { name.contains(wanted.as_str()) }
        };
        let is_chosen = |(name, _): &(String, C)| {
            (self.filters.is_empty() || self.filters.iter().any(|wanted| matches(name, wanted)))
                && !self.skips.iter().any(|skip| matches(name, skip))
        };
        cases.into_iter().filter(is_chosen).collect()
    }
}

struct Outcome {
    started: Instant,
    passed: usize,
    passed_over: usize,
    failures: Vec<(String, String)>,
}

impl Outcome {
    fn new() -> Self {
        Self { started: Instant::now(), passed: 0, passed_over: 0, failures: Vec::new() }
    }

    fn take(&mut self, name: &str, verdict: Verdict) {
        match verdict {
            Verdict::Passed => {
                println!("test {name} ... ok");
                self.passed += 1;
            }
            Verdict::PassedOver(why) => {
                println!("test {name} ... ignored, {why}");
                self.passed_over += 1;
            }
            Verdict::Failed(why) => {
                println!("test {name} ... FAILED");
                self.failures.push((name.to_owned(), why));
            }
        }
    }

    fn report(self, filtered_out: usize) -> ExitCode {
        // One cause, such as a missing browser, is told once.
        let mut told = "";
        for (name, why) in &self.failures {
            println!("\n---- {name} ----\n{}", if why == told { "the same" } else { why });
            told = why;
        }
        let word = if self.failures.is_empty() { "ok" } else { "FAILED" };
        println!(
            "\ntest result: {word}. {} passed; {} failed; {} ignored; 0 measured; {filtered_out} \
             filtered out; finished in {:.2}s\n",
            self.passed,
            self.failures.len(),
            self.passed_over,
            self.started.elapsed().as_secs_f64()
        );
        if self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
