//! How long it took, and how the promises about time were kept.

use super::{Page, between, entry, key, paragraph, percent, rows};
use crate::cli::columns::Side;
use crate::statistics::report::{ClockReport, DurationReport, Figure};

impl Page<'_, '_> {
    pub(super) fn durations(&self) -> String {
        let all = &self.report.durations;
        let all = [
            ("to detect", &all.time_to_detect),
            ("to acknowledge", &all.time_to_acknowledge),
            ("to mitigate", &all.time_to_mitigate),
            ("to resolve", &all.time_to_resolve),
        ];
        if all.iter().all(|(_, of)| of.n + of.censored == 0 && of.excluded.is_empty()) {
            return paragraph("No incident.");
        }
        let sides = [Side::Left, Side::Right].into_iter().chain([Side::Left; 5]);
        let mut text = rows(
            &sides.collect::<Vec<_>>(),
            &["", "N", "MEDIAN", "95 % INTERVAL", "P75", "P90", "LONGEST"],
            all.iter().map(|(name, of)| self.duration(name, of)),
        );
        let notes = all.iter().map(|(name, of)| entry(name, &self.about_duration(of)));
        let notes: String = notes.collect();
        if !notes.is_empty() {
            text.push('\n');
            text.push_str(&notes);
        }
        text
    }

    fn duration(&self, name: &str, of: &DurationReport) -> Vec<String> {
        let time = |figure: Option<Figure>| figure.map(|at| self.time(at)).unwrap_or_default();
        vec![
            name.to_owned(),
            self.integer(of.n),
            self.median(of),
            self.median_between(of),
            time(of.p75_seconds),
            time(of.p90_seconds),
            time(of.max_seconds),
        ]
    }

    /// By Kaplan and Meier, where some are open; else the plain one.
    fn median(&self, of: &DurationReport) -> String {
        match (of.kaplan_meier_median_seconds, of.not_reached_at_least_seconds) {
            (Some(median), _) => self.time(median),
            (None, Some(least)) => format!("at least {}", self.time(least)),
            (None, None) => of.median_seconds.map(|at| self.time(at)).unwrap_or_default(),
        }
    }

    fn median_between(&self, of: &DurationReport) -> String {
        match of.kaplan_meier_interval_seconds {
            Some([Some(low), Some(high)]) => between(Some([low, high]), |at| self.time(at)),
            Some([Some(low), None]) => format!("{} or more", self.time(low)),
            Some([None, _]) => String::new(),
            None if of.kaplan_meier_median_seconds.is_some() => String::new(),
            None => between(of.interval_seconds, |at| self.time(at)),
        }
    }

    /// Which one was the longest, the values where they are few, and what was left out.
    fn about_duration(&self, of: &DurationReport) -> String {
        let mut notes = Vec::new();
        if let Some(record) = of.longest.and_then(|at| self.book.incidents.get(at)) {
            notes.push(format!("longest in {}", record.id));
        }
        if let Some(values) = of.values_seconds.as_ref().filter(|values| !values.is_empty()) {
            let values: Vec<String> = values.iter().map(|at| self.time(*at)).collect();
            notes.push(format!("too few for a median: {}", values.join(", ")));
        }
        if of.censored > 0 {
            let open = self.integer(of.censored);
            let by_both =
                of.kaplan_meier_median_seconds.or(of.not_reached_at_least_seconds).is_some();
            notes.push(match (by_both, of.median_seconds) {
                (true, Some(plain)) => format!(
                    "median by Kaplan–Meier; {open} still open are included; without them {}",
                    self.time(plain)
                ),
                (true, None) => format!("median by Kaplan–Meier; {open} still open are included"),
                (false, _) => format!("{open} still open, not among them"),
            });
        }
        if !of.excluded.is_empty() {
            let why = of.excluded.iter();
            let why = why.map(|one| format!("{}\u{a0}({})", one.reason, self.integer(one.count)));
            notes.push(format!("left out: {}", why.collect::<Vec<_>>().join(", ")));
        }
        notes.join("; ")
    }

    pub(super) fn promises(&self) -> String {
        let clocks = &self.report.sla.0;
        let counted =
            |of: &ClockReport| of.met + of.breached + of.undecided + of.unknown + of.not_applicable;
        if clocks.iter().all(|(_, of)| counted(of) == 0) {
            return paragraph("No incident has a clock.");
        }
        let sides = [Side::Left]
            .into_iter()
            .chain([Side::Right; 5])
            .chain([Side::Right, Side::Left])
            .collect::<Vec<_>>();
        let head = [
            "CLOCK",
            "MET",
            "BREACHED",
            "UNDECIDED",
            "UNKNOWN",
            "NO TARGET",
            "SHARE MET",
            "95 % INTERVAL",
        ];
        let lines = clocks.iter().flat_map(|(name, of)| {
            let whole = vec![
                key(name),
                self.integer(of.met),
                self.integer(of.breached),
                self.some(of.undecided),
                self.some(of.unknown),
                self.some(of.not_applicable),
                share(of.compliance, of.met + of.breached),
                between(of.interval, percent),
            ];
            let by_priority = of.by_priority.0.iter().map(|(priority, of)| {
                vec![
                    format!("  {priority}"),
                    self.integer(of.met),
                    self.integer(of.breached),
                    self.some(of.undecided),
                    String::new(),
                    String::new(),
                    share(of.compliance, of.met + of.breached),
                    between(of.interval, percent),
                ]
            });
            std::iter::once(whole).chain(by_priority).collect::<Vec<_>>()
        });
        rows(&sides, &head, lines)
    }

    /// A count, or nothing for none.
    fn some(&self, n: u64) -> String {
        if n > 0 { self.integer(n) } else { String::new() }
    }
}

/// The share, or that there are too few for one.
fn share(share: Option<Figure>, decided: u64) -> String {
    match share {
        Some(share) => percent(share),
        None if decided > 0 => "counts only".to_owned(),
        None => String::new(),
    }
}
