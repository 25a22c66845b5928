//! JSON Schema (draft 2020-12) of the shapes, for editors and for the tests that hold editor and
//! checker together.

use serde_json::{Map, Value, json};

/// The definitions met so far; each named shape is described once and referred to.
#[derive(Debug, Default)]
pub struct SchemaBook {
    definitions: Map<String, Value>,
}

/// A mapping with known keys.
pub struct Object {
    /// What it is, for the editor.
    pub doc: &'static str,
    /// Its keys.
    pub properties: Vec<Property>,
}

/// One key of a mapping.
pub struct Property {
    /// The key.
    pub key: &'static str,
    /// What it means, for the editor.
    pub doc: &'static str,
    /// Whether `check` asks for it.
    pub required: bool,
    /// What may stand behind it.
    pub schema: Value,
}

impl SchemaBook {
    /// Describes a named shape once and returns a reference to it.
    pub fn define(&mut self, name: &str, describe: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.definitions.contains_key(name) {
            // The empty entry stops a recursive shape (five whys) from describing itself for ever.
            self.definitions.insert(name.to_owned(), Value::Null);
            let schema = describe(self);
            self.definitions.insert(name.to_owned(), schema);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// A closed list of words, each with its meaning.
    pub fn words(&mut self, name: &str, doc: &str, words: &[(&str, &str)]) -> Value {
        let list: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let meanings = words
            .iter()
            .map(|(word, meaning)| format!("- `{word}`: {}", meaning.trim()))
            .collect::<Vec<_>>()
            .join("\n");
        self.define(name, |_| {
            let mut allowed: Vec<Value> = list.iter().map(|word| json!(word)).collect();
            // An unquoted `true` or `null` reaches an editor as a boolean or as nothing.
            if list.contains(&"true") {
                allowed.extend([json!(true), json!(false)]);
            }
            allowed.push(Value::Null);
            json!({"description": format!("{}\n{meanings}", doc.trim()), "enum": allowed})
        })
    }

    /// The finished document for one kind of file.
    pub fn finish(self, root: &Value, title: &str) -> Value {
        let mut document = Map::new();
        document.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        document.insert("title".into(), json!(title));
        document.insert("allOf".into(), json!([root]));
        document.insert("$defs".into(), Value::Object(self.definitions));
        Value::Object(document)
    }
}

impl Object {
    /// The schema: known keys, the user's own `x-` keys, nothing else.
    pub fn into_schema(self) -> Value {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for property in self.properties {
            if property.required {
                required.push(json!(property.key));
            }
            let mut schema = property.schema;
            if property.required {
                schema = not_empty(schema);
            }
            if let Value::Object(map) = &mut schema {
                map.insert("description".into(), json!(property.doc.trim()));
            }
            properties.insert(property.key.to_owned(), schema);
        }
        json!({
            "description": self.doc.trim(),
            "type": ["object", "null"],
            "properties": properties,
            "required": required,
            "patternProperties": {"^x-": true},
            "additionalProperties": false,
        })
    }
}

/// The schema without nothing: an empty value is an absent key, and this one must be there.
pub(super) fn not_empty(mut schema: Value) -> Value {
    let Value::Object(map) = &mut schema else { return schema };
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|one| one != "null");
    } else {
        map.insert("not".into(), json!({"type": "null"}));
    }
    schema
}
