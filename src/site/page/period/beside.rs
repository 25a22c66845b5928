//! The figures of the period with those of the period before it, and what may be said of the two.

use super::Case;
use super::part::Part;
use crate::site::clock;
use crate::site::compared::Said;
use crate::site::definitions::Term;
use crate::site::figures::block::{Block, Cell, Note, Table, plain};
use crate::site::figures::figure::{Piece, Shown, Writer};
use crate::site::record::Html;
use crate::statistics::report::{DurationReport, PeriodReport, Topic};

/// Reads a figure of one period, at a place below `period` or `before`.
type Read<'r> = &'r dyn Fn(&PeriodReport, &Place<'_>) -> Option<Html>;

/// One of the durations of a period.
type Pick = fn(&PeriodReport) -> &DurationReport;

/// Where a figure stands, and where its records do.
struct Place<'p> {
    writer: Writer<'p>,
    /// `period` or `before`.
    of: &'static str,
    /// The way to the period's own report; empty on it.
    page: String,
}

impl Place<'_> {
    fn path(&self, path: &str) -> String {
        format!("{}.{path}", self.of)
    }

    fn count(&self, path: &str, n: u64, anchor: &str) -> Html {
        let shown = self.writer.cases(&self.path(path), n);
        if n == 0 { shown.html() } else { self.leads(&shown, anchor) }
    }

    fn leads(&self, shown: &Shown, anchor: &str) -> Html {
        shown.linked(&format!("{}#{anchor}", self.page))
    }

    fn share(&self, paths: [&str; 2], [part, whole]: [u64; 2], anchor: &str) -> Option<Html> {
        (whole > 0).then(|| {
            let pieces = [
                ("part", Piece::Markup(self.count(paths[0], part, anchor))),
                ("whole", Piece::Figure(self.writer.cases(&self.path(paths[1]), whole))),
            ];
            self.writer.sentence("statistics_part_of", &pieces)
        })
    }
}

