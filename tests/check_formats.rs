//! The formats of `casebook check` as their readers read them: each is read here by something that
//! knows the format and not the program.

#[path = "support/program.rs"]
mod program;

use casebook::check;
use casebook::diagnostic::{Rule, examples_of};
use program::{Casebook, SMALLEST};
use serde_json::Value;
use std::collections::BTreeSet;

/// Resolved before it was detected.
const BACKWARDS: &str = "title: Scanner offline
date: 2026-06-12
service: office-printing
times: {detected: 09:40, resolved: 09:10}
";

/// A value that would be a command of its own, were it printed as it is.
const HOSTILE: &str = "title: \"Scanner\\n::error::x\"
date: 2026-06-12
service: \"a%0A::b,c\\r\\n::error file=x::y\"
times: {detected: 09:40}
";

/// The files of a rule's bad example, with a casebook.yaml and a present.
fn bad(rule: &Rule) -> Casebook {
    let example = examples_of(rule.bad).into_iter().map(|file| (file.path, file.text));
    let mut files: Vec<(String, String)> = example.collect();
    if !files.iter().any(|(path, _)| path == "casebook.yaml") {
        files.push(("casebook.yaml".to_owned(), SMALLEST.to_owned()));
    }
    Casebook::of(&files)
}

fn rules_with_examples() -> impl Iterator<Item = &'static Rule> {
    check::rules().into_iter().filter(|rule| !rule.bad.is_empty())
}

/// What a format prints; whether the check fails does not matter.
fn printed(casebook: &Casebook, format: &str) -> String {
    let output = casebook.command(["check", "--format", format]).output().expect("it starts");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{why}: {text}"))
}

fn findings(casebook: &Casebook) -> Vec<Value> {
    json(&printed(casebook, "json"))["findings"].as_array().expect("a list").clone()
}

/// A workflow command as GitHub's runner takes it apart: `::name key=value,…::message`.
struct Command {
    name: String,
    properties: Vec<(String, String)>,
    message: String,
}

impl Command {
    fn parse(line: &str) -> Option<Self> {
        let (head, message) = line.strip_prefix("::")?.split_once("::")?;
        let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
        let message = message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        let value = |text: &str| {
            let text = text.replace("%3A", ":").replace("%2C", ",");
            text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        };
        let properties = properties.split(',').map(|one| {
            let (key, text) = one.split_once('=').expect("key and value");
            (key.to_owned(), value(text))
        });
        Some(Self { name: name.to_owned(), properties: properties.collect(), message })
    }

    fn get(&self, key: &str) -> &str {
        let found = self.properties.iter().find(|(name, _)| name == key);
        found.map_or("", |(_, value)| value)
    }
}

#[test]
fn github_reads_every_finding_with_its_place() {
    for rule in rules_with_examples() {
        let casebook = bad(rule);
        let text = printed(&casebook, "github");
        let mut commands: Vec<Command> = text.lines().filter_map(Command::parse).collect();
        assert_eq!(commands.len(), text.lines().count(), "{text}");
        for finding in findings(&casebook) {
            let word = match finding["severity"].as_str() {
                Some("error") => "error",
                Some("warning") => "warning",
                _ => "notice",
            };
            let number = |key: &str| finding[key].to_string();
            let at = commands.iter().position(|command| {
                command.name == word
                    && command.get("file") == finding["file"]
                    && command.get("line") == number("line")
                    && command.get("endLine") == number("end_line")
                    && (command.get("col") == number("column")
                        || finding["line"] != finding["end_line"])
                    && command.get("title").starts_with(finding["rule"].as_str().expect("text"))
                    && command.message.starts_with(finding["message"].as_str().expect("text"))
            });
            commands.remove(at.unwrap_or_else(|| panic!("{finding:#} is not in\n{text}")));
        }
        assert!(commands.is_empty(), "{}: more than there is\n{text}", rule.code);
    }
}

