//! What documents can be narrowed by. A facet has one file that names its values with how often each
//! occurs, and files of their documents, which are loaded once somebody chooses or compares.

use super::documents::Document;
use super::numbers;
use super::shard::{Files, Kind, Shard, cut};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What the page must know of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::site) struct FacetFile {
    /// The file of its values.
    pub id: String,
    /// Bytes of its values' documents: what it costs to say how many hits each value has.
    pub bytes: usize,
}

/// The values of all facets, by facet and value.
#[derive(Default)]
pub(super) struct Facets(BTreeMap<(&'static str, String), Value>);

struct Value {
    rank: usize,
    text: String,
    documents: Vec<u32>,
}

impl Facets {
    /// Documents come in ascending order.
    pub(super) fn add(&mut self, number: u32, document: &Document) {
        for tag in document.tags.iter() {
            let value = self.0.entry((tag.facet, tag.value.clone()));
            let value = value.or_insert_with(|| Value {
                rank: tag.rank,
                text: tag.text.clone(),
                documents: Vec::new(),
            });
            if value.documents.last() != Some(&number) {
                value.documents.push(number);
            }
        }
    }

    /// Adds later documents.
    pub(super) fn append(&mut self, later: Self) {
        for (key, value) in later.0 {
            match self.0.get_mut(&key) {
                Some(own) => own.documents.extend(value.documents),
                None => {
                    self.0.insert(key, value);
                }
            }
        }
    }

    /// The files of each facet that tells documents apart, its values in the order in which they are
    /// shown.
    pub(super) fn write<E>(
        self,
        most: usize,
        total: usize,
        hand: &impl Fn(&Shard) -> Result<(), E>,
    ) -> Result<BTreeMap<&'static str, FacetFile>, E> {
        let mut by_facet: BTreeMap<&str, Vec<(String, Value)>> = BTreeMap::new();
        for ((facet, key), value) in self.0 {
            by_facet.entry(facet).or_default().push((key, value));
        }
        by_facet.retain(|_, values| values.iter().any(|(_, value)| value.documents.len() < total));
        let mut written = BTreeMap::new();
        for (facet, mut values) in by_facet {
            values.sort_by_key(|(_, value)| {
                (value.rank, Reverse(value.documents.len()), value.text.clone())
            });
            let lists: Vec<String> =
                values.iter().map(|(_, value)| numbers::write(&value.documents, total)).collect();
            let mut files = Files::default();
            for part in cut(lists.iter().map(|list| list.len() + 1), most) {
                // With the facet, or two facets of the same documents had one file for two names.
                let shard = Shard::new(Kind::Values, &(facet, lists[part.clone()].join(";")));
                hand(&shard)?;
                files.add(&part.start.to_string(), &shard.id);
            }
            let values: Vec<(&str, &str, usize)> = values
                .iter()
                .map(|(key, value)| (key.as_str(), value.text.as_str(), value.documents.len()))
                .collect();
            let shard = Shard::new(Kind::Facet, &(facet, &files.list, values));
            hand(&shard)?;
            let bytes = lists.iter().map(String::len).sum();
            written.insert(facet, FacetFile { id: shard.id, bytes });
        }
        Ok(written)
    }
}
