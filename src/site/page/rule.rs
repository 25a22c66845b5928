//! One rule: what is wrong, why it matters, and an example with what the program says about it.

use super::Page;
use super::rules::{class_word, declared, level_word};
use crate::check::{level_in_force, rules, run_example};
use crate::diagnostic::{Class, Example, Rule, Style, examples_of, human};
use crate::model::casebook::Level;
use crate::site::context::Context;
use crate::site::diagnostic::{block, sentence};
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::markdown::{NoLinks, Prose};
use crate::site::parts::Link;
use serde::Serialize;

/// The page of every rule.
pub(super) struct RulePage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    code: &'static str,
    name: &'static str,
    class: String,
    /// What the class means for who has to mend it.
    class_means: String,
    level: String,
    level_means: String,
    declared: String,
    since: &'static str,
    /// How it is switched off.
    silence_html: String,
    here: String,
    /// Leads to the review page where there is something to see.
    review: Option<Link>,
    docs_html: String,
    bad: Vec<File>,
    /// What the program says about the bad example.
    diagnostics: Vec<String>,
    good: Vec<File>,
}

#[derive(Serialize)]
struct File {
    path: String,
    text: String,
}

impl Page for RulePage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        rules().iter().map(|rule| format!("rules/{}/index.html", rule.code)).collect()
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        at: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let rule = rules()[at];
        let title =
            words.with("rule_title", &[("code", rule.code.into()), ("name", rule.name.into())]);
        let mut frame = Frame::new(&context.site, Section::Other, path, &title);
        frame.description = words.rule_summary(rule);
        let list = Link { href: "../index.html".to_owned(), text: words.get("rules_heading") };
        frame.crumbs = vec![list];
        let level = level_in_force(rule, context.book());
        let judged = context.input.judged;
        let found = judged.findings.iter().filter(|finding| same(finding.rule, rule)).count();
        let waived = judged.waived.iter().filter(|one| same(one.finding.rule, rule)).count();
        let silence = match rule.class {
            Class::Shape => words.get("rule_silence_not"),
            Class::Record => words.with("rule_silence_record", &[("code", rule.code.into())]),
            Class::Conduct => words.with("rule_silence_conduct", &[("code", rule.code.into())]),
        };
        let view = View {
            code: rule.code,
            name: rule.name,
            class: class_word(words, rule.class),
            class_means: words.get(match rule.class {
                Class::Shape => "rule_class_shape_means",
                Class::Record => "rule_class_record_means",
                Class::Conduct => "rule_class_conduct_means",
            }),
            level: level_word(level).to_owned(),
            level_means: words.get(match level {
                Level::Deny => "rule_level_deny_means",
                Level::Warn => "rule_level_warn_means",
                Level::Info => "rule_level_info_means",
                Level::Allow => "rule_level_allow_means",
            }),
            declared: declared(words, rule, level),
            since: rule.since,
            silence_html: sentence(&silence),
            here: words.with("rule_here", &[("found", found.into()), ("waived", waived.into())]),
            review: (found + waived > 0).then(|| Link {
                href: "../../review/index.html".to_owned(),
                text: words.get("rule_here_link"),
            }),
            docs_html: Prose { words, prefix: "docs-", top_heading: 1, links: &NoLinks }
                .html(&words.rule_docs(rule)),
            bad: files(examples_of(rule.bad)),
            diagnostics: diagnostics(rule),
            good: files(examples_of(rule.good)),
            frame,
        };
        engine.render("rule.html", &view)
    }
}

fn same(one: &Rule, other: &Rule) -> bool {
    std::ptr::eq(one, other)
}

fn files(examples: Vec<Example>) -> Vec<File> {
    examples.into_iter().map(|file| File { path: file.path, text: file.text }).collect()
}

/// The blank behind `///` is no part of the text: four of them would make a code block.
fn diagnostics(rule: &Rule) -> Vec<String> {
    if rule.bad.is_empty() {
        return Vec::new();
    }
    let Ok(ran) = run_example(rule.bad) else { return Vec::new() };
    let sources = ran.sources();
    let shown =
        ran.judged.findings.iter().filter_map(|finding| human(finding, &sources, Style::Plain));
    shown.map(|text| block(&text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rule;

    #[test]
    fn the_diagnostic_is_what_the_program_says() {
        let shown = diagnostics(rule("INC004").unwrap());
        assert!(shown[0].starts_with("<b class=\"e\">error[INC004]</b><b>: "), "{shown:?}");
        assert!(shown[0].contains("^^^^^"));
        for rule in rules() {
            assert_eq!(diagnostics(rule).is_empty(), rule.bad.is_empty(), "{}", rule.code);
        }
    }
}
