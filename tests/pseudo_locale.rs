//! The sample in a language in which every message stands between ⟦ and ⟧: whatever is seen or
//! spoken outside the marks is in no locale, and must be a record's own.

#[path = "support/checked.rs"]
mod checked;
#[path = "pseudo_locale/page.rs"]
mod page;
#[path = "pseudo_locale/records.rs"]
mod records;
#[path = "pseudo_locale/wrapped.rs"]
mod wrapped;

use casebook::check::{self, Scope};
use casebook::load::{self, BookSources, Disk};
use casebook::model::prose::Language;
use casebook::site::{self, Input, words::Words};
use page::Outside;
use records::Records;
use regex::Regex;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{LazyLock, Mutex};

/// The pages of the sample, by path.
fn pages(words: Words) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let disk = Disk::new(root);
    let loaded = load::load(&disk).expect("a format that we read");
    let (book, mut findings) = (loaded.book, loaded.findings);
    let as_of = book.config.as_of.get().expect("the sample stands still").instant;
    let sources = BookSources::new(&disk, &book);
    let scope = Scope { book: &book, written: &book, as_of, present: as_of, sources: &sources };
    findings.extend(check::run(&scope));
    let judged = check::judge(&scope, findings);
    let input = Input {
        opened: None,
        book: &book,
        judged: &judged,
        sources: &sources,
        as_of,
        present: as_of,
        not_yet: None,
        revision: Some("0123456789abcdef0123456789abcdef01234567"),
        history: None,
        version: "0.1.0",
        base_url: None,
        templates: &[],
        logo: None,
        languages: &[Language::En],
    };
    let pages = Mutex::new(BTreeMap::new());
    site::build_with(&[words], input, &|path, bytes| {
        if path.ends_with("html") {
            let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
            pages.lock().expect("no panic").insert(path.to_owned(), text);
        }
        Ok::<(), std::convert::Infallible>(())
    })
    .unwrap_or_else(|fault| panic!("{fault}"));
    pages.into_inner().expect("no panic")
}

/// Priorities and severities; quarters; commits, addresses and files; families and codes of rules;
/// the version of the time zones.
static CODE: LazyLock<Regex> = LazyLock::new(|| {
    let code = r"^(?:[PS]\d|(?:\d+, )?\d{4}-Q\d:?|[0-9a-f]{7,40}|https?://\S+|[A-Z]{3}(?:\d{3})?|\d{4}[a-z]|[\w./ -]+\.(?:yaml|yml|json|log|svg)(?::\d+)?)$";
    Regex::new(code).expect("a pattern")
});

/// The keys and words of the format, from its schemas.
fn format_words() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let kinds = ["incident", "timeline", "rca", "actions", "problem", "casebook", "maintenance"];
    for kind in kinds {
        let mut call = std::process::Command::new(env!("CARGO_BIN_EXE_casebook"));
        let output = call.args(["schema", kind]).output().expect("the program starts");
        let schema = serde_json::from_slice(&output.stdout).expect("a schema");
        collect(&schema, &mut words);
    }
    words
}

fn collect(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Object(keys) => {
            for (key, value) in keys {
                match (key.as_str(), value) {
                    ("properties", Value::Object(own)) => words.extend(own.keys().cloned()),
                    ("enum", Value::Array(own)) => {
                        words.extend(own.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    ("const", Value::String(own)) => {
                        words.insert(own.clone());
                    }
                    _ => {}
                }
                collect(value, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What is in no locale because it is no word of a language.
fn is_no_word(text: &str) -> bool {
    CODE.is_match(text)
        || check::rules().iter().any(|rule| rule.is_called(text))
        || check::RESERVED.iter().any(|(code, name)| text == format!("{code} {name}"))
}

#[test]
fn every_word_of_the_site_is_a_message_of_the_locale() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let english = std::fs::read_to_string(root.join("locales/en.ftl")).expect("the words");
    let words = Words::parse("en", &wrapped::words(&english)).expect("wrapped words");
    let words = words.with_rules(&wrapped::rules()).expect("wrapped rules");
    let parts = ["casebook.yaml", "incidents", "problems", "maintenance.yaml", "deployments.yaml"];
    let records = Records::of(root, &parts, format_words());
    let mut faults: BTreeMap<Outside, BTreeSet<String>> = BTreeMap::new();
    for (path, html) in pages(words) {
        for outside in page::outside(&html) {
            let is_a_line = outside.place == page::DRAWN && records.hold(&outside.text);
            if !is_a_line && !records.say(&outside.text) && !is_no_word(&outside.text) {
                faults.entry(outside).or_default().insert(path.clone());
            }
        }
    }
    let told: Vec<String> = faults
        .iter()
        .map(|(Outside { text, place }, pages)| {
            let first = pages.first().map_or("", String::as_str);
            format!("{first} ({} pages), <{place}>: {text}", pages.len())
        })
        .collect();
    assert!(told.is_empty(), "{} texts are in no locale:\n{}", told.len(), told.join("\n"));
}
