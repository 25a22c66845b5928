//! Where a record says when: the places that findings about time point at.

use crate::measure::{Mark, Row};
use crate::model::incident::Incident;
use crate::model::service_level::Milestone;
use crate::model::shape::{At, Field, Place};
use crate::model::{IncidentRecord, Moment};
use jiff::Timestamp;

/// A milestone as it was written.
pub(super) fn written(incident: &Incident, milestone: Milestone) -> Option<&At<Moment>> {
    let times = incident.times.get()?;
    let field: &Field<Moment> = match milestone {
        Milestone::Occurred => &times.occurred,
        Milestone::Detected => &times.detected,
        // Without `logged`, `detected` stands in for it.
        Milestone::Logged => return times.logged.at().or(times.detected.at()),
        Milestone::Acknowledged => &times.acknowledged,
        Milestone::Mitigated => &times.mitigated,
        Milestone::Resolved => &times.resolved,
        Milestone::Reviewed => &times.reviewed,
        Milestone::Closed => &times.closed,
    };
    field.at()
}

/// Where a milestone stands, else the record as a whole.
pub(super) fn of(record: &IncidentRecord, milestone: Milestone) -> Place {
    written(&record.incident, milestone).map_or_else(|| record.head(), |at| at.place)
}

/// Where a milestone was reached at this instant, in the last cycle or an earlier one.
pub(super) fn reached(
    record: &IncidentRecord,
    milestone: Milestone,
    at: Timestamp,
) -> Option<Place> {
    let earlier = record.incident.reopened.items().iter().filter_map(|cycle| match milestone {
        Milestone::Mitigated => cycle.mitigated.at().or(cycle.resolved.at()),
        Milestone::Resolved => cycle.resolved.at(),
        Milestone::Occurred
        | Milestone::Detected
        | Milestone::Logged
        | Milestone::Acknowledged
        | Milestone::Reviewed
        | Milestone::Closed => None,
    });
    let last = written(&record.incident, milestone);
    last.into_iter().chain(earlier).find(|moment| moment.instant == at).map(|moment| moment.place)
}

/// Where the priority was changed at this instant: an assessment, or the declaration as major.
pub(super) fn priority_change(record: &IncidentRecord, at: Timestamp) -> Option<Place> {
    let judged = record
        .entries()
        .iter()
        .filter(|entry| entry.classification.is_given() || entry.priority_override.is_given())
        .filter_map(|entry| entry.at.at());
    let declared = record.incident.major.get().and_then(|major| major.at.at());
    judged.chain(declared).find(|moment| moment.instant == at).map(|moment| moment.place)
}

/// Where an entry of the timeline says when.
pub(super) fn entry(record: &IncidentRecord, position: Option<usize>) -> Option<Place> {
    record.entries().get(position?)?.at.place()
}

/// Where a moment of the merged timeline was written.
pub(super) fn row(record: &IncidentRecord, row: &Row<'_>) -> Option<Place> {
    let of_entry = row.entry.and_then(|entry| entry.at.place());
    let of_mark = |mark: &Mark<'_>| match mark {
        Mark::Milestone(milestone) => written(&record.incident, *milestone).map(|at| at.place),
        Mark::Major(major) => major.at.place(),
        Mark::InitialSupport(support) => support.at.place(),
        Mark::HoldBegins(hold) => hold.from.place(),
        Mark::HoldEnds(hold) => hold.to.place(),
        Mark::CycleMitigated(cycle) => cycle.mitigated.place(),
        Mark::CycleResolved(cycle) => cycle.resolved.place(),
        Mark::Reopened(cycle) => cycle.reopened.place(),
        Mark::Cancelled(cancelled) => cancelled.at.place(),
    };
    of_entry.or_else(|| row.marks.iter().find_map(of_mark))
}

/// Whether a milestone's or an entry's time or kind cannot be read: then nothing that could have
/// happened there may be called missing or late.
pub(super) fn is_unread(record: &IncidentRecord) -> bool {
    let incident = &record.incident;
    let times = incident.times.get();
    incident.times.is_broken()
        || incident.timeline.is_broken()
        || times.is_some_and(|times| times.moments().into_iter().any(Field::is_broken))
        || record
            .entries()
            .iter()
            .any(|entry| entry.at.is_broken() || entry.kind.is_broken() || entry.level.is_broken())
}
