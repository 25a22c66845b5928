//! `fmt`: the canonical form of a file says what the file said, keeps every comment with what it
//! belongs to, and is its own canonical form.

#[path = "formatting/any_input.rs"]
mod any_input;
#[path = "support/checked.rs"]
mod checked;
#[path = "support/program.rs"]
mod program;
#[path = "support/property.rs"]
mod property;

use casebook::load::{self, Files, Memory};
use casebook::patch::{self, Formatted};
use checked::SMALLEST;
use program::{Casebook, tests};
use std::collections::BTreeMap;

const RECORD: &str = "incidents/2026/r.yaml";

type Texts = BTreeMap<String, String>;

fn formatted(files: &dyn Files) -> Formatted {
    patch::format(files, &load::load(files).expect("a format that we read"), &|_| true)
}

fn memory(texts: &Texts) -> Memory {
    Memory::new(texts.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())))
}

/// The texts after `fmt`, which a second `fmt` leaves as they are. No letter is lost or found,
/// time-stamps aside.
fn settled(texts: &Texts) -> Texts {
    let mut after = texts.clone();
    for change in formatted(&memory(texts)).changes {
        let old = after.insert(change.path.clone(), change.new.clone()).expect("a known file");
        let letters = |text: &str| {
            let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
            letters.sort_unstable();
            letters
        };
        if !old.contains(":00") && !old.contains('Z') {
            assert_eq!(letters(&old), letters(&change.new), "{}", change.path);
        }
    }
    let again = formatted(&memory(&after));
    let changed: Vec<_> = again.changes.iter().map(|one| (&one.path, &one.new)).collect();
    assert_eq!(changed, [], "a second time, after\n{after:#?}");
    after
}

/// The record after `fmt`, and what was said of it.
fn record(path: &str, text: &str) -> (String, Vec<String>) {
    let texts: Texts = [("casebook.yaml", SMALLEST), (path, text)]
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .into();
    let said = formatted(&memory(&texts)).left;
    let said = said.iter().map(|left| format!("{}: {:?}", left.line, left.why)).collect();
    (settled(&texts)[path].clone(), said)
}

/// The same below a key.
fn indented(text: &str) -> String {
    format!("  {}\n", text.trim_end().replace('\n', "\n  "))
}

#[track_caller]
fn becomes(old: &str, want: &str) {
    let (new, said) = record(RECORD, old);
    assert_eq!((new.as_str(), said.as_slice()), (want, [].as_slice()), "of\n{old}");
}

#[test]
fn keys_stand_in_the_order_of_the_format_with_their_comments() {
    becomes(
        "# yaml-language-server: $schema=x\n# about the title\ntitle: b # end\n# about the day\n# in two lines\ndate: 2026-06-11\n",
        "# yaml-language-server: $schema=x\n# about the title\ntitle: b # end\n# about the day\n# in two lines\ndate: 2026-06-11\n",
    );
    becomes(
        "# The head.\n\n# the service\nservice: a\n# the title\ntitle: b # end\n\n# the times\ntimes:\n  # late\n  resolved: 2026-06-11T10:00+02:00\n  detected: 2026-06-11T09:00+02:00 # early\n  # below\n# the end\n",
        "# The head.\n\n# the title\ntitle: b # end\n# the service\nservice: a\n\n# the times\ntimes:\n  detected: 2026-06-11T09:00+02:00 # early\n  # late\n  resolved: 2026-06-11T10:00+02:00\n  # below\n# the end\n",
    );
    // The mapping of a list's item stands behind the dash, which stays.
    becomes(
        "title: a\nlinks:\n  # both\n  - url: b\n    # what it is\n    kind: code\n  - title: c\n    kind: chat\n    url: |\n      d\n",
        "title: a\nlinks:\n  # both\n  # what it is\n  - kind: code\n    url: b\n  - kind: chat\n    title: c\n    url: |\n      d\n",
    );
    // Between braces the commas stay.
    becomes(
        "times: {resolved: 2026-06-11T10:00+02:00,   detected: 2026-06-11T09:00+02:00} # x\ntitle: {a: b}\n",
        "title: {a: b}\ntimes: {detected: 2026-06-11T09:00+02:00,   resolved: 2026-06-11T10:00+02:00} # x\n",
    );
    // What the format does not know stays behind what it follows.
    becomes(
        "service: a\nx-b: {d: 1, c: 2}\ntitle: c\n",
        "title: c\nservice: a\nx-b: {d: 1, c: 2}\n",
    );
    // What is glued to a line and set off from the next one belongs to the line.
    becomes("service: a\n# of a\n\n# of c\ntitle: c\n", "# of c\ntitle: c\n\nservice: a\n# of a\n");
}

