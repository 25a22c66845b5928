//! The address of each moment of the timeline on its page, for all sections that point there.

use crate::measure::Row;
use crate::model::IncidentRecord;
use crate::model::timeline::EntryKind;
use crate::site::record::Teller;
use jiff::Timestamp;
use std::collections::HashSet;

/// The moments with their addresses on the page: by time, so that a link holds when an earlier
/// entry is added.
pub(super) struct Anchors<'r>(Vec<(&'r Row<'r>, String)>);

impl<'r> Anchors<'r> {
    /// The addresses of these moments.
    pub(super) fn new(teller: &Teller<'_>, rows: &'r [Row<'r>]) -> Self {
        let mut used: HashSet<String> = HashSet::new();
        let one = |row: &'r Row<'r>| {
            let iso = teller.context.format.clock(row.at.instant).iso;
            let anchor = format!("t-{}", &iso[..iso.len() - 6].replace(':', ""));
            if !used.insert(anchor.clone()) {
                // Its kind tells it from the others of the minute; a number only what that leaves.
                let kind = row.entry.map(|entry| entry.kind.copied().unwrap_or(EntryKind::Note));
                let anchor = format!("{anchor}-{}", kind.map_or("moment", EntryKind::word));
                let numbered = (2..).map(|number| format!("{anchor}-{number}"));
                let free = std::iter::once(anchor.clone())
                    .chain(numbered)
                    .find(|one| used.insert(one.clone()));
                return (row, free.unwrap_or(anchor));
            }
            (row, anchor)
        };
        Self(rows.iter().map(one).collect())
    }

    /// The moments in their order.
    pub(super) fn rows(&self) -> impl Iterator<Item = &(&'r Row<'r>, String)> {
        self.0.iter()
    }

    /// The address of an entry by its position in the file; without one, that of the fact of
    /// incident.yaml at an instant. Empty where there is neither.
    pub(super) fn of(
        &self,
        record: &IncidentRecord,
        entry: Option<usize>,
        at: Option<Timestamp>,
    ) -> String {
        let entry = entry.and_then(|position| record.entries().get(position));
        let is_meant = |row: &Row<'_>| match entry {
            Some(entry) => row.entry.is_some_and(|own| own.place == entry.place),
            None => at == Some(row.at.instant) && !row.marks.is_empty(),
        };
        let found = self.0.iter().find(|(row, _)| is_meant(row));
        found.map_or_else(String::new, |(_, anchor)| format!("#{anchor}"))
    }
}
