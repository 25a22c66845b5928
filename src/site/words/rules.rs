//! What rules and their findings say, in the language of a page. English is taken from the rules'
//! own declarations; another language has a message for each of their texts, by code and key.

use super::{BadLocale, Words, bundle, keys};
use crate::diagnostic::{Finding, Message, Rule};
use std::collections::HashMap;

/// The texts of rules by their names: `TML002-summary`, `TML002-later_than_next.help`.
#[derive(Default)]
pub(super) struct RuleTexts(Option<HashMap<String, String>>);

impl RuleTexts {
    /// From Fluent text. Facts stay as they stand, `{$name}`: a finding puts them in.
    pub(super) fn parse(language: &str, text: &str) -> Result<Self, BadLocale> {
        let bundle = bundle(language, text)?;
        let mut texts = HashMap::new();
        for key in keys(text) {
            let Some(message) = bundle.get_message(&key) else { continue };
            let written = |pattern| bundle.format_pattern(pattern, None, &mut Vec::new());
            for part in message.attributes() {
                texts.insert(format!("{key}.{}", part.id()), written(part.value()).into_owned());
            }
            if let Some(pattern) = message.value() {
                let text = written(pattern).into_owned();
                texts.insert(key, text);
            }
        }
        Ok(Self(Some(texts)))
    }

    fn get(&self, english: &str, name: impl FnOnce() -> String) -> String {
        match &self.0 {
            None => english.to_owned(),
            Some(_) if english.is_empty() => String::new(),
            Some(texts) => texts.get(&name()).map_or(english, String::as_str).to_owned(),
        }
    }
}

impl Words {
    /// A rule in one line.
    pub fn rule_summary(&self, rule: &Rule) -> String {
        self.rules.get(rule.summary, || format!("{}-summary", rule.code))
    }

    /// A rule's documentation as Markdown.
    pub fn rule_docs(&self, rule: &Rule) -> String {
        self.rules.get(&rule.documentation(), || format!("{}-docs", rule.code))
    }

    /// The same finding with its texts in this language.
    pub fn said(&self, finding: &Finding) -> Said {
        let rule = finding.rule;
        let Message { key, text, label, help } = *finding.message;
        Said {
            text: finding.filled(&self.rules.get(text, || format!("{}-{key}", rule.code))),
            label: finding.filled(&self.rules.get(label, || format!("{}-{key}.label", rule.code))),
            help: finding.filled(&self.rules.get(help, || format!("{}-{key}.help", rule.code))),
        }
    }

    /// What a related place of a finding is, by the English label.
    pub fn related_label(&self, rule: &Rule, english: &str) -> String {
        let key = rule.labels.iter().find(|(_, text)| *text == english).map_or("", |(key, _)| *key);
        self.rules.get(english, || format!("{}-related-{key}", rule.code))
    }
}

/// What a finding says.
pub struct Said {
    /// The sentence.
    pub text: String,
    /// What stands under the offending value; may be empty.
    pub label: String,
    /// What to do; may be empty.
    pub help: String,
}
