//! The ten questions of a review (domain.md § 10), with what the rules already say of them.

use super::record::{Change, RecordChange};
use super::side::Side;
use crate::check::{level_in_force, rule};
use crate::model::casebook::Level;
use crate::site::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// What the rules say of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing: there is no such rule, it is not in force, or it was waived.
    Open,
    /// None of its rules speaks of a record that differs.
    Yes,
    /// Its rules speak, each so often.
    No(BTreeMap<&'static str, usize>),
}

/// A question of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub text: String,
    /// What the rules say.
    pub answer: Answer,
}

/// The key of each question's words with the rules that answer a part of it. A question without
/// rules is for people alone.
const RULES: &[(&str, &[&str])] = &[
    ("review_ask_story", &["INC007", "INC013", "INC018"]),
    ("review_ask_numbers", &["INC014", "INC021"]),
    ("review_ask_timeline", &["INC003", "INC004", "TML001", "TML003", "TML005", "TML007"]),
    ("review_ask_detection", &["RCA013"]),
    ("review_ask_causes", &["RCA001", "RCA002", "RCA003", "RCA004", "RCA005", "RCA007"]),
    ("review_ask_language", &["RCA008", "RCA009", "RCA010"]),
    ("review_ask_luck", &["RCA011"]),
    ("review_ask_actions", &["ACT001", "ACT002", "ACT003", "ACT004", "ACT005", "ACT006", "RCA014"]),
    ("review_ask_before", &["PRB001", "PRB003", "RCA012"]),
    (
        "review_ask_duties",
        &["SLA001", "ESC001", "COM001", "COM002", "REV001", "REG001", "REG002", "RED001", "RED002"],
    ),
];

/// The questions, answered for the records that differ.
pub(super) fn questions(head: &Side<'_>, records: &[RecordChange]) -> Vec<Question> {
    let is_there = |one: &&RecordChange| one.change != Change::Removed && one.kind == "incident";
    let ids: BTreeSet<&str> = records.iter().filter(is_there).map(|one| one.id.as_str()).collect();
    let (book, judged) = (head.scope.book, head.judged);
    let is_ours = |file| book.record_of(file).is_some_and(|id| ids.contains(id));
    let mut spoken: BTreeMap<&'static str, usize> = BTreeMap::new();
    for finding in judged.findings.iter().filter(|finding| is_ours(finding.place.file)) {
        *spoken.entry(finding.rule.code).or_default() += 1;
    }
    let waived = judged.waived.iter().map(|one| &one.finding);
    let waived: BTreeSet<&str> = waived
        .filter(|finding| is_ours(finding.place.file))
        .map(|finding| finding.rule.code)
        .collect();
    let in_force = |code: &&str| {
        rule(code).is_some_and(|rule| level_in_force(rule, book) > Level::Allow)
            && !waived.contains(code)
    };
    let words = Words::english();
    let all = RULES.iter().map(|(key, codes)| {
        let no: BTreeMap<&'static str, usize> =
            codes.iter().filter_map(|code| Some((*code, *spoken.get(code)?))).collect();
        let known = codes.iter().filter(|code| rule(code).is_some());
        let answer = if !no.is_empty() {
            Answer::No(no)
        } else if !ids.is_empty() && !codes.is_empty() && known.clone().all(in_force) {
            Answer::Yes
        } else {
            Answer::Open
        };
        Question { text: words.get(key), answer }
    });
    all.collect()
}
