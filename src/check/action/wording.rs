//! Whether the title of an action says what will be different.

use super::name;
use crate::check::impact::{has_digit, words};
use crate::check::{Scope, Sink, check, phrase};
use crate::model::action::Action;
use crate::model::shape::At;
use crate::model::{IncidentRecord, ProblemRecord};

check! {
    /// An action does not say what will be different when it is done.
    ///
    /// ## Why it matters
    ///
    /// "Improve monitoring" is never done and never not done. A number, or `done_when`, tells the owner
    /// when to stop, and the reviewer what to look at.
    ACT005 "action-vague" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the title of an action is vague, and nothing says when it is done",
        messages: {
            few { text: "the title of `{$action}` has {$words}, and nothing says when it is done", label: "what will be different?", help: "say what will be so then, with a number, or add `done_when:` with what one will see" }
            verb { text: "\"{$verb}\" does not tell what will be different, and nothing says when `{$action}` is done", label: "until what?", help: "say what will be so then, with a number, or add `done_when:` with what one will see" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nactions:\n  - {id: monitoring, title: Improve monitoring of all printers}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nactions:\n  - {id: monitoring, title: Improve monitoring of all printers, done_when: A printer that is switched off pages the desk within 5 min}\n",
        check: [Incident(incident_titles), Problem(problem_titles)],
    }
}

/// A title of fewer words names a wish.
const FEWEST_WORDS: usize = 4;

/// Verbs of what is so or is not: two words after one of them say what, in a title of any length.
const MAKING_EN: &[&str] = &[
    "automate",
    "block",
    "disable",
    "enforce",
    "implement",
    "isolate",
    "remove",
    "replace",
    "retire",
    "separate",
];
const MAKING_DE: &[&str] = &[
    "abschalten",
    "automatisieren",
    "einführen",
    "entfernen",
    "ersetzen",
    "erzwingen",
    "sperren",
    "trennen",
];

/// Words that say only that it is to be more, or other, than today.
const FILLERS: &[&str] = &[
    "additional",
    "better",
    "further",
    "more",
    "new",
    "other",
    "proper",
    "some",
    "andere",
    "besser",
    "bessere",
    "mehr",
    "neue",
    "weitere",
    "zusätzliche",
];

/// Verbs of work that has no end (domain.md § 6). An English title begins with its verb; a German
/// one may end with it.
const VAGUE_EN: &[&str] = &[
    "improve",
    "review",
    "consider",
    "look into",
    "investigate",
    "monitor",
    "be careful",
    "remind",
    "discuss",
];
const VAGUE_DE: &[&str] = &[
    "verbessern",
    "prüfen",
    "überprüfen",
    "beobachten",
    "sensibilisieren",
    "besprechen",
    "im auge behalten",
];

fn incident_titles(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    titles(record.actions(), sink);
}

fn problem_titles(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    titles(record.problem.actions.items(), sink);
}

fn titles(actions: &[At<Action>], sink: &mut Sink) {
    for action in actions {
        let Some(title) = action.title.at() else { continue };
        let is_measured = has_digit(title) || !action.done_when.is_absent();
        // Nobody waits for the end of what is not done.
        if is_measured || !action.declined.is_absent() {
            continue;
        }
        if let Some(verb) = vague_verb(title) {
            sink.report(title.place, "verb", |finding| {
                finding.fact("action", name(action)).fact("verb", verb)
            });
        } else if words(title) < FEWEST_WORDS && !names_a_change(title) {
            let count = i64::try_from(words(title)).unwrap_or(i64::MAX);
            sink.report(title.place, "few", |finding| {
                finding.fact("action", name(action)).fact("words", phrase::WORDS.count(count))
            });
        }
    }
}

/// The words of a title in lower case; "scale-down" is two.
fn plain(title: &str) -> Vec<String> {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether a short title names a change that is made or is not: "automate scale-down".
fn names_a_change(title: &str) -> bool {
    let plain = plain(title);
    let (Some(first), Some(last)) = (plain.first(), plain.last()) else { return false };
    let makes = MAKING_EN.contains(&first.as_str()) || MAKING_DE.contains(&last.as_str());
    makes && plain.len() > 2 && !plain.iter().any(|word| FILLERS.contains(&word.as_str()))
}

/// The vague verb with which a title begins or, in German, ends.
fn vague_verb(title: &str) -> Option<&'static str> {
    let plain = plain(title);
    let begins = |verb: &str| {
        let mut left = plain.iter();
        verb.split(' ').all(|word| left.next().is_some_and(|own| own == word))
    };
    let ends = |verb: &str| {
        let mut left = plain.iter().rev();
        verb.split(' ').rev().all(|word| left.next().is_some_and(|own| own == word))
    };
    let english = VAGUE_EN.iter().find(|verb| begins(verb));
    let german = || VAGUE_DE.iter().find(|verb| begins(verb) || ends(verb));
    english.or_else(german).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_title_may_name_a_change_that_is_made_or_is_not() {
        for title in
            ["automate scale-down", "Implement staging environment", "Telnet-Zugang abschalten"]
        {
            assert!(names_a_change(title), "{title}");
        }
        for title in [
            "Automate",
            "Implement monitoring",
            "Implement better tests",
            "Update runbook",
            "Add unit tests",
            "Mehr Alarme einführen",
        ] {
            assert!(!names_a_change(title), "{title}");
        }
    }

    #[test]
    fn vague_verbs_are_found_where_each_language_puts_them() {
        for (title, want) in [
            ("Improve monitoring", Some("improve")),
            ("improve", Some("improve")),
            ("Look into the retry storm of the gateway", Some("look into")),
            ("Be careful with the console", Some("be careful")),
            ("Looking glass for the gateway", None),
            ("Monitoring of the queue pages the on-call", None),
            ("Reviewers see the pool limit in the pull request", None),
            ("Replace the review by a gate", None),
            ("Das Monitoring der Warteschlange verbessern", Some("verbessern")),
            ("Beobachten, ob die Last steigt", Some("beobachten")),
            ("Die Latenz im Auge behalten", Some("im auge behalten")),
            ("Überprüfen der Grenzwerte", Some("überprüfen")),
            ("Verbesserte Alarme an die Rufbereitschaft senden", None),
        ] {
            assert_eq!(vague_verb(title), want, "{title}");
        }
    }
}
