//! A colour as a style sheet writes it.

use super::shape::{Node, Reader, SchemaBook, Shape, or_empty};
use crate::model::shape::phrase as say;
use serde_json::{Value, json};

/// `#rrggbb`: red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Reads `#rrggbb`, and nothing else that a style sheet would take: what is read here is
    /// written into one.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Shape for Colour {
    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let place = node.place;
        let (text, _) = reader.scalar(node, say::A_COLOUR)?;
        let colour = Self::parse(&text);
        if colour.is_none() {
            reader.wrong_type(place, say::COLOUR_IN_QUOTES, format!("`{text}`"));
        }
        colour
    }

    fn schema(_: &mut SchemaBook) -> Value {
        or_empty(json!({
            "type": "string",
            "pattern": "^#[0-9A-Fa-f]{6}$",
            "patternErrorMessage": "A colour in quotes, such as \"#0b5b76\".",
            "examples": ["#0b5b76", "#8a1c4a"],
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_behind_a_hash_and_nothing_else() {
        let check = |text: &str, want: Option<[u8; 3]>| {
            assert_eq!(Colour::parse(text).map(|colour| colour.0), want, "{text}");
        };
        check("#0b5b76", Some([0x0b, 0x5b, 0x76]));
        check("#FFFFFF", Some([255, 255, 255]));
        check("0b5b76", None);
        check("#0b5", None);
        check("#0b5b76;}", None);
        check("#é5b76", None);
        check("red", None);
        assert_eq!(Colour([11, 91, 118]).to_string(), "#0b5b76");
    }
}
