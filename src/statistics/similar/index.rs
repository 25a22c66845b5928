//! The inverted index: by word and by trait, the incidents that have it, in the order in which they
//! began.

use super::alike::{COSINE_WEIGHT, SAME_AGAIN, SAME_CAUSE, SAME_PLACE, Traits};
use super::traits;
use super::words::{Reader, words};
use crate::measure::Measured;
use crate::model::incident::IncidentKind;
use crate::model::prose::Language;
use crate::model::{Book, IncidentRecord};
use std::collections::{BTreeMap, HashMap};

/// A word, by its number in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Term(u32);

/// A search walks at most so many entries of the lists of words, the rarest words first, and of a
/// list that is longer than what is left the latest part.
const WALKED: usize = 2_048;

/// Of the lists of traits a search walks the latest entries only: what happened lately helps most.
const LATEST: usize = 64;

/// In a casebook of this many incidents, a word that more than a quarter of them has says nothing.
const COMMON_FROM: usize = 20;

/// A word of the title weighs as much as so many of the text.
const TITLE_WEIGHT: u32 = 3;

/// Which incidents have which words and traits.
pub struct Index<'a> {
    reader: Reader,
    /// By rank: positions in `book.incidents`. The rank is the place in the order of begins.
    places: Vec<usize>,
    /// By position in `book.incidents`: the rank; `None` for what is no incident.
    ranks: Vec<Option<u32>>,
    documents: Vec<Document<'a>>,
    /// Words as people wrote them, with the term of their stem; `None` for those that say nothing.
    vocabulary: HashMap<Box<str>, Option<Term>>,
    /// By term: how it was spelled first.
    spellings: Vec<Box<str>>,
    /// By term: incidents by rank, with the word's part of their vector.
    postings: Vec<Vec<(u32, f32)>>,
    by_trait: HashMap<Trait<'a>, Vec<u32>>,
}

/// An incident as the index has it.
#[derive(Default)]
pub(super) struct Document<'a> {
    /// Its vector, of length 1, by term.
    pub(super) terms: Vec<(Term, f32)>,
    pub(super) traits: Traits<'a>,
}

