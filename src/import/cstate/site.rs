//! Paths in, the issues of a cState site and its catalogue of services out.

use super::front::{self, Entries};
use crate::import::{FoundService, ImportError, Note};
use crate::load::yaml;
use crate::model::shape::{FileId, Kind};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Hugo's names for its configuration, in the order in which Hugo looks.
const CONFIGS: &[&str] = &[
    "hugo.yaml",
    "hugo.yml",
    "hugo.toml",
    "hugo.json",
    "config.yaml",
    "config.yml",
    "config.toml",
    "config.json",
    "config/_default/hugo.yaml",
    "config/_default/hugo.yml",
    "config/_default/config.yaml",
    "config/_default/config.yml",
];

/// An issue's file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct IssueFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// Its name from the site's root, with `/`.
    pub(super) name: String,
}

/// What the paths lead to.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// The site's title.
    pub(super) title: Option<String>,
    /// The catalogue.
    pub(super) services: Vec<FoundService>,
    /// The issues in order of their names, path by path.
    pub(super) issues: Vec<IssueFile>,
    /// What could not be read, and what is no issue.
    pub(super) notes: Vec<Note>,
}

/// Finds the issues below the paths: a site's root, a folder of issues, or single files.
pub(super) fn find(paths: &[PathBuf]) -> Result<Site, ImportError> {
    let mut site = Site::default();
    let mut seen_roots = BTreeSet::new();
    let mut seen_files = BTreeSet::new();
    for given in paths {
        let unreadable = |error| ImportError::Read { path: given.clone(), error };
        let path = fs::canonicalize(given).map_err(unreadable)?;
        let (root, config) = root_of(&path);
        let start = [path.join("content/issues"), path.join("issues"), path.clone()]
            .into_iter()
            .find(|candidate| candidate.exists())
            .unwrap_or_else(|| path.clone());
        let mut found = 0;
        for entry in walkdir::WalkDir::new(&start).sort_by_file_name() {
            let entry = entry
                .map_err(|error| ImportError::Read { path: given.clone(), error: error.into() })?;
            if entry.file_type().is_dir() {
                continue;
            }
            let name = name_from(&root, entry.path());
            match kind_of(entry.path()) {
                FileKind::Issue if entry.path_is_symlink() => {
                    let message = "a link to another place, which is not followed: left out";
                    site.notes.push(Note::new(&name, 1, message));
                }
                FileKind::Issue => {
                    found += 1;
                    if seen_files.insert(entry.path().to_owned()) {
                        site.issues.push(IssueFile { path: entry.into_path(), name });
                    }
                }
                FileKind::Section => {
                    let message = "a page of the site and no issue: left out";
                    site.notes.push(Note::new(&name, 1, message));
                }
                FileKind::Other => {}
            }
        }
        if found == 0 {
            return Err(ImportError::NothingFound { path: given.clone() });
        }
        if seen_roots.insert(root.clone())
            && let Some(config) = config
        {
            read_config(&mut site, &name_from(&root, &config), &config);
        }
    }
    Ok(site)
}

enum FileKind {
    Issue,
    Section,
    Other,
}

fn kind_of(path: &Path) -> FileKind {
    let is_markdown = path.extension().is_some_and(|extension| {
        extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
    });
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match (is_markdown, &*stem) {
        (false, _) => FileKind::Other,
        (true, stem) if stem == "_index" || stem.starts_with("_index.") => FileKind::Section,
        (true, stem) if stem.starts_with('.') => FileKind::Other,
        (true, _) => FileKind::Issue,
    }
}

/// The root of the site that a path lies in, and its configuration: the nearest folder upward
/// with both a configuration and `content`, else the folder that holds `content`, else the path.
fn root_of(path: &Path) -> (PathBuf, Option<PathBuf>) {
    let config_in = |folder: &Path| {
        CONFIGS.iter().map(|name| folder.join(name)).find(|config| config.is_file())
    };
    let folder = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let with_content = folder.ancestors().filter(|ancestor| ancestor.join("content").is_dir());
    for ancestor in with_content.clone() {
        if let Some(config) = config_in(ancestor) {
            return (ancestor.to_owned(), Some(config));
        }
    }
    let inside = folder
        .ancestors()
        .find(|ancestor| ancestor.file_name().is_some_and(|name| name == "content"));
    let root = inside.and_then(Path::parent).unwrap_or(folder);
    (root.to_owned(), config_in(folder))
}

fn name_from(root: &Path, path: &Path) -> String {
    let relative = path.strip_prefix(root).unwrap_or(path);
    relative.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Title and `params.systems`. A configuration that cannot be read costs the catalogue and no
/// more: the issues name their services themselves.
fn read_config(site: &mut Site, name: &str, path: &Path) {
    let unread = |line: usize, why: &str| {
        Note::new(
            name,
            line,
            format!("{why}: title and catalogue are unknown, services are those that issues name"),
        )
    };
    if path.extension().is_some_and(|extension| extension == "toml") {
        return site.notes.push(unread(1, "a TOML file, which is not read"));
    }
    let text = match fs::read(path).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => return site.notes.push(unread(1, "not UTF-8")),
        Err(error) => return site.notes.push(unread(1, &error.to_string())),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let config = match yaml::parse(text, FileId::default()) {
        Ok(config) => config,
        Err(fault) => {
            let line = front::line_of(text, fault.place) + 1;
            return site.notes.push(unread(
                line,
                &format!("not YAML that can be read ({})", crate::import::words(fault)),
            ));
        }
    };
    let entries = Entries::of(&config);
    if site.title.is_none() {
        site.title = entries.text("title").map(|(title, _)| title);
    }
    let params = entries.get("params").map(|(_, node)| Entries::of(node)).unwrap_or_default();
    let Some((_, systems)) = params.get("systems") else { return };
    let Kind::List(systems) = &systems.kind else { return };
    for system in systems {
        // Before v4, a system was its name and no more.
        if let Kind::Scalar { text, .. } = &system.kind {
            site.services.push(FoundService { name: text.trim().to_owned(), description: None });
            continue;
        }
        let system = Entries::of(system);
        if let Some((name, _)) = system.text("name") {
            let description = system.text("description").map(|(text, _)| text);
            site.services.push(FoundService { name, description });
        }
    }
}
