//! Markdown of another system in, Markdown that means the same in a record out.
//!
//! Links and pictures whose target does not come along become their text, `[[…]]` of the source
//! does not become a link to a record, and what changes is remarked with its line. Absolute links,
//! code, raw HTML and everything else stay as they were.

use crate::model::prose::markdown_options;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// A text after its links were looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cleaned {
    /// The Markdown.
    pub(super) text: String,
    /// What the reader of the report should know: the line (from 0) and the sentence.
    pub(super) remarks: Vec<(usize, String)>,
}

/// A replacement of some bytes.
type Edit = (Range<usize>, String);

/// Taking a link away can uncover another one. Hostile text is not followed for ever.
const ROUNDS: usize = 8;

/// Keeps of a text what comes along.
pub(super) fn clean(markdown: &str) -> Cleaned {
    let mut text = markdown.to_owned();
    let mut remarks = Vec::new();
    for _ in 0..ROUNDS {
        let mut edits = edits(&text, &mut remarks);
        if edits.is_empty() {
            break;
        }
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        text = apply(&text, &edits);
    }
    if Parser::new_ext(&text, markdown_options()).any(|event| is_wiki_link(&event)) {
        text = text.replace("[[", "\\[\\[");
    }
    remarks.sort();
    remarks.dedup();
    Cleaned { text, remarks }
}

fn is_wiki_link(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(
            Tag::Link { link_type: LinkType::WikiLink { .. }, .. }
                | Tag::Image { link_type: LinkType::WikiLink { .. }, .. }
        )
    )
}

/// An open link or picture that will change.
struct Open {
    range: Range<usize>,
    /// What stands between its brackets.
    content: Option<Range<usize>>,
    change: Change,
}

enum Change {
    Stay,
    ToText(String),
    ToInline(String),
}

fn edits(text: &str, remarks: &mut Vec<(usize, String)>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut html = false;
    let parser = Parser::new_ext(text, markdown_options());
    let definitions: Vec<_> = parser
        .reference_definitions()
        .iter()
        .map(|(_, definition)| definition.span.clone())
        .collect();
    for (event, range) in parser.into_offset_iter() {
        if let Some(Open { content, .. }) = open.last_mut()
            && !matches!(event, Event::End(TagEnd::Link | TagEnd::Image))
        {
            let start = content.as_ref().map_or(range.start, |content| content.start);
            *content = Some(start..range.end);
        }
        match event {
            Event::Start(
                Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. },
            ) => {
                let is_picture = text[range.clone()].starts_with('!');
                let change = match link_type {
                    LinkType::WikiLink { .. } => {
                        if let Some(at) = text[range.clone()].find("[[") {
                            let at = range.start + at;
                            edits.push((at..at, "\\".to_owned()));
                            edits.push((at + 1..at + 1, "\\".to_owned()));
                        }
                        Change::Stay
                    }
                    LinkType::Autolink | LinkType::Email => Change::Stay,
                    _ if !has_scheme(&dest_url) => {
                        let kind = if is_picture { "picture" } else { "link" };
                        remarks.push((
                            line_of(text, range.start),
                            format!(
                                "the {kind} `{dest_url}` does not come along: kept as its text"
                            ),
                        ));
                        Change::ToText(dest_url.to_string())
                    }
                    LinkType::Inline => Change::Stay,
                    LinkType::Reference
                    | LinkType::ReferenceUnknown
                    | LinkType::Collapsed
                    | LinkType::CollapsedUnknown
                    | LinkType::Shortcut
                    | LinkType::ShortcutUnknown => Change::ToInline(dest_url.to_string()),
                };
                open.push(Open { range, content: None, change });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(closed) = open.pop() {
                    close(text, closed, &mut edits);
                }
            }
            // `{{</note>}}` is a shortcode that looks like a tag.
            Event::Html(_) | Event::InlineHtml(_)
                if !html && !text[..range.start].ends_with("{{") =>
            {
                html = true;
                remarks.push((
                    line_of(text, range.start),
                    "raw HTML is kept, and shown as text".to_owned(),
                ));
            }
            _ => {}
        }
    }
    // Its links stand inline now: a definition would be nothing but an empty summary.
    edits.extend(definitions.into_iter().map(|span| (span, String::new())));
    edits
}

