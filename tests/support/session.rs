//! A scripted session at the preview: a report is open, its record is saved, broken and mended, and
//! the page follows by itself.

use super::devtools::{Browser, Event};
use super::preview::Preview;
use super::program::Casebook;
use serde_json::Value;

const RECORD: &str = "incidents/2026-06-11-printer.yaml";
const PAGE: &str = "incidents/2026-06-11-printer/index.html";

/// What is wrong with the session, nothing when all is well.
pub(crate) fn faults(browser: &mut Browser) -> Result<Vec<String>, String> {
    let casebook = Casebook::smallest();
    let save = |title: &str, resolved: &str| {
        let text = format!(
            "title: {title}\ndate: 2026-06-11\ntimes: {{detected: 09:02, resolved: {resolved}}}\nservice: office-printing\n"
        );
        casebook.write(RECORD, text);
    };
    save("Printer offline", "09:40");
    let preview = Preview::of(&casebook, &[]);
    browser.take_events();
    browser.open(&format!("{}{PAGE}", preview.address))?;
    let mut session = Session { browser, events: Vec::new() };
    session.shows("h1", "Printer offline")?;
    session.shows("aside", "as casebook.yaml says")?;

    save("Paper jam", "09:40");
    session.comes_to_show("h1", "Paper jam")?;

    save("Paper jam", "08:40");
    session.comes_to_show("h1", "One error keeps the site from being built")?;
    session.shows("pre.diag", "resolved 08:40 is before detected 09:02")?;
    session.click("main a")?;
    session.comes_to_show("h1", "Paper jam")?;
    session.shows("aside", "as it was before")?;
    session.click("aside a")?;
    session.comes_to_show("pre.diag", RECORD)?;

    save("Printer repaired", "09:40");
    session.comes_to_show("h1", "Printer repaired")?;
    let at = session.browser.evaluate("location.pathname")?;

    // Before the server ends: its end is no fault of the page.
    session.browser.open("about:blank")?;
    session.events.extend(session.browser.take_events());
    let blank = |event: &&Event| event.params["request"]["url"] != "about:blank";
    let happened = session.events.iter().filter(blank);
    let mut faults: Vec<String> =
        happened.filter_map(|event| event.fault(&preview.address)).collect();
    if at != format!("/{PAGE}") {
        faults.push(format!("the page went to {at}"));
    }
    Ok(faults)
}

struct Session<'b> {
    browser: &'b mut Browser,
    /// All that happened.
    events: Vec<Event>,
}

impl Session<'_> {
    fn text(&mut self, selector: &str) -> Result<Value, String> {
        self.browser.evaluate(&format!("document.querySelector('{selector}')?.innerText ?? ''"))
    }

    /// What stands on the page now.
    fn shows(&mut self, selector: &str, want: &str) -> Result<(), String> {
        let text = self.text(selector)?;
        if text.as_str().is_some_and(|text| text.contains(want)) {
            Ok(())
        } else {
            Err(format!("`{selector}` says {text}, not `{want}`"))
        }
    }

    /// What stands on the page when it has been loaded again; a slow save may take two loads.
    fn comes_to_show(&mut self, selector: &str, want: &str) -> Result<(), String> {
        loop {
            self.events.extend(
                self.browser
                    .events_until_load()
                    .map_err(|why| format!("{why}; waiting for `{want}` in `{selector}`"))?,
            );
            // A page that is being left has no words; the next load tells.
            if self.shows(selector, want).is_ok() {
                return Ok(());
            }
        }
    }

    fn click(&mut self, selector: &str) -> Result<(), String> {
        self.browser.evaluate(&format!("document.querySelector('{selector}').click()")).map(drop)
    }
}
