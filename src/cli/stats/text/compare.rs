//! `casebook stats --compare`: two periods side by side, and what may be said of each figure.

use super::{broken, cut, rows};
use crate::cli::columns::Side;
use crate::export::stats::Compared;
use crate::model::Book;
use crate::site::compared::Said;
use crate::site::format::Format;
use crate::site::words::Words;
use crate::statistics::report::{Figure, PeriodReport, Topic};
use jiff::Timestamp;

/// How much of a service's name is shown.
const NAME: usize = 40;

/// The comparison as a page of text.
pub(in crate::cli::stats) fn compared(
    book: &Book,
    both: &Compared<'_>,
    as_of: Timestamp,
) -> String {
    let words = Words::english();
    let format = Format::new(&words, book.config.zone());
    let table = Table { both, format: &format };
    let of = both.period.service.as_ref().map_or_else(
        || "all services".to_owned(),
        |service| cut(book.config.service_name(service), NAME),
    );
    let state = crate::export::instant(as_of, &book.config.zone());
    let mut text = format!(
        "\u{1b}[1m{} beside {}, {of}\u{1b}[0m\n{}; {}; state at {state}\n\n",
        both.period.key,
        both.before.key,
        table.days(both.period),
        table.days(both.before),
    );
    text.push_str(&table.figures());
    text.push('\n');
    for (name, topic) in table.topics() {
        let said = Said::of(both.comparison, &topic, both.period, both.before);
        let said = said.map(|said| said.text(&format)).unwrap_or_default();
        text.push_str(&broken(&format!("  {name:22}"), &said));
    }
    text.push('\n');
    for remark in table.remarks() {
        text.push_str(&super::paragraph(&remark));
    }
    text.replace('\u{a0}', " ")
}

struct Table<'t> {
    both: &'t Compared<'t>,
    format: &'t Format<'t>,
}

impl Table<'_> {
    /// `2026-Q2 has 91 days`.
    fn days(&self, of: &PeriodReport) -> String {
        let days = of.period.days();
        let so_far = if of.running { " so far" } else { "" };
        let unit = if days == 1 { "day" } else { "days" };
        format!("{} has {} {unit}{so_far}", of.key, self.format.integer(days))
    }

    fn topics(&self) -> Vec<(String, Topic)> {
        let lines = self.both.comparison.lines.iter();
        let named = lines.map(|line| {
            let name = match &line.topic {
                Topic::Incidents => "incidents".to_owned(),
                Topic::Duration(name) => name.replace('_', " "),
                Topic::Clock(clock) => cut(clock, 18),
                Topic::Recurrence => "came back".to_owned(),
                Topic::ActionsOnTime => "actions on time".to_owned(),
            };
            (name, line.topic.clone())
        });
        named.collect()
    }

    fn figures(&self) -> String {
        let mut all: Vec<Vec<String>> = Vec::new();
        let mut row = |name: String, read: &dyn Fn(&PeriodReport) -> Option<String>| {
            let cell = |of| read(of).unwrap_or_else(|| "–".to_owned());
            all.push(vec![name, cell(self.both.period), cell(self.both.before)]);
        };
        row("incidents".to_owned(), &|of| Some(self.integer(of.incidents.count as u64)));
        row("  a month".to_owned(), &|of| Some(format!("{:.2}", of.rate.per_month.0)));
        row("  major".to_owned(), &|of| Some(self.integer(of.major as u64)));
        row("  open at the end".to_owned(), &|of| Some(self.integer(of.open_at_end as u64)));
        for name in ["detect", "mitigate", "resolve"] {
            row(format!("median time to {name}"), &|of| {
                let all = &of.durations;
                let of = match name {
                    "detect" => &all.time_to_detect,
                    "mitigate" => &all.time_to_mitigate,
                    _ => &all.time_to_resolve,
                };
                match of.median_seconds {
                    Some(median) => Some(self.time(median)),
                    None if of.n == 0 => None,
                    None => Some(format!("n = {}, too few", of.n)),
                }
            });
        }
        for (clock, _) in &self.both.period.sla.0 {
            row(format!("{} met", cut(clock, 18)), &|of| {
                let of = of.sla.get(clock)?;
                let decided = of.met + of.breached;
                (decided > 0).then(|| format!("{} of {}", of.met, decided))
            });
        }
        row("came back, of known causes".to_owned(), &|of| {
            let of = &of.recurrence;
            (of.known_cause > 0).then(|| format!("{} of {}", of.recurrent, of.known_cause))
        });
        row("actions on time, of due".to_owned(), &|of| {
            let [part, whole] = of.actions.on_time;
            (whole > 0).then(|| format!("{part} of {whole}"))
        });
        row("actions done".to_owned(), &|of| Some(self.integer(of.actions.done as u64)));
        row("actions overdue at the end".to_owned(), &|of| {
            Some(self.integer(of.actions.overdue_at_end as u64))
        });
        row("customer-minutes".to_owned(), &|of| {
            let sum = of.incidents.customer_minutes?;
            #[expect(clippy::cast_possible_truncation, reason = "customers × minutes fit in 2^63")]
            let sum = self.format.integer(sum.0 as i64);
            Some(sum)
        });
        row("downtime of all services".to_owned(), &|of| {
            let minutes: f64 = of.services.iter().map(|one| one.downtime_minutes.0).sum();
            let exact = of.services.iter().all(|one| one.exact);
            let time = self.time(Figure(minutes * 60.0));
            Some(if exact { time } else { format!("at most {time}") })
        });
        row("service-months kept".to_owned(), &|of| {
            let months: usize = of.services.iter().map(|one| one.months).sum();
            let kept: usize = of.services.iter().map(|one| one.months_kept).sum();
            (months > 0).then(|| format!("{kept} of {months}"))
        });
        let names = [self.both.period.key.to_string(), self.both.before.key.to_string()];
        let head = ["FIGURE", names[0].as_str(), names[1].as_str()];
        rows(&[Side::Left, Side::Right, Side::Right], &head, all)
    }

    fn remarks(&self) -> Vec<String> {
        let tested = self.both.comparison.tested;
        let mut remarks = Vec::new();
        if tested > 1 {
            remarks.push(format!("{tested} tests; p is raised for that by Holm's method."));
        }
        remarks
            .push("Downtime, customer-minutes and actions done are shown, not tested.".to_owned());
        if self.both.period.running {
            remarks.push(format!(
                "{} is not over: incidents are compared by the day, and what is open may take longer.",
                self.both.period.key
            ));
        }
        if self.both.period.bursts {
            remarks.push(
                "Incidents come in bursts: a small p about their number says less than it seems."
                    .to_owned(),
            );
        }
        remarks
    }

    fn integer(&self, n: u64) -> String {
        self.format.integer(i64::try_from(n).unwrap_or(i64::MAX))
    }

    fn time(&self, seconds: Figure) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "seconds of a record fit in 2^63")]
        let seconds = seconds.0 as i64;
        self.format.duration(seconds)
    }
}
