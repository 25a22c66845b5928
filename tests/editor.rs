//! An editor's session with the real language server for YAML: with the schemas and the settings
//! that `casebook init` writes it completes, explains, and marks what `casebook check` calls wrong.
//!
//! `tests/editor` names the server's version; `npm ci --ignore-scripts` there installs it.
#![expect(clippy::print_stdout, reason = "a test without harness prints its own results")]

#[path = "support/harness.rs"]
mod harness;
#[path = "support/language_server.rs"]
mod language_server;
#[path = "support/node.rs"]
mod node;
#[path = "support/program.rs"]
mod program;

use std::collections::BTreeSet;
use std::process::ExitCode;

use casebook::check;
use casebook::diagnostic::{Class, Example, Rule, examples_of};
use casebook::model::timeline::EntryKind;
use harness::Verdict;
use language_server::{LanguageServer, Mark};
use program::{Casebook, SMALLEST};
use serde_json::{Value, json};

/// Shape rules that an editor cannot see. Once it can, the test fails and the line goes.
const UNSEEN: &[(&str, &str)] = &[
    ("YML007", "an editor holds each document of a file against the schema by itself"),
    ("YML008", "a size, not a value; it has no example"),
    ("YML009", "a file that cannot be read; it has no example"),
    ("YML010", "bytes that are no text; it has no example"),
    ("YML011", "two files together; each of them is right"),
    ("YML014", "where a file lies"),
    ("YML015", "what a file is called"),
];

/// How the line begins that names a file's schema.
const FIRST_LINE: &str = "# yaml-language-server: $schema=";

const RECORD: &str = "title: Second-floor printer offline
date: 2026-06-11
service: office-printing
classification: {impact: minor, urgency: low}
times: {detected: 08:40, resolved: 10:05}
resolution: {kind: fix, summary: Fuser replaced}
timeline:
  2026-06-11:
    - at: 09:10
      text: Fuser replaced.
      kind: decision
";

type Session = fn(&mut Bench) -> Result<(), String>;

enum Case {
    Session(Session),
    Rule(&'static Rule),
}

fn main() -> ExitCode {
    harness::run(all_cases(), Bench::ready, Bench::test)
}

fn all_cases() -> Vec<(String, Case)> {
    let sessions: [(&str, Session); 8] = [
        ("kind_is_completed_with_all_kinds_and_nothing_else", Bench::completes_kinds),
        ("a_wrong_word_is_marked_where_it_stands", Bench::marks_a_wrong_word),
        ("a_key_and_a_word_are_explained", Bench::explains),
        ("a_time_that_is_none_is_told_in_words", Bench::tells_in_words),
        ("no_key_is_filled_in_unasked", Bench::fills_nothing_in),
        ("a_new_entry_and_a_new_action_are_offered", Bench::offers_new_items),
        ("the_sample_and_a_new_casebook_are_not_marked", Bench::leaves_sound_files_alone),
        ("the_first_line_alone_names_the_schema", Bench::obeys_the_first_line),
    ];
    let sessions = sessions.map(|(name, test)| (name.to_owned(), Case::Session(test)));
    let rules = check::rules().into_iter().filter(|rule| rule.class == Class::Shape);
    let rules = rules.map(|rule| (format!("{}_{}", rule.code, rule.name), Case::Rule(rule)));
    sessions.into_iter().chain(rules).collect()
}

/// A casebook as `init` leaves it, and two editors in its folder: one that reads the settings of the
/// folder, and one that knows nothing of them.
struct Bench {
    casebook: Casebook,
    with_settings: LanguageServer,
    without: LanguageServer,
    /// The number of documents so far: no two have the same name.
    documents: usize,
}

impl Bench {
    fn ready() -> Result<Self, String> {
        language_server::find_server()?;
        let casebook = Casebook::empty();
        casebook.run(["init", "--ci", "github"]).code(0);
        let mut settings = json!({"yaml": {}});
        for (key, value) in folder_settings(&casebook.read(".vscode/settings.json"))? {
            let name = key.strip_prefix("yaml.").ok_or("a setting of something else")?;
            settings["yaml"][name] = value;
        }
        // The only thing that a test sets: nothing is asked of the network.
        let offline = json!({"enable": false});
        settings["yaml"]["schemaStore"] = offline.clone();
        let bare = json!({"yaml": {"schemaStore": offline}});
        Ok(Self {
            with_settings: LanguageServer::start(&casebook.root, settings)?,
            without: LanguageServer::start(&casebook.root, bare)?,
            casebook,
            documents: 0,
        })
    }

