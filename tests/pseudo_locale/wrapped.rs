//! A locale in which every message stands between ⟦ and ⟧, and each of its arguments between ⟪ and
//! ⟫: what an argument brings is no word of the message, and must be marked itself.

use casebook::check;
use casebook::diagnostic::Rule;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use std::fmt::Write as _;

/// Begins and ends each message.
pub(crate) const MESSAGE: [char; 2] = ['⟦', '⟧'];
/// Begins and ends each argument of a message.
pub(crate) const ARGUMENT: [char; 2] = ['⟪', '⟫'];

/// Messages that are parts of a figure and no words.
const FIGURES: &[&str] = &["number_group", "number_decimal"];

/// The English words, wrapped.
pub(crate) fn words(ftl: &str) -> String {
    let mut resource = parser::parse(ftl.to_owned()).expect("the English words");
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        if FIGURES.contains(&message.id.name.as_str()) {
            continue;
        }
        if let Some(pattern) = &mut message.value {
            wrap(pattern);
        }
        message.attributes.iter_mut().for_each(|attribute| wrap(&mut attribute.value));
    }
    serializer::serialize(&resource)
}

fn marks(marks: [char; 2]) -> [PatternElement<String>; 2] {
    marks.map(|mark| PatternElement::TextElement { value: mark.to_string() })
}

fn wrap(pattern: &mut Pattern<String>) {
    wrap_arguments(pattern);
    let [begin, end] = marks(MESSAGE);
    pattern.elements.insert(0, begin);
    pattern.elements.push(end);
}

fn wrap_arguments(pattern: &mut Pattern<String>) {
    let mut elements = Vec::new();
    for mut element in std::mem::take(&mut pattern.elements) {
        let is_argument = match &mut element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { .. }),
            } => true,
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    wrap_arguments(&mut variant.value);
                }
                false
            }
            PatternElement::Placeable { .. } | PatternElement::TextElement { .. } => false,
        };
        if is_argument {
            let [begin, end] = marks(ARGUMENT);
            elements.extend([begin, element, end]);
        } else {
            elements.push(element);
        }
    }
    pattern.elements = elements;
}

/// What rules say, wrapped.
pub(crate) fn rules() -> String {
    let mut ftl = String::new();
    for rule in check::rules() {
        rule_texts(rule, &mut ftl);
    }
    ftl
}

fn rule_texts(rule: &Rule, ftl: &mut String) {
    let code = rule.code;
    let _ = writeln!(ftl, "{code}-summary = {}", wrapped(rule.summary));
    let _ = writeln!(ftl, "{code}-docs = {}", wrapped(&rule.documentation()));
    for message in rule.messages {
        let _ = writeln!(ftl, "{code}-{} = {}", message.key, wrapped(message.text));
        for (part, text) in [("label", message.label), ("help", message.help)] {
            if !text.is_empty() {
                let _ = writeln!(ftl, "    .{part} = {}", wrapped(text));
            }
        }
    }
    for (key, text) in rule.labels {
        let _ = writeln!(ftl, "{code}-related-{key} = {}", wrapped(text));
    }
}

/// A text as Fluent writes it, whatever its lines begin with; `{$name}` stays a fact.
fn wrapped(text: &str) -> String {
    let ([begin, end], [first, last]) = (MESSAGE, ARGUMENT);
    let literal = |text: &str| {
        let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\u000A");
        format!("{{\"{text}\"}}")
    };
    let mut parts = text.split("{$");
    let mut out = format!("{begin}{}", literal(parts.next().unwrap_or_default()));
    for part in parts {
        let (fact, rest) = part.split_once('}').expect("a fact ends");
        let _ = write!(out, "{first}{{ ${fact} }}{last}{}", literal(rest));
    }
    out.push(end);
    out
}
