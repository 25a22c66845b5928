//! All parts of a JSON Schema, and what each of them owes a reader in an editor.

use serde_json::Value;

/// A part of a schema, with the way to it.
pub(crate) struct Part<'a> {
    pub(crate) path: String,
    pub(crate) schema: &'a Value,
}

/// The parts below a schema, itself first.
pub(crate) fn parts<'a>(path: &str, schema: &'a Value, all: &mut Vec<Part<'a>>) {
    all.push(Part { path: path.to_owned(), schema });
    for (key, inner) in schema.as_object().into_iter().flatten() {
        let path = format!("{path}/{key}");
        match key.as_str() {
            "properties" | "patternProperties" | "$defs" => {
                for (name, inner) in inner.as_object().into_iter().flatten() {
                    parts(&format!("{path}/{name}"), inner, all);
                }
            }
            "items" | "additionalProperties" | "propertyNames" | "not" => parts(&path, inner, all),
            "anyOf" | "allOf" => {
                for (index, inner) in inner.as_array().into_iter().flatten().enumerate() {
                    parts(&format!("{path}/{index}"), inner, all);
                }
            }
            _ => {}
        }
    }
}

impl Part<'_> {
    /// What a reader in an editor would miss here.
    pub(crate) fn misses(&self) -> Vec<String> {
        let mut misses = Vec::new();
        let mut miss = |what: &str| misses.push(format!("{}: {what}", self.path));
        let properties = self.schema["properties"].as_object();
        for (key, property) in properties.into_iter().flatten() {
            if !is_said(&property["description"]) {
                miss(&format!("`{key}` has no description"));
            }
            // Prose is sentences, and there is one version of the format.
            let is_clear = self.path.contains("/$defs/Prose") || *key == "casebook";
            if !is_clear && is_open(property, false) {
                miss(&format!(
                    "`{key}` has no two examples (an editor types a single one unasked)"
                ));
            }
        }
        if properties.is_some() && self.schema["additionalProperties"] != false {
            miss("unknown keys pass");
        }
        if let Some(words) = self.schema["enum"].as_array() {
            let meanings = self.schema["enumDescriptions"].as_array();
            let are_said = meanings.is_some_and(|meanings| meanings.iter().all(is_said));
            if !are_said || meanings.map(Vec::len) != Some(words.len()) {
                miss("not every word has a description");
            }
            if words.contains(&Value::Null) {
                miss("`null` is offered as a word");
            }
        }
        if self.schema.get("const").is_some() && !is_said(&self.schema["description"]) {
            miss("the word has no description");
        }
        if self.schema.get("pattern").is_some() {
            if !is_said(&self.schema["patternErrorMessage"]) {
                miss("a pattern is no sentence: it has no patternErrorMessage");
            }
            if !has_examples(self.schema) {
                miss("a pattern has no two examples");
            }
        }
        misses
    }

    /// Its examples.
    pub(crate) fn examples(&self) -> &[Value] {
        self.schema["examples"].as_array().map_or(&[], Vec::as_slice)
    }
}

fn is_said(text: &Value) -> bool {
    text.as_str().is_some_and(|text| !text.trim().is_empty())
}

fn has_examples(schema: &Value) -> bool {
    schema["examples"].as_array().is_some_and(|examples| examples.len() > 1)
}

/// Whether somebody may write any text or number here and is shown none.
fn is_open(schema: &Value, is_shown: bool) -> bool {
    let is_shown = is_shown || has_examples(schema);
    if schema["$ref"] == "#/$defs/Text" {
        return !is_shown;
    }
    if let Some(alternatives) = schema["anyOf"].as_array() {
        return alternatives.iter().any(|one| is_open(one, is_shown));
    }
    let inner = ["items", "additionalProperties"].into_iter();
    let inner = inner.filter_map(|key| schema.get(key)).filter(|inner| inner.is_object());
    if inner.clone().any(|inner| is_open(inner, is_shown)) {
        return true;
    }
    let is_free = ["string", "integer", "number"].iter().any(|kind| schema["type"] == *kind);
    is_free && schema.get("enum").is_none() && !is_shown
}
