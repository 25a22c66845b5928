//! Words as the search compares them: without case, accents and the two ways to write an umlaut.
//! `templates/assets/search.js` does the same with the same table, which the page hands to it;
//! `tests/search/folding.json` holds both to the same answers.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Letters of a folded word that are kept.
const LONGEST: usize = 40;

/// Lower-case letters that are written in another way: `long/short:letters`. An umlaut has two ways,
/// since people look for "Ausfälle" as "ausfaelle" and as "ausfalle".
pub(in crate::site) const LETTERS: &str = "ae/a:ä oe/o:öø ue/u:ü ss:ßſ ae:æ oe:œ th:þ ij:ĳ \
    a:àáâãåāăąǎ c:çćĉċč d:ďđð e:èéêëēĕėęě g:ĝğġģ h:ĥħ i:ìíîïĩīĭįı j:ĵ k:ķ l:ĺļľŀł n:ñńņňŉŋ \
    o:òóôõōŏő r:ŕŗř s:śŝşšș t:ţťŧț u:ùúûũūŭůűų w:ŵ y:ýÿŷ z:źżž";

static TABLE: LazyLock<HashMap<char, (&str, &str)>> = LazyLock::new(|| {
    let groups = LETTERS.split(' ').filter_map(|group| group.split_once(':'));
    groups
        .flat_map(|(ways, letters)| {
            let ways = ways.split_once('/').unwrap_or((ways, ways));
            letters.chars().map(move |letter| (letter, ways))
        })
        .collect()
});

/// A word in the form that is looked for, and in its second form where it has one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Folded {
    /// With "ae" for "ä".
    pub long: String,
    /// With "a" for "ä"; absent where it is the same.
    pub short: Option<String>,
}

/// The words of a text as they are written: letters and digits of any script, with the accents that
/// stand alone.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && !is_accent(c));
    parts.filter(|word| !word.is_empty())
}

/// The words of a text, folded.
#[cfg(test)]
pub(super) fn words(text: &str) -> impl Iterator<Item = Folded> {
    parts(text).map(fold).filter(|word| !word.long.is_empty())
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// One word as it is compared.
pub(super) fn fold(word: &str) -> Folded {
    if word.is_ascii() {
        let mut long = word.to_ascii_lowercase();
        long.truncate(LONGEST);
        return Folded { long, short: None };
    }
    let (mut long, mut short) = (String::new(), String::new());
    let mut last = ' ';
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            // An umlaut in two characters, as some systems write it.
            '\u{308}' if matches!(last, 'a' | 'o' | 'u') => long.push('e'),
            accent if is_accent(accent) => {}
            letter => {
                if let Some((of_long, of_short)) = TABLE.get(&letter) {
                    long.push_str(of_long);
                    short.push_str(of_short);
                } else {
                    long.push(letter);
                    short.push(letter);
                }
            }
        }
        last = letter;
    }
    let cut = |text: String| text.chars().take(LONGEST).collect::<String>();
    let (long, short) = (cut(long), cut(short));
    let short = (short != long).then_some(short);
    Folded { long, short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shared_table() {
        let table: Vec<(String, Vec<Vec<String>>)> =
            serde_json::from_str(include_str!("../../../tests/search/folding.json")).unwrap();
        for (text, want) in table {
            let found: Vec<Vec<String>> = words(&text)
                .map(|word| std::iter::once(word.long).chain(word.short).collect())
                .collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
