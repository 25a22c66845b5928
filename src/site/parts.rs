//! Small parts that many pages show: links, verdicts, grades, kinds of entry. Each says what is
//! meant; class and symbol follow from that, so that a meaning looks the same on every page.

use serde::Serialize;

use super::words::Words;

/// A reference with its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Address as seen from the page.
    pub href: String,
    /// What the reader sees.
    pub text: String,
}

/// How a judgement is marked. Shape and word carry it; colour only repeats it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Kept, in time, done.
    Met,
    /// Breached, late, overdue, not made.
    Bad,
    /// Will be missed soon.
    Risk,
    /// Counting.
    Running,
    /// Stopped for a reason.
    Paused,
    /// Does not apply, or cannot be told.
    None,
}

/// A judgement in words with its mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Badge {
    class: &'static str,
    icon: &'static str,
    text: String,
}

impl Badge {
    /// A mark and the words beside it.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        let (class, icon) = match tone {
            Tone::Met => ("met", "i-met"),
            Tone::Bad => ("bad", "i-bad"),
            Tone::Risk => ("risk", "i-risk"),
            // Running is neither good nor bad: a shape of its own in the quiet colour.
            Tone::Running => ("run", "i-run"),
            Tone::Paused => ("hold", "i-hold"),
            Tone::None => ("na", "i-na"),
        };
        Self { class, icon, text: text.into() }
    }
}

/// A grade from 1, the gravest, to 4, with its name: "S1 Critical".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Severity {
    grade: u8,
    text: String,
}

impl Severity {
    /// Grades beyond 4 are shown as 4.
    pub fn new(words: &Words, grade: u8, name: &str) -> Self {
        let grade = grade.clamp(1, 4);
        let arguments = [("grade", grade.into()), ("word", name.into())];
        Self { grade, text: words.with("severity_word", &arguments) }
    }

    /// The words beside the mark.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// What a timeline entry or an action's strength is marked with, beside its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Icon(&'static str);

impl Icon {
    /// Full disc: the system prevents it.
    pub const STRONG: Self = Self("i-strong");
    /// Half disc.
    pub const INTERMEDIATE: Self = Self("i-mid");
    /// Empty disc.
    pub const WEAK: Self = Self("i-weak");
    /// A moment every incident has.
    pub const MILESTONE: Self = Self("k-milestone");
    /// Somebody or something noticed.
    pub const DETECTION: Self = Self("k-detection");
    /// Something was done.
    pub const ACTION: Self = Self("k-action");
    /// Something was decided.
    pub const DECISION: Self = Self("k-decision");
    /// Somebody was called in.
    pub const ESCALATION: Self = Self("k-escalation");
    /// Somebody was told.
    pub const COMMUNICATION: Self = Self("k-communication");
    /// Impact or urgency was judged.
    pub const ASSESSMENT: Self = Self("k-assessment");
    /// A cause was supposed.
    pub const HYPOTHESIS: Self = Self("k-hypothesis");
    /// Something was seen.
    pub const OBSERVATION: Self = Self("k-observation");
    /// A role was taken.
    pub const ROLE: Self = Self("k-role");
    /// Anything else.
    pub const NOTE: Self = Self("k-note");
}

#[cfg(test)]
mod tests {
    use super::super::icons::Icons;
    use super::super::theme::Theme;
    use super::*;

    #[test]
    fn every_mark_is_drawn() {
        let icons = Icons::parse(Theme::new([]).text("icons.svg"));
        for tone in [Tone::Met, Tone::Bad, Tone::Risk, Tone::Running, Tone::Paused, Tone::None] {
            assert!(icons.has(Badge::new(tone, "").icon), "{tone:?}");
        }
        for Icon(id) in [
            Icon::STRONG,
            Icon::INTERMEDIATE,
            Icon::WEAK,
            Icon::MILESTONE,
            Icon::DETECTION,
            Icon::ACTION,
            Icon::DECISION,
            Icon::ESCALATION,
            Icon::COMMUNICATION,
            Icon::ASSESSMENT,
            Icon::HYPOTHESIS,
            Icon::OBSERVATION,
            Icon::ROLE,
            Icon::NOTE,
        ] {
            assert!(icons.has(id), "{id}");
        }
        for grade in 1..=4 {
            assert!(icons.has(&format!("i-s{grade}")));
        }
    }

    #[test]
    fn severities() {
        let words = Words::english();
        assert_eq!(Severity::new(&words, 1, "Critical").text, "S1 Critical");
        assert_eq!(Severity::new(&words, 9, "Slight").grade, 4);
    }
}
