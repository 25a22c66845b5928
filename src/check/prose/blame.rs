//! Words that look for somebody to blame, or judge by what is known afterwards.

use super::belief::belief_in;
use super::fields::{Part, Text};
use super::said::Said;
use super::source::place_of;
use super::spoken::{Quotations, Spoken};
use crate::check::{Scope, Sink, check};
use crate::model::casebook::Level;
use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// How grave words are; the order is the order of gravity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// A habit of speech: a note.
    Info,
    /// It looks for somebody to blame.
    Warn,
    /// It takes an error of a person for the cause.
    ErrorInCause,
}

/// Words of one kind.
#[derive(Debug)]
pub struct Pattern {
    /// Its name.
    pub name: &'static str,
    /// A regular expression, read without case.
    pub regex: &'static str,
    /// How grave the words are.
    pub gravity: Gravity,
    /// The message of RCA008; RCA009 has only one.
    message: &'static str,
}

const fn pattern(
    name: &'static str,
    gravity: Gravity,
    message: &'static str,
    regex: &'static str,
) -> Pattern {
    Pattern { name, regex, gravity, message }
}

/// The message of patterns that belong to RCA009.
const COUNTERFACTUAL: &str = "counterfactual";

/// The patterns, English and German. Both are looked for in every text: engineers mix them.
pub static PATTERNS: &[Pattern] = &[
    pattern("en-human-error", Gravity::ErrorInCause, "error", r"\bhuman error\b"),
    pattern(
        "en-fault-of",
        Gravity::Warn,
        "fault",
        r"\b(at fault|(his|her|their) fault|fault of)\b",
    ),
    pattern("en-blame", Gravity::Warn, "fault", r"\bblam(e|ed|ing)\b"),
    pattern(
        "en-careless",
        Gravity::Warn,
        "trait",
        r"\b(careless(ly|ness)?|negligen(t|tly|ce)|sloppy|incompeten(t|ce)|reckless(ly)?|stupid(ly)?|lazy|unprofessional(ly)?)\b",
    ),
    pattern(
        "en-person-failed-to",
        Gravity::Warn,
        "failed",
        r"\b(he|she|they|operator|engineer|admin(istrator)?|developer|team|colleague|staff|user)\b[^.!?]{0,40}\b(failed|forgot|neglected) to\b",
    ),
    pattern(
        "en-should-have",
        Gravity::Info,
        COUNTERFACTUAL,
        r"\b(should|could|ought to) have\b|\bshould've\b",
    ),
    pattern("en-obviously", Gravity::Info, "habit", r"\b(obviously|clearly|simply|just had to)\b"),
    pattern(
        "de-menschliches-versagen",
        Gravity::ErrorInCause,
        "error",
        r"\bmenschliche[snrm]?\s+(versagen|fehler)s?\b",
    ),
    pattern(
        "de-bedienfehler",
        Gravity::ErrorInCause,
        "error",
        r"\b(bedien(er|ungs)?fehler|benutzerfehler|anwenderfehler)[ns]?\b",
    ),
    pattern(
        "de-schuld",
        Gravity::Warn,
        "fault",
        r"\b(schuld|schuldig(e|en|er|em|es)?|verschuldet(e|en|er|es|em)?|verschulden)\b",
    ),
    pattern(
        "de-fahrlaessig",
        Gravity::Warn,
        "trait",
        r"\b(grob\s+)?(fahrlässig|fahrlaessig|nachlässig|nachlaessig|unachtsam|leichtsinnig|schlampig|unprofessionell|inkompetent|unfähig|unfaehig)(e|en|er|es|em|keit)?\b",
    ),
    pattern(
        "de-versagt",
        Gravity::Warn,
        "failed",
        r"\b(mitarbeiter(in)?|kolleg(e|en|in)|admin(istrator(in)?)?|team|bediener(in)?|entwickler(in)?|er|sie)\b[^.!?]{0,40}\b(versagt(e|en)?|vergaß|vergass|vergessen|versäumt(e|en)?|versaeumt(e|en)?)\b",
    ),
    pattern(
        "de-haette",
        Gravity::Info,
        COUNTERFACTUAL,
        r"\b(hätte|haette)(n|st)?\b[^.!?]{0,80}\b(müssen|muessen|sollen|können|koennen)\b",
    ),
    pattern(
        "de-offensichtlich",
        Gravity::Info,
        "habit",
        r"\b(offensichtlich|selbstverständlich|einfach nur|natürlich hätte)\b",
    ),
];

