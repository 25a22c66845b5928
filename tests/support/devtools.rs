//! A browser that obeys: starts Chromium without a window, speaks the DevTools protocol with it
//! over a local socket, and ends it. Waits for answers and events, never for time to pass.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Message, WebSocket};

/// Longer than any answer takes on a busy machine; only a browser that hangs reaches it.
const PATIENCE: Duration = Duration::from_secs(60);

/// One browser process with one tab.
pub(crate) struct Browser {
    process: Child,
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    last_id: u64,
    events: VecDeque<Event>,
    _profile: tempfile::TempDir,
}

/// Something that happened in the tab, in the protocol's words.
pub(crate) struct Event {
    pub(crate) method: String,
    pub(crate) params: Value,
}

impl Event {
    /// What is wrong about it, when all that a page asks for must begin with `site`; `None` for the
    /// many that are in order.
    pub(crate) fn fault(&self, site: &str) -> Option<String> {
        let params = &self.params;
        match self.method.as_str() {
            "Network.requestWillBeSent" => {
                let url = params["request"]["url"].as_str().unwrap_or_default();
                let stays = url.starts_with(site) || url.starts_with("data:");
                (!stays).then(|| format!("the page asks for {url}, which is not of the site"))
            }
            "Log.entryAdded" if params["entry"]["level"] == "error" => {
                let entry = &params["entry"];
                Some(format!("console: {} {}", entry["text"], entry["url"]))
            }
            "Runtime.consoleAPICalled"
                if params["type"] == "error" || params["type"] == "assert" =>
            {
                Some(format!("console: {}", params["args"]))
            }
            "Runtime.exceptionThrown" => {
                let details = &params["exceptionDetails"];
                Some(format!("script: {} {}", details["text"], details["exception"]["description"]))
            }
            _ => None,
        }
    }
}

/// The address of a folder on disk; characters that mean something in an address are escaped.
pub(crate) fn file_address(folder: &Path) -> String {
    let text = folder.to_string_lossy().replace('\\', "/");
    let escaped = text.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    let scheme = if text.starts_with('/') { "file://" } else { "file:///" };
    std::iter::once(scheme.to_owned()).chain(escaped).collect()
}

