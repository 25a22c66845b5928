//! The slip behind a syntax error, in words: a colon in unquoted text, a forgotten blank, a
//! comment that hides a bracket. The YAML crate says where it gave up; people want to know why.

use std::ops::Range;

/// A slip: the key of its message and where it stands, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip {
    pub message: &'static str,
    pub range: Range<usize>,
}

/// Names the slip behind an error at a byte, where it is one of the usual ones. `words` are the
/// crate's own.
pub(super) fn of(text: &str, at: usize, words: &str) -> Option<Slip> {
    let line_start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let before = &text[line_start..at];
    let line = text[line_start..].lines().next().unwrap_or_default();
    let above = line_above(text, line_start);
    hidden_by_comment(text, at)
        .or_else(|| open_bracket(line, above))
        .or_else(|| no_blank(text, line_start, line))
        .or_else(|| above.and_then(|(start, above)| no_blank(text, start, above)))
        .or_else(|| after_quote(at, words))
        .or_else(|| after_bracket(text, at, before))
        .or_else(|| bracket_inside(text, at, before))
        .or_else(|| indented(line_start, before, line, above))
        .or_else(|| {
            text[at..].starts_with(':').then_some(Slip { message: "colon", range: at..at + 1 })
        })
        .or_else(|| {
            let alone = matches!(before.trim(), "" | "-") && !line.trim().is_empty();
            alone.then(|| Slip { message: "indent", range: at..at + 1 })
        })
}

/// The backslash of an escape that YAML does not know.
pub(super) fn escape(text: &str, from: usize) -> Option<Range<usize>> {
    let mut rest = text.get(from..)?.char_indices();
    while let Some((at, c)) = rest.next() {
        if c == '\\' {
            let (_, escaped) = rest.next()?;
            if !"0abt\tnvfre \"/\\N_LPxuU\n\r".contains(escaped) {
                return Some(from + at..from + at + 1);
            }
        }
    }
    None
}

/// The last line above that is not empty, and where it begins.
fn line_above(text: &str, line_start: usize) -> Option<(usize, &str)> {
    let mut end = line_start;
    while end > 0 {
        let start = text[..end - 1].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[start..end].trim_end();
        if !line.trim_start().is_empty() && !line.trim_start().starts_with('#') {
            return Some((start, line));
        }
        end = start;
    }
    None
}

/// A bracket is open where ` #` begins: the comment hides its end. Looked for in the line of the
/// error and the three above it.
fn hidden_by_comment(text: &str, at: usize) -> Option<Slip> {
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let first = text[..at].rmatch_indices('\n').nth(3).map_or(0, |(newline, _)| newline + 1);
    let mut start = first;
    for line in text[first..line_end].split_inclusive('\n') {
        if let Some(comment) = line.find(" #") {
            let open = line[..comment].chars().fold(0_i32, |open, c| match c {
                '{' | '[' => open + 1,
                '}' | ']' => open - 1,
                _ => open,
            });
            // `, # why` at the end of a line of a long list is a comment on purpose.
            let on_purpose = line[..comment].trim_end().ends_with([',', '{', '[']);
            if open > 0 && !on_purpose && line[comment..].contains(['}', ']']) {
                let range = start + comment + 1..start + comment + 2;
                return Some(Slip { message: "comment_in_brackets", range });
            }
        }
        start += line.len();
    }
    None
}

/// The line above opens a bracket and does not close it, and this line goes on as if it had.
fn open_bracket(line: &str, above: Option<(usize, &str)>) -> Option<Slip> {
    let (start, above) = above?;
    let mut open = Vec::new();
    for (at, c) in above.char_indices() {
        match c {
            '{' | '[' => open.push(at),
            '}' | ']' => _ = open.pop(),
            _ => {}
        }
    }
    let key = line.trim_start().split_once(':').map_or("", |(key, _)| key);
    (is_key(key) && indent(line) <= indent(above)).then_some(())?;
    let at = start + open.pop()?;
    Some(Slip { message: "open_bracket", range: at..at + 1 })
}

