//! Tables in the browser, from disk: sorting, filtering, what the address keeps, copies, keys. The
//! checks themselves stand in `tests/tables/checks.js` and run in the page.

use super::devtools::Browser;
use serde_json::json;

const CHECKS: &str = include_str!("../tables/checks.js");

/// A check, the page where it runs with what stands behind `#`, and the width of the window.
const RUNS: &[(&str, &str, u32)] = &[
    ("sorting", "incidents/index.html", 1280),
    ("filtering", "incidents/index.html", 1280),
    ("restored", "incidents/index.html#severity=S1&sort=-incidents.4", 1280),
    ("copying", "incidents/index.html", 1280),
    ("keyboard", "incidents/index.html", 1280),
    ("sticky", "incidents/index.html", 1280),
    ("cards", "incidents/index.html", 320),
    ("groups", "problems/index.html", 1280),
    ("everyColumn", "actions/index.html", 1280),
    ("everyColumn", "services/index.html", 1280),
    ("everyColumn", "services/online-banking/index.html", 1280),
    ("everyColumn", "statistics/index.html", 1280),
    ("everyColumn", "reports/2026-Q2/index.html", 1280),
    ("address", "definitions/index.html", 1280),
];

/// What is wrong about tables of the site at this address, nothing when all is well.
pub(crate) fn faults(browser: &mut Browser, site: &str) -> Result<Vec<String>, String> {
    let mut faults = Vec::new();
    for &(check, page, width) in RUNS {
        let view = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
        browser.call("Emulation.setDeviceMetricsOverride", view)?;
        // Another document first: of the same one, only what stands behind `#` would change.
        browser.open("about:blank")?;
        browser.take_events();
        browser.open(&format!("{site}/{page}"))?;
        let found = browser.evaluate(&format!("({CHECKS}).{check}()"))?;
        let found = found.as_array().ok_or_else(|| format!("{check} gives no list"))?;
        let named = found.iter().filter_map(|fault| fault.as_str());
        faults.extend(named.map(|fault| format!("{check} on {page}: {fault}")));
        let thrown = browser.take_events();
        let thrown = thrown.iter().filter(|event| event.method == "Runtime.exceptionThrown");
        faults.extend(thrown.map(|event| format!("{check} on {page}: {}", json!(event.params))));
    }
    Ok(faults)
}
