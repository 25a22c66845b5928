//! A build for readers outside holds nothing that is not theirs. Words that stand nowhere else are
//! planted in every text of every kind of record, in ids, names of files, attachments and commits;
//! then every byte and every name of the built files is searched for those that must not be there.

#[path = "audience/planter.rs"]
mod planter;
#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use casebook::model::prose::Audience;
use planter::{Around, Planter};
use program::Casebook;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A casebook full of canaries, and who may read which.
struct Planted {
    casebook: Casebook,
    planter: Planter,
    schemas: Vec<(&'static str, Value)>,
}

fn schema(casebook: &Casebook, kind: &str) -> Value {
    serde_json::from_str(&casebook.run(["schema", kind]).code(0).stdout).expect("a schema")
}

/// Keys that hold each other: a record has one of them at a time, by turns.
fn by_turns(record: &mut Map<String, Value>, turn: usize) {
    for action in record.get_mut("actions").and_then(Value::as_array_mut).into_iter().flatten() {
        let action = action.as_object_mut().expect("a mapping");
        let out: &[&str] = if turn.is_multiple_of(2) { &["state"] } else { &["done", "declined"] };
        action.retain(|key, _| !out.contains(&key.as_str()));
    }
    let effects = record.get_mut("service_effects").and_then(Value::as_array_mut);
    for effect in effects.into_iter().flatten().filter(|_| !turn.is_multiple_of(2)) {
        let effect = effect.as_object_mut().expect("a mapping");
        effect.remove("phases");
        effect.insert("effect".into(), json!("degraded"));
    }
    // A cancelled record has no life to show.
    if !turn.is_multiple_of(3) {
        record.remove("cancelled");
    }
    record.insert("kind".into(), json!("incident"));
    // Its id is the name of its file.
    record.remove("id");
}

fn planted() -> Planted {
    let empty = Casebook::empty();
    let kinds = ["incident", "problem", "maintenance", "deployments", "casebook"];
    let schemas: Vec<(&str, Value)> = kinds.map(|kind| (kind, schema(&empty, kind))).into();
    let of = |wanted: &str| {
        let found = schemas.iter().find(|(kind, _)| *kind == wanted);
        found.map(|(_, schema)| schema.clone()).expect("a kind")
    };
    let mut planter = Planter::new();
    let mut casebook = empty;
    let mut maintenance = Vec::new();
    for at in 0..12 {
        // Each level meets each turn of a list of two or three.
        let (level, turn) = (&Audience::ALL[at % 3], at + at / 3 + at / 6);
        let around = Around { record: *level, block: None };
        planter.turn = turn;
        let mut incident = planter.record(&of("incident"), "Incident", around);
        by_turns(&mut incident, turn);
        let id = planter.word(&format!("id of a {level} incident"), *level);
        let folder = planter.word("a folder above a record", Audience::Internal);
        casebook = casebook
            .file(&format!("incidents/{folder}/{id}.yaml"), Value::Object(incident).to_string());
        let mut problem = planter.record(&of("problem"), "Problem", around);
        problem.remove("id");
        problem.remove("rejected");
        let id = planter.word(&format!("id of a {level} problem"), *level);
        casebook =
            casebook.file(&format!("problems/{id}.yaml"), Value::Object(problem).to_string());
        maintenance.push(Value::Object(planter.record(&of("maintenance"), "Maintenance", around)));
    }
    casebook = casebook.file("maintenance.yaml", json!(maintenance).to_string());
    let inside = Around { record: Audience::Internal, block: None };
    let deployments = planter.record(&of("deployments"), "Deployments", inside);
    casebook = casebook.file("deployments.yaml", json!([deployments]).to_string());
    casebook = with_folder(casebook, &mut planter);
    let config = config(&mut planter, &of("casebook"), &casebook);
    casebook = casebook.file("casebook.yaml", config.to_string());
    Planted { casebook, planter, schemas }
}

/// A record in a folder: its text leads to what is closed, its attachments are half open.
fn with_folder(casebook: Casebook, planter: &mut Planter) -> Casebook {
    let (public, inside) = (Audience::Public, Audience::Internal);
    let mut closed = |what: &str| planter.word(what, inside);
    let (other, file, label) =
        (closed("a closed record"), closed("a closed file"), closed("its words"));
    let (content, named, reference) =
        (closed("what a closed file says"), closed("a named link"), closed("a reference"));
    let mut open = |what: &str| planter.word(what, public);
    let (id, said, shown) = (open("id of a folder"), open("words of a link"), open("an open file"));
    let bytes = open("what an open file says");
    let summary = format!(
        "{said} [[{other}]], [[{other}|as then]], ![](attachments/{file}.txt), \
         [the log](attachments/{file}.txt \"a](b\"), [one][{reference}], [shown](attachments/{shown}.txt).\n\n\
         [{reference}]: attachments/{file}.txt?{named}\n"
    );
    let record = json!({
        "title": "Open folder", "date": "2026-06-11", "audience": "public",
        "times": {"detected": "08:40", "resolved": "09:40"},
        "summary": {"public": summary, "internal": label},
        "links": [
            {"url": format!("attachments/{shown}.txt"), "audience": "public"},
            {"url": format!("attachments/{file}.txt"), "audience": "internal"},
        ],
    });
    casebook
        .file(&format!("incidents/{id}/incident.yaml"), record.to_string())
        .file(&format!("incidents/{id}/attachments/{shown}.txt"), bytes)
        .file(&format!("incidents/{id}/attachments/{file}.txt"), content)
        .file(
            &format!("incidents/{other}.yaml"),
            json!({"title": "closed", "date": "2026-06-10", "times": {"detected": "08:40"}})
                .to_string(),
        )
}

/// casebook.yaml with every key, and every rule of records silent: only what keeps text inside is
/// asked here, and it must hold whatever the rules would have said.
fn config(planter: &mut Planter, schema: &Value, casebook: &Casebook) -> Value {
    let around = Around { record: Audience::Public, block: None };
    planter.turn = 1;
    let mut config = planter.record(schema, "Casebook", around);
    let template =
        planter.record(schema, "Service", Around { record: Audience::Internal, block: None });
    let mut services = Map::new();
    for (key, readers) in planter.services.clone() {
        let own = Around { record: readers, block: None };
        let service = planter.record(schema, "Service", own);
        services.insert(key, Value::Object(service));
    }
    services.insert(planter.word("a service of nothing", Audience::Internal), json!(template));
    // What records name has a name of its own, which our own pages show.
    let inside = Around { record: Audience::Internal, block: None };
    for (table, shape, key) in std::mem::take(&mut planter.named) {
        let value = Value::Object(planter.record(schema, shape, inside));
        config[table].as_object_mut().expect("a table").insert(key, value);
    }
    let severities = ["S1", "S2", "S3", "S4"].map(|severity| {
        (
            severity.to_owned(),
            json!(planter.word("casebook Casebook.severities", Audience::Internal)),
        )
    });
    config.insert("severities".into(), Value::Object(severities.into_iter().collect()));
    let rules: Vec<Value> =
        serde_json::from_str(&casebook.run(["rules", "--format", "json"]).stdout)
            .expect("the rules");
    let record_rules = rules.iter().filter(|rule| {
        rule["level"] == "deny" && rule["class"] == "record" && rule["code"] != "RED001"
    });
    let allowed: Map<String, Value> = record_rules
        .map(|rule| (rule["code"].as_str().expect("a code").to_owned(), json!("allow")))
        .collect();
    for (key, value) in [
        ("casebook", json!(1)),
        ("time_zone", json!("Europe/Berlin")),
        ("language", json!("en")),
        ("languages", json!(["en"])),
        ("as_of", json!("2026-11-24T09:00+01:00")),
        ("history", json!({"authors": "name"})),
        ("services", Value::Object(services)),
        ("rules", Value::Object(allowed)),
    ] {
        config.insert(key.into(), value);
    }
    Value::Object(config)
}

/// What a build holds: names and bytes of all files, in small letters.
fn everything(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.expect("the built folder can be read");
        let name =
            entry.path().strip_prefix(folder).expect("inside").to_string_lossy().to_lowercase();
        let bytes = if entry.file_type().is_file() {
            std::fs::read(entry.path()).expect("a built file").to_ascii_lowercase()
        } else {
            Vec::new()
        };
        files.push((name, bytes));
    }
    files
}

