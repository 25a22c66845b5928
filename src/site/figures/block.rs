//! What a section of the page is made of: a sentence, a drawing, a table, and below them how many
//! values there are, how they were counted, and where that is explained.

use super::figure::{Shown, Writer};
use crate::site::chart::Pair;
use crate::site::definitions::Term;
use crate::site::parts::Link;
use crate::site::record::Html;
use jiff::civil::Date;
use serde::Serialize;

/// A section.
#[derive(Serialize, Default)]
pub(in crate::site) struct Section {
    /// Its anchor.
    pub(in crate::site) id: &'static str,
    pub(in crate::site) title: String,
    pub(in crate::site) blocks: Vec<Block>,
    /// Small blocks that stand beside each other.
    pub(in crate::site) grid: Vec<Block>,
}

/// A part of a section, in this order. What is empty is left out.
#[derive(Serialize, Default)]
pub(in crate::site) struct Block {
    /// Its anchor, where it lies behind a disclosure.
    pub(in crate::site) id: &'static str,
    pub(in crate::site) heading: String,
    /// The words on the disclosure behind which the block lies; empty where it lies open.
    pub(in crate::site) summary: String,
    pub(in crate::site) sentences: Vec<Html>,
    pub(in crate::site) drawing: Option<Drawing>,
    pub(in crate::site) table: Option<Table>,
    pub(in crate::site) remarks: Vec<Html>,
    pub(in crate::site) note: Option<Note>,
}

/// A chart with what is written below it.
#[derive(Serialize)]
pub(in crate::site) struct Drawing {
    svg: Html,
    caption: String,
}

impl Drawing {
    pub(in crate::site) fn new(pair: Pair, caption: String) -> Self {
        Self { svg: Html::new(pair.concat()), caption }
    }
}

/// Under each figure: n, how it is counted, and where that is explained.
#[derive(Serialize)]
pub(in crate::site) struct Note {
    size: Html,
    formula: String,
    terms: Vec<Link>,
}

impl Note {
    pub(in crate::site) fn new(
        writer: Writer<'_>,
        size: Html,
        formula: &str,
        terms: &[Term],
    ) -> Self {
        let words = writer.context.words;
        let terms = terms.iter().map(|term| term.link(words, writer.root)).collect();
        Self { size, formula: writer.word(formula), terms }
    }
}

/// The class of a column whose name only those hear who do not see it.
pub(in crate::site) const HIDDEN: &str = "vh";

/// A table.
#[derive(Serialize)]
pub(in crate::site) struct Table {
    label: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// Whether it becomes a list on narrow screens; small tables stay tables.
    stacks: bool,
    /// Whether there is an order to choose: one row has none.
    sorts: bool,
}

#[derive(Serialize)]
struct Column {
    text: String,
    class: &'static str,
}

#[derive(Serialize)]
struct Row {
    head: Html,
    /// What the row is sorted by in its first column, where its words have another order.
    key: String,
    cells: Vec<Cell>,
}

/// A cell.
#[derive(Serialize)]
pub(in crate::site) struct Cell {
    html: Html,
    class: &'static str,
    label: String,
}

impl Table {
    /// A table with its columns; `n` for those of figures.
    pub(in crate::site) fn new(
        writer: Writer<'_>,
        label: String,
        columns: &[(&str, &'static str)],
    ) -> Self {
        let columns =
            columns.iter().map(|(key, class)| Column { text: writer.word(key), class }).collect();
        Self { label, columns, rows: Vec::new(), stacks: true, sorts: false }
    }

    /// A table whose columns have names that are no words of the site: periods, people, services.
    pub(in crate::site) fn titled(label: String, columns: Vec<(String, &'static str)>) -> Self {
        let columns = columns.into_iter().map(|(text, class)| Column { text, class }).collect();
        Self { label, columns, rows: Vec::new(), stacks: true, sorts: false }
    }

    /// As [`Table::new`], so small that it fits on any screen.
    pub(in crate::site) fn small(
        writer: Writer<'_>,
        label: String,
        columns: &[(&str, &'static str)],
    ) -> Self {
        Self { stacks: false, ..Self::new(writer, label, columns) }
    }

    pub(in crate::site) fn row(&mut self, head: Html, mut cells: Vec<Cell>) {
        for (cell, column) in cells.iter_mut().zip(self.columns.iter().skip(1)) {
            if column.class != HIDDEN {
                cell.label.clone_from(&column.text);
            }
        }
        self.rows.push(Row { head, key: String::new(), cells });
        self.sorts = self.rows.len() > 1;
    }

    /// As [`Table::row`], of a month that begins on this day.
    pub(in crate::site) fn month(&mut self, first: Date, head: Html, cells: Vec<Cell>) {
        self.row(head, cells);
        if let Some(row) = self.rows.last_mut() {
            row.key = first.strftime("%Y%m%d").to_string();
        }
    }
}

impl Cell {
    fn new(class: &'static str, html: Html) -> Self {
        Self { html, class, label: String::new() }
    }

    /// A figure.
    pub(in crate::site) fn figure(figure: &Shown) -> Self {
        Self::new("n", figure.html())
    }

    /// A figure, where there is one.
    pub(in crate::site) fn figure_if(figure: Option<Shown>) -> Self {
        figure.map_or_else(Self::none, |figure| Self::figure(&figure))
    }

    /// Anything in the column of figures.
    pub(in crate::site) fn number(html: Html) -> Self {
        Self::new("n", html)
    }

    /// Why there is no figure.
    pub(in crate::site) fn why_none(html: Html) -> Self {
        Self::new("n q", html)
    }

    /// Text, markup, a drawing.
    pub(in crate::site) fn text(html: Html) -> Self {
        Self::new("", html)
    }

    /// Markup that stays in one line.
    pub(in crate::site) fn unbroken(html: Option<Html>) -> Self {
        Self::new("nb", html.unwrap_or_default())
    }

    /// Text that has a line of its own on narrow screens.
    pub(in crate::site) fn line(html: Html) -> Self {
        Self::new("line", html)
    }

    /// Nothing: the figure does not exist.
    pub(in crate::site) fn none() -> Self {
        Self::new("n", Html::default())
    }
}

/// Escaped text.
pub(in crate::site) fn plain(text: &str) -> Html {
    Html::new(crate::site::markdown::escape(text))
}
