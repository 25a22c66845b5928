//! Records that go on under another id.

use super::field::{self, Leaf, Leaves};
use super::record::kind;
use super::side::Side;
use std::collections::{BTreeMap, BTreeSet};

/// New ids with the old ones of the same record.
pub(super) fn renames(
    base: &Side<'_>,
    head: &Side<'_>,
    gone: &[&String],
    come: &[&String],
) -> BTreeMap<String, String> {
    let mut left: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for id in gone {
        for key in marks(base, id) {
            left.entry(key).or_default().push(id);
        }
    }
    let mut taken: BTreeSet<&String> = BTreeSet::new();
    let mut renames = BTreeMap::new();
    for id in come {
        let marks = marks(head, id);
        let candidates = marks.iter().filter_map(|mark| left.get(mark)).flatten();
        if let Some(old) = candidates.copied().find(|old| !taken.contains(old)) {
            taken.insert(old);
            renames.insert((*id).clone(), old.clone());
        }
    }
    let left: Vec<&String> = gone.iter().copied().filter(|id| !taken.contains(*id)).collect();
    let come: Vec<&String> = come.iter().copied().filter(|id| !renames.contains_key(*id)).collect();
    renames.extend(edited(base, head, &left, &come));
    renames
}

/// Above this many pairs none is looked for: a move of a whole folder keeps most texts anyway.
const MOST_PAIRS: usize = 10_000;

/// New ids with the old ones of records that were renamed and edited, the most alike first.
fn edited(
    base: &Side<'_>,
    head: &Side<'_>,
    gone: &[&String],
    come: &[&String],
) -> BTreeMap<String, String> {
    if gone.len() * come.len() > MOST_PAIRS {
        return BTreeMap::new();
    }
    let told = |side: &Side<'_>, ids: &[&String]| -> Vec<(String, Leaves)> {
        ids.iter().map(|id| ((*id).clone(), field::of_record(side, id))).collect()
    };
    let (gone, come) = (told(base, gone), told(head, come));
    let mut pairs = Vec::new();
    for (new, after) in &come {
        for (old, before) in gone.iter().filter(|(old, _)| kind(base, old) == kind(head, new)) {
            pairs.extend(alike(before, after).map(|share| (share, old, new)));
        }
    }
    pairs.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    let mut renames = BTreeMap::new();
    for (_, old, new) in pairs {
        if !renames.contains_key(new) && !renames.values().any(|taken| taken == old) {
            renames.insert(new.clone(), old.clone());
        }
    }
    renames
}

/// How many of a thousand values two versions have in common, where they are one record: the same
/// title, a moment in common, and half of all values. Two faults of one printer share the first.
fn alike(before: &Leaves, after: &Leaves) -> Option<usize> {
    let is_same = |path: &str| before.get(path).is_some_and(|leaf| after.get(path) == Some(leaf));
    let same: Vec<&String> = before.keys().filter(|path| is_same(path)).collect();
    let share = same.len() * 1000 / before.len().max(after.len()).max(1);
    let has_moment = same.iter().any(|path| path.starts_with("times."));
    (is_same("title") && has_moment && share >= 500).then_some(share)
}

/// By what a record is known again: its texts, its title and times.
fn marks(side: &Side<'_>, id: &str) -> Vec<String> {
    let kind = kind(side, id).unwrap_or_default();
    let mut marks = vec![format!("{kind} text {:?}", field::texts(side, id))];
    let leaves = field::of_record(side, id);
    let times = leaves.iter().filter(|(path, _)| path.starts_with("times."));
    let times: BTreeMap<_, _> = times.map(|(path, leaf)| (path, format!("{leaf:?}"))).collect();
    if let (Some(Leaf::Text(title)), false) = (leaves.get("title"), times.is_empty()) {
        marks.push(format!("{kind} title {title} {times:?}"));
    }
    marks
}
