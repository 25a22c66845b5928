//! Plants words that stand nowhere else into every text of a record, as the record's own JSON Schema
//! lists them: a key that comes to the format is planted too, and counts as internal until
//! `readers_of` says otherwise.

use casebook::model::prose::Audience;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A word that stands in one place of a casebook.
pub(crate) struct Canary {
    pub(crate) word: String,
    /// The record and the key: `public Incident.title`.
    pub(crate) place: String,
    /// Who may read it (format.md, principle 9).
    pub(crate) readers: Audience,
}

/// The levels around a value.
#[derive(Clone, Copy)]
pub(crate) struct Around {
    /// Of the record.
    pub(crate) record: Audience,
    /// Of the entry, action or link, where it states one.
    pub(crate) block: Option<Audience>,
}

/// Keys of records that name something in a table of casebook.yaml.
const TABLES: &[(&str, &str, &str)] = &[
    ("Action.owner", "teams", "Team"),
    ("Problem.owner", "teams", "Team"),
    ("Service.team", "teams", "Team"),
    ("Rca.cause", "causes", "Cause"),
    ("Problem.cause", "causes", "Cause"),
    ("Entry.by", "roles", "Role"),
    ("Entry.to", "stakeholder_groups", "StakeholderGroup"),
];

/// What takes the record's level.
const OF_THE_RECORD: &[&str] = &[
    "Incident.title",
    "Incident.service",
    "ServiceEffect.service",
    "ServiceEffect.of",
    "Problem.title",
    "Problem.services",
    "Maintenance.id",
    "Maintenance.services",
    "Maintenance.title",
    "Service.name",
    "Casebook.organisation",
    "SiteSettings.title",
];

/// What takes the level of an entry, an action or a link that states one.
const OF_THE_BLOCK: &[&str] = &[
    "Link.title",
    "Link.url",
    "FooterLink.title",
    "FooterLink.url",
    "Entry.text",
    "Action.id",
    "Action.title",
    "Action.text",
];

fn readers_of(key: &str, around: Around) -> Audience {
    let own = match around.block {
        _ if OF_THE_RECORD.contains(&key) => around.record,
        Some(block) if OF_THE_BLOCK.contains(&key) => block,
        Some(_) | None => Audience::Internal,
    };
    own.max(around.record)
}

/// Makes values by their schema.
pub(crate) struct Planter {
    pub(crate) canaries: Vec<Canary>,
    /// Keys that were given a value: `Incident.title`.
    pub(crate) seen: BTreeSet<String>,
    /// Which of several ways to write a value is taken, and which word of a list.
    pub(crate) turn: usize,
    /// The last moment that was given, in minutes of its day.
    minutes: usize,
    /// The keys of services that records name, with who may read them.
    pub(crate) services: BTreeMap<String, Audience>,
    /// Keys of other tables of casebook.yaml that records name: table, shape of its values, key.
    pub(crate) named: Vec<(&'static str, &'static str, String)>,
}

impl Planter {
    pub(crate) fn new() -> Self {
        Self {
            canaries: Vec::new(),
            seen: BTreeSet::new(),
            turn: 0,
            minutes: 0,
            services: BTreeMap::new(),
            named: Vec::new(),
        }
    }

    /// A new word, for somebody.
    pub(crate) fn word(&mut self, place: &str, readers: Audience) -> String {
        let word = format!("kanari{:05}z", self.canaries.len());
        self.canaries.push(Canary { word: word.clone(), place: place.to_owned(), readers });
        word
    }

    /// A whole record of a kind.
    pub(crate) fn record(
        &mut self,
        schema: &Value,
        name: &str,
        around: Around,
    ) -> Map<String, Value> {
        self.minutes = 0;
        let Value::Object(record) = self.defined(schema, name, around, 0) else {
            panic!("{name} is a mapping")
        };
        record
    }

    fn defined(&mut self, root: &Value, name: &str, around: Around, depth: usize) -> Value {
        let schema = &root["$defs"][name];
        if let Some(words) = schema["enum"].as_array() {
            let words: Vec<&Value> = words.iter().filter(|word| !word.is_null()).collect();
            return words[self.turn % words.len()].clone();
        }
        self.mapping(root, schema, name, around, depth)
    }

