//! `casebook rules` and `casebook explain`: the rules, from their own declarations.

use super::casebook::{self, words};
use super::{Global, Outcome, Result, terminal};
use crate::check::{self, level_in_force, run_example};
use crate::diagnostic::{self, Class, Rule, Style, examples_of};
use crate::load::{self, Memory};
use crate::model::Book;
use crate::model::casebook::Level;
use crate::model::prose::Language;
use crate::site::words::Words;
use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::fmt::Write as _;
use std::fs;

/// Flags of `rules`.
#[derive(Debug, Args)]
pub(super) struct RulesArguments {
    /// How the list is shown.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Flags of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// The rule's code or name, such as INC004 or time-order.
    #[arg(value_name = "RULE")]
    rule: String,
    /// The language of the reason; all else is English.
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = words(Language::ALL, Language::word))]
    language: Language,
}

/// A rule as programs read it (cli.md, `rules --format json`).
#[derive(Serialize)]
struct Listed {
    code: &'static str,
    name: &'static str,
    class: Class,
    level: Level,
    since: &'static str,
    summary: &'static str,
    docs: String,
    bad: &'static str,
    good: &'static str,
}

/// Width of the text that `explain` prints.
const WIDTH: usize = 80;

/// Runs `rules`.
pub(super) fn run(global: &Global, own: &RulesArguments) -> Result<Outcome> {
    let book = book(global)?;
    let rules = check::rules();
    match own.format {
        Format::Table => {
            let width = rules.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
            let table = rules.iter().fold(String::new(), |mut table, rule| {
                let level = level_in_force(rule, &book).word();
                let Rule { code, name, summary, .. } = rule;
                let _ = writeln!(table, "{code}  {level:5}  {name:width$}  {summary}");
                table
            });
            terminal::print(&table)?;
        }
        Format::Json => {
            let list: Vec<Listed> = rules.iter().map(|rule| listed(rule, &book)).collect();
            terminal::print(&format!("{}\n", serde_json::to_string_pretty(&list)?))?;
        }
    }
    Ok(Outcome::Done)
}

/// The configuration of the casebook that we are in; an empty one outside of any, where rules
/// stand as declared.
fn book(global: &Global) -> Result<Book> {
    let Some(root) = casebook::root_if_any(global)? else { return Ok(Book::default()) };
    let path = root.join("casebook.yaml");
    let bytes = fs::read(&path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    Ok(load::load(&Memory::new([("casebook.yaml".to_owned(), bytes)]))?.book)
}

fn listed(rule: &'static Rule, book: &Book) -> Listed {
    let Rule { code, name, class, since, summary, bad, good, .. } = *rule;
    let level = level_in_force(rule, book);
    Listed { code, name, class, level, since, summary, docs: rule.documentation(), bad, good }
}

/// Runs `explain`.
pub(super) fn explain(global: &Global, own: &ExplainArguments) -> Result<Outcome> {
    let word = own.rule.as_str();
    let is_meant =
        |code: &str, name: &str| code.eq_ignore_ascii_case(word) || name.eq_ignore_ascii_case(word);
    let rules = check::rules();
    if let Some(rule) = rules.iter().find(|rule| is_meant(rule.code, rule.name)) {
        let words = Words::of(own.language);
        terminal::print(&explanation(rule, level_in_force(rule, &book(global)?), &words))?;
        return Ok(Outcome::Done);
    }
    if let Some((code, name)) = check::RESERVED.iter().find(|(code, name)| is_meant(code, name)) {
        terminal::print(&format!(
            "{} {name}\n\nThis rule comes with a later version; a casebook may name it already.\n",
            bold(code)
        ))?;
        return Ok(Outcome::Done);
    }
    match check::closest_rule(word) {
        Some(near) => bail!(
            "there is no rule `{word}`: did you mean `{near}`? `casebook rules` lists them all"
        ),
        None => bail!("there is no rule `{word}`: `casebook rules` lists them all"),
    }
}

/// All that a rule's declaration says.
fn explanation(rule: &Rule, level: Level, words: &Words) -> String {
    let class = match rule.class {
        Class::Shape => "shape: found while a file is read; cannot be waived",
        Class::Record => "record: an edit of the record mends it",
        Class::Conduct => {
            "conduct: what people did or what time did; silent once `notes` explains it"
        }
    };
    let level = if level == rule.level {
        level.to_string()
    } else {
        format!("{level} in this casebook, {} as declared", rule.level)
    };
    let mut text =
        format!("{} {}\n{}\n\n", bold(rule.code), bold(rule.name), words.rule_summary(rule));
    let _ = writeln!(text, "class  {class}\nlevel  {level}\nsince  {}\n", rule.since);
    text.push_str(&wrapped(&words.rule_docs(rule)));
    if !rule.bad.is_empty() {
        let _ = write!(text, "\n{}\n{}", bold("Bad"), files(rule.bad));
        let said = said(rule);
        if !said.is_empty() {
            let _ = write!(text, "\n{}\n\n{said}", bold("What check says"));
        }
    }
    if !rule.good.is_empty() {
        let _ = write!(text, "\n{}\n{}", bold("Good"), files(rule.good));
    }
    text
}

/// The diagnostics that the bad example really gives.
fn said(rule: &Rule) -> String {
    let Ok(ran) = run_example(rule.bad) else { return String::new() };
    let sources = ran.sources();
    let findings = ran.judged.findings.iter().filter(|finding| finding.rule.code == rule.code);
    findings.filter_map(|finding| diagnostic::human(finding, &sources, Style::Coloured)).fold(
        String::new(),
        |mut all, one| {
            let _ = writeln!(all, "{}", one.trim_end());
            all
        },
    )
}

/// The files of an example, each under its path.
fn files(example: &str) -> String {
    let mut text = String::new();
    for file in examples_of(example) {
        let _ = writeln!(text, "\n  {}", file.path);
        for line in file.text.lines() {
            let _ = writeln!(text, "{}", format!("    {line}").trim_end());
        }
    }
    text
}

fn bold(text: &str) -> String {
    format!("\u{1b}[1m{text}\u{1b}[0m")
}

/// Markdown paragraphs at a width that can be read; headings stand out, lists and code keep
/// their lines.
pub(super) fn wrapped(markdown: &str) -> String {
    let mut text = String::new();
    for block in markdown.split("\n\n") {
        if let Some(heading) = block.trim().strip_prefix("## ") {
            let _ = writeln!(text, "{}", bold(heading));
        } else if block.starts_with(['-', '*', ' ', '`', '|']) {
            let _ = writeln!(text, "{block}");
        } else {
            let mut width = 0;
            for word in block.split_whitespace() {
                let length = word.chars().count();
                if width > 0 && width + 1 + length > WIDTH {
                    text.push('\n');
                    width = 0;
                }
                if width > 0 {
                    text.push(' ');
                    width += 1;
                }
                text.push_str(word);
                width += length;
            }
            text.push('\n');
        }
        text.push('\n');
    }
    format!("{}\n", text.trim_end())
}
