//! Values in, YAML text out, written so that our own reader reads the same text back.
//!
//! Text is plain only where nothing in it could be taken for something else; several lines become
//! a literal block; what a block cannot hold is quoted with escapes. Nothing is folded. Keys are
//! the format's own words, days and ids, and need no quotes.

use std::fmt::Write as _;

/// A value to be written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Text that somebody wrote, quoted where it must be; a block where it has several lines.
    Text(String),
    /// A word, moment, number or boolean of our own, written as it is.
    Bare(String),
    /// A list, one item a line.
    List(Vec<Value>),
    /// A mapping, one key a line.
    Map(Vec<(String, Value)>),
    /// A mapping on one line, of texts and bare words.
    Flow(Vec<(&'static str, Value)>),
}

/// A document: the entries of its outermost mapping.
pub(super) fn document(entries: &[(String, Value)]) -> String {
    let mut out = String::new();
    map(&mut out, entries, 0);
    out
}

fn map(out: &mut String, entries: &[(String, Value)], indent: usize) {
    for (at, (key, value)) in entries.iter().enumerate() {
        // The first key of a list's item stands behind the dash.
        let margin = if at == 0 && out.ends_with("- ") { 0 } else { indent };
        let _ = write!(out, "{:margin$}{key}:", "");
        entry(out, value, indent);
    }
}

/// What stands behind `key:`, with the line's end.
fn entry(out: &mut String, value: &Value, indent: usize) {
    match value {
        Value::Map(entries) if !entries.is_empty() => {
            out.push('\n');
            map(out, entries, indent + 2);
        }
        Value::List(items) if !items.is_empty() => {
            out.push('\n');
            for item in items {
                let _ = write!(out, "{:width$}- ", "", width = indent + 2);
                match item {
                    Value::Map(entries) if !entries.is_empty() => map(out, entries, indent + 4),
                    Value::Text(_)
                    | Value::Bare(_)
                    | Value::List(_)
                    | Value::Map(_)
                    | Value::Flow(_) => {
                        out.push_str(&short(item, false));
                        out.push('\n');
                    }
                }
            }
        }
        Value::Text(text) if is_block(text) => block(out, text, indent + 2),
        Value::Text(_) | Value::Bare(_) | Value::List(_) | Value::Map(_) | Value::Flow(_) => {
            out.push(' ');
            out.push_str(&short(value, false));
            out.push('\n');
        }
    }
}

/// A value as it stands inside `{ }`.
pub(super) fn flow(value: &Value) -> String {
    short(value, true)
}

/// A value on one line.
fn short(value: &Value, in_flow: bool) -> String {
    match value {
        Value::Text(text) => one_line(text, in_flow),
        Value::Bare(word) => word.clone(),
        Value::Flow(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|(key, value)| format!("{key}: {}", short(value, true)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(|item| short(item, true)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Map(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|(key, value)| format!("{key}: {}", short(value, true)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// A text on one line, quoted where plain text would be read otherwise.
pub(crate) fn one_line(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) { text.to_owned() } else { quoted(text) }
}

/// Whether a text means itself without quotes, for this reader and for other YAML readers.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    // A moment's `~`, a number's sign, a merge key's `<` are quoted with the indicators.
    let opens = first.is_alphanumeric() || matches!(first, '(' | '/' | '_' | '$' | ';' | '^');
    let held = text.chars().any(|c| {
        must_escape(c)
            || c == '\n'
            || c == '\t'
            || (in_flow && matches!(c, ',' | '[' | ']' | '{' | '}'))
    });
    let ends_or_cuts = text.ends_with([' ', ':']) || text.contains(": ") || text.contains(" #");
    let has_flow_colon = in_flow && text.contains(':');
    opens && !held && !ends_or_cuts && !has_flow_colon && !is_lookalike(text)
}

/// A word that YAML readers take for nothing, a boolean, a number or a date.
fn is_lookalike(text: &str) -> bool {
    const WORDS: &[&str] =
        &["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "infinity"];
    WORDS.contains(&text.to_ascii_lowercase().as_str())
        || (text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_hexdigit() || "xo.+-:_TZtz ".contains(c)))
}

/// Characters that stand in a file only as an escape: controls, breaks that only some readers
/// take for breaks, the byte order mark, non-characters.
fn must_escape(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}')
        || u32::from(c) & 0xfffe == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if must_escape(c) => {
                let code = u32::from(c);
                let _ = match code {
                    0..=0xff => write!(out, "\\x{code:02X}"),
                    0x100..=0xffff => write!(out, "\\u{code:04X}"),
                    _ => write!(out, "\\U{code:08X}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether a text goes into a literal block: it has several lines and nothing to escape.
fn is_block(text: &str) -> bool {
    text.contains('\n')
        && !text.chars().any(must_escape)
        && text.contains(|c: char| !c.is_whitespace())
}

/// ` |` and the lines. A text that begins with a blank or an empty line says how far it is
/// indented; the sign tells how many line ends it has.
fn block(out: &mut String, text: &str, indent: usize) {
    let body = text.trim_end_matches('\n');
    let indicator = if text.starts_with([' ', '\t', '\n']) { "2" } else { "" };
    let chomping = match text.len() - body.len() {
        0 => "-",
        1 => "",
        _ => "+",
    };
    let _ = writeln!(out, " |{indicator}{chomping}");
    for line in body.split('\n') {
        if !line.is_empty() {
            let _ = write!(out, "{:indent$}{line}", "");
        }
        out.push('\n');
    }
    for _ in 1..text.len() - body.len() {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::yaml;
    use crate::model::shape::{FileId, Kind, Node};
    use proptest::prelude::*;

    fn scalar<'n>(node: &'n Node<'_>, key: &str) -> &'n Node<'n> {
        let Kind::Map(entries) = &node.kind else { panic!("a mapping") };
        &entries.iter().find(|(known, _)| known.text == key).expect("the key").1
    }

    fn text<'n>(node: &'n Node<'_>) -> &'n str {
        let Kind::Scalar { text, .. } = &node.kind else { panic!("a text") };
        text
    }

    /// The text in each place where a record holds one, written and read again.
    fn check(text_in: &str) {
        let value = Value::Text(text_in.to_owned());
        let written = document(&[
            ("title".to_owned(), value.clone()),
            ("flow".to_owned(), Value::List(vec![Value::Flow(vec![("service", value.clone())])])),
            (
                "timeline".to_owned(),
                Value::List(vec![Value::Map(vec![
                    ("at".to_owned(), Value::Bare("15:54".to_owned())),
                    ("text".to_owned(), value),
                    ("end".to_owned(), Value::Bare("end".to_owned())),
                ])]),
            ),
        ]);
        let read = yaml::parse(&written, FileId(0))
            .unwrap_or_else(|fault| panic!("{text_in:?} became {written}\n{fault:?}"));
        assert_eq!(text(scalar(&read, "title")), text_in, "{written}");
        assert!(!scalar(&read, "title").is_empty(), "{written}");
        let Kind::List(flow) = &scalar(&read, "flow").kind else { panic!("a list") };
        assert_eq!(text(scalar(&flow[0], "service")), text_in, "{written}");
        let Kind::List(timeline) = &scalar(&read, "timeline").kind else { panic!("a list") };
        assert_eq!(text(scalar(&timeline[0], "text")), text_in, "{written}");
        assert_eq!(text(scalar(&timeline[0], "end")), "end", "{written}");
    }

    #[test]
    fn texts_are_read_as_they_were_written() {
        for text in [
            "",
            " ",
            "~",
            "null",
            "true",
            "1.10",
            "0042",
            "a: b",
            "a #b",
            "a:",
            "- a",
            "? a",
            "#a",
            "{a",
            "[a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "'a'",
            "\"a\"",
            "%a",
            "@a",
            "`a`",
            "---",
            "--- a",
            "...",
            "a\n",
            "\na",
            "a\n\n",
            "  a\nb",
            "\ta\nb",
            "a\n  b\n",
            "a\n \nb",
            "\n",
            " \n ",
            "a\r\nb",
            "a\u{85}b",
            "a\u{2028}b\nc",
            "\u{feff}a",
            "a\u{fffe}",
            "\u{1fffe}",
            "a\tb",
            "a\t",
            "<<",
            "=",
            "key: |",
            "a, b",
            "a]b",
            "2018-04-13",
            "12:30",
            "x\n--- \ny",
            "x\n...\ny",
            "a \nb ",
            "# a\nb",
            "\\n",
            "a\\",
            "a\u{7f}",
            "\u{0}",
            "[[x]]",
            "a'b",
            "it's",
            "😀",
        ] {
            check(text);
        }
    }

    #[test]
    fn plain_text_stays_plain() {
        let check = |text: &str, want: &str| assert_eq!(one_line(text, false), want);
        check("GitHub outage", "GitHub outage");
        check("Copr & Koji: down", "\"Copr & Koji: down\"");
        check("Störung", "Störung");
        check("2021 outage of the pool", "2021 outage of the pool");
        check("2021-06-02", "\"2021-06-02\"");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            check(&text);
        }

        #[test]
        fn any_text_of_indicators_comes_back(text in "[-?:,\\[\\]{}#&*!|>'\"%@`~ \t\n\r.a0<=\\\\]{0,24}") {
            check(&text);
        }
    }
}
