//! The body of a cState issue in, summary and timeline entries out.
//!
//! `{{< track "2018-04-13 16:50:00" >}}` ends an entry. An entry is the paragraph before it, or
//! begins at the last paragraph that opens with an emphasised word (`*Update* - …`) since the
//! entry before or a line `---`. What belongs to no entry is the summary.

use crate::import::time::{self, Stamp};
use jiff::tz::TimeZone;

/// A timeline entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// When.
    pub(super) at: Stamp,
    /// Its Markdown.
    pub(super) text: String,
}

/// What a body says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Body {
    /// What belongs to no entry; empty where there is nothing.
    pub(super) summary: String,
    /// The entries, the earliest first.
    pub(super) entries: Vec<Entry>,
    /// What could not be read: line of the body (from 0) and sentence.
    pub(super) remarks: Vec<(usize, String)>,
}

/// A piece of the body between blank lines, or up to a `track`.
struct Piece {
    line: usize,
    text: String,
    track: Option<String>,
}

/// Reads a body.
pub(super) fn read(body: &str, zone: &TimeZone, zone_name: &str) -> Body {
    let mut out = Body::default();
    let mut summary: Vec<String> = Vec::new();
    let mut pending: Vec<Piece> = Vec::new();
    for piece in pieces(body) {
        if is_break(&piece.text) && piece.track.is_none() {
            summary.extend(pending.drain(..).map(|piece| shown(&piece.text)));
            if summary.last().is_some_and(|last| !is_break(last)) {
                summary.push(piece.text);
            }
            continue;
        }
        let Some(track) = piece.track.clone() else {
            pending.push(piece);
            continue;
        };
        let line = piece.line;
        pending.push(piece);
        match time::read(&track, zone, zone_name) {
            Err(why) => {
                out.remarks.push((line, format!("{why}; the text stays in the summary")));
                summary.extend(pending.drain(..).map(|piece| {
                    let text = shown(&piece.text);
                    piece
                        .track
                        .map_or(text.clone(), |track| format!("{text} {track}").trim().to_owned())
                }));
            }
            Ok(at) => {
                let start = entry_start(&pending);
                let text: Vec<_> = pending.drain(start..).map(|piece| shown(&piece.text)).collect();
                summary.extend(pending.drain(..).map(|piece| shown(&piece.text)));
                let text = text.join("\n\n").trim().to_owned();
                if text.is_empty() {
                    out.remarks.push((line, format!("`track` of {track} has no text: left out")));
                    continue;
                }
                out.remarks.extend(at.remark.iter().map(|remark| (line, remark.clone())));
                out.entries.push(Entry { at, text });
            }
        }
    }
    summary.extend(pending.into_iter().map(|piece| shown(&piece.text)));
    while summary.last().is_some_and(|last| is_break(last)) {
        summary.pop();
    }
    let summary = summary.join("\n\n");
    summary.trim_matches('\n').trim_end().clone_into(&mut out.summary);
    sort(&mut out.entries);
    out
}

/// The earliest first. cState writes the newest first, so equal times are turned round, unless
/// the file runs the other way.
fn sort(entries: &mut [Entry]) {
    let instants: Vec<_> = entries.iter().map(|entry| entry.at.instant()).collect();
    let oldest_first = instants.is_sorted() && instants.first() < instants.last();
    if !oldest_first {
        entries.reverse();
    }
    entries.sort_by_key(|entry| entry.at.instant());
}

/// Where the entry begins that the last piece ends.
fn entry_start(pieces: &[Piece]) -> usize {
    let last = pieces.len() - 1;
    let labelled = pieces.iter().rposition(|piece| {
        let text = piece.text.trim_start();
        text.starts_with(['*', '_'])
            && text.trim_start_matches(['*', '_']).starts_with(|c: char| !c.is_whitespace())
    });
    // A `track` on its own belongs to the paragraph above it.
    let alone = pieces[last].text.trim().is_empty();
    labelled.unwrap_or(if alone { last.saturating_sub(1) } else { last })
}

/// The pieces of a body. Code between fences is never taken apart.
fn pieces(body: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut lines: Vec<&str> = Vec::new();
    let mut fence: Option<String> = None;
    let mut flush = |lines: &mut Vec<&str>, end: usize, track: Option<String>| {
        if !lines.is_empty() {
            let line = (end + 1).saturating_sub(lines.len());
            pieces.push(Piece {
                line: if track.is_some() { end } else { line },
                text: lines.join("\n"),
                track,
            });
            lines.clear();
        }
    };
    let mut count = 0;
    for (number, line) in body.lines().enumerate() {
        count = number + 1;
        let mark = fence_of(line);
        match (&fence, mark) {
            (Some(open), Some(mark)) if mark.starts_with(open.as_str()) && line.trim() == mark => {
                fence = None;
            }
            (None, Some(mark)) => fence = Some(mark),
            _ => {}
        }
        if fence.is_some() || fence_of(line).is_some() {
            lines.push(line);
        } else if line.trim().is_empty() {
            flush(&mut lines, number.saturating_sub(1), None);
        } else if let Some((text, time)) = track_at_end(line) {
            lines.push(text);
            flush(&mut lines, number, Some(time));
        } else {
            lines.push(line);
        }
    }
    flush(&mut lines, count.saturating_sub(1), None);
    pieces
}

/// The mark of a line that opens or closes fenced code.
fn fence_of(line: &str) -> Option<String> {
    let text = line.trim_start_matches(' ');
    let mark = text.chars().next().filter(|mark| matches!(mark, '`' | '~'))?;
    let length = text.chars().take_while(|c| *c == mark).count();
    // An info string of backticks has no backtick: "```x```" is code in a line.
    let is_fence = length >= 3
        && line.len() - text.len() < 4
        && !(mark == '`' && text[length..].contains('`'));
    is_fence.then(|| mark.to_string().repeat(length))
}

