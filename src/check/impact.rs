//! What an incident meant to those whom it met: a sentence, and a number.

use super::important::Weighed;
use super::{Scope, Sink, check};
use crate::model::incident::{ImpactFacts, Priority};
use crate::model::shape::Place;
use crate::model::{IncidentRecord, Prose};

/// Shorter than this a statement names no who, what and how long.
const FEWEST_WORDS: usize = 5;

check! {
    /// A resolved incident does not say what it meant to anybody.
    ///
    /// ## Why it matters
    ///
    /// Who could not do what, and for how long, is what every reader outside the team asks first; and
    /// it is what the next decision about money or risk is made from.
    INC013 "no-impact-statement" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a resolved incident does not say what it meant (P1 to P3)",
        messages: {
            none { text: "resolved, and nothing says what it meant to anybody", label: "resolved here", help: "add `impact: {statement: …}`: who could not do what, and for how long, with a number" }
            short { text: "`impact.statement` is too short to say who could not do what, and for how long", label: "fewer than five words", help: "name them in one sentence: `31 % of retail customers could not log in for 3 h 15 min`" }
        },
        bad: "title: Exports fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 10:05}\nresolution: {kind: fix, summary: Release rolled back}\nimpact: {statement: The API was slow.}\n",
        good: "title: Exports fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 10:05}\nresolution: {kind: fix, summary: Release rolled back}\nimpact: {statement: Half of the exports took longer than 30 s for 85 min.}\n",
        check: [Weighed(no_statement)],
    }
}

fn no_statement(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(fault) = statement_fault(record, weighed) else { return };
    match fault {
        Fault::None(place) => sink.report(place, "none", |finding| finding),
        Fault::Short(place) => sink.report(place, "short", |finding| finding),
    }
}

/// What a statement lacks, and where.
enum Fault {
    None(Place),
    Short(Place),
}

fn statement_fault(record: &IncidentRecord, weighed: &Weighed<'_, '_>) -> Option<Fault> {
    let resolved = record.incident.times.get()?.resolved.at()?.place;
    match weighed.weight.highest()? {
        Priority::P1 | Priority::P2 | Priority::P3 => {}
        Priority::P4 | Priority::P5 => return None,
    }
    let impact = &record.incident.impact;
    if impact.is_broken() {
        return None;
    }
    let Some(statement) = impact.get().map(|impact| &impact.statement) else {
        return Some(Fault::None(resolved));
    };
    match statement.at() {
        Some(at) => (longest(at) < FEWEST_WORDS).then_some(Fault::Short(at.place)),
        None if statement.is_broken() => None,
        None => Some(Fault::None(impact.place().unwrap_or(resolved))),
    }
}

/// The words of the fullest of its texts.
fn longest(prose: &Prose) -> usize {
    prose.texts.iter().map(|text| words(&text.markdown)).max().unwrap_or(0)
}

/// How many words a text has; signs alone are none.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

check! {
    /// The impact of a grave incident is told without a number.
    ///
    /// ## Why it matters
    ///
    /// "Many users" cannot be compared with the last time, nor added up, and it is the number that
    /// decides whether somebody outside must be told. Where nothing says what the incident meant,
    /// no-impact-statement asks for that first.
    INC014 "impact-without-number" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the impact of a P1 or P2 is told without a number",
        messages: {
            none { text: "the impact is told without a number, although {$what}", label: "how many?", help: "add `customers: {affected: …, of: …, source: …}` or `transactions:`, or a number in the statement; an estimate with its source will do" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, mitigated: 09:00, resolved: 09:10}\nimpact: {statement: Many customers could not pay in the morning.}\ninitial_support: {at: 08:42, by: service-desk, outcome: escalated}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, by: incident-commander, text: Roll back, reason: The fix was not tested, source: incident call}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, mitigated: 09:00, resolved: 09:10}\nimpact: {statement: About 40 000 customers could not pay in the morning.}\ninitial_support: {at: 08:42, by: service-desk, outcome: escalated}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, by: incident-commander, text: Roll back, reason: The fix was not tested, source: incident call}\n",
        check: [Weighed(without_number)],
    }
}

fn without_number(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(what) = weighed.weight.important().filter(|_| weighed.weight.is_high()) else {
        return;
    };
    if weighed.weight.moments.resolved.is_none() || statement_fault(record, weighed).is_some() {
        return;
    }
    let Some(impact) = record.incident.impact.get() else { return };
    let Some(statement) = impact.statement.at() else { return };
    if !is_counted(impact) && !statement.texts.iter().any(|text| has_digit(&text.markdown)) {
        sink.report(statement.place, "none", |finding| finding.fact("what", what));
    }
}

fn is_counted(impact: &ImpactFacts) -> bool {
    !impact.customers.is_absent() || !impact.transactions.is_absent()
}

/// Whether a text has a digit, of whatever script.
pub(super) fn has_digit(text: &str) -> bool {
    text.contains(char::is_numeric)
}
