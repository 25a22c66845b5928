//! Which files are records: sorts the tree's entries into records and strays (format.md,
//! principle 4).

use super::files::{Entry, EntryKind};
use std::collections::BTreeMap;

/// The files of a record in a folder, by position in the list of entries.
#[derive(Debug, Clone, Default)]
pub(super) struct RecordFolder {
    /// The folder from the root.
    pub folder: String,
    /// incident.yaml.
    pub main: usize,
    /// timeline.yaml.
    pub timeline: Option<usize>,
    /// rca.yaml.
    pub rca: Option<usize>,
    /// actions.yaml.
    pub actions: Option<usize>,
    /// Everything below `attachments/`.
    pub attachments: Vec<usize>,
}

/// A file that nothing reads, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stray {
    /// Ends in `.yml`.
    Yml,
    /// In a record's folder, and none of its files.
    InRecord,
    /// timeline.yaml and the like without incident.yaml.
    NoMain,
    /// Below a folder of `problems/`.
    Deep,
    /// A record inside the folder of this record.
    Inside(String),
    /// A link, a special file or a folder that cannot be listed.
    Unreadable(&'static str),
}

/// The tree, sorted.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Records in folders.
    pub folders: Vec<RecordFolder>,
    /// One-file records.
    pub single: Vec<usize>,
    /// Problem records.
    pub problems: Vec<usize>,
    /// Files that nothing reads.
    pub strays: Vec<(usize, Stray)>,
}

const SECTIONS: [&str; 3] = ["timeline.yaml", "rca.yaml", "actions.yaml"];

/// Sorts the entries.
pub(super) fn sort(entries: &[Entry]) -> Tree {
    let mut tree = Tree::default();
    let mut records: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some(folder) = entry
            .path
            .strip_suffix("/incident.yaml")
            .filter(|folder| folder.starts_with("incidents/"))
        else {
            continue;
        };
        // Entries are sorted, so an outer folder's main file may come after an inner one's
        // (`a/b/incident.yaml` before `a/incident.yaml`): nesting is judged below.
        records.insert(folder, at);
    }
    for (folder, main) in &records {
        match outer(folder, &records) {
            Some(outer) => tree
                .strays
                .push((*main, Stray::Inside(outer.rsplit('/').next().unwrap_or(outer).to_owned()))),
            None => tree.folders.push(RecordFolder {
                folder: (*folder).to_owned(),
                main: *main,
                ..RecordFolder::default()
            }),
        }
    }
    for (at, entry) in entries.iter().enumerate() {
        if let Some(folder) = outer(&entry.path, &records) {
            let Ok(position) =
                tree.folders.binary_search_by(|record| record.folder.as_str().cmp(folder))
            else {
                continue;
            };
            let inside = &entry.path[folder.len() + 1..];
            // What lies in a record inside a record is told by that record's own stray.
            let nested = records.keys().any(|inner| {
                inner.len() > folder.len()
                    && entry.path.strip_prefix(inner).is_some_and(|rest| rest.starts_with('/'))
            });
            sort_inside(&mut tree, position, at, entry, inside, nested);
        } else if entry.path.starts_with("incidents/") {
            sort_incident(&mut tree, at, entry);
        } else if entry.path.starts_with("problems/") {
            sort_problem(&mut tree, at, entry);
        } else if matches!(entry.path.as_str(), "incidents" | "problems") {
            if let Some(stray) = kind_of_stray(entry) {
                tree.strays.push((at, stray));
            } else if entry.kind != EntryKind::Folder {
                tree.strays.push((at, Stray::Unreadable("not_a_folder")));
            }
        } else if matches!(
            entry.path.as_str(),
            "casebook.yml" | "maintenance.yml" | "deployments.yml"
        ) {
            tree.strays.push((at, Stray::Yml));
        }
    }
    tree
}

/// The outermost record's folder that a path lies in.
fn outer<'a>(path: &'a str, records: &BTreeMap<&str, usize>) -> Option<&'a str> {
    path.match_indices('/').map(|(at, _)| &path[..at]).find(|folder| records.contains_key(folder))
}

fn sort_inside(
    tree: &mut Tree,
    record: usize,
    at: usize,
    entry: &Entry,
    inside: &str,
    nested: bool,
) {
    let files = &mut tree.folders[record];
    let is_folder = entry.kind == EntryKind::Folder;
    match inside {
        "incident.yaml" => {}
        "timeline.yaml" => files.timeline = Some(at),
        "rca.yaml" => files.rca = Some(at),
        "actions.yaml" => files.actions = Some(at),
        "attachments" if is_folder => {}
        "attachments" => tree.strays.push((at, kind_of_stray(entry).unwrap_or(Stray::InRecord))),
        _ if inside.starts_with("attachments/") => files.attachments.push(at),
        _ if is_folder || nested => {}
        _ if inside.ends_with("/incident.yaml") => {}
        _ if is_yml(inside) => tree.strays.push((at, Stray::Yml)),
        _ => tree.strays.push((at, kind_of_stray(entry).unwrap_or(Stray::InRecord))),
    }
}

