//! All rules by family: code, name, class, the level in force here, and what is wrong.

use super::Page;
use crate::check::{RESERVED, level_in_force, rules};
use crate::diagnostic::{Class, Rule};
use crate::model::casebook::Level;
use crate::site::context::Context;
use crate::site::diagnostic::sentence;
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::parts::Link;
use crate::site::words::Words;
use serde::Serialize;

/// The list of the rules.
pub(super) struct RulesPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    lead: String,
    families: Vec<Family>,
    later: String,
    reserved: Vec<Reserved>,
}

#[derive(Serialize)]
struct Family {
    code: &'static str,
    name: String,
    rules: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    link: Link,
    name: &'static str,
    class: String,
    level: String,
    /// Said where casebook.yaml sets another level; else empty.
    declared: String,
    summary_html: String,
}

#[derive(Serialize)]
struct Reserved {
    code: &'static str,
    name: &'static str,
}

/// Families in the order in which a record is read: text, configuration, record, analysis, duties.
const FAMILIES: &[(&str, &str)] = &[
    ("YML", "rules_family_text"),
    ("CFG", "rules_family_configuration"),
    ("CAL", "rules_family_calendars"),
    ("INC", "rules_family_record"),
    ("TML", "rules_family_timeline"),
    ("ESC", "rules_family_escalation"),
    ("COM", "rules_family_communication"),
    ("SLA", "rules_family_service_levels"),
    ("RCA", "rules_family_causes"),
    ("ACT", "rules_family_actions"),
    ("PRB", "rules_family_problems"),
    ("REV", "rules_family_review"),
    ("RED", "rules_family_audience"),
    ("REG", "rules_family_obligations"),
];

impl Page for RulesPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["rules/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let mut frame =
            Frame::new(&context.site, Section::Other, path, &words.get("rules_heading"));
        let all = rules();
        let lead = words.with("rules_lead", &[("rules", all.len().into())]);
        frame.description.clone_from(&lead);
        let families = FAMILIES.iter().filter_map(|(code, key)| {
            let rules: Vec<Row> = all
                .iter()
                .filter(|rule| rule.code.starts_with(code))
                .map(|rule| row(context, rule))
                .collect();
            (!rules.is_empty()).then(|| Family { code, name: words.get(key), rules })
        });
        let view = View {
            lead,
            families: families.collect(),
            later: words.with("rules_later", &[("rules", RESERVED.len().into())]),
            reserved: RESERVED.iter().map(|(code, name)| Reserved { code, name }).collect(),
            frame,
        };
        engine.render("rules.html", &view)
    }
}

fn row(context: &Context<'_>, rule: &'static Rule) -> Row {
    let words = context.words;
    let level = level_in_force(rule, context.book());
    Row {
        link: Link { href: format!("{}/index.html", rule.code), text: rule.code.to_owned() },
        name: rule.name,
        class: class_word(words, rule.class),
        level: level_word(level).to_owned(),
        declared: declared(words, rule, level),
        summary_html: sentence(&words.rule_summary(rule)),
    }
}

/// "declared warn", where casebook.yaml sets another level; else empty.
pub(super) fn declared(words: &Words, rule: &Rule, in_force: Level) -> String {
    if in_force == rule.level {
        return String::new();
    }
    words.with("rules_declared", &[("level", level_word(rule.level).into())])
}

/// The word of casebook.yaml, which is the one to type.
pub(super) fn level_word(level: Level) -> &'static str {
    match level {
        Level::Allow => "allow",
        Level::Info => "info",
        Level::Warn => "warn",
        Level::Deny => "deny",
    }
}

pub(super) fn class_word(words: &Words, class: Class) -> String {
    words.get(match class {
        Class::Shape => "rules_class_shape",
        Class::Record => "rules_class_record",
        Class::Conduct => "rules_class_conduct",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_belongs_to_a_family() {
        let codes = rules().into_iter().map(|rule| rule.code);
        for code in codes.chain(RESERVED.iter().map(|(code, _)| *code)) {
            assert!(FAMILIES.iter().any(|(family, _)| code.starts_with(family)), "{code}");
        }
    }
}
