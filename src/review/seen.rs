//! Have we seen this before? What is like a new incident among those that began before it.

use super::record::{Change, RecordChange};
use super::side::Side;
use crate::measure::day_of;
use crate::site::alike;
use crate::site::words::Words;
use crate::statistics::similar::Index;
use serde::Serialize;

/// A new incident with what came before and is like it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeenBefore {
    /// The new incident.
    pub id: String,
    /// What is like it, the most alike first.
    pub like: Vec<Like>,
}

/// An incident that is like a new one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Like {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The local day on which it began; empty where that is not known.
    pub began: String,
    /// Why, in words.
    pub why: String,
}

/// Of all incidents that are new.
pub(super) fn seen_before(head: &Side<'_>, records: &[RecordChange]) -> Vec<SeenBefore> {
    let is_new = |one: &&RecordChange| one.change == Change::Added && one.kind == "incident";
    let new: Vec<&RecordChange> = records.iter().filter(is_new).collect();
    // Few changes bring an incident; only those pay for the index.
    if new.is_empty() {
        return Vec::new();
    }
    let (book, zone, words) = (head.scope.book, head.zone(), Words::english());
    let index = Index::of(book, &head.measured);
    let of_one = |one: &RecordChange| {
        let (at, _) = head.incident(&one.id)?;
        let like = index.before(at).into_iter().map(|alike| {
            let record = &book.incidents[alike.at];
            let began = head.measured[alike.at].moments.begin;
            Like {
                id: record.id.clone(),
                title: record.title().to_owned(),
                began: began.map_or_else(String::new, |at| day_of(at.instant, &zone).to_string()),
                why: alike::reasons(&words, &book.config, &alike),
            }
        });
        let like: Vec<Like> = like.collect();
        (!like.is_empty()).then(|| SeenBefore { id: one.id.clone(), like })
    };
    new.into_iter().filter_map(of_one).collect()
}
