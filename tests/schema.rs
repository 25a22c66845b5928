//! Editor and checker agree: what `casebook schema` describes is what `casebook check` accepts.

#[path = "support/core_schema.rs"]
mod core_schema;
#[path = "support/program.rs"]
mod program;
#[path = "support/schema_walk.rs"]
mod schema_walk;

use casebook::check;
use casebook::diagnostic::{Class, examples_of};
use core_schema::json_of;
use jsonschema::Validator;
use program::Casebook;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

const KINDS: [&str; 8] =
    ["incident", "timeline", "rca", "actions", "problem", "casebook", "maintenance", "deployments"];

/// Shape rules about what a schema never sees: it is given one document that was parsed.
const UNSEEN: &[(&str, &str)] = &[
    ("YML000", "a text that is no YAML has no value to describe"),
    ("YML006", "a key that stands twice is one key when the schema sees it"),
    ("YML007", "an editor holds each document of a file against the schema by itself"),
    ("YML008", "a size, not a value"),
    ("YML009", "a file that cannot be read"),
    ("YML010", "bytes that are no text"),
    ("YML011", "two files together; each of them is right"),
    ("YML014", "where a file lies"),
    ("YML015", "what a file is called"),
];

const NO_YAML: &str = "no YAML";

/// The schemas as the program prints them.
fn schemas() -> BTreeMap<String, Value> {
    let printed = Casebook::empty().run(["schema"]).code(0).stdout;
    serde_json::from_str(&printed).expect("one object by kind")
}

fn validators() -> BTreeMap<String, Validator> {
    let build = |(kind, schema): (String, Value)| {
        let validator = jsonschema::draft202012::new(&schema)
            .unwrap_or_else(|why| panic!("the schema of {kind} is no schema: {why}"));
        (kind, validator)
    };
    schemas().into_iter().map(build).collect()
}

/// The kind of a file by its path from the root.
fn kind_of(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.strip_suffix(".yaml")? {
        section @ ("timeline" | "rca" | "actions") if path.starts_with("incidents/") => {
            KINDS.into_iter().find(|kind| *kind == section)
        }
        _ if path.starts_with("incidents/") => Some("incident"),
        _ if path.starts_with("problems/") => Some("problem"),
        own @ ("casebook" | "maintenance" | "deployments") => {
            KINDS.into_iter().find(|kind| *kind == own)
        }
        _ => None,
    }
}