/// All words that begin as canaries do, each with the files that hold it.
fn found(files: &[(String, Vec<u8>)]) -> BTreeSet<(String, String)> {
    const MARK: &[u8] = b"kanari";
    let mut found = BTreeSet::new();
    for (name, bytes) in files {
        for text in [name.as_bytes(), bytes] {
            for at in memchr(text, MARK) {
                let word = &text[at..text.len().min(at + "kanari00000".len())];
                found.insert((String::from_utf8_lossy(word).into_owned(), name.clone()));
            }
        }
    }
    found
}

fn memchr<'t>(text: &'t [u8], mark: &'t [u8]) -> impl Iterator<Item = usize> + 't {
    text.windows(mark.len()).enumerate().filter(move |(_, part)| *part == mark).map(|(at, _)| at)
}

fn built(casebook: &Casebook, audience: &str) -> BTreeSet<(String, String)> {
    casebook.run(["build", "--audience", audience, "--out", audience]).code(0);
    found(&everything(&casebook.at(audience)))
}

/// Commits whose author, address, message and old text are canaries.
fn committed(planted: &mut Planted) {
    let casebook = &planted.casebook;
    let mut word = |what: &str| planted.planter.word(what, Audience::Internal);
    let (author, address, message, old) =
        (word("an author"), word("an address"), word("a message"), word("an old text"));
    let name = format!("user.name={author}");
    let mail = format!("user.email={address}@example.com");
    let path =
        casebook.files().into_iter().find(|path| path.starts_with("incidents/")).expect("one");
    let now = casebook.read(&path);
    repository::git_with(casebook, "", &[], &["init", "--quiet"]);
    for text in [now.replacen('{', &format!("{{\"x-old\": \"{old}\","), 1), now] {
        casebook.write(&path, text);
        repository::git_with(casebook, "", &[], &["add", "--all"]);
        let commit = ["-c", &name, "-c", &mail, "commit", "--quiet", "--message", &message];
        repository::git_with(casebook, "", &[], &commit);
    }
}

