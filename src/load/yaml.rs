//! YAML text in, a tree with places out. The only file that names the YAML crate.
//!
//! Plain YAML only: anchors, aliases, merge keys, tags and a second document are refused, since
//! a reviewer must see the value where it holds. Nothing here panics, whatever the text.

use super::slip;
use crate::model::shape::phrase as say;
use crate::model::shape::{Fault, FileId, Key, Kind, Node, Place};
use serde_yaml::granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span, StrInput};
use std::borrow::Cow;
use std::collections::HashMap;

/// Values in one file, about thirty times what a timeline of 2,000 entries has left over.
const MOST_NODES: usize = 400_000;
/// Brackets and indents inside each other; a record needs about ten.
const MOST_NESTED: usize = 64;

/// Reads a text as one document; any fault refuses it. For importers.
pub fn parse(text: &str, file: FileId) -> Result<Node<'_>, Fault> {
    let mut faults = Vec::new();
    let node = parse_all(text, file, &mut faults);
    match (node, faults.into_iter().next()) {
        (Some(node), None) => Ok(node),
        (_, Some(fault)) => Err(fault),
        (None, None) => Err(fault(Place::top_of(file), "empty", &[])),
    }
}

/// Reads a text as one document and reports everything that is wrong with it as YAML. `None`
/// means that a syntax fault ended the file.
pub fn parse_all<'a>(text: &'a str, file: FileId, faults: &mut Vec<Fault>) -> Option<Node<'a>> {
    let base = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut builder = Builder::new(text, base, file);
    let tree = builder.document();
    faults.append(&mut builder.faults);
    match tree {
        Ok(node) => Some(node),
        Err(fault) => {
            faults.push(*fault);
            None
        }
    }
}

type Built<T> = Result<T, Box<Fault>>;

struct Builder<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    base: usize,
    file: FileId,
    nodes: usize,
    faults: Vec<Fault>,
}

