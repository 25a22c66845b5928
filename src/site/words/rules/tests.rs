//! The words of ours in facts, and what findings say in German. That each language has all of them
//! is seen by `tests/locales.rs`.

use super::*;
use crate::check::{phrases, rules, run_example};
use crate::model::prose::Language;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn each_phrase_has_a_name_of_its_own_and_is_said_somewhere() {
    let names: Vec<&str> = phrases().map(|phrase| phrase.name).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a name stands twice");
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut declared: BTreeSet<String> = BTreeSet::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in walkdir::WalkDir::new(source) {
        let path = entry.unwrap().into_path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
            if !declared.insert(word.to_owned()) {
                used.insert(word.to_owned());
            }
        }
    }
    let unused: Vec<_> = names.iter().filter(|name| !used.contains(**name)).collect();
    assert!(unused.is_empty(), "declared as a phrase and said nowhere: {unused:?}");
}

/// Words that English has and German has not.
const ENGLISH: &[&str] = &[
    "a", "after", "all", "although", "and", "are", "before", "both", "by", "day", "days", "did",
    "do", "does", "expected", "for", "found", "from", "had", "has", "have", "how", "into", "is",
    "it", "its", "no", "nobody", "nothing", "of", "once", "one", "or", "that", "the", "there",
    "they", "this", "times", "to", "until", "when", "which", "who", "with", "without",
];

/// A text without what stands in backticks or quotes: code, and words of records.
fn own_words(text: &str) -> String {
    let plain = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let mut out = String::new();
    let mut rest = plain.as_str();
    while let Some((before, quoted)) = rest.split_once('„') {
        out.push_str(before);
        rest = quoted.split_once('“').map_or("", |(_, after)| after);
    }
    out + rest
}

#[test]
fn no_finding_of_an_example_keeps_an_english_word() {
    let words = Words::of(Language::De);
    let mut faults = Vec::new();
    let mut seen = 0;
    let mut check = |text: &str, code: &str| {
        seen += usize::from(!text.is_empty());
        let own = own_words(text);
        let found = own
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .find(|word| ENGLISH.contains(word));
        if let Some(word) = found {
            faults.push(format!("{code}: `{word}` in: {text}"));
        }
    };
    for rule in rules() {
        check(&words.rule_summary(rule), rule.code);
        let Some(ran) = run_example(rule.bad).ok().filter(|_| !rule.bad.is_empty()) else {
            continue;
        };
        for finding in &ran.judged.findings {
            let Said { text, label, help } = words.said(finding);
            for text in [text, label, help] {
                check(&text, finding.rule.code);
            }
            for (_, label) in &finding.related {
                check(&words.related_label(finding.rule, label), finding.rule.code);
            }
        }
    }
    assert!(seen > 300, "only {seen} texts were looked at");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
