//! How the services did: availability by month, and deployments.

use super::parts::share_between;
use super::{Page, key, paragraph, rows};
use crate::cli::columns::Side;
use crate::measure::availability::truncated_percent;
use crate::statistics::report::{AvailabilityRow, Figure};

/// A float misses a minute by less than this.
const HAIR: f64 = 1e-6;

impl Page<'_, '_> {
    pub(super) fn availability(&self) -> String {
        let all = &self.report.availability;
        if all.is_empty() {
            return paragraph("No service.");
        }
        let of_services = all.chunk_by(|a, b| a.service == b.service);
        let sides =
            [Side::Left, Side::Right, Side::Left, Side::Left, Side::Right, Side::Left, Side::Left];
        let head =
            ["SERVICE", "OBJECTIVE", "MONTHS", "WORST IN", "AVAILABLE", "DOWNTIME", "BUDGET LEFT"];
        let mut text = rows(&sides, &head, of_services.map(|months| self.service(months)));
        if all.iter().any(|month| month.whole_month_budget_minutes.is_some()) {
            text.push_str(&paragraph("Budget left: of the month that still runs."));
        }
        if all.iter().any(|month| !month.exact) {
            text.push_str(&paragraph(
                "Downtime is an upper bound (at most) where an incident does not state its effects.",
            ));
        }
        text
    }

    fn service(&self, months: &[AvailabilityRow]) -> Vec<String> {
        let name = months.first().map(|month| key(&month.service)).unwrap_or_default();
        let objectives: Vec<Figure> = months.iter().filter_map(|month| month.target).collect();
        let objective = objectives.last().map_or_else(
            || "none".to_owned(),
            |target| format!("{} %", trimmed(&truncated_percent(target.0, 4))),
        );
        // The verdict of a month falls when it ends.
        let ended = months.iter().filter(|month| month.whole_month_budget_minutes.is_none());
        let judged: Vec<bool> = ended.filter_map(is_kept).collect();
        let kept = judged.iter().filter(|is_kept| **is_kept).count();
        let kept =
            if judged.is_empty() { String::new() } else { format!("{kept}/{} kept", judged.len()) };
        let least = |a: &&AvailabilityRow, b: &&AvailabilityRow| {
            let availability = |row: &AvailabilityRow| row.availability.map_or(1.0, |at| at.0);
            availability(a).total_cmp(&availability(b))
        };
        let worst = months
            .iter()
            .filter(|month| month.availability.is_some() && month.downtime_minutes.0 > 0.0)
            .min_by(least);
        let [month, available, downtime] = match worst {
            Some(worst) => [
                worst.month.clone(),
                worst
                    .availability
                    .map(|at| format!("{} %", truncated_percent(at.0, 3)))
                    .unwrap_or_default(),
                format!(
                    "{}{}",
                    if worst.exact { "" } else { "at most " },
                    self.minutes(worst.downtime_minutes)
                ),
            ],
            None => ["none".to_owned(), String::new(), String::new()],
        };
        let left = months
            .iter()
            .find_map(|month| Some(month.whole_month_budget_minutes?.0 - month.downtime_minutes.0));
        let left = left.map(|left| {
            let minutes = self.minutes(Figure(left.abs()));
            if left < -HAIR { format!("none, {minutes} over") } else { minutes }
        });
        vec![name, objective, kept, month, available, downtime, left.unwrap_or_default()]
    }

    pub(super) fn delivery(&self) -> String {
        if self.report.delivery.is_empty() {
            return paragraph(
                "Not available: deployments.yaml counts none for a whole month of the period.",
            );
        }
        let sides = [Side::Left, Side::Right, Side::Right, Side::Left, Side::Left];
        let head =
            ["SERVICE", "DEPLOYMENTS", "FAILED", "CHANGE FAIL RATE", "RECOVERY: MEDIAN, OR EACH"];
        rows(
            &sides,
            &head,
            self.report.delivery.iter().map(|row| {
                let rate = row.change_fail_rate.map(|rate| share_between(rate, row.interval));
                let time = row.recovery_median_seconds.map(|at| self.time(at));
                let few = || -> Vec<String> {
                    let values = row.recovery_values_seconds.iter().flatten();
                    values.map(|at| self.time(*at)).collect()
                };
                let recovery = match time {
                    Some(time) => format!("{time} (n = {})", row.recoveries),
                    None => few().join(", "),
                };
                vec![
                    key(&row.service),
                    self.integer(row.deployments),
                    self.integer(row.failed),
                    rate.unwrap_or_else(|| "counts only".to_owned()),
                    recovery,
                ]
            }),
        )
    }
}

/// Whether the downtime stayed within the budget; `None` without an objective or agreed time.
fn is_kept(month: &AvailabilityRow) -> Option<bool> {
    let budget = month.budget_minutes?;
    Some(month.downtime_minutes.0 <= budget.0 + HAIR)
}

/// `99.9500` as `99.95`.
fn trimmed(percent: &str) -> &str {
    percent.trim_end_matches('0').trim_end_matches('.')
}
