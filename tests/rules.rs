//! What holds for every rule: its examples speak or are silent as they say, its words keep the
//! house style, its level can be moved, its findings can be waived. `tests/rules/<CODE>/` holds
//! near misses and whole diagnostics; `UPDATE=1` writes them anew.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/rule_sources.rs"]
mod rule_sources;
#[path = "support/rule_table.rs"]
mod rule_table;

use casebook::check;
use casebook::diagnostic::{Class, Finding, Rule, Severity};
use casebook::load::{Disk, Memory};
use casebook::model::casebook::Level;
use checked::{Checked, SMALLEST, files_of, present};
use jiff::ToSpan as _;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Rules whose fault no text can hold (bytes that are no text, 4 MB, a closed file): they have no
/// example, and `tests/bad_input.rs` meets them.
const WITHOUT_EXAMPLE: [&str; 3] = ["YML008", "YML009", "YML010"];

fn rules_with_examples() -> impl Iterator<Item = &'static Rule> {
    check::rules().into_iter().filter(|rule| !WITHOUT_EXAMPLE.contains(&rule.code))
}

#[test]
fn each_bad_example_gives_exactly_its_rule_and_each_good_one_nothing() {
    let mut faults = String::new();
    for rule in rules_with_examples() {
        let bad: BTreeSet<&str> = Checked::example(rule.bad).codes().into_iter().collect();
        if bad != BTreeSet::from([rule.code]) {
            let _ = writeln!(faults, "the bad example of {} gives {bad:?}", rule.code);
        }
        let good = Checked::example(rule.good);
        if !good.findings.is_empty() {
            let _ = writeln!(faults, "the good example of {}:\n{}", rule.code, good.human());
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn codes_and_names_are_sorted_unique_and_documented() {
    let rules = check::rules();
    let codes: Vec<&str> = rules.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    let names: BTreeSet<&str> = rules.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), rules.len(), "a name stands twice");
    for rule in rules {
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(rule.name.chars().all(kebab), "{}: {}", rule.code, rule.name);
        assert!(rule.docs.contains("## Why it matters"), "{}: no reason", rule.code);
    }
}

#[test]
fn every_sentence_keeps_the_house_style() {
    let mut faults = Vec::new();
    for rule in check::rules() {
        let mut texts = vec![("summary", rule.summary)];
        for message in rule.messages {
            texts.extend([
                ("text", message.text),
                ("label", message.label),
                ("help", message.help),
            ]);
            if message.help.is_empty() && rule.class != Class::Conduct {
                faults.push(format!("{} {}: no help", rule.code, message.key));
            }
        }
        texts.extend(rule.labels.iter().map(|(_, text)| ("label", *text)));
        for (what, text) in texts {
            // A priority is a word that begins with a capital.
            let upper = text.starts_with(char::is_uppercase) && !text.starts_with('P');
            if upper || text.ends_with(['.', '!']) || text.trim() != text {
                faults.push(format!("{} {what}: `{text}`", rule.code));
            }
        }
    }
    assert!(faults.is_empty(), "lower case, no full stop, a help:\n{}", faults.join("\n"));
}

#[test]
fn every_key_that_the_code_names_is_declared() {
    let faults = rule_sources::undeclared_keys();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_fact_of_a_sentence_stays_empty() {
    for rule in rules_with_examples() {
        for finding in Checked::example(rule.bad).findings {
            let words = [finding.message.text, finding.message.label, finding.message.help];
            for name in words.iter().flat_map(|text| facts_of(text)) {
                let known = finding.facts.iter().any(|(fact, _)| *fact == name);
                assert!(known, "{}: nobody says what {name} is", rule.code);
            }
        }
    }
}

fn facts_of(text: &str) -> Vec<&str> {
    text.split("{$").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn class_and_level_are_those_of_the_list() {
    let found: Vec<_> =
        check::rules().iter().map(|rule| (rule.code, rule.name, rule.class, rule.level)).collect();
    for want in rule_table::WANTED {
        assert!(found.contains(want), "{want:?} is not declared so");
    }
    let listed = |code: &str| rule_table::WANTED.iter().any(|(wanted, ..)| *wanted == code);
    for (code, ..) in found {
        let reserved = check::RESERVED.iter().any(|(reserved, _)| *reserved == code);
        assert!(!reserved, "{code} is declared: take it out of RESERVED");
        let later = rule_table::LATER.contains(&code);
        assert!(listed(code) || later, "{code} is on no list of this test");
    }
    for code in rule_table::LATER {
        let known = check::rule(code).is_some()
            || check::RESERVED.iter().any(|(reserved, _)| reserved == code);
        assert!(known, "{code} is neither declared nor reserved");
    }
}

#[test]
fn a_level_moves_with_rules_by_code_and_by_name() {
    for rule in rules_with_examples() {
        for word in [rule.code, rule.name] {
            let at = |level: &str| own(&with_rules(rule.bad, word, level), rule);
            if rule.class == Class::Shape {
                let findings = Checked::of(with_rules(rule.bad, word, "info"));
                assert!(findings.codes().contains(&"CFG010"), "{word} cannot be moved: say so");
                assert!(at("info").iter().all(|finding| finding.level == rule.level));
                continue;
            }
            assert!(at("allow").is_empty(), "{word}: allow");
            for (level, want) in
                [("info", Level::Info), ("warn", Level::Warn), ("deny", Level::Deny)]
            {
                let found = at(level);
                assert!(!found.is_empty(), "{word}: {level}");
                assert!(found.iter().all(|finding| finding.level == want), "{word}: {level}");
            }
        }
    }
}

/// The findings of one rule.
fn own(files: &[(String, String)], rule: &Rule) -> Vec<Finding> {
    let mut findings = Checked::of(files.to_vec()).findings;
    findings.retain(|finding| finding.rule.code == rule.code);
    findings
}

fn with_rules(example: &str, word: &str, level: &str) -> Vec<(String, String)> {
    let mut files = files_of(example);
    let config = files.iter_mut().find(|(path, _)| path == "casebook.yaml").expect("always there");
    writeln!(config.1, "rules: {{{word}: {level}}}").expect("into memory");
    files
}

#[test]
fn a_waiver_silences_until_it_expires_and_says_so() {
    let mut waived = 0;
    for rule in rules_with_examples().filter(|rule| rule.code != "CFG010") {
        let bare = Checked::example(rule.bad);
        let home = |finding: &Finding| bare.book.record_of(finding.place.file).map(str::to_owned);
        let Some(id) = bare.findings.first().and_then(home) else {
            // casebook.yaml and maintenance.yaml are no records, and a file that does not parse
            // gives none.
            let of_agreement = rule.code.starts_with("CFG") || rule.code == "CAL001";
            assert!(rule.class == Class::Shape || of_agreement, "{}", rule.code);
            continue;
        };
        let main = |path: &str| {
            path.ends_with(&format!("/{id}.yaml"))
                || path.ends_with(&format!("/{id}/incident.yaml"))
        };
        let with = |waiver: &str| {
            let mut files = files_of(rule.bad);
            let file = files.iter_mut().find(|(path, _)| main(path)).expect("the record");
            writeln!(file.1, "allow: [{{rule: {}, reason: known{waiver}}}]", rule.code)
                .expect("into memory");
            Checked::of(files)
        };
        if rule.class == Class::Shape {
            // A file that ends in a syntax error has no waiver that could be read.
            let still = with("");
            assert!(still.codes().contains(&rule.code), "{} cannot be waived", rule.code);
            assert!(still.waived.is_empty(), "{} cannot be waived", rule.code);
            continue;
        }
        waived += 1;
        let silent = with("");
        assert!(silent.findings.is_empty(), "{}:\n{}", rule.code, silent.human());
        assert!(silent.waived.iter().all(|one| one.reason == "known"), "{}", rule.code);
        assert!(!silent.waived.is_empty(), "{}", rule.code);
        assert!(with(", until: 2026-11-24").findings.is_empty(), "{}: its last day", rule.code);
        let expired = with(", until: 2026-11-23");
        let back = expired.findings.iter().filter(|finding| finding.rule.code == rule.code);
        let levels: Vec<Level> = back.map(|finding| finding.level).collect();
        assert!(!levels.is_empty(), "{}: it comes back", rule.code);
        assert!(levels.iter().all(|level| *level <= Level::Warn), "{}: at most warn", rule.code);
        assert!(expired.human().contains("ended on 2026-11-23"), "{}", expired.human());
    }
    assert!(waived >= 12, "{waived} rules were waived");
}

#[test]
fn casebook_yaml_waives_by_pattern() {
    let rule = check::rule("time-order").expect("declared");
    let with = |pattern: &str| {
        let mut files = files_of(rule.bad);
        let config = &mut files.last_mut().expect("casebook.yaml").1;
        writeln!(config, "allow: [{{rule: time-order, reason: known, records: [{pattern}]}}]")
            .expect("into memory");
        Checked::of(files)
    };
    assert_eq!(with("\"2026-*\"").codes(), [""; 0]);
    assert_eq!(with("\"2025-*\"").codes(), ["CFG010", "INC004"]);
}

#[test]
fn completeness_is_at_most_a_note_on_an_imported_record() {
    let one_by_one = ["INC007", "INC008", "INC010", "INC013", "INC014", "INC019", "INC020"];
    let families = ["TML", "RCA", "ACT", "REV"];
    let of_completeness = |code: &str| {
        one_by_one.contains(&code) || families.iter().any(|family| code.starts_with(family))
    };
    // A calendar is nobody's record; a problem explains itself, and is not imported here.
    let conduct =
        |rule: &Rule| rule.class == Class::Conduct && !["CAL001", "PRB003"].contains(&rule.code);
    for rule in rules_with_examples().filter(|rule| rule.class != Class::Shape) {
        let mut files = files_of(rule.bad);
        for (path, text) in &mut files {
            if path.starts_with("incidents/") && !path.contains("timeline") {
                *text += "imported: {from: cstate}\n";
            }
        }
        let found = own(&files, rule);
        if of_completeness(rule.code) || conduct(rule) {
            let notes = found.iter().all(|one| one.severity() == Some(Severity::Note));
            assert!(notes && !found.is_empty(), "{} is a note", rule.code);
        } else {
            assert!(found.iter().all(|one| one.level == rule.level), "{}", rule.code);
        }
    }
}

#[test]
fn ten_years_later_the_sample_has_no_new_error() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let then: jiff::Timestamp = "2026-09-30T16:00:00Z".parse().expect("a time");
    let later = then.checked_add((10 * 365 * 24).hours()).expect("in range");
    let errors = |as_of, present| {
        let checked = Checked::from(Box::new(Disk::new(root)), as_of, present);
        let errors = checked.findings.iter().filter(|one| one.severity() == Some(Severity::Error));
        errors.map(|one| format!("{} {}", one.rule.code, one.text())).collect::<Vec<_>>()
    };
    let today = errors(then, then);
    assert_eq!(today, [""; 0], "the sample is clean");
    assert_eq!(errors(later, then), today);
    assert_eq!(errors(later, later), today);
}

#[test]
fn ten_years_later_no_example_has_a_new_error() {
    let later = present().checked_add((10 * 365 * 24).hours()).expect("in range");
    for rule in rules_with_examples() {
        for example in [rule.bad, rule.good] {
            let errors = |as_of, present| {
                let files = files_of(example).into_iter();
                let files = Memory::new(files.map(|(path, text)| (path, text.into_bytes())));
                let checked = Checked::from(Box::new(files), as_of, present);
                let findings = checked.findings.iter();
                let errors = findings.filter(|one| one.severity() == Some(Severity::Error));
                errors.map(|one| (one.rule.code, one.place)).collect::<Vec<_>>()
            };
            let today = errors(present(), present());
            assert_eq!(errors(later, present()), today, "looked at later: {}", rule.code);
            let then = errors(later, later);
            assert!(then.iter().all(|one| today.contains(one)), "{}: {then:?}", rule.code);
        }
    }
}

#[test]
fn a_note_silences_each_rule_on_conduct() {
    let mut silenced = 0;
    for rule in rules_with_examples().filter(|rule| rule.class == Class::Conduct) {
        if rule.code == "CAL001" {
            // Nobody's record: a calendar of casebook.yaml.
            continue;
        }
        for word in [rule.code, rule.name] {
            let mut files = files_of(rule.bad);
            let home = if rule.code == "PRB003" { "problems/" } else { "incidents/" };
            let is_record = |path: &str| path.starts_with(home);
            let record = files.iter_mut().find(|(path, _)| is_record(path)).expect("a record");
            writeln!(record.1, "notes: {{{word}: we know why}}").expect("into memory");
            assert!(own(&files, rule).is_empty(), "{word}");
            silenced += 1;
        }
    }
    assert!(silenced >= 12, "{silenced} notes were read");
}

#[test]
fn whole_diagnostics_read_as_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    let update = std::env::var_os("UPDATE").is_some();
    let mut differences = String::new();
    for rule in rules_with_examples() {
        let home = folder.join(rule.code);
        let mut cases = vec![(home.join("example.txt"), rule.bad.to_owned())];
        cases.extend(inputs(&home));
        for (path, input) in cases {
            let text = Checked::example(&input).human();
            if update {
                std::fs::create_dir_all(&home).expect("folders can be made");
                std::fs::write(&path, &text).expect("files can be written");
            }
            let want = std::fs::read_to_string(&path).unwrap_or_default();
            if want != text {
                let name = path.strip_prefix(&folder).expect("below it").display();
                let at = want.lines().zip(text.lines()).take_while(|(a, b)| a == b).count();
                let from = |text: &str| {
                    let lines: Vec<&str> = text.lines().skip(at).take(12).collect();
                    lines.join("\n")
                };
                let _ = write!(
                    differences,
                    "\n==== {name}:{}\n---- wanted\n{}\n---- found\n{}\n",
                    at + 1,
                    from(&want),
                    from(&text)
                );
            }
        }
    }
    assert!(differences.is_empty(), "UPDATE=1 writes them anew:\n{differences}");
}

/// The near misses of a rule: each `.yaml` with the `.txt` that it gives.
fn inputs(home: &Path) -> Vec<(PathBuf, String)> {
    let Ok(entries) = std::fs::read_dir(home) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "yaml"));
    paths.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).expect("UTF-8");
    paths.iter().map(|path| (path.with_extension("txt"), read(path))).collect()
}

#[test]
fn the_smallest_incident_is_quiet() {
    let record = "title: Second-floor printer offline\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 08:40, resolved: 10:05}\nresolution: {kind: fix, summary: Fuser replaced}\n";
    let checked = Checked::of([
        ("casebook.yaml", SMALLEST),
        ("incidents/2026/2026-06-11-printer.yaml", record),
    ]);
    assert_eq!(checked.human(), "no findings\n");
    assert_eq!(checked.book.config.zone().to_datetime(present()).hour(), 9);
}
