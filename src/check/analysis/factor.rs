//! The factors of an analysis: how many, of which roles, and shown by what.

use super::{of_role, standing_factors};
use crate::check::important::Weighed;
use crate::check::{Scope, Sink, check, phrase};
use crate::model::incident::DetectionMethod;
use crate::model::rca::{Confidence, FactorRole, Rca};
use crate::model::{IncidentRecord, ProblemRecord};

check! {
    /// The analysis of a grave incident names a single cause, or none.
    ///
    /// ## Why it matters
    ///
    /// A system of many parts rarely fails for one reason. Who stops at the first one mends that, and
    /// leaves what let it through, kept it unseen and made it long.
    RCA003 "single-cause" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "the analysis of a P1 or major incident has fewer than two factors that stand",
        messages: {
            one { text: "the analysis names a single factor", label: "the only one", help: "what made it possible, what kept it unseen, what made it long? add a factor of role condition, detection, response or recovery" }
            none { text: "the analysis names no factor", label: "without `factors`", help: "add `factors:`: what set it off, and what made that possible" }
        },
        bad: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40}\nrca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the connection pool}\n",
        good: "title: Payments fail\ndate: 2026-06-11\nservice: office-printing\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40}\nrca:\n  factors:\n    - {id: pool-lowered, role: trigger, text: The release lowered the connection pool}\n    - {id: no-bound, role: condition, text: No step of the pipeline compares the pool with the measured peak}\n",
        check: [Weighed(single_cause)],
    }
}

fn single_cause(
    _: &Scope<'_>,
    record: &IncidentRecord,
    weighed: &Weighed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(rca) = record.incident.rca.at().filter(|_| weighed.weight.is_gravest()) else {
        return;
    };
    let Some(factors) = standing_factors(rca) else { return };
    match factors.as_slice() {
        [] => {
            let cause = rca.cause.place().unwrap_or(rca.place);
            sink.report(rca.factors.place().unwrap_or(cause), "none", |finding| finding);
        }
        [only] => sink.report(only.id.place().unwrap_or(only.place), "one", |finding| finding),
        [_, _, ..] => {}
    }
}

check! {
    /// A factor is called confirmed, and nothing shows it.
    ///
    /// ## Why it matters
    ///
    /// What "everybody knows" after an incident is often wrong. A line in a log decides it, and lets
    /// readers look for themselves.
    RCA004 "cause-without-evidence" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a factor is confirmed and has no `evidence`",
        messages: {
            none { text: "the factor `{$factor}` is confirmed, and nothing shows it", label: "by what?", help: "add `evidence:` with the log, the diff or the test that shows it, or call it likely" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  factors:\n    - {id: worn-fuser, role: condition, text: The fuser was worn, confidence: confirmed}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  factors:\n    - {id: worn-fuser, role: condition, text: The fuser was worn, confidence: confirmed, evidence: [page counter 214 000]}\n",
        check: [Incident(incident_evidence), Problem(problem_evidence)],
    }
}

fn incident_evidence(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    evidence(record.rca(), sink);
}

fn problem_evidence(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    evidence(record.problem.rca.get(), sink);
}

fn evidence(rca: Option<&Rca>, sink: &mut Sink) {
    for factor in rca.into_iter().flat_map(|rca| rca.factors.items()) {
        let confirmed = factor.confidence.at().filter(|given| given.value == Confidence::Confirmed);
        if let Some(confirmed) = confirmed.filter(|_| factor.evidence.is_absent()) {
            let name = factor.id.get().map_or("", String::as_str);
            sink.report(confirmed.place, "none", |finding| finding.fact("factor", name));
        }
    }
}

check! {
    /// The analysis names what set it off, and not what made that possible.
    ///
    /// ## Why it matters
    ///
    /// The trigger is gone; the condition waits for the next one. The same release on a system with a
    /// bound, a canary and an alert would have been a line in a log.
    RCA007 "trigger-without-condition" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "an analysis of two or more factors has a trigger and no condition",
        messages: {
            none { text: "the analysis names a trigger, and no condition that let it do harm", label: "what let it through?", help: "add a factor of role `condition`: what was so before, and would let the next trigger through" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  factors:\n    - {id: new-driver, role: trigger, text: A new driver was rolled out}\n    - {id: no-alert, role: detection, text: The queue of the printer raises no alert}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\nrca:\n  factors:\n    - {id: new-driver, role: trigger, text: A new driver was rolled out}\n    - {id: all-at-once, role: condition, text: Drivers reach all printers at once}\n    - {id: no-alert, role: detection, text: The queue of the printer raises no alert}\n",
        check: [Incident(incident_condition), Problem(problem_condition)],
    }
}

fn incident_condition(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    condition(record.rca(), sink);
}

fn problem_condition(_: &Scope<'_>, record: &ProblemRecord, sink: &mut Sink) {
    condition(record.problem.rca.get(), sink);
}

fn condition(rca: Option<&Rca>, sink: &mut Sink) {
    let Some(factors) = rca.and_then(standing_factors).filter(|factors| factors.len() > 1) else {
        return;
    };
    let trigger = of_role(&factors, FactorRole::Trigger).next();
    let has_condition = of_role(&factors, FactorRole::Condition).next().is_some();
    if let Some(trigger) = trigger.filter(|_| !has_condition) {
        let place = trigger.role.place().unwrap_or(trigger.place);
        sink.report(place, "none", |finding| finding);
    }
}

check! {
    /// Somebody told us, and the analysis does not ask why no alert did.
    ///
    /// ## Why it matters
    ///
    /// A customer who calls has already been harmed. The minutes before the first signal are part of the
    /// incident, and often its longest part.
    RCA013 "detection-not-analysed" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "noticed by a customer, staff or a third party, and no factor of role detection",
        messages: {
            none { text: "noticed by {$who}, and no factor says why no alert came first", label: "not by an alert", help: "add a factor of role `detection` with what was not measured, or what was measured and reached nobody" }
        },
        labels: { factors: "the factors" },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ndetection: {method: customer, source: call of a branch}\nrca:\n  factors:\n    - {id: worn-fuser, role: condition, text: The fuser was worn}\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ndetection: {method: customer, source: call of a branch}\nrca:\n  factors:\n    - {id: worn-fuser, role: condition, text: The fuser was worn}\n    - {id: no-alert, role: detection, text: The printer reports its state to nobody}\n",
        check: [Incident(detection)],
    }
}

fn detection(_: &Scope<'_>, record: &IncidentRecord, sink: &mut Sink) {
    let method = record.incident.detection.get().and_then(|detection| detection.method.at());
    let Some((method, rca)) = method.zip(record.rca()) else { return };
    let who = match method.value {
        DetectionMethod::Customer => phrase::A_CUSTOMER,
        DetectionMethod::Staff => phrase::STAFF,
        DetectionMethod::ThirdParty => phrase::A_THIRD_PARTY,
        DetectionMethod::Alert | DetectionMethod::Audit | DetectionMethod::Unknown => return,
    };
    let Some(factors) = standing_factors(rca) else { return };
    if of_role(&factors, FactorRole::Detection).next().is_none() {
        sink.report(method.place, "none", |finding| {
            let finding = finding.fact("who", who);
            match rca.factors.place() {
                Some(factors) => finding.related(factors, "factors"),
                None => finding,
            }
        });
    }
}
