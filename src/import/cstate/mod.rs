//! cState (a theme of Hugo): `content/issues/*.md` in, drafts of records out.
//!
//! `date` is when it began (cState has no "detected"), `resolvedWhen` when it was over, `severity`
//! one of three words, `affected` the services, `{{< track >}}` the updates. There is no
//! acknowledgement, no mitigation, no actor and no action, and none is made up. Planned maintenance
//! is written like an incident, and stays one: the format does not tell them apart.

mod body;
mod front;
mod site;

use super::time::{self, Stamp};
use super::{Draft, Effects, Entry, Harvest, ImportError, Importer, Note, Request, Skipped, prose};
use crate::load::yaml;
use crate::model::incident::{Effect, Impact};
use crate::model::shape::{FileId, Kind, Place, closest};
use front::Entries;
use std::collections::BTreeMap;
use std::fs;

/// The importer.
pub(super) struct CState;

impl Importer for CState {
    fn name(&self) -> &'static str {
        "cstate"
    }

    fn summary(&self) -> &'static str {
        "a cState status page: its root, its content/issues, or single issues"
    }

    fn read(&self, request: &Request<'_>) -> Result<Harvest, ImportError> {
        let site = site::find(request.paths)?;
        let mut harvest = Harvest {
            organisation: site.title,
            services: site.services,
            notes: site.notes,
            ..Harvest::default()
        };
        let mut unknown_keys = BTreeMap::new();
        for issue in &site.issues {
            let bytes = fs::read(&issue.path)
                .map_err(|error| ImportError::Read { path: issue.path.clone(), error })?;
            let read = match String::from_utf8(bytes) {
                Ok(text) => {
                    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
                    Issue::new(&issue.name, request).read(
                        &text,
                        &mut harvest.notes,
                        &mut unknown_keys,
                    )
                }
                Err(_) => Err(Skipped::new(&issue.name, 1, "not UTF-8")),
            };
            match read {
                Ok(draft) => harvest.drafts.push(draft),
                Err(skipped) => harvest.skipped.push(skipped),
            }
        }
        harvest.notes.extend(unknown_keys.into_iter().map(|(key, found)| {
            let Unknown { file, line, count } = found;
            let files = if count == 1 {
                "1 file has it".to_owned()
            } else {
                format!("{count} files have it")
            };
            Note {
                file,
                line,
                message: format!("key `{key}` has no place in a record and is left out ({files})"),
            }
        }));
        Ok(harvest)
    }
}

/// A key that nothing is made of, where it was met first, and how often.
struct Unknown {
    file: String,
    line: usize,
    count: usize,
}

/// Keys that say how a page looks or where it stands, and nothing of an incident.
const OF_THE_SITE: &[&str] = &[
    "section", "layout", "type", "pin", "weight", "url", "slug", "aliases", "lastmod", "menu",
    "outputs",
];

/// Keys that a record is made of, or that are reported file by file.
const READ: &[&str] = &[
    "title",
    "date",
    "resolved",
    "resolvedwhen",
    "severity",
    "affected",
    "affectedsystems",
    "informational",
    "draft",
];

/// One issue on its way to a draft.
struct Issue<'a> {
    name: &'a str,
    request: &'a Request<'a>,
}

/// What a file has to say beside its draft.
struct Remarks<'a> {
    name: &'a str,
    front: &'a str,
    front_line: usize,
    notes: &'a mut Vec<Note>,
}

impl Remarks<'_> {
    fn line(&self, place: Place) -> usize {
        self.front_line + front::line_of(self.front, place)
    }

    fn at(&mut self, place: Place, message: String) {
        self.notes.push(Note::new(self.name, self.line(place), message));
    }
}

impl<'a> Issue<'a> {
    fn new(name: &'a str, request: &'a Request<'a>) -> Self {
        Self { name, request }
    }

