//! A rule, declared once: code, name, class, level, words, examples, documentation.

use crate::model::casebook::Level;

/// What kind of fault a rule is about (rules.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Found while a file is read; cannot be waived.
    Shape,
    /// A fault that an edit of the record can mend.
    Record,
    /// What people did or what time did; never in the way of `build`.
    Conduct,
}

/// A rule. Every reader (terminal, pages, JSON, tests) takes what it shows from here.
#[derive(Debug)]
pub struct Rule {
    /// Such as `INC004`; never used again.
    pub code: &'static str,
    /// The fault's name, so that "allow time-order" reads well.
    pub name: &'static str,
    /// Its class.
    pub class: Class,
    /// Its level unless casebook.yaml says otherwise.
    pub level: Level,
    /// The version that brought it.
    pub since: &'static str,
    /// One line, lower case, no full stop.
    pub summary: &'static str,
    /// The documentation: what is wrong, and why it matters.
    pub docs: &'static str,
    /// What its findings can say.
    pub messages: &'static [Message],
    /// Labels of related places: key and text.
    pub labels: &'static [(&'static str, &'static str)],
    /// Files in which it speaks; see [`examples_of`].
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
    /// Where it is declared.
    pub file: &'static str,
}

/// One thing that a rule's finding can say. Facts stand as `{$name}`.
#[derive(Debug)]
pub struct Message {
    /// Its key.
    pub key: &'static str,
    /// The sentence: lower case, no full stop, user's words in backticks.
    pub text: &'static str,
    /// What stands under the offending value; may be empty.
    pub label: &'static str,
    /// What to do; may be empty.
    pub help: &'static str,
}

/// One file of an example.
#[derive(Debug, PartialEq, Eq)]
pub struct Example {
    /// Its path from the casebook's root.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Rule {
    /// A message by its key.
    pub fn message(&self, key: &str) -> Option<&'static Message> {
        self.messages.iter().find(|message| message.key == key)
    }

    /// The text of a related label by its key.
    pub fn label(&self, key: &str) -> Option<&'static str> {
        self.labels.iter().find(|(name, _)| *name == key).map(|(_, text)| *text)
    }

    /// The documentation as Markdown: doc comments begin each line with a blank.
    pub fn documentation(&self) -> String {
        let lines: Vec<&str> = self
            .docs
            .lines()
            .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end())
            .collect();
        lines.join("\n").trim().to_owned()
    }

    /// Whether a word names this rule, by code or name.
    pub fn is_called(&self, word: &str) -> bool {
        self.code == word || self.name == word
    }
}

/// The files of an example: `# file: PATH` starts each; without one the text is a one-file
/// incident.
pub fn examples_of(text: &str) -> Vec<Example> {
    let mut files: Vec<Example> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("# file:") {
            files.push(Example { path: path.trim().to_owned(), text: String::new() });
            continue;
        }
        if files.is_empty() {
            files.push(Example {
                path: "incidents/2026/2026-06-11-example.yaml".to_owned(),
                text: String::new(),
            });
        }
        if let Some(file) = files.last_mut() {
            file.text.push_str(line);
        }
    }
    files
}

/// A [`Rule`] as a value, from its declaration.
macro_rules! rule_value {
    ($($doc:literal)+, $code:ident, $name:literal, $class:ident, $level:ident, $since:literal, $summary:literal,
     [$( $key:ident { text: $text:literal, label: $label:literal, help: $help:literal $(,)? } )+],
     [$( $related:ident : $related_text:literal )*], $bad:expr, $good:expr) => {
        $crate::diagnostic::Rule {
            code: stringify!($code),
            name: $name,
            class: $crate::diagnostic::Class::$class,
            level: $crate::model::casebook::Level::$level,
            since: $since,
            summary: $summary,
            docs: concat!($($doc, "\n"),+),
            messages: &[$($crate::diagnostic::Message { key: stringify!($key), text: $text, label: $label, help: $help }),+],
            labels: &[$((stringify!($related), $related_text)),*],
            bad: $bad,
            good: $good,
            file: file!(),
        }
    };
}
pub(crate) use rule_value;

/// Declares a rule that is found while files are read.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $code:ident $name:literal {
        class: $class:ident, level: $level:ident, since: $since:literal,
        summary: $summary:literal,
        messages: { $($messages:tt)+ },
        $(labels: { $($related:ident : $related_text:literal),* $(,)? },)?
        bad: $bad:expr,
        good: $good:expr $(,)?
    }) => {
        $(#[doc = $doc])+
        pub(crate) static $code: $crate::diagnostic::Rule = $crate::diagnostic::rule_value!(
            $($doc)+, $code, $name, $class, $level, $since, $summary,
            [$($messages)+], [$($($related : $related_text)*)?], $bad, $good
        );
    };
}
pub(crate) use rule;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_example_may_be_one_record_or_several_files() {
        let one = examples_of("title: a\n");
        assert_eq!(one.len(), 1);
        assert!(one[0].path.starts_with("incidents/"));
        let two =
            examples_of("# file: casebook.yaml\ncasebook: 1\n# file: problems/P.yaml\ntitle: x\n");
        assert_eq!(
            two.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(),
            ["casebook.yaml", "problems/P.yaml"]
        );
        assert_eq!(two[1].text, "title: x\n");
    }
}
