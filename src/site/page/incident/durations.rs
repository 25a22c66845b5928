//! How long each step took, and why a duration is left out.

use super::head::span;
use crate::measure::duration::LeftOut;
use crate::measure::{Durations, Measured};
use crate::model::service_level::Milestone;
use crate::site::record::Teller;
use crate::site::vocabulary;
use serde::Serialize;

/// From one milestone to another.
#[derive(Serialize)]
pub(super) struct Duration {
    name: String,
    text: String,
    span: String,
}

/// How long each step took; and in one sentence what is left out, and why.
pub(super) fn durations(teller: &Teller<'_>, measured: &Measured<'_>) -> (Vec<Duration>, String) {
    use Milestone as M;
    let words = teller.context.words;
    let Durations { to_detect, to_acknowledge, to_mitigate, to_resolve } = measured.durations;
    let mut known = Vec::new();
    let mut missing: Vec<String> = Vec::new();
    let mut barred = None;
    for (key, result, from, to) in [
        ("report_to_detect", to_detect, M::Occurred, M::Detected),
        ("report_to_acknowledge", to_acknowledge, M::Detected, M::Acknowledged),
        ("report_to_mitigate", to_mitigate, M::Detected, M::Mitigated),
        ("report_to_resolve", to_resolve, M::Detected, M::Resolved),
    ] {
        let moments = measured.moments.get(from).zip(measured.moments.get(to));
        match (result, moments) {
            (Ok(seconds), Some((from, to))) => known.push(Duration {
                name: words.get(key),
                text: teller.context.format.duration(seconds),
                span: span(teller, measured, from.instant, to.instant, false),
            }),
            (Err(LeftOut::Missing(milestone)), _) => {
                missing.push(vocabulary::milestone_inside(words, milestone));
            }
            (Err(reason), _) => barred = Some(reason),
            (Ok(_), None) => {}
        }
    }
    missing.dedup();
    let left_out = match barred {
        Some(LeftOut::TimeOrder) => words.get("report_left_out_order"),
        Some(LeftOut::Backfilled) => words.get("report_left_out_backfilled"),
        Some(LeftOut::Missing(_)) | None if missing.is_empty() => String::new(),
        Some(LeftOut::Missing(_)) | None => {
            words.with("report_left_out_missing", &[("moments", missing.join(", ").into())])
        }
    };
    (known, left_out)
}
