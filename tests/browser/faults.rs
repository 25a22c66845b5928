//! Faults that are put into pages of the sample and that a look must name: a look that finds none of
//! these finds none anywhere.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::runner::Runner;

/// One fault in a copy of one page.
struct Fault {
    name: &'static str,
    page: &'static str,
    change: Change,
    /// What the look must say in one line on this copy.
    says: &'static [&'static str],
}

enum Change {
    /// A text of the page, and what is put in its place.
    Page(&'static str, &'static str),
    /// A rule that is added to the style.
    Style(&'static str),
    /// A statement that is added to the script.
    Script(&'static str),
    /// More script than a report may load.
    Heavy,
}

/// The looks that must name faults: all there are.
pub(crate) const LOOKS: &[&str] = &["pages", "keyboard", "theme", "print", "weight", "validate"];

const HOME: &str = "index.html";
const INCIDENTS: &str = "incidents/index.html";
const REPORT: &str = "incidents/2026-06-10-online-banking-logins/index.html";
const END: &str = "</main>";

fn faults_for(look: &str) -> Vec<Fault> {
    let fault = |name, page, change, says| Fault { name, page, change, says };
    let in_page = |name, from, to, says| fault(name, HOME, Change::Page(from, to), says);
    match look {
        "pages" => vec![
            fault(
                "label",
                INCIDENTS,
                Change::Page("<label class=\"field\">", "<div class=\"field\">"),
                &["axe label", "<input"],
            ),
            in_page(
                "style",
                "<h1>",
                "<h1 style=\"color:red\">",
                &["console:", "style", "Content Security Policy"],
            ),
            in_page(
                "key",
                ">Definitions<",
                ">footer_definitions<",
                &["is a key", "footer_definitions"],
            ),
            in_page(
                "elsewhere",
                END,
                "<img alt=\"\" src=\"https://elsewhere.example/x.png\"></main>",
                &["asks for https://elsewhere.example/x.png"],
            ),
            in_page(
                "gone",
                END,
                "<img alt=\"\" src=\"gone.png\"></main>",
                &["does not get", "gone"],
            ),
            in_page(
                "script",
                END,
                "<script>alert(1)</script></main>",
                &["console:", "script", "Content Security Policy"],
            ),
            in_page(
                "wide",
                END,
                "<svg class=\"odd\" width=\"400\" height=\"9\"></svg></main>",
                &["320 px", "the page is", "class=\"odd\""],
            ),
            in_page("heading", END, "<h1>Again</h1></main>", &["2 first headings"]),
            fault(
                "pale",
                HOME,
                Change::Style("@media (prefers-color-scheme: dark) { h1 { color: #444 } }"),
                &["390 px, dark", "axe color-contrast", "<h1"],
            ),
            fault(
                "shift",
                HOME,
                Change::Script(
                    "addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(\
                     () => document.querySelector('h1').remove())));",
                ),
                &["the layout shifts"],
            ),
        ],
        "keyboard" => vec![
            fault(
                "focus",
                HOME,
                Change::Style("nav a:focus-visible { outline: none !important }"),
                &["the focus is not shown", "<a"],
            ),
            in_page("skip", "id=\"main\"", "id=\"mainly\"", &["the skip link"]),
            in_page("first", "<body>", "<body><a href=\"x\">x</a>", &["first stop is not"]),
        ],
        "theme" => vec![fault(
            "theme",
            HOME,
            Change::Script("addEventListener('pagehide', () => localStorage.clear());"),
            &["on the next page the page is not dark"],
        )],
        "print" => vec![fault(
            "print",
            HOME,
            Change::Style("@media print { .top { display: block !important } }"),
            &["of no use on paper", "class=\"top\""],
        )],
        "weight" => vec![fault("heavy", REPORT, Change::Heavy, &["the limit is"])],
        "validate" => vec![
            in_page("inline", "<h1>", "<h1 style=\"color:red\">", &["no-inline-style", "h1"]),
            in_page("doubled", END, "<p id=\"main\"></p></main>", &["no-dup-id", "main"]),
            in_page("unclosed", END, "<div></main>", &["close-order"]),
        ],
        _ => Vec::new(),
    }
}

/// The faults that a look at copies of these pages does not name.
pub(crate) fn missed(site: &Path, look: &str, runner: &mut Runner) -> Result<Vec<String>, String> {
    let scratch = tempfile::tempdir().map_err(|fault| format!("no scratch folder: {fault}"))?;
    let folder = scratch.path();
    let faults = faults_for(look);
    copy(site, folder, "services/index.html")?;
    let mut chosen = Vec::new();
    for fault in &faults {
        let file = fault.put(site, folder)?;
        chosen.push(json!({"kind": fault.name, "file": file}));
    }
    let pictures = folder.join("pictures");
    let told = json!({"world": "disk", "chosen": chosen, "pictures": pictures, "ordered": null});
    let found = runner.look(folder, look, &told)?.faults;
    if let Some(broken) = found.iter().find(|line| line.starts_with("the runner failed")) {
        return Err(broken.clone());
    }
    let is_named = |fault: &Fault| {
        let says_all = |line: &str| fault.says.iter().all(|said| line.contains(said));
        found.iter().any(|line| line.starts_with(&fault.copy()) && says_all(line))
    };
    let missed = faults.iter().filter(|fault| !is_named(fault));
    Ok(missed
        .map(|fault| {
            let lines: Vec<&str> = found
                .iter()
                .filter(|line| line.starts_with(&fault.copy()))
                .map(String::as_str)
                .collect();
            format!("{} is not named, but:\n  {}", fault.name, lines.join("\n  "))
        })
        .collect())
}

impl Fault {
    /// The copy's path: beside the page, so that its links lead to the same files.
    fn copy(&self) -> String {
        match self.page.rsplit_once('/') {
            Some((folder, _)) => match folder.rsplit_once('/') {
                Some((above, _)) => format!("{above}/{}/index.html", self.name),
                None => format!("{folder}/{}.html", self.name),
            },
            None => format!("{}.html", self.name),
        }
    }

    fn put(&self, site: &Path, folder: &Path) -> Result<String, String> {
        let mut page = read(&site.join(self.page))?;
        for ending in ["css", "js"] {
            let asset = asset_of(&page, ending)?;
            copy(site, folder, &asset)?;
            let text = read(&site.join(&asset))?;
            let changed = match (&self.change, ending) {
                (Change::Style(rule), "css") => text + rule,
                (Change::Script(statement), "js") => text + statement,
                (Change::Heavy, "js") => text + "//" + &noise(150_000),
                _ => continue,
            };
            let name = format!("assets/{}.{ending}", self.name);
            write(&folder.join(&name), &changed)?;
            page = page.replace(&asset, &name);
        }
        if let Change::Page(from, to) = self.change {
            page = replaced(&page, from, to)?;
        }
        write(&folder.join(self.copy()), &page)?;
        Ok(self.copy())
    }
}

/// The path of the style or script that a page names, from the site's folder.
fn asset_of(page: &str, ending: &str) -> Result<String, String> {
    let begins = page.match_indices("assets/casebook-").map(|(at, _)| &page[at..]);
    let mut names = begins.filter_map(|rest| rest.split('"').next());
    let name = names.find(|name| Path::new(name).extension().is_some_and(|found| found == ending));
    name.map(str::to_owned).ok_or_else(|| format!("the page names no .{ending}"))
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String, String> {
    if text.contains(from) {
        Ok(text.replacen(from, to, 1))
    } else {
        Err(format!("`{from}` does not stand there any more: choose another fault"))
    }
}

/// Letters that no compression makes much shorter, the same at each call.
fn noise(length: usize) -> String {
    let mut state = 1_u32;
    let letters = (0..length).map(|_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(state >> 28).unwrap_or(0))
    });
    letters.collect()
}

fn copy(site: &Path, folder: &Path, file: &str) -> Result<(), String> {
    write(&folder.join(file), &read(&site.join(file))?)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let fault = |fault: std::io::Error| format!("{}: {fault}", path.display());
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(fault)?;
    fs::write(path, text).map_err(fault)
}