#[derive(PartialEq, Eq, Hash)]
enum Trait<'a> {
    Problem(&'a str),
    ServiceAndCause(&'a str, &'a str),
    Cause(&'a str),
    ServiceAndCategory(&'a str, &'a str),
}

/// What a search looks for.
pub(super) struct Sought<'s, 'a> {
    pub(super) terms: &'s [(Term, f32)],
    pub(super) traits: &'s Traits<'a>,
    /// Only incidents of a lower rank.
    pub(super) before: u32,
    /// The rank of what is looked for, which is like itself.
    pub(super) itself: Option<u32>,
}

/// Room for the sums of a search, kept from one to the next.
#[derive(Default)]
pub(super) struct Scratch {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl<'a> Index<'a> {
    /// Of all incidents and near misses but those that were cancelled; drills are no history.
    pub fn of(book: &'a Book, measured: &[Measured<'a>]) -> Self {
        let language = book.config.language();
        let mut begins: Vec<_> = book
            .incidents
            .iter()
            .zip(measured)
            .enumerate()
            .filter(|(_, (record, measured))| {
                measured.kind != IncidentKind::Drill && record.incident.cancelled.get().is_none()
            })
            .filter_map(|(at, (_, measured))| Some((measured.moments.begin?.instant, at)))
            .collect();
        begins.sort_unstable();
        let mut index = Self {
            reader: Reader::new(language),
            places: begins.iter().map(|(_, at)| *at).collect(),
            ranks: vec![None; book.incidents.len()],
            documents: Vec::with_capacity(begins.len()),
            vocabulary: HashMap::new(),
            spellings: Vec::new(),
            postings: Vec::new(),
            by_trait: HashMap::new(),
        };
        for (rank, (_, at)) in (0..).zip(begins) {
            index.ranks[at] = Some(rank);
            index.add(rank, &book.incidents[at], &measured[at], language);
        }
        index.weigh();
        index
    }

    /// Takes an incident in; the parts of its vector are counts until `weigh`.
    fn add(
        &mut self,
        rank: u32,
        record: &'a IncidentRecord,
        measured: &Measured<'a>,
        language: Language,
    ) {
        let mut counts: BTreeMap<Term, u32> = BTreeMap::new();
        let mut read = |text: &str, weight: u32| {
            for word in words(text) {
                if let Some(term) = self.term(word) {
                    *counts.entry(term).or_default() += weight;
                }
            }
        };
        read(record.title(), TITLE_WEIGHT);
        for text in texts(record, language) {
            read(text, 1);
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of words in a text are small")]
        let terms = counts.into_iter().map(|(term, count)| (term, count as f32)).collect();
        let traits = traits(record, measured);
        for one in traits_of(&traits) {
            self.by_trait.entry(one.0).or_default().push(rank);
        }
        self.documents.push(Document { terms, traits });
    }

    /// The term of a word, a new one where it is new.
    fn term(&mut self, word: &str) -> Option<Term> {
        if let Some(known) = self.vocabulary.get(word) {
            return *known;
        }
        let term = self.reader.stem(word).map(|stem| {
            // A stem stands in the vocabulary behind a sign that no word has.
            let key = format!("\u{0}{stem}").into_boxed_str();
            let next = Term(u32::try_from(self.spellings.len()).unwrap_or(u32::MAX));
            let term = self.vocabulary.entry(key).or_insert(Some(next)).unwrap_or(next);
            if term == next {
                self.spellings.push(word.into());
            }
            term
        });
        self.vocabulary.insert(word.into(), term);
        term
    }

    /// Makes vectors of counts: tf-idf, then length 1; and the lists by term.
    fn weigh(&mut self) {
        let mut having = vec![0_u32; self.spellings.len()];
        for (term, _) in self.documents.iter().flat_map(|document| &document.terms) {
            having[term.0 as usize] += 1;
        }
        #[expect(clippy::cast_precision_loss, reason = "a casebook has fewer than 2^24 incidents")]
        let whole = self.documents.len() as f32;
        #[expect(clippy::cast_precision_loss, reason = "as above")]
        let rarity =
            |having: u32| (1.0 + (whole - having as f32 + 0.5) / (having as f32 + 0.5)).ln();
        self.postings = having.iter().map(|having| Vec::with_capacity(*having as usize)).collect();
        for (rank, document) in (0..).zip(&mut self.documents) {
            for (term, part) in &mut document.terms {
                *part = (1.0 + part.ln()) * rarity(having[term.0 as usize]);
            }
            unit(&mut document.terms);
            for (term, part) in &document.terms {
                self.postings[term.0 as usize].push((rank, *part));
            }
        }
    }

    /// The vector of a text, of the words that the index has.
    pub(super) fn terms_of(&self, text: &str) -> Vec<(Term, f32)> {
        let mut counts: BTreeMap<Term, f32> = BTreeMap::new();
        for word in words(text) {
            let known = self.vocabulary.get(word).copied().flatten().or_else(|| {
                let key = format!("\u{0}{}", self.reader.stem(word)?);
                self.vocabulary.get(key.as_str()).copied().flatten()
            });
            if let Some(term) = known {
                *counts.entry(term).or_default() += 1.0;
            }
        }
        let mut terms: Vec<_> = counts.into_iter().collect();
        for (term, part) in &mut terms {
            *part = (1.0 + part.ln()) * self.rarity(*term);
        }
        unit(&mut terms);
        terms
    }

    #[expect(clippy::cast_precision_loss, reason = "a casebook has fewer than 2^24 incidents")]
    fn rarity(&self, term: Term) -> f32 {
        let having = self.postings[term.0 as usize].len() as f32;
        (1.0 + (self.documents.len() as f32 - having + 0.5) / (having + 0.5)).ln()
    }

    /// The ranks that a search should look at, the most promising first, at most so many.
    pub(super) fn candidates(
        &self,
        sought: &Sought<'_, 'a>,
        scratch: &mut Scratch,
        most: usize,
    ) -> Vec<u32> {
        scratch.sums.resize(self.documents.len(), 0.0);
        for (one, worth) in traits_of(sought.traits) {
            let ranks = self.by_trait.get(&one).map_or(&[][..], Vec::as_slice);
            let ranks = &ranks[..ranks.partition_point(|rank| *rank < sought.before)];
            for rank in ranks.iter().rev().take(LATEST) {
                scratch.add(*rank, worth);
            }
        }
        let mut left = WALKED;
        for (term, part) in self.by_rarity(sought.terms) {
            let list = &self.postings[term.0 as usize];
            let list = &list[..list.partition_point(|(rank, _)| *rank < sought.before)];
            let walked = list.len().min(left);
            #[expect(clippy::cast_possible_truncation, reason = "a small constant")]
            let weight = part * COSINE_WEIGHT as f32;
            for (rank, other) in &list[list.len() - walked..] {
                scratch.add(*rank, weight * other);
            }
            left -= walked;
            if left == 0 {
                break;
            }
        }
        scratch.best(sought.itself, most)
    }

    /// The words of a search, the rarest first, without those that say nothing here.
    fn by_rarity(&self, terms: &[(Term, f32)]) -> Vec<(Term, f32)> {
        let having = |term: Term| self.postings[term.0 as usize].len();
        let is_common = |term: Term| {
            self.documents.len() >= COMMON_FROM && having(term) * 4 > self.documents.len()
        };
        let mut rare: Vec<_> =
            terms.iter().copied().filter(|(term, _)| !is_common(*term)).collect();
        rare.sort_by_key(|(term, _)| (having(*term), *term));
        rare
    }

    /// How many incidents there are.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.documents.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn rank(&self, at: usize) -> Option<u32> {
        self.ranks.get(at).copied().flatten()
    }

    pub(super) fn place(&self, rank: u32) -> usize {
        self.places[rank as usize]
    }

    pub(super) fn document(&self, rank: u32) -> &Document<'a> {
        &self.documents[rank as usize]
    }

    /// A word as it was spelled first.
    pub(super) fn spelling(&self, term: Term) -> &str {
        &self.spellings[term.0 as usize]
    }
}

