//! What is true for all input: where a record's file lies changes nothing, loading twice is
//! loading once, every place lies inside its file, a time that is printed reads as the same time.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/property.rs"]
mod property;

use casebook::load::{self, Disk, EntryKind, Files as _, Memory};
use casebook::model::shape::{DayInForce, FileId, Kind, Node, Place, Reader, Shape as _};
use casebook::model::{Day, Moment};
use checked::{Checked, SMALLEST};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};
use property::holds;
use proptest::prelude::*;
use proptest::sample::Index;
use std::path::Path;

/// One record's text, with a fault here and there.
fn record() -> impl Strategy<Value = String> {
    let one_of = |lines: &'static [&'static str]| prop::sample::select(lines);
    let head = one_of(&[
        "title: Printer offline\n",
        "titel: Drucker\n",
        "title:\n",
        "title: \"ü ✓ 🦀\"\n",
    ]);
    let date = one_of(&["date: 2026-06-11\n", "date: 2026-10-25\n", "date: 2026-6-1\n", ""]);
    let times = one_of(&[
        "times: {detected: 08:40, resolved: 10:05}\n",
        "times: {detected: 02:10, acknowledged: 02:20, closed: 03:00}\n",
        "times:\n  detected: 2026-06-11T08:40+02:00\n  resolved: ~2026-06-11T07:40Z\n",
        "times: {detected: 2027-06-11T08:40+02:00}\n",
        "times: {detected:08:40}\n",
        "",
    ]);
    let service = one_of(&[
        "service: office-printing\n",
        "service: office-printer\n",
        "service_effects:\n  - {service: office-printing, effect: degraded, share: 31 %}\n",
        "",
    ]);
    let grade = one_of(&[
        "classification: {impact: extensive, urgency: critical}\n",
        "classification: {impact: minr}\n",
        "priority: P1\n",
        "",
    ]);
    let links = one_of(&[
        "summary: |\n  Wie [[r1]], [[r9]] und [Köln](attachments/ä.log)\n",
        "related: [{kind: related, id: r2}]\n",
        "cancelled: {at: 2026-06-11T09:00+02:00, reason: duplicate, duplicate_of: r3}\n",
        "problem: PRB-1\n",
        "allow: [{rule: INC004, reason: known}]\n",
        "",
    ]);
    let entries = one_of(&[
        "timeline:\n  2026-06-11:\n    - {at: 08:41, text: b}\n    - {at: 08:40, text: see [[r0]] #12}\n    - {at: 08:40, text: c}\n",
        "timeline:\n  - {at: 08:41, text: b}\n",
        "actions: [{id: a, title: b, owner: c, addresses: [d, r1#e]}]\n",
        "",
    ]);
    (head, date, times, service, grade, links, entries)
        .prop_map(|(a, b, c, d, e, f, g)| [a, b, c, d, e, f, g].concat())
}

/// A casebook of these records, each in the folder that it is given.
fn book(records: &[String], folders: &[usize]) -> Checked {
    let names = ["2026", "2025", "a/b", "z"];
    let place = |at: usize| names[folders.get(at).copied().unwrap_or(0) % names.len()];
    let records = records.iter().enumerate();
    let files =
        records.map(|(at, text)| (format!("incidents/{}/r{at}.yaml", place(at)), text.clone()));
    Checked::of(files.chain([("casebook.yaml".to_owned(), SMALLEST.to_owned())]))
}

/// What was found, by record instead of by path.
fn found(checked: &Checked) -> Vec<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let mut found: Vec<String> = checked
        .json()
        .into_iter()
        .map(|one| {
            let at = &one.place;
            format!(
                "{} {}:{}:{} {} {}",
                name(&at.file),
                at.line,
                at.column,
                at.end_column,
                one.rule,
                one.message
            )
        })
        .collect();
    found.sort();
    found
}

#[test]
fn where_a_file_lies_changes_no_finding_and_all_lie_inside() {
    let casebooks = (prop::collection::vec(record(), 1..6), prop::collection::vec(0..4_usize, 6));
    holds(120, casebooks, |(records, folders)| {
        let here = book(&records, &[]);
        prop_assert_eq!(here.places_outside(), Vec::<String>::new());
        prop_assert_eq!(found(&here), found(&book(&records, &folders)));
        Ok(())
    });
}

#[test]
fn loading_twice_is_loading_once() {
    holds(60, prop::collection::vec(record(), 1..6), |records| {
        let files = || {
            let named = |(at, text): (usize, &String)| {
                (format!("incidents/r{at}.yaml"), text.clone().into_bytes())
            };
            Memory::new(
                records
                    .iter()
                    .enumerate()
                    .map(named)
                    .chain([("casebook.yaml".to_owned(), SMALLEST.as_bytes().to_vec())]),
            )
        };
        let read = || load::load(&files()).expect("our format");
        let (one, two) = (read(), read());
        prop_assert_eq!(format!("{:?}", one.book.incidents), format!("{:?}", two.book.incidents));
        prop_assert_eq!(format!("{:?}", one.findings), format!("{:?}", two.findings));
        Ok(())
    });
}

/// One change of a file's bytes.
#[derive(Debug, Clone)]
enum Mutation {
    Put(Index, u8),
    Add(Index, &'static str),
    Cut(Index, u8),
    Double(Index, u8),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let marks = prop::sample::select(
        &[
            ": ", " #", "\n", "- ", "{", "}", "[", "]", "\"", "'", "\t", "\r", "|\n", "~", "é",
            "\u{feff}", "---\n", "&a ", "*a", "!!x ", "[[", "...",
        ][..],
    );
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Mutation::Put(at, byte)),
        (any::<Index>(), marks).prop_map(|(at, mark)| Mutation::Add(at, mark)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, many)| Mutation::Cut(at, many)),
        (any::<Index>(), any::<u8>()).prop_map(|(at, many)| Mutation::Double(at, many)),
    ]
}

