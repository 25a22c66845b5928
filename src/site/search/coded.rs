//! Texts that stand together in one file, written short: the parts that come back are listed once and
//! then named by one or two characters. A file from disk comes as it is, so nothing else would make
//! it small; and no browser has to wait for anything to unpack it.

use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashMap;

/// Characters that a script's text may hold as they are: printable ASCII without `"` and `\`.
const SYMBOLS: usize = 93;
/// So many parts are named by one symbol.
const SHORT: usize = 64;
/// So many further ones by two: the first is one of the symbols from `SHORT` to `LITERAL`.
const LONG: usize = (LITERAL - SHORT) * SYMBOLS;
/// Says that the next symbol is a length in UTF-16 units, and that so much follows as it is.
const LITERAL: usize = SYMBOLS - 1;
/// How often parts that follow each other are made one: each round doubles what one name may stand for.
const ROUNDS: usize = 2;
/// Between the parts of the list; it stands in no text.
const BETWEEN: char = '\u{7f}';

/// A list of parts and the texts that name them.
#[derive(Serialize)]
pub(super) struct Coded(String, Vec<String>);

/// Texts without the separator.
pub(super) fn clean(text: &str) -> String {
    text.replace(['\n', '\r', BETWEEN], " ")
}

/// Writes texts that were cleaned; `\n` may separate what belongs to one text.
pub(super) fn encode(texts: &[String]) -> Coded {
    let mut coding = Coding::of(texts);
    for _ in 0..ROUNDS {
        coding.join();
    }
    // In the list a part takes its length and a separator, in a text two characters more than that.
    let Coding { parts, texts } = coding;
    let mut counts = vec![0; parts.len()];
    for number in texts.iter().flatten() {
        counts[*number as usize] += 1;
    }
    let pays = |at: &usize| counts[*at] > 0 && parts[*at].len() * (counts[*at] - 1) > 1;
    let mut listed: Vec<usize> = (0..parts.len()).filter(pays).collect();
    listed.sort_unstable_by(|one, other| {
        counts[*other].cmp(&counts[*one]).then_with(|| parts[*one].cmp(&parts[*other]))
    });
    listed.truncate(SHORT + LONG);
    let mut codes = vec![None; parts.len()];
    for (code, at) in listed.iter().enumerate() {
        codes[*at] = Some(code);
    }
    let write = |those: &Vec<u32>| {
        let mut out = String::new();
        for at in those {
            match codes[*at as usize] {
                Some(code) if code < SHORT => out.push(symbol(code)),
                Some(code) => {
                    out.push(symbol(SHORT + (code - SHORT) / SYMBOLS));
                    out.push(symbol((code - SHORT) % SYMBOLS));
                }
                None => literal(&mut out, &parts[*at as usize]),
            }
        }
        out
    };
    let texts = texts.iter().map(write).collect();
    let list: Vec<&str> = listed.iter().map(|at| parts[*at].as_ref()).collect();
    Coded(list.join(&BETWEEN.to_string()), texts)
}

/// Texts as numbers of parts.
struct Coding<'t> {
    parts: Vec<Cow<'t, str>>,
    texts: Vec<Vec<u32>>,
}

