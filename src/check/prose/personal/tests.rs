use super::*;
use crate::check::run_example;
use crate::diagnostic::{Style, human, json_finding};
use crate::model::casebook::Level;
use proptest::prelude::*;

/// What is found, as it stands.
fn found(text: &str) -> Vec<&str> {
    personal_data(text).into_iter().map(|(range, _)| &text[range]).collect()
}

#[test]
fn personal_data_is_found_whole() {
    let check = |text: &str, want: &str| assert_eq!(found(text), [want], "{text}");
    check("Konto DE89 3704 0044 0532 0130 00 war betroffen", "DE89 3704 0044 0532 0130 00");
    check("IBAN DE89370400440532013000.", "DE89370400440532013000");
    check("GB82 WEST 1234 5698 7654 32 AND MORE", "GB82 WEST 1234 5698 7654 32");
    check("NO93 8601 1117 947", "NO93 8601 1117 947");
    check("CH93 0076 2011 6238 5295 7", "CH93 0076 2011 6238 5295 7");
    check("Card 4111 1111 1111 1111 was charged", "4111 1111 1111 1111");
    check("card 4111-1111-1111-1111", "4111-1111-1111-1111");
    check("(5555555555554444)", "5555555555554444");
    check("Amex 3782 822463 10005.", "3782 822463 10005");
    check("Diners 30569309025904", "30569309025904");
    check("2223003122003222", "2223003122003222");
    check("Write to erika.musterfrau@bank.example, please", "erika.musterfrau@bank.example");
    check("<e.m+x@sub.bank.example>", "e.m+x@sub.bank.example");
    check("Host 10.20.30.40 fell", "10.20.30.40");
    check("192.168.1.1:8443", "192.168.1.1");
    check("from 172.16.0.9/12.", "172.16.0.9");
    check("169.254.1.2", "169.254.1.2");
    check("at fd12:3456:789a::1 now", "fd12:3456:789a::1");
    check("at fe80::1ff:fe23:4567:890a.", "fe80::1ff:fe23:4567:890a");
}

#[test]
fn what_only_looks_like_it_is_none() {
    for text in [
        "DE89 3704 0044 0532 0130 01",
        "DE89 3704 0044",
        "DE893704004405320130001",
        "XX89 3704 0044 0532 0130 00",
        "CHG-771 and r418",
        "4111 1111 1111 1112",
        "9111 1111 1111 1111",
        "a4111111111111111",
        "1.4111111111111111",
        "order 1234567890123456",
        "2026-06-10 09:02:15 2026-06-11",
        "+49 30 1234567890123",
        "support@bank.example",
        "Status@bank.example",
        "info+logins@bank.example",
        "a handle @anna and a price 3 @ 5",
        "8.8.8.8 and 203.0.113.7",
        "172.32.0.1",
        "version 10.20.30.40",
        "v10.20.30.40",
        "10.20.30.40.50",
        "10.20.300.4",
        "1.10.20.30.40",
        "2001:db8::1",
        "face:book",
        "fc00 fd00 fe80",
        "12:15:30",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

/// All that a check prints about an example, for people and programs, and the codes it names.
fn printed(text: &str) -> (String, Vec<(&'static str, Level)>) {
    let ran = run_example(text).unwrap();
    let sources = ran.sources();
    let mut all = String::new();
    for finding in &ran.judged.findings {
        all += &human(finding, &sources, Style::Plain).unwrap_or_default();
        all += &serde_json::to_string(&json_finding(finding, &sources)).unwrap();
    }
    (all, ran.judged.findings.iter().map(|finding| (finding.rule.code, finding.level)).collect())
}

const HEAD: &str = "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\n";

#[test]
fn a_secret_speaks_wherever_it_stands_and_is_never_printed() {
    let secret = ["gh", "p_", &"aB3d".repeat(9)].concat();
    for place in [
        format!("summary: The log has {secret} in it\n"),
        format!("x-tool: {{token: {secret}}}\n"),
        format!("# {secret}\n"),
        format!("links: [{{url: 'https://x.example/?t={secret}'}}]\n"),
        format!("problem: {secret}\n"),
        format!("{secret}: 1\n"),
        format!("summary: [{secret}]\n"),
        format!("summary: 'broken {secret}\n"),
        format!("{{severity: {secret}}}\n"),
    ] {
        let (all, codes) = printed(&[HEAD, &place].concat());
        assert!(codes.contains(&("RED001", Level::Deny)), "{place}: {codes:?}");
        assert!(!all.contains(&secret[4..]), "{all}");
    }
}

#[test]
fn neither_level_nor_waiver_silences_a_secret() {
    let secret = ["gl", "pat-", &"aB3d".repeat(6)].concat();
    let config = [crate::check::CASEBOOK, "rules: {RED001: allow}\n"].concat();
    let record =
        [HEAD, "allow: [{rule: RED001, reason: known}]\nsummary: ", &secret, "\n"].concat();
    let whole = format!("# file: casebook.yaml\n{config}# file: incidents/2026/a.yaml\n{record}");
    let (_, codes) = printed(&whole);
    assert_eq!(codes, [("CFG010", Level::Warn), ("RED001", Level::Deny)]);
}

#[test]
fn personal_data_speaks_by_its_readers_and_is_not_printed() {
    let check = |record: &str, want: usize| {
        let (all, codes) = printed(&[HEAD, record].concat());
        assert_eq!(codes.len(), want, "{record}: {all}");
        assert!(!all.contains("musterfrau") && !all.contains("0532"), "{all}");
    };
    check("summary: Ask e.musterfrau@bank.example\n", 0);
    check("audience: public\nsummary: {internal: e.musterfrau@bank.example, public: ok}\n", 0);
    check("audience: public\nsummary: {public: e.musterfrau@bank.example}\n", 1);
    check(
        "audience: stakeholders\nsummary: {stakeholders: {de: Konto DE89 3704 0044 0532 0130 00}}\n",
        1,
    );
    check(
        "audience: public\nsummary: {public: ok}\ntimeline:\n  2026-06-11:\n    - {at: 09:00, audience: public, text: from e.musterfrau@bank.example}\n    - {at: 09:01, text: from e.musterfrau@bank.example}\n",
        1,
    );
    check(
        "audience: public\nsummary:\n  public: |\n    One.\n\n    To e.musterfrau@bank.example\n    and DE89 3704 0044\n    0532 0130 00.\n",
        2,
    );
}

proptest! {
    #[test]
    fn digits_without_a_check_sum_are_no_card(digits in proptest::collection::vec(0_u32..10, 12..20)) {
        let text: String = digits.iter().map(u32::to_string).collect();
        if !luhn(&digits) {
            prop_assert!(found(&text).is_empty(), "{text}");
        }
    }

    /// One digit of a valid number is changed: both sums notice every such slip.
    #[test]
    fn one_wrong_digit_ends_an_account_and_a_card(at in 4_usize..16, add in 1_u32..10) {
        for valid in ["DE89370400440532013000", "4111111111111111"] {
            let wrong: String = valid
                .chars()
                .enumerate()
                .map(|(place, c)| match c.to_digit(10).filter(|_| place == at.min(valid.len() - 1)) {
                    Some(digit) => char::from_digit((digit + add) % 10, 10).unwrap_or('0'),
                    None => c,
                })
                .collect();
            prop_assert!(found(&wrong).is_empty(), "{wrong}");
        }
    }

    #[test]
    fn no_text_is_cut_inside_a_character(text in "\\PC{0,80}") {
        for (range, _) in personal_data(&text) {
            prop_assert!(text.get(range).is_some());
        }
    }
}
