//! A message that only puts texts between its words, taken apart once: a site has hundreds of
//! thousands of them, and Fluent goes through its tree for each.

use super::Arg;

/// A message as its texts and the names of its arguments, in order.
pub(super) struct Sentence {
    pieces: Vec<Piece>,
}

enum Piece {
    Text(String),
    Argument(String),
}

impl Sentence {
    /// Takes apart what Fluent writes of a message without arguments: `{$name}` in the place of each,
    /// and a fault for each time it misses one. `None` where it missed one that it does not show: that
    /// one chooses a form.
    pub(super) fn of(unfilled: &str, faults: usize) -> Option<Self> {
        let mut pieces = Vec::new();
        let (mut rest, mut shown) = (unfilled, 0);
        while let Some((text, after)) = rest.split_once("{$") {
            let (name, after) = after.split_once('}')?;
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
            pieces.push(Piece::Argument(name.to_owned()));
            (rest, shown) = (after, shown + 1);
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        (shown == faults).then_some(Self { pieces })
    }

    /// The message with its arguments; `None` where one is missing or is no text.
    pub(super) fn fill(&self, arguments: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut text = String::with_capacity(64);
        for piece in &self.pieces {
            match piece {
                Piece::Text(own) => text.push_str(own),
                Piece::Argument(wanted) => {
                    let (_, value) = arguments.iter().find(|(name, _)| name == wanted)?;
                    let Arg::String(value) = value else { return None };
                    text.push_str(value);
                }
            }
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;

    #[test]
    fn every_message_taken_apart_reads_as_fluent_writes_it() {
        let words = Words::english();
        assert!(words.sentences.len() > 100, "{}", words.sentences.len());
        let apart = words.keys.iter().filter_map(|key| Some((key, words.sentences.get(key)?)));
        for (key, sentence) in apart {
            let names = sentence.pieces.iter().filter_map(|piece| match piece {
                Piece::Argument(name) => Some(name.as_str()),
                Piece::Text(_) => None,
            });
            let arguments: Vec<(&str, Arg<'_>)> =
                names.map(|name| (name, format!("<{name} {{$}}>").into())).collect();
            assert_eq!(sentence.fill(&arguments), Some(words.written(key, &arguments)), "{key}");
        }
    }

    #[test]
    fn what_chooses_a_form_or_is_a_number_is_left_to_fluent() {
        let text = "number_group = ,\nform = { $n ->\n [one] one { $x }\n *[other] { $n } { $x }\n }\nput = { $n } here";
        let words = Words::parse("en", text).unwrap();
        assert_eq!(words.sentences.keys().collect::<Vec<_>>(), ["put"]);
        assert_eq!(words.with("put", &[("n", 1_000.into())]), "1,000 here");
        assert_eq!(words.with("put", &[("n", "2026".into())]), "2026 here");
        assert_eq!(words.with("put", &[]), "{$n} here");
    }
}
