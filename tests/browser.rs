//! The built sample in a real browser, opened from disk: one page of each kind, in both themes and
//! without scripts. A fault is an error in the console, a request that leaves the site, a page
//! without title or heading, or one that scrolls sideways. And a session at the preview server, where
//! the page must follow what is saved.
//!
//! `CASEBOOK_CHROMIUM` names the browser, `CASEBOOK_SITE` a site that is built already, and
//! `CASEBOOK_SCREENSHOTS` a folder that gets a picture of every page, theme and width.
#![expect(clippy::print_stdout, reason = "a test without harness prints its own results")]

#[path = "support/devtools.rs"]
mod devtools;
#[path = "support/harness.rs"]
mod harness;
#[cfg(feature = "serve")]
#[path = "support/preview.rs"]
mod preview;
#[cfg(feature = "serve")]
#[path = "support/program.rs"]
mod program;
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

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use devtools::{Browser, Event};
use harness::Verdict;
use serde_json::{Value, json};

/// One page of each kind: its name here, its file, and whether a build must have it.
const PAGES: &[(&str, &str, Presence)] = &[
    ("home", "index.html", Presence::Required),
    ("incidents", "incidents/index.html", Presence::Required),
    ("month", "months/2026-06/index.html", Presence::Required),
    ("report", "incidents/2026-06-10-online-banking-logins/index.html", Presence::Optional),
    ("problems", "problems/index.html", Presence::Optional),
    ("problem", "problems/PRB-0007/index.html", Presence::Optional),
    ("services", "services/index.html", Presence::Required),
    ("service", "services/online-banking/index.html", Presence::Required),
    ("actions", "actions/index.html", Presence::Required),
    ("statistics", "statistics/index.html", Presence::Required),
    ("reports", "reports/index.html", Presence::Required),
    ("period", "reports/2026-Q2/index.html", Presence::Required),
    ("search", "search/index.html", Presence::Required),
    ("definitions", "definitions/index.html", Presence::Required),
    ("review", "review/index.html", Presence::Required),
    ("rules", "rules/index.html", Presence::Required),
    ("rule", "rules/INC004/index.html", Presence::Required),
    ("about", "about/index.html", Presence::Required),
    ("not_found", "404.html", Presence::Required),
];

/// A page that no build writes yet is passed over, and counted; once it is written, require it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    Required,
    Optional,
}

/// What is looked at on every page.
#[derive(Clone, Copy)]
enum View {
    Light,
    Dark,
    WithoutScripts,
}

const VIEWS: &[View] = &[View::Light, View::Dark, View::WithoutScripts];
/// From the narrowest phone to a wide screen, in CSS pixels.
const WIDTHS: &[u32] = &[320, 390, 1280, 2560];
/// The widths that pictures are kept of.
const PICTURE_WIDTHS: &[u32] = &[390, 1280];
const HEIGHT: u32 = 900;

const BAD_PAGE: &str = "<!doctype html><meta charset=utf-8><p style='width:500px'>wide</p>
<img alt='' src='https://elsewhere.example/x.png'><script src=gone.js></script>
<script>console.error('said'); document.write('<h2>scripted</h2>'); throw new Error('thrown')</script>";
const BAD_PAGE_FAULTS: &[&str] = &[
    "at 320 px the page is",
    "the page asks for https://elsewhere.example",
    "gone.js",
    "said",
    "thrown",
    "the page has no title",
    "the page has 0 first headings",
    "without scripts the page lacks: scripted",
];

