//! What no text file should be, and what no machine should do: each gets one clear sentence with
//! place and remedy and the right exit code, promptly, and hides no other record's faults.

#![cfg(unix)]

#[path = "support/checked.rs"]
mod checked;
#[path = "support/program.rs"]
mod program;

use checked::{CLEAN, SMALLEST};
use program::{Casebook, Ended};
use std::fmt::Write as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::time::{Duration, Instant};

const VICTIM: &str = "incidents/2026/2026-06-12-victim.yaml";
/// A record with a fault of its own, which no other file's fault may hide.
const OTHER: &str = "incidents/2026/2026-06-13-other.yaml";
const PROMPTLY: Duration = Duration::from_secs(10);

fn scratch() -> Casebook {
    Casebook::of(&[
        ("casebook.yaml".to_owned(), SMALLEST.to_owned()),
        (OTHER.to_owned(), CLEAN.replace("office-printing", "office-printer")),
    ])
}

/// What `check` prints, without colours; it must be prompt.
fn check(scratch: &Casebook) -> Ended {
    let began = Instant::now();
    let ended = scratch.run(["check"]);
    assert!(began.elapsed() < PROMPTLY, "{:?}", began.elapsed());
    ended
}

/// One finding in the victim with these words, the other record's finding, exit code 1.
fn refused(scratch: &Casebook, says: &[&str]) {
    let ended = check(scratch);
    assert_eq!(ended.code, 1, "{ended:?}");
    for text in says {
        assert!(ended.stderr.contains(text), "`{text}` in:\n{}", ended.stderr);
    }
    assert!(ended.stderr.contains("there is no service `office-printer`"), "{}", ended.stderr);
    assert!(ended.stderr.contains(": 2 errors\n"), "one for each record:\n{}", ended.stderr);
}

fn refused_text(bytes: &[u8], says: &[&str]) {
    let scratch = scratch();
    scratch.write(VICTIM, bytes);
    refused(&scratch, says);
}

#[test]
fn an_empty_file() {
    let says =
        ["error[YML000]: the file is empty", "2026-06-12-victim.yaml:1:1", "delete the file"];
    refused_text(b"", &says);
    refused_text(b"# nothing yet\n", &says);
    refused_text(b"\xef\xbb\xbf", &says);
}

#[test]
fn two_documents() {
    let text = format!("{CLEAN}---\n{CLEAN}");
    let says =
        ["error[YML007]: a second document begins here", "victim.yaml:7:1", "a file of its own"];
    refused_text(text.as_bytes(), &says);
}

#[test]
fn tabs() {
    let says = ["error[YML000]: a tab stands", "victim.yaml:3:1", "indent with blanks"];
    refused_text(b"title: a\ntimes:\n\tdetected: 2026-06-11T08:40Z\n", &says);
}

#[test]
fn bytes_that_are_no_text() {
    let text = [b"# 1234\ntitle: M\xfcller\n".as_slice(), CLEAN.as_bytes()].concat();
    let says = [
        "error[YML010]: the file is not UTF-8 text: byte 0xFC",
        "victim.yaml:2:9",
        "save it as UTF-8",
    ];
    refused_text(&text, &says);
    refused_text(b"\xff\xfet\0i\0t\0l\0e\0", &["YML010", "victim.yaml:1:1"]);
}

#[test]
fn a_byte_order_mark_and_other_line_ends_are_no_fault() {
    let scratch = Casebook::of(&[("casebook.yaml".to_owned(), SMALLEST.to_owned())]);
    let text = format!("\u{feff}{}", CLEAN.replace('\n', "\r\n"));
    scratch.write(VICTIM, text.as_bytes());
    let ended = check(&scratch);
    assert_eq!(
        (ended.code, ended.stderr.as_str()),
        (0, "1 incident, 0 problems, 0 actions: no findings\n")
    );
}

#[test]
fn fifty_megabytes_are_not_read() {
    let scratch = scratch();
    scratch.write(VICTIM, b"title: a\n");
    let file = std::fs::File::options().write(true).open(scratch.at(VICTIM)).expect("opens");
    file.set_len(50 * 1024 * 1024).expect("a large file");
    let ended = peak_below(&scratch, 40 * 1024);
    assert_eq!(ended.code, 1, "{ended:?}");
    let says = "error[YML008]: the file has 52428800 bytes, more than the 4194304";
    assert!(ended.stderr.contains(says), "{}", ended.stderr);
    assert!(ended.stderr.contains("attach logs under `attachments/`"), "{}", ended.stderr);
    assert!(ended.stderr.contains("there is no service `office-printer`"), "{}", ended.stderr);
}

