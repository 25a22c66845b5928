//! A finding's fingerprint: what stays the same about it while the files around it are edited.
//!
//! It is made of the rule, the record (or the file, where it belongs to none) and the facts, and
//! of no line or column: lines added above, another way to write the same value and the rename of
//! another record leave it alone. Equal findings of one record are told apart by a running
//! number. Baselines, GitLab and readers of SARIF know a finding again by it.

use super::finding::Finding;
use super::rule::Class;
use crate::model::Book;
use std::collections::HashMap;
use std::fmt::Write as _;

/// Bytes of the hash that are kept: 64 bits, in which ten thousand findings do not meet.
const BYTES: usize = 8;

/// Facts that say nothing about which finding it is: hints that hang on what else the casebook
/// holds, and measures that grow while nobody edits anything.
const NOT_ITS_OWN: &[&str] = &[
    "after", "allowed", "days", "done", "known", "late", "more", "most", "near", "others", "over",
    "present", "slug", "until",
];

/// The fingerprints of these findings, in their order: 16 hexadecimal digits each, none twice.
/// The running number hangs on all findings of the casebook, so this wants all of them.
pub fn fingerprints(book: &Book, findings: &[&Finding]) -> Vec<String> {
    let mut by_place: Vec<usize> = (0..findings.len()).collect();
    by_place.sort_by_key(|at| findings[*at].place);
    let mut seen: HashMap<blake3::Hash, u32> = HashMap::new();
    let mut all = vec![String::new(); findings.len()];
    for at in by_place {
        let same = identity(book, findings[at]);
        let number = seen.entry(same).or_default();
        *number += 1;
        let mut hasher = blake3::Hasher::new();
        hasher.update(same.as_bytes());
        hasher.update(&number.to_le_bytes());
        for byte in &hasher.finalize().as_bytes()[..BYTES] {
            let _ = write!(all[at], "{byte:02x}");
        }
    }
    all
}

/// What equal findings have in common.
fn identity(book: &Book, finding: &Finding) -> blake3::Hash {
    let record = book.record_of(finding.place.file);
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &str| {
        // With its length before it, no two lists of parts read alike.
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    };
    add("1");
    add(finding.rule.code);
    match record {
        Some(id) => add(id),
        None => add(book.path(finding.place.file)),
    }
    // What time did may be said in other words tomorrow: "not yet" becomes "too late".
    if finding.rule.class != Class::Conduct {
        add(finding.message.key);
    }
    for (name, fact) in &finding.facts {
        if !NOT_ITS_OWN.contains(name) {
            add(name);
            add(&without_other_records(book, record, fact.english()));
        }
    }
    hasher.finalize()
}

/// A fact in which each other record is merely "another": its rename is no change of this one.
fn without_other_records(book: &Book, own: Option<&str>, text: &str) -> String {
    let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let word = &rest[..rest.find(|c| !is_inside(c)).unwrap_or(rest.len())];
        let id = word.trim_end_matches('.');
        if !id.is_empty() && own != Some(id) && book.has_record(id) {
            out.push_str("another record");
            out.push_str(&word[id.len()..]);
        } else {
            out.push_str(word);
        }
        rest = &rest[word.len()..];
        if let Some(c) = rest.chars().next() {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

#[cfg(test)]
mod tests;
