//! Which commits touched which record, through its changes of name.

use super::log::{Commit, touched};
use super::{HistoryError, folder_in_repository, line};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The commits of all records.
#[derive(Debug, Default)]
pub struct History {
    commits: Vec<Commit>,
    records: BTreeMap<String, Trail>,
    /// What records were called, and what they are called now.
    renamed: BTreeMap<String, String>,
    /// The clone does not reach back to the beginning.
    pub is_shallow: bool,
    /// Where the casebook lies in its repository.
    pub(super) prefix: String,
}

/// What one record left behind.
#[derive(Debug, Default)]
pub(super) struct Trail {
    /// Positions in the commits, the newest first.
    commits: Vec<usize>,
    /// Every name that a file of the record ever had, from the casebook's root.
    pub paths: BTreeSet<String>,
}

impl History {
    /// The history of all records up to HEAD: two questions and one walk, whatever the number of
    /// records. `is_record` says which ids are records today.
    pub fn read(root: &Path, is_record: impl Fn(&str) -> bool) -> Result<Self, HistoryError> {
        Self::read_to(root, "HEAD", is_record)
    }

    /// The history up to a commit; `is_record` says which ids are records there.
    pub fn read_to(
        root: &Path,
        commit: &str,
        is_record: impl Fn(&str) -> bool,
    ) -> Result<Self, HistoryError> {
        // First, so that a folder outside of git is not called a repository without commits.
        let is_shallow = line(root, &["rev-parse", "--is-shallow-repository"])? == "true";
        line(root, &["rev-parse", "--verify", "--quiet", commit])
            .map_err(|_| HistoryError::NothingYet)?;
        let prefix = folder_in_repository(root);
        let walk = touched(root, commit, &prefix)?;
        let mut history = Self { is_shallow, prefix, ..Self::default() };
        let mut files = Vec::with_capacity(walk.len());
        for one in walk {
            history.commits.push(one.commit);
            files.push(one.files);
        }
        history.sort(&files, is_record);
        Ok(history)
    }

    /// From new to old. A branch may have gone on under a name that another had changed already:
    /// a name that is no record today is looked up among all changes of name.
    fn sort(&mut self, walk: &[Vec<(Option<String>, String)>], is_record: impl Fn(&str) -> bool) {
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for (old, new) in walk.iter().flatten() {
            if let Some((old, new)) = change_of_name(old.as_deref(), new) {
                let now = known.get(new).map_or(new, String::as_str).to_owned();
                if old != now && !is_record(old) {
                    known.entry(old.to_owned()).or_insert(now);
                }
            }
        }
        self.renamed = known;
        let mut earlier: BTreeMap<String, String> = BTreeMap::new();
        for (at, files) in walk.iter().enumerate() {
            let mut renames = Vec::new();
            for (old, new) in files {
                for path in old.iter().chain([new]) {
                    let Some(id) = record_of(path) else { continue };
                    let is_old = old.as_ref() == Some(path) && record_of(new).is_some();
                    let id = if is_old { record_of(new).unwrap_or(id) } else { id };
                    let id = earlier.get(id).or_else(|| self.renamed.get(id)).map_or(id, |now| now);
                    let trail = self.records.entry(id.to_owned()).or_default();
                    trail.paths.insert(path.clone());
                    if trail.commits.last() != Some(&at) {
                        trail.commits.push(at);
                    }
                }
                if let Some((old, new)) = change_of_name(old.as_deref(), new) {
                    let now = earlier.get(new).map_or(new, String::as_str);
                    renames.push((old.to_owned(), now.to_owned()));
                }
            }
            earlier.extend(renames);
        }
    }

    /// What a record is called today, where it, or one that became it, was ever committed.
    pub fn name_of<'h>(&'h self, id: &'h str) -> Option<&'h str> {
        let now = self.renamed.get(id).map_or(id, String::as_str);
        self.records.contains_key(now).then_some(now)
    }

    /// The commits that touched a record, the newest first.
    pub fn of(&self, id: &str) -> impl Iterator<Item = &Commit> {
        let commits = self.records.get(id).map_or(&[][..], |trail| trail.commits.as_slice());
        commits.iter().filter_map(|at| self.commits.get(*at))
    }

    /// Every name that a file of the record ever had.
    pub(super) fn paths_of(&self, id: &str) -> impl Iterator<Item = &str> {
        let trail = self.records.get(id);
        trail.into_iter().flat_map(|trail| trail.paths.iter().map(String::as_str))
    }
}

/// The ids, where the main file of a record became that of another.
fn change_of_name<'p>(old: Option<&'p str>, new: &'p str) -> Option<(&'p str, &'p str)> {
    let (old_id, new_id) = (record_of(old?)?, record_of(new)?);
    (old_id != new_id && is_main(old?) && is_main(new)).then_some((old_id, new_id))
}

/// The files of a record that hold one part of it.
pub(super) const PARTS: [&str; 3] = ["timeline", "rca", "actions"];

/// The part of a record that a file holds; `None` for its main file.
pub(super) fn part_of(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next()?.strip_suffix(".yaml")?;
    PARTS.into_iter().find(|part| *part == name && path.starts_with("incidents/"))
}

/// Whether a path is that of a record's main file.
pub(super) fn is_main(path: &str) -> bool {
    let is_yaml = Path::new(path).extension().is_some_and(|ending| ending == "yaml");
    is_yaml && part_of(path).is_none() && !path.contains("/attachments/")
}

/// The record that a file belongs to, by its path from the casebook's root.
fn record_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("incidents/").or_else(|| path.strip_prefix("problems/"))?;
    let last = |folder: &'_ str| folder.rfind('/').map_or(0, |at| at + 1);
    if let Some((folder, _)) = inside.split_once("/attachments/") {
        return folder.get(last(folder)..);
    }
    let (folder, name) = inside.rsplit_once('/').unwrap_or(("", inside));
    let stem = name.strip_suffix(".yaml")?;
    let in_folder = path.starts_with("incidents/") && (stem == "incident" || PARTS.contains(&stem));
    if in_folder && !folder.is_empty() { folder.get(last(folder)..) } else { Some(stem) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_the_record_that_its_path_names() {
        for (path, want) in [
            ("incidents/2026/a.yaml", Some("a")),
            ("incidents/2026/a/incident.yaml", Some("a")),
            ("incidents/a/timeline.yaml", Some("a")),
            ("incidents/2026/a/attachments/x/b.yaml", Some("a")),
            ("incidents/2026/a/notes.txt", None),
            ("incidents/incident.yaml", Some("incident")),
            ("problems/rca.yaml", Some("rca")),
            ("casebook.yaml", None),
        ] {
            assert_eq!(record_of(path), want, "{path}");
        }
    }

    #[test]
    fn names_are_followed_and_a_name_used_again_is_another_record() {
        let file = |path: &str| (None, path.to_owned());
        let rename = |old: &str, new: &str| (Some(old.to_owned()), new.to_owned());
        let walk = [
            vec![file("incidents/a.yaml")],
            vec![rename("incidents/b.yaml", "incidents/c/incident.yaml")],
            vec![rename("incidents/a.yaml", "incidents/b.yaml")],
            vec![file("incidents/a.yaml")],
        ];
        let mut history = History::default();
        history.sort(&walk, |id| matches!(id, "a" | "c"));
        let of = |id: &str| history.records.get(id).map(|trail| trail.commits.clone());
        assert_eq!(of("c"), Some(vec![1, 2, 3]));
        assert_eq!(of("a"), Some(vec![0]));
        assert_eq!(history.name_of("b"), Some("c"));
        assert_eq!(history.name_of("x"), None);
    }
}