    fn read(
        &self,
        text: &str,
        notes: &mut Vec<Note>,
        unknown_keys: &mut BTreeMap<String, Unknown>,
    ) -> Result<Draft, Skipped> {
        let skipped = |line, reason: String| Skipped { file: self.name.to_owned(), line, reason };
        let parts = front::split(text).map_err(|(line, why)| skipped(line, why.to_owned()))?;
        let node = yaml::parse(parts.front, FileId::default()).map_err(|fault| {
            let line = parts.front_line + front::line_of(parts.front, fault.place);
            skipped(line, format!("the front matter cannot be read: {}", super::words(fault)))
        })?;
        if !node.is_empty() && !matches!(node.kind, Kind::Map(_)) {
            return Err(skipped(parts.front_line, "the front matter has no keys".to_owned()));
        }
        let entries = Entries::of(&node);
        let mut remarks =
            Remarks { name: self.name, front: parts.front, front_line: parts.front_line, notes };
        if let Some((_, place)) =
            entries.text("draft").filter(|(text, _)| truth(text) == Some(true))
        {
            return Err(skipped(
                remarks.line(place),
                "a draft, which cState does not publish".to_owned(),
            ));
        }
        for (key, place) in
            entries.keys().filter(|(key, _)| !READ.contains(key) && !OF_THE_SITE.contains(key))
        {
            let line = remarks.line(place);
            let first = || Unknown { file: self.name.to_owned(), line, count: 0 };
            unknown_keys.entry(key.to_owned()).or_insert_with(first).count += 1;
        }
        if let Some((_, place)) =
            entries.text("informational").filter(|(text, _)| truth(text) == Some(true))
        {
            remarks.at(
                place,
                "informational: cState shows this as an announcement and no incident".to_owned(),
            );
        }
        let mut draft =
            Draft { file: self.name.to_owned(), stem: stem(self.name), ..Draft::default() };
        draft.title = title(&entries, &draft.stem, &mut remarks);
        draft.occurred = self.moment(&entries, "date", "occurred", &mut remarks);
        draft.resolved = self.resolved(&entries, &mut remarks);
        draft.effects = severity(&entries, &mut remarks);
        draft.services = affected(&entries, &mut remarks);
        self.body(&parts, &mut draft, notes);
        let zone_assumed = draft.moments().any(|stamp| stamp.zone_assumed);
        draft.zone_assumed = zone_assumed;
        if draft.moments().next().is_none() {
            notes.push(Note::new(self.name, 1, "no moment is left: the record has no time at all"));
        }
        Ok(draft)
    }

    /// A moment of the front matter; what is none is noted and left out.
    fn moment(
        &self,
        entries: &Entries<'_>,
        key: &str,
        field: &str,
        remarks: &mut Remarks<'_>,
    ) -> Option<Stamp> {
        let Some((text, place)) = entries.text(key) else {
            if let Some((place, _)) = entries.get(key) {
                remarks.at(place, format!("`{key}` is not a time; `{field}` left out"));
            }
            return None;
        };
        match time::read(&text, &self.request.time_zone, self.request.zone_name) {
            Ok(stamp) => {
                if let Some(remark) = &stamp.remark {
                    remarks.at(place, remark.clone());
                }
                Some(stamp)
            }
            Err(why) => {
                remarks.at(place, format!("{why}; `{field}` left out"));
                None
            }
        }
    }

    /// When it was over. An end beside `resolved: false` is when the downtime stopped and somebody
    /// still watches, or a plan: neither is "resolved".
    fn resolved(&self, entries: &Entries<'_>, remarks: &mut Remarks<'_>) -> Option<Stamp> {
        let stated = entries.text("resolved");
        let is_resolved = stated.as_ref().and_then(|(text, _)| truth(text));
        if let Some((text, place)) = stated.filter(|_| is_resolved.is_none()) {
            remarks.at(place, format!("resolved: `{text}` is neither true nor false"));
        }
        let when = entries.get("resolvedwhen");
        match (is_resolved, when) {
            (Some(false), Some((place, _))) => {
                remarks.at(
                    place,
                    "`resolvedWhen` beside `resolved: false`; `resolved` left out".to_owned(),
                );
                None
            }
            (Some(true), None) => {
                if let Some((_, place)) = entries.text("resolved") {
                    remarks.at(
                        place,
                        "resolved, and nothing says when; `resolved` left out".to_owned(),
                    );
                }
                None
            }
            (Some(false) | None, None) => None,
            (Some(true) | None, Some(_)) => {
                self.moment(entries, "resolvedwhen", "resolved", remarks)
            }
        }
    }

