//! Five whys: how deep they go, and whether each answer says more than the question.

use super::stem::stems;
use crate::check::important::Weighed;
use crate::check::{Scope, Sink, check, phrase};
use crate::model::prose::Language;
use crate::model::rca::{Rca, Why};
use crate::model::shape::{At, Place};
use crate::model::{IncidentRecord, ProblemRecord, Prose};

/// Fewer steps than this end at what broke, not at what let it break.
const FEWEST_STEPS: usize = 3;

check! {
    /// The whys of a grave incident end after a step or two.
    ///
    /// ## Why it matters
    ///
    /// The first answers say what broke. What can be changed so that it does not happen again lies
    /// deeper: in what was not measured, not owned, not tried.
    RCA005 "whys-too-shallow" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the deepest branch of five whys of a P1 or P2 has fewer than three steps",
        messages: {
            shallow { text: "the whys end after {$steps}, although {$what}", label: "the deepest answer", help: "ask why once more below this, until the answer is something that you can change (`changeable: true`)" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: medium}\ntimes: {detected: 08:40}\nrca:\n  methods:\n    - five_whys:\n        - why: Payments timed out\n          because:\n            - why: Each node had 20 connections instead of 200\n              because: [{why: The limit is not part of the load test}]\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: medium}\ntimes: {detected: 08:40}\nrca:\n  methods:\n    - five_whys:\n        - why: Payments timed out\n          because:\n            - why: Each node had 20 connections instead of 200\n              because:\n                - why: The limit is not part of the load test\n                  because: [{why: Nobody owns the load profile, changeable: true}]\n",
        check: [Weighed(too_shallow)],
    }
}

fn too_shallow(_: &Scope<'_>, record: &IncidentRecord, weighed: &Weighed<'_, '_>, sink: &mut Sink) {
    let weight = &weighed.weight;
    let Some(what) = weight.important().filter(|_| weight.is_high()) else { return };
    for method in record.rca().into_iter().flat_map(|rca| rca.methods.items()) {
        let Some((depth, place)) = deepest(method.five_whys.items()) else { continue };
        if depth < FEWEST_STEPS {
            let steps = match depth {
                0 => phrase::THE_FIRST_QUESTION.into(),
                _ => phrase::STEPS.with([("n", depth.into())]),
            };
            sink.report(place, "shallow", |finding| {
                finding.fact("steps", steps).fact("what", what)
            });
        }
    }
}

/// The steps from a root to the deepest answer, and where that stands; `None` without any whys, and
/// where a branch cannot be read.
fn deepest(steps: &[At<Why>]) -> Option<(usize, Place)> {
    let mut found: Option<(usize, Place)> = None;
    for step in steps {
        if step.because.is_broken() {
            return None;
        }
        let own = match step.because.items() {
            [] => (0, step.why.place().unwrap_or(step.place)),
            because => deepest(because).map(|(depth, place)| (depth + 1, place))?,
        };
        if found.is_none_or(|(depth, _)| own.0 > depth) {
            found = Some(own);
        }
    }
    found
}

check! {
    /// An answer to a why uses no word that its question does not.
    ///
    /// ## Why it matters
    ///
    /// It turns the question round and explains nothing; what comes below it begins one step too high.
    RCA006 "why-repeats-its-effect" {
        class: Record, level: Info, since: "0.1.0",
        summary: "an answer to a why only repeats its question",
        messages: {
            repeats { text: "the answer says nothing that its question does not", label: "says the same again", help: "say what made it so, or take the step out and ask the next why" }
        },
        labels: { question: "the question" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  methods:\n    - five_whys:\n        - why: The printer of the second floor failed\n          because: [{why: There was a failure of the printer}]\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  methods:\n    - five_whys:\n        - why: The printer of the second floor failed\n          because: [{why: The fuser is changed when it fails and not after its 100 000 pages}]\n",
        check: [Incident(of_incident), Problem(of_problem)],
    }
}

fn of_incident(scope: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    repeated(scope, record.rca(), sink);
}

fn of_problem(scope: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    repeated(scope, record.problem.rca.get(), sink);
}

fn repeated(scope: &Scope<'_>, rca: Option<&Rca>, sink: &mut Sink) {
    let language = scope.book.config.language();
    for method in rca.into_iter().flat_map(|rca| rca.methods.items()) {
        for root in method.five_whys.items() {
            repeats(root, language, sink);
        }
    }
}

fn repeats(step: &Why, language: Language, sink: &mut Sink) {
    for answer in step.because.items() {
        if let Some((question, given)) = step.why.at().zip(answer.why.at())
            && says_the_same(question, given, language)
        {
            sink.report(given.place, "repeats", |finding| {
                finding.related(question.place, "question")
            });
        }
        repeats(answer, language, sink);
    }
}

fn says_the_same(question: &Prose, answer: &Prose, language: Language) -> bool {
    let words = |prose: &Prose| {
        let text = prose.internal(language)?;
        Some(stems(&text.markdown, text.language.unwrap_or(language)))
    };
    let Some((asked, said)) = words(question).zip(words(answer)) else { return false };
    !said.is_empty() && said.is_subset(&asked)
}
