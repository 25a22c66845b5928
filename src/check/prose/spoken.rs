//! What the author of a text says: its Markdown without code, addresses, other records' ids and
//! quotations, cut into sentences. Each byte knows where it stands in the Markdown.

use crate::model::prose::markdown_options;
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Whether words that the author quotes are read too.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotations {
    /// They are somebody else's words.
    Left,
    /// They stand in the record all the same.
    Read,
}

/// What is said. Blocks of the Markdown end with a line; what is not said is blank.
pub(super) struct Spoken {
    /// The words.
    pub text: String,
    /// Where a piece begins in `text`, and where in the Markdown.
    pieces: Vec<(usize, usize)>,
}

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|www\.|mailto:)\S+").expect("a constant")
});

impl Spoken {
    pub(super) fn new(markdown: &str, quotations: Quotations) -> Self {
        let mut spoken = Self { text: String::with_capacity(markdown.len()), pieces: Vec::new() };
        // How many elements that are not read surround the event.
        let mut unread = 0_usize;
        for (event, range) in Parser::new_ext(markdown, markdown_options()).into_offset_iter() {
            match event {
                Event::Start(tag) => {
                    unread += usize::from(unread > 0 || is_unread(&tag, quotations));
                }
                Event::End(end) => {
                    unread = unread.saturating_sub(1);
                    if !is_inline(end) {
                        spoken.text.push('\n');
                    }
                }
                Event::Text(words) if unread == 0 => {
                    spoken.pieces.push((spoken.text.len(), range.start));
                    spoken.text.push_str(&words);
                }
                Event::Text(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::Rule
                | Event::TaskListMarker(_) => spoken.text.push(' '),
            }
        }
        let addresses: Vec<_> =
            ADDRESS.find_iter(&spoken.text).map(|found| found.range()).collect();
        spoken.blank(addresses);
        if quotations == Quotations::Left {
            let quoted = quoted(&spoken.text);
            spoken.blank(quoted);
        }
        spoken
    }

    fn blank(&mut self, ranges: Vec<Range<usize>>) {
        for range in ranges {
            let blanks = " ".repeat(range.len());
            self.text.replace_range(range, &blanks);
        }
    }

    /// The bytes of the Markdown that hold some bytes of the words.
    pub(super) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let at = |byte: usize| {
            let piece = self.pieces.partition_point(|(start, _)| *start <= byte);
            let (start, origin) =
                self.pieces.get(piece.saturating_sub(1)).copied().unwrap_or((0, 0));
            origin + byte.saturating_sub(start)
        };
        let last = self.text[range.clone()].char_indices().next_back();
        let end = last.map_or(at(range.end), |(from, c)| at(range.start + from) + c.len_utf8());
        at(range.start)..end
    }

    /// The sentences, as bytes of the words.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for (at, c) in self.text.char_indices() {
            let after = at + c.len_utf8();
            if c == '\n' || (matches!(c, '.' | '!' | '?') && self.ends_at(at, after)) {
                sentences.push(start..after);
                start = after;
            }
        }
        sentences.push(start..self.text.len());
        sentences.retain(|range| !self.text[range.clone()].trim().is_empty());
        sentences
    }

    /// Whether a full stop, or its like, ends a sentence: not in `09:02.5`, `z. B.`, `10. Juni`.
    fn ends_at(&self, at: usize, after: usize) -> bool {
        let rest = &self.text[after..];
        if !rest.starts_with(char::is_whitespace) {
            return false;
        }
        let next = rest.trim_start_matches([' ', '\t']).chars().next();
        if self.text[at..after] != *"." || next.is_none_or(|c| c == '\n') {
            return true;
        }
        let word = self.text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let word = word.trim_start_matches(['(', '[', '*']).to_lowercase();
        let is_ordinal = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_short = word.chars().count() == 1 || ABBREVIATIONS.contains(&word.as_str());
        !is_ordinal && !is_short && !next.is_some_and(char::is_lowercase)
    }
}

const ABBREVIATIONS: &[&str] = &[
    "abs", "approx", "apr", "art", "aug", "bzw", "ca", "d.h", "dec", "dez", "dr", "e.g", "etc",
    "evtl", "feb", "fig", "ggf", "i.e", "inkl", "jan", "jul", "jun", "max", "mio", "min", "mr",
    "mrd", "mrs", "ms", "nov", "nr", "o.ä", "oct", "okt", "prof", "resp", "s.o", "sec", "sek",
    "sep", "sept", "st", "std", "str", "tel", "u.a", "usw", "vgl", "vs", "z.b",
];

