//! Rules and agreements that ask for less than before. A reviewer has to see this before all else: a change that
//! silences the rule it breaks must not look like one without findings.

use super::agreed::agreements;
use super::side::Side;
use crate::check::{level_in_force, rule, rules};
use crate::diagnostic::{Class, masked};
use crate::export::baseline;
use crate::model::incident::Waiver;
use crate::model::prose::Audience;
use crate::model::shape::At;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Something that asks for less, or lets more people read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Loosened {
    /// `level`, `clock`, `policy`, `objective`, `priority`, `obligation`, `waiver`, `imported`,
    /// `baseline`, `template` or `audience`.
    pub kind: &'static str,
    /// The rule's code, the key of what was agreed, the record's id or the file.
    pub subject: String,
    /// What held before; `null` where there was nothing.
    pub old: Option<String>,
    /// What holds now; `null` where there is nothing.
    pub new: Option<String>,
    /// What this means, as a sentence.
    pub message: String,
}

/// A file that is a baseline now, with its text before and now.
#[derive(Debug)]
pub struct Baseline {
    /// From the casebook's root.
    pub path: String,
    /// Before, where it was there.
    pub old: Option<String>,
    /// Now.
    pub new: String,
}

/// All that is looser now.
pub(super) fn loosened(
    base: &Side<'_>,
    head: &Side<'_>,
    differing: &BTreeSet<String>,
    baselines: &[Baseline],
    renamed: &HashMap<String, String>,
) -> Vec<Loosened> {
    let mut all = Vec::new();
    let known = |side: &Side<'_>| side.has_casebook && !side.scope.book.config_unknown;
    if known(base) && known(head) {
        levels(base, head, &mut all);
        agreements(base, head, &mut all);
    }
    waivers(base, head, renamed, &mut all);
    imported(base, head, renamed, &mut all);
    for one in baselines {
        entries(one, &mut all);
    }
    for path in differing.iter().filter(|path| is_template(path)) {
        all.push(Loosened {
            kind: "template",
            subject: path.clone(),
            old: None,
            new: None,
            message: format!("`{path}` differs: templates write the pages and are not checked"),
        });
    }
    audiences(base, head, renamed, &mut all);
    all
}

/// Whether a file replaces a page, a style or a script of the site.
pub(super) fn is_template(path: &str) -> bool {
    path == "templates" || path.starts_with("templates/")
}

fn levels(base: &Side<'_>, head: &Side<'_>, all: &mut Vec<Loosened>) {
    for rule in rules().into_iter().filter(|rule| rule.class != Class::Shape) {
        let old = level_in_force(rule, base.scope.book);
        let new = level_in_force(rule, head.scope.book);
        if new < old {
            all.push(Loosened {
                kind: "level",
                subject: rule.code.to_owned(),
                old: Some(old.word().to_owned()),
                new: Some(new.word().to_owned()),
                message: format!(
                    "casebook.yaml lowers {} ({}) from {old} to {new}",
                    rule.code, rule.name
                ),
            });
        }
    }
}

/// A waiver by what it silences: the record (none in casebook.yaml), the rule, the patterns.
type Silenced = (Option<String>, String, Vec<String>);

/// The waivers of a side, each with its reason and its last day, of equal ones the longest.
fn all_waivers(
    side: &Side<'_>,
    renamed: &HashMap<String, String>,
) -> BTreeMap<Silenced, (String, Option<Date>)> {
    let book = side.scope.book;
    let mut all: BTreeMap<Silenced, (String, Option<Date>)> = BTreeMap::new();
    let mut put = |record: Option<&str>, waivers: &[At<Waiver>]| {
        let record = record.map(|id| renamed.get(id).map_or(id, String::as_str).to_owned());
        for waiver in waivers {
            let Some(word) = waiver.rule.get() else { continue };
            let code = rule(word).map_or(word.clone(), |rule| rule.code.to_owned());
            let mut patterns: Vec<String> =
                waiver.records.items().iter().map(|pattern| pattern.value.clone()).collect();
            patterns.sort();
            let until = waiver.until.get().map(|day| day.0);
            let reason = waiver.reason.get().cloned().unwrap_or_default();
            let held = all
                .entry((record.clone(), code, patterns))
                .or_insert_with(|| (reason.clone(), until));
            if is_longer(until, held.1) {
                *held = (reason, until);
            }
        }
    };
    put(None, book.config.allow.items());
    for record in &book.incidents {
        put(Some(&record.id), record.incident.allow.items());
        put(Some(&record.id), record.rca().map_or(&[], |rca| rca.allow.items()));
    }
    for record in &book.problems {
        put(Some(&record.id), record.problem.allow.items());
        let rca = record.problem.rca.get();
        put(Some(&record.id), rca.map_or(&[], |rca| rca.allow.items()));
    }
    all
}

/// Whether a waiver holds longer than another; without a last day it holds for ever.
fn is_longer(new: Option<Date>, old: Option<Date>) -> bool {
    match (new, old) {
        (Some(new), Some(old)) => new > old,
        (None, Some(_)) => true,
        (Some(_) | None, None) => false,
    }
}

