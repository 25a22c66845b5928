use super::*;
use crate::load::{Disk, load, load_again};
use crate::model::Book;
use std::fs;
use std::path::Path;

const BOOK: &str = "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices: {printing: {name: Printing}}\n";

fn record(title: &str) -> String {
    format!("title: {title}\ndate: 2026-06-11\ntimes: {{detected: 09:40}}\nservice: printing\n")
}

struct Casebook {
    folder: tempfile::TempDir,
    kept: Kept,
}

impl Casebook {
    fn new() -> Self {
        let book = Self { folder: tempfile::tempdir().unwrap(), kept: Kept::default() };
        book.write("casebook.yaml", BOOK);
        book.write("incidents/2026-06-11-a.yaml", &record("A"));
        book.write("incidents/2026-06-12-b/incident.yaml", &record("B"));
        book.write("incidents/2026-06-12-b/timeline.yaml", "- {at: 09:41, text: Seen}\n");
        book.write("incidents/2026-06-13-c.yaml", &record("C"));
        book.write("problems/PRB-0001.yaml", "title: Paper\nservices: [printing]\n");
        book
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A second reading gives what a first one would, and parses this many files.
    fn reads(&self, want: usize, what: &str) {
        let disk = Disk::new(self.folder.path());
        let again = load_again(&disk, &self.kept).unwrap();
        let first = load(&disk).unwrap();
        assert!(text(&again.book) == text(&first.book), "{what}");
        let said = |findings: &[crate::diagnostic::Finding]| {
            let mut said: Vec<_> = findings.iter().map(|one| format!("{one:?}")).collect();
            said.sort();
            said
        };
        assert_eq!(said(&again.findings), said(&first.findings), "{what}");
        assert_eq!(self.kept.parsed(), want, "{what}");
    }
}

/// All that was read of a book; its indexes have no order.
fn text(book: &Book) -> String {
    let Book { config, incidents, problems, files, unparsed, root_files, .. } = book;
    format!("{config:?} {incidents:?} {problems:?} {files:?} {unparsed:?} {root_files:?}")
}

#[test]
fn a_save_parses_one_file() {
    let book = Casebook::new();
    book.reads(6, "all files at first");
    assert_eq!(book.kept.asked(), 6);
    book.reads(0, "nothing has changed");
    book.write("incidents/2026-06-11-a.yaml", &record("Another title"));
    book.reads(1, "one file of its own");
    book.write("incidents/2026-06-12-b/timeline.yaml", "- {at: 09:42, text: Later}\n");
    book.reads(1, "one file of a folder");
    book.write("incidents/2026-06-13-c.yaml", "title: [\n");
    book.reads(1, "a fault");
    book.reads(0, "a fault is kept too");
}

#[test]
fn a_file_that_takes_anothers_name_is_read() {
    let book = Casebook::new();
    book.reads(6, "all files at first");
    book.write("new", &record("Z"));
    fs::rename(book.path("new"), book.path("incidents/2026-06-11-a.yaml")).unwrap();
    book.reads(1, "an editor that saves by renaming");
}

#[test]
fn what_a_reading_depends_on_is_asked() {
    let book = Casebook::new();
    book.reads(6, "all files at first");
    let day = record("B").replace("06-11", "06-12");
    book.write("incidents/2026-06-12-b/incident.yaml", &day);
    book.reads(2, "the day of the main file is the day of the timeline");
    book.write("casebook.yaml", &BOOK.replace("Example", "Another"));
    book.reads(1, "casebook.yaml alone");
    book.write("casebook.yaml", &BOOK.replace("Berlin", "Lisbon"));
    book.reads(6, "another zone");
}

#[test]
fn files_come_and_go() {
    let book = Casebook::new();
    book.reads(6, "all files at first");
    book.write("incidents/2026-06-12-b/notes.txt", "x");
    book.reads(3, "what lies behind it has another place in the list");
    fs::remove_file(book.path("problems/PRB-0001.yaml")).unwrap();
    book.reads(0, "the last one goes");
    fs::remove_file(book.path("incidents/2026-06-11-a.yaml")).unwrap();
    book.reads(3, "the first record goes");
    book.kept.forget("incidents/2026-06-13-c.yaml");
    book.reads(1, "a file that is known to have been written");
}
