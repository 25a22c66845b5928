//! The five-minute walk: what the README shows a newcomer works as it stands there, each step
//! without an edit between.

#[path = "support/program.rs"]
mod program;
#[path = "support/transcript.rs"]
#[expect(dead_code, reason = "only its words are wanted here")]
mod transcript;

use program::Casebook;
use std::fs;
use std::path::Path;

/// The commands of the README's block behind `<!-- walk -->`.
fn walk() -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(readme).expect("the README");
    let (_, behind) = readme.split_once("<!-- walk -->").expect("`<!-- walk -->` in the README");
    let mut blocks = behind.split("```");
    let block = blocks.nth(1).expect("a fenced block behind `<!-- walk -->`");
    // The first line is the block's language.
    block.split_once('\n').expect("a block of several lines").1.to_owned()
}

#[test]
fn the_walk_works_as_it_is_written() {
    let casebook = Casebook::empty();
    let mut here = casebook.root.clone();
    let mut called = Vec::new();
    for line in walk().lines() {
        let line = line.trim().trim_start_matches("$ ");
        let call = line.split_once(" #").map_or(line, |(call, _)| call).trim();
        let words = transcript::words(call);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            ["cd", folder] => here.push(folder),
            ["mkdir", folder] => fs::create_dir(here.join(folder)).expect("a new folder"),
            ["casebook", arguments @ ..] => {
                let mut command = casebook.command(arguments.iter().copied());
                let output = command.current_dir(&here).output().expect("the program starts");
                let ended = casebook.ended(&output);
                assert_eq!(ended.code, 0, "`{call}`\n{}{}", ended.stdout, ended.stderr);
                called.push(arguments.first().copied().unwrap_or_default().to_owned());
            }
            // An empty line, and what a reader's own system does: opening the page, git.
            ["" | "open" | "xdg-open" | "git" | "cat" | "ls", ..] => {}
            _ => panic!("the walk has `{call}`, which this test cannot follow"),
        }
    }
    for step in ["init", "new", "check", "build"] {
        assert!(called.iter().any(|call| call == step), "the walk has no `casebook {step}`");
    }
    assert!(here.join("site/index.html").is_file(), "the walk ends with a site");
}