impl Case<'_> {
    pub(super) fn beside(&self) -> Part {
        let mut columns = vec![(self.word("period_column_figure"), ""), (self.name(self.own), "n")];
        if let Some(before) = self.before {
            columns.push((super::name(self.context, before.key), "n"));
            columns.push((self.word("period_column_change"), ""));
        }
        let title = self.word("period_beside");
        let mut table = Table::titled(title.clone(), columns);
        self.counts(&mut table);
        self.durations(&mut table);
        self.shares(&mut table);
        self.rest_of_figures(&mut table);
        let note = self.comparison.map(|comparison| {
            let tested = self.writer.count("comparison.tested", comparison.tested);
            let pieces =
                [("n", Piece::Count(comparison.tested)), ("tested", Piece::Figure(tested))];
            Note::new(
                self.writer,
                self.writer.sentence("period_tests", &pieces),
                "period_tests_formula",
                &[Term::Comparison, Term::TwoGroups, Term::Holm, Term::SmallSamples],
            )
        });
        let remarks = self.remarks();
        let block = Block { table: Some(table), remarks, note, ..Block::default() };
        Part { id: "figures", title, blocks: vec![block], ..Part::default() }
    }

    /// A row: the same figure of both periods, and what may be said of them.
    fn row(&self, table: &mut Table, head: String, topic: Option<&Topic>, read: Read<'_>) {
        let place = |of, page| Place { writer: self.writer, of, page };
        let cell = |html: Option<Html>| html.map_or_else(Cell::none, Cell::number);
        let mut cells = vec![cell(read(self.own, &place("period", String::new())))];
        if let Some(before) = self.before {
            let page = format!("{}{}", super::ROOT, super::path(before.key));
            cells.push(cell(read(before, &place("before", page))));
            cells.push(Cell::line(self.said(topic, before)));
        }
        table.row(plain(&head), cells);
    }

    fn said(&self, topic: Option<&Topic>, before: &PeriodReport) -> Html {
        let said = topic.zip(self.comparison).and_then(|(topic, comparison)| {
            Said::of(comparison, topic, self.own, before).map(|said| said.html(self.writer))
        });
        let quiet = || format!("<span class=\"q\">{}</span>", self.word("period_not_tested"));
        said.unwrap_or_else(|| Html::new(quiet()))
    }

    fn counts(&self, table: &mut Table) {
        self.row(
            table,
            self.word("period_row_incidents"),
            Some(&Topic::Incidents),
            &|of, place| {
                let count = place.count("incidents.count", of.incidents.count as u64, "happened");
                let interval = place.writer.interval(
                    &place.path("rate.interval"),
                    Some(of.rate.interval),
                    Writer::decimal,
                )?;
                let rate = place.writer.decimal(&place.path("rate.per_month"), of.rate.per_month);
                let pieces = [("rate", Piece::Figure(rate)), ("interval", Piece::Markup(interval))];
                let rate = place.writer.sentence("period_rate", &pieces);
                Some(small(&count, &rate))
            },
        );
        self.row(table, self.word("period_row_major"), None, &|of, place| {
            Some(place.count("major", of.major as u64, "happened"))
        });
    }

    fn durations(&self, table: &mut Table) {
        let rows: [(&str, &'static str, Pick); 3] = [
            ("period_row_detect", "time_to_detect", |of| &of.durations.time_to_detect),
            ("period_row_mitigate", "time_to_mitigate", |of| &of.durations.time_to_mitigate),
            ("period_row_resolve", "time_to_resolve", |of| &of.durations.time_to_resolve),
        ];
        for (key, name, of) in rows {
            let topic = Topic::Duration(name);
            self.row(table, self.word(key), Some(&topic), &|report, place| {
                let of = of(report);
                let path = |field: &str| place.path(&format!("durations.{name}.{field}"));
                let n = Piece::Figure(place.writer.count(&path("n"), of.n));
                match of.median_seconds {
                    Some(median) => {
                        let median = place.writer.seconds(&path("median_seconds"), median);
                        let median = Piece::Markup(place.leads(&median, "records"));
                        let pieces = [("median", median), ("n", n)];
                        Some(place.writer.sentence("period_median", &pieces))
                    }
                    None if of.n == 0 => None,
                    None => Some(place.writer.sentence("period_few", &[("n", n)])),
                }
            });
        }
    }

    fn shares(&self, table: &mut Table) {
        for (key, _) in &self.own.sla.0 {
            let words = self.context.words;
            let head = words.with("period_row_clock", &[("clock", clock::name(words, key).into())]);
            let topic = Topic::Clock(key.clone());
            self.row(table, head, Some(&topic), &|of, place| {
                let of = of.sla.get(key)?;
                let decided = of.met + of.breached;
                let undecided = of.undecided + of.unknown;
                if decided == 0 {
                    return None;
                }
                let path = |field: &str| place.path(&format!("sla.{key}.{field}"));
                let met = place.writer.cases(&path("met"), of.met);
                let breached = place.count(&format!("sla.{key}.breached"), of.breached, "clocks");
                let pieces = [
                    ("met", Piece::Markup(place.leads(&met, "records"))),
                    ("breached", Piece::Markup(breached)),
                ];
                let counts = place.writer.sentence("period_met_breached", &pieces);
                let beside = (undecided > 0).then(|| {
                    let n = Piece::Text(self.context.figure(undecided.try_into().unwrap_or(0)));
                    place.writer.sentence("period_undecided", &[("n", n)])
                });
                Some(beside.map_or(counts.clone(), |beside| small(&counts, &beside)))
            });
        }
        self.row(
            table,
            self.word("period_row_came_back"),
            Some(&Topic::Recurrence),
            &|of, place| {
                let of = &of.recurrence;
                let paths = ["recurrence.recurrent", "recurrence.known_cause"];
                place.share(paths, [of.recurrent, of.known_cause], "came-back")
            },
        );
        let topic = Topic::ActionsOnTime;
        self.row(table, self.word("period_row_on_time"), Some(&topic), &|of, place| {
            place.share(["actions.on_time[0]", "actions.on_time[1]"], of.actions.on_time, "done")
        });
    }

    fn rest_of_figures(&self, table: &mut Table) {
        self.row(table, self.word("period_row_done"), None, &|of, place| {
            Some(place.count("actions.done", of.actions.done as u64, "done"))
        });
        self.row(table, self.word("period_row_overdue"), None, &|of, place| {
            let n = of.actions.overdue_at_end as u64;
            Some(place.count("actions.overdue_at_end", n, "overdue"))
        });
        self.row(table, self.word("period_row_open"), None, &|of, place| {
            Some(place.count("open_at_end", of.open_at_end as u64, "open"))
        });
        self.row(table, self.word("period_row_customers"), None, &|of, place| {
            let sum = of.incidents.customer_minutes?;
            let shown = place.writer.sum(&place.path("incidents.customer_minutes"), sum);
            let sum = place.leads(&shown, "records");
            let unknown = of.incidents.customer_minutes_unknown;
            if unknown == 0 {
                return Some(sum);
            }
            let path = place.path("incidents.customer_minutes_unknown");
            let n = Piece::Figure(place.writer.count(&path, unknown));
            Some(small(&sum, &place.writer.sentence("period_uncounted", &[("n", n)])))
        });
        let judged = |of: &PeriodReport| of.services.iter().map(|one| one.months).sum::<usize>();
        if judged(self.own) + self.before.map_or(0, judged) == 0 {
            return;
        }
        self.row(table, self.word("period_row_objectives"), None, &|of, place| {
            let kept: usize = of.services.iter().map(|one| one.months_kept).sum();
            let kept = Html::new(format!(
                "<a href=\"{}#budgets\">{}</a>",
                place.page,
                self.context.figure(kept)
            ));
            let whole = Piece::Text(self.context.figure(judged(of)));
            let pieces = [("part", Piece::Markup(kept)), ("whole", whole)];
            Some(place.writer.sentence("statistics_part_of", &pieces)).filter(|_| judged(of) > 0)
        });
    }
}

/// A figure with what must be known with it below.
pub(super) fn small(figure: &Html, below: &Html) -> Html {
    Html::new(format!("{}<small class=\"q\">{}</small>", figure.as_str(), below.as_str()))
}
