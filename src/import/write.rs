//! Values in, YAML text out, written so that our own reader reads the same text back.
//!
//! Text is plain only where nothing in it could be taken for something else; several lines become
//! a literal block (`patch::text` writes each). Nothing is folded. Keys are the format's own words,
//! days and ids, and need no quotes.

use crate::patch::text::{block, is_block, one_line};
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
