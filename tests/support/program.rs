//! The program under test, run as its users run it: in a folder, with a bare environment.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One call of the program.
pub(crate) struct Run {
    command: Command,
}

/// What it printed.
pub(crate) struct Printed {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn new<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
        command.args(arguments).env_clear();
        // git is found through PATH.
        command.envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
        Self { command }
    }

    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn current_dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs, and demands this exit code.
    pub(crate) fn code(mut self, want: i32) -> Printed {
        let output = self.command.output().expect("the built program starts");
        let printed = Printed {
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        };
        assert_eq!(
            output.status.code(),
            Some(want),
            "{:?}\n{}{}",
            self.command,
            printed.stdout,
            printed.stderr
        );
        printed
    }

    pub(crate) fn succeeds(self) -> Printed {
        self.code(0)
    }
}

/// The shipped sample in a scratch folder, without git and without a built site.
pub(crate) fn scratch_copy_of_sample() -> tempfile::TempDir {
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
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
        copy(&root.join(name), &scratch.path().join(name));
    }
    scratch
}

/// Copies a file, or a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("the fixture can be read");
        let inside = entry.path().strip_prefix(from).expect("the walk began there");
        let target: PathBuf =
            if inside.as_os_str().is_empty() { to.to_owned() } else { to.join(inside) };
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(&target).expect("a scratch folder can be made");
        } else {
            std::fs::create_dir_all(target.parent().expect("a folder above"))
                .expect("a scratch folder can be made");
            std::fs::copy(entry.path(), &target).expect("the fixture can be copied");
        }
    }
}
