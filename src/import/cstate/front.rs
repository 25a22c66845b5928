//! Front matter: where it stands in a file, and its keys, which Hugo reads without case.

use crate::model::shape::{Kind, Node, Place};

/// A file taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// The YAML between the marks.
    pub(super) front: &'a str,
    /// The line of the file on which it begins, from 1.
    pub(super) front_line: usize,
    /// What follows.
    pub(super) body: &'a str,
    /// The line of the file on which that begins, from 1.
    pub(super) body_line: usize,
}

/// Takes a file apart, or says on which line and why it cannot.
pub(super) fn split(text: &str) -> Result<Parts<'_>, (usize, &'static str)> {
    let mut lines = text.split_inclusive('\n').scan(0, |at, line| {
        *at += line.len();
        Some((*at, line))
    });
    // Hugo, too, passes over empty lines before the mark.
    let mut number = 1;
    let opening = loop {
        match lines.next() {
            Some((_, line)) if line.trim().is_empty() => number += 1,
            other => break other,
        }
    };
    let start = match opening {
        Some((end, line)) if line.trim_end() == "---" => end,
        Some((_, line)) if line.trim_end() == "+++" => {
            return Err((
                number,
                "the front matter is TOML (`+++`), which is not read; as YAML (`---`) it would be",
            ));
        }
        Some((_, line)) if line.starts_with('{') => {
            return Err((
                number,
                "the front matter is JSON, which is not read; as YAML (`---`) it would be",
            ));
        }
        Some(_) => return Err((number, "no front matter: the opening `---` is missing")),
        None => return Err((1, "no front matter: the file is empty")),
    };
    let front_line = number + 1;
    let mut end = start;
    for (next, line) in lines {
        number += 1;
        if line.trim_end() == "---" {
            let parts = Parts {
                front: &text[start..end],
                front_line,
                body: &text[next..],
                body_line: number + 1,
            };
            return Ok(parts);
        }
        end = next;
    }
    Err((front_line - 1, "the front matter has no end: the closing `---` is missing"))
}

/// The keys of a mapping, found without case, as Hugo finds them.
#[derive(Default)]
pub(super) struct Entries<'n> {
    entries: Vec<(String, Place, &'n Node<'n>)>,
}

impl<'n> Entries<'n> {
    /// The entries of a mapping; none of anything else.
    pub(super) fn of(node: &'n Node<'n>) -> Self {
        let Kind::Map(entries) = &node.kind else { return Self::default() };
        Self {
            entries: entries
                .iter()
                .map(|(key, value)| (key.text.to_lowercase(), key.place, value))
                .collect(),
        }
    }

    /// A value and the place of its key; an empty one is absent.
    pub(super) fn get(&self, key: &str) -> Option<(Place, &'n Node<'n>)> {
        let (_, place, node) = self.entries.iter().find(|(known, _, _)| known == key)?;
        (!node.is_empty()).then_some((*place, *node))
    }

    /// A text, its ends without blanks, and the place of its key; an empty one is absent.
    pub(super) fn text(&self, key: &str) -> Option<(String, Place)> {
        let (place, node) = self.get(key)?;
        let Kind::Scalar { text, .. } = &node.kind else { return None };
        let text = text.trim();
        (!text.is_empty()).then(|| (text.to_owned(), place))
    }

    /// Keys and their places in file order.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&str, Place)> {
        self.entries.iter().map(|(key, place, _)| (key.as_str(), *place))
    }
}

/// The line of a place, from 0.
pub(super) fn line_of(text: &str, place: Place) -> usize {
    crate::import::prose::line_of(text, place.start as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_found_or_missed_in_words() {
        let check = |text: &str, want: Result<(&str, usize, &str, usize), (usize, &str)>| {
            let got = split(text)
                .map(|parts| (parts.front, parts.front_line, parts.body, parts.body_line));
            let got = got.map_err(|(line, why)| {
                (line, why.split([':', ',', '(']).next().unwrap_or_default().trim())
            });
            assert_eq!(got, want, "{text:?}");
        };
        check("---\na: b\n---\nbody\n", Ok(("a: b\n", 2, "body\n", 4)));
        check("\n\n---\na: b\n---", Ok(("a: b\n", 4, "", 6)));
        check("---\r\na: b\r\n---\r\nbody", Ok(("a: b\r\n", 2, "body", 4)));
        check("---\n---\n", Ok(("", 2, "", 3)));
        check("title: x\n---\n", Err((1, "no front matter")));
        check("", Err((1, "no front matter")));
        check("---\na: b\n", Err((1, "the front matter has no end")));
        check("+++\na = 1\n+++\n", Err((1, "the front matter is TOML")));
        check("{\"a\": 1}\n", Err((1, "the front matter is JSON")));
    }
}
