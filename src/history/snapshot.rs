//! The casebook as a revision holds it, read through git: the working tree is left alone.

use super::changed::{changed_since, commit_of, common_with, paths};
use super::{HistoryError, ask, git, line, why};
use crate::load::{Entry, EntryKind, Files, MOST_BYTES, Unreadable};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::process::{ChildStdout, Stdio};

/// What two revisions are compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fork {
    /// The last commit that both have in common.
    pub base: String,
    /// The commit that is looked at; `None` is the working tree.
    pub head: Option<String>,
}

/// The casebook's files at a commit.
#[derive(Debug, Default)]
pub struct Snapshot {
    kinds: BTreeMap<String, EntryKind>,
    texts: BTreeMap<String, Vec<u8>>,
}

/// Where the revision that is looked at (the working tree without one) left the other.
pub fn fork(root: &Path, base: &str, head: Option<&str>) -> Result<Fork, HistoryError> {
    // First, so that a folder outside of git is not called a wrong revision.
    ask(root, &["rev-parse", "--show-cdup"])?;
    let tip = match head {
        Some(head) => commit_of(root, head)?,
        None => line(root, &["rev-parse", "--verify", "--quiet", "HEAD"])
            .map_err(|_| HistoryError::NoCommit(base.to_owned()))?,
    };
    let base = common_with(root, base, &tip)?;
    Ok(Fork { base, head: head.map(|_| tip) })
}

/// The files of the casebook that differ between the two, with `/` from the casebook's root.
pub fn differing(root: &Path, fork: &Fork) -> Result<BTreeSet<String>, HistoryError> {
    let Some(head) = &fork.head else { return changed_since(root, &fork.base) };
    let options = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff"];
    let rest = ["--no-textconv", "--end-of-options", &fork.base, head, "--"];
    let answer = ask(root, &options.into_iter().chain(rest).collect::<Vec<_>>())?;
    Ok(paths(&answer).collect())
}

/// The casebook at a commit: its records whole, other files by their first bytes, except those
/// that are `wanted` whole.
pub fn snapshot(
    root: &Path,
    commit: &str,
    wanted: &BTreeSet<String>,
) -> Result<Snapshot, HistoryError> {
    let listed = ask(root, &["ls-tree", "-r", "-l", "-z", "--end-of-options", commit])?;
    let mut snapshot = Snapshot::default();
    let mut blobs = Vec::new();
    for entry in listed.split(|byte| *byte == 0).filter(|entry| !entry.is_empty()) {
        let entry = String::from_utf8_lossy(entry);
        let Some((head, path)) = entry.split_once('\t') else { continue };
        let [mode, _, id, size] = head.split_whitespace().collect::<Vec<_>>()[..] else { continue };
        let kind = match mode {
            "120000" => EntryKind::Link,
            "160000" => EntryKind::Folder,
            _ => EntryKind::File(size.parse().unwrap_or(0)),
        };
        if let EntryKind::File(_) = kind
            && (is_read(path) || wanted.contains(path))
        {
            blobs.push((path.to_owned(), id.to_owned()));
        }
        snapshot.kinds.insert(path.to_owned(), kind);
    }
    snapshot.texts = contents(root, commit, &blobs, wanted)?;
    Ok(snapshot)
}

/// The commit by its whole id, where this repository has it with all that it stands for.
pub fn commit(root: &Path, id: &str) -> Result<String, HistoryError> {
    // First, so that a folder outside of git is not called a wrong revision.
    ask(root, &["rev-parse", "--show-cdup"])?;
    commit_of(root, id)
}

/// A file of the casebook as a commit holds it, whatever its size.
pub fn file_at(root: &Path, commit: &str, path: &str) -> Result<Vec<u8>, HistoryError> {
    ask(root, &["cat-file", "blob", &format!("{commit}:./{path}")])
}

/// Whether the loader looks into a file, be it only to see whether it is a picture.
fn is_read(path: &str) -> bool {
    !path.contains('/') || path.starts_with("incidents/") || path.starts_with("problems/")
}

fn is_yaml(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "yaml" || ending == "yml")
}

