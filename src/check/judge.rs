//! Levels and waivers: what casebook.yaml and the records themselves say about findings.

use super::{RESERVED, Scope, check, rule};
use crate::diagnostic::{Class, Facts, Finding, Rule};
use crate::measure::day_of;
use crate::model::Book;
use crate::model::casebook::Level;
use crate::model::incident::Waiver;
use crate::model::shape::{At, Place};
use jiff::civil;

check! {
    /// A waiver silences nothing, or its last day has passed.
    ///
    /// ## Why it matters
    ///
    /// A waiver that is no longer needed hides the next fault of its kind.
    CFG010 "unused-waiver" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a waiver silences nothing, or has expired",
        messages: {
            unused { text: "the waiver of {$rule} silences nothing", label: "not needed", help: "take it away" }
            no_records { text: "the waiver of {$rule} is for no record", label: "for which records?", help: "add `records:` with patterns of ids: `records: [\"2019-*\"]`" }
            expired { text: "the waiver of {$rule} ended on {$until}", label: "expired", help: "mend what it was for, or decide again and move `until`" }
            level { text: "the level of {$rule} cannot be changed: it says that a file cannot be understood", label: "stays an error", help: "take the line away" }
            unlike { text: "there is no rule `{$rule}`", label: "not a rule", help: "`casebook rules` lists them all" }
            unknown { text: "there is no rule `{$rule}`", label: "not a rule", help: "did you mean `{$near}`? `casebook rules` lists them all" }
            shape { text: "{$rule} cannot be waived: it says that the file cannot be understood", label: "cannot be waived", help: "mend the file" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\nallow: [{rule: INC004, reason: the clock of the printer was wrong}]\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 09:40, resolved: 09:10}\nservice: office-printing\nallow: [{rule: INC004, reason: the clock of the printer was wrong}]\n",
        check: [],
    }
}

/// What is left to show, and what was waived.
#[derive(Debug, Default)]
pub struct Judged {
    /// Findings that speak, sorted by file, place, code.
    pub findings: Vec<Finding>,
    /// Findings that a waiver silences, each with the waiver's reason.
    pub waived: Vec<Waived>,
}

/// A finding that a waiver silences.
#[derive(Debug)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// Why it was waived.
    pub reason: String,
    /// Where the waiver stands.
    pub waiver: Place,
    /// The last day on which the waiver holds.
    pub until: Option<civil::Date>,
}

/// Rules of completeness: on an imported record they are at most a note (rules.md).
const COMPLETENESS: &[&str] =
    &["INC007", "INC008", "INC010", "INC013", "INC014", "INC019", "INC020", "PRB001"];
const COMPLETENESS_FAMILIES: &[&str] = &["TML", "RCA", "ACT", "REV", "COM", "ESC", "SLA"];

struct OneWaiver<'a> {
    waiver: &'a At<Waiver>,
    /// The record in whose files it stands; casebook.yaml's own are for records by pattern.
    record: Option<&'a str>,
    rule: Option<&'static Rule>,
    used: bool,
}

