//! A finding: a rule, one of its messages, the facts, and the places.

use super::rule::{Message, Rule};
use super::secret::masked;
use crate::model::Fact;
use crate::model::casebook::Level;
use crate::model::fact::filled;
use crate::model::shape::Place;
use std::borrow::Cow;
use std::fmt::Write as _;

/// How much a finding weighs, in the words of its readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// `deny`.
    Error,
    /// `warn`.
    Warning,
    /// `info`.
    Note,
}

/// Facts by their names.
pub type Facts = Vec<(&'static str, Fact)>;

/// Something that a rule has to say about a place.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// Which of its messages.
    pub message: &'static Message,
    /// The facts that the message names.
    pub facts: Facts,
    /// The offending value.
    pub place: Place,
    /// Other places that belong to it, each with its label.
    pub related: Vec<(Place, &'static str)>,
    /// A text that would certainly be right at `place`.
    pub replacement: Option<String>,
    /// The level in force; the rule's own until casebook.yaml has been heard.
    pub level: Level,
    /// The most that it may weigh, whatever the level of its rule.
    pub at_most: Level,
    /// No level and no waiver moves it.
    pub binding: bool,
    /// The value at `place` is somebody's own and not to be shown.
    pub discreet: bool,
}

impl Finding {
    /// A finding of a rule; a key that the rule does not declare falls to its first message
    /// (a test holds that every key used is declared).
    pub fn new(rule: &'static Rule, key: &str, place: Place) -> Self {
        let message = rule.message(key).unwrap_or(&rule.messages[0]);
        Self {
            rule,
            message,
            facts: Vec::new(),
            place,
            related: Vec::new(),
            replacement: None,
            level: rule.level,
            at_most: Level::Deny,
            binding: false,
            discreet: false,
        }
    }

    /// Lets it weigh less than its rule.
    #[must_use]
    pub fn at_most(mut self, level: Level) -> Self {
        self.at_most = level;
        self
    }

    /// Keeps levels and waivers away from it.
    #[must_use]
    pub fn binding(mut self) -> Self {
        self.binding = true;
        self
    }

    /// Keeps its value out of what is shown.
    #[must_use]
    pub fn discreet(mut self) -> Self {
        self.discreet = true;
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    /// Adds a related place with the key of its label.
    #[must_use]
    pub fn related(mut self, place: Place, label: &str) -> Self {
        self.related.push((place, self.rule.label(label).unwrap_or_default()));
        self
    }

    /// The sentence.
    pub fn text(&self) -> String {
        fill(self.message.text, &self.facts, english)
    }

    /// What stands under the offending value.
    pub fn label(&self) -> String {
        fill(self.message.label, &self.facts, english)
    }

    /// What to do; empty where the sentence says it.
    pub fn help(&self) -> String {
        fill(self.message.help, &self.facts, english)
    }

    /// Another text with the facts of this finding in the place of `{$name}`: the same sentence in
    /// another language, which says the facts too.
    pub fn filled(&self, text: &str, said: impl Fn(&Fact) -> String) -> String {
        fill(text, &self.facts, |fact| Cow::Owned(said(fact)))
    }

    /// Its weight; `None` at level allow.
    pub fn severity(&self) -> Option<Severity> {
        match self.level {
            Level::Deny => Some(Severity::Error),
            Level::Warn => Some(Severity::Warning),
            Level::Info => Some(Severity::Note),
            Level::Allow => None,
        }
    }
}

/// The longest fact that is shown whole.
const LONGEST_FACT: usize = 120;

/// Puts facts into a text: `{$name}`. Facts are somebody's text: cut, without secrets and without
/// characters that would move a terminal's cursor.
fn fill<'f>(text: &str, facts: &'f Facts, said: impl Fn(&'f Fact) -> Cow<'f, str>) -> String {
    filled(text, |name, out| {
        if let Some((_, fact)) = facts.iter().find(|(fact, _)| *fact == name) {
            // Lists of known words are ours and may be long; all else is cut. Where English is not,
            // no language is.
            let is_whole = matches!(name, "known" | "allowed")
                || fact.english().chars().nth(LONGEST_FACT).is_none();
            let limit = if is_whole { usize::MAX } else { LONGEST_FACT };
            visible(&masked(&said(fact)), limit, out);
        }
    })
}

fn english(fact: &Fact) -> Cow<'_, str> {
    Cow::Borrowed(fact.english())
}

fn visible(fact: &str, limit: usize, out: &mut String) {
    for (at, c) in fact.chars().enumerate() {
        if at == limit {
            out.push('…');
            return;
        }
        let moves = c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if moves {
            let _ = write!(out, "{}", c.escape_unicode());
        } else {
            out.push(c);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_put_in_and_cannot_move_the_cursor() {
        let facts = vec![("key", "titel".into()), ("near", "a\u{1b}[2Jb".into())];
        assert_eq!(
            fill("unknown key `{$key}`, {$near}, {$none}.", &facts, english),
            "unknown key `titel`, a\\u{1b}[2Jb, ."
        );
        let long = vec![("key", "x".repeat(200).into())];
        assert_eq!(fill("{$key}", &long, english).chars().count(), LONGEST_FACT + 1);
    }
}
