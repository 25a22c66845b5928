//! The rules, one family a file, each declared once.
//!
//! A rule sees the whole casebook through a [`Scope`] and speaks through a sink, which knows
//! the running rule: a finding cannot carry another rule's code.

mod attachment;
mod config;
mod example;
mod future;
mod identity;
mod judge;
mod life;
mod prose;
mod reference;
mod timeline;

pub use attachment::logo;
pub use example::{CASEBOOK, Ran, example_as_of, run_example};
pub use judge::{Judged, Waived, judge, level_in_force};
pub use prose::blame;

use crate::diagnostic::{Finding, Rule, Sources};
use crate::load;
use crate::model::shape::Place;
use crate::model::{Book, IncidentRecord, ProblemRecord};
use jiff::Timestamp;
use rayon::prelude::*;

/// A rule and how it is run.
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// What it looks at.
    pub(crate) run: &'static [Run],
}

/// The three reaches of a rule.
pub(crate) enum Run {
    /// Each incident by itself.
    Incident(fn(&Scope<'_>, &IncidentRecord, &mut Sink)),
    /// Each problem by itself.
    Problem(fn(&Scope<'_>, &ProblemRecord, &mut Sink)),
    /// The book as a whole.
    Book(fn(&Scope<'_>, &mut Sink)),
}

/// What a rule may look at.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The casebook as known at as-of.
    pub book: &'a Book,
    /// The casebook as written: facts later than as-of are in it.
    pub written: &'a Book,
    /// The instant at which clocks are read.
    pub as_of: Timestamp,
    /// The present: no fact is later.
    pub present: Timestamp,
    /// The texts of the files: a finding about words points at them.
    pub sources: &'a dyn Sources,
}

/// Takes what one rule has to say.
pub(crate) struct Sink {
    rule: &'static Rule,
    findings: Vec<Finding>,
}

impl Sink {
    /// Reports one finding of the running rule.
    pub(crate) fn report(
        &mut self,
        place: Place,
        message: &str,
        details: impl FnOnce(Finding) -> Finding,
    ) {
        self.findings.push(details(Finding::new(self.rule, message, place)));
    }
}

/// Declares a rule that is run over records.
macro_rules! check {
    ($(#[doc = $doc:literal])+ $code:ident $name:literal {
        class: $class:ident, level: $level:ident, since: $since:literal,
        summary: $summary:literal,
        messages: { $($messages:tt)+ },
        $(labels: { $($related:ident : $related_text:literal),* $(,)? },)?
        bad: $bad:expr,
        good: $good:expr,
        check: [$($reach:ident ( $run:expr )),* $(,)?] $(,)?
    }) => {
        $(#[doc = $doc])+
        pub(crate) static $code: $crate::check::Check = $crate::check::Check {
            rule: $crate::diagnostic::rule_value!(
                $($doc)+, $code, $name, $class, $level, $since, $summary,
                [$($messages)+], [$($($related : $related_text)*)?], $bad, $good
            ),
            run: &[$($crate::check::Run::$reach($run)),*],
        };
    };
}
use check;

/// All checks, in code order: the one list.
pub static CHECKS: &[&Check] = &[
    &config::CFG001,
    &judge::CFG010,
    &identity::INC001,
    &identity::INC002,
    &life::INC004,
    &future::INC005,
    &life::INC006,
    &life::INC007,
    &life::INC008,
    &reference::INC009,
    &life::INC010,
    &identity::INC017,
    &identity::INC018,
    &prose::RCA002,
    &prose::RCA008,
    &prose::RCA009,
    &prose::RCA010,
    &attachment::RED003,
    &timeline::TML002,
    &timeline::TML008,
];

/// Every rule, those found while reading among them, in code order.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> =
        CHECKS.iter().map(|check| &check.rule).chain(load::RULES.iter().copied()).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// A rule by its code or name.
pub fn rule(word: &str) -> Option<&'static Rule> {
    rules().into_iter().find(|rule| rule.is_called(word))
}

/// The code or name, of today's rules or later ones, that a word is most likely meant to be.
pub fn closest_rule(word: &str) -> Option<&'static str> {
    let rules = rules().into_iter().flat_map(|rule| [rule.code, rule.name]);
    let known: Vec<&str> =
        rules.chain(RESERVED.iter().flat_map(|(code, name)| [*code, *name])).collect();
    crate::model::shape::closest(word, &known)
}

/// Codes of rules.md that later versions bring: a casebook may name them already.
pub static RESERVED: &[(&str, &str)] = &[
    ("ACT001", "no-action"),
    ("ACT002", "factor-without-action"),
    ("ACT003", "action-without-owner"),
    ("ACT004", "action-without-due"),
    ("ACT005", "action-vague"),
    ("ACT006", "only-weak-actions"),
    ("ACT007", "no-prevent-action"),
    ("ACT008", "action-overdue"),
    ("ACT009", "done-without-evidence"),
    ("ACT010", "effectiveness-not-checked"),
    ("ACT011", "due-moved-often"),
    ("ACT012", "undecided-after-review"),
    ("CAL001", "calendar-out-of-validity"),
    ("COM001", "stakeholder-update-late"),
    ("COM002", "no-final-update"),
    ("ESC001", "late-or-missing-escalation"),
    ("INC013", "no-impact-statement"),
    ("INC014", "impact-without-number"),
    ("INC015", "hold-pauses-nothing"),
    ("INC019", "category-missing-or-unknown"),
    ("INC020", "no-initial-support"),
    ("INC021", "effect-not-stated"),
    ("PRB001", "recurring-without-problem"),
    ("PRB002", "known-error-without-workaround"),
    ("PRB003", "closed-problem-recurs"),
    ("RCA001", "no-analysis"),
    ("RCA003", "single-cause"),
    ("RCA004", "cause-without-evidence"),
    ("RCA005", "whys-too-shallow"),
    ("RCA006", "why-repeats-its-effect"),
    ("RCA007", "trigger-without-condition"),
    ("RCA011", "no-went-well-wrong-lucky"),
    ("RCA012", "unknown-cause-closed"),
    ("RCA013", "detection-not-analysed"),
    ("RCA014", "single-point-of-failure"),
    ("RED002", "public-text-points-inside"),
    ("REG001", "obligation-unassessed"),
    ("REG002", "obligation-overdue"),
    ("REV001", "review-late"),
    ("REV002", "not-reviewed"),
    ("SLA001", "sla-breached-without-note"),
    ("TML001", "timeline-too-thin"),
    ("TML003", "timeline-gap"),
    ("TML004", "entry-without-actor"),
    ("TML005", "decision-without-reason"),
    ("TML006", "entries-without-source"),
];

/// Runs every check over a casebook. Levels and waivers are not heard yet: see [`judge`].
pub fn run(scope: &Scope<'_>) -> Vec<Finding> {
    let all =
        || CHECKS.iter().flat_map(|check| check.run.iter().map(move |run| (&check.rule, run)));
    let mut findings: Vec<Finding> = scope
        .book
        .incidents
        .par_iter()
        .flat_map_iter(|record| {
            all().filter_map(move |(rule, run)| match run {
                Run::Incident(check) => Some(speak(rule, |sink| check(scope, record, sink))),
                Run::Problem(_) | Run::Book(_) => None,
            })
        })
        .flatten_iter()
        .collect();
    for (rule, run) in all() {
        match run {
            Run::Problem(check) => findings.extend(
                scope
                    .book
                    .problems
                    .iter()
                    .flat_map(|record| speak(rule, |sink| check(scope, record, sink))),
            ),
            Run::Book(check) => findings.extend(speak(rule, |sink| check(scope, sink))),
            Run::Incident(_) => {}
        }
    }
    findings.extend(prose::in_texts_for_others(scope));
    findings
}

fn speak(rule: &'static Rule, check: impl FnOnce(&mut Sink)) -> Vec<Finding> {
    let mut sink = Sink { rule, findings: Vec::new() };
    check(&mut sink);
    sink.findings
}
