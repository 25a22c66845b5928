//! By what a table can be filtered in place: the values of its rows, and how often each stands
//! there. A table of thousands has few controls, since nobody reads a list of 3,000 services.

use super::context::address;
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Values that are always in sight.
const IN_SIGHT: usize = 8;
/// Values behind a disclosure; whatever is rarer is found by the text field.
const BEHIND: usize = 40;
/// The rank of "not stated": after every value.
const LAST: usize = usize::MAX;

/// What one row of a table can be found by.
#[derive(Default)]
pub(super) struct Tags(Vec<Tag>);

/// One value of a row.
pub(super) struct Tag {
    /// What it is a value of.
    pub facet: &'static str,
    /// Where the values have an order of their own; else the most frequent stand first.
    pub rank: usize,
    /// As an address carries it.
    pub value: String,
    /// As people read it.
    pub text: String,
}

/// A `data-…` attribute of a row.
#[derive(Serialize)]
pub(super) struct Attribute {
    name: &'static str,
    values: String,
}

/// One facet with its buttons.
#[derive(Serialize)]
pub(super) struct Facet {
    name: &'static str,
    title: String,
    values: Vec<Choice>,
    rest: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
    count: usize,
}

impl Tags {
    /// A value among others of its kind: a service, a cause.
    pub(super) fn add(&mut self, facet: &'static str, value: &str, text: impl Into<String>) {
        self.add_ranked(facet, 0, value, text);
    }

    /// A value that has its place among the others: a priority, a year.
    pub(super) fn add_ranked(
        &mut self,
        facet: &'static str,
        rank: usize,
        value: &str,
        text: impl Into<String>,
    ) {
        // A blank would cut the value in two.
        self.0.push(Tag { facet, rank, value: address(value), text: text.into() });
    }

    /// The year of a day, the latest first.
    pub(super) fn add_year(&mut self, day: Option<Date>) {
        let Some(year) = day.map(Date::year) else { return };
        let rank = usize::try_from(9999 - i32::from(year)).unwrap_or(0);
        self.add_ranked("year", rank, &year.to_string(), year.to_string());
    }

    /// All values.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, Tag> {
        self.0.iter()
    }

    /// Says that nothing is stated. `!` begins no value, since they are written as addresses.
    pub(super) fn add_none(&mut self, facet: &'static str, text: impl Into<String>) {
        self.0.push(Tag { facet, rank: LAST, value: "!none".to_owned(), text: text.into() });
    }

    /// The attributes by which the script finds the row.
    pub(super) fn attributes(&self) -> Vec<Attribute> {
        let mut attributes: Vec<Attribute> = Vec::new();
        for tag in &self.0 {
            match attributes.iter_mut().find(|attribute| attribute.name == tag.facet) {
                Some(attribute) => {
                    attribute.values.push(' ');
                    attribute.values.push_str(&tag.value);
                }
                None => attributes.push(Attribute { name: tag.facet, values: tag.value.clone() }),
            }
        }
        attributes
    }
}

/// The facets of a table, in the order wanted; one that tells no two rows apart is left out.
pub(super) fn facets<'t>(
    wanted: &[(&'static str, String)],
    rows: impl Iterator<Item = &'t Tags>,
) -> Vec<Facet> {
    let mut counts: BTreeMap<(&str, &str), (usize, &Tag)> = BTreeMap::new();
    let mut total = 0;
    for tags in rows {
        total += 1;
        for tag in &tags.0 {
            counts.entry((tag.facet, &tag.value)).or_insert((0, tag)).0 += 1;
        }
    }
    let facet = |(name, title): &(&'static str, String)| {
        let mut found: Vec<_> =
            counts.range((*name, "")..).take_while(|((of, _), _)| of == name).collect();
        if found.iter().all(|(_, (n, _))| *n == total) {
            return None;
        }
        found.sort_by_key(|(_, (n, tag))| (tag.rank, Reverse(*n), &tag.text));
        let mut values: Vec<Choice> = found
            .into_iter()
            .take(IN_SIGHT + BEHIND)
            .map(|(_, (count, tag))| Choice {
                value: tag.value.clone(),
                text: tag.text.clone(),
                count: *count,
            })
            .collect();
        // A disclosure for one or two more costs more room than they do.
        let in_sight = if values.len() <= IN_SIGHT + 2 { values.len() } else { IN_SIGHT };
        let rest = values.split_off(in_sight);
        Some(Facet { name, title: title.clone(), values, rest })
    };
    wanted.iter().filter_map(facet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_values_stand_first_and_many_stand_behind() {
        let row = |service: &str, year: usize| {
            let mut tags = Tags::default();
            tags.add("service", service, service.to_uppercase());
            tags.add_ranked("year", 9999 - year, &year.to_string(), year.to_string());
            tags.add("same", "x y", "X");
            tags
        };
        let mut rows: Vec<_> = (0..100).map(|n| row(&format!("s{n:02}"), 2020 + n % 3)).collect();
        rows.push(row("s99", 2022));
        let mut silent = Tags::default();
        silent.add_none("service", "not stated");
        rows.push(silent);
        rows.last_mut().unwrap().add("same", "x y", "X");
        let wanted = ["service", "year", "same", "none"].map(|name| (name, name.to_owned()));
        let facets = facets(&wanted, rows.iter());
        assert_eq!(facets.iter().map(|facet| facet.name).collect::<Vec<_>>(), ["service", "year"]);
        let [services, years] = facets.as_slice() else { panic!("two facets") };
        assert_eq!((services.values.len(), services.rest.len()), (IN_SIGHT, BEHIND));
        assert_eq!((services.values[0].text.as_str(), services.values[0].count), ("S99", 2));
        let years: Vec<_> = years.values.iter().map(|year| year.text.as_str()).collect();
        assert_eq!(years, ["2022", "2021", "2020"]);
        let attributes = rows.last().unwrap().attributes();
        assert_eq!(attributes[0].values, "!none");
        assert_eq!(attributes[1].values, "x%20y");
    }
}
