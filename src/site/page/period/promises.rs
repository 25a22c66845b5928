//! Promises kept and broken: each breached clock with its record, availability and budget of each
//! service, and budgets that many small incidents used.

use super::Case;
use super::part::{Part, ROWS};
use crate::measure::clock::worst;
use crate::site::clock::{self, ClockTeller};
use crate::site::definitions::Term;
use crate::site::figures::block::{Block, Cell, Note, Table, plain};
use crate::site::figures::figure::{Piece, Writer};
use crate::site::record::Html;
use crate::statistics::report::{Breach, Figure, SMALL_SHARE, ServiceReport};
use std::collections::BTreeMap;

/// A budget was used by many small incidents from so many on.
const MANY: usize = 2;

impl Case<'_> {
    /// Breached clocks.
    pub(super) fn clocks(&self) -> Part {
        let own = self.own;
        let decided: u64 = own.sla.0.iter().map(|(_, clock)| clock.met + clock.breached).sum();
        let title = self.word("period_clocks");
        let decided = usize::try_from(decided).unwrap_or(usize::MAX);
        let pieces = [
            ("n", Piece::Count(own.breaches)),
            ("count", Piece::Figure(self.count("breaches", own.breaches))),
            ("decided", Piece::Text(self.context.figure(decided))),
        ];
        let key = match (own.sla.0.is_empty(), decided) {
            (true, _) => "statistics_sla_none",
            (false, 0) => "period_clocks_undecided",
            (false, _) => "period_clocks_breached",
        };
        let mut block =
            Block { sentences: vec![self.writer.sentence(key, &pieces)], ..Block::default() };
        let breaches = &own.lists.breaches;
        if !breaches.is_empty() {
            block.table = Some(self.breaches(breaches));
            block.remarks = self.rest(breaches.len(), "clocks");
            block.note = Some(Note::new(
                self.writer,
                self.writer.sentence("period_size_clocks", &[]),
                "period_clocks_formula",
                &[Term::Clock, Term::Breached, Term::Compliance],
            ));
        }
        Part { id: "clocks", title, blocks: vec![block], ..Part::default() }
    }

    fn breaches(&self, breaches: &[Breach]) -> Table {
        let columns = [
            ("period_column_incident", ""),
            ("statistics_column_clock", ""),
            ("period_column_verdict", ""),
            ("period_column_used", "n"),
        ];
        let context = self.context;
        let mut table = Table::new(self.writer, self.word("period_clocks"), &columns);
        let teller = ClockTeller {
            format: &context.format,
            config: &context.book().config,
            sources: context.input.sources,
            known: None,
        };
        for breach in breaches.iter().take(ROWS) {
            let Some(verdict) = worst(&context.levels[breach.incident].clocks, &breach.clock)
            else {
                continue;
            };
            let used = verdict.run().map(|run| teller.used(verdict, run)).unwrap_or_default();
            table.row(
                self.incident(breach.incident),
                vec![
                    Cell::text(plain(&clock::name(context.words, &breach.clock))),
                    Cell::text(plain(&teller.verdict_text(verdict))),
                    Cell::number(plain(&used)),
                ],
            );
        }
        table
    }

    /// Availability and budgets.
    pub(super) fn budgets(&self) -> Part {
        let title = self.word("period_budgets");
        let mut blocks = vec![self.services(&title)];
        if self.own.services.iter().any(|service| service.target.is_some()) {
            blocks.push(self.small_incidents());
        }
        blocks.extend(self.taken());
        Part { id: "budgets", title, blocks, ..Part::default() }
    }

    fn services(&self, title: &str) -> Block {
        // A service that promised nothing and suffered nothing has nothing to tell.
        let shown = |of: &ServiceReport| of.target.is_some() || of.downtime_minutes.0 > 0.0;
        let services: Vec<(usize, &ServiceReport)> =
            self.own.services.iter().enumerate().filter(|(_, of)| shown(of)).collect();
        if services.is_empty() {
            let none = self.writer.sentence("period_budgets_none", &[]);
            return Block { sentences: vec![none], ..Block::default() };
        }
        let mut columns = vec![
            (self.word("statistics_column_service"), ""),
            (self.word("statistics_column_objective"), "n"),
            (self.word("statistics_column_kept"), "n"),
            (self.word("period_column_available"), "n"),
            (self.word("period_column_downtime"), "n"),
            (self.word("period_column_budget"), "n"),
            (self.word("period_column_budget_used"), "n"),
        ];
        if let Some(before) = self.before {
            let name = super::name(self.context, before.key);
            let title = self.context.words.with("period_column_before", &[("period", name.into())]);
            columns.push((title, "n"));
        }
        let mut table = Table::titled(title.to_owned(), columns);
        for (at, of) in &services {
            self.service_row(&mut table, *at, of);
        }
        let is_bound = services.iter().any(|(_, of)| !of.exact);
        let bound = is_bound.then(|| self.writer.sentence("statistics_availability_bound", &[]));
        Block {
            table: Some(table),
            remarks: bound.into_iter().collect(),
            note: Some(Note::new(
                self.writer,
                self.writer.sentence("statistics_size_by_row_months", &[]),
                "period_budgets_formula",
                &[
                    Term::PeriodReport,
                    Term::Availability,
                    Term::ErrorBudget,
                    Term::WeightedDowntime,
                ],
            )),
            ..Block::default()
        }
    }

    fn service_row(&self, table: &mut Table, at: usize, of: &ServiceReport) {
        let writer = self.writer;
        let path = |field: &str| format!("period.services[{at}].{field}");
        let minutes = |field: &str, figure: Figure| writer.minutes(&path(field), figure);
        let kept = (of.months > 0).then(|| {
            let pieces = [
                ("part", Piece::Figure(writer.count(&path("months_kept"), of.months_kept))),
                ("whole", Piece::Figure(writer.count(&path("months"), of.months))),
            ];
            writer.sentence("statistics_part_of", &pieces)
        });
        let downtime = minutes("downtime_minutes", of.downtime_minutes);
        let downtime =
            if of.taken.is_empty() { downtime.html() } else { downtime.linked("#taken") };
        let key = if of.exact { "statistics_downtime" } else { "statistics_downtime_bound" };
        let downtime = writer.sentence(key, &[("downtime", Piece::Markup(downtime))]);
        let before = self.before.map(|before| {
            let known = before.services.iter().position(|one| one.service == of.service);
            known.map_or_else(Cell::none, |known| {
                let path = format!("before.services[{known}].downtime_minutes");
                Cell::figure(&writer.minutes(&path, before.services[known].downtime_minutes))
            })
        });
        let number = |html: Option<Html>| html.map_or_else(Cell::none, Cell::number);
        let cells = [
            Cell::figure_if(of.target.map(|target| writer.percent(&path("target"), target))),
            number(kept),
            Cell::figure_if(
                of.availability.map(|share| writer.availability(&path("availability"), share)),
            ),
            Cell::number(downtime),
            Cell::figure_if(of.budget_minutes.map(|budget| minutes("budget_minutes", budget))),
            Cell::figure_if(
                of.budget_used_ratio.map(|ratio| writer.used(&path("budget_used_ratio"), ratio)),
            ),
        ];
        table.row(self.service(&of.service), cells.into_iter().chain(before).collect());
    }

    /// Budgets of which several small incidents took a share.
    fn small_incidents(&self) -> Block {
        let writer = self.writer;
        let share = Piece::Text(self.context.format.share(SMALL_SHARE, 0));
        let many = self.own.services.iter().enumerate().filter_map(|(at, of)| {
            let small = of.small.as_ref().filter(|small| small.incidents >= MANY)?;
            let path = |field: &str| format!("period.services[{at}].small.{field}");
            let minutes = |field: &str, figure| Piece::Figure(writer.minutes(&path(field), figure));
            let pieces = [
                ("service", Piece::Markup(self.service(&of.service))),
                ("n", Piece::Figure(writer.count(&path("incidents"), small.incidents))),
                ("below", minutes("below_minutes", small.below_minutes)),
                ("minutes", minutes("downtime_minutes", small.downtime_minutes)),
                (
                    "share",
                    Piece::Figure(
                        writer.share(&path("share_of_downtime"), small.share_of_downtime?),
                    ),
                ),
                ("records", Piece::Markup(self.titles(&small.records))),
            ];
            Some(writer.sentence("period_small", &pieces))
        });
        let many: Vec<Html> = many.collect();
        let key = if many.is_empty() { "period_small_none" } else { "period_small_lead" };
        let lead = writer.sentence(key, &[("share", share)]);
        Block {
            heading: self.word("period_small_title"),
            sentences: std::iter::once(lead).chain(many).collect(),
            note: Some(Note::new(
                writer,
                writer.sentence("period_size_small", &[]),
                "period_small_formula",
                &[Term::SmallIncidents, Term::ErrorBudget],
            )),
            ..Block::default()
        }
    }

    fn titles(&self, records: &[usize]) -> Html {
        let shown = records.iter().take(12).map(|at| self.title(*at).as_str().to_owned());
        let mut titles: Vec<String> = shown.collect();
        let rest = records.len() - titles.len();
        if rest > 0 {
            titles.push(self.context.count("period_small_more", rest));
        }
        Html::new(titles.join(" · "))
    }

    /// What each incident took of which service: the records behind the downtime.
    fn taken(&self) -> Option<Block> {
        let mut taken: BTreeMap<usize, Vec<(&str, f64)>> = BTreeMap::new();
        let mut order = Vec::new();
        for service in &self.own.services {
            for (incident, seconds) in &service.taken {
                taken.entry(*incident).or_default().push((&service.service, *seconds));
                order.push(*incident);
            }
        }
        if taken.is_empty() {
            return None;
        }
        let total = |at: &usize| -> f64 { taken[at].iter().map(|(_, seconds)| seconds).sum() };
        order.sort_unstable();
        order.dedup();
        order.sort_by(|a, b| total(b).total_cmp(&total(a)).then(a.cmp(b)));
        let columns = [("period_column_incident", ""), ("period_column_taken", "")];
        let mut table = Table::new(self.writer, self.word("period_taken"), &columns);
        for at in order.iter().take(ROWS) {
            let parts = taken[at].iter().map(|(service, seconds)| {
                #[expect(clippy::cast_possible_truncation, reason = "seconds of a year fit")]
                let time = self.context.format.duration(seconds.ceil() as i64);
                let name = self.context.book().config.service_name(service);
                self.context
                    .words
                    .with("period_taken_of", &[("service", name.into()), ("time", time.into())])
            });
            let parts = parts.collect::<Vec<_>>().join(" · ");
            table.row(self.incident(*at), vec![Cell::line(plain(&parts))]);
        }
        Some(Block {
            id: "taken",
            summary: self.word("period_taken"),
            table: Some(table),
            remarks: self.rest(order.len(), "taken"),
            ..Block::default()
        })
    }
}

impl Writer<'_> {
    /// An availability in percent with three decimals, cut.
    fn availability(self, path: &str, share: Figure) -> crate::site::figures::figure::Shown {
        self.shown(path, share, |context| {
            let text = crate::measure::availability::truncated_percent(share.0, 3);
            let text = text.replace('.', context.format.decimal_point());
            context.words.with("percent", &[("figure", text.into())])
        })
    }

    /// A used share of a budget in whole percent, never less than it was.
    fn used(self, path: &str, share: Figure) -> crate::site::figures::figure::Shown {
        self.shown(path, share, |context| {
            #[expect(clippy::cast_possible_truncation, reason = "a share of a budget fits")]
            let percent = (share.0 * 100.0 - 1e-6).ceil() as i64;
            let text = context.format.integer(percent.max(0));
            context.words.with("percent", &[("figure", text.into())])
        })
    }
}
