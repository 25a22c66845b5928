//! priority.json: the matrix, overrides, and priorities that somebody typed.

use super::judged::HEAD;
use super::oracle::{Check, check_all};
use casebook::load::{self, Memory};
use casebook::measure::measure;
use casebook::model::incident::Priority;
use serde_json::Value;
use std::fmt::Write as _;

#[test]
fn every_case_of_priority() {
    check_all("priority", |_| {
        let check: Check = priority;
        Some(check)
    });
}

/// The codes that stand for what the oracle finds: an override with its reason is none.
fn wanted_codes(case: &Value) -> Vec<&str> {
    let findings = case["expected"]["findings"].as_array();
    let codes = findings.into_iter().flatten().filter_map(|text| {
        let text = text.as_str().expect("a finding");
        (!text.contains(" info: ")).then(|| text.split(' ').next().expect("a code"))
    });
    codes.collect()
}

fn priority(case: &Value) {
    let text = |of: &str| case[of].as_str().expect("a word");
    let mut incident = format!(
        "title: Case\nservice: shop\ndate: 2026-06-10\nclassification: {{impact: {}, urgency: {}}}\ntimes: {{detected: 09:00}}\n",
        text("impact"),
        text("urgency"),
    );
    if let Some(stated) = case.get("override") {
        let parts: Vec<String> = stated
            .as_object()
            .expect("an override")
            .iter()
            .map(|(key, value)| format!("{key}: {value}"))
            .collect();
        writeln!(incident, "priority_override: {{{}}}", parts.join(", "))
            .expect("a string takes it");
    }
    if let Some(typed) = case.get("priority_in_file") {
        writeln!(incident, "priority: {typed}").expect("a string takes it");
    }
    let files = [("casebook.yaml", HEAD.to_owned()), ("incidents/case.yaml", incident)];
    let files = files.map(|(path, text)| (path.to_owned(), text.into_bytes()));
    let loaded = load::load(&Memory::new(files)).expect("a format that we read");
    let codes: Vec<&str> = loaded.findings.iter().map(|finding| finding.rule.code).collect();
    let mut codes_once = codes.clone();
    codes_once.dedup();
    assert_eq!(codes_once, wanted_codes(case));
    let as_of = "2026-06-11T00:00:00Z".parse().expect("an instant");
    let measured = measure(&loaded.book.incidents[0], &loaded.book.config, as_of);
    let word = |priority: Option<Priority>| priority.map_or("", Priority::word);
    let want = &case["expected"];
    if let Some(plain) = want.get("priority") {
        assert_eq!(word(measured.priorities.current()), plain);
    }
    if let Some(computed) = want.get("computed") {
        assert_eq!(word(measured.priorities.computed), computed);
    }
    if let Some(effective) = want.get("effective") {
        assert_eq!(word(measured.priorities.current()), effective);
    }
}
