//! What an importer found, before it has ids, keys and a place on disk.

use super::time::Stamp;
use super::write::{self, Value};
use super::{Note, Skipped};
use crate::model::incident::{Effect, Impact};
use jiff::civil::Date;

/// Everything that an importer found.
#[derive(Debug, Clone, Default)]
pub struct Harvest {
    /// The organisation, for a new casebook.
    pub organisation: Option<String>,
    /// The catalogue, in its order.
    pub services: Vec<FoundService>,
    /// The records to be, in the order of their files.
    pub drafts: Vec<Draft>,
    /// Inputs that became no record.
    pub skipped: Vec<Skipped>,
    /// What was assumed and what could not be mapped.
    pub notes: Vec<Note>,
}

/// A service of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundService {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
}

/// A record to be. What the source does not say is not there.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Its file in the source, by which a later import finds the record again.
    pub file: String,
    /// What its id is made of.
    pub stem: String,
    /// The title.
    pub title: String,
    /// The names of the services.
    pub services: Vec<String>,
    /// How bad it was.
    pub effects: Option<Effects>,
    /// When it began.
    pub occurred: Option<Stamp>,
    /// When it was over.
    pub resolved: Option<Stamp>,
    /// Markdown.
    pub summary: Option<String>,
    /// What happened, the earliest first.
    pub timeline: Vec<Entry>,
    /// A time had no zone and one was assumed.
    pub zone_assumed: bool,
}

/// Impact of the incident and effect on its services.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effects {
    /// The impact.
    pub impact: Impact,
    /// The effect on each service.
    pub effect: Effect,
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Stamp,
    /// Markdown.
    pub text: String,
}

/// What a record says of its own import.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The source's name.
    pub from: &'a str,
    /// The day of the import.
    pub on: Date,
}

impl Draft {
    /// All its moments, the ones of the record before those of its timeline.
    pub fn moments(&self) -> impl Iterator<Item = &Stamp> {
        self.occurred
            .iter()
            .chain(&self.resolved)
            .chain(self.timeline.iter().map(|entry| &entry.at))
    }

    /// The record's text; `keys` are the keys of its services.
    pub fn text(&self, keys: &[String], origin: Origin<'_>) -> String {
        let plain = write::document(&self.entries(keys, origin, None));
        write::document(&self.entries(keys, origin, Some(digest(&plain))))
    }

    fn entries(
        &self,
        keys: &[String],
        origin: Origin<'_>,
        digest: Option<String>,
    ) -> Vec<(String, Value)> {
        let bare = |text: &str| Value::Bare(text.to_owned());
        let text = |text: &str| Value::Text(text.to_owned());
        let mut entries = vec![("title", text(&self.title))];
        let effects = keys.iter().map(|key| {
            let mut effect = vec![("service", text(key))];
            effect.extend(self.effects.map(|effects| ("effect", bare(effects.effect.word()))));
            Value::Flow(effect)
        });
        if !keys.is_empty() {
            entries.push(("service_effects", Value::List(effects.collect())));
        }
        if let Some(Effects { impact, .. }) = self.effects {
            entries.push(("classification", Value::Flow(vec![("impact", bare(impact.word()))])));
        }
        let times = [("occurred", &self.occurred), ("resolved", &self.resolved)];
        let times: Vec<_> = times
            .into_iter()
            .filter_map(|(key, stamp)| Some((key.to_owned(), bare(&stamp.as_ref()?.text()))))
            .collect();
        if !times.is_empty() {
            entries.push(("times", Value::Map(times)));
        }
        if let Some(summary) = &self.summary {
            // The block ends with its last line, as people write one.
            entries.push(("summary", text(&format!("{}\n", summary.trim_end()))));
        }
        let mut imported = vec![
            ("from", text(origin.from)),
            ("file", text(&self.file)),
            ("on", bare(&origin.on.to_string())),
            ("zone_assumed", bare(if self.zone_assumed { "true" } else { "false" })),
        ];
        imported.extend(digest.map(|digest| ("digest", Value::Bare(digest))));
        let imported = imported.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        entries.push(("imported", Value::Map(imported)));
        if !self.timeline.is_empty() {
            entries.push(("timeline", self.days()));
        }
        entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
    }

    /// The timeline by its local days.
    fn days(&self) -> Value {
        let mut days: Vec<(String, Vec<Value>)> = Vec::new();
        for entry in &self.timeline {
            let day = entry.at.local.date().to_string();
            let line = Value::Map(vec![
                ("at".to_owned(), Value::Bare(entry.at.text())),
                ("text".to_owned(), Value::Text(entry.text.clone())),
            ]);
            match days.iter_mut().find(|(known, _)| *known == day) {
                Some((_, lines)) => lines.push(line),
                None => days.push((day, vec![line])),
            }
        }
        Value::Map(days.into_iter().map(|(day, lines)| (day, Value::List(lines))).collect())
    }
}

/// The fingerprint of a record's text without its digest line. Line ends do not count, since git
/// may change them.
pub(super) fn digest(text: &str) -> String {
    let hash = blake3::hash(text.replace("\r\n", "\n").as_bytes()).to_hex();
    hash.as_str()[..16].to_owned()
}
