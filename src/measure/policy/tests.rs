use super::{Demand, Outcome, lines};
use crate::measure::agreement::Agreements;
use crate::measure::sample::{config, instant, read, record};
use crate::measure::{clock, measure};
use crate::model::Casebook;
use crate::model::service_level::Milestone;
use serde_json::{Value, json};

/// A casebook with one policy, for P1.
fn agreeing(policy: &Value) -> Casebook {
    let mut config = config();
    config.policies = read::<Casebook>(&json!({
        "casebook": 1, "organisation": "Example", "time_zone": "Europe/Berlin",
        "services": {"shop": {"name": "Shop"}}, "policies": {"P1": policy},
    }))
    .policies;
    config
}

#[test]
fn what_is_resolved_is_mitigated_at_the_latest_then() {
    let config = agreeing(
        &json!({"functional_escalation": {"within": "30m", "unless": "mitigated", "to": "dba"}}),
    );
    let agreements = Agreements::of(&config);
    let check = |rest: Value, want: Outcome| {
        let mut value = json!({"title": "t", "service": "shop",
            "classification": {"impact": "extensive", "urgency": "critical"}});
        value.as_object_mut().expect("a map").extend(rest.as_object().cloned().expect("a map"));
        let record = record(&value);
        let as_of = instant("18:00");
        let measured = measure(&record, &config, as_of);
        let clocks = clock::verdicts(&record, &measured, &agreements, as_of);
        let lines = lines(&record, &measured, &agreements, &clocks, as_of);
        let line = lines.iter().find(|line| matches!(line.demand, Demand::Functional { .. }));
        assert_eq!(line.map(|line| line.outcome), Some(want), "{value}");
    };
    let times = |times: Value| json!({"times": times});
    check(times(json!({"detected": "09:00", "mitigated": "09:20"})), not_needed("mitigated"));
    check(times(json!({"detected": "09:00", "resolved": "09:20"})), not_needed("resolved"));
    check(times(json!({"detected": "09:00", "resolved": "09:40"})), Outcome::Missing);
    check(
        times(json!({"detected": "09:00", "mitigated": "09:31", "resolved": "09:40"})),
        Outcome::Missing,
    );
    // In an earlier cycle, which says nothing about `mitigated` either.
    check(
        json!({"times": {"detected": "09:00", "mitigated": "11:00", "resolved": "11:10"},
            "reopened": [{"resolved": "09:10", "reopened": "10:00"}]}),
        not_needed("resolved"),
    );
}

fn not_needed(milestone: &str) -> Outcome {
    Outcome::NotNeeded(Milestone::from_word(milestone).expect("a milestone"))
}
