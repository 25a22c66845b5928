//! The built sample in a real browser, opened from disk: one page of each kind, in both themes and
//! without scripts. A fault is an error in the console, a request that leaves the site, a page
//! without title or heading, or one that scrolls sideways.
//!
//! `CASEBOOK_CHROMIUM` names the browser, `CASEBOOK_SITE` a site that is built already, and
//! `CASEBOOK_SCREENSHOTS` a folder that gets a picture of every page, theme and width.
#![expect(clippy::print_stdout, reason = "a test without harness prints its own results")]

#[path = "support/devtools.rs"]
mod devtools;
#[path = "support/sample.rs"]
mod sample;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use devtools::{Browser, Event};
use serde_json::{Value, json};

/// One page of each kind: its name here, its file, and whether a build must have it.
const PAGES: &[(&str, &str, Presence)] = &[
    ("home", "index.html", Presence::Required),
    ("incidents", "incidents/index.html", Presence::Optional),
    ("report", "incidents/2026-06-10-online-banking-logins/index.html", Presence::Optional),
    ("problems", "problems/index.html", Presence::Optional),
    ("problem", "problems/PRB-0007/index.html", Presence::Optional),
    ("services", "services/index.html", Presence::Optional),
    ("service", "services/online-banking/index.html", Presence::Optional),
    ("actions", "actions/index.html", Presence::Optional),
    ("review", "review/index.html", Presence::Optional),
    ("rules", "rules/index.html", Presence::Optional),
    ("rule", "rules/INC004/index.html", Presence::Optional),
    ("about", "about/index.html", Presence::Optional),
    ("not_found", "404.html", Presence::Optional),
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

struct Case {
    name: String,
    file: &'static str,
    presence: Presence,
    view: View,
}

fn main() -> ExitCode {
    let chosen = Arguments::read(std::env::args().skip(1)).choose(all_cases());
    if std::env::args().any(|argument| argument == "--list") {
        for case in &chosen {
            println!("{}: test", case.name);
        }
        return ExitCode::SUCCESS;
    }
    println!("\nrunning {} tests", chosen.len());
    let started = Instant::now();
    let mut outcome = Outcome::default();
    if !chosen.is_empty() {
        match Bench::ready() {
            Ok(mut bench) => outcome.run(&mut bench, &chosen),
            Err(why) => {
                outcome.failures =
                    chosen.iter().map(|case| (case.name.clone(), why.clone())).collect();
            }
        }
    }
    outcome.report(all_cases().len() - chosen.len(), started)
}

fn all_cases() -> Vec<Case> {
    let case = |&(name, file, presence): &(&str, &'static str, Presence), view: View| Case {
        name: format!("{name}_{}", view.name()),
        file,
        presence,
        view,
    };
    PAGES.iter().flat_map(|page| VIEWS.iter().map(move |&view| case(page, view))).collect()
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

/// What `cargo test` hands on: names to run and names to leave out; the rest is for a harness.
#[derive(Default)]
struct Arguments {
    filters: Vec<String>,
    skips: Vec<String>,
    exact: bool,
}

impl Arguments {
    fn read(mut arguments: impl Iterator<Item = String>) -> Self {
        let mut read = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--skip" => read.skips.extend(arguments.next()),
                "--exact" => read.exact = true,
                "--test-threads" | "--format" | "--color" | "--logfile" | "-Z" => {
                    arguments.next();
                }
                flag if flag.starts_with('-') => {}
                filter => read.filters.push(filter.to_owned()),
            }
        }
        read
    }

    fn choose(&self, cases: Vec<Case>) -> Vec<Case> {
        let matches = |name: &str, wanted: &String| {
            if self.exact { name == wanted } else { name.contains(wanted.as_str()) }
        };
        let is_chosen = |case: &Case| {
            (self.filters.is_empty() || self.filters.iter().any(|f| matches(&case.name, f)))
                && !self.skips.iter().any(|skip| matches(&case.name, skip))
        };
        cases.into_iter().filter(is_chosen).collect()
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

    /// Looks at one page; the faults, none when all is well.
    fn look(&mut self, case: &Case) -> Result<Vec<String>, String> {
        let browser = &mut self.browser;
        let scripts_off = matches!(case.view, View::WithoutScripts);
        let theme = json!([{"name": "prefers-color-scheme", "value": case.view.theme()}]);
        browser.call("Emulation.setEmulatedMedia", json!({"media": "", "features": theme}))?;
        set_width(browser, 1280)?;
        set_scripts(browser, true)?;

        let site = file_address(&self.folder);
        let address = format!("{site}/{}", case.file);
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

#[derive(Default)]
struct Outcome {
    passed: usize,
    passed_over: usize,
    failures: Vec<(String, String)>,
}

impl Outcome {
    fn run(&mut self, bench: &mut Bench, cases: &[Case]) {
        for case in cases {
            if case.presence == Presence::Optional && !bench.folder.join(case.file).is_file() {
                println!("test {} ... ignored, {} was not built", case.name, case.file);
                self.passed_over += 1;
                continue;
            }
            let mut faults = bench.look(case).unwrap_or_else(|why| vec![why]);
            // Without an order for pictures, only a failure keeps them.
            let on_failure = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
            let ordered =
                bench.pictures.clone().filter(|_| !matches!(case.view, View::WithoutScripts));
            let folder = ordered.or_else(|| (!faults.is_empty()).then_some(on_failure));
            if let Some(folder) = folder {
                match bench.keep_pictures(&folder, &case.name) {
                    Ok(()) if faults.is_empty() => {}
                    Ok(()) => faults.push(format!("pictures are in {}", folder.display())),
                    Err(why) => faults.push(why),
                }
            }
            if faults.is_empty() {
                println!("test {} ... ok", case.name);
                self.passed += 1;
            } else {
                println!("test {} ... FAILED", case.name);
                self.failures.push((case.name.clone(), faults.join("\n")));
            }
        }
    }

    fn report(self, filtered_out: usize, started: Instant) -> ExitCode {
        // One cause, such as a missing browser, is told once.
        let mut told = "";
        for (name, faults) in &self.failures {
            let text = if faults == told { "the same" } else { faults };
            println!("\n---- {name} ----\n{text}");
            told = faults;
        }
        let word = if self.failures.is_empty() { "ok" } else { "FAILED" };
        println!(
            "\ntest result: {word}. {} passed; {} failed; {} ignored; 0 measured; {filtered_out} \
             filtered out; finished in {:.2}s\n",
            self.passed,
            self.failures.len(),
            self.passed_over,
            started.elapsed().as_secs_f64()
        );
        if self.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
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