enum Case {
    /// A page of the site.
    Page { file: &'static str, presence: Presence, view: View },
    /// A page in which everything is wrong: what finds no fault there finds none anywhere.
    Bad,
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
    let mut cases = vec![("a_bad_page_is_caught".to_owned(), Case::Bad)];
    cases.push(("search_finds_and_loads_little".to_owned(), Case::Search));
    cases.push(("tables_are_sorted_filtered_and_copied".to_owned(), Case::Tables));
    #[cfg(feature = "serve")]
    cases.push(("preview_follows_what_is_saved".to_owned(), Case::Preview));
    for &(name, file, presence) in PAGES {
        for &view in VIEWS {
            cases.push((format!("{name}_{}", view.name()), Case::Page { file, presence, view }));
        }
    }
    cases
}

impl View {
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::WithoutScripts => "without_scripts",
        }
    }

    fn theme(self) -> &'static str {
        match self {
            Self::Light | Self::WithoutScripts => "light",
            Self::Dark => "dark",
        }
    }
}

/// A site, a browser to look at it, and the folder for pictures.
struct Bench {
    browser: Browser,
    folder: PathBuf,
    pictures: Option<PathBuf>,
    _site: sample::Site,
}

impl Bench {
    fn ready() -> Result<Self, String> {
        // The browser first: without one there is no need to build.
        devtools::find_chromium()?;
        let site = sample::built_site()?;
        let folder = (site.folder.canonicalize())
            .map_err(|fault| format!("{} cannot be opened: {fault}", site.folder.display()))?;
        let pictures = std::env::var_os("CASEBOOK_SCREENSHOTS").map(PathBuf::from);
        Ok(Self { browser: Browser::start()?, folder, pictures, _site: site })
    }

    fn test(&mut self, name: &str, case: &Case) -> Verdict {
        let (file, presence, view) = match *case {
            Case::Bad => {
                return match self.misses_on_a_bad_page() {
                    Ok(missed) if missed.is_empty() => Verdict::Passed,
                    Ok(missed) => Verdict::Failed(format!("not caught: {}", missed.join(", "))),
                    Err(why) => Verdict::Failed(why),
                };
            }
            Case::Search => return verdict(self.faults_of_a_search()),
            Case::Tables => return verdict(self.faults_of_tables()),
            #[cfg(feature = "serve")]
            Case::Preview => return verdict(self.faults_of_a_session()),
            Case::Page { file, presence, view } => (file, presence, view),
        };
        let folder = self.folder.clone();
        if presence == Presence::Optional && !folder.join(file).is_file() {
            return Verdict::PassedOver(format!("{file} was not built"));
        }
        let mut faults = self.look(&folder, file, view).unwrap_or_else(|why| vec![why]);
        // Without an order for pictures, only a failure keeps them.
        let on_failure = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
        let ordered = self.pictures.clone().filter(|_| !matches!(view, View::WithoutScripts));
        let pictures = ordered.or_else(|| (!faults.is_empty()).then_some(on_failure));
        if let Some(pictures) = pictures {
            match self.keep_pictures(&pictures, name) {
                Ok(()) if faults.is_empty() => {}
                Ok(()) => faults.push(format!("pictures are in {}", pictures.display())),
                Err(why) => faults.push(why),
            }
        }
        if faults.is_empty() { Verdict::Passed } else { Verdict::Failed(faults.join("\n")) }
    }

    fn faults_of_a_search(&mut self) -> Result<Vec<String>, String> {
        set_scripts(&mut self.browser, true)?;
        search::faults(&mut self.browser, &file_address(&self.folder), fault_of)
    }

    fn faults_of_tables(&mut self) -> Result<Vec<String>, String> {
        set_scripts(&mut self.browser, true)?;
        tables::faults(&mut self.browser, &file_address(&self.folder))
    }

    #[cfg(feature = "serve")]
    fn faults_of_a_session(&mut self) -> Result<Vec<String>, String> {
        set_scripts(&mut self.browser, true)?;
        session::faults(&mut self.browser, fault_of)
    }

