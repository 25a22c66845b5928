//! What a section of the page is made of: a sentence, a drawing, a table, and below them how many
//! values there are, how they were counted, and where that is explained.

use super::figure::{ROOT, Shown, Writer};
use crate::site::chart::Pair;
use crate::site::definitions::Term;
use crate::site::parts::Link;
use crate::site::record::Html;
use serde::Serialize;

/// A section.
#[derive(Serialize, Default)]
pub(super) struct Section {
    /// Its anchor.
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) blocks: Vec<Block>,
    /// Small blocks that stand beside each other.
    pub(super) grid: Vec<Block>,
}

/// A part of a section, in this order. What is empty is left out.
#[derive(Serialize, Default)]
pub(super) struct Block {
    pub(super) heading: String,
    /// The words on the disclosure behind which the block lies; empty where it lies open.
    pub(super) summary: String,
    pub(super) sentences: Vec<Html>,
    pub(super) drawing: Option<Drawing>,
    pub(super) table: Option<Table>,
    pub(super) remarks: Vec<Html>,
    pub(super) note: Option<Note>,
}

/// A chart with what is written below it.
#[derive(Serialize)]
pub(super) struct Drawing {
    svg: Html,
    caption: String,
}

impl Drawing {
    pub(super) fn new(pair: Pair, caption: String) -> Self {
        Self { svg: Html::new(pair.concat()), caption }
    }
}

/// Under each figure: n, how it is counted, and where that is explained.
#[derive(Serialize)]
pub(super) struct Note {
    size: Html,
    formula: String,
    terms: Vec<Link>,
}

impl Note {
    pub(super) fn new(writer: Writer<'_>, size: Html, formula: &str, terms: &[Term]) -> Self {
        let words = writer.context.words;
        let terms = terms.iter().map(|term| term.link(words, ROOT)).collect();
        Self { size, formula: writer.word(formula), terms }
    }
}

/// The class of a column whose name only those hear who do not see it.
pub(super) const HIDDEN: &str = "vh";

/// A table.
#[derive(Serialize)]
pub(super) struct Table {
    label: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// Whether it becomes a list on narrow screens; small tables stay tables.
    stacks: bool,
}

#[derive(Serialize)]
struct Column {
    text: String,
    class: &'static str,
}

#[derive(Serialize)]
struct Row {
    head: Html,
    cells: Vec<Cell>,
}

/// A cell.
#[derive(Serialize)]
pub(super) struct Cell {
    html: Html,
    class: &'static str,
    label: String,
}

impl Table {
    /// A table with its columns; `n` for those of figures.
    pub(super) fn new(writer: Writer<'_>, label: String, columns: &[(&str, &'static str)]) -> Self {
        let columns =
            columns.iter().map(|(key, class)| Column { text: writer.word(key), class }).collect();
        Self { label, columns, rows: Vec::new(), stacks: true }
    }

    /// As [`Table::new`], so small that it fits on any screen.
    pub(super) fn small(
        writer: Writer<'_>,
        label: String,
        columns: &[(&str, &'static str)],
    ) -> Self {
        Self { stacks: false, ..Self::new(writer, label, columns) }
    }

    pub(super) fn row(&mut self, head: Html, mut cells: Vec<Cell>) {
        for (cell, column) in cells.iter_mut().zip(self.columns.iter().skip(1)) {
            if column.class != HIDDEN {
                cell.label.clone_from(&column.text);
            }
        }
        self.rows.push(Row { head, cells });
    }
}

impl Cell {
    fn new(class: &'static str, html: Html) -> Self {
        Self { html, class, label: String::new() }
    }

    /// A figure.
    pub(super) fn figure(figure: &Shown) -> Self {
        Self::new("n", figure.html())
    }

    /// A figure, where there is one.
    pub(super) fn figure_if(figure: Option<Shown>) -> Self {
        figure.map_or_else(Self::none, |figure| Self::figure(&figure))
    }

    /// Anything in the column of figures.
    pub(super) fn number(html: Html) -> Self {
        Self::new("n", html)
    }

    /// Why there is no figure.
    pub(super) fn why_none(html: Html) -> Self {
        Self::new("n q", html)
    }

    /// Text, markup, a drawing.
    pub(super) fn text(html: Html) -> Self {
        Self::new("", html)
    }

    /// Markup that stays in one line.
    pub(super) fn unbroken(html: Option<Html>) -> Self {
        Self::new("nb", html.unwrap_or_default())
    }

    /// Text that has a line of its own on narrow screens.
    pub(super) fn line(html: Html) -> Self {
        Self::new("line", html)
    }

    /// Nothing: the figure does not exist.
    pub(super) fn none() -> Self {
        Self::new("n", Html::default())
    }
}

/// Escaped text.
pub(super) fn plain(text: &str) -> Html {
    Html::new(crate::site::markdown::escape(text))
}
