//! blame_words.json: the patterns, and sentences with the patterns that they match.

use super::oracle::{Check, check_all, id};
use casebook::check::blame::{Gravity, PATTERNS, patterns_in};
use serde_json::Value;

#[test]
fn every_pattern_and_every_sentence() {
    check_all("blame_words", |case| {
        let check: Option<Check> = match id(case) {
            "patterns" => Some(patterns),
            "tests" => Some(sentences),
            _ => None,
        };
        check
    });
}

fn patterns(case: &Value) {
    let wanted = case["patterns"].as_array().expect("patterns");
    assert_eq!(wanted.len(), PATTERNS.len());
    for (want, pattern) in wanted.iter().zip(PATTERNS) {
        let gravity = match pattern.gravity {
            Gravity::Info => "info",
            Gravity::Warn => "warn",
            Gravity::ErrorInCause => "error-in-cause",
        };
        let ours = [pattern.name, pattern.regex, gravity];
        let theirs = ["name", "regex", "severity"].map(|key| want[key].as_str().expect("a text"));
        assert_eq!(ours, theirs);
    }
}

fn sentences(case: &Value) {
    let tests = case["tests"].as_array().expect("sentences");
    assert_eq!(tests.len(), 19, "sentences of the oracle");
    for test in tests {
        let text = test["text"].as_str().expect("a sentence");
        let found = patterns_in(text).into_iter().map(|(pattern, _)| Value::from(pattern.name));
        assert_eq!(found.collect::<Value>(), test["expected"], "{text}");
    }
}
