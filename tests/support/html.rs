//! One page's text in; its ids, the ids it points to and its links out. A scanner of start tags,
//! enough for pages that our own templates write: it never corrects a page and never guesses.

use std::collections::BTreeSet;

/// What a page offers and what it asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Page {
    /// Every `id`, and `name` of an `a`: what a fragment can land on.
    pub(crate) ids: BTreeSet<String>,
    /// Ids that stand more than once: a fragment would land on the first of them.
    pub(crate) doubled_ids: Vec<String>,
    /// `href`, `src` and their kin, entities decoded, in page order.
    pub(crate) links: Vec<String>,
    /// Ids named by `for`, `aria-labelledby` and their kin.
    pub(crate) id_references: Vec<String>,
}

/// Attributes that hold one address.
const LINKS: &[&str] = &["href", "src", "xlink:href", "poster", "data", "action", "cite"];
/// Attributes that hold ids of the same page, separated by blanks.
const ID_REFERENCES: &[&str] =
    &["for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "headers"];
/// Elements whose content is text, whatever it looks like.
const RAW_TEXT: &[&str] = &["script", "style", "textarea", "title"];

impl Page {
    /// Reads a whole page.
    pub(crate) fn scan(html: &str) -> Self {
        let mut page = Self::default();
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            rest = &rest[start + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
            } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (name, after) = start_tag(rest, &mut |element, attribute, value| {
                    page.attribute(element, attribute, value);
                });
                rest = after;
                if RAW_TEXT.contains(&name.as_str()) {
                    rest = after_raw_text(rest, &name);
                }
            }
        }
        page
    }

    fn attribute(&mut self, element: &str, attribute: &str, value: String) {
        // The `data` of an `object` is an address, the `name` of an `a` is an old kind of id.
        if attribute == "id" || (element == "a" && attribute == "name") {
            if !self.ids.insert(value.clone()) {
                self.doubled_ids.push(value);
            }
        } else if attribute == "srcset" {
            let addresses = value.split(',').filter_map(|part| part.split_whitespace().next());
            self.links.extend(addresses.map(str::to_owned));
        } else if LINKS.contains(&attribute) {
            self.links.push(value);
        } else if ID_REFERENCES.contains(&attribute) {
            self.id_references.extend(value.split_whitespace().map(str::to_owned));
        }
    }
}

/// Reads from the element's name to behind its `>`; gives the name and what follows.
fn start_tag<'a>(
    text: &'a str,
    attribute: &mut dyn FnMut(&str, &str, String),
) -> (String, &'a str) {
    let ends_name = |c: char| c.is_whitespace() || matches!(c, '>' | '/' | '=');
    let (name, mut rest) = text.split_at(text.find(ends_name).unwrap_or(text.len()));
    let name = name.to_ascii_lowercase();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(after) = rest.strip_prefix('>') {
            return (name, after);
        }
        if rest.is_empty() {
            return (name, rest);
        }
        // A name is at least one character, so that a stray `=` cannot stop the scan.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = rest[first..].find(ends_name).map_or(rest.len(), |end| first + end);
        let (key, after_key) = rest.split_at(end);
        let Some(after_equals) = after_key.trim_start().strip_prefix('=') else {
            attribute(&name, &key.to_ascii_lowercase(), String::new());
            rest = after_key;
            continue;
        };
        let (value, after) = attribute_value(after_equals.trim_start());
        attribute(&name, &key.to_ascii_lowercase(), decode_entities(value));
        rest = after;
    }
}

fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    text.split_at(text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len()))
}

fn after_raw_text<'a>(text: &'a str, element: &str) -> &'a str {
    let end = format!("</{element}");
    let at = text.to_ascii_lowercase().find(&end).unwrap_or(text.len());
    &text[at..]
}

/// The entities that an escaped attribute can hold.
fn decode_entities(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.split_once(';').map_or("", |(entity, _)| entity);
        if let Some(character) = entity.strip_prefix('&').and_then(entity_character) {
            decoded.push(character);
            rest = &rest[entity.len() + 1..];
        } else {
            decoded.push('&');
            rest = &rest[1..];
        }
    }
    decoded + rest
}

fn entity_character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
