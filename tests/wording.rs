//! What Casebook itself writes about figures: a test may say *rising*, *falling* or *no evidence of
//! change*, and no page ever calls anything stable, improved, better or worse. Words of the records
//! are theirs.

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const JUDGING: [&str; 4] = ["stable", "improved", "better", "worse"];

/// Words around a judging one that must stand in the same order in a record to be the record's.
const AROUND: usize = 2;

#[test]
fn no_page_of_the_sample_judges_a_figure() {
    let out = tempfile::tempdir().expect("a scratch folder");
    let site = out.path().join("site");
    let sample = Casebook::sample();
    sample.run(["build", "--out", site.to_str().expect("a path in UTF-8")]).code(0);
    let yaml = files(&sample.at(""), "yaml");
    let records: Vec<String> =
        yaml.iter().map(|path| fs::read_to_string(path).expect("a record")).collect();
    let records = plain(&records.join("\n"));
    let pages = files(&site, "html");
    assert!(pages.len() > 100, "only {} pages", pages.len());
    let mut faults = BTreeSet::new();
    for page in &pages {
        for words in judged(&fs::read_to_string(page).expect("a page"), &records) {
            faults.insert(format!("{}: {words}", page.display()));
        }
    }
    let faults: Vec<String> = faults.into_iter().collect();
    assert!(faults.is_empty(), "Casebook judges:\n{}", faults.join("\n"));
}

#[test]
fn the_search_sees_what_a_page_says_and_what_a_record_says() {
    let records = plain("text: Errors became worse after the restart.");
    let check = |page: &str, want: &[&str]| assert_eq!(judged(page, &records), want, "{page}");
    check("<p>The rate is <b>stable</b>.</p>", &["rate is stable"]);
    check("<p>Better than last year</p>", &["better than last"]);
    check("<p>A stableboy met an unimproved road.</p>", &[]);
    check("<td>Errors became worse after the restart.</td>", &[]);
    check("<td>Errors became worse …</td>", &[]);
    check("<p>Availability became worse in June.</p>", &["availability became worse in june"]);
}

/// The judging words of a page that no record has in the same company.
fn judged(page: &str, records: &str) -> Vec<String> {
    let text = words(&visible(page));
    let is_judging = |at: &usize| JUDGING.contains(&text[*at].as_str());
    let places = (0..text.len()).filter(is_judging);
    let around =
        places.map(|at| (at, at.saturating_sub(AROUND)..(at + AROUND + 1).min(text.len())));
    around
        .filter(|(at, around)| {
            let stands = |words: &[String]| records.contains(&format!(" {} ", words.join(" ")));
            let whole = stands(&text[around.clone()]);
            // A page may cut a record's text on either side.
            let cut = (*at > 0 && at - around.start == AROUND && stands(&text[around.start..=*at]))
                && text.get(at + 1).is_none_or(|next| next.len() < 2);
            !(whole || cut)
        })
        .map(|(_, around)| text[around].join(" "))
        .collect()
}

/// A text as words between blanks.
fn plain(text: &str) -> String {
    format!(" {} ", words(text).join(" "))
}

#[test]
fn no_message_of_the_site_judges_a_figure() {
    let locale = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en.ftl");
    let text = fs::read_to_string(locale).expect("the locale");
    let judging: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter(|line| words(line).iter().any(|word| JUDGING.contains(&word.as_str())))
        .collect();
    assert!(judging.is_empty(), "{judging:#?}");
}

/// The text of a page that a reader sees or hears.
fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            letter if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn files(root: &Path, kind: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == kind) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
