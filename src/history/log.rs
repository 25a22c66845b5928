//! The commits that touched the records' files, from one call of `git log`.

use super::{HistoryError, ask};
use crate::diagnostic::masked;
use crate::model::Keyed;
use crate::model::casebook::{Authors, Casebook};
use jiff::Timestamp;
use std::path::Path;

/// A commit that touched records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its id, whole.
    pub id: String,
    /// The commits before it; none for the first.
    pub parents: Vec<String>,
    /// When it was made, by the clock of whoever made it: when the change was recorded.
    pub time: Timestamp,
    /// The author's name; empty where it is an e-mail address.
    pub author: String,
    /// The first line of its message, with e-mail addresses and secrets masked.
    pub subject: String,
    /// A shallow clone is cut off here: what the commit changed is not known.
    pub is_cut: bool,
}

impl Commit {
    /// The id as people write it: 12 letters.
    pub fn short(&self) -> &str {
        self.id.get(..12).unwrap_or(&self.id)
    }

    /// The author as casebook.yaml's `history.authors` lets them be shown: not at all, by name, or
    /// only where the name is that of a role or a team, as a shared account's may be.
    pub fn shown_author<'c>(&'c self, config: &'c Casebook) -> Option<&'c str> {
        let stated = config.history.get().and_then(|history| history.authors.copied());
        match stated.unwrap_or(Authors::Hide) {
            Authors::Hide => None,
            Authors::Name => Some(self.author.as_str()).filter(|name| !name.is_empty()),
            Authors::Role => {
                let teams = config.teams.get().into_iter().flat_map(Keyed::iter);
                let teams = teams.map(|(key, team)| (key, team.value.name.get()));
                let roles = config.roles.get().into_iter().flat_map(Keyed::iter);
                let roles = roles.map(|(key, role)| (key, role.value.name.get()));
                teams.chain(roles).find_map(|(key, name)| {
                    let name = name.map_or(key, String::as_str);
                    (key == self.author || name == self.author).then_some(name)
                })
            }
        }
    }
}

/// A commit with the files it touched, from the casebook's root.
#[derive(Debug)]
pub(super) struct Touched {
    pub commit: Commit,
    /// The name before, where it had another, and the name.
    pub files: Vec<(Option<String>, String)>,
}

/// Before each commit; no status of a file begins so.
const MARK: u8 = 1;

/// The newest first, and each before the commits that came before it.
pub(super) fn touched(
    root: &Path,
    commit: &str,
    prefix: &str,
) -> Result<Vec<Touched>, HistoryError> {
    let answer = ask(
        root,
        &[
            "log",
            "-z",
            "--topo-order",
            // The first commit and merges that changed what they merged are changes too, whatever
            // the configuration says.
            "--root",
            "-c",
            "--name-status",
            "--find-renames=50%",
            "-l400",
            "--no-ext-diff",
            "--no-textconv",
            "--no-relative",
            "--no-color",
            "--no-show-signature",
            "--no-notes",
            "--decorate=full",
            "--encoding=UTF-8",
            "--format=tformat:%x01%H%x00%P%x00%ct%x00%D%x00%aN%x00%s",
            commit,
            "--",
            "incidents",
            "problems",
        ],
    )?;
    Ok(parsed(&answer, prefix))
}

fn parsed(answer: &[u8], prefix: &str) -> Vec<Touched> {
    let mut tokens = answer.split(|byte| *byte == 0);
    let mut all: Vec<Touched> = Vec::new();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    while let Some(token) = tokens.next() {
        if let Some(id) = token.strip_prefix(&[MARK]) {
            let mut next = || tokens.next().map(text).unwrap_or_default();
            let (parents, time, names) = (next(), next(), next());
            let commit = Commit {
                id: text(id),
                parents: parents.split_whitespace().map(str::to_owned).collect(),
                time: time.parse().ok().and_then(second).unwrap_or_default(),
                is_cut: names.split(", ").any(|name| name == "grafted"),
                author: author(&next()),
                subject: shown(&next()),
            };
            all.push(Touched { commit, files: Vec::new() });
            continue;
        }
        // git puts a line break between a commit and its files.
        let status = token.strip_prefix(b"\n").unwrap_or(token);
        let (Some(kind), Some(last)) = (status.first(), all.last_mut()) else { continue };
        let mut path = || {
            let path = tokens.next().map(text)?;
            path.strip_prefix(prefix).map(str::to_owned)
        };
        // A merge has a letter for each parent and names the file once; a rename has a figure.
        let is_renamed = matches!(kind, b'R' | b'C') && status.iter().any(u8::is_ascii_digit);
        let old = if is_renamed { path() } else { None };
        if let Some(new) = path() {
            last.files.push((old.filter(|_| *kind == b'R'), new));
        }
    }
    all
}

fn second(second: i64) -> Option<Timestamp> {
    Timestamp::from_second(second).ok()
}

/// Some are called by their address.
fn author(name: &str) -> String {
    if name.contains('@') { String::new() } else { shown(name) }
}

/// One line without addresses and secrets.
fn shown(text: &str) -> String {
    let masked = masked(text);
    let words = masked.split_whitespace().map(|word| if is_address(word) { "…" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a word is, or holds, an e-mail address.
fn is_address(word: &str) -> bool {
    word.match_indices('@').any(|(at, _)| {
        let before = word[..at].chars().next_back();
        let after = word[at + 1..].chars().next();
        [before, after].iter().all(|one| one.is_some_and(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_git_is_taken_apart() {
        let answer = "\u{1}aa\0p q\x001780000000\0HEAD -> refs/heads/main\0Ann\0Merge <x@example.com>\0\
            \0MM\0b/incidents/y.yaml\0\u{1}bb\0\x001770000000\0grafted, refs/heads/w\0a@example.com\0\
            Two\0\nR100\0b/incidents/x.yaml\0b/incidents/y.yaml\0A\0other.yaml\0";
        let all = parsed(answer.as_bytes(), "b/");
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].files, [(None, "incidents/y.yaml".to_owned())]);
        assert_eq!(all[0].commit.parents, ["p", "q"]);
        assert_eq!((&*all[0].commit.author, &*all[0].commit.subject), ("Ann", "Merge …"));
        let rename = (Some("incidents/x.yaml".to_owned()), "incidents/y.yaml".to_owned());
        assert_eq!(all[1].files, [rename]);
        assert!(all[1].commit.is_cut && all[1].commit.author.is_empty());
    }
}