/// Runs `check` and looks at the most memory it ever held, in KiB, where the system tells.
fn peak_below(scratch: &Casebook, most: u64) -> Ended {
    let began = Instant::now();
    let mut child = scratch
        .command(["check"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().expect("it can be asked").is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = kib.unwrap_or(0).max(peak);
        assert!(began.elapsed() < PROMPTLY, "it takes too long");
    }
    assert!(peak < most, "{peak} KiB");
    scratch.ended(&child.wait_with_output().expect("it ended"))
}

#[test]
fn an_alias_bomb() {
    let mut text = String::from("title: a\nx-a: &a [l, l, l, l, l, l, l, l, l]\n");
    for (name, of) in
        ["b", "c", "d", "e", "f", "g", "h"].iter().zip(["a", "b", "c", "d", "e", "f", "g"])
    {
        writeln!(
            text,
            "x-{name}: &{name} [*{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}, *{of}]"
        )
        .expect("into memory");
    }
    let scratch = scratch();
    scratch.write(VICTIM, text.as_bytes());
    let ended = peak_below(&scratch, 40 * 1024);
    assert_eq!(ended.code, 1);
    assert!(ended.stderr.contains("an alias hides the value from a reviewer"), "{}", ended.stderr);
    assert!(ended.stderr.contains("victim.yaml:3:10"), "{}", ended.stderr);
    assert!(ended.stderr.contains("there is no service `office-printer`"), "{}", ended.stderr);
}

#[test]
fn nesting_of_ten_thousand() {
    let says = [
        "error[YML000]: brackets or indents stand more than 64 deep",
        "victim.yaml:",
        "check for a missing line break or bracket",
    ];
    refused_text(format!("title: {}", "[".repeat(10_000)).as_bytes(), &says);
    refused_text(format!("title: {}", "{a: ".repeat(10_000)).as_bytes(), &says);
    let blocks: String = (0..10_000).map(|depth| "- ".repeat(1 + depth % 2)).collect();
    refused_text(format!("title:\n{blocks}\n").as_bytes(), &says);
}

#[test]
fn values_without_end() {
    let text = format!("title: a\nx-many: [{}]\n", "1,".repeat(1_000_000));
    refused_text(text.as_bytes(), &["error[YML008]: the file holds more values than any record"]);
}

#[test]
fn a_word_without_end() {
    let word = "z".repeat(1_000_000);
    let scratch = scratch();
    let text = format!("title: a\ndate: {word}\nkind: {word}\nservice: {word}\nlinks: [{word}]\n");
    scratch.write(VICTIM, text.as_bytes());
    let ended = peak_below(&scratch, 80 * 1024);
    assert_eq!(ended.code, 1);
    assert!(ended.stderr.contains("there is no service `office-printer`"));
    assert!(ended.stderr.contains("unknown word `zzzz"));
    let longest = ended.stderr.lines().map(str::len).max();
    assert!(longest < Some(1_000), "a line of {longest:?} bytes");
    assert!(ended.stderr.contains("victim.yaml:2:7\n"), "the place is told without the line");
}

#[test]
fn faults_without_end() {
    let text = format!(
        "title: a\ntimes: {{detected: 2026-06-11T08:40Z}}\nservice: office-printing\nlinks:\n{}",
        "- a\n".repeat(20_000)
    );
    let scratch = scratch();
    scratch.write(VICTIM, text.as_bytes());
    let ended = check(&scratch);
    assert_eq!(ended.code, 1);
    assert!(ended.stderr.contains("error[YML008]: 19000 more findings in this file are not shown"));
    assert!(ended.stderr.contains("there is no service `office-printer`"));
}

#[test]
fn a_link_out_of_the_root() {
    let scratch = scratch();
    std::fs::create_dir_all(scratch.at("incidents/2026")).expect("made");
    symlink("/etc/passwd", scratch.at(VICTIM)).expect("a link");
    let says = [
        "error[YML009]: this is a link, and links are not followed",
        "victim.yaml:1:1",
        "put the file itself here",
    ];
    refused(&scratch, &says);
    let ended = check(&scratch);
    assert!(!ended.stderr.contains("root:"), "what it points at stays there: {}", ended.stderr);
}

#[test]
fn a_folder_of_records_that_is_a_link() {
    let scratch = scratch();
    symlink("/etc", scratch.at("problems")).expect("a link");
    refused(&scratch, &["error[YML009]: this is a link", "--> problems:1:1"]);
}

#[test]
fn a_file_where_the_folder_of_records_should_be() {
    let scratch = scratch();
    scratch.write("problems", b"PRB-0001: Fusers wear out\n");
    refused(
        &scratch,
        &["error[YML009]: a file stands where the folder", "--> problems:1:1", "move or rename"],
    );
}

#[test]
fn a_folder_where_a_file_should_be() {
    let scratch = scratch();
    std::fs::create_dir_all(scratch.at(VICTIM)).expect("made");
    refused(
        &scratch,
        &[
            "error[YML009]: a folder stands where a file should be",
            "victim.yaml:1:1",
            "move or rename the folder",
        ],
    );
}

#[test]
fn a_pipe_where_a_file_should_be() {
    let scratch = scratch();
    std::fs::create_dir_all(scratch.at("incidents/2026")).expect("made");
    let made = std::process::Command::new("mkfifo").arg(scratch.at(VICTIM)).status();
    if !made.is_ok_and(|status| status.success()) {
        return; // Without mkfifo there is no pipe to meet.
    }
    refused(
        &scratch,
        &[
            "error[YML009]: this is not a regular file",
            "victim.yaml:1:1",
            "put a regular file here",
        ],
    );
}

#[test]
fn no_permission_to_read() {
    let scratch = scratch();
    scratch.write(VICTIM, CLEAN.as_bytes());
    let mode = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("ours");
    };
    mode(scratch.root.parent().expect("a scratch folder"), 0o755);
    mode(&scratch.root, 0o755);
    mode(&scratch.at(VICTIM), 0o000);
    scratch.write("incidents/closed/a.yaml", b"title: a\n");
    mode(&scratch.at("incidents/closed"), 0o000);
    let mut command = scratch.command(["check"]);
    if rustix::process::geteuid().is_root() {
        command.uid(65_534); // root may read everything
    }
    let ended = match command.output() {
        Ok(output) => scratch.ended(&output),
        // The program itself may lie where that user cannot go; then there is nothing to see.
        Err(_) => return,
    };
    mode(&scratch.at("incidents/closed"), 0o755); // so that it can vanish
    assert_eq!(ended.code, 1, "{ended:?}");
    for text in [
        "error[YML009]: no permission to list this folder",
        "error[YML009]: no permission to read this file",
        "victim.yaml:1:1",
        "give the account",
        "there is no service `office-printer`",
    ] {
        assert!(ended.stderr.contains(text), "`{text}` in:\n{}", ended.stderr);
    }
}

