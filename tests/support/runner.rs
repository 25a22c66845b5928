//! The Node.js program of `tests/browser` that looks at built sites: started once, asked line by line.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::{devtools, node};

/// The runner with its browser; both end with this.
pub(crate) struct Runner {
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    failures: PathBuf,
    ordered: Option<PathBuf>,
}

/// What a look found.
pub(crate) struct Looked {
    /// One sentence a fault, each with its page.
    pub(crate) faults: Vec<String>,
    /// Figures that are worth to be told in any case.
    pub(crate) said: Vec<String>,
}

impl Runner {
    /// Starts it, or says what is missing.
    pub(crate) fn start() -> Result<Self, String> {
        let chromium = devtools::find_chromium()?;
        let (node, folder) = node::find("browser")?;
        let mut process = Command::new(&node)
            .arg(folder.join("run.mjs"))
            .arg(chromium)
            .arg(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|fault| format!("{} does not start: {fault}", node.display()))?;
        let (Some(input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err("the runner has no input or output".to_owned());
        };
        Ok(Self {
            process,
            input: Some(input),
            output: BufReader::new(output),
            failures: Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser"),
            ordered: std::env::var_os("CASEBOOK_SCREENSHOTS").map(PathBuf::from),
        })
    }

    /// Has a site looked at; `more` is what this look wants to know.
    pub(crate) fn look(&mut self, site: &Path, look: &str, more: &Value) -> Result<Looked, String> {
        let mut request = json!({
            "look": look,
            "site": site,
            "pictures": self.failures,
            "ordered": self.ordered,
        });
        for (key, value) in more.as_object().into_iter().flatten() {
            request[key] = value.clone();
        }
        let input = self.input.as_mut().ok_or("the runner was ended")?;
        writeln!(input, "{request}").map_err(|fault| format!("the runner is gone: {fault}"))?;
        let mut line = String::new();
        self.output.read_line(&mut line).map_err(|fault| format!("no answer: {fault}"))?;
        let mut answer: Value = serde_json::from_str(&line)
            .map_err(|_| format!("the runner ended without an answer to {request}"))?;
        let mut lines = |key: &str| -> Vec<String> {
            serde_json::from_value(answer[key].take()).unwrap_or_default()
        };
        Ok(Looked { faults: lines("faults"), said: lines("said") })
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        // The end of its input is its end.
        self.input = None;
        self.process.wait().ok();
    }
}
