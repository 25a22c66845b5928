//! Planned maintenance that does not count: announced in time, and for the service.

use crate::measure::agreement::Agreements;
use crate::measure::span::{Span, Spans};
use crate::model::change::Maintenance;
use crate::model::shape::At;
use crate::model::time::Duration;
use jiff::SignedDuration;

/// How long before it planned work must be announced, where casebook.yaml does not say.
const NOTICE: Duration = Duration::Seconds(72 * 3600);

/// Time without a promise.
pub type Window = Spans;

/// The windows of planned maintenance of a service that are left out of its agreed time: none
/// where casebook.yaml says that maintenance counts. Windows inside or beside each other are one.
pub fn announced_windows(
    service: &str,
    plans: &[At<Maintenance>],
    agreements: &Agreements<'_>,
) -> Window {
    let rule = agreements.config.maintenance.get();
    if rule.and_then(|rule| rule.exclude.copied()) == Some(false) {
        return Spans::default();
    }
    let notice = rule.and_then(|rule| rule.notice.copied()).unwrap_or(NOTICE);
    let windows = plans.iter().filter_map(|plan| {
        let is_ours = plan.services.items().iter().any(|named| named.value == service);
        let (from, to) = (plan.from.copied()?.instant, plan.to.copied()?.instant);
        let announced = plan.announced.copied()?.instant;
        let earliest = match notice {
            Duration::Seconds(seconds) => {
                announced.saturating_add(SignedDuration::from_secs(seconds)).ok()?
            }
            Duration::BusinessDays(days) => {
                agreements.service_hours(service).business_days_due(announced, days)?
            }
        };
        (is_ours && earliest <= from && from < to).then_some(Span { from, to })
    });
    Spans::of(windows)
}
