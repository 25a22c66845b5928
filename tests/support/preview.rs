//! A running `casebook serve` and a client that sends what it is told to, byte for byte. Waits for
//! what the server says, never for time to pass.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use super::program::Casebook;

/// Longer than any build takes on a busy machine; only a server that hangs reaches it.
pub(crate) const PATIENCE: Duration = Duration::from_secs(180);

/// A preview server; it ends with this.
pub(crate) struct Preview {
    process: Child,
    /// What it prints when it is ready.
    pub(crate) address: String,
    pub(crate) port: u16,
    said: Receiver<String>,
    /// Where it makes its private folder.
    pub(crate) scratch: PathBuf,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Preview {
    /// Starts the server in a casebook and waits until it is ready.
    pub(crate) fn of(casebook: &Casebook, flags: &[&str]) -> Self {
        let scratch = casebook.root.with_file_name(format!("scratch-{}", flags.concat()));
        fs::create_dir_all(&scratch).expect("a folder for its folder");
        let port: &[&str] = if flags.contains(&"--port") { &[] } else { &["--port", "0"] };
        let mut process = casebook
            .command(["serve"].into_iter().chain(port.iter().chain(flags).copied()))
            .env("TMPDIR", &scratch)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let stderr = process.stderr.take().expect("a pipe");
        let (sender, said) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                // Nobody listens when the test is over.
                let _ = sender.send(line);
            }
        });
        let mut address = String::new();
        let stdout = process.stdout.as_mut().expect("a pipe");
        BufReader::new(stdout).read_line(&mut address).expect("an address");
        let address = address.trim().to_owned();
        let port =
            address.strip_prefix("http://127.0.0.1:").and_then(|rest| rest.strip_suffix('/'));
        let Some(port) = port.and_then(|port| port.parse().ok()) else {
            let said: Vec<String> = said.iter().collect();
            panic!("`{address}` is no address; {}", said.join("\n"));
        };
        Self { process, address, port, said, scratch }
    }

    /// Sends these bytes and reads the answer.
    pub(crate) fn send(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream.write_all(request.as_bytes()).expect("it hears");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::parse(&String::from_utf8_lossy(&bytes))
    }

    /// Asks for a path as a browser does.
    pub(crate) fn ask(&self, method: &str, path: &str) -> Answer {
        let port = self.port;
        self.send(&format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        ))
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path)
    }

    /// The page as soon as all of this stands on it. A slow save may be seen in two steps; what
    /// counts is what comes of it.
    #[track_caller]
    pub(crate) fn shows(&self, path: &str, want: &[&str]) -> Answer {
        self.comes(path, |answer| want.iter().all(|want| answer.body.contains(want)))
    }

    /// The answer as soon as it is this.
    #[track_caller]
    pub(crate) fn comes(&self, path: &str, is_it: impl Fn(&Answer) -> bool) -> Answer {
        let begun = Instant::now();
        loop {
            let state = self.get("/.casebook/state").body;
            let answer = self.get(path);
            if is_it(&answer) {
                return answer;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "{path} is still {}\n{}",
                answer.status,
                answer.body
            );
            // Answered when there is a newer state, or after a while.
            self.get(&format!("/.casebook/state?{state}"));
        }
    }

    /// The next line that says this.
    pub(crate) fn says(&self, want: &str) -> String {
        let mut said = Vec::new();
        while let Ok(line) = self.said.recv_timeout(PATIENCE) {
            if line.contains(want) {
                return line;
            }
            said.push(line);
        }
        panic!("it does not say `{want}`, but\n{}", said.join("\n"));
    }

    /// Ends it by a signal; the exit code.
    #[cfg(unix)]
    pub(crate) fn end(mut self, signal: rustix::process::Signal) -> Option<i32> {
        let pid = rustix::process::Pid::from_child(&self.process);
        rustix::process::kill_process(pid, signal).expect("it lives");
        self.process.wait().expect("it ends").code()
    }

    /// What lies in the folder for its private folder.
    pub(crate) fn private(&self) -> Vec<PathBuf> {
        let found = fs::read_dir(&self.scratch).expect("the folder");
        found.map(|entry| entry.expect("an entry").path()).collect()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // Both fail only for one that has ended already.
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

impl Answer {
    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Self {
            status: status.unwrap_or_else(|| panic!("no answer of HTTP: {text}")),
            headers: headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect(),
            body: body.to_owned(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// Asserts the status, and that each text is there.
    #[track_caller]
    pub(crate) fn holds(self, status: u16, want: &[&str]) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        for want in want {
            assert!(self.body.contains(want), "no `{want}` in\n{}", self.body);
        }
        self
    }

    /// Asserts that none of these is there.
    #[track_caller]
    pub(crate) fn lacks(self, never: &[&str]) -> Self {
        for never in never {
            assert!(!self.body.contains(never), "`{never}` in\n{}", self.body);
        }
        self
    }
}

/// Waits until something holds that no answer tells of.
#[track_caller]
pub(crate) fn until(holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "it does not come to hold");
        std::thread::sleep(Duration::from_millis(10));
    }
}
