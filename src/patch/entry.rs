//! A timeline's entry as it is written: on one line where it is short, else one key a line.

use super::text::{block, is_block, one_line};
use crate::model::timeline::EntryKind;

/// The longest line that an entry is written on, in characters.
const LONGEST_LINE: usize = 110;

/// An entry that is not in the file yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// Its moment, as it stands under its day.
    pub at: String,
    /// Its kind, where one is said.
    pub kind: Option<EntryKind>,
    /// Who, where it is said.
    pub by: Option<String>,
    /// What happened.
    pub text: String,
}

impl Written {
    /// Its keys and what they read as, in the order of the format.
    pub(super) fn pairs(&self) -> Vec<(&'static str, &str)> {
        let kind = self.kind.map(|kind| ("kind", kind.word()));
        let by = self.by.as_deref().map(|by| ("by", by));
        [Some(("at", self.at.as_str())), kind, by, Some(("text", self.text.as_str()))]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Between braces.
    pub(super) fn flow(&self) -> String {
        let pairs = self.pairs().into_iter();
        let pairs: Vec<_> =
            pairs.map(|(key, text)| format!("{key}: {}", short(key, text, true))).collect();
        format!("{{{}}}", pairs.join(", "))
    }

    /// As lines of a list that stands at the margin.
    pub(super) fn lines(&self) -> Vec<String> {
        let line = format!("- {}", self.flow());
        if !self.text.contains('\n') && line.chars().count() <= LONGEST_LINE {
            return vec![line];
        }
        let mut lines = String::new();
        for (at, (key, text)) in self.pairs().into_iter().enumerate() {
            lines.push_str(if at == 0 { "- " } else { "  " });
            lines.push_str(key);
            lines.push(':');
            if is_block(text) {
                block(&mut lines, text, 4);
            } else {
                lines.push(' ');
                lines.push_str(&short(key, text, false));
                lines.push('\n');
            }
        }
        lines.lines().map(str::to_owned).collect()
    }
}

/// A value on one line; moments and kinds are the format's own words and need no quotes.
fn short(key: &str, text: &str, in_flow: bool) -> String {
    if matches!(key, "at" | "kind") { text.to_owned() } else { one_line(text, in_flow) }
}
