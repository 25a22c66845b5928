//! What every page may look at: the book, what was measured, what was found, and how it is shown.

use super::edition::Edition;
use super::format::Format;
use super::frame::Site;
use super::markdown::{Links, Prose, leads_outside};
use super::overview::Overview;
use super::parts::Link;
use super::promises::Promises;
use super::search::Manifest;
use super::words::Words;
use crate::check::{Judged, Waived};
use crate::diagnostic::{Finding, Sources};
use crate::history::History;
use crate::measure::{
    Agreements, CalendarPeriod, Measured, NotYet, Recurrences, ServiceLevels, day_of, measure_all,
    problem,
};
use crate::model::action::Action;
use crate::model::casebook::{Casebook, FooterLink};
use crate::model::incident::{CancelReason, RelationKind};
use crate::model::prose::{Language, ProseText};
use crate::model::shape::{At, FileId};
use crate::model::{Book, IncidentRecord};
use crate::statistics::report::{Material, Period, PeriodReport, Periods, Report};
use crate::statistics::similar::{self, Alike};
use jiff::Timestamp;
use std::collections::{BTreeMap, HashMap};

/// What a site is built from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The casebook as known at as-of.
    pub book: &'a Book,
    /// What the checks found, after levels and waivers.
    pub judged: &'a Judged,
    /// The texts of files that have a finding.
    pub sources: &'a dyn Sources,
    /// The instant at which clocks are read.
    pub as_of: Timestamp,
    /// The present: no fact is later.
    pub present: Timestamp,
    /// What was left out, when the build looks back.
    pub not_yet: Option<&'a NotYet>,
    /// The commit of the records, where they stand in git.
    pub revision: Option<&'a str>,
    /// The commits that touched the records, where they stand in git.
    pub history: Option<&'a History>,
    /// The program's version.
    pub version: &'static str,
    /// Where the site will be published, where that is known.
    pub base_url: Option<&'a str>,
    /// The casebook's own templates by name.
    pub templates: &'a [(String, String)],
    /// The logo, where casebook.yaml names one.
    pub logo: Option<&'a Logo>,
    /// The languages of the site; the first stands at its root.
    pub languages: &'a [Language],
}

/// The picture beside the site's title.
#[derive(Clone, Debug)]
pub struct Logo {
    /// How its name ends: `png`.
    pub kind: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

impl Logo {
    /// Its path from the site's root; it carries the content, so that it may be cached for ever.
    pub fn path(&self) -> String {
        let hash = blake3::hash(&self.bytes).to_hex();
        format!("assets/logo-{}.{}", &hash[..10], self.kind)
    }
}

/// What pages share during one build.
pub struct Context<'a> {
    /// What the site is built from.
    pub input: Input<'a>,
    /// Words of the site.
    pub words: &'a Words,
    /// Numbers, dates and durations.
    pub format: Format<'a>,
    /// What frames show.
    pub site: Site<'a>,
    /// What was measured, in the order of `book.incidents`.
    pub measured: Vec<Measured<'a>>,
    /// Which incidents came back.
    pub recurrences: Recurrences<'a>,
    /// What was agreed about time.
    pub agreements: Agreements<'a>,
    /// Clocks and policy of each incident, in the order of `book.incidents`.
    pub levels: Vec<ServiceLevels<'a>>,
    /// The figures of the twelve full months before as-of, as `casebook stats` has them.
    pub statistics: Report,
    /// The figures of each month, quarter and year that has a report, in this order, the earliest
    /// first.
    pub periods: Vec<PeriodReport>,
    /// Incidents by the problem that they name.
    pub by_problem: BTreeMap<&'a str, Vec<&'a IncidentRecord>>,
    /// What the search page says of its index; empty until the index is written.
    pub(super) search: Manifest,
    /// Findings by the record that they lie in, in the order of `judged.findings`.
    findings: HashMap<&'a str, Vec<&'a Finding>>,
    /// Waived findings by record.
    waived: HashMap<&'a str, Vec<&'a Waived>>,
    /// By id: the records that say how they belong to it.
    reverse: HashMap<&'a str, Vec<(RelationKind, &'a IncidentRecord)>>,
    /// By `record#factor`: actions of other records that address it, with their records' ids.
    addressing: HashMap<&'a str, Vec<(&'a str, &'a Action)>>,
    /// Positions in `book.incidents` by id.
    positions: HashMap<&'a str, usize>,
    /// Which records belong together.
    overview: Overview<'a>,
    /// What was promised about each service, and what became of it.
    promises: Promises<'a>,
    /// Finds what is like an incident.
    similar: similar::Index<'a>,
}

