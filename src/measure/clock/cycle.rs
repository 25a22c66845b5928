//! From when to when a clock runs: its start, its stop, and the cycles of a reopened incident.

use super::{StartFrom, Unknown};
use crate::measure::life::{self, Moments};
use crate::measure::span::{Span, Spans};
use crate::measure::timeline::stated;
use crate::model::incident::Incident;
use crate::model::service_level::{Milestone, OnReopen};
use jiff::Timestamp;

/// The order in which milestones come when nobody writes late.
const ORDER: [Milestone; 8] = [
    Milestone::Occurred,
    Milestone::Detected,
    Milestone::Logged,
    Milestone::Acknowledged,
    Milestone::Mitigated,
    Milestone::Resolved,
    Milestone::Reviewed,
    Milestone::Closed,
];

/// A time in which a clock runs.
pub(super) struct Window {
    pub(super) from: StartFrom,
    pub(super) start: Timestamp,
    pub(super) end: Timestamp,
    /// What ended it; `None` while it runs.
    pub(super) stopped_by: Option<Milestone>,
    /// Whether the milestone that ended it is not the agreed one, which is not stated: the clock
    /// stopped at this instant or before.
    pub(super) is_at_latest: bool,
    /// Time within it that belongs to no cycle.
    pub(super) between: Spans,
}

/// Why a clock has no window.
pub(super) enum NoWindow {
    NotBegun(Milestone),
    Unknown(Unknown),
}

/// The milestones that come after one.
fn later_than(milestone: Milestone) -> impl Iterator<Item = Milestone> {
    ORDER.into_iter().skip_while(move |other| *other != milestone).skip(1)
}

fn is_broken(incident: &Incident, milestone: Milestone) -> bool {
    let Some(times) = incident.times.get() else { return incident.times.is_broken() };
    let stated = stated(times, milestone);
    // Without `logged`, `detected` stands in for it.
    let stands_in = milestone == Milestone::Logged && stated.is_absent();
    stated.is_broken() || (stands_in && times.detected.is_broken())
}

/// The windows of a clock, in order of time: one, or one a cycle under `new-cycle`.
pub(super) fn windows(
    incident: &Incident,
    moments: &Moments,
    (start, stop): (Milestone, Milestone),
    on_reopen: OnReopen,
    as_of: Timestamp,
) -> Result<Vec<Window>, NoWindow> {
    let at = |milestone: Milestone| moments.get(milestone).map(|moment| moment.instant);
    let missing = |milestone: Milestone| NoWindow::Unknown(Unknown::Missing(milestone));
    if is_broken(incident, start) {
        return Err(missing(start));
    }
    if is_broken(incident, stop) {
        return Err(missing(stop));
    }
    let cycles = cycles(incident, start, stop, as_of);
    let Some(begin) = at(start) else {
        let has_passed = later_than(start).any(|later| at(later).is_some());
        return Err(if has_passed { missing(start) } else { NoWindow::NotBegun(start) });
    };
    // The agreed moment, else the first later one that is known: it stopped then at the latest.
    let stated = at(stop).map(|end| (end, stop, false));
    let bound = || later_than(stop).find_map(|later| Some((at(later)?, later, true)));
    let ended = stated.or_else(bound);
    let first_stop = cycles.first().map(|cycle| cycle.stop).or(ended.map(|(end, ..)| end));
    let (from, begin) = match (at(Milestone::Detected), first_stop) {
        // On paper first: what was over before it was written down counts from `detected`.
        (Some(detected), Some(stop)) if start == Milestone::Logged && stop < begin => {
            (StartFrom::LoggedLate, detected)
        }
        _ => (StartFrom::Milestone(start), begin),
    };
    let end = ended.map_or(as_of, |(end, ..)| end);
    if end < begin || cycles.first().is_some_and(|cycle| cycle.stop < begin) {
        return Err(NoWindow::Unknown(Unknown::TimeOrder));
    }
    let last = |from: StartFrom, start: Timestamp, between: Spans| Window {
        from,
        start,
        end,
        stopped_by: ended.map(|(_, milestone, _)| milestone),
        is_at_latest: ended.is_some_and(|(.., is_at_latest)| is_at_latest),
        between,
    };
    let gaps = || Spans::of(cycles.iter().map(|cycle| Span { from: cycle.stop, to: cycle.again }));
    match on_reopen {
        OnReopen::Continue => Ok(vec![last(from, begin, gaps())]),
        OnReopen::Full => Ok(vec![last(from, begin, Spans::default())]),
        OnReopen::NewCycle => {
            let mut windows = Vec::with_capacity(cycles.len() + 1);
            let (mut from, mut start) = (from, begin);
            for cycle in &cycles {
                windows.push(Window {
                    from,
                    start,
                    end: cycle.stop,
                    stopped_by: Some(stop),
                    is_at_latest: false,
                    between: Spans::default(),
                });
                (from, start) = (StartFrom::Reopened, cycle.again);
            }
            if end < start {
                return Err(NoWindow::Unknown(Unknown::TimeOrder));
            }
            windows.push(last(from, start, Spans::default()));
            Ok(windows)
        }
    }
}

/// An earlier cycle, as far as a clock is concerned.
struct Cycle {
    stop: Timestamp,
    again: Timestamp,
}

/// Earlier cycles by as-of. Only a clock that runs through the handling is asked again: nobody
/// acknowledges twice, and the review begins at the last resolution.
fn cycles(incident: &Incident, start: Milestone, stop: Milestone, as_of: Timestamp) -> Vec<Cycle> {
    let runs_through = matches!(
        start,
        Milestone::Occurred | Milestone::Detected | Milestone::Logged | Milestone::Acknowledged
    ) && matches!(stop, Milestone::Mitigated | Milestone::Resolved);
    if !runs_through {
        return Vec::new();
    }
    life::cycles(incident)
        .into_iter()
        .filter_map(|cycle| {
            let resolved = cycle.resolved.copied()?.instant;
            let mitigated = cycle.mitigated.copied().map(|at| at.instant);
            let ended = if stop == Milestone::Mitigated { mitigated } else { None };
            let again = cycle.reopened.copied()?.instant;
            (again <= as_of).then_some(Cycle { stop: ended.unwrap_or(resolved), again })
        })
        .filter(|cycle| cycle.stop <= cycle.again)
        .collect()
}