    /// Summary and timeline.
    fn body(&self, parts: &front::Parts<'_>, draft: &mut Draft, notes: &mut Vec<Note>) {
        let mut remark = |line: usize, message: String| {
            notes.push(Note::new(self.name, parts.body_line + line, message));
        };
        for (line, shortcode) in body::other_shortcodes(parts.body) {
            remark(line, format!("the shortcode `{shortcode}` is Hugo's: kept as text"));
        }
        let cleaned = prose::clean(parts.body);
        cleaned.remarks.into_iter().for_each(|(line, message)| remark(line, message));
        let body = body::read(&cleaned.text, &self.request.time_zone, self.request.zone_name);
        body.remarks.into_iter().for_each(|(line, message)| remark(line, message));
        draft.summary = Some(body.summary).filter(|summary| !summary.trim().is_empty());
        draft.timeline = body
            .entries
            .into_iter()
            .map(|entry| Entry { at: entry.at, text: entry.text })
            .collect();
    }
}

/// The file's name without its ending; the folder's for a page bundle (`x/index.md`).
fn stem(name: &str) -> String {
    let (folders, file) = name.rsplit_once('/').unwrap_or(("", name));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let folder = folders.rsplit('/').next().unwrap_or_default();
    if stem == "index" && !folder.is_empty() { folder.to_owned() } else { stem.to_owned() }
}

/// What Hugo takes for a boolean, and what people write for one.
fn truth(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "t" | "1" => Some(true),
        "false" | "no" | "off" | "n" | "f" | "0" => Some(false),
        _ => None,
    }
}

fn title(entries: &Entries<'_>, stem: &str, remarks: &mut Remarks<'_>) -> String {
    if let Some((title, _)) = entries.text("title") {
        return title.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let place = entries.get("title").map(|(place, _)| place).unwrap_or_default();
    remarks.at(place, "no title: the file's name stands for it".to_owned());
    stem.to_owned()
}

/// Impact and effect of cState's three words (format.md, "What importers map").
fn severity(entries: &Entries<'_>, remarks: &mut Remarks<'_>) -> Option<Effects> {
    const WORDS: &[&str] = &["down", "disrupted", "notice"];
    let (place, _) = entries.get("severity")?;
    let (word, _) = entries.text("severity").unwrap_or_default();
    let (impact, effect) = match word.to_lowercase().as_str() {
        "down" => (Impact::Extensive, Effect::Outage),
        "disrupted" => (Impact::Significant, Effect::Degraded),
        "notice" => (Impact::Minor, Effect::None),
        other => {
            let near =
                closest(other, WORDS).map(|near| format!(" (`{near}`?)")).unwrap_or_default();
            remarks.at(
                place,
                format!(
                    "severity `{word}` is not one of cState's{near}; impact and effect left out"
                ),
            );
            return None;
        }
    };
    Some(Effects { impact, effect })
}

/// The names of the services, each once, as they were written.
fn affected(entries: &Entries<'_>, remarks: &mut Remarks<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for key in ["affected", "affectedsystems"] {
        let Some((place, node)) = entries.get(key) else { continue };
        let items = match &node.kind {
            Kind::List(items) => items.iter().collect(),
            Kind::Scalar { .. } | Kind::Map(_) => vec![node],
        };
        for item in items {
            match &item.kind {
                Kind::Scalar { text, .. } if !item.is_empty() && !text.trim().is_empty() => {
                    let name = text.trim().to_owned();
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
                Kind::Scalar { .. } => {}
                Kind::List(_) | Kind::Map(_) => {
                    remarks.at(place, format!("an item of `{key}` is not a name: left out"));
                }
            }
        }
    }
    names
}
