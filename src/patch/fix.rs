//! Findings that have one certain replacement, replaced; files in which that brings up another
//! fault of reading stay as they are.

use super::{Change, PatchError, line_of};
use crate::diagnostic::Finding;
use crate::load::{self, Files, Overlay};
use crate::model::Book;
use crate::model::shape::FileId;
use std::collections::{BTreeMap, BTreeSet};

/// Rule and message of the findings whose replacement is certain. That a word is close to another
/// is a question to a person ("did you mean?") and no certainty.
const CERTAIN: &[(&str, &str)] = &[
    ("YML001", "no_blank"),
    ("YML002", "one_item"),
    ("YML002", "one_value"),
    ("YML002", "share_as_percent"),
    ("YML005", "hour"),
];

/// The files of these findings with what is certain put right; nothing is written yet. Each change
/// names the line of its first replacement.
pub fn fix(
    files: &dyn Files,
    book: &Book,
    findings: &[&Finding],
) -> Result<Vec<Change>, PatchError> {
    let mut by_file: BTreeMap<FileId, BTreeSet<(usize, usize, &str)>> = BTreeMap::new();
    for finding in findings {
        let is_certain = CERTAIN
            .iter()
            .any(|(code, key)| finding.rule.code == *code && finding.message.key == *key);
        if let Some(text) = finding.replacement.as_deref().filter(|_| is_certain) {
            let (start, end) = (finding.place.start as usize, finding.place.end as usize);
            by_file.entry(finding.place.file).or_default().insert((start, end, text));
        }
    }
    let mut changes = Vec::new();
    for (file, places) in by_file {
        let path = book.path(file);
        let unread = || PatchError::Unread(path.to_owned());
        let old =
            String::from_utf8(files.read(path).map_err(|_| unread())?).map_err(|_| unread())?;
        let Some(new) = replaced(&old, &places) else { continue };
        let overlay = Overlay::new(files, [(path, new.as_str())]);
        if is_sounder(&counts(files)?, &counts(&overlay)?) {
            let line = places.first().map_or(1, |(start, _, _)| line_of(&old, *start));
            changes.push(Change { path: path.to_owned(), old: Some(old), new, line });
        }
    }
    Ok(changes)
}

/// The text with each place replaced; `None` where two of them overlap.
fn replaced(old: &str, places: &BTreeSet<(usize, usize, &str)>) -> Option<String> {
    let mut new = String::new();
    let mut done = 0;
    for (start, end, text) in places {
        new.push_str(old.get(done..*start)?);
        new.push_str(text);
        done = *end;
    }
    new.push_str(old.get(done..)?);
    Some(new)
}

/// How many findings reading has, by rule.
fn counts(files: &dyn Files) -> Result<BTreeMap<&'static str, usize>, PatchError> {
    let loaded = load::load(files).map_err(|_| PatchError::Unread("casebook.yaml".to_owned()))?;
    let mut counts = BTreeMap::new();
    for finding in loaded.findings {
        *counts.entry(finding.rule.code).or_default() += 1;
    }
    Ok(counts)
}

/// Whether no rule finds more than before, and one finds less.
fn is_sounder(
    before: &BTreeMap<&'static str, usize>,
    after: &BTreeMap<&'static str, usize>,
) -> bool {
    after.iter().all(|(code, count)| before.get(code).is_some_and(|known| count <= known))
        && after.values().sum::<usize>() < before.values().sum::<usize>()
}
