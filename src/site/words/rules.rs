//! What rules and their findings say, in the language of a page. English is taken from the rules'
//! own declarations; another language has a message for each of their texts, by code and key.

use super::{Arg, BadLocale, FluentArgs, FluentBundle, FluentResource, Words, bundle, keys};
use crate::diagnostic::{Finding, Message, Rule};
use crate::model::fact::Made;
use crate::model::{Fact, Phrase};
use std::collections::HashMap;

/// The texts of rules by their names: `TML002-summary`, `TML002-later_than_next.help`; and the
/// words of ours in facts, `fact-days`, which choose the form that a count wants.
#[derive(Default)]
pub(super) struct RuleTexts(Option<Translated>);

struct Translated {
    texts: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

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
        Ok(Self(Some(Translated { texts, bundle })))
    }

    fn get(&self, english: &str, name: impl FnOnce() -> String) -> String {
        match &self.0 {
            None => english.to_owned(),
            Some(_) if english.is_empty() => String::new(),
            Some(own) => own.texts.get(&name()).map_or(english, String::as_str).to_owned(),
        }
    }

    /// A fact; one without words of ours is the same in all languages.
    fn fact(&self, fact: &Fact) -> String {
        let (phrase, parts) = match (&self.0, fact.made()) {
            (None, _) | (_, Made::Text | Made::Number(_)) => return fact.english().to_owned(),
            (Some(_), Made::Phrase(phrase, parts)) => {
                let part = |(name, part): &(&'static str, Fact)| (*name, self.argument(part));
                (phrase, parts.iter().map(part).collect())
            }
            (Some(_), Made::List(phrase, items)) => {
                let Some((last, first)) = items.split_last() else { return String::new() };
                let first: Vec<String> = first.iter().map(|fact| self.fact(fact)).collect();
                let parts = [("first", first.join(", ")), ("last", self.fact(last))];
                (phrase, parts.map(|(name, text)| (name, Arg::from(text))).into_iter().collect())
            }
        };
        self.phrase(phrase, &parts).unwrap_or_else(|| fact.english().to_owned())
    }

    fn argument(&self, fact: &Fact) -> Arg<'static> {
        match fact.made() {
            Made::Number(n) => (*n).into(),
            Made::Text | Made::Phrase(..) | Made::List(..) => self.fact(fact).into(),
        }
    }

    fn phrase(&self, phrase: &Phrase, parts: &FluentArgs<'_>) -> Option<String> {
        let Translated { bundle, .. } = self.0.as_ref()?;
        let message = bundle.get_message(&phrase.id())?;
        let pattern = message.value()?;
        Some(bundle.format_pattern(pattern, Some(parts), &mut Vec::new()).into_owned())
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
        let filled = |text: &str| finding.filled(text, |fact| self.rules.fact(fact));
        Said {
            text: filled(&self.rules.get(text, || format!("{}-{key}", rule.code))),
            label: filled(&self.rules.get(label, || format!("{}-{key}.label", rule.code))),
            help: filled(&self.rules.get(help, || format!("{}-{key}.help", rule.code))),
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

#[cfg(test)]
mod tests;