fn sort_incident(tree: &mut Tree, at: usize, entry: &Entry) {
    let name = entry.path.rsplit('/').next().unwrap_or_default();
    if let Some(stray) = kind_of_stray(entry) {
        // Links and special files matter only where a record would be read from them; a link
        // without an ending may be a folder of records.
        if ends_in(name, "yaml") || !name.contains('.') || entry.kind == EntryKind::Closed {
            tree.strays.push((at, stray));
        }
    } else if is_yml(name) {
        tree.strays.push((at, Stray::Yml));
    } else if SECTIONS.contains(&name) && entry.kind != EntryKind::Folder {
        tree.strays.push((at, Stray::NoMain));
    } else if ends_in(name, "yaml") {
        tree.single.push(at);
    }
}

fn sort_problem(tree: &mut Tree, at: usize, entry: &Entry) {
    let inside = &entry.path["problems/".len()..];
    if let Some(stray) = kind_of_stray(entry) {
        if ends_in(inside, "yaml") || !inside.contains('.') || entry.kind == EntryKind::Closed {
            tree.strays.push((at, stray));
        }
    } else if is_yml(inside) {
        tree.strays.push((at, Stray::Yml));
    } else if ends_in(inside, "yaml") {
        if inside.contains('/') {
            tree.strays.push((at, Stray::Deep));
        } else {
            tree.problems.push(at);
        }
    }
}

fn kind_of_stray(entry: &Entry) -> Option<Stray> {
    match entry.kind {
        EntryKind::Link => Some(Stray::Unreadable("link")),
        EntryKind::Special => Some(Stray::Unreadable("special")),
        EntryKind::Closed => Some(Stray::Unreadable("closed")),
        EntryKind::File(_) | EntryKind::Folder => None,
    }
}

fn is_yml(name: &str) -> bool {
    ends_in(name, "yml")
}

fn ends_in(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_and_strays_are_told_apart() {
        let paths = [
            "casebook.yaml",
            "casebook.yml",
            "incidents",
            "incidents/2026",
            "incidents/2026/a.yaml",
            "incidents/2026/b",
            "incidents/2026/b/attachments",
            "incidents/2026/b/attachments/x.log",
            "incidents/2026/b/incident.yaml",
            "incidents/2026/b/inner",
            "incidents/2026/b/inner/incident.yaml",
            "incidents/2026/b/notes.txt",
            "incidents/2026/b/timeline.yaml",
            "incidents/2026/c.yml",
            "incidents/2026/d/rca.yaml",
            "incidents/README.md",
            "problems/P.yaml",
            "problems/old/Q.yaml",
        ];
        let folders = [
            "incidents",
            "incidents/2026",
            "incidents/2026/b",
            "incidents/2026/b/attachments",
            "incidents/2026/b/inner",
        ];
        let entries: Vec<Entry> = paths
            .iter()
            .map(|path| Entry {
                path: (*path).to_owned(),
                kind: if folders.contains(path) { EntryKind::Folder } else { EntryKind::File(1) },
            })
            .collect();
        let tree = sort(&entries);
        let name = |at: &usize| entries[*at].path.as_str();
        assert_eq!(tree.single.iter().map(name).collect::<Vec<_>>(), ["incidents/2026/a.yaml"]);
        assert_eq!(tree.folders.len(), 1);
        let record = &tree.folders[0];
        assert_eq!(
            (record.folder.as_str(), record.timeline.as_ref().map(name)),
            ("incidents/2026/b", Some("incidents/2026/b/timeline.yaml"))
        );
        assert_eq!(
            record.attachments.iter().map(name).collect::<Vec<_>>(),
            ["incidents/2026/b/attachments/x.log"]
        );
        assert_eq!(tree.problems.iter().map(name).collect::<Vec<_>>(), ["problems/P.yaml"]);
        let strays: Vec<_> =
            tree.strays.iter().map(|(at, stray)| (name(at), stray.clone())).collect();
        assert_eq!(
            strays,
            [
                ("incidents/2026/b/inner/incident.yaml", Stray::Inside("b".to_owned())),
                ("casebook.yml", Stray::Yml),
                ("incidents/2026/b/notes.txt", Stray::InRecord),
                ("incidents/2026/c.yml", Stray::Yml),
                ("incidents/2026/d/rca.yaml", Stray::NoMain),
                ("problems/old/Q.yaml", Stray::Deep),
            ]
        );
    }
}
