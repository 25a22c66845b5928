//! How many incidents there were, of what kind, and how actions stand.

use super::{Page, between, entry, paragraph, percent};
use crate::statistics::report::Figure;
use crate::statistics::small_sample::may_show_median;
use std::fmt::Write as _;

impl Page<'_, '_> {
    pub(super) fn incidents(&self) -> String {
        let of = &self.report.incidents;
        let mut first = self.counted(of.count, "incident", "incidents");
        if of.count > 0 {
            let _ = write!(first, ", {} open", self.integer(of.open));
        }
        if of.near_misses > 0 {
            let n = self.counted(of.near_misses, "near miss", "near misses");
            let _ = write!(first, "; {n}, counted apart");
        }
        if of.drills_excluded > 0 {
            let n = self.counted(of.drills_excluded, "drill", "drills");
            let _ = write!(first, "; {n} left out");
        }
        let mut text = paragraph(&format!("{first}."));
        text.push_str(&self.rate());
        for (name, counts) in [
            ("by month", &self.report.rate.monthly_counts),
            ("by priority", &of.by_priority),
            ("by severity", &of.by_severity),
            ("by category", &of.by_category),
            ("noticed by", &of.by_detection),
        ] {
            text.push_str(&entry(name, &self.named(counts)));
        }
        if let Some(minutes) = of.customer_minutes {
            #[expect(clippy::cast_possible_truncation, reason = "customers × minutes fit in 2^63")]
            let minutes = self.integer(minutes.0 as i64);
            let unknown = match of.customer_minutes_unknown {
                0 => String::new(),
                n => format!(
                    "; of {} nobody counted the customers",
                    self.counted(n, "incident", "incidents")
                ),
            };
            text.push_str(&entry("customer-minutes", &format!("{minutes}{unknown}")));
        }
        text
    }

    fn rate(&self) -> String {
        let rate = &self.report.rate;
        let show = |figure: Figure| format!("{:.2}", figure.0);
        let ends = between(Some(rate.interval), show);
        let mut text = format!("{} a month (95 %: {ends}).", show(rate.per_month));
        if rate.over_dispersed {
            text.push_str(" Incidents come in bursts: the interval is widened for it.");
        }
        paragraph(&text)
    }

    pub(super) fn actions(&self) -> String {
        let of = &self.report.actions;
        if of.open + of.done + of.declined == 0 {
            return paragraph("No action.");
        }
        let among = |n: usize, word: &str| match n {
            0 => String::new(),
            n => format!(", {} {word}", self.integer(n)),
        };
        let mut text = paragraph(&format!(
            "{} open{}{}; {} done{}{}.",
            self.integer(of.open),
            among(of.overdue, "overdue"),
            among(of.no_due, "without a due day"),
            self.integer(of.done),
            among(of.verified, "of them verified"),
            if of.declined > 0 {
                format!("; {} declined", self.integer(of.declined))
            } else {
                String::new()
            },
        ));
        let [part, whole] = of.on_time;
        if whole > 0 {
            let share = of.on_time_rate.map(|rate| share_between(rate, of.on_time_interval));
            let on_time = format!("{} of {}", self.integer(part), self.integer(whole));
            let on_time = match share {
                Some(share) => format!("{on_time}: {share}"),
                None => with_share(&on_time, None),
            };
            text.push_str(&entry("on time", &on_time));
        }
        if of.done + of.days_to_done_censored > 0 {
            text.push_str(&entry("created to done", &self.days_to_done()));
        }
        let dated = of.open_by_age_days.0.iter().map(|(_, n)| n).sum::<usize>();
        if dated > 0 {
            let ages: Vec<String> = ["up to 30", "31 to 90", "over 90"]
                .iter()
                .zip(&of.open_by_age_days.0)
                .map(|(span, (_, n))| format!("{span}: {}", self.integer(*n)))
                .collect();
            let median = of.median_open_age_days.filter(|_| may_show_median(dated));
            let median = median.map(|days| format!("median {} days; ", days.0)).unwrap_or_default();
            let ages = format!("{median}days {}", ages.join(", "));
            text.push_str(&entry("age of open ones", &ages));
        }
        text.push_str(&entry("by strength", &self.named(&of.by_strength)));
        let effects = self.named(&of.effectiveness);
        if !effects.is_empty() {
            text.push_str(&entry(
                "effect",
                &format!(
                    "{} (of type prevent)",
                    effects.replace("not-", "not ").replace("yet-", "yet ")
                ),
            ));
        }
        text
    }

    /// Half of the actions were done within so many days, if enough are known to say so.
    fn days_to_done(&self) -> String {
        let of = &self.report.actions;
        if !may_show_median(of.days_to_done_n) {
            return "too few for a median".to_owned();
        }
        let Some(days) = of.median_days_to_done else {
            let least = of.median_days_to_done_at_least;
            let least = least.map(|days| format!(": more than {} days", days.0));
            return format!("half of them are not done yet{}", least.unwrap_or_default());
        };
        let open = match of.days_to_done_censored {
            0 => String::new(),
            n => format!(" (Kaplan–Meier; {} not done are included)", self.integer(n)),
        };
        let between = match of.median_days_to_done_interval {
            Some([Some(low), Some(high)]) => format!(", 95 %: {} to {}", low.0, high.0),
            Some([Some(low), None]) => format!(", 95 %: {} or more", low.0),
            Some([None, _]) | None => String::new(),
        };
        format!("half of them within {} days{open}{between}", days.0.ceil())
    }
}

/// `35 of 36 (97.2 %)`; without a share where so few say nothing.
pub(super) fn with_share(counts: &str, share: Option<String>) -> String {
    match share {
        Some(share) => format!("{counts} ({share})"),
        None => format!("{counts} (too few for a percentage)"),
    }
}

/// `27.2 % (95 %: 13.1 % to 48.1 %)`.
pub(super) fn share_between(share: Figure, interval: Option<[Figure; 2]>) -> String {
    let between =
        interval.map(|[lower, upper]| format!(" (95 %: {} to {})", percent(lower), percent(upper)));
    format!("{}{}", percent(share), between.unwrap_or_default())
}
