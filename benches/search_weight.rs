//! What a query loads in Chromium, and how long it takes; `benches/search` builds the site and runs
//! this. Each query is asked of a freshly opened page, from disk: first its first letter alone, then
//! the whole.
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

#[path = "../tests/support/devtools.rs"]
#[expect(dead_code, reason = "tests need more of it")]
mod devtools;

use anyhow::{Result, anyhow};
use devtools::{Browser, Event};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Common and rare words, beginnings, slips, several words, an id, a word that nothing has.
const QUERIES: &[&str] = &[
    "database",
    "connection pool exhausted",
    "a",
    "the",
    "con",
    "hatabase",
    "certificate expired retail",
    "2019 payments",
    "PRB-0007",
    "zzzzzzzz",
];

/// What was loaded, and what the page says.
struct Cost {
    requests: usize,
    bytes: u64,
    milliseconds: f64,
    hits: String,
}

fn main() -> Result<()> {
    let site = std::env::args().nth(1).ok_or_else(|| anyhow!("usage: search_weight SITE"))?;
    let site = Path::new(&site).canonicalize()?;
    let mut browser = Browser::start().map_err(|why| anyhow!(why))?;
    let screen = json!({"width": 1280, "height": 900, "deviceScaleFactor": 1, "mobile": false});
    browser.call("Emulation.setDeviceMetricsOverride", screen).map_err(|why| anyhow!(why))?;
    let page = std::fs::metadata(site.join("search/index.html"))?.len();
    println!("page: {} kB, without scripts and style", page / 1000);
    println!("| query | first letter: files | kB | ms | whole: files | kB | ms | the page says |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for query in QUERIES {
        let first: String = query.chars().take(1).collect();
        let one = cost(&mut browser, &site, &first).map_err(|why| anyhow!(why))?;
        let all = cost(&mut browser, &site, query).map_err(|why| anyhow!(why))?;
        println!(
            "| {query} | {} | {} | {:.0} | {} | {} | {:.0} | {} |",
            one.requests,
            one.bytes / 1000,
            one.milliseconds,
            all.requests,
            all.bytes / 1000,
            all.milliseconds,
            all.hits
        );
    }
    Ok(())
}

fn cost(browser: &mut Browser, site: &Path, query: &str) -> Result<Cost, String> {
    browser.open("about:blank")?;
    browser.open(&format!("file://{}/search/index.html", site.display()))?;
    // What the empty page shows may still be on its way.
    browser.evaluate(
        "new Promise((done) => { const look = () => document.querySelector('[data-search]').dataset.done === '' \
         ? done(true) : setTimeout(look, 5); look(); })",
    )?;
    browser.take_events();
    let answer = browser.evaluate(&format!(
        "new Promise((done) => {{ const box = document.querySelector('[data-search]'); \
         const field = box.querySelector('[data-search-field]'); delete box.dataset.done; field.value = {}; \
         const begin = performance.now(); field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
         const look = () => 'done' in box.dataset ? done([performance.now() - begin, \
         box.querySelector('[data-search-count]').textContent]) : setTimeout(look, 1); look(); }})",
        json!(query)
    ))?;
    let urls: BTreeSet<String> = browser.take_events().iter().filter_map(shard).collect();
    let sizes = urls.iter().map(|path| std::fs::metadata(path).map_or(0, |file| file.len()));
    Ok(Cost {
        requests: urls.len(),
        bytes: sizes.sum(),
        milliseconds: answer[0].as_f64().unwrap_or_default(),
        hits: answer[1].as_str().unwrap_or_default().to_owned(),
    })
}

fn shard(event: &Event) -> Option<String> {
    let url: &Value = event.params.get("request")?.get("url")?;
    (event.method == "Network.requestWillBeSent").then_some(())?;
    url.as_str()?.strip_prefix("file://").map(str::to_owned)
}
