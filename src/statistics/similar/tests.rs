//! The index against a plain look at all pairs, and the reasons in data.

use super::*;
use crate::measure::{Agreements, measure_all};
use crate::model::Book;
use jiff::Timestamp;
use std::fmt::Write as _;

fn book(records: &[(&str, String)]) -> Book {
    let config = "casebook: 1\norganisation: Example\ntime_zone: UTC\nservices:\n  shop: {name: Shop}\n  pay: {name: Payments}\ncauses:\n  pool: {name: Pool}\n  disk: {name: Disk}\n";
    let mut files = vec![("casebook.yaml".to_owned(), config.to_owned().into_bytes())];
    files.extend(
        records
            .iter()
            .map(|(id, text)| (format!("incidents/{id}.yaml"), text.clone().into_bytes())),
    );
    crate::load::load(&crate::load::Memory::new(files)).expect("a known format").book
}

fn all(book: &Book) -> (Vec<Vec<Alike<'_>>>, Vec<Vec<Alike<'_>>>) {
    let as_of: Timestamp = "2026-11-01T00:00:00Z".parse().expect("an instant");
    let agreements = Agreements::of(&book.config);
    let (measured, _) = measure_all(book, &agreements, as_of);
    let index = Index::of(book, &measured);
    let plain = (0..book.incidents.len()).map(|at| plain(&index, at)).collect();
    ((0..book.incidents.len()).map(|at| index.before(at)).collect(), plain)
}

/// Everything before an incident, looked at one by one.
fn plain<'a>(index: &Index<'a>, at: usize) -> Vec<Alike<'a>> {
    let Some(rank) = index.rank(at) else { return Vec::new() };
    let sought = index.sought(rank, rank);
    let mut shared = Vec::new();
    let mut found: Vec<(u32, Alike<'a>)> = (0..rank)
        .filter_map(|other| {
            let of = index.document(other);
            index::share(sought.terms, &of.terms, &mut shared);
            let score = Common::of(sought.traits, &of.traits, &shared).score()?;
            Some((other, index.alike(&sought, other, score)))
        })
        .collect();
    found.sort_by(|a, b| b.1.score.total_cmp(&a.1.score).then(b.0.cmp(&a.0)));
    found.truncate(MOST);
    found.into_iter().map(|(_, alike)| alike).collect()
}

/// A small casebook of sentences from few words, the same for the same seed.
fn generated(seed: u64, count: usize) -> Vec<(String, String)> {
    const NOUNS: &[&str] =
        &["pool", "disk", "login", "queue", "certificate", "printer", "gateway", "batch"];
    const VERBS: &[&str] = &["exhausted", "full", "slow", "expired", "refused", "stuck"];
    let mut state = seed;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (usize::try_from(state >> 33).unwrap_or(0)) % below
    };
    (0..count)
        .map(|at| {
            let (month, day) = (1 + at / 28 % 10, 1 + at % 28);
            let title = format!("{} {} {}", NOUNS[next(8)], VERBS[next(6)], NOUNS[next(8)]);
            let mut text = format!("title: {title}\ndate: 2026-{month:02}-{day:02}\nservice: {}\ntimes: {{detected: 09:00, resolved: 10:00}}\n", ["shop", "pay"][next(2)]);
            if next(2) == 0 {
                let _ = writeln!(text, "rca: {{cause: {}}}", ["pool", "disk"][next(2)]);
            }
            let _ = writeln!(text, "summary: The {} was {} and the {} {}", NOUNS[next(8)], VERBS[next(6)], NOUNS[next(8)], VERBS[next(6)]);
            (format!("2026-{month:02}-{day:02}-case-{at}"), text)
        })
        .collect()
}

#[test]
fn the_index_finds_what_a_look_at_all_pairs_finds() {
    for seed in 0..20 {
        let records = generated(seed, 18);
        let records: Vec<(&str, String)> =
            records.iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
        let book = book(&records);
        let (found, plain) = all(&book);
        assert!(
            plain.iter().any(|one| !one.is_empty()),
            "seed {seed}: nothing is alike, so nothing is shown"
        );
        assert_eq!(found, plain, "seed {seed}");
    }
}

#[test]
fn what_comes_later_does_not_change_what_came_before() {
    let records = generated(7, 60);
    let of = |count: usize| {
        let records: Vec<(&str, String)> =
            records[..count].iter().map(|(id, text)| (id.as_str(), text.clone())).collect();
        let book = book(&records);
        let (found, _) = all(&book);
        found.iter().map(|of| of.iter().map(|one| one.at).max()).collect::<Vec<_>>()
    };
    // Rarity moves with the number of incidents, so scores may; that only earlier ones are named may not.
    for (at, latest) in of(60).into_iter().enumerate() {
        assert!(latest.is_none_or(|latest| latest < at), "{at} names {latest:?}");
    }
}

#[test]
fn a_service_alone_is_no_likeness() {
    let one = "title: Printer jams\nservice: shop\ndate: 2026-03-01\ntimes: {detected: 09:00, resolved: 10:00}\n";
    let two = "title: Vault door stuck\nservice: shop\ndate: 2026-03-02\ntimes: {detected: 09:00, resolved: 10:00}\n";
    let book = book(&[("2026-03-01-printer", one.into()), ("2026-03-02-vault", two.into())]);
    assert_eq!(all(&book).0, [Vec::new(), Vec::new()]);
}

#[test]
fn german_words_meet_by_their_stem() {
    let reader = words::Reader::new(crate::model::prose::Language::De);
    let stem = |word: &str| reader.stem(word);
    assert_eq!(stem("Verbindungen"), stem("verbindung"));
    assert_eq!(stem("Ausfällen"), stem("Ausfall"));
    assert_eq!(stem("wurde"), None);
    assert_eq!(stem("0941"), None);
    assert_eq!(stem("r418").as_deref(), Some("r418"));
}

#[test]
fn references_and_addresses_are_no_words() {
    let text = "As in [[2026-02-11-pool-exhaustion]], see https://wiki.example/pool: pools full.";
    assert_eq!(words::words(text).collect::<Vec<_>>(), ["As", "in", "see", "pools", "full"]);
}
