//! The edge cases of domain.md §§ 2.4–2.8 that no oracle has.

use super::{ClockState, NoClock, StartFrom, Unknown, Verdict, Why, verdicts, worst};
use crate::measure::sample::{instant, read, record};
use crate::measure::{Agreements, measure};
use crate::model::Casebook;
use crate::model::incident::Priority;
use crate::model::service_level::Milestone;
use serde_json::{Value, json};

/// A casebook whose shop has a shorter resolution for P2 than the house.
fn casebook(resolution: Value) -> Casebook {
    let mut clock = json!({
        "start": "logged", "stop": "resolved",
        "targets": {"P1": "4h", "P2": "8h", "P3": "16h"},
        "pause": {"reasons": ["vendor"], "not_for": ["P1"]},
    });
    clock.as_object_mut().expect("a map").extend(resolution.as_object().cloned().expect("a map"));
    read(&json!({
        "casebook": 1, "organisation": "Example", "time_zone": "Europe/Berlin",
        "services": {"shop": {"name": "Shop"}, "pay": {"name": "Payments"}},
        "clocks": {
            "response": {"start": "logged", "stop": "acknowledged", "targets": {"P1": "5m", "P2": "30m"}},
            "resolution": clock,
            "review": {"start": "resolved", "stop": "reviewed", "targets": {"P1": "1h", "P2": "5bd"}},
        },
        "service_clocks": {"shop": {"resolution": {"targets": {"P2": "6h"}}}},
    }))
}

const P1: &str = "extensive critical";
const P2: &str = "significant high";
const P3: &str = "moderate high";

fn class(words: &str) -> Value {
    let (impact, urgency) = words.split_once(' ').expect("two words");
    json!({"impact": impact, "urgency": urgency})
}

