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
use crate::measure::recurrence::known_cause;
use crate::model::IncidentRecord;
use alike::{Common, Traits};
use index::{Scratch, Sought};
use std::cell::RefCell;

/// At most so many incidents are named as being like another.
pub const MOST: usize = 5;

/// Of so many candidates the likeness is worked out in full; the index has put them first.
const WEIGHED: usize = 24;

thread_local! {
    /// Each thread keeps its room: to make one as long as the casebook for every search would make
    /// all of them together grow with its square.
    static SCRATCH: RefCell<Scratch> = RefCell::new(Scratch::default());
}

impl<'a> Index<'a> {
    /// What is like an incident, before it and after it.
    pub fn like(&self, at: usize) -> Vec<Alike<'a>> {
        self.rank(at).map_or_else(Vec::new, |rank| self.best(&self.sought(rank, self.len())))
    }

    /// What is like an incident among those that began before it, the most alike first. A page that
    /// names only what came before does not change when something comes later.
    pub fn before(&self, at: usize) -> Vec<Alike<'a>> {
        self.rank(at).map_or_else(Vec::new, |rank| self.best(&self.sought(rank, rank)))
    }

    /// Incidents whose words are like those of a text.
    pub fn like_text(&self, text: &str) -> Vec<Alike<'a>> {
        let terms = self.terms_of(text);
        let sought =
            Sought { terms: &terms, traits: &Traits::default(), before: self.len(), itself: None };
        self.best(&sought)
    }

    /// A search for what is like an incident, among those of a lower rank than `before`.
    fn sought(&self, rank: u32, before: u32) -> Sought<'_, 'a> {
        let document = self.document(rank);
        Sought { terms: &document.terms, traits: &document.traits, before, itself: Some(rank) }
    }

    fn best(&self, sought: &Sought<'_, 'a>) -> Vec<Alike<'a>> {
        let candidates =
            SCRATCH.with_borrow_mut(|scratch| self.candidates(sought, scratch, WEIGHED));
        let mut shared = Vec::new();
        let mut common = |rank: u32| {
            let document = self.document(rank);
            index::share(sought.terms, &document.terms, &mut shared);
            Common::of(sought.traits, &document.traits, &shared)
        };
        let mut found: Vec<(f64, u32)> =
            candidates.into_iter().filter_map(|rank| Some((common(rank).score()?, rank))).collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
        found.truncate(MOST);
        found.into_iter().map(|(score, rank)| self.alike(sought, rank, score)).collect()
    }

    /// An incident that was found, with the reasons.
    fn alike(&self, sought: &Sought<'_, 'a>, rank: u32, score: f64) -> Alike<'a> {
        let document = self.document(rank);
        let mut shared = Vec::new();
        index::share(sought.terms, &document.terms, &mut shared);
        let common = Common::of(sought.traits, &document.traits, &shared);
        Alike { at: self.place(rank), score, reasons: common.reasons(&shared, self) }
    }
}

/// What an incident is, beside its words.
fn traits<'a>(record: &'a IncidentRecord, measured: &Measured<'a>) -> Traits<'a> {
    Traits {
        services: measured.effects.services.clone(),
        cause: known_cause(record),
        category: record.incident.category.get().map(String::as_str),
        problem: record.incident.problem.get().map(String::as_str),
    }
}