static EACH: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let compiled =
        PATTERNS.iter().map(|one| RegexBuilder::new(one.regex).case_insensitive(true).build());
    compiled.collect::<Result<_, _>>().expect("the patterns are constants")
});

/// What each pattern ends with, without borders of words: it matches more and costs a hundredth,
/// for texts in which there is nothing to find. That is nearly all.
static HINTS: LazyLock<RegexSet> = LazyLock::new(|| {
    let hints = PATTERNS.iter().map(|one| hint_of(one.regex));
    RegexSetBuilder::new(hints).case_insensitive(true).build().expect("the patterns are constants")
});

/// A pattern from its last gap (`[^.!?]{0,40}`) on: a text without that cannot match the whole.
fn hint_of(regex: &str) -> String {
    regex.rsplit_once('}').map_or(regex, |(_, end)| end).replace(r"\b", "")
}

/// The patterns that a sentence matches, with the bytes that do.
pub fn patterns_in(sentence: &str) -> Vec<(&'static Pattern, Range<usize>)> {
    let hinted = HINTS.matches(sentence).into_iter();
    let found = hinted.filter_map(|at| Some((&PATTERNS[at], EACH[at].find(sentence)?.range())));
    found.collect()
}

/// Words that were found, the gravest of their sentence.
pub(super) struct Words {
    pattern: &'static Pattern,
    range: Range<usize>,
    shown: String,
}

/// The gravest words of each sentence of a text.
pub(super) fn words_of(text: &Text<'_>) -> Vec<Words> {
    if !text.part.is_prose() || !HINTS.is_match(&flat(text.written)) {
        return Vec::new();
    }
    let spoken = Spoken::new(text.written, Quotations::Left);
    let gravest = |sentence: Range<usize>| {
        let found = patterns_in(&spoken.text[sentence.clone()]);
        // Of equals, the first on the list.
        let (pattern, range) =
            found.into_iter().rev().max_by_key(|(pattern, _)| pattern.gravity)?;
        let range = sentence.start + range.start..sentence.start + range.end;
        let shown: Vec<&str> = spoken.text[range.clone()].split_whitespace().collect();
        Some(Words { pattern, shown: shown.join(" "), range: spoken.origin(range) })
    };
    spoken.sentences().into_iter().filter_map(gravest).collect()
}

/// A text without the marks of Markdown that may stand between two words.
fn flat(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'*' | b'_' | b'~' | b'\n' | b'\\' | b'[' | b'&')) {
        return Cow::Borrowed(text);
    }
    let marks = ['*', '_', '~', '\\', '[', ']'];
    let words = text.split_whitespace().map(|word| word.replace(marks, ""));
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

check! {
    /// The analysis ends at the error of a person.
    ///
    /// ## Why it matters
    ///
    /// People err every day and nothing happens. What let an error reach customers is what can be
    /// changed: a missing check, two consoles that look alike, a restore that nobody had tried. A
    /// record that ends at a person ends before its first useful action.
    RCA002 "stops-at-human-error" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the analysis ends at the error of a person",
        messages: {
            ends { text: "the analysis ends at a person: `{$words}`", label: "what made it possible?", help: "ask what made it possible and what did not stop it: \"test and production share one console, and delete asks for no confirmation\"" }
            belief { text: "the analysis ends at what somebody believed: `{$words}`", label: "why did it look so?", help: "ask what made it look so, and what did not show or refuse the error: \"the script takes any word for the runtime, and the default stands in no document\"" }
        },
        bad: "title: Print queue deleted\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nrca:\n  methods:\n    - five_whys:\n        - why: The queue was gone\n          because: [{why: The operator made a human error}]\n",
        good: "title: Print queue deleted\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nrca:\n  methods:\n    - five_whys:\n        - why: The queue was gone\n          because: [{why: 'Test and production share one console, and delete asks for no confirmation'}]\n",
        check: [Texts(ends_at_a_person)],
    }
}

