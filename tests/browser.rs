//! Built sites in a real browser: every kind of page opened from disk, served from a sub-path under
//! the hosting headers, and without scripts; at all widths, in both themes and every language; by
//! keyboard, on paper, in a validator. And a session at the preview server, where the page must
//! follow what is saved.
//!
//! The looks themselves are in `tests/browser`; a new kind of page is found by its folder.
//! `CASEBOOK_CHROMIUM` names the browser, `CASEBOOK_SITE` a site that is built already, and
//! `CASEBOOK_SCREENSHOTS` a folder that gets pictures of every kind of page.
#![expect(clippy::print_stdout, reason = "a test without harness prints its own results")]

#[path = "support/devtools.rs"]
mod devtools;
#[path = "browser/faults.rs"]
mod faults;
#[path = "support/harness.rs"]
mod harness;
#[path = "support/node.rs"]
mod node;
#[cfg(feature = "serve")]
#[path = "support/preview.rs"]
mod preview;
#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;
#[path = "support/runner.rs"]
mod runner;
#[path = "support/sample.rs"]
mod sample;
#[path = "support/search.rs"]
mod search;
#[path = "support/search_cut.rs"]
mod search_cut;
#[cfg(feature = "serve")]
#[path = "support/session.rs"]
mod session;
#[path = "support/tables.rs"]
mod tables;

use std::process::ExitCode;

use harness::Verdict;
use runner::Runner;
use serde_json::Value;

/// What is looked at on the sample, with the look's name in `tests/browser` and what it is told.
const LOOKS: &[(&str, &str, &str)] = &[
    ("pages_from_disk", "pages", r#"{"world": "disk"}"#),
    ("pages_from_a_sub_path", "pages", r#"{"world": "sub-path"}"#),
    ("pages_without_scripts", "pages", r#"{"world": "without-scripts"}"#),
    ("keyboard", "keyboard", "{}"),
    ("theme_switch", "theme", "{}"),
    ("print", "print", "{}"),
    ("weight_of_a_report", "weight", "{}"),
    // The last: it is read while the browser works.
    ("valid_html", "validate", "{}"),
];

enum Case {
    /// A look at the sample.
    Look { look: &'static str, told: &'static str },
    /// Faults that are put into pages, which a look must name.
    Faults { look: &'static str },
    /// The search, from disk.
    Search,
    /// Tables, from disk.
    Tables,
    /// The preview, which follows what is saved.
    #[cfg(feature = "serve")]
    Preview,
}

fn main() -> ExitCode {
    harness::run(all_cases(), Bench::ready, Bench::test)
}

fn all_cases() -> Vec<(String, Case)> {
    let looks =
        LOOKS.iter().map(|&(name, look, told)| (name.to_owned(), Case::Look { look, told }));
    let faults = faults::LOOKS
        .iter()
        .map(|&look| (format!("faults_are_named_by_{look}"), Case::Faults { look }));
    let mut cases: Vec<_> = faults.chain(looks).collect();
    cases.push(("search_finds_and_loads_little".to_owned(), Case::Search));
    cases.push(("tables_are_sorted_filtered_and_copied".to_owned(), Case::Tables));
    #[cfg(feature = "serve")]
    cases.push(("preview_follows_what_is_saved".to_owned(), Case::Preview));
    cases
}

/// A site, and what looks at it.
struct Bench {
    runner: Runner,
    site: sample::Site,
}

impl Bench {
    fn ready() -> Result<Self, String> {
        // The runner first: without one there is no need to build.
        let mut runner = Runner::start()?;
        let site = sample::built_site()?;
        runner.look(&site.folder, "begin", &Value::Null)?;
        Ok(Self { runner, site })
    }

    fn test(&mut self, _: &str, case: &Case) -> Verdict {
        let found = match case {
            Case::Look { look, told } => self.look(look, told),
            Case::Faults { look } => faults::missed(&self.site.folder, look, &mut self.runner),
            Case::Search => self.faults_of_a_search(),
            Case::Tables => self.faults_of_tables(),
            #[cfg(feature = "serve")]
            Case::Preview => faults_of_a_session(),
        };
        match found {
            Ok(faults) if faults.is_empty() => Verdict::Passed,
            Ok(faults) => Verdict::Failed(faults.join("\n")),
            Err(why) => Verdict::Failed(why),
        }
    }

    fn faults_of_a_search(&self) -> Result<Vec<String>, String> {
        let folder = self.site.folder.canonicalize().map_err(|fault| format!("{fault}"))?;
        search::faults(&mut devtools::Browser::start()?, &devtools::file_address(&folder))
    }

    fn faults_of_tables(&self) -> Result<Vec<String>, String> {
        let folder = self.site.folder.canonicalize().map_err(|fault| format!("{fault}"))?;
        tables::faults(&mut devtools::Browser::start()?, &devtools::file_address(&folder))
    }

    fn look(&mut self, look: &str, told: &str) -> Result<Vec<String>, String> {
        let told: Value = serde_json::from_str(told).map_err(|fault| format!("{told}: {fault}"))?;
        let looked = self.runner.look(&self.site.folder, look, &told)?;
        for figure in &looked.said {
            println!("{figure}");
        }
        Ok(looked.faults)
    }
}

#[cfg(feature = "serve")]
fn faults_of_a_session() -> Result<Vec<String>, String> {
    session::faults(&mut devtools::Browser::start()?)
}
