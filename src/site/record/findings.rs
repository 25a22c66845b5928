//! Findings of a record: in the margin of the section they are about, and all of them in a
//! section of their own, with waivers and what the record says of them.

use super::{ROOT, Teller};
use crate::check;
use crate::diagnostic::{Finding, Severity};
use crate::model::incident::Names;
use crate::model::rca::Rca;
use crate::model::shape::{Field, Place};
use crate::model::{FileId, Keyed};
use crate::site::{diagnostic, vocabulary};
use serde::Serialize;

/// One finding.
#[derive(Debug, Clone, Serialize)]
pub(in crate::site) struct Note {
    #[serde(skip)]
    section: &'static str,
    class: &'static str,
    level: String,
    code: &'static str,
    name: &'static str,
    href: String,
    text_html: String,
    help_html: String,
    /// File without folder and line: `timeline.yaml:9`.
    place: String,
}

/// A finding that is silenced, with the reason.
#[derive(Debug, Serialize)]
struct Waiver {
    note: Note,
    reason: String,
}

/// What the record itself says of a rule.
#[derive(Debug, Serialize)]
struct Explained {
    rule: String,
    href: String,
    text: String,
}

/// Everything that rules and record say of each other.
#[derive(Debug, Serialize)]
pub(in crate::site) struct Findings {
    notes: Vec<Note>,
    waived: Vec<Waiver>,
    explained: Vec<Explained>,
}

/// Where the sections of a page stand in the files.
#[derive(Default)]
pub(in crate::site) struct Regions(Vec<(FileId, u32, &'static str)>);

impl Regions {
    /// What follows in a file, up to the next region, belongs to a section.
    pub(in crate::site) fn file(&mut self, file: Option<FileId>, section: &'static str) {
        self.0.extend(file.map(|file| (file, 0, section)));
    }

    /// What follows a value belongs to a section.
    pub(in crate::site) fn value<T>(&mut self, field: &Field<T>, section: &'static str) {
        self.0.extend(field.place().map(|place| (place.file, place.start, section)));
    }

    /// The parts of an analysis.
    pub(in crate::site) fn analysis(&mut self, rca: &Rca) {
        self.value(&rca.statement, "analysis");
        self.value(&rca.cause, "analysis");
        self.value(&rca.methods, "analysis");
        self.value(&rca.factors, "factors");
        self.value(&rca.accepted_risks, "factors");
        self.value(&rca.went_well, "lessons");
        self.value(&rca.went_wrong, "lessons");
        self.value(&rca.got_lucky, "lessons");
        self.value(&rca.lessons, "lessons");
        self.value(&rca.review, "review");
        self.value(&rca.amendments, "review");
        self.value(&rca.notes, "findings");
        self.value(&rca.allow, "findings");
    }

    fn of(&self, place: Place) -> &'static str {
        let before =
            |(file, start, _): &&(FileId, u32, &str)| *file == place.file && *start <= place.start;
        let last = self.0.iter().filter(before).max_by_key(|(_, start, _)| *start);
        last.map_or("", |(_, _, section)| section)
    }
}

impl Findings {
    /// The findings of a record. `regions` is asked only where there is one.
    pub(in crate::site) fn of_record(
        teller: &Teller<'_>,
        regions: impl FnOnce() -> Regions,
        names: &[&Field<Names>],
    ) -> Self {
        let findings = teller.context.findings_of(teller.id);
        let waived = teller.context.waived_of(teller.id);
        let is_silent = findings.is_empty() && waived.is_empty();
        let regions = if is_silent { Regions::default() } else { regions() };
        let names = names.iter().filter_map(|names| names.get());
        Self {
            notes: findings.iter().map(|finding| note(teller, finding, &regions)).collect(),
            waived: waived
                .iter()
                .map(|one| Waiver {
                    note: note(teller, &one.finding, &regions),
                    reason: match one.until {
                        None => one.reason.clone(),
                        Some(until) => teller.context.words.with(
                            "record_waived_until",
                            &[
                                ("reason", one.reason.as_str().into()),
                                ("date", teller.context.format.date_short(until).into()),
                            ],
                        ),
                    },
                })
                .collect(),
            explained: names
                .flat_map(Keyed::iter)
                .map(|(rule, text)| Explained {
                    href: check::rule(rule).map_or_else(String::new, |rule| page_of(rule.code)),
                    rule: rule.to_owned(),
                    text: text.value.clone(),
                })
                .collect(),
        }
    }

    /// Those that are about a section.
    pub(in crate::site) fn of(&self, section: &str) -> Vec<Note> {
        // All findings have a section of their own, which need not say them twice.
        if section == "findings" {
            return Vec::new();
        }
        self.notes.iter().filter(|note| note.section == section).cloned().collect()
    }

    /// Whether there is nothing to show.
    pub(in crate::site) fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.waived.is_empty() && self.explained.is_empty()
    }
}

fn page_of(code: &str) -> String {
    format!("{ROOT}rules/{code}/index.html")
}

fn note(teller: &Teller<'_>, finding: &Finding, regions: &Regions) -> Note {
    let severity = finding.severity().unwrap_or(Severity::Note);
    let said = teller.context.words.said(finding);
    let section = judged(finding.rule.code).unwrap_or_else(|| match regions.of(finding.place) {
        "" => family(finding.rule.code),
        // A milestone says from when a rule speaks; what it asks for may stand elsewhere.
        "times" => {
            Some(family(finding.rule.code)).filter(|it| !it.is_empty()).unwrap_or("timeline")
        }
        section => section,
    });
    Note {
        section,
        class: match severity {
            Severity::Error => "bad",
            Severity::Warning => "warn",
            Severity::Note => "",
        },
        level: vocabulary::finding(teller.context.words, severity),
        code: finding.rule.code,
        name: finding.rule.name,
        href: page_of(finding.rule.code),
        text_html: diagnostic::sentence(&sentence(&said.text)),
        help_html: diagnostic::sentence(&sentence(&said.help)),
        place: place(teller, finding.place),
    }
}

/// A message of the rules as a sentence of a page.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => {
            let end = if text.ends_with(['.', '?', '!', '…']) { "" } else { "." };
            first.to_uppercase().chain(letters).chain(end.chars()).collect()
        }
        None => String::new(),
    }
}

/// The section that shows what a finding judges, wherever in the files it points.
fn judged(code: &str) -> Option<&'static str> {
    // It points at how the incident was noticed, and misses a factor.
    if code == "RCA013" {
        return Some("analysis");
    }
    match &code[..3] {
        "SLA" => Some("clocks"),
        "ESC" | "COM" => Some("policy"),
        _ => None,
    }
}

/// The section that a finding about the record as a whole, or about what is missing since a
/// milestone, belongs to by its rule.
fn family(code: &str) -> &'static str {
    match &code[..3] {
        "TML" => "timeline",
        "RCA" => "analysis",
        "ACT" => "actions",
        "REV" => "review",
        "REG" => "reporting",
        _ => "",
    }
}

fn place(teller: &Teller<'_>, place: Place) -> String {
    let path = teller.context.path(place.file);
    let name = path.rsplit('/').next().unwrap_or(path);
    match teller.context.input.sources.line(place) {
        Some(line) => format!("{name}:{line}"),
        None => name.to_owned(),
    }
}