/// Applies levels and waivers, adds what is to be said about the waivers, and sorts.
pub fn judge(scope: &Scope<'_>, mut findings: Vec<Finding>) -> Judged {
    let book = scope.book;
    let today = day_of(scope.as_of, &book.config.zone());
    let levels = Levels::of(book);
    let mut waivers: Vec<OneWaiver<'_>> = waivers(book).collect();
    findings.extend(levels_that_do_nothing(book));
    let mut judged = Judged::default();
    for mut finding in findings {
        let record = book.record_of(finding.place.file);
        let imported = record.is_some_and(|id| is_imported(book, id));
        if !finding.binding {
            finding.level = levels.level(finding.rule, imported).min(finding.at_most);
        }
        if finding.level == Level::Allow {
            continue;
        }
        let by = waivers
            .iter_mut()
            .filter(|one| one.silences(&finding, record))
            .max_by_key(|one| holds(one.waiver, today));
        match by {
            Some(one) if holds(one.waiver, today) => {
                one.used = true;
                let reason = one.waiver.reason.get().cloned().unwrap_or_default();
                judged.waived.push(Waived {
                    finding,
                    reason,
                    waiver: one.waiver.place,
                    until: one.waiver.until.get().map(|day| day.0),
                });
            }
            Some(one) => {
                // An expired waiver must not turn a build red over night.
                one.used = true;
                finding.level = finding.level.min(Level::Warn);
                judged.findings.push(finding);
            }
            None => judged.findings.push(finding),
        }
    }
    let said = waivers.iter().filter_map(|one| about(one, today)).map(|mut finding| {
        finding.level = levels.level(finding.rule, false);
        finding
    });
    judged.findings.extend(said.filter(|finding| finding.level != Level::Allow));
    judged.findings.sort_by(|a, b| order(a).cmp(&order(b)));
    judged.findings = cut(judged.findings);
    judged.waived.sort_by(|a, b| order(&a.finding).cmp(&order(&b.finding)));
    judged
}

/// The most findings of one file that are shown. Who has more has one mistake many times, and
/// drawing each of a hundred thousand would take minutes.
const MOST_FINDINGS: usize = 1_000;

/// Leaves the first findings of each file, and says how many there are besides.
fn cut(findings: Vec<Finding>) -> Vec<Finding> {
    let mut shown: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut rest = findings.into_iter().peekable();
    while let Some(first) = rest.next() {
        let file = first.place.file;
        let mut of_file = vec![first];
        while let Some(next) = rest.next_if(|next| next.place.file == file) {
            of_file.push(next);
        }
        let hidden = of_file.split_off(of_file.len().min(MOST_FINDINGS));
        let gravest = hidden.iter().map(|finding| finding.level).max();
        if let (Some(level), Some(rule), Some(last)) = (gravest, rule("YML008"), of_file.last()) {
            let more = Finding::new(rule, "findings", last.place)
                .fact("more", hidden.len())
                .fact("most", MOST_FINDINGS);
            of_file.push(Finding { level, ..more });
        }
        shown.append(&mut of_file);
    }
    shown
}

fn order(finding: &Finding) -> (Place, &'static str, &'static str, &Facts) {
    (finding.place, finding.rule.code, finding.message.key, &finding.facts)
}

fn holds(waiver: &Waiver, today: civil::Date) -> bool {
    waiver.until.get().is_none_or(|until| today <= until.0)
}

impl OneWaiver<'_> {
    fn silences(&self, finding: &Finding, record: Option<&str>) -> bool {
        let same_rule = self.rule.is_some_and(|rule| std::ptr::eq(rule, finding.rule));
        let stays = finding.binding || finding.rule.class == Class::Shape;
        if !same_rule || stays || finding.rule.code == "CFG010" {
            return false;
        }
        match self.record {
            Some(own) => record == Some(own),
            None => record.is_some_and(|id| {
                self.waiver.records.items().iter().any(|pattern| matches_pattern(pattern, id))
            }),
        }
    }
}

/// `2019-*`: stars stand for anything.
fn matches_pattern(pattern: &str, id: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = id.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

fn waivers(book: &Book) -> impl Iterator<Item = OneWaiver<'_>> {
    let own = book.config.allow.items().iter().map(|waiver| (None, waiver));
    let incidents = book.incidents.iter().flat_map(|record| {
        let rca = record.rca().into_iter().flat_map(|rca| rca.allow.items());
        record
            .incident
            .allow
            .items()
            .iter()
            .chain(rca)
            .map(move |waiver| (Some(record.id.as_str()), waiver))
    });
    let problems = book.problems.iter().flat_map(|record| {
        let rca = record.problem.rca.get().into_iter().flat_map(|rca| rca.allow.items());
        record
            .problem
            .allow
            .items()
            .iter()
            .chain(rca)
            .map(move |waiver| (Some(record.id.as_str()), waiver))
    });
    own.chain(incidents).chain(problems).map(|(record, waiver)| OneWaiver {
        waiver,
        record,
        rule: waiver.rule.get().and_then(|word| rule(word)),
        used: false,
    })
}

