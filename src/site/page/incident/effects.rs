//! What each service suffered, from when to when.

use super::course::effect_words;
use crate::measure::{Affected, Measured};
use crate::model::IncidentRecord;
use crate::model::incident::Effect;
use crate::site::format::Time;
use crate::site::record::{Piece, Teller};
use serde::Serialize;

/// The table.
#[derive(Serialize)]
pub(in crate::site::page) struct Effects {
    rows: Vec<Row>,
    /// Why the figures are upper bounds; empty where they are not.
    bound: String,
}

#[derive(Serialize)]
struct Row {
    service: Piece,
    effect: String,
    from: Option<Time>,
    to: Option<Time>,
    duration: String,
}

/// The section, where more is known than the name of one service.
pub(in crate::site::page) fn effects(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    measured: &Measured<'_>,
) -> Option<Effects> {
    let effects = &measured.effects;
    let stated = record.incident.service_effects.items();
    // "No effect" is a fact of the first screen.
    if stated.iter().all(|one| one.effect.copied() == Some(Effect::None)) {
        return None;
    }
    let known = teller.known_day(record);
    let mut rows = Vec::new();
    for service in &effects.services {
        let before = rows.len();
        let own = effects.intervals.iter().filter(|one| one.service == *service);
        let is_felt = |one: &Affected<'_>| one.effect != Some(Effect::None);
        let has_felt = own.clone().any(is_felt);
        for one in own.filter(|one| is_felt(one) || !has_felt) {
            let moment =
                |at| teller.moment(crate::model::Moment { instant: at, approximate: false }, known);
            let is_felt = is_felt(one);
            let seconds = one.to.as_second() - one.from.as_second();
            rows.push(Row {
                service: teller.service(service),
                effect: effect_words(teller, record, one),
                from: is_felt.then(|| moment(one.from)),
                to: (is_felt && !one.is_open).then(|| moment(one.to)),
                duration: if is_felt {
                    teller.context.format.duration(seconds)
                } else {
                    String::new()
                },
            });
        }
        if rows.len() == before {
            rows.push(Row {
                service: teller.service(service),
                effect: teller.word("report_effect_without_time"),
                from: None,
                to: None,
                duration: String::new(),
            });
        }
    }
    let bound = if effects.exact { String::new() } else { teller.word("report_effects_bound") };
    Some(Effects { rows, bound })
}