#[test]
fn github_is_given_no_more_than_it_shows_and_nothing_of_ours_is_a_command() {
    let mut casebook = Casebook::smallest().file("incidents/2026/2026-06-12-h.yaml", HOSTILE);
    // A file name is a text as any other.
    casebook = casebook.file("incidents/2026/a\n::error::y,z:%0A.yaml", BACKWARDS);
    for at in 0..14 {
        casebook = casebook.file(&format!("incidents/2026/{at}.yml"), "title: x\n");
    }
    let text = printed(&casebook, "github");
    let commands: Vec<Command> = text.lines().filter_map(Command::parse).collect();
    let of = |name: &str| commands.iter().filter(|command| command.name == name).count();
    assert_eq!(of("warning"), 10, "{text}");
    let errors = findings(&casebook).iter().filter(|one| one["severity"] == "error").count();
    assert_eq!(of("error"), errors, "{text}");
    assert!(commands.iter().any(|one| one.get("file").ends_with("/a\n::error::y,z:%0A.yaml")));
    let plain: Vec<&str> = text.lines().filter(|line| Command::parse(line).is_none()).collect();
    assert_eq!(plain, ["and 4 more warnings: `casebook check -v` shows them all"]);
    let levels: Vec<&str> = commands.iter().map(|command| command.name.as_str()).collect();
    assert!(levels.is_sorted(), "errors first: {levels:?}");
}

#[test]
fn gitlab_reads_a_list_of_issues_with_fingerprints_of_their_own() {
    for rule in rules_with_examples() {
        let casebook = bad(rule);
        let issues = json(&printed(&casebook, "gitlab"));
        let issues = issues.as_array().expect("a list");
        assert_eq!(issues.len(), findings(&casebook).len(), "{}", rule.code);
        let mut prints = BTreeSet::new();
        for issue in issues {
            let text = |value: &Value| value.as_str().expect("text").to_owned();
            assert!(!text(&issue["description"]).is_empty());
            assert!(check::rule(&text(&issue["check_name"])).is_some(), "{issue:#}");
            let severity = text(&issue["severity"]);
            assert!(["blocker", "critical", "major", "minor", "info"].contains(&&*severity));
            assert!(casebook.at(&text(&issue["location"]["path"])).exists(), "{issue:#}");
            assert!(issue["location"]["lines"]["begin"].as_u64() >= Some(1), "{issue:#}");
            assert!(prints.insert(text(&issue["fingerprint"])), "{issue:#} stands twice");
        }
    }
}

#[test]
fn sarif_keeps_to_the_published_schema() {
    // One pattern of the published schema is none outside of JavaScript (`]?` opens nothing).
    let schema =
        include_str!("schemas/sarif-2.1.0.json").replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$");
    let schema = json(&schema);
    let validator = jsonschema::options().build(&schema).expect("a schema");
    let valid = |casebook: &Casebook| {
        let log = json(&printed(casebook, "sarif"));
        let faults: Vec<String> = validator
            .iter_errors(&log)
            .map(|why| format!("{}: {why}", why.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        log
    };
    let mut all = casebook_of_all(&["YML000", "YML001", "INC004", "INC009", "TML002"]);
    all = all.file("incidents/2026/2026-06-12-h.yaml", HOSTILE);
    let waived = format!("{BACKWARDS}allow: [{{rule: INC004, reason: the clock was wrong}}]\n");
    all = all.file("incidents/2026/2026-06-13-waived.yaml", waived);
    let log = valid(&all);
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "casebook");
    let results = run["results"].as_array().expect("results");
    let shown = results.iter().filter(|one| one.get("suppressions").is_none());
    for (result, finding) in shown.zip(findings(&all)) {
        assert_eq!(result["ruleId"], finding["rule"]);
        assert_eq!(result["level"], finding["severity"]);
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region["startLine"], finding["line"]);
        assert_eq!(region["endColumn"], finding["end_column"]);
    }
    let suppressed: Vec<_> =
        results.iter().filter(|one| one.get("suppressions").is_some()).collect();
    assert_eq!(suppressed.len(), 1);
    assert_eq!(suppressed[0]["suppressions"][0]["justification"], "the clock was wrong");
    assert_eq!(results.len(), findings(&all).len() + 1);
    valid(&Casebook::smallest());
}

/// The bad examples of these rules in one casebook.
fn casebook_of_all(codes: &[&str]) -> Casebook {
    codes.iter().fold(Casebook::smallest(), |casebook, code| {
        let rule = check::rule(code).expect("declared");
        examples_of(rule.bad).into_iter().fold(casebook, |casebook, file| {
            let path = match file.path.as_str() {
                "casebook.yaml" => return casebook,
                path => path.replace("example", &code.to_lowercase()),
            };
            casebook.file(&path, file.text)
        })
    })
}