/// A line of three or more `-`, `*` or `_` alone.
fn is_break(text: &str) -> bool {
    let marks: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3
        && matches!(marks[0], '-' | '*' | '_')
        && marks.iter().all(|mark| *mark == marks[0])
        && !text.contains('\n')
}

/// A line without the `track` that ends it, and the time of that.
fn track_at_end(line: &str) -> Option<(&str, String)> {
    let text = line.trim_end();
    let start = text.rfind("{{")?;
    let (end, time) = track(&text[start..])?;
    (start + end == text.len()).then(|| (text[..start].trim_end(), time))
}

/// The `track` shortcode that a text begins with: its length and its time.
fn track(text: &str) -> Option<(usize, String)> {
    let shortcode = shortcode(text)?;
    let argument = shortcode.content.strip_prefix("track")?;
    let time = argument.trim().trim_matches(['"', '`', '\'']).trim();
    argument
        .starts_with(|c: char| c.is_whitespace() || c == '"' || c == '`')
        .then(|| (shortcode.length, time.to_owned()))
}

/// A Hugo shortcode at the start of a text.
struct Shortcode<'a> {
    length: usize,
    content: &'a str,
}

fn shortcode(text: &str) -> Option<Shortcode<'_>> {
    let (open, close) =
        [("{{<", ">}}"), ("{{%", "%}}")].into_iter().find(|(open, _)| text.starts_with(open))?;
    let end = text.find(close)?;
    Some(Shortcode { length: end + close.len(), content: text[open.len()..end].trim() })
}

/// A text without `track`: one in the middle of a sentence shows its time.
fn shown(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("{{") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (with, length) =
            track(rest).map_or(("{{".to_owned(), 2), |(length, time)| (time, length));
        out.push_str(&with);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// The shortcodes other than `track`: line (from 0) and text.
pub(super) fn other_shortcodes(body: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = body[at..].find("{{") {
        at += next;
        let length = match (track(&body[at..]), shortcode(&body[at..])) {
            (Some((length, _)), _) => length,
            (None, Some(shortcode)) => {
                let text = body[at..at + shortcode.length]
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                found.push((crate::import::prose::line_of(body, at), text));
                shortcode.length
            }
            (None, None) => 2,
        };
        at += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, summary: &str, entries: &[(&str, &str)], remarks: usize) {
        let read = read(body, &TimeZone::UTC, "UTC");
        assert_eq!(read.summary, summary, "{body}");
        let found: Vec<_> =
            read.entries.iter().map(|entry| (entry.at.text(), entry.text.as_str())).collect();
        let found: Vec<_> = found.iter().map(|(at, text)| (at.as_str(), *text)).collect();
        assert_eq!(found, entries, "{body}");
        assert_eq!(read.remarks.len(), remarks, "{body}: {:?}", read.remarks);
    }

    const T1: &str = "{{< track \"2018-04-13 16:50:00\" >}}";
    const T2: &str = "{{% track \"2018-04-13T17:30:00Z\" %}}";
    const A1: &str = "2018-04-13T16:50+00:00";
    const A2: &str = "2018-04-13T17:30+00:00";

    #[test]
    fn tracks_end_entries() {
        check("Text\n\nmore", "Text\n\nmore", &[], 0);
        check(
            &format!("*Update* - b {T2}\n\n*Seen* - a {T1}\n"),
            "",
            &[(A1, "*Seen* - a"), (A2, "*Update* - b")],
            0,
        );
        check(&format!("Intro.\n\nFixed {T1}"), "Intro.", &[(A1, "Fixed")], 0);
        check(
            &format!("**Title**\n\nOne.\n\nTwo.\n{T1}"),
            "",
            &[(A1, "**Title**\n\nOne.\n\nTwo.")],
            0,
        );
        check(
            &format!("*Post-mortem*\n\nLong.\n\n---\n\n*Update* - b {T1}"),
            "*Post-mortem*\n\nLong.",
            &[(A1, "*Update* - b")],
            0,
        );
        check(&format!("a {T1}\n\n---\n\nb {T2}\n\n---\n\nend"), "end", &[(A1, "a"), (A2, "b")], 0);
        check("a\n\n---\n\nb", "a\n\n---\n\nb", &[], 0);
        check(&format!("Fixed.\n\n{T1}"), "", &[(A1, "Fixed.")], 0);
        check(&format!("- a {T2}\n- b {T1}"), "", &[(A1, "- b"), (A2, "- a")], 0);
        check(
            &format!("Out from {T1} to {T1}."),
            "Out from 2018-04-13 16:50:00 to 2018-04-13 16:50:00.",
            &[],
            0,
        );
        check("x {{< track \"2018-04-33\" >}}", "x 2018-04-33", &[], 1);
        check(T1, "", &[], 1);
        check(
            &format!("```\na {T1}\n\nb\n```\n"),
            &format!("```\na {}\n\nb\n```", "2018-04-13 16:50:00"),
            &[],
            0,
        );
    }

    #[test]
    fn equal_times_are_turned_round() {
        check(&format!("b {T1}\n\na {T1}"), "", &[(A1, "a"), (A1, "b")], 0);
        check(&format!("a {T1}\n\nb {T1}\n\nc {T2}"), "", &[(A1, "a"), (A1, "b"), (A2, "c")], 0);
    }

    #[test]
    fn other_shortcodes_are_found() {
        let body = format!("a {T1}\n{{{{< note >}}}}x{{{{< /note >}}}} {{{{ y }}}}");
        assert_eq!(
            other_shortcodes(&body),
            [(1, "{{< note >}}".to_owned()), (1, "{{< /note >}}".to_owned())]
        );
    }
}