    /// The faults of a bad page that a look at it does not find.
    fn misses_on_a_bad_page(&mut self) -> Result<Vec<&'static str>, String> {
        let scratch = tempfile::tempdir().map_err(|fault| format!("no scratch folder: {fault}"))?;
        let folder = scratch.path().canonicalize().unwrap_or_else(|_| scratch.path().to_owned());
        std::fs::write(folder.join("bad.html"), BAD_PAGE)
            .map_err(|fault| format!("no bad page: {fault}"))?;
        let mut faults = self.look(&folder, "bad.html", View::Light)?;
        faults.extend(self.look(&folder, "bad.html", View::WithoutScripts)?);
        let is_missed = |want: &&&str| !faults.iter().any(|fault| fault.contains(**want));
        Ok(BAD_PAGE_FAULTS.iter().filter(is_missed).copied().collect())
    }

    /// Looks at one page; the faults, none when all is well.
    fn look(&mut self, folder: &Path, file: &str, view: View) -> Result<Vec<String>, String> {
        let browser = &mut self.browser;
        let scripts_off = matches!(view, View::WithoutScripts);
        let theme = json!([{"name": "prefers-color-scheme", "value": view.theme()}]);
        browser.call("Emulation.setEmulatedMedia", json!({"media": "", "features": theme}))?;
        set_width(browser, 1280)?;
        set_scripts(browser, true)?;

        let site = file_address(folder);
        let copy = copy_for_disk(folder, file)?;
        let opened = copy.as_ref().and_then(|copy| copy.path().file_name()?.to_str());
        let address = format!("{site}/{}", opened.unwrap_or(file));
        let headings = "Array.from(document.querySelectorAll('h1, h2, h3, th, caption'), \
                        e => e.innerText.trim()).filter(Boolean)";
        let with_scripts = if scripts_off {
            browser.take_events();
            browser.open(&address)?;
            browser.evaluate(headings)?
        } else {
            Value::Null
        };
        browser.take_events();
        set_scripts(browser, !scripts_off)?;
        let opened = browser.open(&address);
        let shown = opened.and_then(|()| browser.evaluate(headings));
        let title = browser.evaluate("document.title");
        let first_heading = browser.evaluate("document.querySelectorAll('h1').length");
        let mut faults = Vec::new();
        for &width in WIDTHS {
            set_width(browser, width)?;
            faults.extend(overflow(browser, width)?);
        }
        set_scripts(browser, true)?;

        faults.extend(browser.take_events().iter().filter_map(|event| fault_of(event, &site)));
        if title?.as_str().is_none_or(|title| title.trim().is_empty()) {
            faults.push("the page has no title".into());
        }
        let count = first_heading?;
        if count != json!(1) {
            faults.push(format!("the page has {count} first headings, not one"));
        }
        faults.extend(lost_without_scripts(&with_scripts, &shown?));
        Ok(faults)
    }

    /// Keeps pictures of the page that is open, the whole page at each width.
    fn keep_pictures(&mut self, folder: &Path, name: &str) -> Result<(), String> {
        std::fs::create_dir_all(folder)
            .map_err(|fault| format!("{} cannot be made: {fault}", folder.display()))?;
        for &width in PICTURE_WIDTHS {
            set_width(&mut self.browser, width)?;
            let whole_page = json!({"format": "png", "captureBeyondViewport": true});
            let picture = self.browser.call("Page.captureScreenshot", whole_page)?;
            let bytes = decode_base64(picture["data"].as_str().unwrap_or_default());
            let path = folder.join(format!("{name}_{width}.png"));
            std::fs::write(&path, bytes)
                .map_err(|fault| format!("{} cannot be written: {fault}", path.display()))?;
        }
        Ok(())
    }
}

fn verdict(faults: Result<Vec<String>, String>) -> Verdict {
    match faults {
        Ok(faults) if faults.is_empty() => Verdict::Passed,
        Ok(faults) => Verdict::Failed(faults.join("\n")),
        Err(why) => Verdict::Failed(why),
    }
}