fn is_unread(tag: &Tag<'_>, quotations: Quotations) -> bool {
    match tag {
        Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => true,
        Tag::BlockQuote(_) => quotations == Quotations::Left,
        Tag::Link { link_type, .. } | Tag::Image { link_type, .. } => matches!(
            link_type,
            LinkType::Autolink | LinkType::Email | LinkType::WikiLink { has_pothole: false }
        ),
        _ => false,
    }
}

const fn is_inline(end: TagEnd) -> bool {
    matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

/// Words in quotation marks, each inside one block: “…”, „…“, "…", «…», »…«, ‚…‘.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut free = 0;
    for (at, c) in text.char_indices() {
        let ends: &[char] = match c {
            '“' => &['”', '“'],
            '„' => &['“', '”', '"'],
            '"' => &['"'],
            '«' => &['»'],
            '»' => &['«'],
            '‚' => &['‘', '’'],
            _ => continue,
        };
        // A mark behind a letter closes or means inches.
        let opens = !text[..at].ends_with(|before: char| before.is_alphanumeric());
        if at < free || !opens {
            continue;
        }
        let inside = &text[at + c.len_utf8()..];
        let block = &inside[..inside.find('\n').unwrap_or(inside.len())];
        if let Some((length, end)) = block.char_indices().find(|(_, c)| ends.contains(c)) {
            free = at + c.len_utf8() + length + end.len_utf8();
            found.push(at..free);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(markdown: &str) -> Vec<String> {
        let spoken = Spoken::new(markdown, Quotations::Left);
        let words = |range: Range<usize>| {
            spoken.text[range].split_whitespace().collect::<Vec<_>>().join(" ")
        };
        spoken.sentences().into_iter().map(words).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let check = |markdown: &str, want: &[&str]| assert_eq!(sentences(markdown), want);
        check("One. Two! Three? four", &["One.", "Two!", "Three?", "four"]);
        check("At 09:02. The pool fell.", &["At 09:02.", "The pool fell."]);
        check(
            "Links, z. B. der Pool, e.g. this. Ende",
            &["Links, z. B. der Pool, e.g. this.", "Ende"],
        );
        check("Am 10. Juni um 09.30 Uhr", &["Am 10. Juni um 09.30 Uhr"]);
        check("Seen by Dr. Example. Then", &["Seen by Dr. Example.", "Then"]);
        check("d. h. morgen ca. 5 % mehr", &["d. h. morgen ca. 5 % mehr"]);
        check("one\ntwo\n\nthree", &["one two", "three"]);
        check("- one\n- two\n", &["one", "two"]);
        check("# Head\nText", &["Head", "Text"]);
        check("| a | b |\n| - | - |\n| c | d |\n", &["a", "b", "c", "d"]);
    }

    #[test]
    fn code_addresses_and_quotations_are_not_said() {
        let check = |markdown: &str, want: &[&str]| assert_eq!(sentences(markdown), want);
        check("The flag `blame` is on", &["The flag is on"]);
        check("```\nblame\n```\nText", &["Text"]);
        check("> he is to blame\n\nText", &["Text"]);
        check("A customer wrote “your fault” twice", &["A customer wrote twice"]);
        check("Er schrieb „selbst schuld“ und ging", &["Er schrieb und ging"]);
        check("He said \"my fault\", then left", &["He said , then left"]);
        check("a 19\" rack and a 24\" rack", &["a 19\" rack and a 24\" rack"]);
        check("See https://x.example/blame now", &["See now"]);
        check("See <https://x.example/blame> now", &["See now"]);
        check("See [[2026-06-10-blame]] now", &["See now"]);
        check("See [the page](https://x.example/blame)", &["See the page"]);
        check("<b>bold</b> text", &["bold text"]);
        check("*human* **error**", &["human error"]);
    }

    #[test]
    fn words_know_where_they_stand() {
        let check = |markdown: &str, word: &str, want: &str| {
            let spoken = Spoken::new(markdown, Quotations::Left);
            let at = spoken.text.find(word).unwrap();
            assert_eq!(&markdown[spoken.origin(at..at + word.len())], want);
        };
        check("- it was *human* error.", "human error", "human* error");
        check("für `x` die Übung", "Übung", "Übung");
        check("one\n  human\n  error", "human error", "human\n  error");
        check("a \\* blame", "blame", "blame");
    }
}