/// What the blobs hold, by path; one call of git for all.
fn contents(
    root: &Path,
    commit: &str,
    blobs: &[(String, String)],
    wanted: &BTreeSet<String>,
) -> Result<BTreeMap<String, Vec<u8>>, HistoryError> {
    if blobs.is_empty() {
        return Ok(BTreeMap::new());
    }
    let not_started = |fault: std::io::Error| match fault.kind() {
        ErrorKind::NotFound => HistoryError::NoGit,
        _ => HistoryError::NotStarted(fault),
    };
    let mut child = git(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(not_started)?;
    let (input, output) = (child.stdin.take(), child.stdout.take());
    let read = std::thread::scope(|scope| {
        // git answers while it is asked: who only writes would wait for ever.
        scope.spawn(move || {
            let Some(mut input) = input else { return };
            for (_, id) in blobs {
                if writeln!(input, "{id}").is_err() {
                    return;
                }
            }
        });
        let mut output = output.map(BufReader::new)?;
        let mut texts = BTreeMap::new();
        for (path, _) in blobs {
            let whole = is_yaml(path) || wanted.contains(path);
            texts.insert(path.clone(), blob(&mut output, whole)?);
        }
        Some(texts)
    });
    let ended = child.wait().map_err(not_started)?;
    match read {
        Some(texts) if ended.success() => Ok(texts),
        Some(_) => Err(why(root, "cat-file".to_owned(), "")),
        None => Err(HistoryError::Partial(commit.to_owned())),
    }
}

/// The longest beginning of a file that shows whether it is a picture.
const HEAD_BYTES: u64 = 64;

/// The next blob of git's answer, or what is kept of it; `None` where git lacks it.
fn blob(output: &mut BufReader<ChildStdout>, whole: bool) -> Option<Vec<u8>> {
    let mut head = String::new();
    output.read_line(&mut head).ok()?;
    let size: u64 = head.trim_end().rsplit_once(' ')?.1.parse().ok()?;
    let kept = if whole { MOST_BYTES + 1 } else { HEAD_BYTES }.min(size);
    let mut bytes = Vec::new();
    output.by_ref().take(kept).read_to_end(&mut bytes).ok()?;
    // What is not kept, and the line break after it.
    std::io::copy(&mut output.by_ref().take(size - kept + 1), &mut std::io::sink()).ok()?;
    (bytes.len() as u64 == kept).then_some(bytes)
}

impl Snapshot {
    /// Whether the commit holds a casebook at all.
    pub fn has_casebook(&self) -> bool {
        self.kinds.contains_key("casebook.yaml")
    }

    /// The regular files of a folder, by their names in it.
    pub fn names_in<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = &'s str> {
        let files = self.kinds.iter().filter(|(_, kind)| matches!(kind, EntryKind::File(_)));
        files.filter_map(move |(path, _)| path.strip_prefix(folder)?.strip_prefix('/'))
    }
}

impl Files for Snapshot {
    fn list(&self) -> Vec<Entry> {
        let entry = |(path, kind): (&String, &EntryKind)| Entry { path: path.clone(), kind: *kind };
        let mut entries: Vec<Entry> = self.kinds.iter().map(entry).collect();
        let folders = self
            .kinds
            .keys()
            .flat_map(|path| path.match_indices('/').map(|(at, _)| path[..at].to_owned()));
        entries.extend(folders.map(|path| Entry { path, kind: EntryKind::Folder }));
        let hidden = |path: &str| path.split('/').any(|name| name.starts_with(['.', '_']));
        entries.retain(|entry| is_read(&entry.path) && !hidden(&entry.path));
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        entries.dedup();
        entries
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        match self.kinds.get(path) {
            Some(EntryKind::File(size)) if *size > MOST_BYTES => Err(Unreadable::TooLarge(*size)),
            Some(EntryKind::Link) => Err(Unreadable::Link),
            Some(EntryKind::Folder) => Err(Unreadable::Folder),
            Some(EntryKind::File(_) | EntryKind::Special | EntryKind::Closed) | None => {
                let none = || Unreadable::Other("no such file".to_owned());
                self.texts.get(path).cloned().ok_or_else(none)
            }
        }
    }

    fn head(&self, path: &str) -> Result<Vec<u8>, Unreadable> {
        let none = || Unreadable::Other("no such file".to_owned());
        let bytes = self.texts.get(path).ok_or_else(none)?;
        Ok(bytes.iter().copied().take(64).collect())
    }
}
