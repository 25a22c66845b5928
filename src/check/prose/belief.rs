//! Causes that end at what somebody believed: "was thought to be", "fälschlich angenommen".
//!
//! These words blame nobody, so only the end of an analysis is read for them: in a timeline, what
//! people took to be true is just what it should hold.

use super::fields::Text;
use super::spoken::{Quotations, Spoken};
use regex::{Regex, RegexBuilder};
use std::ops::Range;
use std::sync::LazyLock;

/// A belief that was an error, English and German.
static BELIEF: LazyLock<Regex> = LazyLock::new(|| {
    let passive = r"\b(was|were) (thought|believed|assumed|presumed) to (be|have)\b";
    let wrongly = r"\b(mistakenly|wrongly|falsely|incorrectly|erroneously) (thought|believed|assumed|presumed)\b";
    let german = r"\b(fälschlich|faelschlich|irrtümlich|irrtuemlich)(erweise)?\b[^.!?]{0,60}\b(angenommen|gehalten|geglaubt)\b";
    let all = [passive, wrongly, german].join("|");
    RegexBuilder::new(&all).case_insensitive(true).build().expect("the pattern is constant")
});

/// A sentence that goes on to say why it looked so does not end at the belief.
static REASON: LazyLock<Regex> = LazyLock::new(|| {
    let because = r"\b(because|since|weil|denn|da)\b";
    RegexBuilder::new(because).case_insensitive(true).build().expect("the pattern is constant")
});

/// The belief at which a text ends: its words, and their bytes in the text as written. None where
/// a sentence of it gives the reason.
pub(super) fn belief_in(text: &Text<'_>) -> Option<(String, Range<usize>)> {
    let spoken = Spoken::new(text.written, Quotations::Left);
    let found = BELIEF.find(&spoken.text).filter(|_| !REASON.is_match(&spoken.text))?;
    let shown: Vec<&str> = found.as_str().split_whitespace().collect();
    Some((shown.join(" "), spoken.origin(found.range())))
}