impl<'a> Context<'a> {
    /// Measures every record once.
    pub fn new(input: Input<'a>, words: &'a Words) -> Self {
        let book = input.book;
        let config = &book.config;
        let zone = config.zone();
        let agreements = Agreements::of(config);
        let (measured, levels) = measure_all(book, &agreements, input.as_of);
        let recurrences = Recurrences::of(book, &measured);
        let period = Period::twelve_months_before(day_of(input.as_of, &zone));
        let figures = || {
            let (measured, levels, agreements) = (&measured, &levels, &agreements);
            let as_of = input.as_of;
            let material =
                Material { book, measured, levels, recurrences: &recurrences, agreements, as_of };
            let periods = || Periods::of(material, None, &[]).all();
            rayon::join(|| Report::of(&material, period, None), periods)
        };
        let sorted = || {
            let overview = Overview::of(book, &measured, input.as_of);
            let promises = Promises::of(book, &measured, &overview, &agreements, input.as_of);
            (overview, promises)
        };
        let similar = || similar::Index::of(book, &measured);
        let ((statistics, periods), ((overview, promises), similar)) =
            rayon::join(figures, || rayon::join(sorted, similar));
        let mut findings: HashMap<&str, Vec<&Finding>> = HashMap::new();
        for finding in &input.judged.findings {
            if let Some(id) = book.record_of(finding.place.file) {
                findings.entry(id).or_default().push(finding);
            }
        }
        let mut waived: HashMap<&str, Vec<&Waived>> = HashMap::new();
        for one in &input.judged.waived {
            if let Some(id) = book.record_of(one.finding.place.file) {
                waived.entry(id).or_default().push(one);
            }
        }
        let language = Language::from_word(words.language()).unwrap_or_else(|| config.language());
        let edition = Edition::new(language, input.languages);
        let title = config.site.get().and_then(|site| site.title.get()).cloned();
        let site = Site {
            words,
            title: title.unwrap_or_else(|| words.get("site_title")),
            organisation: config.organisation().to_owned(),
            zone: config.time_zone.get().map_or("UTC", |zone| zone.name.as_str()).to_owned(),
            version: input.version,
            footer: footer(config),
            logo: input.logo.map(|logo| format!("{}{}", edition.up(), logo.path())),
            edition,
        };
        Self {
            input,
            words,
            format: Format::new(words, zone),
            site,
            measured,
            recurrences,
            agreements,
            levels,
            statistics,
            periods,
            search: Manifest::default(),
            by_problem: problem::incidents_by_problem(book),
            findings,
            waived,
            reverse: reverse_relations(book),
            addressing: foreign_addresses(book),
            positions: book
                .incidents
                .iter()
                .enumerate()
                .map(|(at, record)| (record.id.as_str(), at))
                .collect(),
            overview,
            promises,
            similar,
        }
    }

    /// What was promised about each service, and what became of it.
    pub(super) fn promises(&self) -> &Promises<'a> {
        &self.promises
    }

    /// What is like an incident among those before it, the most alike first. Searched when its page
    /// is made: what is found for all of them at once would fill memory until the end.
    pub(super) fn similar(&self, at: usize) -> Vec<Alike<'a>> {
        self.similar.before(at)
    }

    /// Which records belong together.
    pub(super) fn overview(&self) -> &Overview<'a> {
        &self.overview
    }

    /// The report of a month, quarter or year, where it has one.
    pub(super) fn period(&self, key: CalendarPeriod) -> Option<&PeriodReport> {
        let at = self.periods.binary_search_by_key(&key, |report| report.key).ok()?;
        self.periods.get(at)
    }

    /// The casebook.
    pub fn book(&self) -> &'a Book {
        self.input.book
    }

    /// Incidents with what was measured, in the order of their ids.
    pub fn incidents(&self) -> impl Iterator<Item = (&'a IncidentRecord, &Measured<'a>)> {
        self.input.book.incidents.iter().zip(&self.measured)
    }

    /// Where an incident stands in `book.incidents`.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// What was measured of an incident.
    pub fn measured_of(&self, id: &str) -> Option<&Measured<'a>> {
        self.measured.get(self.position(id)?)
    }

    /// The findings that lie in a record's files.
    pub fn findings_of(&self, id: &str) -> &[&'a Finding] {
        self.findings.get(id).map_or(&[], Vec::as_slice)
    }

    /// The findings of a record that a waiver silences.
    pub fn waived_of(&self, id: &str) -> &[&'a Waived] {
        self.waived.get(id).map_or(&[], Vec::as_slice)
    }

    /// The incidents that say how they belong to an incident, each with its own word for it.
    pub fn relations_to(&self, id: &str) -> &[(RelationKind, &'a IncidentRecord)] {
        self.reverse.get(id).map_or(&[], Vec::as_slice)
    }

    /// The actions of other records that address a factor, `record#factor`.
    pub fn actions_addressing(&self, factor: &str) -> &[(&'a str, &'a Action)] {
        self.addressing.get(factor).map_or(&[], Vec::as_slice)
    }

    /// The language of the pages.
    pub fn language(&self) -> Language {
        self.site.edition.language
    }

    /// The path of a file from the casebook's root.
    pub fn path(&self, file: FileId) -> &'a str {
        self.input.book.path(file)
    }

    /// Prose of a record's field as HTML: the fullest text for readers inside.
    pub fn prose(
        &self,
        prose: &crate::model::Prose,
        links: &RecordLinks<'_>,
        prefix: &str,
    ) -> String {
        let Some(text) = prose.internal(self.language()) else { return String::new() };
        let html = Prose { words: self.words, prefix, top_heading: 4, links }.html(&text.markdown);
        match self.foreign(text) {
            Some(language) => format!("<div lang=\"{language}\">{html}</div>\n"),
            None => html,
        }
    }

    /// The language of a text, where it is not that of the page.
    fn foreign(&self, text: &ProseText) -> Option<Language> {
        let written = text.language.unwrap_or_else(|| self.input.book.config.language());
        (written != self.language()).then_some(written)
    }

    /// The pictures that a text shows: where each is, and what it is said to show.
    pub fn pictures(&self, prose: &crate::model::Prose) -> Vec<(String, String)> {
        let text = prose.internal(self.language());
        text.map(|text| super::markdown::pictures(&text.markdown)).unwrap_or_default()
    }

    /// Prose as plain text, for tables and titles.
    pub fn plain(&self, prose: &crate::model::Prose) -> String {
        prose
            .internal(self.language())
            .map(|text| super::markdown::plain(&text.markdown))
            .unwrap_or_default()
    }
}

