//! A message whose arguments are all text, taken apart once: a report has a hundred times, and
//! asking the language for the order of day and month costs more than writing them.

use crate::site::words::Words;

/// A message as its texts and the places of its arguments.
pub(super) struct Pattern {
    pieces: Vec<Piece>,
}

enum Piece {
    Text(String),
    Argument(usize),
}

/// Stands for an argument while a message is taken apart; no message has it.
const MARK: char = '\u{1}';

impl Pattern {
    /// Takes a message apart. Its arguments must not choose a form: they are text.
    pub(super) fn of(words: &Words, key: &str, arguments: &[&str]) -> Self {
        let marks: Vec<String> =
            (0..arguments.len()).map(|at| format!("{MARK}{at}{MARK}")).collect();
        let marked: Vec<(&str, super::super::words::Arg<'_>)> = arguments
            .iter()
            .zip(&marks)
            .map(|(name, mark)| (*name, mark.as_str().into()))
            .collect();
        let text = words.with(key, &marked);
        let pieces = text
            .split(MARK)
            .enumerate()
            .filter(|(_, piece)| !piece.is_empty())
            .map(|(at, piece)| match piece.parse() {
                // Every second piece stands between two marks.
                Ok(argument) if at % 2 == 1 => Piece::Argument(argument),
                Ok(_) | Err(_) => Piece::Text(piece.to_owned()),
            })
            .collect();
        Self { pieces }
    }

    /// The message with these arguments, in the order in which they were named.
    pub(super) fn fill(&self, arguments: &[&str]) -> String {
        let mut text = String::with_capacity(32);
        for piece in &self.pieces {
            match piece {
                Piece::Text(own) => text.push_str(own),
                Piece::Argument(at) => text.push_str(arguments.get(*at).unwrap_or(&"")),
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_taken_apart_reads_as_it_did() {
        let words = Words::english();
        let names = ["weekday", "date", "time"];
        let pattern = Pattern::of(&words, "moment_of_week", &names);
        let values = ["Wed", "10 Jun", "09:02"];
        let arguments: Vec<_> = names.iter().copied().zip(values.map(Into::into)).collect();
        assert_eq!(pattern.fill(&values), words.with("moment_of_week", &arguments));
    }
}
