//! The texts of a page outside the marks, each with where it stands.

use super::wrapped::MARKS;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// Attributes that are read to somebody.
const SPOKEN: &[&str] = &["title", "alt", "aria-label", "placeholder", "content", "data-label"];
/// Elements that hold code, examples or what a program printed.
const CODE: &[&str] = &["pre", "code", "kbd", "script", "style"];
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
    depth: usize,
    run: String,
    /// How the message begins that is open.
    begins: String,
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
    let begins: String = reading.begins.chars().take(100).collect();
    assert_eq!(reading.depth, 0, "a message does not end: {begins}");
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
        for letter in text.chars().filter(|letter| !is_code || MARKS.contains(letter)) {
            self.letter(letter);
        }
        // A label that has no room for more ends so.
        if !is_code && text.trim_end().ends_with('…') {
            self.depth = 0;
        }
    }

    fn letter(&mut self, letter: char) {
        if letter == MARKS[0] {
            self.ends();
            if self.depth == 0 {
                self.begins.clear();
            }
            self.depth += 1;
        } else if letter == MARKS[1] {
            self.depth = self.depth.saturating_sub(1);
        } else if self.depth == 0 {
            self.run.push(letter);
        } else {
            self.begins.push(letter);
        }
    }

    /// A run of text outside the marks is over.
    fn ends(&mut self) {
        let text = std::mem::take(&mut self.run);
        let place = self.open.last().cloned().unwrap_or_default();
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
            if let Some(at) = self.open.iter().rposition(|open| *open == name) {
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
            self.open.push(name);
        }
    }
}