impl Scratch {
    fn add(&mut self, rank: u32, worth: f32) {
        let sum = &mut self.sums[rank as usize];
        if *sum == 0.0 {
            self.touched.push(rank);
        }
        *sum += worth;
    }

    /// The ranks with the highest sums; later ones first among equals. Leaves the room empty.
    fn best(&mut self, itself: Option<u32>, most: usize) -> Vec<u32> {
        let mut found: Vec<(f32, u32)> = Vec::with_capacity(self.touched.len());
        for rank in self.touched.drain(..) {
            let sum = std::mem::take(&mut self.sums[rank as usize]);
            if Some(rank) != itself {
                found.push((sum, rank));
            }
        }
        let order = |a: &(f32, u32), b: &(f32, u32)| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1));
        if found.len() > most {
            found.select_nth_unstable_by(most, order);
            found.truncate(most);
        }
        found.sort_unstable_by(order);
        found.into_iter().map(|(_, rank)| rank).collect()
    }
}

/// The traits by which incidents are found, with what each is worth.
#[expect(clippy::cast_possible_truncation, reason = "small constants")]
fn traits_of<'a>(traits: &Traits<'a>) -> Vec<(Trait<'a>, f32)> {
    let mut all = Vec::new();
    if let Some(problem) = traits.problem {
        all.push((Trait::Problem(problem), SAME_AGAIN as f32));
    }
    if let Some(cause) = traits.cause {
        all.push((Trait::Cause(cause), SAME_CAUSE as f32));
    }
    for service in &traits.services {
        if let Some(cause) = traits.cause {
            all.push((Trait::ServiceAndCause(service, cause), (SAME_AGAIN - SAME_CAUSE) as f32));
        }
        if let Some(category) = traits.category {
            all.push((Trait::ServiceAndCategory(service, category), (2.0 * SAME_PLACE) as f32));
        }
    }
    all
}

/// The texts by which an incident is known again, beside its title: what happened, what it did to
/// people, what helped, what the analysis looks at.
fn texts(record: &IncidentRecord, language: Language) -> impl Iterator<Item = &str> {
    let incident = &record.incident;
    let impact = incident.impact.get().and_then(|impact| impact.statement.get());
    let helped = incident.resolution.get().and_then(|resolution| resolution.summary.get());
    let analysed = record.rca().and_then(|rca| rca.statement.get());
    let prose = [incident.summary.get(), impact, helped, analysed];
    prose
        .into_iter()
        .flatten()
        .filter_map(move |prose| prose.internal(language))
        .map(|text| text.markdown.as_str())
}

/// Brings a vector to length 1.
fn unit(terms: &mut [(Term, f32)]) {
    let length = terms.iter().map(|(_, part)| part * part).sum::<f32>().sqrt();
    if length > 0.0 {
        for (_, part) in terms {
            *part /= length;
        }
    }
}

/// Writes the terms of two vectors that both have, with what each adds to their cosine, the most
/// first, into `both`.
pub(super) fn share(a: &[(Term, f32)], b: &[(Term, f32)], both: &mut Vec<(Term, f64)>) {
    both.clear();
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    while let (Some((left, x)), Some((right, y))) = (a.peek(), b.peek()) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => _ = a.next(),
            std::cmp::Ordering::Greater => _ = b.next(),
            std::cmp::Ordering::Equal => {
                both.push((*left, f64::from(*x) * f64::from(*y)));
                a.next();
                b.next();
            }
        }
    }
    both.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
}
