//! The words of a sentence that carry its meaning, cut to their stems, so that "the pool failed" and
//! "a failure of the pools" are the same. A few endings are enough for that: a stem need not be a
//! word, only the same for the forms that people write.

use crate::model::prose::Language;
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

/// Words that carry no meaning of their own.
const STOP_EN: &str = "a about after again all also an and any are as at be because been before being but by can could did do does due each for from had has have he her his how if in into is it its itself just me more most my no nor not of off on once only or other our out over own same she so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your";

const STOP_DE: &str = "aber alle allem allen aller alles als also am an auch auf aus bei beim bis da damit dann das dass dem den der des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines er es etwas fuer gab hat hatte hatten haben ich ihr ihre im in ins ist ja jede jeder kein keine koennen konnte man mehr mit nach nicht noch nur ob oder ohne sehr sein seine seit sich sie sind so ueber um und uns unter vom von vor war waren warum was weil wenn werden wie wir wird wo wurde wurden zu zum zur";

static STOPS_EN: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP_EN.split(' ').collect());
static STOPS_DE: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP_DE.split(' ').collect());

/// Endings, the longest first.
const ENDINGS_EN: &[&str] = &[
    "ations", "ation", "ments", "ment", "ures", "ings", "ions", "ness", "ure", "ing", "ied", "ies",
    "ion", "ily", "ed", "es", "er", "ly", "s", "e", "y",
];

const ENDINGS_DE: &[&str] = &[
    "erungen", "ungen", "heiten", "keiten", "erung", "ung", "heit", "keit", "ern", "ers", "te",
    "em", "en", "er", "es", "et", "te", "st", "e", "n", "s", "t",
];

/// A stem has at least so many letters.
const SHORTEST: usize = 3;

/// The stems of the words of a text that carry meaning.
pub(super) fn stems(text: &str, language: Language) -> BTreeSet<String> {
    let (stop, endings) = match language {
        Language::En => (&*STOPS_EN, ENDINGS_EN),
        Language::De => (&*STOPS_DE, ENDINGS_DE),
    };
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| plain(word, language))
        .filter(|word| !stop.contains(word.as_str()))
        .map(|word| stem(&word, endings))
        .collect()
}

/// Small letters, German umlauts written out: a keyboard without them writes `ue`.
fn plain(word: &str, language: Language) -> String {
    let small = word.to_lowercase();
    match language {
        Language::En => small,
        Language::De => {
            small.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss")
        }
    }
}

/// Cuts one ending, and a letter that was doubled before it.
fn stem(word: &str, endings: &[&str]) -> String {
    if word.contains(|c: char| c.is_numeric()) {
        return word.to_owned();
    }
    let cut = endings
        .iter()
        .filter_map(|ending| Some((word.strip_suffix(ending)?, *ending)))
        .filter(|(rest, ending)| *ending != "y" || !rest.ends_with(is_vowel))
        .map(|(rest, _)| rest)
        .find(|rest| rest.chars().count() >= SHORTEST && rest.contains(is_vowel))
        .unwrap_or(word);
    let mut letters: Vec<char> = cut.chars().collect();
    if let [.., before, last] = letters.as_slice()
        && before == last
        && !is_vowel(*last)
    {
        letters.pop();
    }
    letters.into_iter().collect()
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        let en: &[&[&str]] = &[
            &["fail", "fails", "failed", "failing", "failure", "failures"],
            &["pool", "pools", "pooling", "pooled"],
            &["connection", "connections", "connect", "connected"],
            &["stop", "stops", "stopped", "stopping"],
            &["release", "releases", "released", "releasing"],
            &["retry", "retries", "retried"],
            &["deploy", "deployed", "deployment", "deployments"],
            &["time", "times", "timed"],
        ];
        let de: &[&[&str]] = &[
            &["Störung", "Störungen", "Stoerung"],
            &["Verbindung", "Verbindungen"],
            &["Ausfall", "Ausfalls"],
            &["Speicher", "Speichers"],
            &["prüfen", "prüfte", "Prüfung"],
            &["langsam", "langsame", "langsamen", "langsamer"],
        ];
        for (language, table) in [(Language::En, en), (Language::De, de)] {
            for forms in table {
                let stems: BTreeSet<String> =
                    forms.iter().flat_map(|form| stems(form, language)).collect();
                assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
            }
        }
    }

    #[test]
    fn other_words_keep_other_stems() {
        for (language, one, other) in [
            (Language::En, "pool", "poll"),
            (Language::En, "20", "200"),
            (Language::En, "limit", "list"),
            (Language::En, "test", "text"),
            (Language::De, "Last", "Liste"),
            (Language::De, "Speicher", "Sprecher"),
        ] {
            assert_ne!(stems(one, language), stems(other, language), "{one}, {other}");
        }
    }

    #[test]
    fn words_without_meaning_are_left_out() {
        assert!(stems("because it was so", Language::En).is_empty());
        assert!(stems("weil das so war", Language::De).is_empty());
        assert_eq!(stems("The pool was full", Language::En).len(), 2);
    }
}
