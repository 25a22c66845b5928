//! Names of services in, their keys in the casebook out, and casebook.yaml with those it lacked.

use super::draft::FoundService;
use super::shelf::{Shelf, free_id, scalar, value};
use super::write::{self, Value};
use super::{ImportError, insert};
use crate::load::yaml;
use crate::model::id;
use crate::model::shape::{FileId, Kind, Node};
use std::collections::BTreeSet;
use std::path::Path;

/// The services of a casebook and their keys.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    /// casebook.yaml, where there is one.
    text: Option<String>,
    /// Names and keys: those of the casebook, then those of the import.
    known: Vec<(String, String)>,
    /// What the casebook lacks.
    added: Vec<(String, FoundService)>,
}

impl Catalogue {
    /// The services of casebook.yaml; `None` where there is none.
    pub(super) fn of(path: &Path, text: Option<String>) -> Result<Self, ImportError> {
        let mut catalogue = Self::default();
        if let Some(text) = text {
            let broken = |reason: String| ImportError::Casebook { path: path.to_owned(), reason };
            let book = parse(&text).map_err(broken)?;
            let version =
                value(&book, "casebook").and_then(scalar).and_then(|text| text.parse::<u64>().ok());
            if let Some(newer) = version.filter(|version| *version > 1) {
                return Err(broken(format!(
                    "it has format version {newer}, and this program writes version 1"
                )));
            }
            if let Some(services) = value(&book, "services").filter(|services| !services.is_empty())
            {
                let Kind::Map(entries) = &services.kind else {
                    return Err(broken("`services` is not a mapping".to_owned()));
                };
                for (key, service) in entries {
                    // Without a name of its own, a service is called by its key.
                    let name = value(service, "name").and_then(scalar).unwrap_or_default();
                    catalogue.known.push((name.to_owned(), key.text.clone().into_owned()));
                }
            }
            catalogue.text = Some(text);
        }
        Ok(catalogue)
    }

    /// The key of a service; one that the casebook lacks is added.
    pub(super) fn key(&mut self, service: &FoundService, records: &Shelf) -> String {
        let slug = id::slug(&service.name, 90);
        let by_name = self.known.iter().find(|(name, _)| *name == service.name);
        // A name that leads elsewhere was given to it after an import had made the key.
        let was_renamed = |name: &str| id::slug(name, 90) != slug && records.refers_to(&slug);
        let by_slug = || {
            let is_it = |name: &str| name.is_empty() || was_renamed(name);
            self.known.iter().find(|(name, key)| *key == slug && is_it(name))
        };
        if let Some((_, key)) = by_name.or_else(by_slug) {
            return key.clone();
        }
        let taken: BTreeSet<_> = self.known.iter().map(|(_, key)| key.to_lowercase()).collect();
        let key = free_id(&slug, "service", |key| taken.contains(&key.to_lowercase()));
        self.known.push((service.name.clone(), key.clone()));
        self.added.push((key.clone(), service.clone()));
        key
    }

    /// The text of casebook.yaml, where it has to be written.
    pub(super) fn new_text(
        &self,
        path: &Path,
        organisation: &str,
        zone_name: &str,
    ) -> Result<Option<String>, ImportError> {
        let Some(old) = &self.text else {
            let entries = [
                ("casebook".to_owned(), Value::Bare("1".to_owned())),
                ("organisation".to_owned(), Value::Text(organisation.to_owned())),
                ("time_zone".to_owned(), Value::Text(zone_name.to_owned())),
                ("services".to_owned(), Value::Map(self.entries())),
            ];
            return Ok(Some(write::document(&entries)));
        };
        if self.added.is_empty() {
            return Ok(None);
        }
        let new = insert::services(old, &self.entries());
        new.map(Some).ok_or_else(|| ImportError::Casebook {
            path: path.to_owned(),
            reason: format!("its `services` cannot be extended; add {}", self.added_keys()),
        })
    }

    fn entries(&self) -> Vec<(String, Value)> {
        let entry = |(key, service): &(String, FoundService)| {
            let mut fields = vec![("name".to_owned(), Value::Text(service.name.clone()))];
            let description = service.description.clone();
            fields.extend(description.map(|text| ("description".to_owned(), Value::Text(text))));
            (key.clone(), Value::Map(fields))
        };
        self.added.iter().map(entry).collect()
    }

    fn added_keys(&self) -> String {
        self.added.iter().map(|(key, _)| format!("`{key}`")).collect::<Vec<_>>().join(", ")
    }
}

/// The tree of casebook.yaml, or what is wrong with it.
fn parse(text: &str) -> Result<Node<'_>, String> {
    yaml::parse(text, FileId::default()).map_err(|fault| {
        let line = super::prose::line_of(text, fault.place.start as usize) + 1;
        format!("line {line} cannot be read: {}", super::words(fault))
    })
}
