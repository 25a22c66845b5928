//! What the sources say about rules: each key of a message or label that the code names must be
//! declared by the rule that speaks.

use casebook::check;
use casebook::diagnostic::Rule;
use std::path::Path;

/// A call: its name, and which argument is a key; the code before it where the call names one.
enum Speaks {
    /// The rule declared last above in the file (or beside it) is running.
    Running,
    /// The first argument is the rule, `&CFG010.rule`, or a variable: then any may be meant.
    ByRule,
    /// The first argument is the rule's code.
    ByCode,
}

/// Sentences about keys that no rule declares.
pub(crate) fn undeclared_keys() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut faults = Vec::new();
    let mut seen = 0;
    for room in ["src/check", "src/load", "src/model"] {
        for entry in walkdir::WalkDir::new(root.join(room)).sort_by_file_name() {
            let path = entry.expect("the sources can be read").into_path();
            if path.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            let name =
                path.strip_prefix(root).expect("below it").to_string_lossy().replace('\\', "/");
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            for (at, key, code) in keys(&text) {
                seen += 1;
                let rules = speakers(&name, &text[..at], code);
                let declared =
                    |rule: &&Rule| rule.message(key).is_some() || rule.label(key).is_some();
                if !rules.iter().any(declared) {
                    let line = text[..at].lines().count();
                    let codes: Vec<&str> = rules.iter().map(|rule| rule.code).collect();
                    faults.push(format!("{name}:{line}: `{key}` is no message of {codes:?}"));
                }
            }
        }
    }
    assert!(seen > 60, "only {seen} keys were found: does the scan still fit the code?");
    faults
}

/// Keys of messages and labels in a source: where, which, and the code that is said beside it.
fn keys(text: &str) -> Vec<(usize, &str, Option<&str>)> {
    let calls = [
        ("report(", Speaks::Running),
        (".related(", Speaks::Running),
        ("Finding::new(", Speaks::ByRule),
        ("fault(", Speaks::ByCode),
    ];
    let mut found = Vec::new();
    for (call, speaks) in calls {
        for (at, _) in text.match_indices(call) {
            let arguments = arguments(&text[at + call.len()..]);
            let Some(key) = arguments.get(1).and_then(|argument| literal(argument)) else {
                continue;
            };
            let code = match speaks {
                Speaks::Running => None,
                Speaks::ByRule => {
                    let name = arguments[0].strip_prefix('&').unwrap_or_default();
                    Some(name.strip_suffix(".rule").unwrap_or(name))
                }
                Speaks::ByCode => match arguments[0].strip_prefix("Place") {
                    // `fault(place, "key")` of the YAML reader: any of its own rules.
                    Some(_) => Some("YML0"),
                    None => literal(arguments[0]).or(Some("YML0")),
                },
            };
            found.push((at, key, code));
        }
    }
    found
}

/// The rules that may be speaking at a place of a file.
fn speakers(file: &str, above: &str, code: Option<&str>) -> Vec<&'static Rule> {
    let all = check::rules();
    if let Some(code) = code {
        return all.into_iter().filter(|rule| rule.code.starts_with(code)).collect();
    }
    let declares = |rule: &&&'static Rule| {
        rule.file == file && above.contains(&format!("{} \"{}\"", rule.code, rule.name))
    };
    let place = |rule: &&&'static Rule| above.rfind(&format!("{} \"{}\"", rule.code, rule.name));
    if let Some(last) = all.iter().filter(declares).max_by_key(place) {
        return vec![last];
    }
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    all.into_iter().filter(|rule| rule.file.starts_with(folder)).collect()
}

/// The arguments of a call whose bracket is already open.
fn arguments(text: &str) -> Vec<&str> {
    let mut arguments = Vec::new();
    let (mut depth, mut start, mut quoted) = (0, 0, false);
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' if quoted => _ = characters.next(),
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                arguments.push(text[start..at].trim());
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                arguments.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    arguments
}

fn literal(argument: &str) -> Option<&str> {
    argument.strip_prefix('"')?.strip_suffix('"').filter(|text| !text.contains(['"', '\\']))
}
