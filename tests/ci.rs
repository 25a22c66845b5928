//! What `casebook init --ci` writes: it keeps what is there, the pipelines hold to their rules of
//! safety, and the scripts of the review really run.

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const REVIEW: &str = ".github/workflows/casebook-review.yml";
const COMMENT: &str = ".github/workflows/casebook-comment.yml";
const PUBLISH: &str = ".github/workflows/casebook-publish.yml";
const GITLAB: &str = ".gitlab/casebook.gitlab-ci.yml";

/// Resolved before it was detected.
const BACKWARDS: &str = "title: Scanner offline
date: 2026-06-12
service: office-printing
times: {detected: 09:40, resolved: 09:10}
";

/// A new casebook with the files of a platform.
fn begun(platform: &str) -> Casebook {
    let casebook = Casebook::empty();
    casebook.run(["init", "--ci", platform]).code(0);
    casebook
}

fn yaml(casebook: &Casebook, path: &str) -> Value {
    serde_yaml::from_str(&casebook.read(path)).unwrap_or_else(|why| panic!("{path}: {why}"))
}

/// All of a platform's YAML files.
fn pipelines(platform: &str) -> Vec<(String, String, Value)> {
    let casebook = begun(platform);
    let files = casebook.files().into_iter().filter(|path| {
        path.starts_with('.') && [".yml", ".yaml"].iter().any(|end| path.ends_with(end))
    });
    let read = |path: String| {
        let (text, value) = (casebook.read(&path), yaml(&casebook, &path));
        (path, text, value)
    };
    let files: Vec<_> = files.map(read).collect();
    assert!(files.len() >= 3, "{files:?}");
    files
}

/// Each job with its name.
fn jobs(workflow: &Value) -> impl Iterator<Item = (&String, &Value)> {
    workflow["jobs"].as_object().expect("jobs").iter()
}

fn steps(job: &Value) -> &[Value] {
    job["steps"].as_array().expect("steps")
}

#[test]
fn a_casebook_with_pipelines_checks_clean_builds_and_stays_as_it_is() {
    for platform in ["github", "gitlab"] {
        let casebook = begun(platform);
        for path in [".vscode/settings.json", ".pre-commit-config.yaml"] {
            assert!(casebook.at(path).is_file(), "{platform}: {path}");
        }
        casebook.run(["check", "--deny-warnings"]).code(0);
        casebook.run(["build"]).code(0);

        let contents = || -> Vec<_> {
            casebook
                .files()
                .into_iter()
                .map(|path| (fs::read(casebook.at(&path)).ok(), path))
                .collect()
        };
        let before = contents();
        let again = casebook.run(["init", "--ci", platform]).code(0);
        assert!(before == contents(), "{platform}: {}", again.stderr);
        assert!(!again.stderr.contains("wrote"), "{}", again.stderr);
        for path in [".vscode/settings.json", "casebook.yaml"] {
            let kept = format!("left {path} as it is");
            assert!(again.stderr.contains(&kept), "{}", again.stderr);
        }
    }
}

#[test]
fn files_that_are_there_are_kept_and_said_so() {
    let casebook = Casebook::smallest()
        .file(REVIEW, "mine\n")
        .file(".gitlab-ci.yml", "mine\n")
        .file(".gitignore", "/site/\n");
    let github = casebook.run(["init", "--ci", "github"]).code(0);
    let gitlab = casebook.run(["init", "--ci", "gitlab"]).code(0);
    assert_eq!(casebook.read(REVIEW), "mine\n");
    assert_eq!(casebook.read(".gitlab-ci.yml"), "mine\n");
    let has = |said: &str, line: &str| {
        assert!(said.lines().any(|one| one == line), "{line}\nis not in\n{said}");
    };
    has(&github.stderr, &format!("left {REVIEW} as it is"));
    has(&github.stderr, &format!("wrote {COMMENT}"));
    has(&github.stderr, "left .gitignore as it is");
    has(
        &gitlab.stderr,
        "left .gitlab-ci.yml as it is; to run the jobs it should include `local: .gitlab/casebook.gitlab-ci.yml`",
    );
    assert!(!casebook.at("incidents").exists(), "no example in a casebook that was there");
}

