//! The records behind the medians and sums: each incident with its durations.

use super::Case;
use super::part::{Part, ROWS};
use crate::site::figures::block::{Block, Cell, Table, plain};
use crate::site::record::Html;

impl Case<'_> {
    pub(super) fn records(&self) -> Part {
        let all = &self.own.lists.incidents;
        let title = self.word("period_records");
        if all.is_empty() {
            let none = self.writer.sentence("period_happened_none", &[]);
            let blocks = vec![Block { sentences: vec![none], ..Block::default() }];
            return Part { id: "records", title, is_for_screens: true, blocks, ..Part::default() };
        }
        let columns = [
            ("period_column_incident", ""),
            ("period_column_detect", "n"),
            ("period_column_mitigate", "n"),
            ("period_column_resolve", "n"),
            ("statistics_column_minutes", "n"),
        ];
        let mut table = Table::new(self.writer, title.clone(), &columns);
        for at in all.iter().take(ROWS) {
            let measured = &self.context.measured[*at];
            let durations = &measured.durations;
            let time = |of: Option<i64>| match of {
                Some(of) => {
                    let text = self.context.format.duration(of);
                    Cell::number(plain(&text))
                }
                None => Cell::none(),
            };
            #[expect(clippy::cast_possible_truncation, reason = "customers × minutes fit in 2^63")]
            let minutes = measured
                .customer_minutes
                .map(|minutes| self.context.format.integer(minutes as i64));
            table.row(
                self.incident(*at),
                vec![
                    time(durations.to_detect.ok()),
                    time(durations.to_mitigate.ok()),
                    time(durations.to_resolve.ok()),
                    minutes.map_or_else(Cell::none, |minutes| Cell::number(plain(&minutes))),
                ],
            );
        }
        let mut remarks: Vec<Html> = self.rest(all.len(), "records");
        remarks.push(self.months());
        let block = Block {
            summary: self.word("period_records_summary"),
            table: Some(table),
            remarks,
            ..Block::default()
        };
        Part { id: "records", title, is_for_screens: true, blocks: vec![block], ..Part::default() }
    }
}
