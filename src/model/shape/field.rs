//! A value with the place where it was written, and the three states of a key.

use super::{Node, Place, Reader, SchemaBook, Shape};
use std::ops::{Deref, DerefMut};

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub place: Place,
}

impl<T> At<T> {
    /// Joins a value and its place.
    pub const fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

impl<T> Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// What is known of a key: nothing, something unreadable, or a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// The key is not there, or empty.
    #[default]
    Absent,
    /// The key is there and its value has a fault of its own: no rule calls it missing and none
    /// compares with it.
    Broken(Place),
    /// The key has a value.
    Given(At<T>),
}

impl<T> Field<T> {
    /// The value, where there is one.
    pub fn get(&self) -> Option<&T> {
        self.at().map(|at| &at.value)
    }

    /// The value with its place, where there is one.
    pub fn at(&self) -> Option<&At<T>> {
        match self {
            Self::Given(at) => Some(at),
            Self::Absent | Self::Broken(_) => None,
        }
    }

    /// Nothing was written.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Something was written that cannot be read.
    pub const fn is_broken(&self) -> bool {
        matches!(self, Self::Broken(_))
    }

    /// A readable value was written.
    pub const fn is_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// Where it was written, readable or not.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::Absent => None,
            Self::Broken(place) => Some(*place),
            Self::Given(at) => Some(at.place),
        }
    }
}

/// A key that most records leave out: one pointer, and a [`Field`] behind it when it was written.
#[derive(Debug, Clone)]
pub struct Rare<T>(Option<Box<Field<T>>>);

impl<T> Default for Rare<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> From<Field<T>> for Rare<T> {
    fn from(field: Field<T>) -> Self {
        match field {
            Field::Absent => Self(None),
            Field::Broken(_) | Field::Given(_) => Self(Some(Box::new(field))),
        }
    }
}

impl<T> From<Rare<T>> for Field<T> {
    fn from(rare: Rare<T>) -> Self {
        rare.0.map_or(Self::Absent, |field| *field)
    }
}

impl<T> Deref for Rare<T> {
    type Target = Field<T>;
    fn deref(&self) -> &Field<T> {
        self.0.as_deref().unwrap_or(const { &Field::Absent })
    }
}

impl<T> DerefMut for Rare<T> {
    fn deref_mut(&mut self) -> &mut Field<T> {
        self.0.get_or_insert_default()
    }
}

impl<T: PartialEq> PartialEq for Rare<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Copy> Field<T> {
    /// A copy of the value, where there is one.
    pub fn copied(&self) -> Option<T> {
        self.get().copied()
    }
}

impl<T> Field<Vec<At<T>>> {
    /// The readable items of a list; none when it is absent or broken.
    pub fn items(&self) -> &[At<T>] {
        self.get().map_or(&[], Vec::as_slice)
    }

    /// As [`Field::items`], taken out of the field.
    pub fn into_items(self) -> Vec<At<T>> {
        match self {
            Self::Given(items) => items.value,
            Self::Absent | Self::Broken(_) => Vec::new(),
        }
    }
}

impl<T: Shape> Shape for Vec<At<T>> {
    /// A list keeps its readable items. When no item could be read, the whole list is unknown.
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let mut items = reader.list(node)?;
        // An empty value is an absent one: a bare dash waits to be filled in.
        items.retain(|item| !item.is_empty());
        let written = items.len();
        let mut read = Self::with_capacity(written);
        for item in items {
            let place = item.place;
            if T::IS_TEXT {
                reader.slips(None, &item);
            }
            read.extend(T::read(item, reader).map(|value| At::new(value, place)));
        }
        (written == 0 || !read.is_empty()).then_some(read)
    }

    fn schema(book: &mut SchemaBook) -> serde_json::Value {
        let items = T::schema(book);
        let mut list = serde_json::json!({"type": ["array", "null"], "items": items});
        if let Some((label, keys)) = T::NEW_ITEM {
            let keys = keys
                .iter()
                .zip(1..)
                .map(|(key, stop)| ((*key).to_owned(), format!("${stop}").into()));
            let body: serde_json::Map<_, serde_json::Value> = keys.collect();
            list["defaultSnippets"] = serde_json::json!([{"label": label, "body": body}]);
        }
        list
    }
}

impl<T: Shape> Shape for Box<T> {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, reader).map(Self::new)
    }
    fn schema(book: &mut SchemaBook) -> serde_json::Value {
        T::schema(book)
    }
}
