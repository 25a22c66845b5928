//! A scripted search over files on disk: words are typed, hits come, keys go through them, the
//! address keeps the query, and nothing is loaded that the query does not need.

use super::devtools::{Browser, Event};
use super::search_cut::cut_small;
use serde_json::{Value, json};

const FOLDING: &str = include_str!("../search/folding.json");
const SCAN: &str = include_str!("../search/scan.js");

/// What is wrong with the search of the sample, nothing when all is well.
pub(crate) fn faults(browser: &mut Browser, site: &str) -> Result<Vec<String>, String> {
    browser.take_events();
    // As on a phone: facets are closed, and cost nothing.
    let phone = json!({"width": 390, "height": 900, "deviceScaleFactor": 1, "mobile": false});
    browser.call("Emulation.setDeviceMetricsOverride", phone)?;
    browser.open(&format!("{site}/index.html"))?;
    let mut search = Search { browser, faults: Vec::new(), events: Vec::new() };
    search.keep_events();

    search.key("/", 191)?;
    search.events = search.browser.events_until_load()?;
    search.is("location.pathname.endsWith('/search/index.html')", "`/` leads to the search")?;
    search.is("document.activeElement.matches('[data-search-field]')", "the field is ready")?;
    search.loads("before a query", 0);

    for (text, want) in serde_json::from_str::<Vec<(String, Value)>>(FOLDING).unwrap_or_default() {
        let found = search.browser.evaluate(&format!("casebookSearch.folded({})", json!(text)))?;
        if found != want {
            search.faults.push(format!("`{text}` folds to {found}, not {want}"));
        }
    }

    search.asks("connection pool", "q=connection+pool")?;
    search.is("document.querySelectorAll('.hits li').length > 1", "there are hits")?;
    search.is("document.querySelector('.hits p mark') !== null", "words are marked")?;
    search.is("location.hash === '#q=connection+pool'", "the address carries the query")?;
    // A file of words each, and for the hits a directory and their files; no facet.
    search.loads("for two words", 5);

    search.key("ArrowDown", 40)?;
    search.is(
        "document.activeElement === document.querySelector('.hits a')",
        "down: the first hit",
    )?;
    search.key("ArrowDown", 40)?;
    search.key("ArrowUp", 38)?;
    search.key("ArrowUp", 38)?;
    search.is("document.activeElement.matches('[data-search-field]')", "up: the field again")?;
    search.asks("conection", "q=conection")?;
    search.is("document.querySelectorAll('.hits mark').length > 0", "one slip is forgiven")?;
    search.asks("connection zzzzzz", "q=connection+zzzzzz")?;
    search.is("!document.querySelector('[data-search-none]').hidden", "no hits: help")?;
    search.is(
        "document.querySelector('[data-search-none] button').value === 'connection'",
        "no hits: the way on without the word that nothing has",
    )?;
    search.asks("conection", "q=conection")?;

    search.browser.evaluate(
        "document.querySelectorAll('[data-search-narrow], [data-facet=kind]').forEach(e => { e.open = true; })",
    )?;
    search.comes("document.querySelector('[data-facet=kind] button') !== null")?;
    search.browser.evaluate("document.querySelector('[data-facet=kind] button').click()")?;
    search.comes("location.hash.includes('kind=')")?;
    search.is(
        "document.querySelector('[data-search-chosen] button').textContent.includes('Kind')",
        "what is chosen stays in sight",
    )?;
    search.browser.evaluate("history.back()")?;
    search.comes("location.hash === '#q=conection'")?;
    search.comes("document.querySelector('[data-facet=kind] [aria-pressed=true]') === null")?;
    search.browser.evaluate("history.forward()")?;
    search.comes("document.querySelector('[data-facet=kind] [aria-pressed=true]') !== null")?;
    let address = search.browser.evaluate("location.href")?;
    search.browser.open("about:blank")?;
    search.keep_events();
    search.browser.open(address.as_str().unwrap_or_default())?;
    search.comes("document.querySelector('.hits li') !== null")?;
    search
        .is("document.querySelector('[data-search-field]').value === 'conection'", "kept: words")?;
    search.comes("document.querySelector('[data-facet=kind] [aria-pressed=true]') !== null")?;

    let first = search.browser.evaluate("document.querySelector('.hits a').href")?;
    search.browser.evaluate("document.querySelector('[data-search-field]').focus()")?;
    search.keep_events();
    search.key("Enter", 13)?;
    search.events.extend(search.browser.events_until_load()?);
    search.is(&format!("location.href === {first}"), "Enter opens the first hit")?;
    search.keep_events();

    search.foreign_page_gets_nothing(site)?;
    let blank = |event: &&Event| event.params["request"]["url"] != "about:blank";
    let seen: Vec<String> =
        search.events.iter().filter(blank).filter_map(|event| event.fault(site)).collect();
    search.faults.extend(seen);
    search.agrees_with_a_scan(site)?;
    Ok(search.faults)
}

