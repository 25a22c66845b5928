//! Every language says everything: the same keys, parts and arguments as the English words, and a
//! text for each thing that a rule can say. German keeps to the glossary.

use casebook::check;
use casebook::diagnostic::Rule;
use regex::Regex;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// The languages beside English, by the names of their files.
const OTHERS: &[&str] = &["de"];

type Texts = BTreeMap<String, String>;

fn locale(path: &str) -> String {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(path);
    fs::read_to_string(&whole).unwrap_or_else(|why| panic!("{}: {why}", whole.display()))
}

/// The texts of a locale: messages by their key, parts of messages by `key.part`.
fn texts(ftl: &str, faults: &mut Vec<String>) -> Texts {
    let begin = Regex::new(r"^(?:([A-Za-z][\w-]*)|\s+\.([A-Za-z][\w-]*))\s*=(.*)$");
    let begin = begin.expect("a pattern");
    let (mut texts, mut key, mut name) = (Texts::new(), String::new(), String::new());
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        let Some(found) = begin.captures(line) else {
            if let Some(text) = texts.get_mut(&name) {
                text.push('\n');
                text.push_str(line.trim());
            }
            continue;
        };
        if let Some(message) = found.get(1) {
            message.as_str().clone_into(&mut key);
            name.clone_from(&key);
        } else {
            name = format!("{key}.{}", &found[2]);
        }
        if texts.insert(name.clone(), found[3].trim().to_owned()).is_some() {
            faults.push(format!("`{name}` stands twice"));
        }
    }
    // A message that has only parts has no text of its own.
    texts.retain(|_, text| !text.trim().is_empty());
    texts
}

static ARGUMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\{\s*\$(\w+)").expect("a pattern"));

fn arguments(text: &str) -> BTreeSet<String> {
    ARGUMENT.captures_iter(text).map(|found| found[1].to_owned()).collect()
}

/// Arguments that only another language than English needs, to choose a form.
const FORMS: &[(&str, &str)] = &[("period_cover_objectives", "misses")];

fn says_the_same(key: &str, said: &str, english: &str) -> bool {
    let mut wanted = arguments(english);
    let forms =
        FORMS.iter().filter(|(of, form)| *of == key && said.contains(&format!("{{ ${form} ->")));
    wanted.extend(forms.map(|(_, form)| (*form).to_owned()));
    arguments(said) == wanted
}

/// What `other` lacks, has too much, or says with other arguments.
fn compared(file: &str, english: &Texts, other: &Texts, faults: &mut Vec<String>) {
    for (key, text) in english {
        match other.get(key) {
            None => faults.push(format!("{file} lacks `{key}`: {text}")),
            Some(said) if !says_the_same(key, said, text) => {
                let (has, wants) = (arguments(said), arguments(text));
                faults.push(format!("{file}, `{key}`: has {has:?} and not {wants:?}"));
            }
            Some(_) => {}
        }
    }
    let unknown = other.keys().filter(|key| !english.contains_key(*key));
    faults.extend(unknown.map(|key| format!("{file}: nothing asks for `{key}`")));
}

fn told(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_language_has_every_word_with_the_same_arguments() {
    let mut faults = Vec::new();
    let english = texts(&locale("en.ftl"), &mut faults);
    for language in OTHERS {
        let file = format!("{language}.ftl");
        compared(&file, &english, &texts(&locale(&file), &mut faults), &mut faults);
    }
    told(&faults);
}

/// All that a rule can say, by the keys of `rules.ftl`.
fn declared(rule: &Rule, into: &mut Texts) {
    let code = rule.code;
    let mut add = |key: String, text: &str| {
        if !text.is_empty() {
            into.insert(key, text.to_owned());
        }
    };
    add(format!("{code}-summary"), rule.summary);
    add(format!("{code}-docs"), &rule.documentation());
    for message in rule.messages {
        let key = format!("{code}-{}", message.key);
        add(format!("{key}.label"), message.label);
        add(format!("{key}.help"), message.help);
        add(key, message.text);
    }
    for (key, text) in rule.labels {
        add(format!("{code}-related-{key}"), text);
    }
}

#[test]
fn every_language_says_all_that_rules_say_with_the_same_facts() {
    let (mut faults, mut english) = (Vec::new(), Texts::new());
    for rule in check::rules() {
        declared(rule, &mut english);
    }
    english.extend(check::phrases().map(|phrase| (phrase.id(), phrase.text.to_owned())));
    for language in OTHERS {
        let file = format!("{language}/rules.ftl");
        compared(&file, &english, &texts(&locale(&file), &mut faults), &mut faults);
    }
    told(&faults);
}

#[derive(Deserialize)]
struct Term {
    key: String,
    en: String,
    de: String,
}

impl Term {
    /// The ways in which a label may write a text of the glossary: whole, or one of two names.
    fn names(text: &str) -> Vec<String> {
        let mut names = vec![text.to_lowercase()];
        if let Some((first, second)) = text.trim_end_matches(')').split_once(" (") {
            names.extend([first.to_lowercase(), second.to_lowercase()]);
        }
        names
    }
}

/// Messages that look like a term in English and are another word.
const NOT_THE_TERM: &[(&str, &str)] = &[];

#[test]
fn german_keeps_to_the_glossary() {
    let mut faults = Vec::new();
    let english = texts(&locale("en.ftl"), &mut faults);
    let german = texts(&locale("de.ftl"), &mut faults);
    let terms: Vec<Term> =
        serde_json::from_str(include_str!("locales/glossary.json")).expect("the glossary");
    let (mut shown, mut excused) = (BTreeSet::new(), BTreeSet::new());
    for (key, text) in &english {
        let is_named = |term: &&Term| Term::names(&term.en).contains(&text.to_lowercase());
        let Some(term) = terms.iter().find(is_named) else { continue };
        shown.insert(term.key.as_str());
        if NOT_THE_TERM.iter().any(|(excused, _)| excused == key) {
            excused.insert(key.as_str());
            continue;
        }
        // A long word may say where it breaks.
        let said = german.get(key).map_or("", String::as_str).replace("{\"\\u00AD\"}", "");
        if !Term::names(&term.de).contains(&said.to_lowercase()) {
            faults.push(format!("`{key}`, {text}: `{said}`, and the glossary has `{}`", term.de));
        }
    }
    let idle = NOT_THE_TERM.iter().filter(|(key, _)| !excused.contains(key));
    faults.extend(idle.map(|(key, _)| format!("`{key}` looks like no term")));
    told(&faults);
    assert!(shown.len() > 35, "the site shows {} terms of the glossary", shown.len());
}
