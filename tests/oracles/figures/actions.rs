//! Actions at as-of, read as records write them.

use super::{TOLERANCE, count};
use crate::oracle::{near, number};
use casebook::load::yaml;
use casebook::measure::action::{ActionStanding, HomeDays};
use casebook::model::action::Action;
use casebook::model::shape::{FileId, Reader, Shape as _};
use casebook::statistics::{ActionFigures, Share};
use jiff::{Timestamp, tz::TimeZone};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn actions(case: &Value) {
    let listed = case["actions"].as_array().expect("a list");
    let as_of: Timestamp =
        format!("{}T12:00Z", case["as_of"].as_str().expect("a text")).parse().expect("an instant");
    let standings: Vec<ActionStanding> = listed
        .iter()
        .map(|one| ActionStanding::of(&action(one), HomeDays::default(), as_of, &TimeZone::UTC))
        .collect();
    let got = ActionFigures::of(&standings);
    let id = |at: usize| listed[at]["id"].as_str().expect("a text");
    let by_id = |list: &[(usize, i64)]| {
        json!(list.iter().map(|(at, days)| (id(*at), *days)).collect::<BTreeMap<_, _>>())
    };
    let rate = |share: Share| share.ratio().expect("a figure");
    let expected = &case["expected"];
    let mut checked = BTreeSet::new();
    let mut want = |name: &'static str| {
        checked.insert(name.to_owned());
        &expected[name]
    };
    assert_eq!(json!(got.open), *want("open"));
    assert_eq!(
        json!(got.overdue.iter().map(|(at, _)| id(*at)).collect::<Vec<_>>()),
        *want("overdue")
    );
    assert_eq!(by_id(&got.overdue), *want("overdue_days"));
    assert_eq!(json!(got.no_due.iter().map(|at| id(*at)).collect::<Vec<_>>()), *want("no_due"));
    assert_eq!(by_id(&got.open_ages), *want("age_days"));
    near(
        "median age",
        got.median_open_age.expect("a figure"),
        number(want("median_open_age")),
        TOLERANCE,
    );
    assert_eq!(json!(got.done), *want("done"));
    assert_eq!(json!(got.on_time.part), *want("done_on_time"));
    let on_time = want("on_time_rate_decided");
    assert_eq!(json!(got.on_time.part), on_time["on_time"]);
    assert_eq!(json!(got.on_time.whole), on_time["decided"]);
    near("on time", rate(got.on_time), number(&on_time["rate"]), TOLERANCE);
    let completion = want("completion_rate");
    assert_eq!(json!(got.completion.part), completion["done"]);
    assert_eq!(json!(got.completion.whole), completion["not_cancelled"]);
    near("completion", rate(got.completion), number(&completion["rate"]), TOLERANCE);
    let days = want("km_input_days").as_object().expect("a map");
    assert_eq!(got.days_to_done.len(), days.len());
    for ((at, one), (name, want)) in got.days_to_done.iter().zip(days) {
        assert_eq!(id(*at), name);
        near(name, one.time, number(&want[0]), TOLERANCE);
        assert_eq!(u64::from(one.has_ended), count(&want[1]), "{name}");
    }
    let names: BTreeSet<String> = expected.as_object().expect("a map").keys().cloned().collect();
    assert_eq!(checked, names);
}

/// An action as records write it: cancelled is declined there.
fn action(case: &Value) -> Action {
    let mut written = json!({"id": "a", "title": "t", "created": case["opened"]});
    let fields = written.as_object_mut().expect("a map");
    for name in ["due", "done"].into_iter().filter(|name| !case[*name].is_null()) {
        fields.insert(name.to_owned(), case[name].clone());
    }
    if let Some(day) = case.get("cancelled") {
        fields.insert("declined".to_owned(), json!({"at": day, "reason": "r"}));
    }
    let (text, zone) = (written.to_string(), TimeZone::UTC);
    let mut reader = Reader::new(FileId(0), &text, &zone);
    let read = Action::read(yaml::parse(&text, FileId(0)).expect("sound text"), &mut reader);
    assert!(reader.faults.is_empty(), "{text}: {:?}", reader.faults);
    read.expect("an action")
}