    fn mapping(
        &mut self,
        root: &Value,
        schema: &Value,
        name: &str,
        around: Around,
        depth: usize,
    ) -> Value {
        let mut mapping = Map::new();
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{name}.{key}");
            self.seen.insert(path.clone());
            if key == "audience" {
                let own = if is_block(name) { around.block } else { Some(around.record) };
                mapping.extend(own.map(|own| (key.clone(), json!(own.word()))));
                continue;
            }
            let value = self.value(root, property, &path, around, depth + 1);
            if !value.is_null() {
                mapping.insert(key.clone(), value);
            }
        }
        if schema["patternProperties"].get("^x-").is_some() {
            let key = self.word(&format!("a key of our own in {name}"), Audience::Internal);
            let value = self.word(&format!("x- in {name}"), Audience::Internal);
            mapping.insert(format!("x-{key}"), json!(value));
        }
        Value::Object(mapping)
    }

    fn value(
        &mut self,
        root: &Value,
        schema: &Value,
        path: &str,
        around: Around,
        depth: usize,
    ) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.trim_start_matches("#/$defs/");
            return match name {
                "Nothing" => Value::Null,
                "Text" => self.text(path, around),
                "Prose" => self.prose(path, around),
                // Whys have whys: two steps hold every key.
                name if depth > 9 && path.ends_with(".because") => {
                    let _ = name;
                    Value::Null
                }
                name => self.defined(root, name, around, depth),
            };
        }
        if let Some(ways) = schema["anyOf"].as_array() {
            let ways: Vec<&Value> = ways.iter().filter(|way| !is_nothing(way)).collect();
            let way = ways[self.turn % ways.len()];
            let mut way = way.clone();
            if way.get("examples").is_none() && schema.get("examples").is_some() {
                way["examples"] = schema["examples"].clone();
            }
            return self.value(root, &way, path, around, depth);
        }
        if schema.get("items").is_some() {
            return self.list(root, &schema["items"], path, around, depth);
        }
        if schema.get("properties").is_some() {
            return self.mapping(root, schema, path, around, depth);
        }
        if schema["additionalProperties"].is_object() {
            return self.keyed(root, schema, path, around, depth);
        }
        if let Some(days) = schema["patternProperties"].as_object() {
            let day = days.iter().find(|(pattern, _)| *pattern != "^x-");
            let entries = day.map(|(_, day)| self.value(root, day, path, around, depth));
            return entries.map_or(Value::Null, |entries| json!({"2026-06-10": entries}));
        }
        let value = scalar(schema, path);
        // Moments in the order of their keys, so that spans are spans.
        let is_moment = value.as_str().is_some_and(|text| text.contains('T') && text.contains(':'));
        if !is_moment {
            return value;
        }
        self.minutes = (self.minutes + 1) % (24 * 60);
        let (hour, minute) = (self.minutes / 60, self.minutes % 60);
        json!(format!("2026-06-10T{hour:02}:{minute:02}+02:00"))
    }

    /// One item of each way to write it, and of each level where items state theirs.
    fn list(
        &mut self,
        root: &Value,
        items: &Value,
        path: &str,
        around: Around,
        depth: usize,
    ) -> Value {
        let name = items["$ref"].as_str().unwrap_or_default().trim_start_matches("#/$defs/");
        let mut all = Vec::new();
        if is_block(name) {
            let levels = [None, Some(Audience::Public), Some(Audience::Stakeholders)];
            for block in levels.into_iter().chain([Some(Audience::Internal)]) {
                all.push(self.value(root, items, path, Around { block, ..around }, depth));
            }
        } else {
            let ways = items["anyOf"].as_array().map_or(1, Vec::len);
            let turn = self.turn;
            for way in 0..ways {
                self.turn = turn + way;
                all.push(self.value(root, items, path, around, depth));
            }
            self.turn = turn;
        }
        all.retain(|item| !item.is_null());
        json!(all)
    }

    /// A mapping with keys that people choose.
    fn keyed(
        &mut self,
        root: &Value,
        schema: &Value,
        path: &str,
        around: Around,
        depth: usize,
    ) -> Value {
        let names = &schema["propertyNames"];
        let key = match names["anyOf"].as_array().map_or(names, |ways| &ways[0]) {
            names if names["enum"].is_array() => names["enum"][0].as_str().map(str::to_owned),
            names if names["examples"].is_array() && !is_own_word(names) => {
                Some(example(&names["examples"]))
            }
            names if names["const"].is_string() => names["const"].as_str().map(str::to_owned),
            _ => None,
        };
        let key = key.unwrap_or_else(|| self.word(&format!("key of {path}"), Audience::Internal));
        let value = self.value(root, &schema["additionalProperties"], path, around, depth);
        if value.is_null() { Value::Null } else { json!({key: value}) }
    }

    fn text(&mut self, path: &str, around: Around) -> Value {
        let readers = readers_of(path, around);
        let place = format!("{} {path}", around.record);
        let word = self.word(&place, readers);
        if path.ends_with("service")
            || path.ends_with("Problem.services")
            || path.ends_with("Maintenance.services")
        {
            self.services.insert(word.clone(), readers);
        }
        if let Some((_, table, shape)) = TABLES.iter().find(|(key, ..)| *key == path) {
            self.named.push((table, shape, word.clone()));
        }
        if matches!(path.rsplit('.').next(), Some("url" | "ticket")) {
            return json!(format!("https://example.com/{word}"));
        }
        json!(word)
    }

    /// A text for each level; every other time one text, which is for the level of its block.
    fn prose(&mut self, path: &str, around: Around) -> Value {
        if self.turn % 2 == 1 {
            return self.text(path, around);
        }
        let mut by_level = Map::new();
        for level in Audience::ALL {
            // What no block opens may be open by itself; nothing opens what the record closes.
            let closed =
                around.block.filter(|_| path.starts_with("Entry.") || path.starts_with("Action."));
            let within = if path.starts_with("Action.") && closed.is_none() {
                Audience::Internal
            } else {
                closed.unwrap_or(Audience::Public)
            };
            let readers = (*level).max(around.record).max(within);
            let readers = if ALWAYS_INSIDE.iter().any(|inside| path.starts_with(inside)) {
                Audience::Internal
            } else {
                readers
            };
            let word = self.word(&format!("{} {path} for {level}", around.record), readers);
            by_level.insert(level.word().to_owned(), json!(word));
        }
        Value::Object(by_level)
    }
}

