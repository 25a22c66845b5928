//! The records that stand in a casebook already: which ids are taken, which records an import
//! wrote, and whether somebody changed them since.

use super::ImportError;
use super::draft::digest;
use crate::load::yaml;
use crate::model::id;
use crate::model::shape::{FileId, Kind, Node};
use crate::model::time::date_of;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

/// A record that an earlier import wrote.
#[derive(Debug, Clone)]
pub(super) struct Written {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its path from the root, with `/`.
    pub(super) name: String,
    /// Its text, with plain line ends.
    pub(super) text: String,
    /// The day of its import.
    pub(super) on: Option<Date>,
    /// Nobody changed it since.
    pub(super) is_untouched: bool,
}

/// The records of a casebook, as far as an import has to know them.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    /// Ids in lower case: ids are unique without case.
    taken: BTreeSet<String>,
    /// What imports of this source wrote, by the file they read.
    written: BTreeMap<String, VecDeque<Written>>,
    /// The services that those records refer to.
    services: BTreeSet<String>,
}

impl Shelf {
    /// Reads the records below a casebook's root. A folder that is not there is empty.
    pub(super) fn read(root: &Path, source: &str) -> Result<Self, ImportError> {
        let mut shelf = Self::default();
        for folder in ["incidents", "problems"] {
            let top = root.join(folder);
            if !top.exists() {
                continue;
            }
            let hidden = |name: &str| name.starts_with(['.', '_']);
            let walk = walkdir::WalkDir::new(&top).sort_by_file_name().into_iter();
            let walk = walk.filter_entry(|entry| {
                entry.depth() == 0 || !hidden(&entry.file_name().to_string_lossy())
            });
            for entry in walk {
                let entry = entry.map_err(|error| ImportError::Read {
                    path: top.clone(),
                    error: error.into(),
                })?;
                if entry.file_type().is_file()
                    && entry.path().extension().is_some_and(|end| end == "yaml")
                {
                    shelf.add(root, entry.path(), source)?;
                }
            }
        }
        Ok(shelf)
    }

    fn add(&mut self, root: &Path, path: &Path, source: &str) -> Result<(), ImportError> {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder = path.parent().unwrap_or(root);
        let taken = match stem.as_str() {
            "incident" => folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            _ if folder.join("incident.yaml").exists() => return Ok(()),
            _ => stem,
        };
        self.taken.insert(taken.to_lowercase());
        let bytes =
            fs::read(path).map_err(|error| ImportError::Read { path: path.to_owned(), error })?;
        // What cannot be read was changed by somebody, and is that person's.
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        let text = text.replace("\r\n", "\n");
        if !text.contains("imported:") {
            return Ok(());
        }
        let Ok(record) = yaml::parse(&text, FileId::default()) else { return Ok(()) };
        let Some(imported) = value(&record, "imported") else { return Ok(()) };
        let field = |key: &str| value(imported, key).and_then(scalar);
        let Some(file) = field("file").filter(|_| field("from") == Some(source)) else {
            return Ok(());
        };
        let relative = path.strip_prefix(root).unwrap_or(path);
        let name = relative.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        let is_untouched = value(imported, "digest").is_some_and(|node| {
            let without = without_line(&text, node.place.start as usize);
            scalar(node) == Some(digest(&without).as_str())
        });
        let on = field("on").and_then(date_of);
        if let Some(Kind::List(effects)) = value(&record, "service_effects").map(|list| &list.kind)
        {
            let keys = effects.iter().filter_map(|effect| scalar(value(effect, "service")?));
            self.services.extend(keys.map(str::to_owned));
        }
        let file = file.to_owned();
        let written = Written { path: path.to_owned(), name, on, is_untouched, text };
        self.written.entry(file).or_default().push_back(written);
        Ok(())
    }

    /// The record that an earlier import made of this file.
    pub(super) fn take(&mut self, file: &str) -> Option<Written> {
        self.written.get_mut(file)?.pop_front()
    }

    /// Whether a record that an earlier import wrote refers to this service.
    pub(super) fn refers_to(&self, service: &str) -> bool {
        self.services.contains(service)
    }

    /// An id for a new record, made of a file's stem and not taken so far.
    pub(super) fn new_id(&mut self, stem: &str) -> String {
        // A file `incident.yaml` would make its folder one record, and strays of all its others.
        let is_taken = |id: &str| id == "incident" || self.taken.contains(id);
        let id = free_id(stem, "incident", |id| is_taken(&id.to_lowercase()));
        self.taken.insert(id.to_lowercase());
        id
    }
}

/// The text itself where it is an id, else its slug, with a number where that is taken.
pub(super) fn free_id(text: &str, fallback: &str, is_taken: impl Fn(&str) -> bool) -> String {
    // Room for the number.
    let limit = 90;
    let base = if id::valid(text).is_ok() && text.len() <= limit {
        text.to_owned()
    } else {
        id::slug(text, limit)
    };
    let base = if base.is_empty() { fallback.to_owned() } else { base };
    let numbered = (2u32..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|id| id::valid(id).is_ok() && !is_taken(id))
        .unwrap_or(base)
}

/// The value of a key of a mapping.
pub(super) fn value<'n, 'a>(node: &'n Node<'a>, key: &str) -> Option<&'n Node<'a>> {
    let Kind::Map(entries) = &node.kind else { return None };
    entries.iter().find(|(known, _)| known.text == key).map(|(_, value)| value)
}

/// A text.
pub(super) fn scalar<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    match &node.kind {
        Kind::Scalar { text, .. } => Some(text),
        Kind::List(_) | Kind::Map(_) => None,
    }
}

/// The text without the line that holds a byte.
fn without_line(text: &str, at: usize) -> String {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
    format!("{}{}", &text[..start], &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_valid_and_free() {
        let check = |text: &str, taken: &[&str], want: &str| {
            assert_eq!(
                free_id(text, "incident", |id| taken.contains(&id.to_lowercase().as_str())),
                want
            );
        };
        check(
            "2023-10-31-release-monitoring.org-outage",
            &[],
            "2023-10-31-release-monitoring.org-outage",
        );
        check("A", &["a"], "A-2");
        check("a", &["a", "a-2"], "a-3");
        check("Störung: Pool", &[], "stoerung-pool");
        check("日本", &[], "incident");
        check("con", &[], "con-2");
    }
}