fn ends_at_a_person(scope: &Scope<'_>, said: &Said<'_>, sink: &mut Sink) {
    for text in said.texts.iter().filter(|text| text.part == Part::Cause) {
        let words = said.blaming.iter().filter(|(blaming, _)| blaming.place == text.place);
        let words = words.flat_map(|(_, words)| words);
        let mut errors =
            words.filter(|one| one.pattern.gravity == Gravity::ErrorInCause).peekable();
        if errors.peek().is_none()
            && let Some((shown, range)) = belief_in(text)
        {
            let place = place_of(scope, text, range);
            sink.report(place, "belief", |finding| finding.fact("words", shown));
        }
        for one in errors {
            let place = place_of(scope, text, one.range.clone());
            sink.report(place, "ends", |finding| finding.fact("words", &*one.shown));
        }
    }
}

check! {
    /// A sentence says who is to blame.
    ///
    /// ## Why it matters
    ///
    /// Whoever must fear blame tells less, and the next review knows less. Words about the system
    /// (what people saw, what was missing, what the tool allowed) lead to something that can be
    /// changed; words about a person do not. Quotations and code are not judged.
    RCA008 "blame-language" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a sentence says who is to blame",
        messages: {
            error { text: "`{$words}` names a person's error where the system's part is of use", label: "what let it happen?", help: "write what made the step easy to get wrong: \"the runbook held the old host name, and no step checked it\"" }
            fault { text: "`{$words}` asks who, and a report asks what", label: "what, rather than who", help: "write what happened and what allowed it: \"the change reached all nodes at once, since there is no canary\"" }
            trait { text: "`{$words}` judges a person", label: "what did the work look like?", help: "write what was seen and done: \"the step was done from memory at 03:10, since the runbook was out of date\"" }
            failed { text: "`{$words}` says what somebody did not do", label: "what was missing?", help: "write what would have carried the step: \"the checklist has no line for the alert, and the release tool does not ask\"" }
            habit { text: "`{$words}` is known only afterwards", label: "can be left out", help: "leave the word out, or write what made it visible: \"the graph showed the fall at 09:31\"" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: Der Admin hat fahrlässig gehandelt.\n",
        good: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: Das Runbook enthielt den alten Hostnamen; der Schritt hatte keine Prüfung.\n",
        check: [Texts(blame)],
    }
}

fn blame(scope: &Scope<'_>, said: &Said<'_>, sink: &mut Sink) {
    for (text, words) in &said.blaming {
        let is_error = |one: &Words| one.pattern.gravity == Gravity::ErrorInCause;
        if text.part == Part::Cause && words.iter().any(is_error) {
            continue;
        }
        for one in words.iter().filter(|one| one.pattern.message != COUNTERFACTUAL) {
            let most = match one.pattern.gravity {
                Gravity::Info => Level::Info,
                Gravity::Warn | Gravity::ErrorInCause => Level::Deny,
            };
            let place = place_of(scope, text, one.range.clone());
            sink.report(place, one.pattern.message, |finding| {
                finding.fact("words", &*one.shown).at_most(most)
            });
        }
    }
}

check! {
    /// A sentence says what should have been done.
    ///
    /// ## Why it matters
    ///
    /// What did not happen explains nothing. What people saw, and why their step made sense to
    /// them then, does.
    RCA009 "counterfactual" {
        class: Record, level: Info, since: "0.1.0",
        summary: "a sentence says what should have been done",
        messages: {
            counterfactual { text: "`{$words}` tells what did not happen", label: "what was seen then?", help: "write what people saw, and why their step made sense: \"the dashboard showed the replica green, because lag was not measured\"" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: He should have checked the replica.\n",
        good: "title: Printer offline\ndate: 2026-06-11\nservice: office-printing\ntimes: {detected: 08:40}\nsummary: The dashboard showed the replica green because lag was not measured.\n",
        check: [Texts(counterfactual)],
    }
}

fn counterfactual(scope: &Scope<'_>, said: &Said<'_>, sink: &mut Sink) {
    for (text, words) in &said.blaming {
        for one in words.iter().filter(|one| one.pattern.message == COUNTERFACTUAL) {
            let place = place_of(scope, text, one.range.clone());
            sink.report(place, "counterfactual", |finding| finding.fact("words", &*one.shown));
        }
    }
}

#[cfg(test)]
mod tests;
