//! What the oracles do not ask.

use super::{ClockState, Run, verdicts};
use crate::measure::sample::{instant, read, record};
use crate::measure::{Agreements, measure};
use crate::model::Casebook;
use crate::model::service_level::Milestone;
use serde_json::{Value, json};

/// The runs of a clock from `logged` to `resolved`, at noon of the next day.
fn runs(mut clock: Value, incident: &Value) -> Vec<Run> {
    clock["start"] = "logged".into();
    clock["stop"] = "resolved".into();
    let config: Casebook = read(&json!({
        "casebook": 1, "organisation": "Example", "time_zone": "Europe/Berlin",
        "services": {"shop": {"name": "Shop"}}, "clocks": {"resolution": clock},
    }));
    let (record, as_of) = (record(incident), instant("2026-06-11T12:00:00+02:00"));
    let agreements = Agreements::of(&config);
    let measured = measure(&record, &config, as_of);
    verdicts(&record, &measured, &agreements, as_of).remove(0).runs
}

#[test]
fn a_run_that_a_change_of_priority_ended_was_stopped_by_no_milestone() {
    let runs = runs(
        json!({"targets": {"P3": "24h", "P1": "4h"}, "on_priority_change": "restart"}),
        &json!({
            "title": "Case", "service": "shop",
            "classification": {"impact": "moderate", "urgency": "high"},
            "times": {"detected": "08:00", "resolved": "13:00"},
            "timeline": {"2026-06-10": [{
                "at": "11:00", "kind": "assessment", "text": "Worse",
                "classification": {"impact": "extensive", "urgency": "critical"},
            }]},
        }),
    );
    let ends: Vec<_> = runs.iter().map(|run| (run.state, run.stopped_by)).collect();
    let stopped = Some(Milestone::Resolved);
    assert_eq!(ends, [(ClockState::Superseded, None), (ClockState::Met, stopped)]);
}
