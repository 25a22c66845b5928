//! Incidents by what noticed them, priority, severity and category: small tables beside each other.

use super::block::{Block, Cell, HIDDEN, Note, Section, Table, plain};
use super::figure::{Piece, Writer, bar};
use super::mitigation::severity_name;
use crate::model::incident::DetectionMethod;
use crate::site::definitions::Term;
use crate::site::record::Html;
use crate::site::vocabulary;
use crate::statistics::report::{Named, Report};

/// The key of what a record does not state, in the figures.
pub(super) const NOT_STATED: &str = "not-stated";
/// A long list of categories says little; it ends here, and says how many follow.
const MOST: usize = 15;

pub(super) fn section(writer: Writer<'_>, report: &Report) -> Option<Section> {
    let title = writer.word("statistics_kinds");
    let of = &report.incidents;
    if of.count == 0 {
        return None;
    }
    let kinds = Kinds { writer, count: of.count };
    let method = |key: &str| {
        let known = DetectionMethod::ALL.iter().find(|method| method.word() == key);
        known.map_or_else(
            || plain(&writer.word("statistics_not_stated")),
            |method| plain(&vocabulary::detection(writer.context.words, *method)),
        )
    };
    let category = |key: &str| match key {
        NOT_STATED => plain(&writer.word("statistics_not_stated")),
        category => plain(category),
    };
    let priority = |key: &str| match key {
        "unclassified" => plain(&writer.word("statistics_unclassified")),
        priority => Html::new(format!("<span class=\"prio\">{priority}</span>")),
    };
    let severity = |key: &str| plain(&severity_name(writer, key));
    let grid = vec![
        kinds.block(
            ["by_detection", "statistics_column_detected"],
            &of.by_detection,
            &method,
            Term::Incident,
        ),
        kinds.block(
            ["by_priority", "statistics_column_priority"],
            &of.by_priority,
            &priority,
            Term::Priority,
        ),
        kinds.block(
            ["by_severity", "statistics_column_severity"],
            &of.by_severity,
            &severity,
            Term::Severity,
        ),
        kinds.block(
            ["by_category", "statistics_column_category"],
            &of.by_category,
            &category,
            Term::Incident,
        ),
    ];
    Some(Section { id: "kinds", title, grid, ..Section::default() })
}

struct Kinds<'c> {
    writer: Writer<'c>,
    count: usize,
}

impl Kinds<'_> {
    /// A table of counts; `keys` are its place in the figures and what its first column is called.
    fn block(
        &self,
        keys: [&str; 2],
        counts: &Named<usize>,
        name: &dyn Fn(&str) -> Html,
        term: Term,
    ) -> Block {
        let writer = self.writer;
        let [path, column] = keys;
        let columns =
            [(column, ""), ("statistics_column_incidents", "n"), ("statistics_column_bar", HIDDEN)];
        let mut table = Table::small(writer, writer.word(column), &columns);
        let most = counts.0.iter().map(|(_, n)| *n).max().unwrap_or(0);
        for (key, n) in counts.0.iter().take(MOST) {
            let figure = writer.count(&format!("incidents.{path}.{key}"), *n);
            table.row(name(key), vec![Cell::figure(&figure), Cell::text(bar(*n, most))]);
        }
        let further = counts.0.len().saturating_sub(MOST);
        let further = (further > 0)
            .then(|| writer.sentence("statistics_further", &[("n", Piece::Count(further))]));
        let all = Piece::Figure(writer.count("incidents.count", self.count));
        let size = writer.sentence("statistics_size", &[("n", all)]);
        Block {
            table: Some(table),
            remarks: further.into_iter().collect(),
            note: Some(Note::new(writer, size, "statistics_count_formula", &[term])),
            ..Block::default()
        }
    }
}