#[test]
fn no_casebook_at_all() {
    let scratch = Casebook::of(&[]);
    let ended = check(&scratch);
    assert_eq!(ended.code, 2);
    assert!(ended.stderr.starts_with("error: no casebook.yaml in `"), "{}", ended.stderr);
    assert!(
        ended.stderr.contains("--root") && ended.stderr.contains("casebook init"),
        "{}",
        ended.stderr
    );
    assert_eq!(ended.stderr.lines().count(), 1);
    let ended = scratch.run(["check", "--root", "nowhere"]);
    assert_eq!(ended.code, 2);
    assert!(
        ended.stderr.starts_with("error: `nowhere` holds no casebook.yaml"),
        "{}",
        ended.stderr
    );
}

#[test]
fn a_newer_format() {
    let scratch = Casebook::of(&[(
        "casebook.yaml".to_owned(),
        SMALLEST.replace("casebook: 1", "casebook: 2"),
    )]);
    let ended = check(&scratch);
    assert_eq!(ended.code, 2);
    assert!(
        ended.stderr.starts_with("error: casebook.yaml says `casebook: 2`"),
        "{}",
        ended.stderr
    );
    assert_eq!(ended.stderr.lines().count(), 1);
}

#[test]
fn a_casebook_yaml_that_does_not_parse_breaks_no_reference() {
    let scratch = scratch();
    scratch.write("casebook.yaml", b"casebook: 1\norganisation: [\n");
    scratch.write(VICTIM, CLEAN.replace("10:05", "07:05").as_bytes());
    let ended = check(&scratch);
    assert_eq!(ended.code, 1);
    assert!(ended.stderr.contains("casebook.yaml:2:15"), "{}", ended.stderr);
    assert!(
        ended.stderr.contains(": 1 error\n"),
        "no guess at the zone, no reference:\n{}",
        ended.stderr
    );
}

#[test]
fn an_output_path_that_is_a_file() {
    let scratch = Casebook::of(&[
        ("casebook.yaml".to_owned(), SMALLEST.to_owned()),
        (VICTIM.to_owned(), CLEAN.to_owned()),
    ]);
    scratch.write("site", b"mine\n");
    let ended = scratch.run(["build"]);
    assert_eq!(ended.code, 2, "{ended:?}");
    let error = ended.stderr.lines().last().unwrap_or_default();
    assert!(error.starts_with("error: ") && error.contains("site"), "{}", ended.stderr);
    assert_eq!(std::fs::read(scratch.at("site")).expect("still there"), b"mine\n");
}

#[test]
fn a_disk_that_is_full() {
    let scratch = Casebook::of(&[
        ("casebook.yaml".to_owned(), SMALLEST.to_owned()),
        (VICTIM.to_owned(), CLEAN.to_owned()),
    ]);
    let output = std::process::Command::new("sh")
        .args(["-c", "ulimit -f 4; exec \"$0\" build"])
        .arg(env!("CARGO_BIN_EXE_casebook"))
        .current_dir(&scratch.root)
        .output()
        .expect("a shell");
    let ended = scratch.ended(&output);
    assert_eq!(ended.code, 2, "a sentence, not a signal: {ended:?}");
    let error = ended.stderr.lines().last().unwrap_or_default();
    assert!(error.starts_with("error: ") && error.len() > 40, "{}", ended.stderr);
    assert!(!scratch.at("site/index.html").exists(), "nothing is half published");
}
