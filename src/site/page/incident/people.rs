//! Who held which role, and when the incident waited or came back.

use crate::measure::Row;
use crate::model::timeline::EntryKind;
use crate::model::{IncidentRecord, Keyed};
use crate::site::format::Time;
use crate::site::record::Teller;
use crate::site::vocabulary;
use serde::Serialize;

/// Roles from when on.
#[derive(Serialize)]
pub(super) struct Roles {
    rows: Vec<Role>,
}

#[derive(Serialize)]
struct Role {
    name: String,
    who: String,
    /// Absent: from the start.
    since: Option<Time>,
}

/// Times of waiting, and earlier cycles.
#[derive(Serialize)]
pub(super) struct Waiting {
    holds: Vec<Hold>,
    cycles: Vec<Cycle>,
}

#[derive(Serialize)]
struct Hold {
    reason: String,
    awaiting: String,
    from: Option<Time>,
    to: Option<Time>,
    duration: String,
}

#[derive(Serialize)]
struct Cycle {
    mitigated: Option<Time>,
    resolved: Option<Time>,
    reopened: Option<Time>,
    reason: String,
}

/// The roles at the start and their hand-overs.
pub(super) fn roles(
    teller: &Teller<'_>,
    record: &IncidentRecord,
    rows: &[Row<'_>],
) -> Option<Roles> {
    let config = &teller.context.book().config;
    let known = teller.known_day(record);
    let start = record.incident.roles.get().into_iter().flat_map(Keyed::iter);
    let mut held: Vec<Role> = start
        .map(|(role, who)| Role {
            name: config.owner_name(role).to_owned(),
            who: config.owner_name(who).to_owned(),
            since: None,
        })
        .collect();
    for row in rows {
        let Some(entry) = row.entry.filter(|entry| entry.kind.copied() == Some(EntryKind::Role))
        else {
            continue;
        };
        if entry.role.is_given() {
            held.push(Role {
                name: teller.who(&entry.role),
                who: teller.who(&entry.who),
                since: Some(teller.moment(row.at, known)),
            });
        }
    }
    (!held.is_empty()).then_some(Roles { rows: held })
}

/// Holds and earlier cycles.
pub(super) fn waiting(teller: &Teller<'_>, record: &IncidentRecord) -> Option<Waiting> {
    let words = teller.context.words;
    let known = teller.known_day(record);
    let is_open = teller.context.measured_of(&record.id).is_some_and(|of| of.status.is_open());
    let now = is_open.then_some(teller.context.input.as_of);
    let holds: Vec<_> = record
        .incident
        .holds
        .items()
        .iter()
        .map(|hold| {
            let (from, to) = (hold.from.copied(), hold.to.copied());
            let end = to.map(|to| to.instant).or(now);
            let seconds =
                from.zip(end).map(|(from, end)| end.as_second() - from.instant.as_second());
            Hold {
                reason: hold
                    .reason
                    .copied()
                    .map_or_else(String::new, |reason| vocabulary::hold_reason(words, reason)),
                awaiting: Teller::said(&hold.awaiting),
                from: from.map(|at| teller.moment(at, known)),
                to: to.map(|at| teller.moment(at, known)),
                duration: seconds
                    .map_or_else(String::new, |seconds| teller.context.format.duration(seconds)),
            }
        })
        .collect();
    let cycles: Vec<_> = record
        .incident
        .reopened
        .items()
        .iter()
        .map(|cycle| Cycle {
            mitigated: cycle.mitigated.copied().map(|at| teller.moment(at, known)),
            resolved: cycle.resolved.copied().map(|at| teller.moment(at, known)),
            reopened: cycle.reopened.copied().map(|at| teller.moment(at, known)),
            reason: Teller::said(&cycle.reason),
        })
        .collect();
    (!holds.is_empty() || !cycles.is_empty()).then_some(Waiting { holds, cycles })
}
