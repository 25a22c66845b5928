use super::*;
use crate::check::run_example;

/// What is said about a record: code, level, and the words that it points at.
fn said(record: &str) -> Vec<String> {
    let head = "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\n";
    let text = [head, record].concat();
    let ran = run_example(&text).unwrap();
    let findings = ran.judged.findings.iter();
    findings
        .map(|finding| {
            let place = finding.place.start as usize..finding.place.end as usize;
            format!("{} {} {:?}", finding.rule.code, finding.level, &text[place])
        })
        .collect()
}

#[test]
fn one_finding_a_sentence_the_gravest() {
    let check = |record: &str, want: &[&str]| assert_eq!(said(record), want, "{record}");
    check(
        "summary: He was careless and obviously should have asked. Clearly.\n",
        &["RCA008 warn \"careless\"", "RCA008 info \"Clearly\""],
    );
    check("summary: He obviously should have asked.\n", &["RCA009 info \"should have\""]);
    check(
        "summary: It was human error. He is to blame, and she too.\n",
        &["RCA008 warn \"human error\"", "RCA008 warn \"blame\""],
    );
}

#[test]
fn the_end_of_an_analysis_has_its_own_rule() {
    let check = |record: &str, want: &[&str]| assert_eq!(said(record), want, "{record}");
    check("rca: {statement: Human error. The admin was lazy.}\n", &["RCA002 warn \"Human error\""]);
    check("rca: {statement: The admin was lazy.}\n", &["RCA008 warn \"lazy\""]);
    let factor = |role: &str, more: &str| {
        format!(
            "rca:\n  factors: [{{id: a, role: {role}, text: Bedienfehler am Schalter{more}}}]\n"
        )
    };
    check(&factor("trigger", ""), &["RCA002 warn \"Bedienfehler\""]);
    check(&factor("condition", ""), &["RCA002 warn \"Bedienfehler\""]);
    check(&factor("response", ""), &["RCA008 warn \"Bedienfehler\""]);
    check(&factor("trigger", ", confidence: ruled-out"), &["RCA008 warn \"Bedienfehler\""]);
    let whys = "rca:\n  methods:\n    - five_whys:\n        - why: Human error stopped it\n          because:\n            - why: >\n                A Benutzerfehler\n                of menschliches\n                Versagen\n";
    let want =
        ["RCA008 warn \"Human error\"", "RCA002 warn \"menschliches\\n                Versagen\""];
    check(whys, &want);
}

#[test]
fn an_analysis_that_ends_at_a_belief_is_asked_why_it_looked_so() {
    let check = |record: &str, want: &[&str]| assert_eq!(said(record), want, "{record}");
    let factor =
        |text: &str| format!("rca: {{factors: [{{id: a, role: condition, text: '{text}'}}]}}\n");
    for (text, words) in [
        ("The value was thought to be x, but was y", "was thought to be"),
        ("Both nodes were *assumed* to have the patch", "were *assumed* to have"),
        ("The DBA wrongly believed the lag was nil", "wrongly believed"),
        ("Es wurde fälschlich ein Lesezugriff angenommen", "fälschlich ein Lesezugriff angenommen"),
    ] {
        check(&factor(text), &[&format!("RCA002 warn {words:?}")]);
    }
    for text in [
        "The value was thought to be x, because the script documents no default",
        "The lag is assumed to be nil by the balancer",
        "Nobody had thought to measure the lag",
        "> The value was thought to be x",
    ] {
        check(&factor(text), &[]);
    }
    // A timeline tells what people took to be true, and so may any text but the end.
    check("summary: The value was thought to be x.\n", &[]);
    let both = "The value was thought to be x: human error.";
    check(&factor(both), &["RCA002 warn \"human error\""]);
}

#[test]
fn words_are_pointed_at_in_every_style_of_yaml() {
    let check = |record: &str, want: &str| {
        assert_eq!(said(record), [format!("RCA008 warn {want:?}")], "{record}");
    };
    check("summary: the fault of the team\n", "fault of");
    check("summary: 'it''s the fault of nobody'\n", "fault of");
    check("summary: \"the \\\"old\\\" fault of\"\n", "fault of");
    check("summary: |\n  One.\n\n  Two: the *fault* of\n  nobody.\n", "fault* of");
    check("summary: >-\n  Two: the fault\n  of nobody.\n", "fault\n  of");
    check("summary: the\n  fault\n  of nobody\n", "fault\n  of");
    check("summary: {internal: {de: 'Er ist schuld', en: ok}}\n", "schuld");
}

#[test]
fn every_kind_of_text_is_read_and_facts_are_not() {
    let check = |record: &str, want: usize| assert_eq!(said(record).len(), want, "{record}");
    check("impact: {statement: a careless change}\n", 1);
    check(
        "timeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, text: careless, reason: careless, options: [careless, other]}\n",
        3,
    );
    check("actions: [{id: a, title: Blame nobody for the careless move}]\n", 1);
    check("notes: {SLA001: the careless vendor}\n", 1);
    check(
        "detection: {method: alert, source: careless}\nlinks: [{title: blame, url: 'https://x.example/blame'}]\n",
        0,
    );
    check(
        "summary: \"The `blame` view, https://x.example/blame and “your fault” are no sentences\"\n",
        0,
    );
}

#[test]
fn hints_miss_nothing_that_the_patterns_find() {
    for text in
        ["*human* error", "human\nerror", "a\\_b is to blame", "Er _hat_ die Sperre **vergessen**"]
    {
        assert!(HINTS.is_match(&flat(text)), "{text}");
    }
}

#[test]
fn a_habit_of_speech_stays_a_note() {
    let record = "title: Printer\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: It simply fell. He was lazy.\n";
    let config = [crate::check::CASEBOOK, "rules: {RCA008: deny}\n"].concat();
    let whole = format!("# file: casebook.yaml\n{config}# file: incidents/2026/a.yaml\n{record}");
    let ran = run_example(&whole).unwrap();
    let levels: Vec<Level> = ran.judged.findings.iter().map(|finding| finding.level).collect();
    assert_eq!(levels, [Level::Info, Level::Deny]);
}