/// The program that `CASEBOOK_CHROMIUM` names, else the first of the usual names on the path.
pub(crate) fn find_chromium() -> Result<PathBuf, String> {
    if let Some(program) = std::env::var_os("CASEBOOK_CHROMIUM") {
        return Ok(program.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    names
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .ok_or_else(|| {
            "no Chromium found: install it (on Debian `apt-get install chromium`) \
             or name one in CASEBOOK_CHROMIUM"
                .into()
        })
}

impl Browser {
    /// Starts Chromium with a new profile and opens an empty tab.
    pub(crate) fn start() -> Result<Self, String> {
        let program = find_chromium()?;
        let profile = tempfile::tempdir().map_err(|fault| format!("no scratch folder: {fault}"))?;
        let mut process = Command::new(&program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"])
            .args(["--no-first-run", "--disable-background-networking", "--disable-sync"])
            .args(["--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars"])
            // A page that asks another host is caught by its request, which goes nowhere.
            .arg("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
            .args(["--remote-debugging-port=0", "--force-device-scale-factor=1"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|fault| format!("{} does not start: {fault}", program.display()))?;
        let socket = match announced_address(&mut process).and_then(|address| connect(&address)) {
            Ok(socket) => socket,
            Err(why) => {
                end(&mut process);
                return Err(why);
            }
        };
        let events = VecDeque::new();
        let mut browser =
            Self { process, socket, session: None, last_id: 0, events, _profile: profile };
        browser.open_tab()?;
        Ok(browser)
    }

    fn open_tab(&mut self) -> Result<(), String> {
        let target = self.call("Target.createTarget", json!({"url": "about:blank"}))?;
        let target = json!({"targetId": target["targetId"], "flatten": true});
        let attached = self.call("Target.attachToTarget", target)?;
        self.session = attached["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            self.call(&format!("{domain}.enable"), json!({}))?;
        }
        Ok(())
    }

    /// Asks for one thing and gives its result; events on the way are kept.
    pub(crate) fn call(&mut self, method: &str, params: Value) -> Result<Value, String> {
        self.last_id += 1;
        let mut request = json!({"id": self.last_id, "method": method, "params": params});
        if let Some(session) = &self.session {
            request["sessionId"] = json!(session);
        }
        self.socket
            .send(Message::text(request.to_string()))
            .map_err(|fault| format!("{method} cannot be sent to the browser: {fault}"))?;
        loop {
            let mut message = self.receive(method)?;
            if message["id"] == json!(self.last_id) {
                if let Some(fault) = message.get("error") {
                    return Err(format!("{method}: {}", fault["message"]));
                }
                return Ok(message["result"].take());
            }
            self.keep(message);
        }
    }

    /// Goes to an address and waits until the page and its fonts are there and drawn.
    pub(crate) fn open(&mut self, address: &str) -> Result<(), String> {
        let answer = self.call("Page.navigate", json!({"url": address}))?;
        if let Some(fault) = answer["errorText"].as_str() {
            return Err(format!("{address} cannot be opened: {fault}"));
        }
        while !self.events.iter().any(|event| event.method == "Page.loadEventFired") {
            let message = self.receive("Page.loadEventFired")?;
            self.keep(message);
        }
        self.evaluate("document.fonts.ready.then(() => true)")?;
        Ok(())
    }

    /// The value of an expression in the page; a promise is waited for.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Result<Value, String> {
        let params = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let mut answer = self.call("Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(fault) => Err(format!("`{expression}` failed in the page: {fault}")),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    /// Waits until a page has been loaded, of itself or by a link; what happened until then.
    pub(crate) fn events_until_load(&mut self) -> Result<Vec<Event>, String> {
        let is_load = |event: &Event| event.method == "Page.loadEventFired";
        loop {
            if let Some(at) = self.events.iter().position(is_load) {
                return Ok(self.events.drain(..=at).collect());
            }
            let message = self.receive("Page.loadEventFired")?;
            self.keep(message);
        }
    }

    /// The events since the last call of this.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        self.events.drain(..).collect()
    }

    fn receive(&mut self, awaited: &str) -> Result<Value, String> {
        loop {
            let message = self
                .socket
                .read()
                .map_err(|fault| format!("the browser gave no {awaited}: {fault}"))?;
            if let Message::Text(text) = message {
                return serde_json::from_str(&text)
                    .map_err(|fault| format!("the browser sent no JSON: {fault}"));
            }
        }
    }

    fn keep(&mut self, mut message: Value) {
        // Only events of our tab: the first tab and the browser itself have other sessions.
        if message["sessionId"].as_str() != self.session.as_deref() {
            return;
        }
        if let Some(method) = message["method"].as_str().map(str::to_owned) {
            self.events.push_back(Event { method, params: message["params"].take() });
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.session = None;
        // Asked to close, Chromium lets go of its profile before the folder is removed.
        if self.call("Browser.close", json!({})).is_ok() {
            while self.socket.read().is_ok() {}
        }
        end(&mut self.process);
    }
}

/// The address that Chromium prints when it listens; what it says later is read and dropped.
fn announced_address(process: &mut Child) -> Result<String, String> {
    let stderr = process.stderr.take().ok_or("the browser has no standard error")?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut said = Vec::new();
        let mut announced = false;
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            if announced {
                continue;
            }
            if let Some(address) = line.strip_prefix("DevTools listening on ") {
                announced = sender.send(Ok(address.trim().to_owned())).is_ok();
            } else {
                said.push(line);
            }
        }
        if !announced {
            let why = format!("the browser ended before it listened:\n{}", said.join("\n"));
            // Nobody listens any more when the start took too long.
            sender.send(Err(why)).ok();
        }
    });
    receiver
        .recv_timeout(PATIENCE)
        .map_err(|_| "the browser did not say where it listens".to_owned())?
}

fn connect(address: &str) -> Result<WebSocket<TcpStream>, String> {
    let host = address.strip_prefix("ws://").and_then(|rest| rest.split('/').next());
    let host = host.ok_or_else(|| format!("`{address}` is not an address of a socket"))?;
    let open = || {
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok::<_, std::io::Error>(stream)
    };
    let stream = open().map_err(|fault| format!("no connection to the browser: {fault}"))?;
    // A picture of a long page is larger than the default limits.
    let limits = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
    tungstenite::client::client_with_config(address, stream, Some(limits))
        .map(|(socket, _)| socket)
        .map_err(|fault| format!("the browser refused the connection: {fault}"))
}

fn end(process: &mut Child) {
    // Both fail only for a process that has ended already.
    process.kill().ok();
    process.wait().ok();
}