/// 404.html begins its links at the host, and a page on disk has none: a copy with relative links
/// is looked at in its place, and goes when it is dropped.
fn copy_for_disk(folder: &Path, file: &str) -> Result<Option<tempfile::NamedTempFile>, String> {
    if file != "404.html" {
        return Ok(None);
    }
    let fault = |fault: std::io::Error| format!("no copy of {file}: {fault}");
    let text = std::fs::read_to_string(folder.join(file)).map_err(fault)?;
    let home = text.split_once("class=\"brand\" href=\"").and_then(|(_, rest)| {
        let (root, _) = rest.split_once("index.html")?;
        Some(root.to_owned())
    });
    let text = text.replace(&format!("=\"{}", home.unwrap_or_default()), "=\"");
    let copy = tempfile::Builder::new().prefix("404-").suffix(".html").tempfile_in(folder);
    let copy = copy.map_err(fault)?;
    std::fs::write(copy.path(), text).map_err(fault)?;
    Ok(Some(copy))
}

fn set_width(browser: &mut Browser, width: u32) -> Result<(), String> {
    let size = json!({"width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false});
    browser.call("Emulation.setDeviceMetricsOverride", size).map(drop)
}

fn set_scripts(browser: &mut Browser, on: bool) -> Result<(), String> {
    browser.call("Emulation.setScriptExecutionDisabled", json!({"value": !on})).map(drop)
}

/// A page that is wider than the window, with the first element that sticks out.
fn overflow(browser: &mut Browser, width: u32) -> Result<Option<String>, String> {
    let measured = browser.evaluate(
        "(() => {
            const root = document.documentElement;
            if (root.scrollWidth <= root.clientWidth) return null;
            const out = [...document.body.querySelectorAll('*')]
                .find(e => e.getBoundingClientRect().right > root.clientWidth + 0.5);
            const name = out ? out.outerHTML.replace(/\\s+/g, ' ').slice(0, 120) : 'unknown';
            return [root.scrollWidth, name];
        })()",
    )?;
    Ok(measured.as_array().map(|found| {
        format!("at {width} px the page is {} px wide, because of {}", found[0], found[1])
    }))
}

/// Headings that only a script shows: without scripts a reader must find the same.
fn lost_without_scripts(with: &Value, without: &Value) -> Option<String> {
    let without = without.as_array()?;
    let lost: Vec<&str> = (with.as_array()?.iter())
        .filter(|heading| !without.contains(heading))
        .filter_map(Value::as_str)
        .collect();
    (!lost.is_empty()).then(|| format!("without scripts the page lacks: {}", lost.join(", ")))
}

/// What is wrong about an event; `None` for the many that are in order.
fn fault_of(event: &Event, site: &str) -> Option<String> {
    let params = &event.params;
    match event.method.as_str() {
        "Network.requestWillBeSent" => {
            let url = params["request"]["url"].as_str().unwrap_or_default();
            let stays = url.starts_with(site) || url.starts_with("data:");
            (!stays).then(|| format!("the page asks for {url}, which is not of the site"))
        }
        "Log.entryAdded" if params["entry"]["level"] == "error" => {
            let entry = &params["entry"];
            Some(format!("console: {} {}", entry["text"], entry["url"]))
        }
        "Runtime.consoleAPICalled" if params["type"] == "error" || params["type"] == "assert" => {
            Some(format!("console: {}", params["args"]))
        }
        "Runtime.exceptionThrown" => {
            let details = &params["exceptionDetails"];
            Some(format!("script: {} {}", details["text"], details["exception"]["description"]))
        }
        _ => None,
    }
}

/// The address of a folder on disk; characters that mean something in an address are escaped.
fn file_address(folder: &Path) -> String {
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

fn decode_base64(text: &str) -> Vec<u8> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for value in text.bytes().filter_map(|byte| ALPHABET.iter().position(|&b| b == byte)) {
        bits = (bits << 6) | u32::try_from(value).expect("the alphabet has 64 letters");
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xFF).expect("a byte after the mask"));
        }
    }
    bytes
}
