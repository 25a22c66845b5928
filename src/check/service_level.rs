//! Clocks against what was agreed: breaches that nobody explains, late reviews, holds that pause
//! nothing.

use super::{Agreed, Scope, Sink, check, phrase, place, sentence};
use crate::measure::clock::{Run, Verdict};
use crate::measure::{Hours, Span, day_of, days_between};
use crate::model::incident::Hold;
use crate::model::service_level::Milestone;
use crate::model::shape::{At, Place};
use crate::model::time::Duration;
use crate::model::{Fact, IncidentRecord};
use jiff::Timestamp;

check! {
    /// A target was passed, and the record does not say why.
    ///
    /// ## Why it matters
    ///
    /// A number tells that a promise was broken; only the record can tell what stood in the way, and
    /// the next agreement is made from that. The verdict stays on the page, explained or not.
    SLA001 "sla-breached-without-note" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "a clock is breached, and the record does not explain it",
        messages: {
            late { text: "clock {$clock}: {$done}, {$over}", label: "too late", help: "say why: `notes: {SLA001: …}`; the verdict stays on the page" }
            lowered { text: "clock {$clock}: {$done}, {$over}; lowering the priority afterwards does not undo it", label: "too late", help: "say why: `notes: {SLA001: …}`; the verdict stays on the page" }
            changed { text: "clock {$clock}: {$done}, {$over}", label: "changed here", help: "say why: `notes: {SLA001: …}`; the verdict stays on the page" }
            open { text: "clock {$clock}: {$done}, {$over}", label: "counts from here", help: "add `{$stop}` with its time if it has come; else say why: `notes: {SLA001: …}`" }
        },
        labels: { target: "the target" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:47}\nservice: payments\nroles: {incident-commander: duty-im-1}\ninitial_support: {at: 08:48, by: service-desk, tried: [restart of the gateway], outcome: escalated}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\nclocks:\n  response: {start: logged, stop: acknowledged, targets: {P1: 5m}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, acknowledged: 08:47}\nservice: payments\nroles: {incident-commander: duty-im-1}\ninitial_support: {at: 08:48, by: service-desk, tried: [restart of the gateway], outcome: escalated}\nnotes: {SLA001: The alert reached a phone without a signal; a second one is on call now.}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\nclocks:\n  response: {start: logged, stop: acknowledged, targets: {P1: 5m}}\n"),
        check: [Levels(breached)],
    }
}

fn breached(scope: &Scope<'_>, record: &IncidentRecord, agreed: &Agreed<'_, '_>, sink: &mut Sink) {
    for verdict in &agreed.levels.clocks {
        if verdict.rule.stop != Milestone::Reviewed {
            late(scope, record, verdict, sink);
        }
    }
}

/// Reports a breached clock.
fn late(scope: &Scope<'_>, record: &IncidentRecord, verdict: &Verdict<'_>, sink: &mut Sink) {
    let Some(run) = verdict.run().filter(|_| verdict.state.is_breached()) else { return };
    let rule = &verdict.rule;
    let stopped = run.stopped_by.and_then(|by| place::reached(record, by, run.end));
    let (place, message) = match (stopped, !run.state.is_running()) {
        (Some(place), _) if run.lowered.is_some() => (place, "lowered"),
        (Some(place), _) => (place, "late"),
        (None, true) => {
            let changed = place::priority_change(record, run.end);
            (changed.unwrap_or_else(|| place::of(record, rule.stop)), "changed")
        }
        (None, false) => (place::of(record, rule.start), "open"),
    };
    let clock = match verdict.services.as_slice() {
        services if rule.is_own && !services.is_empty() => {
            let parts = [("clock", rule.name.into()), ("services", sentence::list(services))];
            phrase::CLOCK_OF.with(parts)
        }
        _ => rule.name.into(),
    };
    let (done, over) = told(scope, verdict, run, stopped);
    sink.report(place, message, |finding| {
        finding
            .fact("clock", clock)
            .fact("done", done)
            .fact("over", over)
            .fact("stop", rule.stop.word())
            .related(run.target.place, "target")
    });
}

