//! Texts for a level. Where a text names something that the level may not see, the name goes and
//! the words around it stay.

use super::Gate;
use super::level;
use crate::model::prose::{
    Audience, NOT_OPENED, Prose, ProseText, Reference, markdown_options, names_a_file,
};
use crate::model::shape::{At, Field};
use pulldown_cmark::{Event, LinkType, Parser, Tag};
use std::ops::Range;

impl Gate<'_> {
    /// The texts that were written for the level or for a wider one; none is an absent field. Texts
    /// without a level take that of the block around them.
    pub(super) fn prose(&self, prose: &Field<Prose>, block: &Field<Audience>) -> Field<Prose> {
        let Field::Given(written) = prose else { return Field::Absent };
        self.texts(written, block).map_or(Field::Absent, Field::Given)
    }

    /// The items of a list of which something was written for the level.
    pub(super) fn list(&self, list: &Field<Vec<At<Prose>>>) -> Field<Vec<At<Prose>>> {
        let Field::Given(written) = list else { return Field::Absent };
        let open = written.iter().filter_map(|prose| self.texts(prose, &Field::Absent));
        let open: Vec<_> = open.collect();
        if open.is_empty() { Field::Absent } else { Field::Given(At::new(open, written.place)) }
    }

    fn texts(&self, written: &At<Prose>, block: &Field<Audience>) -> Option<At<Prose>> {
        let readable = |text: &&ProseText| level::of_text(text, block) <= self.level;
        let texts: Vec<ProseText> =
            written.texts.iter().filter(readable).map(|text| self.text(text)).collect();
        (!texts.is_empty()).then(|| At::new(Prose { texts }, written.place))
    }

    fn text(&self, text: &ProseText) -> ProseText {
        let ProseText { audience, language, markdown, place, references } = text;
        ProseText {
            audience: *audience,
            language: *language,
            markdown: self.markdown(markdown),
            place: *place,
            references: references.iter().filter(|one| self.leads(one)).cloned().collect(),
        }
    }

    fn leads(&self, reference: &Reference) -> bool {
        match reference {
            Reference::Record(id) => self.has_record(id),
            Reference::File(path) => self.has_file(path),
        }
    }

    /// Markdown without the names of what is closed: `[[id]]` becomes a link to nothing, which pages
    /// show as "another record"; a link or a picture becomes its text.
    pub(super) fn markdown(&self, markdown: &str) -> String {
        let mut text = markdown.to_owned();
        while let Some((range, instead)) = self.first_closed(&text) {
            text.replace_range(range, &instead);
        }
        text
    }

    /// The first name of something closed, and what stands in its place: always less, so that this
    /// comes to an end.
    fn first_closed(&self, markdown: &str) -> Option<(Range<usize>, String)> {
        if !markdown.contains("[[") && !markdown.contains("](") && !markdown.contains("]:") {
            return None;
        }
        let parser = Parser::new_ext(markdown, markdown_options());
        let definitions: Vec<Range<usize>> = parser
            .reference_definitions()
            .iter()
            .filter(|(_, to)| names_a_file(&to.dest) && !self.has_file(&to.dest))
            .map(|(_, to)| to.span.clone())
            .collect();
        let mut events = parser.into_offset_iter();
        while let Some((event, range)) = events.next() {
            let Event::Start(
                Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. },
            ) = event
            else {
                continue;
            };
            if let LinkType::WikiLink { .. } = link_type {
                let id = dest_url.trim();
                if id != NOT_OPENED && !self.has_record(id) {
                    return Some((name_in(markdown, range), NOT_OPENED.to_owned()));
                }
            } else if names_a_file(&dest_url) && !self.has_file(&dest_url) {
                let mut inner: Option<Range<usize>> = None;
                for (_, part) in events.by_ref().take_while(|(_, part)| part.end < range.end) {
                    let begin = inner.as_ref().map_or(part.start, |inner| inner.start);
                    inner = Some(begin..part.end.max(begin));
                }
                let words = inner.and_then(|inner| markdown.get(inner)).unwrap_or_default();
                return Some((range, words.to_owned()));
            }
        }
        // In the order in which they stand: a map has none.
        let first = definitions.into_iter().min_by_key(|span| span.start)?;
        Some((first, String::new()))
    }
}

/// Where the name stands in `[[name]]` and in `[[name|words]]`.
fn name_in(markdown: &str, range: Range<usize>) -> Range<usize> {
    let link = &markdown[range.clone()];
    let begin = link.find("[[").map(|at| at + 2);
    let end = begin.and_then(|begin| {
        let rest = &link[begin..];
        Some(begin + rest.find('|').or_else(|| rest.find("]]"))?)
    });
    match (begin, end) {
        (Some(begin), Some(end)) => range.start + begin..range.start + end,
        _ => range,
    }
}
