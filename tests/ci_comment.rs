//! The comment that `casebook init --ci github` has written into pull requests: whose number it
//! takes, which comment it brings up to date, and what a stranger's text cannot do in it. The
//! scripts run as on a runner, with a `gh` that writes down what it is asked.
#![cfg(unix)]

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

/// Answers as GitHub would after `--jq`: what stands in a file of the question's name.
const GH: &str = r#"#!/bin/bash
echo "$*" >> asked.txt
case "$*" in
  *"repos/o/r/pulls "*) cat pulls.txt ;;
  *"artifacts?name=casebook-diff"*) cat artifacts.txt ;;
  *"artifacts/5/zip"*) cat diff.md ;;
  *PATCH*|*POST*) cp body.md posted.md ;;
  *"issues/7/comments"*) cat comments.txt ;;
  *) exit 1 ;;
esac
"#;

/// The archive of the test is the text itself.
const UNZIP: &str = "#!/bin/bash\ncat -- \"$2\"\n";

struct Runner(Casebook);

impl Runner {
    /// `answers` are the files that `gh` answers with.
    fn new(answers: &[(&str, &str)]) -> Self {
        let casebook = Casebook::empty();
        casebook.run(["init", "--ci", "github"]).code(0);
        for (path, text) in [("bin/gh", GH), ("bin/unzip", UNZIP)] {
            casebook.write(path, text);
            fs::set_permissions(casebook.at(path), fs::Permissions::from_mode(0o755))
                .expect("a program of the test");
        }
        let empty = ["pulls.txt", "artifacts.txt", "comments.txt", "diff.md", "output.txt"];
        for (path, text) in empty.map(|path| (path, "")).iter().chain(answers) {
            casebook.write(path, text);
        }
        Self(casebook)
    }

    /// Runs the script of a step and returns what it printed.
    fn step(&self, name: &str, number: &str) -> String {
        let text = self.0.read(".github/workflows/casebook-comment.yml");
        let workflow: Value = serde_yaml::from_str(&text).expect("YAML");
        let steps = workflow["jobs"]["comment"]["steps"].as_array().expect("steps");
        let step = steps.iter().find(|step| step["name"] == name).expect("a step of that name");
        let path = std::env::var("PATH").expect("a path");
        let output = Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c"])
            .arg(step["run"].as_str().expect("a script"))
            .current_dir(&self.0.root)
            .env_clear()
            .env("PATH", format!("{}:{path}", self.0.at("bin").display()))
            .envs([("REPOSITORY", "o/r"), ("RUN_ID", "1"), ("NUMBER", number)])
            .envs([("HEAD_OWNER", "stranger"), ("HEAD_BRANCH", "$(touch evil)")])
            .env("HEAD_SHA", "abc")
            .env("RUNNER_TEMP", &self.0.root)
            .env("GITHUB_OUTPUT", self.0.at("output.txt"))
            .output()
            .expect("bash is there");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let wrong = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name}: {said}{wrong}");
        assert!(!self.0.at("evil").exists(), "the name of a branch was run");
        said
    }

    fn found(&self, number: &str) -> String {
        self.step("Find the pull request", number);
        self.0.read("output.txt")
    }

    /// The comment, and the last question asked.
    fn written(&self) -> (String, String) {
        self.step("Write the comment", "7");
        let asked = self.0.read("asked.txt");
        (self.0.read("posted.md"), asked.lines().last().unwrap_or_default().to_owned())
    }
}

#[test]
fn the_number_is_that_of_the_event_else_of_the_commit_else_none() {
    assert_eq!(Runner::new(&[]).found("3"), "number=3\n");
    let fork = Runner::new(&[("pulls.txt", "7\n9\n")]);
    assert_eq!(fork.found(""), "number=7\n");
    assert!(fork.0.read("asked.txt").contains("head=stranger:$(touch evil)"));
    assert_eq!(Runner::new(&[]).found(""), "number=\n");
    assert_eq!(Runner::new(&[("pulls.txt", "7; x\n")]).found(""), "number=\n");
}

#[test]
fn one_comment_is_written_and_then_brought_up_to_date() {
    let answers = [("artifacts.txt", "5\n"), ("diff.md", "Resolved later, @all\n")];
    let (text, asked) = Runner::new(&answers).written();
    assert_eq!(text, "<!-- casebook-diff -->\nResolved later, @\u{200b}all\n");
    assert!(asked.starts_with("api --method POST repos/o/r/issues/7/comments "), "{asked}");
    let again = [answers[0], answers[1], ("comments.txt", "21\n22\n")];
    let (_, asked) = Runner::new(&again).written();
    assert!(asked.starts_with("api --method PATCH repos/o/r/issues/comments/21 "), "{asked}");
}

#[test]
fn a_text_of_any_length_fits_and_stays_text() {
    for long in [format!("a{}", "é".repeat(50_000)), "@".repeat(70_000)] {
        let answers = [("artifacts.txt", "5\n"), ("diff.md", long.as_str())];
        let (text, _) = Runner::new(&answers).written();
        assert!(text.starts_with("<!-- casebook-diff -->\n_Too long"), "{}", &text[..60]);
        assert!(text.len() > 59_000 && text.len() < 65_536, "{}", text.len());
    }
}

#[test]
fn without_a_text_nothing_is_written() {
    let none = Runner::new(&[]);
    assert!(none.step("Write the comment", "7").contains("no diff.md"));
    let empty = Runner::new(&[("artifacts.txt", "5\n")]);
    assert!(empty.step("Write the comment", "7").contains("nothing to say"));
    assert!(!none.0.at("posted.md").exists() && !empty.0.at("posted.md").exists());
}
