//! Runs the rules. An incident is measured once, and all rules on it look at that.

use super::answer::Answers;
use super::calendar::Uses;
use super::important::{Weighed, Weight};
use super::prose::{self, Said};
use super::{Agreed, CHECKS, Run, Scope, Sink};
use crate::diagnostic::{Class, Finding, Rule};
use crate::measure::{Agreements, Occurrence, Recurrences, ServiceLevels, measure};
use crate::model::incident::Names;
use crate::model::shape::Keyed;
use crate::model::{Casebook, IncidentRecord, ProblemRecord};
use rayon::prelude::*;

/// Runs every check over a casebook. Levels and waivers are not heard yet: see [`super::judge`].
pub fn run(scope: &Scope<'_>) -> Vec<Finding> {
    let agreements = Agreements::of(&scope.book.config);
    let asks = asks_something(&scope.book.config);
    let answers = Answers::of(scope.book);
    let each: Vec<OfIncident<'_>> = scope
        .book
        .incidents
        .par_iter()
        .map(|record| of_incident(scope, record, &answers, asks.then_some(&agreements)))
        .collect();
    let mut findings = Vec::new();
    let (mut uses, mut occurrences) = (Vec::new(), Vec::new());
    for mut one in each {
        findings.append(&mut one.findings);
        uses.push(one.uses);
        occurrences.push(one.occurrence);
    }
    let recurrences = Recurrences::among(&occurrences, &scope.book.config);
    let problems: Vec<(&ProblemRecord, Said<'_>)> =
        scope.book.problems.iter().map(|record| (record, Said::by_problem(record))).collect();
    for (rule, run) in all() {
        let problems =
            problems.iter().filter(|(record, _)| !is_explained(rule, &problem_notes(record)));
        match run {
            Run::Problem(check) => findings.extend(
                problems.flat_map(|(record, _)| speak(rule, |sink| check(scope, record, sink))),
            ),
            Run::Texts(check) => findings.extend(
                problems.flat_map(|(_, said)| speak(rule, |sink| check(scope, said, sink))),
            ),
            Run::Book(check) => findings.extend(speak(rule, |sink| check(scope, sink))),
            Run::Calendars(check) => {
                findings.extend(speak(rule, |sink| check(scope, &agreements, &uses, sink)));
            }
            Run::Recurrences(check) => {
                let said = speak(rule, |sink| check(scope, &recurrences, sink));
                findings.extend(said.into_iter().filter(|finding| {
                    let record = scope.book.record_of(finding.place.file);
                    let record = record.and_then(|id| scope.book.incident(id));
                    !record.is_some_and(|record| is_explained(rule, &incident_notes(record)))
                }));
            }
            Run::Incident(_) | Run::Weighed(_) | Run::Levels(_) => {}
        }
    }
    findings.extend(prose::in_texts_for_others(scope));
    findings
}

fn all() -> impl Iterator<Item = (&'static Rule, &'static Run)> {
    CHECKS.iter().flat_map(|check| check.run.iter().map(move |run| (&check.rule, run)))
}

/// What looking at one incident gives.
struct OfIncident<'a> {
    /// All that is said about it.
    findings: Vec<Finding>,
    /// What it asks of the calendars.
    uses: Uses<'a>,
    /// What decides whether it came back.
    occurrence: Occurrence<'a>,
}

/// Runs all rules on one incident.
fn of_incident<'a>(
    scope: &Scope<'a>,
    record: &'a IncidentRecord,
    answers: &Answers<'a>,
    agreements: Option<&Agreements<'a>>,
) -> OfIncident<'a> {
    let measured = agreements.map(|agreements| {
        let measured = measure(record, &scope.book.config, scope.as_of);
        let levels = ServiceLevels::of(record, &measured, agreements, scope.as_of);
        (agreements, measured, levels)
    });
    let agreed = measured.as_ref().map(|(_, measured, levels)| Agreed { measured, levels });
    let weight = Weight::of(record, &scope.book.config, scope.as_of);
    let occurrence = Occurrence::of(record, &weight.moments, weight.counts);
    let weighed = Weighed { weight, answers };
    let said = Said::by_incident(record);
    let notes = incident_notes(record);
    let mut findings = Vec::new();
    for (rule, run) in all() {
        let mut sink = Sink { rule, findings: Vec::new() };
        match (run, &agreed) {
            (Run::Incident(check), _) => check(scope, record, &mut sink),
            (Run::Weighed(check), _) => check(scope, record, &weighed, &mut sink),
            (Run::Texts(check), _) => check(scope, &said, &mut sink),
            (Run::Levels(check), Some(agreed)) => check(scope, record, agreed, &mut sink),
            (Run::Levels(_), None)
            | (Run::Problem(_) | Run::Book(_) | Run::Calendars(_) | Run::Recurrences(_), _) => {
                continue;
            }
        }
        if !sink.findings.is_empty() && !is_explained(rule, &notes) {
            findings.append(&mut sink.findings);
        }
    }
    let uses = measured.as_ref().map_or_else(Uses::default, |(agreements, measured, levels)| {
        Uses::of(record, measured, levels, agreements)
    });
    OfIncident { findings, uses, occurrence }
}

/// Whether casebook.yaml agrees anything that an incident could be held against.
fn asks_something(config: &Casebook) -> bool {
    let mut services = config.services.get().into_iter().flat_map(Keyed::iter);
    config.clocks.is_given()
        || config.service_clocks.is_given()
        || config.policies.is_given()
        || services.any(|(_, service)| service.slo.is_given() || service.calendar.is_given())
}

fn incident_notes(record: &IncidentRecord) -> [Option<&Names>; 2] {
    let rca = record.rca().and_then(|rca| rca.notes.get());
    [record.incident.notes.get(), rca]
}

fn problem_notes(record: &ProblemRecord) -> [Option<&Names>; 2] {
    let rca = record.problem.rca.get().and_then(|rca| rca.notes.get());
    [record.problem.notes.get(), rca]
}

/// A rule on conduct is silent where the record explains itself (rules.md).
fn is_explained(rule: &Rule, notes: &[Option<&Names>]) -> bool {
    rule.class == Class::Conduct
        && notes.iter().flatten().any(|notes| notes.has(rule.code) || notes.has(rule.name))
}

fn speak(rule: &'static Rule, check: impl FnOnce(&mut Sink)) -> Vec<Finding> {
    let mut sink = Sink { rule, findings: Vec::new() };
    check(&mut sink);
    sink.findings
}
