//! Whatever stands in a file: what is settled stays, and nothing is lost.

use crate::checked::SMALLEST;
use crate::program::{Casebook, tests};
use crate::property::holds;
use crate::{RECORD, Texts, indented, record, settled};
use casebook::load::{Disk, Files as _, yaml};
use casebook::model::shape::{FileId, Kind, Node};
use proptest::prelude::*;
use std::path::Path;

/// The texts of the shipped sample.
fn sample() -> Texts {
    let casebook = Casebook::sample();
    let disk = Disk::new(&casebook.root);
    let paths = casebook.files().into_iter();
    let yaml = paths.filter(|path| Path::new(path).extension().is_some_and(|end| end == "yaml"));
    yaml.map(|path| {
        let text = String::from_utf8(disk.read(&path).expect("readable")).expect("UTF-8");
        (path, text)
    })
    .collect()
}

#[test]
fn what_is_settled_stays_whatever_was_done_to_the_sample() {
    let sample = sample();
    assert_eq!(settled(&sample), sample);
    let folder = tests().join("mutations");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("there") {
        let text = std::fs::read_to_string(entry.expect("readable").path()).expect("UTF-8");
        for block in text.split("== ").skip(1) {
            let mut texts = sample.clone();
            let mut path = String::new();
            let (mut old, mut new) = (Vec::new(), Vec::new());
            for line in block.lines().chain(["@ "]) {
                if let Some(next) = line.strip_prefix("@ ") {
                    let edited = texts.get_mut(&path);
                    if let (Some(text), false) = (edited, old.is_empty()) {
                        *text = text.replacen(&old.join("\n"), &new.join("\n"), 1);
                    }
                    next.clone_into(&mut path);
                    (old, new) = (Vec::new(), Vec::new());
                } else if let Some(line) = line.strip_prefix("- ") {
                    old.push(line);
                } else if let Some(line) = line.strip_prefix("+ ") {
                    new.push(line);
                }
            }
            if texts != sample {
                // Only what differs: a record is read with its casebook alone.
                texts
                    .retain(|path, text| path == "casebook.yaml" || sample.get(path) != Some(text));
                settled(&texts);
                count += 1;
            }
        }
    }
    assert!(count > 30, "{count} mutations");
}

#[test]
fn every_case_of_the_suite_is_left_alone_or_settled() {
    let mut count = 0;
    for entry in std::fs::read_dir(tests().join("hostile/yaml-test-suite")).expect("there") {
        let path = entry.expect("readable").path();
        if path.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        let text = std::fs::read_to_string(path).expect("UTF-8");
        let tree = yaml::parse(&text, FileId(0)).expect("plain YAML");
        let Kind::List(items) = tree.kind else { panic!("a list") };
        for case in items.into_iter().filter_map(yaml_of) {
            let case = ["␣", "»", "—"]
                .iter()
                .fold(case, |text, mark| text.replace(mark, if *mark == "␣" { " " } else { "\t" }));
            let case = case.replace(['↵', '∎'], "");
            for path in [RECORD, "maintenance.yaml", "incidents/2026/f/incident.yaml"] {
                // As it is, and below keys in another order.
                let below = indented(&case);
                for text in [case.clone(), format!("summary:\n{below}# d\ntitle: c\n")] {
                    let texts = [("casebook.yaml", SMALLEST), (path, &text)];
                    settled(&texts.map(|(path, text)| (path.to_owned(), text.to_owned())).into());
                    count += 1;
                }
            }
        }
    }
    assert!(count > 1000, "{count}");
}

fn yaml_of(node: Node<'_>) -> Option<String> {
    let Kind::Map(entries) = node.kind else { return None };
    let (_, value) = entries.into_iter().find(|(key, _)| key.text == "yaml")?;
    match value.kind {
        Kind::Scalar { text, .. } => Some(text.into_owned()),
        Kind::List(_) | Kind::Map(_) => None,
    }
}

/// The parts of a record in any order, with remarks and blank lines between them.
fn any_record() -> impl Strategy<Value = String> {
    let parts: &[&[&str]] = &[
        &["title: a\n", "title: \"b\n  c\"   # d\n", "titel: a\n"],
        &["date: 2026-06-11\n", "date: 2026-10-25 # the clocks\n", ""],
        &[
            "service: s\n",
            "service_effects:\n- {share: 0.5, service: s}\n- to: 10:00\n  # why\n  service: s\n",
        ],
        &[
            "summary: |\n  a\n\n  # no remark\n",
            "summary: |+\n  a\n\n\n",
            "summary:\n  internal: a\n  public: >\n   b\n\n   c\n",
            "",
        ],
        &[
            "times: {resolved: 10:00:00, detected: 2026-06-11T07:00Z}\n",
            "times:\n    resolved: ~ 10:00\n\n    # early\n    detected: 09:00 # x\n      # deep\n",
            "times:\n  detected: 9:00\n",
        ],
        &[
            "timeline:\n  2026-06-12: []\n  # first\n  2026-06-11:\n  - {text: a, at: 10:00}\n  # b\n  - at: 09:00\n    text: |-\n      c\n\n    kind: note\n\n  - {at: x, text: d}\n",
            "timeline: {2026-06-11: [{at: 10:00, text: a}, {text: b, at: 09:00}]}\n",
            "",
        ],
        &["x-own: {b: 1, a: 2}\n", "x-own:\n  - 1\n  # 2\n", ""],
        &[
            "links: [{url: a, kind: code}, {url: b}]\n",
            "links:\n  -   url: a\n      kind: code\n  - kind: chat\n    url: b\n",
            "",
        ],
    ];
    let one = |choices: &'static [&'static str]| prop::sample::select(choices);
    let parts: Vec<_> = parts.iter().map(|choices| one(choices)).collect();
    let remarks =
        one(&["", "", "", "# remark\n", "\n", "\n# set off\n\n", "  # deep\n", "# glued\n\n"]);
    let remarks = prop::collection::vec(remarks, 9);
    let style = prop::sample::select(vec![0, 1, 2, 3]);
    (parts.prop_shuffle(), remarks, style).prop_map(|(parts, remarks, style)| {
        let pieces = remarks.iter().zip(&parts).flat_map(|(remark, part)| [*remark, *part]);
        let text: String = pieces.collect();
        let text = text + remarks[8];
        match style {
            1 => text.replace('\n', "\r\n"),
            2 => format!("\u{feff}{text}"),
            3 => text.trim_end().to_owned(),
            _ => text,
        }
    })
}

#[test]
fn any_record_is_settled_and_says_what_it_said() {
    holds(1500, any_record(), |text| {
        let (new, said) = record(RECORD, &text);
        let is_kept = said.iter().any(|one| !one.ends_with("NoTime"));
        // Only a block that keeps its last lines, at the very end of a file, cannot move.
        prop_assert!(!is_kept || text.contains('|'), "{said:?}\n{text}");
        if yaml::parse(&text, FileId(0)).is_ok() && !is_kept {
            let at = |key: &str| new.find(&format!("\n{key}:")).map_or(0, |at| at + 1);
            let order = ["date", "times", "summary", "links", "timeline"].map(at);
            let there: Vec<usize> = order.into_iter().filter(|at| *at > 0).collect();
            prop_assert!(there.is_sorted(), "{new}");
        }
        Ok(())
    });
}