    fn test(&mut self, _: &str, case: &Case) -> Verdict {
        let ended = match case {
            Case::Session(session) => session(self),
            Case::Rule(rule) => self.holds_for(rule),
        };
        ended.map_or_else(Verdict::Failed, |()| Verdict::Passed)
    }

    /// Opens a one-file record under a name of its own.
    fn open(&mut self, text: &str) -> Result<(String, Vec<Mark>), String> {
        self.documents += 1;
        let path = format!("incidents/2026/2026-06-11-document-{}.yaml", self.documents);
        let marks = self.with_settings.open(&path, text)?;
        Ok((path, marks))
    }

    fn completes_kinds(&mut self) -> Result<(), String> {
        let text = RECORD.replace("kind: decision", "kind: ");
        let (path, _) = self.open(&text)?;
        let (line, column) = end_of(&text, "      kind: ");
        let offered = self.with_settings.complete(&path, line, column)?;
        let meanings = self.schema("timeline")?["$defs"]["EntryKind"]["enumDescriptions"].take();
        let wanted = EntryKind::ALL.iter().enumerate().map(|(index, kind)| {
            (kind.word().to_owned(), meanings[index].as_str().unwrap_or_default().to_owned())
        });
        let offered = offered.iter().map(|item| {
            let said = |key: &str| item[key].as_str().unwrap_or_default().to_owned();
            (said("label"), said("documentation"))
        });
        same(&offered.collect::<BTreeSet<_>>(), &wanted.collect())
    }

    fn marks_a_wrong_word(&mut self) -> Result<(), String> {
        let text = RECORD.replace("decision", "decison");
        let (path, marks) = self.open(&text)?;
        let (line, column) = end_of(&text, "      kind: ");
        let (line, column) = (line as u64, column as u64);
        let places: Vec<_> = marks.iter().map(|mark| (mark.from, mark.to)).collect();
        same(&places, &vec![((line, column), (line, column + 7))])?;
        let words = "\"decision\"";
        ensure(marks[0].message.contains(words), || format!("no {words}: {}", marks[0].message))?;
        let files = [Example { path, text }];
        same(&found(&files, "YML004")?, &found_at(&files[0].path, line))
    }

    fn explains(&mut self) -> Result<(), String> {
        let (path, _) = self.open(RECORD)?;
        let (line, column) = end_of(RECORD, "classification: {im");
        for (column, wanted) in [
            (column, "Size of the effect on business and users"),
            (column + "pact: m".len(), "A single user, or cosmetic"),
        ] {
            let shown = self.with_settings.hover(&path, line, column)?;
            ensure(shown.contains(wanted), || format!("no `{wanted}` in: {shown}"))?;
        }
        let (line, column) = end_of(RECORD, "times: {det");
        let shown = self.with_settings.hover(&path, line, column)?;
        let wanted = "2026-06-10T09:02+02:00";
        ensure(shown.contains(wanted), || format!("no example `{wanted}` in: {shown}"))
    }

    fn tells_in_words(&mut self) -> Result<(), String> {
        let (_, marks) = self.open(&RECORD.replace("at: 09:10", "at: 9h10"))?;
        let said: Vec<_> = marks.iter().map(|mark| mark.message.as_str()).collect();
        let is_plain = matches!(&said[..], [one] if one.starts_with("A time such as 09:02"));
        ensure(is_plain, || format!("{said:?}"))
    }

