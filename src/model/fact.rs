//! What a finding puts into its sentence: somebody's text and figures, or words of ours, which each
//! language says in its own way.

use std::fmt;

/// Words of ours in a fact. English stands here; other languages have them in `locales/`, under
/// [`Phrase::id`].
#[derive(Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its name in the code.
    pub name: &'static str,
    /// English for a count `n` of one, where that is another form.
    pub one: Option<&'static str>,
    /// English; its parts stand as `{$name}`.
    pub text: &'static str,
}

/// A fact of a finding. Two facts are equal, and sorted, by what they say in English.
#[derive(Clone)]
pub struct Fact {
    english: String,
    made: Made,
}

/// What a fact is made of.
#[derive(Clone)]
pub enum Made {
    /// A text that is the same in all languages: of the casebook, a code, a key, a day.
    Text,
    /// A count.
    Number(i64),
    /// Words of ours, with what stands in them.
    Phrase(&'static Phrase, Vec<(&'static str, Fact)>),
    /// Several, the last joined by a phrase of `first` and `last`.
    List(&'static Phrase, Vec<Fact>),
}

impl Phrase {
    /// The name of its message in `locales/`.
    pub fn id(&self) -> String {
        format!("fact-{}", self.name.to_ascii_lowercase())
    }

    /// A fact of these words, with what stands in them.
    pub fn with<const N: usize>(&'static self, parts: [(&'static str, Fact); N]) -> Fact {
        let is_one = parts.iter().any(|(name, fact)| *name == "n" && fact.is_one());
        let text = self.one.filter(|_| is_one).unwrap_or(self.text);
        let english = filled(text, |name, out| {
            let part = parts.iter().find(|(part, _)| *part == name);
            out.push_str(part.map_or("", |(_, fact)| &fact.english));
        });
        Fact { english, made: Made::Phrase(self, parts.into()) }
    }

    /// A fact of these words about so many.
    pub fn count(&'static self, n: i64) -> Fact {
        self.with([("n", n.into())])
    }

    /// A list that these words join: "a, b and c".
    pub fn list<T: Clone + Into<Fact>>(&'static self, items: &[T]) -> Fact {
        let items: Vec<Fact> = items.iter().cloned().map(Into::into).collect();
        let (last, first) = match items.as_slice() {
            [] => return Fact::from(""),
            [one] => return one.clone(),
            [first @ .., last] => (last, first),
        };
        let first: Vec<&str> = first.iter().map(|fact| &*fact.english).collect();
        let parts = [("first", first.join(", ").into()), ("last", last.clone())];
        Fact { made: Made::List(self, items.clone()), ..self.with(parts) }
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl Fact {
    /// The fact in English, as programs and the terminal say it.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// What it is made of.
    pub fn made(&self) -> &Made {
        &self.made
    }

    fn is_one(&self) -> bool {
        matches!(self.made, Made::Number(1))
    }
}

impl From<&'static Phrase> for Fact {
    fn from(phrase: &'static Phrase) -> Self {
        phrase.with([])
    }
}

impl From<i64> for Fact {
    fn from(n: i64) -> Self {
        Self { english: n.to_string(), made: Made::Number(n) }
    }
}

impl From<usize> for Fact {
    fn from(n: usize) -> Self {
        i64::try_from(n).unwrap_or(i64::MAX).into()
    }
}

impl From<String> for Fact {
    fn from(english: String) -> Self {
        Self { english, made: Made::Text }
    }
}

impl From<&String> for Fact {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl fmt::Debug for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.english.fmt(f)
    }
}

impl PartialEq for Fact {
    fn eq(&self, other: &Self) -> bool {
        self.english == other.english
    }
}

impl Eq for Fact {}

impl PartialOrd for Fact {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fact {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.english.cmp(&other.english)
    }
}

/// A text with something in the place of each `{$name}`.
pub fn filled(text: &str, mut put: impl FnMut(&str, &mut String)) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{$") {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            out.push_str("{$");
            rest = after;
            continue;
        };
        put(name, &mut out);
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Declares phrases, and `PHRASES`, the list of them: `NAME "text"`, or `NAME "text of one" | "text"`.
macro_rules! phrases {
    ($($NAME:ident $text:literal $(| $other:literal)?),+ $(,)?) => {
        $(
            #[doc = $text]
            pub(crate) const $NAME: &$crate::model::fact::Phrase =
                $crate::model::fact::phrase!($NAME, $text $(, $other)?);
        )+

        /// All phrases of this file.
        pub(crate) const PHRASES: &[&$crate::model::fact::Phrase] = &[$($NAME),+];
    };
}
pub(crate) use phrases;

/// A phrase as a value.
macro_rules! phrase {
    ($NAME:ident, $text:literal) => {
        &$crate::model::fact::Phrase { name: stringify!($NAME), one: None, text: $text }
    };
    ($NAME:ident, $one:literal, $text:literal) => {
        &$crate::model::fact::Phrase { name: stringify!($NAME), one: Some($one), text: $text }
    };
}
pub(crate) use phrase;

#[cfg(test)]
mod tests {
    phrases! {
        DAYS "{$n} day" | "{$n} days",
        AFTER "{$n} day after {$it}" | "{$n} days after {$it}",
        AND "{$first} and {$last}",
    }

    #[test]
    fn english_stands_with_the_phrase() {
        assert_eq!(DAYS.count(1).english(), "1 day");
        assert_eq!(DAYS.count(12).english(), "12 days");
        assert_eq!(
            AFTER.with([("n", 1_i64.into()), ("it", "x".into())]).english(),
            "1 day after x"
        );
        assert_eq!(PHRASES.len(), 3);
        assert_eq!(PHRASES[0].id(), "fact-days");
    }

    #[test]
    fn lists_end_with_and() {
        assert_eq!(AND.list::<&str>(&[]).english(), "");
        assert_eq!(AND.list(&["a"]).english(), "a");
        assert_eq!(AND.list(&["a", "b", "c"]).english(), "a, b and c");
    }
}