/// The edits of a link or picture that is over.
fn close(text: &str, closed: Open, edits: &mut Vec<Edit>) {
    let (Open { range, change, .. }, content) = (&closed, closed.content.clone());
    match (change, content) {
        (Change::Stay, _) => {}
        (Change::ToText(destination), None) => {
            let name = destination.replace('`', "'");
            let name = if name.trim().is_empty() { String::new() } else { format!("`{name}`") };
            edits.push((range.clone(), name));
        }
        (Change::ToText(_), Some(content)) => {
            edits.push((range.start..content.start, String::new()));
            edits.push((content.end..range.end, String::new()));
        }
        (Change::ToInline(destination), content) => {
            let picture = if text[range.clone()].starts_with('!') { "!" } else { "" };
            let content = content.unwrap_or(range.start..range.start);
            let destination = destination.replace('<', "%3C").replace('>', "%3E");
            edits.push((range.start..content.start, format!("{picture}[")));
            edits.push((content.end..range.end, format!("](<{destination}>)")));
        }
    }
}

/// Whether a destination names its scheme, so that it means the same from anywhere.
fn has_scheme(destination: &str) -> bool {
    destination.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'))
}

/// The text with its edits, which stand in order; one that lies in another is left out.
fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (range, with) in edits {
        if range.start < done {
            continue;
        }
        out.push_str(&text[done..range.start]);
        out.push_str(with);
        done = range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// The line of a byte, from 0.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_comes_along_stays_a_link() {
        let check = |markdown: &str, want: &str, remarks: usize| {
            let cleaned = clean(markdown);
            assert_eq!(cleaned.text, want, "{markdown}");
            assert_eq!(cleaned.remarks.len(), remarks, "{markdown}: {:?}", cleaned.remarks);
        };
        check("see [the log](https://x.example/a)", "see [the log](https://x.example/a)", 0);
        check("a\n![SLO2](/images/x.png)", "a\nSLO2", 1);
        check("![](/images/x.png)", "`/images/x.png`", 1);
        check("[**bold** text](../other.md)", "**bold** text", 1);
        check("[![alt](/a.png)](https://x.example)", "[alt](https://x.example)", 1);
        check("[![alt](/a.png)](/b)", "alt", 2);
        check("[//host/x](//host/x) [anchor](#a)", "//host/x anchor", 2);
        check(
            "mail <a@b.example>, <https://x.example>",
            "mail <a@b.example>, <https://x.example>",
            0,
        );
        check("see [[2026-02-11-pool]]", "see \\[\\[2026-02-11-pool]]", 0);
        check("code `[[x]]`\n\n    [[y]]\n", "code `[[x]]`\n\n    [[y]]\n", 0);
        check(
            "[a][r] [b][s] [r]\n\n[r]: https://x.example\n[s]: /y",
            "[a](<https://x.example>) b [r](<https://x.example>)\n\n\n",
            1,
        );
        check("<b>bold</b> <i>x</i>", "<b>bold</b> <i>x</i>", 1);
        check("{{<note>}}x{{</note>}}", "{{<note>}}x{{</note>}}", 0);
        check("no links at all", "no links at all", 0);
    }

    #[test]
    fn no_text_becomes_a_record_link() {
        for text in [
            "[[a]](https://x)",
            "![[a]]",
            "[[a|b]]",
            "[[[a]]]",
            "[[[[a]]]]",
            "\\[[[a]]",
            "[[a]](/x)",
            "[[[a]](/x)]",
            "[x[[a]]](/y)",
        ] {
            let cleaned = clean(text).text;
            assert!(
                !Parser::new_ext(&cleaned, markdown_options()).any(|event| is_wiki_link(&event)),
                "{text} became {cleaned}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_brackets_become_a_link(text in "[\\[\\]()!|\\\\`:/# \na<>]{0,32}") {
            let cleaned = clean(&text).text;
            for event in Parser::new_ext(&cleaned, markdown_options()) {
                prop_assert!(!is_wiki_link(&event), "{text:?} became {cleaned:?}");
            }
        }
    }
}