#[test]
fn settings_name_schemas_that_are_written_beside_them() {
    let casebook = begun("github");
    let settings = casebook.read(".vscode/settings.json");
    let bare: String = settings.lines().filter(|line| !line.trim().starts_with("//")).collect();
    let settings: Value = serde_json::from_str(&bare).expect("JSON but for its remarks");
    let schemas = settings["yaml.schemas"].as_object().expect("schemas");
    let mut named: Vec<_> = schemas.keys().cloned().collect();
    named.sort();
    let mut written = casebook.files();
    written.retain(|path| path.starts_with(".casebook/"));
    assert_eq!(named, written);
}

#[test]
fn no_script_holds_an_expression_and_no_workflow_runs_with_the_rights_of_the_target() {
    for (path, text, workflow) in pipelines("github") {
        assert!(!text.contains("pull_request_target"), "{path}");
        assert!(!text.contains("@VERSION@"), "{path}");
        if !path.starts_with(".github/") {
            continue;
        }
        for (name, job) in jobs(&workflow) {
            for step in steps(job) {
                let script = step["run"].as_str().unwrap_or_default();
                assert!(!script.contains("${{"), "{path}, {name}: {script}");
                let is_piped = |line: &str| line.contains("curl") && line.contains("| ");
                assert!(!script.lines().any(is_piped), "{path}, {name}: {script}");
                // Actions are GitHub's own, and pinned at least to a version.
                if let Some(action) = step["uses"].as_str() {
                    assert!(action.starts_with("actions/") && action.contains('@'), "{action}");
                }
            }
        }
    }
}

