//! Which incidents are like one another, and why: "have we seen this before?"
//!
//! Incidents are alike by problem, by service and cause, by category, and by the words that their
//! title and summaries share. They are found through an inverted index: a search walks a bounded
//! number of its entries, so that all searches together grow with the number of incidents, not
//! with its square. Words are weighed by tf-idf and compared by the cosine of their vectors
//! (Salton and Buckley 1988, "Term-weighting approaches in automatic text retrieval").

mod alike;
mod index;
#[cfg(test)]
mod tests;
mod words;

pub use alike::{Alike, Reason};
pub use index::Index;

use crate::measure::Measured;
use crate::model::{Book, IncidentRecord};
use alike::{Traits, worth};
use index::{Scratch, Sought};
use rayon::prelude::*;

/// At most so many incidents are named as being like another.
pub const MOST: usize = 5;

/// Of so many candidates the likeness is worked out in full; the index has put them first.
const WEIGHED: usize = 24;

/// What is like each incident of a casebook among those that began before it, in the order of
/// `book.incidents`; the most alike first. A page that names only what came before does not change
/// when something comes later.
pub fn earlier_of_all<'a>(index: &Index<'a>, book: &Book) -> Vec<Vec<Alike<'a>>> {
    let places = 0..book.incidents.len();
    places
        .into_par_iter()
        .map_init(Scratch::default, |scratch, at| index.earlier(at, scratch))
        .collect()
}

impl<'a> Index<'a> {
    /// What is like an incident among those that began before it.
    fn earlier(&self, at: usize, scratch: &mut Scratch) -> Vec<Alike<'a>> {
        let Some(rank) = self.rank(at) else { return Vec::new() };
        let document = self.document(rank);
        let sought = Sought {
            terms: &document.terms,
            traits: &document.traits,
            before: rank,
            itself: Some(rank),
        };
        self.best(&sought, scratch)
    }

    /// What is like an incident, before it and after it.
    pub fn like(&self, at: usize) -> Vec<Alike<'a>> {
        let Some(rank) = self.rank(at) else { return Vec::new() };
        let document = self.document(rank);
        let sought = Sought {
            terms: &document.terms,
            traits: &document.traits,
            before: self.len(),
            itself: Some(rank),
        };
        self.best(&sought, &mut Scratch::default())
    }

    /// What is like an incident among those that began before it.
    pub fn before(&self, at: usize) -> Vec<Alike<'a>> {
        self.earlier(at, &mut Scratch::default())
    }

    /// Incidents whose words are like those of a text.
    pub fn like_text(&self, text: &str) -> Vec<Alike<'a>> {
        let terms = self.terms_of(text);
        let sought =
            Sought { terms: &terms, traits: &Traits::default(), before: self.len(), itself: None };
        self.best(&sought, &mut Scratch::default())
    }

    fn best(&self, sought: &Sought<'_, 'a>, scratch: &mut Scratch) -> Vec<Alike<'a>> {
        let mut found: Vec<(f64, u32, Alike<'a>)> = self
            .candidates(sought, scratch, WEIGHED)
            .iter()
            .filter_map(|rank| {
                let document = self.document(*rank);
                let shared = index::shared(sought.terms, &document.terms);
                let alike = worth(sought.traits, &document.traits, &shared, self)?;
                Some((alike.score, *rank, Alike { at: self.place(*rank), ..alike }))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        found.truncate(MOST);
        found.into_iter().map(|(_, _, alike)| alike).collect()
    }
}

/// What an incident is, beside its words.
fn traits<'a>(record: &'a IncidentRecord, measured: &Measured<'a>) -> Traits<'a> {
    let cause = record.rca().and_then(|rca| rca.cause.get()).map(String::as_str);
    Traits {
        services: measured.effects.services.clone(),
        cause: cause.filter(|cause| *cause != super::report::UNKNOWN),
        category: record.incident.category.get().map(String::as_str),
        problem: record.incident.problem.get().map(String::as_str),
    }
}
