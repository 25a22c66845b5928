//! `casebook similar`: have we seen this before?

use super::casebook::{self, Known};
use super::columns::{Side, columns, cut};
use super::{Global, Outcome, Result, terminal};
use crate::measure::{Measured, day_of, measure};
use crate::site::alike;
use crate::site::words::Words;
use crate::statistics::similar::{Alike, Index, Reason};
use anyhow::bail;
use clap::{Args, ValueEnum};
use rayon::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// What `similar` takes.
#[derive(Debug, Args)]
pub(super) struct SimilarArguments {
    /// An incident's id, or words such as "login pool exhausted".
    #[arg(value_name = "ID|TEXT", required = true, num_args = 1..)]
    sought: Vec<String>,
    /// How they are shown.
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// So many letters of a title stand in a table.
const TITLE: usize = 60;

/// Runs `similar`.
pub(super) fn run(global: &Global, own: &SimilarArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let known = casebook::known(global, &root)?;
    let book = &known.book;
    let sought = own.sought.join(" ");
    if sought.trim().is_empty() {
        bail!(
            "nothing to look for: name an incident or say what happened, such as \"login pool exhausted\""
        );
    }
    let measured =
        book.incidents.par_iter().map(|record| measure(record, &book.config, known.as_of));
    let measured: Vec<Measured<'_>> = measured.collect();
    let index = Index::of(book, &measured);
    let position = book.incidents.iter().position(|record| record.id == sought);
    let found = match position {
        Some(at) => index.like(at),
        // An id that is not there is not a text: the words of a title would be looked for instead.
        None if looks_like_id(&sought) => {
            casebook::incident(book, &sought, "name one of its incidents")?;
            Vec::new()
        }
        None => index.like_text(&sought),
    };
    let told = Told { known: &known, measured: &measured, found: &found };
    terminal::print(&match own.format {
        Format::Table => told.table(&sought),
        Format::Json => told.json(&sought, position.is_some()),
    })?;
    Ok(Outcome::Done)
}

/// Whether a text is written as the ids of records are: a day, then words between hyphens.
fn looks_like_id(text: &str) -> bool {
    let day = text.get(..10).and_then(crate::model::time::date_of);
    day.is_some() && text.len() > 10 && !text.contains(' ')
}

struct Told<'t, 'a> {
    known: &'t Known,
    measured: &'t [Measured<'a>],
    found: &'t [Alike<'a>],
}

impl Told<'_, '_> {
    fn table(&self, sought: &str) -> String {
        if self.found.is_empty() {
            return format!("nothing is like `{}`\n", cut(sought, TITLE));
        }
        let words = Words::english();
        let config = &self.known.book.config;
        let mut text = String::new();
        for (at, alike) in self.found.iter().enumerate() {
            let record = &self.known.book.incidents[alike.at];
            let (began, title) = (self.began(alike), cut(record.title(), TITLE));
            let gap = if at == 0 { "" } else { "\n" };
            let _ = writeln!(text, "{gap}{}  {title}", record.id);
            let why = cut(&alike::reasons(&words, config, alike), usize::MAX);
            let helped = cut(&self.helped(alike), 160);
            let rows = [
                Vec::new(),
                vec!["began".to_owned(), began],
                vec!["why".to_owned(), why],
                vec!["helped".to_owned(), helped],
            ];
            let rows: Vec<_> =
                rows.into_iter().filter(|row| row.get(1).is_none_or(|it| !it.is_empty())).collect();
            text.push_str(columns(2, &[Side::Left, Side::Left], &rows).trim_start_matches('\n'));
        }
        text
    }

    fn json(&self, sought: &str, is_id: bool) -> String {
        let key = if is_id { "id" } else { "text" };
        let matches: Vec<Value> = self.found.iter().map(|alike| {
            let record = &self.known.book.incidents[alike.at];
            let began = self.measured[alike.at].moments.begin;
            json!({
                "id": record.id,
                "title": record.title(),
                "began": began.map(|at| crate::export::instant(at.instant, &self.known.book.config.zone())),
                "score": alike.score,
                "reasons": alike.reasons.iter().map(reason).collect::<Vec<_>>(),
                "helped": Some(self.helped(alike)).filter(|text| !text.is_empty()),
            })
        }).collect();
        let zone = self.known.book.config.zone();
        let whole = json!({
            "version": 1,
            "as_of": crate::export::instant(self.known.as_of, &zone),
            "sought": {key: sought},
            "similar": matches,
        });
        format!("{whole:#}\n")
    }

    /// The local day on which an incident began.
    fn began(&self, alike: &Alike<'_>) -> String {
        let begin = self.measured[alike.at].moments.begin;
        begin.map_or_else(String::new, |at| {
            day_of(at.instant, &self.known.book.config.zone()).to_string()
        })
    }

    /// What was done then.
    fn helped(&self, alike: &Alike<'_>) -> String {
        let record = &self.known.book.incidents[alike.at];
        let summary = record.incident.resolution.get().and_then(|it| it.summary.get());
        let text = summary.and_then(|prose| prose.internal(self.known.book.config.language()));
        text.map_or_else(String::new, |text| crate::site::markdown::plain(&text.markdown))
    }
}

fn reason(reason: &Reason<'_>) -> Value {
    match reason {
        Reason::Problem(problem) => json!({"kind": "problem", "problem": problem}),
        Reason::ServiceAndCause { service, cause } => {
            json!({"kind": "service-and-cause", "service": service, "cause": cause})
        }
        Reason::Cause(cause) => json!({"kind": "cause", "cause": cause}),
        Reason::Service(service) => json!({"kind": "service", "service": service}),
        Reason::Category(category) => json!({"kind": "category", "category": category}),
        Reason::Words(words) => json!({"kind": "words", "words": words}),
    }
}