/// Open, and on no page: a page has no use for it.
const NOT_SHOWN: &[&str] = &["Action.id", "Maintenance.id"];

#[test]
fn nothing_that_is_closed_is_in_any_byte_of_a_build_for_others() {
    let mut planted = planted();
    committed(&mut planted);
    let Planted { casebook, planter, .. } = &planted;
    let mut faults = Vec::new();
    for level in [Audience::Public, Audience::Stakeholders] {
        let found = built(casebook, level.word());
        let words: BTreeSet<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
        let mut shown: BTreeMap<&str, bool> = BTreeMap::new();
        for canary in &planter.canaries {
            let word = canary.word.trim_end_matches('z');
            let (is_there, is_theirs) = (words.contains(word), canary.readers <= level);
            if is_there && !is_theirs {
                let files = found.iter().filter(|(found, _)| found == word);
                let files: Vec<&str> = files.map(|(_, file)| file.as_str()).collect();
                faults.push(format!("{level}: {word} of {} is in {files:?}", canary.place));
            }
            // A text for more readers gives way to the one that was written for these.
            let is_other =
                canary.place.contains(" for ") && !canary.place.ends_with(&format!(" for {level}"));
            if is_theirs && !is_other {
                *shown.entry(canary.place.as_str()).or_default() |= is_there;
            }
        }
        for (place, _) in shown.iter().filter(|(_, is_there)| !**is_there) {
            if !NOT_SHOWN.iter().any(|key| place.ends_with(key)) {
                faults.push(format!("{level}: {place} is open and nowhere"));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    // Else the words prove nothing: our own site shows nearly every key somewhere. It shows the text
    // for its own readers, and no key that a casebook has for itself.
    let inside = built(casebook, "internal");
    let inside: BTreeSet<&str> = inside.iter().map(|(word, _)| word.as_str()).collect();
    let mut shown: BTreeMap<&str, bool> = BTreeMap::new();
    for canary in &planter.canaries {
        let (_, key) = canary.place.split_once(' ').expect("a record and a key");
        let is_other = [" for public", " for stakeholders"].iter().any(|end| key.ends_with(end));
        if !is_other && !canary.place.contains("x- in") && !canary.place.contains("of our own") {
            *shown.entry(key).or_default() |= inside.contains(canary.word.trim_end_matches('z'));
        }
    }
    let missing: Vec<&str> =
        shown.iter().filter(|(_, is_shown)| !**is_shown).map(|(key, _)| *key).collect();
    let (n, all) = (missing.len(), shown.len());
    assert!(n * 10 < all * 3, "{n} of {all} keys are nowhere in our own site:\n{missing:#?}");
}

#[test]
fn every_key_of_the_format_is_planted() {
    let planted = planted();
    let mut unseen = Vec::new();
    for (kind, schema) in &planted.schemas {
        for (name, shape) in schema["$defs"].as_object().expect("shapes") {
            for key in shape["properties"].as_object().into_iter().flat_map(Map::keys) {
                if !planted.planter.seen.contains(&format!("{name}.{key}")) {
                    unseen.push(format!("{kind}: {name}.{key}"));
                }
            }
        }
    }
    assert!(unseen.is_empty(), "no canary reached these keys: {unseen:#?}");
}
