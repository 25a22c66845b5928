//! Words of a text, found where they stand in the file. Between the two lie quotes, escapes,
//! folds and indentation; what is not blank stands in both, in the same order.

use super::fields::Text;
use crate::check::Scope;
use crate::model::shape::Place;
use std::iter::Peekable;
use std::ops::Range;
use std::str::CharIndices;

/// The place of some bytes of a text; of the whole text where they cannot be found for certain.
pub(super) fn place_of(scope: &Scope<'_>, text: &Text<'_>, range: Range<usize>) -> Place {
    let whole = text.place;
    let Some(source) = scope.sources.text(whole.file) else { return whole };
    let raw = source.get(whole.start as usize..whole.end as usize);
    let Some(found) = raw.and_then(|raw| find(raw, text.written, range)) else { return whole };
    let byte = |at: usize| whole.start + u32::try_from(at).unwrap_or(0);
    Place { start: byte(found.start), end: byte(found.end), ..whole }
}

/// How a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    None,
    Single,
    Double,
}

/// The bytes of `raw` in which the bytes `range` of `text` are written.
fn find(raw: &str, text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let quotes = match raw.chars().next()? {
        // A plain text begins with no quote; a block may, and then its text does too.
        '"' if !text.starts_with('"') || raw.starts_with("\"\\\"") => Quotes::Double,
        '\'' if !text.starts_with('\'') || raw.starts_with("'''") => Quotes::Single,
        _ => Quotes::None,
    };
    let mut written = raw.char_indices().peekable();
    if quotes != Quotes::None {
        written.next();
    }
    let mut start = None;
    for (at, wanted) in text.char_indices() {
        if wanted.is_whitespace() {
            continue;
        }
        let (from, to) = next_written(&mut written, raw, quotes, wanted)?;
        if at >= range.start {
            start.get_or_insert(from);
        }
        if at + wanted.len_utf8() >= range.end {
            return start.map(|start| start..to);
        }
    }
    None
}

/// The bytes of the next character that is not blank, if it is the wanted one.
fn next_written(
    written: &mut Peekable<CharIndices<'_>>,
    raw: &str,
    quotes: Quotes,
    wanted: char,
) -> Option<(usize, usize)> {
    loop {
        let (from, c) = written.next()?;
        if c.is_whitespace() {
            continue;
        }
        if quotes == Quotes::Double && c == '\\' {
            let (_, escape) = written.next()?;
            let digits = match escape {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                // An escaped blank or the end of a line.
                'n' | 't' | 'r' | ' ' | '\n' | '\r' => continue,
                '"' | '\\' | '/' if escape == wanted => {
                    return Some((from, from + 2));
                }
                _ => return None,
            };
            let hex = raw.get(from + 2..from + 2 + digits)?;
            (0..digits).for_each(|_| _ = written.next());
            let meant = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)?;
            if meant.is_whitespace() {
                continue;
            }
            return (meant == wanted).then_some((from, from + 2 + digits));
        }
        if quotes == Quotes::Single && c == '\'' {
            written.next_if(|(_, next)| *next == '\'')?;
            return (wanted == '\'').then_some((from, from + 2));
        }
        return (c == wanted).then_some((from, from + c.len_utf8()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever the words and the style, what is found reads as what was looked for.
        #[test]
        fn any_word_of_any_text_is_found(text in "[a-zäß'\"\\\\ :#.]{1,40}", at in 0_usize..40) {
            let text = text.trim();
            let words: Vec<&str> = text.split_whitespace().collect();
            let Some(word) = words.get(at % words.len().max(1)) else { return Ok(()) };
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let lines = words.join("\n    ");
            let single = format!("'{}'", text.replace('\'', "''"));
            let double = serde_json::to_string(text).unwrap();
            for (raw, back) in [
                (lines.as_str(), None),
                (single.as_str(), Some(("''", "'"))),
                (double.as_str(), None),
            ] {
                let range = find(raw, text, start..start + word.len());
                // A block that begins like a quoted text is not taken for one, or not at all.
                let Some(range) = range else {
                    prop_assert!(raw.starts_with(['\'', '"']) && raw == lines, "{raw}: {word}");
                    continue;
                };
                let found = &raw[range];
                let found = match back {
                    Some((from, to)) => found.replace(from, to),
                    None if raw == double => serde_json::from_str(&format!("\"{found}\"")).unwrap(),
                    None => found.to_owned(),
                };
                prop_assert_eq!(&found, word, "{}", raw);
            }
        }
    }

    #[test]
    fn words_are_found_in_every_style() {
        let check = |raw: &str, text: &str, word: &str, want: Option<&str>| {
            let at = text.find(word).unwrap();
            let found = find(raw, text, at..at + word.len());
            assert_eq!(found.map(|range| &raw[range]), want, "{raw:?}");
        };
        check("it was human error", "it was human error", "human error", Some("human error"));
        check("'it''s blame'", "it's blame", "blame", Some("blame"));
        check("'it''s blame'", "it's blame", "it's", Some("it''s"));
        check("\"a \\\"b\\\" blame\\n\"", "a \"b\" blame\n", "blame", Some("blame"));
        check("\"\\\"b\\\" blame\"", "\"b\" blame", "blame", Some("blame"));
        check("\"\\\"b\\\"\"", "\"b\"", "b", Some("b"));
        check("\"gr\\u00fcn\\x21 blame\"", "gr\u{fc}n! blame", "blame", Some("blame"));
        check("\"a \\\n   b blame\"", "a b blame", "blame", Some("blame"));
        check(
            "one\n    two human\n    error",
            "one two human error",
            "human error",
            Some("human\n    error"),
        );
        check("one\n\n  two\n", "one\n\ntwo\n", "two", Some("two"));
        check("one\r\n  \u{fc}ber\r\n", "one\n\u{fc}ber\n", "\u{fc}ber", Some("\u{fc}ber"));
        // What was changed meanwhile is not found.
        check("something else", "it was human error", "human error", None);
        check("it was", "it was human error", "human error", None);
    }
}
