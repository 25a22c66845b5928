//! What a record says: its texts and the words in them that look for somebody to blame, gathered
//! once for all rules that read them.

use super::blame::{Words, words_of};
use super::fields::{Text, of_incident, of_problem};
use crate::model::{IncidentRecord, ProblemRecord};

/// The texts of one record.
pub(crate) struct Said<'a> {
    /// All of them, in no promised order.
    pub(super) texts: Vec<Text<'a>>,
    /// Those that look for somebody to blame, each with the words that do.
    pub(super) blaming: Vec<(Text<'a>, Vec<Words>)>,
}

impl<'a> Said<'a> {
    /// What an incident says.
    pub(in crate::check) fn by_incident(record: &'a IncidentRecord) -> Self {
        Self::of(of_incident(record))
    }

    /// What a problem says.
    pub(in crate::check) fn by_problem(record: &'a ProblemRecord) -> Self {
        Self::of(of_problem(record))
    }

    fn of(texts: Vec<Text<'a>>) -> Self {
        let blaming = texts.iter().map(|text| (*text, words_of(text)));
        Self { blaming: blaming.filter(|(_, words)| !words.is_empty()).collect(), texts }
    }
}
