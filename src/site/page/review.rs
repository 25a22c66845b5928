//! Every finding with its place, what was waived and explained, and a reviewer's ten questions.
//! The page is bounded: of very many findings it shows the gravest and newest, and counts all.

mod sorted;

use super::Page;
use crate::check::rules;
use crate::diagnostic::{Finding, Severity, short_place};
use crate::site::context::Context;
use crate::site::diagnostic::{excerpt, sentence};
use crate::site::engine::{Engine, TemplateError};
use crate::site::frame::{Frame, Section};
use crate::site::parts::Link;
use serde::Serialize;
use sorted::{Group, notes, sorted};
use std::collections::BTreeMap;

/// The review page.
pub(super) struct ReviewPage;

/// The most that one list of the page shows.
const MOST: usize = 1000;

#[derive(Serialize)]
struct View {
    frame: Frame,
    lead: String,
    /// Said where not all are shown; else empty.
    cut: String,
    levels: Vec<LevelSection>,
    by_rule: Vec<RuleCount>,
    waived: Vec<Group<WaivedItem>>,
    noted: Vec<Group<NotedItem>>,
    questions: Vec<String>,
}

#[derive(Serialize)]
struct LevelSection {
    heading: String,
    class: &'static str,
    groups: Vec<Group<Item>>,
}

#[derive(Serialize)]
struct Item {
    rule: Link,
    name: &'static str,
    message_html: String,
    place: String,
    /// The line that it is about.
    line_html: String,
    related: Vec<String>,
    /// May be empty.
    help_html: String,
}

#[derive(Serialize)]
struct WaivedItem {
    rule: Link,
    message_html: String,
    place: String,
    line_html: String,
    reason: String,
}

#[derive(Serialize)]
struct NotedItem {
    /// `None` for a rule that a later version brings.
    link: Option<Link>,
    rule: String,
    text: String,
}

#[derive(Serialize)]
struct RuleCount {
    rule: Link,
    name: &'static str,
    findings: String,
}

const QUESTIONS: &[&str] = &[
    "review_ask_story",
    "review_ask_numbers",
    "review_ask_timeline",
    "review_ask_detection",
    "review_ask_causes",
    "review_ask_language",
    "review_ask_luck",
    "review_ask_actions",
    "review_ask_before",
    "review_ask_duties",
];

impl Page for ReviewPage {
    fn paths(&self, _: &Context<'_>) -> Vec<String> {
        vec!["review/index.html".to_owned()]
    }

    fn render(
        &self,
        context: &Context<'_>,
        engine: &Engine,
        _: usize,
        path: &str,
    ) -> Result<String, TemplateError> {
        let words = context.words;
        let findings = &context.input.judged.findings;
        let mut frame =
            Frame::new(&context.site, Section::Review, path, &words.get("review_heading"));
        let lead = lead(context);
        frame.description.clone_from(&lead);
        let shown = sorted(context, findings.iter(), |finding| finding, MOST);
        let cut = if findings.len() > shown.len() {
            let counts = [("shown", shown.len().into()), ("all", findings.len().into())];
            words.with("review_cut", &counts)
        } else {
            String::new()
        };
        let levels = [
            (Severity::Error, "review_errors", "bad"),
            (Severity::Warning, "review_warnings", "warn"),
            (Severity::Note, "review_notes", ""),
        ]
        .into_iter()
        .filter_map(|(severity, heading, class)| {
            let of_level = |finding: &&Finding| finding.severity() == Some(severity);
            let n = findings.iter().filter(|finding| of_level(finding)).count();
            let shown = shown.iter().copied().filter(of_level);
            (n > 0).then(|| LevelSection {
                heading: words.with(heading, &[("n", n.into())]),
                class,
                groups: Group::of(
                    context,
                    shown,
                    |finding| finding,
                    |finding| item(context, finding),
                ),
            })
        });
        let waived = sorted(context, context.input.judged.waived.iter(), |one| &one.finding, MOST);
        let view = View {
            lead,
            cut,
            levels: levels.collect(),
            by_rule: by_rule(context),
            waived: Group::of(
                context,
                waived.into_iter(),
                |one| &one.finding,
                |one| {
                    let Item { rule, message_html, place, line_html, .. } =
                        item(context, &one.finding);
                    let reason = match one.until {
                        Some(until) => words.with(
                            "review_waived_until",
                            &[
                                ("reason", one.reason.as_str().into()),
                                ("until", context.format.date_short(until).into()),
                            ],
                        ),
                        None => {
                            words.with("review_waived", &[("reason", one.reason.as_str().into())])
                        }
                    };
                    WaivedItem { rule, message_html, place, line_html, reason }
                },
            ),
            noted: notes(context, MOST),
            questions: QUESTIONS.iter().map(|key| words.get(key)).collect(),
            frame,
        };
        engine.render("review.html", &view)
    }
}

/// What was read, against how many rules, and what came of it.
fn lead(context: &Context<'_>) -> String {
    let book = context.book();
    let findings = &context.input.judged.findings;
    let count = |severity| findings.iter().filter(|one| one.severity() == Some(severity)).count();
    let arguments = [
        ("incidents", book.incidents.len().into()),
        ("problems", book.problems.len().into()),
        ("actions", book.actions().count().into()),
        ("rules", rules().len().into()),
        ("errors", count(Severity::Error).into()),
        ("warnings", count(Severity::Warning).into()),
        ("notes", count(Severity::Note).into()),
    ];
    let key = if findings.is_empty() { "review_none" } else { "review_some" };
    context.words.with(key, &arguments)
}

