//! Findings that are gone and that are new.

use super::side::Side;
use crate::check::level_in_force;
use crate::diagnostic::{Finding, JsonFinding, fingerprints, json_finding};
use crate::model::casebook::Level;
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// Findings that are gone and that are new, each as in `check --format json`.
#[derive(Debug, Serialize)]
pub struct FindingChanges {
    /// Gone because the fault is; not those that a waiver or a level silences now,
    /// and not those of a record that was taken out.
    pub fixed: Vec<JsonFinding>,
    /// Not there before.
    pub new: Vec<JsonFinding>,
}

impl FindingChanges {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.fixed.is_empty() && self.new.is_empty()
    }
}

/// The findings of a side with their fingerprints, and the fingerprints of what is waived.
fn known<'a>(side: &Side<'a>) -> (Vec<(&'a Finding, String)>, BTreeSet<String>) {
    let judged = side.judged;
    let waived = judged.waived.iter().map(|one| &one.finding);
    let all: Vec<&Finding> = judged.findings.iter().chain(waived).collect();
    let mut prints = fingerprints(side.scope.book, &all);
    let waived = prints.split_off(judged.findings.len());
    (judged.findings.iter().zip(prints).collect(), waived.into_iter().collect())
}

/// Compares the findings of both sides.
pub(super) fn changes(
    base: &Side<'_>,
    head: &Side<'_>,
    renamed: &HashMap<String, String>,
) -> FindingChanges {
    let ((old, _), (new, silenced)) = (known(base), known(head));
    let prints = |all: &[(&Finding, String)]| -> BTreeSet<String> {
        all.iter().map(|(_, print)| print.clone()).collect()
    };
    let (before, now) = (prints(&old), prints(&new));
    let is_allowed =
        |finding: &Finding| level_in_force(finding.rule, head.scope.book) == Level::Allow;
    // To take a record out, or to make it unreadable, mends nothing in it.
    let is_read = |finding: &Finding| {
        let (old, new) = (base.scope.book, head.scope.book);
        old.record_of(finding.place.file).is_none_or(|id| {
            let id = renamed.get(id).map_or(id, String::as_str);
            new.incident(id).is_some() || new.problem(id).is_some()
        })
    };
    let mut fixed: Vec<&Finding> = old
        .iter()
        .filter(|(finding, print)| {
            let is_known = now.contains(print) || silenced.contains(print);
            !is_known && !is_allowed(finding) && is_read(finding)
        })
        .map(|(finding, _)| *finding)
        .collect();
    let come = new.iter().filter(|(_, print)| !before.contains(print));
    let mut come: Vec<&Finding> = come.map(|(finding, _)| *finding).collect();
    // A fingerprint holds the record's id: what a renamed record still says is neither.
    come.retain(|finding| {
        let Some(id) = head.scope.book.record_of(finding.place.file) else { return true };
        let same = fixed.iter().position(|other| {
            let old_id = base.scope.book.record_of(other.place.file);
            old_id.and_then(|old| renamed.get(old)).is_some_and(|new| new == id)
                && other.rule.code == finding.rule.code
                && other.message.key == finding.message.key
        });
        same.map(|at| fixed.remove(at)).is_none()
    });
    let json = |findings: &[&Finding], side: &Side<'_>| {
        findings.iter().filter_map(|one| json_finding(one, side.scope.sources)).collect()
    };
    // Without casebook.yaml nothing was checked, so nothing was at fault.
    let fixed = if base.has_casebook { fixed } else { Vec::new() };
    FindingChanges { fixed: json(&fixed, base), new: json(&come, head) }
}
