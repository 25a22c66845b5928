//! Every link of every page of the built sample lands: on a file of the site, and on the anchor it
//! names. Addresses of other hosts are left alone; nothing here asks the network.

#[path = "support/html.rs"]
mod html;
#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;
#[path = "support/sample.rs"]
mod sample;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use html::Page;

/// The built files by their path from the site's folder, with `/`; pages are read.
#[derive(Default)]
struct Built {
    files: BTreeSet<String>,
    pages: BTreeMap<String, Page>,
}

#[test]
fn every_link_and_anchor_of_the_sample_lands() {
    let site = sample::built_site().unwrap_or_else(|why| panic!("{why}"));
    let faults = Built::read(&site.folder).faults();
    assert!(faults.is_empty(), "{} links do not land:\n{}", faults.len(), faults.join("\n"));
}

impl Built {
    fn read(folder: &Path) -> Self {
        let mut built = Self::default();
        for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
            let entry = entry.expect("the built folder can be read");
            if !entry.file_type().is_file() {
                continue;
            }
            let path = entry.path().strip_prefix(folder).expect("the walk began there");
            let path = path.to_str().expect("paths of a site are UTF-8").replace('\\', "/");
            let is_html = entry.path().extension().is_some_and(|extension| extension == "html");
            if is_html && !path.contains("/attachments/") {
                let text = std::fs::read_to_string(entry.path()).expect("a page is UTF-8");
                built.pages.insert(path.clone(), Page::scan(&text));
            }
            built.files.insert(path);
        }
        built
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, page) in &self.pages {
            let found = (page.links.iter())
                .filter_map(|link| self.fault(path, link).map(|why| format!("`{link}` {why}")));
            faults.extend(found.map(|fault| format!("{path}: {fault}")));
            let lost = page.id_references.iter().filter(|id| !page.ids.contains(*id));
            faults.extend(lost.map(|id| format!("{path}: no element has the id `{id}`")));
            let doubled = page.doubled_ids.iter();
            faults.extend(doubled.map(|id| format!("{path}: the id `{id}` stands twice")));
        }
        faults
    }

    /// Why a link does not land; `None` when it does, or leads to another host.
    fn fault(&self, from: &str, link: &str) -> Option<String> {
        if link.starts_with("//") {
            return Some("leaves the scheme to the page; write `https:`".into());
        }
        if has_scheme(link) {
            return None;
        }
        let (address, fragment) = link.split_once('#').unwrap_or((link, ""));
        let address = address.split('?').next().unwrap_or_default();
        // Any page may stand in for a missing one, so 404.html alone may link from the root.
        if address.starts_with('/') {
            return (from != "404.html").then(|| "starts at the host; make it relative".into());
        }
        let target = match resolve(from, address) {
            Ok(target) => target,
            Err(why) => return Some(why),
        };
        if !self.files.contains(&target) {
            let folder = self.files.iter().any(|file| file.starts_with(&format!("{target}/")));
            return Some(if folder {
                "is a folder; name its index.html".into()
            } else {
                format!("leads to `{target}`, which was not built")
            });
        }
        let page = self.pages.get(&target)?;
        let fragment = decode_percent(fragment);
        (!matches!(fragment.as_str(), "" | "top") && !page.ids.contains(&fragment))
            .then(|| format!("names an anchor that `{target}` does not have"))
    }
}

/// `https:`, `mailto:`, `data:` and the like.
fn has_scheme(link: &str) -> bool {
    let Some((scheme, _)) = link.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// The path from the site's folder that an address on page `from` means.
fn resolve(from: &str, address: &str) -> Result<String, String> {
    if address.is_empty() {
        return Ok(from.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let address = decode_percent(address);
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or_else(|| "climbs out of the site".to_owned())?;
            }
            name => parts.push(name),
        }
    }
    Ok(parts.join("/"))
}

fn decode_percent(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = (byte == b'%')
            .then(|| after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(hex.unwrap_or(byte));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn the_scanner_finds_links_ids_and_references() {
    let check = |html: &str, links: &[&str], ids: &[&str], references: &[&str]| {
        let page = Page::scan(html);
        assert_eq!(page.links, links, "links of {html}");
        assert_eq!(page.ids.iter().map(String::as_str).collect::<Vec<_>>(), ids, "ids of {html}");
        assert_eq!(page.id_references, references, "references of {html}");
    };
    check("<a href=\"a.html\">x</a>", &["a.html"], &[], &[]);
    check("<A HREF='a.html'\n id=b>x</A>", &["a.html"], &["b"], &[]);
    check("<a href=a.html>x</a><br/>", &["a.html"], &[], &[]);
    check("<a href=\"a.html?b=1&amp;c=2#&#x61;\">", &["a.html?b=1&c=2#a"], &[], &[]);
    check("<!-- <a href=\"gone.html\"> --><p id=p>", &[], &["p"], &[]);
    check("<script src=s.js>\"<a href='no'>\"</script><i id=i>", &["s.js"], &["i"], &[]);
    check("<label for=a>1 < 2</label><a name=old>", &[], &["old"], &["a"]);
    check("<svg aria-labelledby=\"t d\"><use href='#g'/></svg>", &["#g"], &[], &["t", "d"]);
    check("<img srcset=\"a.png 1x, b.png 2x\" alt>", &["a.png", "b.png"], &[], &[]);
    check("<p title=\"a > b\" = hidden id=x", &[], &["x"], &[]);
    assert_eq!(Page::scan("<p id=a><p id=a>").doubled_ids, ["a"]);
}

#[test]
fn a_link_lands_or_says_why_not() {
    let page = |html| Page::scan(html);
    let built = Built {
        files: ["index.html", "404.html", "incidents/a/index.html", "assets/ä b.css"]
            .map(str::to_owned)
            .into(),
        pages: BTreeMap::from([
            ("index.html".to_owned(), page("<p id=top-of-list>")),
            ("incidents/a/index.html".to_owned(), page("<p id='e-1'>")),
        ]),
    };
    let check = |from: &str, link: &str, want: Option<&str>| {
        let fault = built.fault(from, link);
        let agrees = match (&fault, want) {
            (None, None) => true,
            (Some(fault), Some(want)) => fault.contains(want),
            (Some(_), None) | (None, Some(_)) => false,
        };
        assert!(agrees, "{link} from {from}: {fault:?}, not {want:?}");
    };
    check("index.html", "incidents/a/index.html", None);
    check("index.html", "incidents/a/index.html#e-1", None);
    check("index.html", "incidents/a/index.html#e-2", Some("names an anchor"));
    check("incidents/a/index.html", "../../index.html#top-of-list", None);
    check("incidents/a/index.html", "../../../index.html", Some("climbs out"));
    check("incidents/a/index.html", "#e-1", None);
    check("incidents/a/index.html", "#", None);
    check("index.html", "?status=open", None);
    check("index.html", "incidents/a", Some("name its index.html"));
    check("index.html", "incidents/b/index.html", Some("was not built"));
    check("index.html", "assets/%C3%A4%20b.css", None);
    check("index.html", "/index.html", Some("make it relative"));
    check("404.html", "/casebook/index.html", None);
    check("index.html", "//host.example/x", Some("write `https:`"));
    check("index.html", "https://host.example/x", None);
    check("index.html", "mailto:a@host.example", None);
}