/// The casebook's links at the foot of every page; what may not be linked is a finding (CFG011).
fn footer(config: &Casebook) -> Vec<Link> {
    let links = config.theme.get().map_or(&[][..], |theme| theme.footer.items());
    let link = |link: &At<FooterLink>| {
        let href = link.url.get().filter(|url| leads_outside(url))?.clone();
        Some(Link { text: link.title.get().unwrap_or(&href).clone(), href })
    };
    links.iter().filter_map(link).collect()
}

/// What each record is to those that name it; a duplicate that is ended as one counts once.
fn reverse_relations(book: &Book) -> HashMap<&str, Vec<(RelationKind, &IncidentRecord)>> {
    let mut reverse: HashMap<&str, Vec<(RelationKind, &IncidentRecord)>> = HashMap::new();
    for record in &book.incidents {
        let stated = record.incident.related.items().iter();
        let stated = stated.filter_map(|one| Some((one.id.get()?.as_str(), one.kind.copied()?)));
        let duplicate = record.incident.cancelled.get().and_then(|cancelled| {
            let stays = cancelled.duplicate_of.get()?;
            (cancelled.reason.copied() == Some(CancelReason::Duplicate))
                .then_some((stays.as_str(), RelationKind::DuplicateOf))
        });
        for (id, kind) in stated.chain(duplicate) {
            let known = reverse.entry(id).or_default();
            let is_told = |(told, other): &(RelationKind, &IncidentRecord)| {
                *told == kind && other.id == record.id
            };
            if !known.last().is_some_and(is_told) {
                known.push((kind, record));
            }
        }
    }
    reverse
}

/// Actions that address a factor of another record, by that factor.
fn foreign_addresses(book: &Book) -> HashMap<&str, Vec<(&str, &Action)>> {
    let mut addressing: HashMap<&str, Vec<(&str, &Action)>> = HashMap::new();
    for (home, action) in book.actions() {
        for address in action.addresses.items() {
            if address.contains('#') {
                addressing.entry(address.as_str()).or_default().push((home, &action.value));
            }
        }
    }
    addressing
}

/// Where the prose of one record may lead, as seen from a page at `root`.
#[derive(Clone, Copy)]
pub struct RecordLinks<'a> {
    /// The casebook.
    pub book: &'a Book,
    /// The way from the page to the root of all pages in its language: empty, `../`, `../../`.
    pub root: &'a str,
    /// The way from there to the files that pages of all languages share: empty, `../`.
    pub up: &'a str,
    /// The record whose prose it is; its attachments may be linked.
    pub record: Option<&'a IncidentRecord>,
}

impl Links for RecordLinks<'_> {
    fn record(&self, id: &str) -> Option<(String, String)> {
        if let Some(record) = self.book.incident(id) {
            return Some((
                format!("{}incidents/{id}/index.html", self.root),
                record.title().to_owned(),
            ));
        }
        let record = self.book.problem(id)?;
        Some((format!("{}problems/{id}/index.html", self.root), record.title().to_owned()))
    }

    fn attachment(&self, path: &str) -> Option<String> {
        let record = self.record?;
        let (attachment, rest) = record.attachment(path)?;
        let address = address(&attachment.path);
        let allowed = attachment.refused.is_none();
        allowed.then(|| format!("{}{}incidents/{}/{address}{rest}", self.root, self.up, record.id))
    }

    fn pixels(&self, path: &str) -> Option<(u32, u32)> {
        self.record?.attachment(path)?.0.pixels
    }
}

/// A path as it may stand in an address: everything but letters, digits and `-._~/` in percent form.
pub(super) fn address(path: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