/// Texts whose block stays inside, for whomever they were written.
const ALWAYS_INSIDE: &[&str] = &["Why.", "Factor.", "Verify."];

/// Shapes that stand in lists and state their own level.
fn is_block(name: &str) -> bool {
    matches!(name, "Entry" | "Action" | "Link" | "FooterLink")
}

fn is_own_word(names: &Value) -> bool {
    names["description"].as_str().is_some_and(|said| said.starts_with("A word of your own"))
}

fn is_nothing(schema: &Value) -> bool {
    schema["$ref"] == "#/$defs/Nothing" || schema["type"] == "null"
}

fn example(examples: &Value) -> String {
    let all = examples.as_array().map_or(&[][..], Vec::as_slice);
    let whole = all.iter().find(|one| one.as_str().is_some_and(|one| one.contains('T')));
    let one = whole.or(all.first()).and_then(Value::as_str);
    one.unwrap_or_default().to_owned()
}

fn scalar(schema: &Value, path: &str) -> Value {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if let Some(one) = schema["const"].as_str() {
        return json!(one);
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().find(|word| !word.is_null()).cloned().unwrap_or_default();
    }
    match kinds.iter().find(|kind| **kind != "null") {
        Some(&"boolean") => json!(true),
        Some(&"integer") => json!(3),
        Some(&"number") => json!(0.5),
        Some(&"string") if schema["examples"].is_array() => json!(example(&schema["examples"])),
        Some(_) | None => panic!("{path}: no value is known for {schema}"),
    }
}
