//! The tree that a file is before it means anything: text, lists, mappings, each with its place.

use super::phrase as say;
use crate::model::Phrase;
use std::borrow::Cow;

/// A file of the casebook, by its number in [`crate::model::Book::files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// Where something was written: a file and a range of bytes in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// First byte after it.
    pub end: u32,
}

impl Place {
    /// The first byte of a file: for faults that have no better place.
    pub const fn top_of(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// A key of a mapping.
#[derive(Debug, Clone)]
pub struct Key<'a> {
    /// The key's text.
    pub text: Cow<'a, str>,
    /// Where it stands.
    pub place: Place,
}

/// A value with its place. The place of a block collection is its first key or item, since its
/// whole extent would underline a page.
#[derive(Debug, Clone)]
pub struct Node<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// Where it stands.
    pub place: Place,
}

/// The three kinds of value.
#[derive(Debug, Clone)]
pub enum Kind<'a> {
    /// Text; `plain` when it stands without quotes, so that `true` is a boolean and `"true"` a word.
    Scalar {
        /// The text as it reads after quotes and folds are taken away.
        text: Cow<'a, str>,
        /// Without quotes and not a block.
        plain: bool,
    },
    /// A list.
    List(Vec<Node<'a>>),
    /// A mapping, in file order, without a key twice.
    Map(Vec<(Key<'a>, Node<'a>)>),
}

impl Node<'_> {
    /// An empty value, `null` or `~`: format.md says that it is an absent key.
    pub fn is_empty(&self) -> bool {
        match &self.kind {
            Kind::Scalar { text, plain } => {
                *plain && matches!(&**text, "" | "~" | "null" | "Null" | "NULL")
            }
            Kind::List(_) | Kind::Map(_) => false,
        }
    }

    /// What a person would call it.
    pub fn called(&self) -> &'static Phrase {
        match &self.kind {
            Kind::Scalar { .. } if self.is_empty() => say::NOTHING,
            Kind::Scalar { .. } => say::TEXT,
            Kind::List(_) => say::A_LIST,
            Kind::Map(_) => say::A_MAPPING,
        }
    }
}