/// `{en: see [[2026-02-11-pool]]}`: a bracket inside an unquoted text inside brackets.
fn bracket_inside(text: &str, at: usize, before: &str) -> Option<Slip> {
    let opens = |text: &str| text.starts_with(['[', '{']);
    let inside = before.contains(['{', '[']) && !before.trim_end().ends_with([',', ':', '{', '[']);
    (inside && opens(&text[at..])).then(|| Slip { message: "bracket_inside", range: at..at + 1 })
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// `date:2026-06-11`: a key, a colon, and no blank.
fn no_blank(text: &str, line_start: usize, line: &str) -> Option<Slip> {
    let inside = line.trim_start();
    let inside = inside.strip_prefix("- ").unwrap_or(inside).trim_start();
    let (key, value) = inside.split_once(':')?;
    let is_value = value.starts_with(|c: char| !c.is_whitespace() && !matches!(c, '/' | ':'));
    if !is_key(key) || !is_value {
        return None;
    }
    let start = line_start + line.len() - inside.len();
    debug_assert!(text.is_char_boundary(start));
    Some(Slip { message: "no_blank", range: start..start + key.len() + 1 })
}

fn after_quote(at: usize, words: &str) -> Option<Slip> {
    let message = if words.contains("after single-quoted") {
        "after_single_quote"
    } else if words.contains("after double-quoted") {
        "after_double_quote"
    } else {
        return None;
    };
    Some(Slip { message, range: at..at + 1 })
}

/// `[[…]] again`, `[prod] fails`: the text begins with a bracket.
fn after_bracket(text: &str, at: usize, before: &str) -> Option<Slip> {
    let follows = text[at..].starts_with(|c: char| !matches!(c, ',' | ']' | '}' | '\n' | '\r'));
    let closed = before.trim_end().ends_with([']', '}']);
    (closed && follows).then(|| Slip { message: "after_bracket", range: at..at + 1 })
}

/// A line that begins further right than the key above it, which has its value already.
fn indented(
    line_start: usize,
    before: &str,
    line: &str,
    above: Option<(usize, &str)>,
) -> Option<Slip> {
    let (_, above) = above?;
    let key = before.trim();
    let has_value = above.trim().split_once(": ").is_some_and(|(key, value)| {
        !key.contains(' ')
            && !value.trim().is_empty()
            && !value.trim_start().starts_with(['|', '>'])
    });
    let start = line_start + indent(line);
    (is_key(key) && has_value && indent(line) > indent(above))
        .then(|| Slip { message: "indent", range: start..start + key.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_named_at_their_place() {
        let check = |text: &str, want: Option<(&'static str, &str)>| {
            let at = text.find('‸').expect("marked");
            let text = text.replace('‸', "");
            let slip = of(&text, at, "");
            let shown = slip.map(|slip| (slip.message, text[slip.range].to_owned()));
            assert_eq!(shown, want.map(|(key, at)| (key, at.to_owned())), "{text:?}");
        };
        check("a: {b: Login‸: fails}\n", Some(("colon", ":")));
        check("title:Printer offline\ndate‸: 2026-06-11\n", Some(("no_blank", "title:")));
        check("title: T\n‸date:2026-06-11\n", Some(("no_blank", "date:")));
        check("a: [[x]] ‸again\n", Some(("after_bracket", "a")));
        check("- {a: see #12, b: c}\n‸- {a: b}\n", Some(("comment_in_brackets", "#")));
        check("- {a: see,  # why\n  b: c\n‸- {a: b}\n", Some(("indent", "-")));
        check("title: T\n date‸: 2026-06-11\n", Some(("indent", "date")));
        check("a: {b: see ‸[[c]]}\n", Some(("bracket_inside", "[")));
        check("a: {b: [c\nd‸: e\n", Some(("open_bracket", "[")));
        check("a: b ‸}\n", None);
    }

    #[test]
    fn the_backslash_is_found() {
        assert_eq!(escape("a: \"b\\n\\q\"", 3), Some(7..8));
        assert_eq!(escape("a: \"b\\n\"", 3), None);
    }
}
