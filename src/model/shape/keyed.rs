//! Mappings whose keys people choose: services, teams, causes, clocks.

use super::phrase as say;
use super::schema::not_empty;
use super::{At, Field, Key, Kind, Node, Place, Reader, SchemaBook, Shape};
use crate::model::id;
use indexmap::IndexMap;

/// A mapping from ids that people choose to values, in file order.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyed<T> {
    entries: IndexMap<String, KeyedEntry<T>>,
}

/// One entry of a [`Keyed`] mapping.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyedEntry<T> {
    /// Where the key stands.
    pub key_place: Place,
    /// Its value. A broken one still makes the key known: no reference to it is called broken.
    pub value: Field<T>,
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self { entries: IndexMap::new() }
    }
}

impl<T> Keyed<T> {
    /// The value of a key, where it is readable.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.entries.get(key).and_then(|entry| entry.value.get())
    }

    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&KeyedEntry<T>> {
        self.entries.get(key)
    }

    /// Whether the key is there, readable or not.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// The keys in file order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// Keys and readable values in file order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &At<T>)> {
        self.entries.iter().filter_map(|(key, entry)| entry.value.at().map(|at| (key.as_str(), at)))
    }

    /// Keys and entries in file order, the unreadable ones too.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &KeyedEntry<T>)> {
        self.entries.iter().map(|(key, entry)| (key.as_str(), entry))
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no key.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds an entry; for readers of maps with keys of their own kind.
    pub fn insert(&mut self, key: String, key_place: Place, value: Field<T>) {
        self.entries.insert(key, KeyedEntry { key_place, value });
    }
}

impl<T: Shape> Shape for Keyed<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let (_, entries) = reader.mapping(node)?;
        let mut keyed = Self::default();
        for (key, value) in entries {
            if let Err(bad) = id::valid(&key.text) {
                let id = (&*key.text).into();
                let found = say::NO_ID.with([("id", id), ("why", bad.into())]);
                reader.wrong_type(key.place, say::AN_ID, found);
                continue;
            }
            let field = if value.is_empty() {
                reader.wrong_type(key.place, say::A_VALUE_BEHIND_THE_KEY, say::NOTHING);
                Field::Broken(key.place)
            } else {
                reader.field(&key, value)
            };
            keyed.insert(key.text.into_owned(), key.place, field);
        }
        Some(keyed)
    }

    fn schema(book: &mut SchemaBook) -> serde_json::Value {
        let value = not_empty(T::schema(book));
        serde_json::json!({
            "type": ["object", "null"],
            "propertyNames": {
                "description": "A word of your own: letters, digits, `.`, `_` and `-`.",
                "pattern": id::PATTERN,
                "patternErrorMessage": "A word of your own is made of letters, digits, `.`, `_` and `-`, and begins with a letter or digit.",
                "examples": ["online-banking", "incident-commander"],
            },
            "additionalProperties": value,
        })
    }
}

/// One value or a list of them: `fri: 08:00-16:00` and `mon: [08:00-12:00, 13:00-18:00]`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OneOrMany<T>(pub Vec<At<T>>);

impl<T: Shape> Shape for OneOrMany<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::List(_)) {
            return Vec::<At<T>>::read(node, reader).map(Self);
        }
        let place = node.place;
        T::read(node, reader).map(|one| Self(vec![At::new(one, place)]))
    }

    fn schema(book: &mut SchemaBook) -> serde_json::Value {
        let one = T::schema(book);
        serde_json::json!({"anyOf": [one.clone(), {"type": "array", "items": one}]})
    }
}

impl Key<'_> {
    /// Keys that begin with `x-` are the user's own and are carried through untouched.
    pub fn is_own(&self) -> bool {
        self.text.starts_with("x-")
    }
}