struct Search<'b> {
    browser: &'b mut Browser,
    faults: Vec<String>,
    /// All that happened.
    events: Vec<Event>,
}

impl Search<'_> {
    fn keep_events(&mut self) {
        self.events.extend(self.browser.take_events());
    }

    fn key(&mut self, key: &str, code: u32) -> Result<(), String> {
        let mut press = json!({"type": "keyDown", "key": key, "windowsVirtualKeyCode": code});
        if key == "Enter" {
            press["text"] = json!("\r");
        }
        self.browser.call("Input.dispatchKeyEvent", press)?;
        let release = json!({"type": "keyUp", "key": key, "windowsVirtualKeyCode": code});
        self.browser.call("Input.dispatchKeyEvent", release).map(drop)
    }

    fn asks(&mut self, words: &str, done: &str) -> Result<(), String> {
        self.browser.evaluate(&format!(
            "(() => {{ const field = document.querySelector('[data-search-field]'); field.focus(); \
             field.value = {}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()",
            json!(words)
        ))?;
        self.comes(&format!(
            "document.querySelector('[data-search]').dataset.done === {}",
            json!(done)
        ))
    }

    /// Whole words, beginnings and slips, in files so small that most queries need several.
    fn agrees_with_a_scan(&mut self, site: &str) -> Result<(), String> {
        let folder = site.strip_prefix("file://").ok_or("the site is not on a disk")?;
        let copy = cut_small(folder.as_ref()).map_err(|why| format!("no copy: {why}"))?;
        let address = format!("file://{}/search/index.html", copy.path().display());
        self.browser.open(&address)?;
        let differ = self.browser.evaluate(SCAN)?;
        let differ = differ.as_array().ok_or("the scan says nothing")?;
        self.faults.extend(differ.iter().take(5).map(|fault| format!("scan: {fault}")));
        self.browser.take_events();
        Ok(())
    }

    /// A page of somebody else that includes what it can guess of the index: names without their
    /// content, and names with a content that it does not know.
    fn foreign_page_gets_nothing(&mut self, site: &str) -> Result<(), String> {
        let mut guesses: Vec<String> = Vec::new();
        for kind in
            ["w", "s", "b", "d", "i", "f", "v", "words", "index", "search", "shard", "0", "1"]
        {
            guesses.push(format!("{site}/search/{kind}.js"));
            guesses.push(format!("{site}/search/{kind}-0000000000000000.js"));
        }
        self.browser.open("about:blank")?;
        let got = self.browser.evaluate(&format!(
            "(async () => {{ const got = []; window.casebookShard = (id) => got.push(id); \
             for (const src of {}) await new Promise((done) => {{ const script = document.createElement('script'); \
             script.onload = () => {{ got.push(src); done(); }}; script.onerror = done; script.src = src; \
             document.documentElement.append(script); }}); return got.concat(Object.keys(window).filter((name) => \
             name.startsWith('casebook') && name !== 'casebookShard')); }})()",
            json!(guesses)
        ))?;
        if got != json!([]) {
            self.faults.push(format!("a foreign page gets {got}"));
        }
        // Its errors are what was wanted.
        self.browser.take_events();
        Ok(())
    }

    /// Waits until something holds; after ten seconds it is said that it never did.
    fn comes(&mut self, condition: &str) -> Result<(), String> {
        let came = self.browser.evaluate(&format!(
            "new Promise((done) => {{ const begin = Date.now(); const look = () => ({condition}) ? done(true) \
             : Date.now() - begin > 10000 ? done(false) : setTimeout(look, 10); look(); }})"
        ))?;
        if came == json!(true) { Ok(()) } else { Err(format!("never: {condition}")) }
    }

    fn is(&mut self, condition: &str, what: &str) -> Result<(), String> {
        if self.browser.evaluate(condition)? != json!(true) {
            self.faults.push(format!("not so: {what}"));
        }
        Ok(())
    }

    /// No more files of the index than these were loaded so far, and none of a facet.
    fn loads(&mut self, when: &str, most: usize) {
        self.keep_events();
        let asked = |event: &&Event| event.method == "Network.requestWillBeSent";
        let urls = self.events.iter().filter(asked);
        let names: Vec<&str> = urls
            .filter_map(|event| event.params["request"]["url"].as_str()?.split_once("/search/"))
            .map(|(_, name)| name)
            .filter(|name| !name.starts_with("index.html"))
            .collect();
        let of_facets = names.iter().filter(|name| name.starts_with("f-")).count();
        if names.len() > most || of_facets > 0 {
            self.faults.push(format!("{when} the page loads {}", names.join(", ")));
        }
    }
}
