//! The texts of a page outside the marks, each with where it stands.

use super::wrapped::{ARGUMENT, MESSAGE};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Attributes that are read to somebody.
const SPOKEN: &[&str] = &["title", "alt", "aria-label", "placeholder", "content", "data-label"];
/// Elements that hold code, examples or what a program printed.
const CODE: &[&str] = &["pre", "code", "kbd", "script", "style"];
/// The place of a line in a drawing: its texts are broken where a box ends.
pub(crate) const DRAWN: &str = "line of a drawing";
/// The class of drawings.
const DRAWING: &str = "ch full";
/// Elements without an end.
const VOID: &[&str] = &["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// A text outside the marks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Outside {
    pub(crate) text: String,
    /// The element, or element and attribute.
    pub(crate) place: String,
}

#[derive(Default)]
struct Reading {
    found: Vec<Outside>,
    open: Vec<String>,
    /// The messages and arguments that are open; the innermost says whose a text is.
    within: Vec<Within>,
    run: String,
}

/// What a text stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Message,
    Argument,
}

struct Sink(RefCell<Reading>);

/// What of a whole page stands outside the marks.
pub(crate) fn outside(html: &str) -> Vec<Outside> {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from(html));
    let sink = Sink(RefCell::new(Reading::default()));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let reading = tokenizer.sink.0.into_inner();
    assert!(reading.within.is_empty(), "a message does not end");
    reading.found
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut reading = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => reading.text(&text),
            Token::TagToken(tag) => reading.tag(&tag),
            Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reading {
    fn text(&mut self, text: &str) {
        let is_code = self.open.iter().any(|element| CODE.contains(&element.as_str()));
        for letter in text.chars() {
            self.letter(letter, is_code);
        }
        // A label that has no room for more ends so.
        if !is_code && text.trim_end().ends_with('…') {
            self.ends();
            self.within.clear();
        }
    }

    fn letter(&mut self, letter: char, is_code: bool) {
        let begun = match letter {
            _ if letter == MESSAGE[0] => Some(Within::Message),
            _ if letter == ARGUMENT[0] => Some(Within::Argument),
            _ => None,
        };
        if let Some(begun) = begun {
            self.ends();
            self.within.push(begun);
        } else if letter == MESSAGE[1] || letter == ARGUMENT[1] {
            self.ends();
            self.within.pop();
        } else if !is_code && self.within.last() != Some(&Within::Message) {
            self.run.push(letter);
        }
    }

    /// A run of text outside the marks is over.
    fn ends(&mut self) {
        let text = std::mem::take(&mut self.run);
        let is_drawn = self.open.iter().any(|open| open == DRAWN);
        let place = if is_drawn { Some(DRAWN) } else { self.open.last().map(String::as_str) };
        let place = place.unwrap_or_default().to_owned();
        self.keep(&text, place);
    }

    fn keep(&mut self, text: &str, place: String) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().any(char::is_alphabetic) {
            self.found.push(Outside { text, place });
        }
    }

    fn tag(&mut self, tag: &Tag) {
        self.ends();
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            let is_it = |open: &String| *open == name || (name == "svg" && open == DRAWN);
            if let Some(at) = self.open.iter().rposition(is_it) {
                self.open.truncate(at);
            }
            return;
        }
        let attribute = |wanted: &str| {
            tag.attrs.iter().find(|found| &*found.name.local == wanted).map(|found| &*found.value)
        };
        // What stands in another language than the page is meant to.
        for spoken in SPOKEN {
            let is_prose = *spoken != "content" || attribute("name") == Some("description");
            let Some(value) = attribute(spoken).filter(|_| is_prose) else { continue };
            let mut inner = Self { open: vec![format!("{name} {spoken}")], ..Self::default() };
            inner.text(value);
            inner.ends();
            self.found.append(&mut inner.found);
        }
        if !tag.self_closing && !VOID.contains(&name.as_str()) {
            let is_drawing = name == "svg" && attribute("class") == Some(DRAWING);
            self.open.push(if is_drawing { DRAWN.to_owned() } else { name });
        }
    }
}