#[test]
fn each_workflow_may_do_what_it_must_and_nothing_else() {
    let casebook = begun("github");
    let [review, comment, publish] = [REVIEW, COMMENT, PUBLISH].map(|path| yaml(&casebook, path));
    let read_only = serde_json::json!({"contents": "read"});
    assert_eq!(review["permissions"], read_only);
    assert_eq!(publish["permissions"], read_only);
    assert_eq!(
        comment["permissions"],
        serde_json::json!({"actions": "read", "pull-requests": "write"})
    );
    assert!(review["on"].get("pull_request").is_some(), "{review}");
    assert_eq!(comment["on"]["workflow_run"]["workflows"][0], review["name"]);
    assert!(publish["on"]["schedule"].is_array(), "clocks move without commits");

    assert!(!review.to_string().contains("secrets."), "a stranger's code runs there");
    for (_, job) in jobs(&comment) {
        for step in steps(job) {
            assert!(step.get("uses").is_none(), "nothing is checked out: {step}");
            let script = step["run"].as_str().unwrap_or_default();
            assert!(!script.contains("git "), "{script}");
        }
    }
    let more: Vec<_> = [&review, &comment, &publish]
        .into_iter()
        .flat_map(jobs)
        .filter(|(_, job)| job.get("permissions").is_some())
        .map(|(name, job)| (name.as_str(), job["permissions"].to_string()))
        .collect();
    assert_eq!(more, [("pages", r#"{"pages":"write","id-token":"write"}"#.to_owned())]);
}

#[test]
fn gitlab_gets_its_reports_and_keeps_the_token_to_one_job() {
    let casebook = begun("gitlab");
    let jobs = yaml(&casebook, GITLAB);
    let reports = &jobs["casebook:check"]["artifacts"]["reports"];
    assert_eq!(reports["codequality"], "gl-code-quality-report.json");
    assert_eq!(reports["junit"], "casebook-junit.xml");
    let note = &jobs["casebook:note"];
    assert_eq!(note["variables"]["GIT_STRATEGY"], "none", "nothing is checked out");
    assert_eq!(jobs["pages"]["artifacts"]["paths"][0], "public/");
    for (name, job) in jobs.as_object().expect("jobs") {
        let has_token = job.to_string().contains("CASEBOOK_NOTE_TOKEN");
        assert_eq!(has_token, name == "casebook:note", "{name}");
    }
    assert_eq!(yaml(&casebook, ".gitlab-ci.yml")["include"][0]["local"], GITLAB);
}

/// A tool that knows the files, where the machine has it; this repository does not carry it.
#[allow(clippy::print_stderr, reason = "a test that is skipped says so")]
fn judge(tool: &str, arguments: &[&str], casebook: &Casebook, files: &[&str]) {
    let call = Command::new(tool).args(arguments).args(files).current_dir(&casebook.root).output();
    match call {
        Err(_) => eprintln!("skipped: {tool} is not on the path"),
        Ok(output) => assert!(output.status.success(), "{tool}: {}", text(&output.stdout)),
    }
}

#[test]
fn tools_that_know_the_files_have_nothing_to_say() {
    let workflows = [REVIEW, COMMENT, PUBLISH];
    judge("actionlint", &[], &begun("github"), &workflows);
    let with = |name| ["--builtin-schema", name];
    judge("check-jsonschema", &with("vendor.github-workflows"), &begun("github"), &workflows);
    judge("check-jsonschema", &with("vendor.gitlab-ci"), &begun("gitlab"), &[GITLAB]);
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A pull request on a runner: the casebook is committed as `origin/main`, the change beside it.
#[cfg(unix)]
struct Runner {
    casebook: Casebook,
    temporary: tempfile::TempDir,
    base: String,
}

#[cfg(unix)]
impl Runner {
    fn new(change: &[(&str, &str)]) -> Self {
        let temporary = tempfile::TempDir::new().expect("a folder");
        let runner = Self { casebook: begun("github"), temporary, base: String::new() };
        runner.git(&["init", "--quiet"]);
        runner.commit();
        runner.git(&["update-ref", "refs/remotes/origin/main", "HEAD"]);
        let base = text(&runner.git(&["rev-parse", "HEAD"]).stdout).trim().to_owned();
        for (path, content) in change {
            runner.casebook.write(path, content);
        }
        runner.commit();
        Self { base, ..runner }
    }

    fn git(&self, arguments: &[&str]) -> Output {
        let output = Command::new("git")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.com"])
            .args(["-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(&self.casebook.root)
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .output()
            .expect("git is there");
        assert!(output.status.success(), "git {arguments:?}: {}", text(&output.stderr));
        output
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "Records"]);
    }

    /// The values that the runner would put in for the expressions in `env:`.
    fn value(&self, written: &str) -> String {
        match written {
            "${{ github.base_ref }}" => "main".to_owned(),
            "${{ github.event.pull_request.base.sha }}" => self.base.clone(),
            other => {
                assert!(!other.contains("${{"), "the test has no value for {other}");
                other.to_owned()
            }
        }
    }

    /// Runs the script of one step of the review as the runner does.
    fn step(&self, name: &str, checksum: &str) -> Output {
        let workflow = yaml(&self.casebook, REVIEW);
        let steps = steps(&workflow["jobs"]["review"]);
        let step = steps.iter().find(|step| step["name"] == name).expect("a step of that name");
        assert_eq!(workflow["defaults"]["run"]["shell"], "bash");
        let bin = self.temporary.path().join("casebook");
        let path = std::env::var("PATH").expect("a path");
        let mut call = Command::new("bash");
        call.args(["--noprofile", "--norc", "-eo", "pipefail", "-c"])
            .arg(step["run"].as_str().expect("a script"))
            .current_dir(&self.casebook.root)
            .env_clear()
            .env("PATH", format!("{}:{path}", bin.display()))
            .env("RUNNER_TEMP", self.temporary.path())
            .env("GITHUB_PATH", self.temporary.path().join("path.txt"));
        for variables in [&workflow["env"], &step["env"]] {
            for (key, value) in variables.as_object().into_iter().flatten() {
                call.env(key, self.value(value.as_str().expect("a text")));
            }
        }
        // What a person fills in.
        let program = env!("CARGO_BIN_EXE_casebook");
        call.env("CASEBOOK_URL", format!("file://{program}")).env("CASEBOOK_SHA256", checksum);
        call.output().expect("bash is there")
    }

    /// The program, installed by the workflow's own step.
    fn installed(self) -> Self {
        let sum = Command::new("sha256sum").arg(env!("CARGO_BIN_EXE_casebook")).output();
        let sum = text(&sum.expect("sha256sum is there").stdout);
        let output = self.step("Install Casebook", &sum[..64]);
        assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
        let path = fs::read_to_string(self.temporary.path().join("path.txt")).expect("a path");
        assert_eq!(Path::new(path.trim()), self.temporary.path().join("casebook"));
        self
    }
}

#[cfg(unix)]
#[test]
fn a_program_with_another_checksum_is_not_run() {
    let runner = Runner::new(&[("incidents/new.yaml", BACKWARDS)]);
    for (sum, said) in [("fill-in-64-hexadecimal-digits", "Fill in"), (&"0".repeat(64), "FAILED")] {
        let output = runner.step("Install Casebook", sum);
        assert!(!output.status.success(), "{sum}");
        let stdout = text(&output.stdout);
        assert!(stdout.contains(said) && !stdout.contains("casebook 0"), "{stdout}");
        assert!(!runner.temporary.path().join("path.txt").exists(), "{sum}");
    }
}

#[cfg(unix)]
#[test]
fn a_faulty_change_is_annotated_and_its_words_command_nothing() {
    let record = BACKWARDS.replace("Scanner offline", "\"::set-env name=A::b\"");
    let runner = Runner::new(&[("incidents/new.yaml", &record)]).installed();
    let output = runner.step("Check the records", "");
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let stdout = text(&output.stdout);
    assert!(stdout.contains("::error file=incidents/new.yaml,line=4,"), "{stdout}");
    obeyed(&stdout, &["error", "warning", "notice"]);
    obeyed(&text(&output.stderr), &[]);

    let output = runner.step("Build the preview", "");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("INC004"), "{}", text(&output.stdout));
    obeyed(&text(&output.stdout), &[]);
}

/// Of the lines that a runner takes for commands it may obey these alone.
#[cfg(unix)]
fn obeyed(output: &str, allowed: &[&str]) {
    let mut token: Option<String> = None;
    for line in output.lines() {
        let Some(command) = line.trim_start().strip_prefix("::") else { continue };
        match (&token, command.strip_prefix("stop-commands::")) {
            (Some(word), _) if command == format!("{word}::") => token = None,
            (Some(_), _) => {}
            (None, Some(word)) => {
                assert_eq!(word.len(), 32, "{word}");
                token = Some(word.to_owned());
            }
            (None, None) => {
                let word = command.split([' ', ':']).next().unwrap_or_default();
                assert!(allowed.contains(&word), "{line}\nin\n{output}");
            }
        }
    }
    assert_eq!(token, None, "commands stay stopped after:\n{output}");
}

#[cfg(unix)]
#[test]
fn a_change_of_a_fork_is_previewed_with_the_templates_of_the_base() {
    let record = BACKWARDS.replace("resolved: 09:10", "resolved: 10:10");
    let change = [
        ("incidents/2026/new.yaml", record.as_str()),
        ("templates/home.html", "<script>alert(1)</script>"),
    ];
    let runner = Runner::new(&change).installed();
    for name in ["Take templates from the base commit", "Check the records", "Build the preview"] {
        let output = runner.step(name, "");
        let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
        assert!(output.status.success(), "{name}: {stdout}{stderr}");
    }
    let home = runner.casebook.read("preview/index.html");
    assert!(home.contains("Scanner offline") && !home.contains("alert(1)"), "{home}");

    let output = runner.step("Say what the change means", "");
    let stdout = text(&output.stdout);
    obeyed(&stdout, &[]);
    assert!(output.status.success(), "{stdout}{}", text(&output.stderr));
    assert!(!runner.casebook.read("diff.md").is_empty());
}
