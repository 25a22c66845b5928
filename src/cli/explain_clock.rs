//! `casebook explain-clock`: why a clock says what it says, down to each piece of time.

use super::casebook::{self, Checked};
use super::{Global, Outcome, Result, rules, terminal};
use crate::measure::clock::{Run, StartFrom, Verdict};
use crate::measure::{Agreements, Measured, ServiceLevels, measure};
use crate::model::IncidentRecord;
use crate::model::service_level::Milestone;
use crate::model::shape::closest;
use crate::site::clock::{ClockTeller, Step};
use crate::site::format::Format;
use crate::site::words::Words;
use anyhow::{anyhow, bail};
use clap::Args;
use std::fmt::Write as _;

/// What `explain-clock` takes.
#[derive(Debug, Args)]
pub(super) struct ExplainClockArguments {
    /// The incident, such as 2026-06-10-online-banking-logins.
    #[arg(value_name = "ID")]
    id: String,
    /// The clock's key in casebook.yaml, such as resolution.
    #[arg(value_name = "CLOCK")]
    clock: String,
}

/// Runs `explain-clock`.
pub(super) fn run(global: &Global, own: &ExplainClockArguments) -> Result<Outcome> {
    let root = casebook::root(global)?;
    let checked = casebook::checked(global, &root)?;
    let record = record(&checked, &own.id)?;
    let config = &checked.book.config;
    let agreements = Agreements::of(config);
    let measured = measure(record, config, checked.as_of);
    let levels = ServiceLevels::of(record, &measured, &agreements, checked.as_of);
    let verdicts = of_clock(&levels.clocks, &own.clock)?;
    let words = Words::english();
    let format = Format::new(&words, config.zone());
    let sources = checked.sources();
    let explanation = Explanation {
        teller: ClockTeller { format: &format, config, sources: &sources, known: None },
        record,
        measured: &measured,
    };
    terminal::print(&explanation.text(&verdicts))?;
    Ok(Outcome::Done)
}

fn record<'b>(checked: &'b Checked, id: &str) -> Result<&'b IncidentRecord> {
    let book = &checked.book;
    let is_known = book.incident(id).is_some() || book.problem(id).is_some();
    if checked.not_yet.is_some() && !is_known {
        bail!("there is no incident `{id}` that was known at that instant");
    }
    casebook::incident(book, id, "clocks run for incidents")
}

/// The verdicts of a clock: several where services have agreements of their own.
fn of_clock<'v, 'a>(verdicts: &'v [Verdict<'a>], clock: &str) -> Result<Vec<&'v Verdict<'a>>> {
    let own: Vec<_> = verdicts.iter().filter(|verdict| verdict.rule.name == clock).collect();
    if !own.is_empty() {
        return Ok(own);
    }
    let mut names: Vec<&str> = verdicts.iter().map(|verdict| verdict.rule.name).collect();
    names.dedup();
    if names.is_empty() {
        bail!("there is no clock `{clock}`: casebook.yaml agrees none for this incident");
    }
    let known = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Err(match closest(clock, &names) {
        Some(near) => {
            anyhow!("there is no clock `{clock}`: did you mean `{near}`? its clocks are {known}")
        }
        None => anyhow!("there is no clock `{clock}`: its clocks are {known}"),
    })
}

/// What is explained.
struct Explanation<'e> {
    teller: ClockTeller<'e>,
    record: &'e IncidentRecord,
    measured: &'e Measured<'e>,
}