fn item(context: &Context<'_>, finding: &Finding) -> Item {
    let sources = context.input.sources;
    let said = context.words.said(finding);
    let related = finding.related.iter().map(|(place, label)| {
        let whole = short_place(*place, sources);
        // In the same file its name would only be said twice.
        let (key, place) = match whole.strip_prefix(sources.path(finding.place.file)) {
            Some(line) => ("review_related_here", line.trim_start_matches(':')),
            None => ("review_related", whole.as_str()),
        };
        let label = context.words.related_label(finding.rule, label);
        context.words.with(key, &[("label", label.into()), ("place", place.into())])
    });
    Item {
        rule: rule_link(finding.rule.code),
        name: finding.rule.name,
        message_html: sentence(&said.text),
        place: short_place(finding.place, sources),
        line_html: excerpt(finding.place, sources),
        related: related.collect(),
        help_html: sentence(&said.help),
    }
}

fn rule_link(code: &str) -> Link {
    Link { href: format!("../rules/{code}/index.html"), text: code.to_owned() }
}

/// How often each rule speaks, the most talkative first; empty where one rule says it all.
fn by_rule(context: &Context<'_>) -> Vec<RuleCount> {
    let mut counts: BTreeMap<&'static str, (&'static str, usize)> = BTreeMap::new();
    for finding in &context.input.judged.findings {
        counts.entry(finding.rule.code).or_insert((finding.rule.name, 0)).1 += 1;
    }
    if counts.len() < 2 {
        return Vec::new();
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    // Stable: rules of equal count stay in code order.
    counts.sort_by_key(|(_, (_, n))| std::cmp::Reverse(*n));
    let rows = counts.into_iter().map(|(code, (name, n))| RuleCount {
        rule: rule_link(code),
        name,
        findings: context.format.integer(i64::try_from(n).unwrap_or(i64::MAX)),
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Ran, example_as_of, run_example};
    use crate::site::context::Input;
    use crate::site::theme::Theme;
    use crate::site::words::Words;
    use std::fmt::Write as _;

    fn page(ran: &Ran) -> String {
        let words = Words::english();
        let engine = Engine::new(&Theme::new([]), &words).unwrap();
        let sources = ran.sources();
        let input = Input {
            book: &ran.book,
            judged: &ran.judged,
            sources: &sources,
            as_of: example_as_of(),
            present: example_as_of(),
            not_yet: None,
            revision: None,
            history: None,
            version: "0.1.0",
            base_url: None,
            templates: &[],
            logo: None,
            languages: &[],
            opened: None,
        };
        let context = Context::new(input, &words);
        ReviewPage.render(&context, &engine, 0, "review/index.html").unwrap()
    }

    #[test]
    fn findings_waivers_and_notes_stand_by_their_record() {
        let record = |day: u8, more: &str| {
            format!(
                "# file: incidents/2026-06-{day}-x.yaml\ntitle: Printer <{day}>\ndate: 2026-06-{day}\n\
                 times: {{detected: 09:30, resolved: 09:00}}\nservice: office-printing\n{more}"
            )
        };
        let text = [
            record(11, ""),
            record(12, ""),
            record(13, "allow: [{rule: INC004, reason: the clock & the hour}]\n"),
            record(14, "notes: {SLA001: late <b>}\nallow: [{rule: INC004, reason: again}]\n"),
        ];
        let html = page(&run_example(&text.concat()).unwrap());
        for want in [
            "against 37 rules: 2 errors, no warning, no note.",
            "<a href=\"../incidents/2026-06-12-x/index.html\">Printer &lt;12&gt;</a>",
            "<a href=\"../rules/INC004/index.html\">INC004</a>",
            "incidents/2026-06-12-x.yaml:3:36",
            "this must come first: line 3:19",
            "Waived: the clock &amp; the hour",
            "<a href=\"../rules/SLA001/index.html\">SLA001</a> late &lt;b&gt;",
        ] {
            let want = want.replace("37", &rules().len().to_string());
            assert!(html.contains(&want), "no `{want}` in\n{html}");
        }
        let (newer, older) = (html.find("2026-06-12-x.yaml:"), html.find("2026-06-11-x.yaml:"));
        assert!(newer < older, "the newest record comes first");
        assert_eq!(html.matches("<article").count(), 2 + 2 + 1);
    }

    #[test]
    fn of_very_many_findings_the_page_shows_a_thousand_and_counts_all() {
        let mut text = String::new();
        for n in 0..1100 {
            let _ = write!(
                text,
                "# file: incidents/x-{n}.yaml\ntitle: Printer offline\n\
                 times: {{detected: 2026-06-11T08:40+02:00}}\n"
            );
        }
        let ran = run_example(&text).unwrap();
        assert_eq!(ran.judged.findings.len(), 1100);
        let html = page(&ran);
        assert_eq!(html.matches("<article").count(), MOST);
        assert!(html.contains("Shown are 1,000 of 1,100 findings"));
    }
}