impl<'t> Coding<'t> {
    fn of(texts: &'t [String]) -> Self {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut parts = Vec::new();
        let number = |part: &'t str| {
            *numbers.entry(part).or_insert_with(|| {
                parts.push(Cow::Borrowed(part));
                u32::try_from(parts.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let mut number = number;
        let texts = texts.iter().map(|text| Parts(text).map(&mut number).collect()).collect();
        Self { parts, texts }
    }

    /// Makes one part of two that often follow each other: "/index.html", a service's name, what a
    /// template says in every record.
    fn join(&mut self) {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for text in &self.texts {
            pairs.extend(text.iter().copied().zip(text.iter().copied().skip(1)));
        }
        pairs.sort_unstable();
        let mut frequent: HashMap<(u32, u32), (usize, Option<u32>)> = HashMap::new();
        let mut begins = vec![false; self.parts.len()];
        for those in pairs.chunk_by(|one, other| one == other) {
            let (one, other) = those[0];
            let (first, second) = (&self.parts[one as usize], &self.parts[other as usize]);
            let pays = those.len() > 3 && those.len() > first.len() + second.len();
            if pays && first != "\n" && second != "\n" {
                frequent.insert((one, other), (those.len(), None));
                begins[one as usize] = true;
            }
        }
        let parts = &mut self.parts;
        for text in &mut self.texts {
            let mut joined = Vec::with_capacity(text.len());
            let mut at = 0;
            while at < text.len() {
                let one = text[at];
                let pair = text.get(at + 1).map(|other| (one, *other));
                let pair = pair.filter(|_| begins[one as usize]);
                let Some(count) = pair.and_then(|pair| Some(frequent.get(&pair)?.0)) else {
                    joined.push(one);
                    at += 1;
                    continue;
                };
                let next = (text[at + 1], text.get(at + 2).copied().unwrap_or(u32::MAX));
                if begins[next.0 as usize] && frequent.get(&next).is_some_and(|next| next.0 > count)
                {
                    joined.push(one);
                    at += 1;
                    continue;
                }
                let number = frequent.get_mut(&(one, next.0)).map(|(_, number)| {
                    *number.get_or_insert_with(|| {
                        let both = format!("{}{}", parts[one as usize], parts[next.0 as usize]);
                        parts.push(Cow::Owned(both));
                        u32::try_from(parts.len() - 1).unwrap_or(u32::MAX)
                    })
                });
                joined.extend(number);
                at += 2;
            }
            *text = joined;
        }
    }
}

fn symbol(value: usize) -> char {
    let code = b' ' + u8::try_from(value).unwrap_or(0);
    // `"` and `\` are passed over.
    let code = code + u8::from(code >= b'"');
    char::from(code + u8::from(code >= b'\\'))
}

fn literal(out: &mut String, mut rest: &str) {
    while !rest.is_empty() {
        let (mut end, mut units) = (0, 0);
        for letter in rest.chars() {
            if units + letter.len_utf16() >= SYMBOLS {
                break;
            }
            units += letter.len_utf16();
            end += letter.len_utf8();
        }
        let (now, later) = rest.split_at(end);
        out.push(symbol(LITERAL));
        out.push(symbol(units));
        out.push_str(now);
        rest = later;
    }
}

/// A text cut into words and what stands between them; one space before a part belongs to it.
struct Parts<'t>(&'t str);

impl<'t> Iterator for Parts<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let mut letters = self.0.char_indices();
        let (_, mut first) = letters.next()?;
        if first == ' ' {
            match letters.clone().next() {
                Some((_, ' ' | '\n')) | None => {}
                Some((_, letter)) => {
                    first = letter;
                    letters.next();
                }
            }
        }
        let goes_on = |letter: char| match first {
            ' ' | '\n' => false,
            first if first.is_alphanumeric() => letter.is_alphanumeric(),
            _ => !letter.is_alphanumeric() && !matches!(letter, ' ' | '\n'),
        };
        let end = letters.find(|(_, letter)| !goes_on(*letter)).map_or(self.0.len(), |(at, _)| at);
        let (part, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(part)
    }
}

/// What the script reads, in Rust: tests hold the one against the other.
#[cfg(test)]
pub(super) fn decode(list: &str, text: &str) -> String {
    let list: Vec<&str> = list.split(BETWEEN).collect();
    let value = |unit: u16| (0..SYMBOLS).position(|v| symbol(v) as u32 == u32::from(unit)).unwrap();
    let mut units = text.encode_utf16();
    let mut out = String::new();
    while let Some(unit) = units.next() {
        match value(unit) {
            code if code < SHORT => out.push_str(list[code]),
            LITERAL => {
                let length = value(units.next().unwrap());
                let those: Vec<u16> = units.by_ref().take(length).collect();
                out.push_str(&String::from_utf16(&those).unwrap());
            }
            code => {
                let next = value(units.next().unwrap());
                out.push_str(list[SHORT + (code - SHORT) * SYMBOLS + next]);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn read_gives_what_was_written(
            texts in proptest::collection::vec("([ab]{1,3}|é|[ .,\"\\\\\n]|\u{1d400}|[ab ]{90,95}){0,60}", 0..9),
        ) {
            let coded = encode(&texts);
            for (text, short) in texts.iter().zip(&coded.1) {
                prop_assert_eq!(&decode(&coded.0, short), text);
            }
        }
    }

    #[test]
    fn parts_of_a_text() {
        let parts: Vec<&str> = Parts("At 09:02, two  logins fail.\n ").collect();
        assert_eq!(
            parts,
            ["At", " 09", ":", "02", ",", " two", " ", " logins", " fail", ".", "\n", " "]
        );
    }

    #[test]
    fn more_parts_than_there_are_names() {
        let words: Vec<String> = (0..4000).map(|n| format!("w{n}")).collect();
        let text = words.join(" ");
        let coded = encode(&[text.clone(), text.clone()]);
        assert_eq!(coded.0.split(BETWEEN).count(), SHORT + LONG);
        assert_eq!(decode(&coded.0, &coded.1[1]), text);
    }

    #[test]
    fn no_symbol_needs_an_escape() {
        let all: String = (0..SYMBOLS).map(symbol).collect();
        assert_eq!(serde_json::to_string(&all).unwrap().len(), SYMBOLS + 2);
        assert!(all.ends_with('~'));
    }
}
