//! A rule's example in, what a check says about it out. The pages of the rules, `casebook explain`
//! and the test over all rules run the examples through here, so that none of them can show what
//! the program would not say.

use super::{Judged, Scope, judge, run};
use crate::diagnostic::{Example, examples_of};
use crate::load::{BookSources, LoadError, Memory, load};
use crate::model::Book;
use jiff::Timestamp;

/// The smallest casebook of the format; for examples that bring none.
pub const CASEBOOK: &str = "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  office-printing: {name: Office printing}\n";

/// The present of all examples, 2026-11-24T09:00:00+01:00, in seconds since 1970.
const PRESENT: i64 = 1_795_507_200;

/// An example, checked.
pub struct Ran {
    /// Its files as they were written, without the casebook that was added.
    pub files: Vec<Example>,
    /// What could be read.
    pub book: Book,
    /// What is said about it.
    pub judged: Judged,
    memory: Memory,
}

impl Ran {
    /// The texts of its files.
    pub fn sources(&self) -> BookSources<'_> {
        BookSources::new(&self.memory, &self.book)
    }
}

/// The present of all examples.
///
/// # Panics
///
/// Never: the instant is a constant.
pub fn example_as_of() -> Timestamp {
    Timestamp::from_second(PRESENT).expect("a constant of this century")
}

/// Checks the files of an example (see [`examples_of`]) as a casebook of its own.
pub fn run_example(text: &str) -> Result<Ran, LoadError> {
    let files = examples_of(text);
    let mut texts: Vec<(String, Vec<u8>)> =
        files.iter().map(|file| (file.path.clone(), file.text.clone().into_bytes())).collect();
    if !files.iter().any(|file| file.path == "casebook.yaml") {
        texts.push(("casebook.yaml".to_owned(), CASEBOOK.into()));
    }
    let memory = Memory::new(texts);
    let loaded = load(&memory)?;
    let as_of = example_as_of();
    let (book, sources) = (&loaded.book, &BookSources::new(&memory, &loaded.book));
    let scope = Scope { book, written: book, as_of, present: as_of, sources };
    let mut findings = loaded.findings;
    findings.extend(run(&scope));
    let judged = judge(&scope, findings);
    Ok(Ran { files, book: loaded.book, judged, memory })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules;

    #[test]
    fn the_present_of_examples() {
        let zoned =
            example_as_of().to_zoned_datetime(jiff::tz::TimeZone::get("Europe/Berlin").unwrap());
        assert_eq!(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(), "2026-11-24T09:00:00+01:00");
    }

    /// What a page shows as bad must be called so by its rule and by no other; what it shows as
    /// good must be good.
    #[test]
    fn bad_examples_are_flagged_by_their_rule_alone_and_good_ones_are_not() {
        let codes = |text: &str| -> Vec<&str> {
            let ran = run_example(text).unwrap();
            ran.judged.findings.iter().map(|finding| finding.rule.code).collect()
        };
        for rule in rules() {
            if rule.bad.is_empty() {
                assert!(rule.good.is_empty(), "{}: a good example needs a bad one", rule.code);
                continue;
            }
            let bad = codes(rule.bad);
            assert!(!bad.is_empty(), "{}: its bad example gives no finding", rule.code);
            assert!(
                bad.iter().all(|code| *code == rule.code),
                "{}: its bad example gives {bad:?}",
                rule.code
            );
            assert_eq!(codes(rule.good), [""; 0], "{}: its good example is flagged", rule.code);
        }
    }
}
