//! The rules, one family a file, each declared once.
//!
//! A rule sees the whole casebook through a [`Scope`] and speaks through a sink, which knows
//! the running rule: a finding cannot carry another rule's code.

mod action;
mod agreement;
mod analysis;
mod answer;
mod attachment;
mod calendar;
mod communication;
mod config;
mod course;
mod effect;
mod entry;
mod escalation;
mod example;
mod future;
mod identity;
mod impact;
mod important;
mod judge;
mod life;
mod logging;
mod maintenance;
mod phrase;
mod place;
mod problem;
mod prose;
mod recurrence;
mod reference;
mod review;
mod run;
mod sentence;
mod service_level;
mod specimen;
mod timeline;

pub use attachment::logo;
pub use example::{CASEBOOK, Ran, example_as_of, run_example};
pub use judge::{Judged, Waived, judge, level_in_force};
pub use prose::blame;
pub use run::run;

use crate::diagnostic::{Finding, Rule, Sources};
use crate::load;
use crate::measure::{Agreements, Measured, Recurrences, ServiceLevels};
use crate::model::shape::Place;
use crate::model::{Book, IncidentRecord, Phrase, ProblemRecord};
use calendar::Uses;
use important::Weighed;
use jiff::Timestamp;
use prose::Said;

/// A rule and how it is run.
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// What it looks at.
    pub(crate) run: &'static [Run],
}

/// The reaches of a rule.
pub(crate) enum Run {
    /// Each incident by itself.
    Incident(fn(&Scope<'_>, &IncidentRecord, &mut Sink)),
    /// Each incident with what decides how much it must say.
    Weighed(fn(&Scope<'_>, &IncidentRecord, &Weighed<'_, '_>, &mut Sink)),
    /// Each incident with its clocks and its policy.
    Levels(fn(&Scope<'_>, &IncidentRecord, &Agreed<'_, '_>, &mut Sink)),
    /// What each incident and each problem says.
    Texts(fn(&Scope<'_>, &Said<'_>, &mut Sink)),
    /// What all incidents ask of the calendars.
    Calendars(fn(&Scope<'_>, &Agreements<'_>, &[Uses<'_>], &mut Sink)),
    /// Each problem by itself.
    Problem(fn(&Scope<'_>, &ProblemRecord, &mut Sink)),
    /// Which incidents came back; what one record explains in its notes is not said of it.
    Recurrences(fn(&Scope<'_>, &Recurrences<'_>, &mut Sink)),
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

/// What was agreed about one incident and what became of it. Measured once a record, for all rules.
pub(crate) struct Agreed<'l, 'a> {
    /// The incident at as-of.
    pub(crate) measured: &'l Measured<'a>,
    /// Its clocks and its policy.
    pub(crate) levels: &'l ServiceLevels<'a>,
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
    &action::set::ACT001,
    &action::set::ACT002,
    &action::owner::ACT003,
    &action::due::ACT004,
    &action::wording::ACT005,
    &action::set::ACT006,
    &action::set::ACT007,
    &action::due::ACT008,
    &action::done::ACT009,
    &action::done::ACT010,
    &action::due::ACT011,
    &action::set::ACT012,
    &calendar::CAL001,
    &config::CFG001,
    &agreement::CFG002,
    &calendar::CFG003,
    &maintenance::CFG004,
    &maintenance::CFG005,
    &agreement::CFG006,
    &agreement::CFG007,
    &agreement::CFG008,
    &agreement::CFG009,
    &judge::CFG010,
    &config::CFG011,
    &communication::COM001,
    &communication::COM002,
    &escalation::ESC001,
    &identity::INC001,
    &identity::INC002,
    &life::INC004,
    &future::INC005,
    &life::INC006,
    &life::INC007,
    &life::INC008,
    &reference::INC009,
    &life::INC010,
    &impact::INC013,
    &impact::INC014,
    &service_level::INC015,
    &identity::INC017,
    &identity::INC018,
    &logging::INC019,
    &logging::INC020,
    &effect::INC021,
    &recurrence::PRB001,
    &problem::PRB002,
    &problem::PRB003,
    &analysis::presence::RCA001,
    &prose::RCA002,
    &analysis::factor::RCA003,
    &analysis::factor::RCA004,
    &analysis::whys::RCA005,
    &analysis::whys::RCA006,
    &analysis::factor::RCA007,
    &prose::RCA008,
    &prose::RCA009,
    &prose::RCA010,
    &analysis::presence::RCA011,
    &analysis::presence::RCA012,
    &analysis::factor::RCA013,
    &analysis::fault_tree::RCA014,
    &analysis::fault_tree::RCA015,
    &prose::RED002,
    &attachment::RED003,
    &service_level::REV001,
    &review::REV002,
    &service_level::SLA001,
    &course::TML001,
    &timeline::TML002,
    &course::TML003,
    &entry::TML004,
    &entry::TML005,
    &entry::TML006,
    &timeline::TML008,
];

/// Every rule, those found while reading among them, in code order.
pub fn rules() -> Vec<&'static Rule> {
    let mut rules: Vec<&Rule> =
        CHECKS.iter().map(|check| &check.rule).chain(load::RULES.iter().copied()).collect();
    rules.sort_by_key(|rule| rule.code);
    rules
}

/// Every phrase of ours that stands in facts.
pub fn phrases() -> impl Iterator<Item = &'static Phrase> {
    let lists = [phrase::PHRASES, crate::diagnostic::PHRASES, crate::model::shape::phrase::PHRASES];
    lists.into_iter().flatten().copied()
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
pub static RESERVED: &[(&str, &str)] =
    &[("REG001", "obligation-unassessed"), ("REG002", "obligation-overdue")];
