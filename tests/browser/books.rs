//! Casebooks that nobody would write, as sites to be looked at.

use std::path::PathBuf;

use super::hostile_texts::{hostile, naughty, payloads, quoted};
use super::program::Casebook;
use super::sample::built;

/// The mark in `tests/hostile/full` that stands for a text.
const MARK: char = '¤';
/// So many texts stand in each field of one record, a paragraph each.
const TOGETHER: usize = 48;
/// So many texts stand by themselves in one record.
const ALONE: usize = 120;
/// Services of the large casebook: more than any table should have.
const SERVICES: usize = 300;
const ENTRIES: usize = 2000;

/// A site with the casebook that it was built of, which goes with it.
pub(crate) type Book = (Casebook, PathBuf);

/// Every payload and every naughty string, in every text and link of every kind of record.
pub(crate) fn of_hostile_texts() -> Result<Book, String> {
    let texts: Vec<String> = payloads().into_iter().chain(naughty()).collect();
    let groups: Vec<String> = texts.chunks(TOGETHER).map(|group| group.join("\n\n")).collect();
    let first = groups.first().ok_or("there are no texts")?;
    let casebook = Casebook::empty()
        .file("casebook.yaml", full("casebook", first))
        .file("maintenance.yaml", full("maintenance", first));
    for (number, group) in (1..).zip(&groups) {
        casebook.write(&format!("incidents/x{number:04}.yaml"), full("incident", group));
        casebook.write(&format!("problems/PRB-{number:04}.yaml"), full("problem", group));
    }
    for (number, group) in (1..).zip(texts.chunks(ALONE)) {
        casebook.write(&format!("incidents/alone{number:04}.yaml"), alone(group));
    }
    let site = built(&casebook)?;
    Ok((casebook, site))
}

/// A record in which each text stands by itself: as an address, as a title, as an entry.
fn alone(texts: &[String]) -> String {
    let each = |line: &dyn Fn(usize, &str) -> String| -> String {
        texts.iter().enumerate().map(|(at, text)| line(at, &quoted(text))).collect()
    };
    let links = each(&|at, text| format!("  - {{kind: ticket, title: Link {at}, url: {text}}}\n"));
    let entries = each(&|at, text| {
        let (hour, minute) = (9 + at / 60, at % 60);
        format!(
            "    - {{at: '{hour:02}:{minute:02}', text: {text}, evidence: [{{title: Log, url: {text}}}]}}\n"
        )
    });
    let actions = each(&|at, text| {
        format!(
            "  - {{id: a{at}, title: {text}, type: prevent, strength: weak, owner: duty, \
             due: 2026-12-15, ticket: {text}}}\n"
        )
    });
    format!(
        "title: Each text by itself\ndate: 2026-06-11\nservice: one\ntimes: {{detected: 08:40}}\n\
         links:\n{links}timeline:\n  2026-06-11:\n{entries}actions:\n{actions}"
    )
}

/// Titles without end, a timeline of thousands, many services, odd names of files.
pub(crate) fn of_extremes() -> Result<Book, String> {
    let services: Vec<String> =
        (0..SERVICES).map(|at| format!("  s{at:04}: {{name: Service number {at}}}\n")).collect();
    let services = services.concat();
    let head = "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\n\
                as_of: 2026-11-24T09:00+01:00\nservices:\n";
    let casebook = Casebook::empty().file("casebook.yaml", format!("{head}{services}"));
    let words = "a title that does not end ".repeat(20);
    for (name, title) in [
        ("words", words.get(..500).unwrap_or(&words)),
        ("unbroken", &"W".repeat(500)),
        ("right-to-left", "تعطل الطابعة في الطابق الثاني \u{202e}منذ الصباح"),
        ("emoji", &"🧨👩\u{200d}👩\u{200d}👧\u{200d}👦🏴\u{200d}☠️".repeat(40)),
        ("no-timeline", "A report without a timeline"),
    ] {
        casebook.write(&format!("incidents/{name}.yaml"), incident(title, ""));
    }
    let entries: Vec<String> = (0..ENTRIES)
        .map(|at| {
            let (hour, minute, second) = (8 + at / 600, at / 10 % 60, at % 10 * 6);
            format!("    - {{at: '{hour:02}:{minute:02}:{second:02}', text: Entry number {at}}}\n")
        })
        .collect();
    casebook.write(
        "incidents/entries.yaml",
        incident(
            "Two thousand entries",
            &format!("timeline:\n  2026-06-11:\n{}", entries.concat()),
        ),
    );
    let folder = "incidents/files";
    let shown = "![plan](<attachments/a b#c?.png>) and [paper](attachments/ü.pdf)";
    casebook.write(&format!("{folder}/incident.yaml"), incident(shown, ""));
    casebook.write(&format!("{folder}/attachments/a b#c?.png"), ONE_PIXEL);
    casebook.write(&format!("{folder}/attachments/ü.pdf"), "%PDF-1.4\n");
    let site = built(&casebook)?;
    Ok((casebook, site))
}

/// The pages of [`of_extremes`] that are looked at, beside the lists.
pub(crate) const EXTREMES: &[&str] = &[
    "index.html",
    "incidents/index.html",
    "services/index.html",
    "services/s0001/index.html",
    "search/index.html",
    "reports/2026-06/index.html",
    "incidents/words/index.html",
    "incidents/unbroken/index.html",
    "incidents/right-to-left/index.html",
    "incidents/emoji/index.html",
    "incidents/no-timeline/index.html",
    "incidents/entries/index.html",
    "incidents/files/index.html",
];

fn incident(title: &str, more: &str) -> String {
    let title = quoted(title);
    format!(
        "title: {title}\ndate: 2026-06-11\nservice: s0001\nclassification: {{impact: minor, \
         urgency: low}}\ntimes: {{detected: 08:40, resolved: 11:45}}\nresolution: {{kind: fix, \
         summary: {title}}}\nsummary: {title}\n{more}"
    )
}

fn full(kind: &str, text: &str) -> String {
    let template = std::fs::read_to_string(hostile(&format!("full/{kind}.yaml")));
    template.expect("the template is there").replace(MARK, &quoted(text))
}

/// A picture of one pixel.
const ONE_PIXEL: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\
    \rIDATx\xdacd\xf8\xcfP\x0f\0\x03\x86\x01\x80Z4}k\0\0\0\0IEND\xaeB`\x82";
