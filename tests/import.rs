//! `import`: other systems' histories become records, and nothing is invented on the way.
//!
//! `import/example-site` and `import/packit` hold real sites of cState (MIT, licence beside them);
//! of packit the files with a trap. The whole of packit is read where the corpora lie beside the
//! project, and its numbers are compared with those that were counted there.

#[path = "import/again.rs"]
mod again;
#[path = "import/corpus.rs"]
mod corpus;
#[path = "import/wild.rs"]
mod wild;

use casebook::import::{self, ImportError, Report, Request};
use casebook::load::{self, Disk};
use casebook::model::incident::Incident;
use jiff::civil::date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A casebook in a scratch folder, and the site it is filled from.
struct Fixture {
    root: TempDir,
    site: PathBuf,
    zone: &'static str,
    today: jiff::civil::Date,
    dry_run: bool,
}

impl Fixture {
    fn new(site: impl Into<PathBuf>) -> Self {
        let root = TempDir::new().expect("a scratch folder");
        Self { root, site: site.into(), zone: "UTC", today: date(2026, 11, 24), dry_run: false }
    }

    fn try_run(&self) -> Result<Report, ImportError> {
        import::run(
            "cstate",
            &Request {
                paths: std::slice::from_ref(&self.site),
                into: self.root.path(),
                time_zone: TimeZone::get(self.zone).expect("a known zone"),
                zone_name: self.zone,
                today: self.today,
                dry_run: self.dry_run,
            },
        )
    }

    fn run(&self) -> Report {
        self.try_run().expect("the import runs")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// All files with their texts.
    fn tree(&self) -> BTreeMap<String, String> {
        let mut tree = BTreeMap::new();
        for entry in walkdir::WalkDir::new(self.root.path()) {
            let entry = entry.expect("readable");
            if entry.file_type().is_file() {
                let name = entry.path().strip_prefix(self.root.path()).expect("inside");
                let text = fs::read_to_string(entry.path()).expect("text");
                tree.insert(name.to_string_lossy().replace('\\', "/"), text);
            }
        }
        tree
    }

    /// The records as the loader reads them; none has a fault of shape.
    fn records(&self) -> BTreeMap<String, Incident> {
        let loaded = load::load(&Disk::new(self.root.path())).expect("a casebook");
        let findings: Vec<_> =
            loaded.findings.iter().map(|finding| (finding.rule.code, finding.text())).collect();
        assert_eq!(findings, [], "what an import writes has no fault of shape");
        loaded.book.incidents.into_iter().map(|record| (record.id, record.incident)).collect()
    }
}

/// The notes as a terminal shows them.
fn notes(report: &Report) -> Vec<String> {
    let notes = report.notes.iter();
    notes.map(|note| format!("{}:{} {}", note.file, note.line, note.message)).collect()
}

fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)
}

/// A site made of issues' texts, for what the real ones do not show.
fn site(issues: &[(&str, &str)]) -> TempDir {
    let root = TempDir::new().expect("a scratch folder");
    let folder = root.path().join("content/issues");
    fs::create_dir_all(&folder).expect("made");
    for (name, text) in issues {
        fs::write(folder.join(name), text).expect("written");
    }
    root
}

fn at(text: &str) -> jiff::Timestamp {
    text.parse().expect("an instant")
}

/// An issue like many.
const ISSUE: &str = "---\ntitle: A\ndate: 2024-01-01 10:00:00\nresolved: true\nresolvedWhen: 2024-01-01 11:00:00\nseverity: down\naffected: [API]\n---\nText.\n";