fn waivers(
    base: &Side<'_>,
    head: &Side<'_>,
    renamed: &HashMap<String, String>,
    all: &mut Vec<Loosened>,
) {
    let old = all_waivers(base, renamed);
    let last = |until: Option<Date>| {
        until.map_or("without a last day".to_owned(), |until| format!("until {until}"))
    };
    for (silenced, (reason, until)) in all_waivers(head, &HashMap::new()) {
        let before = old.get(&silenced).map(|(_, until)| *until);
        if before.is_some_and(|before| !is_longer(until, before)) {
            continue;
        }
        let (record, code, patterns) = silenced;
        let place = match &record {
            Some(id) => format!("`{id}`"),
            None => format!("casebook.yaml (records {})", patterns.join(", ")),
        };
        let does = if before.is_some() { "waives for longer" } else { "waives" };
        all.push(Loosened {
            kind: "waiver",
            subject: record.unwrap_or_else(|| "casebook.yaml".to_owned()),
            old: before.map(|before| format!("{code} {}", last(before))),
            new: Some(format!("{code} {}", last(until))),
            message: masked(&format!("{place} {does} {code}: {reason}")).into_owned(),
        });
    }
}

/// Rules of completeness only note what an imported record lacks.
fn imported(
    base: &Side<'_>,
    head: &Side<'_>,
    renamed: &HashMap<String, String>,
    all: &mut Vec<Loosened>,
) {
    let marked = |side: &Side<'_>| -> BTreeMap<String, bool> {
        let book = side.scope.book;
        let incidents =
            book.incidents.iter().map(|one| (one.id.clone(), one.incident.imported.is_given()));
        let problems =
            book.problems.iter().map(|one| (one.id.clone(), one.problem.imported.is_given()));
        incidents.chain(problems).collect()
    };
    let now = marked(head);
    for (old, _) in marked(base).into_iter().filter(|(_, is_imported)| !is_imported) {
        let id = renamed.get(&old).unwrap_or(&old);
        if now.get(id) == Some(&true) {
            all.push(Loosened {
                kind: "imported",
                subject: id.clone(),
                old: None,
                new: Some("imported".to_owned()),
                message: format!(
                    "`{id}` is called imported now: rules of completeness only note what it lacks"
                ),
            });
        }
    }
}

fn entries(file: &Baseline, all: &mut Vec<Loosened>) {
    let old = file.old.as_deref().and_then(|text| baseline::read(text).ok()).unwrap_or_default();
    let Ok(new) = baseline::read(&file.new) else { return };
    for (print, line) in new.iter().filter(|(print, _)| !old.contains_key(*print)) {
        let words = line.split_once('#').map_or("", |(_, words)| words.trim());
        all.push(Loosened {
            kind: "baseline",
            subject: file.path.clone(),
            old: None,
            new: Some(print.clone()),
            message: masked(&format!("`{}` sets a finding aside: {words}", file.path)).into_owned(),
        });
    }
}

/// Texts by whom they are for; what says nothing is for `internal`.
fn readers(side: &Side<'_>, renamed: &HashMap<String, String>) -> BTreeMap<String, Audience> {
    let book = side.scope.book;
    let mut all = BTreeMap::new();
    let mut put = |what: String, audience: Option<Audience>| {
        all.entry(what).or_insert(audience.unwrap_or(Audience::Internal));
    };
    let name = |id: &str| renamed.get(id).map_or(id, String::as_str).to_owned();
    for record in &book.incidents {
        let id = name(&record.id);
        put(id.clone(), record.incident.audience.copied());
        for action in record.actions() {
            let own = action.id.get().map_or("", String::as_str);
            put(format!("{id}#{own}"), action.audience.copied());
        }
        for link in record.incident.links.items() {
            let url = link.url.get().map_or("", String::as_str);
            put(format!("{id}, link {url}"), link.audience.copied());
        }
        for entry in record.entries() {
            let at = entry.at.get().map_or_else(String::new, |at| at.instant.to_string());
            let text = entry.text.get().and_then(|text| text.texts.first());
            let text = text.map_or("", |text| text.markdown.as_str());
            put(format!("{id}, entry {at} {text}"), entry.audience.copied());
        }
    }
    for record in &book.problems {
        put(name(&record.id), record.problem.audience.copied());
    }
    all
}

fn audiences(
    base: &Side<'_>,
    head: &Side<'_>,
    renamed: &HashMap<String, String>,
    all: &mut Vec<Loosened>,
) {
    let old = readers(base, renamed);
    for (what, new) in readers(head, &HashMap::new()) {
        let Some(old) = old.get(&what).filter(|old| new < **old) else { continue };
        let what = masked(&what).into_owned();
        all.push(Loosened {
            kind: "audience",
            message: format!("`{what}` is opened from {old} to {new}"),
            subject: what,
            old: Some(old.word().to_owned()),
            new: Some(new.word().to_owned()),
        });
    }
}