/// What was done and by how much the target was passed: "acknowledged after 7 min" and "2 min over
/// the 5 min of P1".
fn told(
    scope: &Scope<'_>,
    verdict: &Verdict<'_>,
    run: &Run,
    stopped: Option<Place>,
) -> (Fact, Fact) {
    let stop = || ("stop", phrase::reached(verdict.rule.stop).into());
    let priority = || ("priority", run.priority.word().into());
    let calendar = verdict.rule.calendar(run.priority);
    match run.target.limit {
        Duration::Seconds(target) => {
            let is_always = calendar.hours.is_always();
            let length = if is_always { sentence::length } else { sentence::open_hours };
            let elapsed = ("length", length(run.elapsed_seconds).into());
            let done = match (stopped, !run.state.is_running()) {
                (Some(_), _) => phrase::DONE_AFTER.with([stop(), elapsed]),
                (None, true) => phrase::PASSED_AT_CHANGE.with([elapsed]),
                (None, false) => phrase::NOT_DONE_AFTER.with([stop(), elapsed]),
            };
            // A grace after a change of priority makes the limit longer than the target.
            let (over, limit) = match run.grace {
                Some(_) => (phrase::OVER_WITH_GRACE, run.target_seconds),
                None => (phrase::OVER, target),
            };
            let late = ("length", length(run.left_seconds()).into());
            let over = over.with([late, ("limit", length(limit).into()), priority()]);
            let name = ("calendar", calendar.name.into());
            let over = if is_always {
                over
            } else {
                phrase::OVER_IN_CALENDAR.with([("over", over), name])
            };
            (done, over)
        }
        Duration::BusinessDays(days) => {
            let hours = &calendar.hours;
            let due = run.due.unwrap_or(run.end);
            let (due_day, end_day) = (day_of(due, hours.zone()), day_of(run.end, hours.zone()));
            // On the same day the hour decides.
            let (ended, limit) = if due_day == end_day {
                (sentence::instant(scope, run.end), sentence::instant(scope, due))
            } else {
                (end_day.to_string(), due_day.to_string())
            };
            let ended = ("day", ended.into());
            let done = match (stopped, !run.state.is_running()) {
                (Some(_), _) => phrase::DONE_ON.with([stop(), ended]),
                (None, true) => phrase::OPEN_UNTIL_CHANGE.with([ended]),
                (None, false) => phrase::NOT_DONE_BY.with([stop(), ended]),
            };
            let limit = [("n", i64::from(days).into()), priority(), ("day", limit.into())];
            let after = phrase::AFTER_BUSINESS_DAYS.with(limit);
            let over = match business_days_late(hours, due, run.end) {
                0 => after,
                late => phrase::BUSINESS_DAYS_LATE.with([("n", late.into()), ("after", after)]),
            };
            (done, over)
        }
    }
}

/// How many days with an open hour came after the one on which a limit ended.
fn business_days_late(hours: &Hours, due: Timestamp, end: Timestamp) -> i64 {
    let mut last = day_of(due, hours.zone());
    let mut days = 0;
    for span in hours.open(due, end).iter() {
        let until = Timestamp::from_second(span.to.as_second() - 1).unwrap_or(span.to);
        let until = day_of(until, hours.zone());
        let before = day_of(span.from, hours.zone()).yesterday().unwrap_or(last).max(last);
        days += days_between(before, until).max(0);
        last = last.max(until);
    }
    days
}

check! {
    /// The review came after its limit, or has not come.
    ///
    /// ## Why it matters
    ///
    /// After two weeks nobody remembers why a decision looked right. What is not written down by then
    /// is not learnt.
    REV001 "review-late" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "the review clock is breached",
        messages: {
            late { text: "clock {$clock}: {$done}, {$over}", label: "too late", help: "say why: `notes: {REV001: …}`; the verdict stays on the page" }
            lowered { text: "clock {$clock}: {$done}, {$over}; lowering the priority afterwards does not undo it", label: "too late", help: "say why: `notes: {REV001: …}`; the verdict stays on the page" }
            changed { text: "clock {$clock}: {$done}, {$over}", label: "changed here", help: "say why: `notes: {REV001: …}`; the verdict stays on the page" }
            open { text: "clock {$clock}: {$done}, {$over}", label: "counts from here", help: "publish the review and add `{$stop}`; if it must wait, say why: `notes: {REV001: …}`" }
        },
        labels: { target: "the target" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Exports fail\ndate: 2026-06-11\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 09:00, reviewed: 2026-06-25T11:00+02:00}\nservice: exports\nimpact: {statement: Half of the exports failed for 20 min.}\nresolution: {kind: fix, summary: Release rolled back}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  exports: {name: Exports}\ncalendars:\n  office: {hours: {mon-fri: 08:00-18:00}}\nclocks:\n  review: {start: resolved, stop: reviewed, calendar: office, targets: {P3: 5bd}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Exports fail\ndate: 2026-06-11\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 09:00, reviewed: 2026-06-18T11:00+02:00}\nservice: exports\nimpact: {statement: Half of the exports failed for 20 min.}\nresolution: {kind: fix, summary: Release rolled back}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  exports: {name: Exports}\ncalendars:\n  office: {hours: {mon-fri: 08:00-18:00}}\nclocks:\n  review: {start: resolved, stop: reviewed, calendar: office, targets: {P3: 5bd}}\n"),
        check: [Levels(reviewed_late)],
    }
}

fn reviewed_late(
    scope: &Scope<'_>,
    record: &IncidentRecord,
    agreed: &Agreed<'_, '_>,
    sink: &mut Sink,
) {
    for verdict in &agreed.levels.clocks {
        if verdict.rule.stop == Milestone::Reviewed {
            late(scope, record, verdict, sink);
        }
    }
}