fn fault(place: Place, message: &'static str, facts: &[(&'static str, &str)]) -> Fault {
    let facts = facts.iter().map(|(name, text)| (*name, (*text).into())).collect();
    Fault { code: "YML000", message, facts, place, related: Vec::new(), replacement: None }
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, base: usize, file: FileId) -> Self {
        let options = serde_yaml::granit_parser::options! {
            flow_nesting_limit: MOST_NESTED,
            block_nesting_limit: MOST_NESTED,
        };
        let parser = Parser::new_from_str_with_options(&text[base..], options);
        Self { parser, text, base, file, nodes: 0, faults: Vec::new() }
    }

    fn next(&mut self) -> Built<(Event<'a>, Span)> {
        match self.parser.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(Box::new(self.syntax(&error))),
            None => Ok((Event::StreamEnd, Span::default())),
        }
    }

    fn document(&mut self) -> Built<Node<'a>> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    let place = self.visible(self.place(&span));
                    self.faults.push(Fault { code: "YML007", ..fault(place, "second", &[]) });
                    break;
                }
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                event => root = Some(self.node(event, &span)?),
            }
        }
        root.filter(|node| !node.is_empty() || !self.text[self.base..].trim().is_empty())
            .filter(|node| !node.is_empty())
            .ok_or_else(|| Box::new(fault(Place::top_of(self.file), "empty", &[])))
    }

    fn node(&mut self, event: Event<'a>, span: &Span) -> Built<Node<'a>> {
        self.nodes += 1;
        let place = self.place(span);
        if self.nodes > MOST_NODES {
            return Err(Box::new(Fault { code: "YML008", ..fault(place, "values", &[]) }));
        }
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_properties(anchor != 0, tag.is_some(), place);
                let plain = matches!(style, ScalarStyle::Plain);
                Ok(Node { kind: Kind::Scalar { text, plain }, place })
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_properties(anchor != 0, tag.is_some(), place);
                self.list(place)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_properties(anchor != 0, tag.is_some(), place);
                self.mapping(place)
            }
            Event::Alias(_) => Err(Box::new(fault(place, "alias", &[]))),
            // What remains cannot stand where a value is expected; the parser itself says so
            // before it comes here.
            _ => {
                let mut end = fault(self.visible(place), "other", &[]);
                end.fact("detail", say::UNEXPECTED_END);
                Err(Box::new(end))
            }
        }
    }

    fn list(&mut self, start: Place) -> Built<Node<'a>> {
        let mut items = Vec::with_capacity(8);
        let end = loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                break self.place(&span);
            }
            items.push(self.node(event, &span)?);
        };
        let place = if start.end > start.start {
            Place { end: end.end, ..start }
        } else {
            // A block list: its first dash stands for it.
            Place { end: self.after_character(start.start), ..start }
        };
        Ok(Node { kind: Kind::List(items), place })
    }

    fn mapping(&mut self, start: Place) -> Built<Node<'a>> {
        // Most mappings of a record have up to eight keys.
        let mut entries: Vec<(Key<'a>, Node<'a>)> = Vec::with_capacity(8);
        let mut seen: HashMap<Cow<'a, str>, Place> = HashMap::new();
        let end = loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                break self.place(&span);
            }
            let key = self.node(event, &span)?;
            let (event, span) = self.next()?;
            let mut value = self.node(event, &span)?;
            let Kind::Scalar { text, plain } = key.kind else {
                return Err(Box::new(fault(key.place, "key", &[])));
            };
            let key = Key { text, place: key.place };
            if value.place.start == value.place.end {
                value.place = key.place;
            }
            if plain && key.text == "<<" {
                // What it brings is unknown, so nothing of this mapping can be called missing.
                return Err(Box::new(fault(key.place, "merge", &[])));
            }
            // Small mappings are compared as they are; a hash costs more than it saves there.
            let earlier = if entries.len() < 12 {
                entries
                    .iter()
                    .find(|(other, _)| other.text == key.text)
                    .map(|(other, _)| other.place)
            } else {
                if seen.is_empty() {
                    seen = entries.iter().map(|(key, _)| (key.text.clone(), key.place)).collect();
                }
                seen.insert(key.text.clone(), key.place)
            };
            if let Some(first) = earlier {
                let facts = [("key", &*key.text)];
                let twice = Fault {
                    code: "YML006",
                    related: vec![(first, "first")],
                    ..fault(key.place, "twice", &facts)
                };
                self.faults.push(twice);
                continue;
            }
            entries.push((key, value));
        };
        let place = if start.end > start.start {
            Place { end: end.end, ..start }
        } else {
            entries.first().map_or(start, |(key, _)| key.place)
        };
        Ok(Node { kind: Kind::Map(entries), place })
    }

    fn refuse_properties(&mut self, anchor: bool, tag: bool, place: Place) {
        for (there, message, mark) in [(anchor, "anchor", '&'), (tag, "tag", '!')] {
            if there {
                // It stands before the value.
                let before = &self.text[..place.start as usize];
                let place = before.rfind(mark).map_or_else(
                    || self.visible(place),
                    |at| {
                        let name = before[at..].split_whitespace().next().unwrap_or_default();
                        self.at(at - self.base, at + name.len() - self.base)
                    },
                );
                self.faults.push(fault(place, message, &[]));
            }
        }
    }

    fn place(&self, span: &Span) -> Place {
        let range = span.byte_range().unwrap_or(0..0);
        self.at(range.start, range.end)
    }

    fn at(&self, start: usize, end: usize) -> Place {
        let byte =
            |at: usize| u32::try_from((at + self.base).min(self.text.len())).unwrap_or(u32::MAX);
        Place { file: self.file, start: byte(start), end: byte(end.max(start)) }
    }

    /// The byte after the character at a byte.
    fn after_character(&self, start: u32) -> u32 {
        let rest = self.text.get(start as usize..).unwrap_or_default();
        start + rest.chars().next().map_or(0, |c| u32::try_from(c.len_utf8()).unwrap_or(1))
    }

    /// A place that can be pointed at: one character inside a line, never behind the last one.
    fn visible(&self, place: Place) -> Place {
        let end = self.text.trim_end().len();
        let mut start = (place.start as usize).min(end.saturating_sub(1));
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Place { start, end: self.after_character(start).max(start), ..place }
    }

    fn syntax(&self, error: &ScanError) -> Fault {
        let marker = error.marker();
        let offset = marker.byte_offset().unwrap_or_else(|| {
            let line = self
                .text
                .lines()
                .take(marker.line().saturating_sub(1))
                .map(|line| line.len() + 1)
                .sum::<usize>();
            line + marker.col()
        });
        let mut place = self.visible(self.at(offset, offset));
        let (message, detail) = match error.kind() {
            ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInPlainScalar => {
                // The parser points at the text before the tab, or behind it.
                let start = place.start as usize;
                let line = self.text[..start].rfind('\n').map_or(0, |newline| newline + 1);
                let behind = self.text[line..start].rfind('\t').map(|tab| line + tab);
                let before = || self.text[start..].find('\t').map(|tab| start + tab);
                if let Some(tab) = behind.or_else(before) {
                    place = self.at(tab - self.base, tab + 1 - self.base);
                }
                ("tab", String::new())
            }
            ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
                ("quote", String::new())
            }
            ErrorKind::UnknownAnchor => ("alias", String::new()),
            ErrorKind::RecursionLimitExceeded => ("depth", MOST_NESTED.to_string()),
            ErrorKind::UnexpectedCharacter { .. }
                if self.text[place.start as usize..].starts_with(['@', '`', '%']) =>
            {
                ("quote_it", String::new())
            }
            ErrorKind::UnknownQuotedScalarEscape => {
                if let Some(range) = slip::escape(self.text, place.start as usize) {
                    place = self.at(range.start - self.base, range.end - self.base);
                }
                ("escape", String::new())
            }
            kind => {
                // The parser's own words, without the place that we show in our way.
                let words = error.to_string();
                let words = words.split(" at char ").next().unwrap_or_default().to_owned();
                match (slip::of(self.text, place.start as usize, &words), kind) {
                    (Some(slip), _) => {
                        let start = slip.range.start - self.base;
                        place = self.visible(self.at(start, start));
                        place.end = place.end.max(self.at(start, slip.range.end - self.base).end);
                        (slip.message, String::new())
                    }
                    (None, ErrorKind::UnclosedFlowCollection { open }) => {
                        ("bracket", format!("{open}"))
                    }
                    (
                        None,
                        ErrorKind::MappingValueNotAllowed | ErrorKind::InvalidColonPlacement,
                    ) => ("colon", String::new()),
                    (
                        None,
                        ErrorKind::ExpectedFlowMappingSeparator
                        | ErrorKind::ExpectedFlowSequenceSeparator,
                    ) => ("separator", String::new()),
                    (None, _) => ("other", words),
                }
            }
        };
        fault(place, message, &[("detail", &detail)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Codes and messages of the faults with the text at their place.
    fn faults(text: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let _ = parse_all(text, FileId(0), &mut faults);
        let shown = |place: Place| {
            text.get(place.start as usize..place.end as usize).expect("inside the text").to_owned()
        };
        faults
            .iter()
            .map(|fault| format!("{} {} {:?}", fault.code, fault.message, shown(fault.place)))
            .collect()
    }

    #[test]
    fn every_slip_has_its_own_words() {
        let check = |text: &str, want: &[&str]| assert_eq!(faults(text), want, "{text:?}");
        check("a: b\nc: [d, {e: f}]\n", &[]);
        check("", &["YML000 empty \"\""]);
        check("# only a comment\n", &["YML000 empty \"\""]);
        check("a: b\n\tc: d\n", &["YML000 tab \"\\t\""]);
        check("a: b\nc:\n\td: e\n", &["YML000 tab \"\\t\""]);
        check("a: b: c\n", &["YML000 colon \":\""]);
        check("a: 'b\n", &["YML000 quote \"'\""]);
        check("a: [b, c\n", &["YML000 bracket \"[\""]);
        check("a: *b\n", &["YML000 alias \"*\""]);
        check("a: &b c\nd: *b\n", &["YML000 anchor \"&b\"", "YML000 alias \"*b\""]);
        check("a: !x b\n", &["YML000 tag \"!x\""]);
        check("a: {<<: {b: c}}\n", &["YML000 merge \"<<\""]);
        check("a: 1\na: 2\n", &["YML006 twice \"a\""]);
        check("a: 1\n---\nb: 2\n", &["YML007 second \"-\""]);
        check("? [a]\n: b\n", &["YML000 key \"[a]\""]);
        check("\u{feff}ä: 1\r\nä: 2\r\n", &["YML006 twice \"ä\""]);
    }

    #[test]
    fn deep_nesting_ends_promptly() {
        let deep = "[".repeat(10_000);
        assert_eq!(faults(&deep).len(), 1);
        let lines: Vec<String> = (0..10_000)
            .map(|depth| {
                " ".repeat(depth)
                    + "a:
"
            })
            .collect();
        let block = lines.concat();
        assert!(faults(&block)[0].starts_with("YML000 depth"), "{:?}", faults(&block));
    }
}