fn mutate(bytes: &mut Vec<u8>, mutation: &Mutation) {
    if bytes.is_empty() {
        return;
    }
    let from = |at: &Index| at.index(bytes.len());
    let to = |at: &Index, many: u8| (from(at) + usize::from(many)).min(bytes.len());
    match mutation {
        Mutation::Put(at, byte) => {
            let at = from(at);
            bytes[at] = *byte;
        }
        Mutation::Add(at, mark) => {
            let at = from(at);
            bytes.splice(at..at, mark.bytes());
        }
        Mutation::Cut(at, many) => {
            let range = from(at)..to(at, *many);
            bytes.drain(range);
        }
        Mutation::Double(at, many) => {
            let range = from(at)..to(at, *many);
            let again = bytes[range.clone()].to_vec();
            bytes.splice(range.end..range.end, again);
        }
    }
}

#[test]
fn whatever_becomes_of_the_samples_bytes_findings_lie_inside() {
    let root = Disk::new(Path::new(env!("CARGO_MANIFEST_DIR")));
    let sample: Vec<(String, Vec<u8>)> = root
        .list()
        .into_iter()
        .filter(|entry| {
            let read = ["incidents/", "problems/", "casebook.", "maintenance.", "deployments."];
            matches!(entry.kind, EntryKind::File(_))
                && Path::new(&entry.path).extension().is_some_and(|ending| ending == "yaml")
                && read.iter().any(|begin| entry.path.starts_with(begin))
        })
        .map(|entry| (entry.path.clone(), root.read(&entry.path).expect("readable")))
        .collect();
    let (_, config) = sample.iter().find(|(path, _)| path == "casebook.yaml").expect("there");
    assert!(sample.len() > 40, "{} files", sample.len());
    let inputs = (any::<Index>(), prop::collection::vec(mutation(), 1..6));
    holds(500, inputs, |(which, mutations)| {
        let (path, text) = which.get(&sample);
        let mut text = text.clone();
        for mutation in &mutations {
            mutate(&mut text, mutation);
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let files = sample
            .iter()
            .filter(|(other, _)| other != path && !folder.is_empty() && other.starts_with(folder))
            .take(4)
            .cloned()
            .chain([("casebook.yaml".to_owned(), config.clone()), (path.clone(), text)]);
        let files: Vec<_> = files.collect();
        // A newer version of the format is the one thing that ends a load.
        if path == "casebook.yaml" && load::load(&Memory::new(files.clone())).is_err() {
            return Ok(());
        }
        prop_assert_eq!(Checked::of(files).places_outside(), Vec::<String>::new());
        Ok(())
    });
}

/// Reads a moment in Berlin, on a day where one is in force.
fn read(text: &str, day: Option<civil::Date>) -> Result<Moment, Vec<&'static str>> {
    let zone = TimeZone::get("Europe/Berlin").expect("built in");
    let mut reader = Reader::new(FileId(0), text, &zone);
    reader.day = day.map_or(DayInForce::None, DayInForce::Given);
    let place = Place { file: FileId(0), start: 0, end: u32::try_from(text.len()).expect("short") };
    let node = Node { kind: Kind::Scalar { text: text.into(), plain: true }, place };
    let moment = Moment::read(node, &mut reader);
    moment.ok_or_else(|| reader.faults.iter().map(|fault| fault.code).collect())
}

#[test]
fn a_time_that_is_printed_reads_as_the_same_time() {
    // From 1970 to 2099: before 1970 zones have offsets with seconds, which nobody writes.
    holds(2_000, (0..4_102_444_800_i64, any::<bool>()), |(second, about)| {
        let instant = Timestamp::from_second(second).expect("in range");
        let zone = TimeZone::get("Europe/Berlin").expect("built in");
        let local = instant.to_zoned_datetime(zone.clone());
        let mark = if about { "~" } else { "" };
        let want = Ok(Moment { instant, approximate: about });
        let whole = format!("{mark}{}", local.strftime("%Y-%m-%dT%H:%M:%S%:z"));
        prop_assert_eq!(read(&whole, None), want.clone(), "{}", whole);
        let utc =
            format!("{mark}{}", TimeZone::UTC.to_datetime(instant).strftime("%Y-%m-%dT%H:%M:%SZ"));
        prop_assert_eq!(read(&utc, None), want.clone(), "{}", utc);
        let short = format!("{mark}{}", local.strftime("%H:%M:%S"));
        let twice = zone.to_ambiguous_timestamp(local.datetime()).is_ambiguous();
        let want_short = if twice { Err(vec!["TML007"]) } else { want };
        prop_assert_eq!(read(&short, Some(local.date())), want_short, "{}", short);
        Ok(())
    });
}

#[test]
fn a_day_that_is_printed_reads_as_the_same_day() {
    holds(500, (-9_999..=9_999_i16, 1..=12_i8, 1..=31_i8), |(year, month, day)| {
        let Ok(date) = civil::Date::new(year, month, day) else { return Ok(()) };
        let text = date.to_string();
        let zone = TimeZone::UTC;
        let mut reader = Reader::new(FileId(0), &text, &zone);
        let node = Node {
            kind: Kind::Scalar { text: text.as_str().into(), plain: true },
            place: Place::default(),
        };
        let read = Day::read(node, &mut reader);
        // Years before 1 AD have a sign and more digits: no record has one.
        prop_assert_eq!(read, (year >= 0).then_some(Day(date)));
        Ok(())
    });
}
