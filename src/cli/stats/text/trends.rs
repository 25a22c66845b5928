//! What may be said of series and causes, in sentences.

use super::parts::{share_between, with_share};
use super::{Page, between, entry, key, paragraph, percent, rows};
use crate::cli::columns::Side;
use crate::statistics::report::{Figure, TrendReport};
use crate::statistics::small_sample::may_show_percentage;
use crate::statistics::{ArrivalVerdict, Verdict};

/// How many causes are listed.
const CAUSES: usize = 10;
/// From this share on, causes that nobody knows are spoken of first (domain.md § 4.9).
const MANY_UNKNOWN: f64 = 0.2;

/// What a series is made of.
#[derive(Clone, Copy)]
enum Unit {
    /// Incidents a month.
    Incidents,
    /// Seconds.
    Seconds,
}

impl Page<'_, '_> {
    pub(super) fn trends(&self) -> String {
        let of = &self.report.trend;
        let mut text = String::new();
        for (name, series, unit) in [
            ("incidents", &of.monthly_count, Unit::Incidents),
            ("time to mitigate", &of.median_time_to_mitigate, Unit::Seconds),
            ("time to resolve", &of.median_time_to_resolve, Unit::Seconds),
        ] {
            text.push_str(&entry(name, &self.trend(series, unit)));
        }
        let tested = format!("{} of {} series tested", of.series_tested, of.series);
        let holm =
            if of.series_tested > 1 { "; p is raised for that by Holm's method" } else { "" };
        text.push_str(&paragraph(&format!("{tested}{holm}.")));
        text
    }

    /// The sentences of domain.md § 4.12.
    fn trend(&self, of: &TrendReport, unit: Unit) -> String {
        let months = self.counted(of.n, "month", "months");
        let p = of.p_holm.map(|p| p_value(p.0)).unwrap_or_default();
        let slope = |at: Figure| self.slope(at.0, unit);
        let by = of.slope_per_month.map(|at| {
            let ends = between(of.slope_interval, slope);
            let what = match unit {
                Unit::Incidents => " incidents",
                Unit::Seconds => "",
            };
            format!(": about {}{what} a month (95 %: {ends})", slope(at))
        });
        match of.kind {
            Verdict::NotEnoughData => match unit {
                Unit::Incidents => {
                    let whole = self.counted(of.n, "whole month", "whole months");
                    format!("Not enough data: {whole}, six are needed.")
                }
                Unit::Seconds => {
                    format!("Not enough data: {months} with at least three values, six are needed.")
                }
            },
            Verdict::NoEvidence => format!("No evidence of change ({p}; {months})."),
            Verdict::Rising => format!("Rising{} ({p}; {months}).", by.unwrap_or_default()),
            Verdict::Falling => format!("Falling{} ({p}; {months}).", by.unwrap_or_default()),
        }
    }

    fn slope(&self, slope: f64, unit: Unit) -> String {
        let sign = if slope < 0.0 { "−" } else { "+" };
        match unit {
            Unit::Incidents => format!("{sign}{:.1}", slope.abs()),
            Unit::Seconds => format!("{sign}{}", self.time(Figure(slope.abs()))),
        }
    }

    pub(super) fn recurrence(&self) -> String {
        let of = &self.report.recurrence;
        if of.known_cause == 0 {
            return paragraph("No incident has a known cause.");
        }
        let known = self.counted(of.known_cause, "incident", "incidents");
        let counts = format!(
            "{} of {known} with a known cause came back within {} days",
            self.integer(of.recurrent),
            of.within_days
        );
        let mut text = paragraph(&match of.rate {
            Some(rate) => format!("{counts}: {}.", share_between(rate, of.interval)),
            None => format!("{}.", with_share(&counts, None)),
        });
        text.push_str(&self.arrivals());
        text
    }

    /// Which causes and services arrive faster or slower, and of how many nothing can be said.
    fn arrivals(&self) -> String {
        let of = &self.report.recurrence;
        let config = &self.book.config;
        let causes = of.by_cause.iter().map(|row| (config.cause_name(&row.key), row));
        let services = of.by_service.iter().map(|row| (config.service_name(&row.key), row));
        let mut text = String::new();
        for (name, row) in causes.chain(services) {
            let (Some(u), Some(p)) = (row.laplace_u, row.p_holm) else { continue };
            if matches!(row.kind, ArrivalVerdict::Faster | ArrivalVerdict::Slower) {
                let n = self.counted(row.n, "incident", "incidents");
                let p = p_value(p.0);
                text.push_str(&paragraph(&format!(
                    "{name}: {} (U = {:.2}, {p}; {n}).",
                    row.verdict, u.0
                )));
            }
        }
        let none = if text.is_empty() { ", with no evidence of change" } else { "" };
        let tested = match of.series_tested {
            0 => "No cause or service has the four incidents that a test of arrivals needs."
                .to_owned(),
            tested => {
                format!("Arrivals of {tested} of {} causes and services tested{none}.", of.series)
            }
        };
        text.push_str(&paragraph(&tested));
        text
    }

    pub(super) fn causes(&self) -> String {
        let all = &self.report.incidents.by_cause;
        if all.is_empty() {
            return paragraph("No incident.");
        }
        let mut text = String::new();
        let unknown = all.iter().find(|row| row.is_unknown() && row.share.0 > MANY_UNKNOWN);
        if let Some(row) = unknown {
            let of = self.counted(self.report.incidents.count, "incident", "incidents");
            let sentence =
                format!("The cause of {} of {of} is not known.", self.integer(row.count));
            text.push_str(&paragraph(&sentence));
        }
        // Below five incidents a percentage says nothing (domain.md § 4.3).
        let may_show = may_show_percentage(self.report.incidents.count as u64);
        let share = |share: Figure| if may_show { percent(share) } else { String::new() };
        let sides = [Side::Left, Side::Left, Side::Right, Side::Right, Side::Right];
        let listed = all.iter().take(CAUSES).map(|row| {
            vec![
                key(&row.cause),
                row.group.as_deref().map(key).unwrap_or_default(),
                self.integer(row.count),
                share(row.share),
                share(row.cumulative_share),
            ]
        });
        let head = ["CAUSE", "GROUP", "INCIDENTS", "SHARE", "UP TO HERE"];
        text.push_str(&rows(&sides, &head, listed));
        let rest = all.get(CAUSES..).unwrap_or_default();
        if !rest.is_empty() {
            let incidents = rest.iter().map(|row| row.count).sum::<usize>();
            text.push_str(&paragraph(&format!(
                "and {} with {}",
                self.counted(rest.len(), "more cause", "more causes"),
                self.counted(incidents, "incident", "incidents")
            )));
        }
        let vital = all.iter().filter(|row| row.vital).count();
        if may_show && vital < all.len() {
            text.push_str(&paragraph(&format!(
                "{} of {} bring 80 % of the incidents.",
                self.integer(vital),
                self.counted(all.len(), "cause", "causes")
            )));
        }
        text
    }
}

/// `p = 0.14`, with a third digit where it matters.
fn p_value(p: f64) -> String {
    match p {
        p if p < 0.001 => "p < 0.001".to_owned(),
        p if p < 0.1 => format!("p = {p:.3}"),
        p => format!("p = {p:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_p_has_the_digits_that_its_verdict_hangs_on() {
        for (p, want) in
            [(0.0004, "p < 0.001"), (0.0414, "p = 0.041"), (0.1431, "p = 0.14"), (1.0, "p = 1.00")]
        {
            assert_eq!(p_value(p), want);
        }
    }
}
