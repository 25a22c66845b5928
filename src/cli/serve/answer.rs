//! A path in, an answer out: a file of the site, the page that says why there is no new one, or what
//! is the server's own.

use super::dress::{self, dressed};
use super::request_path::RequestPath;
use super::state::{Desk, State};
use crate::load::open_without_links;
use crate::site::preview::{LAST, OWN};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// An answer.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: u16,
    pub kind: &'static str,
    /// Where to look instead.
    pub location: Option<String>,
    pub body: Vec<u8>,
}

pub(super) const TEXT: &str = "text/plain; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// What a browser must know about a file, by the end of its name.
const KINDS: &[(&str, &str)] = &[
    ("html", HTML),
    ("css", STYLE),
    ("js", SCRIPT),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("atom", "application/atom+xml; charset=utf-8"),
    ("ics", "text/calendar; charset=utf-8"),
    ("prom", TEXT),
    ("txt", TEXT),
    ("log", TEXT),
    ("md", TEXT),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
];

impl Answer {
    pub(super) fn text(status: u16, sentence: &str) -> Self {
        Self::of(status, TEXT, format!("{sentence}\n"))
    }

    fn of(status: u16, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, kind, location: None, body: body.into() }
    }

    fn elsewhere(location: String) -> Self {
        Self { location: Some(location), ..Self::text(307, "It stands elsewhere.") }
    }
}

/// The answer at one moment; `raw` is the path as it was sent.
pub(super) fn answer(desk: &Desk, state: &State, raw: &str, query: Option<&str>) -> Answer {
    let asked = Asked { desk, state, raw, query };
    if let Some(rest) = raw.strip_prefix(LAST) {
        return asked.of_last(&format!("/{rest}"));
    }
    match raw.strip_prefix(OWN) {
        Some(name) => asked.of_server(name),
        None => asked.of_site(),
    }
}

struct Asked<'a> {
    desk: &'a Desk,
    state: &'a State,
    raw: &'a str,
    query: Option<&'a str>,
}

/// What a path leads to in a site.
enum Found {
    File(PathBuf),
    /// A folder, which was asked for without its slash.
    Folder,
    Nothing,
}

impl Asked<'_> {
    fn of_site(&self) -> Answer {
        let Some(path) = RequestPath::read(self.raw) else { return nothing() };
        let found = self.find(&path);
        let is_page = |file: &Path| kind_of(file) == HTML;
        match (found, &self.state.trouble) {
            (Found::Nothing, _) if self.raw == "/favicon.ico" => Answer::of(204, TEXT, ""),
            (Found::File(file), Some(_)) if !is_page(&file) => self.file(&file, &[]),
            (found, Some(_)) => self.trouble(match found {
                Found::File(_) | Found::Folder => &self.raw[1..],
                // Home, for a page that has no older form.
                Found::Nothing => "",
            }),
            (Found::File(file), None) => self.file(&file, &self.banner()),
            (Found::Folder, None) => self.with_slash(),
            (Found::Nothing, None) => self.not_found(&self.banner()),
        }
    }

    /// From the last site, while there is no new one.
    fn of_last(&self, now: &str) -> Answer {
        let Some(path) = RequestPath::read(now) else { return nothing() };
        if self.state.trouble.is_none() {
            return Answer::elsewhere(now.to_owned());
        }
        if self.state.site.is_none() {
            return self.trouble("");
        }
        let old = self.desk.preview.of_before(now);
        let banners: Vec<&str> = [old.as_str()].into_iter().chain(self.banner()).collect();
        match self.find(&path) {
            Found::File(file) => self.file(&file, &banners),
            Found::Folder => self.with_slash(),
            Found::Nothing => self.not_found(&banners),
        }
    }

    fn of_server(&self, name: &str) -> Answer {
        match name {
            "reload.js" => return Answer::of(200, SCRIPT, dress::RELOAD),
            "preview.css" => return Answer::of(200, STYLE, dress::STYLE),
            _ => {}
        }
        match self.desk.assets.iter().find(|asset| asset.path == name) {
            Some(asset) => Answer::of(200, kind_of(Path::new(name)), asset.text.as_bytes()),
            None => nothing(),
        }
    }

    /// The page that says why there is no new site; `page` is what was asked for.
    fn trouble(&self, page: &str) -> Answer {
        let Some(trouble) = &self.state.trouble else { return nothing() };
        let last = self.state.site.is_some().then(|| format!("{LAST}{page}"));
        match self.desk.preview.page(trouble, last.as_deref()) {
            // A browser would call anything but 200 a fault of the page; it is one of the records.
            Ok(html) => Answer::of(200, HTML, dressed(&html, &self.state.id, &[])),
            Err(error) => Answer::text(500, &error.to_string()),
        }
    }

    fn file(&self, file: &Path, banners: &[&str]) -> Answer {
        let mut bytes = Vec::new();
        let read = open_without_links(file).and_then(|mut file| file.read_to_end(&mut bytes));
        if read.is_err() {
            return nothing();
        }
        match kind_of(file) {
            HTML => Answer::of(200, HTML, self.dressed(&bytes, banners)),
            kind => Answer::of(200, kind, bytes),
        }
    }

    fn not_found(&self, banners: &[&str]) -> Answer {
        let page = RequestPath { names: vec!["404.html".to_owned()], is_folder: false };
        match self.find(&page) {
            Found::File(file) => Answer { status: 404, ..self.file(&file, banners) },
            Found::Folder | Found::Nothing => nothing(),
        }
    }

    fn dressed(&self, bytes: &[u8], banners: &[&str]) -> String {
        dressed(&String::from_utf8_lossy(bytes), &self.state.id, banners)
    }

    fn banner(&self) -> Vec<&str> {
        self.state.banner.as_deref().into_iter().collect()
    }

    fn with_slash(&self) -> Answer {
        let query = self.query.map(|query| format!("?{query}")).unwrap_or_default();
        Answer::elsewhere(format!("{}/{query}", self.raw))
    }

    fn find(&self, path: &RequestPath) -> Found {
        let Some(site) = &self.state.site else { return Found::Nothing };
        let mut at = site.folder.clone();
        at.extend(&path.names);
        let is_file = |path: &Path| {
            // Who reaches the folder could put a link there; nothing that lies behind one is shown.
            std::fs::canonicalize(path).is_ok_and(|real| real == path && real.is_file())
        };
        if path.is_folder {
            at.push("index.html");
        }
        if is_file(&at) {
            return Found::File(at);
        }
        if !path.is_folder && is_file(&at.join("index.html")) {
            return Found::Folder;
        }
        Found::Nothing
    }
}

fn nothing() -> Answer {
    Answer::text(404, "There is no such page.")
}

fn kind_of(file: &Path) -> &'static str {
    let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
    let kind = KINDS.iter().find(|(known, _)| ending == *known);
    kind.map_or("application/octet-stream", |(_, kind)| kind)
}
