//! What comes back needs somebody who looks for its cause.

use super::{Scope, Sink, check, phrase};
use crate::measure::{Kinship, Recurrences, day_of, days_between};
use crate::model::IncidentRecord;
use crate::statistics::{ArrivalVerdict, Arrivals};
use std::collections::BTreeSet;

/// Three incidents in a year are as much of a sign as two in the shorter time.
const YEAR: i64 = 365;
/// Earlier incidents that are pointed at.
const SHOWN: usize = 3;

check! {
    /// The same cause hit the same service again, and no problem record looks for what they share.
    ///
    /// ## Why it matters
    ///
    /// Each incident restores the service and ends. What let it come back belongs to none of them, so nobody
    /// owns it, and the next responder finds no workaround.
    PRB001 "recurring-without-problem" {
        class: Conduct, level: Warn, since: "0.1.0",
        summary: "the same service and cause came back, and no problem is linked",
        messages: {
            once { text: "`{$cause}` on `{$service}` again, {$after} `{$earlier}`, and no problem is linked", label: "the same cause", help: "write one problem for what both share and link it in both, `problem: PRB-0001`; or say why none is needed: `notes: {PRB001: …}`" }
            often { text: "`{$cause}` on `{$service}` {$count} times in {$days}, and no problem is linked", label: "the same cause", help: "write one problem for what they share and link it in each, `problem: PRB-0001`; or say why none is needed: `notes: {PRB001: …}`" }
            faster { text: "`{$cause}` on `{$service}` {$count} times in 365 days, faster towards the end, and no problem is linked", label: "the same cause", help: "write one problem for what they share and link it in each, `problem: PRB-0001`; or say why none is needed: `notes: {PRB001: …}`" }
            known { text: "`{$cause}` on `{$service}` again, {$after} `{$earlier}`, and not linked to `{$problem}`", label: "the same cause", help: "add `problem: {$problem}`, or say why it does not belong there: `notes: {PRB001: …}`" }
        },
        labels: { earlier: "here before" },
        bad: "# file: incidents/2026/2026-06-11-printer.yaml\ntitle: Printer offline again\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nrca: {cause: worn-fuser}\n# file: incidents/2026/2026-03-11-printer.yaml\ntitle: Printer offline\ndate: 2026-03-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nrca: {cause: worn-fuser}\n",
        good: "# file: problems/PRB-0001.yaml\ntitle: The fuser is changed when it fails\nservices: [office-printing]\ntimes: {logged: 2026-06-12}\n# file: incidents/2026/2026-03-11-printer.yaml\ntitle: Printer offline\ndate: 2026-03-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nproblem: PRB-0001\nrca: {cause: worn-fuser}\n# file: incidents/2026/2026-06-11-printer.yaml\ntitle: Printer offline again\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nservice: office-printing\nproblem: PRB-0001\nrca: {cause: worn-fuser}\n",
        check: [Recurrences(without_problem)],
    }
}

/// One finding a service and cause, at the latest incident that came back and links no problem; one
/// where that incident hit several services.
fn without_problem(scope: &Scope<'_>, recurrences: &Recurrences<'_>, sink: &mut Sink) {
    let mut spoken = BTreeSet::new();
    for family in &recurrences.families {
        match family.kinship {
            Kinship::Problem(_) => {}
            Kinship::Cause { service, cause } => {
                let group = Group { scope, recurrences, incidents: &family.incidents };
                if let Some(latest) = group.latest_without()
                    && spoken.insert(family.incidents[latest])
                {
                    group.speak(latest, service, cause, sink);
                }
            }
        }
    }
}

/// The incidents of one service and cause.
struct Group<'l, 'a> {
    scope: &'l Scope<'a>,
    recurrences: &'l Recurrences<'a>,
    /// By when they began.
    incidents: &'l [usize],
}

impl Group<'_, '_> {
    fn record(&self, position: usize) -> &IncidentRecord {
        &self.scope.book.incidents[self.incidents[position]]
    }

    /// Where the latest incident stands that came back and links no problem.
    fn latest_without(&self) -> Option<usize> {
        if self.incidents.len() < 2 {
            return None;
        }
        let is_faster = self.is_faster();
        (1..self.incidents.len()).rev().find(|position| {
            self.record(*position).incident.problem.is_absent()
                && (self.near(*position, self.recurrences.within_days) >= 1
                    || self.near(*position, YEAR) >= 2
                    || is_faster)
        })
    }

    /// How many of those before it lie not more than so many days before it.
    fn near(&self, position: usize, days: i64) -> usize {
        let before = self.incidents[..position].iter().rev();
        before
            .take_while(|other| self.days(**other, position).is_some_and(|own| own <= days))
            .count()
    }

    fn days(&self, other: usize, position: usize) -> Option<i64> {
        let own = self.recurrences.day(self.incidents[position])?;
        Some(days_between(self.recurrences.day(other)?, own))
    }

    /// Whether those of the last year arrive faster than before.
    fn is_faster(&self) -> bool {
        self.year().verdict() == ArrivalVerdict::Faster
    }

    fn year(&self) -> Arrivals {
        let today = day_of(self.scope.as_of, &self.scope.book.config.zone());
        let real = |days: i64| {
            #[expect(clippy::cast_precision_loss, reason = "days of a few centuries")]
            let days = days as f64;
            days
        };
        let own = self.incidents.iter().filter_map(|at| self.recurrences.day(*at));
        let times: Vec<f64> = own.map(|day| real(YEAR - days_between(day, today))).collect();
        Arrivals::of(&times, real(YEAR))
    }

    fn speak(&self, latest: usize, service: &str, cause: &str, sink: &mut Sink) {
        let own = self.record(latest);
        let Some(place) = own.rca().and_then(|rca| rca.cause.place()) else { return };
        let mut linked = (0..self.incidents.len()).rev();
        let problem = linked.find_map(|at| self.record(at).incident.problem.get());
        let in_year = self.near(latest, YEAR);
        let message = match problem {
            Some(_) => "known",
            None if self.is_faster() => "faster",
            None if in_year >= 2 => "often",
            None => "once",
        };
        let (first, count) = match message {
            "often" => (latest - in_year, in_year + 1),
            "faster" => (latest - 1, self.year().n),
            _ => (latest - 1, 2),
        };
        let days = self.days(self.incidents[first], latest).unwrap_or_default();
        let after = match days {
            0 => phrase::ON_THE_SAME_DAY.into(),
            days => phrase::DAYS_AFTER.count(days),
        };
        sink.report(place, message, |finding| {
            let mut finding = finding
                .fact("cause", cause)
                .fact("service", service)
                .fact("days", phrase::DAYS.count(days))
                .fact("after", after)
                .fact("earlier", self.record(first).id.clone())
                .fact("count", count.to_string());
            if let Some(problem) = problem {
                finding = finding.fact("problem", problem.clone());
            }
            for position in (0..latest).rev().take(SHOWN.min(in_year.max(1))) {
                let cause = self.record(position).rca().and_then(|rca| rca.cause.place());
                if let Some(cause) = cause {
                    finding = finding.related(cause, "earlier");
                }
            }
            finding
        });
    }
}
