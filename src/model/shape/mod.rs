//! One definition of a record: struct, reading with all faults at once, JSON Schema and
//! documentation come from the same field table.
//!
//! `shape!` declares a struct, `words!` a closed list of words. Reading never stops at a fault:
//! a broken value becomes [`Field::Broken`], so that a rule can tell "not stated" from "stated,
//! but unreadable".

mod field;
mod keyed;
mod node;
pub(crate) mod phrase;
mod reader;
mod scalar;
mod schema;

pub use field::{At, Field, Rare};
pub use keyed::{Keyed, KeyedEntry, OneOrMany};
pub use node::{FileId, Key, Kind, Node, Place};
pub use reader::{DayInForce, Fault, Reader, closest};
pub use scalar::Share;
pub use schema::{Object, Property, SchemaBook, not_empty, or_empty, text, word_list};

/// A value that can be read from a tree and described by a JSON Schema.
pub trait Shape: Sized {
    /// Whether the value is a sentence or a name, which an unquoted ` #` would cut.
    const IS_TEXT: bool = false;
    /// What an editor offers for a new item of a list of these: its name, and the keys to fill in.
    const NEW_ITEM: Option<(&'static str, &'static [&'static str])> = None;
    /// Reads one value. `None` means that a fault was reported and the value is unknown.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self>;
    /// The JSON Schema of the value; named shapes are added to the book's definitions.
    fn schema(book: &mut SchemaBook) -> serde_json::Value;
}

/// Declares a mapping: a struct whose fields are [`Field`]s, with its reading and its schema.
///
/// `= required` makes a missing key a finding (`YML003`, or the rule whose code follows).
/// `= rare` keeps a key that most records leave out in one pointer instead of its whole size: at
/// 10,000 records of thirty entries, absent keys would fill most of the memory.
/// `= new "a name" [keys]` behind the struct's name is what an editor offers for a new one in a list.
/// A line `Examples: ` in a key's documentation names values for the schema, each between backticks.
macro_rules! shape {
    ($(#[doc = $doc:literal])+ pub struct $Name:ident $(= new $label:literal [$($offered:ident),+])? {
        $( $(#[doc = $field_doc:literal])+ $field:ident : $T:ty $(= $required:ident $($code:literal)?)? ),+ $(,)?
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct $Name { $( $(#[doc = $field_doc])+ pub $field: $crate::model::shape::field_type!([$T] $($required)?), )+ }

        impl $Name {
            /// The keys that may stand in this mapping.
            pub const KEYS: &'static [&'static str] = &[$( $crate::model::shape::key_of(stringify!($field)) ),+];
        }

        impl $crate::model::shape::Shape for $Name {
            $( const NEW_ITEM: Option<(&'static str, &'static [&'static str])> = Some(($label, &[$( $crate::model::shape::key_of(stringify!($offered)) ),+])); )?

            fn read(node: $crate::model::shape::Node<'_>, reader: &mut $crate::model::shape::Reader<'_>) -> Option<Self> {
                let (head, entries) = reader.mapping_of(node, Self::KEYS)?;
                let mut shape = Self::default();
                let mut empty = Vec::new();
                for (key, value) in entries {
                    if value.is_empty() {
                        empty.push((key.text.clone(), key.place));
                    }
                    $( if key.text == const { $crate::model::shape::key_of(stringify!($field)) } {
                        shape.$field = ::std::convert::Into::into(reader.field::<$T>(&key, value));
                        continue;
                    } )+
                    // The misspelt key was most likely this one: it is there, and unreadable.
                    let meant = reader.unknown_key(&key, &value, Self::KEYS);
                    $( if meant == Some(const { $crate::model::shape::key_of(stringify!($field)) })
                        && shape.$field.is_absent()
                    {
                        shape.$field = ::std::convert::Into::into($crate::model::shape::Field::<$T>::Broken(key.place));
                    } )+
                }
                $( $( {
                    if stringify!($required) == "required" && shape.$field.is_absent() {
                        let codes: &[&'static str] = &[$($code,)? "YML003"];
                        reader.missing(head, &empty, const { $crate::model::shape::key_of(stringify!($field)) }, codes[0]);
                    }
                } )? )+
                let _ = (head, empty);
                Some(shape)
            }

            fn schema(book: &mut $crate::model::shape::SchemaBook) -> serde_json::Value {
                book.define(stringify!($Name), |book| {
                    $crate::model::shape::Object {
                        doc: concat!($($doc, "\n"),+),
                        properties: vec![$( $crate::model::shape::Property {
                            key: $crate::model::shape::key_of(stringify!($field)),
                            doc: concat!($($field_doc, "\n"),+),
                            required: { let marks: &[&str] = &[$(stringify!($required))?]; marks.contains(&"required") },
                            schema: <$T as $crate::model::shape::Shape>::schema(book),
                        } ),+],
                    }.into_schema()
                })
            }
        }
    };
}
pub(crate) use shape;

/// How a key is held: see `shape!`.
macro_rules! field_type {
    ([$T:ty]) => { $crate::model::shape::Field<$T> };
    ([$T:ty] required) => { $crate::model::shape::Field<$T> };
    ([$T:ty] rare) => { $crate::model::shape::Rare<$T> };
}
pub(crate) use field_type;

/// Declares a closed list of words (kebab-case), in order.
macro_rules! words {
    ($(#[doc = $doc:literal])+ pub enum $Name:ident { $( $(#[doc = $word_doc:literal])+ $Variant:ident = $word:literal ),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $( $(#[doc = $word_doc])+ $Variant ),+ }

        impl $Name {
            /// All words, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),+];
            /// The word as it stands in a file.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word),+ }
            }
            /// The value of a word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$Variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl $crate::model::shape::Shape for $Name {
            fn read(node: $crate::model::shape::Node<'_>, reader: &mut $crate::model::shape::Reader<'_>) -> Option<Self> {
                reader.word(node, &[$($word),+], Self::from_word)
            }
            fn schema(book: &mut $crate::model::shape::SchemaBook) -> serde_json::Value {
                book.words(stringify!($Name), concat!($($doc, "\n"),+), &[$(($word, concat!($($word_doc, "\n"),+))),+])
            }
        }
    };
}
pub(crate) use words;

/// The key of a field: its name, without the `r#` that Rust asks for before its own words.
pub const fn key_of(name: &'static str) -> &'static str {
    let bytes = name.as_bytes();
    if bytes.len() > 2 && bytes[0] == b'r' && bytes[1] == b'#' { name.split_at(2).1 } else { name }
}