#[test]
fn junit_is_xml_and_a_record_passes_without_an_error() {
    let casebook = casebook_of_all(&["INC004", "TML002", "YML012"])
        .file("incidents/2026/2026-06-12-h.yaml", HOSTILE)
        .file("incidents/2026/b]]>\u{1b}<x a=\"1\">.yaml", BACKWARDS)
        .file("incidents/2026/2026-07-01-clean.yaml", CLEAN);
    let text = printed(&casebook, "junit");
    let xml = roxmltree::Document::parse(&text).unwrap_or_else(|why| panic!("{why}\n{text}"));
    known_to_jenkins(&xml);
    let suites = xml.root_element();
    assert_eq!(suites.tag_name().name(), "testsuites");
    let elements = |node: roxmltree::Node<'_, '_>, name: &str| {
        let all = node.children().filter(|child| child.has_tag_name(name));
        all.map(|child| child.id()).collect::<Vec<_>>()
    };
    let suite = elements(suites, "testsuite");
    assert_eq!(suite.len(), 1);
    let suite = xml.get_node(suite[0]).expect("the suite");
    let cases: Vec<_> = elements(suite, "testcase")
        .into_iter()
        .map(|id| xml.get_node(id).expect("a case"))
        .collect();
    let failed = |case: &roxmltree::Node<'_, '_>| elements(*case, "failure").len();
    let number = |name: &str| suite.attribute(name).and_then(|text| text.parse::<usize>().ok());
    assert_eq!(number("tests"), Some(cases.len()));
    assert_eq!(number("failures"), Some(cases.iter().map(failed).sum()));
    let named = |name: &str| cases.iter().find(|case| case.attribute("name") == Some(name));
    assert_eq!(failed(named("2026-07-01-clean").expect("a record")), 0);
    assert_eq!(failed(named("2026-06-12-h").expect("a record")), 1);
    let odd = named("b]]>\u{fffd}<x a=\"1\">").expect("a character that XML has not is replaced");
    assert!(odd.descendants().any(|node| node.text().is_some_and(|text| text.contains("YML015"))));
    let summary = json(&printed(&casebook, "json"))["summary"].clone();
    let records = cases.iter().filter(|case| case.attribute("classname") == Some("incidents"));
    assert_eq!(Some(records.count() as u64), summary["incidents"].as_u64());
    // What was not asked for did not pass.
    let one = casebook.run(["check", "--format", "junit", "incidents/2026/2026-07-01-clean.yaml"]);
    assert!(one.code(0).stdout.contains("tests=\"1\" failures=\"0\""));
}

/// What `junit-10.xsd` of Jenkins's xUnit plugin lets stand, as far as we write it.
struct Known {
    element: &'static str,
    parents: &'static [&'static str],
    must: &'static [&'static str],
    may: &'static [&'static str],
}

const JENKINS: &[Known] = &[
    Known {
        element: "testsuites",
        parents: &[""],
        must: &[],
        may: &["name", "time", "tests", "failures", "errors"],
    },
    Known {
        element: "testsuite",
        parents: &["testsuites"],
        must: &["name", "tests", "failures", "errors"],
        may: &["time", "skipped", "timestamp", "hostname", "id", "package", "file"],
    },
    Known {
        element: "testcase",
        parents: &["testsuite"],
        must: &["name"],
        may: &["time", "classname", "group"],
    },
    Known { element: "failure", parents: &["testcase"], must: &[], may: &["type", "message"] },
    Known { element: "system-out", parents: &["testcase"], must: &[], may: &[] },
];

fn known_to_jenkins(xml: &roxmltree::Document<'_>) {
    for node in xml.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let known = JENKINS.iter().find(|known| known.element == name);
        let Known { parents, must, may, .. } = known.expect("an element that is known");
        let parent = node.parent_element().map_or("", |parent| parent.tag_name().name());
        assert!(parents.contains(&parent), "{name} in {parent}");
        let given: Vec<&str> = node.attributes().map(|attribute| attribute.name()).collect();
        assert!(must.iter().all(|one| given.contains(one)), "{name}: {given:?}");
        assert!(
            given.iter().all(|one| must.contains(one) || may.contains(one)),
            "{name}: {given:?}"
        );
    }
}

