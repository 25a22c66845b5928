//! Mutations of the sample casebook: one fault put into a record, and exactly the findings that
//! follow. `tests/mutations/*.txt` holds them:
//!
//! ```text
//! == what was done
//! @ the file
//! - the text that stands there once (several lines are one text)
//! + what replaces it
//! = RULE file:line   (or `= nothing`)
//! ```
//!
//! `UPDATE=1` writes the findings anew; read the difference.

#[path = "support/checked.rs"]
mod checked;

use casebook::load::Memory;
use checked::Checked;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// The sample's own as-of.
const AS_OF: &str = "2026-09-30T16:00:00Z";

type Texts = BTreeMap<String, Vec<u8>>;

#[test]
fn each_mutation_gives_exactly_its_findings() {
    let sample = sample();
    let before = findings(&sample);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mutations");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("there")
        .map(|entry| entry.expect("readable").path())
        .collect();
    paths.sort();
    let (mut count, mut differences) = (0, String::new());
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let mut rewritten = String::new();
        for mutation in mutations(&text) {
            count += 1;
            let after = findings(&mutation.of(&sample));
            let lost: Vec<&String> = before.difference(&after).collect();
            assert!(lost.is_empty(), "{}: no longer found: {lost:?}", mutation.title);
            let found: Vec<String> = after.difference(&before).cloned().collect();
            rewritten += &mutation.written(&found);
        }
        let same = text == rewritten;
        if !same && std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &rewritten).expect("files can be written");
        } else if !same {
            for (want, got) in text.lines().zip(rewritten.lines()).filter(|(a, b)| a != b).take(6) {
                let name = path.display();
                writeln!(differences, "{name}: wanted {want}\n  found {got}").expect("into memory");
            }
        }
    }
    assert!(differences.is_empty(), "UPDATE=1 writes them anew:\n{differences}");
    assert!(count >= 40, "{count} mutations");
}

/// One mutation: what is done to which files.
struct Mutation<'t> {
    title: &'t str,
    /// The lines that say what is done, as they were written.
    lines: Vec<&'t str>,
}

fn mutations(text: &str) -> Vec<Mutation<'_>> {
    let blocks = text.split("== ").skip(1);
    blocks
        .map(|block| {
            let mut lines = block.lines();
            let title = lines.next().expect("a title");
            let lines = lines.filter(|line| !line.starts_with('=') && !line.is_empty()).collect();
            Mutation { title, lines }
        })
        .collect()
}

impl Mutation<'_> {
    fn of(&self, sample: &Texts) -> Texts {
        let mut texts = sample.clone();
        let (mut file, mut old, mut new) = (String::new(), Vec::new(), Vec::new());
        for line in self.lines.iter().copied().chain(["@"]) {
            let rest = line.get(2..).unwrap_or_default();
            let begins = line.starts_with('@') || (line.starts_with('-') && !new.is_empty());
            if begins && !old.is_empty() {
                replace(&mut texts, self.title, &file, &old, &new);
                (old, new) = (Vec::new(), Vec::new());
            }
            match line.chars().next() {
                Some('@') => rest.clone_into(&mut file),
                Some('-') => old.push(rest),
                Some('+') => new.push(rest),
                other => panic!("{}: {other:?} begins no line", self.title),
            }
        }
        texts
    }

    fn written(&self, found: &[String]) -> String {
        let mut text = format!("== {}\n", self.title);
        for line in &self.lines {
            writeln!(text, "{line}").expect("into memory");
        }
        for finding in found {
            writeln!(text, "= {finding}").expect("into memory");
        }
        if found.is_empty() {
            text += "= nothing\n";
        }
        text + "\n"
    }
}

/// Puts a text in the place of another; a file whose whole text is `*` goes away.
fn replace(texts: &mut Texts, title: &str, file: &str, old: &[&str], new: &[&str]) {
    if old == ["*"] {
        assert!(texts.remove(file).is_some(), "{title}: there is no {file}");
        return;
    }
    let text = texts.get_mut(file).unwrap_or_else(|| panic!("{title}: there is no {file}"));
    let before = String::from_utf8(text.clone()).expect("UTF-8");
    let old = old.join("\n");
    assert_eq!(before.matches(&old).count(), 1, "{title}: `{old}` must stand once in {file}");
    *text = before.replace(&old, &new.join("\n")).into_bytes();
}

/// All files of the sample that a check reads.
fn sample() -> Texts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let below = ["incidents", "problems"].iter().flat_map(|folder| {
        walkdir::WalkDir::new(root.join(folder)).into_iter().map(|entry| entry.expect("readable"))
    });
    let mut texts: Texts = below
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below it");
            let name = path.to_string_lossy().replace('\\', "/");
            (name, std::fs::read(entry.path()).expect("readable"))
        })
        .collect();
    for name in ["casebook.yaml", "maintenance.yaml", "deployments.yaml"] {
        texts.insert(name.to_owned(), std::fs::read(root.join(name)).expect("readable"));
    }
    texts
}

/// `RULE file:line` of every finding.
fn findings(texts: &Texts) -> BTreeSet<String> {
    let as_of = AS_OF.parse().expect("a time");
    let files = texts.iter().map(|(path, text)| (path.clone(), text.clone()));
    let checked = Checked::from(Box::new(Memory::new(files)), as_of, as_of);
    let shown = checked.json().into_iter();
    shown.map(|one| format!("{} {}:{}", one.rule, one.place.file, one.place.line)).collect()
}
