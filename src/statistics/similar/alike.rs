//! How alike two incidents are, and the reasons in data: nothing is called alike without one.

use super::index::{Index, Term};

/// What the cosine of two texts, 0 to 1, is worth beside the traits below.
pub(super) const COSINE_WEIGHT: f64 = 4.0;
/// The same problem, or the same cause on the same service.
pub(super) const SAME_AGAIN: f64 = 3.0;
/// The same cause elsewhere.
pub(super) const SAME_CAUSE: f64 = 1.5;
/// The same service, or the same category: no likeness by itself.
pub(super) const SAME_PLACE: f64 = 0.5;
/// From here on two incidents are alike.
const ENOUGH: f64 = 1.5;
/// From here on an incident is like a text that somebody looks for: they judge themselves.
const ENOUGH_FOR_TEXT: f64 = COSINE_WEIGHT * LEAST_COSINE;
/// Texts less alike than this share words by chance.
const LEAST_COSINE: f64 = 0.15;
/// From here on the words are a reason, also beside others.
const SAID_COSINE: f64 = 0.08;
/// So many of the shared words are named.
const NAMED_WORDS: usize = 4;

/// An incident that is like another.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike<'a> {
    /// Its position in `book.incidents`.
    pub at: usize,
    /// How alike: a number to sort by, without a unit.
    pub score: f64,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason<'a>>,
}

/// Why two incidents are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason<'a> {
    /// Both belong to a problem.
    Problem(&'a str),
    /// The same cause on the same service.
    ServiceAndCause {
        /// The service, the first that both name.
        service: &'a str,
        /// The cause.
        cause: &'a str,
    },
    /// The same cause on another service.
    Cause(&'a str),
    /// The same service.
    Service(&'a str),
    /// The same category.
    Category(&'a str),
    /// Words that both texts have, the rarest first, as the earlier one spells them.
    Words(Vec<String>),
}

/// What an incident is, beside its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Traits<'a> {
    pub(super) services: Vec<&'a str>,
    pub(super) cause: Option<&'a str>,
    pub(super) category: Option<&'a str>,
    pub(super) problem: Option<&'a str>,
}

/// How alike two incidents are; `None` where they are not.
pub(super) fn worth<'a>(
    sought: &Traits<'a>,
    other: &Traits<'a>,
    shared: &[(Term, f64)],
    index: &Index<'a>,
) -> Option<Alike<'a>> {
    let cosine: f64 = shared.iter().map(|(_, product)| product).sum();
    let same = |a: Option<&'a str>, b: Option<&'a str>| a.filter(|_| a == b);
    let service = sought.services.iter().copied().find(|service| other.services.contains(service));
    let cause = same(sought.cause, other.cause);
    let problem = same(sought.problem, other.problem);
    let mut score = COSINE_WEIGHT * cosine;
    let mut reasons = Vec::new();
    if let Some(problem) = problem {
        score += SAME_AGAIN;
        reasons.push(Reason::Problem(problem));
    }
    match (service, cause) {
        (Some(service), Some(cause)) => {
            score += SAME_AGAIN;
            reasons.push(Reason::ServiceAndCause { service, cause });
        }
        (None, Some(cause)) => {
            score += SAME_CAUSE;
            reasons.push(Reason::Cause(cause));
        }
        (Some(service), None) => {
            score += SAME_PLACE;
            reasons.push(Reason::Service(service));
        }
        (None, None) => {}
    }
    if let Some(category) = same(sought.category, other.category) {
        score += SAME_PLACE;
        reasons.push(Reason::Category(category));
    }
    if cosine >= SAID_COSINE {
        let words =
            shared.iter().take(NAMED_WORDS).map(|(term, _)| index.spelling(*term).to_owned());
        reasons.push(Reason::Words(words.collect()));
    }
    let enough = if *sought == Traits::default() { ENOUGH_FOR_TEXT } else { ENOUGH };
    let is_alike = problem.is_some() || cause.is_some() || cosine >= LEAST_COSINE;
    (is_alike && score >= enough).then_some(Alike { at: 0, score, reasons })
}
