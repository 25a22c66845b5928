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

/// What two incidents have in common.
pub(super) struct Common<'a> {
    cosine: f64,
    service: Option<&'a str>,
    cause: Option<&'a str>,
    problem: Option<&'a str>,
    category: Option<&'a str>,
    enough: f64,
}

impl<'a> Common<'a> {
    /// `shared` are the words that both have, with what each adds to the cosine.
    pub(super) fn of(sought: &Traits<'a>, other: &Traits<'a>, shared: &[(Term, f64)]) -> Self {
        let same = |a: Option<&'a str>, b: Option<&'a str>| a.filter(|_| a == b);
        let mut services = sought.services.iter().copied();
        Self {
            cosine: shared.iter().map(|(_, product)| product).sum(),
            service: services.find(|service| other.services.contains(service)),
            cause: same(sought.cause, other.cause),
            problem: same(sought.problem, other.problem),
            category: same(sought.category, other.category),
            enough: if *sought == Traits::default() { ENOUGH_FOR_TEXT } else { ENOUGH },
        }
    }

    /// How alike they are; `None` where they are not.
    pub(super) fn score(&self) -> Option<f64> {
        let mut score = COSINE_WEIGHT * self.cosine;
        if self.problem.is_some() {
            score += SAME_AGAIN;
        }
        score += match (self.service, self.cause) {
            (Some(_), Some(_)) => SAME_AGAIN,
            (None, Some(_)) => SAME_CAUSE,
            (Some(_), None) => SAME_PLACE,
            (None, None) => 0.0,
        };
        if self.category.is_some() {
            score += SAME_PLACE;
        }
        let is_alike =
            self.problem.is_some() || self.cause.is_some() || self.cosine >= LEAST_COSINE;
        (is_alike && score >= self.enough).then_some(score)
    }

    /// Why they are alike. Asked only for those that are named: it copies words.
    pub(super) fn reasons(&self, shared: &[(Term, f64)], index: &Index<'a>) -> Vec<Reason<'a>> {
        let mut reasons = Vec::new();
        reasons.extend(self.problem.map(Reason::Problem));
        match (self.service, self.cause) {
            (Some(service), Some(cause)) => {
                reasons.push(Reason::ServiceAndCause { service, cause });
            }
            (None, Some(cause)) => reasons.push(Reason::Cause(cause)),
            (Some(service), None) => reasons.push(Reason::Service(service)),
            (None, None) => {}
        }
        reasons.extend(self.category.map(Reason::Category));
        if self.cosine >= SAID_COSINE {
            let named = shared.iter().take(NAMED_WORDS);
            let words = named.map(|(term, _)| index.spelling(*term).to_owned());
            reasons.push(Reason::Words(words.collect()));
        }
        reasons
    }
}