    /// A key that is taken from the list brings no time, name or number that nobody has typed.
    fn fills_nothing_in(&mut self) -> Result<(), String> {
        let text = RECORD.replace("kind: decision", "");
        let (path, _) = self.open(&text)?;
        let (line, column) = end_of(&text, "Fuser replaced.\n      ");
        let offered = self.with_settings.complete(&path, line, column)?;
        ensure(offered.len() > 10, || format!("only {} keys are offered", offered.len()))?;
        for item in &offered {
            let typed = item["insertText"].as_str().unwrap_or_default();
            let is_empty = typed.lines().all(|line| {
                let value = line.split_once(':').map_or("", |(_, value)| value.trim());
                value.is_empty() || value.starts_with('$')
            });
            ensure(is_empty, || format!("`{}` brings `{typed}`", item["label"]))?;
        }
        Ok(())
    }

    fn offers_new_items(&mut self) -> Result<(), String> {
        let text = format!("{RECORD}    - \nactions:\n  - \n");
        let (path, _) = self.open(&text)?;
        for (before, label, keys) in [
            ("kind: decision\n    - ", "new entry", ["at: ", "kind: ", "by: ", "text: "]),
            ("actions:\n  - ", "new action", ["id: ", "title: ", "type: ", "owner: "]),
        ] {
            let (line, column) = end_of(&text, before);
            let offered = self.with_settings.complete(&path, line, column)?;
            let item = offered.iter().find(|item| item["label"] == label);
            let typed = item.and_then(|item| item["insertText"].as_str()).unwrap_or_default();
            let has_all = keys.iter().all(|key| typed.contains(key));
            ensure(has_all, || format!("{label} brings `{typed}`"))?;
        }
        Ok(())
    }

    /// And each of them is known to the settings: one key too many is marked.
    fn leaves_sound_files_alone(&mut self) -> Result<(), String> {
        let sample = Casebook::sample();
        let mut opened = Vec::new();
        for (folder, casebook) in [("new", &self.casebook), ("sample", &sample)] {
            for path in casebook.files().iter().filter(|path| is_of_casebook(path)) {
                // Without the line that names the schema: that is another case's business.
                let text = casebook.read(path);
                let text = text.lines().filter(|line| !line.starts_with(FIRST_LINE));
                let text = text.fold(String::new(), |all, line| all + line + "\n");
                let (faulty, line) = with_a_key_too_many(&text);
                for (kind, text, line) in [("sound", text, None), ("faulty", faulty, Some(line))] {
                    let place = format!("{folder}/{kind}/{path}");
                    self.with_settings.show(&place, &text)?;
                    opened.push((place, line));
                }
            }
        }
        ensure(opened.len() > 40, || format!("only {} files were opened", opened.len()))?;
        for (place, line) in opened {
            let marks = self.with_settings.marks(&place)?;
            let lines: BTreeSet<_> = marks.iter().map(|mark| mark.from.0).collect();
            ensure(lines == line.into_iter().collect(), || format!("{place}: {marks:?}"))?;
        }
        Ok(())
    }

    /// Other editors do not read `.vscode`: the line that `init` and `new` write is enough.
    fn obeys_the_first_line(&mut self) -> Result<(), String> {
        self.casebook.run(["new", "Printer offline", "--folder"]).code(0);
        let files = self.casebook.files();
        let written: Vec<_> = files.iter().filter(|path| is_of_casebook(path)).collect();
        ensure(written.len() >= 4, || format!("{written:?}"))?;
        for path in written {
            let text = self.casebook.read(path);
            let is_pointed = text.starts_with(FIRST_LINE);
            ensure(is_pointed, || format!("{path} does not begin with its schema:\n{text}"))?;
            let marks = self.without.open(path, &text)?;
            ensure(marks.is_empty(), || format!("{path}: {marks:?}"))?;
            let (faulty, line) = with_a_key_too_many(&text);
            let marks = self.without.open(&path.replace(".yaml", "-faulty.yaml"), &faulty)?;
            let lines: Vec<_> = marks.iter().map(|mark| mark.from.0).collect();
            ensure(lines == [line], || format!("{path}: {marks:?} in\n{faulty}"))?;
        }
        Ok(())
    }

