//! How strong the actions were that were promised in each quarter.

use super::ROOT;
use super::figures::{Chart, Row, caption, drawn, filling};
use crate::model::action::Strength;
use crate::site::chart::Pair;
use crate::site::chart::mix::Filling;
use crate::site::chart::strata::{self, Strata};
use crate::site::context::Context;
use crate::site::definitions::Term;
use crate::site::vocabulary;
use crate::statistics::report::Quarter;

/// So many quarters are shown: two years.
const QUARTERS: usize = 8;

/// The chart; nothing, where all actions are of one quarter or none has a day.
pub(super) fn chart(context: &Context<'_>) -> Option<Chart> {
    let words = context.words;
    let all = &context.statistics.actions.strength_by_quarter;
    let shown = &all[all.len().saturating_sub(QUARTERS)..];
    if shown.len() < 2 {
        return None;
    }
    let stated = Strength::ALL.iter().map(|strength| {
        (vocabulary::strength(words, *strength), filling(*strength), strength.word())
    });
    let not_stated = (words.get("actions_not_stated"), Filling::Dashed, "not-stated");
    let of = |quarter: &Quarter, key: &str| quarter.by_strength.get(key).copied().unwrap_or(0);
    let parts: Vec<_> = stated
        .chain([not_stated])
        .filter(|(_, filling, key)| {
            *filling != Filling::Dashed || shown.iter().any(|quarter| of(quarter, key) > 0)
        })
        .collect();
    let counts = |quarter: &Quarter| parts.iter().map(|(.., key)| of(quarter, key)).collect();
    let rows: Vec<(&str, Vec<usize>)> =
        shown.iter().map(|quarter| (quarter.quarter.as_str(), counts(quarter))).collect();
    let title = words.get("actions_quarters_title");
    let described: Vec<String> = rows
        .iter()
        .map(|(quarter, counts)| {
            let counts = parts.iter().zip(counts).map(|((name, ..), n)| format!("{name} {n}"));
            format!("{quarter}: {}", counts.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let [wide_html, narrow_html]: Pair = strata::draw(&Strata {
        caption: caption("c-quarters", &title, &described),
        kinds: parts.iter().map(|(name, filling, _)| (name.clone(), *filling)).collect(),
        rows: rows
            .iter()
            .map(|(quarter, counts)| strata::Row {
                name: (*quarter).to_owned(),
                counts: counts.iter().map(|n| drawn(*n)).collect(),
                label: context.figure(counts.iter().sum()),
            })
            .collect(),
    });
    let head = [words.get("actions_quarter")];
    Some(Chart {
        title,
        term: Term::Strength.link(words, ROOT),
        wide_html,
        narrow_html,
        note: words.get("actions_quarters_note"),
        head: head.into_iter().chain(parts.iter().map(|(name, ..)| name.clone())).collect(),
        rows: rows
            .iter()
            .map(|(quarter, counts)| Row {
                name: (*quarter).to_owned(),
                figures: counts.iter().map(|n| context.figure(*n)).collect(),
            })
            .collect(),
    })
}