impl Explanation<'_> {
    fn text(&self, verdicts: &[&Verdict<'_>]) -> String {
        let mut text = format!("{}\n{}\n", self.record.id, self.record.title());
        for verdict in verdicts {
            text.push('\n');
            self.block(&mut text, verdict, verdicts.len() > 1);
        }
        // Units are held together for pages; a terminal searches for plain blanks.
        text.replace('\u{a0}', " ")
    }

    fn block(&self, text: &mut String, verdict: &Verdict<'_>, differ: bool) {
        let teller = &self.teller;
        let state = verdict.run().map_or_else(
            || teller.verdict_text(verdict),
            |run| format!("{} ({})", teller.verdict_text(verdict), teller.used(verdict, run)),
        );
        let _ = writeln!(text, "\u{1b}[1m{}: {state}\u{1b}[0m", verdict.rule.name);
        if differ {
            line(text, "for", &verdict.services.join(", "));
        }
        if let Some(run) = verdict.run() {
            let agreed = teller.agreed(verdict, run);
            line(text, "agreed", &format!("{} ({})", agreed.text, agreed.place));
            line(text, "calendar", verdict.rule.calendar(run.priority).name);
            line(text, "priority", &self.priorities());
            if verdict.runs.len() == 1 {
                self.ends(text, run);
            }
        }
        if verdict.runs.len() > 1 {
            for run in &verdict.runs {
                let verdict_of_run = teller.run_verdict(run);
                let used = teller.used(verdict, run);
                let _ = writeln!(text, "\n{}: {verdict_of_run} ({used})", run.priority.word());
                self.ends(text, run);
                self.trace(text, verdict, run);
            }
        } else if let Some(run) = verdict.run() {
            self.trace(text, verdict, run);
        }
        let incident = &self.record.incident;
        let remarks = teller.remarks(verdict, &self.measured.priorities, incident);
        if !remarks.is_empty() {
            let _ = write!(text, "\n{}", rules::wrapped(&remarks.join("\n\n")));
        }
    }

    /// Start, stop and due, with the offset in force.
    fn ends(&self, text: &mut String, run: &Run) {
        let whole = |at| self.teller.format.moment(at).text;
        let from = match run.from {
            StartFrom::Milestone(milestone) => milestone.word(),
            StartFrom::LoggedLate => Milestone::Detected.word(),
            StartFrom::Change => "change of priority",
            StartFrom::Reopened => "reopened",
        };
        line(text, "start", &format!("{}, {from}", whole(run.start)));
        let (name, by) = match run.stopped_by {
            Some(milestone) => ("stop", milestone.word()),
            None if run.state.is_running() => ("until", "still running"),
            None => ("end", "change of priority"),
        };
        line(text, name, &format!("{}, {by}", whole(run.end)));
        let due = run.due.map_or_else(|| "never".to_owned(), whole);
        line(text, "due", &due);
    }

    /// "P2 at logging, P1 from Wed 10 Jun 09:18".
    fn priorities(&self) -> String {
        let changes = self.measured.priorities.changes.iter().map(|change| {
            let priority = change.priority.map_or("unclassified", |priority| priority.word());
            match change.at {
                Some(at) => format!("{priority} from {}", self.teller.moment(at).text),
                None => format!("{priority} at logging"),
            }
        });
        changes.collect::<Vec<_>>().join(", ")
    }

    /// The pieces in columns, and what counted in all.
    fn trace(&self, text: &mut String, verdict: &Verdict<'_>, run: &Run) {
        let steps = self.teller.trace(verdict, run, &self.record.incident);
        if steps.is_empty() {
            return;
        }
        let at = |instant| self.teller.moment(instant).text;
        let sum = self.teller.sum(run);
        let rows: Vec<[String; 4]> = steps
            .into_iter()
            .map(|Step { from, to, length, why, .. }| [at(from), at(to), length, why])
            .chain([[String::new(), String::new(), sum, "counted in all".to_owned()]])
            .collect();
        let width = |column: usize| {
            rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default()
        };
        let (from, to, length) = (width(0), width(1), width(2));
        text.push('\n');
        for [begin, end, long, why] in &rows {
            let dash = if begin.is_empty() { ' ' } else { '–' };
            let _ = writeln!(text, "  {begin:<from$} {dash} {end:<to$}  {long:>length$}  {why}");
        }
    }
}

fn line(text: &mut String, name: &str, said: &str) {
    let _ = writeln!(text, "  {name:<8}  {said}");
}
