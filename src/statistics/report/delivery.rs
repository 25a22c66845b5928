//! How deployments went, by service: only where somebody counts the deployments.

use super::number::Figure;
use super::{Material, Period};
use crate::model::incident::TriggerKind;
use crate::statistics::quantile::sorted;
use crate::statistics::small_sample::may_show_median;
use crate::statistics::{Delivery, Share};
use serde::Serialize;

/// The deployments of a service in the period's whole and cut months.
#[derive(Debug, Clone, Serialize)]
pub struct DeliveryRow {
    /// The service.
    pub service: String,
    /// How many deployments there were.
    pub deployments: u64,
    /// How many of them needed immediate intervention.
    pub failed: u64,
    /// Failed / deployments; `null` below five deployments, or where more failed than there were.
    pub change_fail_rate: Option<Figure>,
    /// Wilson's 95 % interval.
    pub interval: Option<[Figure; 2]>,
    /// Median time from the failure to service restored, of incidents caused by a deployment; from
    /// five of them on.
    pub recovery_median_seconds: Option<Figure>,
    /// These times, where they are fewer than five.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery_values_seconds: Option<Vec<Figure>>,
    /// How many incidents these are.
    pub recoveries: usize,
}

/// The services that have a line in deployments.yaml, in the order of casebook.yaml. Months that
/// the period only touches are left out: nobody counted deployments by the day.
pub(super) fn rows(
    material: &Material<'_, '_>,
    period: Period,
    service: Option<&str>,
) -> Vec<DeliveryRow> {
    let services = material.book.config.services.get();
    let asked = services.into_iter().flat_map(crate::model::Keyed::keys);
    asked
        .filter(|id| service.is_none_or(|service| service == *id))
        .filter_map(|id| row(material, period, id))
        .collect()
}

fn row(material: &Material<'_, '_>, period: Period, service: &str) -> Option<DeliveryRow> {
    let zone = material.zone();
    let stated: Vec<_> = material
        .book
        .deployments
        .iter()
        .filter(|row| row.service.get().is_some_and(|of| of == service))
        .filter_map(|row| {
            Some((row.month.copied()?.0, row.deployments.copied()?, row.failed.copied()))
        })
        .filter(|(first, ..)| period.has_whole(*first))
        .collect();
    if stated.is_empty() {
        return None;
    }
    // Incidents of this service that a deployment caused, by the month in which they began.
    let caused: Vec<usize> = (0..material.measured.len())
        .filter(|at| {
            let incident = &material.book.incidents[*at].incident;
            let by = incident.caused_by.get().and_then(|by| by.kind.copied());
            material.measured[*at].counts()
                && by == Some(TriggerKind::Deployment)
                && material.measured[*at].effects.services.contains(&service)
        })
        .collect();
    let month_of = |at: &usize| {
        material.begin(*at).map(|at| crate::measure::day_of(at, &zone).first_of_month())
    };
    let failed: u64 = stated
        .iter()
        .map(|(first, _, failed)| {
            let counted = || caused.iter().filter(|at| month_of(at) == Some(*first)).count() as u64;
            failed.unwrap_or_else(counted)
        })
        .sum();
    let deployments = stated.iter().map(|(_, deployments, _)| deployments).sum();
    let recoveries: Vec<f64> = caused
        .iter()
        .filter(|at| {
            month_of(at).is_some_and(|month| stated.iter().any(|(first, ..)| *first == month))
        })
        .filter_map(|at| {
            let moments = &material.measured[*at].moments;
            let seconds =
                moments.resolved?.instant.as_second() - moments.begin?.instant.as_second();
            #[expect(clippy::cast_precision_loss, reason = "seconds stay far below 2^52")]
            let seconds = seconds as f64;
            (material.measured[*at].durations.to_resolve.is_ok() && seconds >= 0.0)
                .then_some(seconds)
        })
        .collect();
    let delivery = Delivery::of(Some(deployments), failed, &recoveries);
    let share = delivery.change_fail;
    let has_median = may_show_median(recoveries.len());
    Some(DeliveryRow {
        service: service.to_owned(),
        deployments,
        failed,
        change_fail_rate: share.and_then(Share::shown).map(Figure),
        interval: share.and_then(Share::interval).map(|at| [Figure(at.lower), Figure(at.upper)]),
        recovery_median_seconds: delivery.recovery_median.filter(|_| has_median).map(Figure),
        recovery_values_seconds: (!has_median)
            .then(|| sorted(&recoveries).into_iter().map(Figure).collect()),
        recoveries: recoveries.len(),
    })
}
