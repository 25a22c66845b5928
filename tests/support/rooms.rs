//! One file of `src/` in; what it does that its room may not, as sentences, out.

use super::rust::{self, Kind, NamedPath, Token};

/// The rooms of `src/` in import order: each may name only rooms before it.
const ROOMS: &[&str] = &[
    "model",
    "diagnostic",
    "load",
    "history",
    "measure",
    "opened",
    "statistics",
    "check",
    "site",
    "export",
    "publish",
    "patch",
    "review",
    "import",
    "cli",
];

/// A path that only some rooms may name, outside of tests.
struct Confined {
    path: &'static [&'static str],
    rooms: &'static [&'static str],
    remedy: &'static str,
}

const CLOCK: &str = "take the instant as an argument";
const DISK: &str = "return the bytes, or take the text as an argument";
const TOUCH_THE_DISK: &[&str] = &["load", "publish", "patch", "import", "cli"];

const CONFINED: &[Confined] = &[
    Confined { path: &["SystemTime", "now"], rooms: &["cli"], remedy: CLOCK },
    Confined { path: &["Timestamp", "now"], rooms: &["cli"], remedy: CLOCK },
    Confined { path: &["Zoned", "now"], rooms: &["cli"], remedy: CLOCK },
    Confined { path: &["ZonedDateTime", "now"], rooms: &["cli"], remedy: CLOCK },
    Confined { path: &["std", "env"], rooms: &["cli"], remedy: "take the value as an argument" },
    Confined { path: &["std", "fs"], rooms: TOUCH_THE_DISK, remedy: DISK },
    Confined { path: &["walkdir"], rooms: TOUCH_THE_DISK, remedy: DISK },
    Confined {
        path: &["serde_yaml"],
        rooms: &["load"],
        remedy: "let `load` read the text and hand over its values",
    },
    Confined { path: &["Command", "new"], rooms: &["history"], remedy: "ask `history`" },
    Confined { path: &["process", "Command"], rooms: &["history"], remedy: "ask `history`" },
];

/// One file of `src/`, read.
pub(crate) struct Source {
    pub(crate) path: String,
    /// `None` for `lib.rs` and `main.rs`, which stand outside the order.
    pub(crate) room: Option<String>,
    is_test: bool,
    pub(crate) tokens: Vec<Token>,
    paths: Vec<NamedPath>,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let inside = path.strip_prefix("src/").unwrap_or(path);
        let module = inside.strip_suffix(".rs").unwrap_or(inside);
        let module = module.strip_suffix("/mod").unwrap_or(module);
        let room = module.split('/').next().filter(|room| !matches!(*room, "lib" | "main"));
        let tokens = rust::tokens(text);
        Self {
            path: path.to_owned(),
            room: room.map(str::to_owned),
            is_test: module.split('/').any(|part| part == "tests"),
            paths: rust::paths(&tokens, module.split('/').count()),
            tokens,
        }
    }

    fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }
}

pub(crate) fn against_the_order(source: &Source) -> Vec<String> {
    let Some(room) = &source.room else { return Vec::new() };
    let Some(own) = place(room) else {
        return vec![format!(
            "{}: `{room}` has no place in the import order; add it to ROOMS in tests/support/rooms.rs and \
             to the map in ARCHITECTURE.md, or move the file into a room",
            source.path
        )];
    };
    let mut faults = Vec::new();
    for path in &source.paths {
        let [first, named, ..] = path.segments.as_slice() else { continue };
        if first == "crate" && place(named).is_some_and(|other| other > own) {
            faults.push(format!(
                "{}: `{room}` names `{named}`, which comes after it; move what both need into \
                 `{room}` or before it, or let `cli` hand the value in",
                source.at(path.line)
            ));
        }
    }
    faults
}

fn place(room: &str) -> Option<usize> {
    ROOMS.iter().position(|name| *name == room)
}

pub(crate) fn outside_its_rooms(source: &Source) -> Vec<String> {
    let Some(room) = source.room.as_deref().filter(|_| !source.is_test) else { return Vec::new() };
    let mut faults = Vec::new();
    for path in source.paths.iter().filter(|path| !path.in_test) {
        for confined in CONFINED.iter().filter(|confined| !confined.rooms.contains(&room)) {
            let length = confined.path.len();
            if path.segments.windows(length).any(|part| part == confined.path) {
                faults.push(format!(
                    "{}: only {} may name `{}`; {}",
                    source.at(path.line),
                    in_words(confined.rooms),
                    confined.path.join("::"),
                    confined.remedy
                ));
            }
        }
    }
    for pair in source.tokens.windows(2).filter(|pair| room != "cli" && !pair[0].in_test) {
        let prints = ["print", "println", "eprint", "eprintln", "dbg"];
        let Some(name) = pair[0].kind.word().filter(|name| prints.contains(name)) else { continue };
        if pair[1].kind == Kind::Mark('!') {
            faults.push(format!(
                "{}: only `cli` prints; return what `{name}!` shows",
                source.at(pair[0].line)
            ));
        }
    }
    faults
}

fn in_words(rooms: &[&str]) -> String {
    rooms.iter().map(|room| format!("`{room}`")).collect::<Vec<_>>().join(", ")
}

/// serde-saphyr gives 0:0 for every value below these three, without a word.
pub(crate) fn placeless_attributes(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, token) in source.tokens.iter().enumerate() {
        if token.kind.word() != Some("serde") {
            continue;
        }
        // `use serde::…` and the like are no attribute: the next token opens none.
        for word in arguments(&source.tokens[at + 1..]) {
            if ["flatten", "untagged", "tag"].contains(&word) {
                faults.push(format!(
                    "{}: `serde({word})` loses the place of every value below it; write the \
                     `Deserialize` by hand, or name the fields",
                    source.at(token.line)
                ));
            }
        }
    }
    faults
}

/// The words between a parenthesis that opens here and the one that closes it.
fn arguments(tokens: &[Token]) -> impl Iterator<Item = &str> {
    let depth = |depth: &mut usize, token: &Token| {
        match token.kind {
            Kind::Mark('(') => *depth += 1,
            Kind::Mark(')') => *depth -= 1,
            Kind::Word(_) | Kind::Colons | Kind::Text(_) | Kind::Mark(_) => {}
        }
        (*depth > 0).then_some(*depth)
    };
    let inside = tokens.iter().scan(0, move |open, token| depth(open, token).map(|_| token));
    inside.filter_map(|token| token.kind.word())
}

/// The codes of `rule! { CODE "name" …`, whatever the macro is called; doc comments between do not
/// count.
pub(crate) fn declared_rules(tokens: &[Token]) -> Vec<String> {
    let mut codes = Vec::new();
    for window in tokens.windows(4) {
        let [mark, brace, code, name] = window else { continue };
        let opens = mark.kind == Kind::Mark('!') && brace.kind == Kind::Mark('{');
        if let (true, Kind::Word(code), Kind::Text(_)) = (opens, &code.kind, &name.kind) {
            codes.extend(Some(code.clone()).filter(|code| is_code(code)));
        }
    }
    codes
}

/// Three capitals and three digits.
fn is_code(word: &str) -> bool {
    let (family, number) = word.split_at_checked(3).unwrap_or_default();
    number.len() == 3
        && family.bytes().all(|byte| byte.is_ascii_uppercase())
        && number.bytes().all(|byte| byte.is_ascii_digit())
}
