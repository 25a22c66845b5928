//! What a finding says in, markup out. Everything of the records is escaped; the marks are ours.

use super::markdown::escape;
use crate::diagnostic::Sources;
use crate::model::shape::Place;

/// A sentence of a finding: words in backticks are shown as code.
pub fn sentence(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    // An odd backtick opens nothing.
    let pairs = if parts.len() % 2 == 1 { parts.len() } else { parts.len() - 1 };
    let mut out = String::with_capacity(text.len() + 16);
    for (at, part) in parts.iter().enumerate() {
        let is_code = at % 2 == 1 && at < pairs;
        match (is_code, at < pairs || at == 0) {
            (true, _) => out.extend(["<code>", &escape(part), "</code>"]),
            (false, true) => out.push_str(&escape(part)),
            (false, false) => out.extend(["`", &escape(part)]),
        }
    }
    out
}

/// A diagnostic as the terminal shows it without colour, as the inside of `<pre class="diag">`.
///
/// The renderer's lines are of four kinds: a title (`error[INC004]: …`), a place (`--> …`), a line
/// of the file behind its number, and marks below it.
pub fn block(plain: &str) -> String {
    let mut tone = "h";
    let lines: Vec<String> = plain
        .lines()
        .map(|line| {
            if let Some(title) = title(line) {
                tone = title.tone;
                return title.html;
            }
            body(line, tone)
        })
        .collect();
    lines.join("\n")
}

/// So many letters of a line stand before and after what a finding is about.
const AROUND: usize = 60;
/// So many letters of what it is about.
const ABOUT: usize = 120;

/// The line of a file that a finding is about, with the words it is about marked; nothing, where the
/// text cannot be read. A long line is cut on both sides.
pub fn excerpt(place: Place, sources: &dyn Sources) -> String {
    let Some(text) = sources.text(place.file) else { return String::new() };
    let (start, end) = (place.start as usize, place.end as usize);
    let cut = || {
        let (before, rest) = (text.get(..start)?, text.get(start..)?);
        let (about, after) = rest.split_at_checked(end.saturating_sub(start))?;
        let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
        // A value of several lines shows its first.
        let first = about.lines().next().unwrap_or_default();
        let after = if first.len() < about.trim_end().len() { "…" } else { line(after) };
        Some([end_of(before), marked_part(first), start_of(after, AROUND)].concat())
    };
    cut().unwrap_or_default()
}

fn line(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_end()
}

fn marked_part(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<mark>{}</mark>", start_of(text, ABOUT)) }
}

fn start_of(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", escape(&text[..at])),
        None => escape(text),
    }
}

fn end_of(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((at, letter)) => format!("…{}", escape(&text[at + letter.len_utf8()..])),
        None => escape(text),
    }
}

struct Title {
    tone: &'static str,
    html: String,
}

const WORDS: &[(&str, &str)] = &[("error", "e"), ("warning", "w"), ("note", "h"), ("help", "h")];

fn title(line: &str) -> Option<Title> {
    let (word, tone) = WORDS.iter().find(|(word, _)| {
        line.strip_prefix(word).is_some_and(|rest| rest.starts_with([':', '[']))
    })?;
    let (head, text) = line.split_at(line.find(": ").unwrap_or(word.len()));
    let html = format!("<b class=\"{tone}\">{}</b><b>{}</b>", escape(head), escape(text));
    Some(Title { tone, html })
}

fn body(line: &str, tone: &str) -> String {
    let (gutter, rest) = line.split_at(gutter_of(line));
    let numbered = gutter.bytes().any(|byte| byte.is_ascii_digit());
    let gutter = if gutter.is_empty() {
        String::new()
    } else {
        format!("<span class=\"g\">{}</span>", escape(gutter))
    };
    let rest = if numbered || gutter.is_empty() || gutter.contains("--&gt;") {
        escape(rest)
    } else if let Some(help) = rest.strip_prefix(" help:") {
        format!(" <b class=\"h\">help</b>:{}", escape(help))
    } else if let Some(at) = rest.find('^') {
        let (before, marks) = rest.split_at(at);
        [marked(before, "h"), marked(marks, tone)].concat()
    } else {
        marked(rest, "h")
    };
    gutter + &rest
}

fn marked(text: &str, tone: &str) -> String {
    match text.trim() {
        "" => text.to_owned(),
        _ => format!("<span class=\"{tone}\">{}</span>", escape(text)),
    }
}

/// How many bytes stand left of the file's text: blanks, the line's number, the mark behind it.
fn gutter_of(line: &str) -> usize {
    let after = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    let at = line.len() - after.len();
    ["-->", ":::", "|", "="]
        .iter()
        .find(|mark| after.starts_with(**mark))
        .map_or(0, |mark| at + mark.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::shape::FileId;
    use std::sync::Arc;

    #[test]
    fn words_in_backticks_are_code() {
        let check = |text: &str, want: &str| assert_eq!(sentence(text), want);
        check("plain", "plain");
        check("`a` is <b>", "<code>a</code> is &lt;b&gt;");
        check("`a` and `b`", "<code>a</code> and <code>b</code>");
        check("one ` alone", "one ` alone");
        check("`<i>` then ` alone", "<code>&lt;i&gt;</code> then ` alone");
        check("", "");
    }

    #[test]
    fn the_line_of_a_finding_marks_what_it_is_about() {
        struct One(&'static str);
        impl Sources for One {
            fn path(&self, _: FileId) -> &'static str {
                "a.yaml"
            }
            fn text(&self, _: FileId) -> Option<Arc<str>> {
                Some(self.0.into())
            }
        }
        let check = |text: &'static str, part: &str, want: &str| {
            let start = text.find(part).unwrap();
            let offset = |at: usize| u32::try_from(at).unwrap();
            let (start, end) = (offset(start), offset(start + part.len()));
            let place = Place { file: FileId(0), start, end };
            assert_eq!(excerpt(place, &One(text)), want);
        };
        check("a: 1\n  b: <x> # why\nc: 2\n", "<x>", "b: <mark>&lt;x&gt;</mark> # why");
        check("a: 1\nb: |\n  one\n  two\nc: 3\n", "one\n  two", "<mark>one</mark>…");
        check("a: ü\r\nb: 2", "ü", "a: <mark>ü</mark>");
        let place = Place { file: FileId(0), start: 90, end: 99 };
        assert_eq!(excerpt(place, &One("short")), "");
    }

    #[test]
    fn a_diagnostic_keeps_its_text_and_gets_its_marks() {
        let plain = "\
error[INC004]: resolved 09:10 is before detected 09:40
 --> incidents/x.yaml:3:36
  |
3 | times: {a: <b>, resolved: 09:10}
  |         -       ^^^^^ before it was detected
  = help: correct one of the two
help: did you mean `<category>`?
5 - categry";
        let html = block(plain);
        for want in [
            "<b class=\"e\">error[INC004]</b><b>: resolved 09:10 is before detected 09:40</b>",
            "<span class=\"g\"> --&gt;</span> incidents/x.yaml:3:36",
            "<span class=\"g\">3 |</span> times: {a: &lt;b&gt;, resolved: 09:10}",
            "<span class=\"e\">^^^^^ before it was detected</span>",
            "<span class=\"g\">  =</span> <b class=\"h\">help</b>: correct one of the two",
            "<b class=\"h\">help</b><b>: did you mean `&lt;category&gt;`?</b>",
            "5 - categry",
        ] {
            assert!(html.contains(want), "no `{want}` in\n{html}");
        }
        assert_eq!(html.lines().count(), plain.lines().count());
    }
}
