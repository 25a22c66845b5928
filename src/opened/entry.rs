//! The timeline: entries that are opened, each with its moment, its kind and its text. Who wrote
//! it, whom it was sent to and what it rests on stays inside.

use super::{Gate, closed, closed_rare, level, open, part};
use crate::model::shape::{At, Field};
use crate::model::timeline::{Entry, Timeline};

impl Gate<'_> {
    /// The opened entries of a timeline.
    pub(super) fn timeline(&self, timeline: &Field<Timeline>) -> Field<Timeline> {
        part(timeline, |written| {
            let opened = |entry: &At<Entry>| Some(At::new(self.entry(entry)?, entry.place));
            let entries: Vec<_> = written.entries.iter().filter_map(opened).collect();
            (!entries.is_empty()).then(|| Timeline { entries, days: Vec::new() })
        })
    }

    fn entry(&self, written: &Entry) -> Option<Entry> {
        if level::of_block(&written.audience, &written.text) > self.level {
            return None;
        }
        let text = self.prose(&written.text, &written.audience);
        text.is_given().then(|| Entry {
            at: open(&written.at),
            until: open(&written.until).into(),
            kind: open(&written.kind),
            state: closed_rare(),
            level: closed_rare(),
            to: closed_rare(),
            channel: closed_rare(),
            role: closed_rare(),
            who: closed_rare(),
            by: closed(),
            audience: open(&written.audience).into(),
            classification: closed_rare(),
            priority_override: closed_rare(),
            text,
            options: closed_rare(),
            reason: self.prose(&written.reason, &closed()).into(),
            // A promise to the readers.
            next_update: open(&written.next_update).into(),
            evidence: closed_rare(),
            source: closed(),
            logged_at: closed_rare(),
        })
    }
}