fn look<R>(
    resolution: Value,
    incident: Value,
    as_of: &str,
    look: impl FnOnce(&[Verdict<'_>]) -> R,
) -> R {
    let mut all = json!({"title": "t", "service": "pay", "classification": class(P2)});
    all.as_object_mut().expect("a map").extend(incident.as_object().cloned().expect("a map"));
    let config = casebook(resolution);
    let record = record(&all);
    let agreements = Agreements::of(&config);
    let measured = measure(&record, &config, instant(as_of));
    look(&verdicts(&record, &measured, &agreements, instant(as_of)))
}

/// State of the clock, counted minutes, target in minutes.
fn check(
    clock: &str,
    resolution: Value,
    incident: Value,
    as_of: &str,
    want: (ClockState, Option<(i64, i64)>),
) {
    look(resolution, incident.clone(), as_of, |verdicts| {
        let verdict = worst(verdicts, clock).expect("a clock");
        let run = verdict.run().map(|run| (run.elapsed_seconds / 60, run.target_seconds / 60));
        assert_eq!((verdict.state, run), want, "{clock} of {incident} at {as_of}");
    });
}

#[test]
fn states_come_in_their_strict_order() {
    let resolution = |incident: Value, as_of: &str, state, figures| {
        check("resolution", json!({}), incident, as_of, (state, figures));
    };
    let open = json!({"times": {"detected": "09:00"}});
    resolution(open.clone(), "10:00", ClockState::Running, Some((60, 480)));
    resolution(open.clone(), "15:00", ClockState::AtRisk, Some((360, 480)));
    resolution(open.clone(), "17:00", ClockState::AtRisk, Some((480, 480)));
    resolution(open.clone(), "17:01", ClockState::BreachedOpen, Some((481, 480)));
    let held =
        json!({"times": {"detected": "09:00"}, "holds": [{"from": "10:00", "reason": "vendor"}]});
    resolution(held.clone(), "20:00", ClockState::Paused, Some((60, 480)));
    // A hold for another reason pauses nothing.
    let other =
        json!({"times": {"detected": "09:00"}, "holds": [{"from": "10:00", "reason": "change"}]});
    resolution(other, "20:00", ClockState::BreachedOpen, Some((660, 480)));
    let times = |times: Value| json!({"times": times});
    let done = times(json!({"detected": "09:00", "resolved": "17:00"}));
    resolution(done, "20:00", ClockState::Met, Some((480, 480)));
    let at_once = times(json!({"detected": "09:00", "resolved": "09:00"}));
    resolution(at_once, "20:00", ClockState::Met, Some((0, 480)));
    let late = times(json!({"detected": "09:00", "resolved": "17:01"}));
    resolution(late, "20:00", ClockState::Breached, Some((481, 480)));
    let backwards = times(json!({"detected": "09:00", "resolved": "08:00"}));
    resolution(backwards, "20:00", ClockState::Unknown(Unknown::TimeOrder), None);
    let no_start = times(json!({"resolved": "09:00"}));
    let unknown = ClockState::Unknown(Unknown::Missing(Milestone::Logged));
    resolution(no_start, "20:00", unknown, None);
}

#[test]
fn no_clock_applies_where_nothing_was_agreed() {
    let not = |incident: Value, why: NoClock| {
        let want = (ClockState::NotApplicable(why), None);
        check("resolution", json!({}), incident, "20:00", want);
    };
    let times = json!({"detected": "09:00"});
    not(
        json!({"times": times, "classification": {"impact": "minor", "urgency": "low"}}),
        NoClock::NoTarget(Priority::P5),
    );
    not(json!({"times": times, "classification": {}}), NoClock::Unclassified);
    not(json!({"times": times, "kind": "near-miss"}), NoClock::NoIncident);
    not(json!({"times": times, "kind": "drill"}), NoClock::NoIncident);
    not(
        json!({"times": times, "cancelled": {"at": "10:00", "reason": "test"}}),
        NoClock::Cancelled,
    );
    let imported = json!({"from": "cstate", "backfilled": true});
    not(json!({"times": times, "imported": imported}), NoClock::Backfilled);
    let want = (ClockState::NotApplicable(NoClock::NotBegun(Milestone::Resolved)), None);
    check("review", json!({}), json!({"times": times}), "20:00", want);
}

#[test]
fn a_stop_that_is_not_stated_is_bounded_by_what_came_later() {
    let response = |times: Value, state, figures| {
        check("response", json!({}), json!({"times": times}), "20:00", (state, figures));
    };
    // Nobody wrote when it was taken; it was resolved within the limit all the same.
    response(json!({"detected": "09:00", "resolved": "09:20"}), ClockState::Met, Some((20, 30)));
    let unknown = ClockState::Unknown(Unknown::Missing(Milestone::Acknowledged));
    response(json!({"detected": "09:00", "resolved": "11:00"}), unknown, Some((120, 30)));
    response(json!({"detected": "09:00"}), ClockState::BreachedOpen, Some((660, 30)));
}

#[test]
fn what_was_over_before_it_was_written_down_counts_from_its_detection() {
    let times = json!({"detected": "09:00", "acknowledged": "09:20", "resolved": "11:00", "logged": "12:00"});
    let incident = json!({"times": times});
    look(json!({}), incident, "20:00", |verdicts| {
        for (clock, minutes) in [("response", 20), ("resolution", 120)] {
            let run = worst(verdicts, clock).and_then(Verdict::run).expect("a run");
            assert_eq!((run.from, run.elapsed_seconds / 60), (StartFrom::LoggedLate, minutes));
        }
    });
}

#[test]
fn each_agreement_is_judged_and_the_worst_counts() {
    let incident = json!({
        "service": null, "times": {"detected": "09:00", "resolved": "16:00"},
        "service_effects": [{"service": "pay"}, {"service": "shop"}],
    });
    look(json!({}), incident, "20:00", |all| {
        let resolution: Vec<_> = all
            .iter()
            .filter(|verdict| verdict.rule.name == "resolution")
            .map(|verdict| (verdict.services.clone(), verdict.state, verdict.rule.is_own))
            .collect();
        assert_eq!(
            resolution,
            [(vec!["pay"], ClockState::Met, false), (vec!["shop"], ClockState::Breached, true)]
        );
        assert_eq!(worst(all, "resolution").expect("a clock").state, ClockState::Breached);
        // The response is the same for both.
        let response: Vec<_> = all.iter().filter(|one| one.rule.name == "response").collect();
        assert_eq!((response.len(), response[0].services.len()), (1, 2));
    });
}

fn raised(at: &str, to: &str) -> Value {
    json!({"2026-06-10": [{"at": at, "kind": "assessment", "text": "x", "classification": class(to)}]})
}

#[test]
fn a_pause_is_kept_when_the_priority_is_raised() {
    // Paused 10:00–12:00 as P2; a P1 never pauses, but what was paused before it stays paused.
    let incident = json!({
        "times": {"detected": "09:00", "resolved": "14:00"},
        "holds": [{"from": "10:00", "to": "13:00", "reason": "vendor"}],
        "timeline": raised("12:00", P1),
    });
    let kept = (ClockState::Met, Some((180, 240)));
    check("resolution", json!({}), incident.clone(), "20:00", kept);
    look(json!({}), incident, "20:00", |verdicts| {
        let verdict = worst(verdicts, "resolution").expect("a clock");
        let pieces = verdict.run().expect("a run").pieces(&verdict.rule);
        let got: Vec<_> = pieces.iter().map(|piece| (piece.why, piece.seconds() / 60)).collect();
        assert_eq!(got, [(Why::Counted, 60), (Why::Paused, 120), (Why::Counted, 120)]);
    });
}

#[test]
fn a_lowered_priority_undoes_no_breach_and_may_loosen_a_target() {
    let lowered = |at: &str| {
        json!({
            "classification": class(P1), "times": {"detected": "09:00", "resolved": "15:00"},
            "timeline": raised(at, P3),
        })
    };
    // Lowered in time: sixteen hours from the start.
    check("resolution", json!({}), lowered("12:00"), "20:00", (ClockState::Met, Some((360, 960))));
    // Lowered after the four hours: the breach stays, and says why.
    let breached = (ClockState::Breached, Some((360, 240)));
    check("resolution", json!({}), lowered("13:01"), "20:00", breached);
    look(json!({}), lowered("13:01"), "20:00", |verdicts| {
        let run = worst(verdicts, "resolution").and_then(Verdict::run).expect("a run");
        let lowered = run.lowered.expect("the change that could not undo it");
        assert_eq!((lowered.at, lowered.to), (instant("13:01"), Some(Priority::P3)));
    });
    // The strictest target ever in force, for contracts that forbid to play with priorities.
    let worst = json!({"on_priority_change": "worst"});
    check("resolution", worst, lowered("12:00"), "20:00", (ClockState::Breached, Some((360, 240))));
    // Lowered to a priority without a target, before and after the breach.
    let none = json!({"targets": {"P1": "4h"}});
    let not = ClockState::NotApplicable(NoClock::NoTarget(Priority::P3));
    check("resolution", none.clone(), lowered("12:00"), "20:00", (not, None));
    check("resolution", none, lowered("13:01"), "20:00", (ClockState::Breached, Some((360, 240))));
}

#[test]
fn a_raised_priority_rejudges_what_had_stopped_unless_changes_restart() {
    let incident = json!({
        "times": {"detected": "09:00", "acknowledged": "09:07"}, "timeline": raised("09:13", P1),
    });
    check("response", json!({}), incident, "20:00", (ClockState::Breached, Some((7, 5))));
    let incident = json!({
        "times": {"detected": "09:00", "resolved": "14:00"}, "timeline": raised("14:30", P1),
    });
    let restart = json!({"on_priority_change": "restart"});
    check(
        "resolution",
        restart.clone(),
        incident.clone(),
        "20:00",
        (ClockState::Met, Some((300, 480))),
    );
    check("resolution", json!({}), incident, "20:00", (ClockState::Breached, Some((300, 240))));
    // A run that was breached before the change stays breached and counts.
    let late = json!({
        "classification": class(P1), "times": {"detected": "09:00", "resolved": "15:00"},
        "timeline": raised("13:30", P2),
    });
    look(restart, late, "20:00", |verdicts| {
        let verdict = worst(verdicts, "resolution").expect("a clock");
        let ends: Vec<_> = verdict.runs.iter().map(|run| (run.state, run.stopped_by)).collect();
        // The change ended the first one, and no milestone.
        let resolved = Some(Milestone::Resolved);
        assert_eq!(ends, [(ClockState::Breached, None), (ClockState::Met, resolved)]);
        assert_eq!(verdict.state, ClockState::Breached);
    });
}

#[test]
fn a_target_of_nothing_is_met_only_at_once() {
    let zero = || json!({"targets": {"P2": "0m"}});
    let times = |resolved: &str| json!({"times": {"detected": "09:00", "resolved": resolved}});
    check("resolution", zero(), times("09:00"), "20:00", (ClockState::Met, Some((0, 0))));
    check("resolution", zero(), times("09:01"), "20:00", (ClockState::Breached, Some((1, 0))));
}

#[test]
fn the_review_begins_at_the_last_resolution() {
    let incident = json!({
        "classification": class(P1),
        "times": {"detected": "09:00", "resolved": "14:00", "reviewed": "14:50"},
        "reopened": [{"resolved": "10:00", "reopened": "12:00"}],
    });
    check("review", json!({}), incident.clone(), "20:00", (ClockState::Met, Some((50, 60))));
    // The response is not asked again.
    look(json!({}), incident, "20:00", |verdicts| {
        assert_eq!(worst(verdicts, "response").expect("a clock").runs.len(), 1);
    });
}