#[test]
fn prose_line_ends_and_marks_stay_byte_for_byte() {
    becomes(
        "summary: |+\n  b\n   c # d\n\n\n# e\ntitle: >-\n  f\n  g\n",
        "# e\ntitle: >-\n  f\n  g\nsummary: |+\n  b\n   c # d\n\n\n",
    );
    becomes(
        "\u{feff}service: a\r\ntitle: \"b\r\n  c\"\r\n",
        "\u{feff}title: \"b\r\n  c\"\r\nservice: a\r\n",
    );
    becomes("service: a\ntitle: b", "title: b\nservice: a");
    becomes("---\nservice: a\n\ntitle: b\n...\n", "---\ntitle: b\n\nservice: a\n...\n");
    becomes("{service: a, title: b}\n", "{title: b, service: a}\n");
    becomes("\"service\": a\n'title': b\n", "'title': b\n\"service\": a\n");
    becomes("service:\ntitle: b\n", "title: b\nservice:\n");
    becomes(
        "times: {resolved, detected: }\ntitle: 09:02:00\n",
        "title: 09:02:00\ntimes: {detected:, resolved }\n",
    );
}

#[test]
fn moments_are_written_as_the_format_writes_them() {
    becomes(
        "title: a\ndate: 2026-06-11\ntimes: {occurred: ~ 09:00:00, detected: 09:02:30, logged: \"09:03:00\", acknowledged: 2026-06-11T07:04Z, resolved: 24:00}\n",
        "title: a\ndate: 2026-06-11\ntimes: {occurred: ~09:00, detected: 09:02:30, logged: \"09:03\", acknowledged: 2026-06-11T07:04+00:00, resolved: 24:00}\n",
    );
    // Without a day or an offset nobody knows when it was.
    becomes("title: a\ntimes: {detected: 09:02:00}\n", "title: a\ntimes: {detected: 09:02:00}\n");
}

#[test]
fn entries_are_sorted_by_their_time() {
    let entries = "2026-06-12:\n  - {at: 00:10, text: a}\n# the first day\n2026-06-11:\n  # late\n  - at: 10:00\n    text: |\n      b\n    # of b\n  - {text: c, at: 09:00} # early\n  - {at: 10:00, text: d}\n";
    let (new, said) = record("incidents/2026/x/timeline.yaml", entries);
    assert_eq!((new.as_str(), said.len()), (entries, 0), "without a record it is nobody's");
    let inline = indented(entries);
    becomes(
        &format!("title: a\ntimeline:\n{inline}"),
        "title: a\ntimeline:\n  # the first day\n  2026-06-11:\n    - {at: 09:00, text: c} # early\n    # late\n    - at: 10:00\n      text: |\n        b\n      # of b\n    - {at: 10:00, text: d}\n  2026-06-12:\n    - {at: 00:10, text: a}\n",
    );
    becomes(
        "title: a\ntimeline: {2026-06-11: [{at: 10:00, text: b}, {at: 09:00, text: c}]}\n",
        "title: a\ntimeline: {2026-06-11: [{at: 09:00, text: c}, {at: 10:00, text: b}]}\n",
    );
    // By the instant, not by the text.
    becomes(
        "title: a\ntimeline:\n  2026-10-25:\n  - {at: 02:10+01:00, text: b}\n  - {at: 02:20+02:00, text: c}\n",
        "title: a\ntimeline:\n  2026-10-25:\n  - {at: 02:20+02:00, text: c}\n  - {at: 02:10+01:00, text: b}\n",
    );
    let (new, said) = record(
        RECORD,
        "title: a\ntimeline:\n  2026-06-11:\n    - {at: 10:00, text: a}\n    - {at: 9 h, text: b}\n    - {at: 09:00, text: c}\n",
    );
    assert_eq!(said, ["5: NoTime"]);
    assert!(
        new.ends_with(
            "{at: 09:00, text: c}\n    - {at: 9 h, text: b}\n    - {at: 10:00, text: a}\n"
        )
    );
}

#[test]
fn what_does_not_come_apart_stays_and_is_said() {
    let check = |text: &str, want: &[&str]| {
        let (new, said) = record(RECORD, text);
        assert_eq!(
            (new.as_str(), said),
            (text, want.iter().map(ToString::to_string).collect()),
            "{text}"
        );
    };
    check("? service\n: a\ntitle: b\n", &["1: Entangled"]);
    check(
        "title: a\ntimes: {resolved: 2026-06-11T10:00+02:00, # b\n  detected: 2026-06-11T09:00+02:00}\n",
        &["2: Entangled"],
    );
    // No plain YAML: duplicate keys, anchors and aliases, a second document.
    check("service: a\nservice: b\ntitle: c\n", &[]);
    check("service: &x a\ntitle: *x\n", &[]);
    check("service: a\ntitle: b\n---\nc: d\n", &[]);
}