/// What the schemas say about the files of an example, one line a fault.
fn faults(validators: &BTreeMap<String, Validator>, path: &str, text: &str) -> Vec<String> {
    let Some(kind) = kind_of(path) else { return Vec::new() };
    let Some(value) = json_of(text) else { return vec![format!("{path}: {NO_YAML}")] };
    validators[kind]
        .iter_errors(&value)
        .map(|error| format!("{path}: {}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn each_kind_is_printed_alone_and_with_the_others() {
    let all = schemas();
    assert_eq!(all.keys().collect::<Vec<_>>().len(), KINDS.len());
    let casebook = Casebook::empty();
    for kind in KINDS {
        let alone = casebook.run(["schema", kind]).code(0).stdout;
        let alone: Value = serde_json::from_str(&alone).expect("JSON");
        assert_eq!(alone, all[kind], "{kind}");
    }
    let ended = casebook.run(["schema", "incidents"]).code(2);
    assert!(ended.stderr.contains("incident"), "{}", ended.stderr);
}

#[test]
fn the_samples_schemas_are_current() {
    for kind in KINDS {
        let path = format!(".casebook/{kind}.schema.json");
        let committed = fs::read_to_string(root().join(&path)).unwrap_or_default();
        let current = Casebook::empty().run(["schema", kind]).code(0).stdout;
        // `casebook schema` says the version nowhere, so nothing was replaced in it.
        assert!(
            committed == current,
            "{path} is stale; `cargo run -- schema --out .casebook` rewrites it"
        );
    }
}

#[test]
fn every_file_of_the_sample_is_as_its_schema_says() {
    let validators = validators();
    let listing = Command::new("git").args(["ls-files", "*.yaml"]).current_dir(root()).output();
    let listing = listing.ok().filter(|output| output.status.success());
    let paths = listing.map_or_else(
        || vec!["casebook.yaml".to_owned()],
        |output| String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect(),
    );
    let mut faulty = Vec::new();
    for path in paths.iter().filter(|path| kind_of(path).is_some()) {
        let text = fs::read_to_string(root().join(path)).expect("a file of the sample");
        faulty.extend(faults(&validators, path, &text));
    }
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}

#[test]
fn shape_rules_and_schema_refuse_the_same() {
    let validators = validators();
    let of = |text: &str| -> Vec<String> {
        examples_of(text)
            .iter()
            .flat_map(|file| faults(&validators, &file.path, &file.text))
            .collect()
    };
    for rule in check::rules() {
        let code = rule.code;
        let bad = of(rule.bad);
        match rule.class {
            Class::Shape if UNSEEN.iter().any(|(known, _)| *known == code) => {
                let is_seen = bad.iter().any(|fault| !fault.ends_with(NO_YAML));
                assert!(!is_seen, "the schema sees {code}: take it out of UNSEEN");
            }
            Class::Shape => {
                assert!(!bad.is_empty(), "the schema accepts the bad example of {code}");
            }
            Class::Record | Class::Conduct => {
                assert!(bad.is_empty(), "the schema refuses the bad example of {code}: {bad:?}");
            }
        }
        let good = of(rule.good);
        assert!(good.is_empty(), "the schema refuses the good example of {code}: {good:?}");
    }
}

#[test]
fn levels_are_described_by_code_and_by_name() {
    let all = schemas();
    let rules = &all["casebook"]["$defs"]["Casebook"]["properties"]["rules"]["properties"];
    for rule in check::rules() {
        for word in [rule.code, rule.name] {
            let described = rules[word]["description"].as_str().unwrap_or_default();
            assert!(described.ends_with(rule.summary), "{word}: {described}");
            assert_eq!(rules[word]["$ref"], "#/$defs/Level");
        }
    }
    for (code, name) in check::RESERVED {
        assert!(rules[*code].is_object() && rules[*name].is_object(), "{code} {name}");
    }
}

/// Values on both sides of a border, held against the schema of an incident and `check`.
#[test]
fn times_are_described_as_they_are_read() {
    let validators = validators();
    let check = |time: &str, want: bool| {
        let text = format!(
            "title: Printer offline\ndate: 2026-06-10\nservice: office-printing\ntimes: {{detected: {time}}}\n"
        );
        let path = "incidents/2026/2026-06-10-printer.yaml";
        let casebook = Casebook::smallest().file(path, &text);
        assert_eq!(faults(&validators, path, &text).is_empty(), want, "schema: {time}");
        let code = casebook.run(["check", "-q"]).code;
        assert_eq!(code == 0, want, "check: {time}");
    };
    for time in [
        "08:40",
        "~08:40",
        "\"~ 08:40\"",
        "23:59:59",
        "24:00",
        "2026-06-10T09:02+02:00",
        "2026-06-10T09:02:30Z",
        "08:40-05:30",
    ] {
        check(time, true);
    }
    for time in [
        "8:40",
        "25:00",
        "24:30",
        "08:60",
        "2026-06-31T09:02Z",
        "2026-13-01T09:02Z",
        "2026-06-10T09:02",
        "2026-06-10",
        "08:40+19:00",
        "0840",
        "[08:40]",
        "x08:40",
        "08:40x",
    ] {
        check(time, false);
    }
}

/// A key that must be there is not there when it is empty, to an editor as to `check`.
#[test]
fn required_keys_are_not_empty() {
    let validators = validators();
    let path = "incidents/2026/2026-06-10-printer.yaml";
    let check = |title: &str, hold: &str, want: bool| {
        let text = format!(
            "{title}\nservice: office-printing\ndate: 2026-06-10\ntimes: {{detected: 08:40}}\nholds: [{hold}]\n"
        );
        let casebook = Casebook::smallest().file(path, &text);
        assert_eq!(faults(&validators, path, &text).is_empty(), want, "schema: {text}");
        assert_eq!(casebook.run(["check", "-q"]).code == 0, want, "check: {text}");
    };
    check("title: Printer", "{from: 08:50, reason: vendor}", true);
    check("title: Printer", "{from: 08:50, to: , reason: vendor}", true);
    check("title:", "", false);
    check("", "", false);
    check("title: Printer", "{from: 08:50, reason: }", false);
    check("title: Printer", "{from: null, reason: vendor}", false);
}

/// What an editor shows is whole: a sentence for each key and word, an example for each form.
#[test]
fn every_key_is_described_and_every_form_has_an_example() {
    let mut missed = Vec::new();
    for (kind, schema) in &schemas() {
        for what in ["$id", "title", "description"] {
            assert!(schema[what].is_string(), "{kind} has no {what}");
        }
        let valid = jsonschema::draft202012::meta::validate(schema);
        assert!(valid.is_ok(), "{kind}: {valid:?}");
        let mut all = Vec::new();
        schema_walk::parts(kind, schema, &mut all);
        for part in &all {
            missed.extend(part.misses());
            if part.examples().is_empty() {
                continue;
            }
            let mut alone = part.schema.clone();
            alone["$defs"] = schema["$defs"].clone();
            let validator = jsonschema::draft202012::new(&alone).expect("a part of a schema");
            let wrong = part.examples().iter().filter(|example| !validator.is_valid(example));
            missed.extend(wrong.map(|example| format!("{}: {example} is not valid", part.path)));
        }
    }
    missed.sort();
    missed.dedup();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// What an editor offers as a new entry or action gives no finding once its blanks are filled in.
#[test]
fn new_items_that_an_editor_offers_are_sound() {
    let schema = &schemas()["incident"];
    let filled = |list: &Value, name: &str| -> String {
        let body = list["defaultSnippets"][0]["body"].as_object().expect("a mapping");
        let value = |key: &str| {
            let property = &schema["$defs"][name]["properties"][key];
            let target = property.pointer("/anyOf/0/$ref").or_else(|| property.get("$ref"));
            let named = target.and_then(Value::as_str).and_then(|name| name.strip_prefix('#'));
            let named = named.and_then(|pointer| schema.pointer(pointer)).unwrap_or(&Value::Null);
            let likely = [
                property.get("examples"),
                property.pointer("/anyOf/0/examples"),
                named.get("enum"),
            ];
            let likely = likely.into_iter().flatten().find_map(Value::as_array);
            likely.and_then(|values| values.last()).cloned().unwrap_or_else(|| "Fuser".into())
        };
        let pairs = body.keys().map(|key| format!("{key}: {}", value(key)));
        format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
    };
    let days = schema["$defs"]["Incident"]["properties"]["timeline"]["patternProperties"]
        .as_object()
        .expect("days");
    let day = days.values().find(|day| day.is_object()).expect("a day");
    let entry = filled(day, "Entry");
    let action = filled(&schema["$defs"]["Incident"]["properties"]["actions"], "Action");
    let text = format!(
        "title: Printer offline\ndate: 2026-06-10\nservice: office-printing\ntimes: {{detected: 08:40, resolved: 10:05}}\nresolution: {{kind: fix, summary: Fuser replaced}}\ntimeline: {{2026-06-10: [{entry}]}}\nactions: [{action}]\n"
    );
    let owners = "roles: {head-of-operations: {name: Head of operations}}\n";
    let casebook = Casebook::empty()
        .file("casebook.yaml", format!("{}{owners}", program::SMALLEST))
        .file("incidents/2026/2026-06-10-printer.yaml", text);
    let said = casebook.run(["check", "--format", "json"]).code(0).stdout;
    let report: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!(report["findings"], serde_json::json!([]));
}

/// What `init --full` offers can be taken as it stands.
#[test]
fn every_key_that_init_offers_is_as_the_schema_says() {
    let casebook = Casebook::empty();
    casebook.run(["init", "--full"]).code(0);
    let offered = casebook.read("casebook.yaml");
    let mut used = String::new();
    for line in offered.lines() {
        let is_remark = line.starts_with("# ") && !line.starts_with("#  ");
        used += if is_remark { line } else { line.strip_prefix('#').unwrap_or(line) };
        used.push('\n');
    }
    for text in [&offered, &used] {
        assert_eq!(faults(&validators(), "casebook.yaml", text), [""; 0], "{text}");
    }
    casebook.file("casebook.yaml", &used).run(["check", "--deny-warnings"]).code(0);
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