check! {
    /// A hold in which no clock of the record pauses.
    ///
    /// ## Why it matters
    ///
    /// Who writes down that they waited expects the clock to have waited too. It did not: the agreement
    /// says for which reasons and priorities a clock pauses, and this hold is none of them.
    INC015 "hold-pauses-nothing" {
        class: Record, level: Info, since: "0.1.0",
        summary: "no clock pauses during a hold",
        messages: {
            never { text: "no clock pauses in this hold: none of {$clocks} has `pause`", label: "pauses nothing", help: "keep the hold as a fact, or agree on `pause: {reasons: [{$reason}]}` for a clock" }
            reason { text: "no clock pauses in this hold: {$reason} is not among the reasons of {$clocks}", label: "pauses nothing", help: "keep the hold as a fact, or correct its `reason`" }
            priority { text: "no clock pauses in this hold: {$clocks} does not pause for {$priority}", label: "pauses nothing", help: "keep the hold as a fact; the clock goes on" }
            outside { text: "no clock pauses in this hold: {$clocks} did not run then", label: "pauses nothing", help: "correct the times of the hold, or keep it as a fact" }
        },
        labels: { line: "agreed here" },
        bad: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nclassification: {impact: significant, urgency: medium}\ntimes: {detected: 08:40, resolved: 10:10}\nservice: payments\nholds: [{from: 09:00, to: 09:30, reason: vendor}]\nimpact: {statement: 900 payments waited for 90 min.}\nresolution: {kind: third-party, summary: The vendor restarted its gateway}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P3: 4h, P4: 8h}, pause: {reasons: [vendor], not_for: [P3]}}\n"),
        good: concat!("# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments slow\ndate: 2026-06-11\nclassification: {impact: significant, urgency: low}\ntimes: {detected: 08:40, resolved: 10:10}\nservice: payments\nholds: [{from: 09:00, to: 09:30, reason: vendor}]\nimpact: {statement: 900 payments waited for 90 min.}\nresolution: {kind: third-party, summary: The vendor restarted its gateway}\n", "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nservices:\n  payments: {name: Payments}\nclocks:\n  resolution: {start: logged, stop: resolved, targets: {P3: 4h, P4: 8h}, pause: {reasons: [vendor], not_for: [P3]}}\n"),
        check: [Levels(pauses_nothing)],
    }
}

fn pauses_nothing(
    scope: &Scope<'_>,
    record: &IncidentRecord,
    agreed: &Agreed<'_, '_>,
    sink: &mut Sink,
) {
    let ran: Vec<&Verdict<'_>> =
        agreed.levels.clocks.iter().filter(|verdict| !verdict.runs.is_empty()).collect();
    if ran.is_empty() {
        return;
    }
    for hold in record.incident.holds.items() {
        let Some(from) = hold.from.get().map(|from| from.instant) else { continue };
        let to = match hold.to.get() {
            Some(to) => to.instant,
            None if hold.to.is_broken() => continue,
            None => scope.as_of,
        };
        let pauses = |run: &Run| !run.paused.clip(from, to).is_empty();
        if from < to && !ran.iter().any(|verdict| verdict.runs.iter().any(pauses)) {
            why_not(hold, Span { from, to }, &ran, agreed, sink);
        }
    }
}

/// Says which line of casebook.yaml lets the clocks go on.
fn why_not(
    hold: &At<Hold>,
    span: Span,
    ran: &[&Verdict<'_>],
    agreed: &Agreed<'_, '_>,
    sink: &mut Sink,
) {
    let Some(reason) = hold.reason.at() else { return };
    let named = |clocks: &[&Verdict<'_>]| {
        let mut names: Vec<&str> = clocks.iter().map(|verdict| verdict.rule.name).collect();
        names.dedup();
        sentence::list(&names)
    };
    let with_pause: Vec<_> =
        ran.iter().copied().filter_map(|one| Some((one, one.rule.pause.as_ref()?))).collect();
    let Some((_, pause)) = with_pause.first() else {
        let line = ran.first().map_or(hold.place, |verdict| verdict.rule.place);
        sink.report(hold.place, "never", |finding| {
            finding.fact("clocks", named(ran)).fact("reason", reason.word()).related(line, "line")
        });
        return;
    };
    let of_reason: Vec<_> =
        with_pause.iter().filter(|(_, pause)| pause.reasons.contains(&reason.value)).collect();
    let Some((allowing, allowed)) = of_reason.first() else {
        let all: Vec<_> = with_pause.iter().map(|(verdict, _)| *verdict).collect();
        sink.report(reason.place, "reason", |finding| {
            finding
                .fact("reason", reason.word())
                .fact("clocks", named(&all))
                .related(pause.reasons_place, "line")
        });
        return;
    };
    let all: Vec<_> = of_reason.iter().map(|(verdict, _)| *verdict).collect();
    let refused = agreed
        .measured
        .priorities
        .at(span.from)
        .filter(|priority| of_reason.iter().all(|(_, pause)| pause.not_for.contains(priority)));
    match refused {
        Some(priority) => sink.report(hold.place, "priority", |finding| {
            finding
                .fact("clocks", named(&all))
                .fact("priority", priority.word())
                .related(allowed.not_for_place, "line")
        }),
        None => sink.report(hold.place, "outside", |finding| {
            finding.fact("clocks", named(&all)).related(allowing.rule.place, "line")
        }),
    }
}
