//! The language server that editors start for YAML, spoken to as an editor does: over its standard
//! input and output, by the Language Server Protocol. Waits for its answers, never for time to pass.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use serde_json::{Value, json};

use super::node;

/// Longer than any answer takes on a busy machine; only a server that hangs reaches it.
const PATIENCE: Duration = Duration::from_secs(60);
const NAME: &str = "yaml-language-server";

/// One server, started for one folder.
pub(crate) struct LanguageServer {
    process: Child,
    input: ChildStdin,
    incoming: Receiver<Value>,
    last_id: u64,
    folder: String,
    settings: Value,
    /// Whether it has asked for its settings and got them.
    is_configured: bool,
    /// The addresses of the documents that were opened.
    shown: BTreeSet<String>,
    /// What it said about each document, by address.
    said: BTreeMap<String, Vec<Value>>,
}

/// A place that the server marks: zero-based lines and columns, as the protocol counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) from: (u64, u64),
    pub(crate) to: (u64, u64),
    pub(crate) message: String,
}

/// The program that runs the server, and the server: the version that `tests/editor` names.
pub(crate) fn find_server() -> Result<(PathBuf, PathBuf), String> {
    let (node, folder) = node::find("editor")?;
    Ok((node, folder.join("node_modules").join(NAME).join("bin").join(NAME)))
}

impl LanguageServer {
    /// Starts the server for a folder, with the settings that it would get from an editor.
    pub(crate) fn start(folder: &Path, settings: Value) -> Result<Self, String> {
        let (node, server) = find_server()?;
        let mut process = Command::new(&node)
            .arg(server)
            .arg("--stdio")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|fault| format!("{} does not start: {fault}", node.display()))?;
        let (Some(input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(format!("{NAME} has no input or output"));
        };
        let (send, incoming) = mpsc::channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = next_message(&mut output) {
                if send.send(message).is_err() {
                    break;
                }
            }
        });
        let folder = format!("file://{}", folder.display());
        let mut server = Self {
            process,
            input,
            incoming,
            last_id: 0,
            folder,
            settings,
            is_configured: false,
            shown: BTreeSet::new(),
            said: BTreeMap::new(),
        };
        server.greet()?;
        Ok(server)
    }

    fn greet(&mut self) -> Result<(), String> {
        let able = json!({
            "workspace": {"configuration": true, "workspaceFolders": true},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": true}},
                "hover": {"contentFormat": ["markdown"]},
            },
        });
        self.call(
            "initialize",
            json!({
                "processId": std::process::id(),
                "rootUri": self.folder,
                "workspaceFolders": [{"uri": self.folder, "name": "casebook"}],
                "capabilities": able,
            }),
        )?;
        self.notify("initialized", json!({}))?;
        while !self.is_configured {
            self.receive("question for its settings")?;
        }
        Ok(())
    }

    /// Opens a document, which need not be on disk, and gives what the server marks in it.
    pub(crate) fn open(&mut self, path: &str, text: &str) -> Result<Vec<Mark>, String> {
        self.show(path, text)?;
        self.marks(path)
    }

    /// Opens a document without waiting. Each is opened once, so what is said of its address is
    /// said of this text.
    pub(crate) fn show(&mut self, path: &str, text: &str) -> Result<(), String> {
        let address = self.address(path);
        if !self.shown.insert(address.clone()) {
            return Err(format!("{path} was opened before"));
        }
        let document = json!({"uri": address, "languageId": "yaml", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}))
    }

    /// What the server marks in a document that was opened.
    pub(crate) fn marks(&mut self, path: &str) -> Result<Vec<Mark>, String> {
        let address = self.address(path);
        while !self.said.contains_key(&address) {
            self.receive(&format!("word about {path}"))?;
        }
        Ok(self.said[&address].iter().map(Mark::of).collect())
    }

    /// What the server offers at a place of an opened document.
    pub(crate) fn complete(
        &mut self,
        path: &str,
        line: usize,
        column: usize,
    ) -> Result<Vec<Value>, String> {
        let mut answer = self.ask_at("textDocument/completion", path, line, column)?;
        match answer["items"].take() {
            Value::Array(items) => Ok(items),
            other => Err(format!("{path}: no list of completions but {other}")),
        }
    }

    /// What the server shows for a place of an opened document.
    pub(crate) fn hover(
        &mut self,
        path: &str,
        line: usize,
        column: usize,
    ) -> Result<String, String> {
        let answer = self.ask_at("textDocument/hover", path, line, column)?;
        Ok(answer["contents"]["value"].as_str().unwrap_or_default().to_owned())
    }

    fn ask_at(
        &mut self,
        method: &str,
        path: &str,
        line: usize,
        column: usize,
    ) -> Result<Value, String> {
        let at = json!({
            "textDocument": {"uri": self.address(path)},
            "position": {"line": line, "character": column},
        });
        self.call(method, at)
    }

    fn address(&self, path: &str) -> String {
        format!("{}/{path}", self.folder)
    }

    fn call(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}))?;
        loop {
            let mut message = self.receive(method)?;
            if message["id"] == json!(id) && message.get("method").is_none() {
                return match message.get("error") {
                    Some(fault) => Err(format!("{method}: {fault}")),
                    None => Ok(message["result"].take()),
                };
            }
        }
    }

    fn notify(&mut self, method: &str, params: Value) -> Result<(), String> {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}))
    }

    fn send(&mut self, message: &Value) -> Result<(), String> {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len())
            .and_then(|()| self.input.flush())
            .map_err(|fault| format!("{NAME} does not listen: {fault}"))
    }

    /// The next message. Questions of the server are answered, and what it says of documents kept.
    fn receive(&mut self, awaited: &str) -> Result<Value, String> {
        let message = self
            .incoming
            .recv_timeout(PATIENCE)
            .map_err(|fault| format!("{NAME} gave no {awaited}: {fault}"))?;
        let method = message["method"].as_str().unwrap_or_default();
        if let Some(id) = message.get("id").filter(|_| !method.is_empty()) {
            let is_question = method == "workspace/configuration";
            let result = if is_question { self.asked_settings(&message) } else { Value::Null };
            let answer = json!({"jsonrpc": "2.0", "id": id, "result": result});
            self.send(&answer)?;
            self.is_configured |= is_question;
        } else if method == "textDocument/publishDiagnostics" {
            let address = message["params"]["uri"].as_str().unwrap_or_default().to_owned();
            let marks = message["params"]["diagnostics"].as_array().cloned().unwrap_or_default();
            self.said.insert(address, marks);
        }
        Ok(message)
    }

    fn asked_settings(&self, question: &Value) -> Value {
        let items = question["params"]["items"].as_array().cloned().unwrap_or_default();
        items
            .iter()
            .map(|item| {
                item["section"].as_str().map_or(Value::Null, |one| self.settings[one].clone())
            })
            .collect()
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Mark {
    fn of(diagnostic: &Value) -> Self {
        let place = |end: &str| {
            let at = &diagnostic["range"][end];
            (at["line"].as_u64().unwrap_or_default(), at["character"].as_u64().unwrap_or_default())
        };
        let message = diagnostic["message"].as_str().unwrap_or_default().to_owned();
        Self { from: place("start"), to: place("end"), message }
    }
}

/// One message; `None` at the end of the output, or where it is no message.
fn next_message(output: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        if let Some(bytes) = line.strip_prefix("Content-Length: ") {
            length = bytes.parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