#[test]
fn the_shipped_sample_and_what_commands_write_is_in_canonical_form() {
    let sample = Casebook::sample();
    let ended = sample.run(["fmt", "--check"]).code(0);
    assert_eq!(ended.stdout, "");
    let id = "2026-09-22-label-printer";
    sample
        .run(["add", id, "An afterthought", "--kind", "note", "--at", "2026-09-22T10:00"])
        .code(0);
    sample
        .run(["add", id, "An earlier one: two\nlines", "--by", "noc", "--at", "2026-09-21T10:00"])
        .code(0);
    let _ = sample.run(["mark", id, "reviewed"]);
    sample
        .run([
            "new",
            "A printer",
            "--service",
            "online-banking",
            "--category",
            "network/dns",
            "--impact",
            "extensive",
            "--urgency",
            "critical",
            "--folder",
        ])
        .code(0);
    sample
        .run([
            "new",
            "Another",
            "--service",
            "online-banking",
            "--category",
            "network/dns",
            "--started",
            "2026-09-30T09:00",
        ])
        .code(0);
    assert_eq!(sample.run(["fmt", "--check"]).code(0).stdout, "");

    for arguments in [vec!["init"], vec!["init", "--full", "--ci", "github"]] {
        let begun = Casebook::empty();
        begun.run(arguments).code(0);
        begun.run(["new", "A printer"]).code(0);
        assert_eq!(begun.run(["fmt", "--check"]).code(0).stdout, "");
    }
    let imported = Casebook::empty();
    let source = tests().join("import/example-site");
    let _ = imported.run(["import", "cstate", source.to_str().expect("letters"), "--into", "."]);
    assert!(imported.files().len() > 3, "{:?}", imported.files());
    assert_eq!(imported.run(["fmt", "--check"]).code(0).stdout, "");
}

#[test]
fn only_what_was_asked_for_is_written() {
    let old = "service: office-printing\ntitle: a\ntimes: {detected: 2026-06-11T09:00+02:00}\n";
    let casebook = Casebook::smallest()
        .file("incidents/a/x.yaml", old)
        .file("incidents/b/y.yaml", old)
        .file("incidents/b/bad.yaml", "title: [\n");
    let ended = casebook.run(["fmt", "--check", "incidents/a"]).code(1);
    assert_eq!(ended.stdout, "incidents/a/x.yaml\n");
    assert_eq!(casebook.read("incidents/a/x.yaml"), old);
    let ended = casebook.run(["fmt", "incidents/a"]).code(0);
    assert_eq!((&*ended.stdout, &*ended.stderr), ("incidents/a/x.yaml\n", "1 file changed\n"));
    assert_ne!(casebook.read("incidents/a/x.yaml"), old);
    casebook.run(["fmt", "--check", "incidents/a"]).code(0);
    // A file that cannot be read is named with its finding; all others are written.
    let ended = casebook.run(["fmt"]).code(1);
    assert_eq!(ended.stdout, "incidents/b/y.yaml\n");
    assert!(ended.stderr.contains("YML000"), "{}", ended.stderr);
    assert_eq!(casebook.read("incidents/b/bad.yaml"), "title: [\n");
    let outside = casebook.run(["fmt", "/"]).code(2);
    assert!(outside.stderr.contains("outside the casebook"), "{}", outside.stderr);
}

#[test]
fn findings_are_known_again_after_fmt() {
    let old = "service: nowhere\ntimeline:\n  2026-06-11:\n    - {text: \"see [[a-b]]\", at: 10:00, kind: actoin}\n    - {at: 09:00, text: \"and [[c-d]]\", kind: actoin}\ntimes: {resolved: 09:00:00, detected: 10:00, closed: 9:00}\ntitel: a\nclassification: {urgency: highest}\ndate: 2026-06-11\n";
    let casebook = Casebook::smallest().file(RECORD, old);
    casebook.run(["check", "--write-baseline", "known.txt"]);
    let before = casebook.read("known.txt");
    assert!(before.lines().count() > 6, "{before}");
    assert_eq!(casebook.run(["fmt"]).code(0).stdout, format!("{RECORD}\n"));
    assert_ne!(casebook.read(RECORD), old);
    casebook.run(["check", "--write-baseline", "after.txt"]);
    let after = casebook.read("after.txt");
    // The order of the entries was a finding, and is none now.
    let lost: Vec<&str> = before.lines().filter(|line| !after.contains(*line)).collect();
    assert!(matches!(lost.as_slice(), [one] if one.contains("TML002")), "{lost:?}");
    assert_eq!(before.lines().count(), after.lines().count() + 1, "{after}");
    casebook.run(["check", "--deny-warnings", "--baseline", "known.txt"]).code(0);
}