/// What is to be said about a waiver itself.
fn about(one: &OneWaiver<'_>, today: civil::Date) -> Option<Finding> {
    let word = one.waiver.rule.at()?;
    let finding = |message: &str, place| {
        Some(Finding::new(&CFG010.rule, message, place).fact("rule", word.value.clone()))
    };
    match one.rule {
        None if RESERVED.iter().any(|(code, name)| *code == word.value || *name == word.value) => {
            None
        }
        None => Some(unknown(word, word.place)),
        Some(rule) if rule.class == Class::Shape => finding("shape", word.place),
        Some(_) if !holds(one.waiver, today) => {
            let until = one.waiver.until.at()?;
            finding("expired", until.place)
                .map(|finding| finding.fact("until", until.value.0.to_string()))
        }
        Some(_) if one.record.is_none() && one.waiver.records.is_absent() => {
            finding("no_records", word.place)
        }
        Some(_) if !one.used => finding("unused", word.place),
        Some(_) => None,
    }
}

/// There is no rule of this name; with one that is written much like it.
fn unknown(word: &str, place: Place) -> Finding {
    match super::closest_rule(word) {
        Some(near) => {
            Finding::new(&CFG010.rule, "unknown", place).fact("rule", word).fact("near", near)
        }
        None => Finding::new(&CFG010.rule, "unlike", place).fact("rule", word),
    }
}

fn is_imported(book: &Book, id: &str) -> bool {
    book.incident(id).is_some_and(|record| record.incident.imported.is_given())
        || book.problem(id).is_some_and(|record| record.problem.imported.is_given())
}

/// The levels that casebook.yaml sets.
struct Levels<'a> {
    book: &'a Book,
}

impl<'a> Levels<'a> {
    const fn of(book: &'a Book) -> Self {
        Self { book }
    }

    fn level(&self, rule: &Rule, imported: bool) -> Level {
        let set = || {
            let rules = self.book.config.rules.get()?;
            rules.get(rule.code).or_else(|| rules.get(rule.name)).copied()
        };
        let level =
            if rule.class == Class::Shape { rule.level } else { set().unwrap_or(rule.level) };
        let completeness =
            COMPLETENESS.contains(&rule.code) || COMPLETENESS_FAMILIES.contains(&&rule.code[..3]);
        if imported && completeness { level.min(Level::Info) } else { level }
    }
}

/// Levels set for rules that do not exist, or cannot be set.
fn levels_that_do_nothing(book: &Book) -> Vec<Finding> {
    let Some(rules) = book.config.rules.get() else { return Vec::new() };
    let wrong = rules.entries().filter_map(|(word, entry)| {
        let finding =
            |message: &str| Finding::new(&CFG010.rule, message, entry.key_place).fact("rule", word);
        match rule(word) {
            Some(rule)
                if rule.class == Class::Shape
                    && entry.value.copied().is_some_and(|level| level != rule.level) =>
            {
                Some(finding("level"))
            }
            Some(_) => None,
            None if RESERVED.iter().any(|(code, name)| *code == word || *name == word) => None,
            None => Some(unknown(word, entry.key_place)),
        }
    });
    wrong.collect()
}

/// The level of a rule in force in a casebook.
pub fn level_in_force(rule: &Rule, book: &Book) -> Level {
    Levels::of(book).level(rule, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stand_for_anything() {
        let check = |pattern: &str, id: &str, want: bool| {
            assert_eq!(matches_pattern(pattern, id), want, "{pattern} {id}");
        };
        check("2019-*", "2019-03-01-x", true);
        check("2019-*", "2020-03-01-x", false);
        check("*", "anything", true);
        check("*-x", "2019-x", true);
        check("*-x", "2019-x-y", false);
        check("a*b*c", "a-b-c", true);
        check("a*b*c", "a-c-b", false);
        check("exact", "exact", true);
        check("exact", "exactly", false);
    }
}
