//! What the filter of a table says and offers. The script counts and hides; all words stand here.

use super::context::Context;
use super::facets::{Facet, Tags, facets};
use serde::Serialize;

/// From so many rows on, a table that is not of incidents or actions has a filter.
pub(super) const LONG: usize = 20;

/// The filter of a table.
#[derive(Serialize)]
pub(super) struct Filter {
    /// The anchor of its table.
    table: &'static str,
    facets: Vec<Facet>,
    /// All facets that an address may name. One that tells no two rows apart has no buttons, but an
    /// address that came from another month may hold it.
    names: String,
    /// How many rows are in sight, with `{shown}` and `{all}` for the script.
    sentence: String,
    /// The same before anything is filtered.
    unfiltered: String,
    /// What to do where nothing is left.
    none: String,
}

/// What a filter looks through, and what it says of that.
pub(super) struct Scope {
    /// The anchor of the table.
    pub table: &'static str,
    /// Key of the sentence with `$shown` and `$all`.
    pub sentence: &'static str,
    /// Key of the sentence where nothing is left.
    pub none: &'static str,
}

impl Scope {
    /// A table that holds everything that its page is about.
    pub(super) fn all(table: &'static str) -> Self {
        Self { table, sentence: "table_filtered", none: "table_none" }
    }
}

impl Context<'_> {
    /// The filter of rows with these tags: facets by name and key of their title.
    pub(super) fn filter<'t>(
        &self,
        scope: &Scope,
        wanted: &[(&'static str, &str)],
        rows: impl Iterator<Item = &'t Tags> + Clone,
    ) -> Filter {
        let words = self.words;
        let wanted: Vec<_> = wanted.iter().map(|(name, key)| (*name, words.get(key))).collect();
        let sentence = |shown: String, all: String| {
            words.with(scope.sentence, &[("shown", shown.into()), ("all", all.into())])
        };
        let n = self.figure(rows.clone().count());
        let names: Vec<_> = wanted.iter().map(|(name, _)| *name).collect();
        Filter {
            table: scope.table,
            facets: facets(&wanted, rows),
            names: names.join(" "),
            sentence: sentence("{shown}".to_owned(), "{all}".to_owned()),
            unfiltered: sentence(n.clone(), n),
            none: words.get(scope.none),
        }
    }
}
