//! One sentence about fingerprints a test.

use super::*;
use crate::model::casebook::Level;
use crate::model::shape::{FileId, Place};
use crate::model::{IncidentRecord, RecordFiles};

static RULE: super::super::Rule = super::super::rule_value!(
    " Docs.", INC004, "time-order", Record, Deny, "0.1.0", "times are out of order",
    [order { text: "{$later} is before {$earlier}", label: "", help: "" } gap { text: "", label: "", help: "" }],
    [], "", ""
);

static CONDUCT: super::super::Rule = super::super::rule_value!(
    " Docs.", ACT008, "action-overdue", Conduct, Warn, "0.1.0", "an action is overdue",
    [open { text: "{$days}", label: "", help: "" } done { text: "", label: "", help: "" }],
    [], "", ""
);

/// A book whose file 0 is casebook.yaml and whose records lie in the files after it.
fn book(ids: &[&str]) -> Book {
    let mut book = Book::default();
    book.files.push("casebook.yaml".to_owned());
    for (at, id) in (1..).zip(ids) {
        book.files.push(format!("incidents/{id}.yaml"));
        let files = RecordFiles { main: FileId(at), ..RecordFiles::default() };
        book.incidents.push(IncidentRecord { id: (*id).to_owned(), files, ..Default::default() });
    }
    book.reindex();
    book
}

fn at(file: u32, start: u32) -> Place {
    Place { file: FileId(file), start, end: start + 5 }
}

fn finding(place: Place, later: &str) -> Finding {
    Finding::new(&RULE, "order", place).fact("later", later).fact("earlier", "09:40")
}

fn one(book: &Book, finding: &Finding) -> String {
    fingerprints(book, &[finding]).remove(0)
}

#[test]
fn lines_above_and_another_way_to_write_it_leave_it_alone() {
    let book = book(&["a", "b"]);
    let before = one(&book, &finding(at(1, 20), "09:10"));
    assert_eq!(before, one(&book, &finding(at(1, 920), "09:10")));
    assert_eq!(before, one(&book, &finding(Place { end: 99, ..at(1, 20) }, "09:10")));
    assert_eq!(before.len(), 2 * BYTES);
    assert!(before.bytes().all(|byte| byte.is_ascii_hexdigit()));
}

#[test]
fn rule_message_record_and_value_tell_findings_apart() {
    let book = book(&["a", "b"]);
    let all = [
        finding(at(1, 20), "09:10"),
        finding(at(1, 20), "09:11"),
        finding(at(2, 20), "09:10"),
        finding(at(0, 20), "09:10"),
        Finding { message: &RULE.messages[1], ..finding(at(1, 20), "09:10") },
        Finding { rule: &CONDUCT, ..finding(at(1, 20), "09:10") },
    ];
    let mut prints: Vec<String> = all.iter().map(|finding| one(&book, finding)).collect();
    prints.sort();
    prints.dedup();
    assert_eq!(prints.len(), all.len());
}

#[test]
fn the_level_does_not_matter() {
    let book = book(&["a"]);
    let before = finding(at(1, 20), "09:10");
    let moved = Finding { level: Level::Info, ..before.clone() };
    assert_eq!(one(&book, &before), one(&book, &moved));
}

#[test]
fn the_rename_of_another_record_leaves_it_alone() {
    let text = |other: &str| format!("see incidents/2026/{other}/incident.yaml, {other}.");
    let before = one(&book(&["a", "2026-06-11-fax"]), &finding(at(1, 20), &text("2026-06-11-fax")));
    let after = one(&book(&["a", "2026-06-12-fax"]), &finding(at(1, 20), &text("2026-06-12-fax")));
    assert_eq!(before, after);
    let unknown = one(&book(&["a", "c"]), &finding(at(1, 20), &text("2026-06-12-fax")));
    assert_ne!(before, unknown, "what is no record is a value as any other");
    // Records are read in the order of their paths: the rename moves this one's number too.
    let behind = one(&book(&["z", "a"]), &finding(at(2, 20), &text("z")));
    assert_eq!(before, behind);
}

#[test]
fn the_rename_of_its_own_record_is_a_change() {
    let before = one(&book(&["a", "b"]), &finding(at(1, 20), "09:10"));
    assert_ne!(before, one(&book(&["c", "b"]), &finding(at(1, 20), "09:10")));
}

#[test]
fn equal_findings_of_a_record_have_a_running_number_by_place() {
    let book = book(&["a", "b"]);
    let all = [
        finding(at(1, 20), "09:10"),
        finding(at(1, 40), "09:10"),
        finding(at(2, 20), "09:10"),
        finding(at(1, 60), "09:10"),
    ];
    let forward = fingerprints(&book, &all.iter().collect::<Vec<_>>());
    let mut unlike = forward.clone();
    unlike.sort();
    unlike.dedup();
    assert_eq!(unlike.len(), all.len());
    let mut backward = fingerprints(&book, &all.iter().rev().collect::<Vec<_>>());
    backward.reverse();
    assert_eq!(forward, backward, "their order in the list does not matter");
    assert_eq!(forward[0], one(&book, &all[0]), "the first is as if it were alone");
}

#[test]
fn hints_and_what_time_did_leave_it_alone() {
    let book = book(&["a"]);
    let near = |text: &str| one(&book, &finding(at(1, 20), "09:10").fact("near", text));
    assert_eq!(near("detected"), near("resolved"));
    let overdue = |key: &str, days: &str| {
        let finding = Finding::new(&CONDUCT, key, at(1, 20)).fact("action", "gate");
        one(&book, &finding.fact("days", days))
    };
    assert_eq!(overdue("open", "3 days"), overdue("done", "40 days"));
}