const CLEAN: &str = "title: Printer offline
date: 2026-06-11
service: office-printing
classification: {impact: minor, urgency: low}
times: {detected: 08:40, resolved: 10:05}
resolution: {kind: fix, summary: Fuser replaced}
";

#[test]
fn a_warning_fails_a_test_where_it_fails_the_check() {
    let casebook = Casebook::smallest().file("incidents/a.yml", CLEAN);
    let failures = |flags: &[&str]| {
        let call = ["check", "--format", "junit"].iter().chain(flags).copied();
        casebook.run(call).stdout.matches("<failure").count()
    };
    assert_eq!((failures(&[]), failures(&["--deny-warnings"])), (0, 1));
}

fn fingerprints(casebook: &Casebook, flags: &[&str]) -> BTreeSet<String> {
    let call = ["check", "--format", "gitlab"].iter().chain(flags).copied();
    let issues = json(&casebook.run(call).stdout);
    let issues = issues.as_array().expect("a list").iter();
    issues.map(|one| one["fingerprint"].as_str().expect("text").to_owned()).collect()
}

/// A baseline must hold next week too: no fact that time moves may be in a fingerprint.
#[test]
fn the_mere_passing_of_time_moves_no_fingerprint() {
    for rule in rules_with_examples().filter(|rule| rule.code != "INC005") {
        let casebook = bad(rule);
        let today = fingerprints(&casebook, &[]);
        let later = fingerprints(&casebook, &["--as-of", "2027-01-20T11:00:00Z"]);
        assert!(today.is_subset(&later), "{}: name the fact in NOT_ITS_OWN", rule.code);
    }
}

#[test]
fn a_fingerprint_outlives_edits_around_it() {
    let file = "incidents/2026/2026-06-12-scanner.yaml";
    let casebook = Casebook::smallest().file(file, BACKWARDS);
    let before = fingerprints(&casebook, &[]);
    assert_eq!(before.len(), 1);
    casebook.write(file, format!("# Written twice.\n\n{BACKWARDS}"));
    assert_eq!(before, fingerprints(&casebook, &[]), "lines above");
    let block = BACKWARDS.replace(
        "{detected: 09:40, resolved: 09:10}",
        "\n  detected: \"2026-06-12T09:40+02:00\"\n  resolved: '09:10'",
    );
    casebook.write(file, &block);
    assert_eq!(before, fingerprints(&casebook, &[]), "another way to write it");
    let other = Casebook::smallest().file(file, BACKWARDS).file("incidents/a.yaml", BACKWARDS);
    let renamed = Casebook::smallest().file(file, BACKWARDS).file("incidents/z.yaml", BACKWARDS);
    let (other, renamed) = (fingerprints(&other, &[]), fingerprints(&renamed, &[]));
    assert!(before.is_subset(&other) && before.is_subset(&renamed), "another record");
    let folder = Casebook::smallest().file("incidents/2026-06-12-scanner/incident.yaml", BACKWARDS);
    assert_eq!(before, fingerprints(&folder, &[]), "the same record as a folder");
}

#[cfg(unix)]
#[test]
fn a_baseline_is_written_whole_and_through_a_link() {
    let casebook =
        Casebook::smallest().file("incidents/a.yaml", BACKWARDS).file("kept/real.yaml", "");
    std::os::unix::fs::symlink("kept/real.yaml", casebook.at("known.yaml")).expect("a link");
    let before = casebook.files();
    casebook.run(["check", "--write-baseline", "known.yaml"]).code(0);
    assert_eq!(casebook.files(), before, "nothing is left beside it");
    assert!(casebook.read("kept/real.yaml").contains("INC004"));
    assert!(casebook.at("known.yaml").is_symlink());
    let same = casebook.read("known.yaml");
    casebook.run(["check", "--write-baseline", "known.yaml"]).code(0);
    assert_eq!(casebook.read("known.yaml"), same, "same findings, same bytes");
    // After a merge that went wrong it can be written anew, and not be read before.
    casebook.write("known.yaml", format!("{same}<<<<<<< HEAD\n"));
    let ended = casebook.run(["check", "--baseline", "known.yaml"]).code(2);
    assert!(ended.stderr.contains("line 4 is no entry of a baseline"), "{}", ended.stderr);
    casebook.run(["check", "--write-baseline", "known.yaml"]).code(0);
    assert_eq!(casebook.read("known.yaml"), same);
}
