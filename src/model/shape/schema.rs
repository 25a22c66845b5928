//! JSON Schema (draft 2020-12) of the shapes, for editors and for the tests that hold editor and
//! checker together.

use serde_json::{Map, Value, json};

/// Begins the line of a documentation that names examples, each between backticks. Two at least: an
/// editor would type a single one unasked, and no time or name is ever to be typed unasked.
const EXAMPLES: &str = "Examples: ";

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
        reference(name)
    }

    /// A closed list of words, each with its meaning.
    pub fn words(&mut self, name: &str, doc: &str, words: &[(&str, &str)]) -> Value {
        let words = self.define(name, |_| {
            let mut schema = word_list(words);
            // An unquoted `true` reaches an editor as a boolean. It is named first, since that is
            // how it is written.
            for (word, value) in [("false", json!(false)), ("true", json!(true))] {
                if let Some((_, meaning)) = words.iter().find(|(known, _)| *known == word) {
                    for (list, item) in
                        [("enum", value), ("enumDescriptions", json!(meaning.trim()))]
                    {
                        if let Some(Value::Array(items)) = schema.get_mut(list) {
                            items.insert(0, item);
                        }
                    }
                }
            }
            schema["description"] = json!(doc.trim());
            schema
        });
        or_empty(words)
    }

    /// The finished document for one kind of file.
    pub fn finish(self, root: &Value, id: &str, title: &str, description: &str) -> Value {
        let mut document = Map::new();
        document.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        document.insert("$id".into(), json!(id));
        document.insert("title".into(), json!(title));
        document.insert("description".into(), json!(description));
        document.insert("allOf".into(), json!([root]));
        let mut definitions = self.definitions;
        definitions.insert(
            NOTHING.into(),
            json!({
                "description": "Nothing: an empty value is an absent key.",
                // Said by what it is not, so that no editor offers `null` beside words.
                "not": {"type": ["string", "number", "boolean", "object", "array"]},
            }),
        );
        definitions.insert(TEXT.into(), json!({
            "description": "Text; what looks like a number is text too.",
            // Put so that no editor offers `true` for a name.
            "anyOf": [{"type": "string"}, {"not": {"type": ["string", "object", "array", "null"]}}],
        }));
        document.insert("$defs".into(), Value::Object(definitions));
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
            let (meaning, examples) = documented(property.doc);
            if !examples.is_empty() {
                illustrate(&mut schema, &examples);
            }
            if let Value::Object(map) = &mut schema {
                map.insert("description".into(), json!(meaning));
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

/// The schema of a list of words, each with its meaning.
pub fn word_list(words: &[(&str, &str)]) -> Value {
    let list: Vec<_> = words.iter().map(|(word, _)| *word).collect();
    let meanings: Vec<_> = words.iter().map(|(_, meaning)| meaning.trim()).collect();
    json!({"enum": list, "enumDescriptions": meanings})
}

/// Names of definitions that every schema has.
const NOTHING: &str = "Nothing";
const TEXT: &str = "Text";

fn reference(name: &str) -> Value {
    json!({"$ref": format!("#/$defs/{name}")})
}

/// The schema of a text that is there.
pub fn text() -> Value {
    reference(TEXT)
}

/// The schema, or nothing: an empty value is an absent key.
pub fn or_empty(schema: Value) -> Value {
    json!({"anyOf": [schema, reference(NOTHING)]})
}

/// The schema without nothing: an empty value is an absent key, and this one must be there.
pub fn not_empty(mut schema: Value) -> Value {
    let Value::Object(map) = &mut schema else { return schema };
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|one| one != "null");
        if let [one] = &types[..] {
            let one = one.clone();
            map.insert("type".into(), one);
        }
    } else if let Some(Value::Array(mut left)) = map.remove("anyOf") {
        let written = left.len();
        left.retain(|alternative| *alternative != reference(NOTHING));
        if left.len() == written {
            left = left.into_iter().map(not_empty).collect();
        }
        match left.pop() {
            Some(Value::Object(one)) if left.is_empty() => map.extend(one),
            Some(last) => {
                left.push(last);
                map.insert("anyOf".into(), Value::Array(left));
            }
            None => {}
        }
    } else if map.contains_key("$ref") {
        // Texts and words come with nothing as an alternative; what is left are mappings.
        map.insert("type".into(), json!("object"));
    }
    schema
}

/// A documentation's meaning and its examples.
fn documented(doc: &str) -> (String, Vec<&str>) {
    let (of_examples, meaning): (Vec<_>, Vec<_>) =
        doc.lines().map(str::trim).partition(|line| line.starts_with(EXAMPLES));
    let examples = of_examples.iter().flat_map(|line| line.split('`').skip(1).step_by(2));
    (meaning.join("\n").trim().to_owned(), examples.collect())
}

/// Adds examples to the schema of a value; to that of its items where the value is a list or a
/// mapping.
fn illustrate(schema: &mut Value, examples: &[&str]) {
    for inner in ["items", "additionalProperties"] {
        if schema.get(inner).is_some_and(Value::is_object) {
            return illustrate(&mut schema[inner], examples);
        }
    }
    let kind = schema.pointer("/anyOf/0/type").or_else(|| schema.get("type")).cloned();
    let is_number = kind.is_some_and(|kind| kind == "integer" || kind == "number");
    let as_written = |text: &&str| {
        let number = if is_number { text.parse::<serde_json::Number>().ok() } else { None };
        number.map_or_else(|| json!(text), Value::Number)
    };
    schema["examples"] = examples.iter().map(as_written).collect();
}
