//! What came back, what was done and whether it worked, and what is open when the period ends.

use super::part::{Actions, Part, ROWS};
use super::{Case, ROOT};
use crate::measure::effectiveness::HomeOfAction;
use crate::measure::{ActionStanding, HomeDays, days_between};
use crate::site::definitions::Term;
use crate::site::figures::block::{Block, Cell, Note, Table, plain};
use crate::site::figures::figure::{Piece, Writer};
use crate::site::format::Time;
use crate::site::overview::{Home, Task};
use crate::site::record::Html;
use crate::statistics::report::{ActionAt, ActionHome};
use jiff::{SignedDuration, Timestamp, civil};

impl Case<'_> {
    pub(super) fn came_back(&self) -> Part {
        let of = &self.own.recurrence;
        let writer = self.writer;
        let path = |field: &str| format!("period.recurrence.{field}");
        let days = usize::try_from(of.within_days).unwrap_or(0);
        let mut pieces = vec![
            ("part", Piece::Figure(writer.cases(&path("recurrent"), of.recurrent))),
            ("whole", Piece::Figure(writer.cases(&path("known_cause"), of.known_cause))),
            ("days", Piece::Figure(writer.count(&path("within_days"), days))),
        ];
        let ends = writer.interval(&path("interval"), of.interval, Writer::share);
        let key = match (of.known_cause, of.rate, ends) {
            (0, ..) => "period_came_back_unknown",
            (_, Some(rate), Some(ends)) => {
                pieces.push(("share", Piece::Figure(writer.share(&path("rate"), rate))));
                pieces.push(("interval", Piece::Markup(ends)));
                "statistics_recurrence_is"
            }
            (..) => "statistics_recurrence_few",
        };
        let pairs = &self.own.lists.came_back;
        let mut block =
            Block { sentences: vec![writer.sentence(key, &pieces)], ..Block::default() };
        if !pairs.is_empty() {
            block.table = Some(self.pairs(pairs));
            block.remarks = self.rest(pairs.len(), "came-back");
            block.note = Some(Note::new(
                writer,
                writer.sentence("period_size_came_back", &[]),
                "statistics_recurrence_formula",
                &[Term::Recurrence],
            ));
        }
        let title = self.word("statistics_recurrence");
        Part { id: "came-back", title, blocks: vec![block], ..Part::default() }
    }

    fn pairs(&self, pairs: &[(usize, usize)]) -> Table {
        let columns = [
            ("period_column_incident", ""),
            ("period_column_earlier", ""),
            ("period_column_between", "n"),
            ("statistics_column_cause", ""),
        ];
        let mut table = Table::new(self.writer, self.word("statistics_recurrence"), &columns);
        let day = |at: usize| {
            let begin = self.context.measured[at].moments.begin;
            begin.map(|begin| self.context.format.day_of(begin.instant))
        };
        for (at, earlier) in pairs.iter().take(ROWS) {
            let between = day(*earlier).zip(day(*at)).map(|(from, to)| days_between(from, to));
            let between = between
                .map(|days| self.context.words.with("period_days_between", &[("n", days.into())]));
            let record = &self.context.book().incidents[*at];
            let cause = crate::site::listed::cause_of(record);
            let cause = cause.map(|cause| self.context.cause_text(cause)).unwrap_or_default();
            table.row(
                self.incident(*at),
                vec![
                    Cell::line(self.incident(*earlier)),
                    Cell::number(plain(&between.unwrap_or_default())),
                    Cell::text(plain(&cause)),
                ],
            );
        }
        table
    }

    /// What was done, and what was due and not done in time.
    pub(super) fn done(&self) -> Part {
        let of = &self.own.actions;
        let lists = &self.own.lists;
        let pieces = [
            ("n", Piece::Count(of.done)),
            ("done", Piece::Figure(self.count("actions.done", of.done))),
            ("shown", Piece::Count(of.verified)),
            ("verified", Piece::Figure(self.count("actions.verified", of.verified))),
            ("fails", Piece::Count(of.failed)),
            ("failed", Piece::Figure(self.count("actions.failed", of.failed))),
        ];
        let mut sentences = vec![self.writer.sentence("period_done_sentence", &pieces)];
        let [kept, due] = of.on_time;
        if due > 0 {
            let path = |at: usize| format!("period.actions.on_time[{at}]");
            let pieces = [
                ("n", Piece::Count(usize::try_from(due).unwrap_or(usize::MAX))),
                ("part", Piece::Figure(self.writer.cases(&path(0), kept))),
                ("whole", Piece::Figure(self.writer.cases(&path(1), due))),
            ];
            sentences.push(self.writer.sentence("period_due_sentence", &pieces));
        }
        let as_of = self.context.input.as_of;
        let actions = [
            self.actions("done-list", "period_done_list", &lists.done, as_of),
            self.actions("missed", "period_missed_list", &lists.missed, as_of),
        ];
        let note = (of.done > 0).then(|| {
            Note::new(
                self.writer,
                self.writer.sentence("period_done_caution", &[]),
                "period_done_formula",
                &[Term::OnTimeRate],
            )
        });
        Part {
            id: "done",
            title: self.word("period_done"),
            blocks: vec![Block { sentences, note, ..Block::default() }],
            actions: actions.into_iter().flatten().collect(),
            ..Part::default()
        }
    }

    /// Incidents and overdue actions when the period ended.
    pub(super) fn open(&self) -> Part {
        let own = self.own;
        let of = &own.actions;
        let pieces = [
            ("n", Piece::Count(own.open_at_end)),
            ("count", Piece::Figure(self.count("open_at_end", own.open_at_end))),
            ("actions", Piece::Count(of.open_at_end)),
            ("open", Piece::Figure(self.count("actions.open_at_end", of.open_at_end))),
            ("lates", Piece::Count(of.overdue_at_end)),
            ("late", Piece::Figure(self.count("actions.overdue_at_end", of.overdue_at_end))),
        ];
        let key = if own.running { "period_open_now" } else { "period_open_sentence" };
        let mut after = Vec::new();
        let sentences = vec![self.writer.sentence(key, &pieces)];
        let open = &own.lists.open;
        if !open.is_empty() {
            let mut remarks = self.rest(open.len(), "open");
            if !own.running {
                remarks.push(self.writer.sentence("period_open_since", &[]));
            }
            after.push(Block { table: Some(self.open_table(open)), remarks, ..Block::default() });
        }
        let overdue =
            self.actions("overdue", "period_overdue_list", &own.lists.overdue, self.end());
        let title = if own.running { "period_open_title_now" } else { "period_open_title" };
        let mut blocks = vec![Block { sentences, ..Block::default() }];
        blocks.extend(after);
        Part {
            id: "open",
            title: self.word(title),
            blocks,
            actions: overdue.into_iter().collect(),
            ..Part::default()
        }
    }

    fn open_table(&self, open: &[usize]) -> Table {
        let columns = [
            ("period_column_incident", ""),
            ("incidents_column_begin", ""),
            ("incidents_column_priority", ""),
            ("period_column_resolved", ""),
        ];
        let mut table = Table::new(self.writer, self.word("period_open_title"), &columns);
        let context = self.context;
        let time = |time: Time| {
            let text = crate::site::markdown::escape(&time.text);
            Html::new(format!("<time datetime=\"{}\">{text}</time>", time.iso))
        };
        for at in open.iter().take(ROWS) {
            let measured = &context.measured[*at];
            let begin = measured.moments.begin.map(|begin| time(context.moment_short(begin)));
            let priority =
                measured.priorities.highest().map(crate::model::incident::Priority::word);
            let resolved = measured.moments.resolved.filter(|_| !measured.status.is_open());
            let resolved = match resolved {
                Some(at) => time(context.moment_short(at)),
                None => plain(&self.word("period_not_resolved")),
            };
            table.row(
                self.incident(*at),
                vec![
                    Cell::unbroken(begin),
                    Cell::text(plain(priority.unwrap_or_default())),
                    Cell::unbroken(Some(resolved)),
                ],
            );
        }
        table
    }

    fn actions(
        &self,
        id: &'static str,
        key: &str,
        list: &[ActionAt],
        at: Timestamp,
    ) -> Option<Actions> {
        if list.is_empty() {
            return None;
        }
        let tasks = list.iter().take(ROWS).filter_map(|action| self.task(action, at));
        let rows = tasks.map(|task| {
            let mut row = self.context.action_row(&task, ROOT);
            row.effect = task.trial.as_ref().and_then(|trial| self.context.known_effect(trial));
            row
        });
        let rows = rows.collect();
        let rest = list.len().saturating_sub(ROWS);
        let more =
            if rest > 0 { self.context.count("period_actions_more", rest) } else { String::new() };
        Some(Actions { id, title: self.word(key), rows, more })
    }

    /// An action, and where it stood at an instant.
    fn task(&self, action: &ActionAt, at: Timestamp) -> Option<Task<'_>> {
        let book = self.context.book();
        let zone = book.config.zone();
        let (home, lives_with, days) = match action.home {
            ActionHome::Incident(place) => {
                let record = book.incidents.get(place)?;
                let days = HomeDays::of_incident(record, &zone);
                (Home::Incident(place, record), HomeOfAction::Incident(place), days)
            }
            ActionHome::Problem(place) => {
                let record = book.problems.get(place)?;
                let days = HomeDays::of_problem(record);
                (Home::Problem(record), HomeOfAction::Problem(place), days)
            }
        };
        let stated = action.action(book)?;
        let standing = ActionStanding::of(stated, days, at, &zone);
        let trial = self.context.overview().same_cause.trial(lives_with, stated, &standing);
        Some(Task { home, action: stated, standing, trial })
    }

    /// The last second of the period; as-of where it runs.
    fn end(&self) -> Timestamp {
        let as_of = self.context.input.as_of;
        let zone = self.context.book().config.zone();
        let next = self.own.key.last().tomorrow().ok();
        let midnight = next.map(|day| day.to_datetime(civil::Time::midnight()));
        let end = midnight.and_then(|at| zone.to_ambiguous_timestamp(at).compatible().ok());
        let end = end.and_then(|end| end.checked_sub(SignedDuration::from_secs(1)).ok());
        end.map_or(as_of, |end| end.min(as_of))
    }
}