    /// The bad example of a shape rule is marked at the lines of its findings, the good one nowhere.
    fn holds_for(&mut self, rule: &Rule) -> Result<(), String> {
        let good = self.marked(&examples_of(rule.good))?;
        ensure(good.is_empty(), || format!("the good example is marked: {good:?}"))?;
        let files = examples_of(rule.bad);
        let marked = self.marked(&files)?;
        if let Some((_, why)) = UNSEEN.iter().find(|(code, _)| *code == rule.code) {
            return ensure(marked.is_empty(), || {
                format!("UNSEEN says that an editor cannot see it ({why}), and it does: {marked:?}")
            });
        }
        ensure(!marked.is_empty(), || "the bad example is not marked".to_owned())?;
        same(&marked, &found(&files, rule.code)?)
    }

    /// The files and lines that the server marks.
    fn marked(&mut self, files: &[Example]) -> Result<BTreeSet<(String, u64)>, String> {
        self.documents += 1;
        let place = |file: &Example| format!("opened-{}/{}", self.documents, file.path);
        for file in files {
            self.with_settings.show(&place(file), &file.text)?;
        }
        let mut marked = BTreeSet::new();
        for file in files {
            for mark in self.with_settings.marks(&place(file))? {
                marked.insert((file.path.clone(), mark.from.0));
            }
        }
        Ok(marked)
    }

    fn schema(&self, kind: &str) -> Result<Value, String> {
        let text = self.casebook.read(&format!(".casebook/{kind}.schema.json"));
        serde_json::from_str(&text).map_err(|fault| format!("{kind}: {fault}"))
    }
}

/// The settings of a folder: JSON, and lines that are comments.
fn folder_settings(text: &str) -> Result<serde_json::Map<String, Value>, String> {
    let is_comment = |line: &&str| line.trim_start().starts_with("//");
    let json: String = text.lines().filter(|line| !is_comment(line)).collect();
    serde_json::from_str(&json).map_err(|fault| format!(".vscode/settings.json: {fault}"))
}

/// The files and lines at which `check` finds a fault of a rule; lines are counted from 0.
fn found(files: &[Example], code: &str) -> Result<BTreeSet<(String, u64)>, String> {
    let mut texts: Vec<_> =
        files.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
    if !files.iter().any(|file| file.path == "casebook.yaml") {
        texts.push(("casebook.yaml".to_owned(), SMALLEST.to_owned()));
    }
    let printed = Casebook::of(&texts).run(["check", "--format", "json"]).stdout;
    let report: Value = serde_json::from_str(&printed).map_err(|fault| format!("{fault}"))?;
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let of_rule = findings.iter().filter(|finding| finding["rule"] == code);
    let places = of_rule.map(|finding| {
        let file = finding["file"].as_str().unwrap_or_default().to_owned();
        (file, finding["line"].as_u64().unwrap_or_default().saturating_sub(1))
    });
    Ok(places.collect())
}

fn found_at(path: &str, line: u64) -> BTreeSet<(String, u64)> {
    BTreeSet::from([(path.to_owned(), line)])
}

/// A text with one key more than the format has, and the line of it.
fn with_a_key_too_many(text: &str) -> (String, u64) {
    let is_list = text.lines().any(|line| line.starts_with("- "));
    let dash = if is_list { "- " } else { "" };
    let text = text.trim_end();
    (format!("{text}\n{dash}no-such-key: 1\n"), text.lines().count() as u64)
}

fn is_of_casebook(path: &str) -> bool {
    let is_yaml = path.rsplit('.').next() == Some("yaml");
    is_yaml && !path.split('/').any(|part| part.starts_with('.'))
}

/// Line and column behind the first place where a text stands, counted from 0.
fn end_of(text: &str, wanted: &str) -> (usize, usize) {
    let end = text.find(wanted).map_or(0, |at| at + wanted.len());
    let before = &text[..end];
    let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count(), column)
}

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}

fn same<T: PartialEq + std::fmt::Debug>(found: &T, wanted: &T) -> Result<(), String> {
    ensure(found == wanted, || format!("found {found:?}\nwanted {wanted:?}"))
}
